import type { PayTerms } from "../../pay.ts";
import { counted, countWord, formatMoney, formatNumber } from "../format.ts";
import { isolate } from "../names.ts";
import { times } from "./decimal.ts";
import type { PaidRole, PayFinding } from "./lint.ts";
import { periodsInYear, promiseOf } from "./terms.ts";

/** Whether a plan lies in the range that is published for such roles. Being outside is a question, not a fault. */
export function lintUsual(terms: PayTerms, role: PaidRole, currency: string): PayFinding[] {
  return [
    ...mixFindings(terms, role),
    ...quotaFindings(terms, role),
    ...drawFindings(terms, role, currency),
    ...clawbackFindings(terms),
  ];
}

/** `50/50`, `12.5/87.5`: the two always make a hundred. */
function mix(base: number): string {
  const tenths = Math.round(base * 1000);
  const share = (value: number) => formatNumber(value / 10, { digits: 1 });
  return `${share(tenths)}/${share(1000 - tenths)}`;
}

/** Ten points either way are within what is published for one and the same role. */
function mixFindings(terms: PayTerms, { payMix, name }: PaidRole): PayFinding[] {
  const { baseShare } = terms;
  const off = baseShare - payMix.base;
  const usual = `Usual for ${isolate(name)} is ${mix(payMix.base)}`;
  const found = { key: "mix", field: "baseShare" };
  if (Math.abs(off) < 0.101 && baseShare > 0) {
    const own = Math.abs(off) < 0.001 ? "" : `; ${mix(baseShare)} is close to it`;
    const text = `${usual}${own}.`;
    return [{ ...found, severity: "fine", title: "The role’s usual mix", text, repair: null }];
  }
  const repair = {
    label: `Make it ${mix(payMix.base)}`,
    terms: { ...terms, baseShare: payMix.base },
  };
  if (baseShare === 0) {
    const text = `A slow month, or a long sale, would leave this person with nothing. ${usual}.`;
    return [{ ...found, severity: "error", title: "No base pay", text, repair }];
  }
  const title = off > 0 ? "More base than usual" : "Less base than usual";
  const effect = off > 0 ? "a result changes little" : "a slow start hurts much";
  const text = `${usual}; at ${mix(baseShare)} ${effect}.`;
  return [{ ...found, severity: "warn", title, text, repair }];
}

/**
 * Published plans of closing roles ask for four to six times the pay on target: The CRO Report (glossary, quota to OTE
 * ratio), Visdum (What is a good quota to OTE ratio), Scaling GTM (How to set AE OTE).
 */
const usualQuota = { least: 4, most: 6 };

function quotaFindings(terms: PayTerms, { family }: PaidRole): PayFinding[] {
  const ofRevenue = terms.basis === "signed-revenue" || terms.basis === "collected-revenue";
  if (family !== "close" || terms.paid.kind !== "revenue" || !ofRevenue) return [];
  const ratio = (terms.quota * periodsInYear[terms.period]) / terms.onTargetPay;
  const { least, most } = usualQuota;
  const fine = ratio >= least && ratio <= most;
  const range = `Published plans of people who close ask for ${countWord(least)} to ${countWord(most)} times the pay on target`;
  const meaning = ratio < least ? "each deal costs much to win" : "few will reach it";
  return [
    {
      key: "quota",
      severity: fine ? "fine" : "warn",
      title: `The quota is ${formatNumber(ratio, { digits: 1 })} times the pay`,
      text: fine ? `${range}.` : `${range}; with this one ${meaning}.`,
      field: "quota",
      repair: null,
    },
  ];
}

function drawFindings(terms: PayTerms, role: PaidRole, currency: string): PayFinding[] {
  const { draw } = terms;
  if (!draw || draw.perMonth === 0) return [];
  const target = times(promiseOf(terms).variable, 1 / 12);
  return [...endless(terms, draw, role), ...tooHigh(terms, draw, target, currency)];
}

type Draw = NonNullable<PayTerms["draw"]>;

/** After a year somebody is no longer new. */
const longest = 12;

function endless(terms: PayTerms, draw: Draw, { ramp }: PaidRole): PayFinding[] {
  if (draw.months !== null && draw.months <= longest) return [];
  const months = Math.min(longest, Math.max(3, ramp.length));
  const what = draw.recoverable ? "draw" : "guarantee";
  return [
    {
      key: "draw-end",
      severity: "warn",
      title:
        draw.months === null
          ? `A ${what} without an end`
          : `A ${what} for ${formatNumber(draw.months)} months`,
      text: `${draw.recoverable ? "What is advanced can pile up for good" : "It is pay for no result, month after month"}. It is there for the time until somebody is productive: ${counted(months, "month")} here.`,
      field: "draw.months",
      repair: {
        label: `End it after ${counted(months, "month")}`,
        terms: { ...terms, draw: { ...draw, months } },
      },
    },
  ];
}

function tooHigh(terms: PayTerms, draw: Draw, target: number, currency: string): PayFinding[] {
  if (draw.perMonth <= target) return [];
  const money = formatMoney(target, currency);
  return [
    {
      key: "draw-amount",
      severity: "warn",
      title: "Guaranteed more than on target",
      text: `A month on target earns ${money} of variable pay; ${draw.recoverable ? "what is advanced beyond it can hardly be earned back" : "guaranteed more, the first good month pays less than the months before"}.`,
      field: "draw.perMonth",
      repair: {
        label: `Guarantee ${money}`,
        terms: { ...terms, draw: { ...draw, perMonth: target } },
      },
    },
  ];
}

/** Published windows are mostly 90 to 180 days: Gangly (Sales clawback), Zepys (Refunds and clawbacks). */
function clawbackFindings(terms: PayTerms): PayFinding[] {
  const { clawbackMonths } = terms;
  if (clawbackMonths === null || clawbackMonths <= longest) return [];
  return [
    {
      key: "clawback",
      severity: "warn",
      title: `Paid back for ${formatNumber(clawbackMonths)} months`,
      text: "Published plans mostly ask pay back within three to six months: later, whether the customer stays is in other hands.",
      field: "clawbackMonths",
      repair: { label: "Six months", terms: { ...terms, clawbackMonths: 6 } },
    },
  ];
}
