import { expect, test } from "vitest";
import { sentState, sheetIsIn } from "../../../../shared/rules/findings/sheet.ts";

const id = "01900000-0000-7000-8000-000000000001";
const sheet = {
  interviewId: id,
  panelistName: "Rajiv Menon",
  candidateName: "Leila Haddad",
  submitted: 2,
  expected: 3,
  sealed: true,
};

test("a sheet that came in says how many are in, and that they stay sealed", () => {
  expect(sheetIsIn(sheet)).toBe(
    "Rajiv Menon’s scorecard is in. 2 of 3; sealed until all have submitted.",
  );
  expect(sheetIsIn({ ...sheet, submitted: 3, sealed: false })).toBe(
    "Rajiv Menon’s scorecard is in. 3 of 3: the seal is open.",
  );
  expect(sheetIsIn({ ...sheet, panelistName: "ليلى" })).toContain("\u2068ليلى\u2069");
});

test("a kit that went out says when, and whether its sheet is back", () => {
  const sent = {
    id,
    scorecardId: id,
    exportedAt: Date.UTC(2026, 10, 12, 9),
    exportedBy: "Adaeze Nwosu",
    importedAt: null,
  };
  expect(sentState(sent, "Europe/Oslo")).toBe("Sent as a file on 12 November 2026; not back yet");
  expect(sentState({ ...sent, importedAt: Date.UTC(2026, 10, 14, 23, 30) }, "Europe/Oslo")).toBe(
    "Came in by file on 15 November 2026",
  );
});
