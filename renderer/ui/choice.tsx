import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { useField } from "./field.tsx";
import { Icon, type IconType } from "./icon.tsx";
import styles from "./choice.module.css";

type BoxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; help?: ReactNode };

function Box({ type, label, help, className, ...rest }: BoxProps & { type: "checkbox" | "radio" }) {
  const id = useId();
  return (
    <label className={classNames(styles.check, className)}>
      <input aria-describedby={help === undefined ? undefined : id} {...rest} type={type} />
      <span>
        {label}
        {help !== undefined && (
          <span className={styles.help} id={id}>
            {help}
          </span>
        )}
      </span>
    </label>
  );
}

/** Works with `register`. */
export function Checkbox(props: BoxProps) {
  return <Box {...props} type="checkbox" />;
}

export function Radio(props: BoxProps) {
  return <Box {...props} type="radio" />;
}

interface SwitchProps extends Omit<ComponentProps<"button">, "onChange" | "children"> {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Required unless the switch stands in a Field. */
  label?: string | undefined;
}

/** Something that takes effect at once. For a value that is saved with a form use a checkbox. */
export function Switch({ checked, onChange, label, className, ...rest }: SwitchProps) {
  const field = useField();
  return (
    <button
      aria-describedby={field?.describedBy}
      aria-label={label}
      id={field?.id}
      {...rest}
      aria-checked={checked}
      className={classNames(styles.switch, className)}
      onClick={() => onChange(!checked)}
      role="switch"
      type="button"
    />
  );
}

interface SegmentOption<T extends string> {
  value: T;
  label: string;
  icon?: IconType | undefined;
}

interface SegmentsProps<T extends string> {
  value: T | null;
  onChange: (value: T) => void;
  options: readonly SegmentOption<T>[];
  /** Required unless the segments stand in a `Field group`. */
  label?: string | undefined;
  disabled?: boolean | undefined;
  /** The chosen one filled in accent: for an answer rather than a view. */
  answer?: boolean | undefined;
  className?: string | undefined;
}

/** Two to four exclusive views or values, as radio buttons: one tab stop, arrows choose. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { value, onChange, options, label, disabled, answer, className } = props;
  const field = useField();
  const name = useId();
  return (
    <div
      aria-describedby={field?.describedBy}
      aria-label={label}
      aria-labelledby={label === undefined ? field?.labelId : undefined}
      className={classNames(styles.segments, answer && styles.answer, className)}
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
          {option.icon && <Icon icon={option.icon} />}
          {option.label}
        </label>
      ))}
    </div>
  );
}
