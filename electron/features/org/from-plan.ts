import type { Org, PlanTaken, Seat } from "../../../shared/org.ts";
import { ok, type Result } from "../../../shared/result.ts";
import {
  broughtUnder,
  managerFor,
  matchPlan,
  type PlacedSeat,
  type PlannedSeat,
} from "../../../shared/rules/org-plan.ts";
import type { Context } from "../../context.ts";
import { getOrg, getSeat, listSeats } from "./read.ts";
import {
  createSeat,
  deleteSeat,
  problemWithManager,
  problemWithRole,
  restoreSeat,
} from "./seats.ts";

/** Makes the planned seats those that a capacity plan still has to fill; the answer takes it back. */
export function takePlan(wanted: readonly PlannedSeat[], context: Context): Result<PlanTaken> {
  const { db, now } = context;
  for (const roleId of new Set(wanted.map((seat) => seat.roleId))) {
    const problem = problemWithRole(db, roleId);
    if (problem) return problem;
  }
  const org = getOrg(db, now);
  const startOf = new Map(org.seats.map((seat) => [seat.id, seat.startsOn]));
  const { add, move, remove } = matchPlan(org.seats, wanted);
  for (const { id, startsOn } of move) setStart(id, startsOn, context);
  const removed: PlanTaken["removed"] = [];
  for (const id of remove) {
    const gone = deleteSeat(id, context);
    if (!gone.ok) return gone;
    removed.push({ id, moved: gone.value.moved });
  }
  const left = listSeats(db);
  const added = addSeats(add, org, context);
  if (!added.ok) return added;
  return ok({
    added: added.value,
    moved: move.map(({ id }) => ({ id, startsOn: startOf.get(id)! })),
    replaced: placeBelow(left, { wanted, org, context }),
    removed,
  });
}

const setStart = (id: string, startsOn: string | null, { db, now }: Context) =>
  db
    .prepare("UPDATE seat SET startsOn = ?, updatedAt = max(?, updatedAt + 1) WHERE id = ?")
    .run(startsOn, now, id);

const setAbove = (id: string, reportsTo: string, { db, now }: Context) =>
  db
    .prepare("UPDATE seat SET reportsTo = ?, updatedAt = max(?, updatedAt + 1) WHERE id = ?")
    .run(reportsTo, now, id);

/** Planned seats of the plan's roles go below the managers that it has brought. */
function placeBelow(
  before: readonly Seat[],
  { wanted, org, context }: { wanted: readonly PlannedSeat[]; org: Org; context: Context },
): PlanTaken["replaced"] {
  const roleIds = new Set(wanted.map((one) => one.roleId));
  const planned = before.filter(
    (seat) => seat.state === "planned" && seat.roleId !== null && roleIds.has(seat.roleId),
  );
  const after = listSeats(context.db);
  const moves = broughtUnder(planned, { before, after, roles: org.roles });
  for (const { id, reportsTo } of moves) setAbove(id, reportsTo, context);
  const aboveOf = new Map(before.map((seat) => [seat.id, seat.reportsTo!]));
  return moves.map(({ id }) => ({ id, reportsTo: aboveOf.get(id)! }));
}

/** As it was before the plan, as far as the seats are still nobody's. */
export function undoPlan(
  { added, moved, replaced, removed }: PlanTaken,
  context: Context,
): Result<Record<string, never>> {
  const planned = (id: string) => getSeat(context.db, id)?.state === "planned";
  for (const { id, reportsTo } of replaced)
    if (planned(id)) {
      const problem = problemWithManager(context.db, reportsTo, id);
      if (problem) return problem;
      setAbove(id, reportsTo, context);
    }
  for (const { id, startsOn } of moved) if (planned(id)) setStart(id, startsOn, context);
  for (const id of added) if (planned(id)) deleteSeat(id, context);
  // The other way round: whoever was below several of them goes back the way they came.
  for (const one of removed.toReversed()) {
    const back = restoreSeat(one, context);
    if (!back.ok) return back;
  }
  return ok({});
}

/** Leaders first, so that those whom they lead find them. */
function addSeats(add: readonly PlannedSeat[], { roles }: Org, context: Context): Result<string[]> {
  const seats: PlacedSeat[] = listSeats(context.db);
  const depth = new Map(roles.map((role) => [role.id, depthOf(role.id, roles)]));
  const ordered = add.toSorted(
    (a, b) =>
      (depth.get(a.roleId) ?? 0) - (depth.get(b.roleId) ?? 0) ||
      a.startsOn.localeCompare(b.startsOn),
  );
  const ids: string[] = [];
  for (const { roleId, startsOn } of ordered) {
    const reportsTo = managerFor(roleId, { seats, roles });
    const made = createSeat(
      { roleId, reportsTo, startsOn, holder: "", hoursPerWeek: 40, note: "" },
      context,
    );
    if (!made.ok) return made;
    seats.push({ id: made.value.id, roleId, reportsTo });
    ids.push(made.value.id);
  }
  return ok(ids);
}

/** How many roles are above one; a circle of roles ends where it began. */
function depthOf(roleId: string, roles: Org["roles"]): number {
  const above = new Map(roles.map((role) => [role.id, role.reportsTo]));
  const seen = new Set<string>();
  for (
    let at = above.get(roleId) ?? null;
    at !== null && above.has(at);
    at = above.get(at) ?? null
  ) {
    if (seen.has(at)) break;
    seen.add(at);
  }
  return seen.size;
}
