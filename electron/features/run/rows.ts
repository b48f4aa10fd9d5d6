import type { Database } from "better-sqlite3";
import { z } from "zod";
import type { KitItem } from "../../../shared/opening.ts";
import { type Run, RunClock, Used } from "../../../shared/run.ts";
import { elapsed, moveClock, newClock, phasesOf } from "../../../shared/rules/run-clock.ts";
import type { Context } from "../../context.ts";
import { liveApplication } from "../interview/read.ts";
import { closedToAuthorSql, sealedSql } from "../seal.ts";

export interface ScorecardRow {
  id: string;
  panelistId: string;
  status: "draft" | "submitted";
  roundId: string;
  candidateName: string;
  cancelledAt: number | null;
  sealed: number;
  closedToAuthor: number;
}

export const getScorecard = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT scorecard.id, panelistId, status, roundId, cancelledAt, candidate.name AS candidateName,
         ${sealedSql} AS sealed, ${closedToAuthorSql} AS closedToAuthor
       FROM scorecard JOIN interview ON interview.id = scorecard.interviewId ${liveApplication}
       WHERE scorecard.id = ?`,
    )
    .get(id) as ScorecardRow | undefined;

export type Item = Pick<KitItem, "id" | "title" | "content"> & { criterionIds: string[] };

/** An exercise of this round; a question is asked, not run. */
export function getItem(db: Database, id: string, roundId: string): Item | undefined {
  const row = db
    .prepare(
      `SELECT id, title, content,
         (SELECT json_group_array(criterion.id) FROM criterion WHERE criterion.kitItemId = kitItem.id) AS criterionIds
       FROM kitItem WHERE id = ? AND roundId = ? AND json_extract(content, '$.kind') <> 'question'`,
    )
    .get(id, roundId) as Record<"id" | "title" | "content" | "criterionIds", string> | undefined;
  return (
    row && {
      ...row,
      content: JSON.parse(row.content) as KitItem["content"],
      criterionIds: JSON.parse(row.criterionIds) as string[],
    }
  );
}

export interface Part {
  scorecardId: string;
  kitItemId: string;
}

export type Kept = Pick<Run, "clock" | "used">;

interface RunRow {
  kitItemId: string;
  clock: string;
  used: string;
  selfDiagnosis: string;
  coachingNote: string;
}

/** What somebody damaged in the file is a run that has not begun, and never a time that is no number. */
const rowToKept = ({ clock, used }: Pick<RunRow, "clock" | "used">): Kept => ({
  clock: RunClock.safeParse(JSON.parse(clock)).data ?? newClock(0),
  used: z.array(Used).safeParse(JSON.parse(used)).data ?? [],
});

export function getRun(db: Database, { scorecardId, kitItemId }: Part, { content }: Item): Kept {
  const row = db
    .prepare("SELECT clock, used FROM exerciseRun WHERE scorecardId = ? AND kitItemId = ?")
    .get(scorecardId, kitItemId) as Pick<RunRow, "clock" | "used"> | undefined;
  const { length } = phasesOf(content);
  const kept = row && rowToKept(row);
  // A kit that was edited meanwhile may have other phases; what was ticked and noted stays.
  if (kept?.clock.spent.length === length) return kept;
  return { clock: newClock(length), used: kept?.used ?? [] };
}

export function storeRun({ db, now }: Context, { scorecardId, kitItemId }: Part, run: Kept): void {
  db.prepare(
    `INSERT INTO exerciseRun (scorecardId, kitItemId, clock, used, startedAt, updatedAt)
     VALUES (@scorecardId, @kitItemId, @clock, @used, @now, @now)
     ON CONFLICT (scorecardId, kitItemId) DO UPDATE SET
       clock = excluded.clock, used = excluded.used, updatedAt = excluded.updatedAt`,
  ).run({
    scorecardId,
    kitItemId,
    clock: JSON.stringify(run.clock),
    used: JSON.stringify(run.used),
    now,
  });
}

/** What still runs when its scorecard is submitted ends with it. To be called inside a transaction. */
export function stopClocks(db: Database, scorecardId: string, now: number): void {
  const rows = db
    .prepare("SELECT kitItemId, clock FROM exerciseRun WHERE scorecardId = ?")
    .all(scorecardId) as Pick<RunRow, "kitItemId" | "clock">[];
  const store = db.prepare(
    "UPDATE exerciseRun SET clock = ?, updatedAt = ? WHERE scorecardId = ? AND kitItemId = ?",
  );
  for (const { kitItemId, clock } of rows) {
    const kept = rowToKept({ clock, used: "[]" }).clock;
    if (kept.runningSince === null) continue;
    store.run(JSON.stringify(moveClock(kept, "pause", now)), now, scorecardId, kitItemId);
  }
}

export function insertNote(
  { db, now, newId }: Context,
  { scorecardId, kitItemId }: Part,
  note: { text: string; criterionId: string | null; run: Kept; item: Item },
): { id: string; at: number } {
  const { clock } = note.run;
  const id = newId();
  const at = Math.floor(elapsed(clock, now));
  const phases = phasesOf(note.item.content);
  const take = phases[Math.min(clock.phase, phases.length - 1)]?.take ?? 1;
  db.prepare(
    `INSERT INTO runNote (id, scorecardId, kitItemId, take, at, text, criterionId, createdAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, scorecardId, kitItemId, take, at, note.text, note.criterionId, now);
  return { id, at };
}

type NoteRow = Run["notes"][number] & { kitItemId: string };

export function listRuns(db: Database, scorecardId: string): Run[] {
  const runs = db
    .prepare(
      `SELECT kitItemId, clock, used, selfDiagnosis, coachingNote FROM exerciseRun
       WHERE scorecardId = ? ORDER BY kitItemId`,
    )
    .all(scorecardId) as RunRow[];
  const notes = db
    .prepare(
      `SELECT id, kitItemId, take, at, text, criterionId FROM runNote
       WHERE scorecardId = ? ORDER BY at, createdAt, id`,
    )
    .all(scorecardId) as NoteRow[];
  return runs.map((row) => ({
    kitItemId: row.kitItemId,
    ...rowToKept(row),
    selfDiagnosis: row.selfDiagnosis,
    coachingNote: row.coachingNote,
    notes: notes
      .filter((note) => note.kitItemId === row.kitItemId)
      .map(({ kitItemId: _item, ...note }) => note),
  }));
}
