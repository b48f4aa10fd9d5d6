import { expect, test } from "vitest";
import { coachability, type TakeRating } from "../../../../shared/rules/coachability.ts";
import { coachabilityWords } from "../../../../shared/rules/findings/coachability.ts";

type Take = [panelistId: string, criterionId: string, first: number | null, second: number | null];

const wordsFor = (...takes: Take[]) =>
  coachabilityWords(
    coachability(
      takes.flatMap(([panelistId, criterionId, first, second]) =>
        ([1, 2] as const).flatMap((take) => {
          const level = take === 1 ? first : second;
          return level === null
            ? []
            : [{ panelistId, criterionId, take, level: level as TakeRating["level"] }];
        }),
      ),
    ),
  );

test.for<[says: string, takes: Take[], words: string]>([
  [
    "higher",
    [
      ["a", "x", 2, 4],
      ["a", "y", 3, 3],
    ],
    "The second take was rated 1.0 levels higher than the first (two ratings in both takes).",
  ],
  [
    "lower, by two panelists who count alike",
    [
      ["a", "x", 4, 3],
      ["b", "x", 4, 4],
      ["b", "y", 4, 4],
    ],
    "The second take was rated 0.5 of a level lower than the first (three ratings in both takes by two panelists).",
  ],
  [
    "the same",
    [["a", "x", 3, 3]],
    "The second take was rated like the first (one rating in both takes).",
  ],
  ["no second take", [["a", "x", 3, null]], "There was no second take."],
  [
    "nothing rated twice",
    [
      ["a", "x", 3, null],
      ["a", "y", null, 4],
    ],
    "No criterion was rated in both takes, so there is nothing to compare.",
  ],
])("%s", ([, takes, words]) => {
  expect(wordsFor(...takes)).toBe(words);
});
