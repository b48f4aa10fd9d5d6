import type { ReactNode } from "react";
import { formatMonth } from "../rules/months.ts";
import { round } from "./place.ts";

/** Where months stand on a chart: one column each, its middle and its width. */
export interface MonthScale {
  months: readonly string[];
  middle: (at: number) => number;
  step: number;
  from: number;
  to: number;
}

export function monthScale(months: readonly string[], from: number, to: number): MonthScale {
  const step = (to - from) / Math.max(1, months.length);
  return { months, step, from, to, middle: (at) => from + (at + 0.5) * step };
}

/** Every month named where there is room, else every third or twelfth; the year stands under its January. */
export function everyNth(step: number): number {
  if (step >= 26) return 1;
  return step >= 10 ? 3 : 12;
}

export function MonthAxis({ scale, y }: { scale: MonthScale; y: number }) {
  const nth = everyNth(scale.step);
  return (
    <g>
      <path className="chart-axis" d={`M${round(scale.from)} ${y}H${round(scale.to)}`} />
      {scale.months.map((month, at) =>
        at % nth === 0 ? (
          <MonthLabel at={at} key={month} month={month} scale={scale} y={y} />
        ) : null,
      )}
    </g>
  );
}

function MonthLabel(props: { scale: MonthScale; month: string; at: number; y: number }): ReactNode {
  const { scale, month, at, y } = props;
  const x = round(scale.middle(at));
  // The first year needs no word where the plan is one year long.
  const year = (at === 0 && scale.months.length > 12) || (at > 0 && month.endsWith("-01"));
  return (
    <>
      <text className="chart-faint chart-mid" x={x} y={y + 15}>
        {formatMonth(month, "bare")}
      </text>
      {year && (
        <text className="chart-faint chart-mid" x={x} y={y + 29}>
          {month.slice(0, 4)}
        </text>
      )}
    </>
  );
}

/** The room that the axis takes under its line. */
export const axisHeight = (months: readonly string[]): number =>
  months.length > 12 || months.some((month, at) => at > 0 && month.endsWith("-01")) ? 34 : 20;
