import type { Opening, Round } from "../../../shared/opening.ts";
import type { NameOf } from "../../../shared/rules/findings/finding.ts";
import type { WeighedCoverage } from "../../../shared/rules/findings/kit.ts";
import { type CompetencyCoverage, kitCoverage } from "../../../shared/rules/kit-coverage.ts";
import { roundPanel } from "../../../shared/rules/round-panel.ts";

/** What counts in an opening, how far these rounds rate it, and what to call it. */
export interface OpeningCoverage {
  /** Those with a weight or a minimum. */
  competencies: Opening["competencies"];
  /** One for each of them. */
  coverage: CompetencyCoverage[];
  weighed: WeighedCoverage[];
  nameOf: NameOf;
}

export function coverageOf(opening: Opening, rounds: readonly Round[]): OpeningCoverage {
  const competencies = opening.competencies.filter(
    (one) => one.weight > 0 || one.mustHave !== null,
  );
  const coverage = kitCoverage(
    rounds.map((round) => ({ panel: roundPanel(opening.panel, round), items: round.items })),
    competencies,
  );
  const names = new Map(competencies.map((one) => [one.competencyId, one.name]));
  return {
    competencies,
    coverage,
    weighed: coverage.map((one, at) => ({ ...one, weight: competencies[at]!.weight })),
    nameOf: (id) => names.get(id) ?? id,
  };
}
