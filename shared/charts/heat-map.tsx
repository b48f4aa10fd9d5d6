import type { ReactNode } from "react";
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
  /** Column ids whose level is one rating, as it was given, and no mean. */
  singles?: readonly string[] | undefined;
  /** Column ids whose levels are outlined: the two that are furthest apart. */
  apart?: readonly string[] | undefined;
  /** Column ids whose levels were changed, with what they were at first. */
  firsts?: Readonly<Record<string, string>> | undefined;
  /** Mean by group id. */
  means: Readonly<Record<string, number | null>>;
}

/** A row under the levels, such as how strict each panelist is. */
export interface HeatFoot {
  name: string;
  /** By column id; a column without one stays empty. */
  cells: Readonly<Record<string, { text: string; stressed: boolean }>>;
}

/** One cell with a level or without one, as whoever draws it around finds it. */
export interface HeatCell {
  group: HeatGroup;
  column: HeatColumn;
  row: HeatRow;
}

interface HeatMapProps {
  caption: string;
  groups: readonly HeatGroup[];
  rows: readonly HeatRow[];
  foot?: HeatFoot | undefined;
  /** Puts what stands in a cell into a control; the map is then a grid to walk through. */
  wrap?: ((cell: HeatCell, content: ReactNode) => ReactNode) | undefined;
}

/** Criteria × people as a real table, so that it can be read aloud and copied. Every cell carries its number. */
export function HeatMap({ caption, groups, rows, foot, wrap }: HeatMapProps) {
  const weighted = rows.some((row) => row.weight !== null);
  const digits = levelDigits(rows.flatMap((row) => Object.values(row.levels)));
  return (
    <table className="chart-heat" {...(wrap && { role: "grid" })}>
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
              <GroupCells key={group.id} group={group} row={row} digits={digits} wrap={wrap} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <HeatFootRow foot={foot} groups={groups} weighted={weighted} />}
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

/** A cell in which nothing is missing. */
const nothing = "\u00a0";

interface HeatFootProps {
  foot: HeatFoot;
  groups: readonly HeatGroup[];
  weighted: boolean;
}

function HeatFootRow({ foot, groups, weighted }: HeatFootProps) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{foot.name}</th>
        {weighted && <td>{nothing}</td>}
        {groups.map((group) => [
          ...group.columns.map((column) => {
            const cell = foot.cells[column.id];
            return (
              <td key={column.id} className={cell?.stressed ? "chart-heat-severe" : undefined}>
                {cell?.text ?? nothing}
              </td>
            );
          }),
          group.mean && <td key={group.id}>{nothing}</td>,
        ])}
      </tr>
    </tfoot>
  );
}

interface GroupCellsProps extends Pick<HeatMapProps, "wrap"> {
  group: HeatGroup;
  row: HeatRow;
  digits: number;
}

function GroupCells({ group, row, digits, wrap }: GroupCellsProps) {
  const mean = row.means[group.id] ?? null;
  const below = mean !== null && row.minimum !== null && mean < row.minimum;
  return (
    <>
      {group.columns.map((column) => (
        <LevelCell key={column.id} cell={{ group, column, row }} digits={digits} wrap={wrap} />
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

interface LevelCellProps extends Pick<HeatMapProps, "wrap"> {
  cell: HeatCell;
  digits: number;
}

function LevelCell({ cell, digits, wrap }: LevelCellProps) {
  const { column, row } = cell;
  const level = row.levels[column.id] ?? null;
  const first = row.firsts?.[column.id];
  const around = (content: ReactNode) => (wrap ? wrap(cell, content) : content);
  if (level === null) {
    return (
      <td className="chart-heat-absent">
        {around(
          <>
            <span aria-hidden="true">{missing}</span>
            <span className="chart-hidden">not assessed</span>
          </>,
        )}
      </td>
    );
  }
  const apart = row.apart?.includes(column.id) ?? false;
  return (
    <td data-level={nearestLevel(level)} className={apart ? "chart-heat-apart" : undefined}>
      {around(
        <>
          {formatNumber(level, {
            digits: row.singles?.includes(column.id) ? 0 : digits,
            fixed: true,
          })}
          {first !== undefined && <sup className="chart-heat-first">{first}</sup>}
          {apart && <span className="chart-hidden"> furthest apart</span>}
        </>,
      )}
    </td>
  );
}

/** Means have a decimal, also where one happens to be whole; a single rating and a table of nothing but whole levels have none. */
export function levelDigits(levels: readonly (number | null)[]): number {
  return levels.some((level) => level !== null && !Number.isInteger(level)) ? 1 : 0;
}

/** A mean takes the colour of the nearest level; its number says the rest. */
export function nearestLevel(level: number): number {
  return Math.min(5, Math.max(1, Math.round(level)));
}
