import type { Basis, Incentive, Paid, PayTerms, Tier } from "../../pay.ts";
import type { RoleDetails } from "../../role.ts";
import { roundUp, times } from "./decimal.ts";
import { promiseOf } from "./terms.ts";

/** What a first plan is made of. */
export type RoleToPay = Pick<
  RoleDetails,
  "family" | "payMix" | "onTargetPay" | "commission" | "incentives" | "outcomes"
>;

/** Above the quota a tiered plan pays so many times the rate below it. */
const accelerator = 1.5;

/** A first yearly quota as a multiple of the pay on target, where none is known. */
const quotaOfPay: Readonly<Record<RoleDetails["family"], number>> = {
  acquire: 5,
  close: 5,
  grow: 12,
  lead: 30,
  enable: 10,
};

/**
 * A first plan of a role: its mix, its kind of commission at the rate that pays the promise at quota, its bonuses. Until
 * the founder has decided what the role is paid, the pay is 0 and the rates wait for it. `yearlyQuota` (minor units) is
 * that of the capacity plan, if there is one; the team's where a pool is paid.
 */
export function termsFromRole(role: RoleToPay, yearlyQuota: number | null = null): PayTerms {
  const onTargetPay = role.onTargetPay ?? 0;
  const promise = { onTargetPay, baseShare: role.payMix.base };
  const { variable } = promiseOf(promise);
  const measure = measureOf(role, yearlyQuota ?? onTargetPay * quotaOfPay[role.family]);
  const closes = role.family === "close";
  return {
    ...promise,
    ...measure,
    basisNote: role.commission.basis.slice(0, 300),
    paid: paidOf(role, variable, measure),
    cap: null,
    draw:
      closes && variable > 0
        ? { perMonth: Math.floor(variable / 12), months: 3, recoverable: false }
        : null,
    clawbackMonths: closes ? 6 : null,
    paidAfter: /has paid|paid order/i.test(role.commission.basis) ? "payment" : "signature",
    incentives: incentivesOf(role, variable),
  };
}

type Measure = Pick<PayTerms, "quota" | "period" | "basis">;

function measureOf(role: RoleToPay, yearlyQuota: number): Measure {
  switch (role.commission.kind) {
    case "fixed-per-unit":
      return { quota: monthlyCount(role)?.year1 ?? 10, period: "month", basis: countedBasis(role) };
    case "team-pool":
      return { quota: yearlyQuota, period: "year", basis: "team-revenue" };
    case "percent-of-revenue": {
      const basis = role.family === "grow" ? "renewals" : "signed-revenue";
      return { quota: yearlyQuota, period: "year", basis };
    }
    case "none":
      return { quota: yearlyQuota, period: "year", basis: "other" };
  }
}

/** The first outcome that is counted by the month. */
const monthlyCount = ({ outcomes }: RoleToPay) =>
  outcomes.find(({ unit, year1 }) => unit.endsWith(" per month") && year1 > 0);

const countedBasis = ({ family }: RoleToPay): Basis =>
  (
    {
      acquire: "qualified-leads",
      close: "deals",
      grow: "renewals",
      lead: "other",
      enable: "other",
    } as const
  )[family];

/** A role's share of the pool that its leaders divide among them. */
const poolShare = 0.5;

function paidOf(role: RoleToPay, variable: number, { quota, period }: Measure): Paid {
  const { kind } = role.commission;
  if (kind === "none") return { kind };
  const perPeriod = period === "month" ? variable / 12 : variable;
  const rate = quota > 0 && perPeriod > 0 ? perPeriod / quota : 0;
  if (kind === "team-pool")
    return { kind: "pool", share: poolShare, tiers: tiers(role, roundUp(rate / poolShare, 3)) };
  if (kind === "percent-of-revenue")
    return { kind: "revenue", tiers: tiers(role, roundUp(rate, 3)) };
  const unit =
    role.family === "acquire"
      ? "qualified leads"
      : (monthlyCount(role)?.unit.replace(/ per month$/, "") ?? "units");
  return { kind: "per-unit", unit, tiers: tiers(role, Math.ceil(roundUp(rate, 3))) };
}

function tiers({ commission }: RoleToPay, rate: number): Tier[] {
  const first = { from: 0, rate, backToFirst: false };
  if (commission.structure === "flat") return [first];
  const faster = roundUp(rate * accelerator, 3);
  const whole = commission.kind === "fixed-per-unit" ? Math.ceil(faster) : faster;
  return [first, { from: 1, rate: whole, backToFirst: false }];
}

/** Without a commission the bonuses make up the variable pay; beside one each is a hundredth of it, on top. */
function incentivesOf(role: RoleToPay, variable: number): Incentive[] {
  const alone = role.commission.kind === "none";
  return role.incentives.map(({ name, trigger }, at) => {
    const often = /month|day/i.test(trigger) ? 12 : 4;
    const amount = alone
      ? Math.ceil(variable / role.incentives.length / often)
      : roundUp(times(variable, 0.01), 1);
    return {
      id: String(at + 1),
      name,
      trigger,
      amount: Math.round(amount),
      basis: basisOfBonus(`${name} ${trigger}`, role.family),
      timesOnTarget: alone ? often : 0,
    };
  });
}

const hints: readonly [RegExp, Basis][] = [
  [/\blead\b.*\b(customer|closes?|won)\b/i, "leads-won"],
  [/\bdemo\b|\bmeeting/i, "meetings"],
  [/\blead|not ready/i, "qualified-leads"],
  [/\brenewal/i, "renewals"],
  [/\bteam|\bsellers/i, "team-revenue"],
  [/\bup-?sell|\baddition/i, "expansion"],
  [/\bsigned deal|\border\b/i, "deals"],
];

/** What a bonus counts, by its words; what they leave open is agreed with the person. */
function basisOfBonus(words: string, family: RoleDetails["family"]): Basis {
  const found = hints.find(([pattern]) => pattern.test(words))?.[1] ?? "other";
  // Those who serve the sellers speak of them, and are not paid by their revenue.
  return family === "enable" || (found === "team-revenue" && family !== "lead") ? "other" : found;
}
