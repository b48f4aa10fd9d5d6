import { Controller, type FieldError, type UseFormReturn } from "react-hook-form";
import { useId } from "react";
import { useChannel } from "../../api.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { Field, TextArea, TextInput } from "../../ui/field.tsx";
import { ListEditor } from "../../ui/list-editor.tsx";
import { TagsInput } from "../../ui/tags-input.tsx";
import type { FormResult, FormValues } from "./form-values.ts";
import styles from "./candidates.module.css";

export type Form = UseFormReturn<FormValues, unknown, FormResult>;

/** Every field of a profile. */
export function CandidateFields({ form, isNew }: { form: Form; isNew: boolean }) {
  const { register, formState, control } = form;
  const { errors } = formState;
  const vocabulary = useChannel("candidate.vocabulary", {});
  const sourcesId = useId();
  return (
    <>
      <Field error={errors.name?.message} label="Name" required>
        <TextInput dir="auto" {...register("name")} />
      </Field>
      <div className={styles.two}>
        <Field error={errors.jobTitle?.message} label="Current job">
          <TextInput dir="auto" {...register("jobTitle")} />
        </Field>
        <Field error={errors.employer?.message} label="Employer">
          <TextInput dir="auto" {...register("employer")} />
        </Field>
        <Field error={errors.location?.message} label="Place">
          <TextInput dir="auto" {...register("location")} />
        </Field>
        <Field error={errors.source?.message} label="Source">
          <TextInput list={sourcesId} placeholder="Referral, job board…" {...register("source")} />
        </Field>
      </div>
      <datalist id={sourcesId}>
        {vocabulary.data?.sources.map((source) => (
          <option key={source} value={source}>
            {source}
          </option>
        ))}
      </datalist>
      <Lines form={form} label="E-mail" list="emails" type="email" />
      <Lines form={form} label="Phone" list="phones" type="tel" />
      <Lines form={form} label="Link" list="links" type="url" />
      <Field error={messageOf(errors.tags)} help="Enter or a comma ends a tag." label="Tags">
        <Controller
          control={control}
          name="tags"
          render={({ field }) => <TagsInput {...field} suggestions={vocabulary.data?.tags ?? []} />}
        />
      </Field>
      {isNew && <Openings form={form} />}
      <Field error={errors.notes?.message} label="Notes">
        <TextArea dir="auto" rows={4} {...register("notes")} />
      </Field>
    </>
  );
}

type ListErrors = FieldError | (FieldError | undefined)[] | undefined;

/** The message of a whole list or, where only its entries have one, the first of those. */
function messageOf(errors: unknown): string | undefined {
  if (Array.isArray(errors))
    return (errors as (FieldError | undefined)[]).find((one) => one !== undefined)?.message;
  return (errors as FieldError | undefined)?.message;
}

function messagesByLine(errors: ListErrors): Record<number, string | undefined> {
  if (!Array.isArray(errors)) return {};
  // Lines without an error are holes in the array.
  return Object.fromEntries(Array.from(errors, (error, index) => [index, error?.message]));
}

interface LinesProps {
  form: Form;
  list: "emails" | "phones" | "links";
  label: string;
  type: "email" | "tel" | "url";
}

function Lines({ form, list, label, type }: LinesProps) {
  const errors = form.formState.errors[list] as ListErrors;
  const own = Array.isArray(errors) ? undefined : errors?.message;
  return (
    <Field error={own} group label={`${label}s`}>
      <Controller
        control={form.control}
        name={list}
        render={({ field }) => (
          <ListEditor
            addLabel={`Add ${label === "E-mail" ? "an e-mail" : `a ${label.toLowerCase()}`}`}
            errors={messagesByLine(errors)}
            inputMode={type}
            itemLabel={(position) => `${label} ${position}`}
            onBlur={field.onBlur}
            onChange={field.onChange}
            ordered={false}
            value={field.value}
          />
        )}
      />
    </Field>
  );
}

function Openings({ form }: { form: Form }) {
  const openings = useChannel("opening.list", { status: "open" });
  if (!openings.data || openings.data.length === 0) return null;
  return (
    <Field error={messageOf(form.formState.errors.openingIds)} group label="Applies for">
      <Controller
        control={form.control}
        name="openingIds"
        render={({ field }) => (
          <div aria-label="Applies for" className={styles.choices} role="group">
            {openings.data.map((opening) => (
              <Checkbox
                checked={field.value.includes(opening.id)}
                key={opening.id}
                label={opening.title}
                onChange={(event) =>
                  field.onChange(
                    event.target.checked
                      ? [...field.value, opening.id]
                      : field.value.filter((id) => id !== opening.id),
                  )
                }
              />
            ))}
          </div>
        )}
      />
    </Field>
  );
}
