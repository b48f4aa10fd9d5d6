import type { Database } from "better-sqlite3";
import type { Home } from "../../../shared/home.ts";
import { rolePlaysWrittenFor } from "../opening/library.ts";
import { sealedSql } from "../seal.ts";
import { isLive } from "./live.ts";

interface RoleRow {
  id: string;
  name: string;
  weightSum: number;
  responsibilities: number;
  isAdjusted: number;
}

export function listRoles(db: Database): Home["roles"] {
  const rows = db
    .prepare(
      `SELECT id, name, editedAt IS NOT NULL AS isAdjusted,
         (SELECT coalesce(sum(value ->> '$.weight'), 0) FROM json_each(role.details, '$.competencies')) AS weightSum,
         json_array_length(details, '$.responsibilities') AS responsibilities
       FROM role WHERE archivedAt IS NULL ORDER BY createdAt, id`,
    )
    .all() as RoleRow[];
  return rows.map((row) => ({ ...row, isAdjusted: row.isAdjusted === 1 }));
}

/** `met`: those still in the running who have had an interview. */
export function countCandidates(db: Database, now: number): Home["candidates"] {
  return db
    .prepare(
      `SELECT
         (SELECT count(*) FROM candidate WHERE deletedAt IS NULL) AS total,
         (SELECT count(DISTINCT candidateId) FROM stage JOIN application ON application.stageId = stage.id
           WHERE stage.kind = 'active' AND ${isLive}) AS running,
         (SELECT count(DISTINCT candidateId) FROM interview
           JOIN application ON application.id = interview.applicationId
           JOIN stage ON stage.id = application.stageId AND stage.kind = 'active'
           WHERE interview.startsAt <= @now AND interview.cancelledAt IS NULL AND ${isLive}) AS met,
         (SELECT count(*) FROM candidate WHERE deletedAt IS NULL AND NOT EXISTS (
           SELECT 1 FROM application WHERE candidateId = candidate.id AND application.deletedAt IS NULL)) AS withoutOpening`,
    )
    .get({ now }) as Home["candidates"];
}

type Opening = Home["openings"][number];

interface Applied {
  applications: number;
  running: number;
  filled: number;
}

interface Scored {
  interviewed: number;
  submitted: number;
  expected: number;
  nextInterviewAt: number | null;
}

interface Concluding {
  finalists: number;
  decided: number;
  sealed: number;
}

/** Openings that are open, with what is prepared, who applied, what was scored and how far the decision is. */
export function listOpenings(db: Database, now: number): Home["openings"] {
  const applied = countsBy<Applied>(db, applicationsSql, {});
  const scored = countsBy<Scored>(db, scorecardsSql, { now });
  const concluding = countsBy<Concluding>(db, decisionsSql, {});
  return prepared(db).map(({ slug, isFrozen, debriefed, ...opening }) => {
    const {
      submitted = 0,
      expected = 0,
      interviewed = 0,
      nextInterviewAt = null,
    } = scored.get(opening.id) ?? {};
    const { applications = 0, running = 0, filled = 0 } = applied.get(opening.id) ?? {};
    const { finalists = 0, decided = 0, sealed = 0 } = concluding.get(opening.id) ?? {};
    return {
      ...opening,
      isFrozen: isFrozen === 1,
      rolePlaysOffered: rolePlaysWrittenFor(slug),
      applications,
      running,
      filled,
      interviewed,
      nextInterviewAt,
      scorecards: { submitted, expected },
      decision: { finalists, decided, sealed, debriefed: debriefed === 1 },
    };
  });
}

type Prepared = Omit<
  Opening,
  | "applications"
  | "running"
  | "filled"
  | "interviewed"
  | "nextInterviewAt"
  | "scorecards"
  | "decision"
  | "isFrozen"
  | "rolePlaysOffered"
> & { slug: string | null; isFrozen: number; debriefed: number };

const countKinds = (
  kind: string,
) => `(SELECT count(*) FROM kitItem JOIN round ON round.id = kitItem.roundId
  WHERE round.openingId = opening.id AND kitItem.content ->> '$.kind' ${kind})`;

const prepared = (db: Database) =>
  db
    .prepare(
      `WITH weighed AS MATERIALIZED (
         SELECT opening.id AS openingId, weighted.value ->> '$.competencyId' AS competencyId,
           weighted.value ->> '$.weight' AS weight, weighted.value ->> '$.mustHave' AS mustHave
         FROM opening, json_each((SELECT weights FROM openingWeights
           WHERE openingId = opening.id ORDER BY version DESC LIMIT 1)) AS weighted
         WHERE opening.status = 'open'
       )
       SELECT opening.id, opening.title, opening.seats, opening.leadId, opening.roleId,
         coalesce(role.builtInId, role.basedOn) AS slug, opening.frozenAt IS NOT NULL AS isFrozen,
         (SELECT count(*) FROM round WHERE round.openingId = opening.id) AS rounds,
         ${countKinds("= 'question'")} AS questions,
         ${countKinds("= 'role-play'")} AS rolePlays,
         ${countKinds("= 'case-study'")} AS caseStudies,
         (SELECT coalesce(sum(weight), 0) FROM weighed WHERE openingId = opening.id) AS weightSum,
         (SELECT count(*) FROM weighed WHERE openingId = opening.id AND weight > 0 AND NOT EXISTS (
           SELECT 1 FROM round JOIN kitItem ON kitItem.roundId = round.id
             JOIN criterion ON criterion.kitItemId = kitItem.id
           WHERE round.openingId = opening.id AND criterion.competencyId = weighed.competencyId)) AS uncovered,
         (SELECT count(*) FROM weighed WHERE openingId = opening.id AND mustHave IS NOT NULL) AS mustHaves,
         coalesce((SELECT endedAt IS NOT NULL FROM debrief WHERE openingId = opening.id), 0) AS debriefed
       FROM opening JOIN role ON role.id = opening.roleId
       WHERE opening.status = 'open' ORDER BY opening.createdAt, opening.id`,
    )
    .all() as Prepared[];

const applicationsSql = `
  SELECT stage.openingId AS id, count(*) AS applications, sum(stage.kind = 'active') AS running,
    sum(stage.kind = 'hired') AS filled
  FROM stage JOIN application ON application.stageId = stage.id WHERE ${isLive} GROUP BY stage.openingId`;

/** Due once the interview has begun; what was submitted before that counts as due, too. */
const scorecardsSql = `
  SELECT application.openingId AS id,
    count(DISTINCT CASE WHEN interview.startsAt <= @now THEN application.id END) AS interviewed,
    min(CASE WHEN interview.startsAt > @now THEN interview.startsAt END) AS nextInterviewAt,
    sum(scorecard.status = 'submitted') AS submitted,
    sum(interview.startsAt <= @now OR scorecard.status = 'submitted') AS expected
  FROM interview
  JOIN scorecard ON scorecard.interviewId = interview.id
  JOIN application ON application.id = interview.applicationId
  WHERE interview.cancelledAt IS NULL AND ${isLive} GROUP BY application.openingId`;

/** Who was interviewed and runs, was hired or has an answer; `sealed`: interviews of those without one that are not in. */
const decisionsSql = `
  WITH heard AS MATERIALIZED (
    SELECT interview.applicationId, sum(${sealedSql}) AS sealed
    FROM interview WHERE interview.cancelledAt IS NULL GROUP BY interview.applicationId
  ), finalist AS MATERIALIZED (
    SELECT application.openingId, heard.sealed, stage.kind = 'active' AS isRunning,
      stage.kind = 'hired' OR EXISTS (
        SELECT 1 FROM decision WHERE decision.applicationId = application.id) AS isDecided
    FROM heard
    JOIN application ON application.id = heard.applicationId
    JOIN stage ON stage.id = application.stageId
    WHERE ${isLive}
  )
  SELECT openingId AS id, count(*) AS finalists, sum(isDecided) AS decided,
    sum(CASE WHEN isDecided THEN 0 ELSE sealed END) AS sealed
  FROM finalist WHERE isRunning OR isDecided GROUP BY openingId`;

function countsBy<T>(db: Database, sql: string, bound: object): Map<string, T> {
  const rows = db.prepare(sql).all(bound) as ({ id: string } & T)[];
  return new Map(rows.map((row) => [row.id, row]));
}
