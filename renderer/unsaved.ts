import { fail, type Result } from "../shared/result.ts";

/** Something that holds what is typed until it is stored. */
export interface Unsaved {
  /** Stores what waits. True when nothing would be lost by leaving now. */
  flush(): Promise<boolean>;
  /** The file or the person has changed: what waits belongs elsewhere and must never be sent again. */
  forget(): void;
}

// Drafts come last: a save that succeeds clears its draft, and one that fails leaves its text to it.
const savers = new Set<Unsaved>();
const drafts = new Set<Unsaved>();

/** Has a saver waited for before the file or the person changes. Returns the function that takes it out again. */
export function watchSaver(saver: Unsaved): () => void {
  savers.add(saver);
  return () => void savers.delete(saver);
}

/** The same for the draft of a form. */
export function watchDraft(draft: Unsaved): () => void {
  drafts.add(draft);
  return () => void drafts.delete(draft);
}

/** Stores everything that is being typed. False when something could not be stored. */
export async function flushUnsaved(): Promise<boolean> {
  const saved = await flushAll(savers);
  const kept = await flushAll(drafts);
  return saved && kept;
}

async function flushAll(all: Set<Unsaved>): Promise<boolean> {
  const flushed = await Promise.all([...all].map((one) => one.flush()));
  return flushed.every(Boolean);
}

/** Drops what waits, so that nothing typed for one file or person reaches another. */
export function forgetUnsaved(): void {
  for (const one of [...savers, ...drafts]) one.forget();
  savers.clear();
  drafts.clear();
}

/** Does something after which what is being typed would belong elsewhere; not before all of it is stored. */
export async function afterSaving<T>(
  run: () => Promise<Result<T>>,
  refusal: string,
): Promise<Result<T>> {
  if (!(await flushUnsaved())) return fail("file", refusal);
  return run();
}
