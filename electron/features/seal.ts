import type { Database } from "better-sqlite3";

/**
 * True in SQL while the seal of the row called `interview` is closed: somebody has not submitted yet and the lead has
 * not opened it. What panelists said is then visible to its author only, and counts nowhere.
 */
export const sealedSql = `(interview.sealOpenedAt IS NULL AND EXISTS (
  SELECT 1 FROM scorecard AS waiting WHERE waiting.interviewId = interview.id AND waiting.status = 'draft'))`;

/**
 * True in SQL when the row called `scorecard` of the row called `interview` may be seen and counted by everybody:
 * submitted, the seal open, the interview not cancelled.
 */
export const countsSql = `(scorecard.status = 'submitted' AND interview.cancelledAt IS NULL AND NOT ${sealedSql})`;

/**
 * True in SQL while the submitted row called `scorecard` is closed to its own author as well: somebody else gave them a
 * PIN, before or after, that they have not replaced since. Whoever gives out a PIN must not read by it what is sealed.
 */
export const closedToAuthorSql = `(scorecard.status = 'submitted' AND scorecard.closedToAuthor = 1 AND ${sealedSql})`;

/** Closes to its author what they have submitted, because somebody else gave them a PIN. */
export const closeToAuthor = (db: Database, panelistId: string) =>
  db
    .prepare(
      "UPDATE scorecard SET closedToAuthor = 1 WHERE panelistId = ? AND status = 'submitted'",
    )
    .run(panelistId);

/**
 * True in SQL when the row called `scorecard` was submitted after the lead had opened the seal of the row called
 * `interview`: its author could read the others first. It counts, but nobody can agree with what they have read.
 */
export const lateSql = `coalesce(scorecard.submittedAt > interview.sealOpenedAt, 0)`;

/** Whether the seal of this interview is closed. */
export function isSealed(db: Database, interviewId: string): boolean {
  return (
    db.prepare(`SELECT ${sealedSql} FROM interview WHERE id = ?`).pluck().get(interviewId) !== 0
  );
}

/** Whether somebody has submitted behind the closed seal of this interview, cancelled or not. */
export const holdsCard = (db: Database, interviewId: string): boolean =>
  isSealed(db, interviewId) &&
  db
    .prepare("SELECT 1 FROM scorecard WHERE interviewId = ? AND status = 'submitted' LIMIT 1")
    .get(interviewId) !== undefined;

/**
 * Whether somebody has submitted behind a closed seal in this opening. A cancelled interview counts too: it could be
 * restored later.
 */
export const holdsSealed = (db: Database, openingId: string): boolean =>
  db
    .prepare(
      `SELECT 1 FROM application
       JOIN interview ON interview.applicationId = application.id
       JOIN scorecard ON scorecard.interviewId = interview.id AND scorecard.status = 'submitted'
       WHERE application.openingId = ? AND ${sealedSql} LIMIT 1`,
    )
    .get(openingId) !== undefined;
