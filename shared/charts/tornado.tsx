import { scaleLinear, type ScaleLinear } from "d3-scale";
import { cutToWidth, round, textWidth } from "./place.ts";

export interface TornadoEnd {
  /** What the assumption would be: "70 %". */
  label: string;
  /** By how much the result would change. */
  change: number;
}

export interface TornadoRow {
  id: string;
  name: string;
  /** Both ways, or one where there is only one. */
  ends: readonly TornadoEnd[];
}

interface TornadoProps {
  rows: readonly TornadoRow[];
  /** A change with its sign. */
  format: (change: number) => string;
  width?: number;
}

const rowHeight = 34;
const top = 4;

/**
 * How far each assumption moves the result, the farthest first. Bars to the left are losses and hatched by an outline,
 * bars to the right are gains and filled; both carry their figure.
 */
export function Tornado({ rows, format, width = 792 }: TornadoProps) {
  const names = rows.map((row) => textWidth(row.name, 13));
  const nameWidth = Math.min(width * 0.36, Math.max(0, ...names) + 4);
  const all = rows.flatMap((row) => row.ends.map((end) => end.change));
  const words = rows.flatMap((row) => row.ends.map((end) => textWidth(wordsOf(end, format), 11)));
  const room = Math.max(0, ...words) + 12;
  const x = scaleLinear()
    .domain([Math.min(0, ...all), Math.max(0, ...all) || 1])
    .range([nameWidth + 12 + room, width - room]);
  const height = top + rows.length * rowHeight + 4;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={tornadoText(rows, format)}
    >
      {rows.map((row, at) => (
        <Row
          format={format}
          key={row.id}
          nameWidth={nameWidth}
          row={row}
          x={x}
          y={top + at * rowHeight}
        />
      ))}
      <path className="chart-axis" d={`M${round(x(0))} 0V${height}`} />
    </svg>
  );
}

interface RowProps {
  row: TornadoRow;
  x: ScaleLinear<number, number>;
  y: number;
  nameWidth: number;
  format: (change: number) => string;
}

function Row({ row, x, y, nameWidth, format }: RowProps) {
  return (
    <g>
      <text className="chart-name" x={0} y={y + 20}>
        {cutToWidth(row.name, nameWidth, 13)}
      </text>
      {row.ends.map((end) => (
        <Bar end={end} format={format} key={end.label} x={x} y={y} />
      ))}
    </g>
  );
}

function Bar({ end, x, y, format }: Omit<RowProps, "row" | "nameWidth"> & { end: TornadoEnd }) {
  const isLoss = end.change < 0;
  const [from, to] = isLoss ? [x(end.change), x(0)] : [x(0), x(end.change)];
  return (
    <>
      <rect
        className={isLoss ? "chart-loss" : "chart-gain"}
        x={round(from)}
        y={y + 7}
        width={Math.max(1, round(to - from))}
        height={18}
        rx={2}
      />
      <text
        className={isLoss ? "chart-end" : "chart-start"}
        x={round(isLoss ? from - 6 : to + 6)}
        y={y + 20}
      >
        {wordsOf(end, format)}
      </text>
    </>
  );
}

const wordsOf = (end: TornadoEnd, format: (change: number) => string): string =>
  `${end.label}: ${format(end.change)}`;

/** What the picture says, in words. */
export function tornadoText(
  rows: readonly TornadoRow[],
  format: (change: number) => string,
): string {
  if (rows.length === 0) return "Nothing to vary";
  const each = rows.map(
    (row) => `${row.name}: ${row.ends.map((end) => wordsOf(end, format)).join(", ")}`,
  );
  return `${each.join("; ")}.`;
}
