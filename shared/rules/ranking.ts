import { patternShifts, type Units } from "./panel-units.ts";
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

/** How many sets of weights are scored in one go: the levels are then read once for all of them. */
export const batch = 4;

/**
 * Scores everybody under each of these sets of weights (`batch` of them); a constant for all may be missing, because
 * only the order is asked for.
 */
export type Scorer = (weights: readonly Float64Array[], into: readonly Float64Array[]) => void;

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
  const scores = many(() => new Float64Array(order.flat().length));
  const moved = many(() => new Float64Array(weights.length));
  const counts = new Map<string, Swap & { count: number }>();
  const outcome = { draws, seed: drawSeed, sameOrder: 0, sameFirst: 0 };
  for (let draw = 0; draw < draws; draw += batch) {
    if (draw % 40 === 0) yield;
    for (const set of moved)
      for (let at = 0; at < set.length; at += 1)
        set[at] = weights[at]! * (1 - reach + 2 * reach * random());
    score(moved, scores);
    for (const one of scores) count(order, one, outcome, counts);
  }
  return { ...outcome, swaps: [...counts.values()].toSorted((a, b) => b.count - a.count) };
}

const many = <T>(make: () => T): T[] => Array.from({ length: batch }, make);

function count(
  order: Order,
  scores: Float64Array,
  outcome: Pick<DrawsOutcome, "sameOrder" | "sameFirst">,
  counts: Map<string, Swap & { count: number }>,
): void {
  const swaps = swapsIn(order, scores);
  if (swaps.length === 0) outcome.sameOrder += 1;
  if (sameFirst(order, scores)) outcome.sameFirst += 1;
  for (const { a, b } of swaps) {
    const key = `${a} ${b}`;
    counts.set(key, { a, b, count: (counts.get(key)?.count ?? 0) + 1 });
  }
}

/** The scores under one set of weights. */
export function scoreOnce(score: Scorer, weights: Float64Array, size: number): Float64Array {
  const scores = many(() => new Float64Array(size));
  score(
    many(() => weights),
    scores,
  );
  return scores[0]!;
}

/** Adjusted fits under other weights, for the same meetings. */
export function adjustedScorer(units: Units, model: Design): Scorer {
  const pieces = units.patternList.reduce((sum, own) => sum + own.length, 0);
  const direct = units.levels.length + 3 * units.rows.length;
  return pieces * model.candidates < direct ? byPattern(units, model) : byUnit(units, model);
}

/** Every unit anew. */
function byUnit(units: Units, model: Design): Scorer {
  const values = many(() => new Float64Array(units.patterns.length));
  return (weights, into) => {
    addLevels(units.levels, weights, values);
    for (const [at, set] of weights.entries()) {
      const own = values[at]!;
      const totals = Float64Array.from(units.patternList, (rated) => sumOf(rated, set));
      const shifts = patternShifts(units.patternList, set, units.means);
      for (let unit = 0; unit < own.length; unit += 1) {
        const pattern = units.patterns[unit]!;
        own[unit] = own[unit]! / totals[pattern]! + shifts[pattern]!;
      }
      into[at]!.set(solve(model, own).candidates);
    }
  };
}

/** Σ w·r of every unit, for four sets of weights side by side: reading the levels is what takes the time. */
function addLevels(
  levels: Float64Array,
  weights: readonly Float64Array[],
  into: readonly Float64Array[],
): void {
  const [w0, w1, w2, w3] = [weights[0]!, weights[1]!, weights[2]!, weights[3]!];
  const [into0, into1, into2, into3] = [into[0]!, into[1]!, into[2]!, into[3]!];
  const size = w0.length;
  for (let unit = 0; unit < into0.length; unit += 1) {
    const from = unit * size;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let at = 0; at < size; at += 1) {
      const level = levels[from + at]!;
      sum0 += w0[at]! * level;
      sum1 += w1[at]! * level;
      sum2 += w2[at]! * level;
      sum3 += w3[at]! * level;
    }
    into0[unit] = sum0;
    into1[unit] = sum1;
    into2[unit] = sum2;
    into3[unit] = sum3;
  }
}

function sumOf(own: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const at of own) sum += weights[at]!;
  return sum;
}

/**
 * Least squares are linear in the values, and within a pattern the values are linear in the weights: what each
 * competency of each pattern does to everybody's adjusted fit is solved once, and a draw only adds up.
 */
function byPattern({ levels, patterns, patternList, means, rows }: Units, model: Design): Scorer {
  const size = means.length;
  const solved = patternList.map((competencies, pattern) => ({
    competencies,
    effects: competencies.map((competency) => {
      const values = new Float64Array(rows.length);
      for (let unit = 0; unit < values.length; unit += 1)
        if (patterns[unit] === pattern)
          values[unit] = levels[unit * size + competency]! - means[competency]!;
      return solve(model, values).candidates;
    }),
  }));
  return each((weights, into) => {
    into.fill(0);
    for (const { competencies, effects } of solved) {
      const total = sumOf(competencies, weights);
      for (let at = 0; at < competencies.length; at += 1) {
        const share = weights[competencies[at]!]! / total;
        const effect = effects[at]!;
        for (let one = 0; one < into.length; one += 1) into[one]! += share * effect[one]!;
      }
    }
  });
}

/** Raw fits under other weights, from each candidate's mean of each competency; NaN where there is none. */
export function rawScorer(means: readonly (readonly number[])[]): Scorer {
  return each((weights, into) => {
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
  });
}

/** The scores of some of the `size` candidates alone, in the order of their places. */
export function scorerOf(score: Scorer, places: readonly number[], size: number): Scorer {
  if (places.length === size) return score;
  const all = many(() => new Float64Array(size));
  return (weights, into) => {
    score(weights, all);
    for (const [set, some] of into.entries())
      for (let at = 0; at < some.length; at += 1) some[at] = all[set]![places[at]!]!;
  };
}

const each =
  (score: (weights: Float64Array, into: Float64Array) => void): Scorer =>
  (weights, into) => {
    for (const [at, set] of weights.entries()) score(set, into[at]!);
  };
