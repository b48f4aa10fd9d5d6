import type { PayTerms } from "../../pay.ts";
import { divide, scaled, times, unit } from "./decimal.ts";
import { periodsInYear, tiersOf } from "./terms.ts";

/**
 * What a result earns. A result R within one quota period (minor units or units) lies in the last tier whose threshold
 * T = from · quota it reaches. That tier pays rate · R if it reaches back to the first unit, else what was earned at T
 * by the rules below it, and rate · (R − T). A pool pays its share of that; a cap is the most that a period pays.
 *
 * Amounts are whole minor units, rounded once, from the sum and not from its parts: a line of a payout is the sum after
 * less the sum before, so splitting a deal in two changes nothing.
 *
 * Expects terms without problems (`problemsOf`).
 */
export interface Payer {
  /** Commission of a period in which `result` has been reached; not more than the cap. */
  at: (result: number) => number;
  /** The same for a share of the quota: exact at every threshold. */
  atAttainment: (attainment: number) => number;
  /** What is earned just below a tier's threshold, before that tier counts. */
  justBelow: (tier: number) => number;
  /** The same sums without the cap. */
  uncapped: Omit<Payer, "uncapped">;
}

interface Step {
  /** Threshold, scaled twice. */
  start: bigint;
  rate: bigint;
  backToFirst: boolean;
  /** Earned at the threshold by the tiers below, scaled three times. */
  below: bigint;
}

export function payerOf(terms: PayTerms): Payer {
  const steps = stepsOf(terms);
  const share = terms.paid.kind === "pool" ? scaled(terms.paid.share) : unit;
  const scale = unit ** 4n;
  const whole = (earned: bigint) => Number(divide(earned * share, scale));
  const quota = scaled(terms.quota);
  const uncapped = {
    at: (result: number) => whole(earnedAt(steps, scaled(result) * unit)),
    atAttainment: (attainment: number) => whole(earnedAt(steps, scaled(attainment) * quota)),
    justBelow: (tier: number) => whole(steps[tier]?.below ?? 0n),
  };
  const cap = terms.cap === null ? Infinity : times(terms.cap, 1);
  return {
    at: (result) => Math.min(cap, uncapped.at(result)),
    atAttainment: (attainment) => Math.min(cap, uncapped.atAttainment(attainment)),
    justBelow: (tier) => Math.min(cap, uncapped.justBelow(tier)),
    uncapped,
  };
}

function stepsOf(terms: PayTerms): Step[] {
  const quota = scaled(terms.quota);
  const steps: Step[] = [];
  for (const tier of tiersOf(terms)) {
    const start = scaled(tier.from) * quota;
    const below = earnedBy(steps.at(-1), start);
    steps.push({ start, rate: scaled(tier.rate), backToFirst: tier.backToFirst, below });
  }
  return steps;
}

function earnedAt(steps: readonly Step[], result: bigint): bigint {
  return earnedBy(
    steps.findLast((step) => step.start <= result),
    result,
  );
}

function earnedBy(step: Step | undefined, result: bigint): bigint {
  if (!step) return 0n;
  return step.backToFirst ? step.rate * result : step.below + step.rate * (result - step.start);
}

/** Incentives that are part of the promise, for a year in which `attainment` of the target is reached. Minor units. */
export function promisedIncentives(terms: PayTerms, attainment: number): number {
  const once = terms.incentives.reduce(
    (sum, { amount, timesOnTarget }) => sum + scaled(amount) * scaled(timesOnTarget),
    0n,
  );
  return Number(divide(once * scaled(attainment), unit ** 3n));
}

/** Variable pay of a year of which each quota period ends at `attainment`: commission and promised incentives. */
export function variableAt(terms: PayTerms, attainment: number, payer = payerOf(terms)): number {
  return (
    periodsInYear[terms.period] * payer.atAttainment(attainment) +
    promisedIncentives(terms, attainment)
  );
}
