import type { CompetencyDetails } from "../../../shared/competency.ts";
import type { AutosavedForm } from "../../use-autosave.tsx";

export type CompetencyForm = AutosavedForm<CompetencyDetails>;

/** What the Node side said about one field, or about something inside it. */
export function errorOf(form: CompetencyForm, field: string): string | undefined {
  const blamed = form.failure?.field;
  if (form.failure === null || blamed === undefined) return undefined;
  return blamed === field || blamed.startsWith(`${field}.`) ? form.failure.message : undefined;
}
