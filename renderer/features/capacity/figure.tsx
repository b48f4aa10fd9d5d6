import { OctagonAlert } from "lucide-react";
import { type ReactNode, useContext, useEffect, useId, useState } from "react";
import { currencyExponent, currencySign, formatNumber } from "../../../shared/rules/format.ts";
import { readNumber } from "../../../shared/rules/read-number.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { Waiting } from "./waiting.ts";
import styles from "./assumptions.module.css";

interface FigureProps {
  label: string;
  /** As it is stored: minor units, a fraction, a count. */
  value: number;
  onChange: (value: number) => void;
  /** How many of what is stored make one of what is shown: 100 for money with cents, 0.01 for per cent. */
  per?: number | undefined;
  digits?: number | undefined;
  unit?: string | undefined;
  /** Stored in whole units, as minor units are. */
  whole?: boolean | undefined;
  /** What is wrong with it, as a sentence. */
  problem?: string | undefined;
  help?: string | undefined;
  /** The place of the name is said elsewhere, such as by a row of a table. */
  labelHidden?: boolean | undefined;
}

/** Far enough for any plan, and within what a number keeps to the unit. */
const most = 1e15;

/**
 * One assumption: its name, its number as people type it, its unit. What can be read is taken over with every key, also
 * when it makes no sense, because the plan says so beside it. What cannot be read stays in the field and is marked, and
 * the number from before the edit counts again: not what could be read on the way, as the 1 of `1e99`.
 */
export function Figure(props: FigureProps) {
  const { label, value, onChange, per = 1, digits = 0, unit = "", problem, help } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [before, setBefore] = useState(value);
  const id = useId();
  const shown = typed ?? formatNumber(value / per, { digits });
  const unread = typed === null ? null : unreadable(typed, per);
  const says = unread ?? problem ?? null;
  useWaiting(id, label, unread !== null);
  const described = [says !== null || help ? `${id}-says` : "", unit === "" ? "" : `${id}-unit`];
  const change = (text: string) => {
    setTyped(text);
    if (typed === null) setBefore(value);
    const last = typed === null ? value : before;
    const next =
      unreadable(text, per) === null ? stored(readNumber(text)! * per, props.whole) : last;
    if (next !== value) onChange(next);
  };
  return (
    <div className={styles.assume}>
      <label className={props.labelHidden ? styles.unseen : styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.box}>
        <input
          aria-describedby={described.filter(Boolean).join(" ") || undefined}
          aria-invalid={says !== null || undefined}
          autoComplete="off"
          className={classNames(styles.input, unit.length > 1 && styles.long)}
          id={id}
          inputMode="decimal"
          onBlur={() => {
            if (unread === null) setTyped(null);
          }}
          onChange={(event) => change(event.target.value)}
          type="text"
          value={shown}
        />
        {unit !== "" && (
          <span className={styles.unit} id={`${id}-unit`}>
            {unit}
          </span>
        )}
      </span>
      <Says help={help} id={`${id}-says`} says={says} />
    </div>
  );
}

function Says({ id, says, help }: { id: string; says: string | null; help: string | undefined }) {
  if (says !== null)
    return (
      <span className={styles.wrong} id={id}>
        <Icon icon={OctagonAlert} />
        <span>{says}</span>
      </span>
    );
  return help ? (
    <span className={styles.help} id={id}>
      {help}
    </span>
  ) : null;
}

function unreadable(text: string, per: number): string | null {
  if (text.trim() === "") return "A number is needed; the plan still goes by the last one.";
  const number = readNumber(text);
  if (number === null) return "This is not a number; the plan still goes by the last one.";
  if (number < 0) return "This is less than nothing; the plan still goes by the last one.";
  return number * per > most
    ? "This is more than a plan can hold; it still goes by the last one."
    : null;
}

/** The page says at the head of what follows that a figure is waited for. */
function useWaiting(id: string, label: string, waits: boolean): void {
  const wait = useContext(Waiting);
  useEffect(() => (waits ? wait(id, label) : undefined), [wait, id, label, waits]);
}

/** 12.3 % is 0.123, and not 0.12300000000000001. */
const stored = (value: number, whole = false): number =>
  whole ? Math.round(value) : Number(value.toPrecision(15));

/** What `Figure` needs to know of money in a currency. */
export function moneyFigure(currency: string) {
  const digits = currencyExponent(currency);
  return { per: 10 ** digits, digits, unit: currencySign(currency), whole: true };
}

export const percentFigure = { per: 0.01, digits: 1, unit: "%" } as const;

interface AssumeProps {
  label: string;
  help?: string | undefined;
  problem?: string | undefined;
  children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
}

/** An assumption that is not a number, in the same row. */
export function Assume({ label, help, problem, children }: AssumeProps) {
  const id = useId();
  const says = problem ?? null;
  return (
    <div className={styles.assume}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: says !== null || help ? `${id}-says` : undefined })}
      <Says help={help} id={`${id}-says`} says={says} />
    </div>
  );
}
