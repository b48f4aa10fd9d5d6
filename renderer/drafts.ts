import { useEffect, useMemo, useState } from "react";
import { invoke } from "./api.ts";
import { type Origin, useOrigin } from "./origin.ts";
import { type Unsaved, watchDraft } from "./unsaved.ts";

/** What is being typed is stored this long after its first unsaved key: a killed process loses less than a second. */
const pause = 500;

/** Failures that say: the file or the person that this was typed for is not here any more. */
const elsewhere = new Set<string>(["conflict", "no-workspace"]);

/** Stores what is being typed in one form, as it is and unvalidated, until it is cleared. */
class DraftKeeper<T> implements Unsaved {
  readonly #place: Origin & { key: string };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: { values: T } | null = null;
  #forgotten = false;
  #unwatch = () => {};

  constructor(key: string, { workspace, actorId }: Origin) {
    this.#place = { key, workspace, actorId };
  }

  readonly keep = (values: T): void => {
    if (this.#forgotten) return;
    this.#waiting = { values };
    this.#unwatch = watchDraft(this);
    // Not restarted by every key: somebody who types without a pause is protected too.
    this.#timer ??= setTimeout(() => void this.flush(), pause);
  };

  readonly flush = async (): Promise<boolean> => {
    const waiting = this.#stop();
    if (!waiting) return true;
    const json = JSON.stringify(waiting.values);
    const result = await invoke("draft.put", { ...this.#place, json });
    // Another window changed the file or the person: the text has no place in what is open now.
    if (!result.ok && elsewhere.has(result.error.code)) this.forget();
    if (this.#forgotten) return true;
    // A full disk may have room again at the next key; what is newer by then takes precedence.
    if (!result.ok) this.#waiting ??= waiting;
    else if (!this.#waiting) this.#unwatch();
    return result.ok;
  };

  readonly clear = async (): Promise<void> => {
    this.#stop();
    this.#unwatch();
    if (!this.#forgotten) await invoke("draft.clear", this.#place);
  };

  readonly forget = (): void => {
    this.#forgotten = true;
    this.#stop();
    this.#unwatch();
  };

  #stop(): { values: T } | null {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }
}

/**
 * Keeps what is being typed in a form, one draft per key and person at the laptop.
 * `restored` is undefined while it is being looked up, null when there is nothing, else the values to start from.
 */
export function useDraft<T>(key: string) {
  const { workspace, actorId } = useOrigin();
  const keeper = useMemo(
    () => new DraftKeeper<T>(key, { workspace, actorId }),
    [key, workspace, actorId],
  );
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
