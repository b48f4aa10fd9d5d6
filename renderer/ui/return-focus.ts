import { useRef } from "react";

/** A menu entry is gone once its menu has closed; the button that opened the menu is what remains. */
function lastingOpener(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role="menu"]');
  const trigger = menu?.getAttribute("aria-labelledby");
  const opener = trigger ? document.getElementById(trigger) : element;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

/** Where closing is all there is to press, what is said has the focus: nobody opens a dialog to close it. */
function focusContentOverClose(event: Event): void {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement)) return;
  if (content.querySelectorAll("a, button, input, select, textarea, [tabindex]").length > 1) return;
  event.preventDefault();
  content.focus();
}

/**
 * Sends focus back to where it was when a dialog opened. Radix does so only for a trigger of its own,
 * while ours are opened from state: by a menu entry, a key, a row.
 */
export function useReturnFocus() {
  const opener = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: (event: Event) => {
      opener.current = lastingOpener(document.activeElement);
      focusContentOverClose(event);
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const target = opener.current?.isConnected ? opener.current : document.querySelector("main");
      target?.focus();
    },
  };
}
