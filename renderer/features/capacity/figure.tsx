import { OctagonAlert } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { currencyExponent, formatNumber } from "../../../shared/rules/format.ts";
import { readNumber } from "../../../shared/rules/read-number.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
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
 * when it makes no sense, because the plan says so beside it; what cannot be read stays in the field and is marked.
 */
export function Figure(props: FigureProps) {
  const { label, value, onChange, per = 1, digits = 0, unit = "", problem, help } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const shown = typed ?? formatNumber(value / per, { digits });
  const says = (typed === null ? null : unreadable(typed, per)) ?? problem ?? null;
  const described = [says !== null || help ? `${id}-says` : "", unit === "" ? "" : `${id}-unit`];
  const change = (text: string) => {
    setTyped(text);
    if (unreadable(text, per) === null) onChange(exact(readNumber(text)! * per));
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
            if (typed !== null && unreadable(typed, per) === null) setTyped(null);
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
  return Math.abs(number * per) > most ? "This is more than a plan can hold." : null;
}

/** 12.3 % is 0.123, and not 0.12300000000000001. */
const exact = (value: number): number => Number(value.toPrecision(15));

/** What `Figure` needs to know of money in a currency. */
export function moneyFigure(currency: string): { per: number; digits: number; unit: string } {
  const digits = currencyExponent(currency);
  return { per: 10 ** digits, digits, unit: symbolOf(currency) };
}

export const percentFigure = { per: 0.01, digits: 1, unit: "%" } as const;

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

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
