import { expect, test } from "vitest";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { openingFinding } from "../../../../shared/rules/findings/opening.ts";

const say = (seats: number, counts: number[], hired: number, status: "open" | "closed" = "open") =>
  findingText(
    openingFinding({
      seats,
      status,
      stages: [
        ...counts.map((count, at) => ({
          id: `${at}`,
          name: ["Applied", "Screen", "نهائي"][at]!,
          kind: "active" as const,
          count,
        })),
        { id: "h", name: "Hired", kind: "hired", count: hired },
        { id: "r", name: "Rejected", kind: "rejected", count: 9 },
      ],
    }),
  );

test.each([
  [1, [0, 0], 0, "One seat and nobody on the way: add the first candidate."],
  [3, [0, 0], 1, "One of three seats filled and nobody on the way: add the first candidate."],
  [1, [1, 0], 0, "One person on the way, for one seat: in Applied."],
  [2, [3, 0], 0, "Three people on the way, for two seats: all of them in Applied."],
  [2, [3, 1], 1, "Four people on the way, one of two seats filled: the furthest is in Screen."],
  [2, [3, 2], 0, "Five people on the way, for two seats: the furthest two are in Screen."],
  [1, [0, 0], 1, "The seat is filled: the opening can be closed."],
  [3, [0, 0], 3, "All three seats are filled: the opening can be closed."],
  [2, [1, 0], 3, "Both seats are filled: one person still waiting for an answer."],
])("%i seats, %j on the way, %i hired", (seats, counts, hired, sentence) => {
  expect(say(seats, counts, hired)).toBe(sentence);
});

test("a closed opening says so", () => {
  expect(say(1, [0], 1, "closed")).toBe("The seat is filled: the opening is closed.");
});

test("a stage written from right to left does not turn the sentence", () => {
  expect(say(1, [1, 0, 1], 0)).toContain("\u2068نهائي\u2069.");
});
