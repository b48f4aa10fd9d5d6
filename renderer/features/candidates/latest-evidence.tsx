import type { Outcome } from "../../../shared/outcome.ts";
import { firstWords } from "../../../shared/rules/changes.ts";
import { Level, type LevelAnswer } from "../../ui/level.tsx";
import { Who } from "../../ui/who.tsx";
import styles from "./candidates.module.css";

/** What panelists wrote down last: the two latest interviews speak first. */
export function LatestEvidence({ outcome }: { outcome: Outcome }) {
  const startOf = new Map(outcome.interviews.map((one) => [one.id, one.startsAt]));
  const nameOf = new Map(outcome.panelists.map((one) => [one.id, one.name]));
  const latest = outcome.evidence
    .filter((line) => line.text.trim() !== "")
    .toSorted((a, b) => (startOf.get(b.interviewId) ?? 0) - (startOf.get(a.interviewId) ?? 0))
    .slice(0, 2);
  return latest.map((line) => {
    const author = nameOf.get(line.panelistId) ?? "";
    return (
      <figure
        className={styles.quote}
        key={`${line.scorecardId} ${line.criterion} ${line.itemTitle} ${line.take}`}
      >
        <blockquote dir="auto">{line.text}</blockquote>
        <figcaption>
          <Who kind="panelist" name={author} size="small" />
          <span>
            <bdi>{author}</bdi> · {line.itemTitle}
          </span>
          <Level mini value={line.level as LevelAnswer} />
          {line.changes.length > 0 && <span>{firstWords(line.changes)}</span>}
        </figcaption>
      </figure>
    );
  });
}
