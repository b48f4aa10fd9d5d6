import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { z } from "zod";
import { Company } from "../../../shared/company.ts";
import { useChannel, useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { currencies, timeZones } from "../../places.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, ButtonRow } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field, Select, TextInput } from "../../ui/field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { LogoField } from "./logo-field.tsx";
import { Setting } from "./setting.tsx";
import styles from "./setting.module.css";

type Values = z.input<typeof Company>;

export function CompanySettings() {
  const company = useChannel("company.get", {});
  const draft = useDraft<Values>("settings/company");
  if (company.error)
    return <ErrorState title="The company could not be read">{company.error.message}</ErrorState>;
  if (!company.data || draft.restored === undefined) return <Skeleton lines={6} />;
  return <CompanyForm draft={draft} stored={company.data} />;
}

function CompanyForm({
  stored,
  draft,
}: {
  stored: Company;
  draft: ReturnType<typeof useDraft<Values>>;
}) {
  const save = useCommand("company.save");
  const form = useForm<Values, unknown, Company>({
    resolver: zodResolver(Company),
    defaultValues: stored,
    ...(draft.restored ? { values: draft.restored } : {}),
  });
  const { errors, isDirty } = form.formState;
  const logo = useWatch({ control: form.control, name: "logo" });
  const { keep } = draft;
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [form, keep],
  );

  const submit = form.handleSubmit(async (values) => {
    const result = await save.run(values);
    if (!result.ok) {
      form.setError("root", { message: result.error.message });
      return;
    }
    form.reset(result.value);
    await draft.clear();
    toast({ message: "Saved.", tone: "done" });
  });
  const text = (
    name: "name" | "location" | "customerType" | "customerBenefit",
    label: string,
    help?: string,
  ) => (
    <Field error={errors[name]?.message} help={help} label={label}>
      <TextInput {...form.register(name)} />
    </Field>
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {errors.root && (
        <Banner live title="Not saved" tone="block">
          {errors.root.message} What you typed is kept here.
        </Banner>
      )}
      <Setting title="Company">
        <div className={styles.form}>
          {text("name", "Name", "Printed on every document.")}
          {text("location", "Where people work")}
          <div className={styles.wide}>
            <LogoField
              error={errors.logo?.message}
              onChange={(logo) =>
                form.setValue("logo", logo, { shouldDirty: true, shouldValidate: true })
              }
              value={logo}
            />
          </div>
        </div>
      </Setting>
      <Setting title="Job descriptions">
        <div className={styles.form}>
          {text(
            "customerType",
            "Who your customers are",
            "Such as “port operators”. Fills {customer_type}.",
          )}
          {text(
            "customerBenefit",
            "What they gain",
            "Such as “turn ships around faster”. Fills {customer_benefit}.",
          )}
        </div>
      </Setting>
      <Setting title="Money, time, paper">
        <div className={styles.form}>
          <Field error={errors.currency?.message} label="Currency">
            <Select {...form.register("currency")}>
              {currencies().map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <Field error={errors.timeZone?.message} label="Time zone">
            <Select {...form.register("timeZone")}>
              {timeZones().map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </Select>
          </Field>
          <Field error={errors.paper?.message} label="Paper">
            <Select {...form.register("paper")}>
              <option>A4</option>
              <option>Letter</option>
            </Select>
          </Field>
        </div>
      </Setting>
      <ButtonRow>
        <Button
          pending={save.pending}
          type="submit"
          unavailable={isDirty || draft.restored ? undefined : "Nothing has changed."}
          variant="primary"
        >
          Save
        </Button>
      </ButtonRow>
    </form>
  );
}
