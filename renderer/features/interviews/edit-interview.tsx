import { useState } from "react";
import type { Interview } from "../../../shared/interview.ts";
import { useChannel, useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
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

/** Moves an interview, changes its place or its panel. Its round stays. */
export function EditInterview({
  interview,
  onClose,
}: {
  interview: Interview;
  onClose: () => void;
}) {
  const draft = useDraft<InterviewValues>(`interview:${interview.id}`);
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
  draft: ReturnType<typeof useDraft<InterviewValues>>;
}

function Form({ interview, onClose, draft }: FormProps) {
  const [values, setValues] = useState(() => draft.restored ?? valuesOf(interview));
  const [errors, setErrors] = useState<InterviewErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const panelists = useChannel("panelist.list", { archived: false });
  const save = useCommand("interview.save");
  const close = async () => {
    await draft.clear();
    onClose();
  };
  const submit = async () => {
    const read = readValues(values);
    setErrors(read.errors ?? {});
    if (read.details === null) return;
    const result = await save.run({ ...read.details, id: interview.id });
    if (result.ok) {
      toast({ message: "The interview is changed.", tone: "done" });
      await close();
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
          <Button onClick={() => void close()}>Cancel</Button>
        </>
      }
      onClose={() => void close()}
      subtitle={interview.round.name}
      title={<bdi>{interview.candidate.name}</bdi>}
    >
      {failure !== null && (
        <Banner live title="Not saved" tone="block">
          {failure} What you typed is kept.
        </Banner>
      )}
      <InterviewFields
        errors={errors}
        fixedRound
        onChange={(next) => {
          setValues(next);
          draft.keep(next);
        }}
        panelists={withSeated(panelists.data ?? [], interview)}
        rounds={[]}
        values={values}
      />
    </SidePanel>
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
