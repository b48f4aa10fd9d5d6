import { z } from "zod";
import { command, query } from "./channel.ts";
import { Stage, StageKind } from "./opening.ts";
import { Id, Instant, line, name, Nothing, pageOf, pageSize, prose } from "./values.ts";

const Email = z.string().trim().pipe(z.email("This is not an e-mail address.").max(254));
const Phone = line(40).pipe(
  z.string().regex(/^[+0-9 ()./-]{3,}$/, "Digits, spaces and + ( ) . / - only."),
);
const Link = z
  .url({ protocol: /^https?$/, error: "A web address that begins with https:// or http://." })
  .max(2000);

export const CandidateDetails = z.strictObject({
  name: name(200),
  emails: z.array(Email).max(10),
  phones: z.array(Phone).max(10),
  links: z.array(Link).max(20),
  location: line(200),
  jobTitle: line(200),
  employer: line(200),
  source: line(120),
  tags: z.array(name(40)).max(30),
  notes: prose(50_000),
});
export type CandidateDetails = z.infer<typeof CandidateDetails>;

export const Attachment = z.strictObject({
  id: Id,
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  createdAt: Instant,
});
export type Attachment = z.infer<typeof Attachment>;

export const StageMove = z.strictObject({
  at: Instant,
  by: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  note: z.string(),
});
export type StageMove = z.infer<typeof StageMove>;

/** A candidate's application to one opening, as a candidate's page shows it. */
export const Application = z.strictObject({
  id: Id,
  openingId: Id,
  openingTitle: z.string(),
  openingStatus: z.enum(["open", "closed"]),
  stage: Stage,
  stages: z.array(Stage),
  createdAt: Instant,
  history: z.array(StageMove),
});
export type Application = z.infer<typeof Application>;

export const Candidate = CandidateDetails.extend({
  id: Id,
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
  attachments: z.array(Attachment),
  applications: z.array(Application),
});
export type Candidate = z.infer<typeof Candidate>;

/** One row of the table: a candidate in one opening, or without any. */
export const CandidateRow = z.strictObject({
  candidateId: Id,
  applicationId: Id.nullable(),
  name: z.string(),
  location: z.string(),
  jobTitle: z.string(),
  employer: z.string(),
  source: z.string(),
  tags: z.array(z.string()),
  openingId: Id.nullable(),
  openingTitle: z.string().nullable(),
  stageName: z.string().nullable(),
  stageKind: StageKind.nullable(),
  /** 1 for the first active stage, and how many active stages there are; null once ended or without an application. */
  stageAt: z.int().nullable(),
  stageCount: z.int().nullable(),
  /** 0..100 from unsealed interviews; null when nothing is rated. */
  fit: z.number().nullable(),
  /** 0..1 */
  coverage: z.number().nullable(),
  /** Names of must-haves below their minimum. */
  blockers: z.array(z.string()),
  /** Interviews that still wait for scorecards, as "1 of 2". */
  sealed: z.strictObject({ submitted: z.int(), expected: z.int() }).nullable(),
  nextInterview: z
    .strictObject({ at: Instant, timeZone: z.string(), roundName: z.string() })
    .nullable(),
  /** When an ended application ended, and why. */
  ended: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type CandidateRow = z.infer<typeof CandidateRow>;

/** `total`, `people` and `groups` count everything that the filter lets through, not this page alone. */
export const CandidatePage = pageOf(CandidateRow).extend({
  people: z.int(),
  /** Rows by opening, where the list is sorted by opening; on the first page only. */
  groups: z.array(z.strictObject({ openingId: Id.nullable(), count: z.int() })),
});
export type CandidatePage = z.infer<typeof CandidatePage>;

export const CandidateSort = z.enum([
  "opening",
  "name",
  "stage",
  "fit",
  "created",
  "updated",
  "location",
  "source",
]);
export type CandidateSort = z.infer<typeof CandidateSort>;

export const CandidateFilter = z.strictObject({
  /** Words to find anywhere in the profile, prefixes match. */
  text: z.string().max(200),
  openingId: Id.nullable(),
  stageKind: z.enum(["running", "ended", "any"]),
  tag: z.string().max(40).nullable(),
  source: z.string().max(120).nullable(),
  deleted: z.boolean(),
});
export type CandidateFilter = z.infer<typeof CandidateFilter>;

const One = z.strictObject({ id: Id });

/** Attachments are sent in chunks of this size, each its own commit. */
export const chunkBytes = 1024 * 1024;
export const maxAttachmentBytes = 50 * chunkBytes;

export const attachmentTypes = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/gif",
] as const;

export const candidateChannels = {
  "candidate.list": query(
    CandidateFilter.extend({
      sort: CandidateSort,
      descending: z.boolean(),
      after: z.string().max(2000).nullable(),
      limit: z.int().min(1).max(pageSize),
    }),
    CandidatePage,
    ["candidate", "opening", "interview", "scorecard"],
  ),
  "candidate.get": query(One, Candidate, ["candidate", "opening"]),
  /** All tags and sources in use, for filters and completion. */
  "candidate.vocabulary": query(
    Nothing,
    z.strictObject({ tags: z.array(z.string()), sources: z.array(z.string()) }),
    ["candidate"],
  ),
  "candidate.create": command(CandidateDetails.extend({ openingIds: z.array(Id).max(20) }), One),
  "candidate.save": command(
    CandidateDetails.extend({ id: Id, updatedAt: Instant }),
    z.strictObject({ updatedAt: Instant }),
  ),
  "candidate.delete": command(z.strictObject({ ids: z.array(Id).min(1).max(500) }), Nothing),
  "candidate.restore": command(z.strictObject({ ids: z.array(Id).min(1).max(500) }), Nothing),
  "application.create": command(z.strictObject({ candidateId: Id, openingId: Id }), One),
  "application.move": command(
    z.strictObject({ id: Id, stageId: Id, note: line(500) }),
    z.strictObject({ previousStageId: Id }),
  ),
  "application.delete": command(One, Nothing),
  "application.restore": command(One, Nothing),
  /** Announces a file; its bytes follow as PUT /data/attachments/ID/SEQ, chunk by chunk, then `attachment.finish`. */
  "attachment.begin": command(
    z.strictObject({
      candidateId: Id,
      name: name(255),
      mime: z.enum(attachmentTypes, {
        error: "PDF, DOCX, PNG, JPEG, WebP and GIF files can be attached.",
      }),
      bytes: z
        .int()
        .min(1, "This file is empty.")
        .max(maxAttachmentBytes, "Files of up to 50 MB can be attached."),
    }),
    One,
  ),
  "attachment.finish": command(One, Nothing),
  /** One that is not finished yet is gone at once; a finished one can be restored. */
  "attachment.delete": command(One, Nothing),
  "attachment.restore": command(One, Nothing),
  /** Opens a copy with the system's program (desktop only). */
  "attachment.open": command(One, Nothing),
};
