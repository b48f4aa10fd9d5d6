import { expect, test } from "vitest";
import type { PayTerms } from "../../../../shared/pay.ts";
import { exampleResults, exampleYear } from "../../../../shared/rules/pay/example.ts";
import { workingAt, workingOf } from "../../../../shared/rules/pay/working.ts";
import { type PaidYear, payFor, type Result } from "../../../../shared/rules/pay/year.ts";
import { deal, jumping, terms, tier, typed } from "./terms-input.ts";

function paid(plan: PayTerms, deals: readonly Result[]): PaidYear {
  const year = payFor(plan, deals);
  if (!year.ok) throw new Error(year.reason);
  return year;
}

const working = (plan: PayTerms, year: PaidYear, month: number) =>
  workingOf(plan, year, month, "EUR").map(({ label, amount }) => [typed(label), amount / 100]);

const plain = (change: Partial<PayTerms> = {}) =>
  terms({ draw: null, paid: { kind: "revenue", tiers: [tier(0, 0.1)] }, ...change });

test("shows why December pays €36 940", () => {
  const year = exampleYear(jumping, 1.22);
  if (!year.ok) throw new Error(year.reason);
  expect(working(jumping, year, 12)).toEqual([
    ["The year, 659 000 × 14 %", 92_260],
    ["Paid until November", -55_320],
    ["December, on 108 000 of signed revenue", 36_940],
  ]);
  expect(working(jumping, year, 7)).toEqual([
    ["33 000 × 8 %", 2640],
    ["12 000 × 12 %", 1440],
    ["July, on 45 000 of signed revenue", 4080],
  ]);
});

test("a step above one that reaches back is shown on top of it", () => {
  const plan = plain({
    paid: { kind: "revenue", tiers: [tier(0, 0.08), tier(0.5, 0.1, true), tier(1, 0.2)] },
  });
  const year = paid(plan, [deal(1, 10_000_000), deal(2, 50_000_000)]);
  expect(working(plan, year, 2)).toEqual([
    ["The year’s first 540 000 × 10 %", 54_000],
    ["60 000 × 20 %", 12_000],
    ["Paid until January", -8000],
    ["February, on 500 000 of signed revenue", 58_000],
  ]);
});

test("a bonus, a customer who left, a cap and a guarantee each get their line", () => {
  const plan = plain({ cap: 900_000, draw: { perMonth: 400_000, months: 2, recoverable: false } });
  const year = paid(plan, [
    { ...deal(1, 3_000_000), incentives: ["long", "gone"], lostInMonth: 3 },
    deal(3, 7_000_000),
  ]);
  expect(working(plan, year, 1)).toEqual([
    ["30 000 × 10 %", 3000],
    ["January, on 30 000 of signed revenue", 3000],
    ["Bonuses", 600],
    ["Filled up to the guaranteed amount", 400],
    ["January, variable pay", 4000],
  ]);
  // Of €3 600, four of six parts are paid back.
  expect(working(plan, year, 3)).toEqual([
    ["70 000 × 10 %", 7000],
    ["Above the cap of €9 000 a year", -1000],
    ["March, on 70 000 of signed revenue", 6000],
    ["Paid back for customers who left", -2400],
    ["March, variable pay", 3600],
  ]);
});

test("what a month cannot pay back is owed by the next, and what falls into the next year is said", () => {
  const year = paid(plain(), [
    { ...deal(1, 6_000_000), lostInMonth: 3 },
    deal(4, 1_000_000),
    deal(6, 9_000_000),
    { ...deal(12, 6_000_000), lostInMonth: 2 },
  ]);
  const rows = year.months.map(({ paid: pays, owed }) => [pays / 100, owed / 100]);
  expect(rows.slice(0, 7)).toEqual([
    [6000, 0],
    [0, 0],
    [0, 4000],
    [0, 3000],
    [0, 3000],
    [6000, 0],
    [0, 0],
  ]);
  expect(year).toMatchObject({ owed: 0, clawedBackLater: 500_000 });
  expect(year.deals[3]).toMatchObject({ clawedBack: 500_000, backInMonth: 13 });
});

test("a recoverable draw is earned back after it ends, from all that is earned", () => {
  const plan = plain({ draw: { perMonth: 200_000, months: 2, recoverable: true } });
  const year = paid(plan, [deal(1, 1_000_000), deal(3, 2_500_000), deal(4, 3_000_000)]);
  expect(year.months.slice(0, 4).map((month) => [month.paid, month.drawBalance])).toEqual([
    [200_000, 100_000],
    [200_000, 300_000],
    [0, 50_000],
    [250_000, 0],
  ]);
});

test("results begin anew in each period, and a deal belongs to the month it is entered for", () => {
  const plan = plain({
    quota: 10_000_000,
    period: "quarter",
    paid: { kind: "revenue", tiers: [tier(0, 0.05), tier(1, 0.1)] },
  });
  const year = paid(plan, [deal(4, 12_000_000), deal(1, 8_000_000), deal(3, 4_000_000)]);
  expect(year.deals.map(({ commission }) => commission / 100)).toEqual([7000, 4000, 3000]);
  expect(year.months.map(({ reached }) => reached / 100).slice(0, 5)).toEqual([
    80_000, 80_000, 120_000, 120_000, 120_000,
  ]);
});

test("leads are counted and paid by the piece", () => {
  const plan = plain({
    quota: 12,
    period: "month",
    paid: { kind: "per-unit", unit: "leads", tiers: [tier(0, 12_155), tier(1, 15_000)] },
  });
  const year = paid(plan, [deal(1, 14)]);
  expect(working(plan, year, 1)).toEqual([
    ["12 × €121.55", 1458.6],
    ["2 × €150", 300],
    ["January, on 14 leads", 1758.6],
  ]);
  expect(exampleResults(plan, 1.22).reduce((sum, { amount }) => sum + amount, 0)).toBe(176);
});

test("a pool pays its share, and says so", () => {
  const plan = plain({ paid: { kind: "pool", share: 0.25, tiers: [tier(0, 0.02)] } });
  const year = paid(plan, [deal(2, 10_000_000)]);
  expect(working(plan, year, 2)[0]).toEqual(["100 000 × 2 % × 25 %", 500]);
});

test("bonuses that make up the promise are spread over an example year", () => {
  const [bonus] = jumping.incentives;
  const plan = plain({
    paid: { kind: "none" },
    incentives: [{ ...bonus!, amount: 1_375_000, timesOnTarget: 4 }],
  });
  const year = exampleYear(plan, 1);
  expect(year).toMatchObject({ paid: 5_500_000 });
  expect(year.ok && year.months.map(({ paid: pays }) => pays / 1_375_000)).toEqual([
    0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1,
  ]);
});

test("an example year ends where it is said to, and is not rounded over a threshold", () => {
  const total = (plan: PayTerms, at: number) =>
    exampleResults(plan, at).reduce((sum, { amount }) => sum + amount, 0);
  expect(total(jumping, 1)).toBe(54_000_000);
  expect(total(jumping, 1.2)).toBe(64_800_000);
  expect(total(jumping, 1.1999)).toBeLessThan(64_800_000);
  expect(total(jumping, 0)).toBe(0);
});

test("the twelve months of base make the year", () => {
  const year = paid(plain({ onTargetPay: 10_000_001, baseShare: 1 / 3 }), []);
  expect(year.base).toBe(3_333_334);
  expect(new Set(year.months.map(({ base }) => base))).toEqual(new Set([277_777, 277_778]));
});

test("reads back what a result pays: by steps, by months, with bonuses", () => {
  const lines = (plan: PayTerms, at: number) =>
    workingAt(plan, at, "EUR").map(({ label, amount }) => [typed(label), amount / 100]);
  expect(lines(jumping, 1)).toEqual([
    ["270 000 × 8 %", 21_600],
    ["270 000 × 12 %", 32_400],
    ["A year of 540 000", 54_000],
  ]);
  expect(lines(jumping, 1.2)[0]).toEqual(["The year, 648 000 × 14 %", 90_720]);
  const monthly = plain({
    quota: 12,
    period: "month",
    paid: { kind: "per-unit", unit: "leads", tiers: [tier(0, 10_000)] },
    incentives: [{ ...jumping.incentives[0]!, timesOnTarget: 4 }],
  });
  expect(lines(monthly, 1)).toEqual([
    ["12 × €100", 1200],
    ["A month of 12", 1200],
    ["The other months of the year", 13_200],
    ["Bonuses on target", 2400],
    ["A year", 16_800],
  ]);
});

test("amounts are counted in the minor units of the currency, whichever it has", () => {
  const year = paid(plain({ paid: { kind: "revenue", tiers: [tier(0, 0.102)] } }), [
    deal(1, 12_345),
  ]);
  const label = (currency: string) => typed(workingOf(plain(), year, 1, currency)[1]!.label);
  expect(year.months[0]!.paid).toBe(1259);
  expect(["JPY", "EUR", "KWD"].map(label)).toEqual([
    "January, on 12 345 of signed revenue",
    "January, on 123.45 of signed revenue",
    "January, on 12.345 of signed revenue",
  ]);
});
