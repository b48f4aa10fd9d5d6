import { useRef } from "react";
import type { Candidate } from "../../../shared/candidate.ts";
import type { Failure } from "../../../shared/result.ts";
import { invoke, useCommand } from "../../api.ts";
import type { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, ButtonRow } from "../../ui/button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { CandidateFields } from "./candidate-fields.tsx";
import { detailsOf, type FormDraft } from "./form-values.ts";
import { useCandidateForm } from "./use-candidate-form.ts";
import styles from "./candidates.module.css";

interface EditFormProps {
  candidate: Candidate;
  draft: ReturnType<typeof useDraft<FormDraft>>;
  /** What was typed before the window closed and not saved. */
  begun: FormDraft | null;
  /** Another tab may be in front of it: what was typed stays, and its keys rest. */
  isShown: boolean;
  /** Called with the form gone: saved, or given up. */
  onDone: () => void;
}

/** The whole profile as a form. */
export function EditForm({ candidate, draft, begun, isShown, onDone }: EditFormProps) {
  const save = useCommand("candidate.save");
  const version = useRef(begun?.updatedAt ?? candidate.updatedAt);
  const { form, failure, submit } = useCandidateForm({
    initial: begun?.values ?? { ...detailsOf(candidate), openingIds: [] },
    draft,
    version,
    save: ({ openingIds: _none, ...details }) =>
      save.run({ ...details, id: candidate.id, updatedAt: version.current }),
    onSaved: onDone,
  });
  const discard = async () => {
    await draft.clear();
    onDone();
  };
  const overwrite = async () => {
    const latest = await invoke("candidate.get", { id: candidate.id });
    if (latest.ok) version.current = latest.value.updatedAt;
    await submit();
  };
  useShortcuts({ "mod+Enter": () => void submit() }, { enabled: isShown });
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Trouble
        failure={failure}
        onDiscard={() => void discard()}
        onOverwrite={() => void overwrite()}
      />
      <CandidateFields form={form} isNew={false} />
      <ButtonRow className={styles.decide}>
        <Button pending={save.pending} shortcut="mod+Enter" type="submit" variant="primary">
          Save
        </Button>
        <Button onClick={() => void discard()} variant="quiet">
          Discard changes
        </Button>
      </ButtonRow>
    </form>
  );
}

interface TroubleProps {
  failure: Failure | null;
  onDiscard: () => void;
  onOverwrite: () => void;
}

/** Why nothing was saved, and what to do. */
function Trouble({ failure, onDiscard, onOverwrite }: TroubleProps) {
  if (failure === null) return null;
  if (failure.code !== "conflict") {
    return (
      <Banner live title="Not saved" tone="block">
        {failure.message} What you typed is kept here.
      </Banner>
    );
  }
  const actions = (
    <ButtonRow>
      <Button compact onClick={onDiscard}>
        Show what is stored
      </Button>
      <Button compact onClick={onOverwrite} variant="quiet">
        Save mine over it
      </Button>
    </ButtonRow>
  );
  return (
    <Banner action={actions} live title="Another window changed this profile" tone="warn">
      What you typed is not saved, but kept here.
    </Banner>
  );
}
