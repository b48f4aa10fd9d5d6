import { scaleLinear, type ScaleLinear } from "d3-scale";
import { formatScore } from "../rules/format.ts";
import type { Stretch } from "../rules/ties.ts";
import { fitText, type Interval } from "./fit-mark.tsx";
import { joinNames } from "../rules/names.ts";
import { cutToWidth, round } from "./place.ts";

export interface RankedPerson {
  id: string;
  name: string;
  /** Null for somebody without a fit; the row stays, with the note as its reason. */
  fit: number | null;
  interval?: Interval | undefined;
  /** What the fit was before something was taken out of it, as a ring beside its dot. */
  raw?: number | null | undefined;
  /** Drawn in the accent colour. */
  subject?: boolean | undefined;
  /** A line under the name: a blocker, or a plain remark such as how little is covered. `rest` is never in red. */
  note?: { text: string; rest?: string | undefined; blocks: boolean } | undefined;
}

interface RankingProps {
  people: readonly RankedPerson[];
  width?: number;
  /** Neighbours that cannot be told apart, in a bracket at the end. */
  ties?: readonly Stretch[] | undefined;
  /** The part of the scale that the intervals take. Without intervals it is the whole, where a few points look few. */
  part?: boolean | undefined;
}

const nameSize = 13;
const top = 8;

/** Fits of an opening's candidates as dots on a scale of 0 to 100, in the order given. */
export function Ranking({ people, width = 560, ties = [], part = false }: RankingProps) {
  const nameWidth = Math.min(220, width * 0.3);
  const ranged = people.some((person) => person.interval);
  const lanes = lanesOf(ties);
  const bracketed = lanes.length === 0 ? 0 : 76 + (lanes.length - 1) * laneWidth;
  const right = width - (ranged ? 104 : 40) - bracketed;
  const x = scaleLinear()
    .domain(part && ranged ? partOf(people) : [0, 100])
    .range([nameWidth + 12, right]);
  const rows = rowPlaces(people);
  const bottom = rows.end;
  return (
    <svg
      className="chart chart-ranking"
      viewBox={`0 0 ${width} ${bottom + 24}`}
      width={width}
      height={bottom + 24}
      role="img"
      aria-label={rankingText(people, ties)}
    >
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <path className="chart-grid" d={`M${round(x(tick))} ${top - 4}V${bottom}`} />
          <text className="chart-faint chart-mid" x={round(x(tick))} y={bottom + 16}>
            {tick}
          </text>
        </g>
      ))}
      {people.map((person, at) => (
        <Row key={person.id} person={person} y={rows.places[at]!} x={x} nameWidth={nameWidth} />
      ))}
      {lanes.flatMap((lane, at) =>
        lane.map(({ from, to }) => (
          <Bracket
            key={`${from} ${to}`}
            from={rows.places[from]!}
            to={rows.places[to]!}
            x={right + 112 + at * laneWidth}
            worded={at === lanes.length - 1}
          />
        )),
      )}
    </svg>
  );
}

const laneWidth = 14;

/** Brackets that would touch stand beside each other. */
function lanesOf(ties: readonly Stretch[]): Stretch[][] {
  const lanes: Stretch[][] = [];
  for (const tie of ties) {
    const free = lanes.find((lane) => lane.at(-1)!.to < tie.from);
    if (free) free.push(tie);
    else lanes.push([tie]);
  }
  return lanes;
}

/** Whole tens around everything that is drawn, and at least forty points, so that a little does not look like much. */
function partOf(people: readonly RankedPerson[]): [number, number] {
  const drawn = people.flatMap(({ fit, raw, interval }) =>
    [fit, raw ?? null, ...(interval ?? [])].filter((value) => value !== null),
  );
  const low = Math.floor((Math.min(...drawn) - 1) / 10) * 10;
  const high = Math.ceil((Math.max(...drawn) + 1) / 10) * 10;
  const missing = Math.max(0, 40 - (high - low));
  return [low - Math.floor(missing / 20) * 10, high + Math.ceil(missing / 20) * 10];
}

interface BracketProps {
  from: number;
  to: number;
  x: number;
  worded: boolean;
}

function Bracket({ from, to, x, worded }: BracketProps) {
  const middle = (from + to) / 2;
  return (
    <g>
      <path className="chart-bracket" d={`M${round(x)} ${from}h6V${to}h-6`} />
      {worded && (
        <>
          <text className="chart-faint" x={round(x + 14)} y={middle - 3}>
            not
          </text>
          <text className="chart-faint" x={round(x + 14)} y={middle + 11}>
            separable
          </text>
        </>
      )}
    </g>
  );
}

/** What the picture says, in words. */
export function rankingText(
  people: readonly RankedPerson[],
  ties: readonly Stretch[] = [],
): string {
  if (people.length === 0) return "Nobody to rank";
  const each = people.map(({ name, fit, interval, raw, note }) => {
    const score = fit === null ? "no fit yet" : fitText(fit, interval).replace(/^Fit/, "fit");
    const before = raw === null || raw === undefined ? "" : `, raw ${formatScore(raw)}`;
    return `${name}: ${score}${before}${note ? ` (${note.text}${note.rest ? ` · ${note.rest}` : ""})` : ""}`;
  });
  const apart = ties.map(({ from, to }) => {
    const names = people.slice(from, to + 1).map((person) => person.name);
    return ` Not separable: ${joinNames(names)}.`;
  });
  return `${each.join("; ")}.${apart.join("")}`;
}

interface RowProps {
  person: RankedPerson;
  y: number;
  x: ScaleLinear<number, number>;
  nameWidth: number;
}

function Row({ person, y, x, nameWidth }: RowProps) {
  const { name, fit, interval, raw, note } = person;
  const kind = person.subject ? " chart-subject" : "";
  const right = x.range()[1]!;
  return (
    <g>
      <text className="chart-name" x={0} y={y + 4}>
        {cutToWidth(name, nameWidth, nameSize)}
      </text>
      {note && (
        <text className={note.blocks ? "chart-warned" : "chart-faint"} x={0} y={y + 19}>
          {cutToWidth(note.text, nameWidth * 1.6, 11)}
          {note.rest && <tspan className="chart-faint">{` · ${note.rest}`}</tspan>}
        </text>
      )}
      {interval && (
        <path
          className={`chart-interval${kind}`}
          d={`M${round(x(interval[0]))} ${y}H${round(x(interval[1]))}`}
        />
      )}
      {raw !== null && raw !== undefined && (
        <circle className="chart-ring" cx={round(x(raw))} cy={y} r={5} />
      )}
      {fit !== null && <circle className={`chart-dot${kind}`} cx={round(x(fit))} cy={y} r={5} />}
      <text className="chart-value chart-end" x={right + 36} y={y + 4}>
        {formatScore(fit)}
      </text>
      {interval && (
        <text className="chart-faint" x={right + 44} y={y + 4}>
          {`${formatScore(interval[0])} to ${formatScore(interval[1])}`}
        </text>
      )}
    </g>
  );
}

function rowPlaces(people: readonly RankedPerson[]): { places: number[]; end: number } {
  let y = top;
  const places = people.map(({ note }) => {
    const place = y + 12;
    y += note ? 44 : 30;
    return place;
  });
  return { places, end: y };
}
