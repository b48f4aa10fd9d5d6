import type { OrgIndex } from "./org.ts";
import { endOf, presentFrom } from "./org.ts";

/** A moment at which the org is looked at: today, or the end of a month in which something changes. */
export interface View {
  day: string;
  month: string | null;
}

/** Today and every month after it in which somebody begins or work goes to somebody else, in order. */
export function viewsOf(index: OrgIndex): View[] {
  const { today, seats, duties } = index.org;
  const days = [
    ...seats.map((seat) => presentFrom(seat, today)),
    ...duties.flatMap((duty) => [duty.fromDay, endOf(duty, index)]),
  ].filter((day) => day !== null && day > today);
  const months = [...new Set(days.map((day) => day!.slice(0, 7)))].toSorted();
  return [
    { day: today, month: null },
    ...months.map((month) => ({ day: lastDayOf(month), month })),
  ];
}

function lastDayOf(month: string): string {
  const [year, at] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, at, 0)).toISOString().slice(0, 10);
}
