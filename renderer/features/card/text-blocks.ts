export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "numbers"; items: { number: number; text: string }[] }
  | { kind: "points"; items: { text: string }[] };

const numbered = /^\s*(\d{1,2})[.)]\s+(.*)$/;
const pointed = /^\s*[-–•*]\s+(.*)$/;

/** Plain text as people type it: paragraphs between empty lines, and lines that begin with a number or a dash as lists. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of text.split(/\n\s*\n/)) {
    // A line without a mark goes on where the line before it stood, but never across an empty line.
    let open: { text: string } | null = null;
    for (const line of paragraph.split("\n")) {
      if (line.trim() === "") continue;
      open = begin(blocks, line) ?? goOn(blocks, open, line);
    }
  }
  return blocks;
}

function begin(blocks: Block[], line: string): { text: string } | null {
  const last = blocks.at(-1);
  const number = numbered.exec(line);
  if (number) {
    const item = { number: Number(number[1]), text: number[2] ?? "" };
    if (last?.kind === "numbers") last.items.push(item);
    else blocks.push({ kind: "numbers", items: [item] });
    return item;
  }
  const point = pointed.exec(line);
  if (!point) return null;
  const item = { text: point[1] ?? "" };
  if (last?.kind === "points") last.items.push(item);
  else blocks.push({ kind: "points", items: [item] });
  return item;
}

function goOn(blocks: Block[], open: { text: string } | null, line: string): { text: string } {
  if (open) {
    open.text += `\n${line.trim()}`;
    return open;
  }
  const paragraph = { kind: "paragraph" as const, text: line.trim() };
  blocks.push(paragraph);
  return paragraph;
}
