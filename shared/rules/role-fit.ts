import { enoughCoverage } from "./profile.ts";
import {
  blockers,
  competencyScores,
  type CompetencyWeight,
  fit,
  mustHaves,
  type RatingValue,
} from "./scoring.ts";

/**
 * The same answers under another role's weights: one candidate's ratings, read once, against every role there is.
 *
 * Source: the product's domain (docs, "specialist or jack-of-all-trades"): who is moderate in one job may be made for
 * another. The fit is the same weighted sum as everywhere (`scoring.ts`). An interview that was planned for one role
 * rates only part of another, so every fit stands beside the share of that role's weight it rests on.
 */

/** A role, as far as it weighs competencies. */
export interface WeighingRole {
  id: string;
  competencies: readonly CompetencyWeight[];
}

export interface RoleFit {
  roleId: string;
  /** 0..100, null when nothing that carries weight in this role was rated. */
  fit: number | null;
  /** Share of the role's weight that was rated, 0..1. */
  coverage: number;
  /** Too little of the role was rated to say anything of it. */
  thin: boolean;
  /** Competencies below this role's minimum. */
  below: string[];
}

/** Fits of one candidate's ratings, in the order of the roles. Pass only ratings of interviews whose seal is open. */
export function roleFits(
  ratings: readonly RatingValue[],
  roles: readonly WeighingRole[],
): RoleFit[] {
  const all = new Set(roles.flatMap((role) => role.competencies.map((one) => one.competencyId)));
  const scores = competencyScores(
    ratings,
    [...all].map((competencyId) => ({ competencyId, weight: 0, mustHave: null })),
  );
  return roles.map(({ id, competencies }) => {
    const stands = fit(scores, competencies);
    return {
      roleId: id,
      fit: stands.fit,
      coverage: stands.coverage,
      thin: stands.fit === null || stands.coverage < enoughCoverage,
      below: blockers(mustHaves(scores, competencies)).map((one) => one.competencyId),
    };
  });
}

/** A few points between two sets of weights say nothing; this many are worth a word. */
export const worthSaying = 5;

/**
 * The role under whose weights somebody's answers come out clearly higher than under those they were interviewed for,
 * or null. Never one of which too little was rated, and never one whose must-haves are below their minimum.
 */
export function betterRole(own: RoleFit, others: readonly RoleFit[]): RoleFit | null {
  if (own.fit === null) return null;
  const [best] = others
    .filter((one) => !one.thin && one.below.length === 0)
    .toSorted((a, b) => b.fit! - a.fit!);
  return best && best.fit! - own.fit >= worthSaying ? best : null;
}
