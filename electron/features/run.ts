import type { Database } from "better-sqlite3";
import type { KitItem } from "../../shared/opening.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type CandidateCard, type Run, RunClock, Used } from "../../shared/run.ts";
import { elapsed, moveClock, newClock, phasesOf } from "../../shared/rules/run-clock.ts";
import { z } from "zod";
import type { Context, FeatureHandlers } from "../context.ts";
import { readSetting } from "../workspace/settings.ts";
import { liveApplication } from "./interview/read.ts";
import { closedToAuthorSql, sealedSql } from "./seal.ts";

export const runHandlers: FeatureHandlers<"run"> = {
  "run.list": ({ scorecardId }, { db, actor }) => {
    const row = getScorecard(db, scorecardId);
    if (!row) return missing();
    if (row.panelistId === actor && row.closedToAuthor === 1) return sealed();
    if (row.panelistId !== actor) {
      if (row.sealed === 1) return sealed();
      if (row.status === "draft") return fail("forbidden", "This scorecard is not submitted yet.");
    }
    return ok(listRuns(db, scorecardId));
  },
  "run.card": (part, { db, actor }) => {
    const row = getScorecard(db, part.scorecardId);
    const item = row && getItem(db, part.kitItemId, row.roundId);
    if (!row || !item) return missing();
    if (row.panelistId !== actor) return anothers();
    return cardOf(db, row, item);
  },
  "run.clock": ({ action, ...part }, context) =>
    written(context, part, (run) => {
      const clock = moveClock(run.clock, action, context.now);
      // A run that begins again is another run: what was ticked in the first says nothing of it.
      storeRun(context, part, { clock, used: action === "restart" ? [] : run.used });
      return ok({ clock });
    }),
  "run.use": ({ kind, index, used, ...part }, context) =>
    written(context, part, (run, item) => {
      if (index >= cardLength(item, kind))
        return fail("not-found", "This is not on the actor card any more.", "index");
      const others = run.used.filter((one) => one.kind !== kind || one.index !== index);
      const tick = { kind, index, at: elapsed(run.clock, context.now) };
      storeRun(context, part, { clock: run.clock, used: used ? [...others, tick] : others });
      return ok({});
    }),
  "run.coach": ({ selfDiagnosis, coachingNote, ...part }, context) =>
    written(context, part, (run) => {
      storeRun(context, part, run);
      context.db
        .prepare(
          `UPDATE exerciseRun SET selfDiagnosis = ?, coachingNote = ? WHERE scorecardId = ? AND kitItemId = ?`,
        )
        .run(selfDiagnosis, coachingNote, part.scorecardId, part.kitItemId);
      return ok({ savedAt: context.now });
    }),
  "run.addNote": ({ text, criterionId, ...part }, context) =>
    written(context, part, (run, item) => {
      const stray = problemWithCriterion(item, criterionId);
      if (stray) return stray;
      storeRun(context, part, run);
      return ok(insertNote(context, part, { text, criterionId, run, item }));
    }),
  "run.saveNote": ({ id, text, criterionId }, context) =>
    withNote(context, id, (item) => {
      const stray = problemWithCriterion(item, criterionId);
      if (stray) return stray;
      context.db
        .prepare("UPDATE runNote SET text = ?, criterionId = ? WHERE id = ?")
        .run(text, criterionId, id);
      return ok({});
    }),
  "run.deleteNote": ({ id }, context) =>
    withNote(context, id, () => {
      context.db.prepare("DELETE FROM runNote WHERE id = ?").run(id);
      return ok({});
    }),
  "run.showCard": async (part, { db, actor, host }) => {
    const row = getScorecard(db, part.scorecardId);
    if (!row || !getItem(db, part.kitItemId, row.roundId)) return missing();
    if (row.panelistId !== actor) return anothers();
    return ok({ shown: await host.showCard(`/card/${part.scorecardId}/${part.kitItemId}`) });
  },
};

const missing = () => fail("not-found", "This exercise is not part of the interview any more.");

const sealed = () => fail("sealed", "This run is sealed with its scorecard.");

const anothers = () => fail("forbidden", "This scorecard belongs to somebody else on the panel.");

interface ScorecardRow {
  id: string;
  panelistId: string;
  status: "draft" | "submitted";
  roundId: string;
  candidateName: string;
  cancelledAt: number | null;
  sealed: number;
  closedToAuthor: number;
}

const getScorecard = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT scorecard.id, panelistId, status, roundId, cancelledAt, candidate.name AS candidateName,
         ${sealedSql} AS sealed, ${closedToAuthorSql} AS closedToAuthor
       FROM scorecard JOIN interview ON interview.id = scorecard.interviewId ${liveApplication}
       WHERE scorecard.id = ?`,
    )
    .get(id) as ScorecardRow | undefined;

type Item = Pick<KitItem, "id" | "title" | "content"> & { criterionIds: string[] };

/** An exercise of this round; a question is asked, not run. */
function getItem(db: Database, id: string, roundId: string): Item | undefined {
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

interface Part {
  scorecardId: string;
  kitItemId: string;
}

type Kept = Pick<Run, "clock" | "used">;

/** Hands the author of a draft their run, begun or not, in one transaction. */
function written<T>(
  context: Context,
  part: Part,
  write: (run: Kept, item: Item) => Result<T>,
): Result<T> {
  const { db, actor, changed } = context;
  const result = db
    .transaction((): Result<T> => {
      const row = getScorecard(db, part.scorecardId);
      const item = row && getItem(db, part.kitItemId, row.roundId);
      if (!row || !item) return missing();
      if (row.panelistId !== actor) return anothers();
      if (row.status === "submitted")
        return fail("conflict", "This scorecard is submitted and stays as it is.");
      if (row.cancelledAt !== null)
        return fail("conflict", "This interview was cancelled. Restore it to go on.");
      return write(getRun(db, part, item), item);
    })
    .immediate();
  if (result.ok) changed("run");
  return result;
}

function withNote(
  context: Context,
  id: string,
  write: (item: Item) => Result<Record<string, never>>,
): Result<Record<string, never>> {
  const part = context.db
    .prepare("SELECT scorecardId, kitItemId FROM runNote WHERE id = ?")
    .get(id) as Part | undefined;
  if (!part) return fail("not-found", "This note is not there any more.");
  return written(context, part, (_run, item) => write(item));
}

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

function getRun(db: Database, { scorecardId, kitItemId }: Part, { content }: Item): Kept {
  const row = db
    .prepare("SELECT clock, used FROM exerciseRun WHERE scorecardId = ? AND kitItemId = ?")
    .get(scorecardId, kitItemId) as Pick<RunRow, "clock" | "used"> | undefined;
  const { length } = phasesOf(content);
  const kept = row && rowToKept(row);
  // A kit that was edited meanwhile may have other phases; what was ticked and noted stays.
  if (kept?.clock.spent.length === length) return kept;
  return { clock: newClock(length), used: kept?.used ?? [] };
}

function storeRun({ db, now }: Context, { scorecardId, kitItemId }: Part, run: Kept): void {
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
    const { runningSince, ...rest } = RunClock.parse(JSON.parse(clock));
    if (runningSince === null) continue;
    const stopped = moveClock({ ...rest, runningSince }, "pause", now);
    store.run(JSON.stringify(stopped), now, scorecardId, kitItemId);
  }
}

/** So many facts or objections stand on the actor card. */
function cardLength({ content }: Item, kind: Used["kind"]): number {
  if (content.kind !== "role-play") return 0;
  const { releaseIfAsked, objections } = content.rolePlay.actorCard;
  return kind === "fact" ? releaseIfAsked.length : objections.length;
}

const problemWithCriterion = ({ criterionIds }: Item, id: string | null): Result<never> | null =>
  id === null || criterionIds.includes(id)
    ? null
    : fail("not-found", "This criterion is not part of the exercise any more.", "criterionId");

function insertNote(
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

function listRuns(db: Database, scorecardId: string): Run[] {
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

/** Field by field, so that nothing of the panel's side can slip through. */
function cardOf(db: Database, row: ScorecardRow, item: Item): Result<CandidateCard> {
  const task = taskOf(item.content);
  if (!task) return missing();
  return ok({
    candidateName: row.candidateName,
    companyName: readSetting(db, "company").name,
    title: item.title,
    task,
    // What the panel calls the parts it has to itself may say what it does in them.
    phases: phasesOf(item.content).map((phase) =>
      phase.who === "panel" ? { ...phase, name: "" } : phase,
    ),
    clock: getRun(db, { scorecardId: row.id, kitItemId: item.id }, item).clock,
  });
}

function taskOf(content: Item["content"]): CandidateCard["task"] | null {
  if (content.kind === "role-play")
    return { kind: "role-play", card: content.rolePlay.candidateCard };
  if (content.kind === "question") return null;
  const { brief, data, deliverable } = content.caseStudy;
  return { kind: "case-study", brief, data, deliverable };
}
