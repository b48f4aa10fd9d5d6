import type { Database } from "better-sqlite3";
import type { CandidatePage } from "../../../shared/candidate.ts";
import type { Parsed } from "../../../shared/contract.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { countRows } from "./count.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { type Conditions, conditionsOf } from "./filter.ts";
import { partsOf, pageStatement } from "./order.ts";
import { readRows, type RowKey } from "./row.ts";

/**
 * One page of the table. The whole order is a sequence of parts (the openings one after the other, the rated before the
 * unrated), each of which an index reads in order; a page takes from the part where the last one stopped, then from the next.
 */
export function listCandidates(
  db: Database,
  input: Parsed<"candidate.list">,
  now: number,
): Result<CandidatePage> {
  const cursor = input.after === null ? null : readCursor(input.after);
  if (cursor === undefined) return outdated();
  const conditions = conditionsOf(db, input);
  const { keys, partGone } = readKeys(db, input, conditions, cursor);
  if (partGone) return outdated();
  const page = keys.slice(0, input.limit);
  const counts = cursor ?? countRows(db, conditions, input.sort === "opening");
  const last = keys.length > input.limit ? page.at(-1) : undefined;
  return ok({
    items: readRows(db, page, now),
    next: last ? writeCursor({ ...last, total: counts.total, people: counts.people }) : null,
    total: counts.total,
    people: counts.people,
    groups: "groups" in counts ? counts.groups : [],
  });
}

const outdated = () =>
  fail("invalid", "This list has changed since. Read it again from its start.", "after");

interface PlacedKey extends RowKey {
  part: string;
  key: (string | number | null)[];
}

/** The keys of the page and of one row beyond it, by which one knows that there is more. */
function readKeys(
  db: Database,
  input: Parsed<"candidate.list">,
  conditions: Conditions,
  cursor: Cursor | null,
): { keys: PlacedKey[]; partGone: boolean } {
  const parts = partsOf(db, input);
  const first = cursor === null ? 0 : parts.findIndex((part) => part.name === cursor.part);
  if (first === -1) return { keys: [], partGone: true };
  const keys: PlacedKey[] = [];
  for (const part of parts.slice(first)) {
    const missing = input.limit + 1 - keys.length;
    if (missing <= 0) break;
    const after = cursor !== null && part.name === cursor.part ? cursor.key : null;
    const { sql, bound } = pageStatement(part, conditions, after);
    const rows = db
      .prepare(sql)
      .raw()
      .all({ ...bound, limit: missing }) as [
      string,
      string | null,
      ...(string | number | null)[],
    ][];
    for (const [candidateId, applicationId, ...key] of rows)
      keys.push({ candidateId, applicationId, part: part.name, key });
  }
  return { keys, partGone: false };
}
