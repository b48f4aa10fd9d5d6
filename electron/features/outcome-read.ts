import type { Database } from "better-sqlite3";
import type { Outcome } from "../../shared/outcome.ts";
import type { RatingValue } from "../../shared/rules/scoring.ts";
import type { Recommendation } from "../../shared/scorecard.ts";
import { countsSql, sealedSql } from "./seal.ts";

/** Whose facts: one application's, some applications' or everybody's in an opening, in the same number of statements. */
export type Scope =
  | { of: "application" | "opening"; id: string }
  | { of: "applications"; ids: readonly string[] };

const conditions = {
  application: "application.id = ?",
  applications: "application.id IN (SELECT value FROM json_each(?))",
  opening: "application.openingId = ?",
} as const;

const asked = (scope: Scope): string =>
  scope.of === "applications" ? JSON.stringify(scope.ids) : scope.id;

const interviewSql = `application JOIN interview ON interview.applicationId = application.id`;

/** Every interview that was not cancelled, with its scorecards: each a row, read once for all that is said of them. */
interface ScorecardRow {
  applicationId: string;
  interviewId: string;
  roundName: string;
  startsAt: number;
  timeZone: string;
  sealed: number;
  panelistId: string;
  panelistName: string;
  submitted: number;
  recommendation: Recommendation | null;
  note: string;
}

const listScorecards = (db: Database, scope: Scope) =>
  db
    .prepare(
      `SELECT application.id AS applicationId, interview.id AS interviewId, round.name AS roundName,
         interview.startsAt, interview.timeZone, ${sealedSql} AS sealed,
         panelist.id AS panelistId, panelist.name AS panelistName,
         scorecard.status = 'submitted' AS submitted, scorecard.recommendation, scorecard.note
       FROM ${interviewSql}
       JOIN round ON round.id = interview.roundId
       JOIN scorecard ON scorecard.interviewId = interview.id
       JOIN panelist ON panelist.id = scorecard.panelistId
       WHERE ${conditions[scope.of]} AND interview.cancelledAt IS NULL
       ORDER BY interview.startsAt, interview.id, scorecard.id`,
    )
    .all(asked(scope)) as ScorecardRow[];

/** What interviews say of one application besides the levels. */
export type Interviewed = Pick<
  Outcome,
  | "panelists"
  | "scorecards"
  | "sealedInterviews"
  | "sealedScorecards"
  | "interviews"
  | "recommendations"
>;

export interface Facts {
  ratings: Map<string, RatingValue[]>;
  /** By application; without an entry there was no interview. */
  interviewed: Map<string, Interviewed>;
}

export function readFacts(db: Database, scope: Scope): Facts {
  const rows = Map.groupBy(listScorecards(db, scope), (row) => row.applicationId);
  return {
    ratings: readRatings(db, scope),
    interviewed: new Map([...rows].map(([id, own]) => [id, interviewedOf(own)])),
  };
}

/** Of sealed scorecards how many are in, and nothing of what they say. */
export function interviewedOf(rows: readonly ScorecardRow[]): Interviewed {
  const open = rows.filter((row) => row.sealed === 0 && row.submitted === 1);
  const sealed = rows.filter((row) => row.sealed === 1);
  return {
    panelists: panelistsOf(open),
    scorecards: open.length,
    sealedInterviews: new Set(sealed.map((row) => row.interviewId)).size,
    sealedScorecards: {
      submitted: sealed.filter((row) => row.submitted === 1).length,
      expected: sealed.length,
    },
    interviews: interviewsOf(rows),
    recommendations: open.flatMap(({ panelistId, interviewId, roundName, recommendation, note }) =>
      recommendation === null ? [] : [{ panelistId, interviewId, roundName, recommendation, note }],
    ),
  };
}

/** Those whose scorecards are shown, by name; who sits on a sealed interview is the interview's business. */
function panelistsOf(open: readonly ScorecardRow[]): Interviewed["panelists"] {
  const names = new Map(open.map((row) => [row.panelistId, row.panelistName]));
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => inOrder(a.name.toLowerCase(), b.name.toLowerCase()) || inOrder(a.id, b.id));
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function interviewsOf(rows: readonly ScorecardRow[]): Interviewed["interviews"] {
  const each = new Map(rows.map((row) => [row.interviewId, row]));
  return [...each.values()].map(({ interviewId, roundName, startsAt, timeZone, sealed }) => ({
    id: interviewId,
    roundName,
    startsAt,
    timeZone,
    sealed: sealed === 1,
  }));
}

type RawRating = [
  applicationId: string,
  competencyId: string,
  panelistId: string,
  interviewId: string,
  criterionId: string,
  take: RatingValue["take"],
  level: RatingValue["level"],
];

/** Every assessed level that counts, second takes included. Tens of thousands for an opening: read as bare values. */
export function readRatings(db: Database, scope: Scope): Facts["ratings"] {
  const rows = db
    .prepare(
      `SELECT application.id, criterion.competencyId, scorecard.panelistId, interview.id,
         rating.criterionId, rating.take, rating.level
       FROM ${interviewSql}
       JOIN scorecard ON scorecard.interviewId = interview.id
       JOIN rating ON rating.scorecardId = scorecard.id
       JOIN criterion ON criterion.id = rating.criterionId
       WHERE ${conditions[scope.of]} AND rating.level IS NOT NULL AND ${countsSql}`,
    )
    .raw()
    .all(asked(scope)) as RawRating[];
  const found: Facts["ratings"] = new Map();
  for (const [
    applicationId,
    competencyId,
    panelistId,
    interviewId,
    criterionId,
    take,
    level,
  ] of rows) {
    const rating = { competencyId, panelistId, interviewId, criterionId, take, level };
    const own = found.get(applicationId);
    if (own) own.push(rating);
    else found.set(applicationId, [rating]);
  }
  return found;
}
