import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
} from "react";
import { classNames } from "./class-names.ts";
import { type Column, HeadRow, LoadingRows, type Sort, trackOf } from "./table-columns.tsx";
import { isRow, type RowLine, type TableGroup, toLines } from "./table-lines.ts";
import { type CursorOptions, headHeight, useRowCursor } from "./table-cursor.ts";
import { useNarrowElement } from "./use-narrow.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./table.module.css";

export type { Column, Sort } from "./table-columns.tsx";

interface DataTableProps<T> {
  /** Names the table for people who listen. */
  label: string;
  columns: readonly Column<T>[];
  rows?: readonly T[] | undefined;
  /** Instead of `rows`: the same rows under headings. */
  groups?: readonly TableGroup<T>[] | undefined;
  rowId: (row: T) => string;
  selectedId?: string | null | undefined;
  onOpen?: ((row: T) => void) | undefined;
  /** The keyboard moved to this row: lets an open side panel follow. */
  onActive?: ((row: T) => void) | undefined;
  sort?: Sort | null | undefined;
  onSort?: ((id: string) => void) | undefined;
  /** A row that is over: shown fainter. */
  isEnded?: ((row: T) => boolean) | undefined;
  rowHeight?: number | undefined;
  /** How many rows there are in all, when only some are loaded. */
  total?: number | undefined;
  loading?: boolean | undefined;
  loadingMore?: boolean | undefined;
  /** Called near the end of what is loaded, once per length. */
  onEndReached?: (() => void) | undefined;
  empty?: ReactNode;
}

/** A dense list of thousands: only what is in view is in the page, one tab stop, arrows move, Enter opens. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { columns, rows, groups, rowId, loading, empty } = props;
  const lines = toLines(rows, groups, rowId);
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useNarrowElement(scroller, 700);
  const shown = columns.filter((column) => !(narrow && column.hideBelow === "narrow"));
  if (!loading && lines.length === 0 && empty !== undefined)
    return <div className={styles.empty}>{empty}</div>;
  const template = {
    gridTemplateColumns: shown.map(trackOf).join(" "),
    minWidth: shown.reduce((sum, column) => sum + (column.width ?? column.min ?? 80), 0),
  };
  return (
    <div className={styles.scroller} ref={scroller}>
      <span role="status">{loading && <VisuallyHidden>Loading</VisuallyHidden>}</span>
      <div
        aria-busy={loading || undefined}
        aria-label={props.label}
        aria-rowcount={(props.total ?? lines.length) + 1}
        className={styles.grid}
        role="grid"
        style={{ minWidth: template.minWidth }}
      >
        <HeadRow columns={shown} onSort={props.onSort} sort={props.sort} template={template} />
        {loading ? (
          <LoadingRows columns={shown} count={12} template={template} />
        ) : (
          <Body lines={lines} scroller={scroller} shown={shown} table={props} template={template} />
        )}
      </div>
    </div>
  );
}

interface BodyProps<T> extends Pick<CursorOptions<T>, "lines" | "scroller"> {
  table: DataTableProps<T>;
  shown: readonly Column<T>[];
  template: CSSProperties;
}

function Body<T>({ table, lines, scroller, shown, template }: BodyProps<T>) {
  const { selectedId, onOpen, onActive, onEndReached, rowHeight = 36 } = table;
  const { body, ...cursor } = useRowCursor({
    lines,
    scroller,
    rowHeight,
    selectedId: selectedId ?? null,
    onOpen,
    onActive,
  });
  const nearEnd = cursor.lastIndex >= lines.length - 10;
  const reached = useEffectEvent(() => onEndReached?.());
  useEffect(() => {
    if (nearEnd) reached();
  }, [nearEnd, lines.length]);

  return (
    <>
      <div
        className={styles.body}
        {...cursor.listeners}
        ref={body}
        role="rowgroup"
        style={{ height: cursor.height }}
      >
        {cursor.items.map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const place: CSSProperties = {
            height: item.size,
            translate: `0 ${item.start - headHeight}px`,
          };
          if (!isRow(line))
            return (
              <GroupRow
                columns={shown.length}
                group={line.group}
                index={item.index}
                key={item.key}
                place={place}
              />
            );
          return (
            <Row
              active={item.index === cursor.activeIndex}
              columns={shown}
              index={item.index}
              key={item.key}
              line={line}
              onPick={() => cursor.pick(item.index)}
              place={{ ...template, ...place }}
              selected={line.id === selectedId}
              table={table}
            />
          );
        })}
      </div>
      {table.loadingMore && <LoadingRows columns={shown} count={3} template={template} />}
    </>
  );
}

function GroupRow<T>({
  group,
  index,
  columns,
  place,
}: {
  group: TableGroup<T>;
  index: number;
  columns: number;
  place: CSSProperties;
}) {
  return (
    <div aria-rowindex={index + 2} className={styles.group} role="row" style={place}>
      <div aria-colspan={columns} role="rowheader">
        {group.header}
        {group.note !== undefined && <span className={styles.note}>{group.note}</span>}
      </div>
    </div>
  );
}

interface RowProps<T> {
  table: DataTableProps<T>;
  line: RowLine<T>;
  columns: readonly Column<T>[];
  index: number;
  active: boolean;
  selected: boolean;
  place: CSSProperties;
  onPick: () => void;
}

/** A control inside a row acts for itself; only the row around it opens. */
function isControl(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest("a, button, input, select, textarea, label") !== null
  );
}

function Row<T>({ table, line, columns, index, active, selected, place, onPick }: RowProps<T>) {
  const onClick = (event: MouseEvent) => {
    if (!isControl(event.target)) onPick();
  };
  return (
    <div
      aria-rowindex={index + 2}
      aria-selected={table.selectedId === undefined ? undefined : selected}
      className={classNames(
        styles.row,
        table.onOpen && styles.opens,
        table.isEnded?.(line.row) && styles.ended,
      )}
      data-index={index}
      onClick={onClick}
      role="row"
      style={place}
      tabIndex={active ? 0 : -1}
    >
      {columns.map((column) => (
        <div
          className={classNames(styles.cell, column.align === "end" && styles.end)}
          key={column.id}
          role="gridcell"
        >
          {column.cell(line.row)}
        </div>
      ))}
    </div>
  );
}
