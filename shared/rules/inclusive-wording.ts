import { specialAt } from "./wording/special.ts";
import { type WordingKind, type WordingTerm, wordingTerms } from "./wording/terms.ts";
import { isJoined, type Token, tokensOf } from "./wording/tokens.ts";

/**
 * Finds words in a job description that keep good people from applying, says why, and offers others.
 *
 * Sources: shared/rules/wording/terms.ts. It reads English only, word by word: it knows no meaning, so that it advises
 * and never changes anything by itself. `{blanks}` are passed over. Its time grows with the length of the text alone.
 */

export interface WordingFinding {
  kind: WordingKind;
  /** Where it stands in the text: from `start` up to, not including, `end`. */
  start: number;
  end: number;
  /** The words themselves. */
  words: string;
  reason: string;
  /** What may stand there instead, ready to be put in; at least one. */
  instead: string[];
}

/** In the order of the text; no two overlap. */
export function inclusiveWording(text: string): WordingFinding[] {
  const tokens = tokensOf(text);
  const found: WordingFinding[] = [];
  for (let at = 0; at < tokens.length;) {
    const match = longest(specialMatch(text, tokens, at), termMatch(text, tokens, at));
    if (match) found.push(findingOf(text, tokens, match));
    at = match ? match.to + 1 : at + 1;
  }
  return found;
}

/** What is known again when somebody has decided to keep it. */
export const wordingKey = (words: string): string =>
  words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim().slice(0, 120);

/** The text with the found words replaced, and the article before them put right. */
export function replaceWording(
  text: string,
  { start, end }: Pick<WordingFinding, "start" | "end">,
  instead: string,
): string {
  return `${withArticle(text.slice(0, start), instead)}${instead}${text.slice(end)}`;
}

/** `a` before what begins with a vowel is `an`, and the other way round. */
function withArticle(before: string, word: string): string {
  const isVowel = /^[aeio]/i.test(word);
  return before.replace(/(?<![\p{L}\p{N}])([aA])n?(\s{1,3})$/u, (_all, a: string, space: string) =>
    isVowel ? `${a}n${space}` : `${a}${space}`,
  );
}

interface Match {
  from: number;
  to: number;
  kind: WordingKind;
  reason: string;
  instead: readonly string[];
}

const specialMatch = (text: string, tokens: readonly Token[], at: number): Match | null =>
  tokens[at]!.isBlank ? null : specialAt(text, tokens, at);

/** Of two that begin at one word, the one that says more. */
function longest(one: Match | null, other: Match | null): Match | null {
  if (one === null || other === null) return one ?? other;
  return other.to > one.to ? other : one;
}

interface Entry {
  term: WordingTerm;
  words: readonly string[];
}

/** Terms by their first word, the longest first. */
const byFirstWord = Map.groupBy(
  wordingTerms
    .map((term): Entry => ({ term, words: term.words.split(" ") }))
    .toSorted((a, b) => b.words.length - a.words.length),
  (entry) => entry.words[0]!,
);

function termMatch(text: string, tokens: readonly Token[], at: number): Match | null {
  const token = tokens[at]!;
  if (token.isBlank) return null;
  const one = singular(token.word);
  const match = firstFit(text, tokens, at, byFirstWord.get(token.word));
  return match ?? (one === token.word ? null : firstFit(text, tokens, at, byFirstWord.get(one)));
}

function firstFit(
  text: string,
  tokens: readonly Token[],
  at: number,
  entries: readonly Entry[] = [],
): Match | null {
  for (const entry of entries) {
    const match = fits(text, tokens, at, entry);
    if (match) return match;
  }
  return null;
}

/** Without the s of a plural; the word itself where it has none. */
const singular = (word: string): string =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;

function fits(
  text: string,
  tokens: readonly Token[],
  at: number,
  { term, words }: Entry,
): Match | null {
  const to = at + words.length - 1;
  const last = tokens[to];
  if (last === undefined) return null;
  for (let index = 0; index < words.length; index += 1) {
    const token = tokens[at + index]!;
    if (index > 0 && !isJoined(text, tokens[at + index - 1]!, token)) return null;
    // Only the last word of a term takes a plural.
    if (token.word !== words[index] && (at + index !== to || singular(token.word) !== words[index]))
      return null;
  }
  if (isExcepted(text, tokens, at, to, term)) return null;
  const isPlural = last.word !== words.at(-1);
  return {
    from: at,
    to,
    kind: term.kind,
    reason: term.reason,
    instead: term.instead.map((one) => `${inNumber(one, isPlural)}${possessive(last)}`),
  };
}

function isExcepted(
  text: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  { exceptBefore = [], exceptAfter = [] }: WordingTerm,
): boolean {
  const next = tokens[to + 1];
  if (next && exceptBefore.includes(next.word) && isJoined(text, tokens[to]!, next)) return true;
  const before = tokens[at - 1];
  return (
    before !== undefined && exceptAfter.includes(before.word) && isJoined(text, before, tokens[at])
  );
}

const possessive = ({ suffix }: Token) => (/^['’]s$/i.test(suffix) ? suffix : "");

/** `expert | experts` in the number of what stands there; without a bar, the plural of a thing takes an s. */
function inNumber(instead: string, isPlural: boolean): string {
  const [one = "", many] = instead.split(" | ");
  if (!isPlural) return one;
  if (many !== undefined) return many;
  return one.endsWith("person") ? one.replace(/person$/, "people") : `${one}s`;
}

function findingOf(text: string, tokens: readonly Token[], match: Match): WordingFinding {
  const end = tokens[match.to]!.end;
  const first = tokens[match.from]!.start;
  // `(s)he` begins at its bracket.
  const start = first > 0 && text.startsWith("(s)", first - 1) ? first - 1 : first;
  const words = text.slice(start, end);
  const isCapital = /^\p{Lu}/u.test(words);
  const instead = match.instead.map((one) =>
    isCapital ? `${one.charAt(0).toUpperCase()}${one.slice(1)}` : one,
  );
  return { kind: match.kind, reason: match.reason, start, end, words, instead };
}
