import type { OpeningSummary } from "../../../shared/opening.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./stage-counts.module.css";

type StageCount = Pick<OpeningSummary["stages"][number], "id" | "name" | "count">;

/** How many people are in each stage of the path: one step each, the number in it, empty ones flat. */
export function StageCounts({ stages }: { stages: readonly StageCount[] }) {
  const people = stages.reduce((sum, stage) => sum + stage.count, 0);
  const says =
    people === 0
      ? "Nobody on the way"
      : stages
          .filter((stage) => stage.count > 0)
          .map((stage) => `${stage.count} in ${stage.name}`)
          .join(", ");
  return (
    <span className={styles.line}>
      <span aria-label={says} className={styles.steps} role="img" title={says}>
        {stages.map((stage) => (
          <i className={classNames(stage.count > 0 && styles.taken)} key={stage.id}>
            {stage.count > 0 ? stage.count : ""}
          </i>
        ))}
      </span>
      <span aria-hidden="true" className={styles.sum}>
        {people === 0 ? "nobody" : `${people} ${people === 1 ? "person" : "people"}`}
      </span>
    </span>
  );
}
