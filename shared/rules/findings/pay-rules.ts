import type { PayTerms } from "../../pay.ts";
import { counted, formatMoney, formatNumber, formatPercent } from "../format.ts";
import { keepsPromise, pastPromise } from "../pay/repairs.ts";
import { periodsInYear, promiseOf, tiersOf } from "../pay/terms.ts";
import { currencyWord, measureWords, rateWords, singular } from "../pay/words.ts";
import { type Finding, plain, stressed } from "./finding.ts";

/** What the role is promised, in one sentence. */
export function promiseFinding(terms: PayTerms, currency: string): Finding {
  const { base, variable } = promiseOf(terms);
  const total = stressed(formatMoney(base + variable, currency));
  if (variable === 0) return [plain("The pay is "), total, plain(" a year, all of it base pay.")];
  return [
    plain("On target this role pays "),
    total,
    plain(
      ` a year: ${formatMoney(base, currency)} of base pay, and ${formatMoney(variable, currency)} for results.`,
    ),
  ];
}

/** What a year at quota really pays, where that is something else than was promised for it; else empty. */
export function offPromise(terms: PayTerms, currency: string): string {
  if (keepsPromise(terms)) return "";
  const past = pastPromise(terms);
  const pays = formatMoney(Math.round(promiseOf(terms).variable + past), currency);
  const off = formatMoney(Math.round(Math.abs(past)), currency);
  return `By the rules below a year at quota pays ${pays} for results, ${off} ${past < 0 ? "less" : "more"} than that.`;
}

/** The rules of a plan, a sentence each, for somebody who has never read one. Expects terms without problems. */
export const payRules = (terms: PayTerms, currency: string): string[] =>
  [
    baseRule(terms, currency),
    ...rateRules(terms, currency),
    periodRule(terms),
    capRule(terms, currency),
    drawRule(terms, currency),
    paidRule(terms),
    clawbackRule(terms),
  ].filter((rule) => rule !== "");

const baseRule = (terms: PayTerms, currency: string): string =>
  `Base pay is ${formatMoney(promiseOf(terms).base, currency)} a year, a twelfth of it each month, whatever the results are.`;

function rateRules(terms: PayTerms, currency: string): string[] {
  const tiers = tiersOf(terms);
  if (tiers.length === 0) return [];
  const note = terms.basisNote === "" ? "" : ` ${closed(terms.basisNote)}`;
  const what = terms.paid.kind === "pool" ? "A pool is filled by" : "Variable pay is paid on";
  const intro = `${what} ${measureWords(terms)}.${note}`;
  const share =
    terms.paid.kind === "pool"
      ? [`${formatPercent(terms.paid.share, { digits: 1 })} of the pool is this person’s.`]
      : [];
  return [intro, ...tiers.map((_, at) => stepRule(terms, at, currency)), ...share];
}

const closed = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** One step: from where to where, at which rate, and of what. */
function stepRule(terms: PayTerms, at: number, currency: string): string {
  const tiers = tiersOf(terms);
  const { from, rate, backToFirst } = tiers[at]!;
  const next = tiers[at + 1];
  const each = terms.paid.kind === "per-unit" ? " each" : "";
  const said = `${rateWords(terms, rate, currency)}${each}`;
  const share = (part: number) => formatPercent(part, { digits: 1 });
  if (backToFirst && from > 0)
    return `Once ${share(from)} of the quota is reached, ${said} is paid for everything, back to the first ${unitWord(terms, currency)}.`;
  if (!next)
    return from === 0 ? `The rate is ${said}.` : `Above ${share(from)} of the quota: ${said}.`;
  return from === 0
    ? `Up to ${share(next.from)} of the quota: ${said}.`
    : `From ${share(from)} to ${share(next.from)}: ${said} for what lies in between.`;
}

const unitWord = ({ paid }: PayTerms, currency: string): string =>
  paid.kind === "per-unit" ? singular(paid.unit) : currencyWord(currency);

function periodRule({ paid, period }: PayTerms): string {
  if (paid.kind === "none") return "";
  return periodsInYear[period] === 1
    ? "Results add up over the year; the quota begins anew each January."
    : `Results add up over the ${period}; the quota begins anew with the next.`;
}

function capRule({ cap, period, paid }: PayTerms, currency: string): string {
  if (paid.kind === "none") return "";
  return cap === null
    ? "There is no cap: whoever sells more earns more."
    : `At most ${formatMoney(cap, currency)} is paid for a ${period}.`;
}

function drawRule({ draw }: PayTerms, currency: string): string {
  if (draw === null) return "";
  const amount = formatMoney(draw.perMonth, currency);
  const months =
    draw.months === 1 ? "the first month" : `the first ${formatNumber(draw.months)} months`;
  const when = draw.months === null ? "each month" : `each of ${months}`;
  const span = draw.months === 1 ? "In the first month" : `In ${when}`;
  return draw.recoverable
    ? `${span} at least ${amount} of variable pay is advanced. What results did not earn is kept back from later months that earn more.`
    : `${span} at least ${amount} of variable pay is guaranteed, whatever the results are.`;
}

const after = {
  signature: "the customer has signed",
  invoice: "the customer has been invoiced",
  payment: "the customer has paid",
} as const;

const paidRule = ({ paidAfter, paid }: PayTerms): string =>
  paid.kind === "none"
    ? ""
    : `A result counts once ${after[paidAfter]}, and is paid with the pay of that month.`;

function clawbackRule({ clawbackMonths }: PayTerms): string {
  if (clawbackMonths === null || clawbackMonths === 0)
    return "What has been paid stays paid, also when a customer leaves later.";
  return `When a customer leaves within ${counted(clawbackMonths, "month")}, what was paid for it is paid back, less an equal part for every month it stayed.`;
}
