import { scaleLinear } from "d3-scale";
import { round } from "./place.ts";

export interface FunnelStep {
  /** What happened to these people: "applied", "screened". */
  label: string;
  count: number;
}

/** A few counts under each other, the last one in the accent colour: how many are left at each step. */
export function FunnelBars({
  steps,
  width = 120,
}: {
  steps: readonly FunnelStep[];
  width?: number;
}) {
  const most = Math.max(1, ...steps.map((step) => step.count));
  const x = scaleLinear()
    .domain([0, most])
    .range([0, width - 36]);
  const height = Math.max(1, steps.length) * 13 - 1;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={funnelText(steps)}
    >
      {steps.map((step, at) => (
        <g key={step.label}>
          <rect
            className={at === steps.length - 1 ? "chart-bar chart-subject" : "chart-bar"}
            y={at * 13}
            width={step.count === 0 ? 0 : Math.max(2, round(x(step.count)))}
            height={10}
            rx={1.5}
          />
          <text x={round(x(step.count)) + 5} y={at * 13 + 9}>
            {step.count}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** `17 applied, 9 screened, 4 before the panel`. */
export function funnelText(steps: readonly FunnelStep[]): string {
  return steps.map((step) => `${step.count} ${step.label}`).join(", ");
}
