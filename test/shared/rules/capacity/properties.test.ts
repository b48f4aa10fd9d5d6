import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlanDetails, type Driver, type PlannedRole } from "../../../../shared/plan.ts";
import { compareScenarios } from "../../../../shared/rules/capacity/compare.ts";
import { computePlan } from "../../../../shared/rules/capacity/compute.ts";
import { sensitivity } from "../../../../shared/rules/capacity/sensitivity.ts";
import { startSimulation } from "../../../../shared/rules/capacity/simulation.ts";
import { explain, type Explained } from "../../../../shared/rules/capacity/working.ts";
import { capacityFinding } from "../../../../shared/rules/findings/capacity.ts";
import { addMonths } from "../../../../shared/rules/months.ts";
import { context, euros, ids, makePlan, makeRole, planOf, roleOf } from "./plans.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });
const share = (min = 0, max = 100) => whole(min, max).map((percent) => percent / 100);

const ramps = fc.array(share(), { maxLength: 9 }).map((ramp) => ramp.toSorted((a, b) => a - b));

const seller = fc
  .record({
    ramp: ramps,
    attrition: share(0, 60),
    hiringMonths: whole(0, 5),
    here: fc.array(
      whole(-30, -1).map((month) => addMonths("2027-01", month)),
      { maxLength: 3 },
    ),
    quota: whole(10_000, 90_000).map(euros),
    attainment: share(40, 120),
  })
  .map(({ quota, attainment, ...role }) =>
    makeRole({ ...role, driver: { kind: "quota", quota, attainment, share: 1 } }),
  );

/** Plans with one role that sells, within what can be reached by a department of some size. */
const plans = fc
  .record({
    goal: fc.array(whole(0, 400_000).map(euros), { minLength: 1, maxLength: 60 }),
    founder: fc.array(whole(0, 60_000).map(euros), { maxLength: 30 }),
    everyMonth: fc.boolean(),
    replaceLeavers: fc.boolean(),
    hiring: fc.constantFrom("fewest" as const, "late" as const),
    roles: seller.map((role) => [role]),
  })
  .map(makePlan);

/** The same plan with starts chosen by hand; hiring is taken to be quick enough for them. */
const withStarts = (details: PlanDetails, months: readonly number[]): PlanDetails => ({
  ...details,
  roles: [
    {
      ...details.roles[0]!,
      starts: months.map((month) => addMonths(details.from, month)),
    },
  ],
});

const reaches = (details: PlanDetails, months: readonly number[]) =>
  planOf(withStarts(details, months)).reached;

describe("the fewest who sell", () => {
  it("are enough, one fewer is not, and none of them may start a month later", () => {
    let looked = 0;
    fc.assert(
      fc.property(plans, (details) => {
        const plan = computePlan(details, context);
        if (!plan.ok || plan.obstacles.length > 0) return;
        const { starts, earliest } = roleOf(plan);
        expect(plan.reached).toBe(true);
        expect(reaches(details, starts)).toBe(true);
        if (starts.length === 0) return;
        looked += 1;
        expect(Math.min(...starts)).toBeGreaterThanOrEqual(earliest);
        for (const start of new Set(starts))
          expect(reaches(details, starts.with(starts.lastIndexOf(start), start + 1))).toBe(false);
        if (details.hiring === "fewest")
          expect(reaches(details, starts.slice(1).fill(earliest))).toBe(false);
        else expect(reaches(details, starts.slice(0, -1))).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(looked).toBeGreaterThan(100);
  });

  it("are what trying every choice of starts finds, in a short plan", () => {
    const short = fc
      .record({
        goal: fc.array(whole(0, 150_000).map(euros), { minLength: 1, maxLength: 5 }),
        role: seller,
      })
      .map(({ goal, role }) => makePlan({ goal, roles: [{ ...role, hiringMonths: 0 }] }));
    fc.assert(
      fc.property(short, (details) => {
        const plan = computePlan(details, context);
        if (!plan.ok || plan.obstacles.length > 0 || roleOf(plan).starts.length > 4) return;
        const months = details.goal.length;
        const count = roleOf(plan).starts.length;
        expect(choices(count - 1, months).some((starts) => reaches(details, starts))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it("are never more with more attainment", () => {
    fc.assert(
      fc.property(plans, share(1, 80), (details, more) => {
        const [role] = details.roles;
        const { driver } = role!;
        if (driver.kind !== "quota") return;
        const fewest = { ...details, hiring: "fewest" as const };
        const better = {
          ...fewest,
          roles: [{ ...role!, driver: { ...driver, attainment: driver.attainment + more } }],
        };
        const [now, then] = [computePlan(fewest, context), computePlan(better, context)];
        if (now.ok) expect(then.ok && roleOf(then).heads <= roleOf(now).heads).toBe(true);
      }),
    );
  });
});

/** Every choice of `count` starts in so many months, in order. */
function choices(count: number, months: number, from = 0): number[][] {
  if (count < 0) return [];
  if (count === 0) return [[]];
  return Array.from({ length: months - from }, (_, at) => from + at).flatMap((start) =>
    choices(count - 1, months, start).map((rest) => [start, ...rest]),
  );
}

/** Ordinary values among all that somebody could type. */
const odd = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(0, 0.1, 0.5, 0.9, 1) },
  { weight: 2, arbitrary: fc.constantFrom(2, 8, 12, 40_000, 1e-9, 0.999_999) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -0.1, 1.5, 60, 61, 1e9, 1e15, -1e15, 1e-200) },
);
const month = whole(-40, 70).map((at) => addMonths("2027-01", at));
const driver: fc.Arbitrary<Driver> = fc.oneof(
  fc.record({ kind: fc.constant("quota" as const), quota: odd, attainment: odd, share: odd }),
  fc.record({
    kind: fc.constant("flow" as const),
    of: fc.constantFrom("leads", "qualified-leads", "meetings", "opportunities", "deals"),
    share: odd,
    perMonth: odd,
  }),
  fc.record({ kind: fc.constant("stock" as const), share: odd, capacity: odd }),
  fc.record({
    kind: fc.constant("span" as const),
    span: odd,
    yourself: odd,
    over: fc.subarray(Object.values(ids)),
  }),
  fc.record({ kind: fc.constant("fixed" as const), heads: odd }),
);
const role: fc.Arbitrary<Omit<PlannedRole, "roleId">> = fc.record({
  driver,
  ramp: fc.array(fc.constantFrom(0, 0, 0.3, 0.7, 1, 1), { maxLength: 7 }),
  attrition: fc.constantFrom(0, 0.15, 0.15, 0.5, 0.999_999),
  hiringMonths: fc.constantFrom(0, 0, 2, 2.5, 60),
  here: fc.array(month, { maxLength: 3 }),
  starts: fc.option(fc.array(month, { maxLength: 3 })),
  onTargetPay: odd,
  baseShare: share(),
});
const wide = fc.constantFrom(0, 0.1, 0.5, 1, 12);
const rate = fc.constantFrom(0.001, 0.2, 0.2, 0.5, 0.5, 1, 1, 1, 1, 1, 0, 1e-200);
const anything: fc.Arbitrary<PlanDetails> = fc.record({
  from: fc.constant("2027-01"),
  measure: fc.constantFrom("revenue" as const, "customers" as const),
  goal: fc.array(odd.map(Math.abs), { minLength: 1, maxLength: 60 }),
  everyMonth: fc.boolean(),
  hiring: fc.constantFrom("fewest" as const, "late" as const),
  founder: fc.array(fc.constantFrom(0, 0, 1, 1e6), { maxLength: 60 }),
  book: fc.record({
    customers: odd.map(Math.abs),
    monthlyRevenue: odd.map(Math.abs),
    churn: share(),
    retentionTarget: share(),
    counts: fc.boolean(),
  }),
  funnel: fc.record({
    dealSize: fc.constantFrom(1, 100, 2_400_000, 1e15, 0),
    cycleMonths: fc.constantFrom(0, 2, 2.5, 60),
    qualified: rate,
    meeting: rate,
    opportunity: rate,
    won: rate,
    nurtured: share(),
    nurtureMonths: fc.constantFrom(0, 4, 60),
    inbound: fc.constantFrom(0, 5, 1e9),
  }),
  replaceLeavers: fc.boolean(),
  onCosts: share(),
  toolsPerHead: odd.map(Math.abs),
  hireCost: odd.map(Math.abs),
  spread: fc.record({
    team: wide,
    person: wide,
    won: wide,
    dealSize: wide,
    founder: wide,
    ramp: wide,
    late: wide,
  }),
  roles: fc
    .array(role, { maxLength: 4 })
    .map((roles) => roles.map((one, at) => ({ ...one, roleId: Object.values(ids)[at]! }))),
});

const explained: Explained[] = [
  ...Object.values(ids).flatMap((roleId): Explained[] => [
    { kind: "heads", roleId },
    { kind: "start", roleId, index: 0 },
    { kind: "cost", roleId },
  ]),
  ...(["bookings", "leads", "customers", "retention", "cost-of-sale"] as const).map(
    (kind) => ({ kind }) as Explained,
  ),
  { kind: "cost", roleId: null },
];

/** Everything that can be asked of a plan. */
function everything(details: PlanDetails) {
  const plan = computePlan(details, context);
  const finding = capacityFinding(plan);
  if (!plan.ok) return { finding, refusal: plan.reason, field: plan.field };
  const simulation = startSimulation(plan, { seed: 7, draws: 20 });
  if (simulation.ok) simulation.run(20);
  return {
    finding,
    plan: { ...plan, context: null, details: null },
    levers: sensitivity(plan),
    compared: compareScenarios([plan]),
    workings: explained.map((what) => explain(plan, what)),
    drawn: simulation.ok ? simulation.result() : simulation.reason,
  };
}

/** Paths of numbers that are none, and of words that leaked from them. */
function flaws(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (typeof value === "string")
    return /NaN|Infinity|∞|undefined|null/.test(value) ? [`${path}: ${value}`] : [];
  if (value === undefined) return [path];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => flaws(inner, `${path}.${key}`));
}

describe("nonsense", () => {
  it("gives figures or a sentence, and never takes long", () => {
    const seen = { plans: 0, refusals: 0 };
    fc.assert(
      fc.property(anything, (details) => {
        expect(PlanDetails.safeParse(details).error).toBeUndefined();
        const began = performance.now();
        const all = everything(details);
        expect(performance.now() - began).toBeLessThan(3000);
        expect(flaws(all)).toEqual([]);
        seen[all.refusal === undefined ? "plans" : "refusals"] += 1;
        if (all.refusal !== undefined) expect(all.refusal).toMatch(/^.{20,}\.$/);
        expect(all.finding.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.plans, seen.refusals)).toBeGreaterThan(50);
  });

  it("does not depend on what roles are called, or on their order", () => {
    const turned = ([a, b]: readonly PlannedRole[]) => [b!, a!];
    fc.assert(
      fc.property(seller, seller, share(5, 95), (one, two, part) => {
        const both = [one, { ...two, roleId: ids.sdr }].map((sells, at) => ({
          ...sells,
          driver: { ...sells.driver, share: at === 0 ? part : 1 - part } as Driver,
        }));
        const of = (roles: PlannedRole[]) => {
          const plan = computePlan(makePlan({ roles }), context);
          return plan.ok
            ? { spare: plan.spare, cost: plan.cost.sum, heads: plan.roles.map((r) => r.heads) }
            : null;
        };
        const renamed = both.map((r, at) => ({ ...r, roleId: at === 0 ? ids.csr : ids.manager }));
        expect(of(renamed)).toEqual(of(both));
        const [there, back] = [of(both), of(turned(both))];
        expect(back === null).toBe(there === null);
        if (!there || !back) return;
        expect(back.heads.toReversed()).toEqual(there.heads);
        expect(back.cost).toBe(there.cost);
        expect(Math.abs(back.spare - there.spare)).toBeLessThan(1e-3);
      }),
    );
  });
});
