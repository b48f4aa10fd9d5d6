import { type KeyboardEvent, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { Key } from "./key.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./level.module.css";

export type LevelValue = 1 | 2 | 3 | 4 | 5;
/** 0 is a deliberate "not assessed"; null is not answered yet. */
export type LevelAnswer = LevelValue | 0 | null;

export const levelValues: readonly LevelValue[] = [1, 2, 3, 4, 5];

interface LevelProps {
  /** Null or 0: not assessed. */
  value: LevelAnswer;
  mini?: boolean | undefined;
  notAssessedLabel?: string | undefined;
}

/** The number on the ramp; the same chip everywhere a rating is shown. */
export function Level({ value, mini, notAssessedLabel = "Not assessed" }: LevelProps) {
  const className = classNames(styles.level, mini && styles.mini);
  if (value === null || value === 0) {
    return (
      <span
        aria-label={notAssessedLabel}
        className={classNames(className, styles.absent)}
        role="img"
      >
        –
      </span>
    );
  }
  return (
    <span className={className} data-level={value}>
      {value}
    </span>
  );
}

function answerOf(key: string, allowsNone: boolean): LevelAnswer {
  if (key === "0" && allowsNone) return 0;
  return levelValues.find((level) => String(level) === key) ?? null;
}

/** Digits answer from anywhere inside the control; arrows are the radio group's own. */
function digitHandler(onChange: (value: LevelValue | 0) => void, allowsNone: boolean) {
  return (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const answer = answerOf(event.key, allowsNone);
    if (answer === null) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(answer);
  };
}

interface LevelKeysProps {
  /** Names the criterion. */
  label: string;
  value: LevelAnswer;
  onChange: (value: LevelValue | 0) => void;
  /** Offers "not assessed" beside the five. */
  notAssessedLabel?: string | undefined;
  /** The level under the cursor or the focus, so that its anchor can be shown. */
  onPreview?: ((level: LevelValue | null) => void) | undefined;
  disabled?: boolean | undefined;
}

/** The short level input: five keys in a row. */
export function LevelKeys({
  label,
  value,
  onChange,
  notAssessedLabel,
  onPreview,
  disabled,
}: LevelKeysProps) {
  const name = useId();
  const allowsNone = notAssessedLabel !== undefined;
  return (
    <div
      aria-label={label}
      className={styles.keys}
      onKeyDown={disabled ? undefined : digitHandler(onChange, allowsNone)}
      onMouseLeave={() => onPreview?.(null)}
      role="radiogroup"
    >
      {levelValues.map((level) => (
        <label data-level={level} key={level} onMouseEnter={() => onPreview?.(level)}>
          <input
            checked={value === level}
            disabled={disabled}
            name={name}
            onBlur={() => onPreview?.(null)}
            onChange={() => onChange(level)}
            onFocus={() => onPreview?.(level)}
            type="radio"
            value={level}
          />
          {level}
        </label>
      ))}
      {allowsNone && (
        <label className={styles.none}>
          <input
            checked={value === 0}
            disabled={disabled}
            name={name}
            onChange={() => onChange(0)}
            type="radio"
            value={0}
          />
          {notAssessedLabel}
        </label>
      )}
    </div>
  );
}

export type Anchors = Readonly<Partial<Record<LevelValue, string | undefined>>>;

interface AnchorScaleProps {
  /** Names the criterion for people who listen. */
  label: string;
  /** What stands over the scale, such as the criterion's title; "not assessed" stands at its end. */
  heading?: ReactNode;
  /** Exercises describe 1, 3 and 5 only; the levels without words read "between". */
  anchors: Anchors;
  value: LevelAnswer;
  onChange: (value: LevelValue | 0) => void;
  betweenLabel?: string | undefined;
  notAssessedLabel?: string | undefined;
  disabled?: boolean | undefined;
}

/** The five anchors are the control: what is clicked is the behaviour, not the number. */
export function AnchorScale(props: AnchorScaleProps) {
  const {
    label,
    heading,
    anchors,
    value,
    onChange,
    betweenLabel = "between",
    notAssessedLabel = "Not assessed",
    disabled,
  } = props;
  const name = useId();
  return (
    <fieldset
      className={styles.scale}
      disabled={disabled}
      onKeyDown={disabled ? undefined : digitHandler(onChange, true)}
    >
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      <div className={styles.scaleHead}>
        <div className={styles.heading}>{heading}</div>
        <label className={styles.aside}>
          <input
            checked={value === 0}
            name={name}
            onChange={() => onChange(0)}
            type="radio"
            value={0}
          />
          {notAssessedLabel}
          <span aria-hidden="true">
            <Key keys="0" />
          </span>
        </label>
      </div>
      <div className={styles.anchors}>
        {levelValues.map((level) => (
          <label key={level}>
            <input
              aria-describedby={`${name}-${level}`}
              aria-label={`Level ${level}`}
              checked={value === level}
              name={name}
              onChange={() => onChange(level)}
              type="radio"
              value={level}
            />
            <span
              aria-hidden="true"
              className={styles.level}
              data-level={value === level ? level : undefined}
            >
              {level}
            </span>
            <span className={classNames(!anchors[level] && styles.between)} id={`${name}-${level}`}>
              {anchors[level] || betweenLabel}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
