import {
  BookingsAgainstGoal,
  type BookingsAgainstGoalProps,
} from "../../../shared/charts/bookings-against-goal.tsx";
import type { MonthRow } from "../../../shared/charts/month-columns.tsx";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { goalShort } from "../../../shared/charts/capacity-figures.ts";
import { Charted } from "./charted.tsx";
import { MonthTable } from "./month-table.tsx";

interface BookingsProps {
  plan: CapacityPlan;
  figures: Omit<BookingsAgainstGoalProps, "width">;
}

/** Whether it is enough, and from when on. */
export function Bookings({ plan, figures }: BookingsProps) {
  const { low, high, goal, expected } = figures;
  const format = (value: number) => goalShort(plan, value);
  const rows: MonthRow[] = [
    { id: "goal", name: "Goal", values: goal.values, format },
    ...(low ? [{ id: "low", name: "Ten points less", values: low.values, format }] : []),
    { id: "expected", name: "Expected", values: expected.values, format },
    ...(high ? [{ id: "high", name: "Ten points more", values: high.values, format }] : []),
    {
      id: "ahead",
      name: "Ahead by",
      values: expected.values.map((value, at) => value - goal.values[at]!),
      format,
    },
  ];
  return (
    <Charted
      chart={(width) => <BookingsAgainstGoal {...figures} width={width} />}
      note={
        low && high
          ? "cumulative; the band is ten points of attainment to either side"
          : "cumulative"
      }
      table={
        <MonthTable
          caption="Cumulative bookings and goal by month"
          months={plan.months}
          rows={rows}
        />
      }
      title={
        plan.details.measure === "revenue"
          ? "Bookings against the goal"
          : "Customers against the goal"
      }
    />
  );
}
