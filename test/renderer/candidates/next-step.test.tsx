import { expect, test } from "vitest";
import { nextStep } from "../../../renderer/features/candidates/next-step.ts";
import { now, row } from "./data.ts";

const words = (over: Parameters<typeof row>[1]) => nextStep(row(1, over), now, "Europe/Oslo").text;
const interview = (at: number, timeZone = "Europe/Oslo") => ({ at, timeZone, roundName: "Final" });

test("a blocker comes before everything else while somebody is in the running", () => {
  const blocked = row(1, { blockers: ["Discovery"], nextInterview: interview(now), fit: 60 });
  expect(nextStep(blocked, now, "UTC")).toEqual({ tone: "block", text: "Discovery too low" });
  expect(words({ blockers: ["Discovery", "Closing"] })).toBe("2 must-haves too low");
});

test("an ended application says when it ended, whatever else is known", () => {
  const ended = { at: now, reason: "" };
  expect(words({ stageKind: "rejected", ended, blockers: ["Discovery"] })).toBe(
    "23 Nov, no reason noted",
  );
  expect(words({ stageKind: "withdrawn", ended: { at: now, reason: "Moved." } })).toBe(
    "23 Nov, reason on file",
  );
  expect(words({ stageKind: "hired", ended })).toBe("Hired 23 Nov");
});

test("an interview stands in its own time zone, and today says so", () => {
  expect(words({ nextInterview: interview(now + 3_600_000) })).toBe("Final today 11:00");
  expect(words({ nextInterview: interview(now + 86_400_000) })).toBe("Final 24 Nov 10:00");
  expect(words({ nextInterview: interview(now, "Asia/Tokyo") })).toBe("Final today 18:00");
});

test("else what is missing, and what to do", () => {
  expect(words({ sealed: { submitted: 1, expected: 2 } })).toBe("One scorecard missing");
  expect(words({ sealed: { submitted: 0, expected: 14 } })).toBe("14 scorecards missing");
  expect(words({ stageAt: 1 })).toBe("Read the application");
  expect(words({ stageAt: 2 })).toBe("Plan an interview");
  expect(words({ fit: 60, coverage: 0.4 })).toBe("Plan the next interview");
  expect(words({ fit: 60, coverage: 1 })).toBe("Compare");
  expect(words({ applicationId: null, stageKind: null })).toBe("Add to an opening");
});
