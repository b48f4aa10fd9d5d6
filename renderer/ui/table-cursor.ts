import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { destination, isRow, type Line } from "./table-lines.ts";

/** The sticky head covers this much of the scroll area. */
export const headHeight = 32;
const groupHeight = 36;

export interface CursorOptions<T> {
  lines: readonly Line<T>[];
  scroller: RefObject<HTMLDivElement | null>;
  rowHeight: number;
  selectedId: string | null;
  onOpen: ((row: T) => void) | undefined;
  onActive: ((row: T) => void) | undefined;
}

/** The rows in view and the one that holds the focus, which stays in the page even when scrolled away. */
export function useRowCursor<T>({
  lines,
  scroller,
  rowHeight,
  selectedId,
  onOpen,
  onActive,
}: CursorOptions<T>) {
  const body = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const [activeId, setActiveId] = useActive(selectedId);
  const found = lines.findIndex((line) => line.id === activeId);
  const activeIndex = found >= 0 ? found : lines.findIndex(isRow);

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isRow(lines[index]) ? rowHeight : groupHeight),
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (activeIndex < 0 || indexes.includes(activeIndex)) return indexes;
      return [...indexes, activeIndex].toSorted((a, b) => a - b);
    },
  });
  // Sizes are known beforehand and kept by index; a new order or grouping has to be told.
  const shape = `${rowHeight}:${lines
    .filter((line) => !isRow(line))
    .map((line) => line.id)
    .join()}:${lines.length}`;
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, shape]);
  useShowSelected(selectedId, lines, (index) => virtualizer.scrollToIndex(index));

  // The row to focus may only be in the page after this render.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    body.current
      ?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`)
      ?.focus({ preventScroll: true });
    wanted.current = null;
  });

  const move = (index: number) => {
    const line = lines[index];
    if (!isRow(line)) return;
    wanted.current = index;
    setActiveId(line.id);
    virtualizer.scrollToIndex(index);
    onActive?.(line.row);
  };
  const open = (index: number) => {
    const line = lines[index];
    if (isRow(line)) onOpen?.(line.row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const onRow = event.target instanceof HTMLElement && event.target.role === "row";
    if (!onRow || event.metaKey || event.ctrlKey || event.altKey) return;
    const pageSize = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1,
    );
    const target = destination(lines, activeIndex, event.key, pageSize);
    if (target !== null) move(target);
    else if (event.key === "Enter") open(activeIndex);
    else if (!movingKeys.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pick = (index: number) => {
    const line = lines[index];
    if (line !== undefined) setActiveId(line.id);
    open(index);
  };
  const items = virtualizer.getVirtualItems();
  const lastIndex = items.findLast((item) => item.index !== activeIndex)?.index ?? activeIndex;
  return {
    body,
    items,
    lastIndex,
    activeIndex,
    height: virtualizer.getTotalSize(),
    onKeyDown,
    pick,
  };
}

/** At either end these still mean "move", so they must not scroll the page or reach another shortcut. */
const movingKeys = new Set(["ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "j", "k"]);

/** The cursor follows a selection made elsewhere, such as by next and previous in the side panel. */
function useActive(selectedId: string | null) {
  const [activeId, setActiveId] = useState(selectedId);
  const [seen, setSeen] = useState(selectedId);
  if (selectedId !== seen) {
    setSeen(selectedId);
    if (selectedId !== null) setActiveId(selectedId);
  }
  return [activeId, setActiveId] as const;
}

function useShowSelected<T>(
  selectedId: string | null,
  lines: readonly Line<T>[],
  show: (index: number) => void,
) {
  const reveal = useEffectEvent(() => {
    const index = lines.findIndex((line) => line.id === selectedId);
    if (index >= 0) show(index);
  });
  useEffect(() => {
    if (selectedId !== null) reveal();
  }, [selectedId]);
}
