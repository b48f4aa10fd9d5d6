import { Ellipsis } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import type { RunNote } from "../../../shared/run.ts";
import { formatClock } from "../../../shared/rules/format.ts";
import { invoke } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { TextInput } from "../../ui/field.tsx";
import { Key } from "../../ui/key.tsx";
import { Menu } from "../../ui/menu.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { Line } from "./content.ts";
import { type Exercise, told } from "./use-exercise.ts";
import styles from "./run.module.css";

interface MomentsProps {
  exercise: Exercise;
  lines: readonly Line[];
  /** What is being typed, kept by the page so that it survives a look at another part. */
  text: string;
  onText: (change: (before: string) => string) => void;
  /** Adds a line to the evidence of a criterion. */
  onEvidence: (criterionId: string, line: string) => void;
}

/** What was said and when, in the panelist's own words; each can become evidence with one choice. */
export function Moments({ exercise, lines, text, onText, onEvidence }: MomentsProps) {
  const own = lines.filter((line) => line.item.id === exercise.item.id);
  const queue = useRef<Promise<void>>(Promise.resolve());
  /** The field is free at once; what could not be kept comes back in front of what was typed since. */
  const add = () => {
    const note = readNote(text, own);
    if (note.text === "") return;
    const { scorecardId, item } = exercise;
    onText(() => "");
    queue.current = queue.current.then(async () => {
      if (await told(invoke("run.addNote", { scorecardId, kitItemId: item.id, ...note }))) return;
      onText((since) => (since === "" ? text : `${text} ${since}`));
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") event.currentTarget.blur();
    if (event.key !== "Enter" || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    add();
  };
  return (
    <section aria-label="Moments" className={styles.moments}>
      <h2>Moments</h2>
      {exercise.notes.length > 0 && (
        <ol>
          {exercise.notes.map((note) => (
            <Moment key={note.id} lines={own} note={note} onEvidence={onEvidence} />
          ))}
        </ol>
      )}
      <TextInput
        aria-describedby="moments-help"
        aria-label="New moment"
        data-moment
        maxLength={2000}
        onChange={(event) => {
          const { value } = event.target;
          onText(() => value);
        }}
        onKeyDown={onKeyDown}
        placeholder="Type what was said"
        value={text}
      />
      <p className={styles.faint} id="moments-help">
        <Key keys="Enter" /> keeps it with its time
        {own.length > 0 && <>; “{own[0]!.number}: …” files it under that criterion</>}.
      </p>
    </section>
  );
}

/** `3: Nine windows a month` belongs to criterion 3; any other number is part of what was said. */
export function readNote(
  typed: string,
  lines: readonly Line[],
): { text: string; criterionId: string | null } {
  const [, number, rest] = /^\s*(\d{1,2}):\s*(.*)$/s.exec(typed) ?? [];
  const line = lines.find((one) => String(one.number) === number);
  return line && rest
    ? { text: rest.trim(), criterionId: line.criterion.id }
    : { text: typed.trim(), criterionId: null };
}

/** The words are there to be changed at once. */
const goThere = (field: HTMLInputElement | null) => field?.focus();

interface MomentProps {
  note: RunNote;
  lines: readonly Line[];
  onEvidence: MomentsProps["onEvidence"];
}

function Moment({ note, lines, onEvidence }: MomentProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const line = lines.find((one) => one.criterion.id === note.criterionId);
  const at = formatClock(note.at / 1000);
  const save = (change: Partial<Pick<RunNote, "text" | "criterionId">>) => {
    const { id, text, criterionId } = { ...note, ...change };
    return told(invoke("run.saveNote", { id, text, criterionId }));
  };
  const finish = async () => {
    if (editing === null) return;
    const isSame = editing.trim() === "" || editing.trim() === note.text;
    if (isSame || (await save({ text: editing.trim() }))) setEditing(null);
  };
  return (
    <li>
      <time>{at}</time>
      {editing === null ? (
        <span>
          {note.take === 2 && <VisuallyHidden>Second take: </VisuallyHidden>}
          <bdi>{note.text}</bdi>
        </span>
      ) : (
        <TextInput
          aria-label={`Moment at ${at}`}
          maxLength={2000}
          ref={goThere}
          onBlur={() => void finish()}
          onChange={(event) => setEditing(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) void finish();
            if (event.key === "Escape") setEditing(null);
          }}
          value={editing}
        />
      )}
      <span className={styles.number} title={line?.title}>
        {line && (
          <>
            <VisuallyHidden>Criterion </VisuallyHidden>
            {line.number}
          </>
        )}
      </span>
      <Menu
        items={[
          ...(line
            ? [
                {
                  id: "evidence",
                  label: `Put it into the evidence of ${line.number}`,
                  onSelect: () => onEvidence(line.criterion.id, `${at} ${note.text}`),
                },
              ]
            : []),
          { id: "edit", label: "Change the words", onSelect: () => setEditing(note.text) },
          { id: "line", separator: true as const },
          { id: "heading", heading: "It belongs to" },
          ...lines.map(({ number, title, criterion }) => ({
            id: criterion.id,
            label: `${number} ${title}`,
            checked: criterion.id === note.criterionId,
            closes: true,
            onSelect: () =>
              void save({
                criterionId: criterion.id === note.criterionId ? null : criterion.id,
              }),
          })),
          { id: "line2", separator: true as const },
          {
            id: "delete",
            label: "Delete",
            danger: true,
            onSelect: () => void told(invoke("run.deleteNote", { id: note.id })),
          },
        ]}
        trigger={
          <Button
            compact
            icon={Ellipsis}
            iconOnly
            label={`More of the moment at ${at}`}
            variant="quiet"
          />
        }
      />
    </li>
  );
}
