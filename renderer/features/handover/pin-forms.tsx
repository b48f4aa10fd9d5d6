import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Lock, Unlocked } from "../../../shared/pin.ts";
import type { Failure } from "../../../shared/result.ts";
import { countWord } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { refusePin, sayWait, shortestPin } from "../../../shared/rules/pin.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { PinInput } from "../../ui/pin-input.tsx";
import { useCountdown } from "./use-countdown.ts";
import styles from "./hand-over-page.module.css";

interface PinFormProps {
  lock: Lock;
  /** How the person is called on this page. */
  name: string;
  onUnlocked: (unlocked: Unlocked) => void;
}

/** The PIN there is. Wrong ones say how many tries are left; a wait counts down and ends by itself. */
export function EnterPin({ lock, name, onUnlocked }: PinFormProps) {
  const [pin, setPin] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);
  const unlock = useCommand("lock.unlock");
  const left = useCountdown(lock.wait, tries);
  const change = (digits: string) => {
    setPin(digits);
    setFailure(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pin.length < shortestPin || unlock.pending || left > 0) return;
    const result = await unlock.run({ pin });
    if (result.ok) return onUnlocked(result.value);
    setPin("");
    setTries(tries + 1);
    setFailure(result.error);
  };
  const wait = left > 0 ? `The next try can be made in ${sayWait(left)}.` : null;
  const error = wait ?? (failure && failure.code !== "wait" ? failure.message : null);
  return (
    <form className={styles.pin} noValidate onSubmit={(event) => void submit(event)}>
      <Field
        error={error}
        help={digitsSaid(pin, "It opens what is yours, nothing else.")}
        label={`${name}’s PIN`}
      >
        <PinRow
          disabled={left > 0}
          onChange={change}
          pending={unlock.pending}
          send="Unlock"
          value={pin}
        />
      </Field>
    </form>
  );
}

/** A first PIN, typed twice. */
export function BeginPin({ lock, name, onUnlocked }: PinFormProps) {
  const [first, setFirst] = useState<string | null>(null);
  const [pin, setPin] = useState("");
  const [error, setError] = useState<string | null>(null);
  const begin = useCommand("lock.begin");
  const change = (digits: string) => {
    setPin(digits);
    setError(null);
  };
  const startAgain = (why: string) => {
    setFirst(null);
    setPin("");
    setError(why);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (begin.pending) return;
    if (first === null) {
      const refused = refusePin(pin);
      if (refused !== null) return startAgain(refused);
      setFirst(pin);
      return setPin("");
    }
    if (pin !== first) return startAgain("The two were not the same. Choose a PIN once more.");
    const result = await begin.run({ pin });
    if (result.ok) onUnlocked(result.value);
    else startAgain(result.error.message);
  };
  const example = lock.isSample ? " This is the example, so any will do." : "";
  const help =
    first === null
      ? `Four to eight digits that only ${name} knows. It will be asked for whenever the laptop comes back.${example}`
      : "The same digits, so that none was mistyped.";
  return (
    <form className={styles.pin} noValidate onSubmit={(event) => void submit(event)}>
      <Field error={error} help={help} label={first === null ? `A PIN for ${name}` : "Once more"}>
        <PinRow
          key={first === null ? "first" : "again"}
          onChange={change}
          pending={begin.pending}
          send={first === null ? "Next" : "Unlock"}
          value={pin}
        />
      </Field>
    </form>
  );
}

interface PinRowProps {
  value: string;
  onChange: (value: string) => void;
  send: string;
  pending: boolean;
  disabled?: boolean;
}

function PinRow({ value, onChange, send, pending, disabled = false }: PinRowProps) {
  const row = useRef<HTMLDivElement>(null);
  // Ready for the next try as soon as there can be one.
  useEffect(() => {
    if (!disabled) row.current?.querySelector("input")?.focus();
  }, [disabled]);
  return (
    <div className={styles.pinRow} ref={row}>
      <PinInput disabled={disabled} onChange={onChange} value={value} />
      {value.length >= shortestPin && (
        <Button pending={pending} shortcut="Enter" type="submit" variant="primary">
          {send}
        </Button>
      )}
    </div>
  );
}

/** `Two digits.` while they are typed, and what they are for. */
function digitsSaid(pin: string, purpose: string): string {
  if (pin === "") return `Four to eight digits. ${purpose}`;
  if (pin.length >= shortestPin)
    return `${asSentenceStart(countWord(pin.length))} digits. ${purpose}`;
  return `${asSentenceStart(countWord(pin.length))} of four digits. ${purpose}`;
}
