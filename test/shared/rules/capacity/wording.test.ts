import { describe, expect, it } from "vitest";
import { peopleRows } from "../../../../shared/charts/capacity-figures.ts";
import { computePlan } from "../../../../shared/rules/capacity/compute.ts";
import { agedCurve, seatCurve } from "../../../../shared/rules/capacity/curve.ts";
import { follow } from "../../../../shared/rules/capacity/followers.ts";
import { sensitivity } from "../../../../shared/rules/capacity/sensitivity.ts";
import { explain, type Explained } from "../../../../shared/rules/capacity/working.ts";
import { pluralOf } from "../../../../shared/rules/names.ts";
import { context, euros, ids, makePlan, makeRole, pictured, planOf, quota } from "./plans.ts";

const spaced = (text: string) => text.replaceAll("\u00a0", " ");
const read = (details: ReturnType<typeof makePlan>, what: Explained) => {
  const working = explain(planOf(details), what)!;
  return [working.title, ...working.lines.map(({ label, value }) => spaced(`${label}: ${value}`))];
};

describe("the working", () => {
  it("of leads takes the month in which most come in, nurtured ones among them", () => {
    const funnel = { ...makePlan().funnel, qualified: 0.5, nurtured: 0.5, nurtureMonths: 4 };
    const founder = [48, 48, 48, 48, 0, 0, 0, 0, 240, 240, 240, 120].map((k) => euros(k * 1000));
    const details = makePlan({ goal: [0, ...founder.slice(1)], founder, funnel, roles: [] });
    expect(read(details, { kind: "leads" })).toEqual([
      "Leads needed in September 2027, the month with most".replace(" 2027", "\u00a02027"),
      "Deals to sign: 10",
      "10 ÷ 20 % won: 50 opportunities",
      "Of these 50, ready when they come in, 50 %: 25",
      "Of the 25 of 4 months later, nurtured until then, 50 %: 12.5",
      "Both parts: 37.5 qualified",
      "÷ 50 % that are qualified, those to come in this month: 75 leads",
    ]);
  });

  it("of people who are here does not make them up for leavers", () => {
    const sdr = makeRole({
      roleId: ids.sdr,
      driver: { kind: "flow", of: "deals", share: 1, perMonth: 1 },
      here: ["2026-01", "2026-01", "2026-01", "2026-01"],
    });
    const founder = Array.from({ length: 12 }, () => euros(48_000));
    const lines = read(makePlan({ founder, roles: [sdr] }), { kind: "heads", roleId: ids.sdr });
    expect(lines).toContain("Here already: four");
    expect(lines.join()).not.toContain("leave");
  });

  it("of a start does not say that a missed goal is met", () => {
    const role = makeRole({ driver: quota(), hiringMonths: 4 });
    const details = makePlan({ everyMonth: true, roles: [role] });
    expect(read(details, { kind: "start", roleId: ids.ae, index: 0 })[1]).toMatch(
      /^The latest start with which no more is missed than has to be/,
    );
  });

  it("of a role without a share names the goal all the same", () => {
    const roles = [
      makeRole({ driver: quota() }),
      makeRole({ roleId: ids.sdr, driver: quota({ share: 0 }), here: ["2026-01"] }),
    ];
    expect(read(makePlan({ roles }), { kind: "heads", roleId: ids.sdr })).toEqual(
      expect.arrayContaining(["Goal: €1 200 000", "Their share, 0 %: €0"]),
    );
  });
});

describe("people who follow a need", () => {
  it("are none of them idle, even where later ones took over", () => {
    const need = Array.from({ length: 14 }, (_, at) => at * 0.25);
    const ramp = [0.5];
    const curve = seatCurve({ ramp, attrition: 0.3, gap: null, months: need.length });
    const none = need.map(() => 0);
    const starts = follow({
      need,
      productive: none,
      mature: none,
      curve,
      seatMature: agedCurve(curve, ramp, 1).productive,
      ramp,
      earliest: 0,
      most: 500,
    })!;
    const isEnough = (some: readonly number[]) =>
      need.every((needed, at) => {
        const there = some.reduce((sum, from) => sum + (curve.productive[at - from] ?? 0), 0);
        return there >= needed - 1e-9;
      });
    expect(isEnough(starts)).toBe(true);
    for (const at of starts.keys()) expect(isEnough(starts.toSpliced(at, 1))).toBe(false);
  });
});

describe("words", () => {
  it("count one customer as one", () => {
    const role = makeRole({ driver: quota({ quota: 1 }), hiringMonths: 4 });
    const plan = planOf(
      makePlan({ measure: "customers", goal: [1, 0, 0, 0], everyMonth: true, roles: [role] }),
    );
    expect(plan.obstacles[0]).toContain("1 customer is missing");
  });

  it("name several of a role in one way, and no count where none belongs", () => {
    expect(["Sales manager", "Secretary", "Coach", "Head of sales", "Sales"].map(pluralOf)).toEqual(
      ["Sales managers", "Secretaries", "Coaches", null, null],
    );
    const head = makeRole({ driver: { kind: "fixed", heads: 2 } });
    const named = computePlan(makePlan({ goal: [0], roles: [head] }), {
      ...context,
      nameOf: () => "Head of sales",
    });
    expect(named.ok && peopleRows(named)[0]!.name).toBe("Head of sales");
  });

  it("of a lever say what it really would be", () => {
    const role = (given: object) => makeRole({ driver: quota(), here: ["2026-01"], ...given });
    const ends = (roles: ReturnType<typeof role>[], id: string) =>
      sensitivity(planOf(makePlan({ roles })))
        .find((lever) => lever.id === id)!
        .ends.map((end) => spaced(end.label));
    expect(ends([role({ attrition: 0.9 })], "attrition")).toEqual(["95 %", "80 %"]);
    const second = role({ roleId: ids.sdr, attrition: 0.3 });
    expect(ends([role({ attrition: 0.05 }), second], "attrition")).toEqual([
      "10 points more",
      "up to 10 points less",
    ]);
  });

  it.each([
    ["funnel.won", { ...pictured(), funnel: { ...pictured().funnel, won: 1e-200 } }],
    ["roles.0.driver.quota", makePlan({ roles: [makeRole({ driver: quota({ quota: 1e-200 }) })] })],
    ["roles.0.ramp", makePlan({ roles: [makeRole({ driver: quota(), ramp: [1e-300] })] })],
  ])("refuse a %s that is as good as nothing", (field, details) => {
    expect(computePlan(details, context)).toMatchObject({ ok: false, field });
  });
});
