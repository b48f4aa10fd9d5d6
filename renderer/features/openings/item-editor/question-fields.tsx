import { Segments } from "../../../ui/choice.tsx";
import { Field } from "../../../ui/field.tsx";
import { CompetencyField } from "./competency-field.tsx";
import { Lines, Minutes, Prose } from "./fields.tsx";
import type { QuestionEditor } from "./item-form.ts";
import styles from "./item-editor.module.css";

interface QuestionFieldsProps {
  editor: QuestionEditor;
  minutes: number;
  onMinutes: (minutes: number) => void;
  onLengthWrong: (isWrong: boolean) => void;
}

export function QuestionFields({ editor, minutes, onMinutes, onLengthWrong }: QuestionFieldsProps) {
  const { value, set, errorAt, competencies } = editor;
  return (
    <>
      <Prose
        error={errorAt("text")}
        label="Question"
        onChange={(text) => set({ text })}
        required
        rows={3}
        value={value.text}
      />
      <div className={styles.line}>
        <CompetencyField
          choices={competencies}
          error={errorAt("competency")}
          help="Rated on this competency’s five anchors."
          onChange={(competency) => set({ competency })}
          value={value.competency}
        />
        <Minutes label="Length" onChange={onMinutes} onWrong={onLengthWrong} value={minutes} />
      </div>
      <Field group label="It asks about">
        <Segments
          onChange={(style) => set({ style })}
          options={[
            { value: "behavioural", label: "What they did" },
            { value: "situational", label: "What they would do" },
          ]}
          value={value.style}
        />
      </Field>
      <Lines
        add="Add a follow-up"
        error={errorAt("followUps")}
        help="Ask it of everybody whose answer leaves this open."
        item="Follow-up"
        label="Ask further"
        max={10}
        onChange={(followUps) => set({ followUps })}
        value={value.followUps}
      />
      <Lines
        add="Add a strong sign"
        error={errorAt("strong")}
        item="Strong sign"
        label="Strong signs"
        max={10}
        onChange={(strong) => set({ strong })}
        value={value.strong}
      />
      <Lines
        add="Add a weak sign"
        error={errorAt("weak")}
        item="Weak sign"
        label="Weak signs"
        max={10}
        onChange={(weak) => set({ weak })}
        value={value.weak}
      />
    </>
  );
}
