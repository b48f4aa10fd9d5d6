import type { ItemKind } from "../kit.ts";
import type { WeightedCompetency } from "../role.ts";

/**
 * Which round of a kit rates which competency, and what is thin about it.
 *
 * Source: structured interviewing. Ratings of several independent interviewers are far more reliable than one person's
 * (Conway, Jako & Goodman, "A meta-analysis of interrater and internal consistency reliability of selection
 * interviews", 1995), and what can be shown at work is shown there rather than told (Sackett et al., 2022).
 */

/** The part of a round that coverage looks at. */
export interface RatedRound {
  /** Everybody who scores in this round. */
  panel: readonly { id: string }[];
  items: readonly {
    content: { kind: ItemKind };
    criteria: readonly { competencyId: string }[];
  }[];
}

export type CoveredCompetency = Pick<WeightedCompetency, "competencyId" | "evidence">;

/** What a competency lacks: anything at all, a second judge, or work to be seen at. */
export type CoverageGap = "none" | "one-source" | "told-only";

export interface CompetencyCoverage {
  competencyId: string;
  /** For every round: criteria rated at work in an exercise, and criteria rated on an answer. */
  rounds: CoverageCell[];
  /** `shown` where an exercise rates it, `told` where only answers do. */
  state: "shown" | "told" | "none";
  /** How many different panelists rate it. */
  raters: number;
  /** The gravest first; empty where all is well. */
  gaps: CoverageGap[];
}

export interface CoverageCell {
  shown: number;
  told: number;
}

/** Fewer independent judges than this are one person's impression. */
const enoughRaters = 2;

/** In the order of the weights. */
export function kitCoverage(
  rounds: readonly RatedRound[],
  weights: readonly CoveredCompetency[],
): CompetencyCoverage[] {
  return weights.map((competency) => {
    const { competencyId } = competency;
    const cells = rounds.map((round) => countIn(round, competencyId));
    const rated = rounds.filter((_, at) => cells[at]!.shown + cells[at]!.told > 0);
    const raters = new Set(rated.flatMap((round) => round.panel.map((one) => one.id))).size;
    const state = stateOf(cells);
    const gaps = gapsOf(state, raters, competency);
    return { competencyId, rounds: cells, state, raters, gaps };
  });
}

function countIn(round: RatedRound, competencyId: string): CoverageCell {
  const counted = { shown: 0, told: 0 };
  for (const { content, criteria } of round.items) {
    const rated = criteria.filter((criterion) => criterion.competencyId === competencyId).length;
    counted[content.kind === "question" ? "told" : "shown"] += rated;
  }
  return counted;
}

function stateOf(cells: readonly CoverageCell[]): CompetencyCoverage["state"] {
  if (cells.some((cell) => cell.shown > 0)) return "shown";
  return cells.some((cell) => cell.told > 0) ? "told" : "none";
}

function gapsOf(
  state: CompetencyCoverage["state"],
  raters: number,
  competency: CoveredCompetency,
): CoverageGap[] {
  if (state === "none") return ["none"];
  const gaps: CoverageGap[] = [];
  if (state === "told" && shouldBeShown(competency)) gaps.push("told-only");
  if (raters < enoughRaters) gaps.push("one-source");
  return gaps;
}

/**
 * Whether the role expects to see it at work. Only where the role names answers or references, and no exercise, as
 * what brings a competency to light is being asked about it enough.
 */
export const shouldBeShown = ({ evidence }: Pick<CoveredCompetency, "evidence">): boolean =>
  evidence.length === 0 || evidence.includes("role-play") || evidence.includes("case-study");

/** What one part of a kit would add: its criteria by competency, and whether they are seen at work. */
export interface Addition {
  kind: ItemKind;
  competencyIds: readonly string[];
}

/** Competencies it would settle, and those that so far rest on a single criterion and would get a second. */
export function additionTo(
  coverage: readonly CompetencyCoverage[],
  { kind, competencyIds }: Addition,
): { fills: string[]; seconds: string[] } {
  const touched = coverage.filter((one) => competencyIds.includes(one.competencyId));
  const isFilled = ({ gaps }: CompetencyCoverage) =>
    gaps.includes("none") || (kind !== "question" && gaps.includes("told-only"));
  return {
    fills: touched.filter(isFilled).map((one) => one.competencyId),
    seconds: touched
      .filter((one) => !isFilled(one) && criteriaIn(one) === 1)
      .map((one) => one.competencyId),
  };
}

const criteriaIn = ({ rounds }: CompetencyCoverage) =>
  rounds.reduce((sum, cell) => sum + cell.shown + cell.told, 0);
