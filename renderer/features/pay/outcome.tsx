import type { PayPlan } from "../../../shared/pay.ts";
import { payFinding } from "../../../shared/rules/findings/pay.ts";
import type { PayFinding, repairAll } from "../../../shared/rules/pay/lint.ts";
import { problemsOf } from "../../../shared/rules/pay/terms.ts";
import { Finding } from "../../ui/page.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { Check } from "./check.tsx";
import { Comparison } from "./comparison.tsx";
import { CurveSection } from "./curve-section.tsx";
import { Simulator } from "./simulator.tsx";
import type { PayData } from "./use-pay-data.ts";
import type { PayForm } from "./use-pay-form.ts";
import { TeamCost } from "./team-cost.tsx";
import { useExample, Why, Year } from "./year.tsx";
import styles from "./pay.module.css";

export interface OutcomeProps {
  data: PayData;
  role: NonNullable<PayData["role"]>;
  plan: PayPlan;
  plans: readonly PayPlan[];
  form: PayForm;
  findings: readonly PayFinding[];
  /** The plan with every one-click repair. */
  mended: ReturnType<typeof repairAll>;
  onRepair: (finding: PayFinding) => void;
}

/** What follows from the terms: the sentence, the curve, what the check found, an ordinary year, one's own deals. */
export function Outcome(props: OutcomeProps) {
  const { form, data, role, findings, onRepair } = props;
  const { terms } = form.values;
  const { currency } = data.company;
  const example = useExample();
  const [problem] = problemsOf(terms);
  if (problem) {
    return (
      <div className={styles.outcome}>
        <Finding>
          There are no figures yet: <em>{problem.reason}</em>
        </Finding>
        <p className={styles.faint}>
          Everything that was typed is kept. The figures come back with the entry on the left.
        </p>
      </div>
    );
  }
  return (
    <div className={styles.outcome}>
      <Sentence sentence={payFinding(terms, role, currency)} />
      <div className={styles.pair}>
        <div className={styles.column}>
          <CurveSection {...props} />
          <Year {...props} example={example} />
        </div>
        <div className={styles.column}>
          <Check findings={findings} onRepair={onRepair} />
          <Why {...props} example={example} />
        </div>
      </div>
      <Simulator currency={currency} form={form} />
      <Comparison {...props} />
      <TeamCost {...props} />
    </div>
  );
}
