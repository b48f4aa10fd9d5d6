import { z } from "zod";
import { command, query } from "./channel.ts";
import { KitItem } from "./opening.ts";
import { Id, Instant, Level, Nothing, prose, said } from "./values.ts";

/** No neutral: one picks the side one would defend. */
export const Recommendation = z.enum(["strong-no", "no", "yes", "strong-yes"]);
export type Recommendation = z.infer<typeof Recommendation>;

/** What one panelist says about one criterion. Neither level nor `notAssessed`: still open. */
export const Rating = z.strictObject({
  criterionId: Id,
  take: z.union([z.literal(1), z.literal(2)]),
  level: Level.nullable(),
  notAssessed: z.boolean(),
  evidence: z.string(),
});
export type Rating = z.infer<typeof Rating>;

/** What a change of mind rests on: this interview alone, or everything the panel has heard of the candidate. */
export const ChangeScope = z.enum(["interview", "whole"]);
export type ChangeScope = z.infer<typeof ChangeScope>;

const why = { reason: z.string(), scope: ChangeScope, changedAt: Instant };

/** How a level that was submitted became another one. A null level: not assessed. */
export const LevelChange = z.strictObject({
  from: Level.nullable(),
  to: Level.nullable(),
  ...why,
});
export type LevelChange = z.infer<typeof LevelChange>;

/** The same for a recommendation. */
export const RecommendationChange = z.strictObject({
  from: Recommendation,
  to: Recommendation,
  ...why,
});
export type RecommendationChange = z.infer<typeof RecommendationChange>;

/** Every change of a scorecard since it was submitted, the earliest first. */
export const ScorecardChanges = z.strictObject({
  ratings: z.array(LevelChange.extend({ criterionId: Id, take: z.int() })),
  recommendation: z.array(RecommendationChange),
});
export type ScorecardChanges = z.infer<typeof ScorecardChanges>;

export const Scorecard = z.strictObject({
  id: Id,
  interviewId: Id,
  status: z.enum(["draft", "submitted"]),
  submittedAt: Instant.nullable(),
  /** The version of the opening's weights that held when it was submitted; null before. */
  weightsVersion: z.int().nullable(),
  /** When the last rating was stored. */
  savedAt: Instant.nullable(),
  panelist: z.strictObject({ id: Id, name: z.string() }),
  candidate: z.strictObject({ id: Id, name: z.string() }),
  /** `frozen`: role and kit stay as they are, because a scorecard was submitted. */
  opening: z.strictObject({ id: Id, title: z.string(), frozen: z.boolean() }),
  round: z.strictObject({ id: Id, name: z.string() }),
  startsAt: Instant,
  timeZone: z.string(),
  items: z.array(KitItem),
  competencyNames: z.record(z.string(), z.string()),
  ratings: z.array(Rating),
  changes: ScorecardChanges,
  recommendation: Recommendation.nullable(),
  note: z.string(),
  sealed: z.boolean(),
  /** Submitted after the lead had opened the seal, so that its author could read the others first. */
  late: z.boolean(),
  /** How many scorecards of the interview are in, and how many there are. */
  submitted: z.int(),
  expected: z.int(),
  cancelled: z.boolean(),
  /** Whether the person at the laptop wrote it. */
  mine: z.boolean(),
});
export type Scorecard = z.infer<typeof Scorecard>;

const One = z.strictObject({ id: Id });
const Saved = z.strictObject({ savedAt: Instant });

const Change = {
  /** Of the scorecard. */
  id: Id,
  /** Always required: a year later it is all that explains the change. */
  reason: said(2000, "Say why, in a sentence."),
  scope: ChangeScope,
  /** The author's own, where somebody else is at the laptop. */
  pin: z.string().max(64).nullable(),
};

export const scorecardChannels = {
  /** One's own at any time; another's only once the seal is open. */
  "scorecard.get": query(One, Scorecard, ["scorecard", "interview"]),
  /** Stores one rating of the author's draft. */
  "scorecard.rate": command(
    z.strictObject({
      id: Id,
      criterionId: Id,
      take: z.union([z.literal(1), z.literal(2)]),
      level: Level.nullable(),
      notAssessed: z.boolean(),
      evidence: prose(10_000),
    }),
    Saved,
  ),
  "scorecard.conclude": command(
    z.strictObject({ id: Id, recommendation: Recommendation.nullable(), note: prose(10_000) }),
    Saved,
  ),
  /** Locks the scorecard. Every criterion needs a level with evidence, or "not assessed"; a recommendation is required. */
  "scorecard.submit": command(One, Nothing),
  /**
   * Changes one level of a submitted scorecard once the seal is open, by its author only. The first level, every change
   * and its reason are kept; the evidence stays as it was written.
   */
  "scorecard.changeRating": command(
    z.strictObject({
      ...Change,
      criterionId: Id,
      take: z.union([z.literal(1), z.literal(2)]),
      toLevel: Level.nullable(),
    }),
    Nothing,
  ),
  "scorecard.changeRecommendation": command(
    z.strictObject({ ...Change, to: Recommendation }),
    Nothing,
  ),
};

/** What a submission still lacks: a criterion without an answer, one without its evidence, or the recommendation. */
export type OpenPoint =
  | { criterionId: string; lacks: "level" | "evidence" }
  | { criterionId: null; lacks: "recommendation" };

/** What stands between a scorecard and its submission, in the order of the page. Second takes are never asked for. */
export function openPoints(
  criterionIds: readonly string[],
  ratings: readonly Rating[],
  recommendation: Recommendation | null,
): OpenPoint[] {
  const first = new Map(
    ratings.filter((rating) => rating.take === 1).map((rating) => [rating.criterionId, rating]),
  );
  const open = criterionIds.flatMap((criterionId): OpenPoint[] => {
    const rating = first.get(criterionId);
    if (rating?.notAssessed) return [];
    if (!rating || rating.level === null) return [{ criterionId, lacks: "level" }];
    return rating.evidence.trim() === "" ? [{ criterionId, lacks: "evidence" }] : [];
  });
  if (recommendation === null) open.push({ criterionId: null, lacks: "recommendation" });
  return open;
}
