import type { OrgRole, Seat } from "../org.ts";

/** A line of the plan: somebody of this role begins on this day. */
export interface PlannedSeat {
  roleId: string;
  startsOn: string;
}

export type PlacedSeat = Pick<Seat, "id" | "roleId" | "reportsTo">;

export interface PlanMatch {
  add: PlannedSeat[];
  move: { id: string; startsOn: string }[];
  remove: string[];
}

/**
 * What turns the planned seats into those that a plan of the whole department still has to fill. Role by role: each
 * filled or open seat stands for one of the earliest lines, whatever its own day; the planned seats, in the order of
 * their days, take the days of the lines that are left. Seats that are missing are added, those left over removed, the
 * latest first. Roles without a line are none of the plan's business: their seats stay. Doing it twice changes nothing
 * the second time.
 */
export function matchPlan(seats: readonly Seat[], wanted: readonly PlannedSeat[]): PlanMatch {
  const match: PlanMatch = { add: [], move: [], remove: [] };
  const own = seats.filter((seat) => seat.roleId !== null);
  for (const roleId of new Set(wanted.map((one) => one.roleId))) {
    const ofRole = own.filter((seat) => seat.roleId === roleId);
    const planned = ofRole.filter((seat) => seat.state === "planned").toSorted(byStart);
    const taken = ofRole.length - planned.length;
    const days = wanted
      .filter((one) => one.roleId === roleId)
      .map((one) => one.startsOn)
      .toSorted()
      .slice(taken);
    for (const [index, startsOn] of days.entries()) {
      const seat = planned[index];
      if (!seat) match.add.push({ roleId, startsOn });
      else if (seat.startsOn !== startsOn) match.move.push({ id: seat.id, startsOn });
    }
    match.remove.push(...planned.slice(days.length).map((seat) => seat.id));
  }
  return match;
}

const lastDay = "9999-12-31";

const byStart = (a: Seat, b: Seat): number =>
  (a.startsOn ?? lastDay).localeCompare(b.startsOn ?? lastDay);

/**
 * Whom a new seat of a role reports to: the nearest role above it that has a seat, and of its seats the one that leads
 * the fewest people; the founder where no role above has one. Returns the id of a seat.
 */
export function managerFor(
  roleId: string,
  { seats, roles }: { seats: readonly PlacedSeat[]; roles: readonly OrgRole[] },
): string {
  const above = new Map(roles.map((role) => [role.id, role.reportsTo]));
  const seen = new Set([roleId]);
  for (
    let at = above.get(roleId) ?? null;
    at !== null && !seen.has(at);
    at = above.get(at) ?? null
  ) {
    seen.add(at);
    const leaders = seats.filter((seat) => seat.roleId === at);
    if (leaders.length > 0) return fewestBelow(leaders, seats);
  }
  return seats.find((seat) => seat.roleId === null)!.id;
}

/**
 * Planned seats below the founder that have somebody to lead them at last: nobody of a role above theirs had a seat
 * before, and now somebody has. Whoever was put below the founder beside such a seat was put there on purpose and stays.
 */
export function broughtUnder(
  planned: readonly PlacedSeat[],
  {
    before,
    after,
    roles,
  }: { before: readonly PlacedSeat[]; after: readonly PlacedSeat[]; roles: readonly OrgRole[] },
): { id: string; reportsTo: string }[] {
  const top = after.find((seat) => seat.roleId === null)!.id;
  const seats = [...after];
  return planned.flatMap(({ id, roleId, reportsTo }) => {
    if (roleId === null || reportsTo !== top) return [];
    const manager = managerFor(roleId, { seats, roles });
    if (manager === top || managerFor(roleId, { seats: before, roles }) !== top) return [];
    seats.splice(
      seats.findIndex((seat) => seat.id === id),
      1,
      { id, roleId, reportsTo: manager },
    );
    return [{ id, reportsTo: manager }];
  });
}

function fewestBelow(leaders: readonly PlacedSeat[], seats: readonly PlacedSeat[]): string {
  const below = (id: string) => seats.filter((seat) => seat.reportsTo === id).length;
  const counts = leaders.map((leader) => ({ id: leader.id, count: below(leader.id) }));
  return counts.reduce((best, one) => (one.count < best.count ? one : best)).id;
}
