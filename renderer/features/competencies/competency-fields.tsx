import type { CompetencyDetails } from "../../../shared/competency.ts";
import { levelNames } from "../../../shared/competency.ts";
import { Segments } from "../../ui/choice.tsx";
import { Field, TextArea, TextInput } from "../../ui/field.tsx";
import { Level, levelValues } from "../../ui/level.tsx";
import { ListEditor } from "../../ui/list-editor.tsx";
import { toast } from "../../ui/toast.tsx";
import { type CompetencyForm, errorOf } from "./competency-form.ts";
import styles from "./competency-editor.module.css";

/** Everything a competency says, the anchors in the order in which a panelist reads them. */
export function CompetencyFields({ form }: { form: CompetencyForm }) {
  const { values } = form;
  const set = (change: Partial<CompetencyDetails>) =>
    form.edit((current) => ({ ...current, ...change }));
  const text = (field: "definition" | "why" | "drawOut", label: string, help?: string) => (
    <Field error={errorOf(form, field)} help={help} label={label}>
      <TextArea
        dir="auto"
        maxLength={1000}
        onChange={(event) => set({ [field]: event.target.value })}
        rows={2}
        value={values[field]}
      />
    </Field>
  );
  return (
    <>
      <Field error={errorOf(form, "name")} label="Name" required>
        <TextInput
          dir="auto"
          maxLength={80}
          onChange={(event) => set({ name: event.target.value })}
          value={values.name}
        />
      </Field>
      <Field group label="Kind">
        <Segments
          onChange={(kind) => set({ kind })}
          options={[
            { value: "trait", label: "Trait" },
            { value: "skill", label: "Skill" },
          ]}
          value={values.kind}
        />
      </Field>
      {text("definition", "What it means", "One sentence. It opens the panel beside a role.")}
      <AnchorFields form={form} />
      {text("drawOut", "Draw it out", "How an interviewer brings it to light.")}
      {text("why", "Why it matters")}
      <RedFlags form={form} />
    </>
  );
}

function AnchorFields({ form }: { form: CompetencyForm }) {
  const { anchors } = form.values;
  return (
    <fieldset className={styles.anchors}>
      <legend className={styles.legend}>Anchors</legend>
      {levelValues.toReversed().map((level) => (
        <div className={styles.anchor} key={level}>
          <Level value={level} />
          <Field
            error={errorOf(form, `anchors.${level}`)}
            label={levelNames[level]}
            note={level === 2 || level === 4 ? "may stay empty" : undefined}
          >
            <TextArea
              aria-label={`Level ${level}, ${levelNames[level].toLowerCase()}`}
              dir="auto"
              maxLength={2000}
              onChange={(event) =>
                form.edit((values) => ({
                  ...values,
                  anchors: { ...values.anchors, [level]: event.target.value },
                }))
              }
              rows={3}
              value={anchors[level] ?? ""}
            />
          </Field>
        </div>
      ))}
    </fieldset>
  );
}

function RedFlags({ form }: { form: CompetencyForm }) {
  const before = form.values.redFlags;
  const change = (redFlags: string[]) => {
    form.edit((values) => ({ ...values, redFlags }));
    const gone = before.filter((flag) => flag.trim() !== "" && !redFlags.includes(flag));
    if (redFlags.length < before.length && gone.length > 0) {
      toast({
        message: "The line is taken out.",
        action: {
          label: "Undo",
          onAction: () => form.edit((values) => ({ ...values, redFlags: before })),
        },
      });
    }
  };
  return (
    <Field error={errorOf(form, "redFlags")} group label="Watch for">
      <ListEditor
        addLabel="Add a warning sign"
        itemLabel={(position) => `Warning sign ${position}`}
        onChange={change}
        value={before}
      />
    </Field>
  );
}
