/** Arithmetic that charts share: where marks go when they would lie on each other, and which words fit. */

/**
 * Moves positions apart until neighbours keep `gap`, with as little movement as possible: touching marks become one
 * group, centred on the mean of its members (pool-adjacent-violators, Ayer et al. 1955). Keeps the order of input.
 */
export function dodge(positions: readonly number[], gap: number): number[] {
  const order = positions.map((_, at) => at).toSorted((a, b) => positions[a]! - positions[b]!);
  const groups: { members: number[]; centre: number }[] = [];
  for (const at of order) {
    let group = { members: [at], centre: positions[at]! };
    for (let last = groups.at(-1); last && touch(last, group, gap); last = groups.at(-1)) {
      groups.pop();
      group = join(last, group);
    }
    groups.push(group);
  }
  const placed = Array.from<number>({ length: positions.length });
  for (const { members, centre } of groups) {
    members.forEach((at, rank) => {
      placed[at] = centre + (rank - (members.length - 1) / 2) * gap;
    });
  }
  return placed;
}

interface Group {
  members: number[];
  centre: number;
}

function touch(left: Group, right: Group, gap: number): boolean {
  const reach = ((left.members.length + right.members.length) / 2) * gap;
  return right.centre - left.centre < reach;
}

function join(left: Group, right: Group): Group {
  const members = [...left.members, ...right.members];
  const sum = left.centre * left.members.length + right.centre * right.members.length;
  return { members, centre: sum / members.length };
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const wideSign =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** Roughly how wide a text is in a medium sans serif. Charts are drawn without a page, so nothing can be measured. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const { segment } of graphemes.segment(text)) {
    ems += wideSign.test(segment) ? 1.05 : /\p{Lu}/u.test(segment) ? 0.68 : 0.56;
  }
  return ems * fontSize;
}

/** The text, or as much of it as fits with an ellipsis, cut between graphemes. */
export function cutToWidth(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const signs = Array.from(graphemes.segment(text), (part) => part.segment);
  while (signs.length > 1 && textWidth(`${signs.join("")}…`, fontSize) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/** The text on one line if it fits, else on two as even as its words allow, each cut where it does not fit. */
export function wrapInTwo(text: string, width: number, fontSize: number): string[] {
  const words = text.split(/\s+/);
  if (words.length === 1 || textWidth(text, fontSize) <= width) {
    return [cutToWidth(text, width, fontSize)];
  }
  const breaks = words.slice(1).map((_, at) => {
    const lines = [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")];
    return { lines, longer: Math.max(...lines.map((line) => textWidth(line, fontSize))) };
  });
  const best = breaks.reduce((a, b) => (b.longer < a.longer ? b : a));
  return best.lines.map((line) => cutToWidth(line, width, fontSize));
}

/** Coordinates with a tenth of a pixel, so that the markup stays small and comparable. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
