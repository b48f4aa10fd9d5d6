import { expect, test } from "vitest";
import "../../../shared/charts/charts.css";
import { DecisionsPage } from "../../../renderer/features/decisions/decisions-page.tsx";
import type { OpeningToDecide } from "../../../shared/decision.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { id } from "./deciding.ts";

const opening = (n: number, over: Partial<OpeningToDecide>): OpeningToDecide => ({
  id: id(n),
  title: "Account executive, northern ports",
  roleName: "Account executive",
  status: "open",
  seats: 1,
  filled: 0,
  targetDate: null,
  lead: { id: id(2), name: "حنّة فيرتانين" },
  finalists: 4,
  decided: 0,
  scorecards: { submitted: 7, expected: 12 },
  sealedInterviews: 2,
  ahead: { interviews: 0, scorecards: 0 },
  debrief: null,
  records: 0,
  decidedAt: null,
  waiting: [],
  ...over,
});

const open = (answer: NonNullable<Answers["decision.openings"]>) =>
  renderScreen(<DecisionsPage timeZone="Europe/Oslo" />, {
    answers: { "decision.openings": answer },
  });

test("says who waits, and leads each opening to its next step", async () => {
  const { screen } = await open([
    opening(1, {}),
    opening(2, {
      title: "x".repeat(160),
      scorecards: { submitted: 12, expected: 12 },
      sealedInterviews: 0,
      debrief: { startedAt: 0, endedAt: 0 },
      records: 1,
      decided: 4,
      waiting: [
        {
          applicationId: id(3),
          candidateId: id(4),
          name: "Yuki Tanabe",
          stage: "Screen",
          since: 0,
          interviewed: false,
        },
      ],
    }),
  ]);
  await expect
    .element(screen.getByText(/Four interviewed people in one opening wait/))
    .toBeVisible();
  await expect.element(screen.getByText("7 of 12 in")).toBeVisible();
  await expect
    .element(screen.getByRole("link", { name: /^Collect five scorecards/ }))
    .toHaveAttribute("href", "#/interviews");
  await expect
    .element(screen.getByRole("link", { name: /^Read the record/ }))
    .toHaveAttribute("href", `#/decisions/${id(2)}/record`);
  await expect
    .element(screen.getByRole("link", { name: "Move on: Yuki Tanabe" }))
    .toHaveAttribute("href", `#/candidates/${id(4)}`);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("teaches while nobody was interviewed, and says what failed", async () => {
  const empty = await open([]);
  await expect.element(empty.screen.getByText("There is nothing to decide yet")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(empty.screen.container);
  await empty.screen.unmount();
  const failed = await open(fail("file", "The file cannot be read."));
  await expect.element(failed.screen.getByText("The file cannot be read.")).toBeVisible();
});
