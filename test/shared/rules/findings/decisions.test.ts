import { describe, expect, it } from "vitest";
import type { DecisionSnapshot, OpeningToDecide } from "../../../../shared/decision.ts";
import { recordFinding } from "../../../../shared/rules/findings/decision-record.ts";
import { decisionsFinding, nextForOpening } from "../../../../shared/rules/findings/decisions.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";

const opening = (over: Partial<OpeningToDecide> = {}): OpeningToDecide => ({
  id: "1",
  title: "Account executive",
  roleName: "Account executive",
  status: "open",
  seats: 1,
  filled: 0,
  targetDate: null,
  lead: { id: "2", name: "Adaeze Nwosu" },
  finalists: 3,
  decided: 0,
  scorecards: { submitted: 9, expected: 9 },
  sealedInterviews: 0,
  ahead: { interviews: 0, scorecards: 0 },
  debrief: null,
  records: 0,
  decidedAt: null,
  waiting: [],
  ...over,
});

describe("the next step of an opening", () => {
  const held = { debrief: { startedAt: 1, endedAt: 2 } };
  it.each([
    ["Collect one scorecard", { sealedInterviews: 1, scorecards: { submitted: 8, expected: 9 } }],
    [
      "Hold one interview",
      {
        sealedInterviews: 1,
        scorecards: { submitted: 8, expected: 9 },
        ahead: { interviews: 1, scorecards: 1 },
      },
    ],
    ["Hold the debrief", {}],
    ["Go on with the debrief", { debrief: { startedAt: 1, endedAt: null } }],
    ["Record the decision", held],
    ["Answer the others", { ...held, records: 1, decided: 1, sealedInterviews: 1 }],
    ["Close the opening", { ...held, records: 1, decided: 3, filled: 1 }],
    ["Read the record", { ...held, records: 1, decided: 3 }],
    ["Read the record", { status: "closed" }],
  ] as const)("%s", (label, over) => {
    expect(nextForOpening(opening(over)).label).toBe(label);
  });
});

describe("the sentence over the list", () => {
  const text = (...openings: OpeningToDecide[]) => findingText(decisionsFinding(openings));
  const waiting = [
    {
      applicationId: "a",
      candidateId: "b",
      name: "Yuki",
      stage: "Screen",
      since: 0,
      interviewed: false,
    },
  ];
  it("counts who waits, and says whether the scorecards are in", () => {
    expect(text(opening({ decided: 1 }), opening())).toBe(
      "Five interviewed people in two openings wait for an answer: every scorecard is in.",
    );
    expect(text(opening({ finalists: 1, sealedInterviews: 1 }))).toBe(
      "One interviewed person in one opening waits for an answer: some scorecards are not in yet.",
    );
  });
  it("does not forget those whom nobody interviewed, nor count what is closed", () => {
    expect(text(opening({ decided: 3, waiting }))).toBe(
      "Every finalist has an answer; one other still waits for one.",
    );
    expect(text(opening({ status: "closed", waiting }))).toBe(
      "Everybody who was interviewed has an answer.",
    );
  });
});

describe("the sentence over a record", () => {
  const text = (verdicts: Record<string, "hire" | "hold" | "reject">, seats: number[]) =>
    findingText(
      recordFinding({
        candidates: Object.keys(verdicts).map((name) => ({ applicationId: name, name })),
        entries: Object.entries(verdicts).map(([applicationId, verdict]) => ({
          applicationId,
          verdict,
        })),
        seats: { total: seats[0], filledBefore: seats[1], filledAfter: seats[2] },
      } as unknown as DecisionSnapshot),
    );
  it("says who was hired, held and turned down, and what that fills", () => {
    expect(
      text({ Leila: "hire", Kwame: "hold", Siobhán: "reject", Mateus: "reject" }, [1, 0, 1]),
    ).toBe(
      "Leila is to be hired. Kwame is on hold. Siobhán and Mateus are turned down. The seat is filled.",
    );
    expect(text({ Leila: "reject" }, [1, 1, 0])).toBe(
      "Leila is turned down. The seat is open again.",
    );
    expect(text({ Leila: "hire", Kwame: "hire" }, [3, 0, 2])).toBe(
      "Leila and Kwame are to be hired. Two of three seats are filled.",
    );
    expect(text({ Leila: "hold" }, [1, 0, 0])).toBe("Leila is on hold.");
  });
});
