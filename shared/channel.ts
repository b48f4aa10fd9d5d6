import type { z } from "zod";

/** Names of what can change. A write announces them, a query lists those that its answer is made of. */
export type Subject =
  | "workspace"
  | "company"
  | "panelist"
  | "competency"
  | "role"
  | "opening"
  | "candidate"
  | "interview"
  | "scorecard"
  | "run"
  | "debrief"
  | "decision"
  | "fairness"
  | "plan"
  | "org"
  | "pay"
  | "tip";

/** A channel that only reads; the page asks again whenever one of `reads` changed. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  reads: readonly Subject[],
) => ({ kind: "query", input, output, reads }) as const;

/** A channel that does something. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: "command", input, output, reads: [] as readonly Subject[] }) as const;
