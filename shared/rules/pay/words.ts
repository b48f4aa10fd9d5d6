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

/** The commission in one line, for a crumb, a role's page, a job description: `flat 10.2 % of signed revenue`. */
export function payInWords(terms: PayTerms, currency: string): string {
  const { paid } = terms;
  switch (paid.kind) {
    case "none":
      return terms.incentives.length > 0 ? "base pay and bonuses" : "base pay only";
    case "revenue":
      return `${ratesInWords(terms, currency)} of ${basisWords[terms.basis]}`;
    case "per-unit":
      return `${ratesInWords(terms, currency)} per ${isolate(singular(paid.unit || "unit"))}`;
    case "pool":
      return `${formatPercent(paid.share, { digits: 1 })} of a pool of ${ratesInWords(terms, currency)} of ${basisWords[terms.basis]}`;
  }
}

function ratesInWords(terms: PayTerms, currency: string): string {
  const tiers = tiersOf(terms);
  const rates = [...new Set(tiers.map(({ rate }) => rate))].sort((one, two) => one - two);
  const [least = 0, most = least] = [rates[0], rates.at(-1)];
  const say = (rate: number) => rateWords(terms, rate, currency);
  if (least === most)
    return tiers[0]?.from
      ? `${say(least)} from ${formatPercent(tiers[0].from, { digits: 1 })} on`
      : flat(terms, say(least));
  const range =
    terms.paid.kind === "per-unit"
      ? `${say(least)} to ${say(most)}`
      : `${say(least).replace(/\s%$/, "")} to ${say(most)}`;
  return `${range} in ${countWord(rates.length)} steps`;
}

const flat = ({ paid }: PayTerms, rate: string) =>
  paid.kind === "revenue" ? `flat ${rate}` : rate;
