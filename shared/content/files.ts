import { z } from "zod";

/**
 * The shapes of the five content files, exactly as they are written. They are strict, so a typing mistake in a
 * file shows up in the tests and not on a founder's screen.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().trim().min(1);
const texts = z.array(text).min(1);
const minutes = z.int().positive();

const fiveAnchors = z.strictObject({ 1: text, 2: text, 3: text, 4: text, 5: text });
const threeAnchors = z.strictObject({ 1: text, 3: text, 5: text });

const rubric = z
  .array(z.strictObject({ id: slug, criterion: text, competency: slug, anchors: threeAnchors }))
  .min(1);

export const competencyFile = z.array(
  z.strictObject({
    id: slug,
    name: text,
    kind: z.enum(["trait", "skill"]),
    definition: text,
    why: text,
    anchors: fiveAnchors,
    redFlags: texts,
    drawOut: text,
  }),
);

const capacityDriver = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("flow"),
    unit: text,
    perMonth: z.number().positive(),
    explanation: text,
  }),
  z.strictObject({
    kind: z.literal("stock"),
    unit: text,
    capacity: z.number().positive(),
    explanation: text,
  }),
]);

const percent = z.int().min(0).max(100);

/** The file says 65/35 because people do; everywhere else a rate is a fraction. */
const payMix = z
  .strictObject({ base: percent, variable: percent })
  .refine((mix) => mix.base + mix.variable === 100, "base and variable make 100")
  .transform((mix) => ({ base: mix.base / 100, variable: mix.variable / 100 }));

const weighted = z
  .strictObject({
    id: slug,
    weight: z.int().min(1).max(100),
    mustHave: z.int().min(2).max(5).nullable(),
    evidence: z.array(z.enum(["question", "role-play", "case-study", "reference"])).min(1),
  })
  .transform(({ id, ...rest }) => ({ competencyId: id, ...rest }));

export const roleFile = z.array(
  z.strictObject({
    id: slug,
    name: text,
    abbreviation: text,
    family: z.enum(["acquire", "close", "grow", "lead", "enable"]),
    summary: text,
    mission: text,
    responsibilities: z.array(z.strictObject({ id: slug, text })).min(1),
    outcomes: z.array(
      z.strictObject({ metric: text, unit: text, day90: z.number(), year1: z.number() }),
    ),
    qualifications: z.strictObject({ must: texts, nice: texts }),
    competencies: z.array(weighted).min(1),
    payMix,
    commission: z.strictObject({
      kind: z.enum(["none", "percent-of-revenue", "fixed-per-unit", "team-pool"]),
      structure: z.enum(["flat", "tiered"]),
      basis: text,
      explanation: text,
    }),
    incentives: z.array(z.strictObject({ name: text, trigger: text, why: text })),
    ramp: z.array(z.number().min(0).max(1)).min(1),
    capacityDriver,
    span: z.int().positive().nullable(),
    reportsTo: slug,
    hireWhen: text,
    avoid: texts,
    jobAd: z.strictObject({ headline: text, opening: text, offer: texts }),
  }),
);

export const questionFile = z.array(
  z.strictObject({
    id: slug,
    competency: slug,
    style: z.enum(["situational", "behavioural"]),
    text,
    followUps: texts,
    strong: texts,
    weak: texts,
    roles: z.union([z.literal("all"), z.array(slug).min(1)]),
  }),
);

export const rolePlayFile = z.array(
  z.strictObject({
    id: slug,
    title: text,
    roles: z.array(slug).min(1),
    summary: text,
    totalMinutes: minutes,
    phases: z
      .array(
        z.strictObject({
          name: text,
          minutes,
          who: z.enum(["panel", "candidate", "both"]),
          whatHappens: text,
        }),
      )
      .min(1),
    candidateCard: z.strictObject({ situation: text, goal: text, youKnow: texts, rules: texts }),
    actorCard: z.strictObject({
      persona: text,
      mood: text,
      openingLine: text,
      releaseIfAsked: z.array(z.strictObject({ ifAsked: text, reveal: text })),
      objections: z.array(z.strictObject({ trigger: text, line: text, goodResponse: text })),
      endsWhen: text,
    }),
    secondTake: z.strictObject({ selfDiagnosisPrompt: text, coachingNoteGuide: text }).nullable(),
    rubric,
  }),
);

export const caseStudyFile = z.array(
  z.strictObject({
    id: slug,
    title: text,
    roles: z.array(slug).min(1),
    summary: text,
    prepMinutes: minutes,
    presentMinutes: minutes,
    discussMinutes: minutes,
    brief: text,
    data: z.strictObject({
      columns: texts,
      rows: z.array(z.array(z.union([z.string(), z.number()]))).min(1),
      note: text,
    }),
    deliverable: text,
    panelQuestions: texts,
    modelPoints: texts,
    traps: texts,
    rubric,
  }),
);
