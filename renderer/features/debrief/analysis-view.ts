import type { RankedPerson } from "../../../shared/charts/ranking.tsx";
import type { RadarAxis, RadarSeries } from "../../../shared/charts/radar.tsx";
import type { CandidateReading, PanelAnalysis } from "../../../shared/panel.ts";
import { countWord, formatLevel, formatPercent } from "../../../shared/rules/format.ts";
import { inSentence } from "../../../shared/rules/names.ts";
import { enoughCoverage } from "../../../shared/rules/profile.ts";
import { type Stretch, tiedStretches } from "../../../shared/rules/ties.ts";

/** The fit that counts in an order: adjusted where the model holds, else raw. */
export const fitOf = (one: CandidateReading): number | null => one.adjusted?.fit ?? one.raw.fit;

export const rankedPeople = (
  candidates: readonly CandidateReading[],
  chosen: readonly string[],
): RankedPerson[] =>
  candidates.map((one) => ({
    id: one.applicationId,
    name: one.candidate.name,
    fit: fitOf(one),
    raw: one.adjusted ? one.raw.fit : null,
    interval: one.adjusted ? ([one.adjusted.low, one.adjusted.high] as const) : undefined,
    subject: chosen.includes(one.applicationId),
    note: noteOf(one),
  }));

/** What a dot does not say: what stands in the way, and what it rests on. */
function noteOf(one: CandidateReading): RankedPerson["note"] {
  const [first, ...more] = one.blockers;
  if (first) {
    const text = `Blocker: ${inSentence(first.name)} ${formatLevel(first.mean)}, minimum ${first.minimum}`;
    return {
      text: more.length === 0 ? text : `${text}, and ${countWord(more.length)} more`,
      blocks: true,
    };
  }
  const { kind, highest, lowest } = one.profile;
  if (kind === "jack-of-all-trades" && highest && lowest)
    return {
      text: `Flat profile: ${formatLevel(lowest.mean)} to ${formatLevel(highest.mean)}`,
      blocks: false,
    };
  if (one.raw.fit !== null && one.raw.coverage < 1)
    return { text: `${formatPercent(one.raw.coverage)} of the weight assessed`, blocks: false };
  return undefined;
}

export function tiesOf(candidates: readonly CandidateReading[]): Stretch[] {
  const ties = new Map(candidates.map((one) => [one.applicationId, new Set(one.notSeparableFrom)]));
  return tiedStretches(
    candidates.map((one) => one.applicationId),
    (a, b) => (ties.get(a)?.has(b) ?? false) || (ties.get(b)?.has(a) ?? false),
  );
}

/** Everything that is weighed or must be met: a blocker of no weight is seen too. */
export const axesOf = ({ competencies }: PanelAnalysis): RadarAxis[] =>
  competencies
    .filter((one) => one.weight > 0 || one.mustHave !== null)
    .map((one) => ({ id: one.competencyId, label: one.name, minimum: one.mustHave }));

export const shapesOf = (
  shown: readonly CandidateReading[],
  axes: readonly RadarAxis[],
): RadarSeries[] =>
  shown.map((one) => ({
    name: one.candidate.name,
    values: axes.map(
      (axis) => one.means.find((mean) => mean.competencyId === axis.id)?.mean ?? null,
    ),
  }));

/**
 * The two that stand nearest to a decision: the highest two, after whom come those with a blocker, and last those of
 * whom too little was assessed to look at a profile.
 */
export function nearestTwo(candidates: readonly CandidateReading[]): string[] {
  const apart = ({ raw, blockers }: CandidateReading) =>
    (raw.coverage < enoughCoverage ? 2 : 0) + (blockers.length > 0 ? 1 : 0);
  return candidates
    .filter((one) => fitOf(one) !== null)
    .toSorted((a, b) => apart(a) - apart(b))
    .slice(0, 2)
    .map((one) => one.applicationId);
}

export const guidedAddress = (
  openingId: string,
  applicationId: string,
  competencyId?: string | null,
): string =>
  `#/decisions/${openingId}/debrief/${applicationId}${competencyId ? `?competency=${competencyId}` : ""}`;
