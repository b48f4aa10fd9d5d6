/** The sentence that opens a screen or a document, in pieces, so that a page and a print can both set it. */

export interface Segment {
  text: string;
  /** What matters most; set in italics. */
  emphasis: boolean;
}

export type Finding = Segment[];

/** How a competency is called; an unknown one keeps its id, so that a gap in the data shows. */
export type NameOf = (competencyId: string) => string;

export const plain = (text: string): Segment => ({ text, emphasis: false });
export const stressed = (text: string): Segment => ({ text, emphasis: true });

/** The finding as one line of plain text. */
export function findingText(finding: Finding): string {
  return finding.map((segment) => segment.text).join("");
}

/** Sentences set one after the other. */
export function sentences(...parts: readonly Finding[]): Finding {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : [plain(" "), ...part]));
}

/** Looks names up in a list of things that have an id. */
export function namesFrom(things: readonly { id: string; name: string }[]): NameOf {
  const names = new Map(things.map((thing) => [thing.id, thing.name]));
  return (id) => names.get(id) ?? id;
}
