import { type FormEvent, useId, useState } from "react";
import { useLocation } from "wouter";
import { useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextInput } from "../../ui/field.tsx";

interface NewRoleDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NewRoleDialog({ open, onOpenChange }: NewRoleDialogProps) {
  const [, navigate] = useLocation();
  const create = useCommand("role.create");
  const formId = useId();
  const draft = useDraft<{ name: string }>("role:new");
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? draft.restored?.name ?? "";
  const [failure, setFailure] = useState<string | null>(null);
  const leave = () => {
    setTyped("");
    setFailure(null);
    void draft.clear();
    onOpenChange(false);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await create.run({ name });
    if (!result.ok) return setFailure(result.error.message);
    leave();
    navigate(`/roles/${result.value.id}`);
  };
  return (
    <Dialog
      description="It starts empty. To begin with a full text, open a role like it and choose Duplicate."
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button form={formId} pending={create.pending} type="submit" variant="primary">
            Create role
          </Button>
        </>
      }
      onOpenChange={onOpenChange}
      open={open}
      title="New role"
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Field error={failure} label="Name" required>
          <TextInput
            dir="auto"
            maxLength={120}
            onChange={(event) => {
              setTyped(event.target.value);
              setFailure(null);
              draft.keep({ name: event.target.value });
            }}
            value={name}
          />
        </Field>
      </form>
    </Dialog>
  );
}
