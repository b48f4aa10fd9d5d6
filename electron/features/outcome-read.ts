import type { Database } from "better-sqlite3";
import type { Outcome } from "../../shared/outcome.ts";
import type { RatingValue } from "../../shared/rules/scoring.ts";
import { countsSql, sealedSql } from "./seal.ts";

/** Whose facts: one application's, or those of everybody in an opening in the same number of statements. */
export interface Scope {
  of: "application" | "opening";
  id: string;
}

const conditions = {
  application: "application.id = ?",
  opening: "application.openingId = ?",
} as const;

const interviewSql = `application JOIN interview ON interview.applicationId = application.id`;

/** What an outcome is made of, by application; whoever has nothing of a kind is not in its map. */
export interface Facts {
  ratings: Map<string, RatingValue[]>;
  panelists: Map<string, Outcome["panelists"]>;
  scorecards: Map<string, Scorecards>;
  interviews: Map<string, Outcome["interviews"]>;
  recommendations: Map<string, Outcome["recommendations"]>;
}

export type Scorecards = Pick<Outcome, "scorecards" | "sealedInterviews" | "sealedScorecards">;

export const readFacts = (db: Database, scope: Scope): Facts => ({
  ratings: readRatings(db, scope),
  panelists: readPanelists(db, scope),
  scorecards: countScorecards(db, scope),
  interviews: readInterviews(db, scope),
  recommendations: readRecommendations(db, scope),
});

type Owned<T> = T & { applicationId: string };

/** The rows of every application, without the name of it. */
function byApplication<T extends object, R = T>(
  rows: readonly Owned<T>[],
  read: (row: Omit<Owned<T>, "applicationId">) => R,
): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const { applicationId, ...row } of rows) {
    const own = found.get(applicationId);
    if (own) own.push(read(row));
    else found.set(applicationId, [read(row)]);
  }
  return found;
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
export function readRatings(db: Database, { of, id }: Scope): Facts["ratings"] {
  const rows = db
    .prepare(
      `SELECT application.id, criterion.competencyId, scorecard.panelistId, interview.id,
         rating.criterionId, rating.take, rating.level
       FROM ${interviewSql}
       JOIN scorecard ON scorecard.interviewId = interview.id
       JOIN rating ON rating.scorecardId = scorecard.id
       JOIN criterion ON criterion.id = rating.criterionId
       WHERE ${conditions[of]} AND rating.level IS NOT NULL AND ${countsSql}`,
    )
    .raw()
    .all(id) as RawRating[];
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

/** Those whose scorecards are shown; who sits on a sealed interview is the interview's business. */
function readPanelists(db: Database, { of, id }: Scope): Facts["panelists"] {
  const rows = db
    .prepare(
      `SELECT DISTINCT application.id AS applicationId, panelist.id, panelist.name
       FROM ${interviewSql}
       JOIN scorecard ON scorecard.interviewId = interview.id
       JOIN panelist ON panelist.id = scorecard.panelistId
       WHERE ${conditions[of]} AND ${countsSql}
       ORDER BY panelist.name COLLATE NOCASE, panelist.id`,
    )
    .all(id) as Owned<Outcome["panelists"][number]>[];
  return byApplication(rows, (row) => row);
}

interface CountRow {
  applicationId: string;
  open: number;
  sealedInterviews: number;
  submitted: number;
  expected: number;
}

/** How many count, and how many are in of those that do not yet. Never what they say. */
function countScorecards(db: Database, { of, id }: Scope): Facts["scorecards"] {
  const rows = db
    .prepare(
      `SELECT application.id AS applicationId, sum(${countsSql}) AS open,
         count(DISTINCT CASE WHEN ${sealedSql} THEN interview.id END) AS sealedInterviews,
         sum(${sealedSql} AND scorecard.status = 'submitted') AS submitted, sum(${sealedSql}) AS expected
       FROM ${interviewSql}
       JOIN scorecard ON scorecard.interviewId = interview.id
       WHERE ${conditions[of]} AND interview.cancelledAt IS NULL
       GROUP BY application.id`,
    )
    .all(id) as CountRow[];
  return new Map(
    rows.map(({ applicationId, open, sealedInterviews, submitted, expected }) => [
      applicationId,
      { scorecards: open, sealedInterviews, sealedScorecards: { submitted, expected } },
    ]),
  );
}

type InterviewRow = Omit<Outcome["interviews"][number], "sealed"> & { sealed: number };

function readInterviews(db: Database, { of, id }: Scope): Facts["interviews"] {
  const rows = db
    .prepare(
      `SELECT application.id AS applicationId, interview.id, round.name AS roundName, interview.startsAt,
         interview.timeZone, ${sealedSql} AS sealed
       FROM ${interviewSql}
       JOIN round ON round.id = interview.roundId
       WHERE ${conditions[of]} AND interview.cancelledAt IS NULL
       ORDER BY interview.startsAt, interview.id`,
    )
    .all(id) as Owned<InterviewRow>[];
  return byApplication<InterviewRow, Outcome["interviews"][number]>(rows, (row) => ({
    ...row,
    sealed: row.sealed === 1,
  }));
}

function readRecommendations(db: Database, { of, id }: Scope): Facts["recommendations"] {
  const rows = db
    .prepare(
      `SELECT application.id AS applicationId, scorecard.panelistId, interview.id AS interviewId,
         round.name AS roundName, scorecard.recommendation, scorecard.note
       FROM ${interviewSql}
       JOIN round ON round.id = interview.roundId
       JOIN scorecard ON scorecard.interviewId = interview.id
       WHERE ${conditions[of]} AND scorecard.recommendation IS NOT NULL AND ${countsSql}
       ORDER BY interview.startsAt, interview.id, scorecard.id`,
    )
    .all(id) as Owned<Outcome["recommendations"][number]>[];
  return byApplication(rows, (row) => row);
}
