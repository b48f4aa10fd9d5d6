import type { Seat } from "../org.ts";
import type { OrgIndex } from "./org.ts";

/**
 * Seats that stand beside each other in the chart: either one seat that leads others, or all those of one role below the
 * same seat that lead nobody.
 */
export interface Block {
  roleId: string | null;
  seats: Seat[];
  below: Block[];
}

/** The org as a tree of blocks from the founder down; leaders first, then roles in the order of their first seat. */
export function treeOf({ org, founder }: OrgIndex): Block | null {
  if (founder === null) return null;
  const children = Map.groupBy(
    org.seats.filter((seat) => seat.id !== founder.id),
    (seat) => seat.reportsTo ?? founder.id,
  );
  const blockOf = (seat: Seat): Block => ({
    roleId: seat.roleId,
    seats: [seat],
    below: blocksOf(children.get(seat.id) ?? []),
  });
  const blocksOf = (seats: readonly Seat[]): Block[] => {
    const leaders = seats.filter((seat) => children.has(seat.id));
    const others = Map.groupBy(
      seats.filter((seat) => !children.has(seat.id)),
      (seat) => seat.roleId,
    );
    return [
      ...leaders.map(blockOf),
      ...[...others].map(([roleId, alike]) => ({ roleId, seats: alike, below: [] })),
    ];
  };
  return blockOf(founder);
}

/** Squares that stand in one row of a block. */
export const mostAbreast = 6;
const square = 54;
const gap = 24;
const narrowest = 170;

/** How many CSS pixels the chart takes from side to side, so that it can be set as a list where that is too much. */
export function widthOf({ seats, below }: Block): number {
  const own = Math.max(narrowest, Math.min(seats.length, mostAbreast) * square);
  const under = below.reduce((total, block) => total + widthOf(block) + gap, -gap);
  return Math.max(own, under);
}

/** The seats in the order in which the chart shows them. */
export const seatsInOrder = ({ seats, below }: Block): Seat[] => [
  ...seats,
  ...below.flatMap(seatsInOrder),
];

export type Direction = "up" | "down" | "before" | "after" | "first" | "last";

/** The seat that an arrow key leads to, or null at the edge. */
export function stepFrom(id: string, direction: Direction, root: Block): string | null {
  if (direction === "first") return root.seats[0]!.id;
  if (direction === "last") return seatsInOrder(root).at(-1)!.id;
  const row = findRow(id, [root], null);
  if (!row) return null;
  if (direction === "up") return row.above;
  if (direction === "down") return row.block.below[0]?.seats[0]?.id ?? null;
  const flat = row.siblings.flatMap((block) => block.seats);
  const at = flat.findIndex((seat) => seat.id === id);
  return flat[at + (direction === "after" ? 1 : -1)]?.id ?? null;
}

interface Row {
  block: Block;
  siblings: readonly Block[];
  above: string | null;
}

function findRow(id: string, siblings: readonly Block[], above: string | null): Row | null {
  for (const block of siblings) {
    if (block.seats.some((seat) => seat.id === id)) return { block, siblings, above };
    const found = findRow(id, block.below, block.seats[0]!.id);
    if (found) return found;
  }
  return null;
}

/** Everything below a seat, and the seat: nothing of it can be above the seat. */
export function idsBelow(id: string, seats: readonly Seat[]): Set<string> {
  const found = new Set([id]);
  const children = Map.groupBy(seats, (seat) => seat.reportsTo);
  for (const one of found) for (const child of children.get(one) ?? []) found.add(child.id);
  return found;
}
