import { expect, test } from "vitest";
import type { PayTerms } from "../../../../shared/pay.ts";
import { teamPay } from "../../../../shared/rules/pay/team-pay.ts";
import { planOf, euros, ids, makePlan, makeRole, quota } from "../capacity/plans.ts";
import { terms, tier } from "./terms-input.ts";

/** Pays €48 000 a year, 10 % of a quota of €480 000. */
const flat = (change: Partial<PayTerms> = {}) =>
  terms({
    onTargetPay: euros(96_000),
    quota: euros(480_000),
    paid: { kind: "revenue", tiers: [tier(0, 0.1)] },
    draw: null,
    incentives: [],
    ...change,
  });

/** One person who has been here for long and sells 40 000 a month. */
const one = (given: Parameters<typeof makeRole>[0] | object = {}) =>
  makeRole({
    driver: quota({ quota: euros(40_000), attainment: 1 }),
    here: ["2020-01"],
    starts: [],
    ...given,
  });

const paid = (plan: ReturnType<typeof makePlan>, pay: PayTerms | null) =>
  teamPay(planOf(plan), () => pay);

test("on target, by result and flat are the same", () => {
  const team = paid(makePlan({ roles: [one()] }), flat());
  expect(team.real).toEqual(Array.from({ length: 12 }, () => euros(8000)));
  expect(team).toMatchObject({ realSum: euros(96_000), flatSum: euros(96_000) });
});

test("below target less is paid than on target, above it more where a better rate begins", () => {
  const at = (attainment: number) =>
    paid(
      makePlan({ roles: [one({ driver: quota({ quota: euros(40_000), attainment }) })] }),
      flat({ paid: { kind: "revenue", tiers: [tier(0, 0.1), tier(1, 0.2)] } }),
    ).realSum;
  expect(at(0.8)).toBe(euros(48_000 + 38_400));
  expect(at(1.25)).toBe(euros(48_000 + 48_000 + 24_000));
});

test("who starts within the year has a part of the quota, ramps, and is guaranteed the first months", () => {
  const starter = one({ here: [], starts: ["2027-07"], ramp: [0, 0.5] });
  const plan = makePlan({ roles: [starter] });
  const tiers = flat({ paid: { kind: "revenue", tiers: [tier(0, 0.1), tier(1, 0.5)] } });
  const team = paid(plan, tiers);
  // Half a year, half a quota: 240 000, of which 180 000 are reached.
  expect(team.roles[0]!.variable.slice(5)).toEqual([0, 0, 2000, 4000, 4000, 4000, 4000].map(euros));
  expect(team.roles[0]!.base.slice(5, 7)).toEqual([0, euros(4000)]);
  const guaranteed = paid(plan, {
    ...tiers,
    draw: { perMonth: euros(4000), months: 3, recoverable: false },
  });
  expect(guaranteed.roles[0]!.variable.slice(6, 9)).toEqual([4000, 4000, 4000].map(euros));
  expect(guaranteed.roles[0]!.advanced).toBe(euros(6000));
});

test("a quota begins anew each calendar year, and each quarter where it is quarterly", () => {
  const plan = makePlan({
    from: "2027-04",
    goal: Array.from({ length: 18 }, () => euros(40_000)),
    roles: [one({ driver: quota({ quota: euros(40_000), attainment: 1.5 }) })],
  });
  const yearly = paid(plan, flat({ paid: { kind: "revenue", tiers: [tier(0, 0), tier(1, 0.1)] } }));
  // Nine months in 2027 with a quota of 360 000, nine in 2028: what lies above pays 10 %.
  expect(yearly.roles[0]!.variable.slice(5, 10)).toEqual([0, 6000, 6000, 6000, 0].map(euros));
  const quarterly = paid(
    plan,
    flat({
      quota: euros(120_000),
      period: "quarter",
      paid: { kind: "revenue", tiers: [tier(0, 0), tier(1, 0.1)] },
    }),
  );
  expect(quarterly.roles[0]!.variable.slice(0, 4)).toEqual([0, 0, 6000, 0].map(euros));
});

test("a leader's pool follows what the team books, and others are paid by their ramp", () => {
  const manager = makeRole({
    roleId: ids.manager,
    driver: { kind: "fixed", heads: 1 },
    here: ["2020-01"],
    starts: [],
  });
  const team = teamPay(planOf(makePlan({ roles: [one(), manager] })), (roleId) =>
    roleId === ids.manager
      ? flat({ basis: "team-revenue", paid: { kind: "pool", share: 0.5, tiers: [tier(0, 0.02)] } })
      : null,
  );
  expect(team.roles.map(({ withoutPlan }) => withoutPlan)).toEqual([true, false]);
  expect(team.roles[1]!.variable[0]).toBe(euros(400));
  const leads = flat({
    quota: 12,
    period: "month",
    basis: "qualified-leads",
    paid: { kind: "per-unit", unit: "qualified leads", tiers: [tier(0, euros(100))] },
  });
  const sdr = makeRole({
    roleId: ids.sdr,
    driver: { kind: "fixed", heads: 1 },
    here: [],
    starts: ["2027-01"],
    ramp: [0.25, 0.5],
  });
  expect(paid(makePlan({ roles: [one(), sdr] }), leads).roles[1]!.variable.slice(0, 3)).toEqual(
    [300, 600, 1200].map(euros),
  );
});

test("whoever may have left is paid in part, and bonuses of the promise are paid by the month", () => {
  const leaving = makePlan({ roles: [one({ attrition: 0.5 })] });
  const team = paid(leaving, flat());
  expect(team.real[0]).toBe(euros(8000));
  expect(team.realSum).toBeLessThan(euros(80_000));
  expect(Math.abs(team.realSum - team.flatSum)).toBeLessThan(100);
  const bonus = { id: "1", name: "Service", trigger: "", basis: "other" as const };
  const service = flat({
    paid: { kind: "none" },
    quota: 0,
    incentives: [{ ...bonus, amount: 10_001, timesOnTarget: 4 }],
  });
  expect(paid(makePlan({ roles: [one()] }), service).roles[0]!.variable.slice(0, 4)).toEqual([
    3334, 3333, 3334, 3334,
  ]);
});
