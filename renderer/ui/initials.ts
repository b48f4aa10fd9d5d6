const words = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const telling = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

function firstTelling(word: string): string | undefined {
  return [...words.segment(word)].map((part) => part.segment).find((part) => telling.test(part));
}

/**
 * One or two signs for a name in any script: the first of the first word and the first of the last. What is seen
 * as one sign stays one sign (é, an emoji family); brackets and quotation marks are passed over.
 */
export function initials(name: string): string {
  const signs = name
    .trim()
    .split(/\s+/u)
    .map(firstTelling)
    .filter((sign) => sign !== undefined);
  const first = signs[0];
  if (first === undefined) return "?";
  const last = signs.length > 1 ? (signs.at(-1) ?? "") : "";
  // Two Arabic letters side by side would join into a word that means something else.
  const joint =
    /[\p{Script=Arabic}\p{Script=Syriac}]/u.test(first + last) && last !== "" ? "\u200c" : "";
  return `${first}${joint}${last}`.toLocaleUpperCase();
}
