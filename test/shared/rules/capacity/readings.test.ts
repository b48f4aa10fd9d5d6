import { describe, expect, it } from "vitest";
import { compareScenarios } from "../../../../shared/rules/capacity/compare.ts";
import { computePlan } from "../../../../shared/rules/capacity/compute.ts";
import { heads } from "../../../../shared/rules/capacity/figures.ts";
import { sensitivity } from "../../../../shared/rules/capacity/sensitivity.ts";
import { explain, type Explained } from "../../../../shared/rules/capacity/working.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { scenariosFinding } from "../../../../shared/rules/findings/scenarios.ts";
import { context, euros, ids, makePlan, makeRole, pictured, planOf, quota } from "./plans.ts";

const plan = planOf(pictured());
const thousands = (cents: number) => Math.round(cents / 100_000);
const spaced = (text: string) => text.replaceAll("\u00a0", " ");

describe("the working", () => {
  const read = (what: Explained, of = plan) => {
    const working = explain(of, what)!;
    return [
      working.title,
      ...working.lines.map(({ label, value }) => spaced(`${label}: ${value}`)),
    ];
  };

  it("of five account executives is that of the picture, and what one fewer would do", () => {
    expect(read({ kind: "heads", roleId: ids.ae })).toEqual([
      "Why five account executives",
      "Goal less your own sales: €1 166 000",
      "A fully ramped month, €45 000 × 80 %: €36 000",
      "Full months five seats give: 34.6",
      "34.6 × €36 000: €1 245 000",
      "One fewer would miss the goal by: €113 000",
    ]);
  });

  it("of three SDRs divides the month with most", () => {
    expect(read({ kind: "heads", roleId: ids.sdr })).toEqual([
      "Why three SDRs",
      "€176 000 a month ÷ €24 000 a deal: 7.3 deals",
      "7.3 ÷ 20 % of qualified leads won, less 5 inbound: 31.7 leads",
      "31.7 ÷ 14, rounded up once: 3 SDRs",
    ]);
  });

  it("of a manager counts the people who are led", () => {
    expect(read({ kind: "heads", roleId: ids.manager })).toEqual([
      "Why one sales manager",
      "People to lead in Aug 2027, leavers off: 8.6",
      "Less those you lead yourself: 6",
      "2.6 ÷ 8, rounded up once: 1 sales manager",
    ]);
  });

  it("of a start says when to begin looking", () => {
    expect(read({ kind: "start", roleId: ids.ae, index: 0 })).toEqual([
      "Why January\u00a02027",
      "The start was chosen by hand: January 2027",
      "Looking for somebody takes: 2 months",
      "So it has to begin in: November 2026",
    ]);
    expect(explain(plan, { kind: "start", roleId: ids.ae, index: 5 })).toBeNull();
  });

  it("names shares, people who are here, and the year that decides", () => {
    const roles = [
      makeRole({ driver: quota({ share: 0.5 }), here: ["2026-01"] }),
      makeRole({ roleId: ids.sdr, driver: quota({ share: 0.5 }) }),
    ];
    const goal = Array.from({ length: 24 }, () => euros(100_000));
    expect(read({ kind: "heads", roleId: ids.ae }, planOf(makePlan({ roles, goal })))).toEqual(
      expect.arrayContaining([
        "Goal until Dec 2027: €1 200 000",
        "Their share, 50 %: €600 000",
        "Of them already here: 1",
      ]),
    );
  });

  it("of cost adds up to the cost of sale", () => {
    const cost = read({ kind: "cost", roleId: null });
    const sale = read({ kind: "cost-of-sale" });
    expect(cost.at(-1)!.replace("Together", "What the plan costs")).toBe(sale[1]);
    expect(sale.at(-1)).toMatch(/^Cost ÷ bookings: \d+\.\d %$/);
  });

  it("writes names whose plural cannot be guessed as they are", () => {
    expect(heads(2, "Account executive")).toBe("two account executives");
    expect(heads(3, "SDR")).toBe("three SDRs");
    expect(heads(2, "Secretary")).toBe("two secretaries");
    expect(heads(2, "Head of sales")).toBe("two × head of sales");
    expect(heads(2, "مندوب مبيعات")).toBe("two × \u2068مندوب مبيعات\u2069");
  });
});

describe("what would change it most", () => {
  const levers = sensitivity(plan);
  const changes = (id: string) =>
    levers
      .find((lever) => lever.id === id)!
      .ends.map((end) => [spaced(end.label), thousands(end.change)]);

  it("is what the picture says", () => {
    expect(changes("attainment")).toEqual([
      ["70 %", -156],
      ["90 %", 156],
    ]);
    expect(changes("starts")).toEqual([["a month later", -158]]);
    expect(changes("attrition")[0]).toEqual(["25 %", -80]);
  });

  it("takes deals that are won less often, or are worth less, off those who sell", () => {
    expect(changes("won")).toEqual([
      ["18 %", -125],
      ["22 %", 125],
    ]);
    expect(changes("dealSize")).toEqual([
      ["€21 600", -125],
      ["€26 400", 125],
    ]);
    expect(changes("founder")[0]).toEqual(["a quarter less", -58]);
  });

  it("begins with what moves the result farthest, and leaves out what moves nothing", () => {
    expect(levers[0]!.id).toBe("attainment");
    const range = levers.map(({ ends }) => {
      const all = [0, ...ends.map((end) => end.change)];
      return Math.max(...all) - Math.min(...all);
    });
    expect(range).toEqual(range.toSorted((a, b) => b - a));
    expect(levers.some((lever) => lever.id === "churn")).toBe(false);
    expect(sensitivity(planOf(makePlan({ roles: [] })))).toEqual([]);
  });

  it("says points where roles differ", () => {
    const roles = [
      makeRole({ driver: quota({ share: 0.5 }) }),
      makeRole({ roleId: ids.sdr, driver: quota({ share: 0.5, attainment: 0.6 }) }),
    ];
    expect(sensitivity(planOf(makePlan({ roles })))[0]!.ends[0]!.label).toBe("10 points less");
  });
});

describe("scenarios side by side", () => {
  it("name every role of any of them, and leave a refused one empty", () => {
    const smaller = planOf(makePlan({ goal: [euros(30_000)] }));
    const refused = computePlan(makePlan({ goal: [-1] }), context);
    const rows = compareScenarios([plan, smaller, refused]);
    const values = (id: string) => rows.find((row) => row.id === id)!.values;
    expect(values(`heads.${ids.sdr}`)).toEqual([3, null, null]);
    expect(values("heads")).toEqual([10, 1, null]);
    expect(values("reached")).toEqual([1, 1, null]);
    expect(values("ahead")).toEqual(["2027-07", "2027-01", null]);
    expect(values("first")[0]).toBe("2027-01");
    expect(thousands(values("spare")[0] as number)).toBe(79);
  });

  it("hold the others against the plan in force, or say that they cannot be", () => {
    const refused = computePlan(makePlan({ goal: [-1] }), context);
    const said = (...plans: (typeof refused)[]) =>
      findingText(scenariosFinding(plans.map((one, at) => ({ name: "ABC"[at]!, plan: one }))));
    expect(said(refused, plan, plan)).toMatch(/^“A” is the plan and cannot be worked out/);
    expect(said(plan, refused, plan)).toMatch(/^“C” takes the same people .* as “A”/);
  });
});
