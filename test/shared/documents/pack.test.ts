import { describe, expect, it } from "vitest";
import { candidateSheet, caseTimes } from "../../../shared/documents/candidate-card.tsx";
import { timeWords } from "../../../shared/documents/panel-pack.tsx";
import { builtInCaseStudies } from "../../../shared/content/content.ts";
import { findingText } from "../../../shared/rules/findings/finding.ts";
import { itemWords, packFinding } from "../../../shared/rules/findings/pack.ts";

const round = (...kinds: ("question" | "role-play" | "case-study")[]) => ({
  minutes: 30 * kinds.length,
  items: kinds.map((kind) => ({ content: { kind } })),
});

describe("the sentence on a panel pack", () => {
  it.each([
    [
      [round("question", "question"), round("role-play")],
      3,
      "Every candidate goes through two rounds: two questions and one role-play, 1 h 30 min in all. Three interviews are planned.",
    ],
    [
      [round("case-study")],
      1,
      "Every candidate goes through one round: one case study, 30 min in all. One interview is planned.",
    ],
    [[round("case-study", "case-study")], null, "Two case studies, 1 h in all."],
    [[round()], 2, "No questions or exercises are prepared yet."],
    [[], null, "No questions or exercises are prepared yet."],
  ] as const)("counts what is in it: %#", (rounds, planned, words) => {
    expect(findingText(packFinding(rounds, planned)).replaceAll("\u00a0", " ")).toBe(words);
  });

  it("says no interview where none is planned", () => {
    expect(findingText(packFinding([round("question")], 0))).toContain(
      "No interview is planned yet.",
    );
  });

  it("joins the kinds in one order", () => {
    expect(itemWords(["case-study", "question", "role-play", "question"])).toBe(
      "two questions, one role-play and one case study",
    );
  });
});

describe("a candidate's sheet", () => {
  it("says how long each part takes, and leaves out what takes none", () => {
    const words = caseTimes({ prepMinutes: 60, presentMinutes: 10, discussMinutes: 0 });
    expect(words.replaceAll("\u00a0", " ")).toBe("1 h to prepare, 10 min to present");
  });

  it("holds nothing of a case study but what the candidate reads", () => {
    for (const caseStudy of builtInCaseStudies())
      expect(
        Object.keys(candidateSheet("T", { kind: "case-study", caseStudy })).toSorted(),
      ).toEqual([
        "brief",
        "data",
        "deliverable",
        "discussMinutes",
        "kind",
        "prepMinutes",
        "presentMinutes",
        "title",
      ]);
  });
});

it("an appointment is told with its end and its zone, also over midnight", () => {
  const startsAt = Date.UTC(2026, 10, 24, 22, 30);
  expect(timeWords({ startsAt, minutes: 60, timeZone: "Europe/Oslo" })).toBe(
    "23:30–00:30, Europe/Oslo",
  );
  expect(timeWords({ startsAt, minutes: 30, timeZone: "America/New_York" })).toBe(
    "17:30–18:00, America/New York",
  );
});
