import type { Database } from "better-sqlite3";
import type { OpeningToDecide, Waiting } from "../../../shared/decision.ts";
import { liveApplication } from "../opening/read.ts";
import { sealedSql } from "../seal.ts";

interface Row {
  id: string;
  title: string;
  roleName: string;
  status: "open" | "closed";
  seats: number;
  filled: number;
  targetDate: string | null;
  leadId: string;
  leadName: string;
  finalists: number;
  decided: number;
  submitted: number;
  expected: number;
  sealedInterviews: number;
  /** Of the sealed interviews, those that begin later, and the scorecards they will bring. */
  aheadInterviews: number;
  aheadScorecards: number;
  startedAt: number | null;
  endedAt: number | null;
  records: number;
  decidedAt: number | null;
}

/** An application that somebody was interviewed for and that runs, was hired, or has an answer. */
const finalistSql = `(EXISTS (SELECT 1 FROM interview
    WHERE interview.applicationId = application.id AND interview.cancelledAt IS NULL)
  AND (stage.kind IN ('active', 'hired')
    OR EXISTS (SELECT 1 FROM decision WHERE decision.applicationId = application.id)))`;

/** Openings in which somebody was interviewed; those that wait for a decision first, the most urgent on top. */
export function listOpeningsToDecide(db: Database, now: number): OpeningToDecide[] {
  const rows = db
    .prepare(
      `WITH finalist AS MATERIALIZED (
         SELECT application.id, application.openingId,
           EXISTS (SELECT 1 FROM decision WHERE decision.applicationId = application.id) AS isDecided
         FROM ${liveApplication} JOIN stage ON stage.id = application.stageId WHERE ${finalistSql}
       ), heard AS MATERIALIZED (
         SELECT finalist.openingId, interview.id, ${sealedSql} AS isSealed,
           ${sealedSql} AND interview.startsAt > @now AS isAhead,
           (SELECT count(*) FROM scorecard WHERE interviewId = interview.id) AS expected,
           (SELECT count(*) FROM scorecard WHERE interviewId = interview.id AND status = 'submitted') AS submitted
         FROM finalist JOIN interview ON interview.applicationId = finalist.id AND interview.cancelledAt IS NULL
       )
       SELECT opening.id, opening.title, opening.roleDetails ->> '$.name' AS roleName, opening.status, opening.seats,
         (SELECT count(*) FROM ${liveApplication} JOIN stage ON stage.id = application.stageId
            WHERE application.openingId = opening.id AND stage.kind = 'hired') AS filled,
         opening.targetDate, lead.id AS leadId, lead.name AS leadName,
         (SELECT count(*) FROM finalist WHERE openingId = opening.id) AS finalists,
         (SELECT coalesce(sum(isDecided), 0) FROM finalist WHERE openingId = opening.id) AS decided,
         (SELECT coalesce(sum(submitted), 0) FROM heard WHERE openingId = opening.id) AS submitted,
         (SELECT coalesce(sum(expected), 0) FROM heard WHERE openingId = opening.id) AS expected,
         (SELECT coalesce(sum(isSealed), 0) FROM heard WHERE openingId = opening.id) AS sealedInterviews,
         (SELECT coalesce(sum(isAhead), 0) FROM heard WHERE openingId = opening.id) AS aheadInterviews,
         (SELECT coalesce(sum(expected - submitted), 0) FROM heard
            WHERE openingId = opening.id AND isAhead) AS aheadScorecards,
         debrief.startedAt, debrief.endedAt,
         (SELECT count(*) FROM decisionRecord WHERE openingId = opening.id) AS records,
         (SELECT decidedAt FROM decisionRecord WHERE openingId = opening.id ORDER BY rowid DESC LIMIT 1) AS decidedAt
       FROM opening JOIN panelist AS lead ON lead.id = opening.leadId
       LEFT JOIN debrief ON debrief.openingId = opening.id
       WHERE EXISTS (SELECT 1 FROM finalist WHERE openingId = opening.id)
         OR EXISTS (SELECT 1 FROM decisionRecord WHERE openingId = opening.id)
       ORDER BY opening.status = 'closed', decidedAt IS NOT NULL, opening.targetDate IS NULL, opening.targetDate,
         opening.createdAt, opening.id`,
    )
    .all({ now }) as Row[];
  return rows.map((row) => rowToOpening(row, row.records > 0 ? listWaiting(db, row.id) : []));
}

const rowToOpening = (
  {
    leadId,
    leadName,
    aheadInterviews,
    aheadScorecards,
    submitted,
    expected,
    startedAt,
    endedAt,
    ...row
  }: Row,
  waiting: Waiting[],
): OpeningToDecide => ({
  ...row,
  lead: { id: leadId, name: leadName },
  scorecards: { submitted, expected },
  ahead: { interviews: aheadInterviews, scorecards: aheadScorecards },
  debrief: startedAt === null ? null : { startedAt, endedAt },
  waiting,
});

/** Who still runs in an opening without any verdict, the longest waiting first. */
export function listWaiting(db: Database, openingId: string): Waiting[] {
  const rows = db
    .prepare(
      `SELECT application.id AS applicationId, candidate.id AS candidateId, candidate.name,
         stage.name AS stage, coalesce((SELECT max(movedAt) FROM stageMove
           WHERE stageMove.applicationId = application.id), application.createdAt) AS since,
         EXISTS (SELECT 1 FROM interview WHERE interview.applicationId = application.id
           AND interview.cancelledAt IS NULL) AS interviewed
       FROM ${liveApplication} JOIN stage ON stage.id = application.stageId
       WHERE application.openingId = ? AND stage.kind = 'active'
         AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.applicationId = application.id)
       ORDER BY since, candidate.sortName, application.id`,
    )
    .all(openingId) as (Omit<Waiting, "interviewed"> & { interviewed: number })[];
  return rows.map((row) => ({ ...row, interviewed: row.interviewed === 1 }));
}
