import { addUnit, alphaOf, noVariation, nothingPairable, type Coincidences } from "./agreement.ts";
import { concordance } from "./concordance.ts";
import { intraclass } from "./intraclass.ts";
import { seededRandom } from "./random.ts";
import { refuse } from "./refusal.ts";
import { steady } from "./scoring.ts";
import type { PanelRating } from "./panel-table.ts";
import type { Agreement, AlphaReading } from "../panel.ts";

/**
 * How far one panel agrees. A unit is one criterion in one interview, its values the first levels of those who rated
 * it. The interval resamples whole candidates, because what is said of one of them hangs together: single units
 * treated as independent would make it too narrow.
 *
 * Source: A. C. Davison & D. V. Hinkley, "Bootstrap Methods and their Application", 1997, §3.8 (clusters), percentile
 * interval.
 */

export const levels = [1, 2, 3, 4, 5] as const;
const resamples = 1_000;
const resampleSeed = 2011;
/** With fewer candidates there are too few different resamples for an interval to mean anything. */
export const enoughCandidates = 4;
/** With two candidates an order is right or wrong by tossing a coin. */
export const enoughToRank = 3;

interface Tally {
  coincidences: Coincidences;
  units: number;
  values: number;
}

const emptyTally = (): Tally => ({
  coincidences: new Float64Array(levels.length ** 2),
  units: 0,
  values: 0,
});

function add(tally: Tally, counts: Float64Array, values: number): void {
  addUnit(tally.coincidences, counts);
  tally.units += 1;
  tally.values += values;
}

export interface AlphaTallies {
  all: Tally;
  byCandidate: Tally[];
  byCompetency: Map<string, Tally>;
}

/** Counts the levels of every unit once, for all that is said of α. */
export function tallyUnits(candidates: readonly (readonly PanelRating[])[]): AlphaTallies {
  const tallies: AlphaTallies = { all: emptyTally(), byCandidate: [], byCompetency: new Map() };
  for (const ratings of candidates) {
    const own = emptyTally();
    for (const { competencyId, counts, values } of unitsIn(ratings)) {
      if (values < 2) continue;
      let ofCompetency = tallies.byCompetency.get(competencyId);
      if (!ofCompetency) tallies.byCompetency.set(competencyId, (ofCompetency = emptyTally()));
      for (const tally of [tallies.all, own, ofCompetency]) add(tally, counts, values);
    }
    tallies.byCandidate.push(own);
  }
  return tallies;
}

interface Unit {
  competencyId: string;
  counts: Float64Array;
  values: number;
}

function unitsIn(ratings: readonly PanelRating[]): Iterable<Unit> {
  const interviews = new Map<string, Map<string, Unit>>();
  for (const { interviewId, criterionId, competencyId, first } of ratings) {
    if (first === null) continue;
    let units = interviews.get(interviewId);
    if (!units) interviews.set(interviewId, (units = new Map()));
    let unit = units.get(criterionId);
    if (!unit) {
      unit = { competencyId, counts: new Float64Array(levels.length), values: 0 };
      units.set(criterionId, unit);
    }
    unit.counts[first - 1]! += 1;
    unit.values += 1;
  }
  return [...interviews.values()].flatMap((units) => [...units.values()]);
}

/** α over all criteria, with its interval. */
export function* overallAlpha({ all, byCandidate }: AlphaTallies): Generator<void, AlphaReading> {
  const reading = alphaReading(all);
  if (!reading.ok) return reading;
  const clusters = byCandidate.filter((one) => one.units > 0);
  const interval = clusters.length < enoughCandidates ? null : yield* resampled(clusters);
  return { ...reading, interval };
}

export function alphaReading(tally: Tally | undefined): AlphaReading {
  if (!tally || tally.units === 0) return refuse(nothingPairable);
  const { coincidences, units, values } = tally;
  const alpha = alphaOf(coincidences, levels, "ordinal");
  if (alpha === null) return refuse(noVariation);
  return { ok: true, alpha, interval: null, units, values, apart: distance(coincidences) };
}

function* resampled(
  clusters: readonly Tally[],
): Generator<void, { low: number; high: number } | null> {
  const random = seededRandom(resampleSeed);
  const found: number[] = [];
  const sums = new Float64Array(levels.length ** 2);
  for (let turn = 0; turn < resamples; turn += 1) {
    if (turn % 100 === 0) yield;
    sums.fill(0);
    for (let draw = 0; draw < clusters.length; draw += 1) {
      const { coincidences } = clusters[Math.floor(random() * clusters.length)]!;
      for (let at = 0; at < sums.length; at += 1) sums[at]! += coincidences[at]!;
    }
    const alpha = alphaOf(sums, levels, "ordinal");
    if (alpha !== null) found.push(alpha);
  }
  if (found.length < 0.9 * resamples) return null;
  const sorted = Float64Array.from(found).toSorted();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}

/** The mean difference between two levels of the same unit. */
function distance(coincidences: Coincidences): number {
  let apart = 0;
  let total = 0;
  for (const [a, from] of levels.entries()) {
    for (const [b, to] of levels.entries()) {
      apart += coincidences[a * levels.length + b]! * Math.abs(from - to);
      total += coincidences[a * levels.length + b]!;
    }
  }
  return apart / total;
}

/** Panelists' fits by candidate, null where they did not meet, and what they say of the panel's order. */
export function fitAgreement(
  fits: readonly (readonly (number | null)[])[],
): Pick<Agreement, "icc" | "kendall"> {
  const table = fits.map((row) => row.map((fit) => (fit === null ? null : steady(fit))));
  const panelists = table[0]?.length ?? 0;
  const common = table.filter((row) => row.every((fit) => fit !== null)).length;
  if (panelists < 2) {
    const refusal = refuse(
      "Only one panelist has rated anybody, so there is nobody to agree with.",
    );
    return { icc: refusal, kendall: refusal };
  }
  if (common < enoughToRank) {
    const refusal = refuse("Fewer than three candidates were rated by everybody on the panel.");
    return { icc: refusal, kendall: refusal };
  }
  const icc = intraclass(table);
  const kendall = concordance(table[0]!.map((_, at) => table.map((row) => row[at]!)));
  return {
    icc: icc.ok ? iccReading(icc) : icc,
    kendall: kendall.ok ? kendallReading(kendall) : kendall,
  };
}

const iccReading = ({
  targets,
  judges,
  leftOut,
  single,
  average,
}: Extract<ReturnType<typeof intraclass>, { ok: true }>) => ({
  ok: true as const,
  candidates: targets,
  panelists: judges,
  leftOut,
  single,
  average,
});

const kendallReading = ({
  judges,
  objects,
  ...rest
}: Extract<ReturnType<typeof concordance>, { ok: true }>) => ({
  ...rest,
  candidates: objects,
  panelists: judges,
});
