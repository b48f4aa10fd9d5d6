import { z } from "zod";
import { command, query } from "./channel.ts";
import { Day, Id, Instant, line, name, Nothing } from "./values.ts";

/** A number as it was typed; nonsense is stored and answered with a sentence by shared/rules/pay. */
const Typed = z.number().min(-1e15).max(1e15);

/** From `from` (a fraction of the quota) on, `rate` is paid: of what lies above it, or of everything back to the first unit. */
export const Tier = z.strictObject({ from: Typed, rate: Typed, backToFirst: z.boolean() });
export type Tier = z.infer<typeof Tier>;

export const Paid = z.discriminatedUnion("kind", [
  /** A share of revenue. One tier is a flat rate; more are marginal, or retroactive where a tier says so. */
  z.strictObject({ kind: z.literal("revenue"), tiers: z.array(Tier).min(1).max(12) }),
  /** An amount per unit (leads, renewals, deals); a tier's rate is minor units per unit. */
  z.strictObject({
    kind: z.literal("per-unit"),
    unit: line(60),
    tiers: z.array(Tier).min(1).max(12),
  }),
  /** A share of a pool that grows with the team's result: the pool is `rate` of the team's revenue, `share` of it is this role's. */
  z.strictObject({ kind: z.literal("pool"), tiers: z.array(Tier).min(1).max(12), share: Typed }),
  /** Base pay only. */
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

export const PayTerms = z.strictObject({
  /** A year on target, minor units, base and variable together; `baseShare` of it is base. */
  onTargetPay: Typed,
  baseShare: Typed,
  /** What 100 % is, in minor units or units, per `period`; results add up within a period. */
  quota: Typed,
  period: z.enum(["month", "quarter", "year"]),
  basis: Basis,
  paid: Paid,
  /** Most that is paid in a period, minor units, or null. */
  cap: Typed.nullable(),
  /** Variable pay is at least this a month, minor units, for so many months; recoverable ones are earned back. */
  draw: z.strictObject({ perMonth: Typed, months: Typed, recoverable: z.boolean() }).nullable(),
  /** Paid back when a customer leaves within so many months, in equal parts; null: never. */
  clawbackMonths: Typed.nullable(),
  paidAfter: z.enum(["signature", "invoice", "payment"]),
  /** Fixed amounts on top: `amount` minor units each time `trigger` happens. */
  incentives: z
    .array(z.strictObject({ name: line(120), trigger: line(500), amount: Typed, basis: Basis }))
    .max(10),
});
export type PayTerms = z.infer<typeof PayTerms>;

/** A deal typed into the simulator: a month of the year, an amount (minor units or units), and when the customer left, if so. */
export const SimulatedDeal = z.strictObject({
  id: Id,
  month: z.int().min(1).max(12),
  amount: Typed,
  lostAfterMonths: Typed.nullable(),
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
  /** Every pay plan, by role, the one in force first. */
  "pay.list": query(Nothing, z.array(PayPlan), ["pay", "role"]),
  /** A first plan made of the role's pay mix and target pay, or a copy of another plan of the role. */
  "pay.create": command(z.strictObject({ roleId: Id, from: Id.nullable() }), One),
  /** `updatedAt` is the version that was edited; an older one is refused as a conflict. A plan in force becomes a draft beside it first. */
  "pay.save": command(
    z.strictObject({
      id: Id,
      name: name(80),
      terms: PayTerms,
      deals: z.array(SimulatedDeal).max(200),
      updatedAt: Instant,
    }),
    z.strictObject({ updatedAt: Instant }),
  ),
  /** Puts a draft in force from a day on; what was in force is past. The role takes over pay on target and mix. */
  "pay.putInForce": command(z.strictObject({ id: Id, fromDay: Day }), Nothing),
  "pay.delete": command(One, Nothing),
  "pay.restore": command(One, Nothing),
};
