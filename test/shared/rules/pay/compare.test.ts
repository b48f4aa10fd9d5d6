import { expect, test } from "vitest";
import type { PayTerms } from "../../../../shared/pay.ts";
import { comparePlans, type PlanComparison } from "../../../../shared/rules/pay/compare.ts";
import { jumping, terms, tier } from "./terms-input.ts";

function compared(one: PayTerms, other: PayTerms): PlanComparison {
  const answer = comparePlans(one, other);
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

const flat = terms({ paid: { kind: "revenue", tiers: [tier(0, 0.102)] } });

test("sets two plans side by side at five results, with what a euro of revenue costs", () => {
  const { by, rows } = compared(jumping, flat);
  expect(by).toBe("result");
  expect(
    rows.map(({ attainment, one, other }) => [attainment, one.variable, other.variable]),
  ).toEqual([
    [0.5, 2_160_000, 2_754_000],
    [0.8, 4_104_000, 4_406_400],
    [1, 5_400_000, 5_508_000],
    [1.2, 9_072_000, 6_609_600],
    [1.5, 11_340_000, 8_262_000],
  ]);
  expect(rows[2]!.one).toMatchObject({ total: 10_900_000, perUnit: 10_900_000 / 54_000_000 });
});

test("finds where they cross: between corners, at a jump, and not where they only touch", () => {
  // 8 % of half and 12 % above meet 10.2 % at 2 % / 1.8 % of half the quota.
  const [crossing, ...more] = compared(jumping, flat).crossings;
  expect(crossing!.attainment).toBeCloseTo(2 / 1.8, 10);
  expect(crossing).toMatchObject({ better: "one" });
  expect(more).toEqual([]);
  const lower = terms({ paid: { kind: "revenue", tiers: [tier(0, 0.13)] } });
  expect(compared(jumping, lower).crossings).toEqual([
    { attainment: 1.2, total: 5_500_000 + 6_696_000, better: "one" },
  ]);
  const touching = terms({
    paid: { kind: "revenue", tiers: [tier(0, 0.08), tier(0.5, 0.08), tier(0.6, 0.12)] },
  });
  expect(
    compared(touching, terms({ paid: { kind: "revenue", tiers: [tier(0, 0.08)] } })).crossings,
  ).toEqual([]);
  expect(compared(jumping, jumping).crossings).toEqual([]);
});

test("the same sales are compared where quotas or periods differ", () => {
  const half = { ...flat, quota: 27_000_000 };
  expect(compared(flat, half).crossings).toEqual([]);
  for (const { one, other } of compared(flat, half).rows) expect(one).toEqual(other);
  const monthly = { ...flat, quota: 4_500_000, period: "month" as const };
  for (const { one, other } of compared(flat, monthly).rows)
    expect(Math.abs(one.total - other.total)).toBeLessThanOrEqual(6);
});

test("plans that count different things are compared by the share of the quota", () => {
  const leads = terms({
    quota: 12,
    period: "month",
    basis: "qualified-leads",
    paid: { kind: "per-unit", unit: "leads", tiers: [tier(0, 38_200)] },
  });
  const comparison = compared(jumping, leads);
  expect(comparison.by).toBe("attainment");
  expect(comparison.rows[2]!.other).toMatchObject({
    variable: 5_500_800,
    perUnit: 11_000_800 / 144,
  });
});

test("more base against a better rate cross where the rate has made up for the base", () => {
  const [safe, bold] = [
    { ...flat, baseShare: 0.7, paid: { kind: "revenue" as const, tiers: [tier(0, 0.06)] } },
    flat,
  ];
  const [crossing] = compared(safe, bold).crossings;
  expect(crossing!.attainment).toBeCloseTo(2_200_000 / (54_000_000 * 0.042), 10);
  expect(crossing).toMatchObject({ better: "other" });
});

test("a plan that cannot be calculated with is refused, whichever it is", () => {
  expect(comparePlans(flat, { ...flat, quota: 0 })).toMatchObject({ ok: false, field: "quota" });
  expect(comparePlans({ ...flat, quota: 0 }, flat)).toMatchObject({ ok: false, field: "quota" });
});
