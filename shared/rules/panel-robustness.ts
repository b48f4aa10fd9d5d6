import type { Robustness } from "../panel.ts";
import type { Basis } from "./panel-basis.ts";
import type { PanelTable } from "./panel-table.ts";
import { unitsOf, unitValues, type Units } from "./panel-units.ts";
import {
  adjustedScorer,
  orderOf,
  rawScorer,
  sameFirst,
  swapsIn,
  weightDraws,
  type Order,
  type Scorer,
} from "./ranking.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { mean } from "./scoring.ts";
import { design, solve } from "./two-way.ts";

/** Whether the order of the candidates holds under other weights, and without each panelist. */

type Draws = Robustness["weightDraws"];
type LeftOut = Robustness["leaveOneOut"][number];

export function* robustnessOf(basis: Basis): Generator<void, Robustness> {
  const { input, units, weights, meetings, model, panelistIds } = basis;
  const by = meetings.ok && model.ok ? "adjusted" : "raw";
  const scorer =
    meetings.ok && model.ok
      ? adjustedScorer(units, meetings)
      : rawScorer(candidateMeans(basis.table, units.candidates));
  const scores = new Float64Array(units.candidates.length);
  scorer(weights, scores);
  const order = orderOf(scores);
  const idOf = (at: number) => input.candidates[units.candidates[at]!]!.applicationId;
  const draws = yield* drawsOf(order, weights, scorer, idOf);
  const leaveOneOut: LeftOut[] = [];
  for (const at of units.panelists) {
    yield;
    leaveOneOut.push(withoutPanelist(basis, { at, id: panelistIds[at]!, order, idOf, by }));
  }
  return { by, weightDraws: draws, leaveOneOut };
}

const onlyOne = "With fewer than two candidates there is no order that could change.";

function* drawsOf(
  order: Order,
  weights: Float64Array,
  scorer: Scorer,
  idOf: (at: number) => string,
): Generator<void, Draws> {
  if (order.flat().length < 2) return refuse(onlyOne);
  const outcome = yield* weightDraws(order, weights, scorer);
  const swaps = outcome.swaps.map(({ a, b, count }) => ({ a: idOf(a), b: idOf(b), count }));
  return { ok: true, ...outcome, swaps };
}

interface Without {
  /** The panelist's place in the table, and id. */
  at: number;
  id: string;
  order: Order;
  idOf: (at: number) => string;
  by: Robustness["by"];
}

function withoutPanelist(basis: Basis, { at, id, order, idOf, by }: Without): LeftOut {
  const { table, weights, units } = basis;
  if (order.flat().length < 2) return { ...refuse(onlyOne), panelistId: id };
  const left = unitsOf(table, weights, at);
  const scores =
    by === "adjusted" ? adjustedScores(left, weights) : rawScores(table, left, weights, at);
  if (!(scores instanceof Map)) return { ...scores, panelistId: id };
  const places = units.candidates.map((candidate) => scores.get(candidate));
  const still = order
    .map((step) => step.filter((place) => places[place] !== undefined))
    .filter((step) => step.length > 0);
  if (still.flat().length < 2)
    return {
      ...refuse("Fewer than two candidates were rated by anybody else."),
      panelistId: id,
    };
  const values = places.map((score) => score ?? -Infinity);
  const swaps = swapsIn(still, values).map(({ a, b }) => ({ a: idOf(a), b: idOf(b) }));
  return {
    ok: true,
    panelistId: id,
    sameOrder: swaps.length === 0,
    sameFirst: sameFirst(still, values),
    swaps,
    unrated: places.flatMap((score, place) => (score === undefined ? [idOf(place)] : [])),
  };
}

/** By candidate's place in the table. */
type Scores = Map<number, number>;

function adjustedScores(units: Units, weights: Float64Array): Scores | Refusal {
  const { rows, columns, candidates, panelists } = units;
  const meetings = design(rows, columns, candidates.length, panelists.length);
  if (!meetings.ok) return meetings;
  const solution = solve(meetings, unitValues(units, weights));
  return new Map(candidates.map((candidate, at) => [candidate, solution.candidates[at]!]));
}

function rawScores(
  table: PanelTable,
  { candidates }: Units,
  weights: Float64Array,
  without: number,
): Scores {
  const scores = new Float64Array(candidates.length);
  rawScorer(candidateMeans(table, candidates, without))(weights, scores);
  return new Map(candidates.map((candidate, at) => [candidate, scores[at]!]));
}

/** Each candidate's mean of each competency, as scoring has it. */
function candidateMeans(
  { panelists, competencies, cells }: PanelTable,
  candidates: readonly number[],
  without = -1,
): number[][] {
  return candidates.map((candidate) =>
    Array.from({ length: competencies }, (_, competency) => {
      const given: number[] = [];
      for (let panelist = 0; panelist < panelists; panelist += 1) {
        const level = cells[(candidate * panelists + panelist) * competencies + competency]!;
        if (panelist !== without && !Number.isNaN(level)) given.push(level);
      }
      return mean(given) ?? Number.NaN;
    }),
  );
}
