import type { DocumentEntry } from "../../../shared/document.ts";

/** Case and accents aside: "leila" finds Leïla. */
const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The entries that have every word of the search in their title or subtitle. */
export function matching(entries: readonly DocumentEntry[], search: string): DocumentEntry[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = folded(`${entry.title} ${entry.subtitle}`);
    return words.every((word) => text.includes(word));
  });
}
