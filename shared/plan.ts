import { z } from "zod";
import { command, query } from "./channel.ts";
import { Id, Instant, name, Nothing } from "./values.ts";

/** A calendar month, `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "A month such as 2027-01.");

/**
 * A number as it was typed. What makes no sense (a negative goal, a win rate of nothing) is stored all the same and
 * answered with a sentence by shared/rules/capacity: a plan half typed is still the founder's plan.
 */
const Typed = z.number().min(-1e15).max(1e15);

const Rates = z.array(Typed).max(36);

/** What flows past a role that works things off. */
export const FlowUnit = z.enum(["leads", "qualified-leads", "meetings", "opportunities", "deals"]);
export type FlowUnit = z.infer<typeof FlowUnit>;

/** What the head count of a role follows. */
export const Driver = z.discriminatedUnion("kind", [
  /** It signs the bookings: `quota` in minor units (or customers) a month of a fully ramped person, `share` of what the goal leaves. */
  z.strictObject({ kind: z.literal("quota"), quota: Typed, attainment: Typed, share: Typed }),
  /** It works off `share` of what flows, `perMonth` a ramped person. */
  z.strictObject({ kind: z.literal("flow"), of: FlowUnit, share: Typed, perMonth: Typed }),
  /** It looks after `share` of the customers, `capacity` a ramped person. */
  z.strictObject({ kind: z.literal("stock"), share: Typed, capacity: Typed }),
  /**
   * It leads the people of `over` (everybody who leads nobody, if empty), `span` at most, but for `yourself` of them
   * whom the founder leads.
   */
  z.strictObject({
    kind: z.literal("span"),
    span: Typed,
    yourself: Typed,
    over: z.array(Id).max(40),
  }),
  z.strictObject({ kind: z.literal("fixed"), heads: Typed }),
]);
export type Driver = z.infer<typeof Driver>;

export const PlannedRole = z.strictObject({
  roleId: Id,
  driver: Driver,
  /** Productivity by month in the job, as fractions; 1 after the last. */
  ramp: Rates,
  /** Share that leaves within a year. */
  attrition: Typed,
  /** Months from the decision to hire until the first day. */
  hiringMonths: Typed,
  /** Months in which the people who are here already began, one entry a person. */
  here: z.array(Month).max(200),
  /** Start months chosen by hand; null: as late as suffices. */
  starts: z.array(Month).max(200).nullable(),
  /** Yearly pay on target, minor units, and the share of it that is base. */
  onTargetPay: Typed,
  baseShare: Typed,
});
export type PlannedRole = z.infer<typeof PlannedRole>;

/** How far what really happens lies from what was assumed: standard deviations of the draws of a simulation. */
export const Spread = z.strictObject({
  /** Of the attainment of a whole year's team, and of one person beside the others, as points of quota. */
  team: Typed,
  person: Typed,
  /** Of the win rate, the deal size and the founder's own sales, as shares of what was assumed. */
  won: Typed,
  dealSize: Typed,
  founder: Typed,
  /** Of the months until somebody is fully ramped. */
  ramp: Typed,
  /** By how many months somebody starts late on average; nobody starts early. */
  late: Typed,
});
export type Spread = z.infer<typeof Spread>;

export const PlanDetails = z.strictObject({
  from: Month,
  measure: z.enum(["revenue", "customers"]),
  /** One entry a month: minor units of bookings, or new customers. Its length, 1 to 60, is the length of the plan. */
  goal: z.array(Typed).min(1).max(60),
  /** Whether the goal must be met in every month, or by the end of each year. */
  everyMonth: z.boolean(),
  /**
   * What counts as few where years follow each other. `fewest`: as few people as possible in the end, even if some
   * start before their year needs them, because early sales count later. `late`: as few as possible for each year in
   * turn, and nobody sooner than to be ramped when the year begins that needs them.
   */
  hiring: z.enum(["fewest", "late"]),
  /** What the founder still sells, one entry a month, in the unit of the goal. */
  founder: z.array(Typed).max(60),
  book: z.strictObject({
    customers: Typed,
    /** What one customer pays a month, minor units. */
    monthlyRevenue: Typed,
    /** Share of customers lost within a year, now, and the share that is to be kept. */
    churn: Typed,
    retentionTarget: Typed,
    /** Whether what existing customers pay counts towards the goal. */
    counts: z.boolean(),
  }),
  funnel: z.strictObject({
    /** Minor units. */
    dealSize: Typed,
    /** Months from a qualified lead to a signature. */
    cycleMonths: Typed,
    /** Share of leads that are qualified in the end, of those that become a meeting, an opportunity, a customer. */
    qualified: Typed,
    meeting: Typed,
    opportunity: Typed,
    won: Typed,
    /** Share of leads that are not ready when they come in and must be nurtured, and for how many months. */
    nurtured: Typed,
    nurtureMonths: Typed,
    /** Qualified leads a month that come without anybody's doing. */
    inbound: Typed,
  }),
  replaceLeavers: z.boolean(),
  /** Cost on top of pay as a share of it, and per head and month in minor units (tools, place). */
  onCosts: Typed,
  toolsPerHead: Typed,
  /** One-off cost of a hire, minor units. */
  hireCost: Typed,
  spread: Spread,
  roles: z.array(PlannedRole).max(24),
});
export type PlanDetails = z.infer<typeof PlanDetails>;

/** So many scenarios can stand side by side. */
export const mostPlans = 12;

/** A scenario. The first of the list is the plan in force, which openings and Home go by. */
export const Plan = z.strictObject({
  id: Id,
  name: z.string(),
  details: PlanDetails,
  updatedAt: Instant,
});
export type Plan = z.infer<typeof Plan>;

const One = z.strictObject({ id: Id });

export const planChannels = {
  "plan.list": query(Nothing, z.array(Plan), ["plan"]),
  /** A first plan made of the roles' templates, or a copy of the scenario `from`. */
  "plan.create": command(z.strictObject({ name: name(60), from: Id.nullable() }), One),
  /** `updatedAt` is the version that was edited; an older one is refused as a conflict. */
  "plan.save": command(
    z.strictObject({ id: Id, name: name(60), details: PlanDetails, updatedAt: Instant }),
    z.strictObject({ updatedAt: Instant }),
  ),
  /** Puts a scenario first: it is the plan from now on. */
  "plan.choose": command(One, Nothing),
  "plan.delete": command(One, Nothing),
  "plan.restore": command(One, Nothing),
};
