import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useEffectEvent } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { z } from "zod";
import { OpeningDetails } from "../../../shared/opening.ts";
import type { Failure } from "../../../shared/result.ts";

/** As it is typed: a number and a day are text until they are checked. */
export interface DetailsValues {
  roleId: string;
  title: string;
  seats: string;
  targetDate: string;
  leadId: string;
  panelistIds: string[];
  note: string;
}

const Typed = z
  .strictObject({
    ...OpeningDetails.shape,
    roleId: z.uuid("Choose a role."),
    seats: z
      .string()
      .trim()
      .min(1, "How many seats?")
      .transform(Number)
      .pipe(OpeningDetails.shape.seats),
    targetDate: z
      .string()
      .transform((day) => (day === "" ? null : day))
      .pipe(OpeningDetails.shape.targetDate),
    leadId: z.uuid("Choose who leads the panel."),
  })
  .refine(({ leadId, panelistIds }) => panelistIds.includes(leadId), {
    path: ["leadId"],
    message: "The panel lead must be on the panel.",
  });
export type CheckedDetails = z.output<typeof Typed>;

export type DetailsForm = UseFormReturn<DetailsValues, unknown, CheckedDetails>;

/** Every change is handed to `keep`, so that a killed window loses nothing that was typed. */
export function useDetailsForm(
  start: DetailsValues,
  keep: (values: DetailsValues) => void,
): DetailsForm {
  const form = useForm<DetailsValues, unknown, CheckedDetails>({
    resolver: zodResolver(Typed),
    defaultValues: start,
  });
  const onValues = useEffectEvent(keep);
  useEffect(
    () =>
      form.subscribe({ formState: { values: true }, callback: ({ values }) => onValues(values) }),
    [form],
  );
  return form;
}

const fields = ["roleId", "title", "seats", "targetDate", "leadId", "panelistIds", "note"] as const;

/** Puts what the Node side said at the field it is about. */
export function showFailure(form: DetailsForm, failure: Failure): void {
  const field = fields.find((one) => failure.field?.split(".")[0] === one);
  form.setError(field ?? "root", { message: failure.message });
  if (field !== undefined && field !== "panelistIds") form.setFocus(field);
}
