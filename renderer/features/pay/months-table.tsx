import type { PayTerms } from "../../../shared/pay.ts";
import { formatMoney } from "../../../shared/rules/format.ts";
import { monthName } from "../../../shared/rules/months.ts";
import type { PaidMonth, PaidYear } from "../../../shared/rules/pay/year.ts";
import { type SimpleColumn, SimpleTable } from "../../ui/simple-table.tsx";
import { resultWords } from "./amounts.ts";

interface MonthsTableProps {
  year: PaidYear;
  terms: PayTerms;
  currency: string;
}

/** A year month by month, with the columns in which anything happens. */
export function MonthsTable({ year, terms, currency }: MonthsTableProps) {
  const money = (minor: number) => formatMoney(minor, currency);
  const amount = (id: keyof PaidMonth, header: string): SimpleColumn<PaidMonth>[] =>
    year.months.some((month) => month[id] !== 0)
      ? [{ id, header, align: "end", cell: (month) => money(month[id]) }]
      : [];
  const columns: SimpleColumn<PaidMonth>[] = [
    { id: "month", header: "Month", rowHeader: true, cell: ({ month }) => monthName(month) },
    {
      id: "result",
      header: "Result",
      align: "end",
      cell: ({ result }) => resultWords(terms, result, currency),
    },
    ...amount("commission", "Commission"),
    ...amount("incentives", "Incentives"),
    ...amount("clawedBack", "Taken back"),
    ...amount("owed", "Still owed"),
    ...amount("advanced", "Advanced"),
    ...amount("keptBack", "Kept back"),
    ...amount("drawBalance", "To earn back"),
    { id: "paid", header: "Variable", align: "end", cell: ({ paid }) => money(paid) },
    { id: "total", header: "With base", align: "end", cell: ({ total }) => money(total) },
  ];
  const sums: Partial<Record<string, string>> = {
    month: "Year",
    paid: money(year.paid),
    total: money(year.total),
  };
  return (
    <SimpleTable
      caption="Pay by month"
      columns={columns}
      foot={columns.map(({ id }) => sums[id] ?? "")}
      rowId={({ month }) => String(month)}
      rows={year.months}
    />
  );
}
