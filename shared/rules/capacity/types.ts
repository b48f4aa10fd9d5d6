import type { PlanDetails, PlannedRole } from "../../plan.ts";
import type { NameOf } from "../findings/finding.ts";
import type { Refusal } from "../refusal.ts";
import type { SeatCurve } from "./curve.ts";

/**
 * What a capacity plan comes to. Months are counted from 0, the first of the plan; a start may lie before it. Amounts
 * of bookings are in the unit of the goal: minor units of money, or customers. They are expected values and rarely
 * whole; costs are whole minor units.
 */

export interface PlanContext {
  /** The month it is, `YYYY-MM`: nobody who is hired from now on starts before it and the time that hiring takes. */
  now: string;
  /** ISO 4217, for sentences. */
  currency: string;
  nameOf: NameOf;
}

/** A refusal that knows what has to be corrected. */
export interface PlanRefusal extends Refusal {
  /** A path in the details, `roles.2.driver.quota`. */
  field: string;
}

export const refuseAt = (field: string, reason: string): PlanRefusal => ({
  ok: false,
  reason,
  field,
});

export interface CapacityPlan {
  ok: true;
  details: PlanDetails;
  context: PlanContext;
  /** `YYYY-MM`, one entry a month, as all series below. */
  months: string[];
  goal: number[];
  founder: number[];
  /** What the existing book brings towards the goal; nothing where it does not count. */
  book: number[];
  /** All that counts towards the goal: the roles that sell, the founder, the book. */
  bookings: number[];
  cumulative: { goal: number[]; bookings: number[] };
  /** The months at whose end the goal must be met, in order; never none. */
  checkpoints: Checkpoint[];
  /** Met at every one of them. */
  reached: boolean;
  /** Cumulative bookings less the cumulative goal at the end of the plan; negative: missing. */
  spare: number;
  /** In the order of the details. */
  roles: RolePlan[];
  /** Everybody who is still to be hired, by date; replacements of leavers are not listed. */
  hires: Hire[];
  funnel: Funnel;
  customers: Customers;
  cost: PlanCost;
  /** Sentences: what stops the plan from reaching its goal, however many are hired. */
  obstacles: string[];
  /** Sentences: what was assumed or does not fit. */
  notes: string[];
}

export interface Checkpoint {
  month: number;
  goal: number;
  bookings: number;
  spare: number;
}

export interface RolePlan {
  roleId: string;
  name: string;
  planned: PlannedRole;
  /** People who are here and people who are to be hired, leavers and their replacements not counted. */
  heads: number;
  here: number;
  /** Months in which those who are here began, before 0 mostly; in order. */
  hereSince: number[];
  /** Months in which those who are to be hired start, in order. */
  starts: number[];
  /** The first month in which somebody hired from now on can start; before 0 if the plan begins later than that. */
  soonest: number;
  /** The same within the plan: unless it is chosen by hand, nobody starts before it. */
  earliest: number;
  /** Expected people, leavers taken off. */
  present: number[];
  /** The same in fully ramped people. */
  productive: number[];
  /** Everybody who has started, with the share of full speed; the longest there first. For pictures. */
  people: number[][];
  /** Fully ramped people needed; null for roles that sell, whose need is an amount. */
  need: number[] | null;
  /** Months in which fewer are productive than needed. */
  short: number[];
  /** For roles that sell; null for all others. */
  sales: RoleSales | null;
  cost: RoleCost;
  curve: SeatCurve;
}

export interface RoleSales {
  bookings: number[];
  /** What a fully ramped person brings a month: quota × attainment. */
  perMonth: number;
  /** The share of what the goal leaves, after shares were made to add up to one. */
  share: number;
  /** At each checkpoint: the cumulative amount it has to bring, and brings. */
  targets: { month: number; need: number; bookings: number }[];
}

export interface Hire {
  roleId: string;
  /** 0 for the first hire of the role. */
  index: number;
  /** Month of the first day. */
  month: number;
  start: string;
  /** Month in which looking for somebody has to begin. */
  decideBy: string;
  /** Chosen by hand. */
  chosen: boolean;
  /** The start is before now: somebody who should be here already. */
  past: boolean;
}

/** Needed by month, in numbers of each; `before` is what must have been there before the plan begins. */
export interface Funnel {
  deals: number[];
  opportunities: number[];
  meetings: number[];
  qualifiedLeads: number[];
  leads: number[];
  /** Qualified leads less those that come by themselves, and the leads behind them. */
  qualifiedToFind: number[];
  leadsToFind: number[];
  before: { qualifiedLeads: number; leads: number };
}

export interface Customers {
  /** At the end of each month, at the churn of now and if the retention target is reached. */
  now: number[];
  target: number[];
  /** What reaching the target is worth within the plan, minor units. */
  worth: number;
}

/** Minor units by month. */
export interface RoleCost {
  base: number[];
  variable: number[];
  onCosts: number[];
  tools: number[];
  hires: number[];
  total: number[];
  sum: number;
}

export interface PlanCost {
  total: number[];
  sum: number;
  /** Bookings as money, of which the cost is a share. */
  bookings: number;
  /** Cost by bookings; null where nothing is booked. */
  ofSale: number | null;
  /** Cost of one new customer; null where none is won. */
  perCustomer: number | null;
}
