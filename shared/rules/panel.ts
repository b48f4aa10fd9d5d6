import { mostDisagreements, panelMethod } from "../panel.ts";
import type { Agreement, Disagreement, PanelAnalysis } from "../panel.ts";
import { alphaReading, fitAgreement, overallAlpha, tallyUnits } from "./panel-agreement.ts";
import { basisOf, weighedOnly, type Basis, type PanelInput } from "./panel-basis.ts";
import { candidateReadings, panelistReadings, separabilityOf } from "./panel-readings.ts";
import { robustnessOf } from "./panel-robustness.ts";
import { cellAt, panelTable, type PanelRating } from "./panel-table.ts";
import { unitsOf, unitValues, type Units } from "./panel-units.ts";

/**
 * Everything that is said of one panel, put together from the theories beside this file: fits (scoring), severity and
 * uncertainty, agreement, robustness, disagreements. Fits use current values, agreement first values. Pure: the same
 * ratings give the same analysis, whatever the order of rows.
 */

/** What the rules can say; who asks adds evidence, sealed interviews and the number of changes. */
export type AnalysedPanel = Omit<PanelAnalysis, "sealed" | "changes" | "disagreements"> & {
  disagreements: PanelDisagreement[];
};

export type PanelDisagreement = Omit<Disagreement, "panelists"> & {
  panelists: Omit<Disagreement["panelists"][number], "evidence">[];
};

export function analysePanel(input: PanelInput): AnalysedPanel {
  const steps = panelSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps short enough to let others have their turn in between. */
export function* panelSteps(given: PanelInput): Generator<void, AnalysedPanel> {
  const input = weighedOnly(given);
  const basis = basisOf(input);
  yield;
  const candidates = candidateReadings(basis);
  yield;
  const separability = separabilityOf(basis, candidates);
  yield;
  const agreement = yield* agreementOf(basis);
  const robustness = yield* robustnessOf(basis);
  return {
    openingId: input.openingId,
    weightsVersion: input.weightsVersion,
    method: panelMethod,
    competencies: input.competencies,
    panelists: panelistReadings(basis),
    candidates,
    separability,
    model: modelReading(basis),
    agreement,
    robustness,
    disagreements: disagreementsOf(basis),
  };
}

function modelReading({ model, units }: Basis): PanelAnalysis["model"] {
  if (!model.ok) return model;
  const [candidates, panelists] = [units.candidates.length, units.panelists.length];
  return {
    ok: true,
    residualSd: model.residual.sd,
    df: model.residual.df,
    panelists,
    candidates,
    complete: units.rows.length === candidates * panelists,
  };
}

function* agreementOf({
  input,
  units,
  values,
  weights,
  ...sizes
}: Basis): Generator<void, Agreement> {
  const tallies = tallyUnits(input.candidates.map((one) => one.ratings));
  yield;
  const alpha = yield* overallAlpha(tallies);
  const changed = input.candidates.some((one) =>
    one.ratings.some((rating) => rating.first !== rating.level),
  );
  const first = changed ? firstUnits(input, sizes, weights) : { units, values };
  return {
    alpha,
    competencies: input.competencies.map(({ competencyId, name }) => ({
      competencyId,
      name,
      alpha: alphaReading(tallies.byCompetency.get(competencyId)),
    })),
    ...fitAgreement(fitTable(first.units, first.values)),
  };
}

function firstUnits(
  input: PanelInput,
  sizes: Pick<Basis, "panelistIds" | "competencyIds">,
  weights: Float64Array,
): Pick<Basis, "units" | "values"> {
  const ratings = input.candidates.map((one) => one.ratings);
  const units = unitsOf(panelTable(ratings, sizes, "first"), weights);
  return { units, values: unitValues(units, weights) };
}

/** The units as candidates by panelists. */
function fitTable(units: Units, values: Float64Array): (number | null)[][] {
  const table = units.candidates.map(() => units.panelists.map((): number | null => null));
  for (let at = 0; at < values.length; at += 1)
    table[units.rows[at]!]![units.columns[at]!] = values[at]!;
  return table;
}

/** Competencies on which two panelists are a level or more apart, the widest first. */
function disagreementsOf({ input, table, panelistIds }: Basis): PanelDisagreement[] {
  const found = input.candidates.flatMap(({ applicationId }, candidate) =>
    input.competencies.flatMap(({ competencyId, name }, competency) => {
      const panelists = panelistIds.flatMap((panelistId, panelist) => {
        const current = cellAt(table, candidate, panelist, competency);
        return Number.isNaN(current) ? [] : [{ panelistId, first: null, current }];
      });
      const given = panelists.map((one) => one.current);
      const range = Math.max(...given) - Math.min(...given);
      if (panelists.length < 2 || range < 1) return [];
      return [{ applicationId, competencyId, competency: name, range, panelists, candidate }];
    }),
  );
  return found
    .toSorted((a, b) => b.range - a.range)
    .slice(0, mostDisagreements)
    .map(({ candidate, panelists, ...one }) => ({
      ...one,
      panelists: panelists
        .map((each) => ({
          ...each,
          first: firstMean(input.candidates[candidate]!.ratings, one.competencyId, each.panelistId),
        }))
        .toSorted((a, b) => b.current - a.current),
    }));
}

function firstMean(
  ratings: readonly PanelRating[],
  competencyId: string,
  panelistId: string,
): number | null {
  const first = ratings.flatMap((one) =>
    one.competencyId === competencyId && one.panelistId === panelistId && one.first !== null
      ? [one.first]
      : [],
  );
  return first.length === 0 ? null : first.reduce((sum, one) => sum + one, 0) / first.length;
}
