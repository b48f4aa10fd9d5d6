import { scaleLinear, type ScaleLinear } from "d3-scale";
import { formatMonth } from "../rules/months.ts";
import { axisHeight, MonthAxis, monthScale, type MonthScale } from "./month-axis.tsx";
import { dodge, round, textWidth } from "./place.ts";

interface Line {
  values: readonly number[];
  /** Beside its end: "€1.48 M expected". */
  label: string;
}

export interface BookingsAgainstGoalProps {
  months: readonly string[];
  /** All of them cumulative, one entry a month. */
  goal: Line;
  expected: Line;
  /** If less or more of the quota is reached. */
  low: Line | null;
  high: Line | null;
  /** Where the expected line passes the goal: months from the start, and what is said there. */
  crossing: { at: number; label: string } | null;
  format: (value: number) => string;
  width?: number;
}

const top = 12;
const plotHeight = 184;
const left = 60;

/** Cumulative bookings, the band they may fall in, and the goal as a dashed line. Every line is named at its end. */
export function BookingsAgainstGoal(props: BookingsAgainstGoalProps) {
  const { months, goal, expected, low, high, crossing, format, width = 792 } = props;
  const lines = [high, expected, goal, low].filter((one) => one !== null);
  const labelRoom = Math.max(96, ...lines.map((one) => textWidth(one.label, 11) + 28));
  const scale = monthScale(months, left, width - labelRoom);
  const bottom = top + plotHeight;
  const most = Math.max(...lines.flatMap((one) => one.values));
  const least = Math.min(0, ...lines.flatMap((one) => one.values));
  const y = scaleLinear()
    .domain([least, most > least ? most : least + 1])
    .nice(4)
    .range([bottom, top]);
  const height = bottom + axisHeight(months);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={bookingsText(props)}
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <path className="chart-grid" d={`M${left} ${round(y(tick))}H${round(scale.to)}`} />
          <text className="chart-faint chart-end" x={left - 8} y={round(y(tick)) + 4}>
            {tick === 0 ? "0" : format(tick)}
          </text>
        </g>
      ))}
      <MonthAxis scale={scale} y={bottom} />
      {low && high && <polygon className="chart-band" points={band(low, high, scale, y)} />}
      <polyline className="chart-line chart-goal" points={path(goal.values, scale, y)} />
      <polyline className="chart-line chart-subject" points={path(expected.values, scale, y)} />
      {crossing && <Crossing crossing={crossing} scale={scale} values={expected.values} y={y} />}
      <circle
        className="chart-dot chart-subject"
        cx={round(scale.middle(months.length - 1))}
        cy={round(y(expected.values.at(-1) ?? 0))}
        r={4}
      />
      <Ends {...props} scale={scale} y={y} />
    </svg>
  );
}

type Y = ScaleLinear<number, number>;

const path = (values: readonly number[], scale: MonthScale, y: Y): string =>
  values.map((value, at) => `${round(scale.middle(at))},${round(y(value))}`).join(" ");

const band = (low: Line, high: Line, scale: MonthScale, y: Y): string =>
  [
    path(high.values, scale, y),
    low.values
      .map((value, at) => `${round(scale.middle(at))},${round(y(value))}`)
      .toReversed()
      .join(" "),
  ].join(" ");

interface CrossingProps {
  crossing: { at: number; label: string };
  values: readonly number[];
  scale: MonthScale;
  y: Y;
}

function Crossing({ crossing, values, scale, y }: CrossingProps) {
  const before = Math.max(0, Math.min(values.length - 1, Math.floor(crossing.at)));
  const after = Math.min(values.length - 1, before + 1);
  const share = crossing.at - before;
  const value = values[before]! + (values[after]! - values[before]!) * share;
  const [x, place] = [round(scale.middle(crossing.at)), round(y(value))];
  const fits = x - 10 - textWidth(crossing.label, 11) > scale.from;
  return (
    <>
      <circle className="chart-ring" cx={x} cy={place} r={4} />
      <text
        className={fits ? "chart-end" : "chart-start"}
        x={fits ? x - 10 : scale.from + 4}
        y={fits ? place - 12 : Math.max(top, place - 24)}
      >
        {crossing.label}
      </text>
    </>
  );
}

function Ends(props: BookingsAgainstGoalProps & { scale: MonthScale; y: Y }) {
  const { high, expected, goal, low, scale, y } = props;
  const ends = [
    { line: high, kind: "chart-faint" },
    { line: expected, kind: "chart-strong chart-key-s1" },
    { line: goal, kind: "chart-strong" },
    { line: low, kind: "chart-faint" },
  ].flatMap(({ line, kind }) =>
    line ? [{ kind, label: line.label, at: y(line.values.at(-1) ?? 0) }] : [],
  );
  const places = dodge(
    ends.map((end) => end.at),
    16,
  );
  const from = round(scale.middle(scale.months.length - 1) + 7);
  const x = round(scale.to + 12);
  return (
    <g>
      {ends.map(({ kind, label, at }, index) => (
        <g key={label}>
          <path
            className="chart-axis"
            d={`M${from} ${round(at)}L${x - 5} ${round(places[index]!)}`}
          />
          <text className={kind} x={x} y={round(places[index]! + 4)}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** What the picture says, in words. */
export function bookingsText(props: BookingsAgainstGoalProps): string {
  const { months, goal, expected, low, high, crossing } = props;
  const last = months.at(-1);
  const between = low && high ? ` Between ${low.label} and ${high.label}.` : "";
  const when = last === undefined ? "" : ` by the end of ${formatMonth(last)}`;
  return `Cumulative bookings: ${expected.label}, ${goal.label}${when}.${between}${crossing ? ` Bookings are ${crossing.label}.` : ""}`;
}
