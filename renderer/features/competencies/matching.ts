import type { Competency } from "../../../shared/competency.ts";

const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");

/** Those that have every word of the query somewhere: in the name, the definition, an anchor. */
export function matching(list: readonly Competency[], query: string): readonly Competency[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return list;
  return list.filter((one) => {
    const { 1: a, 2: b, 3: c, 4: d, 5: e } = one.anchors;
    const text = plain([one.name, one.definition, a, b, c, d, e].join("\n"));
    return words.every((word) => text.includes(word));
  });
}
