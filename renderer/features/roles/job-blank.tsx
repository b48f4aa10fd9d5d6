import { blankOf, placeholderLabel } from "../../../shared/rules/job-blanks.ts";
import { classNames } from "../../ui/class-names.ts";
import { TextLink } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { Popover } from "../../ui/popover.tsx";
import { blankLink, putInBlank } from "./job-edits.ts";
import type { RoleForm } from "./role-form.ts";
import type { Job } from "./job-view.ts";
import styles from "./job-sheet.module.css";

interface JobBlankProps {
  name: string;
  job: Job;
  form: RoleForm;
  roleId: string;
}

/** A blank in the text, or what was put into it: the place to write is where the gap is. */
export function JobBlank({ name, job, form, roleId }: JobBlankProps) {
  const value = job.values[name]?.text;
  const link = blankLink(name, roleId, job.mayPlan);
  const { label, hint } = job.open.find((one) => one.name === name) ?? blankOf(name);
  return (
    <Popover
      label={label}
      trigger={
        <button
          aria-label={value === undefined ? `${label}: blank, fill in` : undefined}
          className={classNames(styles.blank, value !== undefined && styles.filled)}
          type="button"
        >
          <bdi>{value ?? placeholderLabel(name).toLowerCase()}</bdi>
        </button>
      }
    >
      <BlankField form={form} hint={hint} label={label} name={name} />
      {link && <TextLink href={link.href}>{link.label}</TextLink>}
    </Popover>
  );
}

/** Writes straight into the text, so that nothing waits to be taken over. */
export function BlankField({
  name,
  label,
  hint,
  form,
  labelHidden,
}: {
  name: string;
  label: string;
  hint?: string | undefined;
  form: RoleForm;
  labelHidden?: boolean | undefined;
}) {
  return (
    <Field help={hint} label={label} labelHidden={labelHidden}>
      <TextInput
        dir="auto"
        maxLength={200}
        onChange={(event) => form.edit((values) => putInBlank(values, name, event.target.value))}
        value={form.values.jobAd.filled?.[name] ?? ""}
      />
    </Field>
  );
}
