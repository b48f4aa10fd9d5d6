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
  /** Of `present` the first person, and of `productive` those who follow. */
  first: number[];
  following: number[];
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

/** A seat that begins with somebody new. */
export function seatCurve({ ramp, attrition, gap, months }: CurveInput): SeatCurve {
  const stays: number[] = [];
  for (let at = 0; at < months; at += 1) stays.push(survival(attrition, at));
  const joins = gap === null ? [] : joinsOf(stays, gap);
  const present = stays.slice();
  const following = stays.map(() => 0);
  const atWork = stays.map((stay, at) => stay * rampAt(ramp, at));
  for (let from = 1; from < joins.length; from += 1) {
    const joining = joins[from]!;
    if (joining === 0) continue;
    for (let age = 0; from + age < months; age += 1) {
      present[from + age]! += joining * stays[age]!;
      following[from + age]! += joining * atWork[age]!;
    }
  }
  const productive = productiveOf(stays, following, ramp, 0);
  return {
    present,
    productive,
    joins: stays.map((_, at) => joins[at] ?? (at === 0 ? 1 : 0)),
    total: addedUp(productive),
    first: stays,
    following,
  };
}

/** The same seat if it begins with somebody who has been in the job for `age` months. */
export function agedCurve(curve: SeatCurve, ramp: readonly number[], age: number): SeatCurve {
  const productive = productiveOf(curve.first, curve.following, ramp, age);
  return { ...curve, productive, total: addedUp(productive) };
}

const productiveOf = (
  first: readonly number[],
  following: readonly number[],
  ramp: readonly number[],
  age: number,
): number[] => first.map((stay, at) => stay * rampAt(ramp, age + at) + following[at]!);

function joinsOf(stays: readonly number[], gap: number): number[] {
  const months = stays.length;
  const joins = stays.map(() => 0);
  joins[0] = 1;
  const leaving = stays.map((stay, at) => (at === 0 ? 0 : stays[at - 1]! - stay));
  for (let at = 1 + gap; at < months; at += 1) {
    let sum = 0;
    for (let left = 1; left <= at - gap; left += 1) sum += leaving[left]! * joins[at - gap - left]!;
    joins[at] = sum;
  }
  return joins;
}

/** Running total. */
export function addedUp(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** Adds one series to another from month `start` on; what lies before month 0 is left out. */
export function addFrom(into: number[], series: readonly number[], start: number, times = 1): void {
  const until = Math.min(into.length, start + series.length);
  for (let at = Math.max(0, start); at < until; at += 1) into[at]! += times * series[at - start]!;
}
