import { scaleLinear } from "d3-scale";
import { pointRadial } from "d3-shape";
import { formatLevel } from "../rules/format.ts";
import { round, textWidth, wrapInTwo } from "./place.ts";

export interface RadarAxis {
  id: string;
  label: string;
  /** Must-have minimum, or null. */
  minimum: number | null;
}

export interface RadarSeries {
  name: string;
  /** Mean level per axis, in the order of the axes; null where nobody assessed it. */
  values: readonly (number | null)[];
}

interface RadarProps {
  axes: readonly RadarAxis[];
  /** The first is the subject; a second one is dashed and a third dotted, so that they are told apart without colour. */
  series: readonly RadarSeries[];
  width?: number;
  height?: number;
}

const levels = [1, 2, 3, 4, 5] as const;
const labelSize = 11;
const labelGap = 10;

/** A profile: mean levels over a role's competencies, with a tick at each must-have's minimum. */
export function Radar({ axes, series, width = 320, height = 232 }: RadarProps) {
  if (axes.length < 3) {
    return <p className="chart-note">A profile takes at least three competencies.</p>;
  }
  const frame = radarFrame(axes, width, height);
  return (
    <svg
      className="chart chart-radar"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={radarText(axes, series)}
    >
      <RadarGrid axes={axes} frame={frame} />
      {series.toReversed().map((one, at) => (
        <Shape key={one.name} series={one} frame={frame} rank={series.length - at} />
      ))}
      {axes.map((axis, at) => (
        <MinimumTick key={axis.id} minimum={axis.minimum} at={at} frame={frame} />
      ))}
      {[1, 3, 5].map((level) => (
        <text key={level} className="chart-faint" {...levelPlace(level, frame)}>
          {level}
        </text>
      ))}
    </svg>
  );
}

/** What the picture says, in words. */
export function radarText(axes: readonly RadarAxis[], series: readonly RadarSeries[]): string {
  const each = series.map(({ name, values }) => {
    const points = axes.map(({ label, minimum }, at) => {
      const value = values[at] ?? null;
      const asked = minimum === null ? "" : ` (minimum ${minimum})`;
      return `${label} ${value === null ? "not assessed" : formatLevel(value)}${asked}`;
    });
    return `${name}: ${points.join(", ")}`;
  });
  return `Profile on levels 1 to 5. ${each.join(". ")}.`;
}

interface Frame {
  count: number;
  centre: [number, number];
  /** Each axis's label, on one line or two. */
  labels: string[][];
  /** The place of a level on an axis. The centre is level 0, so that level 1 is still a shape. */
  place: (at: number, level: number) => [number, number];
  angle: (at: number) => number;
}

function radarFrame(axes: readonly RadarAxis[], width: number, height: number): Frame {
  const labels = axes.map((axis) =>
    wrapInTwo(axis.label, labelShare(axis.label, width), labelSize),
  );
  const angle = (at: number) => (at / axes.length) * 2 * Math.PI;
  const outer = Math.min(...labels.map((lines, at) => roomFor(lines, angle(at), width, height)));
  const radius = scaleLinear()
    .domain([0, 5])
    .range([0, Math.max(24, outer)]);
  const centre: [number, number] = [width / 2, height / 2];
  const place = (at: number, level: number): [number, number] => {
    const [x, y] = pointRadial(angle(at), radius(level));
    return [round(centre[0] + x), round(centre[1] + y)];
  };
  return { count: axes.length, centre, labels, place, angle };
}

/** A label may take a quarter of the width on one line; a longer one is broken and may take a third. */
function labelShare(label: string, width: number): number {
  return textWidth(label, labelSize) <= width * 0.26 ? width * 0.26 : width * 0.34;
}

/** The longest radius at which a label still lies inside the drawing. */
function roomFor(lines: readonly string[], angle: number, width: number, height: number): number {
  const [x, y] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const wide = Math.max(...lines.map((line) => textWidth(line, labelSize)));
  const across = x < 0.01 ? Infinity : (width / 2 - wide) / x - labelGap;
  const down = y < 0.01 ? Infinity : (height / 2 - lines.length * 13) / y - labelGap;
  return Math.min(across, down);
}

function RadarGrid({ axes, frame }: { axes: readonly RadarAxis[]; frame: Frame }) {
  return (
    <>
      {levels.map((level) => (
        <polygon key={level} className="chart-ring-line" points={polygon(frame, () => level)} />
      ))}
      {axes.map((axis, at) => (
        <path
          key={axis.id}
          className="chart-grid"
          d={`M${frame.centre.map(round).join(" ")}L${frame.place(at, 5).join(" ")}`}
        />
      ))}
      {axes.map((axis, at) => (
        <AxisLabel key={axis.id} at={at} frame={frame} />
      ))}
    </>
  );
}

function AxisLabel({ at, frame }: { at: number; frame: Frame }) {
  const [edgeX, edgeY] = frame.place(at, 5);
  const [x, y] = pointRadial(frame.angle(at), labelGap);
  const side = Math.abs(x) < 2 ? "mid" : x > 0 ? "start" : "end";
  const lines = frame.labels[at]!;
  // The block of lines is centred on its point at the sides, sits on it at the top and hangs from it below.
  const lift = Math.abs(y) < 6 ? (lines.length - 1) / 2 : y < 0 ? lines.length - 1 : 0;
  const base = edgeY + y + (y > 6 ? 7 : y < -6 ? 1 : 4) - lift * 13;
  return (
    <text className={`chart-${side}`}>
      {lines.map((line, row) => (
        <tspan key={row} x={round(edgeX + x)} y={round(base + row * 13)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A closed area where everything is rated; else only the edges and dots there are. */
function Shape({ series, frame, rank }: { series: RadarSeries; frame: Frame; rank: number }) {
  const other = rank > 1;
  const style = rank === 1 ? "" : rank === 2 ? " chart-second" : " chart-third";
  const { values } = series;
  const complete = values.length === frame.count && values.every((value) => value !== null);
  return (
    <g>
      {complete ? (
        <polygon
          className={`chart-area${style}`}
          points={polygon(frame, (at) => values[at] ?? 0)}
        />
      ) : (
        <path className={`chart-edge${style}`} d={edges(values, frame)} />
      )}
      {values.map((value, at) => {
        if (value === null || other) return null;
        const [cx, cy] = frame.place(at, value);
        return <circle key={at} className="chart-dot chart-subject" cx={cx} cy={cy} r={3} />;
      })}
    </g>
  );
}

function polygon(frame: Frame, levelAt: (at: number) => number): string {
  const corners = Array.from({ length: frame.count }, (_, at) => frame.place(at, levelAt(at)));
  return corners.map((corner) => corner.join(",")).join(" ");
}

function edges(values: readonly (number | null)[], frame: Frame): string {
  return Array.from({ length: frame.count }, (_, at) => {
    const next = (at + 1) % frame.count;
    const [from, to] = [values[at] ?? null, values[next] ?? null];
    if (from === null || to === null) return "";
    return `M${frame.place(at, from).join(" ")}L${frame.place(next, to).join(" ")}`;
  }).join("");
}

function MinimumTick({ minimum, at, frame }: { minimum: number | null; at: number; frame: Frame }) {
  if (minimum === null) return null;
  const [x, y] = frame.place(at, minimum);
  const [dx, dy] = pointRadial(frame.angle(at) + Math.PI / 2, 5);
  const from = `${round(x - dx)} ${round(y - dy)}`;
  return <path className="chart-minimum-tick" d={`M${from}L${round(x + dx)} ${round(y + dy)}`} />;
}

function levelPlace(level: number, frame: Frame) {
  const [x, y] = frame.place(0, level);
  return { x: x + 5, y: y + 4 };
}
