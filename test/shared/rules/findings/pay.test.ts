import { expect, test } from "vitest";
import { builtInRoles } from "../../../../shared/content/content.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { comparisonFinding, payFinding } from "../../../../shared/rules/findings/pay.ts";
import { comparePlans } from "../../../../shared/rules/pay/compare.ts";
import { repairAll } from "../../../../shared/rules/pay/lint.ts";
import { jumping, terms, tier, typed } from "../pay/terms-input.ts";

const closer = builtInRoles().find((one) => one.id === "account-executive")!;
const text = (plan = jumping, currency = "EUR") =>
  typed(findingText(payFinding(plan, closer, currency)));

const flat = (rate: number) => terms({ paid: { kind: "revenue", tiers: [tier(0, rate)] } });

test("says what is missing at quota and what a single euro is worth", () => {
  expect(text()).toBe(
    "At quota the plan pays €54 000, a thousand less than promised. At 120 % a single euro is worth €23 760, so deals will wait for it.",
  );
  expect(typed(payFinding(jumping, closer, "EUR").find(({ emphasis }) => emphasis)!.text)).toBe(
    "At 120 % a single euro is worth €23 760,",
  );
});

test("says so when nothing is wrong any more", () => {
  expect(text(repairAll(jumping, closer, "EUR").terms)).toBe(
    "At quota the plan pays €55 080, as promised. Every further euro pays, and none pays more than it should.",
  );
});

test("where only the promise is not kept, says what keeps it", () => {
  expect(text(flat(0.1))).toBe(
    "At quota the plan pays €54 000, a thousand less than promised. 10.2 % keeps the promise.",
  );
  const capped = { ...flat(0.1), cap: 100_000_000 };
  expect(text(capped)).toContain("less than promised. A cap of €1 000 000:");
});

test("names a drop, a cap, and pay for what others decide", () => {
  const drop = terms({ paid: { kind: "revenue", tiers: [tier(0, 0.102), tier(1.5, 0.09, true)] } });
  expect(text(drop)).toContain("At 150 % a single euro more costs €9 720, so the deal that");
  expect(text({ ...flat(0.102), cap: 7_160_400 })).toContain(
    "A cap at 130 %: beyond it another deal pays nothing, so it will wait for the next year.",
  );
  expect(text({ ...flat(0.102), basis: "qualified-leads" })).toContain(
    "Paid on what others decide: leads are brought by others.",
  );
});

test("a jump in a plan by months is worth what one month pays", () => {
  const plan = { ...jumping, quota: 4_500_000, period: "month" as const };
  expect(text(plan)).toContain("a single euro is worth €1 980 a month,");
});

test("speaks of yen, of units and of bonuses", () => {
  const yen = { ...jumping, onTargetPay: 11_000_000, quota: 54_000_000 };
  expect(text(yen, "JPY")).toContain("At 120 % a single Japanese yen is worth JP¥2 376 000");
  const leads = terms({
    onTargetPay: 5_000_000,
    baseShare: 0.65,
    quota: 12,
    period: "month",
    basis: "qualified-leads",
    paid: {
      kind: "per-unit",
      unit: "qualified leads",
      tiers: [tier(0, 12_200), tier(1, 15_000, true)],
    },
  });
  expect(text(leads)).toContain("a single qualified lead is worth €336 a month");
  expect(text(terms({ paid: { kind: "none" }, baseShare: 1 }))).toContain("All pay is base pay.");
});

test("says what to enter where there is nothing to find", () => {
  expect(text(terms({ quota: 0 }))).toBe(
    "Say what the quota is: without one there is no 100 % to pay for.",
  );
});

test("compares two plans in a sentence", () => {
  const say = (one: typeof jumping, other: typeof jumping) => {
    const comparison = comparePlans(one, other);
    if (!comparison.ok) throw new Error(comparison.reason);
    const names = { one: "draft 2", other: "the flat rate" };
    return typed(findingText(comparisonFinding(names, comparison, "EUR")));
  };
  expect(say(jumping, flat(0.102))).toBe(
    "At quota the flat rate pays €1 080 a year more than draft 2; draft 2 pays more from 111 % on.",
  );
  expect(say(flat(0.102), flat(0.102))).toBe("At quota both pay €110 080 a year.");
  expect(say(flat(0.12), flat(0.102))).toBe(
    "At quota draft 2 pays €9 720 a year more than the flat rate, and at no result up to 150 % less.",
  );
});
