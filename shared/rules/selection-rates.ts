import { normalQuantile, upper95 } from "./distributions.ts";
import { refuse, type Refusal } from "./refusal.ts";

/**
 * Shares of small numbers, and whether one group is selected clearly less often than another.
 *
 * Counts in, fractions out. The interval is Wilson's score interval (95 %): it stays inside 0..1 and says something
 * even for none of thirty. The four-fifths rule compares each group's rate with the highest one; it is computed by
 * cross-multiplying whole numbers, because 0.48 / 0.60 in binary fractions is not exactly 0.8. With small numbers the
 * rule flags by luck: if one single different choice would turn the flag round, that is said.
 *
 * Sources: E. B. Wilson, Journal of the American Statistical Association 22 (1927); Uniform Guidelines on Employee
 * Selection Procedures (1978), §4 D, and Questions and Answers 18 to 21.
 */

export interface Interval {
  low: number;
  high: number;
}

export function wilson(wins: number, n: number): Interval | null {
  if (n === 0) return null;
  const z = normalQuantile(upper95);
  const share = wins / n;
  const centre = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return {
    // At the ends the two terms are equal, and rounding must not leave a hair.
    low: wins === 0 ? 0 : (centre - reach) / scale,
    high: wins === n ? 1 : (centre + reach) / scale,
  };
}

export interface GroupCount {
  group: string;
  selected: number;
  total: number;
}

/** With fewer people than this a rate says more about single persons than about a group, and none is judged. */
export const enoughPeople = 5;

/** Below this a group's interval is so wide that the rule flags and passes by luck. */
export const steadyPeople = 30;

export interface GroupRate extends GroupCount {
  rate: number | null;
  interval: Interval | null;
  /** null: too few people, or this is the group with the highest rate and is compared with nobody. */
  comparison: Comparison | null;
  tooSmall: boolean;
}

export interface Comparison {
  /** This rate by the highest one, 0..1. */
  ratio: number;
  /** Below four fifths. */
  flagged: boolean;
  /** Whether one different choice between the two groups would turn the flag round. */
  turnsWithOne: boolean;
}

export interface SelectionRates {
  ok: true;
  groups: GroupRate[];
  /** The group with the highest rate. */
  highest: string;
  /** Some judged group has fewer people than a steady rate needs. */
  smallSample: boolean;
}

export function selectionRates(counts: readonly GroupCount[]): SelectionRates | Refusal {
  const judged = counts.filter((one) => one.total >= enoughPeople);
  if (judged.length < 2)
    return refuse(
      `Fewer than two groups have ${enoughPeople} people or more; with fewer nothing is compared.`,
    );
  const best = judged.reduce((top, one) =>
    one.selected * top.total > top.selected * one.total ? one : top,
  );
  if (best.selected === 0) return refuse("Nobody has been selected yet.");
  return {
    ok: true,
    groups: counts.map((one) => rateOf(one, best)),
    highest: best.group,
    smallSample: judged.some((one) => one.total < steadyPeople),
  };
}

function rateOf(one: GroupCount, best: GroupCount): GroupRate {
  const tooSmall = one.total < enoughPeople;
  return {
    ...one,
    rate: one.total === 0 ? null : one.selected / one.total,
    interval: wilson(one.selected, one.total),
    comparison: tooSmall || one === best ? null : compare(one, best),
    tooSmall,
  };
}

function compare(one: GroupCount, best: GroupCount): Comparison {
  const flagged = belowFourFifths(one, best);
  const towards = flagged ? 1 : -1;
  const [moved, top] = [one.selected + towards, best.selected - towards];
  const possible = moved >= 0 && moved <= one.total && top >= 0 && top <= best.total;
  return {
    ratio: (one.selected * best.total) / (one.total * best.selected),
    flagged,
    turnsWithOne:
      possible &&
      flagged !== belowFourFifths({ ...one, selected: moved }, { ...best, selected: top }),
  };
}

/** rate < 4/5 of the highest ⇔ 5·selected·otherTotal < 4·otherSelected·total, in whole numbers. */
export const belowFourFifths = (
  one: Omit<GroupCount, "group">,
  highest: Omit<GroupCount, "group">,
): boolean => 5 * one.selected * highest.total < 4 * highest.selected * one.total;
