import { setImmediate } from "node:timers/promises";

/** Long work in steps that are short each: between two of them everything else may have its turn. */
export type Steps<T> = Generator<void, T>;

/** Lets everything else have its turn between two steps. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

/** The same without a pause: for what has to be read and written in one transaction. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many at a time: a person's ratings and words take about a millisecond to read. */
const perStep = 20;

/** Everything in slices, with a step after each. */
export function* inSlices<T, R>(
  all: readonly T[],
  work: (slice: readonly T[]) => readonly R[],
): Steps<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += perStep) {
    done.push(...work(all.slice(at, at + perStep)));
    yield;
  }
  return done;
}
