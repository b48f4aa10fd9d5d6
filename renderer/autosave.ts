import type { Failure, Result } from "../shared/result.ts";

/** What was edited, and the version of the record it was made from. */
export interface Edited<V> {
  values: V;
  version: number;
}

/** What a draft holds: the form as it was typed, and text of one's own that is not in the form. */
export interface AutosaveDraft<V> extends Edited<V> {
  kept?: V;
}

export type AutosaveStatus = "clean" | "waiting" | "saving" | "saved" | "failed" | "conflict";

export interface AutosaveState<V> {
  values: V;
  status: AutosaveStatus;
  /** Why the last attempt failed; nothing typed is lost by it. */
  failure: Failure | null;
  /** Text of one's own that is not in the form: from before a conflict, or from a process that was killed. */
  kept: V | null;
}

/** What the autosaver needs from the world around it. */
export interface AutosavePorts<V> {
  save(edited: Edited<V>): Promise<Result<{ updatedAt: number }>>;
  /** The record as it is stored now. */
  load(): Promise<Result<Edited<V>>>;
  keepDraft(draft: AutosaveDraft<V>): void;
  clearDraft(): Promise<void>;
}

/** Kept text belongs to no version of the record: a draft of it alone is never taken for the form's. */
const noVersion = -1;

/** Long enough for a word, short enough that nobody waits for it. */
const pause = 600;

/**
 * Stores a form by itself: after a pause, one save at a time, the newest values last. A failed save keeps what was
 * typed; a conflict stops saving until the person has chosen. It knows no framework, so it can be tested as it is.
 */
export class Autosaver<V> {
  #state: AutosaveState<V>;
  #version: number;
  #edits = 0;
  #savedEdits = 0;
  #isForgotten = false;
  /** The save under way. */
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Something newer that was read while a save was under way. */
  #offered: Edited<V> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #ports: AutosavePorts<V>;

  constructor(stored: Edited<V>, draft: AutosaveDraft<V> | null, ports: AutosavePorts<V>) {
    this.#ports = ports;
    this.#version = stored.version;
    const fits = draft?.version === stored.version;
    this.#state = {
      values: fits ? draft.values : stored.values,
      status: "clean",
      failure: null,
      // Of two texts of one's own the one typed last is kept.
      kept: fits ? (draft.kept ?? null) : (draft?.values ?? null),
    };
    if (fits) {
      this.#edits = 1;
      this.#schedule();
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): AutosaveState<V> => this.#state;

  /** Changes the form from its newest values, so that two edits in one moment both count. */
  readonly edit = (update: (values: V) => V): void => {
    const values = update(this.#state.values);
    this.#edits += 1;
    const waits = this.#state.status === "conflict";
    this.#set({ values, ...(waits ? {} : { status: "waiting" }) });
    void this.#storeDraft();
    if (!waits) this.#schedule();
  };

  /**
   * Saves at once what is not saved yet; also for leaving the page. What cannot be saved is left to the draft.
   * Answers the version under which everything is stored, or null where something is not.
   */
  readonly flush = async (): Promise<number | null> => {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#isDirty && !this.#isForgotten && this.#state.status !== "conflict") {
      this.#running = this.#save();
      await this.#running;
    }
    return this.#isDirty ? null : this.#version;
  };

  /** The file or the person has changed: nothing of this is sent any more. */
  readonly forget = (): void => {
    this.#isForgotten = true;
    clearTimeout(this.#timer);
  };

  /** The record was read again: take it over unless somebody is in the middle of editing it. */
  readonly offer = (stored: Edited<V>): void => {
    if (stored.version === this.#version) return;
    if (this.#running || this.#isDirty) {
      this.#offered = stored;
      return;
    }
    this.#take(stored);
  };

  /** Shows what the other window stored; one's own text stays at hand. */
  readonly takeOther = async (): Promise<void> => {
    const kept = this.#state.values;
    const latest = await this.#ports.load();
    if (!latest.ok) return this.#set({ failure: latest.error });
    this.#take(latest.value);
    this.#set({ kept });
    await this.#storeDraft();
  };

  /** Puts one's own text over what is stored now: in a conflict what was typed last, else what was kept. */
  readonly takeMine = async (): Promise<void> => {
    // What was typed since is stored before kept text takes its place.
    await this.flush();
    const isConflict = this.#state.status === "conflict";
    const latest = await this.#ports.load();
    if (!latest.ok) return this.#set({ failure: latest.error });
    this.#version = latest.value.version;
    const mine = isConflict ? {} : { values: this.#state.kept ?? this.#state.values, kept: null };
    this.#set({ ...mine, status: "waiting", failure: null });
    this.#edits += 1;
    void this.#storeDraft();
    await this.flush();
  };

  readonly discardKept = async (): Promise<void> => {
    this.#set({ kept: null });
    await this.#storeDraft();
  };

  get #isDirty(): boolean {
    return this.#edits !== this.#savedEdits;
  }

  /** Whatever is not in the record is in the draft: the form while it is not saved, and kept text at all times. */
  async #storeDraft(): Promise<void> {
    const { values, kept } = this.#state;
    if (this.#isDirty)
      this.#ports.keepDraft({ values, version: this.#version, ...(kept === null ? {} : { kept }) });
    else if (kept !== null) this.#ports.keepDraft({ values: kept, version: noVersion });
    else await this.#ports.clearDraft();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#isForgotten) return;
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  async #save(): Promise<void> {
    const edits = this.#edits;
    this.#set({ status: "saving" });
    const result = await this.#ports.save({ values: this.#state.values, version: this.#version });
    this.#running = null;
    if (this.#isForgotten) return;
    if (result.ok) await this.#saved(edits, result.value.updatedAt);
    else this.#failed(edits, result.error);
  }

  async #saved(edits: number, version: number): Promise<void> {
    this.#version = version;
    this.#savedEdits = edits;
    if (edits !== this.#edits) {
      this.#set({ failure: null, status: "waiting" });
      void this.#storeDraft();
      this.#schedule();
      return;
    }
    this.#set({ failure: null, status: "saved" });
    if (this.#offered && this.#offered.version > version) this.#take(this.#offered);
    this.#offered = null;
    await this.#storeDraft();
  }

  #failed(edits: number, failure: Failure): void {
    // A conflict over one field, such as a name in use, is for the person to mend in that field.
    const isConflict = failure.code === "conflict" && failure.field === undefined;
    this.#set({ failure, status: isConflict ? "conflict" : "failed" });
    if (!isConflict && edits !== this.#edits) this.#schedule();
  }

  #take({ values, version }: Edited<V>): void {
    this.#version = version;
    this.#savedEdits = this.#edits;
    this.#offered = null;
    this.#set({ values, status: "clean", failure: null });
  }

  #set(change: Partial<AutosaveState<V>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
