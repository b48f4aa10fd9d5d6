import { useEffect, useEffectEvent, useRef, useState } from "react";
import { invoke } from "./api.ts";

/** Half a second after the last key: a killed process loses less than a second of typing. */
const pause = 500;

/**
 * Keeps what is being typed in a form, as it is and unvalidated, until `clear` is called.
 * `restored` is undefined while it is being looked up, null when there is nothing, else the values to start from.
 */
export function useDraft<T>(key: string) {
  const [restored, setRestored] = useState<T | null | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef<T | undefined>(undefined);

  const flush = useEffectEvent(() => {
    clearTimeout(timer.current);
    if (waiting.current === undefined) return;
    const json = JSON.stringify(waiting.current);
    waiting.current = undefined;
    void invoke("draft.put", { key, json });
  });

  useEffect(() => {
    let here = true;
    void invoke("draft.get", { key }).then((result) => {
      if (here)
        setRestored(result.ok && result.value ? (JSON.parse(result.value.json) as T) : null);
    });
    const onHide = () => flush();
    window.addEventListener("pagehide", onHide);
    return () => {
      here = false;
      window.removeEventListener("pagehide", onHide);
      flush();
    };
  }, [key]);

  return {
    restored,
    keep(values: T) {
      waiting.current = values;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pause);
    },
    async clear() {
      clearTimeout(timer.current);
      waiting.current = undefined;
      await invoke("draft.clear", { key });
    },
  };
}
