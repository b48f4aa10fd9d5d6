import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./table.module.css";

export interface SimpleColumn<T> {
  id: string;
  header: ReactNode;
  cell: (row: T) => ReactNode;
  align?: "start" | "end" | undefined;
  width?: number | undefined;
  /** This cell names its row. */
  rowHeader?: boolean | undefined;
}

interface SimpleTableProps<T> {
  /** Read aloud, not shown. */
  caption: string;
  columns: readonly SimpleColumn<T>[];
  rows: readonly T[];
  rowId: (row: T) => string;
  /** The sums, one cell per column. */
  foot?: readonly ReactNode[] | undefined;
}

/** A small real table without scrolling, sorting or a cursor. */
export function SimpleTable<T>({ caption, columns, rows, rowId, foot }: SimpleTableProps<T>) {
  const align = (column: SimpleColumn<T>) => classNames(column.align === "end" && styles.end);
  return (
    <table className={styles.simple}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              className={align(column)}
              key={column.id}
              scope="col"
              style={{ width: column.width }}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map((column) =>
              column.rowHeader ? (
                <th className={align(column)} key={column.id} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td className={align(column)} key={column.id}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot !== undefined && (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td className={align(column)} key={column.id}>
                {foot[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
