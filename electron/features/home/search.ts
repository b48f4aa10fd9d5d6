import type { Database } from "better-sqlite3";
import type { SearchHit } from "../../../shared/home.ts";
import { fold } from "../candidate/search-text.ts";
import { isLive } from "./live.ts";

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

/** Records for the palette whose name holds what was typed. */
export function find(db: Database, text: string): SearchHit[] {
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
