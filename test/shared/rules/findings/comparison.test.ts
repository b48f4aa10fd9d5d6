import { expect, test } from "vitest";
import {
  comparisonFinding,
  type ComparedCandidate,
} from "../../../../shared/rules/findings/comparison.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";

const person = (name: string, fit: number | null, more: Partial<ComparedCandidate> = {}) => ({
  name,
  fit,
  coverage: 1,
  blockers: [],
  sealed: 0,
  ...more,
});
const say = (...people: ComparedCandidate[]) => findingText(comparisonFinding(people));
const caveat = "A difference of a few points means nothing.";

test("names who has the highest fit and who follows, and that small differences mean nothing", () => {
  expect(say(person("Kwame", 71.2), person("Leila", 74.4), person("Mateus", 50))).toBe(
    `Leila has the highest fit, 74; Kwame follows with 71. ${caveat}`,
  );
});

test("fits that read the same are not put in order", () => {
  expect(say(person("Kwame", 73.6), person("Leila", 74.4), person("Mateus", 50))).toBe(
    `Kwame and Leila share the highest fit, 74; Mateus follows with 50. ${caveat}`.replace(
      "Kwame and Leila",
      "Leila and Kwame",
    ),
  );
  expect(say(person("A", 60), person("B", 60))).toBe(
    `A and B share the highest fit, 60. ${caveat}`,
  );
});

test("says who is below a must-have, also when that person leads", () => {
  expect(
    say(person("Leila", 74, { blockers: ["Closing", "Discovery"] }), person("Kwame", 71)),
  ).toBe(
    `Leila has the highest fit, 74; Kwame follows with 71. ${caveat} Leila is below the minimum in closing and discovery.`,
  );
  const blocked = { blockers: ["Closing"] };
  expect(say(person("A", 9, blocked), person("B", 8, blocked), person("C", 7, blocked))).toMatch(
    / All three are below a must-have\.$/,
  );
});

test("says whose fit rests on little, and whose scorecards are sealed", () => {
  expect(say(person("A", 60, { coverage: 0.35 }), person("B", 50, { sealed: 1 }))).toBe(
    `A has the highest fit, 60; B follows with 50. ${caveat} For A only 35\u00a0% of the weight is assessed. Interviews of B still lack scorecards and are not counted.`,
  );
});

test("with one fit or none there is nothing to compare", () => {
  expect(say()).toBe("There is nobody to compare yet.");
  expect(say(person("A", null), person("B", null))).toBe("Nobody has been scored yet.");
  expect(say(person("A", null, { sealed: 2 }))).toBe(
    "Nothing can be compared yet: scorecards of one candidate are sealed until everybody on the panel has scored.",
  );
  expect(say(person("A", 61), person("B", null))).toBe(
    "Only A has a fit so far, 61 of 100; there is nothing to compare it with.",
  );
});

test("a right-to-left name cannot turn the sentence", () => {
  expect(say(person("ليلى", 74), person("Kwame", 71))).toContain(
    "\u2068ليلى\u2069 has the highest fit",
  );
});
