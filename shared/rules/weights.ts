/**
 * Whole-number weights that make 100.
 *
 * Source of the rounding: the largest-remainder (Hamilton) method. Every share is rounded down and the points that
 * are left go to the largest remainders; equal remainders are served in the order of the list.
 */

/** What a role's weights should come to. */
export const fullWeight = 100;

/** Sum of the weights. */
export function sumWeights(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** `count` equal whole weights that make 100; the first ones carry the extra points. */
export function equalWeights(count: number): number[] {
  return apportion(
    Array.from({ length: count }, () => 1),
    fullWeight,
  );
}

/** The same proportions in whole weights that make 100. Nothing weighted becomes equal weights; a zero stays zero. */
export function normaliseWeights(weights: readonly number[]): number[] {
  return sumWeights(weights) > 0 ? apportion(weights, fullWeight) : equalWeights(weights.length);
}

/**
 * Sets one weight and lets the others give or take in proportion, so that the sum is 100. Others that are all zero
 * share what is left equally. The only weight of a role is always 100.
 */
export function rebalanceWeights(
  weights: readonly number[],
  index: number,
  value: number,
): number[] {
  if (weights.length === 1) return [fullWeight];
  const set = Math.min(fullWeight, Math.max(0, Math.round(value)));
  const others = weights.filter((_, at) => at !== index);
  const basis = sumWeights(others) > 0 ? others : others.map(() => 1);
  return apportion(basis, fullWeight - set).toSpliced(index, 0, set);
}

/** Splits `total` whole points by shares that are not negative. All shares zero: nobody gets a point. */
export function apportion(shares: readonly number[], total: number): number[] {
  const sum = sumWeights(shares);
  if (sum === 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / sum) * total);
  const whole = exact.map((value) => Math.floor(value + 1e-9));
  const left = total - sumWeights(whole);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - whole[index]! }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index]! += 1;
  return whole;
}
