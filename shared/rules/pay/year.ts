import type { PayTerms, SimulatedDeal } from "../../pay.ts";
import { outgrown } from "./curve.ts";
import { partOf, times } from "./decimal.ts";
import { payerOf } from "./payout.ts";
import {
  type PayProblem,
  type PayRefusal,
  periodsInYear,
  problemsOf,
  promiseOf,
  refusePay,
} from "./terms.ts";

/** What a deal needs to be paid. */
export type Result = Pick<SimulatedDeal, "month" | "amount" | "incentives" | "lostInMonth">;

export interface PaidDeal<T> {
  deal: T;
  /** The line of the payout: the period's sum with this deal less the sum before it. */
  commission: number;
  incentives: number;
  /** Of both, paid back because the customer left, and in which month of the year; beyond 12: in the next. */
  clawedBack: number;
  backInMonth: number | null;
}

/** One month of pay, minor units. `paid` = earned less what was owed, plus an advance or less what is kept back of one. */
export interface PaidMonth {
  month: number;
  /** Results of this month, and of the quota period up to and with it. */
  result: number;
  reached: number;
  base: number;
  commission: number;
  incentives: number;
  clawedBack: number;
  /** Still owed from clawbacks of earlier months, which pay was not enough for; and what is owed after this month. */
  owedBefore: number;
  owed: number;
  /** Paid on top by the draw or guarantee, and kept back for earlier draws. */
  advanced: number;
  keptBack: number;
  /** What of recoverable draws is still to be earned back after this month. */
  drawBalance: number;
  /** Variable pay, and all pay. */
  paid: number;
  total: number;
}

export interface PaidYear<T = Result> {
  ok: true;
  deals: PaidDeal<T>[];
  /** Twelve. */
  months: PaidMonth[];
  base: number;
  paid: number;
  total: number;
  drawBalance: number;
  owed: number;
  /** Paid back after the end of the year. */
  clawedBackLater: number;
}

/**
 * A year of pay for the results of its twelve months, in the order in which they stand. The draw or guarantee runs
 * from the first month on, as for somebody who begins then; `settled` leaves it out, as for somebody who is there.
 *
 * A line is the period's sum after a deal less the sum before. A customer who leaves in the k-th month of m takes back
 * (m − k + 1) / m of what the deal paid, in that month; the quota keeps the deal. What a month cannot pay back is owed
 * by the next. A recoverable draw fills pay up to its amount and is kept back from what later months earn above it.
 */
export function payFor<T extends Result>(
  terms: PayTerms,
  deals: readonly T[],
  { settled = false }: { settled?: boolean } = {},
): PaidYear<T> | PayRefusal {
  const [problem] = [...problemsOf(terms), ...dealProblems(deals)];
  if (problem) return refusePay(problem);
  const paid = payDeals(terms, deals);
  const months = payMonths(terms, paid, settled);
  const year = sumUp(paid, months);
  const sums = [year.total, year.owed, year.drawBalance, ...months.map(({ reached }) => reached)];
  return sums.every((sum) => Math.abs(sum) <= Number.MAX_SAFE_INTEGER) ? year : refusePay(outgrown);
}

function dealProblems(deals: readonly Result[]): PayProblem[] {
  return deals.flatMap(({ month, amount, lostInMonth }, at) => {
    const field = `deals.${at}`;
    if (!Number.isInteger(month) || month < 1 || month > 12)
      return [{ field: `${field}.month`, reason: "Say in which month of the year it counts." }];
    if (amount < 0)
      return [
        {
          field: `${field}.amount`,
          reason: "A deal cannot be less than nothing. If the customer left, say when.",
        },
      ];
    if (amount > 1e13) return [{ field: `${field}.amount`, reason: outgrown.reason }];
    if (lostInMonth !== null && (!Number.isInteger(lostInMonth) || lostInMonth < 1))
      return [
        {
          field: `${field}.lostInMonth`,
          reason: "Say in which month the customer left: 1 is the month of the deal.",
        },
      ];
    return [];
  });
}

function payDeals<T extends Result>(terms: PayTerms, deals: readonly T[]): PaidDeal<T>[] {
  const payer = payerOf(terms);
  const inOrder = deals
    .map((deal, at) => ({ deal, at }))
    .sort((one, two) => one.deal.month - two.deal.month || one.at - two.at);
  const reached = new Map<number, number>();
  const paid = inOrder.map(({ deal, at }) => {
    const period = periodOf(terms, deal.month);
    const before = reached.get(period) ?? 0;
    const after = add(before, deal.amount);
    reached.set(period, after);
    const commission = payer.at(after) - payer.at(before);
    return {
      at,
      paid: withClawback(terms, { deal, commission, incentives: bonuses(terms, deal) }),
    };
  });
  return paid.sort((one, two) => one.at - two.at).map((one) => one.paid);
}

/** Sums of units may have decimals; a sum must not depend on their order. */
const add = (one: number, two: number) => Math.round((one + two) * 1e6) / 1e6;

export const periodOf = ({ period }: Pick<PayTerms, "period">, month: number): number =>
  Math.floor((month - 1) / (12 / periodsInYear[period]));

function bonuses(terms: PayTerms, deal: Result): number {
  return terms.incentives
    .filter(({ id }) => deal.incentives.includes(id))
    .reduce((sum, { amount }) => sum + times(amount, 1), 0);
}

function withClawback<T extends Result>(
  { clawbackMonths }: PayTerms,
  line: { deal: T; commission: number; incentives: number },
): PaidDeal<T> {
  const { month, lostInMonth } = line.deal;
  if (clawbackMonths === null || lostInMonth === null || lostInMonth > clawbackMonths)
    return { ...line, clawedBack: 0, backInMonth: null };
  return {
    ...line,
    clawedBack: clawback(line.commission + line.incentives, clawbackMonths, lostInMonth),
    backInMonth: month + lostInMonth - 1,
  };
}

/** What is paid back of `paid` when the customer leaves in month `lostIn` of the `months` that it can be asked back. */
export const clawback = (paid: number, months: number, lostIn: number): number =>
  lostIn > months ? 0 : partOf(paid, months - lostIn + 1, months);

function payMonths(
  terms: PayTerms,
  deals: readonly PaidDeal<Result>[],
  settled: boolean,
): PaidMonth[] {
  const months: PaidMonth[] = [];
  for (let month = 1; month <= 12; month += 1)
    months.push(payMonth(terms, deals, month, months.at(-1), settled));
  return months;
}

function payMonth(
  terms: PayTerms,
  deals: readonly PaidDeal<Result>[],
  month: number,
  before: PaidMonth | undefined,
  settled: boolean,
): PaidMonth {
  const here = deals.filter(({ deal }) => deal.month === month);
  const result = here.reduce((sum, { deal }) => add(sum, deal.amount), 0);
  const sum = (of: "commission" | "incentives") => here.reduce((all, one) => all + one[of], 0);
  const [commission, incentives] = [sum("commission"), sum("incentives")];
  const clawedBack = deals
    .filter(({ backInMonth }) => backInMonth === month)
    .reduce((all, one) => all + one.clawedBack, 0);
  const owedBefore = before?.owed ?? 0;
  const earned = commission + incentives - clawedBack - owedBefore;
  const drawn = draw(
    settled ? null : terms.draw,
    month,
    Math.max(0, earned),
    before?.drawBalance ?? 0,
  );
  const base = monthOfBase(promiseOf(terms).base, month);
  const continues = before && periodOf(terms, month) === periodOf(terms, before.month);
  return {
    month,
    result,
    reached: add(continues ? before.reached : 0, result),
    base,
    commission,
    incentives,
    clawedBack,
    owedBefore,
    owed: Math.max(0, -earned),
    ...drawn,
    total: base + drawn.paid,
  };
}

/** A twelfth of the year's base, so that the twelve make the year. `month` counts from 1 and may go on beyond 12. */
export const monthOfBase = (base: number, month: number): number =>
  partOf(base, month, 12) - partOf(base, month - 1, 12);

/**
 * What a month pays of what it earned (0 or more), under a draw or guarantee, and what is then still to be earned back.
 * `month` counts from the person's first.
 */
export function draw(
  terms: PayTerms["draw"],
  month: number,
  earned: number,
  balance: number,
): { paid: number; advanced: number; keptBack: number; drawBalance: number } {
  const runs = terms !== null && (terms.months === null || month <= terms.months);
  const atLeast = runs ? times(terms.perMonth, 1) : 0;
  const advanced = Math.max(0, atLeast - earned);
  const keptBack = Math.min(balance, Math.max(0, earned - atLeast));
  const lent = terms?.recoverable ? advanced : 0;
  return {
    paid: earned + advanced - keptBack,
    advanced,
    keptBack,
    drawBalance: balance + lent - keptBack,
  };
}

function sumUp<T>(deals: PaidDeal<T>[], months: PaidMonth[]): PaidYear<T> {
  const sum = (of: "base" | "paid" | "total") => months.reduce((all, one) => all + one[of], 0);
  const last = months.at(-1);
  return {
    ok: true,
    deals,
    months,
    base: sum("base"),
    paid: sum("paid"),
    total: sum("total"),
    drawBalance: last?.drawBalance ?? 0,
    owed: last?.owed ?? 0,
    clawedBackLater: deals
      .filter(({ backInMonth }) => backInMonth !== null && backInMonth > 12)
      .reduce((all, one) => all + one.clawedBack, 0),
  };
}
