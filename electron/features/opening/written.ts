import type { Database } from "better-sqlite3";
import type { KitContent } from "../../../shared/kit.ts";

interface WrittenRow {
  copyOf: string;
  writtenFor: string;
  minutes: number;
  content: string;
}

/** What was written or adapted for any opening; of copies that are still alike the newest. */
export function listWritten(db: Database) {
  const rows = db
    .prepare(
      `SELECT kitItem.id AS copyOf, opening.title AS writtenFor, kitItem.minutes, kitItem.content,
         max(opening.createdAt)
       FROM kitItem JOIN round ON round.id = kitItem.roundId JOIN opening ON opening.id = round.openingId
       WHERE kitItem.builtInId IS NULL
       GROUP BY kitItem.content ORDER BY opening.createdAt DESC, kitItem.id`,
    )
    .all() as WrittenRow[];
  return rows.map(({ copyOf, writtenFor, minutes, content }) => ({
    copyOf,
    writtenFor,
    minutes,
    content: JSON.parse(content) as KitContent,
  }));
}

export function findWritten(
  db: Database,
  id: string,
): { content: KitContent; minutes: number; builtInId: null } | null {
  const row = db
    .prepare("SELECT content, minutes FROM kitItem WHERE id = ? AND builtInId IS NULL")
    .get(id) as Pick<WrittenRow, "content" | "minutes"> | undefined;
  if (!row) return null;
  return { minutes: row.minutes, content: JSON.parse(row.content) as KitContent, builtInId: null };
}
