import { type RefObject, useEffect, useRef, useState } from "react";
import type { Places } from "./sortable-places.ts";

/** Keeps the focus on what moves by key, and says where it is now: its element may be made anew elsewhere. */
export function useMoved(list: RefObject<HTMLElement | null>, places: Places) {
  const [said, setSaid] = useState("");
  const waiting = useRef<{ id: string; from: string } | null>(null);
  useEffect(() => {
    if (waiting.current === null) return;
    const { id, from } = waiting.current;
    const now = places.describe(id);
    if (now === from) return;
    waiting.current = null;
    setSaid(`${places.nameOf(id)} is at ${now}.`);
    const handle = list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(id)}"]`);
    if (!handle?.parentElement?.contains(document.activeElement)) handle?.focus();
  }, [list, places]);
  const moving = (id: string) => {
    waiting.current = { id, from: places.describe(id) };
  };
  return { said, moving };
}
