import type { Database } from "better-sqlite3";
import type { Debrief } from "../../../shared/debrief.ts";
import { countsSql, sealedSql } from "../seal.ts";
import { meetingOf, readMeeting } from "./meeting.ts";

/** Interviews of everybody who is running for the opening or was hired for it, cancelled ones left out. */
const heldSql = `application
  JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
  JOIN stage ON stage.id = application.stageId AND stage.kind IN ('active', 'hired')
  JOIN interview ON interview.applicationId = application.id AND interview.cancelledAt IS NULL
  JOIN scorecard ON scorecard.interviewId = interview.id`;

const inOpening = "application.openingId = @openingId AND application.deletedAt IS NULL";

/** How many scorecards of each candidate count, and how many there are. */
export const countsOf = (db: Database, openingId: string, now: number) =>
  db
    .prepare(
      `SELECT application.id AS applicationId, candidate.name,
         sum(${countsSql}) AS counted, count(*) AS expected,
         count(DISTINCT CASE WHEN ${sealedSql} THEN interview.id END) AS sealedInterviews,
         count(DISTINCT CASE WHEN ${sealedSql} AND interview.startsAt > @now THEN interview.id END) AS toBeHeld
       FROM ${heldSql} WHERE ${inOpening}
       GROUP BY application.id ORDER BY candidate.sortName, application.id`,
    )
    .all({ openingId, now }) as {
    applicationId: string;
    name: string;
    counted: number;
    expected: number;
    sealedInterviews: number;
    toBeHeld: number;
  }[];

/** Who has not submitted behind a closed seal, once the interview has begun. That somebody owes a scorecard is no secret; what it says is. */
const listOwed = (db: Database, openingId: string, now: number) =>
  db
    .prepare(
      `SELECT panelist.id AS panelistId, panelist.name, count(*) AS scorecards
       FROM ${heldSql} JOIN panelist ON panelist.id = scorecard.panelistId
       WHERE ${inOpening} AND scorecard.status = 'draft' AND ${sealedSql} AND interview.startsAt <= @now
       GROUP BY panelist.id ORDER BY scorecards DESC, panelist.name COLLATE NOCASE, panelist.id`,
    )
    .all({ openingId, now }) as Debrief["owed"];

/** Null for an opening that is not there. */
export function mayRun(db: Database, openingId: string, actor: string): boolean | null {
  const found = db
    .prepare(
      `SELECT leadId = @actor
         OR EXISTS (SELECT 1 FROM openingPanelist WHERE openingId = opening.id AND panelistId = @actor)
         OR EXISTS (SELECT 1 FROM panelist WHERE id = @actor AND isFounder = 1)
       FROM opening WHERE id = @openingId`,
    )
    .pluck()
    .get({ openingId, actor }) as number | undefined;
  return found === undefined ? null : found === 1;
}

export function readDebrief(
  db: Database,
  openingId: string,
  now: number,
  actor: string,
): Debrief | null {
  const opening = db
    .prepare("SELECT id, title, frozenAt FROM opening WHERE id = ?")
    .get(openingId) as Debrief["opening"] | undefined;
  if (!opening) return null;
  const counts = countsOf(db, openingId, now);
  const meeting = readMeeting(db, openingId);
  const sum = (of: "counted" | "expected" | "sealedInterviews" | "toBeHeld") =>
    counts.reduce((total, one) => total + one[of], 0);
  return {
    opening,
    mayRun: mayRun(db, openingId, actor) ?? false,
    scorecards: { counted: sum("counted"), expected: sum("expected") },
    sealedInterviews: sum("sealedInterviews"),
    toBeHeld: sum("toBeHeld"),
    owed: listOwed(db, openingId, now),
    candidates: counts
      .filter((one) => one.counted > 0)
      .map(({ applicationId, name }) => ({ applicationId, name })),
    meeting: meeting && meetingOf(meeting, now),
  };
}
