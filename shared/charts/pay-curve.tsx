import { scaleLinear, type ScaleLinear } from "d3-scale";
import { formatPercent } from "../rules/format.ts";
import { type Label, labelProps, withRoom } from "./labels.ts";
import { dodge, round, textWidth } from "./place.ts";

interface Point {
  attainment: number;
  /** Minor units. */
  pay: number;
}

export interface CurveLine {
  points: readonly Point[];
  /** Said at its end, after what it pays there: "repaired". */
  word: string;
}

export interface PayCurveProps {
  /** The plan itself; the others are drawn dashed behind it. */
  line: CurveLine;
  others: readonly CurveLine[];
  until: number;
  /** Thresholds at which pay of a year jumps; `once` is what the next unit pays there, in each quota period. */
  jumps: readonly { at: number; before: number; after: number; once: number }[];
  pieces: readonly { from: number; to: number; rate: number; backToFirst: boolean }[];
  promised: number;
  atQuota: number;
  /** Exact money, money in three figures, and a rate of this plan. */
  money: (minor: number) => string;
  short: (minor: number) => string;
  rate: (rate: number) => string;
  /** What one more of is sold at a jump: "one euro more". */
  oneMore: string;
  width?: number;
}

const top = 20;
const plotHeight = 294;
const left = 52;

/** Variable pay of a year by the share of the quota that is reached: straight pieces, jumps drawn as jumps. */
export function PayCurve(props: PayCurveProps) {
  const { line, others, until, jumps, promised, atQuota, width = 504 } = props;
  const words = endWords(props);
  const x = scaleLinear()
    .domain([0, until])
    .range([left, width - Math.max(56, ...words.map((word) => textWidth(word, 11) + 14))]);
  const bottom = top + plotHeight;
  const most = Math.max(
    1,
    promised,
    ...[line, ...others].flatMap(({ points }) => points.map(({ pay }) => pay)),
  );
  const y = scaleLinear().domain([0, most]).nice(6).range([bottom, top]);
  const scales = { x, y };
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${bottom + 24}`}
      width={width}
      height={bottom + 24}
      role="img"
      aria-label={payCurveText(props)}
    >
      <Grid {...scales} short={props.short} />
      <Axis {...scales} props={props} width={width} />
      <path className="chart-guide" d={`M${round(x(1))} ${bottom}V${round(y(atQuota))}`} />
      <path className="chart-guide" d={`M${left} ${round(y(promised))}H${round(x(1))}`} />
      {others.map((other) => (
        <Runs className="chart-trace" key={other.word} points={other.points} {...scales} />
      ))}
      <Runs className="chart-edge" points={line.points} {...scales} />
      {jumps.map((jump) => (
        <Jump jump={jump} key={jump.at} {...scales} />
      ))}
      <circle className="chart-dot chart-subject" cx={round(x(1))} cy={round(y(atQuota))} r={5} />
      {withRoom(labelsOf(props, words, scales), width).map((label) => (
        <text key={label.id} {...labelProps(label)}>
          {label.text}
        </text>
      ))}
    </svg>
  );
}

interface Scales {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

function Grid({ x, y, short }: Scales & Pick<PayCurveProps, "short">) {
  return y.ticks(3).map((tick) => (
    <g key={tick}>
      <path
        className={tick === 0 ? "chart-axis" : "chart-grid"}
        d={`M${left} ${round(y(tick))}H${round(x.range()[1]!)}`}
      />
      <text className="chart-faint chart-end" x={left - 8} y={round(y(tick)) + 4}>
        {tick === 0 ? "0" : short(tick)}
      </text>
    </g>
  ));
}

/** Quota, ends and thresholds, those that have room; the quota first. */
function Axis({ x, props, width }: Scales & { props: PayCurveProps; width: number }) {
  const { pieces, until } = props;
  const y = top + plotHeight + 17;
  const places = [1, 0, until, ...pieces.map(({ from }) => from)];
  const ticks = [...new Set(places)].map<Label>((at) => ({
    id: String(at),
    text: formatPercent(at, { digits: 1 }),
    x: x(at),
    y,
    anchor: "mid",
    kind: at === 1 ? "chart-strong" : "chart-faint",
  }));
  const end: Label = {
    id: "of",
    text: "of quota",
    x: x(until) + 22,
    y,
    anchor: "start",
    kind: "chart-faint",
  };
  return withRoom([...ticks, end], width).map((label) => (
    <text key={label.id} {...labelProps(label)}>
      {label.text}
    </text>
  ));
}

/** A line that breaks off where it jumps. */
function Runs({
  points,
  className,
  x,
  y,
}: Scales & { points: readonly Point[]; className: string }) {
  return runsOf(points).map((run) => (
    <polyline
      className={className}
      key={`${run[0]!.attainment} ${run[0]!.pay}`}
      points={run
        .map(({ attainment, pay }) => `${round(x(attainment))},${round(y(pay))}`)
        .join(" ")}
    />
  ));
}

function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs.at(-1)?.at(-1);
    if (last === undefined || last.attainment === point.attainment) runs.push([point]);
    else runs.at(-1)!.push(point);
  }
  // A point alone is the far side of a jump at the very end.
  return runs.filter((run) => run.length > 1);
}

function Jump({
  jump: { at, before, after },
  x,
  y,
}: Scales & { jump: PayCurveProps["jumps"][number] }) {
  const place = round(x(at));
  return (
    <>
      <path className="chart-jump" d={`M${place} ${round(y(before))}V${round(y(after))}`} />
      <circle className="chart-ring" cx={place} cy={round(y(before))} r={4} />
      <circle className="chart-jump-dot" cx={place} cy={round(y(after))} r={4} />
    </>
  );
}

/** What each line pays at its end, the plan's own first. */
const endWords = ({ line, others, short }: PayCurveProps): string[] =>
  [line, ...others].map(({ points, word }) => `${short(points.at(-1)?.pay ?? 0)} ${word}`);

function labelsOf(props: PayCurveProps, words: readonly string[], { x, y }: Scales): Label[] {
  const { line, others, until, jumps, pieces, promised, atQuota, money, rate } = props;
  const ends = dodge(
    [line, ...others].map(({ points }) => y(points.at(-1)?.pay ?? 0)),
    15,
  );
  const byHeight = jumps.toSorted((one, other) => Math.abs(other.once) - Math.abs(one.once));
  return [
    ...byHeight.map((jump) => jumpLabel(jump, props, { x, y })),
    {
      id: "quota",
      text: money(atQuota),
      x: x(1) + 9,
      y: y(atQuota) + 16,
      anchor: "start",
      kind: "chart-said",
    },
    ...ends.map<Label>((place, at) => ({
      id: `end ${at}`,
      text: words[at]!,
      x: x(until) + 8,
      y: place + 4,
      anchor: "start",
      kind: at === 0 ? "chart-said" : "chart-faint",
    })),
    {
      id: "promised",
      text: `promised: ${money(promised)} at quota`,
      x: left + 6,
      y: y(promised) - 6,
      anchor: "start",
      kind: "chart-faint",
    },
    ...pieces.map<Label>((piece) => ({
      id: `rate ${piece.from}`,
      text: `${rate(piece.rate)}${piece.backToFirst ? " of everything" : ""}`,
      ...middleOf(piece, line.points, { x, y }),
      anchor: "end",
      kind: "chart-faint",
    })),
  ];
}

/** Left of the jump's upper end; where that has no room for the sentence, the amount alone. */
function jumpLabel(
  { at, after, once }: PayCurveProps["jumps"][number],
  { money, oneMore }: PayCurveProps,
  { x, y }: Scales,
): Label {
  const amount = money(Math.abs(once));
  const sentence = `${oneMore} ${once > 0 ? "pays" : "costs"} ${amount}`;
  const room = x(at) - 10 - left;
  const text = textWidth(sentence, 11) < room ? sentence : `${once > 0 ? "+" : "−"}${amount}`;
  const fits = textWidth(text, 11) < room;
  return {
    id: `jump ${at}`,
    text,
    x: x(at) + (fits ? -10 : 10),
    y: y(after) + 2,
    anchor: fits ? "end" : "start",
    kind: "chart-jump-text",
  };
}

/** Up and left of the middle of a piece, where a rising line leaves room. */
function middleOf(piece: { from: number; to: number }, points: readonly Point[], { x, y }: Scales) {
  const middle = (piece.from + piece.to) / 2;
  return { x: x(middle) - 4, y: y(payAt(points, middle)) - 6 };
}

/** What a curve pays at a result that is none of its corners. */
export function payAt(points: readonly Point[], attainment: number): number {
  const after = points.findIndex((point) => point.attainment >= attainment);
  const [low, high] = [points[after - 1], points[after]];
  if (!high) return points.at(-1)?.pay ?? 0;
  if (!low || high.attainment === low.attainment) return high.pay;
  const share = (attainment - low.attainment) / (high.attainment - low.attainment);
  return low.pay + (high.pay - low.pay) * share;
}

/** What the picture says, in words. */
export function payCurveText(props: PayCurveProps): string {
  const { line, until, jumps, atQuota, promised, money } = props;
  const said = jumps.map(
    ({ at, once }) => `a jump of ${money(once)} at ${formatPercent(at, { digits: 1 })}`,
  );
  const end = `${money(line.points.at(-1)?.pay ?? 0)} at ${formatPercent(until, { digits: 1 })}`;
  return `Variable pay by result: ${[`${money(atQuota)} at quota, where ${money(promised)} is promised`, ...said, end].join("; ")}.`;
}
