import { group } from "d3-array";

/**
 * From ratings to fit.
 *
 * Source: multi-attribute weighted scoring as used in structured interviews. Ratings on behavioural anchors are
 * averaged within a rater first, so that somebody who rated a competency in four criteria has no louder voice than
 * somebody who rated it once (Campion, Palmer & Campion, "A review of structure in the selection interview", 1997),
 * and put together by fixed weights rather than by impression (Kuncel et al., "Mechanical versus clinical data
 * combination in selection", 2013). Formulas: docs/design, "The rules".
 *
 * What was not assessed is missing. It never counts as zero and never as average.
 */

/** One assessed level. "Not assessed" is the absence of a rating and is never passed in. */
export interface RatingValue {
  competencyId: string;
  panelistId: string;
  interviewId?: string | undefined;
  criterionId: string;
  /** A second take of a role-play shows coachability; it does not replace the first. */
  take: 1 | 2;
  level: 1 | 2 | 3 | 4 | 5;
}

/** The part of a role's weighted competency that scoring needs. */
export interface CompetencyWeight {
  competencyId: string;
  weight: number;
  /** Lowest acceptable mean level, or null. */
  mustHave: number | null;
}

/** What one panelist's ratings of one competency come to. */
export interface PanelistMean {
  panelistId: string;
  mean: number;
  /** How many ratings went in. */
  ratings: number;
}

export interface CompetencyScore {
  competencyId: string;
  /** 1..5, or null when nobody assessed it. */
  mean: number | null;
  panelists: PanelistMean[];
}

export interface Fit {
  /** Weighted mean level 1..5. */
  mean: number | null;
  /** The same on 0..100. */
  fit: number | null;
  /** Share of the weight that was assessed, 0..1. */
  coverage: number;
  /** Why there is no fit: the weights say nothing, or nothing that carries weight was assessed. */
  missing: "no-weights" | "not-assessed" | null;
}

export interface MustHave {
  competencyId: string;
  minimum: number;
  /** The raw mean that is held against the minimum. */
  mean: number | null;
  /** How many panelists that mean rests on. */
  panelists: number;
  state: "met" | "below" | "not-assessed";
}

/**
 * The score of each weighted competency, in the order of the weights.
 * sᵢ = mean over panelists of (mean over criteria and rounds of one panelist's ratings), take 1 only.
 */
export function competencyScores(
  ratings: readonly RatingValue[],
  weights: readonly CompetencyWeight[],
): CompetencyScore[] {
  const first = ratings.filter((rating) => rating.take === 1);
  const byCompetency = group(first, (rating) => rating.competencyId);
  return weights.map(({ competencyId }) => {
    const panelists = panelistMeans(byCompetency.get(competencyId) ?? []);
    return { competencyId, mean: mean(panelists.map((one) => one.mean)), panelists };
  });
}

/**
 * Fit = Σ wᵢ·sᵢ / Σ wᵢ over the assessed competencies, shown as (s − 1) / 4 · 100.
 * Coverage = Σ wᵢ assessed / Σ wᵢ. A fit without its coverage says nothing; show both.
 */
export function fit(scores: readonly CompetencyScore[], weights: readonly CompetencyWeight[]): Fit {
  const means = new Map(scores.map((score) => [score.competencyId, score.mean]));
  let total = 0;
  let assessed = 0;
  let points = 0;
  for (const { competencyId, weight } of weights) {
    const score = means.get(competencyId) ?? null;
    total += weight;
    if (score === null) continue;
    assessed += weight;
    points += weight * score;
  }
  if (total === 0) return { mean: null, fit: null, coverage: 0, missing: "no-weights" };
  if (assessed === 0) return { mean: null, fit: null, coverage: 0, missing: "not-assessed" };
  const level = steady(points / assessed);
  return {
    mean: level,
    fit: fitFromLevel(level),
    coverage: steady(assessed / total),
    missing: null,
  };
}

/** A level 1..5 on the scale 0..100 of the fit. */
export function fitFromLevel(level: number): number {
  // Binary fractions put 4.1 a hair below 77.5, which would then be shown as 77.
  return steady(((level - 1) / 4) * 100);
}

/** Every must-have on its raw mean, in the order of the weights. One below its minimum is a blocker. */
export function mustHaves(
  scores: readonly CompetencyScore[],
  weights: readonly CompetencyWeight[],
): MustHave[] {
  const byId = new Map(scores.map((score) => [score.competencyId, score]));
  return weights.flatMap(({ competencyId, mustHave: minimum }) => {
    if (minimum === null) return [];
    const score = byId.get(competencyId);
    const level = score?.mean ?? null;
    const state = level === null ? "not-assessed" : level < minimum ? "below" : "met";
    const panelists = score?.panelists.length ?? 0;
    return [{ competencyId, minimum, mean: level, panelists, state }];
  });
}

/** The must-haves that stand in the way. A blocker is shown, never averaged away. */
export function blockers(all: readonly MustHave[]): MustHave[] {
  return all.filter((one) => one.state === "below");
}

function panelistMeans(ratings: readonly RatingValue[]): PanelistMean[] {
  const byPanelist = group(ratings, (rating) => rating.panelistId);
  return [...byPanelist]
    .map(([panelistId, own]) => ({
      panelistId,
      mean: mean(own.map((rating) => rating.level)) ?? 0,
      ratings: own.length,
    }))
    .toSorted((a, b) => (a.panelistId < b.panelistId ? -1 : 1));
}

/** Adds in order of size, so that neither names nor the order of rows can change the last digit. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sum = Float64Array.from(values)
    .sort()
    .reduce((total, value) => total + value, 0);
  return steady(sum / values.length);
}

/**
 * Takes away the noise of binary fractions: the mean of 2⅔, 3 and 3⅓ is exactly 3 and meets a minimum of 3,
 * which 2.9999999999999996 would not.
 */
export function steady(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
