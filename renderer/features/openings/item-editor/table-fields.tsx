import { Plus, X } from "lucide-react";
import type { CaseStudy } from "../../../../shared/kit.ts";
import { Button, ButtonRow } from "../../../ui/button.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import { Prose } from "./fields.tsx";
import type { CaseStudyEditor } from "./item-form.ts";
import styles from "./item-editor.module.css";

type Data = CaseStudy["data"];
type Cell = Data["rows"][number][number];

/** Figures stay figures, so that a document can line them up. */
function toCell(text: string): Cell {
  if (text.trim() === "") return null;
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}

/** The figures a candidate works with. */
export function TableFields({ editor: { value, set, errorAt } }: { editor: CaseStudyEditor }) {
  const { data } = value;
  const change = (over: Partial<Data>) => set({ data: { ...data, ...over } });
  const addColumn = () =>
    change({ columns: [...data.columns, ""], rows: data.rows.map((row) => [...row, null]) });
  const addRow = () => change({ rows: [...data.rows, data.columns.map(() => null)] });
  return (
    <>
      <Field error={errorAt("data")} group label="Data">
        {data.columns.length > 0 && (
          <div className={styles.table}>
            <Grid data={data} onChange={change} />
          </div>
        )}
        <ButtonRow>
          {data.columns.length < 20 && (
            <Button compact icon={Plus} onClick={addColumn} variant="quiet">
              Add a column
            </Button>
          )}
          {data.columns.length > 0 && data.rows.length < 200 && (
            <Button compact icon={Plus} onClick={addRow} variant="quiet">
              Add a row
            </Button>
          )}
        </ButtonRow>
      </Field>
      <Prose
        error={errorAt("data.note")}
        label="Note under the data"
        onChange={(note) => change({ note })}
        value={data.note}
      />
    </>
  );
}

function Grid({ data, onChange }: { data: Data; onChange: (over: Partial<Data>) => void }) {
  const { columns, rows } = data;
  const setCell = (row: number, column: number, cell: Cell) =>
    onChange({ rows: rows.with(row, rows[row]!.with(column, cell)) });
  const dropColumn = (column: number) =>
    onChange({
      columns: columns.toSpliced(column, 1),
      rows: rows.map((row) => row.toSpliced(column, 1)),
    });
  return (
    <table>
      <caption>
        <VisuallyHidden>Data of the case study</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map((column, at) => (
            // Columns have no identity but their place.
            <th key={at} scope="col">
              <span className={styles.headCell}>
                <TextInput
                  aria-label={`Name of column ${at + 1}`}
                  dir="auto"
                  maxLength={120}
                  onChange={(event) => onChange({ columns: columns.with(at, event.target.value) })}
                  value={column}
                />
                <Button
                  compact
                  icon={X}
                  iconOnly
                  label={`Remove column ${at + 1}`}
                  onClick={() => dropColumn(at)}
                  variant="quiet"
                />
              </span>
            </th>
          ))}
          <th scope="col">
            <VisuallyHidden>Remove</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at}>
                <TextInput
                  aria-label={`Row ${index + 1}, ${columns[at] || `column ${at + 1}`}`}
                  dir="auto"
                  maxLength={500}
                  onChange={(event) => setCell(index, at, toCell(event.target.value))}
                  value={cell ?? ""}
                />
              </td>
            ))}
            <td>
              <Button
                compact
                icon={X}
                iconOnly
                label={`Remove row ${index + 1}`}
                onClick={() => onChange({ rows: rows.toSpliced(index, 1) })}
                variant="quiet"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
