import { useState } from "react";
import type { Interview } from "../../../shared/interview.ts";
import { useChannel, useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, ButtonRow } from "../../ui/button.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { InterviewFields } from "./interview-fields.tsx";
import {
  type InterviewErrors,
  type InterviewValues,
  readValues,
  valuesOf,
} from "./interview-values.ts";
import { Overlaps } from "./overlaps.tsx";

/** What is typed, and the version of the interview that it was typed over. */
interface Kept {
  values: InterviewValues;
  version: number;
}

/** Moves an interview, changes its place or its panel. Its round stays. */
export function EditInterview({
  interview,
  onClose,
}: {
  interview: Interview;
  onClose: () => void;
}) {
  const draft = useDraft<Kept>(`interview:${interview.id}`);
  if (draft.restored === undefined)
    return (
      <SidePanel onClose={onClose} title="Edit the interview">
        <Skeleton lines={6} />
      </SidePanel>
    );
  return <Form draft={draft} interview={interview} onClose={onClose} />;
}

interface FormProps {
  interview: Interview;
  onClose: () => void;
  draft: ReturnType<typeof useDraft<Kept>>;
}

function Form({ interview, onClose, draft }: FormProps) {
  const { values, isOlder, change, take, keep, version } = useKept(interview, draft);
  const [errors, setErrors] = useState<InterviewErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const panelists = useChannel("panelist.list", { archived: false });
  const save = useCommand("interview.save");
  const discard = async () => {
    await draft.clear();
    onClose();
  };
  const submit = async () => {
    const read = readValues(values);
    setErrors(read.errors ?? {});
    setFailure(null);
    if (read.details === null) return;
    const result = await save.run({ ...read.details, id: interview.id, updatedAt: version });
    if (result.ok) {
      toast({ message: "The interview is changed.", tone: "done" });
      await discard();
      return;
    }
    const { field, message } = result.error;
    if (field !== undefined && field in values) setErrors({ [field]: message });
    else setFailure(message);
  };
  return (
    <SidePanel
      footer={
        <>
          <Button onClick={() => void submit()} pending={save.pending} variant="primary">
            Save
          </Button>
          <Button onClick={() => void discard()}>Cancel</Button>
        </>
      }
      onClose={onClose}
      subtitle={interview.round.name}
      title={<bdi>{interview.candidate.name}</bdi>}
    >
      {isOlder ? (
        <Older onKeep={keep} onTake={take} />
      ) : (
        failure !== null && (
          <Banner live title="Not saved" tone="block">
            {failure} What you typed is kept.
          </Banner>
        )
      )}
      <InterviewFields
        errors={errors}
        onChange={change}
        panelists={withSeated(panelists.data ?? [], interview)}
        values={values}
      />
      <Overlaps candidateId={interview.candidate.id} exceptId={interview.id} values={values} />
    </SidePanel>
  );
}

/** What is typed, over the interview as it was when the typing began. */
function useKept(interview: Interview, draft: FormProps["draft"]) {
  const [kept, setKept] = useState<Kept>(
    () => draft.restored ?? { values: valuesOf(interview), version: interview.updatedAt },
  );
  const [isTouched, setTouched] = useState(() => draft.restored !== null);
  const put = (next: Kept) => {
    setKept(next);
    setTouched(true);
    draft.keep(next);
  };
  const stored = { values: valuesOf(interview), version: interview.updatedAt };
  const { values, version } = isTouched ? kept : stored;
  return {
    values,
    version,
    isOlder: version !== interview.updatedAt,
    change: (next: InterviewValues) => put({ values: next, version }),
    keep: () => put({ values, version: interview.updatedAt }),
    take: () => {
      setTouched(false);
      void draft.clear();
    },
  };
}

/** Nothing is replaced unseen: the person decides whose change counts. */
function Older({ onKeep, onTake }: { onKeep: () => void; onTake: () => void }) {
  return (
    <Banner live title="Changed in the meantime" tone="warn">
      <p>This interview was changed after you began typing. What you typed is kept.</p>
      <ButtonRow>
        <Button compact onClick={onKeep}>
          Keep what I typed
        </Button>
        <Button compact onClick={onTake}>
          Take what is stored
        </Button>
      </ButtonRow>
    </Banner>
  );
}

interface Person {
  id: string;
  name: string;
  title: string;
}

/** Those on the interview first, archived ones among them, then everybody else. */
function withSeated(panelists: readonly Person[], { panelists: seated }: Interview): Person[] {
  const ids = new Set(seated.map((one) => one.id));
  return [
    ...seated.map(({ id, name }) => ({ id, name, title: "" })),
    ...panelists.filter((one) => !ids.has(one.id)),
  ];
}
