import type { Database } from "better-sqlite3";

/** Keeps a competency as it reads now; one that the opening has already stays as it was. */
export function copyCompetency(db: Database, openingId: string, competencyId: string): void {
  db.prepare(
    `INSERT INTO openingCompetency (openingId, competencyId, name, definition, anchors)
     SELECT ?, id, name, details ->> '$.definition', details -> '$.anchors' FROM competency WHERE id = ?
     ON CONFLICT DO NOTHING`,
  ).run(openingId, competencyId);
}
