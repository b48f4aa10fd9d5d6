import type { z } from "zod";
import type { RadarAxis, RadarSeries } from "../../../shared/charts/radar.tsx";
import type { RankedPerson } from "../../../shared/charts/ranking.tsx";
import type { HeatGroup, HeatRow } from "../../../shared/charts/heat-map.tsx";
import type { outcomeChannels } from "../../../shared/outcome.ts";
import type { CandidateReading, PanelAnalysis } from "../../../shared/panel.ts";
import type { Recommendation } from "../../../shared/scorecard.ts";
import type { ComparedCandidate } from "../../../shared/rules/findings/comparison.ts";
import { formatLevel, formatPercent, formatScore } from "../../../shared/rules/format.ts";
import { inSentence, initials, isolate, joinNames, joinSome } from "../../../shared/rules/names.ts";
import { profile, type Profile } from "../../../shared/rules/profile.ts";

export type Compared = z.infer<
  (typeof outcomeChannels)["outcome.opening"]["output"]
>["outcomes"][number];

/** Shapes of more than three people on one radar cannot be told apart. */
export const mostShapes = 3;

export const blockersOf = (one: Compared) =>
  one.mustHaves.filter((mustHave) => mustHave.state === "below");

export const findingCandidates = (all: readonly Compared[]): ComparedCandidate[] =>
  all.map((one) => ({
    name: one.candidate.name,
    fit: one.fit,
    coverage: one.coverage,
    blockers: blockersOf(one).map((blocker) => blocker.name),
    sealed: one.sealedInterviews,
  }));

export type Readings = ReadonlyMap<string, CandidateReading>;

/** What the panel's analysis says of each application; nothing while it is computed, and nothing of who is out. */
export const readingsOf = (analysis: PanelAnalysis | null): Readings =>
  new Map((analysis?.candidates ?? []).map((one) => [one.applicationId, one]));

/**
 * Everybody with a fit, the highest first; those chosen below are drawn in the accent. The adjusted fit with its
 * interval where the model gives one, the raw fit alone otherwise.
 */
export const rankedPeople = (
  all: readonly Compared[],
  chosen: readonly string[],
  readings: Readings,
): RankedPerson[] =>
  all
    .filter((one) => one.fit !== null)
    .map((one) => {
      const adjusted = readings.get(one.applicationId)?.adjusted;
      return {
        id: one.applicationId,
        name: one.candidate.name,
        fit: adjusted?.fit ?? one.fit,
        ...(adjusted && { interval: [drawn(adjusted.low), drawn(adjusted.high)] as const }),
        subject: chosen.includes(one.applicationId),
        note: rankingNote(one),
      };
    })
    .toSorted((a, b) => b.fit! - a.fit!);

/** An adjusted fit may reach beyond the scale; the picture ends with it. */
const drawn = (fit: number): number => Math.min(100, Math.max(0, fit));

/** `71, 60 to 83`, and nothing where the model says nothing. */
export function adjustedWords(reading: CandidateReading | undefined): string {
  if (!reading?.adjusted) return "–";
  const { fit, low, high } = reading.adjusted;
  return `${formatScore(fit)}, ${formatScore(low)} to ${formatScore(high)}`;
}

/** Whom the panel cannot tell from this one. */
export function tiedWords(reading: CandidateReading | undefined, readings: Readings): string {
  if (!reading?.adjusted) return "–";
  const names = reading.notSeparableFrom.flatMap((id) => readings.get(id)?.candidate.name ?? []);
  return names.length === 0 ? "nobody" : joinSome(names.map(isolate), 2);
}

/** What a dot on the scale does not say: what stands in the way, and how little it may rest on. */
function rankingNote(one: Compared): RankedPerson["note"] {
  const below = blockersOf(one);
  if (one.coverage === 1)
    return below.length === 0 ? undefined : { text: blockerWords(below), blocks: true };
  const covered = `${formatPercent(one.coverage)} covered`;
  if (below.length === 0) return { text: covered, blocks: false };
  return { text: blockerWords(below, "short"), rest: covered, blocks: true };
}

/** In short without the minimum, which the table below names: there is room for one line. */
function blockerWords(below: ReturnType<typeof blockersOf>, length?: "short"): string {
  const [first] = below;
  if (!first || below.length > 1)
    return `Blockers: ${below.length} must-haves${length ? "" : " below the minimum"}`;
  const blocker = `Blocker: ${inSentence(first.name)} ${formatLevel(first.mean)}`;
  return length ? blocker : `${blocker}, minimum ${first.minimum}`;
}

/** Everything that is weighed or must be met: a blocker of no weight is seen too. */
export const axesOf = (all: readonly Compared[]): RadarAxis[] =>
  (all[0]?.competencies ?? [])
    .filter((competency) => competency.weight > 0 || competency.mustHave !== null)
    .map((competency) => ({
      id: competency.competencyId,
      label: competency.name,
      minimum: competency.mustHave,
    }));

export const shapesOf = (chosen: readonly Compared[], axes: readonly RadarAxis[]): RadarSeries[] =>
  chosen.map((one) => ({
    name: one.candidate.name,
    values: axes.map(
      (axis) => one.competencies.find((item) => item.competencyId === axis.id)?.mean ?? null,
    ),
  }));

/** Competencies × candidates: the means. */
export function meansTable(all: readonly Compared[]): { groups: HeatGroup[]; rows: HeatRow[] } {
  const columns = all.map((one) => ({
    id: one.applicationId,
    short: initials(one.candidate.name),
    name: one.candidate.name,
  }));
  const levels = (competencyId: string) =>
    Object.fromEntries(
      all.map((one) => [
        one.applicationId,
        rounded(one.competencies.find((item) => item.competencyId === competencyId)?.mean ?? null),
      ]),
    );
  return {
    groups: [{ id: "all", name: "", columns, mean: false }],
    rows: rowsOf(all, levels, () => ({})),
  };
}

/** Competencies × panelists of the chosen candidates, with each candidate's mean. */
export function panelistsTable(chosen: readonly Compared[]): {
  groups: HeatGroup[];
  rows: HeatRow[];
} {
  const groups = chosen.map((one) => ({
    id: one.applicationId,
    name: one.candidate.name,
    columns: one.panelists.map((panelist) => ({
      id: `${one.applicationId} ${panelist.id}`,
      short: initials(panelist.name),
      name: panelist.name,
    })),
    mean: true,
  }));
  const itemOf = (one: Compared, competencyId: string) =>
    one.competencies.find((item) => item.competencyId === competencyId);
  const levels = (competencyId: string) =>
    Object.fromEntries(
      chosen.flatMap((one) =>
        (itemOf(one, competencyId)?.panelists ?? []).map((panelist) => [
          `${one.applicationId} ${panelist.panelistId}`,
          rounded(panelist.mean),
        ]),
      ),
    );
  const means = (competencyId: string) =>
    Object.fromEntries(
      chosen.map((one) => [one.applicationId, itemOf(one, competencyId)?.mean ?? null]),
    );
  return { groups, rows: rowsOf(chosen, levels, means) };
}

function rowsOf(
  all: readonly Compared[],
  levels: (competencyId: string) => HeatRow["levels"],
  means: (competencyId: string) => HeatRow["means"],
): HeatRow[] {
  const competencies = all[0]?.competencies ?? [];
  const total = competencies.reduce((sum, one) => sum + one.weight, 0);
  return competencies.map((one) => ({
    id: one.competencyId,
    name: one.name,
    weight: total === 0 ? null : one.weight / total,
    minimum: one.mustHave,
    levels: levels(one.competencyId),
    means: means(one.competencyId),
  }));
}

const rounded = (level: number | null): number | null =>
  level === null ? null : Math.round(level * 10) / 10;

const labels: Record<Recommendation, string> = {
  "strong-yes": "strong yes",
  yes: "yes",
  no: "no",
  "strong-no": "strong no",
};

/** `2 strong yes, 1 no`, the most in favour first. */
export function tally(one: Compared): string {
  const each = Object.entries(labels).flatMap(([value, label]) => {
    const count = one.recommendations.filter((item) => item.recommendation === value).length;
    return count === 0 ? [] : [`${count} ${label}`];
  });
  return each.join(", ");
}

/** The shape of somebody's scores in a few words. */
export function shapeWords(one: Compared): string {
  const shape = profile(one.competencies, one.competencies);
  return kindWords(shape, (id) => one.competencies.find((item) => item.competencyId === id)!.name);
}

function kindWords({ kind, peaks }: Profile, nameOf: (id: string) => string): string {
  switch (kind) {
    case "specialist":
      return `Specialist: ${joinNames(peaks.slice(0, 2).map((peak) => inSentence(nameOf(peak.competencyId))))}`;
    case "strong-all-rounder":
      return "Strong all round";
    case "jack-of-all-trades":
      return "Jack-of-all-trades";
    case "mixed":
      return "Mixed";
    case "too-little-rated":
      return "Too little rated";
  }
}
