import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { destination, isRow, type Line, nearestRow } from "./table-lines.ts";

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
export function useRowCursor<T>(options: CursorOptions<T>) {
  const { lines, scroller, rowHeight, selectedId, onOpen, onActive } = options;
  const [active, setActive] = useActive(selectedId);
  const found = lines.findIndex((line) => line.id === active.id);
  const activeIndex = found >= 0 ? found : nearestRow(lines, active.index);
  const virtualizer = useRowsInView(options, activeIndex);
  const { body, want, listeners } = useHeldFocus(activeIndex);
  useShowSelected(selectedId, lines, (index) => virtualizer.scrollToIndex(index));

  const move = (index: number) => {
    const line = lines[index];
    if (!isRow(line)) return;
    want(index);
    setActive({ id: line.id, index });
    virtualizer.scrollToIndex(index);
    onActive?.(line.row);
  };
  const open = (index: number) => {
    const line = lines[index];
    if (isRow(line)) onOpen?.(line.row);
  };
  const pick = (index: number) => {
    const line = lines[index];
    if (line !== undefined) setActive({ id: line.id, index });
    open(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isForRow(event)) return;
    const target = destination(
      lines,
      activeIndex,
      event.key,
      pageSize(scroller.current, rowHeight),
    );
    if (target !== null) move(target);
    else if (event.key === "Enter") open(activeIndex);
    else if (!movingKeys.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const items = virtualizer.getVirtualItems();
  const lastIndex = items.findLast((item) => item.index !== activeIndex)?.index ?? activeIndex;
  const height = virtualizer.getTotalSize();
  return {
    body,
    items,
    lastIndex,
    activeIndex,
    height,
    pick,
    listeners: { ...listeners, onKeyDown },
  };
}

/** At either end these still mean "move", so they must not scroll the page or reach another shortcut. */
const movingKeys = new Set(["ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "j", "k"]);

/** Keys pressed in a control inside a row belong to that control. */
function isForRow(event: KeyboardEvent): boolean {
  const onRow = event.target instanceof HTMLElement && event.target.role === "row";
  return onRow && !event.metaKey && !event.ctrlKey && !event.altKey;
}

function pageSize(scroller: HTMLElement | null, rowHeight: number): number {
  const visible = (scroller?.clientHeight ?? 0) - headHeight;
  return Math.max(1, Math.floor(visible / rowHeight) - 1);
}

function useRowsInView<T>({ lines, scroller, rowHeight }: CursorOptions<T>, activeIndex: number) {
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
  // Sizes are known beforehand and kept by index: where the headings stand has to be told anew.
  const headings = lines.flatMap((line, index) => (isRow(line) ? [] : [index]));
  const shape = `${rowHeight}:${lines.length}:${headings.join()}`;
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, shape]);
  return virtualizer;
}

/** Gives the focus to a row once it is in the page, and hands it on when the row that held it is removed. */
function useHeldFocus(activeIndex: number) {
  const body = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    if (held.current && document.activeElement === document.body) wanted.current = activeIndex;
    if (wanted.current === null) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    row?.focus({ preventScroll: true });
    wanted.current = null;
  });
  const want = (index: number) => {
    wanted.current = index;
  };
  const onFocus = () => {
    held.current = true;
  };
  const onBlur = (event: FocusEvent) => {
    held.current = !event.target.isConnected;
  };
  return { body, want, listeners: { onFocus, onBlur } };
}

/** The cursor follows a selection made elsewhere, such as by next and previous in the side panel. */
function useActive(selectedId: string | null) {
  const [active, setActive] = useState({ id: selectedId, index: 0 });
  const [seen, setSeen] = useState(selectedId);
  if (selectedId !== seen) {
    setSeen(selectedId);
    if (selectedId !== null) setActive({ ...active, id: selectedId });
  }
  return [active, setActive] as const;
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
