import type { LevelChange } from "../scorecard.ts";

/**
 * What a score was when it was submitted. The current value counts for a fit; the first one says what somebody thought
 * before they had heard the others, and is what agreement is measured on.
 */
export const firstLevel = (
  current: number | null,
  changes: readonly Pick<LevelChange, "from">[],
): number | null => (changes.length === 0 ? current : changes[0]!.from);

/** `first 2`, also where somebody has come back to it; empty where nothing was changed. */
export function firstWords(changes: readonly Pick<LevelChange, "from">[]): string {
  const [first] = changes;
  if (!first) return "";
  return first.from === null ? "first not assessed" : `first ${first.from}`;
}

export const scopeWords = {
  interview: "from this interview",
  whole: "from the whole picture",
} as const;
