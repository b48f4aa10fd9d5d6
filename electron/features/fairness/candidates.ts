import type { Database } from "better-sqlite3";
import type { Declared, DeclaringCandidate } from "../../../shared/fairness.ts";

interface Row {
  id: string;
  name: string;
  sortName: string;
}

interface Asked {
  text: string;
  after: string | null;
  limit: number;
}

/** Candidates by name with what they declared. The key of a page is the last one's place in that order. */
export function listDeclaring(
  db: Database,
  { text, after, limit }: Asked,
): { items: DeclaringCandidate[]; next: string | null; total: number } {
  const where = "deletedAt IS NULL AND instr(lower(name), lower(@text)) > 0";
  const [sortName, id] = keyOf(after);
  const rows = db
    .prepare(
      `SELECT id, name, sortName FROM candidate
       WHERE ${where} AND (@after IS NULL OR (sortName, id) > (@sortName, @id))
       ORDER BY sortName, id LIMIT @limit`,
    )
    .all({ text, after, sortName, id, limit: limit + 1 }) as Row[];
  const total = db
    .prepare(`SELECT count(*) FROM candidate WHERE ${where}`)
    .pluck()
    .get({ text }) as number;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: withAnswers(db, page),
    next: rows.length > limit && last ? JSON.stringify([last.sortName, last.id]) : null,
    total,
  };
}

/** What is no key of a page stands before everybody. */
function keyOf(after: string | null): [string, string] {
  try {
    const key: unknown = JSON.parse(after ?? "null");
    if (Array.isArray(key) && typeof key[0] === "string" && typeof key[1] === "string")
      return [key[0], key[1]];
  } catch {
    // Not written by this list.
  }
  return ["", ""];
}

function withAnswers(db: Database, rows: readonly Row[]): DeclaringCandidate[] {
  const given = db
    .prepare(
      `SELECT candidateId, question, answer FROM declaredGroup
       WHERE candidateId IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(rows.map((row) => row.id))) as {
    candidateId: string;
    question: string;
    answer: Declared;
  }[];
  const byCandidate = Map.groupBy(given, (one) => one.candidateId);
  return rows.map(({ id, name }) => ({
    id,
    name,
    answers: Object.fromEntries(
      (byCandidate.get(id) ?? []).map(({ question, answer }) => [question, answer]),
    ),
  }));
}
