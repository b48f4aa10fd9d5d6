import type { KitItem } from "../../../shared/opening.ts";
import type { Run, Used } from "../../../shared/run.ts";
import { coachabilityWords } from "../../../shared/rules/findings/coachability.ts";
import { coachability } from "../../../shared/rules/coachability.ts";
import { elapsed } from "../../../shared/rules/run-clock.ts";
import { formatClock } from "../../../shared/rules/format.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { isTwice, type Line } from "./content.ts";
import styles from "./reading.module.css";

/** How the exercises of an interview went: what was said when, what the actor used, what happened between the takes. */
export function RunReading({
  scorecard,
  runs,
  lines,
}: {
  scorecard: Scorecard;
  runs: readonly Run[];
  lines: readonly Line[];
}) {
  return scorecard.items.map((item) => {
    const run = runs.find((one) => one.kitItemId === item.id);
    const twice = isTwice(item);
    if (!run && !twice) return null;
    return (
      <section aria-label={item.title} className={styles.run} key={item.id}>
        <h2>{item.title}</h2>
        {twice && <p>{coachabilityWords(differenceOf(scorecard, item))}</p>}
        {run && <Ran item={item} lines={lines} run={run} />}
      </section>
    );
  });
}

/** Of this panelist, on this exercise alone. */
function differenceOf({ ratings, panelist }: Scorecard, { criteria }: KitItem) {
  const own = new Set(criteria.map((criterion) => criterion.id));
  return coachability(
    ratings.flatMap(({ criterionId, take, level }) =>
      level === null || !own.has(criterionId)
        ? []
        : [{ panelistId: panelist.id, criterionId, take, level: level as 1 | 2 | 3 | 4 | 5 }],
    ),
  );
}

function Ran({ item, run, lines }: { item: KitItem; run: Run; lines: readonly Line[] }) {
  // It stands: submitting stopped it.
  const total = elapsed(run.clock, run.clock.runningSince ?? 0);
  const facts = [
    total > 0 ? `It took ${formatClock(total / 1000)}.` : "",
    ...(item.content.kind === "role-play" ? usedWords(item.content.rolePlay.actorCard, run) : []),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <p className={styles.small}>{facts.join(" ")}</p>}
      {run.selfDiagnosis !== "" && (
        <Said label="The candidate of the first take">{run.selfDiagnosis}</Said>
      )}
      {run.coachingNote !== "" && <Said label="The coaching note">{run.coachingNote}</Said>}
      {run.notes.length > 0 && (
        <ol aria-label="Moments" className={styles.moments}>
          {run.notes.map((note) => (
            <li key={note.id}>
              <time>{formatClock(note.at / 1000)}</time>
              <span dir="auto">{note.text}</span>
              <span className={styles.small}>
                {lines.find((line) => line.criterion.id === note.criterionId)?.title}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

interface Card {
  releaseIfAsked: readonly unknown[];
  objections: readonly unknown[];
}

function usedWords({ releaseIfAsked, objections }: Card, { used }: Run): string[] {
  const takes = used.some((one) => one.take === 2) ? ([1, 2] as const) : ([1] as const);
  const counts = (kind: Used["kind"]) =>
    takes.map((take) => used.filter((one) => one.kind === kind && one.take === take).length);
  return [
    releaseIfAsked.length > 0
      ? `${counts("fact").join(", then ")} of ${releaseIfAsked.length} ${releaseIfAsked.length === 1 ? "fact" : "facts"} came out.`
      : "",
    objections.length > 0
      ? `${counts("objection").join(", then ")} of ${objections.length} ${objections.length === 1 ? "objection was" : "objections were"} used.`
      : "",
  ];
}

function Said({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <p className={styles.small}>{label}</p>
      <p className={styles.evidence} dir="auto">
        {children}
      </p>
    </div>
  );
}
