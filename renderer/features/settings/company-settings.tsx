import { zodResolver } from "@hookform/resolvers/zod";
import { type BaseSyntheticEvent, useEffect, useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { z } from "zod";
import { type Company, CompanyDetails } from "../../../shared/company.ts";
import type { Failure } from "../../../shared/result.ts";
import { useChannel, useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { CurrencyOptions, TimeZoneOptions } from "../../place-options.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button, ButtonRow } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field, Select, TextInput } from "../../ui/field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { LogoField } from "./logo-field.tsx";
import { Setting } from "./setting.tsx";
import styles from "./setting.module.css";

type Values = z.input<typeof CompanyDetails>;

/** What was being typed, and what it began from: after a crash another window may have saved. */
interface Edit {
  values: Values;
  before: Company;
}

export function CompanySettings() {
  const company = useChannel("company.get", {});
  const draft = useDraft<Edit>("settings/company");
  if (company.error)
    return <ErrorState title="The company could not be read">{company.error.message}</ErrorState>;
  if (!company.data || draft.restored === undefined) return <Skeleton lines={6} />;
  return <CompanyForm draft={draft} stored={company.data} />;
}

/** The form, what it began from, and how it is saved. */
function useCompanyForm(stored: Company, draft: ReturnType<typeof useDraft<Edit>>) {
  const save = useCommand("company.save");
  const before = useRef(draft.restored?.before ?? stored);
  const [isRestored, setRestored] = useState(draft.restored !== null);
  const [isConflict, setConflict] = useState(false);
  const form = useForm<Values, unknown, CompanyDetails>({
    resolver: zodResolver(CompanyDetails),
    defaultValues: stored,
    ...(draft.restored ? { values: draft.restored.values } : {}),
  });
  const { isDirty } = form.formState;
  const { keep, clear } = draft;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => keep({ values, before: before.current }),
      }),
    [form, keep],
  );
  // Another window saved while nobody typed here: there is nothing to ask.
  const isUntouched = !isDirty && !isRestored;
  const seen = useRef(stored);
  useEffect(() => {
    // One's own save is known already; only what is read anew counts.
    if (seen.current === stored) return;
    seen.current = stored;
    if (!isUntouched) return;
    before.current = stored;
    form.reset(stored);
  }, [stored, isUntouched, form]);

  const begin = (company: Company) => {
    setConflict(false);
    setRestored(false);
    before.current = company;
    form.reset(company);
    void clear();
  };
  const send = async (company: CompanyDetails) => {
    if (save.pending) return;
    const result = await save.run({ company, before: before.current });
    if (result.ok) {
      begin(result.value);
      toast({ message: "Saved.", tone: "done" });
    } else if (result.error.code === "conflict") setConflict(true);
    else form.setError(fieldOf(result.error), { message: result.error.message });
  };
  const submit = (event?: BaseSyntheticEvent) => form.handleSubmit(send)(event);
  const takeMine = () => {
    before.current = stored;
    setConflict(false);
    return submit();
  };
  return {
    form,
    isPending: save.pending,
    isConflict,
    canSave: isDirty || isRestored,
    submit,
    takeMine,
    takeOther: () => begin(stored),
  };
}

/** The field a failure is about, where it is one of this form. */
function fieldOf({ field }: Failure): keyof Values | "root" {
  const name = field?.replace(/^company\./, "") ?? "";
  return Object.hasOwn(CompanyDetails.shape, name) ? (name as keyof Values) : "root";
}

function CompanyForm({
  stored,
  draft,
}: {
  stored: Company;
  draft: ReturnType<typeof useDraft<Edit>>;
}) {
  const { form, isPending, isConflict, canSave, submit, takeMine, takeOther } = useCompanyForm(
    stored,
    draft,
  );
  const { errors } = form.formState;
  const logo = useWatch({ control: form.control, name: "logo" });
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
      {isConflict && (
        <Banner
          action={
            <ButtonRow>
              <Button compact onClick={takeOther}>
                Load the other version
              </Button>
              <Button compact onClick={() => void takeMine()} variant="quiet">
                Save mine over it
              </Button>
            </ButtonRow>
          }
          live
          title="Another window changed the company"
          tone="warn"
        >
          What you typed is not saved, but kept here.
        </Banner>
      )}
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
              <CurrencyOptions stored={stored.currency} />
            </Select>
          </Field>
          <Field error={errors.timeZone?.message} label="Time zone">
            <Select {...form.register("timeZone")}>
              <TimeZoneOptions stored={stored.timeZone} />
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
          pending={isPending}
          type="submit"
          unavailable={canSave ? undefined : "Nothing has changed."}
          variant="primary"
        >
          Save
        </Button>
      </ButtonRow>
    </form>
  );
}
