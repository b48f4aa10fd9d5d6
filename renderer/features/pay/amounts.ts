import type { PayTerms } from "../../../shared/pay.ts";
import { countWord, currencyExponent, formatNumber } from "../../../shared/rules/format.ts";
import { paysPerUnit } from "../../../shared/rules/pay/terms.ts";

/** How money is typed: in whole units of the currency, kept in its minor ones. */
export function moneyField(currency: string) {
  const exponent = currencyExponent(currency);
  return { scale: 10 ** exponent, digits: exponent, whole: true } as const;
}

/** How shares are typed: in per cent, kept as fractions. */
export const percentField = { scale: 0.01, digits: 4 } as const;

/** A result as it stands in a column: `659 000`. */
export function resultWords(terms: PayTerms, result: number, currency: string): string {
  if (paysPerUnit(terms)) return formatNumber(result, { digits: 2 });
  const exponent = currencyExponent(currency);
  return formatNumber(result / 10 ** exponent, { digits: exponent });
}

/** In which steps amounts are counted: `Amounts in EUR to 2 decimals`, `Amounts in whole JPY`. */
export function wholeUnits(currency: string): string {
  const exponent = currencyExponent(currency);
  return exponent === 0
    ? `Amounts in whole ${currency}`
    : `Amounts in ${currency} to ${countWord(exponent)} decimals`;
}
