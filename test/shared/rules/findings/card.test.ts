import { describe, expect, test } from "vitest";
import { builtInCaseStudies, builtInRolePlays } from "../../../../shared/content/content.ts";
import { cardFace, cardPlan } from "../../../../shared/rules/findings/card.ts";
import {
  type ClockAction,
  moveClock,
  newClock,
  phasesOf,
} from "../../../../shared/rules/run-clock.ts";

const start = Date.UTC(2026, 10, 23, 9);
const minute = 60_000;

const study = builtInCaseStudies().find((one) => one.id === "research-and-outreach")!;
const twice = builtInRolePlays().find((one) => one.id === "opening-call-two-takes")!;
const casePhases = phasesOf({ kind: "case-study", caseStudy: study });
const playPhases = phasesOf({ kind: "role-play", rolePlay: twice });

/** The face `after` milliseconds after these actions, which all happen at once. */
function face(kind: "case-study" | "role-play", actions: readonly ClockAction[], after = 0) {
  const phases = kind === "case-study" ? casePhases : playPhases;
  let clock = newClock(phases.length);
  for (const action of actions) clock = moveClock(clock, action, start);
  return cardFace({ task: { kind }, phases, clock }, start + after);
}

const nexts = (count: number): ClockAction[] => ["start", ...Array(count).fill("next")];

describe("the clock on a candidate's card", () => {
  test("says what is left, and what comes then", () => {
    expect(face("case-study", ["start"], 18 * minute + 40_000)).toEqual({
      head: { time: "41:20" },
      words: "left to prepare · then 10 to present, 10 for questions",
    });
  });

  test("shows a whole second until it is over", () => {
    expect(face("case-study", ["start"], 1).head).toEqual({ time: "1:00:00" });
    expect(face("case-study", ["start"], 60 * minute - 1).head).toEqual({ time: "00:01" });
    expect(face("case-study", ["start"], 60 * minute).head).toEqual({ time: "00:00" });
  });

  test("waits for the panel before it starts, and says when it is paused", () => {
    expect(face("case-study", []).words).toBe(
      "to prepare, once the panel starts the clock · then 10 to present, 10 for questions",
    );
    expect(face("case-study", ["start", "next", "pause"])).toEqual({
      head: { time: "10:00" },
      words: "left to present, paused · then 10 for questions",
    });
  });

  test("says time over as calmly as time left", () => {
    expect(face("case-study", ["start"], 61 * minute + 20_000)).toEqual({
      head: { time: "+01:20" },
      words: "over the time to prepare · the panel says when to go on",
    });
  });

  test("names nothing after the last part, and thanks at the end", () => {
    expect(face("case-study", nexts(2)).words).toBe("left for questions");
    expect(face("case-study", nexts(3))).toEqual({
      head: { words: "Finished" },
      words: "Thank you. The panel tells you what comes next.",
    });
  });

  test("names only the next part of a role-play that is the candidate's", () => {
    expect(face("role-play", nexts(1))).toEqual({
      head: { time: "05:00" },
      words: "left for preparation · then 5 for first take",
    });
    expect(face("role-play", nexts(3)).words).toBe("left for self-assessment · then 2 for reset");
  });

  test.each([
    [0, "then 5 for preparation"],
    [4, "then 2 for reset"],
    [7, "Thank you. The panel tells you what comes next."],
  ])("says nothing of what the panel does in phase %i, nor for how long", (phase, words) => {
    for (const after of [0, 20 * minute])
      expect(face("role-play", nexts(phase), after)).toEqual({
        head: { words: "The panel has the word" },
        words,
      });
  });

  test("keeps a name in another script from turning the sentence around", () => {
    const phases = [
      { name: "عرض", planned: minute / 2, who: "candidate" as const, take: 1 as const },
    ];
    const card = { task: { kind: "role-play" as const }, phases, clock: newClock(1) };
    expect(cardFace(card, start).words).toBe(
      "for \u2068عرض\u2069, once the panel starts the clock",
    );
    expect(cardPlan(card)).toBe("0.5 min for \u2068عرض\u2069");
  });
});

test("the plan on paper leaves out what is the panel's alone", () => {
  expect(cardPlan({ task: { kind: "case-study" }, phases: casePhases, clock: newClock(3) })).toBe(
    "60 min to prepare, 10 min to present, 10 min for questions",
  );
  expect(cardPlan({ task: { kind: "role-play" }, phases: playPhases, clock: newClock(8) })).toBe(
    "5 min for preparation, 5 min for first take, 3 min for self-assessment, 2 min for reset, 5 min for second take",
  );
});
