import { OctagonAlert } from "lucide-react";
import {
  type ComponentProps,
  createContext,
  type CSSProperties,
  type ReactNode,
  useContext,
  useId,
} from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

interface FieldWiring {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

const FieldContext = createContext<FieldWiring | null>(null);

/** What the surrounding Field says about its control; null outside of a Field. */
export function useField(): FieldWiring | null {
  return useContext(FieldContext);
}

interface FieldProps {
  label: ReactNode;
  /** Hidden labels are still read aloud: for a control whose place already says what it is. */
  labelHidden?: boolean | undefined;
  help?: ReactNode;
  /** Takes the place of help. Says what is wrong and what was kept. */
  error?: ReactNode;
  required?: boolean | undefined;
  /** A word after the label, such as "optional". */
  note?: ReactNode;
  /** Several controls under one name (segments, ratings): the label then names the group. */
  group?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Label above, help below; wires both to whichever control of this file stands inside. */
export function Field(props: FieldProps) {
  const {
    label,
    labelHidden,
    help,
    error,
    required = false,
    note,
    group,
    className,
    children,
  } = props;
  const id = useId();
  const invalid = Boolean(error);
  const described = invalid || Boolean(help);
  const wiring = {
    id,
    labelId: `${id}-label`,
    describedBy: described ? `${id}-says` : undefined,
    invalid,
    required,
  };
  const words = (
    <>
      {label}
      {note !== undefined && <span className={styles.note}> {note}</span>}
    </>
  );
  const labelClass = classNames(styles.label, labelHidden && styles.unseen);
  return (
    <FieldContext value={wiring}>
      <div className={classNames(styles.field, className)}>
        {group ? (
          <span className={labelClass} id={wiring.labelId}>
            {words}
          </span>
        ) : (
          <label className={labelClass} htmlFor={id} id={wiring.labelId}>
            {words}
          </label>
        )}
        {children}
        <Says error={error} help={help} id={`${id}-says`} />
      </div>
    </FieldContext>
  );
}

function Says({ id, help, error }: { id: string; help: ReactNode; error: ReactNode }) {
  if (error) {
    return (
      <span className={styles.error} id={id} role="alert">
        <Icon icon={OctagonAlert} />
        <span>{error}</span>
      </span>
    );
  }
  return help ? (
    <span className={styles.help} id={id}>
      {help}
    </span>
  ) : null;
}

interface Wirable {
  id?: string | undefined;
  required?: boolean | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: ComponentProps<"input">["aria-invalid"];
  "aria-required"?: ComponentProps<"input">["aria-required"];
}

/** What a caller sets stands; the Field fills in the rest. */
function useWired<T extends Wirable>(props: T): T {
  const field = useField();
  if (field === null) return props;
  return {
    ...props,
    id: props.id ?? field.id,
    "aria-describedby": props["aria-describedby"] ?? field.describedBy,
    "aria-invalid": props["aria-invalid"] ?? (field.invalid || undefined),
    "aria-required": props["aria-required"] ?? (field.required || undefined),
  };
}

/** Spread `register(…)` onto it, or use it controlled. */
export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  const wired = useWired(rest);
  return (
    <input
      autoComplete="off"
      {...wired}
      className={classNames(styles.input, className)}
      type={type}
    />
  );
}

/** Grows with its text; `rows` is where it starts. */
export function TextArea({ className, rows = 3, style, ...rest }: ComponentProps<"textarea">) {
  const wired = useWired(rest);
  const geometry = { "--rows": rows, ...style } as CSSProperties;
  return (
    <textarea
      {...wired}
      className={classNames(styles.input, styles.area, className)}
      rows={rows}
      style={geometry}
    />
  );
}

export function Select({ className, ...rest }: ComponentProps<"select">) {
  const wired = useWired(rest);
  return <select {...wired} className={classNames(styles.input, styles.select, className)} />;
}

/** A calendar day as `YYYY-MM-DD`. */
export function DateInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  const wired = useWired(rest);
  return (
    <input {...wired} className={classNames(styles.input, styles.date, className)} type="date" />
  );
}

interface NumberInputProps extends Omit<ComponentProps<"input">, "type"> {
  /** Written after the number and read with it. */
  unit?: string | undefined;
}

/** Text that is read as a number: no spinner, no scrolling by accident, decimal keyboard where there is one. */
export function NumberInput({ unit, className, ...rest }: NumberInputProps) {
  const wired = useWired(rest);
  const unitId = useId();
  const describedBy = [unit === undefined ? undefined : unitId, wired["aria-describedby"]]
    .filter(Boolean)
    .join(" ");
  return (
    <span className={styles.withUnit}>
      <input
        autoComplete="off"
        inputMode="decimal"
        {...wired}
        aria-describedby={describedBy || undefined}
        className={classNames(
          styles.input,
          styles.number,
          unit !== undefined && styles.hasUnit,
          className,
        )}
        type="text"
      />
      {unit !== undefined && (
        <span className={styles.unit} id={unitId}>
          {unit}
        </span>
      )}
    </span>
  );
}

interface SearchInputProps extends Omit<ComponentProps<"input">, "type"> {
  icon: ComponentProps<typeof Icon>["icon"];
}

/** A quiet field with an icon in front, for the toolbar above a list. Needs an `aria-label`. */
export function SearchInput({ icon, className, ...rest }: SearchInputProps) {
  return (
    <span className={classNames(styles.search, className)}>
      <Icon icon={icon} />
      <input
        autoComplete="off"
        {...rest}
        className={classNames(styles.input, styles.compact)}
        type="search"
      />
    </span>
  );
}
