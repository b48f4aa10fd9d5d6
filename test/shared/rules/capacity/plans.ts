import { expect } from "vitest";
import type { Driver, PlanDetails, PlannedRole } from "../../../../shared/plan.ts";
import { computePlan } from "../../../../shared/rules/capacity/compute.ts";
import type {
  CapacityPlan,
  PlanContext,
  RolePlan,
} from "../../../../shared/rules/capacity/types.ts";
import { usualSpread } from "../../../../shared/rules/first-plan.ts";

/** Plans for tests, in euros and cents. */

export const ids = {
  ae: "01900000-0000-7000-8000-000000000001",
  sdr: "01900000-0000-7000-8000-000000000002",
  csr: "01900000-0000-7000-8000-000000000003",
  manager: "01900000-0000-7000-8000-000000000004",
};

const names: Readonly<Record<string, string>> = {
  [ids.ae]: "Account executive",
  [ids.sdr]: "SDR",
  [ids.csr]: "Success rep",
  [ids.manager]: "Sales manager",
};

export const context: PlanContext = {
  now: "2026-11",
  currency: "EUR",
  nameOf: (id) => names[id] ?? id,
};

export const euros = (amount: number) => amount * 100;

export const close = (...values: number[]): unknown[] =>
  values.map((value): unknown => expect.closeTo(value, 6));

export function makeRole(given: Partial<PlannedRole> & { driver: Driver }): PlannedRole {
  return {
    roleId: ids.ae,
    ramp: [1],
    attrition: 0,
    hiringMonths: 0,
    here: [],
    starts: null,
    onTargetPay: euros(96_000),
    baseShare: 0.5,
    ...given,
  };
}

export const quota = (given: Partial<Extract<Driver, { kind: "quota" }>> = {}): Driver => ({
  kind: "quota",
  quota: euros(45_000),
  attainment: 0.8,
  share: 1,
  ...given,
});

/** A year from January 2027 without anything that complicates it. */
export function makePlan(given: Partial<PlanDetails> = {}): PlanDetails {
  return {
    from: "2027-01",
    measure: "revenue",
    goal: Array.from({ length: 12 }, () => euros(100_000)),
    everyMonth: false,
    hiring: "fewest",
    founder: [],
    book: { customers: 0, monthlyRevenue: 0, churn: 0, retentionTarget: 1, counts: false },
    funnel: {
      dealSize: euros(24_000),
      cycleMonths: 0,
      qualified: 1,
      meeting: 1,
      opportunity: 1,
      won: 0.2,
      nurtured: 0,
      nurtureMonths: 0,
      inbound: 0,
    },
    replaceLeavers: false,
    onCosts: 0,
    toolsPerHead: 0,
    hireCost: 0,
    spread: usualSpread,
    roles: [makeRole({ driver: quota() })],
    ...given,
  };
}

const rising = [45.7, 58.3, 71.8, 84.2, 97.8, 109.4, 123.8, 135.4, 149.8, 161.4, 174.9, 187.5];

/** The worked plan of the picture: 1.4 million in 2027, the founder sells 234 000 of it and less every quarter. */
export const pictured = (): PlanDetails =>
  makePlan({
    goal: rising.map((thousands) => euros(thousands * 1000)),
    founder: [30, 30, 30, 24, 24, 24, 12, 12, 12, 12, 12, 12].map((k) => euros(k * 1000)),
    funnel: { ...makePlan().funnel, inbound: 5 },
    roles: [
      makeRole({
        driver: quota(),
        ramp: [0, 0.1, 0.3, 0.55, 0.8, 1],
        attrition: 0.15,
        hiringMonths: 2,
        starts: ["2027-01", "2027-01", "2027-02", "2027-03", "2027-04"],
      }),
      makeRole({
        roleId: ids.sdr,
        driver: { kind: "flow", of: "qualified-leads", share: 1, perMonth: 14 },
        ramp: [0.3, 0.7, 1],
        hiringMonths: 1,
      }),
      makeRole({
        roleId: ids.csr,
        driver: { kind: "stock", share: 1, capacity: 80 },
        ramp: [0.3, 0.7, 1],
        hiringMonths: 1,
      }),
      makeRole({
        roleId: ids.manager,
        driver: { kind: "span", span: 8, yourself: 6, over: [] },
        hiringMonths: 2,
      }),
    ],
  });

export function planOf(details: PlanDetails, given: Partial<PlanContext> = {}): CapacityPlan {
  const plan = computePlan(details, { ...context, ...given });
  if (!plan.ok) throw new Error(`${plan.field}: ${plan.reason}`);
  return plan;
}

export const roleOf = (plan: CapacityPlan, roleId = ids.ae): RolePlan =>
  plan.roles.find((role) => role.roleId === roleId)!;
