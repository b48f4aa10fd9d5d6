import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, type Ref, useId, useRef, useState } from "react";
import { useField } from "./field.tsx";
import { Icon } from "./icon.tsx";
import styles from "./tags-input.module.css";

interface TagsInputProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
  onBlur?: (() => void) | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
  placeholder?: string | undefined;
  /** Offered while typing; anything else may be written too. */
  suggestions?: readonly string[] | undefined;
  /** Required unless it stands in a Field. */
  label?: string | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
}

/** Adds what is new in any spelling of upper and lower case; keeps the order of writing. */
function withAdded(tags: readonly string[], text: string): string[] {
  const next = [...tags];
  for (const part of text.split(/[,;\n]/)) {
    const tag = part.trim();
    const known = next.some((other) => other.toLocaleLowerCase() === tag.toLocaleLowerCase());
    if (tag !== "" && !known) next.push(tag);
  }
  return next;
}

/** Enter or a comma makes a chip, Backspace in the empty field takes the last one back. */
export function TagsInput(props: TagsInputProps) {
  const { value, onChange, onBlur, placeholder, suggestions, label, disabled, name, ref } = props;
  const field = useField();
  const listId = useId();
  const [text, setText] = useState("");
  const frame = useRef<HTMLDivElement>(null);

  const take = (typed: string) => {
    const next = withAdded(value, typed);
    setText("");
    if (next.length !== value.length) onChange(next);
  };
  const remove = (index: number) => {
    onChange(value.filter((_, other) => other !== index));
    frame.current?.querySelector<HTMLInputElement>("input")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const adds = event.key === "," || (event.key === "Enter" && text.trim() !== "");
    if (adds) {
      event.preventDefault();
      take(text);
    } else if (event.key === "Backspace" && text === "" && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text");
    if (!/[,;\n]/.test(pasted)) return;
    event.preventDefault();
    take(`${text}${pasted}`);
  };
  return (
    <div
      aria-label={label}
      aria-labelledby={label === undefined ? field?.labelId : undefined}
      className={styles.frame}
      data-invalid={field?.invalid || undefined}
      ref={frame}
      role="group"
    >
      {value.map((tag, index) => (
        <span className={styles.tag} key={tag}>
          {tag}
          <button
            aria-label={`Remove ${tag}`}
            className={styles.remove}
            disabled={disabled}
            onClick={() => remove(index)}
            type="button"
          >
            <Icon icon={X} size={12} />
          </button>
        </span>
      ))}
      <input
        aria-describedby={field?.describedBy}
        aria-invalid={field?.invalid || undefined}
        aria-label={label}
        autoComplete="off"
        className={styles.input}
        disabled={disabled}
        id={field?.id}
        list={suggestions === undefined ? undefined : listId}
        name={name}
        onBlur={() => {
          take(text);
          onBlur?.();
        }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        placeholder={value.length === 0 ? placeholder : undefined}
        ref={ref}
        type="text"
        value={text}
      />
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion}>
              {suggestion}
            </option>
          ))}
        </datalist>
      )}
    </div>
  );
}
