import { scaleLinear, type ScaleLinear } from "d3-scale";
import { formatScore } from "../rules/format.ts";
import { fitText, type Interval } from "./fit-mark.tsx";
import { cutToWidth, round } from "./place.ts";

export interface RankedPerson {
  id: string;
  name: string;
  /** Null for somebody without a fit; the row stays, with the note as its reason. */
  fit: number | null;
  interval?: Interval | undefined;
  /** Drawn in the accent colour. */
  subject?: boolean | undefined;
  /** A line under the name: a blocker, or a plain remark such as how little is covered. */
  note?: { text: string; blocks: boolean } | undefined;
}

interface RankingProps {
  people: readonly RankedPerson[];
  width?: number;
}

const nameSize = 13;
const top = 8;

/** Fits of an opening's candidates as dots on a scale of 0 to 100, in the order given. */
export function Ranking({ people, width = 560 }: RankingProps) {
  const nameWidth = Math.min(220, width * 0.3);
  const ranged = people.some((person) => person.interval);
  const right = width - (ranged ? 104 : 40);
  // The whole scale, always: on a part of it, a few points would look like a gap.
  const x = scaleLinear()
    .domain([0, 100])
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
      aria-label={rankingText(people)}
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
    </svg>
  );
}

/** What the picture says, in words. */
export function rankingText(people: readonly RankedPerson[]): string {
  if (people.length === 0) return "Nobody to rank";
  const each = people.map(({ name, fit, interval, note }) => {
    const score = fit === null ? "no fit yet" : fitText(fit, interval).replace(/^Fit/, "fit");
    return `${name}: ${score}${note ? ` (${note.text})` : ""}`;
  });
  return `${each.join("; ")}.`;
}

interface RowProps {
  person: RankedPerson;
  y: number;
  x: ScaleLinear<number, number>;
  nameWidth: number;
}

function Row({ person, y, x, nameWidth }: RowProps) {
  const { name, fit, interval, note } = person;
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
        </text>
      )}
      {interval && (
        <path
          className={`chart-interval${kind}`}
          d={`M${round(x(interval[0]))} ${y}H${round(x(interval[1]))}`}
        />
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
