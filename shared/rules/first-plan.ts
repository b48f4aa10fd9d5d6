import type { Driver, PlanDetails, PlannedRole, Spread } from "../plan.ts";
import type { Role } from "../role.ts";
import { currencyExponent } from "./format.ts";

/*
 * What a first plan begins with: the roles that a first department needs, driven as their templates say, and example
 * figures for everything that only the founder can know. They are round on purpose, and every one is open to change.
 */

type PlannableRole = Pick<
  Role,
  "id" | "builtInId" | "ramp" | "capacityDriver" | "span" | "payMix" | "onTargetPay"
>;

interface RoleDefaults {
  driver: (role: PlannableRole, money: Scale) => Driver;
  attrition: number;
  hiringMonths: number;
  /** Yearly pay on target in whole units, where the template names none. */
  onTargetPay: number;
}

/** Whole units of an ordinary currency in minor units of this one. */
type Scale = (amount: number) => number;

const most = (role: PlannableRole): number =>
  role.capacityDriver.kind === "flow" ? role.capacityDriver.perMonth : role.capacityDriver.capacity;

/** Most founders lead a handful of people themselves before they hire somebody for it. */
const leading = (span: number): Driver => ({ kind: "span", span, yourself: 5, over: [] });

/** By the slug of the template, in the order in which a plan lists them. */
const firstRoles: ReadonlyMap<string, RoleDefaults> = new Map([
  [
    "account-executive",
    {
      driver: (_role, money) => ({
        kind: "quota",
        quota: money(45_000),
        attainment: 0.8,
        share: 1,
      }),
      attrition: 0.15,
      hiringMonths: 2,
      onTargetPay: 96_000,
    },
  ],
  [
    "sdr",
    {
      driver: (role) => ({ kind: "flow", of: "qualified-leads", share: 1, perMonth: most(role) }),
      attrition: 0.25,
      hiringMonths: 1,
      onTargetPay: 54_000,
    },
  ],
  [
    "customer-success-rep",
    {
      driver: (role) => ({ kind: "stock", share: 1, capacity: most(role) }),
      attrition: 0.12,
      hiringMonths: 2,
      onTargetPay: 60_000,
    },
  ],
  [
    "sales-manager",
    {
      driver: (role) => leading(role.span ?? most(role)),
      attrition: 0.1,
      hiringMonths: 3,
      onTargetPay: 120_000,
    },
  ],
]);

/** The roles, by slug, that a first plan is made of. */
export const firstRoleSlugs: readonly string[] = [...firstRoles.keys()];

/**
 * A first plan. `today` is `YYYY-MM-DD` in the company's time zone; the plan begins with the next quarter, because
 * nobody who is hired from now on starts sooner. Roles that are not there are left out.
 */
export function firstPlan(
  roles: readonly PlannableRole[],
  { today, currency }: { today: string; currency: string },
): PlanDetails {
  const money = scaleOf(currency);
  return {
    from: nextQuarter(today),
    measure: "revenue",
    goal: spread(money(1_400_000), rising(12)),
    everyMonth: false,
    hiring: "fewest",
    founder: spread(money(234_000), falling(12)),
    book: {
      customers: 20,
      monthlyRevenue: money(2_000),
      churn: 0.15,
      retentionTarget: 0.9,
      counts: false,
    },
    funnel: {
      dealSize: money(24_000),
      cycleMonths: 2,
      qualified: 0.3,
      meeting: 0.8,
      opportunity: 0.625,
      won: 0.4,
      nurtured: 0.73,
      nurtureMonths: 4,
      inbound: 5,
    },
    replaceLeavers: true,
    onCosts: 0.2,
    toolsPerHead: money(300),
    hireCost: money(8_000),
    spread: usualSpread,
    roles: firstRoleSlugs.flatMap((slug) => {
      const role = roles.find((one) => one.builtInId === slug);
      return role ? [plannedRole(role, firstRoles.get(slug)!, money)] : [];
    }),
  };
}

/** Rough, wide and open to change: few companies know their own before they have had a team for a year. */
export const usualSpread: Spread = {
  team: 0.1,
  person: 0.2,
  won: 0.1,
  dealSize: 0.1,
  founder: 0.15,
  ramp: 1,
  late: 0.5,
};

/** A role that is added to a plan by hand: as in a first plan where it would be in one, else two people of it. */
export function addedRole(role: PlannableRole, currency: string): PlannedRole {
  const money = scaleOf(currency);
  return plannedRole(role, firstRoles.get(role.builtInId ?? "") ?? otherRole, money);
}

const otherRole: RoleDefaults = {
  driver: (role) => (role.span === null ? { kind: "fixed", heads: 1 } : leading(role.span)),
  attrition: 0.15,
  hiringMonths: 2,
  onTargetPay: 60_000,
};

const plannedRole = (role: PlannableRole, given: RoleDefaults, money: Scale): PlannedRole => ({
  roleId: role.id,
  driver: given.driver(role, money),
  ramp: role.ramp,
  attrition: given.attrition,
  hiringMonths: given.hiringMonths,
  here: [],
  starts: null,
  onTargetPay: role.onTargetPay ?? money(given.onTargetPay),
  baseShare: role.payMix.base,
});

/**
 * Example amounts are worded for currencies in which a month's pay has four figures. In those without minor units it
 * usually has six, in those with three decimals it is worth about three times as much.
 */
function scaleOf(currency: string): Scale {
  const exponent = currencyExponent(currency);
  const worth = exponent === 0 ? 100 : exponent === 3 ? 0.3 : 1;
  return (amount) => Math.round(amount * worth) * 10 ** exponent;
}

/** The first month of the quarter after `today`. */
function nextQuarter(today: string): string {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const next = Math.floor((month - 1) / 3) * 3 + 4;
  return next > 12 ? `${year + 1}-01` : `${year}-${String(next).padStart(2, "0")}`;
}

/** Equal steps up to four times the first month. */
export const rising = (months: number): number[] =>
  Array.from({ length: months }, (_, at) => 1 + (3 * at) / Math.max(1, months - 1));

/** Equal steps down to a third of the first month: the founder hands selling over. */
export const falling = (months: number): number[] =>
  Array.from({ length: months }, (_, at) => 3 - (2 * at) / Math.max(1, months - 1));

/**
 * A total over months in the proportions of `shape`, in whole units, so that it adds up to the total to the unit.
 * A shape without anything in it is even.
 */
export function spread(total: number, shape: readonly number[]): number[] {
  const parts = shape.map((part) => Math.max(0, part));
  const sum = parts.reduce((a, b) => a + b, 0);
  let before = 0;
  let passed = 0;
  return parts.map((part, at) => {
    passed += sum > 0 ? part / sum : 1 / parts.length;
    // A total that is no whole number must not be passed on the way: what is left would be less than nothing.
    const after = at === parts.length - 1 ? total : short(Math.round(total * passed), total);
    const share = after - before;
    before = after;
    return share;
  });
}

/** Not further from nothing than the total. */
const short = (part: number, total: number): number =>
  Math.abs(part) > Math.abs(total) ? total : part;
