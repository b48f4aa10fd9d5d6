import { memo } from "react";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { capacityFinding } from "../../../shared/rules/findings/capacity.ts";
import { Banner } from "../../ui/banner.tsx";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { Sentence } from "../../ui/sentence.tsx";
import { Fold } from "./fold.tsx";
import styles from "./capacity.module.css";

/** The sentence the page opens with, and what should be known beside it. */
export const Said = memo(function Said({ plan }: { plan: CapacityPlan }) {
  const further = plan.obstacles.slice(1);
  return (
    <>
      <Sentence className={styles.finding} sentence={capacityFinding(plan)} />
      {further.map((text) => (
        <Banner key={text} title="In the way" tone="warn">
          {text}
        </Banner>
      ))}
      {plan.notes.length > 0 && (
        <Fold title={`${asSentenceStart(counted(plan.notes.length, "thing"))} to bear in mind`}>
          <ul className={styles.list}>
            {plan.notes.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
});
