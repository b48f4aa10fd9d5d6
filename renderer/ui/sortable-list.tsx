import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { announcementsFor, Places } from "./sortable-places.ts";
import styles from "./sortable-list.module.css";

interface SortableListProps<T> {
  /** Names the list for people who listen. */
  label: string;
  items: readonly T[];
  itemId: (item: T) => string;
  /** Names one item in announcements and on its handle. */
  itemLabel: (item: T) => string;
  renderItem: (item: T, index: number) => ReactNode;
  onMove: (from: number, to: number) => void;
  disabled?: boolean | undefined;
}

/** An order that can be dragged, or changed by keyboard: Space on the handle lifts, arrows move, Space drops. */
export function SortableList<T>(props: SortableListProps<T>) {
  const { label, items, itemId, itemLabel, renderItem, onMove, disabled } = props;
  const ids = items.map(itemId);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const from = ids.indexOf(String(active.id));
    const to = ids.indexOf(String(over?.id));
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };
  const places = new Places(
    items.map((item) => ({ id: itemId(item), label: itemLabel(item), items: [] })),
  );
  return (
    <DndContext
      accessibility={{ announcements: announcementsFor(places), screenReaderInstructions }}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      sensors={sensors}
    >
      <SortableContext
        disabled={disabled ?? false}
        items={ids}
        strategy={verticalListSortingStrategy}
      >
        <ol aria-label={label} className={styles.list}>
          {items.map((item, index) => (
            <SortableItem
              disabled={disabled ?? false}
              id={itemId(item)}
              key={itemId(item)}
              label={itemLabel(item)}
            >
              {renderItem(item, index)}
            </SortableItem>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

const screenReaderInstructions = {
  draggable:
    "Press Space to lift, the arrow keys to move, Space again to drop, Escape to put it back.",
};

interface SortableItemProps {
  id: string;
  label: string;
  disabled: boolean;
  children: ReactNode;
}

function SortableItem({ id, label, disabled, children }: SortableItemProps) {
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id });
  // Dragging moves whole rows up and down; widths and heights stay as they are.
  const style = {
    translate: transform ? `0 ${transform.y}px` : undefined,
    transition: transition?.replace("transform", "translate"),
  };
  return (
    <li
      className={classNames(styles.item, isDragging && styles.dragging)}
      ref={setNodeRef}
      style={style}
    >
      <button
        {...attributes}
        {...listeners}
        aria-disabled={disabled || undefined}
        aria-label={`Move ${label}`}
        className={styles.handle}
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
