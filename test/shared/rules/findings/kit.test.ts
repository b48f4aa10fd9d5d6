import { expect, test } from "vitest";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import {
  type Choice,
  choiceFinding,
  kitFinding,
  pairFinding,
} from "../../../../shared/rules/findings/kit.ts";
import type { CoverageGap } from "../../../../shared/rules/kit-coverage.ts";

type State = "shown" | "told" | "none";
type Row = [string, number, State, ...CoverageGap[]];
const rowsOf = (rows: readonly Row[]) =>
  rows.map(([competencyId, weight, state, ...gaps]) => ({
    competencyId,
    weight,
    state,
    gaps: state === "none" ? (["none"] as CoverageGap[]) : gaps,
  }));
const say = (...rows: Row[]) => findingText(kitFinding(rowsOf(rows), (id) => id));

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
    "A one, b two, c three and one more would stay unknown: nothing here rates 40 of the 100 points.",
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
  [
    "one that rests on one panelist",
    [
      ["Drive", 10, "told", "one-source"],
      ["Curiosity", 90, "shown"],
    ],
    "Everything that counts is looked at: 90 of the 100 points are shown at work, 10 told in answers. Drive rests on one panelist alone.",
  ],
  [
    "several that do, and one gap",
    [
      ["Drive", 10, "none"],
      ["Curiosity", 40, "shown", "one-source"],
      ["Discovery", 40, "told", "told-only", "one-source"],
      ["Closing", 10, "shown"],
    ],
    "Drive would stay unknown: nothing here rates 10 of the 100 points. Curiosity and discovery rest on one panelist alone.",
  ],
  [
    "a panel of one",
    [["Drive", 100, "shown", "one-source"]],
    "Everything that counts is looked at: all 100 points are shown at work. One panelist alone would judge all of it: plan a second one.",
  ],
] as [string, Row[], string][])("%s", (_case, rows, sentence) => {
  expect(say(...rows)).toBe(sentence);
});

const words = { one: "role-play", many: "role-plays" };
const choice = (title: string, minutes: number, ...fills: string[]): Choice => ({
  title,
  minutes,
  fills,
});
const takes = choice("Opening call in two takes", 32, "Coachability");
const call = choice("Mock cold call", 22, "Resilience", "Discovery");
const sdr: Row[] = [
  ["Prospecting", 22, "shown"],
  ["Curiosity", 28, "shown", "one-source"],
  ["Coachability", 12, "told", "told-only"],
  ["Resilience", 12, "told", "told-only"],
  ["Drive", 10, "told"],
  ["Creativity", 8, "shown"],
  ["Discovery", 8, "none"],
  ["Integrity", 0, "none"],
];
const lacks = (rows: Row[], ...choices: Choice[]) =>
  findingText(choiceFinding(rowsOf(rows), choices, words));

test.each<[string, Row[], Choice[], string]>([
  [
    "two that share what is open",
    sdr,
    [takes, call],
    "Without a role-play, 32 of 100 points would be told, or missing, instead of shown. “Opening call in two takes” settles 12 of them, “Mock cold call” the other 20.",
  ],
  [
    "two that overlap",
    sdr,
    [takes, choice("Long call", 40, "Coachability", "Discovery")],
    "Without a role-play, 32 of 100 points would be told, or missing, instead of shown. “Opening call in two takes” settles 12 of them, “Long call” 20.",
  ],
  [
    "one that settles everything, and one that settles nothing",
    [
      ["Drive", 60, "told", "told-only"],
      ["Closing", 40, "shown"],
    ],
    [choice("Idle", 5), choice("Full", 30, "Drive")],
    "Without a role-play, 60 of 100 points would be told instead of shown. “Full” settles all of them.",
  ],
  [
    "only gaps, and nothing that helps",
    [
      ["Drive", 60, "none"],
      ["Closing", 40, "shown"],
    ],
    [choice("Idle", 5, "Closing")],
    "Without a role-play, 60 of 100 points would be missing. Nothing that is written for this role would change that.",
  ],
  [
    "nothing open",
    [["Drive", 100, "shown"]],
    [call],
    "Without a role-play, nothing that counts would be missing; it would back up what the rest shows.",
  ],
])("a choice to be made: %s", (_case, rows, choices, sentence) => {
  expect(lacks(rows, ...choices)).toBe(sentence);
});

test("two together: what they settle, and for how many minutes more", () => {
  const pair = (marked: Choice, ...choices: Choice[]) =>
    pairFinding(rowsOf(sdr), choices, marked, words);
  expect(pair(takes, takes, call)).toEqual({
    text: "Both role-plays together measure everything for 22 minutes more.",
    second: call,
  });
  expect(pair(call, takes, call)?.text).toMatch(/for 32 minutes more/);
  const other = choice("Other", 9, "Discovery");
  expect(pair(takes, takes, other)?.text).toBe(
    "Both role-plays together settle 20 of the 32 points for 9 minutes more.",
  );
  expect(pair(takes, takes, other, call)?.text).toBe(
    "Together with “Mock cold call”, the marked one would measure everything for 22 minutes more.",
  );
  expect(pair(call, call, other)).toBeNull();
  expect(pair(call, call)).toBeNull();
});
