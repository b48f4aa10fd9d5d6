/** Names that have to be told apart in a list: roles, competencies. */

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Whether two names read the same to a person: upper and lower case and spacing aside. */
export function isSameName(one: string, other: string): boolean {
  return readAs(one) === readAs(other);
}

/** Whether a list has the name already. */
export function isNameTaken(name: string, names: readonly string[]): boolean {
  const wanted = readAs(name);
  return names.some((other) => readAs(other) === wanted);
}

/** `Account executive (copy)`, then `(copy 2)`; a name near the limit is shortened by whole signs. */
export function copyName(name: string, names: readonly string[], max: number): string {
  const original = name.replace(/ \(copy(?: \d+)?\)$/, "");
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? " (copy)" : ` (copy ${count})`;
    const copy = shorten(original, max - ending.length) + ending;
    if (!isNameTaken(copy, names)) return copy;
  }
}

const readAs = (name: string) =>
  name.normalize("NFKC").replace(/\s+/g, " ").trim().toLocaleLowerCase("en");

function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let short = "";
  for (const { segment } of segmenter.segment(text)) {
    if (short.length + segment.length > max - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}
