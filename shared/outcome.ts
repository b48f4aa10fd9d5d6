import { z } from "zod";
import { query } from "./channel.ts";
import { Stage } from "./opening.ts";
import { LevelChange, Recommendation } from "./scorecard.ts";
import { Id, Instant } from "./values.ts";

/** One competency of a candidate: every panelist's mean, and the mean of those. */
export const CompetencyOutcome = z.strictObject({
  competencyId: Id,
  name: z.string(),
  weight: z.int(),
  mustHave: z.int().nullable(),
  mean: z.number().nullable(),
  /** `ratings`: how many levels the panelist's mean rests on. */
  panelists: z.array(z.strictObject({ panelistId: Id, mean: z.number(), ratings: z.int() })),
});

export const MustHaveOutcome = z.strictObject({
  competencyId: Id,
  name: z.string(),
  minimum: z.int(),
  state: z.enum(["met", "below", "not-assessed"]),
  mean: z.number().nullable(),
  panelists: z.int(),
});
export type MustHaveOutcome = z.infer<typeof MustHaveOutcome>;

export const EvidenceLine = z.strictObject({
  scorecardId: Id,
  interviewId: Id,
  roundName: z.string(),
  itemTitle: z.string(),
  competencyId: Id,
  criterionId: Id,
  criterion: z.string(),
  panelistId: Id,
  take: z.int(),
  /** As it stands now. */
  level: z.int().nullable(),
  /** How it came to that after it was submitted, the earliest first. */
  changes: z.array(LevelChange),
  text: z.string(),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

/** Where one application stands, from the interviews whose seal is open. */
export const Outcome = z.strictObject({
  applicationId: Id,
  candidate: z.strictObject({ id: Id, name: z.string() }),
  opening: z.strictObject({ id: Id, title: z.string(), roleName: z.string() }),
  stage: Stage,
  weightsVersion: z.int(),
  /** 0..100 */
  fit: z.number().nullable(),
  /** 1..5 */
  mean: z.number().nullable(),
  /** 0..1 */
  coverage: z.number(),
  competencies: z.array(CompetencyOutcome),
  mustHaves: z.array(MustHaveOutcome),
  panelists: z.array(z.strictObject({ id: Id, name: z.string() })),
  /** What second takes of role-plays say beside the first ones; null where nothing was rated twice. */
  coachability: z
    .strictObject({
      /** In levels, −4 to 4. */
      difference: z.number(),
      panelists: z.array(
        z.strictObject({ panelistId: Id, difference: z.number(), criteria: z.int() }),
      ),
    })
    .nullable(),
  ratings: z.int(),
  scorecards: z.int(),
  /** Interviews whose seal is closed, and how many of their scorecards are in. */
  sealedInterviews: z.int(),
  sealedScorecards: z.strictObject({ submitted: z.int(), expected: z.int() }),
  interviews: z.array(
    z.strictObject({
      id: Id,
      roundName: z.string(),
      startsAt: Instant,
      timeZone: z.string(),
      sealed: z.boolean(),
    }),
  ),
  recommendations: z.array(
    z.strictObject({
      panelistId: Id,
      interviewId: Id,
      roundName: z.string(),
      recommendation: Recommendation,
      note: z.string(),
    }),
  ),
  evidence: z.array(EvidenceLine),
});
export type Outcome = z.infer<typeof Outcome>;

/** What the same ratings would come to under one role's weights. */
export const RoleFit = z.strictObject({
  /** The opening's own id where its weights are meant. */
  roleId: Id,
  /** 0..100 */
  fit: z.number().nullable(),
  /** Share of that role's weight that was rated, 0..1. */
  coverage: z.number(),
  /** Too little of it was rated to say anything. */
  thin: z.boolean(),
  /** Names of competencies below that role's minimum. */
  below: z.array(z.string()),
});

export const outcomeChannels = {
  "outcome.application": query(z.strictObject({ applicationId: Id }), Outcome, [
    "scorecard",
    "interview",
    "opening",
    "candidate",
    "panelist",
  ]),
  /** Everybody of an opening who was interviewed and is running or hired, side by side, evidence left out. */
  "outcome.opening": query(
    z.strictObject({ openingId: Id, withEnded: z.boolean() }),
    z.strictObject({
      outcomes: z.array(Outcome.omit({ evidence: true })),
      /** How many more are there, without an interview. */
      notInterviewed: z.int(),
    }),
    ["scorecard", "interview", "opening", "candidate", "panelist"],
  ),
  /** The ratings that count of everybody running or hired, under every role template that is not archived. */
  "outcome.roleFit": query(
    z.strictObject({ openingId: Id }),
    z.strictObject({
      roles: z.array(z.strictObject({ id: Id, name: z.string(), abbreviation: z.string() })),
      /** By name. `others` in the order of the roles. */
      candidates: z.array(
        z.strictObject({
          applicationId: Id,
          candidate: z.strictObject({ id: Id, name: z.string() }),
          own: RoleFit,
          others: z.array(RoleFit),
        }),
      ),
    }),
    ["scorecard", "interview", "opening", "candidate", "role", "competency"],
  ),
};
