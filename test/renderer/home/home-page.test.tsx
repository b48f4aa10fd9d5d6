import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { HomePage } from "../../../renderer/features/home/home-page.tsx";
import type { Home } from "../../../shared/home.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const home: Home = {
  companyName: "Tidemark Systems",
  roles: { total: 12, edited: 2 },
  openings: [
    {
      id: id(1),
      title: "Account executive",
      seats: 2,
      filled: 0,
      rounds: 3,
      kitItems: 6,
      exercises: 2,
      panelists: 2,
      applications: 3,
      interviewed: 2,
      scorecards: { submitted: 3, expected: 4 },
    },
  ],
  candidates: { total: 3, running: 3, withoutOpening: 0 },
  upcoming: [
    {
      id: id(2),
      startsAt: Date.now() + 3_600_000,
      timeZone: "Europe/Oslo",
      roundName: "Role-play",
      candidateName: "ليلى حداد",
      panelists: ["Hanna Virtanen", "Rajiv Menon"],
    },
  ],
  owed: [
    {
      interviewId: id(3),
      candidateName: "Kwame Asante",
      roundName: "Case study",
      startsAt: 0,
      panelists: [{ id: id(4), name: "Hanna Virtanen", scorecardId: id(5) }],
    },
  ],
  recent: [{ at: 0, text: "Tomás submitted Siobhán Keane, Role-play" }],
};

const render = (answer: Home | ReturnType<typeof fail> = home) =>
  renderScreen(<HomePage actorId={id(9)} timeZone="Europe/Oslo" />, {
    answers: { "home.get": answer, "lock.handOver": {} },
  });

test("the one next action hands the laptop to whoever owes a scorecard, for that interview", async () => {
  const { screen, sentTo } = await render();
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toMatchTextContent(/One scorecard to go/);
  await screen.getByRole("button", { name: "Hand over to Hanna Virtanen" }).click();
  await expect
    .poll(() => sentTo("lock.handOver"))
    .toEqual([{ panelistId: id(4), interviewId: id(3) }]);
});

test("Enter follows a focused link, and does the next thing only where nothing is focused", async () => {
  const { screen, sentTo } = await render();
  const link = screen.getByRole("link", { name: "Open Panel" });
  await expect.element(link).toBeVisible();
  (link.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => window.location.hash).toBe("#/interviews");
  expect(sentTo("lock.handOver")).toEqual([]);
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => sentTo("lock.handOver"))
    .toEqual([{ panelistId: id(4), interviewId: id(3) }]);
});

test("the path says what is missing, and every step opens", async () => {
  const { screen } = await render();
  await expect.element(screen.getByText("One scorecard missing")).toBeVisible();
  await expect
    .element(screen.getByRole("link", { name: "Open Panel" }))
    .toHaveAttribute("href", "#/interviews");
  await expect
    .element(screen.getByRole("listitem").filter({ hasText: "Panel" }).first())
    .toHaveAttribute("aria-current", "step");
});

test("a failure says what happened and offers to try again", async () => {
  const { screen } = await render(fail("internal", "Something went wrong in Bullpen."));
  await expect.element(screen.getByText("Something went wrong in Bullpen.")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("is accessible, full and empty", async () => {
  const full = await render();
  await expect.element(full.screen.getByText("This week")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(full.screen.container);
  await full.screen.unmount();
  const empty = await render({
    ...home,
    roles: { total: 12, edited: 0 },
    openings: [],
    owed: [],
    upcoming: [],
    recent: [],
    candidates: { total: 0, running: 0, withoutOpening: 0 },
  });
  await expect.element(empty.screen.getByRole("button", { name: "Choose a role" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(empty.screen.container);
});
