import "../../../shared/charts/charts.css";
import "../../../shared/charts/org-tree.css";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Route } from "wouter";
import { OrgPage } from "../../../renderer/features/org/org-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Duty, Org, Seat } from "../../../shared/org.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { company } from "../company.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [you, manager, jonas, planned, freya] = [id(1), id(2), id(3), id(4), id(5)];
const [sm, ae, csr] = [id(11), id(12), id(13)];

const role = (roleId: string, name: string, abbreviation: string, lines: string[]) => ({
  id: roleId,
  name,
  abbreviation,
  span: null,
  reportsTo: "founder",
  archived: false,
  responsibilities: lines.map((text, at) => ({ id: `line-${at}`, text })),
});

const seat = (seatId: string, over: Partial<Seat>): Seat => ({
  id: seatId,
  roleId: ae,
  reportsTo: manager,
  state: "planned",
  startsOn: null,
  opening: null,
  hired: null,
  holder: "",
  hoursPerWeek: 40,
  note: "",
  updatedAt: 1,
  ...over,
});

const duty = (n: number, over: Partial<Duty>): Duty => ({
  id: id(n),
  roleId: csr,
  responsibilityId: "line-0",
  seatId: jonas,
  hoursPerWeek: 21,
  fromDay: null,
  untilDay: null,
  keptBecause: "",
  ...over,
});

const org: Org = {
  today: "2026-11-23",
  roles: [
    role(sm, "Sales manager", "SM", ["Coach each seller"]),
    role(ae, "Account executive", "AE", ["Close the deal", "Give demos"]),
    role(csr, "Customer success representative", "CSR", ["Lead to the first result", "Renew"]),
  ],
  seats: [
    seat(you, { roleId: null, reportsTo: null, state: "filled", holder: "Adaeze Nwosu" }),
    seat(manager, { roleId: sm, reportsTo: you, startsOn: "2027-04-01" }),
    seat(jonas, { state: "filled", holder: "Jonas Brandt", startsOn: "2026-03-02" }),
    seat(planned, { startsOn: "2027-02-01" }),
    seat(freya, {
      roleId: csr,
      state: "filled",
      startsOn: "2027-01-04",
      holder: "فريا بنت عبد الرحمن بن محمد آل السعودي",
    }),
  ],
  duties: [
    duty(21, { roleId: sm, seatId: you, hoursPerWeek: 10 }),
    duty(22, { roleId: ae, hoursPerWeek: 31 }),
    duty(23, {}),
  ],
};

const answers: Answers = {
  "org.get": org,
  "opening.list": [],
  "company.get": company,
  "seat.history": [{ at: null, day: "2026-03-02", text: "First day of Jonas Brandt." }],
  "seat.move": {},
  "seat.open": { openingId: id(90) },
  "seat.delete": { moved: [] },
  "seat.restore": {},
  "seat.save": { updatedAt: 2 },
  "seat.create": { id: planned },
  "duty.save": ({ save }) => ({ ids: save.map((one, at) => one.id ?? id(70 + at)) }),
};

const show = (over: Answers = {}, path = "/plan/org") =>
  renderScreen(
    <>
      <Route path="/plan/org/:seatId?">{({ seatId }) => <OrgPage seatId={seatId ?? null} />}</Route>
      <Toaster />
    </>,
    { answers: { ...answers, ...over }, path },
  );

test("the chart says who wears how many hats, is walked by keys, and a seat is moved without a mouse", async () => {
  await page.viewport(1360, 860);
  const { screen, sentTo } = await show();
  await expect.element(screen.getByText(/^You wear one hat and Jonas two\./)).toBeInTheDocument();
  await expect.element(screen.getByText("goes to the sales manager in April")).toBeVisible();
  await expectNoAxeViolationsInBothThemes();

  screen
    .getByRole("link", { name: /^Adaeze Nwosu, Founder/ })
    .element()
    .focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}");
  await expect.element(screen.getByRole("link", { name: /planned for February/ })).toHaveFocus();
  await userEvent.keyboard("m");
  await screen.getByLabelText("Reports to").selectOptions(you);
  await screen.getByRole("button", { name: "Move", exact: true }).click();
  expect(sentTo("seat.move")).toEqual([{ id: planned, reportsTo: you, before: null }]);
  await screen.getByRole("button", { name: "Undo" }).last().click();
  expect(sentTo("seat.move").at(-1)).toEqual({ id: planned, reportsTo: manager, before: freya });

  const jonasSeat = screen.getByRole("link", { name: /^Jonas Brandt/ });
  await jonasSeat.dropTo(screen.getByRole("link", { name: /^Adaeze Nwosu, Founder/ }));
  await expect
    .poll(() => sentTo("seat.move").at(-1))
    .toEqual({ id: jonas, reportsTo: you, before: null });
  // Letting go of what was dragged opens nothing, and nobody is put under whoever reports to them.
  expect(window.location.hash).toBe("#/plan/org");
  const moves = sentTo("seat.move").length;
  await screen.getByRole("link", { name: /^Sales manager/ }).dropTo(jonasSeat);
  expect(sentTo("seat.move")).toHaveLength(moves);

  await screen.getByRole("radio", { name: "April" }).click();
  await expect.element(screen.getByText("expected by then")).toBeVisible();
  await expect.element(screen.getByText("none needs a decision")).not.toBeInTheDocument();
});

test("somebody with two jobs is warned of, hands one over from the day it can go, and takes it back", async () => {
  await page.viewport(1360, 860);
  const { screen, sentTo } = await show({}, `/plan/org/${jonas}`);
  await expect.element(screen.getByText("12 hours too many, in two jobs")).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
  await screen.getByRole("button", { name: "Hand over work" }).click();
  await expect.element(screen.getByLabelText("From")).toHaveValue("2027-01-04");
  await screen.getByRole("button", { name: "Hand over", exact: true }).click();
  const [given] = sentTo("duty.save");
  expect(given!.save).toMatchObject([
    { id: id(23), untilDay: "2027-01-04" },
    { id: null, seatId: freya, fromDay: "2027-01-04", hoursPerWeek: 21 },
  ]);
  await screen.getByRole("button", { name: "Undo" }).last().click();
  expect(sentTo("duty.save").at(-1)).toEqual({ save: [org.duties[2]], remove: [id(71)] });

  await screen.getByRole("button", { name: "Keep, with a reason" }).click();
  await screen.getByLabelText("The reason").fill("Until the second port is live");
  await screen.getByRole("button", { name: "Keep", exact: true }).click();
  expect(sentTo("duty.save").at(-1)!.save).toMatchObject([
    { id: id(23), keptBecause: "Until the second port is live" },
  ]);

  const hours = screen.getByLabelText("Hours a week: Give demos");
  await hours.fill("1O");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText("0 to 168 hours")).toBeVisible();
  await hours.fill("7,5");
  await userEvent.keyboard("{Enter}");
  expect(sentTo("duty.save").at(-1)!.save).toMatchObject([
    { id: null, responsibilityId: "line-1", hoursPerWeek: 7.5 },
  ]);
  await screen.getByRole("tab", { name: "History" }).click();
  await expect.element(screen.getByText("First day of Jonas Brandt.")).toBeVisible();
});

test("a planned seat is edited, opened for hiring with one press, and deleted with a way back", async () => {
  await page.viewport(900, 600);
  const { screen, sentTo } = await show({}, `/plan/org/${planned}`);
  await screen.getByRole("tab", { name: "Seat" }).click();
  await screen.getByLabelText("Hours in a week").fill("32");
  await expect.poll(() => sentTo("seat.save").at(-1)).toMatchObject({ hoursPerWeek: 32 });
  await expectNoAxeViolationsInBothThemes();
  await screen.getByRole("button", { name: "Delete this seat" }).click();
  expect(sentTo("seat.delete")).toEqual([{ id: planned }]);
  await screen.getByRole("button", { name: "Undo" }).last().click();
  expect(sentTo("seat.restore")).toEqual([{ id: planned, moved: [] }]);
  await screen.getByRole("button", { name: "Hire for this seat" }).click();
  expect(sentTo("seat.open")).toEqual([{ ids: [planned] }]);
  await expect.poll(() => window.location.hash).toBe(`#/openings/${id(90)}`);
});

test("nobody's work is given to somebody by keyboard, beside a role's people with a reason", async () => {
  await page.viewport(1360, 860);
  const { screen, sentTo } = await show();
  await expect.element(screen.getByText("nobody", { exact: true })).toBeVisible();
  await screen.getByRole("button", { name: "Assign: Renew" }).click();
  await screen.getByLabelText(/^Hours a week/).fill("3");
  await screen.getByRole("button", { name: "Assign", exact: true }).last().click();
  expect(sentTo("duty.save")[0]!.save).toMatchObject([
    { roleId: csr, responsibilityId: "line-1", seatId: you, hoursPerWeek: 3, fromDay: null },
  ]);
  await screen.getByRole("button", { name: "Show all 5" }).click();
  await screen.getByRole("button", { name: "Assign: Give demos" }).click();
  await screen.getByLabelText(/^Why beside them/).fill("They want the founder");
  await screen.getByRole("button", { name: "Assign", exact: true }).last().click();
  expect(sentTo("duty.save").at(-1)!.save).toMatchObject([
    { roleId: ae, seatId: you, fromDay: "2026-11-23", keptBecause: "They want the founder" },
  ]);
});

test("an empty org teaches, a seat is added by its key, and nobody but the founder sees any of it", async () => {
  await page.viewport(1360, 860);
  const empty = await show({ "org.get": { ...org, seats: [org.seats[0]!], duties: [] } });
  await expect
    .element(empty.screen.getByText("Today every task of selling is yours"))
    .toBeVisible();
  await userEvent.keyboard("n");
  await empty.screen.getByLabelText("Role").selectOptions(ae);
  await empty.screen.getByLabelText(/^First day/).fill("2027-02-01");
  await empty.screen.getByRole("button", { name: "Add the seat" }).click();
  expect(empty.sentTo("seat.create")).toMatchObject([
    { roleId: ae, reportsTo: you, startsOn: "2027-02-01", holder: "" },
  ]);
  await empty.screen.unmount();
  const refused = await show({ "org.get": fail("forbidden", "For the founder alone.") });
  await expect.element(refused.screen.getByText("The org is planned by the founder")).toBeVisible();
});

test("what nobody owns is taken on with one press and given back with one; each hat is kept for its own reason", async () => {
  await page.viewport(900, 600);
  const bare = org.seats.filter((one) => one.holder === "" || one.id === you);
  const all = await show({ "org.get": { ...org, seats: bare, duties: [] } });
  await expect
    .element(all.screen.getByText(/^All three responsibilities are still nobody’s on paper\./))
    .toBeVisible();
  await expectNoAxeViolationsInBothThemes();
  await all.screen.getByRole("button", { name: "Take on all three until the seats begin" }).click();
  const taken = all.sentTo("duty.save")[0]!;
  expect(taken.save).toHaveLength(3);
  expect(taken.save[0]).toMatchObject({ seatId: you, fromDay: null, untilDay: null });
  await all.screen.getByRole("button", { name: "Undo" }).last().click();
  expect(all.sentTo("duty.save").at(-1)).toEqual({ save: [], remove: [id(70), id(71), id(72)] });
  await all.screen.unmount();

  const duties = [
    ...org.duties,
    duty(24, { roleId: sm, keptBecause: "A" }),
    duty(25, { keptBecause: "B", responsibilityId: "line-1" }),
  ];
  const { screen, sentTo } = await show({ "org.get": { ...org, duties } }, `/plan/org/${jonas}`);
  await screen.getByRole("button", { name: "Keep, with a reason" }).click();
  const reason = screen.getByLabelText("The reason: customer success representative");
  await expect.element(reason).toHaveValue("B");
  await screen.getByRole("checkbox", { name: "Sales manager" }).click();
  await reason.fill("C");
  await screen.getByRole("button", { name: "Keep", exact: true }).click();
  const saved = sentTo("duty.save")[0]!.save.map((one) => [one.id, one.keptBecause]);
  expect(saved).toEqual([
    [id(23), "C"],
    [id(24), ""],
    [id(25), "C"],
  ]);
});
