import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import { mostSeats, type Seat, type SeatFields } from "../../../shared/org.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Context } from "../../context.ts";
import { giveSeats } from "./hire.ts";
import { getFounderSeat, getSeat } from "./read.ts";

type Done = Result<Record<string, never>>;

export const missing = () => fail("not-found", "This seat is not there any more.");

export function createSeat(
  fields: SeatFields,
  { db, now, newId }: Pick<Context, "db" | "now" | "newId">,
): Result<{ id: string }> {
  if (fields.roleId === null) return fail("invalid", "Choose the role of this seat.", "roleId");
  const problem = problemWithRole(db, fields.roleId) ?? problemWithManager(db, fields.reportsTo);
  if (problem) return problem;
  if (countSeats(db) >= mostSeats) return tooMany();
  const id = newId();
  db.prepare(
    `INSERT INTO seat (id, roleId, reportsTo, position, startsOn, holderName, hoursPerWeek, note, createdAt, updatedAt)
     VALUES (@id, @roleId, @reportsTo, (SELECT max(position) + 1 FROM seat), @startsOn, @holder, @hoursPerWeek, @note,
       @now, @now)`,
  ).run({ ...fields, reportsTo: fields.reportsTo ?? getFounderSeat(db), id, now });
  return ok({ id });
}

const tooMany = () =>
  fail("invalid", `There are ${mostSeats} seats, and there cannot be more. Delete one first.`);

const countSeats = (db: Database) =>
  db.prepare("SELECT count(*) FROM seat WHERE deletedAt IS NULL").pluck().get() as number;

export function saveSeat(
  { id, updatedAt, ...fields }: Parsed<"seat.save">,
  { db, now }: Context,
): Result<{ updatedAt: number }> {
  const seat = getSeat(db, id);
  if (!seat) return missing();
  if (seat.updatedAt !== updatedAt)
    return fail("conflict", "Another window changed this seat in the meantime.");
  const problem = problemWithSave(db, seat, fields);
  if (problem) return problem;
  const saved = Math.max(now, seat.updatedAt + 1);
  const { holderName, isHireKept } = holderOf(seat, fields.holder);
  db.prepare(
    `UPDATE seat SET roleId = @roleId, reportsTo = @reportsTo, startsOn = @startsOn, holderName = @holderName,
       applicationId = iif(@isHireKept, applicationId, NULL), hoursPerWeek = @hoursPerWeek, note = @note,
       updatedAt = @saved WHERE id = @id`,
  ).run({
    ...fields,
    id,
    saved,
    holderName,
    isHireKept: isHireKept ? 1 : 0,
    reportsTo: seat.roleId === null ? null : (fields.reportsTo ?? getFounderSeat(db)),
  });
  if (!seat.opening || seat.hired || fields.holder !== "") return ok({ updatedAt: saved });
  // The name that was typed is gone: somebody hired may be waiting for the seat.
  giveSeats(db, seat.opening.id, now);
  return ok({ updatedAt: getSeat(db, id)!.updatedAt });
}

/** The name of somebody who was hired comes from the candidate, so that it is written once; another name takes the seat. */
function holderOf(seat: Seat, typed: string): { holderName: string; isHireKept: boolean } {
  if (seat.roleId === null) return { holderName: "", isHireKept: true };
  if (seat.hired !== null && typed === seat.holder) return { holderName: "", isHireKept: true };
  // Nobody holds it and nobody is named: a hire that was taken back may yet be taken back again.
  if (seat.hired === null && typed === "" && seat.holder === "")
    return { holderName: "", isHireKept: true };
  return { holderName: typed, isHireKept: false };
}

function problemWithSave(db: Database, seat: Seat, fields: SeatFields): Result<never> | null {
  if (seat.roleId === null)
    return fields.roleId === null && fields.reportsTo === null
      ? null
      : fail("invalid", "Your own seat has no role and nobody above it.", "roleId");
  if (fields.roleId === null) return fail("invalid", "Choose the role of this seat.", "roleId");
  if (fields.roleId !== seat.roleId) {
    if (seat.opening?.status === "open")
      return fail(
        "conflict",
        `${seat.opening.title} looks for somebody for this seat, so its role stays.`,
        "roleId",
      );
    const problem = problemWithRole(db, fields.roleId);
    if (problem) return problem;
  }
  return problemWithManager(db, fields.reportsTo, seat.id);
}

export function problemWithRole(db: Database, id: string): Result<never> | null {
  const role = db.prepare("SELECT name, archivedAt FROM role WHERE id = ?").get(id) as
    | { name: string; archivedAt: number | null }
    | undefined;
  if (!role) return fail("not-found", "This role is not there any more.", "roleId");
  return role.archivedAt === null
    ? null
    : fail("invalid", `${role.name} is archived. Restore the role first.`, "roleId");
}

/** Nobody is above themselves, over however many seats. */
export function problemWithManager(
  db: Database,
  above: string | null,
  id?: string,
): Result<never> | null {
  if (above === null) return null;
  const chain = listAbove(db, above);
  if (chain.length === 0)
    return fail("not-found", "The seat above is not there any more.", "reportsTo");
  return id !== undefined && chain.includes(id)
    ? fail("invalid", "A seat cannot be below itself.", "reportsTo")
    : null;
}

/** This seat and those above it; empty where it is not there. */
const listAbove = (db: Database, id: string) =>
  db
    .prepare(
      `WITH RECURSIVE above (id, reportsTo) AS (
         SELECT id, reportsTo FROM seat WHERE id = ? AND deletedAt IS NULL
         UNION SELECT seat.id, seat.reportsTo FROM seat JOIN above ON seat.id = above.reportsTo
       ) SELECT id FROM above`,
    )
    .pluck()
    .all(id) as string[];

export function moveSeat(
  { id, reportsTo, before }: Parsed<"seat.move">,
  { db, now }: Context,
): Done {
  const seat = getSeat(db, id);
  if (!seat) return missing();
  if (seat.roleId === null) return fail("invalid", "Your own seat stays at the top.");
  const problem = problemWithManager(db, reportsTo, id);
  if (problem) return problem;
  const above = reportsTo ?? getFounderSeat(db);
  if (before === id && seat.reportsTo === above) return ok({});
  const siblings = listBelow(db, above).filter((one) => one !== id);
  const at = before === null ? siblings.length : siblings.indexOf(before);
  if (at < 0)
    return fail("not-found", "The seat to put it before is not there any more.", "before");
  db.prepare("UPDATE seat SET reportsTo = ?, updatedAt = max(?, updatedAt + 1) WHERE id = ?").run(
    above,
    now,
    id,
  );
  arrange(db, siblings.toSpliced(at, 0, id));
  return ok({});
}

const listBelow = (db: Database, id: string) =>
  db
    .prepare("SELECT id FROM seat WHERE reportsTo = ? AND deletedAt IS NULL ORDER BY position, id")
    .pluck()
    .all(id) as string[];

/** Numbers the seats below one seat from 0; the order of all seats follows from it only among neighbours. */
function arrange(db: Database, ids: readonly string[]): void {
  const write = db.prepare("UPDATE seat SET position = ? WHERE id = ?");
  for (const [position, id] of ids.entries()) write.run(position, id);
}

export function deleteSeat(id: string, { db, now }: Pick<Context, "db" | "now">) {
  const seat = getSeat(db, id);
  if (!seat) return missing();
  if (seat.roleId === null) return fail("invalid", "Your own seat stays.");
  const moved = listBelow(db, id);
  db.prepare("UPDATE seat SET reportsTo = ? WHERE reportsTo = ? AND deletedAt IS NULL").run(
    seat.reportsTo,
    id,
  );
  db.prepare("UPDATE seat SET deletedAt = ? WHERE id = ?").run(now, id);
  return ok({ moved });
}

export function restoreSeat({ id, moved }: Parsed<"seat.restore">, { db, now }: Context): Done {
  const gone = db
    .prepare("SELECT deletedAt, reportsTo, openingId FROM seat WHERE id = ?")
    .get(id) as
    | { deletedAt: number | null; reportsTo: string; openingId: string | null }
    | undefined;
  if (!gone) return missing();
  if (gone.deletedAt === null) return ok({});
  if (countSeats(db) >= mostSeats) return tooMany();
  const above = nextAbove(db, gone.reportsTo);
  // Somebody hired may have been given another seat since then.
  db.prepare(
    `UPDATE seat SET deletedAt = NULL, reportsTo = @above, updatedAt = max(@now, updatedAt + 1),
       applicationId = iif(EXISTS (SELECT 1 FROM seat AS other
         WHERE other.applicationId = seat.applicationId AND other.deletedAt IS NULL), NULL, applicationId)
     WHERE id = @id`,
  ).run({ id, above, now });
  // Those who have been moved elsewhere in the meantime stay there.
  const back = db.prepare(
    "UPDATE seat SET reportsTo = ? WHERE id = ? AND reportsTo = ? AND deletedAt IS NULL AND id <> ?",
  );
  for (const one of moved) back.run(id, one, above, id);
  if (gone.openingId !== null) giveSeats(db, gone.openingId, now);
  return ok({});
}

/** The nearest seat above that is still there; every chain ends with the founder's. */
function nextAbove(db: Database, id: string): string {
  return db
    .prepare(
      `WITH RECURSIVE above (id, reportsTo, deletedAt, depth) AS (
         SELECT id, reportsTo, deletedAt, 0 FROM seat WHERE id = ?
         UNION ALL SELECT seat.id, seat.reportsTo, seat.deletedAt, depth + 1
           FROM seat JOIN above ON seat.id = above.reportsTo WHERE depth < ${mostSeats * 2}
       ) SELECT id FROM above WHERE deletedAt IS NULL ORDER BY depth LIMIT 1`,
    )
    .pluck()
    .get(id) as string;
}
