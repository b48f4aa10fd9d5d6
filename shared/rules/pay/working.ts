import type { PayTerms } from "../../pay.ts";
import { currencyExponent, formatMoney, formatNumber, formatPercent } from "../format.ts";
import { monthName } from "../months.ts";
import { payerOf, promisedIncentives, variableAt } from "./payout.ts";
import { paysPerUnit, periodsInYear, tiersOf } from "./terms.ts";
import { measureWords, rateWords } from "./words.ts";
import type { PaidMonth, PaidYear } from "./year.ts";

/** One line of arithmetic: the sums are the total of the lines above them, up to the sum before. */
export interface WorkingLine {
  label: string;
  /** Minor units. */
  amount: number;
  sum: boolean;
}

/** How a month's variable pay comes about, line by line: what the results earn, and what is added to it or taken off. */
export function workingOf(
  terms: PayTerms,
  year: PaidYear<unknown>,
  month: number,
  currency: string,
): WorkingLine[] {
  const paid = year.months[month - 1];
  if (!paid) return [];
  const say = sayers(terms, currency);
  const lines = [...commissionLines(terms, paid, say), ...capLines(terms, paid, currency)];
  const name = monthName(month);
  const earned = {
    label: `${name}, on ${say.amount(paid.result)}${paysPerUnit(terms) ? "" : " of"} ${measureWords(terms)}`,
    amount: paid.commission,
    sum: true,
  };
  const rest = otherLines(paid);
  const parts = terms.paid.kind === "none" ? [] : [...lines, earned];
  if (rest.length === 0) return parts;
  return [...parts, ...rest, { label: `${name}, variable pay`, amount: paid.paid, sum: true }];
}

/** What a year at `attainment` of the quota pays, from the first unit on; in a plan by months or quarters, one of them. */
export function workingAt(terms: PayTerms, attainment: number, currency: string): WorkingLine[] {
  const say = sayers(terms, currency);
  const result = terms.paid.kind === "none" ? 0 : attainment * terms.quota;
  const whole = paysPerUnit(terms) ? result : Math.round(result);
  const commission = terms.paid.kind === "none" ? 0 : payerOf(terms).atAttainment(attainment);
  const part = { month: 1, result: whole, reached: whole, commission };
  const periods = periodsInYear[terms.period];
  const year = variableAt(terms, attainment);
  const bonuses = promisedIncentives(terms, attainment);
  const lines = [...commissionLines(terms, part, say), ...capLines(terms, part, currency)];
  const period = `A ${terms.period} of ${say.amount(whole)}`;
  const sum = { label: period, amount: commission, sum: true };
  const more = [
    ...(periods > 1
      ? [line(`The other ${terms.period}s of the year`, commission * (periods - 1))]
      : []),
    ...(bonuses > 0 ? [line("Bonuses on target", bonuses)] : []),
  ];
  const parts = terms.paid.kind === "none" ? [] : [...lines, sum];
  return more.length === 0
    ? parts
    : [...parts, ...more, { label: "A year", amount: year, sum: true }];
}

/** What the commission's lines need of a month. */
type Earned = Pick<PaidMonth, "month" | "result" | "reached" | "commission">;

interface Sayers {
  amount: (result: number) => string;
  rate: (rate: number) => string;
  /** ` × 25 %` of the pool, or nothing. */
  share: string;
}

function sayers(terms: PayTerms, currency: string): Sayers {
  const exponent = currencyExponent(currency);
  const { paid } = terms;
  return {
    amount: (result) =>
      paysPerUnit(terms)
        ? formatNumber(result, { digits: 2 })
        : formatNumber(result / 10 ** exponent, { digits: exponent }),
    rate: (rate) => rateWords(terms, rate, currency),
    share: paid.kind === "pool" ? ` × ${formatPercent(paid.share, { digits: 1 })}` : "",
  };
}

const line = (label: string, amount: number): WorkingLine => ({ label, amount, sum: false });

/** A step that reaches back and was entered in this month is shown from the period's first unit on; others by what lies in them. */
function commissionLines(terms: PayTerms, month: Earned, say: Sayers): WorkingLine[] {
  const before = reachedBefore(month);
  const bands = bandsOf(terms);
  const back = bands.findLast(({ from, backToFirst }) => backToFirst && from <= month.reached);
  if (!back || back.from <= before) return bandLines(terms, bands, before, month.reached, say);
  return backLines(terms, bands, back, month, say);
}

const reachedBefore = ({ reached, result }: Earned) => Math.max(0, reached - result);

interface Band {
  tier: number;
  from: number;
  to: number;
  rate: number;
  backToFirst: boolean;
}

const bandsOf = (terms: PayTerms): Band[] =>
  tiersOf(terms).map(({ from, rate, backToFirst }, tier, all) => ({
    tier,
    from: from * terms.quota,
    to: (all[tier + 1]?.from ?? Infinity) * terms.quota,
    rate,
    backToFirst: backToFirst && from > 0,
  }));

/** Each amount is a difference of sums, so that the lines add up to the cent. */
function bandLines(
  terms: PayTerms,
  bands: readonly Band[],
  before: number,
  reached: number,
  say: Sayers,
): WorkingLine[] {
  const payer = payerOf(terms).uncapped;
  return bands.flatMap((band) => {
    const [low, high] = [Math.max(before, band.from), Math.min(reached, band.to)];
    if (high <= low) return [];
    const top = high === band.to ? payer.justBelow(band.tier + 1) : payer.at(high);
    const bottom = low === band.from ? payer.atAttainment(fromOf(terms, band)) : payer.at(low);
    return [line(`${say.amount(high - low)} × ${say.rate(band.rate)}${say.share}`, top - bottom)];
  });
}

const fromOf = (terms: PayTerms, { tier }: Band) => tiersOf(terms)[tier]?.from ?? 0;

function backLines(
  terms: PayTerms,
  bands: readonly Band[],
  back: Band,
  month: Earned,
  say: Sayers,
): WorkingLine[] {
  const payer = payerOf(terms).uncapped;
  const whole = month.reached <= back.to;
  const high = Math.min(month.reached, back.to);
  const earned = whole ? payer.at(high) : payer.justBelow(back.tier + 1);
  const before = payer.at(reachedBefore(month));
  const period = `The ${terms.period}`;
  const first = `${whole ? period : `${period}’s first`}${whole ? "," : ""} ${say.amount(high)} × ${say.rate(back.rate)}${say.share}`;
  const above = bandLines(
    terms,
    bands.filter(({ tier }) => tier > back.tier),
    high,
    month.reached,
    say,
  );
  const paid = line(`Paid until ${monthName(month.month - 1)}`, -before);
  return [line(first, earned), ...above, ...(before > 0 ? [paid] : [])];
}

/** What a cap takes off. */
function capLines(terms: PayTerms, month: Earned, currency: string): WorkingLine[] {
  if (terms.cap === null) return [];
  const payer = payerOf(terms).uncapped;
  const uncapped = payer.at(month.reached) - payer.at(reachedBefore(month));
  const over = month.commission - uncapped;
  const cap = formatMoney(terms.cap, currency);
  const label = periodsInYear[terms.period] === 1 ? "a year" : `a ${terms.period}`;
  return over === 0 ? [] : [line(`Above the cap of ${cap} ${label}`, over)];
}

function otherLines(month: PaidMonth): WorkingLine[] {
  return [
    line("Bonuses", month.incentives),
    line("Paid back for customers who left", -month.clawedBack),
    line("Owed from earlier months", -month.owedBefore),
    line("Still owed next month", month.owed),
    line("Filled up to the guaranteed amount", month.advanced),
    line("Kept back for what was advanced", -month.keptBack),
  ].filter(({ amount }) => amount !== 0);
}
