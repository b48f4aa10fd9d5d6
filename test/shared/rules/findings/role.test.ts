import { expect, test } from "vitest";
import { builtInCompetencies, builtInRoles } from "../../../../shared/content/content.ts";
import { findingText, namesFrom } from "../../../../shared/rules/findings/finding.ts";
import { roleFinding } from "../../../../shared/rules/findings/role.ts";

const nameOf = namesFrom(builtInCompetencies());
const weigh = (competencyId: string, weight: number, mustHave: number | null = null) => ({
  competencyId,
  weight,
  mustHave,
});
const say = (...weights: ReturnType<typeof weigh>[]) => findingText(roleFinding(weights, nameOf));

test("the heaviest competency that is no must-have gets nobody in alone", () => {
  const sdr = builtInRoles().find((role) => role.id === "sdr")!;
  expect(roleFinding(sdr.competencies, nameOf)).toEqual([
    { text: "Nobody gets in on prospecting alone: ", emphasis: false },
    { text: "the four must-haves hold 52 of the 100 points.", emphasis: true },
  ]);
});

test.each([
  ["no competencies", [], "Nothing is weighed yet. Add what the person must be able to do."],
  [
    "too few points",
    [weigh("drive", 94)],
    "The weights make 94, not 100: six points are left to give.",
  ],
  [
    "one point missing",
    [weigh("drive", 99)],
    "The weights make 99, not 100: one point is left to give.",
  ],
  ["too many points", [weigh("drive", 101)], "The weights make 101, not 100: one point too many."],
  [
    "no must-haves",
    [weigh("drive", 60), weigh("closing", 40)],
    "Nothing is a must-have here: a gap anywhere can be made up for somewhere else.",
  ],
  [
    "heaviest required",
    [weigh("drive", 60, 3), weigh("closing", 40)],
    "Drive weighs most and is a must-have: the one must-have holds 60 of the 100 points.",
  ],
  [
    "two heaviest required",
    [weigh("drive", 40, 3), weigh("closing", 40, 3), weigh("planning", 20)],
    "Drive as well as closing and negotiation weigh most and are must-haves: the two must-haves hold 80 of the 100 points.",
  ],
  [
    "equal weights",
    [weigh("drive", 34, 3), weigh("closing", 33), weigh("planning", 33)],
    "All three competencies weigh the same: the one must-have holds 34 of the 100 points.",
  ],
])("with %s", (_, weights, expected) => {
  expect(say(...weights)).toBe(expected);
});

test("every built-in role has a finding that ends in a full stop", () => {
  for (const role of builtInRoles()) {
    expect(findingText(roleFinding(role.competencies, nameOf))).toMatch(/^\p{Lu}.*points\.$/u);
  }
});
