import {
  ChartColumnStacked,
  ClipboardList,
  FileText,
  Gavel,
  HandCoins,
  IdCard,
  type LucideIcon,
  Network,
  ScrollText,
  Table2,
} from "lucide-react";
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
    kind: "decision-record",
    plural: "Decision records",
    singular: "Decision record",
    purpose: "what was decided, by whom, and from what",
    icon: Gavel,
  },
  {
    kind: "panel-pack",
    plural: "Panel packs",
    singular: "Panel pack",
    purpose: "briefs, blank scorecards, actor cards, candidate cards",
    icon: ClipboardList,
  },
  {
    kind: "candidate-card",
    plural: "Candidate cards",
    singular: "Candidate card",
    purpose: "what lies before the candidate in an exercise",
    icon: IdCard,
  },
  {
    kind: "job-description",
    plural: "Job descriptions",
    singular: "Job description",
    purpose: "what a candidate may read",
    icon: ScrollText,
  },
  {
    kind: "org-chart",
    plural: "Org chart",
    singular: "Org chart",
    purpose: "who sits where, and who owns what; for the founder",
    icon: Network,
  },
  {
    kind: "pay-sheet",
    plural: "Offer and pay sheets",
    singular: "Offer and pay sheet",
    purpose: "what a role pays, for whoever is to be paid by it",
    icon: HandCoins,
  },
  {
    kind: "capacity-plan",
    plural: "Capacity plans",
    singular: "Capacity plan",
    purpose: "how many people, from when, at what cost; for you alone",
    icon: ChartColumnStacked,
  },
];

export const wordsFor = (kind: DocumentKind): KindWords =>
  kinds.find((one) => one.kind === kind) ?? kinds[0]!;
