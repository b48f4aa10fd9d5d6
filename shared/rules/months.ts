/** Calendar months, `YYYY-MM`, counted and named. */

/** Months since the year 0, so that they can be added and compared. */
export const monthNumber = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export function addMonths(month: string, count: number): string {
  const number = monthNumber(month) + count;
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, "0")}-${String(number - year * 12 + 1).padStart(2, "0")}`;
}

/** `count` months from `from` on. */
export const monthsFrom = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => addMonths(from, at));

const names = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The name of a month of the year, from 1: `January`. */
export const monthName = (month: number): string => names[month - 1] ?? "";

/** `January 2027`, `Jan 2027` when short, `Jan` when bare. */
export function formatMonth(month: string, style: "long" | "short" | "bare" = "long"): string {
  const name = names[Number(month.slice(5, 7)) - 1] ?? month;
  if (style === "bare") return name.slice(0, 3);
  return `${style === "short" ? name.slice(0, 3) : name}\u00a0${month.slice(0, 4)}`;
}

/** What twelve months, or fewer, are called: `2027` when they are a calendar year, else `Apr 2027 to Mar 2028`. */
export function formatPeriod(from: string, months: number): string {
  if (months === 12 && from.endsWith("-01")) return from.slice(0, 4);
  if (months <= 1) return formatMonth(from, "long");
  return `${formatMonth(from, "short")} to ${formatMonth(addMonths(from, months - 1), "short")}`;
}
