import { useMemo } from "react";
import { ok } from "../../../shared/result.ts";
import type { Role, RoleDetails } from "../../../shared/role.ts";
import { invoke } from "../../api.ts";
import type { Edited } from "../../autosave.ts";
import type { useDraft } from "../../drafts.ts";
import { toast } from "../../ui/toast.tsx";
import { type AutosavedForm, useAutosave } from "../../use-autosave.tsx";

export type RoleForm = AutosavedForm<RoleDetails>;

/** The version comes along, because a role that was read again may be newer than what is being edited. */
function toEdited(role: Role): Edited<RoleDetails> {
  const {
    id: _id,
    builtInId: _slug,
    editedAt: _editedAt,
    archived: _archived,
    updatedAt: version,
    ...values
  } = role;
  return { values, version };
}

export function useRoleForm(
  role: Role,
  draft: ReturnType<typeof useDraft<Edited<RoleDetails>>>,
): RoleForm {
  const stored = useMemo(() => toEdited(role), [role]);
  const { id } = role;
  return useAutosave<RoleDetails>({
    stored,
    draft,
    save: ({ values, version }) => invoke("role.save", { ...values, id, updatedAt: version }),
    load: async () => {
      const latest = await invoke("role.get", { id });
      return latest.ok ? ok(toEdited(latest.value)) : latest;
    },
  });
}

/** Changes one field and offers the way back: for whatever takes something out or overwrites several things. */
export function changeWithUndo<K extends keyof RoleDetails>(
  form: RoleForm,
  field: K,
  next: RoleDetails[K],
  message: string,
): void {
  const before = form.values[field];
  form.edit((values) => ({ ...values, [field]: next }));
  toast({
    message,
    action: {
      label: "Undo",
      onAction: () => form.edit((values) => ({ ...values, [field]: before })),
    },
  });
}

/** What the Node side said about one field, or about something inside it. */
export function failureOf(form: RoleForm, field: string): string | undefined {
  const blamed = form.failure?.field;
  if (form.failure === null || blamed === undefined) return undefined;
  return blamed === field || blamed.startsWith(`${field}.`) ? form.failure.message : undefined;
}
