import { FileText, type LucideIcon, ScrollText, Table2 } from "lucide-react";
import type { DocumentKind } from "../../../shared/document.ts";

interface KindWords {
  kind: DocumentKind;
  /** Over a list of them. */
  plural: string;
  singular: string;
  /** What it is for. */
  purpose: string;
  icon: LucideIcon;
}

/** The documents there are, in the order in which a hire needs them last to first. */
export const kinds: readonly KindWords[] = [
  {
    kind: "candidate-report",
    plural: "Candidate reports",
    singular: "Candidate report",
    purpose: "one person, for the people who decide",
    icon: FileText,
  },
  {
    kind: "comparison",
    plural: "Comparisons",
    singular: "Comparison",
    purpose: "an opening’s candidates side by side",
    icon: Table2,
  },
  {
    kind: "job-description",
    plural: "Job descriptions",
    singular: "Job description",
    purpose: "what a candidate may read",
    icon: ScrollText,
  },
];

export const wordsFor = (kind: DocumentKind): KindWords =>
  kinds.find((one) => one.kind === kind) ?? kinds[0]!;
