import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Route } from "wouter";
import { CapacityPage } from "../../../renderer/features/capacity/capacity-page.tsx";
import { forgetToasts, Toaster } from "../../../renderer/ui/toast.tsx";
import { builtInRoles } from "../../../shared/content/content.ts";
import type { Seat } from "../../../shared/org.ts";
import type { Plan } from "../../../shared/plan.ts";
import { fail } from "../../../shared/result.ts";
import { firstPlan } from "../../../shared/rules/first-plan.ts";
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { company } from "../company.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const builtIn = builtInRoles().map((role, at) => ({ ...role, id: id(100 + at), slug: role.id }));
const roles = builtIn.map(({ id: roleId, slug, name, abbreviation, family, summary, payMix }) => ({
  id: roleId,
  builtInId: slug,
  name: slug === "sdr" ? "مندوب تطوير المبيعات" : name,
  abbreviation,
  family,
  summary,
  payMix,
  competencies: 0,
  mustHaves: 0,
  weightSum: 0,
  openings: 0,
  editedAt: null,
  archived: false,
}));

// Far ahead, so that the month in which the test runs changes nothing.
const details = firstPlan(
  builtIn.map((role) => ({ ...role, builtInId: role.slug })),
  { today: "2199-11-24", currency: "EUR" },
);
const plan: Plan = { id: id(1), name: "Plan", details, updatedAt: 1 };
const slow: Plan = {
  ...plan,
  id: id(2),
  name: "Slow start",
  details: {
    ...details,
    roles: details.roles.map((role) =>
      role.driver.kind === "quota"
        ? { ...role, driver: { ...role.driver, attainment: 0.5 } }
        : role,
    ),
  },
};

const seat = (over: Partial<Seat>): Seat => ({
  id: id(50),
  roleId: null,
  reportsTo: null,
  state: "filled",
  startsOn: null,
  opening: null,
  hired: null,
  holder: "Adaeze Nwosu",
  hoursPerWeek: 40,
  note: "",
  updatedAt: 1,
  ...over,
});

const answers = (over: Answers = {}): Answers => ({
  "plan.list": [plan],
  "plan.save": { updatedAt: 2 },
  "company.get": company,
  "role.list": ({ archived }) => (archived ? [] : roles),
  "org.get": { today: "2199-11-24", seats: [seat({})], duties: [], roles: [] },
  ...over,
});

const show = (over: Answers = {}, path = "/plan/capacity") =>
  renderScreen(
    <>
      <Route path="/plan/capacity">
        <CapacityPage />
      </Route>
      <Route path="/openings">
        <p>The openings</p>
      </Route>
      <Toaster />
    </>,
    { answers: answers(over), path },
  );

beforeEach(forgetToasts);

test("tells anybody but the founder calmly, and begins a first plan for the founder", async () => {
  const closed = await show({
    "plan.list": fail("forbidden", "The plan is for the founder alone."),
  });
  await expect
    .element(closed.screen.getByRole("heading", { name: "The plan is the founder’s" }))
    .toBeVisible();
  await expectNoAxeViolationsInBothThemes(closed.screen.container);
  await closed.screen.unmount();
  const { screen, sentTo } = await show({ "plan.list": [], "plan.create": { id: plan.id } });
  await expect.element(screen.getByText(/the fewest people who reach it/)).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.getByRole("button", { name: "Begin a plan" }).click();
  expect(sentTo("plan.create")).toEqual([{ name: "Plan", from: null }]);
});

test("opens with what follows from the plan: a sentence, pictures, the working", async () => {
  const { screen } = await show();
  await expect.element(screen.getByText(/account executives reach the goal with/)).toBeVisible();
  await expect.element(screen.getByRole("img", { name: /^Head count: / })).toBeVisible();
  await expect.element(screen.getByRole("img", { name: /^Cumulative bookings: / })).toBeVisible();
  await expect
    .element(screen.getByRole("table", { name: /^Why .* account executives$/ }))
    .toBeVisible();
  await expectNoAxeViolations(screen.container);
});

test("works the plan out again with every key, and answers nonsense beside its field", async () => {
  const { screen, sentTo } = await show();
  const quota = screen.getByRole("textbox", { name: "Quota a month" });
  await quota.fill("22 500");
  await expect
    .element(screen.getByRole("table", { name: /^Why eight|^Why nine|^Why seven/ }))
    .toBeVisible();
  await quota.fill("45k");
  await quota.fill("0");
  await expect.element(screen.getByText(/The plan waits for one figure/)).toBeVisible();
  await expect.element(quota).toHaveAccessibleDescription(/quota .* has to be more than nothing/i);
  await expect.element(quota).toHaveAttribute("aria-invalid", "true");
  await expectNoAxeViolations(screen.container.querySelector("form")!);
  await screen.getByRole("button", { name: "Show the figure" }).click();
  await expect.element(quota).toHaveFocus();
  // What cannot be read is kept and marked, and changes nothing.
  await quota.fill("a lot");
  await expect.element(quota).toHaveAccessibleDescription(/This is not a number/);
  await quota.fill("45 000");
  await expect.element(screen.getByText(/account executives reach the goal with/)).toBeVisible();
  await expect
    .poll(() => sentTo("plan.save").at(-1)?.details.roles[0]!.driver)
    .toEqual(details.roles[0]!.driver);
});

test("goes by the number from before an edit while what is typed cannot be taken", async () => {
  const { screen, sentTo } = await show();
  const goal = screen.getByRole("textbox", { name: "Bookings in 2200" });
  const waits = screen.getByText("The plan waits for one figure");
  const finding = () =>
    screen.getByText(/account executives reach the goal with/).element().textContent;
  await expect.element(screen.getByText(/account executives reach the goal with/)).toBeVisible();
  const reached = finding();
  for (const text of ["1e99", "abc", "", "-5"]) {
    await goal.clear();
    if (text !== "") await userEvent.type(goal, text);
    await expect.element(waits).toBeVisible();
    await expect.poll(finding).toBe(reached);
    await expect.element(goal).toHaveAttribute("aria-invalid", "true");
  }
  await userEvent.tab();
  await expect.element(goal).toHaveValue("-5");
  for (const text of ["1", "0", "12,5", "€ 1400000"]) await goal.fill(text);
  await expect.element(waits).not.toBeInTheDocument();
  await expect.poll(() => sentTo("plan.save").at(-1)?.details.goal).toEqual(details.goal);
});

test("moves the ramp with the keyboard, spreads the goal, and takes the way back", async () => {
  const { screen, sentTo } = await show();
  await expect
    .element(screen.getByLabelText("Up to so many you lead yourself"))
    .toHaveAccessibleDescription("These stay yours, even once a leader is hired.");
  const month = screen.getByRole("slider", { name: "Account executive, month 2" });
  await expect.element(month).toHaveAttribute("aria-valuenow", "25");
  (month.element() as SVGGElement).focus();
  await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowDown}");
  await expect.element(month).toHaveAttribute("aria-valuenow", "30");

  await screen.getByRole("textbox", { name: "Bookings in 2200" }).fill("1 200 000");
  await screen.getByText("Month by month").click();
  await screen.getByRole("button", { name: "Spread evenly" }).click();
  await expect
    .element(screen.getByRole("textbox", { name: "Goal in January\u00a02200" }))
    .toHaveValue("100\u00a0000");
  await screen.getByRole("textbox", { name: "You sell in March\u00a02200" }).fill("0");
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect
    .element(screen.getByRole("textbox", { name: "Goal in December\u00a02200" }))
    .not.toHaveValue("100\u00a0000");
  await expect.poll(() => sentTo("plan.save").length).toBeGreaterThan(0);
  const saved = sentTo("plan.save").at(-1)!.details;
  expect(saved.roles[0]!.ramp[1]).toBeCloseTo(0.3);
  expect(saved.goal.reduce((a, b) => a + b, 0)).toBe(120_000_000);
});

test("reads every picture as a table, and fits a narrow window", async () => {
  await page.viewport(900, 600);
  const { screen } = await show({ "plan.list": [plan, slow] });
  for (const group of [
    "People by month",
    "Bookings against the goal",
    "What would change it most",
  ]) {
    await screen
      .getByRole("radiogroup", { name: `${group} as` })
      .getByText("Table")
      .click();
  }
  await expect
    .element(screen.getByRole("table", { name: /^People by month and role/ }))
    .toBeVisible();
  await expect
    .element(screen.getByRole("table", { name: "Cumulative bookings and goal by month" }))
    .toBeVisible();
  await expect.element(screen.getByRole("row", { name: /Attainment 70/ })).toBeVisible();
  // The slow scenario needs more people for the same goal, and says so.
  await expect.element(screen.getByText(/“Slow start” takes .* more/)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(900);
  document.documentElement.dataset["theme"] = "dark";
  await expectNoAxeViolations(screen.container);
  delete document.documentElement.dataset["theme"];
  await page.viewport(1360, 860);
});

test("lives the plan through ten thousand times in a worker, and says how sure that is", async () => {
  const { screen } = await show();
  await screen.getByRole("button", { name: "Work out how likely it is" }).click();
  await expect
    .element(screen.getByText(/The plan reaches its goal in/), { timeout: 15_000 })
    .toBeVisible();
  await expect.element(screen.getByRole("img", { name: /^Where the draws end/ })).toBeVisible();
  await expect.element(screen.getByText("10\u00a0000 draws", { exact: true })).toBeVisible();
  await screen.getByRole("textbox", { name: "Reached on average" }).fill("75");
  await expect.element(screen.getByText(/made before your last change/)).toBeVisible();
});

test("keeps scenarios: another, renamed, chosen, deleted and back", async () => {
  const { screen, sentTo } = await show(
    {
      "plan.list": [plan, slow],
      "plan.create": { id: slow.id },
      "plan.choose": {},
      "plan.delete": {},
      "plan.restore": {},
    },
    `/plan/capacity?scenario=${slow.id}`,
  );
  await expect.element(screen.getByRole("radio", { name: "Slow start" })).toBeChecked();
  const open = screen.getByRole("button", { name: /^Open .*seats?$/ });
  await expect.element(open).toHaveAttribute("aria-disabled", "true");
  await open.hover();
  await expect.element(screen.getByText(/^This scenario is not the plan/)).toBeVisible();
  await screen.getByRole("button", { name: "Add a scenario" }).click();
  expect(sentTo("plan.create")).toEqual([{ name: "Scenario (copy)", from: slow.id }]);
  const menu = async (item: string) => {
    await screen.getByRole("button", { name: "More for “Slow start”" }).click();
    await screen.getByRole("menuitem", { name: item }).click();
  };
  await menu("Make this the plan");
  expect(sentTo("plan.choose")).toEqual([{ id: slow.id }]);
  await menu("Rename…");
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill(" plan ");
  await expect.element(dialog.getByText("Another scenario has this name.")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await menu("Delete this scenario");
  expect(sentTo("plan.delete")).toEqual([{ id: slow.id }]);
  await expect.element(screen.getByRole("radio", { name: "Plan", exact: true })).toBeChecked();
  await screen.getByRole("button", { name: "Undo" }).last().click();
  expect(sentTo("plan.restore")).toEqual([{ id: slow.id }]);
});

test("puts the plan into the org and opens the seats that are due, by name, with a way back", async () => {
  const seller = details.roles[0]!.roleId;
  const taken = { added: [id(60)], moved: [], replaced: [], removed: [{ id: id(58), moved: [] }] };
  const marketing = id(57);
  const planned = { state: "planned", holder: "" } as const;
  // One marketing seat made by hand, and more sellers than any plan has.
  let seats: Seat[] = [
    seat({}),
    seat({ ...planned, id: id(56), roleId: marketing, startsOn: "2199-12-01" }),
    ...Array.from({ length: 40 }, (_, at) =>
      seat({ ...planned, id: id(200 + at), roleId: seller, startsOn: "2199-12-01" }),
    ),
  ];
  const { screen, sentTo } = await show({
    "org.get": () => ({ today: "2199-11-24", seats, duties: [], roles: [] }),
    "seat.fromPlan": ({ seats: lines }) => {
      seats = [
        seat({}),
        ...lines.map(({ roleId, startsOn }, at) =>
          seat({ id: id(60 + at), roleId, startsOn, state: "planned", holder: "" }),
        ),
      ];
      return taken;
    },
    "seat.open": { openingId: id(90) },
    "seat.undoPlan": {},
    "seat.setOpening": {},
    "opening.close": {},
  });
  await screen.getByRole("button", { name: /^Open .* seats$/ }).click();
  const dialog = screen.getByRole("dialog", { name: "Open seats of this plan" });
  await expect.element(dialog.getByText(/puts all seats of the plan into the org/)).toBeVisible();
  await expect
    .element(dialog.getByText(/planned seats go from the org, being more .* \(\w+ seats\)\.$/))
    .toBeVisible();
  await expectNoAxeViolations(dialog.element());
  // Of the sellers the first two, of all others nobody: a tick taken away takes those after it along.
  for (const role of dialog.getByRole("group").all()) {
    const boxes = role.getByRole("checkbox");
    const isSeller = /account executives/.test(role.element().textContent);
    await boxes.first().click();
    if (isSeller) await boxes.nth(1).click();
  }
  await expect
    .element(dialog.getByText(/makes one opening: account executive \(two seats\)/))
    .toBeVisible();
  await dialog.getByRole("button", { name: "Open two seats" }).click();
  await expect.element(screen.getByText("The openings")).toBeVisible();
  const [lines] = sentTo("seat.fromPlan");
  expect(lines!.seats.length).toBeGreaterThan(4);
  const opened = sentTo("seat.open")[0]!.ids;
  expect(opened).toHaveLength(2);
  expect(seats.filter((one) => opened.includes(one.id)).map((one) => one.roleId)).toEqual([
    seller,
    seller,
  ]);
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => sentTo("opening.close")).toEqual([{ id: id(90) }]);
  expect(sentTo("seat.setOpening").map((one) => one.openingId)).toEqual([null, null]);
  await expect.poll(() => sentTo("seat.undoPlan")).toEqual([taken]);
});
