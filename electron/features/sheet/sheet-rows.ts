import type { Database } from "better-sqlite3";
import type { ItemKind } from "../../../shared/kit.ts";
import type { Context } from "../../context.ts";
import { listItems } from "../scorecard.ts";
import type { Sheet } from "./payload.ts";

type Rating = Sheet["ratings"][number];

/** Why the parts of a sheet do not fit the round, or null. What a scorecard filled in here could not hold is refused. */
export function problemWithParts(db: Database, roundId: string, sheet: Sheet): string | null {
  const items = listItems(db, roundId);
  const kindOfItem = new Map(items.map((item) => [item.id, item.content.kind]));
  const kindOfCriterion = new Map(
    items.flatMap((item) => item.criteria.map((one) => [one.id, item.content.kind] as const)),
  );
  return (
    problemWithRatings(sheet.ratings, kindOfCriterion) ??
    problemWithRuns(sheet, kindOfItem, kindOfCriterion)
  );
}

function problemWithRatings(
  ratings: readonly Rating[],
  kinds: ReadonlyMap<string, ItemKind>,
): string | null {
  const keys = new Set(ratings.map(({ criterionId, take }) => `${criterionId} ${take}`));
  if (keys.size !== ratings.length) return "it rates something twice";
  if (ratings.some(({ criterionId }) => !kinds.has(criterionId)))
    return "it rates something that is not in this round";
  if (ratings.some(({ take, criterionId }) => take === 2 && kinds.get(criterionId) !== "role-play"))
    return "only a role-play has a second take";
  if (ratings.some(({ level, notAssessed }) => notAssessed && level !== null))
    return "it gives a level to what was not assessed";
  return null;
}

function problemWithRuns(
  { runs, runNotes }: Sheet,
  kinds: ReadonlyMap<string, ItemKind>,
  criteria: ReadonlyMap<string, ItemKind>,
): string | null {
  const ran = new Set(runs.map((run) => run.kitItemId));
  if (ran.size !== runs.length) return "it runs an exercise twice";
  if ([...ran].some((id) => (kinds.get(id) ?? "question") === "question"))
    return "it runs something that is no exercise of this round";
  const stray = runNotes.some(
    ({ kitItemId, criterionId }) =>
      !ran.has(kitItemId) || (criterionId !== null && !criteria.has(criterionId)),
  );
  return stray ? "a note in it belongs to no exercise" : null;
}

/** No time lies in the future, whatever the clock of the other laptop said. */
export function writeParts(
  { db, now, newId }: Pick<Context, "db" | "now" | "newId">,
  scorecardId: string,
  sheet: Sheet,
): void {
  const past = (instant: number) => Math.min(instant, now);
  const rate = db.prepare(
    `INSERT INTO rating (scorecardId, criterionId, take, level, notAssessed, evidence, updatedAt)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { criterionId, take, level, notAssessed, evidence, updatedAt } of sheet.ratings)
    rate.run(scorecardId, criterionId, take, level, notAssessed ? 1 : 0, evidence, past(updatedAt));
  db.prepare("UPDATE scorecard SET recommendation = ?, note = ?, savedAt = ? WHERE id = ?").run(
    sheet.recommendation,
    sheet.note,
    past(sheet.submittedAt),
    scorecardId,
  );
  writeRuns({ db, newId }, scorecardId, sheet, past);
}

function writeRuns(
  { db, newId }: Pick<Context, "db" | "newId">,
  scorecardId: string,
  { runs, runNotes }: Sheet,
  past: (instant: number) => number,
): void {
  const run = db.prepare(
    `INSERT INTO exerciseRun (scorecardId, kitItemId, clock, used, selfDiagnosis, coachingNote, startedAt, updatedAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { kitItemId, clock, used, selfDiagnosis, coachingNote, startedAt, updatedAt } of runs)
    run.run(
      scorecardId,
      kitItemId,
      JSON.stringify(clock),
      JSON.stringify(used),
      selfDiagnosis,
      coachingNote,
      past(startedAt),
      past(updatedAt),
    );
  const note = db.prepare(
    `INSERT INTO runNote (id, scorecardId, kitItemId, take, at, text, criterionId, createdAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // With ids of this workspace: those in the sheet could be anybody's.
  for (const { kitItemId, take, at, text, criterionId, createdAt } of runNotes)
    note.run(newId(), scorecardId, kitItemId, take, at, text, criterionId, past(createdAt));
}
