import { ArrowDown, ArrowUp } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { SkeletonLine } from "./skeleton.tsx";
import styles from "./table.module.css";

export interface Column<T> {
  id: string;
  header: ReactNode;
  cell: (row: T) => ReactNode;
  /** Fixed pixels. Without it the column shares what is left by `flex`, never under `min`. */
  width?: number | undefined;
  min?: number | undefined;
  flex?: number | undefined;
  align?: "start" | "end" | undefined;
  sortable?: boolean | undefined;
  /** Gives way where the table is narrow. Never hide a signal. */
  hideBelow?: "narrow" | undefined;
}

export interface Sort {
  id: string;
  direction: "ascending" | "descending";
}

/** The column as a grid track; head and rows share the tracks and so line up. */
export function trackOf<T>(column: Column<T>): string {
  return column.width === undefined
    ? `minmax(${column.min ?? 80}px, ${column.flex ?? 1}fr)`
    : `${column.width}px`;
}

interface HeadRowProps<T> {
  columns: readonly Column<T>[];
  sort: Sort | null | undefined;
  onSort: ((id: string) => void) | undefined;
  template: CSSProperties;
}

export function HeadRow<T>({ columns, sort, onSort, template }: HeadRowProps<T>) {
  return (
    <div className={styles.headGroup} role="rowgroup">
      <div aria-rowindex={1} className={styles.head} role="row" style={template}>
        {columns.map((column) => {
          const direction = sort?.id === column.id ? sort.direction : undefined;
          return (
            <div
              aria-sort={direction ?? (column.sortable ? "none" : undefined)}
              className={classNames(styles.headCell, column.align === "end" && styles.end)}
              key={column.id}
              role="columnheader"
            >
              {column.sortable && onSort ? (
                <SortButton
                  direction={direction}
                  header={column.header}
                  onSort={() => onSort(column.id)}
                />
              ) : (
                column.header
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function SortButton({
  header,
  direction,
  onSort,
}: {
  header: ReactNode;
  direction: Sort["direction"] | undefined;
  onSort: () => void;
}) {
  return (
    <button className={styles.sort} onClick={onSort} type="button">
      {header}
      {direction && <Icon icon={direction === "ascending" ? ArrowUp : ArrowDown} size={12} />}
    </button>
  );
}

/** Rows of the same shape as those to come. */
export function LoadingRows<T>({
  columns,
  count,
  template,
}: {
  columns: readonly Column<T>[];
  count: number;
  template: CSSProperties;
}) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, row) => (
        <div className={styles.loading} key={row} style={template}>
          {columns.map((column, index) => (
            <div className={styles.cell} key={column.id}>
              <SkeletonLine width={index === 0 ? "70%" : "45%"} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
