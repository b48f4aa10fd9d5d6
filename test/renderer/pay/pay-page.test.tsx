import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Route } from "wouter";
import { PayPage } from "../../../renderer/features/pay/pay-page.tsx";
import { forgetToasts, Toaster } from "../../../renderer/ui/toast.tsx";
import { builtInRoles } from "../../../shared/content/content.ts";
import type { PayPlan, PayTerms } from "../../../shared/pay.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Role, RoleSummary } from "../../../shared/role.ts";
import { jumping } from "../../shared/rules/pay/terms-input.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { company } from "../company.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const { id: slug, ...details } = builtInRoles().find((one) => one.id === "account-executive")!;
const role: Role = {
  ...details,
  id: id(1),
  builtInId: slug,
  editedAt: null,
  archived: false,
  updatedAt: 1,
};

const summary: RoleSummary = {
  id: role.id,
  builtInId: slug,
  name: role.name,
  abbreviation: role.abbreviation,
  family: role.family,
  summary: role.summary,
  payMix: role.payMix,
  competencies: 8,
  mustHaves: 4,
  weightSum: 100,
  openings: 0,
  editedAt: null,
  archived: false,
};

const planOf = (change: Partial<PayPlan> = {}): PayPlan => ({
  id: id(11),
  roleId: role.id,
  roleName: role.name,
  name: "Plan 2",
  status: "draft",
  fromDay: null,
  terms: jumping,
  deals: [],
  updatedAt: 100,
  ...change,
});

const flat: PayTerms = {
  ...jumping,
  paid: { kind: "revenue", tiers: [{ from: 0, rate: 0.102, backToFirst: false }] },
};
const inForce = planOf({
  id: id(10),
  name: "Plan 1",
  status: "in-force",
  fromDay: "2026-10-01",
  terms: flat,
});

/** A Node side that keeps plans the way the real one does: what is in force gets a draft beside it. */
function keeping(...first: PayPlan[]) {
  let plans = first;
  const answers: Answers = {
    "pay.list": () => plans,
    "role.list": [summary],
    "role.get": role,
    "company.get": company,
    "plan.list": [],
    "pay.save": ({ id: saved, name, terms, deals, updatedAt }) => {
      const old = plans.find((one) => one.id === saved)!;
      const next = { ...old, name, terms, deals, updatedAt: updatedAt + 1 };
      if (old.status === "draft" || JSON.stringify(terms) === JSON.stringify(old.terms)) {
        plans = plans.map((one) => (one.id === saved ? next : one));
        return { id: saved, updatedAt: next.updatedAt };
      }
      plans = [...plans, { ...next, id: id(12), name: "Plan 3", status: "draft", fromDay: null }];
      return { id: id(12), updatedAt: next.updatedAt };
    },
    "pay.putInForce": {},
    "pay.takeBack": {},
    "pay.create": ok({ id: id(11) }),
    "pay.delete": ({ id: gone }) => {
      plans = plans.filter((one) => one.id !== gone);
      return {};
    },
    "pay.restore": {},
  };
  return { answers, plans: () => plans };
}

const show = (answers: Answers, path = `/plan/pay/${role.id}`) =>
  renderScreen(
    <div>
      <Route path="/plan/pay/:roleId?">{({ roleId }) => <PayPage roleId={roleId ?? null} />}</Route>
      <Toaster />
    </div>,
    { answers, path },
  );

const flattened = (element: Element | null) =>
  (element?.textContent ?? "").replaceAll("\u00a0", " ");
const text = () => flattened(document.body);

beforeEach(forgetToasts);

test("a plan is read, repaired with one click, taken back, and saved by itself", async () => {
  await page.viewport(1360, 860);
  const { answers } = keeping(inForce, planOf());
  const { screen, sentTo } = await show(answers);
  await expect.element(screen.getByText("What the check found")).toBeVisible();
  expect(text()).toContain("At quota the plan pays €54 000, a thousand less than promised.");
  expect(text()).toContain("Plan 2, a draft; in force is flat 10.2 % of signed revenue");
  expect(text()).toContain("one euro more pays €23 760");
  expect(text()).toContain("The year, 659 000 × 14 %€92 260");
  expect(text()).toContain("The same December, repaired€14 228");
  await expectNoAxeViolationsInBothThemes();

  await screen
    .getByRole("button", { name: /Repair the jump/ })
    .first()
    .click();
  await expect.poll(text).not.toContain("one euro more pays");
  await expect
    .poll(() => sentTo("pay.save").at(-1)?.terms.paid)
    .toMatchObject({ tiers: [{}, {}, { rate: 0.2, backToFirst: false }] });
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(text).toContain("one euro more pays €23 760");

  await screen.getByRole("button", { name: "As a table" }).first().click();
  await expect.element(screen.getByRole("table", { name: "Variable pay by result" })).toBeVisible();
});

test("every key counts, in thousands or with a k, and nonsense gets a sentence beside its field", async () => {
  await page.viewport(900, 600);
  const { answers } = keeping(planOf());
  const { screen, sentTo } = await show(answers);
  const quota = screen.getByLabelText("Quota, a year");
  await quota.fill("600k");
  await expect.poll(text).toContain("At quota the plan pays €60 000");
  await expect.poll(() => sentTo("pay.save").at(-1)?.terms.quota).toBe(60_000_000);
  await quota.fill("0");
  await expect
    .element(quota)
    .toHaveAccessibleDescription(/without one there is no 100 % to pay for/);
  expect(text()).toContain("There are no figures yet");
  expect(text()).not.toMatch(/NaN|Infinity/);
  await quota.fill("many");
  await expect.element(quota).toHaveAccessibleDescription(/not a number/);
  await quota.fill("540 000");
  await expect.poll(text).toContain("At quota the plan pays €54 000");
  await expectNoAxeViolationsInBothThemes();

  await screen.getByRole("button", { name: "Add a step" }).click();
  const added = screen.getByLabelText("Step 4 from, per cent of the quota");
  await expect.element(added).toHaveFocus();
  await userEvent.keyboard("30");
  await screen.getByRole("button", { name: "Put in order" }).click();
  await expect
    .element(screen.getByLabelText("Step 2 from, per cent of the quota"))
    .toHaveValue("30");
  await screen.getByRole("button", { name: "Remove step 2" }).click();
  await expect.element(added).not.toBeInTheDocument();
});

test("what is in force stays, and the field keeps its focus while the draft beside it takes over", async () => {
  await page.viewport(1360, 860);
  const { answers, plans } = keeping(inForce);
  const { screen, sentTo } = await show(answers);
  const pay = screen.getByLabelText("On target, a year");
  await pay.fill("120 000");
  await expect.poll(text).toContain("Your change is a draft beside it.");
  await expect.poll(text).toContain("Plan 3");
  await expect.element(pay).toHaveFocus();
  await pay.fill("125 000");
  await expect
    .poll(() => sentTo("pay.save").at(-1))
    .toMatchObject({ id: id(12), terms: { onTargetPay: 12_500_000 } });
  expect(plans().find((one) => one.id === inForce.id)!.terms).toEqual(flat);
});

test("deals are typed in and pay to the cent, with what a leaving customer takes back", async () => {
  await page.viewport(1360, 860);
  const { answers } = keeping(planOf({ terms: { ...jumping, draw: null } }));
  const { screen, sentTo } = await show(answers);
  await screen.getByRole("button", { name: "Add a deal" }).click();
  await expect.element(screen.getByLabelText("Name of deal 1")).toHaveFocus();
  await screen.getByLabelText("Amount of deal 1").fill("42 000");
  await screen.getByLabelText("Deal 1: the customer left in its month").fill("3");
  await expect.poll(text).toContain("€3 360€2 240, March");
  expect(text()).toContain("€2 240 is taken back because customers left.");
  await screen.getByLabelText("Amount of deal 1").click();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByLabelText("Name of deal 2")).toHaveFocus();
  await expectNoAxeViolationsInBothThemes();
  await screen.getByLabelText("Amount of deal 2").fill("-5");
  await expect
    .element(screen.getByLabelText("Amount of deal 2"))
    .toHaveAccessibleDescription(/cannot be less than nothing/);
  await screen.getByRole("button", { name: "Remove deal 2" }).click();
  await expect.poll(() => sentTo("pay.save").at(-1)?.deals).toHaveLength(1);
});

test("putting in force says what changes, by name, and can be taken back", async () => {
  await page.viewport(1360, 860);
  const { answers } = keeping(inForce, planOf({ terms: flat }));
  const { screen, sentTo, announce } = await show(answers);
  await screen.getByRole("button", { name: "Put in force…" }).first().click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog).toBeVisible();
  const said = flattened(dialog.element());
  expect(said).toContain("“Plan 1” (flat 10.2 % of signed revenue) is no longer in force.");
  expect(said).toContain("The role takes over €110 000 on target, 50 % base and 50 % variable");
  expect(said).toContain("job description says the amount");
  await screen.getByLabelText("From").fill("2026-01-01");
  await screen.getByRole("button", { name: "Put in force", exact: true }).click();
  await expect
    .poll(() => sentTo("pay.putInForce"))
    .toEqual([{ id: id(11), fromDay: "2026-01-01", updatedAt: 100 }]);
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => sentTo("pay.takeBack")).toEqual([{ id: id(11) }]);
  await screen.getByRole("button", { name: "Delete" }).click();
  await expect.poll(text).toContain("Plan 2 is deleted.");
  announce("pay");
  await expect.poll(text).toContain("Plan 1, in force since 1 October 2026");
});

test("what another window saved is not put in force in the place of what is shown", async () => {
  await page.viewport(1360, 860);
  const { answers } = keeping(planOf({ terms: flat }));
  const { screen, sentTo } = await show({
    ...answers,
    "pay.save": fail("conflict", "Another window changed this pay plan in the meantime."),
  });
  await screen.getByLabelText("On target, a year").fill("120 000");
  await screen.getByRole("button", { name: "Put in force…" }).click();
  await expect.poll(text).toContain("Another window changed this pay plan");
  expect(screen.getByRole("dialog").elements()).toHaveLength(0);
  expect(sentTo("pay.putInForce")).toEqual([]);
});

test("a role without a plan begins one; nobody but the founder sees any", async () => {
  const first = await show(keeping().answers);
  await expect.element(first.screen.getByText("How will this role be paid?")).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
  await first.screen.getByRole("button", { name: "Draft a pay plan" }).click();
  await expect.poll(() => first.sentTo("pay.create")).toEqual([{ roleId: role.id, from: null }]);
  await first.screen.unmount();
  const { screen } = await show({
    ...keeping().answers,
    "pay.list": fail("forbidden", "Pay is for the founder alone."),
  });
  await expect.element(screen.getByText("Pay is for the founder")).toBeVisible();
});
