import { countWord, currencyExponent, formatMoney, formatNumber } from "../format.ts";
import { inSentence, isolate, pluralOf } from "../names.ts";
import type { CapacityPlan } from "./types.ts";

/** How the figures of a plan are written: an expected value to the cent would claim more than anybody knows. */

type Scaled = Pick<CapacityPlan, "details" | "context" | "goal">;

/**
 * An amount in the unit of the goal, rounded to about a thousandth of the goal: `€79 000` of 1.4 million. Customers
 * have one decimal as long as that says something.
 */
export function amountText(plan: Scaled, value: number): string {
  const size = Math.max(Math.abs(value), ...plan.goal.map(Math.abs));
  if (plan.details.measure === "customers") {
    const rounded = formatNumber(value, { digits: Math.abs(value) < 10 ? 1 : 0 });
    return `${rounded} ${Number(rounded) === 1 ? "customer" : "customers"}`;
  }
  const total = plan.goal.reduce((sum, month) => sum + month, 0);
  return moneyText(value, Math.max(size, total), plan.context.currency);
}

/** Money rounded to a thousandth of the power of ten below `scale`, to whole units at least. */
export function moneyText(minor: number, scale: number, currency: string): string {
  const unit = 10 ** currencyExponent(currency);
  const step = Math.max(unit, 10 ** (Math.floor(Math.log10(Math.max(1, scale))) - 3));
  return formatMoney(Math.round(minor / step) * step, currency);
}

/** Money in whole units, without cents. */
export const wholeMoney = (minor: number, currency: string): string =>
  moneyText(minor, 0, currency);

/** What so many of a role are called. A name whose plural nobody can guess is counted instead. */
export function roleNoun(name: string, count: number): string {
  const one = inSentence(isolate(name));
  return count === 1 ? one : (pluralOf(one) ?? `× ${one}`);
}

/** Any number of a role, where no count stands before: `account executives`, `head of sales`. */
export function severalOf(name: string): string {
  const one = inSentence(isolate(name));
  return pluralOf(one) ?? one;
}

/** `five account executives`, `one SDR`. */
export const heads = (count: number, name: string): string =>
  `${countWord(count)} ${roleNoun(name, count)}`;
