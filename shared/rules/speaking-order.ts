/**
 * Who speaks when in a debrief. The most senior speaks last: what comes first anchors the rest, and juniors follow
 * those above them more than the other way round (Asch, "Opinions and social pressure", 1955; on juries and panels:
 * Sunstein & Hastie, "Wiser", 2015). Among equals the panel lead, who weighs the voices, closes the round.
 */
export interface Speaker {
  id: string;
  name: string;
  /** 1 team member, 2 manager, 3 executive. */
  seniority: number;
  isLead: boolean;
}

/** The most junior first. Names break ties, so that the order is the same every time; ids where names are equal. */
export function speakingOrder<T extends Speaker>(speakers: readonly T[]): T[] {
  return speakers.toSorted(
    (a, b) =>
      a.seniority - b.seniority ||
      Number(a.isLead) - Number(b.isLead) ||
      inOrder(a.name.toLowerCase(), b.name.toLowerCase()) ||
      inOrder(a.id, b.id),
  );
}

/**
 * An order for silent reading that follows neither level, name nor the time of writing: shuffled by what was written,
 * the same whenever it is read again.
 */
export function silentOrder<T extends { text: string }>(quotes: readonly T[], seed: string): T[] {
  return quotes
    .map((quote) => ({ quote, place: mix(`${seed}\n${quote.text}`) }))
    .toSorted((a, b) => a.place - b.place || inOrder(a.quote.text, b.quote.text))
    .map(({ quote }) => quote);
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** FNV-1a, 32 bit. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
