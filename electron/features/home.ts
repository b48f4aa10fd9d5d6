import type { Database } from "better-sqlite3";
import type { Home, SearchHit } from "../../shared/home.ts";
import { ok } from "../../shared/result.ts";
import type { FeatureHandlers } from "../context.ts";
import { fold } from "./candidate/search-text.ts";
import { readSetting } from "../workspace/settings.ts";

const week = 7 * 24 * 60 * 60 * 1000;
const atMost = 8;

export const homeHandlers: FeatureHandlers<"home" | "search"> = {
  "home.get": (_input, { db, now }) =>
    ok({
      companyName: readSetting(db, "company").name,
      roles: countRoles(db),
      openings: listOpenings(db, now),
      candidates: countCandidates(db),
      upcoming: listUpcoming(db, now),
      owed: listOwed(db, now),
      recent: listRecent(db),
    }),
  "search.find": ({ text }, { db }) => ok(find(db, text)),
};

function countRoles(db: Database): Home["roles"] {
  return db
    .prepare(
      "SELECT count(*) AS total, count(editedAt) AS edited FROM role WHERE archivedAt IS NULL",
    )
    .get() as Home["roles"];
}

/** An application that counts: neither it nor its candidate is deleted. Few are, so the set is small and quick to ask. */
const isLive = `application.deletedAt IS NULL
  AND application.candidateId NOT IN (SELECT id FROM candidate WHERE deletedAt IS NOT NULL)`;

function countCandidates(db: Database): Home["candidates"] {
  return db
    .prepare(
      `SELECT
         (SELECT count(*) FROM candidate WHERE deletedAt IS NULL) AS total,
         (SELECT count(DISTINCT candidateId) FROM stage JOIN application ON application.stageId = stage.id
           WHERE stage.kind = 'active' AND ${isLive}) AS running,
         (SELECT count(*) FROM candidate WHERE deletedAt IS NULL AND NOT EXISTS (
           SELECT 1 FROM application WHERE candidateId = candidate.id AND application.deletedAt IS NULL)) AS withoutOpening`,
    )
    .get() as Home["candidates"];
}

type Opening = Home["openings"][number];

function listOpenings(db: Database, now: number): Home["openings"] {
  const prepared = preparedParts(db);
  const applied = countsBy<{ applications: number; filled: number }>(db, applicationsSql, {});
  const scored = countsBy<{ interviewed: number; submitted: number; expected: number }>(
    db,
    scorecardsSql,
    { now },
  );
  return prepared.map((opening) => {
    const { interviewed = 0, submitted = 0, expected = 0 } = scored.get(opening.id) ?? {};
    const { applications = 0, filled = 0 } = applied.get(opening.id) ?? {};
    return { ...opening, applications, filled, interviewed, scorecards: { submitted, expected } };
  });
}

const preparedParts = (db: Database) =>
  db
    .prepare(
      `SELECT opening.id, opening.title, opening.seats,
         (SELECT count(*) FROM round WHERE round.openingId = opening.id) AS rounds,
         (SELECT count(*) FROM kitItem JOIN round ON round.id = kitItem.roundId
           WHERE round.openingId = opening.id) AS kitItems,
         (SELECT count(*) FROM kitItem JOIN round ON round.id = kitItem.roundId
           WHERE round.openingId = opening.id AND json_extract(kitItem.content, '$.kind') <> 'question') AS exercises,
         (SELECT count(*) FROM openingPanelist WHERE openingPanelist.openingId = opening.id) AS panelists
       FROM opening WHERE status = 'open' ORDER BY createdAt, id`,
    )
    .all() as Omit<Opening, "applications" | "filled" | "interviewed" | "scorecards">[];

const applicationsSql = `
  SELECT stage.openingId AS id, count(*) AS applications, sum(stage.kind = 'hired') AS filled
  FROM stage JOIN application ON application.stageId = stage.id WHERE ${isLive} GROUP BY stage.openingId`;

/** Due once the interview has begun; what was submitted before that counts as due, too. */
const scorecardsSql = `
  SELECT application.openingId AS id,
    count(DISTINCT CASE WHEN interview.startsAt <= @now THEN application.id END) AS interviewed,
    sum(scorecard.status = 'submitted') AS submitted,
    sum(interview.startsAt <= @now OR scorecard.status = 'submitted') AS expected
  FROM interview
  JOIN scorecard ON scorecard.interviewId = interview.id
  JOIN application ON application.id = interview.applicationId
  WHERE interview.cancelledAt IS NULL AND ${isLive} GROUP BY application.openingId`;

function countsBy<T>(db: Database, sql: string, bound: object): Map<string, T> {
  const rows = db.prepare(sql).all(bound) as ({ id: string } & T)[];
  return new Map(rows.map((row) => [row.id, row]));
}

interface InterviewRow {
  id: string;
  startsAt: number;
  timeZone: string;
  roundName: string;
  candidateName: string;
  panelists: string;
}

const interviewRows = (where: string, order: string) => `
  SELECT interview.id, interview.startsAt, interview.timeZone, round.name AS roundName, candidate.name AS candidateName,
    (SELECT json_group_array(json_object('id', panelist.id, 'name', panelist.name, 'scorecardId', scorecard.id)
        ORDER BY panelist.name)
      FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId
      WHERE scorecard.interviewId = interview.id AND (@everybody OR scorecard.status = 'draft')) AS panelists
  FROM interview
  JOIN application ON application.id = interview.applicationId
  JOIN candidate ON candidate.id = application.candidateId
  JOIN stage ON stage.id = application.stageId
  JOIN round ON round.id = interview.roundId
  WHERE interview.cancelledAt IS NULL AND ${isLive} AND ${where} ORDER BY ${order} LIMIT ${atMost}`;

type Owing = Home["owed"][number]["panelists"][number];

function listUpcoming(db: Database, now: number): Home["upcoming"] {
  const rows = db
    .prepare(
      interviewRows(
        "interview.startsAt > @now AND interview.startsAt <= @until",
        "interview.startsAt, interview.id",
      ),
    )
    .all({ now, until: now + week, everybody: 1 }) as InterviewRow[];
  return rows.map(({ panelists, ...row }) => ({
    ...row,
    panelists: (JSON.parse(panelists) as Owing[]).map((panelist) => panelist.name),
  }));
}

/** Nobody is reminded of people who are out, or of a seal that the lead has opened without waiting. */
function listOwed(db: Database, now: number): Home["owed"] {
  const rows = db
    .prepare(
      interviewRows(
        `interview.startsAt <= @now AND interview.sealOpenedAt IS NULL AND stage.kind = 'active' AND EXISTS (
           SELECT 1 FROM scorecard WHERE scorecard.interviewId = interview.id AND scorecard.status = 'draft')`,
        "interview.startsAt, interview.id",
      ),
    )
    .all({ now, everybody: 0 }) as InterviewRow[];
  return rows.map((row) => ({
    interviewId: row.id,
    candidateName: row.candidateName,
    roundName: row.roundName,
    startsAt: row.startsAt,
    panelists: JSON.parse(row.panelists) as Owing[],
  }));
}

/**
 * Who did what, never what a scorecard says: a sealed one may stand in this list. The joins are crossed so that
 * SQLite walks the two indexes of time from their end and stops after a few rows.
 */
function listRecent(db: Database): Home["recent"] {
  return db
    .prepare(
      `SELECT * FROM (
         SELECT scorecard.submittedAt AS at,
           panelist.name || ' submitted ' || candidate.name || ', ' || round.name AS text
         FROM scorecard
         CROSS JOIN interview ON interview.id = scorecard.interviewId AND interview.cancelledAt IS NULL
         CROSS JOIN application ON application.id = interview.applicationId
         CROSS JOIN candidate ON candidate.id = application.candidateId AND ${isLive}
         CROSS JOIN panelist ON panelist.id = scorecard.panelistId
         CROSS JOIN round ON round.id = interview.roundId
         WHERE scorecard.submittedAt IS NOT NULL ORDER BY at DESC LIMIT ${atMost}
       ) UNION ALL SELECT * FROM (
         SELECT stageMove.movedAt AS at,
           CASE WHEN stageMove.fromName IS NULL THEN candidate.name || ' applied for ' || opening.title
             ELSE candidate.name || ' moved to ' || stageMove.toName END AS text
         FROM stageMove
         CROSS JOIN application ON application.id = stageMove.applicationId AND ${isLive}
         CROSS JOIN candidate ON candidate.id = application.candidateId
         CROSS JOIN opening ON opening.id = application.openingId
         ORDER BY at DESC LIMIT ${atMost}
       ) ORDER BY at DESC LIMIT ${atMost}`,
    )
    .all() as Home["recent"];
}

/** Kinds in the order of the palette, twenty hits at most, so that no kind pushes the others out. Names are compared folded, as candidates keep theirs: "ozgur" finds "Özgür". */
const searches: readonly { kind: SearchHit["kind"]; sql: string }[] = [
  {
    kind: "candidate",
    sql: `SELECT id, name AS title, trim(jobTitle || ' ' || employer) AS subtitle FROM candidate
      WHERE deletedAt IS NULL AND sortName LIKE @like ESCAPE '\\'
      ORDER BY sortName LIKE @prefix ESCAPE '\\' DESC, sortName LIMIT 6`,
  },
  {
    kind: "opening",
    sql: `SELECT id, title, CASE status WHEN 'open' THEN 'Opening' ELSE 'Closed opening' END AS subtitle FROM opening
      WHERE fold(title) LIKE @like ESCAPE '\\' ORDER BY status DESC, fold(title) LIMIT 3`,
  },
  {
    kind: "role",
    sql: `SELECT id, name AS title, 'Role' AS subtitle FROM role
      WHERE archivedAt IS NULL AND fold(name) LIKE @like ESCAPE '\\' ORDER BY fold(name) LIMIT 3`,
  },
  {
    kind: "competency",
    sql: `SELECT id, name AS title, 'Competency' AS subtitle FROM competency
      WHERE archivedAt IS NULL AND fold(name) LIKE @like ESCAPE '\\' ORDER BY fold(name) LIMIT 2`,
  },
  {
    kind: "interview",
    sql: `SELECT interview.id, candidate.name AS title, round.name AS subtitle
      FROM interview JOIN application ON application.id = interview.applicationId
      JOIN candidate ON candidate.id = application.candidateId
      JOIN round ON round.id = interview.roundId
      WHERE interview.cancelledAt IS NULL AND ${isLive} AND (candidate.sortName LIKE @like ESCAPE '\\'
        OR round.id IN (SELECT id FROM round WHERE fold(name) LIKE @like ESCAPE '\\'))
      ORDER BY interview.startsAt DESC LIMIT 3`,
  },
  {
    kind: "panelist",
    sql: `SELECT id, name AS title, title AS subtitle FROM panelist
      WHERE archivedAt IS NULL AND fold(name) LIKE @like ESCAPE '\\' ORDER BY fold(name) LIMIT 3`,
  },
];

const folding = new WeakSet<Database>();

/** Teaches a connection `fold`, once: LIKE by itself knows no capital but those of ASCII. */
function teachFold(db: Database): void {
  if (folding.has(db)) return;
  db.function("fold", { deterministic: true }, (text) => fold(String(text)));
  folding.add(db);
}

function find(db: Database, text: string): SearchHit[] {
  // `%` and `_` in what was typed are letters, not wildcards.
  const literal = fold(text)
    .trim()
    .replace(/[\\%_]/g, (letter) => `\\${letter}`);
  if (literal === "") return [];
  teachFold(db);
  const like = { like: `%${literal}%`, prefix: `${literal}%` };
  return searches.flatMap(({ kind, sql }) => {
    const bound = sql.includes("@prefix") ? like : { like: like.like };
    return (db.prepare(sql).all(bound) as Omit<SearchHit, "kind">[]).map((row) => ({
      kind,
      ...row,
    }));
  });
}
