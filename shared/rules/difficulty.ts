import { backward, cholesky, forward } from "./cholesky.ts";

/**
 * How hard each competency is, m(k) in levels, whoever rated it: ordinary least squares of
 * rating = unit(candidate × panelist) + competency. Competencies are compared within units only, so a strict panelist
 * or a strong candidate makes none harder, and a constant added to one panelist moves no m(k). Where everybody rated
 * everything the differences are those of the plain means; a mean over candidates alone would take a panelist's
 * severity for difficulty wherever some ratings are missing.
 *
 * Units are eliminated from the normal equations; what is left has a row per competency (the Schur complement
 * S = diag(nₖ) − Σ 1·1ᵀ/nᵤ). Competencies that no unit joins cannot be compared at all: each group is fitted by itself
 * and put where the plain mean of its ratings is, because there is nothing better to go by.
 *
 * Source: S. R. Searle, "Linear Models for Unbalanced Data", 1987, ch. 4 and 8 (two-way layout without interaction).
 */
export interface Tally {
  /** S, row by row. */
  normal: Float64Array;
  /** By competency: its ratings, each less the mean of its unit. */
  right: Float64Array;
  sums: Float64Array;
  counts: Float64Array;
}

export interface Rated {
  /** Each unit's panelist. */
  columns: Int32Array;
  /** Unit by unit each competency's level, 0 where its pattern has none. */
  levels: Float64Array;
  patterns: Int32Array;
  patternList: readonly (readonly number[])[];
}

/** One tally per panelist, so that anybody can be left out later. */
export function difficultyTallies(rated: Rated, panelists: number, size: number): Tally[] {
  const { columns, levels, patterns, patternList } = rated;
  const tallies = Array.from({ length: panelists }, () => emptyTally(size));
  const units = new Int32Array(panelists * patternList.length);
  for (let unit = 0; unit < columns.length; unit += 1) {
    const own = patternList[patterns[unit]!]!;
    const { right, sums } = tallies[columns[unit]!]!;
    const from = unit * size;
    let sum = 0;
    for (const at of own) sum += levels[from + at]!;
    const mean = sum / own.length;
    for (const at of own) {
      sums[at]! += levels[from + at]!;
      right[at]! += levels[from + at]! - mean;
    }
    units[columns[unit]! * patternList.length + patterns[unit]!]! += 1;
  }
  for (const [panelist, tally] of tallies.entries())
    for (const [pattern, own] of patternList.entries())
      addPattern(tally, own, units[panelist * patternList.length + pattern]!);
  return tallies;
}

const emptyTally = (size: number): Tally => ({
  normal: new Float64Array(size * size),
  right: new Float64Array(size),
  sums: new Float64Array(size),
  counts: new Float64Array(size),
});

function addPattern({ normal, counts }: Tally, own: readonly number[], units: number): void {
  if (units === 0) return;
  const size = counts.length;
  const share = units / own.length;
  for (const a of own) {
    counts[a]! += units;
    normal[a * size + a]! += units;
    for (const b of own) normal[a * size + b]! -= share;
  }
}

/** m(k) by all of these tallies; NaN where there is no rating. */
export function difficulties(tallies: readonly Tally[], size: number): Float64Array {
  const total = emptyTally(size);
  for (const tally of tallies)
    for (const part of ["normal", "right", "sums", "counts"] as const)
      for (let at = 0; at < total[part].length; at += 1) total[part][at]! += tally[part][at]!;
  const values = new Float64Array(size).fill(Number.NaN);
  for (const group of groupsOf(total)) {
    const fitted = fitGroup(total, group);
    let [left, ratings] = [0, 0];
    for (const [at, competency] of group.entries()) {
      left += total.sums[competency]! - total.counts[competency]! * fitted[at]!;
      ratings += total.counts[competency]!;
    }
    for (const [at, competency] of group.entries())
      values[competency] = fitted[at]! + left / ratings;
  }
  return values;
}

/** The competencies with ratings, those together that units join. */
function groupsOf({ normal, counts }: Tally): number[][] {
  const size = counts.length;
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (let first = 0; first < size; first += 1) {
    if (counts[first] === 0 || seen.has(first)) continue;
    const group = [first];
    seen.add(first);
    for (const from of group) {
      for (let to = 0; to < size; to += 1) {
        if (normal[from * size + to] === 0 || seen.has(to)) continue;
        seen.add(to);
        group.push(to);
      }
    }
    groups.push(group.toSorted((a, b) => a - b));
  }
  return groups;
}

/** Least squares within one group, up to a constant. S lacks one rank, which adding 1/g everywhere restores. */
function fitGroup({ normal, right, counts }: Tally, group: readonly number[]): Float64Array {
  const size = group.length;
  const left = new Float64Array(size * size);
  for (const [row, a] of group.entries())
    for (const [column, b] of group.entries())
      left[row * size + column] = normal[a * counts.length + b]! + 1 / size;
  // Units join the whole group, so the matrix is positive definite.
  const lower = cholesky(left, size)!;
  const own = group.map((at) => right[at]!);
  return backward(lower, forward(lower, own));
}
