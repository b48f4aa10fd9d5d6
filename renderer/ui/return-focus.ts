import { useRef } from "react";

/** A menu entry is gone once its menu has closed; the button that opened the menu is what remains. */
function lastingOpener(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role="menu"]');
  const trigger = menu?.getAttribute("aria-labelledby");
  const opener = trigger ? document.getElementById(trigger) : element;
  return opener instanceof HTMLElement ? opener : null;
}

/**
 * Sends focus back to where it was when a dialog opened. Radix does so only for a trigger of its own,
 * while ours are opened from state: by a menu entry, a key, a row.
 */
export function useReturnFocus() {
  const opener = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: () => {
      opener.current = lastingOpener(document.activeElement);
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const target = opener.current?.isConnected ? opener.current : document.querySelector("main");
      target?.focus();
    },
  };
}
