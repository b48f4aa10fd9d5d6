import { describe, expect, it } from "vitest";
import { agedCurve, seatCurve } from "../../../../shared/rules/capacity/curve.ts";
import { close, euros, ids, makePlan, makeRole, planOf, quota, roleOf } from "./plans.ts";

const year = (value: number, months = 12) => Array.from({ length: months }, () => value);

describe("a seat over time", () => {
  const input = { ramp: [0.5], attrition: 0.19, months: 13 };

  it("loses its person as the yearly attrition says", () => {
    const { present, productive } = seatCurve({ ...input, gap: null });
    expect(present[0]).toBe(1);
    expect(present[12]).toBeCloseTo(0.81, 12);
    expect(productive[0]).toBe(0.5);
  });

  it("stays full where leavers are replaced at once", () => {
    const { present, joins } = seatCurve({ ...input, gap: 0 });
    for (const share of present) expect(share).toBeCloseTo(1, 12);
    // A steady renewal: what leaves in a month joins in it.
    expect(joins[1]).toBeCloseTo(1 - 0.81 ** (1 / 12), 12);
  });

  it("settles at the share of time that is not spent looking", () => {
    const months = 240;
    const gap = 3;
    const { present } = seatCurve({ ramp: [1], attrition: 0.5, gap, months });
    const stays = 1 / (1 - 0.5 ** (1 / 12));
    expect(present[months - 1]).toBeCloseTo(stays / (stays + gap), 6);
  });

  it("goes on with the ramp of somebody who is here", () => {
    const ramp = [0, 0.2, 0.6];
    const fresh = seatCurve({ ramp, attrition: 0, gap: null, months: 3 });
    expect(agedCurve(fresh, ramp, 1).productive).toEqual([0.2, 0.6, 1]);
  });
});

describe("the funnel", () => {
  const details = makePlan({
    goal: year(0, 6),
    founder: [0, 0, 0, euros(240_000), 0, 0],
    roles: [],
    funnel: {
      dealSize: euros(24_000),
      cycleMonths: 3,
      qualified: 0.5,
      meeting: 0.8,
      opportunity: 0.5,
      won: 0.25,
      nurtured: 0,
      nurtureMonths: 0,
      inbound: 0,
    },
  });

  it("is read upwards, each stage its part of the cycle ahead", () => {
    const { funnel } = planOf(details);
    expect(funnel.deals[3]).toBe(10);
    expect(funnel.opportunities).toEqual(close(0, 0, 40, 0, 0, 0));
    expect(funnel.meetings).toEqual(close(0, 80, 0, 0, 0, 0));
    expect(funnel.qualifiedLeads).toEqual(close(100, 0, 0, 0, 0, 0));
    expect(funnel.leads[0]).toBeCloseTo(200, 9);
  });

  it("shares a part of a month between two", () => {
    const cycle = { ...details.funnel, cycleMonths: 2.5 };
    expect(planOf({ ...details, funnel: cycle }).funnel.qualifiedLeads).toEqual(
      close(50, 50, 0, 0, 0, 0),
    );
  });

  it("has nurtured leads come in earlier, and says what must be there before the plan", () => {
    const nurtured = { ...details.funnel, nurtured: 0.73, nurtureMonths: 4 };
    const plan = planOf({ ...details, funnel: nurtured, founder: year(euros(24_000), 6) });
    // One deal a month is twenty leads a month, whenever they come.
    for (const leads of plan.funnel.leads) expect(leads).toBeCloseTo(20, 9);
    expect(plan.funnel.before.qualifiedLeads).toBeCloseTo(30, 9);
    expect(plan.funnel.before.leads).toBeCloseTo(3 * 20 + 0.73 * 4 * 20, 9);
  });

  it("leaves to be found what does not come by itself", () => {
    const inbound = { ...details.funnel, inbound: 30 };
    const { funnel } = planOf({ ...details, funnel: inbound });
    expect(funnel.qualifiedToFind[0]).toBeCloseTo(70, 9);
    expect(funnel.qualifiedToFind[1]).toBe(0);
  });
});

describe("roles that follow", () => {
  const withRole = (role: Parameters<typeof makeRole>[0], founder = year(euros(240_000))) =>
    roleOf(
      planOf(makePlan({ goal: year(0), founder, roles: [makeRole({ roleId: ids.sdr, ...role })] })),
      ids.sdr,
    );
  const deals = (perMonth: number) => ({ kind: "flow", of: "deals", share: 1, perMonth }) as const;

  it("are rounded up once, and start ramped when they are needed", () => {
    const late = [...year(0, 6), ...year(euros(240_000), 6)];
    const role = withRole({ driver: deals(4), ramp: [0.2, 0.5] }, late);
    // Ten deals ÷ 4 are 2.5: three people, one of whom is needed by half only and may start a month later.
    expect(role.starts).toEqual([4, 4, 5]);
    expect(role.short).toEqual([]);
  });

  it("say when hiring and ramping leave work undone", () => {
    const role = withRole({ driver: deals(5), ramp: [0.2, 0.5], hiringMonths: 3 });
    expect(role.starts).toEqual([1, 1]);
    expect(role.short).toEqual([0, 1, 2]);
  });

  it("grow for those who leave", () => {
    expect(withRole({ driver: deals(5), attrition: 0.4 }).heads).toBeGreaterThan(2);
  });

  it("look after customers who are there and who are won", () => {
    const plan = planOf(
      makePlan({
        goal: year(0),
        founder: year(euros(24_000)),
        book: { customers: 30, monthlyRevenue: 0, churn: 0, retentionTarget: 1, counts: false },
        roles: [makeRole({ driver: { kind: "stock", share: 0.5, capacity: 10 } })],
      }),
    );
    expect(plan.customers.now[11]).toBeCloseTo(42, 9);
    // 15.5 of ten each in January, 21 in December.
    expect(roleOf(plan).starts).toEqual([0, 0, 10]);
  });

  it("make up for those who follow a leaver and have to ramp first, where leavers are replaced", () => {
    const role = { driver: deals(1), attrition: 0.4, ramp: [0, 0, 0, 0, 0.5] };
    const plan = planOf(
      makePlan({
        goal: year(0, 36),
        founder: year(euros(240_000), 36),
        replaceLeavers: true,
        roles: [makeRole(role)],
      }),
    );
    // Somebody stays 24 months and loses 4.2 of them to the ramp: ten are 82 % of 12.2.
    expect(roleOf(plan).heads).toBe(13);
    expect(Math.max(...roleOf(plan).short)).toBeLessThan(5);
  });

  it("are led by you as far as you do", () => {
    const plan = (yourself: number) =>
      planOf(
        makePlan({
          goal: year(0),
          roles: [
            makeRole({ driver: { kind: "fixed", heads: 9 } }),
            makeRole({
              roleId: ids.manager,
              driver: { kind: "span", span: 8, yourself, over: [] },
            }),
          ],
        }),
      );
    expect(roleOf(plan(0), ids.manager).heads).toBe(2);
    expect(roleOf(plan(8), ids.manager).heads).toBe(1);
    expect(roleOf(plan(9), ids.manager).heads).toBe(0);
  });

  it("start when they were chosen to, with a word on what that leaves undone", () => {
    const plan = planOf(
      makePlan({
        roles: [
          makeRole({ driver: quota(), starts: ["2026-10", "2027-01", "2028-01"], hiringMonths: 3 }),
        ],
      }),
    );
    expect(roleOf(plan)).toMatchObject({ starts: [-3, 0, 12], heads: 2 });
    expect(plan.hires.map((hire) => [hire.start, hire.decideBy, hire.past])).toEqual([
      ["2026-10", "2026-07", true],
      ["2027-01", "2026-10", false],
      ["2028-01", "2027-10", false],
    ]);
    expect(plan.notes.join(" ")).toMatch(/in the past.*sooner than hiring allows.*after the end/);
  });
});
