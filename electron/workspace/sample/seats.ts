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

export interface SampleDuty {
  role: RoleSlug;
  /** The key of the seat that owns it. */
  seat: string;
  /** Hours a week by the template's name of the responsibility. */
  hours: Readonly<Record<string, number>>;
  keptBecause?: string;
}

/**
 * Founder and first seller share what eleven people will do; some of it nobody does yet. Whoever stands in for a role
 * does so until its first seat begins.
 */
export const duties: readonly SampleDuty[] = [
  {
    role: "account-executive",
    seat: "jonas",
    hours: { "run-discovery-meetings": 12, "present-demos": 10, "negotiate-and-close": 9 },
  },
  {
    role: "customer-success-rep",
    seat: "jonas",
    hours: { "onboard-new-customers": 15, "prevent-churn": 6 },
  },
  {
    role: "customer-success-rep",
    seat: "freya",
    hours: {
      "onboard-new-customers": 15,
      "prevent-churn": 6,
      "lead-renewals": 5,
      "gather-reviews-and-referrals": 3,
    },
  },
  {
    role: "account-executive",
    seat: "founder",
    hours: { "run-discovery-meetings": 5, "negotiate-and-close": 7 },
    keptBecause: "I keep the ports that know me: €234 000 next year.",
  },
  {
    role: "sales-manager",
    seat: "founder",
    hours: {
      "plan-sales-targets": 1,
      "manage-sales-budget": 1,
      "hire-sales-team": 2,
      "coach-sellers": 3,
      "review-team-pipeline": 2,
      "hold-sales-roundtable": 1,
    },
  },
  { role: "marketing-manager", seat: "founder", hours: { "plan-and-run-campaigns": 6 } },
  {
    role: "sales-operations-manager",
    seat: "founder",
    hours: { "run-sales-tools": 2, "build-sales-reports": 3 },
  },
];
