import { type FormEvent, useState } from "react";
import { useCommand } from "../../api.ts";
import { startHandOver, useHandOver } from "../../hand-over.ts";
import { NewPinFields, useNewPin } from "../../pin-fields.tsx";
import { PinHelpLink } from "../../pin-help.tsx";
import { RecoveryCodeDialog } from "../../recovery-code.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./own-pin-dialog.module.css";

/**
 * Stands between a hand-over and whoever leaves without a PIN; afterwards the hand-over goes on. The founder keeps the
 * recovery code first: behind the lock it could not be shown.
 */
export function OwnPinDialog() {
  const waiting = useHandOver((state) => state.waiting);
  return waiting === null ? null : <OwnPinForm />;
}

function OwnPinForm() {
  const change = useCommand("pin.change");
  const value = useNewPin();
  const [code, setCode] = useState<string | null>(null);
  const close = () => useHandOver.setState({ waiting: null });
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (change.pending || !value.check()) return;
    const result = await change.run({ old: null, pin: value.pin });
    if (!result.ok) return value.set({ error: result.error.message });
    const { recoveryCode } = result.value;
    return recoveryCode === null ? goOn() : setCode(recoveryCode);
  };
  const goOn = async () => {
    const { waiting } = useHandOver.getState();
    close();
    if (waiting) await startHandOver(waiting.panelistId, waiting.interviewId);
  };
  if (code !== null) return <RecoveryCodeDialog code={code} onDone={() => void goOn()} />;
  return (
    <Dialog
      description="Whoever comes next could otherwise come back as you. Only you know it; it is asked for when the laptop comes back."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button onClick={() => void submit()} pending={change.pending} variant="primary">
            Set it and hand over
          </Button>
        </>
      }
      onOpenChange={(open) => {
        if (!open) close();
      }}
      open
      title="First, a PIN for yourself"
    >
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <NewPinFields label="Your PIN" value={value} />
        <button hidden type="submit">
          Set it and hand over
        </button>
      </form>
      <PinHelpLink />
    </Dialog>
  );
}
