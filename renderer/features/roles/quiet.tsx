import { type ComponentProps, useId, useState } from "react";
import { formatNumber } from "../../../shared/rules/format.ts";
import { classNames } from "../../ui/class-names.ts";
import { readNumber } from "../../../shared/rules/read-number.ts";
import styles from "./quiet.module.css";

/*
 * Fields that look like the text they hold until the cursor or the focus is on them: a template is read far more
 * often than it is changed.
 */

interface QuietAreaProps extends Omit<ComponentProps<"textarea">, "onChange" | "value"> {
  "aria-label": string;
  value: string;
  onChange: (value: string) => void;
  /** Line breaks become spaces. */
  oneLine?: boolean | undefined;
  invalid?: boolean | undefined;
}

export function QuietArea(props: QuietAreaProps) {
  const { value, onChange, oneLine, invalid, className, ...rest } = props;
  return (
    <textarea
      aria-invalid={invalid || undefined}
      autoComplete="off"
      rows={1}
      {...rest}
      className={classNames(styles.quiet, styles.area, className)}
      onChange={(event) =>
        onChange(oneLine ? event.target.value.replace(/[\r\n]+/g, " ") : event.target.value)
      }
      value={value}
    />
  );
}

interface NumberValueProps extends Omit<
  ComponentProps<"input">,
  "onChange" | "value" | "min" | "max"
> {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  digits?: number | undefined;
  /** Whether it may be left empty. */
  optional?: boolean | undefined;
  unit?: string | undefined;
}

function problem(number: number | null, isEmpty: boolean, props: NumberValueProps): string | null {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, digits = 0 } = props;
  if (isEmpty) return props.optional ? null : "A number is needed.";
  if (number === null) return "This is not a number.";
  if (number < min) return `At least ${formatNumber(min, { digits })}.`;
  if (number > max) return `At most ${formatNumber(max, { digits })}.`;
  if (digits === 0 && !Number.isInteger(number)) return "A whole number is needed.";
  return null;
}

/** A number in its own words while it is typed; what cannot be read stays in the field and is marked. */
export function QuietNumber(props: NumberValueProps) {
  const { value, onChange, digits = 0, className, unit, ...rest } = props;
  const { min: _min, max: _max, optional: _optional, ...input } = rest;
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const shown = typed ?? (value === null ? "" : formatNumber(value, { digits }));
  const says = typed === null ? null : problem(readNumber(typed), typed.trim() === "", props);
  const change = (text: string) => {
    setTyped(text);
    const number = readNumber(text);
    if (problem(number, text.trim() === "", props) === null) onChange(number);
  };
  return (
    <span className={styles.number}>
      <input
        autoComplete="off"
        inputMode="decimal"
        {...input}
        aria-describedby={says === null ? undefined : id}
        aria-invalid={says !== null || undefined}
        className={classNames(styles.quiet, styles.figures, className)}
        onBlur={() => {
          if (says === null) setTyped(null);
        }}
        onChange={(event) => change(event.target.value)}
        type="text"
        value={shown}
      />
      {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      {says !== null && (
        <span className={styles.says} id={id} role="alert">
          {says}
        </span>
      )}
    </span>
  );
}
