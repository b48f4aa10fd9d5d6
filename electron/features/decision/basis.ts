import type { Database } from "better-sqlite3";
import type { DecisionBasis, DecisionCandidate } from "../../../shared/decision.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import type { PanelAnalysis } from "../../../shared/panel.ts";
import type { RoleDetails, WeightedCompetency } from "../../../shared/role.ts";
import { readMeeting } from "../debrief/meeting.ts";
import { inSlices, inTurns, type Steps } from "../../turns.ts";
import { outcomeSteps } from "../outcome.ts";
import { analysisSteps } from "../panel.ts";
import { countsSql } from "../seal.ts";
import { agreementOf, methodOf, readingOf, robustnessOf } from "./analysis.ts";
import { listRatingChanges, listRecommended, partOf } from "./said.ts";

/** Levels are 1 to 5, fits 0 to 100. */
const pointsPerLevel = 25;

type Person = DecisionBasis["opening"]["lead"];

/**
 * What a panel has before it: everybody who was interviewed and runs, was hired, or has an answer already. Read from
 * interviews whose seal is open alone; of the others only how many scorecards are in. By name, which says nothing.
 */
export const readBasis = (db: Database, openingId: string): Promise<DecisionBasis | null> =>
  inTurns(basisSteps(db, openingId));

export function* basisSteps(db: Database, openingId: string): Steps<DecisionBasis | null> {
  const opening = getOpening(db, openingId);
  if (!opening) return null;
  const analysis = yield* analysisSteps(db, openingId);
  return {
    opening,
    method: methodOf(analysis),
    weights: getWeights(db, openingId),
    panel: listPanel(db, openingId, analysis),
    candidates: yield* candidateSteps(db, openingId, analysis),
    agreement: agreementOf(analysis),
    robustness: robustnessOf(analysis),
    debrief: getDebrief(db, openingId),
  };
}

type OneOutcome = Omit<Outcome, "evidence">;

/** Somebody who went away, or was turned down before any panel decided, is nobody to decide on. */
const isCandidate = (db: Database, { applicationId, stage }: OneOutcome): boolean =>
  stage.kind === "active" ||
  stage.kind === "hired" ||
  db.prepare("SELECT 1 FROM decision WHERE applicationId = ?").get(applicationId) !== undefined;

function* candidateSteps(
  db: Database,
  openingId: string,
  analysis: PanelAnalysis,
): Steps<DecisionCandidate[]> {
  const spent = readMeeting(db, openingId)?.spent ?? {};
  const outcomes = (yield* outcomeSteps(db, openingId))
    .filter((one) => isCandidate(db, one))
    .toSorted((a, b) => a.candidate.name.localeCompare(b.candidate.name, "en"));
  return yield* inSlices(outcomes, (slice) => {
    const ids = slice.map((one) => one.applicationId);
    const said = listRecommended(db, ids);
    const changes = listRatingChanges(db, ids);
    const seals = listSealsOpened(db, ids);
    return slice.map((one) => ({
      applicationId: one.applicationId,
      candidateId: one.candidate.id,
      name: one.candidate.name,
      stage: one.stage.name,
      raw: one.fit,
      ...readingOf(analysis, one.applicationId),
      coverage: one.coverage,
      coachability: coachabilityOf(one),
      ratings: one.ratings,
      competencies: one.competencies,
      mustHaves: one.mustHaves,
      recommendations: partOf(said, one.applicationId),
      ratingChanges: partOf(changes, one.applicationId),
      sealedInterviews: one.sealedInterviews,
      sealedScorecards: one.sealedScorecards,
      sealsOpenedEarly: partOf(seals, one.applicationId),
      debriefed: spent[one.applicationId] ?? null,
    }));
  });
}

function coachabilityOf({ coachability }: OneOutcome): DecisionCandidate["coachability"] {
  if (coachability === null) return null;
  const { difference, panelists } = coachability;
  const criteria = panelists.reduce((sum, one) => sum + one.criteria, 0);
  return { difference, panelists: panelists.length, criteria };
}

function getOpening(db: Database, id: string): DecisionBasis["opening"] | null {
  const row = db
    .prepare(
      `SELECT opening.title, opening.roleDetails, opening.seats, panelist.id AS leadId,
         panelist.name AS leadName, panelist.title AS leadTitle
       FROM opening JOIN panelist ON panelist.id = opening.leadId WHERE opening.id = ?`,
    )
    .get(id) as
    | {
        title: string;
        roleDetails: string;
        seats: number;
        leadId: string;
        leadName: string;
        leadTitle: string;
      }
    | undefined;
  if (!row) return null;
  return {
    id,
    title: row.title,
    roleName: (JSON.parse(row.roleDetails) as RoleDetails).name,
    seats: row.seats,
    lead: { id: row.leadId, name: row.leadName, title: row.leadTitle },
  };
}

function getWeights(db: Database, openingId: string): DecisionBasis["weights"] {
  const row = db
    .prepare(
      `SELECT version, weights, reason, openingWeights.createdAt, panelist.name AS createdBy
       FROM openingWeights JOIN panelist ON panelist.id = openingWeights.createdBy
       WHERE openingId = ? ORDER BY version DESC LIMIT 1`,
    )
    .get(openingId) as Omit<DecisionBasis["weights"], "competencies"> & { weights: string };
  const names = new Map(
    db
      .prepare("SELECT competencyId, name FROM openingCompetency WHERE openingId = ?")
      .raw()
      .all(openingId) as [string, string][],
  );
  const { weights, ...rest } = row;
  const competencies = (JSON.parse(weights) as WeightedCompetency[]).map(
    ({ competencyId, weight, mustHave }) => ({
      competencyId,
      name: names.get(competencyId) ?? competencyId,
      weight,
      mustHave,
    }),
  );
  return { ...rest, competencies };
}

type Severity = Pick<DecisionBasis["panel"][number], "severity" | "severityInterval">;

const unknownSeverity: Severity = { severity: null, severityInterval: null };

/** In points of fit, as the fits are. */
function severityOf({ severity }: PanelAnalysis["panelists"][number]): Severity {
  if (severity === null) return unknownSeverity;
  const { points, low, high } = severity;
  return { severity: points, severityInterval: [low * pointsPerLevel, high * pointsPerLevel] };
}

/** The panel as it is named now, and whoever scored without sitting on it any more. */
function listPanel(
  db: Database,
  openingId: string,
  { panelists }: PanelAnalysis,
): DecisionBasis["panel"] {
  const rows = db
    .prepare(
      `WITH counted AS (
         SELECT scorecard.panelistId, count(*) AS scorecards, count(DISTINCT application.id) AS candidates
         FROM application JOIN interview ON interview.applicationId = application.id
         JOIN scorecard ON scorecard.interviewId = interview.id
         WHERE application.openingId = @openingId AND application.deletedAt IS NULL AND ${countsSql}
         GROUP BY scorecard.panelistId)
       SELECT panelist.id, panelist.name, panelist.title,
         coalesce(counted.scorecards, 0) AS scorecards, coalesce(counted.candidates, 0) AS candidates
       FROM panelist LEFT JOIN counted ON counted.panelistId = panelist.id
       LEFT JOIN openingPanelist AS seat ON seat.panelistId = panelist.id AND seat.openingId = @openingId
       WHERE seat.panelistId IS NOT NULL OR counted.panelistId IS NOT NULL
       ORDER BY seat.position IS NULL, seat.position, panelist.name`,
    )
    .all({ openingId }) as (Person & { scorecards: number; candidates: number })[];
  const severities = new Map(panelists.map((one) => [one.id, severityOf(one)]));
  return rows.map((row) => ({ ...row, ...(severities.get(row.id) ?? unknownSeverity) }));
}

const getDebrief = (db: Database, openingId: string) =>
  (db.prepare("SELECT startedAt, endedAt FROM debrief WHERE openingId = ?").get(openingId) as
    | { startedAt: number; endedAt: number | null }
    | undefined) ?? null;

const listSealsOpened = (db: Database, applicationIds: readonly string[]) =>
  db
    .prepare(
      `SELECT application.id AS applicationId, round.name AS roundName, panelist.name AS "by",
         interview.sealOpenedAt AS at, coalesce(interview.sealReason, '') AS reason
       FROM json_each(?) AS wanted JOIN application ON application.id = wanted.value
       JOIN interview ON interview.applicationId = application.id
       JOIN round ON round.id = interview.roundId
       JOIN panelist ON panelist.id = interview.sealOpenedBy
       WHERE interview.sealOpenedAt IS NOT NULL AND interview.cancelledAt IS NULL
       ORDER BY interview.sealOpenedAt, interview.id`,
    )
    .all(JSON.stringify(applicationIds)) as (DecisionCandidate["sealsOpenedEarly"][number] & {
    applicationId: string;
  })[];
