import { ArrowDown, ArrowUp, OctagonAlert, Plus, X } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import { useField } from "./field.tsx";
import { Icon } from "./icon.tsx";
import fieldStyles from "./field.module.css";
import { classNames } from "./class-names.ts";
import styles from "./list-editor.module.css";

interface ListEditorProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
  onBlur?: (() => void) | undefined;
  /** Names one line for people who listen: `(n) => "E-mail 2"`. */
  itemLabel: (position: number) => string;
  addLabel: string;
  placeholder?: string | undefined;
  inputType?: "text" | "email" | "tel" | "url" | undefined;
  inputMode?: ComponentProps<"input">["inputMode"];
  /** A message per line, by its index. */
  errors?: Readonly<Record<number, string | undefined>> | undefined;
  /** Whether order means something. Off hides the move buttons. */
  ordered?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Whole sentences: a line grows with its text instead of hiding its end. */
  long?: boolean | undefined;
  maxLength?: number | undefined;
}

function moved(items: readonly string[], from: number, to: number): string[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

/**
 * Lines of text in an order: Enter opens the next line, Backspace in an empty one removes it,
 * Alt with an arrow moves it.
 */
export function ListEditor(props: ListEditorProps) {
  const { value, onChange, onBlur, addLabel, ordered = true, disabled } = props;
  const field = useField();
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | null>(null);

  // The line to type in exists only after the caller has rendered the new value.
  useEffect(() => {
    if (wanted.current === null) return;
    const inputs = list.current?.querySelectorAll<HTMLElement>("input, textarea");
    inputs?.[Math.min(wanted.current, inputs.length - 1)]?.focus();
    wanted.current = null;
  });

  const change = (next: string[], focus: number | null) => {
    wanted.current = focus;
    onChange(next);
  };
  const add = (after: number) => change(value.toSpliced(after + 1, 0, ""), after + 1);
  const remove = (index: number) => change(value.toSpliced(index, 1), Math.max(0, index - 1));
  const move = (from: number, to: number) => {
    if (to >= 0 && to < value.length) change(moved(value, from, to), to);
  };
  return (
    <div className={styles.editor}>
      <ol className={styles.list} ref={list}>
        {value.map((text, index) => (
          // Lines have no identity of their own; their place is their key.
          <Line
            describedBy={field?.describedBy}
            editor={props}
            id={index === 0 ? field?.id : undefined}
            index={index}
            key={index}
            onBlur={onBlur}
            onChange={(next) => onChange(value.with(index, next))}
            onEnter={() => add(index)}
            onMove={ordered ? (to) => move(index, to) : undefined}
            onRemove={() => remove(index)}
            text={text}
          />
        ))}
      </ol>
      <Button
        compact
        disabled={disabled}
        icon={Plus}
        id={value.length === 0 ? field?.id : undefined}
        onClick={() => add(value.length - 1)}
        variant="quiet"
      >
        {addLabel}
      </Button>
    </div>
  );
}

interface LineProps {
  editor: ListEditorProps;
  id: string | undefined;
  describedBy: string | undefined;
  index: number;
  text: string;
  onBlur: (() => void) | undefined;
  onChange: (text: string) => void;
  onEnter: () => void;
  onRemove: () => void;
  onMove: ((to: number) => void) | undefined;
}

function Line(props: LineProps) {
  const { editor, index, text, onMove, onRemove, onEnter } = props;
  const label = editor.itemLabel(index + 1);
  const error = editor.errors?.[index];
  const errorId = `${props.describedBy ?? "line"}-${index}-error`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const act = lineCommand(event, text, { index, onEnter, onRemove, onMove });
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const common = {
    "aria-describedby": error === undefined ? props.describedBy : errorId,
    "aria-invalid": error === undefined ? undefined : true,
    "aria-label": label,
    autoComplete: "off",
    disabled: editor.disabled,
    id: props.id,
    inputMode: editor.inputMode,
    maxLength: editor.maxLength,
    onBlur: props.onBlur,
    onKeyDown,
    placeholder: editor.placeholder,
    value: text,
  };
  return (
    <li className={styles.line}>
      {editor.long ? (
        <textarea
          {...common}
          className={classNames(fieldStyles.input, styles.input, styles.long)}
          dir="auto"
          onChange={(event) => props.onChange(event.target.value.replace(/[\r\n]+/g, " "))}
          rows={1}
        />
      ) : (
        <input
          {...common}
          className={classNames(fieldStyles.input, styles.input)}
          onChange={(event) => props.onChange(event.target.value)}
          type={editor.inputType ?? "text"}
        />
      )}
      <span className={styles.tools}>
        {onMove && (
          <>
            <Button
              compact
              disabled={editor.disabled || index === 0}
              icon={ArrowUp}
              iconOnly
              label={`Move ${label} up`}
              onClick={() => onMove(index - 1)}
              shortcut="Alt+ArrowUp"
              variant="quiet"
            />
            <Button
              compact
              disabled={editor.disabled || index === editor.value.length - 1}
              icon={ArrowDown}
              iconOnly
              label={`Move ${label} down`}
              onClick={() => onMove(index + 1)}
              shortcut="Alt+ArrowDown"
              variant="quiet"
            />
          </>
        )}
        <Button
          compact
          disabled={editor.disabled}
          icon={X}
          iconOnly
          label={`Remove ${label}`}
          onClick={onRemove}
          variant="quiet"
        />
      </span>
      {error !== undefined && (
        <span className={classNames(fieldStyles.error, styles.error)} id={errorId} role="alert">
          <Icon icon={OctagonAlert} />
          {error}
        </span>
      )}
    </li>
  );
}

type LineCommands = Pick<LineProps, "index" | "onEnter" | "onRemove" | "onMove">;

function lineCommand(event: KeyboardEvent, text: string, line: LineCommands): (() => void) | null {
  const { index, onMove } = line;
  if (event.key === "Enter" && !event.metaKey && !event.ctrlKey) return line.onEnter;
  if (event.key === "Backspace" && text === "") return line.onRemove;
  if (event.altKey && event.key === "ArrowUp" && onMove) return () => onMove(index - 1);
  if (event.altKey && event.key === "ArrowDown" && onMove) return () => onMove(index + 1);
  return null;
}
