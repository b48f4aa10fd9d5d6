import { Fragment } from "react";
import { classNames } from "./class-names.ts";
import styles from "./key.module.css";

const names: Record<string, string> = {
  enter: "↵",
  escape: "Esc",
  esc: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  space: "Space",
  backspace: "⌫",
  delete: "Del",
  tab: "Tab",
};
const macModifiers: Record<string, string> = { mod: "⌘", shift: "⇧", alt: "⌥", ctrl: "⌃" };
const otherModifiers: Record<string, string> = {
  mod: "Ctrl",
  shift: "Shift",
  alt: "Alt",
  ctrl: "Ctrl",
};

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Writes a binding such as `mod+k`, `n` or `g c` as people read it; a sequence becomes one entry per press. */
export function formatKeys(keys: string, mac: boolean = isMac): string[] {
  return keys.split(" ").map((press) => {
    const parts = press.split(/(?<=\w)\+/).map((part) => writePart(part, mac));
    return parts.join(mac ? "" : " ");
  });
}

function writePart(part: string, mac: boolean): string {
  const lower = part.toLowerCase();
  const modifier = (mac ? macModifiers : otherModifiers)[lower];
  return modifier ?? names[lower] ?? (part.length === 1 ? part.toUpperCase() : part);
}

/** The same binding in the notation of `aria-keyshortcuts`. */
export function ariaKeys(keys: string): string {
  return keys
    .split(" ")
    .map((press) => press.replace(/^mod(?=\+)/, isMac ? "Meta" : "Control"))
    .join(" ");
}

/** A keyboard hint. Inside a control it is decoration; the control itself carries `aria-keyshortcuts`. */
export function Key({ keys, className }: { keys: string; className?: string | undefined }) {
  const presses = formatKeys(keys);
  return (
    <>
      {presses.map((press, index) => (
        <Fragment key={`${index}-${press}`}>
          {index > 0 && " "}
          <kbd className={classNames(styles.key, className)}>{press}</kbd>
        </Fragment>
      ))}
    </>
  );
}
