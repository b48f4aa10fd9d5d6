import { z } from "zod";
import { command, query } from "./channel.ts";
import { CaseStudy, RolePlay } from "./kit.ts";
import { Id, Instant, name, Nothing, prose } from "./values.ts";

/** Far more phases than any exercise has, and a day for each. */
export const RunClock = z.strictObject({
  phase: z.int().min(0).max(20),
  spent: z.array(z.number().min(0).max(86_400_000)).max(20),
  runningSince: Instant.nullable(),
});

const Take = z.union([z.literal(1), z.literal(2)]);

/** Something of the actor card that came up: a fact that was released, or an objection that was made. */
export const Used = z.strictObject({
  kind: z.enum(["fact", "objection"]),
  /** Its place on the card. */
  index: z.int().min(0).max(29),
  /** In which take; each meets the candidate anew. */
  take: Take.default(1),
  /** Milliseconds on the run's clock. */
  at: z.number().min(0),
});
export type Used = z.infer<typeof Used>;

export const RunNote = z.strictObject({
  id: Id,
  take: Take,
  /** Milliseconds on the run's clock. */
  at: z.int(),
  text: z.string(),
  criterionId: Id.nullable(),
});
export type RunNote = z.infer<typeof RunNote>;

/** An exercise as the author of a scorecard ran it. */
export const Run = z.strictObject({
  kitItemId: Id,
  clock: RunClock,
  used: z.array(Used),
  /** What the candidate said of the first take, and the coaching note they were given. */
  selfDiagnosis: z.string(),
  coachingNote: z.string(),
  notes: z.array(RunNote),
});
export type Run = z.infer<typeof Run>;

/** What a candidate may see of an exercise, and nothing else: the schema is the wall. */
export const CandidateCard = z.strictObject({
  candidateName: z.string(),
  companyName: z.string(),
  title: z.string(),
  task: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("role-play"), card: RolePlay.shape.candidateCard }),
    z.strictObject({
      kind: z.literal("case-study"),
      ...CaseStudy.pick({ brief: true, data: true, deliverable: true }).shape,
    }),
  ]),
  phases: z.array(
    z.strictObject({
      name: z.string(),
      planned: z.number(),
      who: z.enum(["panel", "candidate", "both"]),
      take: Take,
    }),
  ),
  clock: RunClock,
});
export type CandidateCard = z.infer<typeof CandidateCard>;

const Part = z.strictObject({ scorecardId: Id, kitItemId: Id });
const NoteText = prose(2000).pipe(name(2000));

export const runChannels = {
  /** One's own at any time; another's only once the seal is open. */
  "run.list": query(z.strictObject({ scorecardId: Id }), z.array(Run), [
    "run",
    "scorecard",
    "interview",
  ]),
  /** The candidate's side of an exercise, for the author of the scorecard to show. */
  "run.card": query(Part, CandidateCard, ["run", "scorecard"]),
  "run.clock": command(
    Part.extend({ action: z.enum(["start", "pause", "next", "back", "restart"]) }),
    z.strictObject({ clock: RunClock }),
  ),
  /** Ticks something on the actor card, at the time the run's clock shows, or takes the tick back. */
  "run.use": command(
    Part.extend({ ...Used.pick({ kind: true, index: true, take: true }).shape, used: z.boolean() }),
    Nothing,
  ),
  "run.coach": command(
    Part.extend({ selfDiagnosis: prose(10_000), coachingNote: prose(10_000) }),
    z.strictObject({ savedAt: Instant }),
  ),
  /** At the time the run's clock shows. */
  "run.addNote": command(
    Part.extend({ text: NoteText, criterionId: Id.nullable() }),
    z.strictObject({ id: Id, at: z.int() }),
  ),
  "run.saveNote": command(
    z.strictObject({ id: Id, text: NoteText, criterionId: Id.nullable() }),
    Nothing,
  ),
  "run.deleteNote": command(z.strictObject({ id: Id }), Nothing),
  /** Opens the candidate's card in a window of its own; false where the page has to open a tab itself. */
  "run.showCard": command(Part, z.strictObject({ shown: z.boolean() })),
};
