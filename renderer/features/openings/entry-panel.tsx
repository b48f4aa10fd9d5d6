import { Plus } from "lucide-react";
import type { LibraryEntry, Round } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ItemContent } from "./item-content.tsx";
import { addItem, isUsed, referenceTo } from "./kit-edits.ts";
import { kindName } from "./kinds.tsx";
import type { Kit } from "./use-kit.ts";

interface EntryPanelProps {
  openingId: string;
  entry: LibraryEntry;
  round: Round;
  kit: Kit;
  onClose: () => void;
}

/** An entry of the library with everything it says, before it is added. */
export function EntryPanel({ openingId, entry, round, kit, onClose }: EntryPanelProps) {
  const item = useChannel("opening.libraryItem", { id: openingId, ...referenceTo(entry) });
  const add = async () => {
    if (await kit.edit(addItem(round.id, referenceTo(entry)))) onClose();
  };
  return (
    <SidePanel
      footer={
        <Button
          icon={Plus}
          onClick={() => void add()}
          unavailable={isUsed(entry, kit.rounds) ? "It is in the kit already." : undefined}
        >
          Add to {round.name}
        </Button>
      }
      onClose={onClose}
      subtitle={`${kindName(entry.kind)}, ${formatMinutes(entry.minutes)}`}
      title={entry.kind === "question" ? (entry.competencies[0] ?? "Question") : entry.title}
    >
      {item.error && (
        <ErrorState title="This entry could not be read">{item.error.message}</ErrorState>
      )}
      {item.isPending && <Skeleton lines={6} />}
      {item.data && <ItemContent content={item.data.content} criteria={item.data.criteria} />}
    </SidePanel>
  );
}
