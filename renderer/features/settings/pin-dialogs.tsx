import { type FormEvent, type ReactNode, useState } from "react";
import type { Output } from "../../../shared/contract.ts";
import type { Panelist } from "../../../shared/panelist.ts";
import { shortestPin } from "../../../shared/rules/pin.ts";
import type { Result } from "../../../shared/result.ts";
import { useCommand } from "../../api.ts";
import { NewPinFields, useNewPin } from "../../pin-fields.tsx";
import { PinHelpLink } from "../../pin-help.tsx";
import { RecoveryCodeDialog } from "../../recovery-code.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { PinInput } from "../../ui/pin-input.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./setting.module.css";

/** One's own PIN: the first one, or another in place of the one that is typed before it. */
export function OwnPin({ hasPin, onClose }: { hasPin: boolean; onClose: () => void }) {
  const change = useCommand("pin.change");
  const [code, setCode] = useState<string | null>(null);
  if (code !== null) return <RecoveryCodeDialog code={code} onDone={onClose} />;
  return (
    <PinDialog
      label="New PIN"
      onClose={onClose}
      onSet={({ recoveryCode }: Output<"pin.change">) =>
        recoveryCode === null ? onClose() : setCode(recoveryCode)
      }
      proof={hasPin ? { field: "old", label: "The PIN you have" } : null}
      send={(old, pin) => change.run({ old, pin })}
      success="Your PIN is set."
      title={hasPin ? "Change your PIN" : "A PIN for yourself"}
    />
  );
}

/** In place of a forgotten PIN: the founder shows their own, and the person is told. */
export function GivePin({ panelist, onClose }: { panelist: Panelist; onClose: () => void }) {
  const give = useCommand("pin.give");
  return (
    <PinDialog
      label={`New PIN of ${panelist.name}`}
      onClose={onClose}
      onSet={onClose}
      proof={{ field: "own", label: "Your own PIN" }}
      send={(own, pin) => give.run({ panelistId: panelist.id, own: own ?? "", pin })}
      success={`${panelist.name} has a new PIN.`}
      title={`A new PIN for ${panelist.name}`}
    >
      It is kept who gave it and when, and {panelist.name} is told. What {panelist.name} submitted
      behind a closed seal stays closed, to {panelist.name} as well, until the seal opens. What was
      begun and not submitted can be read and handed in with the new PIN.
    </PinDialog>
  );
}

interface PinDialogProps<T> {
  title: string;
  label: string;
  /** The PIN that is asked for before the new one, and the field that a failure of it names. */
  proof: { field: string; label: string } | null;
  success: string;
  send: (proof: string | null, pin: string) => Promise<Result<T>>;
  onSet: (value: T) => void;
  onClose: () => void;
  children?: ReactNode;
}

function PinDialog<T>(props: PinDialogProps<T>) {
  const { title, label, proof, success, send, onSet, onClose, children } = props;
  const value = useNewPin();
  const [known, setKnown] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (isPending) return;
    if (proof && known.length < shortestPin) return setRefused("Show this one first.");
    if (!value.check()) return;
    setPending(true);
    const result = await send(proof ? known : null, value.pin);
    setPending(false);
    if (result.ok) {
      toast({ message: success, tone: "done" });
      return onSet(result.value);
    }
    if (proof?.field !== result.error.field) return value.set({ error: result.error.message });
    setKnown("");
    setRefused(result.error.message);
  };
  return (
    <Dialog
      description={children}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => void submit()} pending={isPending} variant="primary">
            Set the PIN
          </Button>
        </>
      }
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      open
      title={title}
    >
      <form className={styles.pins} noValidate onSubmit={(event) => void submit(event)}>
        {proof && (
          <Field error={refused} label={proof.label}>
            <PinInput
              compact
              onChange={(digits) => {
                setKnown(digits);
                setRefused(null);
              }}
              value={known}
            />
          </Field>
        )}
        <NewPinFields label={label} value={value} />
        <button hidden type="submit">
          Set the PIN
        </button>
      </form>
      <PinHelpLink />
    </Dialog>
  );
}
