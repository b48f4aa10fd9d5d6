import { useState } from "react";
import type { Candidate } from "../../../shared/candidate.ts";
import { useChannel, useCommand } from "../../api.ts";
import { Button, TextLink } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, Select } from "../../ui/field.tsx";
import styles from "./candidates.module.css";

interface AddToOpeningDialogProps {
  candidate: Candidate;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function AddToOpeningDialog(props: AddToOpeningDialogProps) {
  return (
    <Dialog
      onOpenChange={props.onOpenChange}
      open={props.open}
      title={
        <>
          Add <bdi>{props.candidate.name}</bdi> to an opening
        </>
      }
    >
      <AddToOpeningForm {...props} />
    </Dialog>
  );
}

function AddToOpeningForm({ candidate, onOpenChange }: AddToOpeningDialogProps) {
  const openings = useChannel("opening.list", { status: "open" });
  const create = useCommand("application.create");
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const taken = new Set(candidate.applications.map((one) => one.openingId));
  const free = openings.data?.filter((one) => !taken.has(one.id)) ?? [];
  const openingId = chosen ?? free[0]?.id;
  const submit = async () => {
    if (openingId === undefined) return;
    const result = await create.run({ candidateId: candidate.id, openingId });
    if (result.ok) onOpenChange(false);
    else setError(result.error.message);
  };
  if (openings.data && free.length === 0) {
    return (
      <p>
        There is no other open position. <TextLink href="#/openings/new">Open one</TextLink>, then
        come back.
      </p>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field error={error} help="Begins in its first stage." label="Opening">
        <Select onChange={(event) => setChosen(event.target.value)} value={openingId ?? ""}>
          {free.map((opening) => (
            <option key={opening.id} value={opening.id}>
              {opening.title}
            </option>
          ))}
        </Select>
      </Field>
      <Button pending={create.pending} type="submit" variant="primary">
        Add to the opening
      </Button>
    </form>
  );
}
