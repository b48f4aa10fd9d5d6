import type { CaseStudy } from "../../../shared/kit.ts";
import { cellText, figureColumns } from "../../../shared/rules/exercise-table.ts";
import { classNames } from "../../ui/class-names.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./card.module.css";

/** The numbers of a case study. The first column of words names its row. */
export function CardData({ data }: { data: CaseStudy["data"] }) {
  const { columns, rows, note } = data;
  const figures = figureColumns(data);
  const naming = figures.indexOf(false);
  const align = (at: number) => classNames(figures[at] && styles.figure);
  return (
    <>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>The data</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th className={align(at)} dir="auto" key={at} scope="col">
                {column.trim() === "" ? (
                  <VisuallyHidden>{`Column ${at + 1}`}</VisuallyHidden>
                ) : (
                  column
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {columns.map((_, at) =>
                at === naming ? (
                  <th dir="auto" key={at} scope="row">
                    {cellText(row[at] ?? null)}
                  </th>
                ) : (
                  <td className={align(at)} dir="auto" key={at}>
                    {cellText(row[at] ?? null)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {note.trim() !== "" && (
        <p className={styles.foot} dir="auto">
          {note}
        </p>
      )}
    </>
  );
}
