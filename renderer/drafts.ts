import { useEffect, useMemo, useState } from "react";
import type { Result } from "../shared/result.ts";
import { invoke } from "./api.ts";

/** What is being typed is stored this long after its first unsaved key: a killed process loses less than a second. */
const pause = 500;

/** Every keeper with something to lose, so that a hand-over can wait for them. */
const keepers = new Set<{ flush(): Promise<void> }>();

/** Stores what is being typed in one form, as it is and unvalidated, until it is cleared. */
class DraftKeeper<T> {
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: { values: T } | null = null;

  constructor(key: string) {
    this.#key = key;
  }

  readonly keep = (values: T): void => {
    this.#waiting = { values };
    keepers.add(this);
    // Not restarted by every key: somebody who types without a pause is protected too.
    this.#timer ??= setTimeout(() => void this.flush(), pause);
  };

  readonly flush = async (): Promise<void> => {
    const waiting = this.#stop();
    if (!waiting) return;
    const result = await this.#put(waiting.values);
    // A full disk may have room again at the next key; what is newer by then takes precedence.
    if (!result.ok) this.#waiting ??= waiting;
    else if (!this.#waiting) keepers.delete(this);
  };

  readonly clear = async (): Promise<void> => {
    this.#stop();
    keepers.delete(this);
    await invoke("draft.clear", { key: this.#key });
  };

  #stop(): { values: T } | null {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }

  #put(values: T): Promise<Result<unknown>> {
    return invoke("draft.put", { key: this.#key, json: JSON.stringify(values) });
  }
}

/** Waits until everything that is being typed is stored: before the laptop is handed over, and drafts become another's. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...keepers].map((keeper) => keeper.flush()));
}

/**
 * Keeps what is being typed in a form, one draft per key and person at the laptop.
 * `restored` is undefined while it is being looked up, null when there is nothing, else the values to start from.
 */
export function useDraft<T>(key: string) {
  const keeper = useMemo(() => new DraftKeeper<T>(key), [key]);
  const [found, setFound] = useState<{ key: string; values: T | null } | null>(null);

  useEffect(() => {
    let here = true;
    void invoke("draft.get", { key }).then((result) => {
      if (here)
        setFound({ key, values: result.ok && result.value ? parse<T>(result.value.json) : null });
    });
    const onHide = () => void keeper.flush();
    window.addEventListener("pagehide", onHide);
    return () => {
      here = false;
      window.removeEventListener("pagehide", onHide);
      void keeper.flush();
    };
  }, [key, keeper]);

  return {
    restored: found?.key === key ? found.values : undefined,
    keep: keeper.keep,
    clear: keeper.clear,
  };
}

/** A draft of an older version may not fit its form any more; the form then begins from what is stored. */
function parse<T>(json: string): T | null {
  try {
    return JSON.parse(json) as T;
  } catch {
    return null;
  }
}
