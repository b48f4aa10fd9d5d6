import type { PayTerms, Tier } from "../../pay.ts";
import type { Refusal } from "../refusal.ts";
import { times } from "./decimal.ts";

/** Which entry of the terms makes no sense, by its path, and what to do about it. */
export interface PayProblem {
  /** `quota`, `tiers.1.from`, `draw.perMonth`, `incentives.0.amount`, `deals.3.amount` … */
  field: string;
  reason: string;
}

/** Why there are no figures; `field` is the entry to mend. */
export interface PayRefusal extends Refusal {
  field: string;
}

export const refusePay = ({ field, reason }: PayProblem): PayRefusal => ({
  ok: false,
  reason,
  field,
});

/** Beyond these nobody means what was typed, and sums would outgrow whole cents. */
const limits = { money: 1e13, percent: 10, months: 120 };

/** What is promised for a year on target: base = pay · base share, variable = the rest. Minor units. */
export function promiseOf(terms: Pick<PayTerms, "onTargetPay" | "baseShare">): {
  base: number;
  variable: number;
} {
  const base = times(terms.onTargetPay, terms.baseShare);
  return { base, variable: times(terms.onTargetPay, 1) - base };
}

/** How many quota periods a year has. */
export const periodsInYear = { month: 12, quarter: 4, year: 1 } as const;

/** The tiers of the commission; none where there is no commission. */
export const tiersOf = ({ paid }: Pick<PayTerms, "paid">): readonly Tier[] =>
  paid.kind === "none" ? [] : paid.tiers;

/** Whether results are counted (leads, deals) rather than being money. */
export const paysPerUnit = ({ paid }: Pick<PayTerms, "paid">): boolean => paid.kind === "per-unit";

/** Everything in the terms that cannot be calculated with, in the order of the page. Empty: they can. */
export function problemsOf(terms: PayTerms): PayProblem[] {
  return [
    ...promiseProblems(terms),
    ...quotaProblems(terms),
    ...tierProblems(terms),
    ...ruleProblems(terms),
    ...incentiveProblems(terms),
  ];
}

function promiseProblems({ onTargetPay, baseShare }: PayTerms): PayProblem[] {
  const problems: PayProblem[] = [];
  if (onTargetPay <= 0)
    problems.push({
      field: "onTargetPay",
      reason: "Say what a year on target pays: it is more than nothing.",
    });
  if (onTargetPay > limits.money) problems.push(tooMuch("onTargetPay", "The pay on target"));
  if (baseShare < 0 || baseShare > 1)
    problems.push({
      field: "baseShare",
      reason: "The base is a share of the pay on target: between 0 and 100 %.",
    });
  return problems;
}

function quotaProblems({ paid, quota }: PayTerms): PayProblem[] {
  if (paid.kind === "none") return [];
  if (quota <= 0)
    return [
      {
        field: "quota",
        reason: "Say what the quota is: without one there is no 100 % to pay for.",
      },
    ];
  return quota > limits.money ? [tooMuch("quota", "The quota")] : [];
}

function tierProblems(terms: PayTerms): PayProblem[] {
  const problems = tiersOf(terms).flatMap((tier, at, all) => [
    ...startProblems(tier, at, all[at - 1]),
    ...rateProblems(terms, tier, at),
  ]);
  const { paid } = terms;
  if (paid.kind === "pool" && (paid.share < 0 || paid.share > 1))
    problems.push({
      field: "share",
      reason: "The share of the pool is between 0 and 100 %.",
    });
  if (paid.kind === "per-unit" && paid.unit === "")
    problems.push({ field: "unit", reason: "Say what is paid for, such as qualified leads." });
  return problems;
}

function startProblems(tier: Tier, at: number, before: Tier | undefined): PayProblem[] {
  const field = `tiers.${at}.from`;
  if (tier.from < 0)
    return [{ field, reason: "A step begins at 0 % of the quota or above, not below." }];
  if (tier.from > limits.percent)
    return [
      { field, reason: "A step beyond 1 000 % of the quota is out of reach. Begin it lower." },
    ];
  if (before && tier.from === before.from)
    return [{ field, reason: "Two steps begin at the same result. Take one of them out." }];
  if (before && tier.from < before.from)
    return [{ field, reason: "This step begins below the one before it. Put them in order." }];
  return [];
}

function rateProblems({ paid }: PayTerms, tier: Tier, at: number): PayProblem[] {
  const field = `tiers.${at}.rate`;
  if (tier.rate < 0)
    return [{ field, reason: "A rate below nothing would make people pay for selling." }];
  if (paid.kind === "per-unit")
    return tier.rate > limits.money ? [tooMuch(field, "The amount")] : [];
  if (tier.rate > limits.percent)
    return [{ field, reason: "A rate above 1 000 % cannot be meant. Is the point in its place?" }];
  return [];
}

function ruleProblems({ cap, draw, clawbackMonths }: PayTerms): PayProblem[] {
  const problems: PayProblem[] = [];
  if (cap !== null) problems.push(...amountProblems("cap", "The cap", cap));
  if (draw)
    problems.push(...amountProblems("draw.perMonth", "The guaranteed amount", draw.perMonth));
  if (draw && draw.months !== null) problems.push(...monthProblems("draw.months", draw.months));
  if (clawbackMonths !== null) problems.push(...monthProblems("clawbackMonths", clawbackMonths));
  return problems;
}

const incentiveProblems = ({ incentives }: PayTerms): PayProblem[] =>
  incentives.flatMap(({ name, amount, timesOnTarget, id }, at) => [
    ...amountProblems(`incentives.${at}.amount`, name || "The bonus", amount),
    ...(timesOnTarget < 0 || timesOnTarget > 1e6
      ? [{ field: `incentives.${at}.timesOnTarget`, reason: "Say how often a year it is earned." }]
      : []),
    ...(incentives.findIndex((other) => other.id === id) < at
      ? [{ field: `incentives.${at}.id`, reason: "This bonus is in the plan twice." }]
      : []),
  ]);

function amountProblems(field: string, what: string, amount: number): PayProblem[] {
  if (amount < 0) return [{ field, reason: `${what} cannot be less than nothing.` }];
  return amount > limits.money ? [tooMuch(field, what)] : [];
}

function monthProblems(field: string, months: number): PayProblem[] {
  if (Number.isInteger(months) && months >= 0 && months <= limits.months) return [];
  return [{ field, reason: "Say a whole number of months, at most 120." }];
}

const tooMuch = (field: string, what: string): PayProblem => ({
  field,
  reason: `${what} is more than can be counted in whole cents. Is a digit too many?`,
});
