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
});
export type Interview = z.infer<typeof Interview>;

const One = z.strictObject({ id: Id });

export const interviewChannels = {
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
    ["interview", "scorecard", "candidate", "opening", "panelist"],
  ),
  "interview.get": query(One, Interview, [
    "interview",
    "scorecard",
    "candidate",
    "opening",
    "panelist",
  ]),
  "interview.schedule": command(InterviewDetails.extend({ applicationId: Id, roundId: Id }), One),
  /** A panelist who has rated already cannot be taken off. */
  "interview.save": command(InterviewDetails.extend({ id: Id }), Nothing),
  "interview.cancel": command(One, Nothing),
  "interview.restore": command(One, Nothing),
  /** The panel lead opens the seal before everybody has submitted; the reason is kept. */
  "interview.openSeal": command(z.strictObject({ id: Id, reason: name(500) }), Nothing),
};
