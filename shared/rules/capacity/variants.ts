import type { PlanDetails } from "../../plan.ts";
import { addMonths } from "../months.ts";
import { computePlan } from "./compute.ts";
import { addedUp } from "./curve.ts";
import type { CapacityPlan, RolePlan } from "./types.ts";

/*
 * The same people under other assumptions. Whoever does not sell changes no booking and is left out, which makes a
 * variant cheap.
 */

export const sellersOf = ({ roles }: Pick<CapacityPlan, "roles">): RolePlan[] =>
  roles.filter((role) => role.sales !== null);

/** The spare of the checkpoint that is met most narrowly, or missed by most. */
export const narrowest = ({ checkpoints }: CapacityPlan): number =>
  Math.min(...checkpoints.map((point) => point.spare));

/** The details with everybody starting when the plan says, `later` months after that. */
export function withStaffing(plan: CapacityPlan, later = 0): PlanDetails {
  const { details } = plan;
  return {
    ...details,
    roles: sellersOf(plan).map(({ planned, starts }) => ({
      ...planned,
      starts: starts.map((start) => addMonths(details.from, start + later)),
    })),
  };
}

/** The bookings at the end of the plan if the details were others; null where they make no sense. */
export function bookingsIf(plan: CapacityPlan, details: PlanDetails): number | null {
  const other = computePlan(details, plan.context);
  return other.ok ? other.cumulative.bookings.at(-1)! : null;
}

/** The narrowest spare if all who sell reached so many points of quota more or less. */
export function spareIfAttaining(plan: CapacityPlan, points: number): number {
  return spareIf(plan, (role) => {
    const { driver } = role.planned;
    if (driver.kind !== "quota") return role.sales!.bookings;
    const times = Math.max(0, driver.attainment + points) / driver.attainment;
    return role.sales!.bookings.map((amount) => amount * times);
  });
}

/**
 * The narrowest spare with one person of a role fewer: the last to start where the starts were chosen by hand or each
 * year is staffed in turn, else the best that the others could do, all starting as early as hiring allows.
 */
export function spareWithOneFewer(plan: CapacityPlan, role: RolePlan): number {
  return spareIf(plan, (other) =>
    other === role ? withOneFewer(role, plan) : other.sales!.bookings,
  );
}

function withOneFewer(role: RolePlan, { months, details }: CapacityPlan): number[] {
  const bookings = role.sales!.bookings.slice();
  const bring = (start: number, times: number) => {
    for (let at = Math.max(0, start); at < months.length; at += 1)
      bookings[at]! += times * role.sales!.perMonth * role.curve.productive[at - start]!;
  };
  if (role.planned.starts !== null || details.hiring === "late") bring(role.starts.at(-1)!, -1);
  else {
    for (const start of role.starts) bring(start, -1);
    for (let seat = 1; seat < role.starts.length; seat += 1) bring(role.earliest, 1);
  }
  return bookings;
}

function spareIf(plan: CapacityPlan, bookingsOf: (role: RolePlan) => number[]): number {
  const all = sellersOf(plan).map((role) => ({ was: role.sales!.bookings, is: bookingsOf(role) }));
  const changed = plan.bookings.map((amount, at) =>
    all.reduce((sum, { was, is }) => sum + is[at]! - was[at]!, amount),
  );
  const cumulative = addedUp(changed);
  return Math.min(...plan.checkpoints.map(({ month, goal }) => cumulative[month]! - goal));
}
