import { formatMonth } from "../rules/months.ts";
import { axisHeight, everyNth, MonthAxis, monthScale, type MonthScale } from "./month-axis.tsx";
import { round, wrapInTwo } from "./place.ts";

export interface MonthRow {
  id: string;
  name: string;
  values: readonly number[];
  format: (value: number) => string;
  /** Drawn in the accent colour. */
  subject?: boolean | undefined;
}

interface MonthColumnsProps {
  months: readonly string[];
  rows: readonly MonthRow[];
  width?: number;
}

const rowHeight = 60;
const barRoom = 38;
const left = 104;

/** Several things by month, one row of columns each on a scale of its own, the highest named. */
export function MonthColumns({ months, rows, width = 792 }: MonthColumnsProps) {
  const scale = monthScale(months, left, width - 8);
  const bottom = rows.length * rowHeight;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${bottom + axisHeight(months)}`}
      width={width}
      height={bottom + axisHeight(months)}
      role="img"
      aria-label={columnsText(months, rows)}
    >
      {rows.map((row, at) => (
        <Row key={row.id} row={row} scale={scale} y={(at + 1) * rowHeight} />
      ))}
      <MonthAxis scale={scale} y={bottom} />
    </svg>
  );
}

function Row({ row, scale, y }: { row: MonthRow; scale: MonthScale; y: number }) {
  const most = Math.max(...row.values, 0);
  const width = Math.min(40, scale.step * 0.78);
  const labelled = labelledMonths(row, scale);
  return (
    <g>
      {wrapInTwo(row.name, left - 12, 12).map((line, at, lines) => (
        <text className="chart-row" key={line} x={0} y={y - 14 - (lines.length - 1 - at) * 15}>
          {line}
        </text>
      ))}
      <path className="chart-grid" d={`M${left} ${y}H${round(scale.to)}`} />
      {row.values.map((value, at) => {
        const height = most > 0 ? (Math.max(0, value) / most) * barRoom : 0;
        return (
          // A month has no identity but its place.
          <g key={scale.months[at]}>
            <rect
              className={row.subject ? "chart-bar chart-subject" : "chart-bar"}
              x={round(scale.middle(at) - width / 2)}
              y={round(y - height)}
              width={round(width)}
              height={round(height)}
              rx={1.5}
            />
            {labelled.has(at) && (
              <text className="chart-mid" x={round(scale.middle(at))} y={round(y - height - 4)}>
                {row.format(value)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Every column where there is room for its figure, else the first, the last and the highest. */
function labelledMonths(row: MonthRow, scale: MonthScale): ReadonlySet<number> {
  const longest = Math.max(0, ...row.values.map((value) => row.format(value).length));
  if (everyNth(scale.step) === 1 && longest * 6.2 < scale.step)
    return new Set(row.values.map((_, at) => at));
  return new Set([row.values.indexOf(Math.max(...row.values))]);
}

/** What the picture says, in words. */
export function columnsText(months: readonly string[], rows: readonly MonthRow[]): string {
  const each = rows.map(({ name, values, format }) => {
    if (values.length === 0) return `${name}: nothing`;
    const most = values.indexOf(Math.max(...values));
    return `${name}: ${format(values[0]!)} in ${formatMonth(months[0]!)}, ${format(values.at(-1)!)} in ${formatMonth(months.at(-1)!)}, at most ${format(values[most]!)} in ${formatMonth(months[most]!)}`;
  });
  return `${each.join("; ")}.`;
}
