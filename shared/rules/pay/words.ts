import type { Basis, PayTerms } from "../../pay.ts";
import { countWord, formatMoney, formatPercent } from "../format.ts";
import { isolate } from "../names.ts";
import { tiersOf } from "./terms.ts";

/** How pay is said, in headings, sentences and papers. */

export const basisWords: Readonly<Record<Basis, string>> = {
  "signed-revenue": "signed revenue",
  "collected-revenue": "collected revenue",
  "qualified-leads": "qualified leads",
  meetings: "meetings held",
  "leads-won": "leads that became customers",
  deals: "deals won",
  renewals: "renewals",
  expansion: "up-sell and cross-sell",
  retention: "customers kept",
  "team-revenue": "the team’s revenue",
  other: "what was agreed",
};

/** What pay is counted in: the unit as it was typed, or the basis. */
export const measureWords = ({ paid, basis }: Pick<PayTerms, "paid" | "basis">): string =>
  paid.kind === "per-unit" && paid.unit ? isolate(paid.unit) : basisWords[basis];

/** A rate as it is read: `12.4 %` of revenue, or `€250` for a unit. */
export const rateWords = (
  { paid }: Pick<PayTerms, "paid">,
  rate: number,
  currency: string,
): string =>
  paid.kind === "per-unit" ? formatMoney(rate, currency) : formatPercent(rate, { digits: 3 });

/** One of what is typed in the plural: `qualified leads` → `qualified lead`. */
export function singular(plural: string): string {
  if (/[^aeiou]ies$/i.test(plural)) return plural.replace(/ies$/i, "y");
  return /(?<![su])s$/i.test(plural) ? plural.slice(0, -1) : plural;
}

/** The currency's unit in a sentence: `euro`, `US dollar`. */
export function currencyWord(currency: string): string {
  const parts = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    currencyDisplay: "name",
    maximumFractionDigits: 0,
  }).formatToParts(1);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}

/**
 * The commission in one line, for a crumb, a role's page, a job description: `flat 10.2 % of signed revenue`,
 * `10 % of signed revenue, 15 % above quota`, `8 to 14 % of signed revenue, in three steps`.
 */
export function payInWords(terms: PayTerms, currency: string): string {
  const { paid } = terms;
  if (paid.kind === "none")
    return terms.incentives.length > 0 ? "base pay and bonuses" : "base pay only";
  const { rate, after } = ratesInWords(terms, currency);
  if (paid.kind === "per-unit")
    return `${rate} per ${isolate(singular(paid.unit || "unit"))}${after}`;
  const of = `of ${basisWords[terms.basis]}${after}`;
  if (paid.kind === "pool")
    return `${formatPercent(paid.share, { digits: 1 })} of a pool of ${rate} ${of}`;
  return `${after === "" ? "flat " : ""}${rate} ${of}`;
}

/** The rate or the range of rates, and what is said after what they are of. */
function ratesInWords(terms: PayTerms, currency: string): { rate: string; after: string } {
  const say = (rate: number) => rateWords(terms, rate, currency);
  const tiers = tiersOf(terms);
  const [first, second] = tiers;
  if (!first) return { rate: say(0), after: "" };
  const rates = tiers.map(({ rate }) => rate);
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  const begins =
    first.from > 0 ? ` from ${formatPercent(first.from, { digits: 1 })} of quota on` : "";
  if (least === most) return { rate: say(least), after: begins && `,${begins}` };
  if (tiers.length === 2 && second?.from === 1 && !second.backToFirst && begins === "")
    return { rate: say(first.rate), after: `, ${say(second.rate)} above quota` };
  // The sign is said once.
  const range = `${say(least).replace(/\s%$/, "")} to ${say(most)}`;
  return { rate: range, after: `, in ${countWord(tiers.length)} steps${begins}` };
}
