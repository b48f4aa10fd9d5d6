import { countWord } from "./format.ts";

/** Names of people and things inside sentences and small marks, in any script. */

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * One or two initials: the first sign of the first and of the last word, by grapheme, so that a letter keeps its
 * accents and an emoji stays whole. A name written without spaces has one.
 */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s\p{Zs}]+/u)
    .filter(Boolean);
  const lettered = words.filter((word) => letterOrDigit.test(word));
  const used = lettered.length > 0 ? lettered : words;
  const first = used[0];
  const last = used.at(-1);
  if (first === undefined || last === undefined) return "?";
  if (used.length === 1) return firstSign(first);
  const signs = [firstSign(first), firstSign(last)] as const;
  // Two Arabic letters side by side would join into a word that means something else.
  const joint = joining.test(signs[0]) && joining.test(signs[1]) ? "\u200c" : "";
  return signs.join(joint);
}

const joining = /[\p{Script=Arabic}\p{Script=Syriac}]/u;

function firstSign(word: string): string {
  const signs = Array.from(segmenter.segment(word), (part) => part.segment);
  const sign = signs.find((one) => letterOrDigit.test(one)) ?? signs[0] ?? "";
  const upper = sign.toUpperCase();
  // "ß" would become two letters; such a sign stays as it is.
  return Array.from(segmenter.segment(upper)).length === 1 ? upper : sign;
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;
const directionControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A name that can stand in a sentence without turning the words around it. One with right-to-left letters is put
 * between U+2068 and U+2069 (first strong isolate, UAX #9); controls inside it are taken out, because an unclosed
 * one would reach beyond the name.
 */
export function isolate(name: string): string {
  const plain = name.replaceAll(directionControls, "");
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/**
 * `A`, `A and B`, `A, B and C`. Where one of them says "and" itself, the joint is told apart:
 * `A as well as B and C`, `A, B and C, and D`.
 */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  const double = names.some((name) => name.includes(" and "));
  const joint = double ? (names.length === 2 ? " as well as " : ", and ") : " and ";
  return `${names.slice(0, -1).join(", ")}${joint}${names.at(-1)}`;
}

/** The first names of a list and how many more there are: `A, B and three more`. */
export function joinSome(names: readonly string[], atMost: number): string {
  if (names.length <= atMost) return joinNames(names);
  return joinNames([...names.slice(0, atMost), `${countWord(names.length - atMost)} more`]);
}

/** A title inside a sentence: "Objection handling" becomes "objection handling", "CRM hygiene" stays. */
export function inSentence(title: string): string {
  const capital = /^\p{Lu}(?=\p{Ll}|[\s'’-]|$)/u.exec(title)?.[0];
  return capital === undefined ? title : capital.toLowerCase() + title.slice(capital.length);
}

/** Several of what is called so; null where nobody can guess: not Latin letters, “head of sales”, a plural already. */
export function pluralOf(name: string): string | null {
  if (!/[a-z]$/iu.test(name) || / of /iu.test(name)) return null;
  if (/[^aeiou]y$/iu.test(name)) return `${name.slice(0, -1)}ies`;
  if (/(ss|x|ch|sh)$/iu.test(name)) return `${name}es`;
  return name.endsWith("s") ? null : `${name}s`;
}

/** A title inside a sentence with its article: `an account executive`, `an SDR manager`, `a sales manager`. */
export function withArticle(title: string): string {
  const word = inSentence(title);
  // Capitals alone are read letter by letter: an "ess dee ar".
  const isSpelt = /^\p{Lu}{2,}/u.test(word);
  return `${(isSpelt ? /^[AEFHILMNORSX]/ : /^[aeio]|^u(?!n[ai]|s)/i).test(word) ? "an" : "a"} ${word}`;
}

/** The first letter as a capital, for a sentence that begins with a name of a thing. */
export function asSentenceStart(text: string): string {
  const first = /^\p{Ll}/u.exec(text)?.[0];
  return first === undefined ? text : first.toUpperCase() + text.slice(first.length);
}

/** The word somebody is called by: the first of the name that has letters. A name written without spaces is one word. */
export function firstName(name: string): string {
  const words = name.split(/[\s\p{Zs}]+/u).filter((word) => letterOrDigit.test(word));
  return words[0] ?? name;
}
