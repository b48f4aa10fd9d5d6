import { forward } from "./cholesky.ts";
import { tQuantile, upper95 } from "./distributions.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { design, solve, type Design } from "./two-way.ts";

/**
 * How severe each panelist is, and what candidates come to without it, with what the panel's own scatter leaves open.
 *
 * Shape: one value per meeting of a candidate and a panelist, in any unit (the product passes fits in levels); no row
 * where they did not meet. Model: value = μ + candidate + panelist + error, effects summing to zero, ordinary least
 * squares; a constant added to one panelist moves that panelist's severity and no difference of candidates. Standard
 * errors come from the model's covariance times the residual variance, intervals (95 %) from Student's t. One value per
 * meeting, because a panelist's halo makes single ratings of one candidate alike: as independent facts they would make
 * the intervals far too narrow.
 * Refused: fewer than two on either side, meetings that do not connect, no degree of freedom or no variance left over.
 *
 * Sources: S. R. Searle, "Linear Models for Unbalanced Data", 1987; D. C. Montgomery, "Design and Analysis of
 * Experiments" (balanced incomplete blocks); N. T. Longford, "Models for Uncertainty in Educational Testing", 1995
 * (severity of examiners).
 */
export interface Meeting {
  candidate: number;
  panelist: number;
  value: number;
}

export interface Estimate {
  value: number;
  standardError: number;
  low: number;
  high: number;
}

export interface SeverityModel {
  ok: true;
  /** By candidate: the adjusted value, μ + candidate. */
  candidates: Estimate[];
  /** By panelist: positive is generous, negative strict, against the mean of the panel. */
  panelists: Estimate[];
  residual: { sd: number; df: number };
  /** What a difference is multiplied with to be compared: the t quantile. */
  quantile: number;
  /** Adjusted a minus adjusted b. */
  difference: (a: number, b: number) => Estimate;
  /** Half the width of the interval of that difference: anything smaller is a tie. */
  margin: (a: number, b: number) => number;
}

export function severityModel(
  meetings: readonly Meeting[],
  candidates: number,
  panelists: number,
): SeverityModel | Refusal {
  const rows = Int32Array.from(meetings, (one) => one.candidate);
  const columns = Int32Array.from(meetings, (one) => one.panelist);
  const values = Float64Array.from(meetings, (one) => one.value);
  const model = design(rows, columns, candidates, panelists);
  return model.ok ? estimate(model, values) : model;
}

/** The same for a design that is already there. */
export function estimate(model: Design, values: Float64Array): SeverityModel | Refusal {
  const { rows, candidates, panelists, met } = model;
  const df = rows.length - candidates - panelists + 1;
  if (df < 1)
    return refuse(
      "There are too few meetings: nothing is left over to measure the panel's own scatter with.",
    );
  const solution = solve(model, values);
  const variance = residualVariance(model, values, solution) / df;
  if (variance === 0)
    return refuse(
      "The panelists' scores fit together without any scatter, so there is nothing to measure uncertainty with.",
    );
  const sd = Math.sqrt(variance);
  const quantile = tQuantile(upper95, df);
  const around = (value: number, factor: number): Estimate => {
    const standardError = sd * Math.sqrt(Math.max(0, factor));
    const reach = quantile * standardError;
    return { value, standardError, low: value - reach, high: value + reach };
  };
  const leverage = leverages(model);
  const ofDifference = (a: number, b: number): number =>
    a === b ? 0 : 1 / met[a]! + 1 / met[b]! + squaredDistance(leverage, a, b, panelists);
  return {
    ok: true,
    candidates: Array.from(solution.candidates, (value, at) =>
      around(value, 1 / met[at]! + squaredLength(leverage, at, panelists) - 1 / panelists),
    ),
    panelists: Array.from(solution.panelists, (value, at) =>
      around(value, panelistFactor(model, at)),
    ),
    residual: { sd, df },
    quantile,
    difference: (a, b) =>
      around(solution.candidates[a]! - solution.candidates[b]!, ofDifference(a, b)),
    margin: (a, b) => quantile * sd * Math.sqrt(ofDifference(a, b)),
  };
}

/** The residual sum of squares; rounding left over from values that fit exactly counts as none. */
function residualVariance(
  { rows, columns }: Design,
  values: Float64Array,
  solution: { candidates: Float64Array; panelists: Float64Array },
): number {
  let squares = 0;
  let largest = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const fitted = solution.candidates[rows[at]!]! + solution.panelists[columns[at]!]!;
    squares += (values[at]! - fitted) ** 2;
    largest = Math.max(largest, Math.abs(values[at]!));
  }
  return squares <= rows.length * (1e-9 * largest) ** 2 ? 0 : squares;
}

/** L⁻¹ times every candidate's shares: distances between these rows are what meeting different panelists costs. */
function leverages({ shares, lower, candidates, panelists }: Design): Float64Array {
  const all = new Float64Array(candidates * panelists);
  for (let at = 0; at < candidates; at += 1) {
    const from = at * panelists;
    all.set(forward(lower, shares.subarray(from, from + panelists)), from);
  }
  return all;
}

function squaredDistance(all: Float64Array, a: number, b: number, width: number): number {
  let sum = 0;
  for (let at = 0; at < width; at += 1) sum += (all[a * width + at]! - all[b * width + at]!) ** 2;
  return sum;
}

function squaredLength(all: Float64Array, a: number, width: number): number {
  let sum = 0;
  for (let at = 0; at < width; at += 1) sum += all[a * width + at]! ** 2;
  return sum;
}

function panelistFactor({ lower, panelists }: Design, panelist: number): number {
  const unit = new Float64Array(panelists);
  unit[panelist] = 1;
  return squaredLength(forward(lower, unit), 0, panelists) - 1 / panelists;
}
