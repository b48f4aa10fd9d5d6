import type { PayTerms, Tier } from "../../pay.ts";
import { roundUp, times } from "./decimal.ts";
import { payerOf, promisedIncentives, variableAt } from "./payout.ts";
import { periodsInYear, promiseOf, tiersOf } from "./terms.ts";

/** Terms with other tiers. */
export function withTiers(terms: PayTerms, tiers: Tier[]): PayTerms {
  const { paid } = terms;
  return paid.kind === "none" ? terms : { ...terms, paid: { ...paid, tiers } };
}

/** Terms in which one tier says something else. */
export const withTier = (terms: PayTerms, at: number, change: Partial<Tier>): PayTerms =>
  withTiers(
    terms,
    tiersOf(terms).map((tier, index) => (index === at ? { ...tier, ...change } : tier)),
  );

/** A rate somebody would write: its first figures, the last rounded up; an amount in whole minor units. */
const readable = (terms: PayTerms, rate: number, figures: number) => {
  const round = roundUp(rate, figures);
  return terms.paid.kind === "per-unit" ? Math.ceil(round) : round;
};

/**
 * A tier that reaches back to the first unit, paid on what lies above it instead. The new rate pays at twice the quota
 * (further on, for a tier near to that) what the plan promised there, in two figures rounded up, and is the best of the
 * tiers that do not reach back. The lowest tier is simply paid from the first unit on.
 */
export function withoutJump(terms: PayTerms, at: number): PayTerms {
  const tiers = tiersOf(terms);
  const tier = tiers[at];
  if (!tier) return terms;
  if (at === 0) return withTier(terms, 0, { from: 0, backToFirst: false });
  const far = Math.max(2, tier.from + 0.8);
  const below = payerOf(terms).uncapped.justBelow(at) / fullQuota(terms);
  const equal = (tier.rate * far - below) / (far - tier.from);
  const others = tiers.filter((one, index) => index < at || !one.backToFirst);
  const best = Math.max(equal, ...others.map(({ rate }) => rate));
  return withTier(terms, at, { rate: readable(terms, best, 2), backToFirst: false });
}

/** What a rate of 1 pays for a whole quota. */
const fullQuota = (terms: PayTerms) =>
  terms.quota * (terms.paid.kind === "pool" ? terms.paid.share : 1);

/** The tier that a result of exactly the quota is last paid by. */
function tierAtQuota(tiers: readonly Tier[]): number {
  return tiers.findLastIndex(({ from, backToFirst }) => (backToFirst ? from <= 1 : from < 1));
}

/**
 * Rates that pay the promised variable pay at quota, in three figures rounded up: that of the tier in which the quota
 * lies if the rates keep rising, else all of them in proportion. Null where no rate can (nothing is promised, a cap
 * holds below the quota, nothing is paid up to it).
 */
export function keepingPromise(terms: PayTerms): PayTerms | null {
  const need =
    (promiseOf(terms).variable - promisedIncentives(terms, 1)) / periodsInYear[terms.period];
  const quotaPay = terms.paid.kind === "none" ? 0 : fullQuota(terms);
  if (need <= 0 || quotaPay <= 0 || (terms.cap !== null && terms.cap < need)) return null;
  const tiers = tiersOf(terms);
  const at = tierAtQuota(tiers);
  const tier = tiers[at];
  if (!tier) return null;
  const below = tier.backToFirst ? 0 : payerOf(terms).uncapped.justBelow(at);
  const span = tier.backToFirst ? 1 : 1 - tier.from;
  const rate = readable(terms, (need - below) / (quotaPay * span), 3);
  const rises =
    rate > 0 && rate >= (tiers[at - 1]?.rate ?? 0) && rate <= (tiers[at + 1]?.rate ?? Infinity);
  return rises ? withTier(terms, at, { rate }) : inProportion(terms, need);
}

function inProportion(terms: PayTerms, need: number): PayTerms | null {
  const paid = payerOf(terms).uncapped.atAttainment(1);
  if (paid <= 0) return null;
  return withTiers(
    terms,
    tiersOf(terms).map((tier) => ({
      ...tier,
      rate: readable(terms, (tier.rate * need) / paid, 3),
    })),
  );
}

/** How far the plan pays past what it promises at quota, a year; negative: short. */
export const pastPromise = (terms: PayTerms): number =>
  variableAt(terms, 1) - promiseOf(terms).variable;

/** Whether that is too little to speak of: a thousandth short, or a hundredth over. */
export function keepsPromise(terms: PayTerms): boolean {
  const [past, promised] = [pastPromise(terms), promiseOf(terms).variable];
  return past >= -times(promised, 0.001) && past <= times(promised, 0.01);
}
