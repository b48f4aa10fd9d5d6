import { useEffect, useMemo, useRef, useState } from "react";
import type { PayPlan, PayTerms } from "../../../shared/pay.ts";
import { fail, ok } from "../../../shared/result.ts";
import { invoke } from "../../api.ts";
import type { AutosaveDraft, Edited } from "../../autosave.ts";
import type { useDraft } from "../../drafts.ts";
import { toast } from "../../ui/toast.tsx";
import { type AutosavedForm, useAutosave } from "../../use-autosave.tsx";

export type PayValues = Pick<PayPlan, "name" | "terms" | "deals">;
export type PayForm = AutosavedForm<PayValues>;

/** What was typed, and of which plan of the role. */
export type PayDraft = AutosaveDraft<PayValues> & { planId: string };

const toEdited = ({ name, terms, deals, updatedAt }: PayPlan): Edited<PayValues> => ({
  values: { name, terms, deals },
  version: updatedAt,
});

/** Which plan the form saves to: changed by a save, read by the next one, and no rendering depends on it. */
class PlanAt {
  #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  get id(): string {
    return this.#id;
  }

  readonly moveTo = (id: string): void => {
    this.#id = id;
  };
}

interface Options {
  plan: PayPlan;
  draft: ReturnType<typeof useDraft<PayDraft>>;
  /** Other terms than those in force were stored as a draft of their own, which is edited from then on. */
  onMoved: (to: string) => Promise<void>;
}

/** The form of a plan. It goes on with the draft that its first change to a plan in force makes. */
export function usePayForm({ plan, draft, onMoved }: Options): PayForm {
  const stored = useMemo(() => toEdited(plan), [plan]);
  const [at] = useState(() => new PlanAt(plan.id));
  const { restored, keep, clear } = draft;
  const form = useAutosave<PayValues>({
    stored,
    draft: {
      restored: restored?.planId === plan.id ? restored : null,
      keep: (edited) => keep({ ...edited, planId: at.id }),
      clear,
    },
    save: async ({ values, version }) => {
      const saved = await invoke("pay.save", { ...values, id: at.id, updatedAt: version });
      if (saved.ok && saved.value.id !== at.id) {
        at.moveTo(saved.value.id);
        await onMoved(at.id);
      }
      return saved;
    },
    load: async () => {
      const list = await invoke("pay.list", {});
      if (!list.ok) return list;
      const latest = list.value.find(({ id }) => id === at.id);
      return latest
        ? ok(toEdited(latest))
        : fail("not-found", "This pay plan is not there any more.");
    },
  });
  useNameOf(plan, form);
  return form;
}

/** The draft that the form goes on with has a name of its own. */
function useNameOf({ id, name }: PayPlan, { edit }: PayForm): void {
  const named = useRef(id);
  useEffect(() => {
    if (named.current === id) return;
    named.current = id;
    edit((values) => ({ ...values, name }));
  }, [id, name, edit]);
}

export type ChangeTerms = (change: (terms: PayTerms) => PayTerms) => void;

export const changeTerms =
  (form: PayForm): ChangeTerms =>
  (change) =>
    form.edit((values) => ({ ...values, terms: change(values.terms) }));

/** For whatever takes something out or changes several things at once: the way back stands in the message. */
export function changeWithUndo(
  form: PayForm,
  change: (values: PayValues) => PayValues,
  message: string,
): void {
  const { terms, deals } = form.values;
  form.edit(change);
  toast({
    message,
    action: {
      label: "Undo",
      onAction: () => form.edit((values) => ({ ...values, terms, deals })),
    },
  });
}

/** What the Node side said about one field. */
export const failureOf = ({ failure }: PayForm, field: string): string | undefined =>
  failure?.field === field ? failure.message : undefined;
