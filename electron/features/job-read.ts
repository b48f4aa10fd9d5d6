import type { Database } from "better-sqlite3";
import type { JobPlan } from "../../shared/job.ts";
import type { Seat } from "../../shared/org.ts";
import { Fraction, Money } from "../../shared/values.ts";
import { getFounder } from "./panelist.ts";
import { listSeats } from "./org/read.ts";

/** Whom a job description is for: a role, or one opening of it. */
export interface JobOf {
  roleId: string;
  openingId: string | null;
}

/** Reads once what the plan knows, for any number of job descriptions. */
export function planReader(db: Database): (of: JobOf) => JobPlan {
  const seats = listSeats(db);
  const names = new Map(
    db.prepare("SELECT id, name FROM role WHERE archivedAt IS NULL").raw().all() as [
      string,
      string,
    ][],
  );
  return (of) => {
    const own = seatOf(seats, of);
    const above = own ? seats.find((seat) => seat.id === own.reportsTo) : undefined;
    if (own) return { pay: payOf(db, of.roleId), ...known(above, names) };
    return { pay: payOf(db, of.roleId), ...withoutSeat(db, of.roleId, seats, names) };
  };
}

type FromOrg = Omit<JobPlan, "pay">;

const known = (above: Seat | undefined, names: ReadonlyMap<string, string>): FromOrg => ({
  manager: above === undefined || above.holder === "" ? null : above.holder,
  nextRole: above?.roleId ? (names.get(above.roleId) ?? null) : null,
  managerFrom: above === undefined || above.holder !== "" ? null : above.startsOn,
});

/** The seat that is to be filled: the opening's own, else one that is free, the earliest first. */
function seatOf(seats: readonly Seat[], { roleId, openingId }: JobOf): Seat | undefined {
  const rank = (seat: Seat) =>
    (openingId !== null && seat.opening?.id === openingId ? 0 : 2) +
    (seat.state === "filled" ? 1 : 0);
  return seats
    .filter((seat) => seat.roleId === roleId)
    .toSorted(
      (a, b) => rank(a) - rank(b) || (a.startsOn ?? "9999").localeCompare(b.startsOn ?? "9999"),
    )[0];
}

/** Before there is a seat, whom the role is said to report to. */
function withoutSeat(
  db: Database,
  roleId: string,
  seats: readonly Seat[],
  names: ReadonlyMap<string, string>,
): FromOrg {
  const reportsTo = db
    .prepare("SELECT details ->> '$.reportsTo' FROM role WHERE id = ?")
    .pluck()
    .get(roleId) as string | null | undefined;
  if (reportsTo === "founder")
    return { manager: getFounder(db).name, nextRole: null, managerFrom: null };
  const above = reportsTo ? seatOf(seats, { roleId: reportsTo, openingId: null }) : undefined;
  const held = seats.find((seat) => seat.roleId === reportsTo && seat.holder !== "");
  return {
    ...known(held ?? above, names),
    nextRole: reportsTo ? (names.get(reportsTo) ?? null) : null,
  };
}

/** Of the plan in force; numbers that no offer could hold count as none. */
function payOf(db: Database, roleId: string): JobPlan["pay"] {
  const row = db
    .prepare(
      `SELECT terms ->> '$.onTargetPay' AS onTargetPay, terms ->> '$.baseShare' AS baseShare FROM payPlan
       WHERE roleId = ? AND status = 'in-force' AND deletedAt IS NULL`,
    )
    .get(roleId) as { onTargetPay: number; baseShare: number } | undefined;
  const onTargetPay = Money.safeParse(row && Math.round(row.onTargetPay));
  const baseShare = Fraction.safeParse(row?.baseShare);
  if (!onTargetPay.success || !baseShare.success || onTargetPay.data === 0) return null;
  return { onTargetPay: onTargetPay.data, baseShare: baseShare.data };
}
