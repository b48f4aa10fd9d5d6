import { type ChangeEvent, type KeyboardEvent, type SyntheticEvent, useState } from "react";
import { classNames } from "./class-names.ts";
import { useField } from "./field.tsx";
import styles from "./pin-input.module.css";

const fewest = 4;
const most = 8;

interface PinInputProps {
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean | undefined;
  /** For a dialog, beside fields of ordinary height. */
  compact?: boolean | undefined;
}

/**
 * Four to eight digits that nobody beside the laptop can read. One field lies over the boxes, so that pasting, arrow
 * keys and a screen reader work as in every other; the boxes only show how many digits there are and where the next
 * one goes. Stands inside a `Field`.
 */
export function PinInput({ value, onChange, disabled, compact }: PinInputProps) {
  const field = useField();
  const [at, setAt] = useState<number | null>(null);
  const boxes = Math.max(fewest, value.length);
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    onChange(digitsOf(event.target.value));
    setAt(event.target.selectionStart);
  };
  const move = (event: SyntheticEvent<HTMLInputElement>) =>
    setAt(event.currentTarget.selectionStart);
  const clear = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Escape" || value === "") return;
    event.preventDefault();
    event.stopPropagation();
    onChange("");
    setAt(0);
  };
  return (
    <span className={classNames(styles.pin, compact && styles.compact)}>
      <input
        aria-describedby={field?.describedBy}
        aria-invalid={field?.invalid || undefined}
        aria-required={field?.required || undefined}
        autoComplete="one-time-code"
        className={styles.field}
        disabled={disabled}
        id={field?.id}
        inputMode="numeric"
        onBlur={() => setAt(null)}
        onChange={change}
        onFocus={move}
        onKeyDown={clear}
        onSelect={move}
        spellCheck={false}
        type="password"
        value={value}
      />
      {Array.from({ length: boxes }, (_, index) => (
        <i
          aria-hidden="true"
          className={classNames(
            styles.box,
            index < value.length && styles.filled,
            index === Math.min(at ?? -1, boxes - 1) && styles.now,
            field?.invalid && styles.wrong,
          )}
          key={index}
        />
      ))}
    </span>
  );
}

/** What was typed or pasted, without anything else; the digits of Arabic and Persian keyboards are digits, too. */
const digitsOf = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\D/g, "")
    .slice(0, most);
