import { Check as Tick, OctagonAlert, TriangleAlert } from "lucide-react";
import { useId } from "react";
import type { PayFinding } from "../../../shared/rules/pay/lint.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./pay.module.css";

const signs = {
  error: { icon: OctagonAlert, word: "To mend" },
  warn: { icon: TriangleAlert, word: "To look at" },
  fine: { icon: Tick, word: "Fine" },
} as const;

/** What is wrong with the plan, what is worth a look, and what was looked at and is fine; the gravest first. */
export function Check({
  findings,
  onRepair,
}: {
  findings: readonly PayFinding[];
  onRepair: (finding: PayFinding) => void;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>What the check found</h2>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li className={styles[finding.severity]} key={finding.key}>
            <Icon icon={signs[finding.severity].icon} />
            <div>
              <strong>
                <VisuallyHidden>{signs[finding.severity].word}: </VisuallyHidden>
                {finding.title}
              </strong>
              <p>{finding.text}</p>
              {finding.repair && (
                <Button compact onClick={() => onRepair(finding)}>
                  {finding.repair.label}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
