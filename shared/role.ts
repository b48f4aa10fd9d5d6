import { z } from "zod";
import { command, query } from "./channel.ts";
import { Fraction, Id, Instant, line, Money, name, Nothing, prose } from "./values.ts";

export const Evidence = z.enum(["question", "role-play", "case-study", "reference"]);
export type Evidence = z.infer<typeof Evidence>;

/** How much one competency counts in a role. `mustHave` is the lowest mean level that is acceptable, or null. */
export const WeightedCompetency = z.strictObject({
  competencyId: z.string().max(80),
  weight: z.int().min(0).max(100),
  mustHave: z.int().min(2).max(5).nullable(),
  evidence: z.array(Evidence),
});
export type WeightedCompetency = z.infer<typeof WeightedCompetency>;

export const RoleFamily = z.enum(["acquire", "close", "grow", "lead", "enable"]);

const CapacityDriver = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("flow"),
    unit: line(120),
    perMonth: z.number().min(0),
    explanation: prose(1000),
  }),
  z.strictObject({
    kind: z.literal("stock"),
    unit: line(120),
    capacity: z.number().min(0),
    explanation: prose(1000),
  }),
]);

/** The words of a job description alone, where they are no longer those of the role. */
const OwnWords = z.strictObject({
  duties: z.array(line(500)).max(40).optional(),
  must: z.array(line(500)).max(20).optional(),
  nice: z.array(line(500)).max(20).optional(),
  why: z.array(line(500)).max(20).optional(),
});

/** Files from before job descriptions could be edited have the first three alone. */
const JobAd = z.strictObject({
  headline: line(200),
  opening: prose(4000),
  offer: z.array(line(500)).max(20),
  own: OwnWords.optional(),
  /** What the founder put into the blanks, by their names. */
  filled: z
    .record(z.string().regex(/^[a-z][a-z0-9_]{0,59}$/), line(200))
    .refine((filled) => Object.keys(filled).length <= 100, "At most 100 blanks.")
    .optional(),
  /** Words that were flagged and looked at, and stay: see `wordingKey`. */
  kept: z.array(line(120)).max(200).optional(),
});

/** Everything a role template says. The built-in content has the same shape, with slugs as competency ids. */
export const RoleDetails = z.strictObject({
  name: name(120),
  abbreviation: line(12),
  family: RoleFamily,
  summary: prose(2000),
  mission: prose(1000),
  responsibilities: z.array(z.strictObject({ id: z.string().max(80), text: line(500) })).max(40),
  outcomes: z
    .array(
      z.strictObject({ metric: line(200), unit: line(60), day90: z.number(), year1: z.number() }),
    )
    .max(20),
  qualifications: z.strictObject({
    must: z.array(line(500)).max(20),
    nice: z.array(line(500)).max(20),
  }),
  competencies: z.array(WeightedCompetency).max(30),
  payMix: z.strictObject({ base: Fraction, variable: Fraction }),
  /** Yearly pay on target, base and variable together; null until the founder has decided. */
  onTargetPay: Money.nullable(),
  commission: z.strictObject({
    kind: z.enum(["fixed-per-unit", "percent-of-revenue", "team-pool", "none"]),
    structure: z.enum(["flat", "tiered"]),
    basis: prose(500),
    explanation: prose(1000),
  }),
  incentives: z
    .array(z.strictObject({ name: line(120), trigger: prose(500), why: prose(1000) }))
    .max(10),
  /** Productivity of a new hire by month since the start, until 1. */
  ramp: z.array(Fraction).max(36),
  capacityDriver: CapacityDriver,
  /** How many people one holder of the role can lead, or null. */
  span: z.int().min(1).max(50).nullable(),
  /** `founder` or the id of another role. */
  reportsTo: z.string().max(80).nullable(),
  hireWhen: prose(1000),
  avoid: z.array(line(500)).max(20),
  jobAd: JobAd,
});
export type RoleDetails = z.infer<typeof RoleDetails>;

export const Role = RoleDetails.extend({
  id: Id,
  builtInId: z.string().nullable(),
  /** Null while a built-in template has not been touched. */
  editedAt: Instant.nullable(),
  archived: z.boolean(),
  updatedAt: Instant,
});
export type Role = z.infer<typeof Role>;

export const RoleSummary = z.strictObject({
  id: Id,
  builtInId: z.string().nullable(),
  name: z.string(),
  abbreviation: z.string(),
  family: RoleFamily,
  summary: z.string(),
  payMix: z.strictObject({ base: Fraction, variable: Fraction }),
  competencies: z.int(),
  mustHaves: z.int(),
  weightSum: z.int(),
  openings: z.int(),
  editedAt: Instant.nullable(),
  archived: z.boolean(),
});
export type RoleSummary = z.infer<typeof RoleSummary>;

const One = z.strictObject({ id: Id });

export const roleChannels = {
  "role.list": query(z.strictObject({ archived: z.boolean() }), z.array(RoleSummary), [
    "role",
    "opening",
  ]),
  "role.get": query(One, Role, ["role"]),
  "role.create": command(z.strictObject({ name: name(120) }), One),
  "role.duplicate": command(One, One),
  /** `updatedAt` is the version that was edited; an older one is refused as a conflict. */
  "role.save": command(
    RoleDetails.extend({ id: Id, updatedAt: Instant }),
    z.strictObject({ updatedAt: Instant }),
  ),
  "role.archive": command(One, Nothing),
  "role.restore": command(One, Nothing),
  /** Puts the built-in text back, for a role that began as a built-in template. Openings keep their copies. */
  "role.reset": command(One, z.strictObject({ updatedAt: Instant })),
};
