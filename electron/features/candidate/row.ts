import type { Database } from "better-sqlite3";
import type { CandidateRow } from "../../../shared/candidate.ts";
import { sealedSql } from "../seal.ts";

export interface RowKey {
  candidateId: string;
  applicationId: string | null;
}

/** Everything the table shows of these rows, in their order. One statement, however many rows. */
export function readRows(db: Database, keys: readonly RowKey[], now: number): CandidateRow[] {
  if (keys.length === 0) return [];
  const pairs = keys.map(({ candidateId, applicationId }) => [candidateId, applicationId]);
  const rows = db.prepare(rowsStatement).all({ keys: JSON.stringify(pairs), now });
  return (rows as TableRow[]).map(rowToCandidateRow);
}

const scorecardsOf = (condition: string) => `(
  SELECT count(*) FROM interview JOIN scorecard ON scorecard.interviewId = interview.id
  WHERE interview.applicationId = a.id AND interview.cancelledAt IS NULL AND ${sealedSql} AND ${condition})`;

const rowsStatement = `
  SELECT c.id AS candidateId, a.id AS applicationId, c.name, c.location, c.jobTitle, c.employer, c.source,
    c.createdAt, c.updatedAt, a.openingId, a.fit, a.coverage, a.blockers,
    opening.title AS openingTitle, stage.name AS stageName, stage.kind AS stageKind,
    (SELECT count(*) FROM stage step WHERE step.openingId = a.openingId AND step.kind = 'active'
      AND step.position <= stage.position) AS stageAt,
    (SELECT count(*) FROM stage step WHERE step.openingId = a.openingId AND step.kind = 'active') AS stageCount,
    (SELECT json_group_array(tag) FROM (SELECT tag FROM candidateTag WHERE candidateId = c.id ORDER BY tag)) AS tags,
    ${scorecardsOf("scorecard.status = 'submitted'")} AS sealedSubmitted,
    ${scorecardsOf("TRUE")} AS sealedExpected,
    (SELECT json_object('at', interview.startsAt, 'timeZone', interview.timeZone, 'roundName', round.name)
      FROM interview JOIN round ON round.id = interview.roundId
      WHERE interview.applicationId = a.id AND interview.cancelledAt IS NULL AND interview.startsAt >= @now
      ORDER BY interview.startsAt LIMIT 1) AS nextInterview,
    (SELECT json_object('at', movedAt, 'reason', note) FROM stageMove
      WHERE applicationId = a.id ORDER BY movedAt DESC, id DESC LIMIT 1) AS lastMove
  FROM json_each(@keys) AS wanted
  JOIN candidate c ON c.id = wanted.value ->> 0
  LEFT JOIN application a ON a.id = wanted.value ->> 1
  LEFT JOIN opening ON opening.id = a.openingId
  LEFT JOIN stage ON stage.id = a.stageId
  ORDER BY wanted.key`;

interface TableRow extends Omit<
  CandidateRow,
  "tags" | "blockers" | "sealed" | "nextInterview" | "ended"
> {
  tags: string;
  blockers: string | null;
  sealedSubmitted: number;
  sealedExpected: number;
  nextInterview: string | null;
  lastMove: string | null;
}

function rowToCandidateRow(row: TableRow): CandidateRow {
  const { sealedSubmitted, sealedExpected, lastMove, ...rest } = row;
  const isActive = row.stageKind === "active";
  const isEnded = row.stageKind !== null && !isActive;
  return {
    ...rest,
    tags: JSON.parse(row.tags) as string[],
    blockers: row.blockers === null ? [] : (JSON.parse(row.blockers) as string[]),
    stageAt: isActive ? row.stageAt : null,
    stageCount: row.applicationId === null ? null : row.stageCount,
    sealed: sealedExpected === 0 ? null : { submitted: sealedSubmitted, expected: sealedExpected },
    nextInterview:
      row.nextInterview === null
        ? null
        : (JSON.parse(row.nextInterview) as CandidateRow["nextInterview"]),
    ended: isEnded && lastMove !== null ? (JSON.parse(lastMove) as CandidateRow["ended"]) : null,
  };
}
