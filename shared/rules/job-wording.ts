import { counted } from "./format.ts";
import { inclusiveWording, type WordingFinding, wordingKey } from "./inclusive-wording.ts";
import { type JobBlock, jobBlocks, type JobWords } from "./job-description.ts";
import { placeholdersIn } from "./placeholders.ts";

/** So many must-haves can be asked for in one interview process; beyond that they keep people away. */
export const mostMustHaves = 6;

/** A finding and where it stands: in a line of a part, or in what was put into a blank. */
export type JobWording = WordingFinding & {
  place: { block: JobBlock; line: number } | { blank: string };
};

/**
 * What the words of a job description may keep people away with, in reading order; first the words, then what was put
 * into blanks. Findings that somebody decided to keep are left out.
 */
export function jobWording(
  words: JobWords,
  filled: Readonly<Record<string, string>> = {},
  kept: readonly string[] = [],
): JobWording[] {
  const used = new Set(Object.values(words).flat().flatMap(placeholdersIn));
  const inWords = jobBlocks.flatMap((block) =>
    words[block].flatMap((text, line) => at({ block, line }, text)),
  );
  const inBlanks = Object.entries(filled).flatMap(([blank, text]) =>
    used.has(blank) ? at({ blank }, text) : [],
  );
  return [...inWords, ...inBlanks].filter((one) => !kept.includes(wordingKey(one.words)));
}

const at = (place: JobWording["place"], text: string): JobWording[] =>
  inclusiveWording(text).map((finding) => ({ ...finding, place }));

/** Says when so much is asked for that few would dare to apply; else null. */
export function tooManyMustHaves({ must }: JobWords): string | null {
  const count = must.filter((line) => line.trim() !== "").length;
  if (count <= mostMustHaves) return null;
  return `It asks for ${counted(count, "thing")}. Many people apply only when they meet every line: keep what the work cannot begin without.`;
}
