import type { Robustness } from "../panel.ts";
import { isListed, type Basis } from "./panel-basis.ts";
import type { PanelTable } from "./panel-table.ts";
import { unitLevels, unitsWithout, type WithoutOne } from "./panel-units.ts";
import {
  adjustedScorer,
  orderOf,
  rawScorer,
  scoreOnce,
  sameFirst,
  scorerOf,
  swapsIn,
  weightDraws,
  type Order,
  type Scorer,
} from "./ranking.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { mean } from "./scoring.ts";
import { design, solve } from "./two-way.ts";

/**
 * Whether the order of the candidates holds under other weights, and without each panelist. Scored are all whom the
 * panel rated; the order is of those who are listed.
 */

type Draws = Robustness["weightDraws"];
type LeftOut = Robustness["leaveOneOut"][number];

export function* robustnessOf(basis: Basis): Generator<void, Robustness> {
  const { input, units, weights, meetings, model, panelistIds } = basis;
  const by = meetings.ok && model.ok ? "adjusted" : "raw";
  const scorer =
    meetings.ok && model.ok
      ? adjustedScorer(units, meetings)
      : rawScorer(candidateMeans(basis.table, units.candidates));
  const places = [...units.candidates.keys()].filter((at) =>
    isListed(input.candidates[units.candidates[at]!]!),
  );
  const listed = places.map((at) => units.candidates[at]!);
  const ranked = scorerOf(scorer, places, units.candidates.length);
  const order = orderOf(scoreOnce(ranked, weights, listed.length));
  const idOf = (at: number) => input.candidates[listed[at]!]!.applicationId;
  const draws = yield* drawsOf(order, weights, ranked, idOf);
  const leaveOneOut: LeftOut[] = [];
  const levels = unitLevels(units, weights);
  for (const [at, place] of units.panelists.entries()) {
    if (at % 5 === 0) yield;
    const id = panelistIds[place]!;
    leaveOneOut.push(withoutPanelist(basis, { at, place, id, levels, listed, order, idOf, by }));
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
  /** The panelist's place among the units' panelists and in the table, and id. */
  at: number;
  place: number;
  id: string;
  /** As `unitLevels` has them. */
  levels: Float64Array;
  /** Candidates of the order, by their place in the table. */
  listed: readonly number[];
  order: Order;
  idOf: (at: number) => string;
  by: Robustness["by"];
}

function withoutPanelist(
  basis: Basis,
  { at, place, id, levels, listed, order, idOf, by }: Without,
): LeftOut {
  const { table, weights, units } = basis;
  if (order.flat().length < 2) return { ...refuse(onlyOne), panelistId: id };
  const left = unitsWithout(units, levels, { weights, without: at });
  const scores = by === "adjusted" ? adjustedScores(left) : rawScores(table, left, weights, place);
  if (!(scores instanceof Map)) return { ...scores, panelistId: id };
  const places = listed.map((candidate) => scores.get(candidate));
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

function adjustedScores({
  rows,
  columns,
  candidates,
  panelists,
  values,
}: WithoutOne): Scores | Refusal {
  const meetings = design(rows, columns, candidates.length, panelists);
  if (!meetings.ok) return meetings;
  const solution = solve(meetings, values);
  return new Map(candidates.map((candidate, at) => [candidate, solution.candidates[at]!]));
}

function rawScores(
  table: PanelTable,
  { candidates }: WithoutOne,
  weights: Float64Array,
  without: number,
): Scores {
  const scorer = rawScorer(candidateMeans(table, candidates, without));
  const scores = scoreOnce(scorer, weights, candidates.length);
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
