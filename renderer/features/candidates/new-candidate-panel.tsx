import { useLocation, useSearch } from "wouter";
import { useChannel, useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CandidateFields } from "./candidate-fields.tsx";
import { emptyForm, type FormDraft } from "./form-values.ts";
import { useCandidateForm } from "./use-candidate-form.ts";
import styles from "./candidates.module.css";

/** The form of a new candidate, beside the list. What was typed before and not saved is there again. */
export function NewCandidatePanel({ onClose }: { onClose: () => void }) {
  const draft = useDraft<FormDraft>("candidate:new");
  const asked = new URLSearchParams(useSearch()).get("opening");
  const openings = useChannel("opening.list", { status: "open" });
  if (draft.restored === undefined || openings.isPending) {
    return (
      <SidePanel onClose={onClose} title="New candidate">
        <Skeleton lines={6} />
      </SidePanel>
    );
  }
  // Where only one opening is open, there is nothing to choose.
  const only = openings.data?.length === 1 ? openings.data[0]?.id : undefined;
  return <NewCandidateForm draft={draft} onClose={onClose} openingId={asked ?? only} />;
}

const noVersion = { current: null };

interface NewCandidateFormProps {
  draft: ReturnType<typeof useDraft<FormDraft>>;
  onClose: () => void;
  /** Ticked in a form that nobody has begun. */
  openingId: string | undefined;
}

function NewCandidateForm({ draft, onClose, openingId }: NewCandidateFormProps) {
  const [, navigate] = useLocation();
  const create = useCommand("candidate.create");
  const { form, failure, submit } = useCandidateForm({
    initial: draft.restored?.values ?? {
      ...emptyForm,
      openingIds: openingId === undefined ? [] : [openingId],
    },
    draft,
    version: noVersion,
    save: async (values) => {
      const result = await create.run(values);
      if (result.ok) navigate(`/candidates/${result.value.id}`, { replace: true });
      return result;
    },
    onSaved: () => undefined,
  });
  const discard = () => {
    void draft.clear();
    onClose();
  };
  useShortcuts({ "mod+Enter": () => void submit() });
  return (
    <SidePanel
      footer={
        <>
          <Button
            onClick={() => void submit()}
            pending={create.pending}
            shortcut="mod+Enter"
            variant="primary"
          >
            Add candidate
          </Button>
          <Button onClick={discard} variant="quiet">
            Discard
          </Button>
        </>
      }
      onClose={onClose}
      subtitle="What you type is kept until you add or discard it."
      title="New candidate"
    >
      {failure && (
        <Banner live title="Not added" tone="block">
          {failure.message} What you typed is kept here.
        </Banner>
      )}
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <CandidateFields form={form} isNew />
        <input hidden type="submit" />
      </form>
    </SidePanel>
  );
}
