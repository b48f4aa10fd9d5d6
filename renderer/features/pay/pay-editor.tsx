import { useState } from "react";
import type { PayPlan } from "../../../shared/pay.ts";
import { lintPay, type PayFinding, repairAll } from "../../../shared/rules/pay/lint.ts";
import type { useDraft } from "../../drafts.ts";
import { Page } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { AutosaveBanner } from "../../use-autosave.tsx";
import { InForceDialog } from "./in-force-dialog.tsx";
import { Outcome } from "./outcome.tsx";
import { PayHead } from "./pay-head.tsx";
import { TermsForm } from "./terms-form.tsx";
import type { PayData } from "./use-pay-data.ts";
import { changeWithUndo, type PayDraft, usePayForm } from "./use-pay-form.ts";
import { Versions } from "./versions.tsx";
import styles from "./pay.module.css";

interface PayEditorProps {
  data: PayData;
  role: NonNullable<PayData["role"]>;
  plan: PayPlan;
  plans: readonly PayPlan[];
  draft: ReturnType<typeof useDraft<PayDraft>>;
  onMoved: (to: string) => Promise<void>;
}

/** One plan: what is promised on the left, what follows from it on the right, worked out anew with every key. */
export function PayEditor({ data, role, plan, plans, draft, onMoved }: PayEditorProps) {
  const form = usePayForm({ plan, draft, onMoved });
  /** The version that is about to be put in force. */
  const [putting, setPutting] = useState<number | null>(null);
  const { currency } = data.company;
  const { terms } = form.values;
  const findings = lintPay(terms, role, currency);
  const mended = repairAll(terms, role, currency);
  const repair = (finding: PayFinding) => {
    if (!finding.repair) return;
    const { label, terms: next } = finding.repair;
    changeWithUndo(form, (values) => ({ ...values, terms: next }), `Done: ${lowered(label)}.`);
  };
  const gravest = findings.find(({ severity, repair: way }) => severity === "error" && way);
  /** Only what is stored can be agreed to; what stands in the way of that is said beside the form. */
  const putInForce = () => void form.flush().then(setPutting);
  useShortcuts({
    r: () => gravest && repair(gravest),
    f: () => {
      if (!gravest && plan.status !== "in-force") putInForce();
    },
  });
  return (
    <Page className={styles.page} fill>
      <PayHead
        data={data}
        form={form}
        gravest={gravest}
        onPutInForce={putInForce}
        onRepair={repair}
        plan={plan}
        plans={plans}
        role={role}
      />
      <div className={styles.columns}>
        <ScrollArea className={styles.left} label="What the plan says">
          <AutosaveBanner form={form} what="this pay plan" />
          <TermsForm currency={currency} form={form} />
          <Versions
            form={form}
            onPutInForce={gravest && putInForce}
            plan={plan}
            plans={plans}
            role={role}
          />
        </ScrollArea>
        <ScrollArea className={styles.right} label="What it pays">
          <Outcome
            data={data}
            findings={findings}
            form={form}
            mended={mended}
            onRepair={repair}
            plan={plan}
            plans={plans}
            role={role}
          />
        </ScrollArea>
      </div>
      <InForceDialog
        company={data.company}
        onClose={() => setPutting(null)}
        plan={plan}
        plans={plans}
        role={role}
        terms={terms}
        version={putting}
      />
    </Page>
  );
}

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
