import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { HomePage } from "../../../renderer/features/home/home-page.tsx";
import { HintBanners } from "../../../renderer/hints.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Home } from "../../../shared/home.ts";
import { fail } from "../../../shared/result.ts";
import { homeId as id, makeHome, makeHomeOpening, makeSeat } from "../../helpers/home.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { renderScreen } from "../harness.tsx";

const founder = makeSeat({ id: id(49), roleId: null, reportsTo: null, state: "filled" });
const jonas = makeSeat({ state: "filled", holder: "Jonas Brandt" });
const duty = {
  roleId: id(90),
  responsibilityId: "close",
  seatId: jonas.id,
  hoursPerWeek: 31,
  fromDay: null,
  untilDay: null,
  keptBecause: "",
};
const role = {
  abbreviation: "",
  span: null,
  reportsTo: null,
  archived: false,
  responsibilities: [],
};

const home: Home = makeHome({
  openings: [
    makeHomeOpening({
      rolePlays: 0,
      interviewed: 2,
      scorecards: { submitted: 3, expected: 4 },
    }),
  ],
  candidates: { total: 3, running: 3, met: 2, withoutOpening: 0 },
  upcoming: [
    {
      id: id(2),
      startsAt: Date.UTC(2026, 10, 24, 15),
      timeZone: "Europe/Oslo",
      roundName: "Role-play",
      candidateName: "ليلى حداد",
      panelists: [
        { id: id(4), name: "Hanna Virtanen" },
        { id: id(6), name: "Rajiv Menon" },
      ],
    },
  ],
  owed: [
    {
      interviewId: id(3),
      openingId: id(10),
      candidateName: "Kwame Asante",
      roundName: "Case study",
      startsAt: 0,
      panelists: [{ id: id(4), name: "Hanna Virtanen", scorecardId: id(5) }],
    },
  ],
  recent: [{ at: Date.UTC(2026, 10, 24, 12, 20), text: "Tomás submitted Siobhán, Role-play" }],
  department: {
    plan: null,
    isExample: false,
    pay: [],
    paidRoles: [],
    org: {
      today: "2026-11-24",
      seats: [founder, jonas],
      duties: [
        { ...duty, id: id(70) },
        { ...duty, id: id(71), roleId: id(91), responsibilityId: "onboard", hoursPerWeek: 21 },
      ],
      roles: [
        { ...role, id: id(90), name: "Account executive" },
        { ...role, id: id(91), name: "Customer success rep" },
      ],
    },
  },
});

const render = (answer: Home | (() => Home) | ReturnType<typeof fail> = home) =>
  renderScreen(
    <>
      <HomePage actorId={id(9)} timeZone="Europe/Oslo" />
      <Toaster />
    </>,
    {
      answers: {
        "home.get": answer,
        "lock.handOver": {},
        "tip.dismiss": {},
        "tip.restore": {},
      },
    },
  );

test("the one next action hands the laptop to whoever owes a scorecard, for that interview", async () => {
  const { screen, sentTo } = await render();
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toMatchTextContent(/One scorecard to go/);
  await expect
    .element(screen.getByRole("link", { name: "Print blank scorecards" }))
    .toHaveAttribute("href", `#/reports/panel-pack/${id(3)}`);
  await screen.getByRole("button", { name: "Hand over to Hanna" }).click();
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

test("the path says what is missing in seven steps; a hint is put aside, and the undo brings it back", async () => {
  let dismissed: string[] = [];
  const { screen, sentTo, announce } = await render(() => ({ ...home, dismissed }));
  const path = screen.getByRole("list", { name: "The path to a sales team" });
  await expect.element(path.getByText("One scorecard missing: Hanna on Kwame")).toBeVisible();
  await expect.element(path.getByText("No goal yet")).toBeVisible();
  expect(path.getByRole("listitem").elements()).toHaveLength(7);
  await expect
    .element(path.getByRole("listitem").filter({ hasText: "One scorecard missing" }))
    .toHaveAttribute("aria-current", "step");
  await expect
    .element(screen.getByRole("link", { name: "Choose one of six" }))
    .toHaveAttribute("href", `#/openings/${id(10)}/kit`);

  const jonasHint = screen.getByText("Jonas Brandt carries two jobs");
  await expect.element(jonasHint).toBeVisible();
  await screen.getByRole("button", { name: "Put aside: Jonas Brandt carries two jobs" }).click();
  await expect.poll(() => sentTo("tip.dismiss").length).toBe(1);
  dismissed = sentTo("tip.dismiss").map((one) => one.key);
  announce("tip");
  await expect.element(jonasHint).not.toBeInTheDocument();
  await expect
    .element(screen.getByRole("button", { name: "Bring back one put aside" }))
    .toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => sentTo("tip.restore")).toEqual([{ keys: dismissed }]);
});

test("the page on which a mistake is being made says so as well, as long as it was not put aside", async () => {
  let dismissed: string[] = [];
  const { screen, sentTo, announce } = await renderScreen(
    <HintBanners kinds={["kit", "plan"]} openingId={id(10)} />,
    { answers: { "home.get": () => ({ ...home, dismissed }), "tip.dismiss": {} } },
  );
  await expect.element(screen.getByText("Hiring without a goal")).toBeVisible();
  const banner = screen.getByText("No role-play for Account executive");
  await expect.element(banner).toBeVisible();
  await screen
    .getByRole("button", { name: "Put aside: No role-play for Account executive" })
    .click();
  await expect.poll(() => sentTo("tip.dismiss").length).toBe(1);
  dismissed = sentTo("tip.dismiss").map((one) => one.key);
  announce("tip");
  await expect.element(banner).not.toBeInTheDocument();
});

test("a failure says what happened and offers to try again", async () => {
  const { screen } = await render(fail("internal", "Something went wrong in Bullpen."));
  await expect.element(screen.getByText("Something went wrong in Bullpen.")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("is accessible, full, empty and narrow", async () => {
  const full = await render();
  await expect.element(full.screen.getByText("This week", { exact: true })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(full.screen.container);
  await full.screen.unmount();
  await page.viewport(900, 600);
  const empty = await render(
    makeHome({
      department: { ...home.department!, org: { ...home.department!.org, seats: [founder] } },
    }),
  );
  await expect.element(empty.screen.getByRole("button", { name: "Set a goal" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(empty.screen.container);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(900);
});
