import type { Database } from "better-sqlite3";
import type { CandidateFilter } from "../../../shared/candidate.ts";
import { type Search, searchOf } from "./search-text.ts";

export type Bound = Record<string, string | number | null>;

/** What a filter asks of candidates (`c`) and of their applications (`a`), with the values to bind. */
export interface Conditions {
  candidate: string[];
  application: string[];
  bound: Bound;
}

export function conditionsOf(db: Database, filter: CandidateFilter): Conditions {
  const conditions: Conditions = {
    candidate: [filter.deleted ? "c.deletedAt IS NOT NULL" : "c.deletedAt IS NULL"],
    application: [],
    bound: {},
  };
  const ask = (of: "candidate" | "application", sql: string, bound: Bound = {}) => {
    conditions[of].push(sql);
    Object.assign(conditions.bound, bound);
  };
  if (filter.openingId !== null)
    ask("application", "a.openingId = @openingId", { openingId: filter.openingId });
  if (filter.stageKind !== "any") {
    const sign = filter.stageKind === "running" ? "=" : "<>";
    ask("application", `(SELECT kind FROM stage WHERE stage.id = a.stageId) ${sign} 'active'`);
  }
  if (filter.tag !== null) {
    ask("candidate", "c.id IN (SELECT candidateId FROM candidateTag WHERE tag = @tag)", {
      tag: filter.tag,
    });
  }
  if (filter.source !== null) ask("candidate", "c.source = @source", { source: filter.source });
  askForText(db, filter.text, ask);
  return conditions;
}

function askForText(
  db: Database,
  text: string,
  ask: (of: "candidate", sql: string, bound: Bound) => void,
): void {
  const search = searchOf(text);
  if (search === null) return;
  const found = findTextIds(db, search);
  // Few are looked up and sorted; for many the list is walked in its order, and the plus sign says so to the planner.
  const column = found.length < 500 ? "c.textId" : "+c.textId";
  ask("candidate", `${column} IN (SELECT value FROM json_each(@found))`, {
    found: JSON.stringify(found),
  });
}

/** Asked once for the page and its counts: the search costs more than all the rest. */
function findTextIds(db: Database, { match, like }: Search): number[] {
  const asked: string[] = [];
  if (match !== null)
    asked.push("SELECT rowid FROM candidateText WHERE candidateText MATCH @match");
  if (like !== null)
    asked.push("SELECT textId FROM candidate WHERE sortName LIKE @like ESCAPE '\\'");
  return db.prepare(asked.join(" UNION ")).pluck().all({ match, like }) as number[];
}
