import type { Company } from "../company.ts";
import type { RoleDetails } from "../role.ts";
import { counted, currencyExponent, formatDay, formatMoney } from "./format.ts";
import { asSentenceStart, inSentence } from "./names.ts";
import { fillPlaceholders, type FilledPiece } from "./placeholders.ts";

/** What a blank of the built-in job descriptions asks for, in the words shown to the founder. */
export const knownPlaceholders: Readonly<Record<string, { label: string; hint: string }>> = {
  account_count: {
    label: "Number of accounts",
    hint: "Say how many customers one person looks after.",
  },
  base_pay: { label: "Base pay", hint: "Decide the role's yearly pay on target." },
  bought_in_skill: { label: "Outside help", hint: "Name what is bought in, such as design." },
  company: { label: "Company", hint: "Enter the company's name in the settings." },
  customer_benefit: {
    label: "What customers gain",
    hint: "Say what customers can do thanks to you, in the settings.",
  },
  customer_type: {
    label: "Who the customers are",
    hint: "Say who buys from you, in the settings.",
  },
  decision_right: { label: "Decisions of one's own", hint: "Name what this person decides alone." },
  field: { label: "Field", hint: "Name the field that must be known from practice." },
  flexibility: { label: "Flexibility", hint: "Say what can be arranged freely." },
  lead_source: { label: "Source of leads", hint: "Say where the leads come from." },
  leave_days: { label: "Days of leave", hint: "Say how many days of paid leave a year." },
  location: { label: "Location", hint: "Say where, and how often from home." },
  manager_name: { label: "Manager", hint: "Name who coaches this person." },
  marketing_budget: { label: "Marketing budget", hint: "Say what can be spent in the first year." },
  next_role: {
    label: "Next role",
    hint: "Name the role that can follow, or take the sentence out.",
  },
  on_target_pay: { label: "Pay on target", hint: "Decide the role's yearly pay on target." },
  own_sales_share: {
    label: "Share of own selling",
    hint: "Say how much of the week goes into own deals.",
  },
  product: { label: "Product", hint: "Name what you sell." },
  ramp_months: {
    label: "Months of training",
    hint: "Say how long it takes to reach full productivity.",
  },
  review_cycle: { label: "Rhythm of reviews", hint: "Say how often, such as month or quarter." },
  review_months: {
    label: "Months until the first review",
    hint: "Say when it is first discussed.",
  },
  sales_budget: { label: "Sales budget", hint: "Say what this person can spend." },
  specialist_name: { label: "Specialist", hint: "Name who helps with difficult demos." },
  team_size: { label: "Size of the team", hint: "Say how many people are in the team." },
  tool_budget: { label: "Tool budget", hint: "Say what can be spent on tools." },
  training_budget: { label: "Training budget", hint: "Say what can be spent on training a year." },
  training_days: { label: "Training days", hint: "Say how many days of training a year." },
  travel_days: { label: "Travel days", hint: "Say how many days a month are spent away." },
  working_hours: { label: "Working hours", hint: "Say when the day begins and ends." },
};

/** The part of a role that a candidate may read. Weights, minimums and anchors are not in it, on purpose. */
export type AdvertisedRole = Pick<
  RoleDetails,
  | "name"
  | "mission"
  | "responsibilities"
  | "qualifications"
  | "payMix"
  | "onTargetPay"
  | "commission"
  | "ramp"
  | "jobAd"
>;

/** What is known around the role. Anything missing stays a blank and is flagged. */
export interface JobFacts {
  company: Pick<Company, "name" | "customerType" | "customerBenefit" | "location" | "currency">;
  /** The opening this is printed for, if any. */
  opening?: { title: string; seats: number; targetDate: string | null } | undefined;
  /** Values for further blanks; these win over computed ones. */
  values?: Readonly<Record<string, string>> | undefined;
}

/** A blank that nothing fills, as the founder should see it. */
export interface Blank {
  name: string;
  label: string;
  hint: string;
}

export interface JobDescription {
  title: string;
  headline: FilledPiece[];
  opening: FilledPiece[];
  /** What you will own. */
  duties: FilledPiece[][];
  /** What you bring. */
  must: FilledPiece[][];
  /** Good to have, no more. */
  nice: FilledPiece[][];
  offer: FilledPiece[][];
  why: FilledPiece[][];
  /** How many are sought and by when, for an opening; else empty. */
  seats: string;
  /** Every blank once, in the order in which a reader meets it. */
  blanks: Blank[];
}

/**
 * The job description of a role: headline, opening, duties, qualifications, offer and why to join, with every
 * `{blank}` filled from what is known or handed back to be flagged. Base pay = pay on target · base share.
 */
export function jobDescription(role: AdvertisedRole, facts: JobFacts): JobDescription {
  const values = { ...computedValues(role, facts), ...facts.values };
  const fill = (text: string) => fillPlaceholders(text, values);
  const parts = {
    headline: fill(role.jobAd.headline),
    opening: fill(role.jobAd.opening),
    duties: role.responsibilities.map((one) => fill(one.text)),
    must: role.qualifications.must.map(fill),
    nice: role.qualifications.nice.map(fill),
    offer: role.jobAd.offer.map(fill),
    why: whyJoin(role).map(fill),
  };
  const title = facts.opening?.title ?? role.name;
  return { title, ...parts, seats: seatsLine(facts), blanks: blanksIn(parts) };
}

/** How it reads with the blanks shown as their labels in brackets; for plain text. */
export function plainText(pieces: readonly FilledPiece[]): string {
  return pieces
    .map((piece) => (piece.kind === "blank" ? `[${placeholderLabel(piece.name)}]` : piece.text))
    .join("");
}

/** The label of any blank, also of one a founder made up. */
export function placeholderLabel(name: string): string {
  if (Object.hasOwn(knownPlaceholders, name)) return knownPlaceholders[name]!.label;
  return asSentenceStart(name.replaceAll("_", " "));
}

function computedValues(role: AdvertisedRole, { company }: JobFacts) {
  const pay = role.onTargetPay;
  const money = (minor: number | null) =>
    minor === null ? undefined : formatMoney(minor, company.currency);
  const months = role.ramp.filter((productivity) => productivity < 1).length;
  return {
    company: company.name,
    customer_type: company.customerType,
    customer_benefit: company.customerBenefit,
    location: company.location,
    base_pay: money(pay === null ? null : wholeUnits(pay * role.payMix.base, company.currency)),
    on_target_pay: money(pay),
    ramp_months: months > 0 ? String(months) : undefined,
  };
}

/** A pay offer is written in whole euros, not in cents that a percentage left over. */
function wholeUnits(minor: number, currency: string): number {
  const unit = 10 ** currencyExponent(currency);
  return Math.round(minor / unit) * unit;
}

/** Three reasons that are true of every role prepared here, in this role's own words. */
function whyJoin(role: AdvertisedRole): string[] {
  const reasons = [
    "The same questions and exercises for everybody who applies, judged against written descriptions",
  ];
  if (role.commission.kind !== "none" && role.commission.basis) {
    reasons.unshift(`Variable pay for what you control: ${inSentence(role.commission.basis)}`);
  }
  if (role.mission)
    reasons.unshift(`One clear task: ${inSentence(role.mission).replace(/\.$/, "")}`);
  return reasons;
}

function seatsLine({ opening }: JobFacts): string {
  if (!opening) return "";
  const start = opening.targetDate === null ? "" : `, to start by ${formatDay(opening.targetDate)}`;
  const seats = counted(opening.seats, "position");
  return `${asSentenceStart(seats)}${start}`;
}

function blanksIn(
  parts: Record<string, readonly (FilledPiece | readonly FilledPiece[])[]>,
): Blank[] {
  const pieces = Object.values(parts).flatMap((part) => part.flat());
  const names = pieces.flatMap((piece) => (piece.kind === "blank" ? [piece.name] : []));
  return [...new Set(names)].map((name) => ({
    name,
    label: placeholderLabel(name),
    hint: Object.hasOwn(knownPlaceholders, name)
      ? knownPlaceholders[name]!.hint
      : "Fill this in or take it out.",
  }));
}
