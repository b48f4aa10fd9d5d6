import { type FormEvent, useId, useState } from "react";
import { useLocation } from "wouter";
import type { CompetencyDetails } from "../../../shared/competency.ts";
import { useCommand } from "../../api.ts";
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

interface NewCompetencyDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NewCompetencyDialog({ open, onOpenChange }: NewCompetencyDialogProps) {
  const [, navigate] = useLocation();
  const create = useCommand("competency.create");
  const formId = useId();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<CompetencyDetails["kind"]>("skill");
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await create.run({ ...blank, name, kind });
    if (!result.ok) return setFailure(result.error.message);
    setName("");
    onOpenChange(false);
    navigate(`/competencies/${result.value.id}`);
  };
  return (
    <Dialog
      description="Its five anchors are written next, beside the list."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
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
            onChange={(event) => {
              setName(event.target.value);
              setFailure(null);
            }}
            value={name}
          />
        </Field>
        <Field group label="Kind">
          <Segments
            onChange={setKind}
            options={[
              { value: "trait", label: "Trait" },
              { value: "skill", label: "Skill" },
            ]}
            value={kind}
          />
        </Field>
      </form>
    </Dialog>
  );
}
