import type { Candidate } from "../../../shared/candidate.ts";
import { ok } from "../../../shared/result.ts";
import type { Edited } from "../../autosave.ts";
import { invoke } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Field, TextArea } from "../../ui/field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { AutosaveBanner, SavedWord, useAutosave } from "../../use-autosave.tsx";
import { detailsOf } from "./form-values.ts";
import styles from "./candidates.module.css";

/** Free notes about a person; they save themselves. Judgements belong into scorecards. */
export function NotesTab({ candidate }: { candidate: Candidate }) {
  const draft = useDraft<Edited<string>>(`candidate-notes:${candidate.id}`);
  if (draft.restored === undefined) return <Skeleton lines={4} />;
  return <NotesForm candidate={candidate} draft={draft} />;
}

interface NotesFormProps {
  candidate: Candidate;
  draft: ReturnType<typeof useDraft<Edited<string>>>;
}

function NotesForm({ candidate, draft }: NotesFormProps) {
  const { id } = candidate;
  const form = useAutosave<string>({
    stored: { values: candidate.notes, version: candidate.updatedAt },
    draft,
    save: async ({ values, version }) => {
      const latest = await invoke("candidate.get", { id });
      if (!latest.ok) return latest;
      return invoke("candidate.save", {
        ...detailsOf(latest.value),
        id,
        notes: values,
        updatedAt: version,
      });
    },
    load: async () => {
      const latest = await invoke("candidate.get", { id });
      if (!latest.ok) return latest;
      return ok({ values: latest.value.notes, version: latest.value.updatedAt });
    },
  });
  return (
    <div className={styles.form}>
      <AutosaveBanner form={form} what="these notes" />
      <Field
        error={form.status === "failed" && form.failure?.field ? form.failure.message : null}
        help="Appointments, wishes, what to ask next. What was seen in an interview belongs into the scorecards."
        label="Notes"
      >
        <TextArea
          dir="auto"
          onBlur={() => void form.flush()}
          onChange={(event) => form.edit(() => event.target.value)}
          rows={12}
          value={form.values}
        />
      </Field>
      <span className={styles.small}>
        <SavedWord status={form.status} />
      </span>
    </div>
  );
}
