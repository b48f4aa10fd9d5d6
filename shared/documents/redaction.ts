import type { Basis } from "./method.ts";

/**
 * How copies differ. What a copy must not hold is taken out of the data before anything is set, so that no page, chart
 * or caption can bring it back. Which copy holds what, and why, is written down in decision 0011 of the docs.
 */

export const profileNames = {
  founder: "Founder copy",
  panel: "Panel copy",
  candidate: "Candidate copy",
} as const;

/**
 * Names as far as the panel needs them to know whom is meant: `Leila H.`. A sheet that is left behind then tells no
 * stranger who applied. A name of one word stays, and so do names that would become the same.
 */
export function shortNames(names: readonly string[]): string[] {
  const short = names.map(shortName);
  return names.map((name, at) =>
    short.filter((one) => one === short[at]).length > 1 ? name : short[at]!,
  );
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function shortName(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < 2 || first === undefined || last === undefined) return name;
  const sign = Array.from(segmenter.segment(last), (part) => part.segment).find((one) =>
    /\p{L}/u.test(one),
  );
  return `${first} ${sign ?? ""}.`;
}

/** The value with these words replaced wherever they stand as whole words, in every text of it. */
export function replaced<T>(value: T, words: ReadonlyMap<string, string>): T {
  const wanted = [...words.keys()].filter((word) => word !== "" && words.get(word) !== word);
  if (wanted.length === 0) return value;
  const longestFirst = wanted.toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return walk(value, (text) => text.replaceAll(pattern, (word) => words.get(word) ?? word)) as T;
}

const escaped = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

function walk(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, change)]));
}

/** What stands in a panel copy where somebody wrote down how to reach a candidate. */
const leftOut = "(left out)";

/** Every way to reach these candidates, to be replaced. */
export const contactsLeftOut = (contacts: readonly string[]): Map<string, string> =>
  new Map(contacts.map((contact) => [contact, leftOut]));

/** Why a seal was opened often says why a colleague was missing: that is between them and the lead. */
export const withoutSealReasons = (basis: Basis): Basis => ({
  ...basis,
  openedSeals: basis.openedSeals.map((seal) => ({ ...seal, reason: "" })),
});
