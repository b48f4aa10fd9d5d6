import { counted, formatMinutes } from "../../../../shared/rules/format.ts";
import { Field, TextInput } from "../../../ui/field.tsx";
import { Section } from "../../../ui/page.tsx";
import { Lines, Minutes, Prose } from "./fields.tsx";
import type { CaseStudyEditor } from "./item-form.ts";
import { RubricFields } from "./rubric-fields.tsx";
import { TableFields } from "./table-fields.tsx";
import styles from "./item-editor.module.css";

export function CaseStudyFields({ editor }: { editor: CaseStudyEditor }) {
  const { value, set, errorAt } = editor;
  const { prepMinutes, presentMinutes, discussMinutes } = value;
  return (
    <>
      <Section note={formatMinutes(prepMinutes + presentMinutes + discussMinutes)} title="In short">
        <Field error={errorAt("title")} label="Title" required>
          <TextInput
            dir="auto"
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
            value={value.title}
          />
        </Field>
        <Prose
          error={errorAt("summary")}
          label="What it is"
          onChange={(summary) => set({ summary })}
          value={value.summary}
        />
        <div className={styles.line}>
          <Minutes
            label="To prepare, alone"
            min={0}
            onChange={(minutes) => set({ prepMinutes: minutes })}
            value={prepMinutes}
          />
          <Minutes
            label="To present"
            min={0}
            onChange={(minutes) => set({ presentMinutes: minutes })}
            value={presentMinutes}
          />
          <Minutes
            label="To discuss"
            min={0}
            onChange={(minutes) => set({ discussMinutes: minutes })}
            value={discussMinutes}
          />
        </div>
      </Section>
      <Section note="what the candidate reads" title="Brief">
        <Prose
          error={errorAt("brief")}
          label="Task"
          max={10_000}
          onChange={(brief) => set({ brief })}
          rows={6}
          value={value.brief}
        />
        <TableFields editor={editor} />
        <Prose
          error={errorAt("deliverable")}
          label="What they hand in"
          max={4000}
          onChange={(deliverable) => set({ deliverable })}
          value={value.deliverable}
        />
      </Section>
      <Section note="never reaches a candidate" title="For the panel">
        <Lines
          add="Add a question"
          item="Panel question"
          label="The panel asks"
          max={20}
          onChange={(panelQuestions) => set({ panelQuestions })}
          value={value.panelQuestions}
        />
        <Lines
          add="Add a point"
          item="Point"
          label="What a good answer finds"
          max={20}
          onChange={(modelPoints) => set({ modelPoints })}
          value={value.modelPoints}
        />
        <Lines
          add="Add a trap"
          item="Trap"
          label="Traps"
          max={20}
          onChange={(traps) => set({ traps })}
          value={value.traps}
        />
      </Section>
      <Section note={counted(value.rubric.length, "criterion", "criteria")} title="Rubric">
        <RubricFields editor={editor} />
      </Section>
    </>
  );
}
