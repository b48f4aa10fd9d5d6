import type { Outcome } from "../outcome.ts";
import type { ReportPerson } from "./candidate-report-data.ts";
import type { Heading } from "./frame.tsx";
import type { Basis } from "./method.ts";

export type ComparedOutcome = Omit<Outcome, "evidence">;

/** Everything a comparison of an opening's running candidates is made of. */
export interface Comparison {
  heading: Heading;
  opening: { title: string; roleName: string; seats: number };
  /** In the order in which they are shown: by fit, those without one last. */
  candidates: readonly ComparedOutcome[];
  /** Running candidates without an interview, or beyond what a sheet can hold. */
  leftOut: number;
  panel: readonly ReportPerson[];
  basis: Basis;
}
