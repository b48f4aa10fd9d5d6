import { z } from "zod";
import { command, query } from "./channel.ts";
import { Anchors } from "./competency.ts";
import { KitContent } from "./kit.ts";
import { WeightedCompetency } from "./role.ts";
import { Day, Id, Instant, line, name, Nothing, prose } from "./values.ts";

/** `active` stages are passed one after the other; the other three end an application. */
export const StageKind = z.enum(["active", "hired", "rejected", "withdrawn"]);
export type StageKind = z.infer<typeof StageKind>;

export const Stage = z.strictObject({ id: Id, name: z.string(), kind: StageKind });
export type Stage = z.infer<typeof Stage>;

/** The pipeline a new opening begins with. Rejected and Withdrawn stand apart from the path. */
export const defaultStages: readonly { name: string; kind: StageKind }[] = [
  { name: "Applied", kind: "active" },
  { name: "Screen", kind: "active" },
  { name: "Interview", kind: "active" },
  { name: "Final", kind: "active" },
  { name: "Offer", kind: "active" },
  { name: "Hired", kind: "hired" },
  { name: "Rejected", kind: "rejected" },
  { name: "Withdrawn", kind: "withdrawn" },
];

/** One thing to rate. */
export const Criterion = z.strictObject({
  id: Id,
  competencyId: Id,
  text: z.string(),
  anchors: Anchors,
});
export type Criterion = z.infer<typeof Criterion>;

export const KitItem = z.strictObject({
  id: Id,
  builtInId: z.string().nullable(),
  title: z.string(),
  minutes: z.int(),
  content: KitContent,
  criteria: z.array(Criterion),
});
export type KitItem = z.infer<typeof KitItem>;

export const Round = z.strictObject({
  id: Id,
  name: z.string(),
  /** Who is planned for it; empty means the opening's whole panel. */
  panelistIds: z.array(Id),
  items: z.array(KitItem),
});
export type Round = z.infer<typeof Round>;

/** What an opening keeps of its competencies, as they were when it was created or last thawed. */
export const OpeningCompetency = WeightedCompetency.extend({
  competencyId: Id,
  name: z.string(),
  definition: z.string(),
  anchors: Anchors,
});
export type OpeningCompetency = z.infer<typeof OpeningCompetency>;

export const WeightsVersion = z.strictObject({
  version: z.int(),
  createdAt: Instant,
  createdBy: z.string(),
  reason: z.string(),
  competencies: z.array(WeightedCompetency),
});
export type WeightsVersion = z.infer<typeof WeightsVersion>;

export const OpeningDetails = z.strictObject({
  title: name(160),
  seats: z
    .int("A whole number of seats.")
    .min(1, "At least one seat.")
    .max(100, "At most 100 seats."),
  targetDate: Day.nullable(),
  leadId: Id,
  panelistIds: z.array(Id).min(1, "Choose at least one panelist.").max(60),
  note: prose(4000),
});
export type OpeningDetails = z.infer<typeof OpeningDetails>;

export const Opening = OpeningDetails.extend({
  id: Id,
  role: z.strictObject({ id: Id, name: z.string(), builtInId: z.string().nullable() }),
  status: z.enum(["open", "closed"]),
  panel: z.array(z.strictObject({ id: Id, name: z.string(), archived: z.boolean() })),
  /** With the applications in each, those in the bin left out. */
  stages: z.array(Stage.extend({ count: z.int() })),
  competencies: z.array(OpeningCompetency),
  /** The current version first. */
  weights: z.array(WeightsVersion),
  rounds: z.array(Round),
  /** When the first scorecard was submitted; from then on role and kit stay, and weights change by version only. */
  frozenAt: Instant.nullable(),
  /** Drafts of scorecards that an edit of the kit would touch. */
  draftScorecards: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Opening = z.infer<typeof Opening>;

export const OpeningSummary = z.strictObject({
  id: Id,
  title: z.string(),
  roleName: z.string(),
  seats: z.int(),
  filled: z.int(),
  targetDate: Day.nullable(),
  leadName: z.string(),
  status: z.enum(["open", "closed"]),
  frozenAt: Instant.nullable(),
  rounds: z.int(),
  kitItems: z.int(),
  /** Of the whole kit. */
  minutes: z.int(),
  /** Weighted competencies that nothing in the kit rates. */
  uncovered: z.int(),
  /** Applications by active stage, in the order of the pipeline. */
  stages: z.array(Stage.extend({ count: z.int() })),
  applications: z.int(),
  interviews: z.int(),
});
export type OpeningSummary = z.infer<typeof OpeningSummary>;

const One = z.strictObject({ id: Id });

/** An entry of the built-in library. */
const LibraryRef = z.strictObject({
  kind: z.enum(["question", "role-play", "case-study"]),
  builtInId: z.string().max(80),
});
export type LibraryRef = z.infer<typeof LibraryRef>;

const Minutes = z.int("A whole number of minutes.").min(1, "At least one minute.").max(600);

/** What is new in a round: from the built-in library, a copy of what was written for an opening, or written just now. */
export const NewItem = z.union([
  LibraryRef,
  z.strictObject({ copyOf: Id }),
  z.strictObject({ content: KitContent, minutes: Minutes }),
]);
export type NewItem = z.infer<typeof NewItem>;

/** More is a process that nobody finishes. */
export const mostRounds = 12;

/** What the kit editor sends: existing items by id, new ones by what they are made of. */
export const RoundDraft = z.strictObject({
  id: Id.nullable(),
  name: name(80),
  items: z.array(z.union([z.strictObject({ id: Id }), NewItem])).max(60),
  /** For a new round only; those that are there have a command of their own. */
  panelistIds: z.array(Id).max(60).optional(),
});
export type RoundDraft = z.input<typeof RoundDraft>;

/** What the library offers, best fitting for the role first: built in, or written for an opening of this company. */
export const LibraryEntry = z.strictObject({
  kind: z.enum(["question", "role-play", "case-study"]),
  /** One of the two says which it is. */
  builtInId: z.string().nullable(),
  copyOf: Id.nullable(),
  /** The opening that a written one was written for. */
  writtenFor: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  minutes: z.int(),
  competencies: z.array(z.string()),
  /** The competency of each criterion, in the order of the rubric. */
  criteria: z.array(Id),
  /** Written for the opening's role, or a question on one of its competencies. */
  fits: z.boolean(),
});
export type LibraryEntry = z.infer<typeof LibraryEntry>;

/** One entry with everything it says, as it would be copied into the kit. */
export const LibraryItem = KitItem.omit({ id: true, criteria: true }).extend({
  criteria: z.array(z.strictObject({ competency: z.string(), text: z.string(), anchors: Anchors })),
});
export type LibraryItem = z.infer<typeof LibraryItem>;

/** What an opening for a role would begin with. */
export const OpeningPlan = z.strictObject({
  competencies: z.array(
    z.strictObject({
      competencyId: Id,
      name: z.string(),
      weight: z.int(),
      mustHave: z.int().nullable(),
    }),
  ),
  rounds: z.array(
    z.strictObject({
      name: z.string(),
      minutes: z.int(),
      items: z.array(LibraryRef.extend({ title: z.string() })),
    }),
  ),
  /** Names of weighted competencies that nothing in the library rates. */
  uncovered: z.array(z.string()),
});
export type OpeningPlan = z.infer<typeof OpeningPlan>;

export const openingChannels = {
  "opening.list": query(
    z.strictObject({ status: z.enum(["open", "closed", "all"]) }),
    z.array(OpeningSummary),
    ["opening", "candidate", "interview", "role", "panelist"],
  ),
  "opening.get": query(One, Opening, ["opening", "panelist", "candidate", "scorecard"]),
  "opening.plan": query(z.strictObject({ roleId: Id }), OpeningPlan, ["role", "competency"]),
  /** Copies role, weights, competencies and a kit for them. */
  "opening.create": command(OpeningDetails.extend({ roleId: Id }), One),
  "opening.save": command(
    OpeningDetails.extend({ id: Id, updatedAt: Instant }),
    z.strictObject({ updatedAt: Instant }),
  ),
  "opening.close": command(One, Nothing),
  "opening.reopen": command(One, Nothing),
  "opening.saveStages": command(
    z.strictObject({
      id: Id,
      updatedAt: Instant,
      stages: z
        .array(z.strictObject({ id: Id.nullable(), name: name(40), kind: StageKind }))
        .min(2)
        .max(20),
    }),
    z.strictObject({ updatedAt: Instant }),
  ),
  /** Before the freeze it replaces the weights; after it, appends a version, and then a reason is required. */
  "opening.setWeights": command(
    z.strictObject({
      id: Id,
      updatedAt: Instant,
      competencies: z.array(WeightedCompetency).min(1).max(30),
      reason: line(500),
    }),
    z.strictObject({ updatedAt: Instant }),
  ),
  /** Refused when frozen; where drafts of scorecards exist only with `dropDrafts`. */
  "opening.saveKit": command(
    z.strictObject({
      id: Id,
      updatedAt: Instant,
      rounds: z.array(RoundDraft).max(mostRounds, "A kit has at most twelve rounds."),
      dropDrafts: z.boolean(),
    }),
    z.strictObject({ updatedAt: Instant }),
  ),
  /**
   * Rewrites one part; a library entry becomes the opening's own. Refused as `saveKit` is. Criteria that keep their
   * place in the rubric and their competency keep what was rated on them.
   */
  "opening.saveItem": command(
    z.strictObject({
      id: Id,
      updatedAt: Instant,
      itemId: Id,
      content: KitContent,
      /** Counts for a question; exercises add up their own. */
      minutes: Minutes,
      dropDrafts: z.boolean(),
    }),
    z.strictObject({ updatedAt: Instant }),
  ),
  /** Who is planned for a round; nobody named means the whole panel. Stays open after the freeze: it is no scoring content. */
  "opening.setRoundPanel": command(
    z.strictObject({ id: Id, updatedAt: Instant, roundId: Id, panelistIds: z.array(Id).max(60) }),
    z.strictObject({ updatedAt: Instant }),
  ),
  "opening.library": query(One, z.array(LibraryEntry), ["opening"]),
  "opening.libraryItem": query(
    z.union([LibraryRef.extend({ id: Id }), z.strictObject({ id: Id, copyOf: Id })]),
    LibraryItem,
    ["opening"],
  ),
};
