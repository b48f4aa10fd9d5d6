import { type FormEvent, useState } from "react";
import { LockAfter } from "../../../shared/pin.ts";
import { shortestPin } from "../../../shared/rules/pin.ts";
import { useChannel, useCommand } from "../../api.ts";
import { RecoveryCodeDialog } from "../../recovery-code.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { PinInput } from "../../ui/pin-input.tsx";
import { toast } from "../../ui/toast.tsx";
import { Setting, SettingRow } from "./setting.tsx";
import styles from "./setting.module.css";

interface LockSettingsProps {
  isFounder: boolean;
  hasPin: boolean;
  /** Whether a code was made for the founder, who is at the laptop. */
  hasRecovery: boolean;
}

/** What happens when a PIN is forgotten, and when nobody is there. */
export function LockSettings({ isFounder, hasPin, hasRecovery }: LockSettingsProps) {
  const [isRenewing, setRenewing] = useState(false);
  return (
    <Setting title="Locking">
      {isFounder && (
        <SettingRow
          text={
            hasRecovery
              ? "A code opens this file as the founder. A new one makes it worthless."
              : hasPin
                ? "There is none. Without it nobody can replace a PIN that the founder forgot."
                : "It is made with your first PIN."
          }
          title="Recovery code"
        >
          <Button
            onClick={() => setRenewing(true)}
            unavailable={hasPin ? undefined : "Set a PIN of your own first."}
          >
            New recovery code…
          </Button>
        </SettingRow>
      )}
      <IdleRow isFounder={isFounder} />
      {isRenewing && <RenewRecovery onClose={() => setRenewing(false)} />}
    </Setting>
  );
}

const waits = [5, 10, 30] as const;

function IdleRow({ isFounder }: { isFounder: boolean }) {
  const idle = useChannel("lock.idle", {});
  const set = useCommand("lock.setIdle");
  const choose = async (value: string) => {
    const after = LockAfter.parse(value === "" ? null : Number(value));
    const result = await set.run({ after });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  return (
    <SettingRow
      text="What is being typed is stored first; an exercise’s clock and the candidate’s window go on. Whoever has no PIN yet is not locked out."
      title={<label htmlFor="lock-after">Lock by itself</label>}
    >
      <Select
        disabled={!isFounder || !idle.data}
        id="lock-after"
        onChange={(event) => void choose(event.target.value)}
        value={idle.data?.after ?? ""}
      >
        <option value="">Never</option>
        {waits.map((minutes) => (
          <option key={minutes} value={minutes}>
            After {minutes} minutes without use
          </option>
        ))}
      </Select>
    </SettingRow>
  );
}

/** The PIN first, then the code that takes the place of the one before it. */
function RenewRecovery({ onClose }: { onClose: () => void }) {
  const renew = useCommand("pin.renewRecovery");
  const [pin, setPin] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (renew.pending) return;
    if (pin.length < shortestPin) return setError("Show your PIN first.");
    const result = await renew.run({ own: pin });
    if (result.ok) return setCode(result.value.recoveryCode);
    setPin("");
    setError(result.error.message);
  };
  if (code !== null) return <RecoveryCodeDialog code={code} onDone={onClose} />;
  return (
    <Dialog
      description="It is shown once. The code before it, if there is one, opens nothing any more."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => void submit()} pending={renew.pending} variant="primary">
            Make the code
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title="A new recovery code"
    >
      <form className={styles.pins} noValidate onSubmit={(event) => void submit(event)}>
        <Field error={error} label="Your PIN">
          <PinInput
            compact
            onChange={(digits) => {
              setPin(digits);
              setError(null);
            }}
            value={pin}
          />
        </Field>
        <button hidden type="submit">
          Make the code
        </button>
      </form>
    </Dialog>
  );
}
