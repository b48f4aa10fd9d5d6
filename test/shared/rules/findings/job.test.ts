import { expect, test } from "vitest";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { jobFinding } from "../../../../shared/rules/findings/job.ts";

test.each([
  [0, "Nothing is blank: it can be handed out."],
  [1, "One blank is left: fill it before anybody reads it."],
  [14, "14 blanks are left: fill them before anybody reads it."],
])("a job description with %i blanks says so", (blanks, says) => {
  expect(findingText(jobFinding(blanks))).toBe(says);
});
