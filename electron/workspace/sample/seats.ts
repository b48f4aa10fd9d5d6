import type { RoleSlug } from "./department.ts";
import type { OpeningKey } from "./types.ts";

export interface SampleSeat {
  key: string;
  role: RoleSlug;
  /** The key of the seat above it. */
  below: string;
  /** The month of its first day, from the first of the plan on; null: some time ago. */
  month: number | null;
  holder?: string;
  opening?: OpeningKey;
  note?: string;
}

export const seats: readonly SampleSeat[] = [
  { key: "manager", role: "sales-manager", below: "founder", month: 3, opening: "manager" },
  {
    key: "jonas",
    role: "account-executive",
    below: "manager",
    month: null,
    holder: "Jonas Brandt",
    note: "Our first seller. He brings the ports he wins into use himself, until Freya does.",
  },
  { key: "ae-2", role: "account-executive", below: "manager", month: 0, opening: "ports" },
  { key: "ae-3", role: "account-executive", below: "manager", month: 1, opening: "ports" },
  { key: "ae-4", role: "account-executive", below: "manager", month: 2 },
  { key: "ae-5", role: "account-executive", below: "manager", month: 3 },
  { key: "sdr-1", role: "sdr", below: "manager", month: 0, opening: "development" },
  { key: "sdr-2", role: "sdr", below: "manager", month: 2 },
  { key: "sdr-3", role: "sdr", below: "manager", month: 4 },
  { key: "freya", role: "customer-success-rep", below: "manager", month: 0, opening: "success" },
  { key: "csr-2", role: "customer-success-rep", below: "manager", month: 8, opening: "success" },
];

type Turn = "freya" | "start" | "manager";

export interface SampleDuty {
  role: RoleSlug;
  /** The responsibility by the template's name. */
  of: string;
  /** The key of the seat that owns it. */
  seat: string;
  hours: number;
  from?: Turn;
  until?: Turn;
}

/** Founder and first seller share what ten people will do; some of it nobody does yet. */
export const duties: readonly SampleDuty[] = [
  { role: "account-executive", of: "run-discovery-meetings", seat: "jonas", hours: 12 },
  { role: "account-executive", of: "present-demos", seat: "jonas", hours: 10 },
  { role: "account-executive", of: "negotiate-and-close", seat: "jonas", hours: 9 },
  {
    role: "customer-success-rep",
    of: "onboard-new-customers",
    seat: "jonas",
    hours: 15,
    until: "freya",
  },
  { role: "customer-success-rep", of: "prevent-churn", seat: "jonas", hours: 6, until: "freya" },
  {
    role: "customer-success-rep",
    of: "onboard-new-customers",
    seat: "freya",
    hours: 15,
    from: "freya",
  },
  { role: "customer-success-rep", of: "prevent-churn", seat: "freya", hours: 6, from: "freya" },
  {
    role: "customer-success-rep",
    of: "gather-reviews-and-referrals",
    seat: "freya",
    hours: 3,
    from: "freya",
  },
  { role: "customer-success-rep", of: "lead-renewals", seat: "freya", hours: 5, from: "freya" },
  { role: "account-executive", of: "write-proposals", seat: "founder", hours: 8 },
  { role: "account-executive", of: "forecast-own-deals", seat: "founder", hours: 4 },
  { role: "sales-manager", of: "coach-sellers", seat: "founder", hours: 5, until: "manager" },
  {
    role: "sales-manager",
    of: "review-team-pipeline",
    seat: "founder",
    hours: 3,
    until: "manager",
  },
  { role: "sales-manager", of: "manage-sales-budget", seat: "founder", hours: 2, until: "manager" },
  { role: "sales-manager", of: "coach-sellers", seat: "manager", hours: 16, from: "manager" },
  { role: "sales-manager", of: "review-team-pipeline", seat: "manager", hours: 8, from: "manager" },
  { role: "sales-manager", of: "manage-sales-budget", seat: "manager", hours: 3, from: "manager" },
  { role: "marketing-manager", of: "plan-and-run-campaigns", seat: "founder", hours: 6 },
  { role: "sales-operations-manager", of: "run-sales-tools", seat: "founder", hours: 2 },
  { role: "sales-operations-manager", of: "build-sales-reports", seat: "founder", hours: 3 },
];
