import { z } from "zod";
import { command, query } from "./channel.ts";
import { Id, Instant, KnownElsewhere, line, name, Nothing, prose, TimeZone } from "./values.ts";

export const InterviewDetails = z.strictObject({
  startsAt: Instant,
  timeZone: TimeZone,
  minutes: z.int().min(5, "At least five minutes.").max(600, "At most ten hours."),
  place: line(300),
  note: prose(4000),
  panelistIds: z.array(Id).min(1, "Choose at least one panelist.").max(60),
});
export type InterviewDetails = z.infer<typeof InterviewDetails>;

export const InterviewPanelist = z.strictObject({
  id: Id,
  name: z.string(),
  scorecardId: Id,
  submitted: z.boolean(),
});

export const Interview = InterviewDetails.extend({
  id: Id,
  timeZone: KnownElsewhere,
  applicationId: Id,
  candidate: z.strictObject({ id: Id, name: z.string() }),
  opening: z.strictObject({ id: Id, title: z.string(), leadId: Id }),
  round: z.strictObject({ id: Id, name: z.string() }),
  panelists: z.array(InterviewPanelist),
  cancelled: z.boolean(),
  /** While true, levels, evidence and recommendations are visible to their authors only. */
  sealed: z.boolean(),
  /** Set when the lead opened the seal before all had submitted. */
  sealOpened: z.strictObject({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
  /** The scorecard of the person at the laptop, or null when not on this interview. */
  mine: z.strictObject({ scorecardId: Id, status: z.enum(["draft", "submitted"]) }).nullable(),
  updatedAt: Instant,
});
export type Interview = z.infer<typeof Interview>;

const One = z.strictObject({ id: Id });

const reads = ["interview", "scorecard", "candidate", "opening", "panelist"] as const;

/** Another interview at the same time, and whom it needs as well: panelists by name, or the candidate. */
export const Overlap = z.strictObject({
  id: Id,
  startsAt: Instant,
  minutes: z.int(),
  timeZone: KnownElsewhere,
  candidateName: z.string(),
  panelists: z.array(z.string()),
  sameCandidate: z.boolean(),
});
export type Overlap = z.infer<typeof Overlap>;

/** A page of the list, and where the next one begins; null after the last. */
export const InterviewPage = z.strictObject({
  items: z.array(Interview),
  next: z.string().nullable(),
  total: z.int(),
});
export type InterviewPage = z.infer<typeof InterviewPage>;

export const interviewChannels = {
  /** Nearest first for `upcoming` and `mine`, newest first for `past`. `mine`: those one still owes a scorecard of. */
  "interview.page": query(
    z.strictObject({
      view: z.enum(["upcoming", "past", "mine"]),
      after: z.string().max(200).nullable(),
      limit: z.int().min(1).max(200),
    }),
    InterviewPage,
    reads,
  ),
  /** Newest last for `upcoming`, newest first for `past`; at most 200. */
  "interview.list": query(
    z.strictObject({
      when: z.enum(["upcoming", "past", "all"]),
      openingId: Id.nullable(),
      candidateId: Id.nullable(),
      /** Only interviews in which the person at the laptop still owes a scorecard. */
      mineOpen: z.boolean(),
    }),
    z.array(Interview),
    reads,
  ),
  "interview.get": query(One, Interview, reads),
  /** What else these people have at that time, nearest first, at most 20. `exceptId`: the interview that is being moved. */
  "interview.overlaps": query(
    InterviewDetails.pick({ startsAt: true, minutes: true }).extend({
      panelistIds: z.array(Id).max(60),
      candidateId: Id,
      exceptId: Id.nullable(),
    }),
    z.array(Overlap),
    reads,
  ),
  "interview.schedule": command(InterviewDetails.extend({ applicationId: Id, roundId: Id }), One),
  /**
   * `updatedAt` as it was read: a `conflict` when somebody else changed the interview. Whoever has begun a scorecard
   * cannot be taken off, and nobody so that the seal would open.
   */
  "interview.save": command(
    InterviewDetails.extend({ id: Id, updatedAt: Instant }),
    z.strictObject({ updatedAt: Instant }),
  ),
  "interview.cancel": command(One, Nothing),
  "interview.restore": command(One, Nothing),
  /** The panel lead opens the seal before everybody has submitted; the reason is kept. */
  "interview.openSeal": command(z.strictObject({ id: Id, reason: name(500) }), Nothing),
};
