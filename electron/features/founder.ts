import type { Database } from "better-sqlite3";

/** Whether the person at this laptop founded the company. */
export const isFounder = (db: Database, actor: string): boolean =>
  db.prepare("SELECT isFounder FROM panelist WHERE id = ?").pluck().get(actor) === 1;
