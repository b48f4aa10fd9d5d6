import { z } from "zod";
import { command, query } from "./channel.ts";
import { CompetencyOutcome, EvidenceLine, MustHaveOutcome } from "./outcome.ts";
import { Stage } from "./opening.ts";
import { CandidateReading } from "./panel.ts";
import { Recommendation } from "./scorecard.ts";
import { Day, Id, Instant, Nothing, prose } from "./values.ts";

export const Verdict = z.enum(["hire", "hold", "reject"]);
export type Verdict = z.infer<typeof Verdict>;

/** What a changed score or recommendation rests on: this interview alone, or the whole picture. */
const Scope = z.enum(["interview", "whole"]);

const Person = z.strictObject({ id: Id, name: z.string(), title: z.string() });

/** How a number of agreement came out, or why there is none. */
const Agreement = z.strictObject({
  /** Such as "Krippendorff’s α, ordinal". */
  measure: z.string(),
  value: z.number().nullable(),
  /** In words, or the reason for the refusal. */
  reading: z.string(),
  /** Null where none can be given. */
  interval: z.tuple([z.number(), z.number()]).nullable().default(null),
});

/** A level that was changed after the seal opened; the first value stays. */
const RatingChange = z.strictObject({
  panelistId: Id,
  roundName: z.string(),
  itemTitle: z.string(),
  criterion: z.string(),
  take: z.int(),
  /** Null: not assessed. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  reason: z.string(),
  scope: Scope,
  at: Instant,
});

/** What one panelist recommends of one person: the first word, the current one, and the note beside it. */
const SaidRecommendation = z.strictObject({
  panelistId: Id,
  interviewId: Id,
  roundName: z.string(),
  first: Recommendation,
  current: Recommendation,
  words: z.string(),
  /** Scored after the lead had opened the seal. */
  late: z.boolean().default(false),
  changes: z.array(
    z.strictObject({
      from: Recommendation,
      to: Recommendation,
      reason: z.string(),
      scope: Scope,
      at: Instant,
    }),
  ),
});
export type SaidRecommendation = z.infer<typeof SaidRecommendation>;

/** Everything that was known of one candidate, from interviews whose seal was open. */
export const DecisionCandidate = z.strictObject({
  applicationId: Id,
  candidateId: Id,
  name: z.string(),
  /** Where the application stood before the decision. */
  stage: z.string(),
  /** 0..100 */
  raw: z.number().nullable(),
  /** By the additive model; null where it was refused. */
  adjusted: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** 0..1 */
  coverage: z.number(),
  ratings: z.int(),
  competencies: z.array(CompetencyOutcome),
  mustHaves: z.array(MustHaveOutcome),
  /** The shape of the scores over the competencies that carry weight. */
  profile: CandidateReading.shape.profile.shape.kind,
  /** Applications whose difference from this one may be chance. */
  notSeparableFrom: z.array(Id),
  /** How many those are altogether, where only the nearest are named; null in a record that did not keep it. */
  ties: z.int().nullable().default(null),
  /** The second take less the first, in levels; null where nobody rated both. */
  coachability: z
    .strictObject({ difference: z.number(), panelists: z.int(), criteria: z.int() })
    .nullable()
    .default(null),
  /** One panelist's fit for this candidate each, 0..100. */
  fits: z.array(z.strictObject({ panelistId: Id, fit: z.number() })),
  recommendations: z.array(SaidRecommendation),
  ratingChanges: z.array(RatingChange),
  /** Interviews whose seal was closed, and how many of their scorecards were in: what the panel did not know. */
  sealedInterviews: z.int(),
  sealedScorecards: z.strictObject({ submitted: z.int(), expected: z.int() }),
  sealsOpenedEarly: z.array(
    z.strictObject({ roundName: z.string(), by: z.string(), at: Instant, reason: z.string() }),
  ),
  /** Time spent on this person in the debrief, in milliseconds. */
  debriefed: z.int().nullable(),
});
export type DecisionCandidate = z.infer<typeof DecisionCandidate>;

/** Of one candidate what stands on their line: little enough to be sent of hundreds. */
export const DecisionLine = DecisionCandidate.pick({
  applicationId: true,
  candidateId: true,
  name: true,
  stage: true,
  raw: true,
  adjusted: true,
  interval: true,
  mustHaves: true,
  notSeparableFrom: true,
  sealedInterviews: true,
  sealedScorecards: true,
});
export type DecisionLine = z.infer<typeof DecisionLine>;

/** What the panel had before it when it decided. */
export const DecisionBasis = z.strictObject({
  opening: z.strictObject({
    id: Id,
    title: z.string(),
    roleName: z.string(),
    seats: z.int(),
    lead: Person,
  }),
  /** How the figures were made. `refusal`: why there are no adjusted fits. */
  method: z.strictObject({
    version: z.string(),
    intervalLevel: z.number(),
    refusal: z.string().nullable(),
    /** The panel's scatter about the model in levels, and its degrees of freedom: what every interval is made of. */
    residualSd: z.number().nullable().default(null),
    df: z.int().nullable().default(null),
    draws: z.int().nullable(),
    seed: z.int().nullable(),
    /** By how much each weight was moved in the draws, 0.1 for 10 %. */
    weightChange: z.number().nullable(),
  }),
  weights: z.strictObject({
    version: z.int(),
    createdAt: Instant,
    createdBy: z.string(),
    reason: z.string(),
    competencies: z.array(
      z.strictObject({
        competencyId: Id,
        name: z.string(),
        weight: z.int(),
        mustHave: z.int().nullable(),
      }),
    ),
  }),
  /** Everybody whose scorecards count or who sits on the panel. `severity`: points of fit more than the panel's mean (negative: less). */
  panel: z.array(
    Person.extend({
      severity: z.number().nullable(),
      severityInterval: z.tuple([z.number(), z.number()]).nullable().default(null),
      scorecards: z.int(),
      candidates: z.int(),
    }),
  ),
  candidates: z.array(DecisionCandidate),
  agreement: z.array(Agreement),
  robustness: z.strictObject({
    /** Share of the draws in which the order, and who stands first, stayed; null with the reason in `refusal`. */
    orderHeld: z.number().nullable(),
    firstHeld: z.number().nullable(),
    refusal: z.string().nullable(),
    /** Without each panelist in turn: whether the order stayed; null with the reason where it could not be computed. */
    without: z.array(
      z.strictObject({
        panelistId: Id,
        orderHeld: z.boolean().nullable(),
        refusal: z.string().nullable(),
      }),
    ),
  }),
  debrief: z.strictObject({ startedAt: Instant, endedAt: Instant.nullable() }).nullable(),
});
export type DecisionBasis = z.infer<typeof DecisionBasis>;

/** A line of evidence to rest on. `at`: milliseconds on the clock of the exercise, where it was noted. */
export const DecisionEvidence = EvidenceLine.omit({ changes: true }).extend({
  at: z.int().nullable(),
});
export type DecisionEvidence = z.infer<typeof DecisionEvidence>;

export const DecisionEntry = z.strictObject({
  applicationId: Id,
  verdict: Verdict,
  reason: z.string(),
  holdUntil: Day.nullable(),
  /** The stage it was moved to, null where it stayed. */
  movedTo: z.string().nullable(),
  evidence: z.array(DecisionEvidence),
});
export type DecisionEntry = z.infer<typeof DecisionEntry>;

/**
 * Everything a decision was made from, as it was then: later scores, weights, names and templates change nothing in it.
 * Another shape gets another `version`, and whoever reads records keeps reading this one.
 */
export const DecisionSnapshot = DecisionBasis.extend({
  version: z.literal(1),
  decidedAt: Instant,
  decidedBy: Person,
  entries: z.array(DecisionEntry),
  seats: z.strictObject({ total: z.int(), filledBefore: z.int(), filledAfter: z.int() }),
});
export type DecisionSnapshot = z.infer<typeof DecisionSnapshot>;

/** A signature, or a dissent word for word. Nobody but its author ever writes it. */
export const DecisionVoice = z.strictObject({
  panelist: Person,
  stance: z.enum(["agrees", "dissents"]),
  words: z.string(),
  saidAt: Instant,
});
export type DecisionVoice = z.infer<typeof DecisionVoice>;

export const DecisionRecord = z.strictObject({
  id: Id,
  openingId: Id,
  snapshot: DecisionSnapshot,
  voices: z.array(DecisionVoice),
  /** Panelists of the opening who have not put anything under it. `hasPin`: whether theirs is asked for. */
  silent: z.array(Person.extend({ hasPin: z.boolean(), atLaptop: z.boolean() })),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

/** The latest answer somebody has. */
const Answer = z.strictObject({
  recordId: Id,
  verdict: Verdict,
  reason: z.string(),
  holdUntil: Day.nullable(),
  decidedAt: Instant,
});

/** Somebody of an opening who waits for an answer. */
const Waiting = z.strictObject({
  applicationId: Id,
  candidateId: Id,
  name: z.string(),
  stage: z.string(),
  /** When the application came to this stage. */
  since: Instant,
  /** Without an interview there is nothing a panel could decide from. */
  interviewed: z.boolean(),
});
export type Waiting = z.infer<typeof Waiting>;

export const OpeningToDecide = z.strictObject({
  id: Id,
  title: z.string(),
  roleName: z.string(),
  status: z.enum(["open", "closed"]),
  seats: z.int(),
  filled: z.int(),
  targetDate: Day.nullable(),
  lead: z.strictObject({ id: Id, name: z.string() }),
  /** Interviewed and neither withdrawn nor rejected without a record. */
  finalists: z.int(),
  decided: z.int(),
  scorecards: z.strictObject({ submitted: z.int(), expected: z.int() }),
  sealedInterviews: z.int(),
  /** Of those, the interviews that are still to be held, and the scorecards nobody owes yet. */
  ahead: z.strictObject({ interviews: z.int(), scorecards: z.int() }),
  debrief: z.strictObject({ startedAt: Instant, endedAt: Instant.nullable() }).nullable(),
  records: z.int(),
  decidedAt: Instant.nullable(),
  /** Still running and without a verdict, once something was decided in this opening. */
  waiting: z.array(Waiting),
});
export type OpeningToDecide = z.infer<typeof OpeningToDecide>;

const reads = [
  "decision",
  "debrief",
  "scorecard",
  "interview",
  "opening",
  "candidate",
  "panelist",
] as const;

export const decisionChannels = {
  /** Openings in which somebody was interviewed, those that wait for a decision first. */
  "decision.openings": query(Nothing, z.array(OpeningToDecide), reads),
  /** What a decision on this opening would be made from, and what may be decided. */
  "decision.get": query(
    z.strictObject({ openingId: Id }),
    z.strictObject({
      basis: DecisionBasis.extend({ candidates: z.array(DecisionLine) }),
      status: z.enum(["open", "closed"]),
      /** Filled seats, and hires that were decided but have not taken their seat yet. */
      seats: z.strictObject({ total: z.int(), filled: z.int(), promised: z.int() }),
      targetDate: Day.nullable(),
      stages: z.array(Stage),
      /** In the order of the basis. */
      applicants: z.array(
        z.strictObject({
          applicationId: Id,
          stage: Stage,
          answer: Answer.nullable(),
        }),
      ),
      waiting: z.array(Waiting),
      /** The newest record, to be sent back with a new one; null before the first. */
      latestRecordId: Id.nullable(),
      /** Null when the person at the laptop may record a decision, else why not. */
      refusal: z.string().nullable(),
      /** Whether recording asks for the PIN of the person at the laptop. */
      needsPin: z.boolean(),
    }),
    reads,
  ),
  /** What was written down and recommended of one person, to rest a verdict on or to be held against it. */
  "decision.evidence": query(
    z.strictObject({ openingId: Id, applicationId: Id }),
    z.strictObject({
      evidence: z.array(DecisionEvidence),
      recommendations: z.array(SaidRecommendation),
    }),
    reads,
  ),
  /** Signs what the panel decided: verdicts, moves and the snapshot in one commit. Who has no verdict stays as they are. */
  "decision.record": command(
    z.strictObject({
      openingId: Id,
      /** The newest record that the page knew; a newer one is a conflict. */
      latestRecordId: Id.nullable(),
      entries: z
        .array(
          z.strictObject({
            applicationId: Id,
            verdict: Verdict,
            reason: prose(4000),
            holdUntil: Day.nullable(),
            evidence: z
              .array(
                z.strictObject({
                  scorecardId: Id,
                  criterionId: Id,
                  take: z.union([z.literal(1), z.literal(2)]),
                }),
              )
              .max(60),
            /** The stage to move to, null to stay. */
            moveTo: Id.nullable(),
          }),
        )
        .min(1, "Nobody has a verdict yet.")
        .max(200),
      pin: z.string().max(64).nullable(),
    }),
    z.strictObject({ recordId: Id }),
  ),
  /** The newest first; of the candidates in a snapshot those with a verdict alone: the printed record has them all. */
  "decision.history": query(z.strictObject({ openingId: Id }), z.array(DecisionRecord), [
    "decision",
    "panelist",
    "opening",
  ]),
  /** One panelist's own voice under a record, once. The PIN is asked of everybody but the person at the laptop. */
  "decision.sign": command(
    z.strictObject({
      recordId: Id,
      panelistId: Id,
      stance: z.enum(["agrees", "dissents"]),
      words: prose(4000),
      pin: z.string().max(64).nullable(),
    }),
    Nothing,
  ),
};
