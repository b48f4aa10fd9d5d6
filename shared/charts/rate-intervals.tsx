import { scaleLinear, type ScaleLinear } from "d3-scale";
import { formatPercent } from "../rules/format.ts";
import { cutToWidth, round } from "./place.ts";

export interface RateRow {
  id: string;
  name: string;
  /** 0..1; null where there are too few to say. */
  rate: number | null;
  interval: { low: number; high: number } | null;
  /** Under the name: how many of how many. */
  note: string;
  /** Drawn in the accent colour. */
  subject?: boolean | undefined;
}

interface RateIntervalsProps {
  rows: readonly RateRow[];
  width?: number;
}

const rowHeight = 44;
const top = 8;

/** Shares of small numbers as dots with their 95 % intervals on the whole scale of 0 to 100 %. */
export function RateIntervals({ rows, width = 640 }: RateIntervalsProps) {
  const nameWidth = Math.min(200, width * 0.3);
  const x = scaleLinear()
    .domain([0, 1])
    .range([nameWidth + 12, width - 148]);
  const bottom = top + rows.length * rowHeight;
  return (
    <svg
      className="chart chart-rates"
      viewBox={`0 0 ${width} ${bottom + 24}`}
      width={width}
      height={bottom + 24}
      role="img"
      aria-label={ratesText(rows)}
    >
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <path className="chart-grid" d={`M${round(x(tick))} ${top - 4}V${bottom}`} />
          <text className="chart-faint chart-mid" x={round(x(tick))} y={bottom + 16}>
            {formatPercent(tick)}
          </text>
        </g>
      ))}
      {rows.map((row, at) => (
        <Row key={row.id} nameWidth={nameWidth} row={row} x={x} y={top + at * rowHeight + 16} />
      ))}
    </svg>
  );
}

/** What the picture says, in words. */
export function ratesText(rows: readonly RateRow[]): string {
  if (rows.length === 0) return "No groups";
  const each = rows.map(({ name, rate, interval, note }) => {
    const said = rate === null ? "too few to say" : formatPercent(rate);
    return `${name}: ${said}${interval ? `, ${intervalText(interval)}` : ""} (${note})`;
  });
  return `${each.join("; ")}.`;
}

const intervalText = ({ low, high }: { low: number; high: number }): string =>
  `${formatPercent(low)} to ${formatPercent(high)}`;

interface RowProps {
  row: RateRow;
  x: ScaleLinear<number, number>;
  y: number;
  nameWidth: number;
}

function Row({ row: { name, note, rate, interval, subject }, x, y, nameWidth }: RowProps) {
  const kind = subject ? " chart-subject" : "";
  const right = x.range()[1]!;
  return (
    <g>
      <text className="chart-name" x={0} y={y + 4}>
        {cutToWidth(name, nameWidth, 13)}
      </text>
      <text className="chart-faint" x={0} y={y + 19}>
        {cutToWidth(note, nameWidth * 1.4, 11)}
      </text>
      {interval && (
        <path
          className={`chart-interval${kind}`}
          d={`M${round(x(interval.low))} ${y}H${round(x(interval.high))}`}
        />
      )}
      {rate !== null && <circle className={`chart-dot${kind}`} cx={round(x(rate))} cy={y} r={5} />}
      <text className="chart-value chart-end" x={right + 52} y={y + 4}>
        {formatPercent(rate)}
      </text>
      {interval && (
        <text className="chart-faint" x={right + 60} y={y + 4}>
          {intervalText(interval)}
        </text>
      )}
    </g>
  );
}
