import type { PayTerms } from "../../pay.ts";
import type { CapacityPlan, RolePlan } from "../capacity/types.ts";
import { monthNumber } from "../months.ts";
import { times } from "./decimal.ts";
import { payerOf } from "./payout.ts";
import { paysPerUnit, periodsInYear, problemsOf, promiseOf } from "./terms.ts";
import { draw } from "./year.ts";

/** What the people of a capacity plan are paid by their pay plans; minor units, one entry a month of the plan. */
export interface TeamPay {
  months: string[];
  roles: RolePay[];
  /** Base and variable pay of everybody, without on-costs: by result, and as if everybody were on target. */
  real: number[];
  flat: number[];
  realSum: number;
  flatSum: number;
}

export interface RolePay {
  roleId: string;
  name: string;
  base: number[];
  variable: number[];
  /** What the same people cost at their pay on target, month by month. */
  flat: number[];
  realSum: number;
  flatSum: number;
  /** What was guaranteed or advanced on top of what results earned, less what was kept back again. */
  advanced: number;
  /** There is no pay plan that can be calculated with: what is paid is the capacity plan's pay on target. */
  withoutPlan: boolean;
}

/**
 * What a team costs when pay follows results.
 *
 * Everybody is paid as one person with the result of their month: sellers what the capacity plan says they book, by the
 * ramp; a pool follows the bookings of all sellers; everybody else is taken to reach the quota in the measure of the
 * ramp. Leavers count by the expected share of a person that is there. Quota periods are those of the calendar; somebody
 * who is there for a part of one has that part of the quota, and of the cap. The draw runs from the first day. Bonuses
 * count as far as they are part of the promise.
 */
export function teamPay(plan: CapacityPlan, termsOf: (roleId: string) => PayTerms | null): TeamPay {
  const roles = plan.roles.map((role) => rolePay(plan, role, termsOf(role.roleId)));
  const sum = (of: (role: RolePay, at: number) => number) =>
    plan.months.map((_, at) => sumOf(roles.map((role) => of(role, at))));
  const real = sum((role, at) => role.base[at]! + role.variable[at]!);
  const flat = sum((role, at) => role.flat[at]!);
  return { months: plan.months, roles, real, flat, realSum: sumOf(real), flatSum: sumOf(flat) };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function rolePay(plan: CapacityPlan, role: RolePlan, terms: PayTerms | null): RolePay {
  if (!terms || problemsOf(terms).length > 0) return onTarget(role);
  const promise = promiseOf(terms);
  const seats = seatsOf(plan, role).map((seat) => paySeat(terms, seat, plan, role));
  const present = role.present;
  const base = present.map((people) => Math.round((people * promise.base) / 12));
  const variable = present.map((_, at) => {
    const share = presence(role, at);
    return Math.round(sumOf(seats.map(({ paid }) => paid[at]!)) * share);
  });
  const flat = present.map((people) => Math.round((people * times(terms.onTargetPay, 1)) / 12));
  return {
    roleId: role.roleId,
    name: role.name,
    base,
    variable,
    flat,
    realSum: sumOf(base) + sumOf(variable),
    flatSum: sumOf(flat),
    advanced: Math.round(
      sumOf(
        seats.flatMap(({ advanced }) => advanced.map((amount, at) => amount * presence(role, at))),
      ),
    ),
    withoutPlan: false,
  };
}

function onTarget({ roleId, name, planned, present }: RolePlan): RolePay {
  const { base } = promiseOf(planned);
  const bases = present.map((people) => Math.round((people * base) / 12));
  const flat = present.map((people) => Math.round((people * planned.onTargetPay) / 12));
  const sum = sumOf(flat);
  return {
    roleId,
    name,
    base: bases,
    variable: flat.map((amount, at) => amount - bases[at]!),
    flat,
    realSum: sum,
    flatSum: sum,
    advanced: 0,
    withoutPlan: true,
  };
}

/** The expected share of a person in each seat that has begun. */
const presence = ({ present, people }: RolePlan, at: number): number =>
  people[at]!.length === 0 ? 0 : present[at]! / people[at]!.length;

/** One seat: the month in which its person began, which may lie before the plan, and the person's share of full speed. */
interface Seat {
  start: number;
  speed: number[];
}

/** In the order in which the capacity plan lists people: the longest there first. */
function seatsOf(plan: CapacityPlan, role: RolePlan): Seat[] {
  const first = monthNumber(plan.details.from);
  const here = role.planned.here.map((month) => monthNumber(month) - first);
  return [...here, ...role.starts]
    .toSorted((one, other) => one - other)
    .map((start, seat) => ({
      start,
      speed: plan.months.map((_, at) => (at < start ? 0 : adjusted(role, at, seat))),
    }));
}

/** The share of full speed, so that all of them together are the productive people that the plan expects. */
function adjusted({ people, present, productive }: RolePlan, at: number, seat: number): number {
  const there = people[at]!;
  const full = sumOf(there);
  const share = there.length === 0 || present[at] === 0 ? 0 : present[at]! / there.length;
  return full === 0 || share === 0 ? 0 : ((there[seat] ?? 0) * productive[at]!) / (full * share);
}

interface PaidSeat {
  paid: number[];
  /** Paid on top of what was earned; negative: kept back. */
  advanced: number[];
}

function paySeat(terms: PayTerms, seat: Seat, plan: CapacityPlan, role: RolePlan): PaidSeat {
  const periods = periodsOf(terms, seat, plan);
  const payers = new Map<number, ReturnType<typeof payerOf>>();
  const results = plan.months.map((_, at) => resultOf(terms, seat, plan, role, at));
  const paid: number[] = [];
  const advanced: number[] = [];
  let [reached, before, balance, bonuses] = [0, 0, 0, 0];
  for (let at = 0; at < plan.months.length; at += 1) {
    const period = periods[at]!;
    if (period.begins) [reached, before] = [0, 0];
    reached += results[at]!;
    const payer = payers.get(period.share) ?? payerOf(inPart(terms, period.share));
    payers.set(period.share, payer);
    const sum =
      terms.paid.kind === "none" || at < seat.start ? before : payer.at(rounded(terms, reached));
    const bonus = bonusOf(terms, seat.speed[at]!) + bonuses;
    bonuses = bonus - Math.round(bonus);
    const earned = Math.max(0, sum - before) + Math.round(bonus);
    before = Math.max(before, sum);
    const month = draw(at < seat.start ? null : terms.draw, at - seat.start + 1, earned, balance);
    balance = month.drawBalance;
    paid.push(month.paid);
    advanced.push(month.advanced - month.keptBack);
  }
  return { paid, advanced };
}

/** Money in whole minor units; units as they are expected. */
const rounded = (terms: PayTerms, result: number) =>
  paysPerUnit(terms) ? Math.round(result * 1e6) / 1e6 : Math.round(result);

/** Terms for a part of a period. */
const inPart = (terms: PayTerms, share: number): PayTerms => ({
  ...terms,
  quota: terms.quota * share,
  cap: terms.cap === null ? null : Math.round(terms.cap * share),
});

/** For each month whether a quota period begins with it, and which part of the period the person is there. */
function periodsOf(
  terms: PayTerms,
  { start }: Seat,
  { months }: CapacityPlan,
): { begins: boolean; share: number }[] {
  const length = 12 / periodsInYear[terms.period];
  const periods = months.map((month) => Math.floor(monthNumber(month) / length));
  return periods.map((period, at) => {
    // Before the plan and after it a person goes on as in it; only a start or the plan's edge cuts a period short.
    const there = periods.filter((other, index) => other === period && index >= start).length;
    return { begins: periods[at - 1] !== period, share: Math.max(1, there) / length };
  });
}

/** A month's bonuses that are part of the promise, not yet rounded. */
const bonusOf = (terms: PayTerms, speed: number): number =>
  (speed * sumOf(terms.incentives.map(({ amount, timesOnTarget }) => amount * timesOnTarget))) / 12;

/** What a person brings in a month, in what the pay plan counts. */
function resultOf(
  terms: PayTerms,
  { start, speed }: Seat,
  plan: CapacityPlan,
  role: RolePlan,
  at: number,
): number {
  if (at < start || terms.paid.kind === "none") return 0;
  const monthly = (terms.quota * periodsInYear[terms.period]) / 12;
  if (terms.paid.kind === "pool") return teamResult(plan, at);
  if (!role.sales || !sellsFor(terms)) return monthly * speed[at]!;
  return inUnits(terms, plan, role.sales.perMonth * speed[at]!);
}

/** Whether bookings are what the plan counts: revenue, or deals. */
const sellsFor = ({ basis, paid }: PayTerms): boolean =>
  paid.kind === "per-unit"
    ? basis === "deals"
    : basis === "signed-revenue" || basis === "collected-revenue" || basis === "team-revenue";

/** Bookings of the capacity plan as money, or as deals. */
function inUnits(terms: PayTerms, { details }: CapacityPlan, bookings: number): number {
  const { dealSize } = details.funnel;
  const deals = details.measure === "customers";
  if (paysPerUnit(terms)) return deals ? bookings : bookings / dealSize;
  return deals ? bookings * dealSize : bookings;
}

/** Bookings of everybody who sells; what the founder sells is not the team's. */
const teamResult = (plan: CapacityPlan, at: number): number => {
  const bookings = sumOf(plan.roles.map(({ sales }) => sales?.bookings[at] ?? 0));
  return plan.details.measure === "customers" ? bookings * plan.details.funnel.dealSize : bookings;
};
