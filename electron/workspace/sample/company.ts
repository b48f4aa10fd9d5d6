import type { Company } from "../../../shared/company.ts";
import type { PanelistDetails, Seniority } from "../../../shared/panelist.ts";
import type { RoleDetails } from "../../../shared/role.ts";
import type { Moment, OpeningKey, PanelistKey } from "./types.ts";

/** The example company. Every person and company here is made up. */
export const company: Omit<Company, "logo"> = {
  name: "Tidemark Systems",
  currency: "EUR",
  timeZone: "Europe/Oslo",
  paper: "A4",
  customerType: "ports of up to two million tonnes a year",
  customerBenefit: "berth ships without queues and bill every call within a day",
  location: "Bergen",
};

export const founderName = "Adaeze Nwosu";

/** Everybody on the panels besides the founder. */
export const panelists: Record<
  Exclude<PanelistKey, "adaeze">,
  PanelistDetails & { seniority: Seniority }
> = {
  tomas: {
    name: "Tomás Ferreira",
    title: "Product",
    email: "tomas@tidemark.example",
    seniority: 2,
  },
  hanna: {
    name: "Hanna Virtanen",
    title: "Customers",
    email: "hanna@tidemark.example",
    seniority: 1,
  },
  rajiv: {
    name: "Rajiv Menon",
    title: "Adviser, sold to ports for 20 years",
    email: "",
    seniority: 3,
  },
};

/** A competency's slug, its weight, the lowest acceptable mean, and where it shows best. */
type Weighing = readonly [
  slug: string,
  weight: number,
  mustHave: number | null,
  evidence: RoleDetails["competencies"][number]["evidence"],
];

export interface SampleOpening {
  role: string;
  /** How the company changed the template before it opened the position. */
  weights: readonly Weighing[];
  onTargetPay: number;
  headline: string;
  /** What the template's job description leaves open, by the name in its braces. */
  blanks: Readonly<Record<string, string>>;
  title: string;
  seats: number;
  target: number;
  opened: Moment;
  lead: PanelistKey;
  panel: readonly PanelistKey[];
  note: string;
  /** Rounds by the library entries in them, where the proposed kit was rearranged. */
  kit?: readonly { name: string; items: readonly string[]; panel?: readonly PanelistKey[] }[];
}

export const openings: Record<Exclude<OpeningKey, "manager">, SampleOpening> = {
  ports: {
    role: "account-executive",
    weights: [
      ["discovery", 20, 3, ["role-play"]],
      ["closing", 20, 3, ["role-play", "reference"]],
      ["coachability", 15, 3, ["role-play"]],
      ["business-acumen", 10, null, ["case-study", "question"]],
      ["curiosity", 10, null, ["question", "role-play"]],
      ["domain-expertise", 10, null, ["question"]],
      ["creativity", 10, null, ["question"]],
      ["objection-handling", 5, null, ["role-play"]],
    ],
    onTargetPay: 110_000_00,
    headline: "Win the ports north of Trondheim: account executive at {company}",
    blanks: {
      lead_source: "two harbour associations and our own customers",
      team_size: "nine",
      specialist_name: "Tomás Ferreira",
      leave_days: "30",
    },
    title: "Account executive, northern ports",
    seats: 2,
    target: 45,
    opened: [-24, 9],
    lead: "adaeze",
    panel: ["adaeze", "tomas", "hanna", "rajiv"],
    note: "Our method is four months old, so coachability counts more than in the template and polish in a demo less: Tomás still joins every demo. Discovery needs a 3, not a 4; we can teach our own questions.",
    kit: [
      {
        name: "First conversation",
        items: [
          "domain-expertise-question-you-cannot-answer",
          "creativity-two-weeks-silence",
          "business-acumen-same-revenue",
          "curiosity-surprise-win",
        ],
      },
      { name: "Discovery role-play", items: ["discovery-call"] },
      {
        name: "Opening call, twice",
        items: ["opening-call-two-takes"],
        panel: ["tomas", "hanna"],
      },
      { name: "Case study", items: ["territory-plan"] },
    ],
  },
  development: {
    role: "sdr",
    weights: [
      ["prospecting", 22, null, ["case-study", "role-play"]],
      ["coachability", 16, 3, ["role-play", "reference"]],
      ["communication", 14, 3, ["role-play", "case-study"]],
      ["resilience", 14, 3, ["role-play", "question", "reference"]],
      ["curiosity", 12, 3, ["question", "role-play"]],
      ["drive", 12, null, ["question", "reference"]],
      ["discovery", 10, null, ["role-play"]],
    ],
    onTargetPay: 62_000_00,
    headline: "Open the first door to four hundred ports: sales development at {company}",
    blanks: {
      manager_name: "Hanna Virtanen",
      next_role: "account executive",
      review_months: "twelve",
      leave_days: "30",
    },
    title: "Sales development rep",
    seats: 1,
    target: 60,
    opened: [-15, 10],
    lead: "hanna",
    panel: ["hanna", "adaeze", "tomas"],
    note: "Harbour offices are called by three vendors a week and answer none. Somebody who gets better every week will find the way in.",
  },
  success: {
    role: "customer-success-rep",
    weights: [
      ["customer-care", 24, 3, ["role-play", "question"]],
      ["account-growth", 20, 3, ["case-study", "role-play", "reference"]],
      ["communication", 14, 3, ["role-play", "case-study", "question"]],
      ["planning", 14, null, ["case-study", "reference"]],
      ["curiosity", 10, null, ["question", "role-play"]],
      ["discovery", 10, null, ["role-play"]],
      ["business-acumen", 8, null, ["case-study", "question"]],
    ],
    onTargetPay: 78_000_00,
    headline: "Look after thirty harbours: customer success at {company}",
    blanks: { account_count: "thirty", leave_days: "30" },
    title: "Customer success rep",
    seats: 2,
    target: 25,
    opened: [-31, 9],
    lead: "hanna",
    panel: ["hanna", "adaeze", "tomas"],
    note: "Harbour masters call at five in the morning when a berth plan fails. Care comes before growth here, and our first renewals fall due in spring.",
  },
};

/** Two ports named their reason for a late no; the scores that were in already keep version 1. */
export const newWeights = {
  opening: "ports" as const,
  at: [-6, 16] as Moment,
  by: "adaeze" as const,
  changes: { "domain-expertise": 14, creativity: 6 } as Record<string, number>,
  reason:
    "Two port authorities said no because our side could not talk about tenders. Knowing ports moves from 10 to 14, creativity gives up the 4.",
};
