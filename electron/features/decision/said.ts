import type { Database } from "better-sqlite3";
import type {
  DecisionCandidate,
  DecisionEvidence,
  SaidRecommendation,
} from "../../../shared/decision.ts";
import { countsSql, lateSql } from "../seal.ts";

/** What panelists said in an opening, from scorecards that count. Each row names its application. */
type Of<T> = T & { applicationId: string };

/** Those of one application, without naming it. */
export const partOf = <T>(rows: readonly Of<T>[], applicationId: string): T[] =>
  rows
    .filter((row) => row.applicationId === applicationId)
    .map(({ applicationId: _id, ...rest }) => rest as T);

const countedSql = `application JOIN interview ON interview.applicationId = application.id
  JOIN round ON round.id = interview.roundId
  JOIN scorecard ON scorecard.interviewId = interview.id AND ${countsSql}`;

type RecommendationChange = SaidRecommendation["changes"][number];

export function listRecommended(db: Database, openingId: string): Of<SaidRecommendation>[] {
  const rows = db
    .prepare(
      `SELECT application.id AS applicationId, scorecard.id AS scorecardId, scorecard.panelistId,
         interview.id AS interviewId, round.name AS roundName, scorecard.recommendation AS current,
         scorecard.note AS words, ${lateSql} AS late
       FROM ${countedSql}
       WHERE application.openingId = ? AND scorecard.recommendation IS NOT NULL
       ORDER BY interview.startsAt, interview.id, scorecard.id`,
    )
    .all(openingId) as (Of<Omit<SaidRecommendation, "first" | "changes" | "late">> & {
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

export const listRatingChanges = (db: Database, openingId: string) =>
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
       WHERE application.openingId = ? ORDER BY ratingChange.rowid`,
    )
    .all(openingId) as Of<DecisionCandidate["ratingChanges"][number]>[];

/** What was written down of an application, the strongest and the weakest levels alike; the minute where it was noted. */
export const listEvidence = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT application.id AS applicationId, scorecard.id AS scorecardId, interview.id AS interviewId,
         round.name AS roundName, kitItem.title AS itemTitle, criterion.competencyId,
         criterion.id AS criterionId, criterion.text AS criterion, scorecard.panelistId, rating.take,
         rating.level, rating.evidence AS text,
         (SELECT min(runNote.at) FROM runNote
            WHERE runNote.scorecardId = scorecard.id AND runNote.criterionId = criterion.id
              AND runNote.take = rating.take) AS at
       FROM ${countedSql}
       JOIN rating ON rating.scorecardId = scorecard.id AND rating.evidence <> ''
       JOIN criterion ON criterion.id = rating.criterionId
       JOIN kitItem ON kitItem.id = criterion.kitItemId
       WHERE application.openingId = ?
       ORDER BY interview.startsAt, interview.id, kitItem.position, criterion.position, scorecard.id,
         rating.take`,
    )
    .all(openingId) as Of<DecisionEvidence>[];
