import { describe, expect, it } from "vitest";
import { euros, ids, makePlan, makeRole, planOf, quota, roleOf } from "./plans.ts";

const year = (monthly: number, months = 12) => Array.from({ length: months }, () => monthly);

describe("published examples", () => {
  const heads: [number, number][] = [
    [5, 0.25],
    [3, 0.6],
    [2, 0.85],
    [15, 1],
  ];

  it("counts 25 people on four steps of the ramp as 19.75 fully ramped", () => {
    const ramp = heads.map(([, share]) => share);
    const here = heads.flatMap(([count], step) =>
      Array.from({ length: count }, () => `2026-${String(13 - step - 1).padStart(2, "0")}`),
    );
    const plan = planOf(
      makePlan({ from: "2026-12", goal: [0], roles: [makeRole({ driver: quota(), ramp, here })] }),
    );
    expect(roleOf(plan).here).toBe(25);
    expect(roleOf(plan).productive[0]).toBeCloseTo(19.75, 12);
  });

  it("has somebody at 30 %, 70 %, then full speed bring 750 000 of a million in the first year", () => {
    const plan = planOf(
      makePlan({
        goal: year(0),
        roles: [
          makeRole({
            driver: quota({ quota: euros(1_000_000) / 12, attainment: 1 }),
            ramp: [0.3, 0.3, 0.3, 0.7, 0.7, 0.7, 1],
            starts: ["2027-01"],
          }),
        ],
      }),
    );
    expect(plan.cumulative.bookings.at(-1)!).toBeCloseTo(euros(750_000), 4);
  });

  it("adds up reps who joined month after month", () => {
    // Capacity planning 101, burnrate.io: 10 000 a month, five months to full quota; one is full, one joined two months
    // ago: 14 000. With one more joining each month it is 24 000 two months later.
    const plan = planOf(
      makePlan({
        goal: year(0, 3),
        roles: [
          makeRole({
            driver: quota({ quota: euros(10_000), attainment: 1 }),
            ramp: [0, 0.2, 0.4, 0.6, 0.8, 1],
            here: ["2026-01", "2026-11"],
            starts: ["2027-01", "2027-02"],
          }),
        ],
      }),
    );
    expect(plan.bookings[0]).toBeCloseTo(euros(14_000), 6);
    expect(plan.bookings[2]).toBeCloseTo(euros(24_000), 6);
  });

  it("adds up a ramped and a ramping part of a team", () => {
    // metrickittools.com, sales capacity guide: 7 × 150 000 × 85 % + 3 × 150 000 × 40 % = 1.0725 million a quarter; the
    // 40 % are of quota, not of what is reached.
    const plan = planOf(
      makePlan({
        goal: [0],
        roles: [
          makeRole({
            driver: quota({ quota: euros(150_000), attainment: 0.85 }),
            ramp: [0.4 / 0.85],
            here: year(0, 7).map(() => "2026-01"),
            starts: ["2027-01", "2027-01", "2027-01"],
          }),
        ],
      }),
    );
    expect(plan.bookings[0]).toBeCloseTo(euros(1_072_500), 4);
  });

  it("finds one SDR for each closer", () => {
    // Sales development organisation design, prospectifier.com: ten closers with 8 000 a month each at 1 000 a deal,
    // two opportunities for a deal, five demos for two opportunities, 40 demos an SDR.
    const plan = planOf(
      makePlan({
        goal: year(euros(80_000)),
        funnel: { ...makePlan().funnel, dealSize: euros(1000), won: 0.5, opportunity: 0.4 },
        roles: [
          makeRole({ driver: quota({ quota: euros(8000), attainment: 1 }) }),
          makeRole({
            roleId: ids.sdr,
            driver: { kind: "flow", of: "meetings", share: 1, perMonth: 40 },
          }),
        ],
      }),
    );
    expect(plan.roles.map((role) => role.heads)).toEqual([10, 10]);
    expect(plan.funnel.opportunities[0]).toBeCloseTo(160, 9);
    expect(plan.funnel.meetings[0]).toBeCloseTo(400, 9);
  });
});
