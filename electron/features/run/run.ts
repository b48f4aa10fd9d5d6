import { fail, ok, type Result } from "../../../shared/result.ts";
import { elapsed, moveClock } from "../../../shared/rules/run-clock.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { cardLength, cardOf, takesOf } from "./cards.ts";
import {
  getItem,
  getRun,
  getScorecard,
  insertNote,
  type Item,
  type Kept,
  listRuns,
  type Part,
  storeRun,
} from "./rows.ts";

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
    // Its clock tells how long the run took.
    return row.closedToAuthor === 1 ? sealed() : cardOf(db, row, item);
  },
  "run.clock": ({ action, ...part }, context) =>
    written(context, part, (run) => {
      const clock = moveClock(run.clock, action, context.now);
      // A run that begins again is another run: what was ticked in the first says nothing of it.
      storeRun(context, part, { clock, used: action === "restart" ? [] : run.used });
      return ok({ clock });
    }),
  "run.use": ({ kind, index, take, used, ...part }, context) =>
    written(context, part, (run, item) => {
      if (index >= cardLength(item, kind))
        return fail("not-found", "This is not on the actor card any more.", "index");
      if (take > takesOf(item)) return fail("invalid", "This exercise is played once.", "take");
      const others = run.used.filter(
        (one) => one.kind !== kind || one.index !== index || one.take !== take,
      );
      const tick = { kind, index, take, at: elapsed(run.clock, context.now) };
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

const problemWithCriterion = ({ criterionIds }: Item, id: string | null): Result<never> | null =>
  id === null || criterionIds.includes(id)
    ? null
    : fail("not-found", "This criterion is not part of the exercise any more.", "criterionId");
