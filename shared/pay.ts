import { z } from "zod";
import { command, query } from "./channel.ts";
import { Day, Id, Instant, line, name, Nothing } from "./values.ts";

/** A number as it was typed; nonsense is stored and answered with a sentence by shared/rules/pay. */
const Typed = z.number().min(-1e15).max(1e15);

/**
 * From `from` (a fraction of the quota) on, `rate` is paid: of what lies above it, or of everything back to the first
 * unit. A tier begins at its threshold; what lies below the first one pays nothing.
 */
export const Tier = z.strictObject({ from: Typed, rate: Typed, backToFirst: z.boolean() });
export type Tier = z.infer<typeof Tier>;

const Tiers = z.array(Tier).min(1).max(12);

export const Paid = z.discriminatedUnion("kind", [
  /** A share of revenue. One tier is a flat rate; more are marginal, or retroactive where a tier says so. */
  z.strictObject({ kind: z.literal("revenue"), tiers: Tiers }),
  /** An amount per unit (lead, renewal, deal; named in the plural); a tier's rate is minor units per unit. */
  z.strictObject({ kind: z.literal("per-unit"), unit: line(60), tiers: Tiers }),
  /** The team's revenue fills a pool at the tiers' rates; `share` of it is this person's. Quota and results are the team's. */
  z.strictObject({ kind: z.literal("pool"), tiers: Tiers, share: Typed }),
  /** No commission: what is variable is paid by incentives. The quota is not asked for. */
  z.strictObject({ kind: z.literal("none") }),
]);
export type Paid = z.infer<typeof Paid>;

/** What a result is counted in. Each names who controls it, which the linter goes by. */
export const Basis = z.enum([
  "signed-revenue",
  "collected-revenue",
  "qualified-leads",
  "meetings",
  "leads-won",
  "deals",
  "renewals",
  "expansion",
  "retention",
  "team-revenue",
  "other",
]);
export type Basis = z.infer<typeof Basis>;

/** A fixed amount (minor units) each time `trigger` happens. */
export const Incentive = z.strictObject({
  /** Unlike in the plan; deals of the simulator name it. */
  id: z.string().min(1).max(60),
  name: line(120),
  trigger: line(500),
  amount: Typed,
  basis: Basis,
  /** How often a year it is earned on target, if it is part of the promised variable pay; 0: it comes on top. */
  timesOnTarget: Typed,
});
export type Incentive = z.infer<typeof Incentive>;

export const PayTerms = z.strictObject({
  /** A year on target, minor units, base and variable together; `baseShare` of it is base. */
  onTargetPay: Typed,
  baseShare: Typed,
  /** What 100 % is, in minor units or units, per `period`; results add up within a period and begin anew in the next. */
  quota: Typed,
  period: z.enum(["month", "quarter", "year"]),
  basis: Basis,
  /** What exactly counts, in the founder's words; may be empty. */
  basisNote: line(300),
  paid: Paid,
  /** Most commission that is paid in a period, minor units, incentives apart; or null. */
  cap: Typed.nullable(),
  /**
   * Variable pay is at least `perMonth` (minor units) in each of the first `months` months; null: for ever. What was
   * advanced is kept back from later pay where it is recoverable (a draw), else it is the person's (a guarantee).
   */
  draw: z
    .strictObject({ perMonth: Typed, months: Typed.nullable(), recoverable: z.boolean() })
    .nullable(),
  /** Paid back when a customer leaves within so many months, less one equal part for each month stayed; null: never. */
  clawbackMonths: Typed.nullable(),
  paidAfter: z.enum(["signature", "invoice", "payment"]),
  incentives: z.array(Incentive).max(10),
});
export type PayTerms = z.infer<typeof PayTerms>;

/** A result typed into the simulator. */
export const SimulatedDeal = z.strictObject({
  id: Id,
  /** May be empty. */
  label: line(80),
  /** The month of the year in which it counts. */
  month: z.int().min(1).max(12),
  /** Minor units, or units where pay is per unit. */
  amount: Typed,
  /** The incentives it earns, by their ids; one that the plan no longer has earns nothing. */
  incentives: z.array(z.string().max(60)).max(10),
  /** The month of being a customer in which the customer left, the month of the deal being the first; null: stayed. */
  lostInMonth: Typed.nullable(),
});
export type SimulatedDeal = z.infer<typeof SimulatedDeal>;

export const PayPlan = z.strictObject({
  id: Id,
  roleId: Id,
  roleName: z.string(),
  name: z.string(),
  status: z.enum(["draft", "in-force", "past"]),
  fromDay: Day.nullable(),
  terms: PayTerms,
  deals: z.array(SimulatedDeal),
  updatedAt: Instant,
});
export type PayPlan = z.infer<typeof PayPlan>;

const One = z.strictObject({ id: Id });

export const payChannels = {
  /** Every pay plan, by role, the one in force first, then drafts and what was in force once, the newest first. */
  "pay.list": query(Nothing, z.array(PayPlan), ["pay", "role"]),
  /** A first plan made of the role's pay mix and target pay, or a copy of another plan of the role. */
  "pay.create": command(z.strictObject({ roleId: Id, from: Id.nullable() }), One),
  /**
   * `updatedAt` is the version that was edited; an older one is refused as a conflict. What is or was in force stays as
   * it is: other terms are stored as a draft beside it, whose id comes back.
   */
  "pay.save": command(
    z.strictObject({
      id: Id,
      name: name(80),
      terms: PayTerms,
      deals: z.array(SimulatedDeal).max(200),
      updatedAt: Instant,
    }),
    One.extend({ updatedAt: Instant }),
  ),
  /**
   * Puts a plan in force from a day on, today at the latest; what was in force is past. The role takes over pay on target
   * and mix. `updatedAt` is the version that was agreed to; terms that cannot be calculated with are refused.
   */
  "pay.putInForce": command(z.strictObject({ id: Id, fromDay: Day, updatedAt: Instant }), Nothing),
  /** The way back: a draft again, with what was in force before it, and the role's own figures, in their places. */
  "pay.takeBack": command(One, Nothing),
  "pay.delete": command(One, Nothing),
  "pay.restore": command(One, Nothing),
};
