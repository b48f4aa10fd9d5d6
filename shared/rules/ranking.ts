import { unitValues, type Units } from "./panel-units.ts";
import { seededRandom } from "./random.ts";
import { solve, type Design } from "./two-way.ts";

/**
 * Whether an order holds when the weights are a little different. Every weight is multiplied by its own factor, drawn
 * evenly from 0.9 to 1.1, and everybody is scored anew, 1 000 times with a fixed seed. A tie in the order is no claim
 * and cannot be broken: only those who stand apart are held to their places.
 *
 * Source: sensitivity analysis of additive multi-attribute scores by simulation of the weights; J. Butler, J. Jia &
 * J. Dyer, European Journal of Operational Research 103 (1997).
 */

export const draws = 1_000;
export const drawSeed = 1979;
export const reach = 0.1;

/** Scores everybody under these weights; a constant for all may be missing, because only the order is asked for. */
export type Scorer = (weights: Float64Array, into: Float64Array) => void;

/** Candidates from the highest to the lowest, those of equal score in one step. */
export type Order = number[][];

/** Differences below this are rounding. */
const equal = 1e-9;

export function orderOf(scores: ArrayLike<number>): Order {
  const sorted = Array.from(scores, (_, at) => at).toSorted(
    (a, b) => scores[b]! - scores[a]! || a - b,
  );
  const order: Order = [];
  for (const at of sorted) {
    const step = order.at(-1);
    if (step && scores[step.at(-1)!]! - scores[at]! <= equal) step.push(at);
    else order.push([at]);
  }
  return order;
}

export interface Swap {
  /** The one that stands higher in the order. */
  a: number;
  b: number;
}

/** Neighbours of the order that these scores would put the other way round. Without one the whole order holds. */
export function swapsIn(order: Order, scores: ArrayLike<number>): Swap[] {
  const swaps: Swap[] = [];
  for (let step = 1; step < order.length; step += 1)
    for (const a of order[step - 1]!)
      for (const b of order[step]!) if (scores[b]! - scores[a]! > equal) swaps.push({ a, b });
  return swaps;
}

/** Whether nobody outside the first step comes out above everybody in it. */
export function sameFirst(order: Order, scores: ArrayLike<number>): boolean {
  const first = order[0] ?? [];
  const best = Math.max(...first.map((at) => scores[at]!));
  for (let at = 0; at < scores.length; at += 1) if (scores[at]! - best > equal) return false;
  return true;
}

export interface DrawsOutcome {
  draws: number;
  seed: number;
  sameOrder: number;
  sameFirst: number;
  swaps: (Swap & { count: number })[];
}

/** Yields now and then, so that a long computation can let others have their turn. */
export function* weightDraws(
  order: Order,
  weights: ArrayLike<number>,
  score: Scorer,
): Generator<void, DrawsOutcome> {
  const random = seededRandom(drawSeed);
  const scores = new Float64Array(order.flat().length);
  const moved = new Float64Array(weights.length);
  const counts = new Map<string, Swap & { count: number }>();
  const outcome = { draws, seed: drawSeed, sameOrder: 0, sameFirst: 0 };
  for (let draw = 0; draw < draws; draw += 1) {
    if (draw % 50 === 0) yield;
    for (let at = 0; at < moved.length; at += 1)
      moved[at] = weights[at]! * (1 - reach + 2 * reach * random());
    score(moved, scores);
    const swaps = swapsIn(order, scores);
    if (swaps.length === 0) outcome.sameOrder += 1;
    if (sameFirst(order, scores)) outcome.sameFirst += 1;
    for (const { a, b } of swaps) {
      const key = `${a} ${b}`;
      counts.set(key, { a, b, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return { ...outcome, swaps: [...counts.values()].toSorted((a, b) => b.count - a.count) };
}

/** Adjusted fits under other weights, for the same meetings. */
export function adjustedScorer(units: Units, model: Design): Scorer {
  const patterns = patternsOf(units);
  const pieces = patterns.reduce((sum, one) => sum + one.competencies.length, 0);
  return pieces * model.candidates < units.deviations.length
    ? byPattern(patterns, units, model)
    : (weights, into) => into.set(solve(model, unitValues(units, weights)).candidates);
}

/** Units that rated the same competencies: within them the sum of weights is the same for all. */
interface Pattern {
  competencies: number[];
  units: number[];
}

function patternsOf({ starts, competencies }: Units): Pattern[] {
  const found = new Map<string, Pattern>();
  for (let unit = 0; unit + 1 < starts.length; unit += 1) {
    const own = competencies.subarray(starts[unit], starts[unit + 1]);
    const key = own.join();
    const pattern = found.get(key);
    if (pattern) pattern.units.push(unit);
    else found.set(key, { competencies: [...own], units: [unit] });
  }
  return [...found.values()];
}

/**
 * Least squares are linear in the values, and within a pattern the values are linear in the weights: what each
 * competency of each pattern does to everybody's adjusted fit is solved once, and a draw only adds up.
 */
function byPattern(patterns: readonly Pattern[], units: Units, model: Design): Scorer {
  const solved = patterns.map(({ competencies, units: own }) => ({
    competencies,
    effects: competencies.map((_, at) => {
      const values = new Float64Array(units.rows.length);
      for (const unit of own) values[unit] = units.deviations[units.starts[unit]! + at]!;
      return solve(model, values).candidates;
    }),
  }));
  return (weights, into) => {
    into.fill(0);
    for (const { competencies, effects } of solved) {
      const total = competencies.reduce((sum, at) => sum + weights[at]!, 0);
      for (let at = 0; at < competencies.length; at += 1) {
        const share = weights[competencies[at]!]! / total;
        const effect = effects[at]!;
        for (let one = 0; one < into.length; one += 1) into[one]! += share * effect[one]!;
      }
    }
  };
}

/** Raw fits under other weights, from each candidate's mean of each competency; NaN where there is none. */
export function rawScorer(means: readonly (readonly number[])[]): Scorer {
  return (weights, into) => {
    for (let one = 0; one < into.length; one += 1) {
      let points = 0;
      let total = 0;
      for (let at = 0; at < weights.length; at += 1) {
        const level = means[one]![at]!;
        if (Number.isNaN(level)) continue;
        points += weights[at]! * level;
        total += weights[at]!;
      }
      into[one] = points / total;
    }
  };
}
