import { panelMethod } from "../panel.ts";
import type { Agreement, PanelAnalysis } from "../panel.ts";
import { alphaReading, fitAgreement, overallAlpha, tallyUnits } from "./panel-agreement.ts";
import { basisSteps, weighedOnly, type Basis, type PanelInput } from "./panel-basis.ts";
import { candidateReadings, panelistReadings, separabilityOf } from "./panel-readings.ts";
import { robustnessOf } from "./panel-robustness.ts";
import { disagreementsOf, type PanelDisagreement } from "./panel-disagreements.ts";
import { panelTable } from "./panel-table.ts";
import { finish } from "./steps.ts";
import { unitsOf, unitValues, type Units } from "./panel-units.ts";

/**
 * Everything that is said of one panel, put together from the theories beside this file: fits (scoring), severity and
 * uncertainty, agreement, robustness, disagreements. Fits use current values, agreement first values. Pure: the same
 * ratings give the same analysis, whatever the order of rows.
 */

/** What the rules can say; who asks adds evidence, sealed interviews and how often something was changed or came late. */
export type AnalysedPanel = Omit<PanelAnalysis, "sealed" | "changes" | "late" | "disagreements"> & {
  disagreements: PanelDisagreement[];
};

export const analysePanel = (input: PanelInput): AnalysedPanel => finish(panelSteps(input));

/** The same in steps short enough to let others have their turn in between. */
export function* panelSteps(given: PanelInput): Generator<void, AnalysedPanel> {
  const input = weighedOnly(given);
  const basis = yield* basisSteps(input);
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
