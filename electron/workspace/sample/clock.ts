import { TZDate } from "@date-fns/tz";
import type { Moment } from "./types.ts";

/** Turns the example's moments into instants around `now`, so that last week's interviews are always last week's. */
export function sampleClock(now: number, timeZone: string) {
  const days = new Map<number, TZDate>();
  const dayAt = (workdays: number): TZDate => {
    const known = days.get(workdays) ?? count(workdays);
    days.set(workdays, known);
    return new TZDate(known.getTime(), timeZone);
  };
  const count = (workdays: number): TZDate => {
    const day = new TZDate(now, timeZone);
    day.setHours(0, 0, 0, 0);
    const step = Math.sign(workdays);
    for (let left = Math.abs(workdays); left > 0;) {
      day.setDate(day.getDate() + step);
      if (day.getDay() !== 0 && day.getDay() !== 6) left -= 1;
    }
    return day;
  };
  return {
    instant([workdays, hour]: Moment): number {
      const day = dayAt(workdays);
      day.setHours(Math.floor(hour), Math.round((hour % 1) * 60));
      return day.getTime();
    },
    /** The day as YYYY-MM-DD. */
    day(workdays: number): string {
      const day = dayAt(workdays);
      const two = (value: number) => String(value).padStart(2, "0");
      return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
    },
  };
}

export type SampleClock = ReturnType<typeof sampleClock>;
