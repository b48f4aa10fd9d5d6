import type { Database } from "better-sqlite3";
import { fail, type Result } from "../../../shared/result.ts";
import type { OpeningRow } from "./read.ts";

/** Whatever is changed of an opening is changed by somebody who looked at it as it is now. */
export const problemWithVersion = (
  stored: { updatedAt: number },
  seen: number,
): Result<never> | null =>
  stored.updatedAt === seen
    ? null
    : fail("conflict", "Another window changed this opening in the meantime.");

/** Two changes within one millisecond must still be told apart. */
export const nextVersion = (stored: { updatedAt: number }, now: number): number =>
  Math.max(now, stored.updatedAt + 1);

/** Says that an opening has changed, for whoever looks at it as it was. Returns its new version. */
export function writeVersion(db: Database, row: OpeningRow, now: number): number {
  const updatedAt = nextVersion(row, now);
  db.prepare("UPDATE opening SET updatedAt = ? WHERE id = ?").run(updatedAt, row.id);
  return updatedAt;
}
