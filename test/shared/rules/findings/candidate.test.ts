import { expect, test } from "vitest";
import { candidateFinding } from "../../../../shared/rules/findings/candidate.ts";
import { findingText, namesFrom } from "../../../../shared/rules/findings/finding.ts";
import type { RatingValue } from "../../../../shared/rules/scoring.ts";
import { standing } from "../../../../shared/rules/standing.ts";

const names = ["Discovery", "Closing", "Creativity", "Planning", "Integrity"];
const nameOf = namesFrom(names.map((name) => ({ id: name.toLowerCase(), name })));
const weights = names.map((name, at) => ({
  competencyId: name.toLowerCase(),
  weight: 20,
  mustHave: at < 3 ? 3 : null,
}));

/** One level per competency in the order of `names`, by each panelist; 0 is not assessed. */
const say = (rows: readonly (readonly number[])[], sealed = 0, weighed = weights) => {
  const ratings = rows.flatMap((levels, panelist) =>
    levels.flatMap((level, at): RatingValue[] => {
      if (level === 0) return [];
      const competencyId = weights[at]!.competencyId;
      const take = 1 as const;
      return [
        {
          competencyId,
          panelistId: `p${panelist}`,
          criterionId: "c",
          take,
          level: level as RatingValue["level"],
        },
      ];
    }),
  );
  return findingText(candidateFinding({ standing: standing(ratings, weighed), sealed }, nameOf));
};

test.each([
  [
    "a specialist who holds every must-have",
    [
      [5, 3, 5, 3, 3],
      [5, 3, 4, 3, 3],
    ],
    "A specialist: peaks in discovery and creativity, and holds every must-have.",
  ],
  [
    "a specialist with a blocker",
    [
      [2, 3, 5, 3, 3],
      [2, 3, 5, 3, 3],
    ],
    "A specialist: peaks in creativity, but below the minimum in discovery (2.0, at least 3 is asked).",
  ],
  [
    "a jack-of-all-trades",
    [
      [3, 3, 3, 3, 3],
      [3, 3, 3, 4, 3],
    ],
    "A jack-of-all-trades so far: moderate in everything, outstanding in nothing. Every must-have is met.",
  ],
  [
    "somebody strong all round",
    [
      [4, 4, 4, 4, 4],
      [4, 4, 4, 5, 5],
    ],
    "Strong all round, and holds every must-have.",
  ],
  [
    "somebody weak throughout",
    [
      [2, 2, 2, 1, 2],
      [2, 2, 1, 1, 2],
    ],
    "Below the solid level throughout, closest to it in discovery. Below the minimum in discovery (2.0, at least 3 is asked), closing (2.0, at least 3 is asked) and creativity (1.5, at least 3 is asked).",
  ],
  [
    "a must-have nobody has looked at",
    [
      [5, 0, 3, 3, 3],
      [5, 0, 3, 3, 3],
    ],
    "A specialist: peaks in discovery. Closing, a must-have, is not assessed yet.",
  ],
  [
    "little coverage",
    [
      [4, 0, 0, 0, 0],
      [4, 0, 0, 0, 0],
    ],
    "A first impression only, with 20\u00a0% of the weight assessed. Closing and creativity, must-haves, are not assessed yet.",
  ],
  [
    "one panelist",
    [[5, 3, 3, 3, 3]],
    "A specialist: peaks in discovery, and holds every must-have. This rests on one panelist.",
  ],
])("of %s", (_, rows, expected) => {
  expect(say(rows)).toBe(expected);
});

test("nothing scored and sealed interviews read differently", () => {
  expect(say([])).toBe("Nothing has been scored yet.");
  expect(say([], 1)).toBe(
    "Nothing can be said yet: the interview is sealed until everybody on the panel has scored.",
  );
  expect(say([], 2)).toBe(
    "Nothing can be said yet: two interviews are sealed until everybody on the panel has scored.",
  );
});

test("a sealed interview beside open ones is said not to count", () => {
  expect(
    say(
      [
        [5, 3, 3, 3, 3],
        [5, 3, 3, 3, 3],
      ],
      1,
    ),
  ).toMatch(/ One more interview is sealed and not counted\.$/);
});

test("weights that are all zero give no fit, and the reason", () => {
  const nothing = weights.map((one) => ({ ...one, weight: 0 }));
  expect(say([[5, 3, 3, 3, 3]], 0, nothing)).toBe(
    "No fit can be computed: the role's weights are all zero.",
  );
});

test("one and two must-haves have their own words", () => {
  const few = (count: number) =>
    weights.map((one, at) => ({ ...one, mustHave: at < count ? 3 : null }));
  const rows = [
    [3, 3, 3, 3, 3],
    [3, 3, 3, 3, 3],
  ];
  expect(say(rows, 0, few(2))).toMatch(/ Both must-haves are met\.$/);
  expect(say(rows, 0, few(1))).toMatch(/ The one must-have is met\.$/);
  expect(say(rows, 0, few(0))).toMatch(/outstanding in nothing\.$/);
});
