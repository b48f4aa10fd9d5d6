import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Lock, Unlocked } from "../../../shared/pin.ts";
import { sayWait } from "../../../shared/rules/pin.ts";
import { useCommand } from "../../api.ts";
import { NewPinFields, useNewPin } from "../../pin-fields.tsx";
import { Button, TextLink } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { useCountdown } from "./use-countdown.ts";
import styles from "./hand-over-page.module.css";

interface RecoverFormProps {
  lock: Lock;
  onUnlocked: (unlocked: Unlocked) => void;
  onBack: () => void;
}

/** A new PIN for the founder with the code that was written down. Tries count together with those of the PIN. */
export function RecoverForm({ lock, onUnlocked, onBack }: RecoverFormProps) {
  const [code, setCode] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const recover = useCommand("lock.recover");
  const pin = useNewPin();
  const left = useCountdown(lock.wait, tries);
  const codeField = useRef<HTMLInputElement>(null);
  useEffect(() => codeField.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (recover.pending || left > 0) return;
    if (code.trim() === "") {
      setRefused("Type the code that was written down.");
      return codeField.current?.focus();
    }
    if (!pin.check()) return;
    const result = await recover.run({ code, pin: pin.pin });
    if (result.ok) return onUnlocked(result.value);
    if (result.error.field === "pin") return pin.set({ error: result.error.message });
    setTries(tries + 1);
    setRefused(result.error.code === "wait" ? null : result.error.message);
    codeField.current?.focus();
  };
  const wait = left > 0 ? `The next try can be made in ${sayWait(left)}.` : null;
  return (
    <form
      aria-labelledby="recover-title"
      className={styles.recover}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <h2 id="recover-title">Forgot your PIN?</h2>
      <Field
        error={wait ?? refused}
        help="Four groups of five letters and digits. Small letters and spaces will do."
        label="Recovery code"
      >
        <TextInput
          autoCapitalize="characters"
          autoComplete="off"
          dir="ltr"
          disabled={left > 0}
          maxLength={200}
          onChange={(event) => {
            setCode(event.target.value);
            setRefused(null);
          }}
          ref={codeField}
          spellCheck={false}
          value={code}
        />
      </Field>
      <NewPinFields label="New PIN" value={pin} />
      <p className={styles.ways}>
        <Button pending={recover.pending} type="submit" variant="primary">
          Set it and unlock
        </Button>
        <TextLink onClick={onBack}>Back</TextLink>
      </p>
    </form>
  );
}
