import { describe, expect, test } from "vitest";
import type { HandOverInterview, Lock } from "../../../../shared/pin.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import {
  calledName,
  forgottenSentence,
  handOverFinding,
  handOverTitle,
  opensSentence,
  slipsOf,
  slipsTitle,
} from "../../../../shared/rules/findings/hand-over.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const hour = 60 * 60 * 1000;
/** Monday 23 November 2026, 14:06 in Oslo. */
const now = Date.UTC(2026, 10, 23, 13, 6);

const panel: HandOverInterview = {
  candidateName: "Leila Haddad",
  openingTitle: "Account executive",
  leadName: "Adaeze Nwosu",
  criteria: 9,
  panelists: [
    { id: id(1), name: "Adaeze Nwosu", submittedAt: now - 96 * hour },
    { id: id(2), name: "Tomás Ferreira", submittedAt: now - 20 * hour },
    { id: id(3), name: "Hanna Virtanen", submittedAt: null },
    { id: id(5), name: "Rajiv Menon", submittedAt: null },
    { id: id(6), name: "Zoë", submittedAt: null },
  ],
};

const lock = (over: Partial<Lock> = {}): Lock => ({
  to: { id: id(3), name: "Hanna Virtanen" },
  by: { id: id(1), name: "Adaeze Nwosu" },
  since: now,
  timeZone: "Europe/Oslo",
  pin: "enter",
  wait: 0,
  triesLeft: 5,
  forgotten: "founder",
  others: [{ id: id(1), name: "Adaeze Nwosu" }],
  interview: panel,
  isSample: false,
  ...over,
});

test("a forgotten PIN is helped by the founder, by the founder's code, or by nothing", () => {
  expect(forgottenSentence({ forgotten: "founder" })).toMatch(/founder gives you a new PIN/);
  expect(forgottenSentence({ forgotten: "code" })).toMatch(/recovery code sets a new PIN/);
  expect(forgottenSentence({ forgotten: "nothing" })).toMatch(/nobody can replace this PIN/);
});

describe("the name on the page", () => {
  test("is the first one, the whole one where two share it, and isolated where it runs the other way", () => {
    expect(calledName(lock())).toBe("Hanna");
    const others = [{ id: id(9), name: "Hanna Berg" }];
    expect(calledName(lock({ others }))).toBe("Hanna Virtanen");
    expect(calledName(lock({ to: { id: id(3), name: "ليلى حداد" } }))).toBe("\u2068ليلى\u2069");
  });
});

describe("what is said", () => {
  test("counts what is sealed and says whose turn it is, of nobody's sex", () => {
    expect(handOverTitle(lock())).toBe("Please hand the laptop to Hanna.");
    expect(findingText(handOverFinding(lock()))).toBe(
      "Two scorecards are sealed. Hanna scores alone, before hearing what anybody thinks.",
    );
    const first = {
      ...panel,
      panelists: panel.panelists.map((one) => ({ ...one, submittedAt: null })),
    };
    expect(findingText(handOverFinding(lock({ interview: first })))).toMatch(
      /^No scorecard is in yet\. Hanna/,
    );
  });

  test("of somebody who has submitted already, that they open together", () => {
    const to = { id: id(2), name: "Tomás Ferreira" };
    expect(findingText(handOverFinding(lock({ to })))).toBe(
      "Two scorecards are sealed. They open together, once all are in.",
    );
  });

  test("without an interview", () => {
    expect(findingText(handOverFinding(lock({ interview: null })))).toMatch(
      /^Hanna goes on with their own work/,
    );
    const back = lock({ to: lock().by, others: [lock().to], interview: null });
    expect(handOverTitle(back)).toBe("This laptop waits for Adaeze.");
    expect(findingText(handOverFinding(back))).toMatch(/^Everything is as it was left/);
  });
});

describe("the panel", () => {
  test("stands in the order it is asked, with days as people say them", () => {
    expect(slipsTitle(panel)).toBe("Five scorecards for Leila Haddad");
    expect(slipsOf(lock(), panel, now).map(({ says, state }) => [state, says])).toEqual([
      ["sealed", "sealed 19 Nov, 14:06"],
      ["sealed", "sealed yesterday, 18:06"],
      ["turn", "next, about 10 minutes"],
      ["later", "after Hanna"],
      ["later", "after Rajiv"],
    ]);
  });

  test("has no turn when somebody is waited for who has submitted", () => {
    const to = { id: id(1), name: "Adaeze Nwosu" };
    const states = slipsOf(lock({ to }), panel, now).map((slip) => slip.says);
    expect(states.slice(2)).toEqual(["not yet", "not yet", "not yet"]);
  });

  test("is told when they open, and by whom else", () => {
    expect(opensSentence(panel)).toMatch(/when all are in or Adaeze Nwosu opens them/);
    expect(opensSentence({ ...panel, panelists: panel.panelists.slice(0, 1) })).toMatch(
      /^It opens when it is submitted/,
    );
  });
});
