import type { Database } from "better-sqlite3";
import type { EvidenceLine, MustHaveOutcome, Outcome } from "../../shared/outcome.ts";
import type { Stage } from "../../shared/opening.ts";
import { fail, ok } from "../../shared/result.ts";
import type { RatingValue } from "../../shared/rules/scoring.ts";
import { blockers } from "../../shared/rules/scoring.ts";
import { standing, type Standing } from "../../shared/rules/standing.ts";
import type { FeatureHandlers } from "../context.ts";
import { countsSql, sealedSql } from "./seal.ts";

export const outcomeHandlers: FeatureHandlers<"outcome"> = {
  "outcome.application": ({ applicationId }, { db }) => {
    const [application] = listApplications(db, "application.id = ?", applicationId);
    if (!application) return fail("not-found", "This application is not there any more.");
    const outcome = outcomeOf(db, application, getWeights(db, application.openingId));
    return ok({ ...outcome, evidence: listEvidence(db, applicationId) });
  },
  "outcome.opening": ({ openingId, withEnded }, { db }) => {
    if (!db.prepare("SELECT 1 FROM opening WHERE id = ?").get(openingId))
      return fail("not-found", "This opening is not there any more.");
    const wanted = `application.openingId = ?${withEnded ? "" : " AND stage.kind = 'active'"}`;
    const weights = getWeights(db, openingId);
    const applications = listApplications(db, wanted, openingId);
    return ok(applications.map((application) => outcomeOf(db, application, weights)));
  },
};

/**
 * Writes the figures that lists sort by. Call it in the transaction of whatever they depend on: a submission, an
 * opened seal, a panelist taken off, a cancelled or restored interview.
 */
export function refreshOutcome(db: Database, applicationId: string): void {
  const openingId = db
    .prepare("SELECT openingId FROM application WHERE id = ?")
    .pluck()
    .get(applicationId) as string | undefined;
  if (openingId !== undefined) writeFigures(db, applicationId, getWeights(db, openingId));
}

/** The same for everybody in an opening, when its weights changed. */
export function refreshOpeningOutcomes(db: Database, openingId: string): void {
  const weights = getWeights(db, openingId);
  const ids = db.prepare("SELECT id FROM application WHERE openingId = ?").pluck().all(openingId);
  for (const id of ids as string[]) writeFigures(db, id, weights);
}

function writeFigures(db: Database, applicationId: string, weights: Weights): void {
  const { fit, mustHaves } = standing(listRatings(db, applicationId), weights.competencies);
  const names = blockers(mustHaves).map((one) => nameIn(weights, one.competencyId));
  db.prepare("UPDATE application SET fit = ?, coverage = ?, blockers = ? WHERE id = ?").run(
    fit.fit,
    fit.fit === null ? null : fit.coverage,
    JSON.stringify(names),
    applicationId,
  );
}

interface Weights {
  version: number;
  competencies: { competencyId: string; weight: number; mustHave: number | null }[];
  names: Map<string, string>;
}

/** The current version of an opening's weights, with the names the opening copied. */
function getWeights(db: Database, openingId: string): Weights {
  const row = db
    .prepare(
      "SELECT version, weights FROM openingWeights WHERE openingId = ? ORDER BY version DESC LIMIT 1",
    )
    .get(openingId) as { version: number; weights: string } | undefined;
  const names = db
    .prepare("SELECT competencyId, name FROM openingCompetency WHERE openingId = ?")
    .raw()
    .all(openingId) as [string, string][];
  return {
    version: row?.version ?? 1,
    competencies: row ? (JSON.parse(row.weights) as Weights["competencies"]) : [],
    names: new Map(names),
  };
}

const nameIn = (weights: Weights, competencyId: string): string =>
  weights.names.get(competencyId) ?? competencyId;

/** Every assessed level that counts for an application, second takes included. */
function listRatings(db: Database, applicationId: string): RatingValue[] {
  return db
    .prepare(
      `SELECT criterion.competencyId, scorecard.panelistId, interview.id AS interviewId,
         rating.criterionId, rating.take, rating.level
       FROM interview
       JOIN scorecard ON scorecard.interviewId = interview.id
       JOIN rating ON rating.scorecardId = scorecard.id
       JOIN criterion ON criterion.id = rating.criterionId
       WHERE interview.applicationId = ? AND rating.level IS NOT NULL AND ${countsSql}
       ORDER BY interview.startsAt, interview.id, scorecard.id, rating.criterionId, rating.take`,
    )
    .all(applicationId) as RatingValue[];
}

interface ApplicationRow {
  id: string;
  candidateId: string;
  candidateName: string;
  openingId: string;
  openingTitle: string;
  roleName: string;
  stageId: string;
  stageName: string;
  stageKind: Stage["kind"];
}

function listApplications(db: Database, where: string, id: string): ApplicationRow[] {
  return db
    .prepare(
      `SELECT application.id, candidate.id AS candidateId, candidate.name AS candidateName,
         opening.id AS openingId, opening.title AS openingTitle, role.name AS roleName,
         stage.id AS stageId, stage.name AS stageName, stage.kind AS stageKind
       FROM application
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN opening ON opening.id = application.openingId
       JOIN role ON role.id = opening.roleId
       JOIN stage ON stage.id = application.stageId
       WHERE ${where} AND application.deletedAt IS NULL
       ORDER BY application.fit DESC NULLS LAST, candidate.sortName, application.id`,
    )
    .all(id) as ApplicationRow[];
}

type OutcomeWithoutEvidence = Omit<Outcome, "evidence">;

function outcomeOf(
  db: Database,
  application: ApplicationRow,
  weights: Weights,
): OutcomeWithoutEvidence {
  const ratings = listRatings(db, application.id);
  const stands = standing(ratings, weights.competencies);
  return {
    applicationId: application.id,
    candidate: { id: application.candidateId, name: application.candidateName },
    opening: {
      id: application.openingId,
      title: application.openingTitle,
      roleName: application.roleName,
    },
    stage: { id: application.stageId, name: application.stageName, kind: application.stageKind },
    weightsVersion: weights.version,
    fit: stands.fit.fit,
    mean: stands.fit.mean,
    coverage: stands.fit.coverage,
    competencies: competenciesOf(stands, weights),
    mustHaves: stands.mustHaves.map((one): MustHaveOutcome => ({
      ...one,
      name: nameIn(weights, one.competencyId),
    })),
    panelists: listPanelists(db, application.id),
    ratings: ratings.length,
    ...countScorecards(db, application.id),
    interviews: listInterviews(db, application.id),
    recommendations: listRecommendations(db, application.id),
  };
}

function competenciesOf({ scores }: Standing, weights: Weights): Outcome["competencies"] {
  return weights.competencies.map(({ competencyId, weight, mustHave }, at) => ({
    competencyId,
    name: nameIn(weights, competencyId),
    weight,
    mustHave,
    mean: scores[at]!.mean,
    panelists: scores[at]!.panelists,
  }));
}

/** Those whose scorecards are shown; who sits on a sealed interview is the interview's business. */
const listPanelists = (db: Database, applicationId: string) =>
  db
    .prepare(
      `SELECT DISTINCT panelist.id, panelist.name
       FROM interview
       JOIN scorecard ON scorecard.interviewId = interview.id
       JOIN panelist ON panelist.id = scorecard.panelistId
       WHERE interview.applicationId = ? AND ${countsSql}
       ORDER BY panelist.name COLLATE NOCASE, panelist.id`,
    )
    .all(applicationId) as Outcome["panelists"];

/** How many count, and how many are in of those that do not yet. Never what they say. */
function countScorecards(db: Database, applicationId: string) {
  const row = db
    .prepare(
      `SELECT coalesce(sum(${countsSql}), 0) AS open,
         count(DISTINCT CASE WHEN ${sealedSql} THEN interview.id END) AS sealedInterviews,
         coalesce(sum(${sealedSql} AND scorecard.status = 'submitted'), 0) AS submitted,
         coalesce(sum(${sealedSql}), 0) AS expected
       FROM interview JOIN scorecard ON scorecard.interviewId = interview.id
       WHERE interview.applicationId = ? AND interview.cancelledAt IS NULL`,
    )
    .get(applicationId) as {
    open: number;
    sealedInterviews: number;
    submitted: number;
    expected: number;
  };
  return {
    scorecards: row.open,
    sealedInterviews: row.sealedInterviews,
    sealedScorecards: { submitted: row.submitted, expected: row.expected },
  };
}

function listInterviews(db: Database, applicationId: string): Outcome["interviews"] {
  const rows = db
    .prepare(
      `SELECT interview.id, round.name AS roundName, interview.startsAt, interview.timeZone,
         ${sealedSql} AS sealed
       FROM interview JOIN round ON round.id = interview.roundId
       WHERE interview.applicationId = ? AND interview.cancelledAt IS NULL
       ORDER BY interview.startsAt, interview.id`,
    )
    .all(applicationId) as (Omit<Outcome["interviews"][number], "sealed"> & { sealed: number })[];
  return rows.map((row) => ({ ...row, sealed: row.sealed === 1 }));
}

const listRecommendations = (db: Database, applicationId: string) =>
  db
    .prepare(
      `SELECT scorecard.panelistId, interview.id AS interviewId, round.name AS roundName,
         scorecard.recommendation, scorecard.note
       FROM interview
       JOIN round ON round.id = interview.roundId
       JOIN scorecard ON scorecard.interviewId = interview.id
       WHERE interview.applicationId = ? AND scorecard.recommendation IS NOT NULL AND ${countsSql}
       ORDER BY interview.startsAt, interview.id, scorecard.id`,
    )
    .all(applicationId) as Outcome["recommendations"];

/** What was written down, also where the level says "not assessed". */
const listEvidence = (db: Database, applicationId: string) =>
  db
    .prepare(
      `SELECT scorecard.id AS scorecardId, interview.id AS interviewId, round.name AS roundName,
         kitItem.title AS itemTitle, criterion.competencyId, criterion.text AS criterion,
         scorecard.panelistId, rating.take, rating.level, rating.evidence AS text
       FROM interview
       JOIN round ON round.id = interview.roundId
       JOIN scorecard ON scorecard.interviewId = interview.id
       JOIN rating ON rating.scorecardId = scorecard.id
       JOIN criterion ON criterion.id = rating.criterionId
       JOIN kitItem ON kitItem.id = criterion.kitItemId
       WHERE interview.applicationId = ? AND ${countsSql}
         AND (rating.level IS NOT NULL OR rating.evidence <> '')
       ORDER BY interview.startsAt, interview.id, kitItem.position, criterion.position, scorecard.id, rating.take`,
    )
    .all(applicationId) as EvidenceLine[];
