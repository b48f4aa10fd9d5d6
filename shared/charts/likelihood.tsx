import { scaleLinear } from "d3-scale";
import { cutToWidth, round, textWidth } from "./place.ts";

export interface LikelihoodProps {
  /** Neighbouring stretches of the result, and how many draws fell into each. */
  bins: readonly { from: number; to: number; count: number }[];
  goal: number;
  /** Beside the goal, to its left and to its right: "38 % miss it", "62 % reach it". */
  below: string;
  above: string;
  goalLabel: string;
  format: (value: number) => string;
  width?: number;
}

const top = 40;
const plotHeight = 120;

/** How often the draws end where. Those that reach the goal are filled, those that miss it are outlines. */
export function Likelihood(props: LikelihoodProps) {
  const { bins, goal, below, above, goalLabel, format, width = 792 } = props;
  const least = Math.min(goal, bins[0]?.from ?? 0);
  const most = Math.max(goal, bins.at(-1)?.to ?? 1);
  const x = scaleLinear()
    .domain([least, most > least ? most : least + 1])
    .range([8, width - 8]);
  const highest = Math.max(1, ...bins.map((bin) => bin.count));
  const bottom = top + plotHeight;
  const at = round(x(goal));
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${bottom + 20}`}
      width={width}
      height={bottom + 20}
      role="img"
      aria-label={likelihoodText(props)}
    >
      {bins.map((bin) => {
        const height = (bin.count / highest) * plotHeight;
        return (
          <rect
            className={(bin.from + bin.to) / 2 >= goal ? "chart-gain" : "chart-loss"}
            key={bin.from}
            x={round(x(bin.from) + 0.5)}
            y={round(bottom - height)}
            width={Math.max(0.5, round(x(bin.to) - x(bin.from) - 1))}
            height={round(height)}
          />
        );
      })}
      <path className="chart-axis" d={`M8 ${bottom}H${width - 8}`} />
      {x.ticks(Math.max(2, Math.floor(width / 140))).map((tick) => (
        <text className="chart-faint chart-mid" key={tick} x={round(x(tick))} y={bottom + 15}>
          {format(tick)}
        </text>
      ))}
      <path className="chart-line chart-goal" d={`M${at} ${top - 8}V${bottom}`} />
      <text className={`chart-strong ${anchorOf(at, goalLabel, width)}`} x={at} y={12}>
        {goalLabel}
      </text>
      <text className="chart-end" x={at - 8} y={28}>
        {cutToWidth(below, at - 12, 11)}
      </text>
      <text className="chart-key-s1" x={at + 8} y={28}>
        {cutToWidth(above, width - at - 12, 11)}
      </text>
    </svg>
  );
}

function anchorOf(at: number, label: string, width: number): string {
  const half = textWidth(label, 11) / 2;
  if (at < half) return "chart-start";
  return at > width - half ? "chart-end" : "chart-mid";
}

/** What the picture says, in words. */
export const likelihoodText = ({
  bins,
  goalLabel,
  below,
  above,
  format,
}: LikelihoodProps): string =>
  `Where the draws end, from ${format(bins[0]?.from ?? 0)} to ${format(bins.at(-1)?.to ?? 0)}. ${goalLabel}: ${below}, ${above}.`;
