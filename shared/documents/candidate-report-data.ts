import type { ItemKind } from "../kit.ts";
import type { Outcome } from "../outcome.ts";
import type { Heading } from "./frame.tsx";
import type { Basis } from "./method.ts";

export interface ReportPerson {
  id: string;
  name: string;
  title: string;
}

export interface ReportInterview {
  id: string;
  roundName: string;
  startsAt: number;
  timeZone: string;
  sealed: boolean;
  panelists: readonly string[];
  /** Versions of the weights in force when its scorecards came in; none of a sealed one. */
  weightsVersions: readonly number[];
  /** What was done in it. */
  items: readonly { kind: ItemKind; title: string }[];
}

/** Everything a candidate report is made of. */
export interface CandidateReport {
  heading: Heading;
  outcome: Outcome;
  /** Fits of the opening's other candidates who run or were hired, without their names. */
  otherFits: readonly { fit: number; coverage: number }[];
  /** Other candidates who have no fit yet. */
  othersWithoutFit: number;
  /** Everybody whose scorecard counts, in the order of the opening's panel. */
  panel: readonly ReportPerson[];
  interviews: readonly ReportInterview[];
  basis: Basis;
}
