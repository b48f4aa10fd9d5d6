import { useId } from "react";
import { useField } from "./field.tsx";
import styles from "./verdicts.module.css";

interface VerdictsProps<T extends string> {
  /** Required unless it stands in a `Field group`. */
  label?: string | undefined;
  options: readonly { value: T; label: string }[];
  value: T | null;
  onChange: (value: T) => void;
  disabled?: boolean | undefined;
}

/** A recommendation: answers side by side, none of them in the middle. */
export function Verdicts<T extends string>({
  label,
  options,
  value,
  onChange,
  disabled,
}: VerdictsProps<T>) {
  const field = useField();
  const name = useId();
  return (
    <div
      aria-describedby={field?.describedBy}
      aria-label={label}
      aria-labelledby={label === undefined ? field?.labelId : undefined}
      className={styles.verdicts}
      role="radiogroup"
    >
      {options.map((option) => (
        <label key={option.value}>
          <input
            checked={option.value === value}
            disabled={disabled}
            name={name}
            onChange={() => onChange(option.value)}
            type="radio"
            value={option.value}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
