import { refuse, type Refusal } from "./refusal.ts";
import type { RatingValue } from "./scoring.ts";

/**
 * What a coaching note changed: the second take of a role-play minus the first.
 *
 * Over criteria that one panelist rated in both takes only: a criterion rated once would compare two different things.
 * First the mean of each panelist's differences, then the mean of the panelists, in levels (−4 to 4). It says how far
 * somebody moved, not how good they were, and takes no part in the fit. Refused where nobody rated both takes.
 *
 * Source: the pre-test/post-test difference score; D. Rogosa & J. Willett, "Demonstrating the reliability of the
 * difference score in the measurement of change", Journal of Educational Measurement 20 (1983).
 */
export interface Coachability {
  ok: true;
  difference: number;
  panelists: { panelistId: string; difference: number; criteria: number }[];
}

export type TakeRating = Pick<
  RatingValue,
  "panelistId" | "interviewId" | "criterionId" | "take" | "level"
>;

export function coachability(ratings: readonly TakeRating[]): Coachability | Refusal {
  const panelists = [...Map.groupBy(ratings, (one) => one.panelistId)]
    .flatMap(([panelistId, own]) => {
      const differences = differencesOf(own);
      if (differences.length === 0) return [];
      return [{ panelistId, difference: mean(differences), criteria: differences.length }];
    })
    .toSorted((a, b) => (a.panelistId < b.panelistId ? -1 : 1));
  if (panelists.length === 0)
    return refuse(
      ratings.some((one) => one.take === 2)
        ? "No criterion was rated in both takes, so there is nothing to compare."
        : "There was no second take.",
    );
  return { ok: true, difference: mean(panelists.map((one) => one.difference)), panelists };
}

function differencesOf(own: readonly TakeRating[]): number[] {
  const key = (one: TakeRating) => `${one.interviewId ?? ""} ${one.criterionId}`;
  const first = new Map(
    own.filter((one) => one.take === 1).map((one) => [key(one), one.level] as const),
  );
  return own
    .filter((one) => one.take === 2 && first.has(key(one)))
    .map((one) => one.level - first.get(key(one))!);
}

/** In order of size, so that the order of rows cannot change the last digit. */
function mean(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((sum, one) => sum + one, 0) / values.length;
}
