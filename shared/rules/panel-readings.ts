import {
  mostTies,
  type CandidateReading,
  type PanelAnalysis,
  type PanelistReading,
} from "../panel.ts";
import { isListed, scored, type Basis } from "./panel-basis.ts";
import { fitFromLevel } from "./scoring.ts";
import type { Estimate, SeverityModel } from "./severity.ts";

/** What the model and the scores say, on the scale and in the words of the screens. */

const pointsPerLevel = 25;
/** Pairs of the first candidates are all listed; beyond them neighbours only. */
const pairedInFull = 12;

export function panelistReadings({ input, units, model }: Basis): PanelistReading[] {
  const rated = new Map<number, number>();
  for (const column of units.columns) {
    const at = units.panelists[column]!;
    rated.set(at, (rated.get(at) ?? 0) + 1);
  }
  return input.panelists.map((panelist, at) => ({
    ...panelist,
    candidates: rated.get(at) ?? 0,
    severity: severityOf(model, units.panelists.indexOf(at)),
  }));
}

function severityOf(model: Basis["model"], panelist: number): PanelistReading["severity"] {
  if (!model.ok || panelist === -1) return null;
  const { value, low, high } = model.panelists[panelist]!;
  // The effects sum to zero, so the mean of the others is −value / (P − 1).
  const stretch = model.panelists.length / (model.panelists.length - 1);
  return {
    levels: value,
    points: value * pointsPerLevel,
    low,
    high,
    againstOthers: { levels: value * stretch, low: low * stretch, high: high * stretch },
  };
}

export function candidateReadings(basis: Basis): CandidateReading[] {
  const { units, model } = basis;
  const modelAt = new Map(units.candidates.map((at, inModel) => [at, inModel]));
  const fits = perPanelist(basis);
  const ties = model.ok ? tiesOf(basis, model) : new Map<number, number[]>();
  const idOf = (inModel: number) =>
    basis.input.candidates[units.candidates[inModel]!]!.applicationId;
  const readings = basis.input.candidates.flatMap((candidate, at): CandidateReading[] => {
    if (!isListed(candidate)) return [];
    const inModel = modelAt.get(at);
    const tied = (inModel === undefined ? undefined : ties.get(inModel)) ?? [];
    const reading = {
      ...pick(candidate),
      ...scoredReading(basis, at),
      adjusted:
        model.ok && inModel !== undefined ? adjustedReading(model.candidates[inModel]!) : null,
      notSeparableFrom: tied.slice(0, mostTies).map(idOf),
      ties: tied.length,
      perPanelist: fits.get(at) ?? [],
      means: basis.scores[at]!.map(({ competencyId, mean, panelists }) => ({
        competencyId,
        mean,
        panelists: panelists.length,
      })),
    };
    return [reading];
  });
  return readings.toSorted((a, b) => standingOf(b) - standingOf(a));
}

/** What the order goes by: the adjusted fit, else the raw one; without either last. */
const standingOf = ({ adjusted, raw }: CandidateReading): number =>
  adjusted?.fit ?? raw.fit ?? -1e9;

const pick = ({
  applicationId,
  candidate,
  stage,
  recommendations,
}: Basis["input"]["candidates"][number]) => ({ applicationId, candidate, stage, recommendations });

function scoredReading(
  basis: Basis,
  at: number,
): Pick<CandidateReading, "raw" | "blockers" | "openMustHaves" | "profile"> {
  const { fit, blockers, open, profile } = scored(basis, at);
  const nameOf = (id: string) =>
    basis.input.competencies.find((one) => one.competencyId === id)!.name;
  return {
    raw: { fit: fit.fit, mean: fit.mean, coverage: fit.coverage },
    blockers: blockers.map(({ competencyId, mean, minimum }) => ({
      competencyId,
      name: nameOf(competencyId),
      mean: mean!,
      minimum,
    })),
    openMustHaves: open.map(({ competencyId, minimum }) => ({
      competencyId,
      name: nameOf(competencyId),
      minimum,
    })),
    profile: {
      kind: profile.kind,
      highest: profile.highest,
      lowest: profile.lowest,
      peaks: profile.peaks.map((one) => one.competencyId),
    },
  };
}

const adjustedReading = ({ value, standardError, low, high }: Estimate) => ({
  fit: fitFromLevel(value),
  standardError: standardError * pointsPerLevel,
  low: fitFromLevel(low),
  high: fitFromLevel(high),
});

/** By candidate of the input. */
function perPanelist({ units, values, panelistIds }: Basis) {
  const found = new Map<number, CandidateReading["perPanelist"]>();
  for (let at = 0; at < values.length; at += 1) {
    const candidate = units.candidates[units.rows[at]!]!;
    const own = found.get(candidate) ?? [];
    own.push({
      panelistId: panelistIds[units.panelists[units.columns[at]!]!]!,
      fit: fitFromLevel(values[at]!),
    });
    found.set(candidate, own);
  }
  return found;
}

/** Whom of the listed the panel cannot tell from whom, the nearest first. */
function tiesOf({ input, units }: Basis, model: SeverityModel): Map<number, number[]> {
  const adjusted = model.candidates.map((one) => one.value);
  const apart = (a: number, b: number) => Math.abs(adjusted[a]! - adjusted[b]!);
  const ties = new Map(units.candidates.map((_, at) => [at, [] as number[]]));
  const listed = units.candidates.map((at) => isListed(input.candidates[at]!));
  for (let a = 0; a < adjusted.length; a += 1) {
    for (let b = 0; listed[a] && b < a; b += 1) {
      if (!listed[b] || apart(a, b) > model.margin(a, b)) continue;
      ties.get(a)!.push(b);
      ties.get(b)!.push(a);
    }
  }
  for (const [at, others] of ties) others.sort((a, b) => apart(at, a) - apart(at, b));
  return ties;
}

export function separabilityOf(
  { input, units, model }: Basis,
  candidates: readonly CandidateReading[],
): PanelAnalysis["separability"] {
  if (!model.ok) return null;
  const inModel = new Map(
    units.candidates.map((at, place) => [input.candidates[at]!.applicationId, place]),
  );
  const ordered = candidates.flatMap(({ applicationId: id }) => {
    const place = inModel.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  let [smallest, largest] = [Infinity, 0];
  const pairs = [];
  for (const [at, b] of ordered.entries()) {
    for (const [before, a] of ordered.slice(0, at).entries()) {
      const margin = model.margin(a.place, b.place) * pointsPerLevel;
      smallest = Math.min(smallest, margin);
      largest = Math.max(largest, margin);
      if (at >= pairedInFull && before !== at - 1) continue;
      const between = model.candidates[a.place]!.value - model.candidates[b.place]!.value;
      const difference = between * pointsPerLevel;
      pairs.push({ a: a.id, b: b.id, difference, margin, separable: difference > margin });
    }
  }
  return { smallest, largest, pairs };
}
