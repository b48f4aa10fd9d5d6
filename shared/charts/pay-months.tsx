import { scaleLinear, type ScaleLinear } from "d3-scale";
import { type Label, labelProps, withRoom } from "./labels.ts";
import { round } from "./place.ts";

export interface PaidMonth {
  name: string;
  /** Minor units; less than nothing where more is kept back than earned. */
  pay: number;
}

interface PayMonthsProps {
  months: readonly PaidMonth[];
  /** The month that the explanation beside the chart is about. */
  explained: number | null;
  /** Whether that month is out of the ordinary. */
  warned: boolean;
  money: (minor: number) => string;
  short: (minor: number) => string;
  width?: number;
}

const top = 24;
const plotHeight = 106;
const left = 52;

/** What is paid out in each month, the one that is explained with its amount. */
export function PayMonths(props: PayMonthsProps) {
  const { months, explained, warned, short, width = 504 } = props;
  const bottom = top + plotHeight;
  const pays = months.map(({ pay }) => pay);
  const y = scaleLinear()
    .domain([Math.min(0, ...pays), Math.max(1, ...pays)])
    .nice(3)
    .range([bottom, top]);
  const step = (width - left - 8) / Math.max(1, months.length);
  const bar = Math.min(28, step * 0.78);
  const middle = (at: number) => left + 4 + (at + 0.5) * step;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${bottom + 20}`}
      width={width}
      height={bottom + 20}
      role="img"
      aria-label={payMonthsText(props)}
    >
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <path
            className={tick === 0 ? "chart-axis" : "chart-grid"}
            d={`M${left} ${round(y(tick))}H${width - 8}`}
          />
          <text className="chart-faint chart-end" x={left - 8} y={round(y(tick)) + 4}>
            {tick === 0 ? "0" : short(tick)}
          </text>
        </g>
      ))}
      {months.map(({ name, pay }, at) => (
        <g key={name}>
          <rect
            className={
              at === explained
                ? `chart-bar ${warned ? "chart-warned-bar" : "chart-subject"}`
                : "chart-bar"
            }
            x={round(middle(at) - bar / 2)}
            y={round(y(Math.max(0, pay)))}
            width={round(bar)}
            height={round(Math.abs(y(pay) - y(0)))}
            rx={2}
          />
          <text className="chart-faint chart-mid" x={round(middle(at))} y={bottom + 17}>
            {name}
          </text>
        </g>
      ))}
      {withRoom(labelsOf(props, y, { middle, bar }), width).map((label) => (
        <text key={label.id} {...labelProps(label)}>
          {label.text}
        </text>
      ))}
    </svg>
  );
}

interface Bars {
  middle: (at: number) => number;
  bar: number;
}

/** The explained month over its bar, and the highest and the third of the others over theirs, to read the scale by. */
function labelsOf(
  { months, explained, warned, money }: PayMonthsProps,
  y: ScaleLinear<number, number>,
  { middle, bar }: Bars,
): Label[] {
  // Right beside the explained bar there is no room for another amount.
  const others = months
    .map(({ pay }, at) => ({ pay, at }))
    .filter(({ at }) => explained === null || Math.abs(at - explained) > 1);
  const highest = others.reduce((best, one) => (one.pay > best.pay ? one : best), {
    pay: 0,
    at: -1,
  });
  const shown = [...new Set([highest.at, others[2]?.at ?? -1])].filter((at) => at >= 0);
  const over = shown.map<Label>((at) => ({
    id: String(at),
    text: money(months[at]!.pay),
    x: middle(at),
    y: y(Math.max(0, months[at]!.pay)) - 6,
    anchor: "mid",
    kind: "",
  }));
  if (explained === null || !months[explained]) return over;
  const { pay } = months[explained];
  const isLast = explained > months.length / 2;
  return [
    {
      id: "explained",
      text: money(pay),
      x: middle(explained) + (isLast ? 1 : -1) * (bar / 2),
      y: y(Math.max(0, pay)) - 6,
      anchor: isLast ? "end" : "start",
      kind: warned ? "chart-jump-text" : "chart-said",
    },
    ...over,
  ];
}

/** What the picture says, in words. */
export function payMonthsText({ months, money }: PayMonthsProps): string {
  return `Payout by month: ${months.map(({ name, pay }) => `${name} ${money(pay)}`).join(", ")}.`;
}
