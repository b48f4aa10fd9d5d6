import type { Announcements, ClientRect, KeyboardCoordinateGetter } from "@dnd-kit/core";

interface Named {
  id: string;
  label: string;
}

export type Landing =
  | { kind: "group"; from: number; to: number }
  | { kind: "item"; groupId: string; at: number };

/** Where everything stands: groups, and items within them. */
export class Places {
  readonly groups: readonly (Named & { items: readonly Named[] })[];

  constructor(groups: readonly (Named & { items: readonly Named[] })[]) {
    this.groups = groups;
  }

  groupAt(id: string): number {
    return this.groups.findIndex((group) => group.id === id);
  }

  /** Group and place of an item; null for what is a group or is not here. */
  itemAt(id: string): { group: number; at: number } | null {
    for (const [group, { items }] of this.groups.entries()) {
      const at = items.findIndex((item) => item.id === id);
      if (at >= 0) return { group, at };
    }
    return null;
  }

  areTogether(one: string, other: string): boolean {
    const [a, b] = [this.itemAt(one), this.itemAt(other)];
    return a === null || b === null ? a === b : a.group === b.group;
  }

  /** Groups are dropped among groups, items on items, or into a group that has none. */
  accepts(active: string, over: string): boolean {
    const group = this.groups[this.groupAt(over)];
    if (this.groupAt(active) >= 0) return group !== undefined;
    return group === undefined || group.items.length === 0;
  }

  /** One step up or down: groups past groups, items past items and on into the next group. */
  stepped(id: string, by: -1 | 1): Landing | null {
    const from = this.groupAt(id);
    if (from >= 0) return this.groups[from + by] ? { kind: "group", from, to: from + by } : null;
    const place = this.itemAt(id);
    if (place === null) return null;
    const { group, at } = place;
    const here = this.groups[group]!;
    if (at + by >= 0 && at + by < here.items.length)
      return { kind: "item", groupId: here.id, at: at + by };
    const next = this.groups[group + by];
    return next ? { kind: "item", groupId: next.id, at: by > 0 ? 0 : next.items.length } : null;
  }

  /** `position 2 of 3`, and for an item in which group. */
  describe(id: string): string {
    const group = this.groupAt(id);
    if (group >= 0) return `position ${group + 1} of ${this.groups.length}`;
    const place = this.itemAt(id);
    if (place === null) return "its place";
    const { items, label } = this.groups[place.group]!;
    return `position ${place.at + 1} of ${items.length} in ${label}`;
  }

  nameOf(id: string): string {
    const place = this.itemAt(id);
    const found = place === null ? this.groups[this.groupAt(id)] : this.itemIn(place);
    return found?.label ?? "Item";
  }

  private itemIn({ group, at }: { group: number; at: number }): Named | undefined {
    return this.groups[group]?.items[at];
  }
}

/** Where something dropped on something else comes to stand; null where it stands already. */
export function landing(
  places: Places,
  active: string,
  over: string,
  after: boolean,
): Landing | null {
  if (active === over) return null;
  const from = places.groupAt(active);
  const to = places.groupAt(over);
  if (from >= 0) return to < 0 ? null : { kind: "group", from, to };
  if (to >= 0) return { kind: "item", groupId: over, at: 0 };
  const target = places.itemAt(over);
  if (target === null) return null;
  const groupId = places.groups[target.group]!.id;
  const step = !places.areTogether(active, over) && after ? 1 : 0;
  return { kind: "item", groupId, at: target.at + step };
}

const middle = ({ top, height }: Pick<ClientRect, "top" | "height">) => top + height / 2;

/** Whether what is dragged would land below what it is over. */
export const isAfter = (
  dragged: Pick<ClientRect, "top" | "height"> | null,
  over: Pick<ClientRect, "top" | "height"> | null,
): boolean => dragged !== null && over !== null && middle(dragged) > middle(over);

/** Arrows step from one place to the next, on over the end of a group: in at its top from above, at its end from below. */
export const keyboardSteps =
  (places: Places): KeyboardCoordinateGetter =>
  (event, { context, currentCoordinates }) => {
    const by = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
    const { active, over, collisionRect, droppableContainers, droppableRects } = context;
    if (by === 0 || active === null || collisionRect === null) return undefined;
    event.preventDefault();
    const stops = droppableContainers
      .getEnabled()
      .filter(({ id }) => places.accepts(String(active.id), String(id)))
      .flatMap(({ id }) => {
        const rect = droppableRects.get(id);
        return rect ? [{ id, rect }] : [];
      })
      .toSorted((a, b) => a.rect.top - b.rect.top);
    const at = stops.findIndex(({ id }) => id === (over?.id ?? active.id));
    const target = stops[at + by];
    if (!target) return undefined;
    return { x: currentCoordinates.x, y: middle(target.rect) - collisionRect.height / 2 - by };
  };

export function announcementsFor(places: Places): Announcements {
  const name = (id: string | number) => places.nameOf(String(id));
  const place = (id: string | number) => places.describe(String(id));
  const lifted = (id: string | number) => `${name(id)} is lifted, ${place(id)}.`;
  return {
    onDragStart: ({ active }) => lifted(active.id),
    // Lifting already counts as being over one's own place.
    onDragOver: ({ active, over }) => {
      if (over === null) return undefined;
      return over.id === active.id
        ? lifted(active.id)
        : `${name(active.id)} is at ${place(over.id)}.`;
    },
    onDragEnd: ({ active, over }) =>
      over ? `Dropped ${name(active.id)} at ${place(over.id)}.` : `Dropped ${name(active.id)}.`,
    onDragCancel: ({ active }) => `${name(active.id)} is back at ${place(active.id)}.`,
  };
}
