import { TZDate } from "@date-fns/tz";

/** A day and a time as a wall clock in some time zone shows them. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` */
  time: string;
}

const two = (value: number) => String(value).padStart(2, "0");

/** What the clock of that zone shows at an instant. */
export function localAt(instant: number, timeZone: string): LocalTime {
  const date = new TZDate(instant, timeZone);
  const year = String(date.getFullYear()).padStart(4, "0");
  return {
    day: `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
}

const halfHour = 30 * 60 * 1000;

/**
 * Every instant at which the clock of that zone shows this: none in the hour that is skipped in spring, two in the
 * hour that comes twice in autumn, else one. Earliest first.
 */
export function instantsAt({ day, time }: LocalTime, timeZone: string): number[] {
  const [year, month, date] = day.split("-").map(Number);
  const [hours, minutes] = time.split(":").map(Number);
  const parts = [year, month, date, hours, minutes];
  if (parts.some((part) => part === undefined || Number.isNaN(part))) return [];
  const guess = new TZDate(year!, month! - 1, date!, hours!, minutes!, timeZone).getTime();
  // Clocks change by an hour, on Lord Howe Island by half of one.
  return [-2, -1, 0, 1, 2]
    .map((steps) => guess + steps * halfHour)
    .filter((instant) => {
      const shown = localAt(instant, timeZone);
      return shown.day === day && shown.time === time;
    });
}
