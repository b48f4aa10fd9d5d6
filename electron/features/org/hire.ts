import type { Database } from "better-sqlite3";

/** Somebody who was hired: neither the application nor the candidate is in the bin, and the stage is Hired. */
export const hireSql = `
  application AS hire
  JOIN stage AS hireStage ON hireStage.id = hire.stageId AND hireStage.kind = 'hired'
  JOIN candidate AS hireCandidate ON hireCandidate.id = hire.candidateId AND hireCandidate.deletedAt IS NULL`;

/** The same beside each seat, and nothing where it does not stand: found by the seat, however many were hired. */
export const hireOfSeatSql = `
  LEFT JOIN application AS hire ON hire.id = seat.applicationId AND hire.deletedAt IS NULL
  LEFT JOIN stage AS hireStage ON hireStage.id = hire.stageId AND hireStage.kind = 'hired'
  LEFT JOIN candidate AS hireCandidate ON hireStage.id IS NOT NULL AND hireCandidate.id = hire.candidateId
    AND hireCandidate.deletedAt IS NULL`;

/**
 * Gives the vacant seats of an opening to those who were hired in it and have none: the earliest seat to the earliest
 * hire. Whoever leaves Hired frees the seat without a write, for who holds it is derived; so this is to be called, inside
 * a transaction, wherever a hire comes or goes, or a seat of an opening becomes free.
 */
export function giveSeats(db: Database, openingId: string, now: number): void {
  const vacant = db
    .prepare(
      `SELECT seat.id FROM seat ${hireOfSeatSql}
       WHERE seat.openingId = ? AND seat.deletedAt IS NULL AND seat.holderName = '' AND hireCandidate.id IS NULL
       ORDER BY seat.startsOn IS NULL, seat.startsOn, seat.position, seat.id`,
    )
    .pluck()
    .all(openingId) as string[];
  if (vacant.length === 0) return;
  const hires = db
    .prepare(
      `SELECT hire.id FROM ${hireSql} WHERE hire.openingId = ? AND hire.deletedAt IS NULL
         AND NOT EXISTS (SELECT 1 FROM seat WHERE applicationId = hire.id AND deletedAt IS NULL)
       ORDER BY (SELECT max(movedAt) FROM stageMove WHERE applicationId = hire.id), hire.id LIMIT ?`,
    )
    .pluck()
    .all(openingId, vacant.length) as string[];
  const give = db.prepare(
    "UPDATE seat SET applicationId = ?, updatedAt = max(?, updatedAt + 1) WHERE id = ?",
  );
  for (const [at, id] of hires.entries()) give.run(id, now, vacant[at]);
}
