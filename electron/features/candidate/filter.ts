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

/** So few are looked up one by one and sorted. */
const few = 500;

function askForText(
  db: Database,
  text: string,
  ask: (of: "candidate", sql: string, bound: Bound) => void,
): void {
  const search = searchOf(text);
  if (search === null) return;
  const found = findTextIds(db, search);
  if (found.length < few) {
    const bound = { found: JSON.stringify(found) };
    return ask("candidate", "c.textId IN (SELECT value FROM json_each(@found))", bound);
  }
  // For many the list is walked in its order, and the plus sign says so to the planner. Each statement reads the ids
  // anew: of a letter that nearly everybody has, it is shorter to name those without it.
  const others = findOthers(db, found);
  const [sign, ids] = others.length < found.length ? ["NOT IN", others] : ["IN", found];
  if (others.length === 0) return;
  ask("candidate", `+c.textId ${sign} (SELECT value FROM json_each(@ids))`, {
    ids: JSON.stringify(ids),
  });
}

/** Everybody who was not found, the bin included. Empty only when all were found. */
function findOthers(db: Database, found: readonly number[]): number[] {
  const all = db.prepare("SELECT textId FROM candidate").pluck().all() as number[];
  const without = new Set(found);
  return all.filter((textId) => !without.has(textId));
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
