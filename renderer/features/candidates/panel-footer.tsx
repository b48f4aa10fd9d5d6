import {
  CalendarPlus,
  Ellipsis,
  FileText,
  Pencil,
  Plus,
  Shuffle,
  Trash2,
  UserMinus,
} from "lucide-react";
import { useState } from "react";
import type { Application, Candidate } from "../../../shared/candidate.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { AddToOpeningDialog } from "./add-to-opening-dialog.tsx";
import { MoveStageDialog } from "./move-stage-dialog.tsx";
import { useApplicationDeletion } from "./use-application-deletion.ts";
import { useDeletion } from "./use-deletion.ts";
import styles from "./candidates.module.css";

interface PanelFooterProps {
  candidate: Candidate;
  application: Application | undefined;
  onEdit: () => void;
  onDeleted: () => void;
}

/** What can be done with a candidate; everything of it also has a key. */
export function PanelFooter({ candidate, application, onEdit, onDeleted }: PanelFooterProps) {
  const [isAdding, setAdding] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const { remove } = useDeletion();
  const removeApplication = useApplicationDeletion();
  const removeCandidate = async () => {
    if (await remove([candidate.id], candidate.name)) onDeleted();
  };
  useShortcuts({ e: onEdit, a: () => setAdding(true) });
  useShortcuts({ s: () => setMoving(true) }, { enabled: application !== undefined });

  const items = actionsOf(application, {
    edit: onEdit,
    add: () => setAdding(true),
    move: () => setMoving(true),
    leave: (one) => void removeApplication(one),
    remove: () => void removeCandidate(),
  });
  return (
    <>
      {application ? (
        <>
          <LinkButton href={`#/interviews/new?application=${application.id}`} icon={CalendarPlus}>
            Schedule interview
          </LinkButton>
          <LinkButton href={`#/reports/candidate-report/${application.id}`} icon={FileText}>
            Report
          </LinkButton>
        </>
      ) : (
        <Button icon={Plus} onClick={() => setAdding(true)}>
          Add to an opening
        </Button>
      )}
      <span className={styles.spread}>
        <Menu
          items={items}
          trigger={<Button icon={Ellipsis} iconOnly label="More actions" variant="quiet" />}
        />
      </span>
      <AddToOpeningDialog candidate={candidate} onOpenChange={setAdding} open={isAdding} />
      {application && (
        <MoveStageDialog
          application={application}
          candidateName={candidate.name}
          onOpenChange={setMoving}
          open={isMoving}
        />
      )}
    </>
  );
}

interface Actions {
  edit: () => void;
  add: () => void;
  move: () => void;
  leave: (application: Application) => void;
  remove: () => void;
}

function actionsOf(application: Application | undefined, act: Actions): MenuEntry[] {
  const inOpening: MenuEntry[] = application
    ? [
        { id: "move", label: "Move to a stage…", icon: Shuffle, shortcut: "s", onSelect: act.move },
        {
          id: "leave",
          label: `Take out of ${application.openingTitle}`,
          icon: UserMinus,
          onSelect: () => act.leave(application),
        },
      ]
    : [];
  return [
    { id: "edit", label: "Edit profile", icon: Pencil, shortcut: "e", onSelect: act.edit },
    { id: "add", label: "Add to an opening…", icon: Plus, shortcut: "a", onSelect: act.add },
    ...inOpening,
    { id: "line", separator: true },
    { id: "delete", label: "Delete candidate", icon: Trash2, danger: true, onSelect: act.remove },
  ];
}
