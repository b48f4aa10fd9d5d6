import type { PlanDetails } from "../../plan.ts";
import { addMonths, monthsFrom } from "../months.ts";
import { bookRevenue, customersOver } from "./book.ts";
import { sumOf } from "./cost.ts";
import { addedUp } from "./curve.ts";
import { funnelOf } from "./funnel.ts";
import { notesOf } from "./notes.ts";
import type { BasisInput } from "./staffing.ts";
import type { CapacityPlan, Checkpoint, Hire, PlanContext, RolePlan } from "./types.ts";

/* What is given before anybody is hired, and what everybody who was found brings and costs together. */

export interface Given {
  goal: number[];
  founder: number[];
  book: number[];
  /** What has to be brought by the roles that sell, cumulative. */
  open: number[];
  checkpoints: number[];
}

export interface Draft {
  details: PlanDetails;
  context: PlanContext;
  input: BasisInput;
  given: Given;
  roles: RolePlan[];
  obstacles: string[];
}

export function givenOf(details: PlanDetails): Given {
  const { goal, measure, book, everyMonth } = details;
  const founder = goal.map((_, at) => details.founder[at] ?? 0);
  const counts = book.counts && measure === "revenue";
  const ofBook = counts ? bookRevenue(details) : goal.map(() => 0);
  const open = addedUp(goal.map((amount, at) => amount - founder[at]! - ofBook[at]!));
  const months = goal.map((_, at) => at);
  return {
    goal,
    founder,
    book: ofBook,
    open: open.map((amount) => Math.max(0, amount)),
    checkpoints: everyMonth
      ? months
      : months.filter((at) => at % 12 === 11 || at === goal.length - 1),
  };
}

/** New customers a month, from everything that is sold. */
export function dealsOf({ details, given, roles }: Draft): number[] {
  const sold = given.founder.map(
    (own, at) => own + sumOf(roles.map((r) => r.sales?.bookings[at] ?? 0)),
  );
  const size = details.measure === "customers" ? 1 : details.funnel.dealSize;
  return sold.map((amount) => amount / size);
}

export function finish(draft: Draft): CapacityPlan {
  const { details, context, given } = draft;
  const { goal, founder, book, checkpoints } = given;
  const deals = dealsOf(draft);
  const roles = details.roles.map(({ roleId }) => draft.roles.find((r) => r.roleId === roleId)!);
  const bookings = founder.map(
    (own, at) => own + book[at]! + sumOf(roles.map((role) => role.sales?.bookings[at] ?? 0)),
  );
  const cumulative = { goal: addedUp(goal), bookings: addedUp(bookings) };
  const spareAt = (at: number) => cumulative.bookings[at]! - cumulative.goal[at]!;
  const hair = 1e-9 * Math.max(1, cumulative.goal.at(-1)!);
  const points = checkpoints.map((month): Checkpoint => ({
    month,
    goal: cumulative.goal[month]!,
    bookings: cumulative.bookings[month]!,
    spare: spareAt(month),
  }));
  const plan: CapacityPlan = {
    ok: true,
    details,
    context,
    months: monthsFrom(details.from, goal.length),
    goal,
    founder,
    book,
    bookings,
    cumulative,
    checkpoints: points,
    reached: points.every((point) => point.spare >= -hair),
    spare: spareAt(goal.length - 1),
    roles,
    hires: roles.flatMap((role) => hiresOf(role, details, context)).toSorted(byDate),
    funnel: funnelOf(details, deals),
    customers: customersOver(details, deals),
    cost: totalCost(roles, deals, details),
    obstacles: draft.obstacles,
    notes: [],
  };
  return { ...plan, notes: notesOf(plan) };
}

const byDate = (a: Hire, b: Hire) => a.month - b.month;

function hiresOf(role: RolePlan, { from }: PlanDetails, { now }: PlanContext): Hire[] {
  return role.starts.map((month, index) => {
    const start = addMonths(from, month);
    return {
      roleId: role.roleId,
      index,
      month,
      start,
      decideBy: addMonths(start, -Math.ceil(role.planned.hiringMonths)),
      chosen: role.planned.starts !== null,
      past: start < now,
    };
  });
}

function totalCost(roles: readonly RolePlan[], deals: readonly number[], details: PlanDetails) {
  const total = details.goal.map((_, at) => sumOf(roles.map((role) => role.cost.total[at]!)));
  const sum = sumOf(total);
  const won = sumOf(deals);
  const bookings = Math.round(won * details.funnel.dealSize);
  return {
    total,
    sum,
    bookings,
    ofSale: bookings > 0 ? sum / bookings : null,
    perCustomer: won > 0 ? Math.round(sum / won) : null,
  };
}
