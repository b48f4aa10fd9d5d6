import { expect, test } from "vitest";
import { payerOf } from "../../../../shared/rules/pay/payout.ts";
import { clawback, draw } from "../../../../shared/rules/pay/year.ts";
import { onAmounts, terms, tier } from "./terms-input.ts";

/** What one deal pays after what was sold before it, in whole units of money. */
function line(plan: ReturnType<typeof terms>, prior: number, deal: number): number {
  const payer = payerOf(plan);
  return (payer.at((prior + deal) * 100) - payer.at(prior * 100)) / 100;
}

test("a marginal line across a threshold (Spiff, marginal payouts)", () => {
  const tiers = [
    [0, 0.04],
    [150_000, 0.06],
    [250_000, 0.08],
  ] as const;
  expect(line(onAmounts(tiers, false), 145_000, 20_000)).toBe(1100);
});

test("marginal and retroactive years (public calculators): a tier begins at its threshold", () => {
  const marginal = [
    [0, 0.03],
    [300_000, 0.05],
    [500_000, 0.07],
  ] as const;
  expect(line(onAmounts(marginal, false), 0, 600_000)).toBe(26_000);
  const retroactive = [
    [0, 0.03],
    [300_000, 0.05],
    [600_000, 0.07],
  ] as const;
  expect(line(onAmounts(retroactive, true), 0, 600_000)).toBe(42_000);
  expect(line(onAmounts(retroactive, true), 0, 599_999.99)).toBe(30_000);
});

test("a recoverable draw keeps back only what is earned above it (Oracle Incentive Compensation)", () => {
  const plan = { perMonth: 200_000, months: 6, recoverable: true };
  let balance = 0;
  const rows = [2750, 3000, 1500, 2375, 3000, 2750].map((gross, at) => {
    const month = draw(plan, at + 1, gross * 100, balance);
    balance = month.drawBalance;
    return [month.paid / 100, balance / 100];
  });
  expect(rows.map(([paid]) => paid)).toEqual([2750, 3000, 2000, 2000, 2875, 2750]);
  expect(rows.map(([, owed]) => owed)).toEqual([0, 0, 500, 125, 0, 0]);
});

test("a clawback falls by an equal part each month (clawback glossary)", () => {
  const owed = [1, 2, 3, 4, 5, 6, 7].map((month) => clawback(150_000, 6, month) / 100);
  expect(owed).toEqual([1500, 1250, 1000, 750, 500, 250, 0]);
});

/** https://referello.com/tools/tiered-commission-calculator */
test("10 % to 10 000, 20 % above: 15 000 pays 2 000", () => {
  const tiers = [
    [0, 0.1],
    [10_000, 0.2],
  ] as const;
  expect(line(onAmounts(tiers, false), 0, 15_000)).toBe(2000);
});

/** https://excelforum.com/excel-formulas-and-functions/861932: 5 % to the quota, 6 % to 125 %, 7 % beyond. */
test("accelerators above quota: 150 000 on a quota of 100 000 pays 8 250", () => {
  const plan = terms({
    quota: 10_000_000,
    period: "quarter",
    paid: { kind: "revenue", tiers: [tier(0, 0.05), tier(1, 0.06), tier(1.25, 0.07)] },
  });
  expect(line(plan, 0, 150_000)).toBe(5000 + 1500 + 1750);
  expect(line(plan, 0, 100_000)).toBe(5000);
});

/** https://www.sparrowgenie.com/sales-commission-models/pooled-commission */
test("a quarter of a pool of 10 % of the team's 1.2 million is 30 000", () => {
  const plan = terms({
    quota: 120_000_000,
    period: "quarter",
    paid: { kind: "pool", share: 0.25, tiers: [tier(0, 0.1)] },
  });
  expect(line(plan, 0, 1_200_000)).toBe(30_000);
});
