import { formatNumber, formatPercent, missing } from "../rules/format.ts";

export interface HeatColumn {
  id: string;
  /** Initials or another short mark. */
  short: string;
  /** The whole name, for the ear and the tooltip. */
  name: string;
}

export interface HeatGroup {
  id: string;
  /** A heading over the columns, such as a candidate; empty for none. */
  name: string;
  columns: readonly HeatColumn[];
  /** Shows a mean after the columns. */
  mean: boolean;
}

export interface HeatRow {
  id: string;
  name: string;
  /** Share of the weight as a fraction, or null where none is shown. */
  weight: number | null;
  /** Must-have minimum, or null. */
  minimum: number | null;
  /** Level by column id; null or absent where it was not assessed. */
  levels: Readonly<Record<string, number | null>>;
  /** Mean by group id. */
  means: Readonly<Record<string, number | null>>;
}

interface HeatMapProps {
  caption: string;
  groups: readonly HeatGroup[];
  rows: readonly HeatRow[];
}

/** Criteria × people as a real table, so that it can be read aloud and copied. Every cell carries its number. */
export function HeatMap({ caption, groups, rows }: HeatMapProps) {
  const weighted = rows.some((row) => row.weight !== null);
  const digits = levelDigits(rows.flatMap((row) => Object.values(row.levels)));
  return (
    <table className="chart-heat">
      <caption className="chart-hidden">{caption}</caption>
      <HeatHead groups={groups} weighted={weighted} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              {row.minimum !== null && <span className="chart-heat-must"> min {row.minimum}</span>}
            </th>
            {weighted && (
              <td className="chart-heat-weight">
                {row.weight === null ? "" : formatPercent(row.weight)}
              </td>
            )}
            {groups.map((group) => (
              <GroupCells key={group.id} group={group} row={row} digits={digits} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeatHead({ groups, weighted }: { groups: readonly HeatGroup[]; weighted: boolean }) {
  const named = groups.some((group) => group.name !== "");
  return (
    <thead>
      {named && (
        <tr>
          <th scope="col" colSpan={weighted ? 2 : 1}>
            <span className="chart-hidden">People</span>
          </th>
          {groups.map((group) => (
            <th
              key={group.id}
              scope="colgroup"
              className="chart-heat-group"
              colSpan={group.columns.length + (group.mean ? 1 : 0)}
            >
              <bdi>{group.name}</bdi>
            </th>
          ))}
        </tr>
      )}
      <tr>
        <th scope="col">
          <span className="chart-hidden">Competency</span>
        </th>
        {weighted && <th scope="col">weight</th>}
        {groups.map((group) => (
          <GroupHeads key={group.id} group={group} />
        ))}
      </tr>
    </thead>
  );
}

function GroupHeads({ group }: { group: HeatGroup }) {
  return (
    <>
      {group.columns.map((column) => (
        <th key={column.id} scope="col" className="chart-heat-person">
          <abbr title={column.name}>{column.short}</abbr>
        </th>
      ))}
      {group.mean && (
        <th scope="col" className="chart-heat-mean">
          mean
        </th>
      )}
    </>
  );
}

interface GroupCellsProps {
  group: HeatGroup;
  row: HeatRow;
  digits: number;
}

function GroupCells({ group, row, digits }: GroupCellsProps) {
  const mean = row.means[group.id] ?? null;
  const below = mean !== null && row.minimum !== null && mean < row.minimum;
  return (
    <>
      {group.columns.map((column) => (
        <LevelCell key={column.id} level={row.levels[column.id] ?? null} digits={digits} />
      ))}
      {group.mean && (
        <td className={below ? "chart-heat-mean chart-heat-below" : "chart-heat-mean"}>
          {formatNumber(mean, { digits: 1, fixed: true })}
          {below && <span className="chart-hidden"> below the minimum</span>}
        </td>
      )}
    </>
  );
}

function LevelCell({ level, digits }: { level: number | null; digits: number }) {
  if (level === null) {
    return (
      <td className="chart-heat-absent">
        <span aria-hidden="true">{missing}</span>
        <span className="chart-hidden">not assessed</span>
      </td>
    );
  }
  return <td data-level={nearestLevel(level)}>{formatNumber(level, { digits, fixed: true })}</td>;
}

/** Means have a decimal, also where one happens to be whole; a table of nothing but whole levels has none. */
export function levelDigits(levels: readonly (number | null)[]): number {
  return levels.some((level) => level !== null && !Number.isInteger(level)) ? 1 : 0;
}

/** A mean takes the colour of the nearest level; its number says the rest. */
export function nearestLevel(level: number): number {
  return Math.min(5, Math.max(1, Math.round(level)));
}
