import { z } from "zod";
import { command, query } from "./channel.ts";
import { Id, line, name, Nothing, pageOf, pageSize } from "./values.ts";

/**
 * The fairness check: whether groups of candidates are selected at like rates. Off unless a founder switches it on, for
 * founders only, and apart from everything that scores: no other channel, page or document reads what is declared here.
 */

export const FairnessGroup = z.strictObject({ id: Id, name: name(80) });

export const FairnessQuestion = z.strictObject({
  id: Id,
  text: name(120),
  groups: z
    .array(FairnessGroup)
    .min(2, "A question needs two groups to compare.")
    .max(12, "At most twelve groups."),
});
export type FairnessQuestion = z.infer<typeof FairnessQuestion>;

export const FairnessSetting = z.strictObject({
  enabled: z.boolean(),
  questions: z.array(FairnessQuestion).max(8, "At most eight questions."),
});
export type FairnessSetting = z.infer<typeof FairnessSetting>;

/** "Prefers not to say" is an answer of its own and always possible; such people are left out of rates. */
export const preferNotToSay = "prefer-not-to-say";

/** A group's id, or that the person prefers not to say. */
export const Declared = z.union([Id, z.literal(preferNotToSay)]);
export type Declared = z.infer<typeof Declared>;

export const DeclaringCandidate = z.strictObject({
  id: Id,
  name: z.string(),
  /** By question. A question without an entry was not answered. */
  answers: z.record(z.string(), Declared),
});
export type DeclaringCandidate = z.infer<typeof DeclaringCandidate>;

const Interval = z.strictObject({ low: z.number(), high: z.number() });

export const FairnessGroupRate = z.strictObject({
  id: Id,
  name: z.string(),
  selected: z.int(),
  total: z.int(),
  /** null for groups too small to be judged. */
  rate: z.number().nullable(),
  interval: Interval.nullable(),
  /** Against the group with the highest rate; null for that group and for those too small. */
  comparison: z
    .strictObject({ ratio: z.number(), flagged: z.boolean(), turnsWithOne: z.boolean() })
    .nullable(),
  tooSmall: z.boolean(),
  highest: z.boolean(),
});
export type FairnessGroupRate = z.infer<typeof FairnessGroupRate>;

export const QuestionRates = z.strictObject({
  id: Id,
  text: z.string(),
  groups: z.array(FairnessGroupRate),
  /** Applications of people who did not answer, and of people who prefer not to say. */
  unanswered: z.int(),
  withheld: z.int(),
  /** Why no group is compared with another; null where they are. */
  refusal: z.string().nullable(),
  smallSample: z.boolean(),
});
export type QuestionRates = z.infer<typeof QuestionRates>;

export const FairnessRates = z.strictObject({
  questions: z.array(QuestionRates),
  /** Applications counted, those of them that were selected, and those still running that were not. */
  applications: z.int(),
  selected: z.int(),
  running: z.int(),
});
export type FairnessRates = z.infer<typeof FairnessRates>;

export const fairnessChannels = {
  /** Refused to everybody but a founder, as all of these are. */
  "fairness.get": query(
    z.strictObject({}),
    FairnessSetting.extend({
      /** How many people have answered something. */
      declared: z.int(),
    }),
    ["fairness", "panelist"],
  ),
  "fairness.setEnabled": command(z.strictObject({ enabled: z.boolean() }), Nothing),
  /** A group or question that somebody has answered with can be renamed, not taken away. */
  "fairness.saveQuestions": command(
    z.strictObject({ questions: FairnessSetting.shape.questions }),
    Nothing,
  ),
  /** Candidates by name, for entering what they declared. */
  "fairness.candidates": query(
    z.strictObject({
      text: line(200),
      after: z.string().max(500).nullable(),
      limit: z.int().min(1).max(pageSize),
    }),
    pageOf(DeclaringCandidate),
    ["fairness", "candidate", "panelist"],
  ),
  /** null takes an answer back. */
  "fairness.declare": command(
    z.strictObject({ candidateId: Id, questionId: Id, answer: Declared.nullable() }),
    Nothing,
  ),
  /** Deletes every answer of everybody. */
  "fairness.forget": command(z.strictObject({}), Nothing),
  /**
   * Selection rates of an opening, or of all. Selected is who reached the named stage or a later one; without a stage
   * who was hired.
   */
  "fairness.rates": query(
    z.strictObject({ openingId: Id.nullable(), stageId: Id.nullable() }),
    FairnessRates,
    ["fairness", "candidate", "opening", "panelist"],
  ),
};
