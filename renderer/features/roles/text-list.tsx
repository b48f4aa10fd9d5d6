import { Plus, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { QuietArea } from "./quiet.tsx";
import styles from "./text-list.module.css";

export interface TextLine {
  id: string;
  text: string;
}

interface TextListProps {
  /** Names the list for people who listen. */
  label: string;
  /** Names one line: "Responsibility". */
  itemName: string;
  lines: readonly TextLine[];
  onChange: (lines: TextLine[]) => void;
  /** A line with something in it goes: the caller offers the way back. */
  onRemove: (lines: TextLine[], removed: TextLine) => void;
  addLabel: string;
  columns?: boolean | undefined;
  numbered?: boolean | undefined;
  max: number;
}

/**
 * Sentences in an order. Enter opens the next line, Backspace in an empty one takes it out, Alt with an arrow moves it.
 */
export function TextList(props: TextListProps) {
  const { label, lines, onChange, onRemove, addLabel, columns, numbered, max } = props;
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | null>(null);

  // The line to write in exists only after the caller has rendered the new value.
  useEffect(() => {
    if (wanted.current === null) return;
    const field = list.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`);
    field?.focus();
    wanted.current = null;
  });

  const add = (at: number) => {
    if (lines.length >= max) return;
    wanted.current = at;
    onChange(lines.toSpliced(at, 0, { id: newLineId(), text: "" }));
  };
  const remove = (at: number) => {
    const gone = lines[at];
    if (gone === undefined) return;
    wanted.current = lines.length > 1 ? Math.max(0, at - 1) : null;
    const next = lines.toSpliced(at, 1);
    if (gone.text.trim() === "") onChange(next);
    else onRemove(next, gone);
  };
  const move = (from: number, to: number) => {
    const line = lines[from];
    if (line === undefined || to < 0 || to >= lines.length) return;
    wanted.current = to;
    onChange(lines.toSpliced(from, 1).toSpliced(to, 0, line));
  };
  return (
    <div className={styles.editor}>
      <ol
        aria-label={label}
        className={classNames(styles.list, columns && styles.columns, numbered && styles.numbered)}
        ref={list}
      >
        {lines.map((line, at) => (
          <Line
            key={line.id}
            line={line}
            at={at}
            name={`${props.itemName} ${at + 1}`}
            onAdd={() => add(at + 1)}
            onMove={(step) => move(at, at + step)}
            onRemove={() => remove(at)}
            onText={(text) => onChange(lines.with(at, { ...line, text }))}
          />
        ))}
      </ol>
      {lines.length < max && (
        <Button compact icon={Plus} onClick={() => add(lines.length)} variant="quiet">
          {addLabel}
        </Button>
      )}
    </div>
  );
}

type TextsProps = Omit<TextListProps, "lines" | "onChange" | "onRemove"> & {
  texts: readonly string[];
  onChange: (texts: string[]) => void;
  onRemove: (texts: string[], removed: string) => void;
};

/** The same for plain texts, which have no identity but their place. */
export function Texts({ texts, onChange, onRemove, ...rest }: TextsProps) {
  const bare = (lines: readonly TextLine[]) => lines.map((line) => line.text);
  return (
    <TextList
      {...rest}
      lines={texts.map((text, at) => ({ id: String(at), text }))}
      onChange={(lines) => onChange(bare(lines))}
      onRemove={(lines, removed) => onRemove(bare(lines), removed.text)}
    />
  );
}

interface LineProps {
  line: TextLine;
  at: number;
  name: string;
  onText: (text: string) => void;
  onAdd: () => void;
  onRemove: () => void;
  onMove: (step: 1 | -1) => void;
}

function Line({ line, at, name, onText, onAdd, onRemove, onMove }: LineProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const act = commandOf(event, line.text, { onAdd, onRemove, onMove });
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <li className={styles.line}>
      <QuietArea
        aria-label={name}
        data-line={at}
        dir="auto"
        maxLength={500}
        onChange={onText}
        onKeyDown={onKeyDown}
        oneLine
        value={line.text}
      />
      <Button
        className={styles.remove}
        compact
        icon={X}
        iconOnly
        label={`Remove ${name.toLowerCase()}`}
        onClick={onRemove}
        variant="quiet"
      />
    </li>
  );
}

function commandOf(
  event: KeyboardEvent,
  text: string,
  { onAdd, onRemove, onMove }: Pick<LineProps, "onAdd" | "onRemove" | "onMove">,
): (() => void) | null {
  if (event.key === "Enter" && !event.metaKey && !event.ctrlKey) return onAdd;
  if (event.key === "Backspace" && text === "") return onRemove;
  if (event.altKey && event.key === "ArrowUp") return () => onMove(-1);
  if (event.altKey && event.key === "ArrowDown") return () => onMove(1);
  return null;
}

/** Only has to differ from the other lines of one list. */
const newLineId = () => `line-${crypto.randomUUID()}`;
