import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { formatNumber } from "../../shared/rules/format.ts";
import { readNumber } from "../../shared/rules/read-number.ts";
import { classNames } from "./class-names.ts";
import styles from "./assume.module.css";

/*
 * Assumptions: a column of numbers that look like text until they are touched, each with its unit, and with a sentence
 * under it where it makes no sense.
 */

interface RowProps {
  label: ReactNode;
  /** What is wrong with the value, in a sentence. */
  problem?: string | null | undefined;
  children: (wiring: { id: string; describedBy: string | undefined }) => ReactNode;
}

function Row({ label, problem, children }: RowProps) {
  const id = useId();
  const says = problem ? `${id}-says` : undefined;
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.value}>{children({ id, describedBy: says })}</span>
      {says && (
        <span className={styles.says} id={says} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

interface NumberValue {
  /** As it is stored: minor units, a fraction. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** What one unit of what is typed is when it is stored: 100 for euros in cents, 0.01 for per cent. */
  scale?: number | undefined;
  /** Decimals that are shown. */
  digits?: number | undefined;
  /** Rounded to a whole number as it is stored, as minor units are. */
  whole?: boolean | undefined;
  /** May be left empty: then it is null. */
  optional?: boolean | undefined;
}

interface BareNumberProps
  extends NumberValue, Omit<ComponentProps<"input">, "onBlur" | "onChange" | "value" | "type"> {
  /** Says what cannot be read; null once it can. */
  onProblem?: ((problem: string | null) => void) | undefined;
}

/** Beyond this no number is stored. */
const most = 1e15;

/**
 * A number in one's own words while it is typed. Whatever can be read is handed on at once, sense or nonsense; what
 * cannot stays in the field, and the number from before the edit counts again.
 */
export function BareNumber(props: BareNumberProps) {
  const { value, onChange, onProblem, scale = 1, digits = 0, ...others } = props;
  const { optional, whole, className, ...input } = others;
  const [typed, setTyped] = useState<Typed | null>(null);
  // Something else has set the value since: an undo, a repair, another window.
  const current = typed !== null && typed.value === value ? typed.text : null;
  const shown = current ?? (value === null ? "" : formatNumber(value / scale, { digits }));
  const change = (text: string) => {
    const read = readTyped(text, { scale, optional, whole });
    onProblem?.(read.problem);
    const before = current === null ? value : typed!.before;
    const next = read.problem === null ? read.value : before;
    setTyped({ text, value: next, isRead: read.problem === null, before });
    if (next !== value) onChange(next);
  };
  const leave = () => {
    if (typed?.isRead) setTyped(null);
  };
  return (
    <input
      autoComplete="off"
      inputMode="decimal"
      {...input}
      className={classNames(styles.input, className)}
      onBlur={leave}
      onChange={(event) => change(event.target.value)}
      type="text"
      value={shown}
    />
  );
}

interface Typed {
  text: string;
  value: number | null;
  isRead: boolean;
  /** What stood there before anything was typed. */
  before: number | null;
}

type Read = { value: number | null; problem: null } | { value?: undefined; problem: string };

function readTyped(text: string, { scale = 1, optional, whole }: Partial<NumberValue>): Read {
  if (text.trim() === "") {
    return optional ? { value: null, problem: null } : { problem: "A number is needed here." };
  }
  const number = readNumber(text);
  if (number === null) return { problem: "This is not a number; the last one counts." };
  const value = whole ? Math.round(number * scale) : Number((number * scale).toPrecision(12));
  if (Math.abs(value) > most) return { problem: "This is more than can be counted." };
  return { value, problem: null };
}

interface AssumeNumberProps extends NumberValue {
  label: ReactNode;
  unit?: ReactNode;
  /** What the rules say about the value. */
  problem?: string | null | undefined;
  placeholder?: string | undefined;
  readOnly?: boolean | undefined;
}

/** `Base share   50 %` */
export function AssumeNumber({ label, unit, problem, ...number }: AssumeNumberProps) {
  const [unread, setUnread] = useState<string | null>(null);
  const says = unread ?? problem;
  return (
    <Row label={label} problem={says}>
      {({ id, describedBy }) => (
        <>
          <BareNumber
            {...number}
            aria-describedby={describedBy}
            aria-invalid={Boolean(says) || undefined}
            id={id}
            onProblem={setUnread}
          />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        </>
      )}
    </Row>
  );
}

interface AssumeChoiceProps<T extends string> {
  label: ReactNode;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  problem?: string | null | undefined;
}

/** `Paid after   signature` */
export function AssumeChoice<T extends string>(props: AssumeChoiceProps<T>) {
  const { label, value, options, onChange, problem } = props;
  return (
    <Row label={label} problem={problem}>
      {({ id, describedBy }) => (
        <select
          aria-describedby={describedBy}
          className={styles.choice}
          id={id}
          onChange={(event) => onChange(event.target.value as T)}
          value={value}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Row>
  );
}

interface AssumeTextProps {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  problem?: string | null | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
}

/** `Counted are   qualified leads`; grows to as many lines as its text has. */
export function AssumeText({ label, value, onChange, problem, ...input }: AssumeTextProps) {
  return (
    <Row label={label} problem={problem}>
      {({ id, describedBy }) => (
        <textarea
          {...input}
          aria-describedby={describedBy}
          aria-invalid={Boolean(problem) || undefined}
          className={classNames(styles.input, styles.words)}
          dir="auto"
          id={id}
          onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, " "))}
          rows={1}
          value={value}
        />
      )}
    </Row>
  );
}

/** The same with its label above, for a sentence. */
export function AssumeArea({ label, value, onChange, ...input }: AssumeTextProps) {
  const id = useId();
  const { problem: _none, ...rest } = input;
  return (
    <div className={styles.block}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        {...rest}
        className={classNames(styles.input, styles.words, styles.sentence)}
        dir="auto"
        id={id}
        onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, " "))}
        rows={1}
        value={value}
      />
    </div>
  );
}
