import type { CandidateFilter } from "../../../shared/candidate.ts";
import { searchOf } from "./search-text.ts";

export type Bound = Record<string, string | number | null>;

/** What a filter asks of candidates (`c`) and of their applications (`a`), with the values to bind. */
export interface Conditions {
  candidate: string[];
  application: string[];
  bound: Bound;
}

export function conditionsOf(filter: CandidateFilter): Conditions {
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
  askForText(filter.text, ask);
  return conditions;
}

function askForText(text: string, ask: (of: "candidate", sql: string, bound: Bound) => void): void {
  const search = searchOf(text);
  if (search === null) return;
  const { match, like } = search;
  const found: string[] = [];
  if (match !== null)
    found.push("SELECT rowid FROM candidateText WHERE candidateText MATCH @match");
  if (like !== null)
    found.push("SELECT textId FROM candidate WHERE sortName LIKE @like ESCAPE '\\'");
  ask("candidate", `c.textId IN (${found.join(" UNION ")})`, {
    ...(match === null ? {} : { match }),
    ...(like === null ? {} : { like }),
  });
}
