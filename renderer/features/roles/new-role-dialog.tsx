import { type FormEvent, useId, useState } from "react";
import { useLocation } from "wouter";
import { useCommand } from "../../api.ts";
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
  const [name, setName] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await create.run({ name });
    if (!result.ok) return setFailure(result.error.message);
    setName("");
    onOpenChange(false);
    navigate(`/roles/${result.value.id}`);
  };
  return (
    <Dialog
      description="It starts empty. To begin with a full text, open a role like it and choose Duplicate."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
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
              setName(event.target.value);
              setFailure(null);
            }}
            value={name}
          />
        </Field>
      </form>
    </Dialog>
  );
}
