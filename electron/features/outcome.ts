import type { Database } from "better-sqlite3";
import type { EvidenceLine, Outcome } from "../../shared/outcome.ts";
import type { Stage } from "../../shared/opening.ts";
import { fail, ok } from "../../shared/result.ts";
import {
  blockers,
  competencyScores,
  type CompetencyScore,
  fit,
  mustHaves,
  type RatingValue,
} from "../../shared/rules/scoring.ts";
import { coachability } from "../../shared/rules/coachability.ts";
import type { FeatureHandlers } from "../context.ts";
import { inSlices, inTurns, type Steps } from "../turns.ts";
import { type Facts, interviewedOf, readFacts, readRatings } from "./outcome-read.ts";
import { changeKey, changesOfApplication } from "./scorecard-changes-read.ts";
import { roleFitSteps } from "./role-fit.ts";
import { countsSql } from "./seal.ts";

export const outcomeHandlers: FeatureHandlers<"outcome"> = {
  "outcome.application": ({ applicationId }, { db }) => {
    const [application] = listApplications(db, "application.id = ?", applicationId);
    if (!application) return fail("not-found", "This application is not there any more.");
    const facts = readFacts(db, { of: "application", id: applicationId });
    const outcome = outcomeOf(application, facts, getWeights(db, application.openingId));
    return ok({ ...outcome, evidence: listEvidence(db, applicationId) });
  },
  "outcome.opening": async ({ openingId, withEnded }, { db }) => {
    if (!db.prepare("SELECT 1 FROM opening WHERE id = ?").get(openingId))
      return fail("not-found", "This opening is not there any more.");
    const wanted = `application.openingId = ? AND ${withEnded ? "TRUE" : comparedSql}`;
    const all = countApplications(db, wanted, openingId);
    const outcomes = await inTurns(outcomeSteps(db, openingId, wanted));
    return ok({ outcomes, notInterviewed: all - outcomes.length });
  },
  "outcome.roleFit": async ({ openingId }, { db }) => {
    const matrix = await inTurns(roleFitSteps(db, openingId));
    return matrix ? ok(matrix) : fail("not-found", "This opening is not there any more.");
  },
};

type OneOutcome = Omit<Outcome, "evidence">;

/** Everybody of an opening who was interviewed, in steps: what is said of hundreds of people takes its time to read. */
export function* outcomeSteps(
  db: Database,
  openingId: string,
  wanted = "application.openingId = ?",
): Steps<OneOutcome[]> {
  const weights = getWeights(db, openingId);
  return yield* inSlices(
    listApplications(db, `${wanted} AND ${interviewedSql}`, openingId),
    (applications) => {
      const facts = readFacts(db, { of: "applications", ids: applications.map((one) => one.id) });
      return applications.map((one) => outcomeOf(one, facts, weights));
    },
  );
}

/** Hired people stay: against them the panel learns what its scores were worth. */
const comparedSql = "stage.kind IN ('active', 'hired')";

const interviewedSql = `application.id IN (
  SELECT interview.applicationId FROM interview WHERE interview.cancelledAt IS NULL)`;

/**
 * Writes the figures that lists sort by. Call it in the transaction of whatever they depend on: a submission, an
 * opened seal, a panelist taken off, a cancelled or restored interview.
 */
export function refreshOutcome(db: Database, applicationId: string): void {
  const openingId = db
    .prepare("SELECT openingId FROM application WHERE id = ?")
    .pluck()
    .get(applicationId) as string | undefined;
  if (openingId === undefined) return;
  const ratings = readRatings(db, { of: "application", id: applicationId }).get(applicationId);
  writeFigures(db, applicationId, ratings ?? [], getWeights(db, openingId));
}

/** The same for everybody in an opening who was interviewed, when its weights changed. */
export function refreshOpeningOutcomes(db: Database, openingId: string): void {
  const weights = getWeights(db, openingId);
  const ratings = readRatings(db, { of: "opening", id: openingId });
  // Without a level that counts there is no fit under any weights, and none was written before.
  for (const [applicationId, own] of ratings) writeFigures(db, applicationId, own, weights);
}

function writeFigures(
  db: Database,
  applicationId: string,
  ratings: readonly RatingValue[],
  weights: Weights,
): void {
  const scores = competencyScores(ratings, weights.competencies);
  const stands = fit(scores, weights.competencies);
  const names = blockers(mustHaves(scores, weights.competencies)).map((one) =>
    nameIn(weights, one.competencyId),
  );
  db.prepare("UPDATE application SET fit = ?, coverage = ?, blockers = ? WHERE id = ?").run(
    stands.fit,
    stands.fit === null ? null : stands.coverage,
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
export function getWeights(db: Database, openingId: string): Weights {
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

const countApplications = (db: Database, where: string, id: string) =>
  db
    .prepare(
      `SELECT count(*) FROM application
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN stage ON stage.id = application.stageId
       WHERE ${where} AND application.deletedAt IS NULL`,
    )
    .pluck()
    .get(id) as number;

const notInterviewed = interviewedOf([]);

function outcomeOf(
  { id, stageId, stageName, stageKind, ...application }: ApplicationRow,
  facts: Facts,
  weights: Weights,
): OneOutcome {
  const ratings = facts.ratings.get(id) ?? [];
  const scores = competencyScores(ratings, weights.competencies);
  const stands = fit(scores, weights.competencies);
  return {
    applicationId: id,
    candidate: { id: application.candidateId, name: application.candidateName },
    opening: {
      id: application.openingId,
      title: application.openingTitle,
      roleName: application.roleName,
    },
    stage: { id: stageId, name: stageName, kind: stageKind },
    weightsVersion: weights.version,
    fit: stands.fit,
    mean: stands.mean,
    coverage: stands.coverage,
    competencies: competenciesOf(scores, weights),
    mustHaves: mustHaves(scores, weights.competencies).map((one) => ({
      ...one,
      name: nameIn(weights, one.competencyId),
    })),
    coachability: coachabilityOf(ratings),
    ratings: ratings.length,
    ...(facts.interviewed.get(id) ?? notInterviewed),
  };
}

function coachabilityOf(ratings: readonly RatingValue[]): Outcome["coachability"] {
  const found = coachability(ratings);
  return found.ok ? { difference: found.difference, panelists: found.panelists } : null;
}

const competenciesOf = (
  scores: readonly CompetencyScore[],
  weights: Weights,
): Outcome["competencies"] =>
  weights.competencies.map(({ competencyId, weight, mustHave }, at) => ({
    competencyId,
    name: nameIn(weights, competencyId),
    weight,
    mustHave,
    mean: scores[at]!.mean,
    panelists: scores[at]!.panelists,
  }));

/** What was written down, also where the level says "not assessed". */
function listEvidence(db: Database, applicationId: string): EvidenceLine[] {
  const rows = db
    .prepare(
      `SELECT scorecard.id AS scorecardId, interview.id AS interviewId, round.name AS roundName,
         kitItem.title AS itemTitle, criterion.competencyId, criterion.id AS criterionId, criterion.text AS criterion,
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
    .all(applicationId) as Omit<EvidenceLine, "changes">[];
  const changes = changesOfApplication(db, applicationId);
  return rows.map((row) => ({ ...row, changes: changes.get(changeKey(row)) ?? [] }));
}
