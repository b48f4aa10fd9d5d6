import { describe, expect, it } from "vitest";
import { ids, pictured, planOf, roleOf } from "./plans.ts";

const thousands = (cents: number) => Math.round(cents / 100_000);

describe("the plan of the picture", () => {
  const plan = planOf(pictured());

  it("reaches the goal with 79 000 to spare", () => {
    expect(plan.reached).toBe(true);
    expect(thousands(plan.spare)).toBe(79);
    expect(thousands(plan.cumulative.bookings.at(-1)!)).toBe(1479);
    expect(plan.roles.map((role) => role.heads)).toEqual([5, 3, 1, 1]);
    expect(roleOf(plan, ids.manager).starts).toEqual([3]);
  });
});
