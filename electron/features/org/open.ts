import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import type { Seat } from "../../../shared/org.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Context } from "../../context.ts";
import { createOpening } from "../opening/opening.ts";
import { getFounder } from "../panelist.ts";
import { giveSeats } from "./hire.ts";
import { getSeat } from "./read.ts";
import { missing } from "./seats.ts";

/** One opening for these planned seats: the role's kit, the founder as its lead, the earliest start as its aim. */
export function openSeats(ids: readonly string[], context: Context): Result<{ openingId: string }> {
  const { db, now } = context;
  const chosen = [...new Set(ids)].map((id) => getSeat(db, id));
  const seats = chosen.filter((seat) => seat !== null);
  if (seats.length < chosen.length) return missing();
  const problem = problemWithChoice(seats);
  if (problem) return problem;
  const roleId = seats[0]!.roleId!;
  const targetDate = seats.flatMap((seat) => seat.startsOn ?? []).toSorted()[0] ?? null;
  const founder = getFounder(db);
  const opening = createOpening(
    {
      roleId,
      title: titleFor(db, roleId),
      seats: seats.length,
      targetDate,
      leadId: founder.id,
      panelistIds: [founder.id],
      note: "",
    },
    context,
  );
  if (!opening.ok) return opening;
  const link = db.prepare(
    `UPDATE seat SET openingId = ?, applicationId = NULL, updatedAt = max(?, updatedAt + 1) WHERE id = ?`,
  );
  for (const { id } of seats) link.run(opening.value.id, now, id);
  return ok({ openingId: opening.value.id });
}

function problemWithChoice(seats: readonly Seat[]): Result<never> | null {
  if (seats.some((seat) => seat.roleId === null))
    return fail("invalid", "Your own seat is taken: it is yours.", "ids");
  const taken = seats.find((seat) => seat.state !== "planned");
  if (taken)
    return fail(
      "conflict",
      taken.state === "open"
        ? `${taken.opening!.title} looks for somebody for this seat already.`
        : `${taken.holder} holds this seat already.`,
      "ids",
    );
  return new Set(seats.map((seat) => seat.roleId)).size > 1
    ? fail("invalid", "An opening is for seats of one role.", "ids")
    : null;
}

/** The role's name, with a number where an opening that is still open has it. */
function titleFor(db: Database, roleId: string): string {
  const name = db.prepare("SELECT name FROM role WHERE id = ?").pluck().get(roleId) as string;
  const isTaken = db.prepare("SELECT 1 FROM opening WHERE title = ? AND status = 'open'").pluck();
  for (let number = 1; ; number += 1) {
    const title = number === 1 ? name : `${name} ${number}`;
    if (isTaken.get(title) === undefined) return title;
  }
}

/** Ties a seat to an opening that is there already, or to none. Whoever was hired in it before takes a seat at once. */
export function setOpening(
  { id, openingId }: Parsed<"seat.setOpening">,
  { db, now }: Context,
): Result<Record<string, never>> {
  const seat = getSeat(db, id);
  if (!seat) return missing();
  if (seat.state === "filled")
    return fail("conflict", "Somebody holds this seat already.", "openingId");
  if (openingId !== null) {
    const opening = db
      .prepare("SELECT roleId, title, status FROM opening WHERE id = ?")
      .get(openingId) as { roleId: string; title: string; status: string } | undefined;
    if (!opening) return fail("not-found", "This opening is not there any more.", "openingId");
    if (opening.status === "closed")
      return fail("invalid", `${opening.title} is closed. Open it again first.`, "openingId");
    if (opening.roleId !== seat.roleId)
      return fail("invalid", `${opening.title} is for another role.`, "openingId");
  }
  db.prepare(
    `UPDATE seat SET openingId = ?, applicationId = NULL, updatedAt = max(?, updatedAt + 1) WHERE id = ?`,
  ).run(openingId, now, id);
  if (openingId !== null) giveSeats(db, openingId, now);
  return ok({});
}
