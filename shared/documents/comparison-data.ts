import type { Outcome } from "../outcome.ts";
import type { ReportPerson } from "./candidate-report-data.ts";
import type { Heading } from "./frame.tsx";
import type { Basis } from "./method.ts";

export type ComparedOutcome = Omit<Outcome, "evidence">;

/** Nobody compares more people on paper, and a sheet has an end. */
export const mostCompared = 60;

/** Everything a comparison of an opening's candidates is made of; those turned down are not among them. */
export interface Comparison {
  heading: Heading;
  opening: { title: string; roleName: string; seats: number };
  /** In the order in which they are shown: by fit, those without one last. */
  candidates: readonly ComparedOutcome[];
  /** Candidates who are not shown: nobody has interviewed them, or a sheet cannot hold more. */
  leftOut: { notInterviewed: number; beyondLimit: number };
  panel: readonly ReportPerson[];
  basis: Basis;
}
