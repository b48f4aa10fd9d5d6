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

function countCandidates(db: Database): Home["candidates"] {
  return db
    .prepare(
      `SELECT count(*) AS total,
         coalesce(sum(running > 0), 0) AS running,
         coalesce(sum(applications = 0), 0) AS withoutOpening
       FROM (
         SELECT candidate.id, count(application.id) AS applications, coalesce(sum(stage.kind = 'active'), 0) AS running
         FROM candidate
         LEFT JOIN application ON application.candidateId = candidate.id AND application.deletedAt IS NULL
         LEFT JOIN stage ON stage.id = application.stageId
         WHERE candidate.deletedAt IS NULL GROUP BY candidate.id
       )`,
    )
    .get() as Home["candidates"];
}

/** An application that counts: neither it nor its candidate is deleted. */
const liveApplication = `
  application JOIN candidate ON candidate.id = application.candidateId
    AND candidate.deletedAt IS NULL AND application.deletedAt IS NULL`;

const scorecardsOf = `
  ${liveApplication}
  JOIN interview ON interview.applicationId = application.id AND interview.cancelledAt IS NULL
  JOIN scorecard ON scorecard.interviewId = interview.id`;

interface OpeningRow extends Omit<Home["openings"][number], "scorecards"> {
  submitted: number;
  expected: number;
}

function listOpenings(db: Database, now: number): Home["openings"] {
  const rows = db
    .prepare(
      `SELECT opening.id, opening.title, opening.seats,
         (SELECT count(*) FROM ${liveApplication} JOIN stage ON stage.id = application.stageId
           WHERE application.openingId = opening.id AND stage.kind = 'hired') AS filled,
         (SELECT count(*) FROM round WHERE round.openingId = opening.id) AS rounds,
         (SELECT count(*) FROM kitItem JOIN round ON round.id = kitItem.roundId
           WHERE round.openingId = opening.id) AS kitItems,
         (SELECT count(*) FROM kitItem JOIN round ON round.id = kitItem.roundId
           WHERE round.openingId = opening.id AND json_extract(kitItem.content, '$.kind') <> 'question') AS exercises,
         (SELECT count(*) FROM openingPanelist WHERE openingPanelist.openingId = opening.id) AS panelists,
         (SELECT count(*) FROM ${liveApplication} WHERE application.openingId = opening.id) AS applications,
         (SELECT count(DISTINCT application.id) FROM ${scorecardsOf}
           WHERE application.openingId = opening.id AND interview.startsAt <= @now) AS interviewed,
         (SELECT count(*) FROM ${scorecardsOf}
           WHERE application.openingId = opening.id AND scorecard.status = 'submitted') AS submitted,
         (SELECT count(*) FROM ${scorecardsOf}
           WHERE application.openingId = opening.id AND interview.startsAt <= @now) AS expected
       FROM opening WHERE status = 'open' ORDER BY createdAt, id`,
    )
    .all({ now }) as OpeningRow[];
  return rows.map(({ submitted, expected, ...rest }) => ({
    ...rest,
    scorecards: { submitted, expected },
  }));
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
  FROM ${liveApplication}
  JOIN interview ON interview.applicationId = application.id AND interview.cancelledAt IS NULL
  JOIN round ON round.id = interview.roundId
  WHERE ${where} ORDER BY ${order} LIMIT ${atMost}`;

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

function listOwed(db: Database, now: number): Home["owed"] {
  const rows = db
    .prepare(
      interviewRows(
        `interview.startsAt <= @now AND EXISTS (
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

/** Who did what, never what a scorecard says: a sealed one may stand in this list. */
function listRecent(db: Database): Home["recent"] {
  return db
    .prepare(
      `SELECT * FROM (
         SELECT scorecard.submittedAt AS at,
           panelist.name || ' submitted ' || candidate.name || ', ' || round.name AS text
         FROM ${scorecardsOf}
         JOIN panelist ON panelist.id = scorecard.panelistId JOIN round ON round.id = interview.roundId
         WHERE scorecard.submittedAt IS NOT NULL ORDER BY at DESC LIMIT ${atMost}
       ) UNION ALL SELECT * FROM (
         SELECT stageMove.movedAt AS at,
           CASE WHEN stageMove.fromName IS NULL THEN candidate.name || ' applied for ' || opening.title
             ELSE candidate.name || ' moved to ' || stageMove.toName END AS text
         FROM ${liveApplication}
         JOIN stageMove ON stageMove.applicationId = application.id JOIN opening ON opening.id = application.openingId
         ORDER BY at DESC LIMIT ${atMost}
       ) ORDER BY at DESC LIMIT ${atMost}`,
    )
    .all() as Home["recent"];
}

/** Kinds in the order of the palette. Names are compared folded, as candidates keep theirs: "ozgur" finds "Özgür". */
const searches: readonly { kind: SearchHit["kind"]; sql: string }[] = [
  {
    kind: "candidate",
    sql: `SELECT id, name AS title, trim(jobTitle || ' ' || employer) AS subtitle FROM candidate
      WHERE deletedAt IS NULL AND sortName LIKE @like ESCAPE '\\'
      ORDER BY sortName LIKE @prefix ESCAPE '\\' DESC, sortName LIMIT 8`,
  },
  {
    kind: "opening",
    sql: `SELECT id, title, CASE status WHEN 'open' THEN 'Opening' ELSE 'Closed opening' END AS subtitle FROM opening
      WHERE fold(title) LIKE @like ESCAPE '\\' ORDER BY status DESC, fold(title) LIMIT 5`,
  },
  {
    kind: "role",
    sql: `SELECT id, name AS title, 'Role' AS subtitle FROM role
      WHERE archivedAt IS NULL AND fold(name) LIKE @like ESCAPE '\\' ORDER BY fold(name) LIMIT 5`,
  },
  {
    kind: "competency",
    sql: `SELECT id, name AS title, 'Competency' AS subtitle FROM competency
      WHERE archivedAt IS NULL AND fold(name) LIKE @like ESCAPE '\\' ORDER BY fold(name) LIMIT 5`,
  },
  {
    kind: "interview",
    sql: `SELECT interview.id, candidate.name AS title, round.name AS subtitle
      FROM ${liveApplication} JOIN interview ON interview.applicationId = application.id AND interview.cancelledAt IS NULL
      JOIN round ON round.id = interview.roundId
      WHERE candidate.sortName LIKE @like ESCAPE '\\'
        OR round.id IN (SELECT id FROM round WHERE fold(name) LIKE @like ESCAPE '\\')
      ORDER BY interview.startsAt DESC LIMIT 5`,
  },
  {
    kind: "panelist",
    sql: `SELECT id, name AS title, title AS subtitle FROM panelist
      WHERE archivedAt IS NULL AND fold(name) LIKE @like ESCAPE '\\' ORDER BY fold(name) LIMIT 5`,
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
  return searches
    .flatMap(({ kind, sql }) => {
      const bound = sql.includes("@prefix") ? like : { like: like.like };
      return (db.prepare(sql).all(bound) as Omit<SearchHit, "kind">[]).map((row) => ({
        kind,
        ...row,
      }));
    })
    .slice(0, 20);
}
