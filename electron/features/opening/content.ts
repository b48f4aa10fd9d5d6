import type { Database } from "better-sqlite3";
import type { KitContent } from "../../../shared/kit.ts";
import { fail, type Result } from "../../../shared/result.ts";
import { competenciesByKey, criteriaOf } from "./library.ts";

/** Where the path of a field begins, by the kind of content. */
const keys = { question: "question", "role-play": "rolePlay", "case-study": "caseStudy" } as const;

/** What the schema cannot see: competencies that are not there, lines that cannot be told apart, a ragged table. */
export function problemWithContent(
  db: Database,
  openingId: string,
  content: KitContent,
  path: string,
): Result<never> | null {
  const field = `${path}.${keys[content.kind]}`;
  const known = competenciesByKey(db, openingId);
  const lines = criteriaOf(content);
  for (const [index, { line, slug }] of lines.entries()) {
    const at = content.kind === "question" ? field : `${field}.rubric.${index}`;
    if (!known.has(slug))
      return fail("invalid", "This competency is not there any more.", `${at}.competency`);
    if (lines.findIndex((one) => one.line === line) !== index)
      return fail("invalid", "Two lines of the rubric have the same id.", `${at}.id`);
  }
  if (content.kind !== "case-study") return null;
  const { columns, rows } = content.caseStudy.data;
  const ragged = rows.findIndex((row) => row.length !== columns.length);
  return ragged < 0
    ? null
    : fail("invalid", "Every row needs a cell for each column.", `${field}.data.rows.${ragged}`);
}
