import { z } from "zod";
import { command, query } from "./channel.ts";
import { LevelChange, Recommendation, RecommendationChange } from "./scorecard.ts";
import { Id, Instant, Nothing } from "./values.ts";

/** Evidence before opinion: everybody reads in silence, then levels are shown, then recommendations. */
export const DebriefStep = z.enum(["reading", "scores", "recommendations"]);
export type DebriefStep = z.infer<typeof DebriefStep>;

/** How far the panel is with one candidate. */
export const DebriefPlace = z.strictObject({
  step: DebriefStep,
  /** The competency on the table while scores are compared; null before the first. */
  competencyId: Id.nullable(),
  /** Competencies that were talked about. */
  discussed: z.array(Id).max(200),
  finished: z.boolean(),
});
export type DebriefPlace = z.infer<typeof DebriefPlace>;

export const TargetMinutes = z.int().min(1, "At least a minute.").max(240, "At most four hours.");

/** The panel's meeting on an opening, once it has begun. */
export const Meeting = z.strictObject({
  startedAt: Instant,
  endedAt: Instant.nullable(),
  /** How long the panel wants to talk about each candidate. */
  targetMinutes: z.int(),
  /** Whose time runs, or ran last. */
  currentId: Id.nullable(),
  /** Since when it runs; null while it is paused. */
  runningSince: Instant.nullable(),
  candidates: z.array(
    DebriefPlace.extend({
      applicationId: Id,
      /** Milliseconds, without what runs since `runningSince`. */
      spent: z.int(),
    }),
  ),
});
export type Meeting = z.infer<typeof Meeting>;

export const DebriefSpeaker = z.strictObject({
  id: Id,
  name: z.string(),
  seniority: z.int(),
  isLead: z.boolean(),
  /** Without one nobody but they themselves, at the laptop, can change what they said. */
  hasPin: z.boolean(),
});
export type DebriefSpeaker = z.infer<typeof DebriefSpeaker>;

/** What a debrief of an opening rests on, and where the meeting stands. */
export const Debrief = z.strictObject({
  opening: z.strictObject({ id: Id, title: z.string(), frozenAt: Instant.nullable() }),
  /** Whether whoever is at the laptop may run the meeting. */
  mayRun: z.boolean(),
  /** Scorecards that count, and all that are asked for. */
  scorecards: z.strictObject({ counted: z.int(), expected: z.int() }),
  sealedInterviews: z.int(),
  /** Of the sealed interviews, those that begin later: nobody owes anything for them yet. */
  toBeHeld: z.int(),
  /** Who still has to submit before the seals open, the one with most first. */
  owed: z.array(z.strictObject({ panelistId: Id, name: z.string(), scorecards: z.int() })),
  /** Everybody who can be talked about: their scorecards count. By name, which says nothing about them. */
  candidates: z.array(z.strictObject({ applicationId: Id, name: z.string() })),
  meeting: Meeting.nullable(),
});
export type Debrief = z.infer<typeof Debrief>;

const DebriefRating = z.strictObject({
  scorecardId: Id,
  panelistId: Id,
  /** As it stands now; null where it was not assessed. */
  level: z.int().nullable(),
  evidence: z.string(),
  changes: z.array(LevelChange),
});
export type DebriefRating = z.infer<typeof DebriefRating>;

/** One criterion in one interview, with what everybody who scored it wrote. */
export const DebriefCriterion = z.strictObject({
  criterionId: Id,
  interviewId: Id,
  competencyId: Id,
  text: z.string(),
  itemTitle: z.string(),
  roundName: z.string(),
  take: z.union([z.literal(1), z.literal(2)]),
  ratings: z.array(DebriefRating),
});
export type DebriefCriterion = z.infer<typeof DebriefCriterion>;

const DebriefRecommendation = z.strictObject({
  scorecardId: Id,
  panelistId: Id,
  roundName: z.string(),
  recommendation: Recommendation,
  note: z.string(),
  changes: z.array(RecommendationChange),
});
export type DebriefRecommendation = z.infer<typeof DebriefRecommendation>;

/** Everything the panel reads about one candidate, of interviews whose seal is open. */
export const DebriefCandidate = z.strictObject({
  applicationId: Id,
  openingId: Id,
  candidate: z.strictObject({ id: Id, name: z.string() }),
  /** Interviews left out because their seal is closed. */
  sealedInterviews: z.int(),
  /** Those who scored, in the order in which they speak. */
  speakers: z.array(DebriefSpeaker),
  /** In the order of the opening's weights. */
  competencies: z.array(z.strictObject({ id: Id, name: z.string() })),
  criteria: z.array(DebriefCriterion),
  recommendations: z.array(DebriefRecommendation),
});
export type DebriefCandidate = z.infer<typeof DebriefCandidate>;

const OfOpening = z.strictObject({ openingId: Id });

export const debriefChannels = {
  "debrief.get": query(OfOpening, Debrief, [
    "debrief",
    "scorecard",
    "interview",
    "opening",
    "candidate",
    "panelist",
  ]),
  "debrief.candidate": query(z.strictObject({ applicationId: Id }), DebriefCandidate, [
    "scorecard",
    "interview",
    "opening",
    "candidate",
    "panelist",
  ]),
  /** Begins the meeting, goes on with it, or turns to the next candidate; the clock runs for this one. */
  "debrief.run": command(z.strictObject({ openingId: Id, applicationId: Id }), Nothing),
  "debrief.pause": command(OfOpening, Nothing),
  /** Where the panel is with one candidate. */
  "debrief.place": command(DebriefPlace.extend({ openingId: Id, applicationId: Id }), Nothing),
  "debrief.setTarget": command(OfOpening.extend({ minutes: TargetMinutes }), Nothing),
  /** The page is still there: what the clock may count, should nothing be heard of it again. */
  "debrief.keep": command(OfOpening, Nothing),
  "debrief.end": command(OfOpening, Nothing),
};
