import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useEffectEvent, useState } from "react";
import { type FieldPath, useForm } from "react-hook-form";
import type { Failure, Result } from "../../../shared/result.ts";
import type { useDraft } from "../../drafts.ts";
import type { Form } from "./candidate-fields.tsx";
import { CandidateForm, type FormDraft, type FormResult, type FormValues } from "./form-values.ts";

interface Options {
  /** What the form begins with: what was typed before, or what is stored. */
  initial: FormValues;
  draft: ReturnType<typeof useDraft<FormDraft>>;
  /** The version of the profile that the form was made from; null for a new one. */
  version: { readonly current: number | null };
  save: (result: FormResult) => Promise<Result<unknown>>;
  onSaved: () => void;
}

/** A profile's form: what is typed is kept as a draft at once, and stays until it has been saved. */
export function useCandidateForm({ initial, draft, version, save, onSaved }: Options) {
  const form: Form = useForm<FormValues, unknown, FormResult>({
    defaultValues: initial,
    resolver: zodResolver(CandidateForm),
    mode: "onTouched",
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const keep = useEffectEvent(() =>
    draft.keep({ values: form.getValues(), updatedAt: version.current }),
  );
  useEffect(() => {
    return form.subscribe({ formState: { values: true }, callback: () => keep() });
  }, [form]);

  useEffect(() => form.setFocus("name"), [form]);

  const submit = form.handleSubmit(async (result) => {
    setFailure(null);
    const answer = await save(result);
    if (answer.ok) {
      await draft.clear();
      onSaved();
      return;
    }
    const field = fieldOf(answer.error.field);
    if (field === null) setFailure(answer.error);
    else form.setError(field, { message: answer.error.message }, { shouldFocus: true });
  });
  return { form, failure, submit };
}

/** The form's own name of the field that a refusal is about, or null when it is about the whole. */
function fieldOf(field: string | undefined): FieldPath<FormValues> | null {
  if (field === undefined) return null;
  const [name = ""] = field.split(".");
  return Object.hasOwn(CandidateForm.shape, name) ? (field as FieldPath<FormValues>) : null;
}
