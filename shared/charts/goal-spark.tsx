import { scaleLinear } from "d3-scale";
import { round } from "./place.ts";

interface GoalSparkProps {
  /** Cumulative, one entry a month, both of the same length. */
  bookings: readonly number[];
  goal: readonly number[];
  /** For the ear: where the line ends, against the goal. */
  label: string;
  width?: number;
}

const height = 36;
const inset = 4;

/** Expected bookings against the dashed goal, as small as a word: which of them ends on top. */
export function GoalSpark({ bookings, goal, label, width = 120 }: GoalSparkProps) {
  const most = Math.max(...bookings, ...goal);
  const least = Math.min(0, ...bookings, ...goal);
  const x = scaleLinear()
    .domain([0, Math.max(1, bookings.length - 1)])
    .range([2, width - 14]);
  const y = scaleLinear()
    .domain([least, most > least ? most : least + 1])
    .range([height - 2, inset]);
  const path = (values: readonly number[]) =>
    values.map((value, at) => `${round(x(at))},${round(y(value))}`).join(" ");
  const last = bookings.length - 1;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <path className="chart-axis" d={`M0 ${height - 1.5}H${width}`} />
      <polyline className="chart-line chart-goal" points={path(goal)} />
      <polyline className="chart-line chart-subject" points={path(bookings)} />
      {last >= 0 && (
        <circle
          className="chart-dot chart-subject"
          cx={round(x(last))}
          cy={round(y(bookings[last]!))}
          r={3.5}
        />
      )}
    </svg>
  );
}
