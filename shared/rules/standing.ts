import { profile, type Profile } from "./profile.ts";
import {
  competencyScores,
  fit,
  mustHaves,
  type CompetencyScore,
  type CompetencyWeight,
  type Fit,
  type MustHave,
  type RatingValue,
} from "./scoring.ts";

/** Everything the ratings say about one candidate against one set of weights. */
export interface Standing {
  scores: CompetencyScore[];
  fit: Fit;
  mustHaves: MustHave[];
  profile: Profile;
  /** Panelists whose ratings went in. */
  panelists: number;
}

/** Where a candidate stands. Pass only ratings of interviews whose seal is open. */
export function standing(
  ratings: readonly RatingValue[],
  weights: readonly CompetencyWeight[],
): Standing {
  const scores = competencyScores(ratings, weights);
  const panelists = new Set(
    scores.flatMap((score) => score.panelists.map((one) => one.panelistId)),
  );
  return {
    scores,
    fit: fit(scores, weights),
    mustHaves: mustHaves(scores, weights),
    profile: profile(scores, weights),
    panelists: panelists.size,
  };
}
