import type { Outcome } from "../outcome.ts";
import { profile } from "../rules/profile.ts";
import { fit, type CompetencyScore } from "../rules/scoring.ts";
import type { Standing } from "../rules/standing.ts";

/** The standing behind an outcome, for the sentences that are written from it. */
export function standingOf(outcome: Omit<Outcome, "evidence">): Standing {
  const scores: CompetencyScore[] = outcome.competencies.map((one) => ({
    competencyId: one.competencyId,
    mean: one.mean,
    panelists: one.panelists.map(({ panelistId, mean }) => ({ panelistId, mean, ratings: 1 })),
  }));
  const panelists = new Set(
    scores.flatMap((score) => score.panelists.map((one) => one.panelistId)),
  );
  return {
    scores,
    fit: fit(scores, outcome.competencies),
    mustHaves: outcome.mustHaves,
    profile: profile(scores, outcome.competencies),
    panelists: panelists.size,
  };
}
