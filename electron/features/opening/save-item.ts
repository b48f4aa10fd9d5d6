import type { Database } from "better-sqlite3";
import { isDeepStrictEqual } from "node:util";
import type { Parsed } from "../../../shared/contract.ts";
import type { KitContent } from "../../../shared/kit.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { minutesFor } from "../../../shared/rules/kit.ts";
import type { Context } from "../../context.ts";
import { problemWithContent } from "./content.ts";
import { writeCriteria } from "./criteria.ts";
import { titleOf } from "./library.ts";
import { problemWithMoment } from "./moment.ts";
import { getRow, missing } from "./read.ts";
import { writeVersion } from "./version.ts";

const lossOfLines =
  "What was rated on criteria that go or change their competency is lost; the rest stays.";

/** Rewrites one part of a kit. */
export function saveItem(
  input: Parsed<"opening.saveItem">,
  context: Context,
): Result<{ updatedAt: number }> {
  const { db, now, actor, changed } = context;
  const { id: openingId, itemId, content } = input;
  const row = getRow(db, openingId);
  if (!row) return missing();
  const stored = findStored(db, openingId, itemId);
  if (!stored) return fail("not-found", "This part of the kit is not there any more.", "itemId");
  const problem =
    problemWithMoment(db, row, input, actor, lossOfLines) ??
    problemWithKind(stored, content) ??
    problemWithContent(db, openingId, content, "content");
  if (problem) return problem;
  // Another length alone leaves it the library's entry.
  const isSame = isDeepStrictEqual(stored, content);
  db.prepare(
    `UPDATE kitItem SET title = @title, minutes = @minutes, content = @json,
       builtInId = CASE WHEN @isSame THEN builtInId END WHERE id = @itemId`,
  ).run({
    itemId,
    title: titleOf(content),
    minutes: minutesFor(content, input.minutes),
    json: JSON.stringify(content),
    isSame: isSame ? 1 : 0,
  });
  if (!isSame) writeCriteria(context, { openingId, itemId }, content, stored);
  const updatedAt = writeVersion(db, row, now);
  changed("opening", "interview", "scorecard");
  return ok({ updatedAt });
}

const problemWithKind = (stored: KitContent, { kind }: KitContent): Result<never> | null =>
  stored.kind === kind
    ? null
    : fail("invalid", "A part of a kit stays of its kind. Add another one.", "content.kind");

function findStored(db: Database, openingId: string, itemId: string): KitContent | null {
  const json = db
    .prepare(
      `SELECT kitItem.content FROM kitItem JOIN round ON round.id = kitItem.roundId
       WHERE kitItem.id = ? AND round.openingId = ?`,
    )
    .pluck()
    .get(itemId, openingId) as string | undefined;
  return json === undefined ? null : (JSON.parse(json) as KitContent);
}
