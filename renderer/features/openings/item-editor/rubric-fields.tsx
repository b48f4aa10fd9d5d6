import type { RolePlay } from "../../../../shared/kit.ts";
import { Level } from "../../../ui/level.tsx";
import { Field, TextArea, TextInput } from "../../../ui/field.tsx";
import { CompetencyField } from "./competency-field.tsx";
import { Rows } from "./fields.tsx";
import { type CompetencyChoice, type Editor, newLineId } from "./item-form.ts";
import styles from "./item-editor.module.css";

type RubricLine = RolePlay["rubric"][number];

/** Levels with words of their own; 2 and 4 lie between their neighbours. */
const anchored = [5, 3, 1] as const;

/** What an exercise is rated on. */
export function RubricFields({
  editor,
}: {
  editor: Pick<Editor<{ rubric: RubricLine[] }>, "value" | "set" | "errorAt" | "competencies">;
}) {
  const { value, set, errorAt, competencies } = editor;
  return (
    <Rows<RubricLine>
      add="Add a criterion"
      create={() => newLine(competencies)}
      help="Anchors say what is seen at 1, 3 and 5; 2 and 4 lie between."
      item="Criterion"
      label="What is rated"
      max={20}
      onChange={(rubric) => set({ rubric })}
      value={value.rubric}
    >
      {(line, change, index) => (
        <>
          <div className={styles.line}>
            <Field error={errorAt(`rubric.${index}.criterion`)} label="Criterion">
              <TextInput
                dir="auto"
                maxLength={300}
                onChange={(event) => change({ criterion: event.target.value })}
                value={line.criterion}
              />
            </Field>
            <CompetencyField
              choices={competencies}
              error={errorAt(`rubric.${index}.competency`)}
              onChange={(competency) => change({ competency })}
              value={line.competency}
            />
          </div>
          {anchored.map((level) => (
            <div className={styles.anchor} key={level}>
              <Level value={level} />
              <TextArea
                aria-label={`Criterion ${index + 1}, level ${level}`}
                dir="auto"
                maxLength={2000}
                onChange={(event) =>
                  change({ anchors: { ...line.anchors, [level]: event.target.value } })
                }
                rows={2}
                value={line.anchors[level]}
              />
            </div>
          ))}
        </>
      )}
    </Rows>
  );
}

const newLine = (competencies: readonly CompetencyChoice[]): RubricLine => ({
  id: newLineId(),
  criterion: "",
  competency: competencies[0]?.key ?? "",
  anchors: { 1: "", 3: "", 5: "" },
});
