/**
 * One seat over time: how much of a person is in it, and how much of a fully ramped one.
 *
 * Somebody who joined `a` months ago is still there with probability S(a) = (1 − attrition)^(a/12) and works at
 * ramp(a); the first month in the job has a = 0, after the last entry of the ramp it is 1. Where leavers are replaced,
 * a seat is a renewal process: whoever leaves after month j is followed `gap` months later by somebody who ramps again.
 * With d(j) = S(j − 1) − S(j) leaving, the expected joins are B(0) = 1, B(k) = Σ d(j)·B(k − j − gap), and everything
 * else is their convolution with S and S·ramp. Source: W. Feller, An Introduction to Probability Theory, vol. 1, ch. XIII.
 */
export interface SeatCurve {
  /** By month since the seat began: people, fully ramped people, people joining. */
  present: number[];
  productive: number[];
  joins: number[];
  /** `productive` from the first month on, added up. */
  total: number[];
}

export interface CurveInput {
  ramp: readonly number[];
  /** Share that leaves within a year, below 1. */
  attrition: number;
  /** Months from a departure to the replacement's first day; null: leavers are not replaced. */
  gap: number | null;
  months: number;
}

/** Speed in the month `age` of a job. */
export const rampAt = (ramp: readonly number[], age: number): number => ramp[age] ?? 1;

/** Share of those who began that is still there after `age` months. */
export const survival = (attrition: number, age: number): number => (1 - attrition) ** (age / 12);

/** A seat that begins with somebody new or, with `age`, with somebody who has been in the job for so many months. */
export function seatCurve({ ramp, attrition, gap, months }: CurveInput, age = 0): SeatCurve {
  const stays = Array.from({ length: months }, (_, at) => survival(attrition, at));
  const joins = gap === null ? [] : joinsOf(stays, gap);
  const present = stays.slice();
  const productive = stays.map((stay, at) => stay * rampAt(ramp, age + at));
  for (let from = 1; from < joins.length; from += 1) {
    const joining = joins[from]!;
    if (joining === 0) continue;
    for (let at = from; at < months; at += 1) {
      const stay = joining * stays[at - from]!;
      present[at]! += stay;
      productive[at]! += stay * rampAt(ramp, at - from);
    }
  }
  return {
    present,
    productive,
    joins: stays.map((_, at) => joins[at] ?? (at === 0 ? 1 : 0)),
    total: addedUp(productive),
  };
}

function joinsOf(stays: readonly number[], gap: number): number[] {
  const joins = stays.map((_, at) => (at === 0 ? 1 : 0));
  for (let at = 1 + gap; at < stays.length; at += 1)
    for (let left = 1; left <= at - gap; left += 1)
      joins[at]! += (stays[left - 1]! - stays[left]!) * joins[at - gap - left]!;
  return joins;
}

/** Running total. */
export function addedUp(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** Adds one series to another from month `start` on; what lies before month 0 is left out. */
export function addFrom(into: number[], series: readonly number[], start: number, times = 1): void {
  for (let at = Math.max(0, start); at < into.length; at += 1)
    into[at]! += times * (series[at - start] ?? 0);
}
