import type { Database } from "better-sqlite3";
import type { CandidatePage } from "../../../shared/candidate.ts";
import type { Parsed } from "../../../shared/contract.ts";
import { ok, type Result } from "../../../shared/result.ts";

/** One page of the table. */
export function listCandidates(
  _db: Database,
  _input: Parsed<"candidate.list">,
  _now: number,
): Result<CandidatePage> {
  return ok({ items: [], next: null, total: 0, people: 0, groups: [] });
}
