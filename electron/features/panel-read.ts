import type { Database } from "better-sqlite3";
import type { CandidateReading, Disagreement, PanelAnalysis } from "../../shared/panel.ts";
import type { Stage } from "../../shared/opening.ts";
import type { PanelCandidate, PanelInput } from "../../shared/rules/panel-basis.ts";
import type { PanelRating } from "../../shared/rules/panel-table.ts";
import { countsSql, lateSql, sealedSql } from "./seal.ts";

/** Applications whose ratings are read in one go: reading is short then, whatever the size of the opening. */
const perTurn = 20;

/** Everything the analysis is made of, in steps that let others have their turn. */
export function* readPanel(db: Database, openingId: string): Generator<void, PanelInput> {
  const applications = listApplications(db, openingId);
  const candidates: PanelCandidate[] = [];
  for (let at = 0; at < applications.length; at += perTurn) {
    candidates.push(...withRatings(db, applications.slice(at, at + perTurn)));
    yield;
  }
  return {
    openingId,
    ...readWeights(db, openingId),
    panelists: listPanelists(db, candidates),
    candidates,
  };
}

/** Everybody, whatever became of them, because the panel rated them all; who lies in the bin is forgotten. */
const inOpeningSql = `application.openingId = ? AND application.deletedAt IS NULL`;

const applicationSql = `application
  JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
  JOIN stage ON stage.id = application.stageId`;

interface ApplicationRow {
  id: string;
  candidateId: string;
  candidateName: string;
  stageId: string;
  stageName: string;
  stageKind: Stage["kind"];
}

type Application = Pick<CandidateReading, "applicationId" | "candidate" | "stage">;

const listApplications = (db: Database, openingId: string): Application[] =>
  (
    db
      .prepare(
        `SELECT application.id, candidate.id AS candidateId, candidate.name AS candidateName,
           stage.id AS stageId, stage.name AS stageName, stage.kind AS stageKind
         FROM ${applicationSql} WHERE ${inOpeningSql}
         ORDER BY candidate.sortName, application.id`,
      )
      .all(openingId) as ApplicationRow[]
  ).map((row) => ({
    applicationId: row.id,
    candidate: { id: row.candidateId, name: row.candidateName },
    stage: { id: row.stageId, name: row.stageName, kind: row.stageKind },
  }));

/** Of these applications those with a level that counts. */
function withRatings(db: Database, applications: readonly Application[]): PanelCandidate[] {
  const ids = JSON.stringify(applications.map((one) => one.applicationId));
  const ratings = readRatings(db, ids);
  const recommendations = Map.groupBy(listRecommendations(db, ids), (row) => row.applicationId);
  return applications.flatMap((application) => {
    const own = ratings.get(application.applicationId);
    if (!own) return [];
    const said = recommendations.get(application.applicationId) ?? [];
    return {
      ...application,
      ratings: own,
      recommendations: said.map(({ applicationId: _of, ...one }) => one),
    };
  });
}

/** Scorecards that count, of the applications in a JSON list. */
const scorecardSql = `json_each(?) AS wanted
  JOIN application ON application.id = wanted.value
  JOIN interview ON interview.applicationId = application.id
  JOIN scorecard ON scorecard.interviewId = interview.id AND ${countsSql}`;

type RawRating = [
  applicationId: string,
  scorecardId: string,
  interviewId: string,
  panelistId: string,
  criterionId: string,
  competencyId: string,
  level: number | null,
  late: number,
];

function readRatings(db: Database, ids: string): Map<string, PanelRating[]> {
  const firsts = readFirstLevels(db, ids);
  const rows = db
    .prepare(
      `SELECT application.id, scorecard.id, interview.id, scorecard.panelistId, rating.criterionId,
         criterion.competencyId, rating.level, ${lateSql}
       FROM ${scorecardSql}
       JOIN rating ON rating.scorecardId = scorecard.id AND rating.take = 1
       JOIN criterion ON criterion.id = rating.criterionId`,
    )
    .raw()
    .all(ids) as RawRating[];
  const found = new Map<string, PanelRating[]>();
  for (const [
    applicationId,
    card,
    interviewId,
    panelistId,
    criterionId,
    competencyId,
    level,
    late,
  ] of rows) {
    const changed = firsts.size > 0 ? firsts.get(`${card} ${criterionId}`) : undefined;
    const given = changed === undefined ? level : changed;
    const first = late === 1 ? null : given;
    if (first === null && level === null) continue;
    const rating = { interviewId, criterionId, competencyId, panelistId, first, level };
    const own = found.get(applicationId);
    if (own) own.push(rating);
    else found.set(applicationId, [rating]);
  }
  return found;
}

/** What was first given where it was changed since, by scorecard and criterion. */
const readFirstLevels = (db: Database, ids: string): Map<string, number | null> =>
  new Map(
    db
      .prepare(
        `SELECT scorecard.id || ' ' || change.criterionId, change.fromLevel
         FROM ${scorecardSql}
         JOIN ratingChange AS change ON change.scorecardId = scorecard.id AND change.take = 1
         ORDER BY change.rowid DESC`,
      )
      .raw()
      .all(ids) as [string, number | null][],
  );

type Said = CandidateReading["recommendations"][number] & { applicationId: string };

const listRecommendations = (db: Database, ids: string) =>
  db
    .prepare(
      `SELECT application.id AS applicationId, scorecard.panelistId, interview.id AS interviewId,
         scorecard.recommendation
       FROM ${scorecardSql} AND scorecard.recommendation IS NOT NULL
       ORDER BY interview.startsAt, interview.id, scorecard.id`,
    )
    .all(ids) as Said[];

function listPanelists(
  db: Database,
  candidates: readonly PanelCandidate[],
): PanelInput["panelists"] {
  const ids = new Set(candidates.flatMap((one) => one.ratings.map((rating) => rating.panelistId)));
  return db
    .prepare(
      `SELECT panelist.id, panelist.name, panelist.seniority
       FROM json_each(?) AS wanted JOIN panelist ON panelist.id = wanted.value
       ORDER BY lower(panelist.name), panelist.id`,
    )
    .all(JSON.stringify([...ids])) as PanelInput["panelists"];
}

/** The current version of the weights, with the names that the opening copied. */
function readWeights(
  db: Database,
  openingId: string,
): Pick<PanelInput, "weightsVersion" | "competencies"> {
  const row = db
    .prepare(
      "SELECT version, weights FROM openingWeights WHERE openingId = ? ORDER BY version DESC LIMIT 1",
    )
    .get(openingId) as { version: number; weights: string } | undefined;
  const names = new Map(
    db
      .prepare("SELECT competencyId, name FROM openingCompetency WHERE openingId = ?")
      .raw()
      .all(openingId) as [string, string][],
  );
  const weights = JSON.parse(row?.weights ?? "[]") as PanelInput["competencies"];
  return {
    weightsVersion: row?.version ?? 1,
    competencies: weights.map(({ competencyId, weight, mustHave }) => ({
      competencyId,
      name: names.get(competencyId) ?? competencyId,
      weight,
      mustHave,
    })),
  };
}

type EvidenceRow = Disagreement["panelists"][number]["evidence"][number] & {
  applicationId: string;
  competencyId: string;
  panelistId: string;
};

/** What was written with the levels of first takes, of scorecards that count. */
export const listDisagreementEvidence = (db: Database, applicationIds: readonly string[]) =>
  db
    .prepare(
      `SELECT application.id AS applicationId, criterion.competencyId, scorecard.panelistId,
         scorecard.id AS scorecardId, interview.id AS interviewId, round.name AS roundName,
         kitItem.title AS itemTitle, criterion.id AS criterionId, criterion.text AS criterion,
         rating.level, rating.evidence AS text
       FROM ${scorecardSql}
       JOIN round ON round.id = interview.roundId
       JOIN rating ON rating.scorecardId = scorecard.id AND rating.take = 1
       JOIN criterion ON criterion.id = rating.criterionId
       JOIN kitItem ON kitItem.id = criterion.kitItemId
       WHERE rating.level IS NOT NULL OR rating.evidence <> ''
       ORDER BY interview.startsAt, interview.id, kitItem.position, criterion.position, scorecard.id`,
    )
    .all(JSON.stringify(applicationIds)) as EvidenceRow[];

/** Of sealed interviews only how many there are, and how many of their scorecards are in. */
export const sealedOf = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT count(DISTINCT interview.id) AS interviews, count(*) AS expected,
         count(*) FILTER (WHERE scorecard.status = 'submitted') AS submitted
       FROM ${applicationSql}
       JOIN interview ON interview.applicationId = application.id AND interview.cancelledAt IS NULL
       JOIN scorecard ON scorecard.interviewId = interview.id
       WHERE ${inOpeningSql} AND stage.kind IN ('active', 'hired') AND ${sealedSql}`,
    )
    .get(openingId) as PanelAnalysis["sealed"];

/** Scorecards that count and were submitted after the lead had opened the seal. */
export const countLate = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT count(*) FROM ${applicationSql}
       JOIN interview ON interview.applicationId = application.id
       JOIN scorecard ON scorecard.interviewId = interview.id AND ${countsSql}
       WHERE ${inOpeningSql} AND ${lateSql}`,
    )
    .pluck()
    .get(openingId) as number;

export const countChanges = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT count(*) FROM ${applicationSql}
       JOIN interview ON interview.applicationId = application.id
       JOIN scorecard ON scorecard.interviewId = interview.id AND ${countsSql}
       JOIN ratingChange ON ratingChange.scorecardId = scorecard.id
       WHERE ${inOpeningSql}`,
    )
    .pluck()
    .get(openingId) as number;
