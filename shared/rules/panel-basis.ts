import type { CandidateReading, PanelAnalysis } from "../panel.ts";
import { panelTable, scoresOf, type PanelRating, type PanelTable } from "./panel-table.ts";
import { unitsOf, unitValues, type Units } from "./panel-units.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { profile } from "./profile.ts";
import { blockers, fit, mustHaves, type CompetencyScore } from "./scoring.ts";
import { estimate, type SeverityModel } from "./severity.ts";
import { design, type Design } from "./two-way.ts";

export interface PanelInput {
  openingId: string;
  weightsVersion: number;
  competencies: PanelAnalysis["competencies"];
  panelists: { id: string; name: string; seniority: number }[];
  candidates: PanelCandidate[];
}

export interface PanelCandidate extends Pick<
  CandidateReading,
  "applicationId" | "candidate" | "stage" | "recommendations"
> {
  /** Levels of first takes from interviews whose seal is open. */
  ratings: PanelRating[];
}

/**
 * Whether somebody is named in what is said. Who was rejected or withdrew is not, but the panel rated them as well, so
 * severity, agreement and fits rest on them too: a verdict must not change the figures it was made from.
 */
export const isListed = ({ stage }: Pick<PanelCandidate, "stage">): boolean =>
  stage.kind === "active" || stage.kind === "hired";

/** What the parts of an analysis share. */
export interface Basis {
  input: PanelInput;
  panelistIds: string[];
  competencyIds: string[];
  weights: Float64Array;
  table: PanelTable;
  /** By candidate of the input. */
  scores: CompetencyScore[][];
  units: Units;
  values: Float64Array;
  meetings: Design | Refusal;
  model: SeverityModel | Refusal;
}

/** Ratings of competencies that the opening's weights do not name say nothing here. */
export function weighedOnly(input: PanelInput): PanelInput {
  const named = new Set(input.competencies.map((one) => one.competencyId));
  const candidates = input.candidates.map((one) => ({
    ...one,
    ratings: one.ratings.filter((rating) => named.has(rating.competencyId)),
  }));
  return { ...input, candidates };
}

/** In steps, because a large panel has more ratings than can be looked at in one turn. */
export function* basisSteps(input: PanelInput): Generator<void, Basis> {
  const panelistIds = input.panelists.map((one) => one.id);
  const competencyIds = input.competencies.map((one) => one.competencyId);
  const sizes = { panelistIds, competencyIds };
  const weights = Float64Array.from(input.competencies, (one) => one.weight);
  const table = panelTable(
    input.candidates.map((one) => one.ratings),
    sizes,
    "level",
  );
  yield;
  const scores: CompetencyScore[][] = [];
  for (const at of input.candidates.keys()) {
    if (at % 100 === 99) yield;
    scores.push(scoresOf(table, at, sizes));
  }
  yield;
  const units = unitsOf(table, weights);
  const values = unitValues(units, weights);
  const meetings =
    units.rows.length === 0
      ? refuse("Nothing that carries weight has been rated yet.")
      : design(units.rows, units.columns, units.candidates.length, units.panelists.length);
  return {
    input,
    ...sizes,
    weights,
    table,
    scores,
    units,
    values,
    meetings,
    model: meetings.ok ? estimate(meetings, values) : meetings,
  };
}

/** What scoring says of one candidate. */
export function scored({ input, scores }: Basis, candidate: number) {
  const weights = input.competencies;
  const own = scores[candidate]!;
  const needed = mustHaves(own, weights);
  return {
    fit: fit(own, weights),
    blockers: blockers(needed),
    open: needed.filter((one) => one.state === "not-assessed"),
    profile: profile(own, weights),
  };
}
