import { useEffect, useState } from "react";
import type { BuiltInRole } from "../../../shared/content/content.ts";
import type { Role } from "../../../shared/role.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { useChannel, useCommand } from "../../api.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toast.tsx";
import { changedParts } from "./built-in-changes.ts";
import type { RoleForm } from "./role-form.ts";
import styles from "./reset-dialog.module.css";

interface ResetDialogProps {
  role: Role;
  form: RoleForm;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  openings: number;
}

/** Before the built-in text comes back, it lists what would be lost, by name. */
export function ResetDialog({ role, form, open, onOpenChange, openings }: ResetDialogProps) {
  const reset = useCommand("role.reset");
  const lost = useLost(role, form, open);
  const confirm = async () => {
    await form.flush();
    const result = await reset.run({ id: role.id });
    onOpenChange(false);
    if (!result.ok) return void toast({ message: result.error.message, tone: "block" });
    await form.takeOther();
    await form.discardKept();
    toast({ message: "The built-in text is back.", tone: "done" });
  };
  return (
    <ConfirmDialog
      confirmLabel="Bring the built-in text back"
      onConfirm={() => void confirm()}
      onOpenChange={onOpenChange}
      open={open}
      pending={reset.pending}
      title={`Back to the built-in text of ${role.name}?`}
    >
      {lost.length === 0 ? (
        <p>Nothing differs from the built-in text.</p>
      ) : (
        <>
          <p>Your own version of these would be lost:</p>
          <ul className={styles.lost}>
            {lost.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </>
      )}
      <p>{keptText(openings)} Duplicate the role first to keep your version.</p>
    </ConfirmDialog>
  );
}

function keptText(openings: number): string {
  if (openings === 0) return "This cannot be undone.";
  const those = openings === 1 ? "keeps its own copy" : "keep their own copies";
  return `${asSentenceStart(counted(openings, "opening"))} of this role ${those}. This cannot be undone.`;
}

/** The built-in texts are large, so they are fetched only when somebody asks. */
function useLost(role: Role, form: RoleForm, open: boolean): string[] {
  const competencies = useChannel("competency.list", { archived: false });
  const [builtIn, setBuiltIn] = useState<BuiltInRole | null>(null);
  useEffect(() => {
    if (!open || role.builtInId === null) return undefined;
    let here = true;
    void import("../../../shared/content/content.ts").then(({ builtInRoles }) => {
      if (here) setBuiltIn(builtInRoles().find((one) => one.id === role.builtInId) ?? null);
    });
    return () => {
      here = false;
    };
  }, [open, role.builtInId]);
  return builtIn === null ? [] : changedParts(form.values, builtIn, competencies.data ?? []);
}
