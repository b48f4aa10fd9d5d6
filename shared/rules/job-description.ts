import type { Company } from "../company.ts";
import { type JobPlan, noJobPlan } from "../job.ts";
import type { RoleDetails } from "../role.ts";
import { says } from "../values.ts";
import { counted, currencyExponent, formatDay, formatMoney } from "./format.ts";
import { type Blank, blankOf, placeholderLabel } from "./job-blanks.ts";
import { asSentenceStart, inSentence } from "./names.ts";
import { fillPlaceholders, type FilledPiece } from "./placeholders.ts";

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
  /** What the pay plan in force and the org say; without it the role's own assumptions stand in. */
  plan?: JobPlan | undefined;
}

/** The parts of a job description, in the order in which they are read. */
export const jobBlocks = ["headline", "opening", "duties", "must", "nice", "offer", "why"] as const;
export type JobBlock = (typeof jobBlocks)[number];

export const jobBlockNames: Readonly<Record<JobBlock, string>> = {
  headline: "Headline",
  opening: "Opening",
  duties: "What you will own",
  must: "What you bring",
  nice: "Good to have, no more",
  offer: "What we offer",
  why: "Why join",
};

/** The words of each part, a line each, with their `{blanks}`. Headline and opening are one line. */
export type JobWords = Readonly<Record<JobBlock, readonly string[]>>;

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

/** What stands in the place of a blank, and where it comes from. */
export interface JobValue {
  text: string;
  from: "company" | "role" | "pay-plan" | "org" | "you";
}

/**
 * The job description of a role: headline, opening, duties, qualifications, offer and why to join, with every
 * `{blank}` filled from what is known or handed back to be flagged. Base pay = pay on target · base share.
 */
export function jobDescription(role: AdvertisedRole, facts: JobFacts): JobDescription {
  const values = textsOf(jobValues(role, facts));
  const words = jobWords(role);
  const lines = (block: JobBlock) =>
    words[block].filter(says).map((text) => fillPlaceholders(text, values));
  const parts = {
    headline: lines("headline").flat(),
    opening: lines("opening").flat(),
    duties: lines("duties"),
    must: lines("must"),
    nice: lines("nice"),
    offer: lines("offer"),
    why: lines("why"),
  };
  const title = facts.opening?.title ?? role.name;
  const managerFrom = facts.plan?.managerFrom ?? null;
  const blanks = blankNames(parts).map((name) => blankOf(name, managerFrom));
  return { title, ...parts, seats: seatsLine(facts), blanks };
}

/** The words as they stand now: the job description's own where somebody wrote some, else those of the role. */
export function jobWords(role: AdvertisedRole): JobWords {
  const { headline, opening, offer, own = {} } = role.jobAd;
  const { duties, must, nice, why } = wordsOfRole(role);
  return {
    headline: [headline],
    opening: [opening],
    offer,
    duties: own.duties ?? duties,
    must: own.must ?? must,
    nice: own.nice ?? nice,
    why: own.why ?? why,
  };
}

/** The parts that follow the role while nobody has written others. */
export function wordsOfRole(role: AdvertisedRole) {
  return {
    duties: role.responsibilities.map((one) => one.text),
    must: role.qualifications.must,
    nice: role.qualifications.nice,
    why: whyJoin(role),
  };
}

/** How it reads with the blanks shown as their labels in brackets; for plain text. */
export function plainText(pieces: readonly FilledPiece[]): string {
  return pieces
    .map((piece) => (piece.kind === "blank" ? `[${placeholderLabel(piece.name)}]` : piece.text))
    .join("");
}

/** Everything that is known for a blank; what the founder put in wins. */
export function jobValues(role: AdvertisedRole, facts: JobFacts): Record<string, JobValue> {
  const yours = Object.entries(role.jobAd.filled ?? {}).filter(([, text]) => says(text));
  const known = Object.entries(knownValues(role, facts)).filter(([, { text }]) => says(text));
  return Object.fromEntries<JobValue>([
    ...known,
    ...yours.map(([name, text]): [string, JobValue] => [name, { text: text.trim(), from: "you" }]),
  ]);
}

/** The values as `fillPlaceholders` takes them. */
export const textsOf = (values: Readonly<Record<string, JobValue>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, { text }]) => [name, text]));

function knownValues(role: AdvertisedRole, { company, plan = noJobPlan }: JobFacts) {
  const months = role.ramp.filter((productivity) => productivity < 1).length;
  const from = (origin: JobValue["from"], text: string | null): JobValue => ({
    text: text ?? "",
    from: origin,
  });
  return {
    company: from("company", company.name),
    customer_type: from("company", company.customerType),
    customer_benefit: from("company", company.customerBenefit),
    location: from("company", company.location),
    ...payValues(role, company.currency, plan),
    ramp_months: from("role", months > 0 ? String(months) : null),
    manager_name: from("org", plan.manager),
    next_role: from("org", plan.nextRole === null ? null : inSentence(plan.nextRole)),
  };
}

/** Of the pay plan in force; before there is one, of the role's assumptions. */
function payValues(role: AdvertisedRole, currency: string, { pay }: JobPlan) {
  const origin = pay === null ? "role" : "pay-plan";
  const onTarget = pay === null ? role.onTargetPay : pay.onTargetPay;
  const share = pay === null ? role.payMix.base : pay.baseShare;
  const money = (minor: number): JobValue => ({ text: formatMoney(minor, currency), from: origin });
  if (onTarget === null) return {};
  return {
    base_pay: money(wholeUnits(onTarget * share, currency)),
    on_target_pay: money(onTarget),
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

function blankNames(
  parts: Record<string, readonly (FilledPiece | readonly FilledPiece[])[]>,
): string[] {
  const pieces = Object.values(parts).flatMap((part) => part.flat());
  return [...new Set(pieces.flatMap((piece) => (piece.kind === "blank" ? [piece.name] : [])))];
}
