import type { Database } from "better-sqlite3";
import type {
  DecisionCandidate,
  DecisionEvidence,
  SaidRecommendation,
} from "../../../shared/decision.ts";
import { countsSql, lateSql } from "../seal.ts";

/** What panelists said of some applications, from scorecards that count. Each row names its application. */
type Of<T> = T & { applicationId: string };

/** Those of one application, without naming it. */
export const partOf = <T>(rows: readonly Of<T>[], applicationId: string): T[] =>
  rows
    .filter((row) => row.applicationId === applicationId)
    .map(({ applicationId: _id, ...rest }) => rest as T);

const countedSql = `json_each(?) AS wanted JOIN application ON application.id = wanted.value
  JOIN interview ON interview.applicationId = application.id
  JOIN round ON round.id = interview.roundId
  JOIN scorecard ON scorecard.interviewId = interview.id AND ${countsSql}`;

type RecommendationChange = SaidRecommendation["changes"][number];

export function listRecommended(
  db: Database,
  applicationIds: readonly string[],
): Of<SaidRecommendation>[] {
  const rows = db
    .prepare(
      `SELECT application.id AS applicationId, scorecard.id AS scorecardId, scorecard.panelistId,
         interview.id AS interviewId, round.name AS roundName, scorecard.recommendation AS current,
         scorecard.note AS words, ${lateSql} AS late
       FROM ${countedSql}
       WHERE scorecard.recommendation IS NOT NULL
       ORDER BY interview.startsAt, interview.id, scorecard.id`,
    )
    .all(JSON.stringify(applicationIds)) as (Of<
    Omit<SaidRecommendation, "first" | "changes" | "late">
  > & {
    scorecardId: string;
    late: number;
  })[];
  const changes = db.prepare(
    `SELECT fromValue AS "from", toValue AS "to", reason, scope, changedAt AS at
     FROM recommendationChange WHERE scorecardId = ? ORDER BY rowid`,
  );
  return rows.map(({ scorecardId, ...row }) => {
    const own = changes.all(scorecardId) as RecommendationChange[];
    return { ...row, late: row.late === 1, first: own[0]?.from ?? row.current, changes: own };
  });
}

export const listRatingChanges = (db: Database, applicationIds: readonly string[]) =>
  db
    .prepare(
      `SELECT application.id AS applicationId, scorecard.panelistId, round.name AS roundName,
         kitItem.title AS itemTitle, criterion.text AS criterion, ratingChange.take,
         ratingChange.fromLevel AS "from", ratingChange.toLevel AS "to", ratingChange.reason,
         ratingChange.scope, ratingChange.changedAt AS at
       FROM ${countedSql}
       JOIN ratingChange ON ratingChange.scorecardId = scorecard.id
       JOIN criterion ON criterion.id = ratingChange.criterionId
       JOIN kitItem ON kitItem.id = criterion.kitItemId
       ORDER BY ratingChange.rowid`,
    )
    .all(JSON.stringify(applicationIds)) as Of<DecisionCandidate["ratingChanges"][number]>[];

const lineSql = `SELECT scorecard.id AS scorecardId, interview.id AS interviewId,
    round.name AS roundName, kitItem.title AS itemTitle, criterion.competencyId,
    criterion.id AS criterionId, criterion.text AS criterion, scorecard.panelistId, rating.take,
    rating.level, rating.evidence AS text,
    (SELECT min(runNote.at) FROM runNote
       WHERE runNote.scorecardId = scorecard.id AND runNote.criterionId = criterion.id
         AND runNote.take = rating.take) AS at
  FROM ${countedSql}
  JOIN rating ON rating.scorecardId = scorecard.id AND rating.evidence <> ''
  JOIN criterion ON criterion.id = rating.criterionId
  JOIN kitItem ON kitItem.id = criterion.kitItemId`;

const lineOrder = `ORDER BY interview.startsAt, interview.id, kitItem.position, criterion.position,
  scorecard.id, rating.take`;

/** What was written down of an application, the strongest and the weakest levels alike; the minute where it was noted. */
export const listEvidence = (db: Database, applicationId: string) =>
  db.prepare(`${lineSql} ${lineOrder}`).all(JSON.stringify([applicationId])) as DecisionEvidence[];

/** Which line of evidence is meant. */
type LineKey = Pick<DecisionEvidence, "scorecardId" | "criterionId" | "take">;

/** Of an application's lines these, in the order of all. */
export const listChosen = (db: Database, applicationId: string, chosen: readonly LineKey[]) =>
  chosen.length === 0
    ? []
    : (db
        .prepare(
          `${lineSql}
           JOIN json_each(?) AS line ON line.value ->> '$.scorecardId' = rating.scorecardId
             AND line.value ->> '$.criterionId' = rating.criterionId
             AND line.value ->> '$.take' = rating.take
           ${lineOrder}`,
        )
        .all(JSON.stringify([applicationId]), JSON.stringify(chosen)) as DecisionEvidence[]);
