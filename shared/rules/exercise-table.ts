import type { CaseStudy } from "../kit.ts";
import { formatNumber, missing } from "./format.ts";

/** The data of a case study as a table: the same cells on screen and on paper. */
export type Cell = CaseStudy["data"]["rows"][number][number];

const isFigure = (cell: Cell): boolean =>
  cell === null || typeof cell === "number" || /^[\d.,\s]+\s?%?$/.test(cell);

/** Columns that hold figures alone, which are set flush right. */
export const figureColumns = ({ columns, rows }: Pick<CaseStudy["data"], "columns" | "rows">) =>
  columns.map((_, at) => rows.every((row) => isFigure(row[at] ?? null)));

export const cellText = (cell: Cell): string => {
  if (cell === null) return missing;
  return typeof cell === "number" ? formatNumber(cell, { digits: 2 }) : cell;
};
