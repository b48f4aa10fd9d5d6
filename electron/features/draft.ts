import { fail, ok } from "../../shared/result.ts";
import type { Context, FeatureHandlers } from "../context.ts";

/** Drafts belong to the person at the laptop, so that a hand-over never shows what somebody else was typing. */
export const draftHandlers: FeatureHandlers<"draft"> = {
  "draft.get": ({ key }, { db, actor }) =>
    ok(
      (db
        .prepare("SELECT json, updatedAt FROM draft WHERE panelistId = ? AND key = ?")
        .get(actor, key) as { json: string; updatedAt: number } | undefined) ?? null,
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
