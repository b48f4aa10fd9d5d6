import type { Database } from "better-sqlite3";
import { fail, type Result } from "../../../shared/result.ts";
import { joinNames } from "../../../shared/rules/names.ts";
import { isSealed } from "../seal.ts";

export const insertScorecard = (
  db: Database,
  id: string,
  interviewId: string,
  panelistId: string,
) =>
  db
    .prepare("INSERT INTO scorecard (id, interviewId, panelistId) VALUES (?, ?, ?)")
    .run(id, interviewId, panelistId);

export function refuseUnknown(db: Database, panelistIds: readonly string[]): Result<never> | null {
  const known = db.prepare("SELECT 1 FROM panelist WHERE id = ? AND archivedAt IS NULL");
  return panelistIds.every((id) => known.get(id) !== undefined)
    ? null
    : fail("not-found", "One of these panelists is not there any more.", "panelistIds");
}

interface Seat {
  id: string;
  panelistId: string;
  name: string;
  status: "draft" | "submitted";
  begun: number;
}

/**
 * Gives newcomers an empty scorecard and takes away those of the others; null when that was possible. Who is left must
 * never open the seal: that takes the last submission, or the lead and a reason.
 */
export function savePanel(
  db: Database,
  newId: () => string,
  interviewId: string,
  wanted: readonly string[],
): Result<never> | null {
  const seats = listSeats(db, interviewId);
  const leaving = seats.filter((seat) => !wanted.includes(seat.panelistId));
  const staying = seats.filter((seat) => wanted.includes(seat.panelistId));
  const coming = wanted.filter((id) => !seats.some((seat) => seat.panelistId === id));
  const begun = leaving.filter((seat) => seat.begun === 1).map((seat) => seat.name);
  if (begun.length > 0)
    return fail(
      "invalid",
      `${joinNames(begun)} ${begun.length === 1 ? "has begun a scorecard" : "have begun scorecards"} and cannot be taken off.`,
      "panelistIds",
    );
  const unknown = refuseUnknown(db, coming);
  if (unknown) return unknown;
  const sealed = isSealed(db, interviewId);
  if (sealed && coming.length === 0 && !staying.some((seat) => seat.status === "draft"))
    return fail(
      "conflict",
      "This would open the seal. The panel lead can open it, with a reason.",
      "panelistIds",
    );
  if (coming.length > 0 && !sealed)
    return fail(
      "invalid",
      "The scorecards of this interview are open. Whoever joins now could read them first; schedule another interview instead.",
      "panelistIds",
    );
  const remove = db.prepare("DELETE FROM scorecard WHERE id = ?");
  for (const seat of leaving) remove.run(seat.id);
  for (const panelistId of coming) insertScorecard(db, newId(), interviewId, panelistId);
  return null;
}

/** Whether just these people sit on the interview already. */
export function isPanel(db: Database, interviewId: string, wanted: readonly string[]): boolean {
  const seats = listSeats(db, interviewId);
  return seats.length === wanted.length && seats.every((seat) => wanted.includes(seat.panelistId));
}

/** True in SQL when somebody has written something into the row called `scorecard`. */
export const begunSql = `(scorecard.status = 'submitted' OR scorecard.recommendation IS NOT NULL
  OR scorecard.note <> '' OR EXISTS (SELECT 1 FROM rating WHERE rating.scorecardId = scorecard.id)
  OR EXISTS (SELECT 1 FROM exerciseRun WHERE exerciseRun.scorecardId = scorecard.id))`;

const listSeats = (db: Database, interviewId: string) =>
  db
    .prepare(
      `SELECT scorecard.id, scorecard.panelistId, panelist.name, status,
         ${begunSql} AS begun
       FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId WHERE interviewId = ?`,
    )
    .all(interviewId) as Seat[];
