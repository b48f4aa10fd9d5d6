import type { PayTerms } from "../../pay.ts";
import { formatMoney } from "../format.ts";
import { joinNames } from "../names.ts";
import type { PayFinding } from "./lint.ts";
import { variableAt } from "./payout.ts";
import { keepingPromise, keepsPromise, pastPromise } from "./repairs.ts";
import { promiseOf, tiersOf } from "./terms.ts";
import { rateWords } from "./words.ts";

/** Whether a year at quota pays the variable pay that was promised for it. */
export function lintPromise(terms: PayTerms, currency: string): PayFinding[] {
  const [past, pays] = [pastPromise(terms), variableAt(terms, 1)];
  if (keepsPromise(terms)) return [kept(pays, currency)];
  const better = keepingPromise(terms);
  const off = formatMoney(Math.abs(past), currency);
  return [
    {
      key: "promise",
      severity: "warn",
      title: `${off} ${past < 0 ? "short" : "over"} at quota`,
      text: `${sumWords(terms, pays, currency)} ${remedyWords(terms, currency)}`,
      field: tiersOf(terms).length > 0 ? "tiers" : "incentives",
      repair: better && { label: "Keep the promise", terms: better },
    },
  ];
}

const kept = (pays: number, currency: string): PayFinding => ({
  key: "promise",
  severity: "fine",
  title: "Pays what it promises",
  text: `A year at quota pays ${formatMoney(pays, currency)} on top of the base.`,
  field: "onTargetPay",
  repair: null,
});

/** `8 and 12 % add up to €54 000.` */
function sumWords(terms: PayTerms, pays: number, currency: string): string {
  const money = formatMoney(pays, currency);
  if (terms.paid.kind === "none") return `The bonuses make ${money} on target.`;
  const promised = promiseOf(terms).variable;
  if (terms.cap !== null && pays < promised && keepingPromise(terms) === null)
    return `The cap ends it at ${money} a year.`;
  const counted = tiersOf(terms).filter(({ from }) => from < 1);
  const atQuota = tiersOf(terms).findLast(({ from }) => from <= 1);
  const used = atQuota?.backToFirst ? [atQuota] : counted;
  if (used.length === 0) return `Up to the quota nothing is paid.`;
  const words = ratesWords(
    terms,
    used.map(({ rate }) => rate),
    currency,
  );
  return `${words} ${used.length === 1 ? "makes" : "add up to"} ${money}.`;
}

/** `8 and 12 %`: the sign is said once. */
function ratesWords(terms: PayTerms, rates: readonly number[], currency: string): string {
  const words = rates.map((rate) => rateWords(terms, rate, currency));
  return joinNames(words.map((one, at) => (at < words.length - 1 ? one.replace(/\s%$/, "") : one)));
}

/** Which rates keep the promise: `12.4 % keeps the promise.` */
export function remedyWords(terms: PayTerms, currency: string): string {
  const better = keepingPromise(terms);
  if (!better)
    return terms.paid.kind === "none"
      ? "Change an amount, or how often it is earned."
      : "No rate can make up for that.";
  const before = tiersOf(terms);
  const rates = tiersOf(better)
    .filter(({ rate }, at) => rate !== before[at]?.rate)
    .map(({ rate }) => rate);
  return `${ratesWords(better, rates, currency)} ${rates.length === 1 ? "keeps" : "keep"} the promise.`;
}
