import { scaleLinear } from "d3-scale";
import { formatScore } from "../rules/format.ts";
import { round } from "./place.ts";

/** Lower and upper end of an interval on 0 to 100. */
export type Interval = readonly [number, number];

interface FitMarkProps {
  fit: number;
  interval?: Interval | undefined;
  /** Grey for somebody who is out of the running. */
  subject?: boolean;
  width?: number;
}

/** One person's fit as a dot between 0 and 100, for a table cell. */
export function FitMark({ fit, interval, subject = true, width = 132 }: FitMarkProps) {
  const x = scaleLinear()
    .domain([0, 100])
    .range([2, width - 2]);
  const kind = subject ? " chart-subject" : "";
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} 20`}
      width={width}
      height={20}
      role="img"
      aria-label={fitText(fit, interval)}
    >
      <path className="chart-grid" d={`M2 0V20M${round(x(50))} 0V20M${width - 2} 0V20`} />
      {interval && (
        <path
          className={`chart-interval${kind}`}
          d={`M${round(x(interval[0]))} 10H${round(x(interval[1]))}`}
        />
      )}
      <circle className={`chart-dot${kind}`} cx={round(x(fit))} cy={10} r={3.5} />
    </svg>
  );
}

/** The numbers 50 and 100 that head a column of marks of the same width. */
export function FitMarkHead({ width = 132 }: { width?: number }) {
  return (
    <svg className="chart" viewBox={`0 0 ${width} 16`} width={width} height={16} aria-hidden="true">
      <text className="chart-faint chart-mid" x={width / 2} y={12}>
        50
      </text>
      <text className="chart-faint chart-end" x={width} y={12}>
        100
      </text>
    </svg>
  );
}

interface FitScaleProps {
  fit: number;
  interval?: Interval | undefined;
  /** Fits of the opening's other candidates, as ticks. */
  others: readonly number[];
  width?: number;
}

/** One person's fit among the others of the opening. */
export function FitScale({ fit, interval, others, width = 336 }: FitScaleProps) {
  const x = scaleLinear().domain([0, 100]).range([0, width]);
  const beside = others.length > 0 ? ", beside the other candidates" : "";
  return (
    <svg
      className="chart chart-scale"
      viewBox={`0 0 ${width} 40`}
      width={width}
      height={40}
      role="img"
      aria-label={`${fitText(fit, interval)}${beside}`}
    >
      <path className="chart-axis" d={`M0 18.5H${width}`} />
      {others.map((other, at) => (
        <path key={at} className="chart-axis" d={`M${round(x(other))} 6V18`} />
      ))}
      {interval && (
        <path
          className="chart-interval chart-subject"
          d={`M${round(x(interval[0]))} 12H${round(x(interval[1]))}`}
        />
      )}
      <circle className="chart-dot chart-subject" cx={round(x(fit))} cy={12} r={5} />
      <text className="chart-faint" x={0} y={34}>
        0
      </text>
      <text className="chart-faint chart-mid" x={width / 2} y={34}>
        50
      </text>
      <text className="chart-faint chart-end" x={width} y={34}>
        100
      </text>
    </svg>
  );
}

/** `Fit 74 of 100, interval 69 to 79`. */
export function fitText(fit: number, interval?: Interval): string {
  const range = interval
    ? `, interval ${formatScore(interval[0])} to ${formatScore(interval[1])}`
    : "";
  return `Fit ${formatScore(fit)} of 100${range}`;
}
