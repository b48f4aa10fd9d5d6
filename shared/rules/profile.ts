import type { CompetencyScore, CompetencyWeight } from "./scoring.ts";

/**
 * What shape somebody's scores have: a specialist with a peak, strong all round, or a jack-of-all-trades who is
 * moderate in everything and expert in nothing. Only the shape is judged; how much it matters is the fit's business,
 * so the average here is unweighted.
 *
 * Source: the product's domain ("the jack-of-all-trades", docs) and the meaning of the anchors: 3 is solid and
 * hireable, 4 is strong.
 */

/** Below this many competencies, or this share of the weight, a shape would be a guess about what nobody looked at. */
export const enoughCompetencies = 4;
export const enoughCoverage = 0.5;

/** A peak is strong by its anchors, not only better than the rest of a weak profile. */
export const strongLevel = 4;

/**
 * How far a peak rises above the person's own average. With three panelists one mark of one of them moves a mean by
 * a third of a level; less than that is one person's mood.
 */
export const peakRise = 1 / 3;

/** A profile within one level from its best to its worst is flat: all its means may be the same anchor. */
export const flatSpread = 1;

/** Below half-way between "partly" and "solid" a flat profile is weak, which is not the same as moderate. */
export const middlingLevel = 2.5;

/** Somebody strong all round has no spot that is nearer to merely solid than to strong. */
export const roundLevel = 3.5;

export type ProfileKind =
  | "specialist"
  | "strong-all-rounder"
  | "jack-of-all-trades"
  | "mixed" // none of these: uneven without a peak, even but weak, or even and nearly strong
  | "too-little-rated";

export interface ProfilePoint {
  competencyId: string;
  mean: number;
}

export interface Profile {
  kind: ProfileKind;
  /** Rated competencies, the best first; equal ones in the order of the role. */
  points: ProfilePoint[];
  /** The points that rise clearly above the rest and are strong. */
  peaks: ProfilePoint[];
  highest: ProfilePoint | null;
  lowest: ProfilePoint | null;
  /** Unweighted mean of the points. */
  average: number | null;
  /** Highest minus lowest mean. */
  spread: number | null;
}

/** The profile over the competencies that carry weight in the role. */
export function profile(
  scores: readonly CompetencyScore[],
  weights: readonly CompetencyWeight[],
): Profile {
  const means = new Map(scores.map((score) => [score.competencyId, score.mean]));
  const counted = weights.filter((one) => one.weight > 0);
  const points = counted
    .flatMap(({ competencyId }) => {
      const mean = means.get(competencyId) ?? null;
      return mean === null ? [] : [{ competencyId, mean }];
    })
    .toSorted((a, b) => b.mean - a.mean);
  const [highest, lowest] = [points[0], points.at(-1)];
  if (!highest || !lowest) return nothingRated;
  const average = points.reduce((sum, point) => sum + point.mean, 0) / points.length;
  const peaks = points.filter((one) => isPeak(one.mean, average));
  const shape = { points, peaks, highest, lowest, average, spread: highest.mean - lowest.mean };
  const enough = points.length >= enoughCompetencies && coverage(points, counted) >= enoughCoverage;
  return { kind: enough ? kindOf(shape) : "too-little-rated", ...shape };
}

const nothingRated: Profile = {
  kind: "too-little-rated",
  points: [],
  peaks: [],
  highest: null,
  lowest: null,
  average: null,
  spread: null,
};

/** Thresholds are met up to rounding, so that three panelists' thirds count in full. */
const rounding = 1e-6;

function isPeak(mean: number, average: number): boolean {
  return mean >= strongLevel && mean - average >= peakRise - rounding;
}

interface Shape {
  peaks: readonly ProfilePoint[];
  highest: ProfilePoint;
  lowest: ProfilePoint;
  average: number;
  spread: number;
}

function kindOf({ peaks, highest, lowest, average, spread }: Shape): ProfileKind {
  if (average >= strongLevel - rounding && lowest.mean >= roundLevel) return "strong-all-rounder";
  if (peaks.length > 0) return "specialist";
  const flat = spread <= flatSpread + rounding;
  if (flat && highest.mean < strongLevel && average >= middlingLevel) return "jack-of-all-trades";
  return "mixed";
}

function coverage(points: readonly ProfilePoint[], weights: readonly CompetencyWeight[]): number {
  const rated = new Set(points.map((point) => point.competencyId));
  let total = 0;
  let covered = 0;
  for (const { competencyId, weight } of weights) {
    total += weight;
    if (rated.has(competencyId)) covered += weight;
  }
  return covered / total;
}
