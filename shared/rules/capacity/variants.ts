import type { PlanDetails } from "../../plan.ts";
import { addMonths } from "../months.ts";
import { computePlan } from "./compute.ts";
import { addedUp, addFrom, agedCurve } from "./curve.ts";
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

/** Months in which those who are to be hired start, but for those who only come after the end. */
export const startsWithin = ({ months }: CapacityPlan, { starts }: RolePlan): number[] =>
  starts.filter((start) => start < months.length);

interface OneFewer {
  /** The narrowest spare with one person of the role fewer. */
  spare: number;
  /** It is the last to start who is missing, and so many who start otherwise might do better. */
  isLast: boolean;
}

/**
 * With one person of a role fewer, at least one of whom is to be hired. Where nobody chose the starts: the best that
 * the others could do, all starting as early as they can. Where each year is staffed in turn, or the starts were chosen
 * by hand: the others as they are, without the last to start. Of chosen starts that reads as "one fewer" unless as many
 * could reach the goal with other starts.
 */
export function oneFewer(plan: CapacityPlan, role: RolePlan): OneFewer {
  const isLate = plan.details.hiring === "late";
  const spareWith = (bookings: number[]) =>
    spareIf(plan, (other) => (other === role ? bookings : other.sales!.bookings));
  const best = spareWith(othersAtBest(plan, role));
  if (role.planned.starts === null && !isLate) return { spare: best, isLast: false };
  const spare = spareWith(withoutLast(plan, role));
  return { spare, isLast: role.planned.starts === null || (spare < 0 && best >= 0) };
}

function withoutLast(plan: CapacityPlan, role: RolePlan): number[] {
  const bookings = role.sales!.bookings.slice();
  bring(bookings, role, startsWithin(plan, role).at(-1)!, -1);
  return bookings;
}

function othersAtBest(plan: CapacityPlan, role: RolePlan): number[] {
  const starts = startsWithin(plan, role);
  const bookings = role.sales!.bookings.slice();
  for (const start of starts) bring(bookings, role, start, -1);
  for (let seat = 1; seat < starts.length; seat += 1) bring(bookings, role, role.earliest, 1);
  return bookings;
}

/** Adds what a seat brings, or takes it away; one that began before the plan has so much of its ramp behind it. */
function bring(
  bookings: number[],
  { sales, curve, planned }: RolePlan,
  start: number,
  times: number,
) {
  const { productive } = start < 0 ? agedCurve(curve, planned.ramp, -start) : curve;
  addFrom(bookings, productive, Math.max(0, start), times * sales!.perMonth);
}

function spareIf(plan: CapacityPlan, bookingsOf: (role: RolePlan) => number[]): number {
  const all = sellersOf(plan).map((role) => ({ was: role.sales!.bookings, is: bookingsOf(role) }));
  const changed = plan.bookings.map((amount, at) =>
    all.reduce((sum, { was, is }) => sum + is[at]! - was[at]!, amount),
  );
  const cumulative = addedUp(changed);
  return Math.min(...plan.checkpoints.map(({ month, goal }) => cumulative[month]! - goal));
}
