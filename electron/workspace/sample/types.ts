import type { CandidateDetails } from "../../../shared/candidate.ts";
import type { Recommendation } from "../../../shared/scorecard.ts";

export type PanelistKey = "adaeze" | "tomas" | "hanna" | "rajiv";
export type OpeningKey = "ports" | "development" | "success" | "manager";

/** Working days from the day the example is opened, and the hour in Bergen: [-3, 9.5] was half past nine three working days ago. */
export type Moment = readonly [workdays: number, hour: number];

/** A level with what was seen or heard; null where the criterion was not assessed. */
export type SampleRating = readonly [level: 1 | 2 | 3 | 4 | 5 | null, evidence: string];

/** How an exercise went, in minutes since it began. Its phases take what they were planned to take. */
export interface SampleRun {
  /** The exercise by the library's name. */
  of: string;
  /** What came up of the actor card, by its place there. */
  used: readonly (readonly [minute: number, kind: "fact" | "objection", index: number])[];
  moments: readonly (readonly [minute: number, text: string, criterion?: string])[];
  selfDiagnosis: string;
  coachingNote: string;
}

export interface SampleScorecard {
  by: PanelistKey;
  /** By the criterion's text; a question's criterion is called like its competency. Criteria left out are not assessed. */
  ratings: Record<string, SampleRating>;
  /** The same after the coaching note, for a role-play that is played twice. */
  secondTake?: Record<string, SampleRating>;
  run?: SampleRun;
  recommendation: Recommendation | null;
  note: string;
  /** When it was handed in, unless that was half an hour after the interview; null while it is being written. */
  submitted?: Moment | null;
}

export interface SampleInterview {
  opening: OpeningKey;
  round: string;
  at: Moment;
  /** When it was scheduled, unless that was two working days before. */
  agreed?: Moment;
  minutes: number;
  place: string;
  note?: string;
  panel: readonly PanelistKey[];
  scorecards?: readonly SampleScorecard[];
  sealOpened?: { at: Moment; by: PanelistKey; reason: string };
  cancelled?: { at: Moment; by: PanelistKey };
}

export interface SampleMove {
  to: string;
  at: Moment;
  by: PanelistKey;
  note?: string;
}

export interface SampleApplication {
  opening: OpeningKey;
  at: Moment;
  moves?: readonly SampleMove[];
}

/** Somebody who applied, with what has happened so far. */
export interface SamplePerson extends CandidateDetails {
  applications: readonly SampleApplication[];
  interviews: readonly SampleInterview[];
  file?: "resume" | "chart";
}
