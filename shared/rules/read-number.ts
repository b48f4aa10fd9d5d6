/**
 * Reads a number the way people write it: `1 200`, `1.200,50`, `1,200.5`, `0,5`. Null when it is none.
 * One comma or point with exactly three figures after it separates thousands, as nobody writes money to a thousandth:
 * `60,000` and `60.000` are both sixty thousand. `0,125` is not. `45k` and `1.4 M` are read as they are said, and a
 * minus may be a real one. A sign of a currency before or after it is passed over, as it comes along when pasted.
 */
export function readNumber(text: string): number | null {
  const [, figures, letter] = /^(.*?)([km]?)$/i.exec(bareOf(text))!;
  const times = letter === "" ? 1 : /k/i.test(letter!) ? 1e3 : 1e6;
  const number = readFigures(figures!.replace("−", "-"), times > 1) * times;
  return Number.isFinite(number) ? number : null;
}

/** Without spaces, marks between thousands, and one sign of a currency: `€ 5`, `−¥5`, `5 €`. */
const bareOf = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f'’]/g, "")
    .replace(/^([-−+]?)\p{Sc}(?=.*\d)|(?<=\d[km]?)\p{Sc}$/iu, "$1");

function readFigures(bare: string, isShortened: boolean): number {
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare)) return Number.NaN;
  const decimal = decimalSign(bare, isShortened);
  return Number(
    bare
      .split("")
      .filter((sign) => sign === decimal || !/[.,]/.test(sign))
      .join("")
      .replace(",", "."),
  );
}

/** The sign before the fraction, or null when every sign separates thousands; nobody separates those of `1.125k`. */
function decimalSign(text: string, isShortened: boolean): string | null {
  const signs = text.replace(/[^.,]/g, "");
  const last = signs.at(-1) ?? null;
  if (signs.length <= 1)
    return !isShortened && /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? null : last;
  return new Set(signs).size === 1 ? null : last;
}
