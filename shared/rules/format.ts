/**
 * Numbers, money, days and times as they are written everywhere in Bullpen, on screen and on paper: British English
 * dates, thousands set apart by a no-break space, a no-break space before the per cent sign (ISO 31-0, SI brochure).
 * A missing value is an en dash. Without a `locale` the built-in style is used; with one, that locale's own.
 */

export const missing = "–";

const builtInLocale = "en-GB";
const noBreakSpace = "\u00a0";

/** Formatters are slow to build and stateless, so each is built once. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** `1 234.5`; at most `digits` decimals, always that many when `fixed`. */
export function formatNumber(
  value: number | null,
  { digits = 0, fixed = false, locale }: { digits?: number; fixed?: boolean; locale?: string } = {},
): string {
  if (value === null || !Number.isFinite(value)) return missing;
  return writeNumber(value, locale, {
    maximumFractionDigits: digits,
    minimumFractionDigits: fixed ? digits : 0,
  });
}

/** A mean level, always with one decimal: `4.0`. */
export function formatLevel(value: number | null): string {
  return formatNumber(value, { digits: 1, fixed: true });
}

/** A difference with its sign, with a true minus: `+0.4`, `−0.4`, `0.0`. */
export function formatSigned(value: number | null, digits = 1): string {
  if (value === null || !Number.isFinite(value)) return missing;
  const size = formatNumber(Math.abs(value), { digits, fixed: true });
  if (Number(size.replaceAll(noBreakSpace, "")) === 0) return size;
  return `${value < 0 ? "−" : "+"}${size}`;
}

/** A fit or other score of 100 as a whole number: `74`. */
export function formatScore(value: number | null): string {
  return formatNumber(value);
}

/** A fraction as `35 %`. What is not nothing never reads 0 %, and what is not everything never reads 100 %. */
export function formatPercent(
  fraction: number | null,
  { digits = 0, locale }: { digits?: number; locale?: string } = {},
): string {
  if (fraction === null || !Number.isFinite(fraction)) return missing;
  const step = 10 ** -digits;
  let percent = fraction * 100;
  if (fraction > 0 && percent < step / 2) percent = step;
  if (fraction < 1 && percent >= 100 - step / 2) percent = 100 - step;
  return `${formatNumber(percent, { digits, ...(locale && { locale }) })}${noBreakSpace}%`;
}

/** Decimals of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyExponent(currency: string): number {
  const options = numberFormat(builtInLocale, { style: "currency", currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

/** The sign of a currency, as it stands beside an amount: `€`, `US$`, `JP¥`, `KWD`. */
export function currencySign(currency: string): string {
  const parts = new Intl.NumberFormat("en-GB", { style: "currency", currency }).formatToParts(1);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}

/** Minor units as money: `€39 000`, and `€39 000.50` where there are minor units to show. */
export function formatMoney(
  minor: number | null,
  currency: string,
  { locale }: { locale?: string | undefined } = {},
): string {
  if (minor === null || !Number.isFinite(minor)) return missing;
  const exponent = currencyExponent(currency);
  const unit = 10 ** exponent;
  const digits = minor % unit === 0 ? 0 : exponent;
  return writeNumber(minor / unit, locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/**
 * Minor units of money as they are said, to three figures: `€1.48 M`, `€79 k`, `€850`. For charts and for lines of
 * working, where the last cent says nothing.
 */
export function formatMoneyShort(minor: number | null, currency: string): string {
  if (minor === null || !Number.isFinite(minor)) return missing;
  const amount = minor / 10 ** currencyExponent(currency);
  const [divisor, letter] = shortScale(Math.abs(amount));
  const value = amount / divisor;
  const digits = divisor === 1 ? 0 : Math.max(0, 3 - Math.floor(Math.abs(value)).toString().length);
  const words = writeNumber(value, undefined, {
    style: "currency",
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  });
  return letter === "" ? words : `${words}${noBreakSpace}${letter}`;
}

/** From where on a thousand, a million, a thousand million is said. What rounds up to the next is said as that. */
function shortScale(size: number): [number, string] {
  if (size >= 999_500_000) return [1e9, "bn"];
  if (size >= 999_500) return [1e6, "M"];
  return size >= 9_950 ? [1e3, "k"] : [1, ""];
}

/** A calendar day `2026-11-24` as `24 November 2026`, `24 Nov` when short. */
export function formatDay(
  day: string | null,
  { style = "long", locale }: { style?: "long" | "short" | "weekday"; locale?: string } = {},
): string {
  if (day === null) return missing;
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(instant)) return missing;
  return writeDate(instant, locale, { ...dayStyles[style], timeZone: "UTC" });
}

const dayStyles = {
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
} as const;

const zones = new Map<string, string | null>();

/** The zone to write in: that of the appointment, or UTC where this machine does not know it. */
function knownZone(timeZone: string): { timeZone: string; mark: string } {
  let known = zones.get(timeZone);
  if (known === undefined) zones.set(timeZone, (known = resolveZone(timeZone)));
  return known === null ? { timeZone: "UTC", mark: `${noBreakSpace}UTC` } : { timeZone, mark: "" };
}

function resolveZone(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** The day on which an instant falls in a time zone. One that this machine does not know is written in UTC, and says so. */
export function formatInstantDay(
  instant: number | null,
  timeZone: string,
  { style = "long", locale }: { style?: "long" | "short" | "weekday"; locale?: string } = {},
): string {
  if (!isInstant(instant)) return missing;
  const known = knownZone(timeZone);
  const day = writeDate(instant, locale, { ...dayStyles[style], timeZone: known.timeZone });
  return `${day}${known.mark}`;
}

/** The time of day of an instant in a time zone, `16:30`. */
export function formatTime(instant: number | null, timeZone: string, locale?: string): string {
  if (!isInstant(instant)) return missing;
  const known = knownZone(timeZone);
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return `${writeDate(instant, locale, { ...options, timeZone: known.timeZone })}${known.mark}`;
}

/** Day and time, `24 November 2026, 16:30`. */
export function formatInstant(instant: number | null, timeZone: string, locale?: string): string {
  if (!isInstant(instant)) return missing;
  const options = locale ? { locale } : {};
  const day = formatInstantDay(instant, knownZone(timeZone).timeZone, options);
  return `${day}, ${formatTime(instant, timeZone, locale)}`;
}

/** Beyond these a Date is invalid, and writing it would throw. */
const isInstant = (instant: number | null): instant is number =>
  instant !== null && Math.abs(instant) <= 8.64e15;

/** Minutes as people say them: `45 min`, `1 h`, `1 h 30 min`. */
export function formatMinutes(minutes: number | null): string {
  if (minutes === null || !Number.isFinite(minutes)) return missing;
  const whole = Math.max(0, Math.round(minutes));
  const parts = [
    whole >= 60 ? `${Math.floor(whole / 60)}${noBreakSpace}h` : "",
    whole % 60 > 0 || whole === 0 ? `${whole % 60}${noBreakSpace}min` : "",
  ];
  return parts.filter(Boolean).join(" ");
}

/** Minutes in a column that is added up: `3 h 05`. */
export function formatDuration(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const rest = String(whole % 60).padStart(2, "0");
  return `${Math.floor(whole / 60)}${noBreakSpace}h${noBreakSpace}${rest}`;
}

/** Seconds on a clock: `04:31`, `1:12:05`. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, rest] = [
    Math.floor(whole / 3600),
    `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`,
  ];
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Bytes as `4.1 MB`, in the decimal units that file managers show. */
export function formatBytes(bytes: number | null): string {
  if (bytes === null || !Number.isFinite(bytes)) return missing;
  const units = ["bytes", "KB", "MB", "GB", "TB"];
  const step = Math.min(
    units.length - 1,
    Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)),
  );
  return `${formatNumber(bytes / 1000 ** step, { digits: step > 1 ? 1 : 0 })}${noBreakSpace}${units[step]}`;
}

const words = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A count in a sentence: a word up to twelve, figures above. */
export function countWord(count: number): string {
  return words[count] ?? formatNumber(count);
}

/** `one candidate`, `two candidates`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countWord(count)} ${count === 1 ? one : many}`;
}

function writeNumber(
  value: number,
  locale: string | undefined,
  options: Intl.NumberFormatOptions,
): string {
  // Rounding -0.4 gives "-0", which nobody writes.
  const format = numberFormat(locale ?? builtInLocale, { ...options, signDisplay: "negative" });
  if (locale !== undefined) return format.format(value);
  return format
    .formatToParts(value)
    .map((part) => (part.type === "group" ? noBreakSpace : part.value))
    .join("");
}

function writeDate(
  instant: number,
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (!format)
    dateFormats.set(key, (format = new Intl.DateTimeFormat(locale ?? builtInLocale, options)));
  if (locale !== undefined) return format.format(instant);
  // Newer Unicode data writes "Sept" and a comma after the weekday; the built-in style has neither.
  return format
    .formatToParts(instant)
    .map((part) => (part.type === "month" ? part.value.replace(/^Sept$/, "Sep") : part.value))
    .join("")
    .replace(/^(\w+day),/, "$1");
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}
