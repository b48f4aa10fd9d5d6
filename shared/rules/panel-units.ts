import { difficulties, difficultyTallies, type Tally } from "./difficulty.ts";
import type { PanelTable } from "./panel-table.ts";

/**
 * One panelist's fit for one candidate, in levels: f(c,p) = Σₖ wₖ·(r(c,k,p) − m(k)) / Σₖ wₖ + m̄ over the competencies
 * that panelist rated. m(k) says how hard competency k is (`difficulty.ts`), m̄ is their weighted mean. Measuring every
 * competency from there keeps an unrated one from helping or hurting: who rated only the hard ones is not strict for
 * it. m(k) comes from comparing within units, so a constant added to one panelist moves that panelist's units by
 * exactly that constant, whatever is missing; with a plain mean of the ratings it would leak into everybody's.
 */
export interface Units {
  /** Which candidates and panelists have a unit at all, by their place in the table. */
  candidates: number[];
  panelists: number[];
  /** Of each unit: places in the two lists above. */
  rows: Int32Array;
  columns: Int32Array;
  /** Unit by unit each competency's level, 0 where its pattern has none. */
  levels: Float64Array;
  /** Which competencies of weight a unit rated: units of one pattern share their sum of weights. */
  patterns: Int32Array;
  patternList: number[][];
  /** m(k). */
  means: Float64Array;
  /** What each panelist's ratings say of m(k). */
  tallies: Tally[];
}

export function unitsOf(table: PanelTable, weights: ArrayLike<number>): Units {
  const { candidates, panelists, competencies, cells } = table;
  const rowsAt: number[] = [];
  const columnsAt: number[] = [];
  const patternAt: number[] = [];
  const known = new Map<string, number>();
  const patternList: number[][] = [];
  const levels = new Float64Array(cells.length);
  for (let at = 0; at < candidates * panelists; at += 1) {
    const from = at * competencies;
    const key = patternKey(cells, from, competencies, weights);
    if (key === null) continue;
    let pattern = known.get(key);
    if (pattern === undefined) {
      known.set(key, (pattern = patternList.length));
      patternList.push(ratedIn(cells, from, competencies, weights));
    }
    const to = patternAt.length * competencies;
    for (const one of patternList[pattern]!) levels[to + one] = cells[from + one]!;
    rowsAt.push(Math.floor(at / panelists));
    columnsAt.push(at % panelists);
    patternAt.push(pattern);
  }
  const [candidateList, rows] = compact(rowsAt, candidates);
  const [panelistList, columns] = compact(columnsAt, panelists);
  const rated = {
    columns,
    levels: levels.subarray(0, patternAt.length * competencies),
    patterns: Int32Array.from(patternAt),
    patternList,
  };
  const tallies = difficultyTallies(rated, panelistList.length, competencies);
  return {
    ...rated,
    candidates: candidateList,
    panelists: panelistList,
    rows,
    means: difficulties(tallies, competencies),
    tallies,
  };
}

/** Fifty at a time fit into a whole number. */
const bitsPerPart = 50;

/** The same for the same set of rated competencies; null for none. */
function patternKey(
  cells: Float64Array,
  from: number,
  competencies: number,
  weights: ArrayLike<number>,
): string | null {
  let key = "";
  let part = 0;
  let any = false;
  for (let at = 0; at < competencies; at += 1) {
    part *= 2;
    if (weights[at]! > 0 && !Number.isNaN(cells[from + at])) {
      part += 1;
      any = true;
    }
    if (at % bitsPerPart !== bitsPerPart - 1) continue;
    key += `${part},`;
    part = 0;
  }
  return any ? key + part : null;
}

function ratedIn(
  cells: Float64Array,
  from: number,
  competencies: number,
  weights: ArrayLike<number>,
): number[] {
  return Array.from({ length: competencies }, (_, at) => at).filter(
    (at) => weights[at]! > 0 && !Number.isNaN(cells[from + at]),
  );
}

/** The different values in ascending order, and each value as its place among them. */
function compact(values: ArrayLike<number>, size: number): [number[], Int32Array] {
  const places = new Int32Array(size).fill(-1);
  for (let at = 0; at < values.length; at += 1) places[values[at]!] = 0;
  const different: number[] = [];
  for (let value = 0; value < size; value += 1)
    if (places[value] === 0) places[value] = different.push(value) - 1;
  const placed = new Int32Array(values.length);
  for (let at = 0; at < values.length; at += 1) placed[at] = places[values[at]!]!;
  return [different, placed];
}

/** f(c,p) of every unit under these weights. */
export function unitValues(units: Units, weights: ArrayLike<number>): Float64Array {
  const values = unitLevels(units, weights);
  centre(values, units, weights, units.means);
  return values;
}

/** Σₖ wₖ·r / Σₖ wₖ of every unit, before the competencies are measured from m(k). */
export function unitLevels(units: Units, weights: ArrayLike<number>): Float64Array {
  const { levels, patterns, patternList } = units;
  const size = weights.length;
  const totals = patternList.map((own) => sumOf(own, weights));
  const values = new Float64Array(patterns.length);
  for (let unit = 0; unit < values.length; unit += 1) {
    const from = unit * size;
    let points = 0;
    for (let at = 0; at < size; at += 1) points += weights[at]! * levels[from + at]!;
    values[unit] = points / totals[patterns[unit]!]!;
  }
  return values;
}

/** Takes out of each unit what its competencies' m(k) come to, and puts in what all of them come to. */
export function centre(
  values: Float64Array,
  { patterns, patternList }: Pick<Units, "patterns" | "patternList">,
  weights: ArrayLike<number>,
  means: Float64Array,
): void {
  const shifts = patternShifts(patternList, weights, means);
  for (let unit = 0; unit < values.length; unit += 1) values[unit]! += shifts[patterns[unit]!]!;
}

/** m̄ less the weighted mean of a pattern's competencies, by pattern. */
export function patternShifts(
  patternList: readonly number[][],
  weights: ArrayLike<number>,
  means: Float64Array,
): Float64Array {
  const all = Array.from(means, (_, at) => at).filter((at) => !Number.isNaN(means[at]));
  const middle = weightedMean(all, weights, means);
  return Float64Array.from(patternList, (own) => middle - weightedMean(own, weights, means));
}

function weightedMean(
  own: readonly number[],
  weights: ArrayLike<number>,
  means: Float64Array,
): number {
  let points = 0;
  for (const at of own) points += weights[at]! * means[at]!;
  return points / sumOf(own, weights);
}

function sumOf(own: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0;
  for (const at of own) sum += weights[at]!;
  return sum;
}

export interface WithoutOne {
  /** By their place in the table. */
  candidates: number[];
  rows: Int32Array;
  columns: Int32Array;
  panelists: number;
  values: Float64Array;
}

/** The units of everybody but one, measured from what the others say of m(k). `levels` as `unitLevels` has them. */
export function unitsWithout(
  units: Units,
  levels: Float64Array,
  { weights, without }: { weights: ArrayLike<number>; without: number },
): WithoutOne {
  const left = unitsBut(units.columns, without);
  const values = new Float64Array(left.length);
  const patterns = new Int32Array(left.length);
  const rowsBefore = new Int32Array(left.length);
  const columns = new Int32Array(left.length);
  for (let at = 0; at < left.length; at += 1) {
    const unit = left[at]!;
    values[at] = levels[unit]!;
    patterns[at] = units.patterns[unit]!;
    rowsBefore[at] = units.rows[unit]!;
    columns[at] = units.columns[unit]! - (units.columns[unit]! > without ? 1 : 0);
  }
  const others = units.tallies.filter((_, panelist) => panelist !== without);
  const means = difficulties(others, weights.length);
  centre(values, { patterns, patternList: units.patternList }, weights, means);
  const [places, rows] = compact(rowsBefore, units.candidates.length);
  return {
    candidates: places.map((place) => units.candidates[place]!),
    rows,
    columns,
    panelists: units.panelists.length - 1,
    values,
  };
}

function unitsBut(columns: Int32Array, without: number): Int32Array {
  const left = new Int32Array(columns.length);
  let count = 0;
  for (let unit = 0; unit < columns.length; unit += 1)
    if (columns[unit] !== without) left[count++] = unit;
  return left.subarray(0, count);
}
