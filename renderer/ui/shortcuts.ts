import { useEffect, useEffectEvent } from "react";
import { createKeybindingsHandler } from "tinykeys";

/** Keys such as `n`, `mod+k`, `?`, `Escape` or the sequence `g c`, and what each does. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

interface ShortcutOptions {
  enabled?: boolean | undefined;
  /** Keep working while a dialog is open: for a dialog's own keys. */
  inDialogs?: boolean | undefined;
  /** Whether combinations fire in fields too. Off for what a field does by itself, such as undo. */
  inFields?: boolean | undefined;
}

const fields =
  "input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable]:not([contenteditable=false])";
const open = ["dialog", "alertdialog", "menu"]
  .map((role) => `[role=${role}][data-state=open]`)
  .join();

/** Whether keys go into a text right now. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}

function isModified(event: KeyboardEvent): boolean {
  return event.metaKey || event.ctrlKey || (event.altKey && !event.getModifierState("AltGraph"));
}

const controls = [
  "a[href], button, summary, input",
  ...["button", "menuitem", "option", "tab", "switch", "radio", "row", "gridcell"].map(
    (role) => `[role=${role}]`,
  ),
].join();

/** Enter and Space belong to what is focused: a link is followed, a button pressed, a row opened. */
function isForControl(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" && event.key !== " ") return false;
  if (event.metaKey || event.ctrlKey || event.altKey) return false;
  return event.target instanceof Element && event.target.closest(controls) !== null;
}

/** `?` needs Shift on some keyboards and not on others; letters mean the unshifted key. */
function toTinykeys(keys: string): string {
  const presses = keys.split(" ").map((press) => {
    const withMod = press.replace(/^mod(?=\+)/i, "$mod");
    return /^[^\w\s]$/.test(withMod) ? `[Shift]+${withMod}` : withMod;
  });
  return presses.join(" ");
}

function isIgnored(event: KeyboardEvent, inDialogs: boolean, inFields: boolean): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return true;
  if (isForControl(event)) return true;
  if (!inDialogs && document.querySelector(open) !== null) return true;
  return isTyping(event.target) && !(inFields && isModified(event));
}

/**
 * Binds keys while the component is mounted. Keys without a modifier never fire while somebody types in a field,
 * and nothing fires behind an open dialog or menu. What fires is taken from the browser.
 */
export function useShortcuts(shortcuts: Shortcuts, options: ShortcutOptions = {}): void {
  const { enabled = true, inDialogs = false, inFields = true } = options;
  const keys = Object.keys(shortcuts).join("\n");
  const run = useEffectEvent((binding: string, event: KeyboardEvent) =>
    shortcuts[binding]?.(event),
  );
  useEffect(() => {
    if (!enabled || keys === "") return undefined;
    const bindings = keys.split("\n").map((binding) => {
      const fire = (event: KeyboardEvent) => {
        event.preventDefault();
        run(binding, event);
      };
      return [toTinykeys(binding), fire] as const;
    });
    const handler = createKeybindingsHandler(Object.fromEntries(bindings), {
      ignore: (event) => isIgnored(event, inDialogs, inFields),
    });
    window.addEventListener("keydown", handler);
    return () => window.removeEventListener("keydown", handler);
  }, [keys, enabled, inDialogs, inFields]);
}
