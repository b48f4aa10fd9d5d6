import { scaleLinear } from "d3-scale";
import { formatLevel, formatNumber } from "../rules/format.ts";
import { dodge, round } from "./place.ts";

interface DotStripProps {
  /** One panelist's mean level each. */
  levels: readonly number[];
  mean: number | null;
  /** Must-have minimum, or null. */
  minimum: number | null;
  width?: number;
  height?: number;
}

const inset = 8;
const dotGap = 5;

/** Panelists as rings, their mean as a bar, the minimum as a dashed line, on levels 1 to 5. */
export function DotStrip({ levels, mean, minimum, width = 176, height = 20 }: DotStripProps) {
  const x = levelScale(width);
  const middle = height / 2;
  const places = dodge(
    levels.map((level) => x(level)),
    dotGap,
  );
  return (
    <svg
      className="chart chart-strip"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={dotStripText({ levels, mean, minimum })}
    >
      <path
        className={mean === null ? "chart-axis chart-absent" : "chart-axis"}
        d={`M${inset} ${middle}H${width - inset}`}
      />
      {minimum !== null && (
        <path className="chart-minimum" d={`M${round(x(minimum))} 2V${height - 2}`} />
      )}
      {places.map((cx, at) => (
        <circle key={at} className="chart-ring" cx={round(cx)} cy={middle} r={3} />
      ))}
      {mean !== null && (
        <path className="chart-mean" d={`M${round(x(mean))} 3.5V${height - 3.5}`} />
      )}
    </svg>
  );
}

/** What the strip says, in words: `5, 4, 5; mean 4.7; minimum 3`. */
export function dotStripText({
  levels,
  mean,
  minimum,
}: Pick<DotStripProps, "levels" | "mean" | "minimum">): string {
  const said = levels.map((level) => formatNumber(level, { digits: 1 })).join(", ");
  return [
    mean === null ? "Not assessed" : `${said}; mean ${formatLevel(mean)}`,
    ...(minimum === null ? [] : [`minimum ${minimum}`]),
  ].join("; ");
}

/** The numbers 1 to 5 that head a column of strips of the same width. */
export function DotStripHead({ width = 176 }: { width?: number }) {
  const x = levelScale(width);
  return (
    <svg className="chart" viewBox={`0 0 ${width} 16`} width={width} height={16} aria-hidden="true">
      {[1, 2, 3, 4, 5].map((level) => (
        <text key={level} className="chart-faint chart-mid" x={round(x(level))} y={12}>
          {level}
        </text>
      ))}
    </svg>
  );
}

/** What ring, bar and dashed line mean. */
export function DotStripLegend() {
  return (
    <p className="chart-legend">
      <span>
        <svg className="chart" width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
          <circle className="chart-ring" cx={5} cy={5} r={3} />
        </svg>
        one panelist
      </span>
      <span>
        <svg className="chart" width={4} height={14} viewBox="0 0 4 14" aria-hidden="true">
          <path className="chart-mean" d="M2 1v12" />
        </svg>
        mean
      </span>
      <span>
        <svg className="chart" width={4} height={14} viewBox="0 0 4 14" aria-hidden="true">
          <path className="chart-minimum" d="M2 0v14" />
        </svg>
        must-have minimum
      </span>
    </p>
  );
}

function levelScale(width: number) {
  return scaleLinear()
    .domain([1, 5])
    .range([inset, width - inset]);
}
