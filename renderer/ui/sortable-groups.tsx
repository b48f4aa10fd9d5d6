import {
  closestCenter,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { GripVertical } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { announcementsFor, isAfter, keyboardSteps, landing, Places } from "./sortable-places.ts";
import { useMoved } from "./use-moved.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./sortable-groups.module.css";

interface SortableGroupsProps<G, T> {
  /** Names the list of groups for people who listen. */
  label: string;
  groups: readonly G[];
  groupId: (group: G) => string;
  groupLabel: (group: G) => string;
  itemsOf: (group: G) => readonly T[];
  itemId: (item: T) => string;
  itemLabel: (item: T) => string;
  /** `list` are the group's items, to be put where they belong. */
  renderGroup: (group: G, index: number, list: ReactNode) => ReactNode;
  renderItem: (item: T, group: G) => ReactNode;
  onMoveGroup: (from: number, to: number) => void;
  /** `at` is the place among the items of the target without the one that moves. */
  onMoveItem: (itemId: string, groupId: string, at: number) => void;
  disabled?: boolean | undefined;
}

/**
 * Groups in an order, and their items in an order within and across them. By pointer on the handles; by keyboard with
 * Space, arrows and Space on a handle, or at once with Alt and an arrow anywhere inside.
 */
export function SortableGroups<G, T>(props: SortableGroupsProps<G, T>) {
  const {
    label,
    groups,
    groupId,
    groupLabel,
    itemsOf,
    itemId,
    itemLabel,
    disabled = false,
  } = props;
  const places = new Places(
    groups.map((group) => ({
      id: groupId(group),
      label: groupLabel(group),
      items: itemsOf(group).map((item) => ({ id: itemId(item), label: itemLabel(item) })),
    })),
  );
  const list = useRef<HTMLOListElement>(null);
  const { said, moving } = useMoved(list, places);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: keyboardSteps(places) }),
  );
  const move = (id: string, to: ReturnType<typeof landing>) => {
    if (to?.kind === "group") props.onMoveGroup(to.from, to.to);
    if (to?.kind === "item") props.onMoveItem(id, to.groupId, to.at);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over === null) return;
    const after = isAfter(active.rect.current.translated, over.rect);
    move(String(active.id), landing(places, String(active.id), String(over.id), after));
  };
  const onKeyDown = (id: string) => (event: KeyboardEvent) => {
    const by = stepOf(event);
    if (by === 0 || disabled) return;
    event.preventDefault();
    event.stopPropagation();
    const to = places.stepped(id, by);
    if (to === null) return;
    moving(id);
    move(id, to);
  };
  const collide: CollisionDetection = (args) =>
    closestCenter({
      ...args,
      droppableContainers: args.droppableContainers.filter(({ id }) =>
        places.accepts(String(args.active.id), String(id)),
      ),
    });
  return (
    <DndContext
      accessibility={{ announcements: announcementsFor(places), screenReaderInstructions }}
      collisionDetection={collide}
      onDragEnd={onDragEnd}
      sensors={sensors}
    >
      <SortableContext
        disabled={disabled}
        items={groups.map(groupId)}
        strategy={verticalListSortingStrategy}
      >
        <ol aria-label={label} className={styles.groups} ref={list}>
          {groups.map((group, index) => (
            <Sortable
              className={styles.group}
              disabled={disabled}
              id={groupId(group)}
              key={groupId(group)}
              label={groupLabel(group)}
              onKeyDown={onKeyDown(groupId(group))}
              places={places}
            >
              {props.renderGroup(
                group,
                index,
                <Items {...props} group={group} onKeyDown={onKeyDown} places={places} />,
              )}
            </Sortable>
          ))}
        </ol>
      </SortableContext>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </DndContext>
  );
}

function stepOf(event: KeyboardEvent): -1 | 0 | 1 {
  if (!event.altKey || event.metaKey || event.ctrlKey || event.shiftKey) return 0;
  if (event.key === "ArrowUp") return -1;
  return event.key === "ArrowDown" ? 1 : 0;
}

const screenReaderInstructions = {
  draggable:
    "Press Space to lift, the arrow keys to move, Space again to drop, Escape to put it back. Alt with an arrow moves at once.",
};

interface ItemsProps<G, T> extends SortableGroupsProps<G, T> {
  group: G;
  places: Places;
  onKeyDown: (id: string) => (event: KeyboardEvent) => void;
}

function Items<G, T>(props: ItemsProps<G, T>) {
  const { group, groupLabel, itemsOf, itemId, itemLabel, renderItem, disabled = false } = props;
  const items = itemsOf(group);
  if (items.length === 0) return null;
  return (
    <SortableContext
      disabled={disabled}
      items={items.map(itemId)}
      strategy={verticalListSortingStrategy}
    >
      <ol aria-label={`Parts of ${groupLabel(group)}`} className={styles.items}>
        {items.map((item) => (
          <Sortable
            className={styles.item}
            disabled={disabled}
            id={itemId(item)}
            key={itemId(item)}
            label={itemLabel(item)}
            onKeyDown={props.onKeyDown(itemId(item))}
            places={props.places}
          >
            {renderItem(item, group)}
          </Sortable>
        ))}
      </ol>
    </SortableContext>
  );
}

interface SortableProps {
  id: string;
  label: string;
  className: string | undefined;
  disabled: boolean;
  places: Places;
  onKeyDown: (event: KeyboardEvent) => void;
  children: ReactNode;
}

function Sortable({ id, label, className, disabled, places, onKeyDown, children }: SortableProps) {
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
    isOver,
    active,
    over,
  } = useSortable({ id });
  // Dragging moves whole rows up and down; widths and heights stay as they are.
  const style = {
    translate: transform ? `0 ${transform.y}px` : undefined,
    transition: transition?.replace("transform", "translate"),
  };
  const isTarget = isOver && active !== null && !places.areTogether(String(active.id), id);
  const after = isTarget && over !== null && isAfter(active.rect.current.translated, over.rect);
  return (
    // The keys move what has the focus inside; the handle is the control that is announced.
    <li
      className={classNames(
        className,
        isDragging && styles.dragging,
        isTarget && (after ? styles.below : styles.above),
      )}
      onKeyDown={onKeyDown}
      ref={setNodeRef}
      style={style}
    >
      <button
        {...attributes}
        {...listeners}
        aria-disabled={disabled || undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        aria-label={`Move ${label}`}
        className={styles.handle}
        data-handle={id}
        disabled={disabled}
        ref={setActivatorNodeRef}
        type="button"
      >
        <Icon icon={GripVertical} size={14} />
      </button>
      <div className={styles.content}>{children}</div>
    </li>
  );
}
