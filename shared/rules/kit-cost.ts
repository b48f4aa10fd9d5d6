import type { KitContent } from "../kit.ts";

/**
 * What interviewing one candidate takes, with its working shown. Nothing is estimated but the minutes of a scorecard;
 * the rest is what the kit's own parts say.
 */

/** Filling in one scorecard alone, after the candidate has left. */
export const scoringMinutes = 10;

export interface CostedRound {
  /** How many people interview in it. */
  panelists: number;
  items: readonly { minutes: number; content: KitContent }[];
}

/** One term of a sum: `2 × 45`, or `30` alone. */
export interface CostTerm {
  times: number;
  minutes: number;
}

export interface KitCost {
  candidate: { terms: CostTerm[]; minutes: number };
  panel: { terms: CostTerm[]; minutes: number };
  /** Scorecards of the rounds that leave no time of their own for scoring. */
  scoring: { scorecards: number; someAreScoredInTheirRound: boolean; minutes: number };
  /** The panel's time and the scoring, for one candidate. */
  each: number;
}

export function kitCost(rounds: readonly CostedRound[]): KitCost {
  const withItems = rounds.filter((round) => round.items.length > 0);
  const candidate = withItems.map((round) => ({
    times: 1,
    minutes: sumOf(round, candidateMinutes),
  }));
  const panel = withItems.map((round) => ({
    times: round.panelists,
    minutes: sumOf(round, panelMinutes),
  }));
  const later = withItems.filter((round) => !hasScoring(round));
  const scorecards = later.reduce((sum, round) => sum + round.panelists, 0);
  const [panelSum, scoringSum] = [total(panel), scorecards * scoringMinutes];
  return {
    candidate: { terms: worthSaying(candidate), minutes: total(candidate) },
    panel: { terms: worthSaying(panel), minutes: panelSum },
    scoring: {
      scorecards,
      someAreScoredInTheirRound: later.length < withItems.length,
      minutes: scoringSum,
    },
    each: panelSum + scoringSum,
  };
}

const total = (terms: readonly CostTerm[]) =>
  terms.reduce((sum, { times, minutes }) => sum + times * minutes, 0);

const worthSaying = (terms: readonly CostTerm[]) => terms.filter((term) => term.minutes > 0);

type Part = CostedRound["items"][number];

const sumOf = ({ items }: CostedRound, minutesOf: (item: Part) => number) =>
  items.reduce((sum, item) => sum + minutesOf(item), 0);

/** A role-play ends for the candidate where only the panel is left at it: that is the scoring. */
function candidateMinutes({ minutes, content }: Part): number {
  return content.kind === "role-play" ? Math.max(0, minutes - scoringPhase(content)) : minutes;
}

/** The candidate prepares a case study alone. */
const panelMinutes = ({ minutes, content }: Part): number =>
  content.kind === "case-study" ? minutes - content.caseStudy.prepMinutes : minutes;

const hasScoring = ({ items }: CostedRound) =>
  items.some(({ content }) => scoringPhase(content) > 0);

/** Minutes at the end of a role-play that the panel spends alone. */
function scoringPhase(content: KitContent): number {
  if (content.kind !== "role-play") return 0;
  const { phases } = content.rolePlay;
  const last = phases.findLastIndex((phase) => phase.who !== "panel");
  return phases.slice(last + 1).reduce((sum, phase) => sum + phase.minutes, 0);
}

/** `30 + 2 × 20 + 45`. */
export const costWorking = (terms: readonly CostTerm[]): string =>
  terms
    .map(({ times, minutes }) => (times === 1 ? `${minutes}` : `${times} × ${minutes}`))
    .join(" + ");

/** What a round takes, as it is planned: `60 + 10 + 10` where a case study has parts of its own, else the sum. */
export function roundWorking(items: readonly Part[]): string {
  const [only] = items;
  if (items.length === 1 && only?.content.kind === "case-study") {
    const { prepMinutes, presentMinutes, discussMinutes } = only.content.caseStudy;
    const parts = [prepMinutes, presentMinutes, discussMinutes].filter((part) => part > 0);
    if (parts.length > 1) return parts.join(" + ");
  }
  return String(items.reduce((sum, item) => sum + item.minutes, 0));
}
