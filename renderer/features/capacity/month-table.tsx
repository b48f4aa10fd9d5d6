import type { MonthRow } from "../../../shared/charts/month-columns.tsx";
import { formatMonth } from "../../../shared/rules/months.ts";
import { SimpleTable } from "../../ui/simple-table.tsx";

interface MonthTableProps {
  caption: string;
  months: readonly string[];
  rows: readonly MonthRow[];
}

/** The numbers of a chart by month, a line for each month. */
export function MonthTable({ caption, months, rows }: MonthTableProps) {
  return (
    <SimpleTable
      caption={caption}
      columns={[
        {
          id: "month",
          header: "Month",
          rowHeader: true,
          cell: (at: number) => formatMonth(months[at]!, "short"),
        },
        ...rows.map((row) => ({
          id: row.id,
          header: row.name,
          align: "end" as const,
          cell: (at: number) => row.format(row.values[at]!),
        })),
      ]}
      rowId={(at) => months[at]!}
      rows={months.map((_, at) => at)}
    />
  );
}
