import { spread } from "./first-plan.ts";

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Months that a total was spread over, and the proportions it was spread in. */
export interface Shaped {
  months: readonly number[];
  shape: readonly number[];
}

/**
 * Another total over months, in the proportions they had before their total was first typed over: a total of 1, typed
 * on the way to 140 000 000, leaves nothing in most months to go by. `last` is what this gave before; months that have
 * been changed elsewhere since are a shape of their own. Months with nothing in them are shaped like `otherwise`.
 */
export function withTotal(
  months: readonly number[],
  total: number,
  last: Shaped | null,
  otherwise: readonly number[] = [],
): Shaped {
  const isOurs = last !== null && isSame(last.months, months);
  const shape = isOurs ? last.shape : months;
  if (sum(shape) === total) return { months: shape, shape };
  const isEmpty = sum(shape) === 0 && otherwise.length === months.length;
  return { months: spread(total, isEmpty ? otherwise : shape), shape };
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);
