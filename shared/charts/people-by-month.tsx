import { formatMonth } from "../rules/months.ts";
import { axisHeight, everyNth, MonthAxis, monthScale, type MonthScale } from "./month-axis.tsx";
import { dodge, round, wrapInTwo } from "./place.ts";

/** The people of one role: by month, how productive each of them is, 0 to 1, the longest there first. */
export interface RoleMonths {
  id: string;
  /** What so many of them are called: "Account executives". */
  name: string;
  people: readonly (readonly number[])[];
}

interface PeopleByMonthProps {
  months: readonly string[];
  roles: readonly RoleMonths[];
  width?: number;
}

const labelsAt = 138;
const cellHeight = 13;
const gap = 2;
const groupGap = 4;
const mostHeight = 200;

/**
 * Everybody as a cell, stacked by role, filled as far as they are productive. Roles are told apart by their place, the
 * room between them and the name beside the last column; every second one carries a line, for whoever sees no colours.
 */
export function PeopleByMonth({ months, roles, width = 792 }: PeopleByMonthProps) {
  const scale = monthScale(months, 8, width - labelsAt);
  const height = cellFor(roles, months.length);
  const columns = months.map((_, at) => columnOf(roles, at, height));
  const bottom = 22 + Math.max(cellHeight, ...columns.map((column) => column.top));
  const last = columns.at(-1);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${round(bottom + axisHeight(months))}`}
      width={width}
      height={round(bottom + axisHeight(months))}
      role="img"
      aria-label={peopleText(months, roles)}
    >
      {columns.map((column, at) => (
        <Column column={column} key={months[at]} bottom={bottom} at={at} scale={scale} />
      ))}
      <MonthAxis scale={scale} y={bottom} />
      {last && <Names column={last} bottom={bottom} x={width - labelsAt} />}
    </svg>
  );
}

/** As high as fits, so that sixty people are still a picture. */
function cellFor(roles: readonly RoleMonths[], months: number): number {
  let most = 1;
  for (let at = 0; at < months; at += 1)
    most = Math.max(
      most,
      roles.reduce((sum, role) => sum + (role.people[at]?.length ?? 0), 0),
    );
  return Math.max(1.5, Math.min(cellHeight, mostHeight / most - gap));
}

interface Group {
  role: RoleMonths;
  series: number;
  people: readonly number[];
  /** From the bottom of the column. */
  low: number;
  high: number;
}

interface ColumnPlan {
  groups: Group[];
  top: number;
  heads: number;
  cell: number;
}

function columnOf(roles: readonly RoleMonths[], at: number, cell: number): ColumnPlan {
  let top = 0;
  let heads = 0;
  const groups = roles.flatMap((role, series): Group[] => {
    const people = role.people[at] ?? [];
    if (people.length === 0) return [];
    const low = top + (top > 0 ? groupGap - gap : 0);
    top = low + people.length * (cell + gap);
    heads += people.length;
    return [{ role, series, people, low, high: top - gap }];
  });
  return { groups, top, heads, cell };
}

interface ColumnProps {
  column: ColumnPlan;
  scale: MonthScale;
  at: number;
  bottom: number;
}

function Column({ column, scale, at, bottom }: ColumnProps) {
  const width = Math.min(40, scale.step * 0.78);
  const x = round(scale.middle(at) - width / 2);
  return (
    <g>
      {column.groups.map(({ role, series, people, low }) =>
        people.map((ramped, place) => (
          <Cell
            // People of a role have no identity here but their place.
            key={`${role.id} ${place}`}
            height={column.cell}
            ramped={ramped}
            series={series}
            width={width}
            x={x}
            y={bottom - 2 - low - place * (column.cell + gap) - column.cell}
          />
        )),
      )}
      {column.heads > 0 && at % everyNth(scale.step) === 0 && (
        <text
          className="chart-total chart-mid"
          x={round(scale.middle(at))}
          y={bottom - column.top - 6}
        >
          {column.heads}
        </text>
      )}
    </g>
  );
}

interface CellProps {
  x: number;
  y: number;
  width: number;
  height: number;
  ramped: number;
  series: number;
}

function Cell({ x, y, width, height, ramped, series }: CellProps) {
  const kind = `chart-s${(series % 5) + 1}`;
  const filled = width * Math.max(0, Math.min(1, ramped));
  const radius = Math.min(2, height / 3);
  const box = { x: round(x), y: round(y), height: round(height), rx: round(radius) };
  return (
    <>
      <rect className={`chart-seat ${kind}`} {...box} width={round(width)} />
      {filled > 0.2 && <rect className={kind} {...box} width={round(filled)} />}
      {series % 2 === 1 && height >= 6 && (
        <path
          className="chart-notch"
          d={`M${round(x + 3)} ${round(y + height / 2)}h${round(width - 6)}`}
        />
      )}
    </>
  );
}

function Names({ column, bottom, x }: { column: ColumnPlan; bottom: number; x: number }) {
  const lines = column.groups.map(({ role }) => wrapInTwo(role.name, labelsAt - 24, 11));
  const isTall = lines.some((one) => one.length > 1);
  const places = dodge(
    column.groups.map(({ low, high }) => bottom - 2 - (low + high) / 2),
    isTall ? 28 : 15,
  );
  return (
    <g>
      {column.groups.map(({ role, series, people }, at) => {
        const y = round(places[at]! + 4 - (lines[at]!.length - 1) * 6);
        return (
          <g key={role.id}>
            <text className={`chart-end chart-key-s${(series % 5) + 1}`} x={x + 14} y={y}>
              {people.length}
            </text>
            {lines[at]!.map((line, row) => (
              <text key={line} x={x + 20} y={y + row * 13}>
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** `Head count by month: 3 in January 2027, 4 in February 2027, … At the end 5 Account executives, 3 SDRs.` */
export function peopleText(months: readonly string[], roles: readonly RoleMonths[]): string {
  const totals = months.map((_, at) =>
    roles.reduce((sum, role) => sum + (role.people[at]?.length ?? 0), 0),
  );
  const changes = months.flatMap((month, at) =>
    at === 0 || totals[at] !== totals[at - 1] ? [`${totals[at]} from ${formatMonth(month)}`] : [],
  );
  const end = roles.flatMap((role) => {
    const heads = role.people.at(-1)?.length ?? 0;
    return heads > 0 ? [`${heads} ${role.name}`] : [];
  });
  return `Head count: ${changes.join(", ")}. At the end: ${end.join(", ") || "nobody"}.`;
}
