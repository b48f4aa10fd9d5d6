import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanDetails } from "../../../../shared/plan.ts";
import { computePlan } from "../../../../shared/rules/capacity/compute.ts";
import { sumOf } from "../../../../shared/rules/capacity/cost.ts";
import { startSimulation } from "../../../../shared/rules/capacity/simulation.ts";
import { explain } from "../../../../shared/rules/capacity/working.ts";
import { capacityFinding } from "../../../../shared/rules/findings/capacity.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { context, euros, makePlan, makeRole, planOf, quota, roleOf } from "./plans.ts";

/** One executive at €36 000 a month who ramps for four months. */
const executive = (given: Partial<Parameters<typeof makeRole>[0]> = {}) =>
  makeRole({
    driver: quota(),
    ramp: [0, 0.25, 0.5, 0.75],
    attrition: 0.1,
    hiringMonths: 2,
    ...given,
  });

const said = (details: PlanDetails) =>
  findingText(capacityFinding(computePlan(details, context))).replaceAll("\u00a0", " ");
const even = (thousands: number, months = 12) =>
  Array.from({ length: months }, () => euros(thousands * 1000));

describe("a department that is staffed year after year", () => {
  const rising = makePlan({
    goal: Array.from({ length: 12 }, (_, at) => euros(40_000 + at * 15_000)),
    everyMonth: true,
    roles: [executive({ here: ["2025-01", "2025-02", "2025-03"] })],
  });

  it("takes a whole year at once, also where every month counts", () => {
    const fewest = roleOf(planOf(rising)).heads;
    expect(roleOf(planOf({ ...rising, hiring: "late" })).heads).toBe(fewest);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 250 }), { maxLength: 11 }), (later) => {
        const details = { ...rising, goal: [40, ...later].map((k) => euros(k * 1000)) };
        const [together, inTurn] = [
          computePlan(details, context),
          computePlan({ ...details, hiring: "late" }, context),
        ];
        expect(inTurn.ok && roleOf(inTurn).starts).toEqual(together.ok && roleOf(together).starts);
      }),
      { numRuns: 60 },
    );
  });

  it("says who is missing: the last to start, where others might do", () => {
    const growing = makePlan({
      goal: [...even(30), ...even(100), ...even(250)],
      hiring: "late",
      roles: [executive()],
    });
    const plan = planOf(growing);
    const fewer = roleOf(plan).heads - 1;
    expect(roleOf(planOf({ ...growing, hiring: "fewest" })).heads).toBeLessThanOrEqual(fewer);
    expect(said(growing)).toMatch(/Without the last to start the others would miss it by €/);
    const labels = explain(plan, { kind: "heads", roleId: roleOf(plan).roleId })!.lines;
    expect(labels.at(-1)!.label).toBe("Without the last to start they would miss the goal by");
  });

  it("says so of starts chosen by hand too, where as many could do it sooner", () => {
    const starts = ["2027-01", "2027-01", "2027-06", "2027-06", "2027-06"];
    expect(said(makePlan({ goal: even(90), roles: [executive({ starts })] }))).toMatch(
      /Without the last to start the others would miss it/,
    );
    // Whoever starts after the end brings nothing, so that it is not them who would be missed.
    const after = said(
      makePlan({ goal: even(70), roles: [executive({ starts: [...starts, "2028-06"] })] }),
    );
    expect(after).toMatch(/Four would still reach it, with €117 800 to spare/);
  });

  it("takes somebody who is to be hired off, of whatever role, or nobody", () => {
    const here = ["2025-01", "2025-02", "2025-03"];
    const first = executive({ driver: quota({ share: 0.5 }), here });
    const second = executive({ driver: quota({ share: 0.5 }), roleId: "hunter" });
    const named = (roles: PlanDetails["roles"]) => said(makePlan({ roles }));
    expect(named([first, second])).toMatch(
      /One hunter fewer starting within|One hunter fewer would/,
    );
    expect(named([{ ...first, driver: quota() }])).not.toMatch(/fewer|Nobody is to be hired|Two /);
  });
});

describe("a plan that begins long after today", () => {
  const distant = makePlan({ from: "2028-01", goal: even(100), roles: [executive()] });
  const by = (count: number, month: string) => ({
    ...distant,
    roles: [executive({ starts: Array.from({ length: count }, () => month) })],
  });

  it("lets nobody start before it, and says that fewer who do might be enough", () => {
    expect(roleOf(planOf(distant))).toMatchObject({ heads: 4, soonest: -12, earliest: 0 });
    expect(planOf(by(3, "2027-09")).reached).toBe(true);
    expect(said(distant)).toMatch(/Three starting within the plan would miss it/);
    const notes = planOf(distant).notes.join(" ").replaceAll("\u00a0", " ");
    expect(notes).toMatch(/before January 2028, when the plan begins.* from September 2027 on/);
    expect(planOf(makePlan({ roles: [executive()] })).notes).toEqual([]);
  });

  it("does not call impossible what an earlier start would bring", () => {
    const [obstacle] = planOf({ ...distant, everyMonth: true }).obstacles;
    expect(obstacle!.replaceAll("\u00a0", " ")).toMatch(
      /who start within this plan: nobody of them sells anything before February 2028\. Set start months before it by hand/,
    );
    expect(planOf({ ...by(3, "2027-06"), everyMonth: true }).obstacles).toEqual([]);
  });

  it("calls a start too soon only where hiring takes longer, and says what lies outside the plan", () => {
    const notes = planOf(by(3, "2027-09")).notes.join(" ");
    expect(notes).not.toContain("sooner than hiring");
    expect(notes).toMatch(/Three starts .* lie before the plan: what is paid and sold/);
    const soon = planOf(by(1, "2026-12")).notes.join(" ").replaceAll("\u00a0", " ");
    expect(soon).toMatch(/sooner than hiring allows.* starts in January 2027\./);
  });

  it("explains a need from the first month on by the plan, not by hiring", () => {
    const following = executive({ driver: { kind: "stock", share: 1, capacity: 10 } });
    const book = { ...distant.book, customers: 30 };
    const plan = planOf({ ...distant, goal: even(0), founder: even(24), book, roles: [following] });
    expect(plan.notes.join(" ")).toContain("nobody starts before the plan, unless you set");
    const why = explain(plan, { kind: "start", roleId: following.roleId, index: 0 })!;
    expect(why.lines[0]!.label).toBe("Needed at once; nobody starts before the plan");
  });

  it("is drawn with those who began before it as far ramped as it is computed with", () => {
    const none = { team: 0, person: 0, won: 0, dealSize: 0, founder: 0, ramp: 0, late: 0 };
    const starts = ["2026-10", "2026-10", "2026-10"];
    const plan = planOf(makePlan({ spread: none, roles: [executive({ attrition: 0, starts })] }));
    expect(sumOf(plan.bookings)).toBeCloseTo(euros(1_269_000), 4);
    const simulation = startSimulation(plan, { seed: 1, draws: 10 });
    if (!simulation.ok) throw new Error(simulation.reason);
    simulation.run(10);
    expect(simulation.result().mean).toBeCloseTo(euros(1_269_000), 4);
  });
});
