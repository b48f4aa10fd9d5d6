import { chiSquareTail } from "./distributions.ts";
import { refuse, type Refusal } from "./refusal.ts";

/**
 * Kendall's coefficient of concordance W: how far several people put the same candidates in the same order.
 *
 * Shape: judges by objects, scores or ranks (higher is higher; only their order counts, equal ones share their mean
 * rank). Objects that a judge has not seen are left out for all and counted in `leftOut`: a missing rank is no rank.
 * W = 12·S / (m²·(n³ − n) − m·ΣT), without a unit: 0 no common order, 1 the same order. T = Σ(t³ − t) over a judge's
 * ties. χ² = m·(n − 1)·W with n − 1 degrees of freedom, an approximation that is rough for fewer than eight objects.
 *
 * Source: M. G. Kendall & B. Babington Smith 1939; S. Siegel & N. J. Castellan, "Nonparametric Statistics for the
 * Behavioral Sciences", 1988, §9.6 (ties).
 */
export interface Concordance {
  ok: true;
  w: number;
  judges: number;
  objects: number;
  leftOut: number;
  chiSquare: number;
  df: number;
  p: number;
}

export function concordance(
  scores: readonly (readonly (number | null)[])[],
): Concordance | Refusal {
  const judges = scores.length;
  const width = Math.max(0, ...scores.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    scores.every((row) => (row[at] ?? null) !== null),
  );
  const objects = columns.length;
  if (judges < 2) return refuse("It takes two panelists to compare their orders.");
  if (objects < 2) return refuse("Fewer than two candidates were rated by every panelist.");
  const ranked = scores.map((row) => midRanks(columns.map((at) => row[at]!)));
  const ties = ranked.reduce((total, { ties: own }) => total + own, 0);
  const most = judges ** 2 * (objects ** 3 - objects) - judges * ties;
  if (most === 0)
    return refuse("Every panelist scored all candidates the same, which is no order.");
  const middle = (judges * (objects + 1)) / 2;
  const spread = columns.reduce((total, _, at) => {
    const sum = ranked.reduce((points, { ranks }) => points + ranks[at]!, 0);
    return total + (sum - middle) ** 2;
  }, 0);
  const w = (12 * spread) / most;
  const chiSquare = judges * (objects - 1) * w;
  const df = objects - 1;
  const p = chiSquareTail(chiSquare, df);
  return { ok: true, w, judges, objects, leftOut: width - objects, chiSquare, df, p };
}

/** Ranks from the lowest; equal values share the mean of their places. `ties` is Σ(t³ − t). */
export function midRanks(values: readonly number[]): { ranks: number[]; ties: number } {
  const order = values.map((_, at) => at).toSorted((a, b) => values[a]! - values[b]!);
  const ranks = values.map(() => 0);
  let ties = 0;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at]!] = (from + 1 + to) / 2;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { ranks, ties };
}
