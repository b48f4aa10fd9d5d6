import type { Driver, PlanDetails, PlannedRole } from "../../shared/plan.ts";
import { compareScenarios } from "../../shared/rules/capacity/compare.ts";
import { computePlan } from "../../shared/rules/capacity/compute.ts";
import { sensitivity } from "../../shared/rules/capacity/sensitivity.ts";
import { startSimulation } from "../../shared/rules/capacity/simulation.ts";
import type { CapacityPlan } from "../../shared/rules/capacity/types.ts";
import { seededRandom } from "../../shared/rules/random.ts";
import { type Figure, sideBySide } from "./measure.ts";

const months = 36;
const roles = 12;
const scenarios = 5;
const draws = 10_000;

const context = { now: "2026-11", currency: "EUR", nameOf: (id: string) => id };

/** A large plan, against the least that could be done with it: looking at each month of each role once. */
export async function measureCapacity(): Promise<Figure[]> {
  const all = Array.from({ length: scenarios }, (_, at) => made(at));
  const [plan] = all.map(computed);
  return [
    {
      candidates: 0,
      what: `${months} months × ${roles} roles × ${scenarios} scenarios, head counts searched ÷ a pass over the months`,
      ...(await sideBySide(
        () => compareScenarios(all.map(computed)),
        () => all.map(passed),
        50,
      )),
      goal: { ratio: 0, plusMs: 16 },
    },
    {
      candidates: 0,
      what: `what would change such a plan most ÷ computing it once`,
      ...(await sideBySide(
        () => sensitivity(plan!),
        () => computed(all[0]!),
        50,
      )),
      goal: { ratio: 0, plusMs: 16 },
    },
    {
      candidates: 0,
      what: `${draws} draws of such a plan, results sorted ÷ drawing as many numbers`,
      ...(await sideBySide(
        () => simulated(plan!),
        () => drawn(plan!),
        5,
      )),
      goal: { ratio: 0, plusMs: 2000 },
    },
  ];
}

function computed(details: PlanDetails): CapacityPlan {
  const plan = computePlan(details, context);
  if (!plan.ok) throw new Error(plan.reason);
  return plan;
}

function passed({ roles: all, goal }: PlanDetails): number {
  let sum = 0;
  for (const role of all)
    for (const [at, amount] of goal.entries()) sum += amount * (role.ramp[at] ?? 1);
  return sum;
}

function simulated(plan: CapacityPlan) {
  const simulation = startSimulation(plan, { seed: 2027, draws });
  if (!simulation.ok) throw new Error(simulation.reason);
  simulation.run(draws);
  return simulation.result();
}

/** Two numbers a seat and draw: nobody knows less about a person than when they leave and how good they are. */
function drawn({ roles: all }: CapacityPlan): number {
  const random = seededRandom(1);
  const seats = all.reduce((sum, role) => sum + (role.sales ? role.heads : 0), 0);
  let sum = 0;
  for (let draw = 0; draw < draws * seats * 2; draw += 1) sum += random();
  return sum;
}

const idOf = (at: number) => `0190c000-0000-7000-8000-${String(at).padStart(12, "0")}`;

/** Four roles that sell, and every other kind of role twice, for a goal that grows to a million a month. */
function made(scenario: number): PlanDetails {
  const thousand = 100_000;
  return {
    from: "2027-01",
    measure: "revenue",
    goal: Array.from({ length: months }, (_, at) => (200 + 23 * at + 10 * scenario) * thousand),
    everyMonth: scenario % 2 === 1,
    hiring: scenario % 3 === 2 ? "late" : "fewest",
    founder: Array.from({ length: months }, (_, at) => Math.max(0, 250 - 10 * at) * thousand),
    book: {
      customers: 80,
      monthlyRevenue: 2 * thousand,
      churn: 0.15,
      retentionTarget: 0.9,
      counts: scenario > 2,
    },
    funnel: {
      dealSize: 24 * thousand,
      cycleMonths: 2.5,
      qualified: 0.3,
      meeting: 0.8,
      opportunity: 0.6,
      won: 0.3,
      nurtured: 0.73,
      nurtureMonths: 4,
      inbound: 20,
    },
    replaceLeavers: true,
    onCosts: 0.2,
    toolsPerHead: 0.3 * thousand,
    hireCost: 8 * thousand,
    spread: { team: 0.1, person: 0.2, won: 0.1, dealSize: 0.1, founder: 0.15, ramp: 1, late: 0.5 },
    roles: Array.from({ length: roles }, (_, at) => madeRole(at, thousand)),
  };
}

function madeRole(at: number, thousand: number): PlannedRole {
  const drivers: Driver[] = [
    { kind: "quota", quota: 45 * thousand, attainment: 0.8, share: 0.25 },
    { kind: "flow", of: "qualified-leads", share: 0.5, perMonth: 12 },
    { kind: "quota", quota: 60 * thousand, attainment: 0.7, share: 0.25 },
    { kind: "stock", share: 0.5, capacity: 60 },
    { kind: "span", span: 8, yourself: 5, over: [] },
    { kind: "fixed", heads: 2 },
  ];
  return {
    roleId: idOf(at),
    driver: drivers[at % drivers.length]!,
    ramp: [0.1, 0.25, 0.4, 0.6, 0.8, 1],
    attrition: 0.15,
    hiringMonths: 2,
    here: at % 4 === 0 ? ["2026-03", "2026-09"] : [],
    starts: null,
    onTargetPay: 96 * thousand,
    baseShare: 0.5,
  };
}
