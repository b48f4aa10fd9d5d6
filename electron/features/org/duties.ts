import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import type { Duty, DutyFields } from "../../../shared/org.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { overlaps } from "../../../shared/rules/org.ts";
import type { Context } from "../../context.ts";

type Saved = Parsed<"duty.save">["save"][number];

export function saveDuties(
  { save, remove }: Parsed<"duty.save">,
  { db, now, newId }: Context,
): Result<{ ids: string[] }> {
  const erase = db.prepare("DELETE FROM duty WHERE id = ?");
  for (const id of remove) erase.run(id);
  const ids: string[] = [];
  for (const [index, { id, ...fields }] of save.entries()) {
    const written = id ?? newId();
    const problem = problemWith(db, { id: written, ...fields }, id !== null, `save.${index}`);
    if (problem) return problem;
    write(db, { id: written, ...fields }, now);
    ids.push(written);
  }
  return ok({ ids });
}

const write = (db: Database, duty: Duty, now: number) =>
  db
    .prepare(
      `INSERT INTO duty (id, roleId, responsibilityId, seatId, hoursPerWeek, fromDay, untilDay, keptBecause,
         createdAt, updatedAt)
       VALUES (@id, @roleId, @responsibilityId, @seatId, @hoursPerWeek, @fromDay, @untilDay, @keptBecause, @now, @now)
       ON CONFLICT (id) DO UPDATE SET roleId = @roleId, responsibilityId = @responsibilityId, seatId = @seatId,
         hoursPerWeek = @hoursPerWeek, fromDay = @fromDay, untilDay = @untilDay, keptBecause = @keptBecause,
         updatedAt = @now`,
    )
    .run({ ...duty, now });

function problemWith(
  db: Database,
  duty: Saved & { id: string },
  isThere: boolean,
  field: string,
): Result<never> | null {
  const stored = db
    .prepare("SELECT roleId, responsibilityId FROM duty WHERE id = ?")
    .get(duty.id) as Pick<DutyFields, "roleId" | "responsibilityId"> | undefined;
  if (isThere && !stored)
    return fail("not-found", "This assignment is not there any more.", `${field}.id`);
  if (!db.prepare("SELECT 1 FROM seat WHERE id = ? AND deletedAt IS NULL").get(duty.seatId))
    return fail("not-found", "This seat is not there any more.", `${field}.seatId`);
  if (duty.fromDay !== null && duty.untilDay !== null && duty.fromDay >= duty.untilDay)
    return fail("invalid", "It would end before it begins.", `${field}.untilDay`);
  // What a role does not list any more may still be ended or moved, but not begun.
  const isSame =
    stored?.roleId === duty.roleId && stored.responsibilityId === duty.responsibilityId;
  return (isSame ? null : problemWithLine(db, duty, field)) ?? problemWithOthers(db, duty, field);
}

function problemWithLine(db: Database, duty: Saved, field: string): Result<never> | null {
  const found = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM json_each(details, '$.responsibilities')
         WHERE value ->> '$.id' = ?) AS isListed FROM role WHERE id = ?`,
    )
    .get(duty.responsibilityId, duty.roleId) as { isListed: number } | undefined;
  if (!found) return fail("not-found", "This role is not there any more.", `${field}.roleId`);
  return found.isListed === 1
    ? null
    : fail(
        "not-found",
        "The role does not list this responsibility any more.",
        `${field}.responsibilityId`,
      );
}

/** Nobody owns the same thing twice at once. */
function problemWithOthers(
  db: Database,
  duty: Saved & { id: string },
  field: string,
): Result<never> | null {
  const others = db
    .prepare(
      `SELECT fromDay, untilDay FROM duty
       WHERE seatId = @seatId AND roleId = @roleId AND responsibilityId = @responsibilityId AND id <> @id`,
    )
    .all(duty) as Pick<Duty, "fromDay" | "untilDay">[];
  return others.some((other) => overlaps(other, duty))
    ? fail("conflict", "This is theirs at that time already.", `${field}.fromDay`)
    : null;
}
