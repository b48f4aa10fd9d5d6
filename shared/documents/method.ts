import type { WeightsVersion } from "../opening.ts";
import type { Outcome } from "../outcome.ts";
import {
  counted,
  formatInstantDay,
  formatNumber,
  formatPercent,
  formatScore,
} from "../rules/format.ts";
import { asSentenceStart, isolate } from "../rules/names.ts";
import type { z } from "zod";

/** What the figures of an opening rest on. */
export interface Basis {
  weights: Pick<z.infer<typeof WeightsVersion>, "version" | "createdAt" | "createdBy" | "reason">;
  /** When role, weights and kit froze; null before the first submitted scorecard. */
  frozenAt: number | null;
  /** Seals that the panel lead opened before everybody had submitted. */
  openedSeals: readonly { interview: string; by: string; at: number; reason: string }[];
  timeZone: string;
}

type Figures = Pick<Outcome, "fit" | "mean" | "coverage">;

/** How the figures of a document were made, a paragraph each. */
export function methodParagraphs(basis: Basis, figures: Figures | null): string[] {
  return [
    aloneParagraph(basis.openedSeals.length),
    ...basis.openedSeals.map((seal) => openedSeal(seal, basis.timeZone)),
    fitParagraph(figures),
    weightsParagraph(basis),
    "Must-haves are held against the mean itself and never averaged away. A second take of a role-play shows how somebody takes advice; it does not count in the fit.",
    "Fits stand here without intervals: a few points between two candidates are not a ranking.",
  ];
}

function aloneParagraph(openedSeals: number): string {
  const rule =
    "each panelist scored alone, on written anchors, and saw no other scorecard of an interview until all of its panelists had submitted.";
  return openedSeals > 0 ? `Except where a seal was opened early, ${rule}` : asSentenceStart(rule);
}

function fitParagraph(figures: Figures | null): string {
  const rule =
    "Fit: one panelist’s ratings of a competency are averaged first, then the panelists; the weighted mean of the competencies, from 1 to 5, is shown from 0 to 100. What was not assessed is left out, not counted as zero; coverage says how much of the weight was assessed.";
  if (figures === null || figures.fit === null) return rule;
  return `${rule} Here the weighted mean is ${formatNumber(figures.mean, { digits: 2, fixed: true })} over ${formatPercent(figures.coverage)} of the weight: a fit of ${formatScore(figures.fit)}.`;
}

function weightsParagraph({ weights, frozenAt, timeZone }: Basis): string {
  const made = `Weights: version ${weights.version} of ${formatInstantDay(weights.createdAt, timeZone)}, by ${isolate(weights.createdBy)}`;
  const reason = weights.reason === "" ? "." : `: ${endStop(isolate(weights.reason))}`;
  const frozen =
    frozenAt === null
      ? " Role, weights and interviews are not frozen yet."
      : ` Role and interviews were frozen on ${formatInstantDay(frozenAt, timeZone)}, with the first scorecard; since then weights change by version only.`;
  return `${made}${reason}${frozen}`;
}

function openedSeal(seal: Basis["openedSeals"][number], timeZone: string): string {
  return `The seal of ${isolate(seal.interview)} was opened by ${isolate(seal.by)} on ${formatInstantDay(seal.at, timeZone)}, before everybody had submitted${seal.reason === "" ? "." : `: ${endStop(isolate(seal.reason))}`}`;
}

/** `25 ratings, 4 panelists`. */
export const supportNote = (ratings: number, panelists: number): string =>
  ratings === 0
    ? "no ratings yet"
    : `${counted(ratings, "rating")}, ${counted(panelists, "panelist")}`;

const endStop = (text: string) => (/[.!?…。！？]\u2069?$/u.test(text) ? text : `${text}.`);
