import type { ReactNode } from "react";

export interface TableGroup<T> {
  id: string;
  header: ReactNode;
  /** A quiet phrase after the heading, such as a count. */
  note?: ReactNode;
  rows: readonly T[];
}

export interface RowLine<T> {
  id: string;
  row: T;
}

interface GroupLine<T> {
  id: string;
  group: TableGroup<T>;
}

export type Line<T> = RowLine<T> | GroupLine<T>;

export function isRow<T>(line: Line<T> | undefined): line is RowLine<T> {
  return line !== undefined && "row" in line;
}

/** Rows and group headings in the one order they are shown in. */
export function toLines<T>(
  rows: readonly T[] | undefined,
  groups: readonly TableGroup<T>[] | undefined,
  rowId: (row: T) => string,
): Line<T>[] {
  const asLine = (row: T): Line<T> => ({ id: rowId(row), row });
  if (groups === undefined) return (rows ?? []).map(asLine);
  return groups.flatMap((group) => [{ id: `group:${group.id}`, group }, ...group.rows.map(asLine)]);
}

/** The next row in a direction, stepping over headings; null when there is none. */
function seek<T>(lines: readonly Line<T>[], from: number, step: 1 | -1): number | null {
  for (let index = from; index >= 0 && index < lines.length; index += step) {
    if (isRow(lines[index])) return index;
  }
  return null;
}

/** The row that stands where another one has gone; -1 when no row is left. */
export function nearestRow<T>(lines: readonly Line<T>[], index: number): number {
  const from = Math.min(index, lines.length - 1);
  return seek(lines, from, 1) ?? seek(lines, from, -1) ?? -1;
}

/** Where a key takes the cursor, or null when the key means nothing here. */
export function destination<T>(
  lines: readonly Line<T>[],
  from: number,
  key: string,
  pageSize: number,
): number | null {
  const last = lines.length - 1;
  switch (key) {
    case "ArrowDown":
    case "j":
      return seek(lines, from + 1, 1);
    case "ArrowUp":
    case "k":
      return seek(lines, from - 1, -1);
    case "Home":
      return seek(lines, 0, 1);
    case "End":
      return seek(lines, last, -1);
    case "PageDown":
      return seek(lines, Math.min(last, from + pageSize), 1) ?? seek(lines, last, -1);
    case "PageUp":
      return seek(lines, Math.max(0, from - pageSize), -1) ?? seek(lines, 0, 1);
    default:
      return null;
  }
}
