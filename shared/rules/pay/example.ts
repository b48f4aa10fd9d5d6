import type { PayTerms } from "../../pay.ts";
import { type PaidYear, payFor, type Result } from "./year.ts";
import {
  type PayRefusal,
  paysPerUnit,
  periodsInYear,
  problemsOf,
  refusePay,
  tiersOf,
} from "./terms.ts";

/** How an ordinary year of signatures is spread over its months: slow after New Year and in summer, most in December. */
const season = [18, 26, 42, 38, 52, 61, 45, 40, 66, 71, 92, 108];
const seasonTotal = season.reduce((sum, weight) => sum + weight, 0);

/**
 * A year of pay that ends at `attainment` (a fraction) of the quota, for somebody past the first months: no draw, no
 * customer lost. Results are rounded so that they can be read; the year's sum is not rounded over a threshold.
 */
export function exampleYear(terms: PayTerms, attainment: number): PaidYear | PayRefusal {
  const [problem] = problemsOf(terms);
  if (problem) return refusePay(problem);
  if (!(attainment >= 0 && attainment <= 10))
    return refusePay({
      field: "attainment",
      reason: "Choose where the year ends, between 0 and 1 000 % of the quota.",
    });
  return payFor(terms, exampleResults(terms, attainment), { settled: true });
}

/** The twelve results of such a year. */
export function exampleResults(terms: PayTerms, attainment: number): Result[] {
  const total = terms.paid.kind === "none" ? 0 : totalOf(terms, attainment);
  const step = stepOf(terms);
  let [reached, weight] = [0, 0];
  return season.flatMap((share, at) => {
    weight += share;
    const until =
      weight === seasonTotal ? total : Math.round((total * weight) / seasonTotal / step) * step;
    const amount = Math.max(0, until - reached);
    reached += amount;
    return [
      { month: at + 1, amount, incentives: [], lostInMonth: null },
      ...bonusesIn(terms, attainment, at + 1),
    ];
  });
}

function totalOf(terms: PayTerms, attainment: number): number {
  const year = terms.quota * periodsInYear[terms.period];
  const step = stepOf(terms);
  const exact = attainment * year;
  const rounded = Math.max(0, year + Math.round((exact - year) / step) * step);
  const tierOf = (result: number) =>
    tiersOf(terms).findLastIndex(({ from }) => from * year <= result);
  if (tierOf(rounded) === tierOf(exact)) return rounded;
  return paysPerUnit(terms) ? exact : Math.round(exact);
}

/** A round amount, about a five-hundredth of the year; a unit where units are counted. */
function stepOf(terms: PayTerms): number {
  if (paysPerUnit(terms)) return 1;
  const rough = Math.max(1, (terms.quota * periodsInYear[terms.period]) / 500);
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([5, 2, 1].find((factor) => factor * power <= rough) ?? 1) * power;
}

/** Bonuses that are part of the promise, spread evenly and earned as often as the year goes. */
function bonusesIn(terms: PayTerms, attainment: number, month: number): Result[] {
  return terms.incentives.flatMap(({ id, timesOnTarget }) => {
    const until = (months: number) => Math.floor((timesOnTarget * attainment * months) / 12 + 1e-9);
    const count = Math.min(until(month) - until(month - 1), 1000);
    return Array.from({ length: count }, () => ({
      month,
      amount: 0,
      incentives: [id],
      lostInMonth: null,
    }));
  });
}
