import { fail, ok } from "../../shared/result.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { closedToAuthorSql } from "./seal.ts";

/**
 * Drafts belong to the person at the laptop, so that a hand-over never shows what somebody else was typing. What was half
 * typed into a scorecard that is closed to its author is closed with it.
 */
export const draftHandlers: FeatureHandlers<"draft"> = {
  "draft.get": ({ key }, { db, actor }) =>
    ok(
      (db
        .prepare(
          `SELECT json, updatedAt FROM draft WHERE panelistId = @actor AND key = @key AND NOT EXISTS (
             SELECT 1 FROM scorecard JOIN interview ON interview.id = scorecard.interviewId
             WHERE scorecard.panelistId = @actor AND instr(@key, scorecard.id) > 0 AND ${closedToAuthorSql})`,
        )
        .get({ actor, key }) as { json: string; updatedAt: number } | undefined) ?? null,
    ),
  "draft.put": ({ key, json, ...origin }, context) => {
    if (!isHere(origin, context)) return elsewhere();
    const { db, actor, now } = context;
    db.prepare(
      `INSERT INTO draft (panelistId, key, json, updatedAt) VALUES (?, ?, ?, ?)
       ON CONFLICT (panelistId, key) DO UPDATE SET json = excluded.json, updatedAt = excluded.updatedAt`,
    ).run(actor, key, json, now);
    return ok({});
  },
  "draft.clear": ({ key, ...origin }, context) => {
    if (!isHere(origin, context)) return elsewhere();
    const { db, actor } = context;
    db.prepare("DELETE FROM draft WHERE panelistId = ? AND key = ?").run(actor, key);
    return ok({});
  },
};

const elsewhere = () =>
  fail("conflict", "This was typed for another file or by somebody else, so it is not kept here.");

/** Whether a form was opened for the file and the person that it is stored for now. */
const isHere = (
  { workspace, actorId }: { workspace: string; actorId: string },
  { db, actor }: Context,
): boolean => workspace === db.name && actorId === actor;
