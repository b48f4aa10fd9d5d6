import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInRoles } from "../../../shared/content/content.ts";
import { PlanDetails } from "../../../shared/plan.ts";
import { addedRole, firstPlan, spread } from "../../../shared/rules/first-plan.ts";

const roles = builtInRoles().map((role, at) => ({
  ...role,
  id: `01900000-0000-7000-8000-${String(at).padStart(12, "0")}`,
  builtInId: role.id,
}));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("a first plan", () => {
  it("begins with the next quarter", () => {
    const from = (today: string) => firstPlan(roles, { today, currency: "EUR" }).from;
    expect(from("2026-11-24")).toBe("2027-01");
    expect(from("2027-01-01")).toBe("2027-04");
    expect(from("2027-03-31")).toBe("2027-04");
    expect(from("2027-12-31")).toBe("2028-01");
  });

  it("has amounts in the minor units of any currency", () => {
    const inCurrency = (currency: string) => firstPlan(roles, { today: "2026-11-24", currency });
    expect(sum(inCurrency("EUR").goal)).toBe(140_000_000);
    expect(sum(inCurrency("JPY").goal)).toBe(140_000_000);
    expect(sum(inCurrency("KWD").goal)).toBe(420_000_000);
    for (const currency of ["EUR", "JPY", "KWD"])
      expect(PlanDetails.safeParse(inCurrency(currency)).success).toBe(true);
  });

  it("adds any other role with a driver that suits it", () => {
    const driverOf = (slug: string) =>
      addedRole(
        roles.find((one) => one.builtInId === slug)!,
        "EUR",
      ).driver;
    expect(driverOf("sales-team-leader")).toEqual({
      kind: "span",
      span: 6,
      yourself: 5,
      over: [],
    });
    expect(driverOf("marketing-manager")).toEqual({ kind: "fixed", heads: 1 });
    expect(driverOf("account-executive")).toMatchObject({ kind: "quota" });
  });
});

describe("a total spread over months", () => {
  it("adds up to the unit and keeps its proportions", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (total, shape) => {
          const months = spread(total, shape);
          expect(sum(months)).toBe(total);
          expect(months).toHaveLength(shape.length);
          for (const [at, month] of months.entries()) {
            const whole = sum(shape);
            const share = whole > 0 ? shape[at]! / whole : 1 / shape.length;
            expect(Math.abs(month - total * share)).toBeLessThan(1 + total * 1e-9);
          }
        },
      ),
    );
    expect(spread(100, [0, 0, 0])).toEqual([33, 34, 33]);
    expect(spread(-10, [1, 1])).toEqual([-5, -5]);
  });
});
