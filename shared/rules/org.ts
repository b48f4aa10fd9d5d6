import type { Duty } from "../org.ts";

/** Whether two stretches of days have a day in common; `untilDay` is the first day no more, null is without an end. */
export const overlaps = (
  a: Pick<Duty, "fromDay" | "untilDay">,
  b: Pick<Duty, "fromDay" | "untilDay">,
): boolean =>
  (a.untilDay === null || b.fromDay === null || b.fromDay < a.untilDay) &&
  (b.untilDay === null || a.fromDay === null || a.fromDay < b.untilDay);
