import { FitMark } from "../../../shared/charts/fit-mark.tsx";
import type { DecisionLine } from "../../../shared/decision.ts";
import { formatLevel } from "../../../shared/rules/format.ts";
import { Signal } from "../../ui/tag.tsx";
import { fitWords } from "./words.ts";
import styles from "./record.module.css";

/** Where somebody stands: the dot and its interval, and the numbers. */
export function FitLine({ candidate, mark }: { candidate: DecisionLine; mark?: boolean }) {
  const { adjusted, raw, interval } = candidate;
  const fit = adjusted ?? raw;
  return (
    <span className={styles.fitLine}>
      {mark && fit !== null && <FitMark fit={fit} interval={interval ?? undefined} />}
      <span>
        {fitWords(candidate)}
        {mark && ` · ${mustHaveWords(candidate)}`}
      </span>
    </span>
  );
}

function mustHaveWords({ mustHaves }: DecisionLine): string {
  if (mustHaves.length === 0) return "no must-have is asked";
  const below = mustHaves.filter((one) => one.state === "below").length;
  if (below > 0) return below === 1 ? "one must-have below" : `${below} must-haves below`;
  const open = mustHaves.filter((one) => one.state === "not-assessed").length;
  if (open > 0)
    return open === 1 ? "one must-have not assessed" : `${open} must-haves not assessed`;
  return "every must-have met";
}

/** What stands in somebody's way, and what the panel has not seen. Never averaged away. */
export function Warnings({ candidate }: { candidate: DecisionLine }) {
  const below = candidate.mustHaves.filter((one) => one.state === "below");
  const { submitted, expected } = candidate.sealedScorecards;
  return (
    <>
      {below.map((one) => (
        <Signal key={one.competencyId} tone="block">
          {`${one.name} ${formatLevel(one.mean)}, minimum ${one.minimum}`}
        </Signal>
      ))}
      {candidate.sealedInterviews > 0 && (
        <Signal tone="warn">{`Sealed, ${submitted} of ${expected} in`}</Signal>
      )}
    </>
  );
}
