import type { Database } from "better-sqlite3";

/** Somebody who was hired: neither the application nor the candidate is in the bin, and the stage is Hired. */
export const hireSql = `
  application AS hire
  JOIN stage AS hireStage ON hireStage.id = hire.stageId AND hireStage.kind = 'hired'
  JOIN candidate AS hireCandidate ON hireCandidate.id = hire.candidateId AND hireCandidate.deletedAt IS NULL`;

/** Whether this seat has nobody: no name, and nobody whose hire still stands. */
export const isVacantSql = `
  seat.holderName = '' AND NOT EXISTS (
    SELECT 1 FROM ${hireSql} WHERE hire.id = seat.applicationId AND hire.deletedAt IS NULL)`;

/**
 * Gives the earliest vacant seat of its opening to an application that has just come to Hired; nothing where it has one
 * or stands elsewhere. Whoever leaves Hired again frees the seat without a write: who holds it is derived. To be called
 * inside a transaction.
 */
export function giveSeat(db: Database, applicationId: string, now: number): void {
  const hire = db
    .prepare(
      `SELECT hire.openingId FROM ${hireSql}
       WHERE hire.id = ? AND hire.deletedAt IS NULL
         AND NOT EXISTS (SELECT 1 FROM seat WHERE applicationId = hire.id AND deletedAt IS NULL)`,
    )
    .get(applicationId) as { openingId: string } | undefined;
  if (!hire) return;
  db.prepare(
    `UPDATE seat SET applicationId = @applicationId, updatedAt = max(@now, updatedAt + 1)
     WHERE id = (
       SELECT id FROM seat WHERE openingId = @openingId AND deletedAt IS NULL AND ${isVacantSql}
       ORDER BY startsOn IS NULL, startsOn, position, id LIMIT 1)`,
  ).run({ applicationId, openingId: hire.openingId, now });
}

/** Gives vacant seats to everybody who was hired in an opening before its seats were known, in the order of the hires. */
export function giveSeats(db: Database, openingId: string, now: number): void {
  const hires = db
    .prepare(
      `SELECT hire.id FROM ${hireSql} WHERE hire.openingId = ? AND hire.deletedAt IS NULL
       ORDER BY (SELECT max(movedAt) FROM stageMove WHERE applicationId = hire.id), hire.id`,
    )
    .pluck()
    .all(openingId) as string[];
  for (const id of hires) giveSeat(db, id, now);
}
