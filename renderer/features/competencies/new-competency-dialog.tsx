import { type FormEvent, useId, useState } from "react";
import { useLocation } from "wouter";
import type { CompetencyDetails } from "../../../shared/competency.ts";
import { useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextInput } from "../../ui/field.tsx";

const blank: Omit<CompetencyDetails, "name" | "kind"> = {
  definition: "",
  why: "",
  anchors: { 1: "", 2: "", 3: "", 4: "", 5: "" },
  redFlags: [],
  drawOut: "",
};

type Begun = Pick<CompetencyDetails, "name" | "kind">;

const empty: Begun = { name: "", kind: "skill" };

interface NewCompetencyDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NewCompetencyDialog({ open, onOpenChange }: NewCompetencyDialogProps) {
  const [, navigate] = useLocation();
  const create = useCommand("competency.create");
  const formId = useId();
  const draft = useDraft<Begun>("competency:new");
  const [typed, setTyped] = useState<Begun | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const values = typed ?? draft.restored ?? empty;
  const change = (part: Partial<Begun>) => {
    setTyped({ ...values, ...part });
    setFailure(null);
    draft.keep({ ...values, ...part });
  };
  const leave = () => {
    setTyped(empty);
    setFailure(null);
    void draft.clear();
    onOpenChange(false);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await create.run({ ...blank, ...values });
    if (!result.ok) return setFailure(result.error.message);
    leave();
    navigate(`/competencies/${result.value.id}`);
  };
  return (
    <Dialog
      description="Its five anchors are written next, beside the list."
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button form={formId} pending={create.pending} type="submit" variant="primary">
            Create competency
          </Button>
        </>
      }
      onOpenChange={onOpenChange}
      open={open}
      title="New competency"
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Field error={failure} label="Name" required>
          <TextInput
            dir="auto"
            maxLength={80}
            onChange={(event) => change({ name: event.target.value })}
            value={values.name}
          />
        </Field>
        <Field group label="Kind">
          <Segments
            onChange={(kind) => change({ kind })}
            options={[
              { value: "trait", label: "Trait" },
              { value: "skill", label: "Skill" },
            ]}
            value={values.kind}
          />
        </Field>
      </form>
    </Dialog>
  );
}
