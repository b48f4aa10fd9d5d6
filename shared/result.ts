import { z } from "zod";

/** What an expected failure looks like to the page: a stable code, a calm sentence, and the field it concerns. */
export interface Failure {
  code: FailureCode;
  message: string;
  /** Dotted path of the input field, when one field is to blame. */
  field?: string | undefined;
}

export const FailureCode = z.enum([
  "invalid", // the input does not fit its schema, or a rule of the domain
  "not-found",
  "conflict", // somebody (or another window) changed it first, or it exists already
  "forbidden", // the person at the laptop may not do or see this
  "sealed", // the interview's seal is still closed
  "frozen", // the opening has a submitted scorecard
  "locked", // the laptop waits for somebody's PIN
  "wait", // too many wrong PINs; the message says for how long
  "no-workspace", // no file is open
  "file", // the file or disk said no; the message names the path
  "busy", // another process has the file open
  "cancelled",
  "internal", // a bug; it is in the log
]);
export type FailureCode = z.infer<typeof FailureCode>;

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: FailureCode, message: string, field?: string): Result<never> => ({
  ok: false,
  error: field === undefined ? { code, message } : { code, message, field },
});
