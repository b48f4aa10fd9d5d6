import { backward, cholesky, forward } from "./cholesky.ts";
import { refuse, type Refusal } from "./refusal.ts";

/**
 * The design of an additive model value = μ + candidate + panelist, both effects summing to zero: who met whom,
 * factored once, so that many sets of values can be solved for the same meetings.
 *
 * Candidates are eliminated from the normal equations; what is left is one row per panelist (the Schur complement
 * S = diag(nₚ) − Nᵀ·diag(1/n꜀)·N). S lacks one rank, because a constant can move from one side to the other; adding
 * 1/P everywhere restores it without touching the solution whose panelist effects sum to zero.
 *
 * Source: S. R. Searle, "Linear Models for Unbalanced Data", 1987, ch. 4 and 8 (two-way layout without interaction).
 */
export interface Design {
  ok: true;
  candidates: number;
  panelists: number;
  /** One meeting each: which candidate, which panelist. */
  rows: Int32Array;
  columns: Int32Array;
  /** Meetings of each candidate. */
  met: Float64Array;
  /** Share of a candidate's meetings that each panelist has, candidate by candidate. */
  shares: Float64Array;
  lower: Float64Array;
}

export interface Solution {
  /** μ + candidate. */
  candidates: Float64Array;
  panelists: Float64Array;
}

export function design(
  rows: Int32Array,
  columns: Int32Array,
  candidates: number,
  panelists: number,
): Design | Refusal {
  if (panelists < 2) return refuse("It takes two panelists to tell severity from quality.");
  if (candidates < 2) return refuse("It takes two candidates to tell severity from quality.");
  const met = new Float64Array(candidates);
  const shares = new Float64Array(candidates * panelists);
  for (let at = 0; at < rows.length; at += 1) {
    met[rows[at]!]! += 1;
    shares[rows[at]! * panelists + columns[at]!]! += 1;
  }
  for (let at = 0; at < candidates; at += 1)
    for (let own = at * panelists; own < (at + 1) * panelists; own += 1) shares[own]! /= met[at]!;
  const lower = cholesky(schur(columns, met, shares, panelists), panelists);
  // It fails exactly where meetings do not connect; counting groups every time would take longer than the factor.
  if (lower === null) return refuse(apartReason(countGroups(rows, columns, candidates, panelists)));
  return { ok: true, candidates, panelists, rows, columns, met, shares, lower };
}

const apartReason = (groups: number): string =>
  `The panel falls into ${groups} groups that met no candidate in common, so a strict panelist cannot be told from a weak candidate.`;

/** The lower half, which is all that the factor reads. */
function schur(
  columns: Int32Array,
  met: Float64Array,
  shares: Float64Array,
  panelists: number,
): Float64Array {
  const left = new Float64Array(panelists * panelists).fill(1 / panelists);
  for (const column of columns) left[column * panelists + column]! += 1;
  for (let candidate = 0; candidate < met.length; candidate += 1) {
    const own = shares.subarray(candidate * panelists, (candidate + 1) * panelists);
    for (let a = 0; a < panelists; a += 1) {
      if (own[a] === 0) continue;
      const weight = met[candidate]! * own[a]!;
      const row = a * panelists;
      for (let b = 0; b <= a; b += 1) left[row + b]! -= weight * own[b]!;
    }
  }
  return left;
}

/** Ordinary least squares for these values, one per meeting. */
export function solve(model: Design, values: Float64Array): Solution {
  const { rows, columns, met, shares, candidates, panelists } = model;
  const means = new Float64Array(candidates);
  const right = new Float64Array(panelists);
  for (let at = 0; at < values.length; at += 1) {
    means[rows[at]!]! += values[at]!;
    right[columns[at]!]! += values[at]!;
  }
  // What each panelist gave, less what the candidates met got on average.
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const sum = means[candidate]!;
    const from = candidate * panelists;
    for (let at = 0; at < panelists; at += 1) right[at]! -= shares[from + at]! * sum;
    means[candidate] = sum / met[candidate]!;
  }
  const effects = backward(model.lower, forward(model.lower, right));
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const from = candidate * panelists;
    let severity = 0;
    for (let at = 0; at < panelists; at += 1) severity += shares[from + at]! * effects[at]!;
    means[candidate]! -= severity;
  }
  return { candidates: means, panelists: effects };
}

/** How many sets of candidates and panelists there are that no meeting joins. */
function countGroups(
  rows: Int32Array,
  columns: Int32Array,
  candidates: number,
  panelists: number,
): number {
  const parent = Int32Array.from({ length: candidates + panelists }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] = parent[parent[top]!]!;
    return top;
  };
  let groups = candidates + panelists;
  for (let at = 0; at < rows.length; at += 1) {
    const [a, b] = [root(rows[at]!), root(candidates + columns[at]!)];
    if (a === b) continue;
    parent[a] = b;
    groups -= 1;
  }
  return groups;
}
