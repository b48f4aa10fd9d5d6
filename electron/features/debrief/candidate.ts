import type { Database } from "better-sqlite3";
import type {
  DebriefCandidate,
  DebriefCriterion,
  DebriefRating,
  DebriefRecommendation,
  DebriefSpeaker,
} from "../../../shared/debrief.ts";
import { speakingOrder } from "../../../shared/rules/speaking-order.ts";
import { changeKey, changesOfApplication, listChanges } from "../scorecard-changes-read.ts";
import { countsSql, sealedSql } from "../seal.ts";

/** Null for an application that is not there. Of sealed interviews nothing but their number. */
export function readCandidate(db: Database, applicationId: string): DebriefCandidate | null {
  const found = db
    .prepare(
      `SELECT application.openingId, candidate.id, candidate.name,
         (SELECT count(*) FROM interview WHERE interview.applicationId = application.id
           AND interview.cancelledAt IS NULL AND ${sealedSql}) AS sealedInterviews
       FROM application
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       WHERE application.id = ? AND application.deletedAt IS NULL`,
    )
    .get(applicationId) as
    | { openingId: string; id: string; name: string; sealedInterviews: number }
    | undefined;
  if (!found) return null;
  const { openingId, sealedInterviews, ...candidate } = found;
  return {
    applicationId,
    openingId,
    candidate,
    sealedInterviews,
    speakers: speakingOrder(listSpeakers(db, applicationId)),
    competencies: listCompetencies(db, openingId, applicationId),
    criteria: listCriteria(db, applicationId),
    recommendations: listRecommendations(db, applicationId),
  };
}

const countedSql = `interview
  JOIN scorecard ON scorecard.interviewId = interview.id
  WHERE interview.applicationId = @applicationId AND ${countsSql}`;

function listSpeakers(db: Database, applicationId: string): DebriefSpeaker[] {
  const rows = db
    .prepare(
      `SELECT id, name, seniority,
         EXISTS (SELECT 1 FROM panelistPin WHERE panelistPin.panelistId = panelist.id) AS hasPin,
         EXISTS (SELECT 1 FROM application JOIN opening ON opening.id = application.openingId
           WHERE application.id = @applicationId AND opening.leadId = panelist.id) AS isLead
       FROM panelist WHERE id IN (SELECT scorecard.panelistId FROM ${countedSql})`,
    )
    .all({ applicationId }) as (Omit<DebriefSpeaker, "isLead" | "hasPin"> & {
    isLead: number;
    hasPin: number;
  })[];
  return rows.map((row) => ({ ...row, isLead: row.isLead === 1, hasPin: row.hasPin === 1 }));
}

/** In the order of the weights; what is rated without a weight comes after, by its own name. */
const listCompetencies = (db: Database, openingId: string, applicationId: string) =>
  db
    .prepare(
      `WITH weighed AS (
         SELECT json_extract(value, '$.competencyId') AS id, key AS place
         FROM json_each((SELECT weights FROM openingWeights WHERE openingId = @openingId
           ORDER BY version DESC LIMIT 1))),
       rated AS (
         SELECT DISTINCT criterion.competencyId AS id FROM rating
         JOIN criterion ON criterion.id = rating.criterionId
         WHERE rating.scorecardId IN (SELECT scorecard.id FROM ${countedSql}))
       SELECT competency.id, coalesce(copied.name, competency.name) AS name FROM competency
       JOIN rated ON rated.id = competency.id
       LEFT JOIN weighed ON weighed.id = competency.id
       LEFT JOIN openingCompetency AS copied
         ON copied.openingId = @openingId AND copied.competencyId = competency.id
       ORDER BY weighed.place IS NULL, weighed.place, name, competency.id`,
    )
    .all({ openingId, applicationId }) as DebriefCandidate["competencies"];

type RatingRow = Omit<DebriefCriterion, "ratings"> & Omit<DebriefRating, "changes">;

function listCriteria(db: Database, applicationId: string): DebriefCriterion[] {
  const rows = db
    .prepare(
      `SELECT criterion.id AS criterionId, interview.id AS interviewId, criterion.competencyId, criterion.text,
         kitItem.title AS itemTitle, round.name AS roundName, rating.take, scorecard.id AS scorecardId,
         scorecard.panelistId, rating.level, rating.evidence
       FROM interview
       JOIN round ON round.id = interview.roundId
       JOIN scorecard ON scorecard.interviewId = interview.id
       JOIN rating ON rating.scorecardId = scorecard.id
       JOIN criterion ON criterion.id = rating.criterionId
       JOIN kitItem ON kitItem.id = criterion.kitItemId
       WHERE interview.applicationId = @applicationId AND ${countsSql}
       ORDER BY interview.startsAt, interview.id, kitItem.position, criterion.position, criterion.id,
         rating.take, scorecard.id`,
    )
    .all({ applicationId }) as RatingRow[];
  const changes = changesOfApplication(db, applicationId);
  const found = new Map<string, DebriefCriterion>();
  for (const { scorecardId, panelistId, level, evidence, ...criterion } of rows) {
    const key = `${criterion.interviewId} ${criterion.criterionId} ${criterion.take}`;
    const one = found.get(key) ?? { ...criterion, ratings: [] };
    const own = changes.get(changeKey({ ...criterion, scorecardId })) ?? [];
    one.ratings.push({ scorecardId, panelistId, level, evidence, changes: own });
    found.set(key, one);
  }
  return [...found.values()];
}

function listRecommendations(db: Database, applicationId: string): DebriefRecommendation[] {
  const rows = db
    .prepare(
      `SELECT scorecard.id AS scorecardId, scorecard.panelistId, round.name AS roundName,
         scorecard.recommendation, scorecard.note
       FROM interview JOIN round ON round.id = interview.roundId
       JOIN scorecard ON scorecard.interviewId = interview.id
       WHERE interview.applicationId = @applicationId AND ${countsSql}
         AND scorecard.recommendation IS NOT NULL
       ORDER BY interview.startsAt, interview.id, scorecard.id`,
    )
    .all({ applicationId }) as Omit<DebriefRecommendation, "changes">[];
  return rows.map((row) => ({
    ...row,
    changes: listChanges(db, row.scorecardId).recommendation,
  }));
}
