import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Field, NumberInput, TextArea } from "../../../ui/field.tsx";
import { ListEditor } from "../../../ui/list-editor.tsx";
import { toast } from "../../../ui/toast.tsx";
import { Flagged } from "./flagged.tsx";
import styles from "./item-editor.module.css";

interface ProseProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  help?: string | undefined;
  required?: boolean | undefined;
  max?: number | undefined;
  rows?: number | undefined;
}

/** Text that is said or read to somebody, watched for what must not be asked. */
export function Prose(props: ProseProps) {
  const { label, value, onChange, error, help, required, max = 2000, rows = 2 } = props;
  return (
    <Field error={error} help={help} label={label} required={required}>
      <TextArea
        dir="auto"
        maxLength={max}
        onChange={(event) => onChange(event.target.value)}
        rows={rows}
        value={value}
      />
      <Flagged texts={[value]} />
    </Field>
  );
}

interface LinesProps {
  label: string;
  /** Names one line: "Follow-up". */
  item: string;
  add: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string | undefined;
  help?: string | undefined;
  max: number;
}

/** Sentences in an order. One that goes with something in it can be put back. */
export function Lines({ label, item, add, value, onChange, error, help, max }: LinesProps) {
  const change = (next: string[]) => {
    if (next.length > max) return;
    onChange(next);
    const gone = value.filter((line) => line.trim() !== "" && !next.includes(line));
    if (next.length < value.length && gone.length > 0) offerUndo(item, () => onChange([...value]));
  };
  return (
    <Field error={error} group help={help} label={label}>
      <ListEditor
        addLabel={add}
        itemLabel={(position) => `${item} ${position}`}
        long
        maxLength={2000}
        onChange={change}
        value={value}
      />
      <Flagged texts={value} />
    </Field>
  );
}

const offerUndo = (what: string, onAction: () => void) =>
  toast({ message: `${what} taken out.`, action: { label: "Undo", onAction } });

interface MinutesProps {
  label: string;
  value: number;
  onChange: (minutes: number) => void;
  min?: number | undefined;
  error?: string | undefined;
  /** Said of each change: whether what stands there can be read. */
  onWrong?: (isWrong: boolean) => void;
}

/** A number in its own words while it is typed; what cannot be read stays in the field and is marked. */
export function Minutes({ label, value, onChange, min = 1, error, onWrong }: MinutesProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string) => {
    const number = Number(text.trim());
    return /^\d+$/.test(text.trim()) && number >= min && number <= 600 ? number : null;
  };
  const isWrong = typed !== null && read(typed) === null;
  return (
    <Field
      className={styles.minutes}
      error={isWrong ? `A whole number from ${min} to 600.` : error}
      label={label}
    >
      <NumberInput
        inputMode="numeric"
        onBlur={() => !isWrong && setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value);
          const minutes = read(event.target.value);
          onWrong?.(minutes === null);
          if (minutes !== null) onChange(minutes);
        }}
        unit="min"
        value={typed ?? String(value)}
      />
    </Field>
  );
}

interface RowsProps<T> {
  label: string;
  /** Names one row: "Phase". */
  item: string;
  add: string;
  help?: string | undefined;
  error?: string | undefined;
  value: readonly T[];
  max: number;
  create: () => T;
  onChange: (value: T[]) => void;
  children: (row: T, set: (change: Partial<T>) => void, index: number) => ReactNode;
}

/** Things of several fields each, in an order. */
export function Rows<T>(props: RowsProps<T>) {
  const { label, item, add, help, error, value, max, create, onChange, children } = props;
  const remove = (index: number) => {
    onChange(value.toSpliced(index, 1));
    offerUndo(item, () => onChange([...value]));
  };
  const move = (from: number, to: number) =>
    onChange(value.toSpliced(from, 1).toSpliced(to, 0, value[from]!));
  return (
    <Field error={error} group help={help} label={label}>
      <ol aria-label={label} className={styles.rows}>
        {value.map((row, index) => (
          // Rows have no identity of their own; their place is their key.
          <li className={styles.row} key={index}>
            <div aria-label={`${item} ${index + 1}`} className={styles.rowFields} role="group">
              {children(row, (change) => onChange(value.with(index, { ...row, ...change })), index)}
            </div>
            <RowTools
              count={value.length}
              index={index}
              name={`${item.toLowerCase()} ${index + 1}`}
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      {value.length < max && (
        <Button
          className={styles.add}
          compact
          icon={Plus}
          onClick={() => onChange([...value, create()])}
          variant="quiet"
        >
          {add}
        </Button>
      )}
    </Field>
  );
}

interface RowToolsProps {
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function RowTools({ name, index, count, onMove, onRemove }: RowToolsProps) {
  return (
    <span className={styles.tools}>
      <Button
        compact
        disabled={index === 0}
        icon={ArrowUp}
        iconOnly
        label={`Move ${name} up`}
        onClick={() => onMove(index - 1)}
        variant="quiet"
      />
      <Button
        compact
        disabled={index === count - 1}
        icon={ArrowDown}
        iconOnly
        label={`Move ${name} down`}
        onClick={() => onMove(index + 1)}
        variant="quiet"
      />
      <Button
        compact
        icon={X}
        iconOnly
        label={`Remove ${name}`}
        onClick={onRemove}
        variant="quiet"
      />
    </span>
  );
}
