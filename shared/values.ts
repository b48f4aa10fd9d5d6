import { z } from "zod";

/** UUIDv7 text. */
export const Id = z.uuid("This is not there any more.");
export type Id = z.infer<typeof Id>;

/** UTC milliseconds, within what a Date can hold. */
export const Instant = z.int().min(-8.64e15).max(8.64e15);

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** A name of the IANA time zone database that this machine knows. For input only: see `KnownElsewhere`. */
export const TimeZone = z.string().max(64).refine(isTimeZone, "This time zone is not known here.");

/** ISO 4217 code of a currency that this machine knows. For input only: see `KnownElsewhere`. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, "Three capital letters, such as EUR.")
  .refine(isCurrency, "This currency is not known here.");

/**
 * A time zone or currency as it is stored. The machine that wrote it may know newer ones than this one, and a file
 * must open all the same.
 */
export const KnownElsewhere = z.string().max(64);

/** An amount of money in the minor units of the workspace's currency. */
export const Money = z.int().min(0).max(1e13);

/** 0..1 */
export const Fraction = z.number().min(0).max(1);

/** One of the five behavioural levels. */
export const Level = z.int().min(1).max(5);

/** Control characters break documents and search, and nobody types them; tab and line feed are text. */
const controls = /[^\P{Cc}\n\t]/gu;

const clean = (value: string) =>
  value.replace(/\r\n?/g, "\n").replace(controls, "").normalize("NFC");

/** Embeddings, overrides and isolates: an unclosed one turns around the words that follow, on screen and on paper. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** One trimmed line, possibly empty. */
export const line = (max = 200) =>
  z
    .string()
    .overwrite((value) => clean(value).replace(directionControls, "").replace(/\s+/g, " ").trim())
    .max(max, `At most ${max} characters.`);

/** Something that can be seen: zero-width signs, fillers and the blank of Braille cannot. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Z}\u2800]/u;

/** One trimmed line with something in it. */
export const name = (max = 200) =>
  line(max).pipe(z.string().regex(visible, "This cannot be empty."));

/** Text of several lines, kept as typed except for control characters and trailing space. */
export const prose = (max = 20_000) =>
  z
    .string()
    .overwrite((value) => clean(value).trimEnd())
    .max(max, `At most ${max} characters.`);

/** Prose that says something: words that nobody can see are none. */
export const said = (max: number, otherwise: string) =>
  prose(max).pipe(z.string().regex(visible, otherwise));

/** Whether there is anything to see in a text. */
export const says = (text: string): boolean => visible.test(text);

/** One page of a list that is read by key: pass `next` back as `after`. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable(), total: z.int() });

/** Rows that a list hands out at a time, at most. */
export const pageSize = 50;

export const Nothing = z.strictObject({});

const zoneName = /^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/;

/** Intl also takes offsets and any case; stored, those would be names that nobody else knows. */
function isTimeZone(value: string): boolean {
  if (!zoneName.test(value)) return false;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
    return known === value || known.toLowerCase() !== value.toLowerCase();
  } catch {
    return false;
  }
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

function isCurrency(value: string): boolean {
  return currencies.has(value);
}
