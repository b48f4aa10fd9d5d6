import type { Database } from "better-sqlite3";
import { ok } from "../../../shared/result.ts";
import type { FeatureHandlers } from "../../context.ts";

/** Hints on Home that somebody put aside. Each has the facts it is made of in its key, so that new facts are a new hint. */
export const tipHandlers: FeatureHandlers<"tip"> = {
  "tip.dismiss": ({ key }, { db, actor, now, changed }) => {
    db.prepare(
      `INSERT INTO dismissal (panelistId, key, dismissedAt) VALUES (?, ?, ?)
       ON CONFLICT (panelistId, key) DO UPDATE SET dismissedAt = excluded.dismissedAt`,
    ).run(actor, key, now);
    changed("tip");
    return ok({});
  },
  "tip.restore": ({ keys }, { db, actor, changed }) => {
    db.prepare(
      "DELETE FROM dismissal WHERE panelistId = ? AND key IN (SELECT value FROM json_each(?))",
    ).run(actor, JSON.stringify(keys));
    changed("tip");
    return ok({});
  },
};

export const listDismissed = (db: Database, panelistId: string) =>
  db
    .prepare("SELECT key FROM dismissal WHERE panelistId = ? ORDER BY dismissedAt DESC LIMIT 500")
    .pluck()
    .all(panelistId) as string[];
