import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { NewItem } from "../../../shared/opening.ts";
import { counted } from "../../../shared/rules/format.ts";
import { minutesFor } from "../../../shared/rules/kit.ts";
import type { Context } from "../../context.ts";
import { insertItem, insertRound } from "./kit.ts";
import { problemWithContent } from "./content.ts";
import { findItem, type LooseItem } from "./library.ts";
import { problemWithMoment } from "./moment.ts";
import { listRounds } from "./read-kit.ts";
import { dropFormerPanelists, planRound } from "./round-panel.ts";
import { getRow, missing } from "./read.ts";
import { writeVersion } from "./version.ts";

type NewKit = Parsed<"opening.saveKit">;
type NewRounds = NewKit["rounds"];

const lossOfMoves =
  "What was rated and noted in parts that leave their round is lost; the rest stays.";

export function saveKit(input: NewKit, context: Context): Result<{ updatedAt: number }> {
  const { db, now, actor, changed } = context;
  const row = getRow(db, input.id);
  if (!row) return missing();
  const problem =
    problemWithMoment(db, row, input, actor, lossOfMoves) ??
    problemWithKit(db, input.id, input.rounds);
  if (problem) return problem;
  // Read before anything goes: a copy may be made of a part that leaves in the same edit.
  const made = new Map<NewRounds[number]["items"][number], LooseItem>();
  for (const item of input.rounds.flatMap((round) => round.items))
    if (!("id" in item)) made.set(item, madeOf(db, item));
  dropItems(db, input.id, idsOf(input.rounds).itemIds);
  dropRounds(db, input.id, writeRounds(context, input.id, input.rounds, made));
  dropFormerPanelists(db, input.id);
  dropStrayRatings(db, input.id);
  const updatedAt = writeVersion(db, row, now);
  changed("opening", "interview", "scorecard");
  return ok({ updatedAt });
}

function problemWithKit(db: Database, openingId: string, rounds: NewRounds): Result<never> | null {
  const before = listRounds(db, openingId);
  const { roundIds, itemIds, builtInIds } = idsOf(rounds);
  const items = new Map(before.flatMap((round) => round.items).map((item) => [item.id, item]));
  if (
    roundIds.some((id, at) => !before.some((one) => one.id === id) || roundIds.indexOf(id) !== at)
  )
    return fail("invalid", "This round is not there any more.", "rounds");
  if (itemIds.some((id, at) => !items.has(id) || itemIds.indexOf(id) !== at))
    return fail("invalid", "This part of the kit is not there any more.", "rounds");
  const used = itemIds.flatMap((id) => items.get(id)?.builtInId ?? []);
  const all = [...used, ...builtInIds];
  if (new Set(all).size !== all.length)
    return fail("conflict", "This is in the kit already.", "rounds");
  return (
    problemWithNewItems(db, openingId, rounds) ?? problemWithRounds(db, before, new Set(roundIds))
  );
}

function problemWithNewItems(
  db: Database,
  openingId: string,
  rounds: NewRounds,
): Result<never> | null {
  for (const [index, { items }] of rounds.entries())
    for (const [place, item] of items.entries()) {
      const problem =
        "id" in item ? null : problemWithNew(db, openingId, item, `rounds.${index}.items.${place}`);
      if (problem) return problem;
    }
  return null;
}

function problemWithNew(
  db: Database,
  openingId: string,
  item: NewItem,
  path: string,
): Result<never> | null {
  if ("content" in item) return problemWithContent(db, openingId, item.content, `${path}.content`);
  if (findItem(db, item)) return null;
  return fail(
    "not-found",
    "The library has no such entry.",
    `${path}.${"copyOf" in item ? "copyOf" : "builtInId"}`,
  );
}

/** What a new part is made of. It is asked for after the check, so that it is there. */
function madeOf(db: Database, item: NewItem): LooseItem {
  if ("content" in item)
    return { ...item, minutes: minutesFor(item.content, item.minutes), builtInId: null };
  const found = findItem(db, item);
  if (!found) throw new Error("The library lost an entry within one transaction.");
  return found;
}

/** A round that was ever on somebody's schedule stays, so that the schedule still says what it was for. */
function problemWithRounds(
  db: Database,
  before: readonly { id: string; name: string }[],
  kept: ReadonlySet<string>,
): Result<never> | null {
  const count = db.prepare("SELECT count(*) FROM interview WHERE roundId = ?").pluck();
  for (const { id, name } of before) {
    const interviews = kept.has(id) ? 0 : (count.get(id) as number);
    if (interviews > 0)
      return fail(
        "conflict",
        `${name} has ${counted(interviews, "interview")}. Rename the round or change what is in it.`,
        "rounds",
      );
  }
  return null;
}

function idsOf(rounds: NewRounds) {
  const items = rounds.flatMap((round) => round.items);
  return {
    roundIds: rounds.flatMap((round) => round.id ?? []),
    itemIds: items.flatMap((item) => ("id" in item ? item.id : [])),
    builtInIds: items.flatMap((item) => ("builtInId" in item ? item.builtInId : [])),
  };
}

/** What is rated in parts that go goes with them; nobody has submitted it, and the page has asked. */
function dropItems(db: Database, openingId: string, kept: readonly string[]): void {
  const gone = `
    SELECT kitItem.id FROM kitItem JOIN round ON round.id = kitItem.roundId
    WHERE round.openingId = @openingId AND kitItem.id NOT IN (SELECT value FROM json_each(@kept))`;
  const bound = { openingId, kept: JSON.stringify(kept) };
  const criteria = `SELECT id FROM criterion WHERE kitItemId IN (${gone})`;
  db.prepare(`DELETE FROM rating WHERE criterionId IN (${criteria})`).run(bound);
  db.prepare(`DELETE FROM criterion WHERE kitItemId IN (${gone})`).run(bound);
  db.prepare(`DELETE FROM kitItem WHERE id IN (${gone})`).run(bound);
}

/** Returns the ids of all rounds there are now. */
function writeRounds(
  { db, newId }: Context,
  openingId: string,
  rounds: NewRounds,
  made: ReadonlyMap<object, LooseItem>,
): string[] {
  const rename = db.prepare("UPDATE round SET name = ?, position = ? WHERE id = ?");
  const place = db.prepare("UPDATE kitItem SET roundId = ?, position = ? WHERE id = ?");
  return rounds.map(({ id, name, items, panelistIds = [] }, position) => {
    const roundId = id ?? newId();
    if (id === null) {
      insertRound(db, { id: roundId, openingId, name, position });
      planRound(db, roundId, panelistIds);
    } else rename.run(name, position, id);
    for (const [at, item] of items.entries()) {
      if ("id" in item) place.run(roundId, at, item.id);
      else insertItem({ db, newId }, { openingId, roundId, position: at }, made.get(item)!);
    }
    return roundId;
  });
}

function dropRounds(db: Database, openingId: string, kept: readonly string[]): void {
  db.prepare(
    `DELETE FROM round WHERE openingId = ? AND id NOT IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM kitItem WHERE kitItem.roundId = round.id)`,
  ).run(openingId, JSON.stringify(kept));
}

/** A scorecard belongs to one round: what was rated or run in a part that moved to another is not in it any more. */
function dropStrayRatings(db: Database, openingId: string): void {
  db.prepare(
    `DELETE FROM rating WHERE (scorecardId, criterionId, take) IN (
       SELECT rating.scorecardId, rating.criterionId, rating.take FROM rating
       JOIN criterion ON criterion.id = rating.criterionId
       JOIN kitItem ON kitItem.id = criterion.kitItemId
       JOIN round ON round.id = kitItem.roundId AND round.openingId = ?
       JOIN scorecard ON scorecard.id = rating.scorecardId
       JOIN interview ON interview.id = scorecard.interviewId
       WHERE interview.roundId <> kitItem.roundId)`,
  ).run(openingId);
  db.prepare(
    `DELETE FROM exerciseRun WHERE (scorecardId, kitItemId) IN (
       SELECT exerciseRun.scorecardId, exerciseRun.kitItemId FROM exerciseRun
       JOIN kitItem ON kitItem.id = exerciseRun.kitItemId
       JOIN round ON round.id = kitItem.roundId AND round.openingId = ?
       JOIN scorecard ON scorecard.id = exerciseRun.scorecardId
       JOIN interview ON interview.id = scorecard.interviewId
       WHERE interview.roundId <> kitItem.roundId)`,
  ).run(openingId);
}
