import { expect, test } from "vitest";
import { builtInRoles } from "../../../../shared/content/content.ts";
import { PayTerms } from "../../../../shared/pay.ts";
import { termsFromRole } from "../../../../shared/rules/pay/from-role.ts";
import { lintPay } from "../../../../shared/rules/pay/lint.ts";
import { payInWords } from "../../../../shared/rules/pay/words.ts";
import { typed } from "./terms-input.ts";

test.each(builtInRoles().map((role) => [role.id, role] as const))(
  "a first plan of %s keeps its promise, and the check finds nothing to mend",
  (_, role) => {
    for (const onTargetPay of [6_000_000, 11_000_000, 123_456_789]) {
      const plan = termsFromRole({ ...role, onTargetPay });
      expect(PayTerms.parse(plan)).toEqual(plan);
      const findings = lintPay(plan, role, "EUR");
      expect(findings.filter(({ severity }) => severity !== "fine")).toEqual([]);
    }
  },
);

test("says the pay of each kind of role in one line", () => {
  const words = Object.fromEntries(
    builtInRoles().map((role) => [
      role.id,
      typed(payInWords(termsFromRole({ ...role, onTargetPay: 6_000_000 }), "EUR")),
    ]),
  );
  expect(words).toEqual({
    "account-executive": "10 % of signed revenue, 15 % above quota",
    "client-services": "base pay and bonuses",
    "customer-success-rep": "2.09 % of renewals, 3.14 % above quota",
    "inside-sales-rep": "€83.40 per order, €126 above quota",
    "marketing-manager": "€9.38 per qualified lead",
    "sales-administrator": "50 % of a pool of 1.67 % of the team’s revenue",
    "sales-manager": "50 % of a pool of 2 % of the team’s revenue, 3 % above quota",
    "sales-operations-manager": "base pay and bonuses",
    "sales-specialist": "flat 6 % of signed revenue",
    "sales-support": "base pay and bonuses",
    "sales-team-leader": "50 % of a pool of 1.67 % of the team’s revenue",
    sdr: "€146 per qualified lead",
  });
});

test("pay not yet decided is asked for, and everything else is there", () => {
  const [role] = builtInRoles();
  const plan = termsFromRole(role!);
  expect(PayTerms.parse(plan)).toEqual(plan);
  expect(lintPay(plan, role!, "EUR")[0]).toMatchObject({ field: "onTargetPay" });
  expect(plan.quota).toBe(12);
});

test("takes the quota of the capacity plan", () => {
  const closer = builtInRoles().find(({ id }) => id === "account-executive")!;
  const plan = termsFromRole({ ...closer, onTargetPay: 11_000_000 }, 54_000_000);
  expect(plan).toMatchObject({
    quota: 54_000_000,
    basis: "signed-revenue",
    paidAfter: "payment",
    clawbackMonths: 6,
    draw: { perMonth: 458_333, months: 3, recoverable: false },
    paid: {
      kind: "revenue",
      tiers: [
        { from: 0, rate: 0.102 },
        { from: 1, rate: 0.153 },
      ],
    },
  });
  expect(plan.incentives[0]).toMatchObject({ amount: 60_000, timesOnTarget: 0, basis: "deals" });
});
