import { expect, test } from "vitest";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { dealsFinding } from "../../../../shared/rules/findings/pay-deals.ts";
import { payRules, promiseFinding } from "../../../../shared/rules/findings/pay-rules.ts";
import { payFor } from "../../../../shared/rules/pay/year.ts";
import { deal, jumping, terms, tier } from "../pay/terms-input.ts";

const spaced = (text: string) => text.replaceAll("\u00a0", " ");

test("the rules of a plan are said one by one, so that nobody has to know the trade", () => {
  expect(payRules(jumping, "EUR").map(spaced)).toEqual([
    "Base pay is €55 000 a year, a twelfth of it each month, whatever the results are.",
    "Variable pay is paid on signed revenue.",
    "Up to 50 % of the quota: 8 %.",
    "From 50 % to 120 %: 12 % for what lies in between.",
    "Once 120 % of the quota is reached, 14 % is paid for everything, back to the first euro.",
    "Results add up over the year; the quota begins anew each January.",
    "There is no cap: whoever sells more earns more.",
    "In each of the first 3 months at least €4 583.33 of variable pay is guaranteed, whatever the results are.",
    "A result counts once the customer has signed, and is paid with the pay of that month.",
    "When a customer leaves within six months, what was paid for it is paid back, less an equal part for every month it stayed.",
  ]);
});

test("units, pools, caps and advances have their own words, in the company's currency", () => {
  const perLead = terms({
    quota: 12,
    period: "month",
    paid: { kind: "per-unit", unit: "qualified leads", tiers: [tier(0, 20_000), tier(1, 30_000)] },
    basisNote: "Leads that an executive accepts",
    cap: 900_000,
    draw: { perMonth: 100_000, months: null, recoverable: true },
    clawbackMonths: null,
  });
  expect(payRules(perLead, "JPY").map(spaced)).toEqual(
    expect.arrayContaining([
      "Variable pay is paid on qualified leads. Leads that an executive accepts.",
      "Above 100 % of the quota: JP¥30 000 each.",
      "Results add up over the month; the quota begins anew with the next.",
      "At most JP¥900 000 is paid for a month.",
      "In each month at least JP¥100 000 of variable pay is advanced. What results did not earn is kept back from later months that earn more.",
      "What has been paid stays paid, also when a customer leaves later.",
    ]),
  );
  const pool = terms({ paid: { kind: "pool", share: 0.25, tiers: [tier(0, 0.02)] } });
  expect(payRules(pool, "KWD").map(spaced)).toEqual(
    expect.arrayContaining(["The rate is 2 %.", "25 % of the pool is this person’s."]),
  );
});

test("the promise is one sentence, with base pay alone where nothing is variable", () => {
  expect(spaced(findingText(promiseFinding(jumping, "EUR")))).toBe(
    "On target this role pays €110 000 a year: €55 000 of base pay, and €55 000 for results.",
  );
  expect(spaced(findingText(promiseFinding(terms({ baseShare: 1 }), "EUR")))).toBe(
    "The pay is €110 000 a year, all of it base pay.",
  );
});

test("deals say what they pay, what is taken back now and later, and what was advanced", () => {
  const plan = terms({ draw: { perMonth: 500_000, months: 3, recoverable: true } });
  const deals = [
    { ...deal(1, 4_200_000), lostInMonth: 3 },
    { ...deal(11, 9_000_000), lostInMonth: 4 },
  ];
  const year = payFor(plan, deals);
  if (!year.ok) throw new Error(year.reason);
  const text = spaced(findingText(dealsFinding(plan, year, "EUR")));
  expect(text).toMatch(/^These deals pay €\S+ \S+ in the year, €\S+ \S+ with base\./);
  expect(text).toContain("is taken back because customers left.");
  expect(text).toContain("is taken back next year.");
  expect(text).toContain("The draw advances");
  expect(text).toContain("is still to be earned back");
});
