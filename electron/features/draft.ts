import { ok } from "../../shared/result.ts";
import type { FeatureHandlers } from "../context.ts";

/** Drafts belong to the person at the laptop, so that a hand-over never shows what somebody else was typing. */
export const draftHandlers: FeatureHandlers<"draft"> = {
  "draft.get": ({ key }, { db, actor }) =>
    ok(
      (db
        .prepare("SELECT json, updatedAt FROM draft WHERE panelistId = ? AND key = ?")
        .get(actor, key) as { json: string; updatedAt: number } | undefined) ?? null,
    ),
  "draft.put": ({ key, json }, { db, actor, now }) => {
    db.prepare(
      `INSERT INTO draft (panelistId, key, json, updatedAt) VALUES (?, ?, ?, ?)
       ON CONFLICT (panelistId, key) DO UPDATE SET json = excluded.json, updatedAt = excluded.updatedAt`,
    ).run(actor, key, json, now);
    return ok({});
  },
  "draft.clear": ({ key }, { db, actor }) => {
    db.prepare("DELETE FROM draft WHERE panelistId = ? AND key = ?").run(actor, key);
    return ok({});
  },
};
