import { z } from "zod";
import { query } from "./channel.ts";
import { Stage } from "./opening.ts";
import { Recommendation } from "./scorecard.ts";
import { Id, Level } from "./values.ts";

/**
 * What the panel's ratings of one opening come to: the one source of fits, intervals, ties, agreement, severity and
 * robustness for every screen and document. Ratings of sealed interviews are not in it, and second takes neither. It
 * rests on everybody the panel rated, so that rejecting somebody changes no figure of the others.
 *
 * Levels are 1..5, fits and points 0..100 (one level is 25 points). Intervals are 95 %. An adjusted fit may lie beyond
 * 0..100 and is not cut off.
 */

/** Raised whenever the same ratings would come to other figures. */
export const panelMethod = "1";

/** A refusal says in one sentence why there is no figure; show it in the figure's place. */
export const Refused = z.strictObject({ ok: z.literal(false), reason: z.string() });

const orRefused = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.discriminatedUnion("ok", [z.strictObject({ ok: z.literal(true), ...shape }), Refused]);

/** How strict somebody is, by the additive model; positive gives more, negative less. */
export const Severity = z.strictObject({
  /** Against the mean of the whole panel: these sum to zero. */
  levels: z.number(),
  points: z.number(),
  low: z.number(),
  high: z.number(),
  /** Against the mean of the others on the same candidates, in levels: what a sentence says. */
  againstOthers: z.strictObject({ levels: z.number(), low: z.number(), high: z.number() }),
});
export type Severity = z.infer<typeof Severity>;

export const PanelistReading = z.strictObject({
  id: Id,
  name: z.string(),
  /** 1 team member, 2 manager, 3 executive. */
  seniority: z.int(),
  /** How many candidates this panelist rated. */
  candidates: z.int(),
  /** null where the model is refused. */
  severity: Severity.nullable(),
});
export type PanelistReading = z.infer<typeof PanelistReading>;

export const CandidateReading = z.strictObject({
  applicationId: Id,
  candidate: z.strictObject({ id: Id, name: z.string() }),
  stage: Stage,
  /** As `outcome.application` has them. */
  raw: z.strictObject({
    fit: z.number().nullable(),
    mean: z.number().nullable(),
    coverage: z.number(),
  }),
  /** Without the severity of whom this candidate happened to meet; null where the model is refused. */
  adjusted: z
    .strictObject({
      fit: z.number(),
      standardError: z.number(),
      low: z.number(),
      high: z.number(),
    })
    .nullable(),
  /** Must-haves below their minimum on the raw mean. */
  blockers: z.array(
    z.strictObject({ competencyId: Id, name: z.string(), mean: z.number(), minimum: z.int() }),
  ),
  /** Must-haves that nobody assessed. */
  openMustHaves: z.array(z.strictObject({ competencyId: Id, name: z.string(), minimum: z.int() })),
  profile: z.strictObject({
    kind: z.enum([
      "specialist",
      "strong-all-rounder",
      "jack-of-all-trades",
      "mixed",
      "too-little-rated",
    ]),
    highest: z.strictObject({ competencyId: Id, mean: z.number() }).nullable(),
    lowest: z.strictObject({ competencyId: Id, mean: z.number() }).nullable(),
    /** What rises clearly above the rest and is strong. */
    peaks: z.array(Id),
  }),
  /** Applications whose adjusted fit this panel cannot tell from this one, the nearest first, at most `mostTies`. */
  notSeparableFrom: z.array(Id),
  /** All of them. */
  ties: z.int(),
  /** Each panelist's fit for this candidate, the unit of the model, on 0..100; by current values. */
  perPanelist: z.array(z.strictObject({ panelistId: Id, fit: z.number() })),
  /** In the order of the weights; null where nobody assessed it. */
  means: z.array(
    z.strictObject({ competencyId: Id, mean: z.number().nullable(), panelists: z.int() }),
  ),
  /** Current recommendations of the scorecards that count; one panelist may have several. */
  recommendations: z.array(
    z.strictObject({ panelistId: Id, interviewId: Id, recommendation: Recommendation }),
  ),
});
export type CandidateReading = z.infer<typeof CandidateReading>;

/** How many ties of one candidate are named. */
export const mostTies = 30;

export const AlphaReading = orRefused({
  alpha: z.number(),
  /** By resampling candidates; null with fewer than four of them, where it would only look exact. */
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  /** Criteria in an interview that at least two panelists rated. */
  units: z.int(),
  /** Levels in them. */
  values: z.int(),
  /** How far two panelists are apart on the same criterion, on average, in levels. */
  apart: z.number(),
});
export type AlphaReading = z.infer<typeof AlphaReading>;

const IntraclassForm = z.strictObject({
  icc: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const IntraclassForms = z.strictObject({
  one: IntraclassForm,
  two: IntraclassForm,
  three: IntraclassForm,
});

/** Agreement by the first values, before anybody heard the others. */
export const Agreement = z.strictObject({
  /** Krippendorff's α, ordinal, over all criteria. */
  alpha: AlphaReading,
  /** The same for each weighed competency alone, in their order. */
  competencies: z.array(
    z.strictObject({ competencyId: Id, name: z.string(), alpha: AlphaReading }),
  ),
  /** Shrout & Fleiss over the panelists' fits of the candidates that everybody rated. */
  icc: orRefused({
    candidates: z.int(),
    panelists: z.int(),
    leftOut: z.int(),
    single: IntraclassForms,
    average: IntraclassForms,
  }),
  /** Kendall's W over the panelists' orders of the candidates that everybody rated. */
  kendall: orRefused({
    w: z.number(),
    candidates: z.int(),
    panelists: z.int(),
    leftOut: z.int(),
    chiSquare: z.number(),
    df: z.int(),
    p: z.number(),
  }),
});
export type Agreement = z.infer<typeof Agreement>;

const Swap = z.strictObject({
  /** The one that stands higher now. */
  a: Id,
  b: Id,
});

export const Robustness = z.strictObject({
  /** Which fits the order is of. */
  by: z.enum(["adjusted", "raw"]),
  /** Every weight moved by up to a tenth, each by itself. */
  weightDraws: orRefused({
    draws: z.int(),
    seed: z.int(),
    sameOrder: z.int(),
    sameFirst: z.int(),
    /** Neighbours in the order that changed places, and in how many draws. */
    swaps: z.array(Swap.extend({ count: z.int() })),
  }),
  leaveOneOut: z.array(
    z.discriminatedUnion("ok", [
      z.strictObject({
        ok: z.literal(true),
        panelistId: Id,
        sameOrder: z.boolean(),
        sameFirst: z.boolean(),
        /** Neighbours that change places without this panelist. */
        swaps: z.array(Swap),
        /** Candidates that nobody else rated. */
        unrated: z.array(Id),
      }),
      Refused.extend({ panelistId: Id }),
    ]),
  ),
});
export type Robustness = z.infer<typeof Robustness>;

/** What one panelist wrote on one criterion of a disagreement. */
export const DisagreementEvidence = z.strictObject({
  scorecardId: Id,
  interviewId: Id,
  roundName: z.string(),
  itemTitle: z.string(),
  criterionId: Id,
  criterion: z.string(),
  level: Level.nullable(),
  text: z.string(),
});

export const Disagreement = z.strictObject({
  applicationId: Id,
  competencyId: Id,
  competency: z.string(),
  /** Highest minus lowest panelist by current values, in levels; at least one. */
  range: z.number(),
  panelists: z.array(
    z.strictObject({
      panelistId: Id,
      /** The panelist's mean of this competency, before any change and now. */
      first: z.number().nullable(),
      current: z.number(),
      evidence: z.array(DisagreementEvidence),
    }),
  ),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** How many disagreements are named, the largest first. */
export const mostDisagreements = 30;

export const PanelAnalysis = z.strictObject({
  openingId: Id,
  weightsVersion: z.int(),
  method: z.string(),
  competencies: z.array(
    z.strictObject({
      competencyId: Id,
      name: z.string(),
      weight: z.int(),
      mustHave: z.int().nullable(),
    }),
  ),
  /** Those with a rating that counts, by name. */
  panelists: z.array(PanelistReading),
  /** Those who run or were hired. By adjusted fit, by raw fit where the model is refused; the highest first, without a fit last. */
  candidates: z.array(CandidateReading),
  /** What it takes to tell two candidates apart; null where the model is refused. */
  separability: z
    .strictObject({
      /** The difference below which a pair is a tie, in points: the same for all pairs when everybody met everybody. */
      smallest: z.number(),
      largest: z.number(),
      /** All pairs of the first twelve, and neighbours beyond them. */
      pairs: z.array(
        z.strictObject({
          a: Id,
          b: Id,
          difference: z.number(),
          /** Half the width of the difference's interval. */
          margin: z.number(),
          separable: z.boolean(),
        }),
      ),
    })
    .nullable(),
  /** The additive model of severity. */
  model: orRefused({
    /** The panel's own scatter about the model, in levels. */
    residualSd: z.number(),
    df: z.int(),
    panelists: z.int(),
    candidates: z.int(),
    /** Everybody rated everybody, so that severity is the same for all. */
    complete: z.boolean(),
  }),
  agreement: Agreement,
  robustness: Robustness,
  disagreements: z.array(Disagreement),
  /** Interviews of these candidates and of others in the opening whose seal is closed, and their scorecards. */
  sealed: z.strictObject({ interviews: z.int(), submitted: z.int(), expected: z.int() }),
  /** How often a level that counts was changed after it was submitted. */
  changes: z.int(),
  /** Scorecards submitted after the lead had opened the seal: they count for fits, and agreement leaves them out. */
  late: z.int(),
});
export type PanelAnalysis = z.infer<typeof PanelAnalysis>;

export const panelChannels = {
  /**
   * Made of everybody in the opening with a rating that counts, whatever became of them; named in it are those who are
   * running or hired.
   */
  "panel.analysis": query(z.strictObject({ openingId: Id }), PanelAnalysis, [
    "scorecard",
    "interview",
    "opening",
    "candidate",
    "panelist",
    "debrief",
  ]),
};
