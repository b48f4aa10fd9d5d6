import type { Database } from "better-sqlite3";
import type { Home } from "../../../shared/home.ts";
import { isLive } from "./live.ts";

const week = 7 * 24 * 60 * 60 * 1000;
const atMost = 8;

interface InterviewRow {
  id: string;
  startsAt: number;
  timeZone: string;
  roundName: string;
  candidateName: string;
  openingId: string;
  panelists: string;
}

/** `@whose`: a panelist who is shown what they sit in or lead, or null for everything. */
const interviewRows = (where: string) => `
  SELECT interview.id, interview.startsAt, interview.timeZone, round.name AS roundName, candidate.name AS candidateName,
    opening.id AS openingId,
    (SELECT json_group_array(json_object('id', panelist.id, 'name', panelist.name, 'scorecardId', scorecard.id)
        ORDER BY panelist.name)
      FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId
      WHERE scorecard.interviewId = interview.id AND (@everybody OR scorecard.status = 'draft')) AS panelists
  FROM interview
  JOIN application ON application.id = interview.applicationId
  JOIN opening ON opening.id = application.openingId
  JOIN candidate ON candidate.id = application.candidateId
  JOIN stage ON stage.id = application.stageId
  JOIN round ON round.id = interview.roundId
  WHERE interview.cancelledAt IS NULL AND ${isLive} AND ${where}
    AND (@whose IS NULL OR opening.leadId = @whose OR EXISTS (SELECT 1 FROM scorecard
      WHERE scorecard.interviewId = interview.id AND scorecard.panelistId = @whose))
  ORDER BY interview.startsAt, interview.id LIMIT ${atMost}`;

type Owing = Home["owed"][number]["panelists"][number];

export function listUpcoming(db: Database, now: number, whose: string | null): Home["upcoming"] {
  const rows = db
    .prepare(interviewRows("interview.startsAt > @now AND interview.startsAt <= @until"))
    .all({ now, until: now + week, everybody: 1, whose }) as InterviewRow[];
  return rows.map(({ panelists, openingId: _opening, ...row }) => ({
    ...row,
    panelists: (JSON.parse(panelists) as Owing[]).map(({ id, name }) => ({ id, name })),
  }));
}

/** Nobody is reminded of people who are out, or of a seal that the lead has opened without waiting. */
export function listOwed(db: Database, now: number, whose: string | null): Home["owed"] {
  const rows = db
    .prepare(
      interviewRows(
        `interview.startsAt <= @now AND interview.sealOpenedAt IS NULL AND stage.kind = 'active' AND EXISTS (
           SELECT 1 FROM scorecard WHERE scorecard.interviewId = interview.id AND scorecard.status = 'draft')`,
      ),
    )
    .all({ now, everybody: 0, whose }) as InterviewRow[];
  return rows.map((row) => ({
    interviewId: row.id,
    openingId: row.openingId,
    candidateName: row.candidateName,
    roundName: row.roundName,
    startsAt: row.startsAt,
    panelists: JSON.parse(row.panelists) as Owing[],
  }));
}

/**
 * Who did what, never what a scorecard says: a sealed one may stand in this list. The joins are crossed so that
 * SQLite walks the two indexes of time from their end and stops after a few rows.
 */
export function listRecent(db: Database): Home["recent"] {
  return db
    .prepare(
      `SELECT * FROM (
         SELECT scorecard.submittedAt AS at,
           panelist.name || ' submitted ' || candidate.name || ', ' || round.name AS text
         FROM scorecard
         CROSS JOIN interview ON interview.id = scorecard.interviewId AND interview.cancelledAt IS NULL
         CROSS JOIN application ON application.id = interview.applicationId
         CROSS JOIN candidate ON candidate.id = application.candidateId AND ${isLive}
         CROSS JOIN panelist ON panelist.id = scorecard.panelistId
         CROSS JOIN round ON round.id = interview.roundId
         WHERE scorecard.submittedAt IS NOT NULL ORDER BY at DESC LIMIT ${atMost}
       ) UNION ALL SELECT * FROM (
         SELECT stageMove.movedAt AS at,
           CASE WHEN stageMove.fromName IS NULL THEN candidate.name || ' applied for ' || opening.title
             ELSE candidate.name || ' moved to ' || stageMove.toName END AS text
         FROM stageMove
         CROSS JOIN application ON application.id = stageMove.applicationId AND ${isLive}
         CROSS JOIN candidate ON candidate.id = application.candidateId
         CROSS JOIN opening ON opening.id = application.openingId
         ORDER BY at DESC LIMIT ${atMost}
       ) ORDER BY at DESC LIMIT ${atMost}`,
    )
    .all() as Home["recent"];
}
