import { useMemo } from "react";
import type { Plan, PlanDetails, PlannedRole } from "../../../shared/plan.ts";
import { fail, ok } from "../../../shared/result.ts";
import { invoke } from "../../api.ts";
import type { AutosaveDraft, Edited } from "../../autosave.ts";
import type { useDraft } from "../../drafts.ts";
import { toast } from "../../ui/toast.tsx";
import { type AutosavedForm, useAutosave } from "../../use-autosave.tsx";

/** What is edited of a scenario. */
export interface PlanValues {
  name: string;
  details: PlanDetails;
}

export type PlanForm = AutosavedForm<PlanValues>;
export type PlanDraft = AutosaveDraft<PlanValues>;

const toEdited = ({ name, details, updatedAt }: Plan): Edited<PlanValues> => ({
  values: { name, details },
  version: updatedAt,
});

export function usePlanForm(plan: Plan, draft: ReturnType<typeof useDraft<PlanDraft>>): PlanForm {
  const stored = useMemo(() => toEdited(plan), [plan]);
  const { id } = plan;
  return useAutosave<PlanValues>({
    stored,
    draft,
    save: ({ values, version }) => invoke("plan.save", { ...values, id, updatedAt: version }),
    load: async () => {
      const plans = await invoke("plan.list", {});
      if (!plans.ok) return plans;
      const latest = plans.value.find((one) => one.id === id);
      return latest
        ? ok(toEdited(latest))
        : fail("not-found", "This scenario is not there any more.");
    },
  });
}

/** Changes some of what the plan assumes. */
export type EditDetails = (update: (details: PlanDetails) => PlanDetails) => void;

export const editDetails =
  (form: PlanForm): EditDetails =>
  (update) =>
    form.edit((values) => ({ ...values, details: update(values.details) }));

/** For what overwrites several figures at once: it happens, and can be taken back. */
export function editWithUndo(
  form: PlanForm,
  update: (details: PlanDetails) => PlanDetails,
  message: string,
): void {
  const before = form.values.details;
  editDetails(form)(update);
  toast({
    message,
    action: { label: "Undo", onAction: () => editDetails(form)(() => before) },
  });
}

export const withRole = (
  details: PlanDetails,
  roleId: string,
  update: (role: PlannedRole) => PlannedRole,
): PlanDetails => ({
  ...details,
  roles: details.roles.map((role) => (role.roleId === roleId ? update(role) : role)),
});
