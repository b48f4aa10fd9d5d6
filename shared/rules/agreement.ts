import { refuse, type Refusal } from "./refusal.ts";

/**
 * Krippendorff's α: how far the levels that several people gave the same things agree beyond chance.
 *
 * Shape: raters by units, one value or null (missing) each; any number of raters, units need not be rated by all.
 * α = 1 − Dₒ / Dₑ, without a unit: 1 is perfect agreement, 0 what chance alone would give, below 0 worse than chance.
 * Refused where no unit has two values, or where all pairable values are the same: without variation nothing can be
 * told from chance. A missing value is left out, never counted as anything.
 *
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011 (coincidence matrix, metrics).
 */

export type Metric = "nominal" | "ordinal" | "interval" | "ratio";

export interface Alpha {
  ok: true;
  alpha: number;
  /** Units with at least two values. */
  units: number;
  /** Values in those units. */
  values: number;
}

/** Values (0..n−1) by values: how often the two were given to the same unit, each unit weighing as its number of values. */
export type Coincidences = Float64Array;

export type Ratings = readonly (readonly (number | null)[])[];

export function krippendorffAlpha(ratings: Ratings, metric: Metric): Alpha | Refusal {
  const units = unitsOf(ratings).filter((unit) => unit.length > 1);
  if (units.length === 0) return refuse(nothingPairable);
  const scale = [...new Set(units.flat())].toSorted((a, b) => a - b);
  if (metric === "ratio" && scale[0]! < 0)
    return refuse("A ratio of negative values has no meaning.");
  const place = new Map(scale.map((value, at) => [value, at]));
  const coincidences = new Float64Array(scale.length ** 2);
  for (const unit of units) {
    const counts = new Float64Array(scale.length);
    for (const value of unit) counts[place.get(value)!]! += 1;
    addUnit(coincidences, counts);
  }
  const alpha = alphaOf(coincidences, scale, metric);
  if (alpha === null) return refuse(noVariation);
  return { ok: true, alpha, units: units.length, values: units.flat().length };
}

export const nothingPairable =
  "Nothing was rated by two panelists, so there is nothing to compare.";
export const noVariation =
  "Everything got the same level: without any difference between levels, agreement cannot be told from habit.";

/** Adds what one unit says: of m values, every ordered pair of two different raters counts 1 / (m − 1). */
export function addUnit(coincidences: Coincidences, counts: Float64Array): void {
  const size = counts.length;
  let total = 0;
  for (const count of counts) total += count;
  if (total < 2) return;
  for (let a = 0; a < size; a += 1) {
    if (counts[a] === 0) continue;
    for (let b = 0; b < size; b += 1) {
      const pairs = counts[a]! * (a === b ? counts[b]! - 1 : counts[b]!);
      coincidences[a * size + b]! += pairs / (total - 1);
    }
  }
}

/** α of a coincidence matrix over an ascending scale, or null where nothing varies. */
export function alphaOf(
  coincidences: Coincidences,
  scale: readonly number[],
  metric: Metric,
): number | null {
  const size = scale.length;
  const marginals = new Float64Array(size);
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < size; b += 1) marginals[a]! += coincidences[a * size + b]!;
  const total = marginals.reduce((sum, count) => sum + count, 0);
  const difference = differences[metric](scale, marginals);
  let observed = 0;
  let expected = 0;
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const apart = difference(b, a);
      observed += coincidences[a * size + b]! * apart;
      expected += marginals[a]! * marginals[b]! * apart;
    }
  }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

type Difference = (a: number, b: number) => number;

/** Squared differences between the values at two places of the scale, the first one lower. */
const differences: Record<
  Metric,
  (scale: readonly number[], marginals: Float64Array) => Difference
> = {
  nominal: () => (a, b) => (a === b ? 0 : 1),
  // How many values lie between the two, each end counted by half.
  ordinal: (_scale, marginals) => {
    const below = new Float64Array(marginals.length + 1);
    for (const [at, count] of marginals.entries()) below[at + 1] = below[at]! + count;
    const middle = (at: number) => (below[at]! + below[at + 1]!) / 2;
    return (a, b) => (middle(b) - middle(a)) ** 2;
  },
  interval: (scale) => (a, b) => (scale[b]! - scale[a]!) ** 2,
  ratio: (scale) => (a, b) =>
    a === b ? 0 : ((scale[b]! - scale[a]!) / (scale[b]! + scale[a]!)) ** 2,
};

/** The values of each column, whoever gave them. */
function unitsOf(ratings: Ratings): number[][] {
  const width = Math.max(0, ...ratings.map((row) => row.length));
  return Array.from({ length: width }, (_, at) =>
    ratings.flatMap((row) => {
      const value = row[at] ?? null;
      return value === null ? [] : [value];
    }),
  );
}
