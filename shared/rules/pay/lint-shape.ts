import type { PayTerms, Tier } from "../../pay.ts";
import { formatMoney, formatPercent } from "../format.ts";
import { isolate } from "../names.ts";
import { type Jump, jumpsOf, payCurve } from "./curve.ts";
import type { PayFinding } from "./lint.ts";
import { withoutJump, withTier } from "./repairs.ts";
import { promiseOf, tiersOf } from "./terms.ts";
import { currencyWord, rateWords, singular } from "./words.ts";

/** What one more unit is called: a euro, or a lead. */
export const oneUnit = ({ paid }: PayTerms, currency: string): string =>
  paid.kind === "per-unit" ? isolate(singular(paid.unit)) : currencyWord(currency);

const share = (attainment: number) => formatPercent(attainment, { digits: 1 });

/** Jumps, flat stretches and falling rates, and a cap: where selling one more does not pay as it should. */
export function lintShape(terms: PayTerms, currency: string): PayFinding[] {
  if (terms.paid.kind === "none") return [];
  const [jumping, falling] = [jumps(terms, currency), slopes(terms, currency)];
  const rises = falling.length === 0 && jumpsOf(terms).every(({ by }) => by > 0);
  return [...jumping, ...falling, ...capFindings(terms, currency, rises)];
}

function jumps(terms: PayTerms, currency: string): PayFinding[] {
  return jumpsOf({ ...terms, cap: null }).map((jump) => ({
    key: `jump:${jump.tier}`,
    severity: "error",
    title: `A ${jump.by > 0 ? "jump" : "drop"} at ${share(jump.at)}`,
    text: jumpText(terms, jump, currency),
    field: `tiers.${jump.tier}`,
    repair: {
      label: `Repair the ${jump.by > 0 ? "jump" : "drop"}`,
      terms: withoutJump(terms, jump.tier),
    },
  }));
}

function jumpText(terms: PayTerms, { tier, by, once }: Jump, currency: string): string {
  const unit = oneUnit(terms, currency);
  const rate = rateWords(terms, tiersOf(terms)[tier]?.rate ?? 0, currency);
  if (tier === 0)
    return `Nothing is paid below it, and then everything back to the first ${unit}. Pay ${rate} from the first ${unit} on.`;
  const mended = tiersOf(withoutJump(terms, tier));
  const rateAbove = mended[tier]?.rate ?? 0;
  const better = rateWords(terms, rateAbove, currency);
  const isBest = mended.every(({ rate }) => rate <= rateAbove);
  const praise = isBest ? "still the best rate in the plan, and " : "";
  const effect = by < 0 ? `, so that one ${unit} more costs ${formatMoney(-once, currency)}` : "";
  return `The ${rate} reaches back to the first ${unit}${effect}. Pay ${better} on what lies above instead: ${praise}no ${by > 0 ? "jump" : "drop"}.`;
}

function slopes(terms: PayTerms, currency: string): PayFinding[] {
  const tiers = tiersOf(terms);
  const gate = tiers[0];
  const first =
    gate && gate.from > 0 && !gate.backToFirst ? [gateFinding(terms, gate, currency)] : [];
  const falling = tiers.flatMap((tier, at) => {
    const before = tiers[at - 1];
    if (tier.backToFirst || (before ? tier.rate >= before.rate : tier.rate > 0)) return [];
    return [fallFinding(terms, at, tier, before, currency)];
  });
  return [...first, ...falling];
}

const gateFinding = (terms: PayTerms, gate: Tier, currency: string): PayFinding => ({
  key: "gate",
  severity: "warn",
  title: `Nothing below ${share(gate.from)}`,
  text: `Whoever falls short of it by a little is paid as if nothing had been sold. Pay from the first ${oneUnit(terms, currency)} on.`,
  field: "tiers.0.from",
  repair: { label: "Pay from the start", terms: withTier(terms, 0, { from: 0 }) },
});

function fallFinding(
  terms: PayTerms,
  at: number,
  tier: Tier,
  before: Tier | undefined,
  currency: string,
): PayFinding {
  const rate = rateWords(terms, tier.rate, currency);
  const better = rateWords(terms, before?.rate ?? 0, currency);
  const nothing = tier.rate === 0;
  return {
    key: `slope:${at}`,
    severity: "warn",
    title: nothing
      ? `Nothing is paid from ${share(tier.from)} on`
      : `Less is paid from ${share(tier.from)} on`,
    text: before
      ? `${nothing ? "Another deal earns nothing there" : `${rate} instead of ${better}`}, so it will wait for the next ${terms.period}. Stay at ${better}.`
      : "A step without a rate pays nobody. Give it one.",
    field: `tiers.${at}.rate`,
    repair: before
      ? { label: "Keep the rate", terms: withTier(terms, at, { rate: before.rate }) }
      : null,
  };
}

function capFindings(terms: PayTerms, currency: string, rises: boolean): PayFinding[] {
  const curve = payCurve(terms, 3);
  if (!curve.ok) return [];
  const { cap } = terms;
  if (cap === null)
    return [rises ? uncapped : { ...uncapped, text: "Pay never ends at an amount." }];
  const from = curve.cappedFrom;
  const low = curve.atQuota < promiseOf(terms).variable && from !== null && from <= 1;
  return [
    {
      key: "cap",
      severity: low ? "error" : "warn",
      title: from === null ? `A cap of ${formatMoney(cap, currency)}` : `A cap at ${share(from)}`,
      text: low
        ? "It ends pay before the quota is reached, so that the promise cannot be earned."
        : `Beyond it another deal pays nothing, so it will wait for the next ${terms.period}.`,
      field: "cap",
      repair: { label: "Take the cap away", terms: { ...terms, cap: null } },
    },
  ];
}

const uncapped: PayFinding = {
  key: "cap",
  severity: "fine",
  title: "No cap",
  text: "Whoever sells more earns more, all the way.",
  field: "cap",
  repair: null,
};
