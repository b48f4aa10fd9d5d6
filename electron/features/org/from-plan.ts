import type { Org } from "../../../shared/org.ts";
import { ok, type Result } from "../../../shared/result.ts";
import {
  managerFor,
  matchPlan,
  type PlacedSeat,
  type PlannedSeat,
} from "../../../shared/rules/org-plan.ts";
import type { Context } from "../../context.ts";
import { getOrg, listSeats } from "./read.ts";
import { createSeat, deleteSeat, problemWithRole } from "./seats.ts";

/** Makes the planned seats those that a capacity plan still has to fill. */
export function takePlan(
  wanted: readonly PlannedSeat[],
  context: Context,
): Result<{ added: number; moved: number; removed: number }> {
  const { db, now } = context;
  for (const roleId of new Set(wanted.map((seat) => seat.roleId))) {
    const problem = problemWithRole(db, roleId);
    if (problem) return problem;
  }
  const org = getOrg(db, now);
  const { add, move, remove } = matchPlan(org.seats, wanted);
  for (const { id, startsOn } of move)
    db.prepare("UPDATE seat SET startsOn = ?, updatedAt = max(?, updatedAt + 1) WHERE id = ?").run(
      startsOn,
      now,
      id,
    );
  for (const id of remove) deleteSeat(id, context);
  const added = addSeats(add, org, context);
  if (!added.ok) return added;
  return ok({ added: add.length, moved: move.length, removed: remove.length });
}

/** Leaders first, so that those whom they lead find them. */
function addSeats(
  add: readonly PlannedSeat[],
  { roles }: Org,
  context: Context,
): Result<Record<string, never>> {
  const seats: PlacedSeat[] = listSeats(context.db);
  const depth = new Map(roles.map((role) => [role.id, depthOf(role.id, roles)]));
  const ordered = add.toSorted(
    (a, b) =>
      (depth.get(a.roleId) ?? 0) - (depth.get(b.roleId) ?? 0) ||
      a.startsOn.localeCompare(b.startsOn),
  );
  for (const { roleId, startsOn } of ordered) {
    const reportsTo = managerFor(roleId, { seats, roles });
    const made = createSeat(
      { roleId, reportsTo, startsOn, holder: "", hoursPerWeek: 40, note: "" },
      context,
    );
    if (!made.ok) return made;
    seats.push({ id: made.value.id, roleId, reportsTo });
  }
  return ok({});
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
