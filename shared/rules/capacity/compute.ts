import type { PlanDetails } from "../../plan.ts";
import { customersOver } from "./book.ts";
import { mostHeads, problemOf } from "./check.ts";
import { costOf, sumOf } from "./cost.ts";
import { addedUp } from "./curve.ts";
import { flowing, funnelOf } from "./funnel.ts";
import { follow, monthsToRamp } from "./followers.ts";
import { leadersInOrder, ledBy } from "./leaders.ts";
import { noSeller, obstacleOf, tooMany } from "./notes.ts";
import { fewestAndLatest, type Requirement } from "./sellers.ts";
import { basisOf, cellsOf, staffed, type Basis, type BasisInput } from "./staffing.ts";
import { dealsOf, finish, givenOf, type Draft } from "./total.ts";
import type { CapacityPlan, PlanContext, PlanRefusal, RolePlan, RoleSales } from "./types.ts";

/**
 * How many people of which role, when, at what cost.
 *
 * The roles that sell come first: each brings its share of what the goal leaves after the founder's sales and, where it
 * counts, the existing book, by every checkpoint: the end of each twelve months and of the plan, or every month. What
 * they and the founder then book is what the funnel has to carry and the customers that are won; roles that follow a
 * flow or a stock of customers are staffed for that, and whoever leads for all of them.
 *
 * Pure, and answers within about a millisecond: it may run at every keystroke.
 */
export function computePlan(
  details: PlanDetails,
  context: PlanContext,
): CapacityPlan | PlanRefusal {
  const problem = problemOf(details, context);
  if (problem) return problem;
  const months = details.goal.length;
  const input: BasisInput = { ...details, now: context.now, months };
  const bases = details.roles.map((planned, at) => basisOf(planned, at, input));
  const order = leadersInOrder(bases, context);
  if (!order.ok) return order;

  const given = givenOf(details);
  const draft: Draft = { details, context, input, given, roles: [], obstacles: [] };
  const refusal = staffSellers(bases, draft) ?? staffFollowers(bases, order.leaders, draft);
  return refusal ?? finish(draft);
}

function staffSellers(bases: readonly Basis[], draft: Draft): PlanRefusal | null {
  const sellers = bases.filter(({ planned }) => planned.driver.kind === "quota");
  const shares = sumOf(sellers.map(shareOf));
  const open = draft.given.open.at(-1)!;
  if (sellers.length === 0 && open > 0) draft.obstacles.push(noSeller(open, draft));
  for (const basis of sellers) {
    const refusal = staffSeller(basis, shareOf(basis) / shares, draft);
    if (refusal) return refusal;
  }
  return null;
}

const shareOf = ({ planned: { driver } }: Basis) => (driver.kind === "quota" ? driver.share : 0);

function staffSeller(basis: Basis, share: number, draft: Draft): PlanRefusal | null {
  const { driver } = basis.planned;
  if (driver.kind !== "quota") return null;
  const { open, checkpoints } = draft.given;
  const perMonth = driver.quota * driver.attainment;
  const ofHere = addedUp(basis.ofHere.productive);
  const requirements: Requirement[] = checkpoints.map((at) => ({
    at,
    need: (share * open[at]!) / perMonth - ofHere[at]!,
  }));
  const found = basis.chosen
    ? { starts: basis.chosen, beyond: [] }
    : fewestAndLatest({
        total: basis.curve.total,
        requirements,
        earliest: basis.earliest,
        inTurn: draft.details.hiring === "late" ? monthsToRamp(basis.planned.ramp) : null,
        most: mostHeads,
      });
  if (!found) return tooMany(basis, requirements, perMonth, draft);
  const [beyond] = found.beyond;
  if (beyond) draft.obstacles.push(obstacleOf(basis, beyond, perMonth, draft));
  const role = settle(basis, found.starts, null, draft);
  const bookings = role.productive.map((people) => people * perMonth);
  const reached = addedUp(bookings);
  const sales: RoleSales = {
    bookings,
    perMonth,
    share,
    targets: checkpoints.map((month) => ({
      month,
      need: share * open[month]!,
      bookings: reached[month]!,
    })),
  };
  draft.roles.push({ ...role, sales });
  return null;
}

function staffFollowers(
  bases: readonly Basis[],
  leaders: readonly Basis[],
  draft: Draft,
): PlanRefusal | null {
  const { details } = draft;
  const won = dealsOf(draft);
  const funnel = funnelOf(details, won);
  const customers = customersOver(details, won);
  const needOf = (basis: Basis): number[] => {
    const { driver } = basis.planned;
    switch (driver.kind) {
      case "flow":
        return flowing(funnel, driver.of).map((count) => (count * driver.share) / driver.perMonth);
      case "stock":
        return customers.now.map((count) => (count * driver.share) / driver.capacity);
      case "fixed":
        return details.goal.map(() => Math.ceil(driver.heads));
      case "span": {
        const led = ledBy(basis, draft.roles);
        return led.map((count) => Math.max(0, count - driver.yourself) / driver.span);
      }
      case "quota":
        return [];
    }
  };
  const others = bases.filter(
    ({ planned: { driver } }) => driver.kind !== "quota" && driver.kind !== "span",
  );
  for (const basis of [...others, ...leaders]) {
    const refusal = staffFollower(basis, needOf(basis), draft);
    if (refusal) return refusal;
  }
  return null;
}

function staffFollower(basis: Basis, need: number[], draft: Draft): PlanRefusal | null {
  const starts = basis.chosen ?? startsFor(basis, need);
  if (!starts) return tooMany(basis, null, 0, draft);
  draft.roles.push(settle(basis, starts, need, draft));
  return null;
}

function startsFor(basis: Basis, need: number[]): number[] | null {
  const { planned, curve, mature, earliest, here, ofHere, months } = basis;
  if (planned.driver.kind === "fixed") {
    const missing = Math.max(0, Math.ceil(planned.driver.heads) - here.length);
    return earliest >= months ? [] : Array.from({ length: missing }, () => earliest);
  }
  const { ramp } = planned;
  return follow({ need, ...ofHere, curve, seatMature: mature, ramp, earliest, most: mostHeads });
}

function settle(
  basis: Basis,
  starts: readonly number[],
  need: number[] | null,
  { details, context }: Draft,
): RolePlan {
  const people = staffed(basis, starts);
  const { planned, months } = basis;
  return {
    roleId: planned.roleId,
    name: context.nameOf(planned.roleId),
    planned,
    heads: [...basis.here, ...starts].filter((start) => start < months).length,
    here: basis.here.length,
    hereSince: basis.here,
    starts: [...starts],
    soonest: basis.soonest,
    earliest: basis.earliest,
    present: people.present,
    productive: people.productive,
    people: cellsOf(basis, starts),
    need,
    short: need && planned.driver.kind !== "fixed" ? shortOf(need, people.productive) : [],
    sales: null,
    cost: costOf(planned, people, details),
    curve: basis.curve,
  };
}

const shortOf = (need: readonly number[], productive: readonly number[]): number[] =>
  need.flatMap((needed, at) => (productive[at]! < needed - 1e-9 ? [at] : []));
