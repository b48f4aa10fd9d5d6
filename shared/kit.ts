import { z } from "zod";
import { Anchors } from "./competency.ts";
import { line, name, prose } from "./values.ts";

const lines = (max: number) => z.array(prose(2000)).max(max);

/** One criterion of an exercise's rubric, before it belongs to an opening. */
const RubricLine = z.strictObject({
  id: z.string().max(80),
  criterion: line(300),
  competency: z.string().max(80),
  anchors: Anchors,
});

export const Question = z.strictObject({
  id: z.string().max(80),
  competency: z.string().max(80),
  style: z.enum(["situational", "behavioural"]),
  text: prose(2000),
  followUps: lines(10),
  strong: lines(10),
  weak: lines(10),
  roles: z.union([z.literal("all"), z.array(z.string().max(80))]),
});
export type Question = z.infer<typeof Question>;

/** Only `candidateCard` may ever reach a candidate. */
export const RolePlay = z.strictObject({
  id: z.string().max(80),
  title: name(200),
  roles: z.array(z.string().max(80)),
  summary: prose(2000),
  totalMinutes: z.int().min(1).max(600),
  phases: z
    .array(
      z.strictObject({
        name: line(120),
        minutes: z.number().min(0).max(600),
        who: z.enum(["panel", "candidate", "both"]),
        whatHappens: prose(2000),
      }),
    )
    .max(20),
  candidateCard: z.strictObject({
    situation: prose(4000),
    goal: prose(2000),
    youKnow: lines(20),
    rules: lines(20),
  }),
  actorCard: z.strictObject({
    persona: prose(2000),
    mood: prose(2000),
    openingLine: prose(1000),
    releaseIfAsked: z.array(z.strictObject({ ifAsked: prose(500), reveal: prose(2000) })).max(30),
    objections: z
      .array(z.strictObject({ trigger: prose(1000), line: prose(1000), goodResponse: prose(2000) }))
      .max(30),
    endsWhen: prose(2000),
  }),
  secondTake: z
    .strictObject({ selfDiagnosisPrompt: prose(2000), coachingNoteGuide: prose(4000) })
    .nullable(),
  rubric: z.array(RubricLine).max(20),
});
export type RolePlay = z.infer<typeof RolePlay>;

/** `modelPoints`, `traps` and `rubric` never reach a candidate. */
export const CaseStudy = z.strictObject({
  id: z.string().max(80),
  title: name(200),
  roles: z.array(z.string().max(80)),
  summary: prose(2000),
  prepMinutes: z.int().min(0).max(600),
  presentMinutes: z.int().min(0).max(600),
  discussMinutes: z.int().min(0).max(600),
  brief: prose(10_000),
  data: z.strictObject({
    columns: z.array(line(120)).max(20),
    rows: z.array(z.array(z.union([line(500), z.number(), z.null()])).max(20)).max(200),
    note: prose(2000),
  }),
  deliverable: prose(4000),
  panelQuestions: lines(20),
  modelPoints: lines(20),
  traps: lines(20),
  rubric: z.array(RubricLine).max(20),
});
export type CaseStudy = z.infer<typeof CaseStudy>;

/** What an opening's kit keeps of a question or exercise: a copy, so that later edits of the library change nothing. */
export const KitContent = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("question"), question: Question }),
  z.strictObject({ kind: z.literal("role-play"), rolePlay: RolePlay }),
  z.strictObject({ kind: z.literal("case-study"), caseStudy: CaseStudy }),
]);
export type KitContent = z.infer<typeof KitContent>;
export type ItemKind = KitContent["kind"];
