import type { UseFormReturn } from "react-hook-form";
import type { Panelist } from "../../../shared/panelist.ts";
import { Banner } from "../../ui/banner.tsx";
import { DateInput, Field, NumberInput, Select, TextArea, TextInput } from "../../ui/field.tsx";
import type { DetailsValues } from "./details-form.ts";
import { PanelField } from "./panel-field.tsx";
import styles from "./details-fields.module.css";

interface DetailsFieldsProps {
  form: UseFormReturn<DetailsValues>;
  /** Everybody who may sit on the panel. */
  panelists: readonly Pick<Panelist, "id" | "name" | "title" | "archived">[];
}

/** What can be said about an opening, when it is made and later. */
export function DetailsFields({ form, panelists }: DetailsFieldsProps) {
  const { errors } = form.formState;
  return (
    <>
      {errors.root && (
        <Banner live title="Not saved" tone="block">
          {errors.root.message} What you typed is kept here.
        </Banner>
      )}
      <Field error={errors.title?.message} label="Title" required>
        <TextInput dir="auto" {...form.register("title")} />
      </Field>
      <div className={styles.pair}>
        <Field error={errors.seats?.message} label="Seats" required>
          <NumberInput {...form.register("seats")} />
        </Field>
        <Field error={errors.targetDate?.message} label="Needed by" note="optional">
          <DateInput {...form.register("targetDate")} />
        </Field>
      </div>
      <Panel form={form} panelists={panelists} />
      <Field error={errors.note?.message} label="Note" note="optional">
        <TextArea dir="auto" rows={3} {...form.register("note")} />
      </Field>
    </>
  );
}

function Panel({ form, panelists }: DetailsFieldsProps) {
  const { errors } = form.formState;
  const chosen = form.watch("panelistIds");
  const leadId = form.watch("leadId");
  const onPanel = panelists.filter((panelist) => chosen.includes(panelist.id));
  const choose = (ids: string[]) => {
    form.setValue("panelistIds", ids, { shouldDirty: true, shouldValidate: true });
    // Somebody who leaves the panel cannot lead it; one who is alone on it leads.
    if (!ids.includes(leadId))
      form.setValue("leadId", ids[0] ?? "", { shouldDirty: true, shouldValidate: ids.length > 0 });
  };
  return (
    <>
      <PanelField
        error={errors.panelistIds?.message ?? errors.panelistIds?.root?.message}
        onChange={choose}
        panelists={panelists}
        value={chosen}
      />
      <Field
        error={chosen.length > 0 ? errors.leadId?.message : undefined}
        help="Runs the debrief, and is the only one who may open a seal."
        label="Panel lead"
        required
      >
        <Select {...form.register("leadId")} disabled={onPanel.length === 0}>
          {onPanel.length === 0 && <option value="">Choose the panel first</option>}
          {onPanel.map((panelist) => (
            <option key={panelist.id} value={panelist.id}>
              {panelist.name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
