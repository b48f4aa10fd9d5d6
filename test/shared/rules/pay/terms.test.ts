import { expect, test } from "vitest";
import type { PayTerms } from "../../../../shared/pay.ts";
import { payCurve } from "../../../../shared/rules/pay/curve.ts";
import { exampleYear } from "../../../../shared/rules/pay/example.ts";
import { problemsOf } from "../../../../shared/rules/pay/terms.ts";
import { payFor } from "../../../../shared/rules/pay/year.ts";
import { deal, jumping, terms, tier } from "./terms-input.ts";

const revenue = (...tiers: ReturnType<typeof tier>[]): Partial<PayTerms> => ({
  paid: { kind: "revenue", tiers },
});
const bonus = jumping.incentives[0]!;

test.each<[string, Partial<PayTerms>]>([
  ["onTargetPay", { onTargetPay: 0 }],
  ["onTargetPay", { onTargetPay: 9e14 }],
  ["baseShare", { baseShare: -0.1 }],
  ["baseShare", { baseShare: 50 }],
  ["quota", { quota: 0 }],
  ["quota", { quota: -1 }],
  ["quota", { quota: 1e15 }],
  ["tiers.0.from", revenue(tier(-0.1, 0.1))],
  ["tiers.1.from", revenue(tier(0, 0.1), tier(0, 0.2))],
  ["tiers.2.from", revenue(tier(0, 0.1), tier(1, 0.2), tier(0.5, 0.3))],
  ["tiers.1.from", revenue(tier(0, 0.1), tier(120, 0.2))],
  ["tiers.0.rate", revenue(tier(0, 120))],
  ["tiers.0.rate", revenue(tier(0, -0.1))],
  ["share", { paid: { kind: "pool", share: 25, tiers: [tier(0, 0.1)] } }],
  ["unit", { paid: { kind: "per-unit", unit: "", tiers: [tier(0, 100)] } }],
  ["tiers.0.rate", { paid: { kind: "per-unit", unit: "leads", tiers: [tier(0, 1e15)] } }],
  ["cap", { cap: -1 }],
  ["draw.perMonth", { draw: { perMonth: -1, months: 3, recoverable: true } }],
  ["draw.months", { draw: { perMonth: 1, months: 1.5, recoverable: true } }],
  ["clawbackMonths", { clawbackMonths: 1e9 }],
  ["incentives.0.amount", { incentives: [{ ...bonus, amount: -5 }] }],
  ["incentives.0.timesOnTarget", { incentives: [{ ...bonus, timesOnTarget: -5 }] }],
  ["incentives.1.id", { incentives: [bonus, bonus] }],
])("what makes no sense in %s gets a sentence, not a number (%#)", (field, change) => {
  const plan = terms(change);
  expect(problemsOf(plan).map((problem) => problem.field)).toContain(field);
  for (const answer of [payCurve(plan), payFor(plan, []), exampleYear(plan, 1)]) {
    expect(answer).toMatchObject({ ok: false, field });
    expect(!answer.ok && answer.reason).toMatch(/^[A-Z].*[.?]$/);
  }
});

test("deals that cannot be, and years that cannot end there, are refused", () => {
  expect(payFor(jumping, [deal(13, 100)])).toMatchObject({ ok: false, field: "deals.0.month" });
  expect(payFor(jumping, [deal(1, 1), deal(2, -100)])).toMatchObject({
    ok: false,
    field: "deals.1.amount",
  });
  const lost = { ...deal(1, 100), lostInMonth: 0 };
  expect(payFor(jumping, [lost])).toMatchObject({ ok: false, field: "deals.0.lostInMonth" });
  expect(exampleYear(jumping, Number.NaN)).toMatchObject({ ok: false, field: "attainment" });
});

test("amounts beyond what whole cents can count are refused rather than rounded", () => {
  const plan = terms({ quota: 1e13, ...revenue(tier(0, 10)) });
  expect(payCurve({ ...plan, period: "month" })).toMatchObject({ ok: true });
  const huge = Array.from({ length: 200 }, (_, at) => deal((at % 12) + 1, 1e13));
  expect(payFor(plan, huge)).toMatchObject({ ok: false });
});

test("a plan without commission needs no quota", () => {
  expect(problemsOf(terms({ quota: 0, paid: { kind: "none" } }))).toEqual([]);
});
