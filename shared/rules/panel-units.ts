import { competencyMeans, type PanelTable } from "./panel-table.ts";

/**
 * One panelist's fit for one candidate, in levels: f(c,p) = Σₖ wₖ·(r(c,k,p) − m(k)) / Σₖ wₖ + m̄ over the competencies
 * that panelist rated. m(k) is the opening's mean of competency k, m̄ their weighted mean. Measuring every competency
 * from its own mean keeps an unrated one from helping or hurting: who rated only the hard ones is not strict for it.
 */
export interface Units {
  /** Which candidates and panelists have a unit at all, by their place in the table. */
  candidates: number[];
  panelists: number[];
  /** Of each unit: places in the two lists above. */
  rows: Int32Array;
  columns: Int32Array;
  /** r − m of each unit's rated competencies that carry weight, unit after unit; `starts` has one more entry than units. */
  starts: Int32Array;
  competencies: Int32Array;
  deviations: Float64Array;
  /** m(k). */
  means: Float64Array;
}

/** The units of a table, of everybody or without one panelist. */
export function unitsOf(table: PanelTable, weights: ArrayLike<number>, without = -1): Units {
  const means = competencyMeans(table, without);
  const collected = collect(table, weights, means, without);
  const [candidates, rows] = compact(collected.rows);
  const [panelists, columns] = compact(collected.columns);
  return {
    candidates,
    panelists,
    rows,
    columns,
    starts: Int32Array.from(collected.starts),
    competencies: Int32Array.from(collected.competencies),
    deviations: Float64Array.from(collected.deviations),
    means,
  };
}

type Lists = Record<"rows" | "columns" | "starts" | "competencies" | "deviations", number[]>;

function collect(
  table: PanelTable,
  weights: ArrayLike<number>,
  means: Float64Array,
  without: number,
): Lists {
  const { candidates, panelists, competencies, cells } = table;
  const found: Lists = { rows: [], columns: [], starts: [0], competencies: [], deviations: [] };
  for (let at = 0; at < candidates * panelists; at += 1) {
    if (at % panelists === without) continue;
    for (let competency = 0; competency < competencies; competency += 1) {
      const level = cells[at * competencies + competency]!;
      if (Number.isNaN(level) || weights[competency]! <= 0) continue;
      found.competencies.push(competency);
      found.deviations.push(level - means[competency]!);
    }
    if (found.competencies.length === found.starts.at(-1)) continue;
    found.rows.push(Math.floor(at / panelists));
    found.columns.push(at % panelists);
    found.starts.push(found.competencies.length);
  }
  return found;
}

/** The different values in ascending order, and each value as its place among them. */
function compact(values: readonly number[]): [number[], Int32Array] {
  const different = [...new Set(values)].toSorted((a, b) => a - b);
  const places = new Map(different.map((value, at) => [value, at]));
  return [different, Int32Array.from(values, (value) => places.get(value)!)];
}

/** f(c,p) of every unit under these weights. */
export function unitValues(units: Units, weights: ArrayLike<number>): Float64Array {
  const { starts, competencies, deviations } = units;
  const middle = weightedMean(units.means, weights);
  const values = new Float64Array(units.rows.length);
  for (let unit = 0; unit < values.length; unit += 1) {
    let points = 0;
    let weight = 0;
    for (let at = starts[unit]!; at < starts[unit + 1]!; at += 1) {
      points += weights[competencies[at]!]! * deviations[at]!;
      weight += weights[competencies[at]!]!;
    }
    values[unit] = points / weight + middle;
  }
  return values;
}

/** m̄. */
function weightedMean(means: Float64Array, weights: ArrayLike<number>): number {
  let points = 0;
  let total = 0;
  for (let at = 0; at < means.length; at += 1) {
    if (Number.isNaN(means[at])) continue;
    points += weights[at]! * means[at]!;
    total += weights[at]!;
  }
  return points / total;
}
