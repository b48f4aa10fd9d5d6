/**
 * Which neighbours of an order a panel cannot tell apart, as stretches: everybody within one is tied with everybody
 * else within it. Being tied does not carry on from one to the next (A with B and B with C says nothing of A with C),
 * so stretches may overlap, as in a compact letter display (Piepho, "An algorithm for a letter-based representation
 * of all-pairwise comparisons", 2004).
 */
export interface Stretch {
  /** First and last place in the order. */
  from: number;
  to: number;
}

/** The longest stretches, from the top; one that lies inside another is left out. */
export function tiedStretches(
  order: readonly string[],
  tied: (a: string, b: string) => boolean,
): Stretch[] {
  const found: Stretch[] = [];
  let reached = -1;
  for (const from of order.keys()) {
    let to = from;
    while (to + 1 < order.length && allTied(order.slice(from, to + 2), tied)) to += 1;
    if (to > from && to > reached) found.push({ from, to });
    reached = Math.max(reached, to);
  }
  return found;
}

/** Whether the last of these is tied with each one before it; the others were asked before. */
function allTied(group: readonly string[], tied: (a: string, b: string) => boolean): boolean {
  const last = group.at(-1)!;
  return group.slice(0, -1).every((one) => tied(one, last));
}
