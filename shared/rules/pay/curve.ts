import type { PayTerms } from "../../pay.ts";
import { type Payer, payerOf, promisedIncentives, variableAt } from "./payout.ts";
import {
  type PayRefusal,
  periodsInYear,
  problemsOf,
  promiseOf,
  refusePay,
  tiersOf,
} from "./terms.ts";

/** Variable pay of a year, minor units, by the share of the quota that each of its periods reaches. */
export interface CurvePoint {
  attainment: number;
  pay: number;
}

/** A threshold at which the next unit sold pays `by` at once. */
export interface Jump {
  /** Index of the tier in the terms. */
  tier: number;
  at: number;
  /** Pay of a year just below, and at the threshold. */
  before: number;
  after: number;
  by: number;
  /** What it is worth each time: the jump of one quota period. */
  once: number;
}

/** A straight piece of the curve, for its label. */
export interface CurvePiece {
  from: number;
  to: number;
  /** Fraction of revenue, or minor units per unit; of a pool, of the team's revenue before the share. */
  rate: number;
  backToFirst: boolean;
}

export interface PayCurve {
  ok: true;
  /** The corners of the curve, from 0 to `until`; two with the same attainment where it jumps. In between it is straight. */
  points: CurvePoint[];
  jumps: Jump[];
  pieces: CurvePiece[];
  until: number;
  /** Variable pay promised for a year at quota, and what the plan pays there. */
  promised: number;
  atQuota: number;
  /** From which attainment on the cap holds; null: it is not reached within the curve, or there is none. */
  cappedFrom: number | null;
}

/** The corners of variable pay by result, from nothing to 150 % or beyond the last tier. */
export function payCurve(terms: PayTerms, atLeast = 1.5): PayCurve | PayRefusal {
  const [problem] = problemsOf(terms);
  if (problem) return refusePay(problem);
  const payer = payerOf(terms);
  const until = lastAttainment(terms, atLeast);
  const points = cornersOf(terms, payer, until);
  if (points.some(({ pay }) => !Number.isSafeInteger(pay))) return refusePay(outgrown);
  return {
    ok: true,
    points,
    jumps: jumpsOf(terms, payer),
    pieces: piecesOf(terms, until),
    until,
    promised: promiseOf(terms).variable,
    atQuota: variableAt(terms, 1, payer),
    cappedFrom: cappedFrom(terms, payer, until),
  };
}

export const outgrown = {
  field: "quota",
  reason: "These amounts are more than can be counted in whole cents. Is a digit too many?",
};

function lastAttainment(terms: PayTerms, atLeast: number): number {
  const last = tiersOf(terms).at(-1)?.from ?? 0;
  return Math.max(atLeast, (Math.ceil(last * 10 - 1e-9) + 3) / 10);
}

/** What a year pays just below a tier. */
const yearBelow = (terms: PayTerms, payer: Payer, tier: number, from: number) =>
  periodsInYear[terms.period] * payer.justBelow(tier) + promisedIncentives(terms, from);

function cornersOf(terms: PayTerms, payer: Payer, until: number): CurvePoint[] {
  const at = (attainment: number) => ({ attainment, pay: variableAt(terms, attainment, payer) });
  const plain = [0, 1, until, ...capCorners(terms, payer, until)].map(at);
  const corners = tiersOf(terms).flatMap(({ from }, tier) =>
    from === 0 ? [] : [{ attainment: from, pay: yearBelow(terms, payer, tier, from) }, at(from)],
  );
  // Stable: both sides of a jump keep their order, and a plain point at a threshold is the upper side.
  const sorted = [...corners, ...plain].sort((one, two) => one.attainment - two.attainment);
  return sorted.filter((point, index) => {
    const last = sorted[index - 1];
    return last?.attainment !== point.attainment || last.pay !== point.pay;
  });
}

/** Jumps by which the next unit pays more, or less, at once. A difference of rounding is none. */
export function jumpsOf(terms: PayTerms, payer = payerOf(terms)): Jump[] {
  const periods = periodsInYear[terms.period];
  return tiersOf(terms).flatMap(({ from }, tier) => {
    const [before, after] = [yearBelow(terms, payer, tier, from), variableAt(terms, from, payer)];
    const by = after - before;
    if (from === 0 || Math.abs(by) <= periods) return [];
    return [{ tier, at: from, before, after, by, once: by / periods }];
  });
}

const piecesOf = (terms: PayTerms, until: number): CurvePiece[] =>
  tiersOf(terms).map(({ from, rate, backToFirst }, at, all) => ({
    from,
    to: all[at + 1]?.from ?? until,
    rate,
    // Reaching back from the very first unit is no different from a rate.
    backToFirst: backToFirst && from > 0,
  }));

/** The first attainment at which a period pays its cap. */
function cappedFrom(terms: PayTerms, payer: Payer, until: number): number | null {
  const { cap } = terms;
  if (cap === null) return null;
  return (
    stretches(terms, payer, until)
      .find(({ high }) => high >= cap)
      ?.meets(cap) ?? null
  );
}

/** Where pay meets the cap on its way up; after a drop it may meet it again. */
function capCorners(terms: PayTerms, payer: Payer, until: number): number[] {
  const { cap } = terms;
  if (cap === null) return [];
  return stretches(terms, payer, until)
    .filter(({ low, high }) => low < cap && high >= cap)
    .map(({ meets }) => meets(cap));
}

/** The straight pieces of uncapped pay from threshold to threshold: pay never falls within one. */
function stretches(terms: PayTerms, { uncapped }: Payer, until: number) {
  const starts = tiersOf(terms).map(({ from }) => from);
  return starts.map((from, tier) => {
    const next = starts[tier + 1];
    const low = uncapped.atAttainment(from);
    const high = next === undefined ? uncapped.atAttainment(until) : uncapped.justBelow(tier + 1);
    const meets = (pay: number) =>
      low >= pay ? from : from + ((pay - low) / (high - low)) * ((next ?? until) - from);
    return { low, high, meets };
  });
}
