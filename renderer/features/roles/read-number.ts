/**
 * Reads a number the way people write it: `1 200`, `1.200,50`, `1,200.5`, `0,5`. Null when it is none.
 * One comma or point with exactly three figures after it separates thousands, as nobody writes money to a thousandth:
 * `60,000` and `60.000` are both sixty thousand. `0,125` is not.
 */
export function readNumber(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, "");
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare)) return null;
  const decimal = decimalSign(bare);
  const number = Number(
    bare
      .split("")
      .filter((sign) => sign === decimal || !/[.,]/.test(sign))
      .join("")
      .replace(",", "."),
  );
  return Number.isFinite(number) ? number : null;
}

/** The sign before the fraction, or null when every sign separates thousands. */
function decimalSign(text: string): string | null {
  const signs = text.replace(/[^.,]/g, "");
  const last = signs.at(-1) ?? null;
  if (signs.length <= 1) return /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? null : last;
  return new Set(signs).size === 1 ? null : last;
}
