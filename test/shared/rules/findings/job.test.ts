import { expect, test } from "vitest";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { jobFinding } from "../../../../shared/rules/findings/job.ts";

test.each([
  [0, 0, "Nothing is blank, and no word was flagged: it can be handed out."],
  [1, 0, "One blank is left, and no word here was flagged as shutting people out."],
  [2, 1, "Two blanks are left, and one phrase may keep good people away."],
  [0, 3, "Nothing is blank, but three phrases may keep good people away."],
])("%i blanks, %i flagged", (blanks, flagged, says) => {
  expect(findingText(jobFinding(blanks, flagged))).toBe(says);
});
