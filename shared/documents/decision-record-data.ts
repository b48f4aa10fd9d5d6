import type { DecisionBasis, DecisionRecord, DecisionSnapshot, Verdict } from "../decision.ts";
import type { Heading } from "./frame.tsx";

export type DecidedPart = Pick<DecisionSnapshot, "decidedAt" | "decidedBy" | "entries" | "seats">;

/** Everything a decision record is made of: what was stored when it was signed, or what a decision would be made from now. */
export interface DecisionPaper {
  heading: Heading;
  /** Figures, scores and words, as they were or are. */
  basis: DecisionBasis;
  /** Null for a draft. */
  decided: DecidedPart | null;
  voices: DecisionRecord["voices"];
  silent: readonly { id: string; name: string; title: string }[];
  /** Every version of the weights up to the one used, the newest first. */
  weightVersions: readonly {
    version: number;
    createdAt: number;
    createdBy: string;
    reason: string;
  }[];
  earlier: readonly {
    id: string;
    decidedAt: number;
    decidedBy: string;
    verdicts: readonly { name: string; verdict: Verdict }[];
  }[];
  /** A panel copy has nobody's severity: how strictly somebody scores is between them and the lead. */
  withSeverity: boolean;
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  hire: "Hire",
  hold: "Hold",
  reject: "Reject",
};
