import { describe, expect, it } from "vitest";
import type { PlanDetails } from "../../../../shared/plan.ts";
import { computePlan } from "../../../../shared/rules/capacity/compute.ts";
import { capacityFinding } from "../../../../shared/rules/findings/capacity.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { context, euros, ids, makePlan, makeRole, pictured, quota } from "../capacity/plans.ts";

const said = (details: PlanDetails, now = context.now) =>
  findingText(capacityFinding(computePlan(details, { ...context, now }))).replaceAll("\u00a0", " ");

const free = (details: PlanDetails): PlanDetails => ({
  ...details,
  roles: details.roles.map((role) => ({ ...role, starts: null })),
});
const times = (factor: number): PlanDetails => ({
  ...pictured(),
  goal: pictured().goal.map((amount) => amount * factor),
});

describe("the finding of a capacity plan", () => {
  it("is that of the picture", () => {
    expect(said(pictured())).toBe(
      "Five account executives reach the goal with €79 000 to spare. Four would miss it by €113 000; five who reach only 70 % of quota, by €77 000.",
    );
    const stress = capacityFinding(computePlan(pictured(), context)).filter((one) => one.emphasis);
    expect(findingText(stress)).toMatch(/^Four would miss it/);
  });

  it("says what fewer would do at their best where nobody chose the starts", () => {
    expect(said(free(pictured()))).toBe(
      "Five account executives reach the goal with €17 000 to spare. Four would miss it by €20 000; five who reach only 70 % of quota, by €131 000.",
    );
  });

  it("says when fewer would be enough", () => {
    expect(said(times(0.8))).toBe(
      "Five account executives reach the goal with €359 000 to spare. Four would still reach it, with €167 000 to spare. Five who reach only 70 % of quota would still reach it, with €203 000 to spare.",
    );
  });

  it("says what is missing, and how many would reach it", () => {
    expect(said(times(1.5))).toBe(
      "Five account executives miss the goal by €621 000. Seven account executives would reach it, starting as late as suffices.",
    );
    expect(said({ ...pictured(), everyMonth: true })).toBe(
      "Five account executives miss the goal by €62 000 at the end of April 2027.",
    );
  });

  it("says what stops a goal that nobody can reach", () => {
    expect(said(free(pictured()), "2027-10")).toMatch(
      /^This plan misses the goal by €1 166 000\. By the end of December 2027 .* nobody sells anything within this plan\./,
    );
    expect(said({ ...pictured(), roles: [] })).toMatch(/No role in this plan sells/);
  });

  it("is the reason where nothing can be computed", () => {
    expect(said(makePlan({ goal: [-5] }))).toBe(
      "A goal is an amount of nothing or more in every month.",
    );
  });

  it("asks for a goal where there is none, and hires nobody whom it does not need", () => {
    expect(said(times(0))).toBe("There is no goal yet: say what is to be sold, month by month.");
    const small = { ...free(pictured()), goal: [euros(20_000), ...Array<number>(11).fill(0)] };
    expect(said(small)).toBe(
      "You alone reach the goal with €214 000 to spare: nobody has to be hired to sell.",
    );
  });

  it("speaks of customers, and of one person", () => {
    expect(
      said(
        makePlan({
          measure: "customers",
          goal: [1, 1, 1, 1],
          roles: [makeRole({ driver: quota({ quota: 1.5 }) })],
        }),
      ),
    ).toBe(
      "One account executive reaches the goal with 0.8 customers to spare. Without anybody you would miss it by 4 customers. One who reaches only 70 % of quota would still reach it, with 0.2 customers to spare.",
    );
  });

  it("speaks of several roles that sell", () => {
    const roles = [
      makeRole({ driver: quota({ share: 0.6 }) }),
      makeRole({ roleId: ids.sdr, driver: quota({ share: 0.4, attainment: 0.7 }) }),
    ];
    expect(said(makePlan({ roles }))).toMatch(
      /^Two account executives and two SDRs reach the goal .* One account executive fewer would miss it by .*; the same people with ten points of quota less, by /,
    );
  });

  it("says that starts lie in the past", () => {
    expect(said(pictured(), "2027-03")).toMatch(
      /Three starts lie in the past: whoever began by then is here already\.$/,
    );
  });
});
