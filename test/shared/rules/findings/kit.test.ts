import { expect, test } from "vitest";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { kitFinding } from "../../../../shared/rules/findings/kit.ts";

type State = "shown" | "told" | "none";
const say = (...rows: [string, number, State][]) =>
  findingText(
    kitFinding(
      rows.map(([competencyId, weight, state]) => ({ competencyId, weight, state })),
      (id) => id,
    ),
  );

test.each([
  ["nothing is weighed", [], "Nothing is weighed in this opening yet."],
  ["only zero weights", [["Drive", 0, "none"]], "Nothing is weighed in this opening yet."],
  [
    "an empty kit",
    [["Drive", 60, "none"]],
    "Nothing is asked or shown yet: add questions and exercises from the library.",
  ],
  [
    "two gaps, and one that weighs nothing",
    [
      ["Drive", 10, "none"],
      ["CRM hygiene", 12, "none"],
      ["Curiosity", 78, "shown"],
      ["Integrity", 0, "none"],
    ],
    "Drive and CRM hygiene would stay unknown: nothing here rates 22 of the 100 points.",
  ],
  [
    "more gaps than a sentence holds",
    [
      ["A one", 10, "none"],
      ["B two", 10, "none"],
      ["C three", 10, "none"],
      ["D four", 10, "none"],
      ["E five", 60, "told"],
    ],
    "A one, b two, c three and 1 more would stay unknown: nothing here rates 40 of the 100 points.",
  ],
  [
    "everything shown",
    [["Drive", 100, "shown"]],
    "Everything that counts is looked at: all 100 points are shown at work.",
  ],
  [
    "everything told",
    [["Drive", 90, "told"]],
    "Everything that counts is looked at: all 90 points are told in answers, none is shown.",
  ],
  [
    "both",
    [
      ["Drive", 10, "told"],
      ["Curiosity", 90, "shown"],
    ],
    "Everything that counts is looked at: 90 of the 100 points are shown at work, 10 told in answers.",
  ],
] as [string, [string, number, State][], string][])("%s", (_case, rows, sentence) => {
  expect(say(...rows)).toBe(sentence);
});
