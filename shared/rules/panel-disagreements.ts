import { mostDisagreements, type Disagreement } from "../panel.ts";
import { isListed, type Basis } from "./panel-basis.ts";
import { cellAt, type PanelRating } from "./panel-table.ts";

/** Where a panel should talk first. A disagreement is a competency of a candidate on which two panelists are apart. */

export type PanelDisagreement = Omit<Disagreement, "panelists"> & {
  panelists: Omit<Disagreement["panelists"][number], "evidence">[];
};

/** Less than one level may be the same anchor. */
const leastRange = 1;

interface Place {
  candidate: number;
  competency: number;
  range: number;
}

/** By current values, the widest first; equal ones in the order of candidates and weights. */
export function disagreementsOf(basis: Basis): PanelDisagreement[] {
  const found: Place[] = [];
  for (const [candidate, one] of basis.input.candidates.entries()) {
    if (!isListed(one)) continue;
    for (const competency of basis.input.competencies.keys()) {
      const range = rangeOf(basis, candidate, competency);
      if (range >= leastRange) found.push({ candidate, competency, range });
    }
  }
  return found
    .toSorted((a, b) => b.range - a.range)
    .slice(0, mostDisagreements)
    .map((place) => disagreementAt(basis, place));
}

function rangeOf({ table }: Basis, candidate: number, competency: number): number {
  let [low, high] = [Infinity, -Infinity];
  for (let panelist = 0; panelist < table.panelists; panelist += 1) {
    const level = cellAt(table, candidate, panelist, competency);
    if (level < low) low = level;
    if (level > high) high = level;
  }
  return high - low;
}

function disagreementAt(
  { input, table, panelistIds }: Basis,
  { candidate, competency, range }: Place,
): PanelDisagreement {
  const { applicationId, ratings } = input.candidates[candidate]!;
  const { competencyId, name } = input.competencies[competency]!;
  const firsts = firstMeans(ratings, competencyId);
  const panelists = panelistIds.flatMap((panelistId, panelist) => {
    const current = cellAt(table, candidate, panelist, competency);
    if (Number.isNaN(current)) return [];
    return [{ panelistId, first: firsts.get(panelistId) ?? null, current }];
  });
  return {
    applicationId,
    competencyId,
    competency: name,
    range,
    panelists: panelists.toSorted((a, b) => b.current - a.current),
  };
}

/** By panelist, the mean of one competency's first levels. */
function firstMeans(ratings: readonly PanelRating[], competencyId: string): Map<string, number> {
  const given = ratings.filter((one) => one.competencyId === competencyId && one.first !== null);
  const mean = (own: readonly PanelRating[]) =>
    own.reduce((sum, one) => sum + one.first!, 0) / own.length;
  return new Map(
    [...Map.groupBy(given, (one) => one.panelistId)].map(([id, own]) => [id, mean(own)]),
  );
}
