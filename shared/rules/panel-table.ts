import { mean, steady, type CompetencyScore } from "./scoring.ts";

/**
 * One level of a first take, as it was first given and as it is now; null is "not assessed" and counts nowhere. Who
 * could read the others before giving it has no first level: agreement is of those who could not.
 */
export interface PanelRating {
  interviewId: string;
  criterionId: string;
  competencyId: string;
  panelistId: string;
  first: number | null;
  level: number | null;
}

/**
 * Each panelist's mean of each competency of each candidate, NaN where there is none: candidate by candidate, in them
 * panelist by panelist, in them competency by competency. A dense table, because everything else goes over all of it.
 */
export interface PanelTable {
  candidates: number;
  panelists: number;
  competencies: number;
  cells: Float64Array;
  /** How many ratings each mean rests on. */
  counts: Int32Array;
}

interface Sizes {
  panelistIds: readonly string[];
  competencyIds: readonly string[];
}

export function panelTable(
  ratings: readonly (readonly PanelRating[])[],
  { panelistIds, competencyIds }: Sizes,
  value: "first" | "level",
): PanelTable {
  const panelistAt = new Map(panelistIds.map((id, at) => [id, at]));
  const competencyAt = new Map(competencyIds.map((id, at) => [id, at]));
  const size = ratings.length * panelistIds.length * competencyIds.length;
  const cells = new Float64Array(size);
  const counts = new Int32Array(size);
  for (const [candidate, own] of ratings.entries()) {
    for (const rating of own) {
      const level = rating[value];
      const competency = competencyAt.get(rating.competencyId);
      if (level === null || competency === undefined) continue;
      const panelist = candidate * panelistIds.length + panelistAt.get(rating.panelistId)!;
      const at = panelist * competencyIds.length + competency;
      cells[at]! += level;
      counts[at]! += 1;
    }
  }
  for (let at = 0; at < size; at += 1)
    cells[at] = counts[at] === 0 ? Number.NaN : steady(cells[at]! / counts[at]!);
  return {
    candidates: ratings.length,
    panelists: panelistIds.length,
    competencies: competencyIds.length,
    cells,
    counts,
  };
}

export const cellAt = (
  { panelists, competencies, cells }: PanelTable,
  candidate: number,
  panelist: number,
  competency: number,
): number => cells[(candidate * panelists + panelist) * competencies + competency]!;

/** What scoring makes of one candidate of the table. */
export function scoresOf(
  table: PanelTable,
  candidate: number,
  { panelistIds, competencyIds }: Sizes,
): CompetencyScore[] {
  return competencyIds.map((competencyId, competency) => {
    const panelists = panelistIds.flatMap((panelistId, panelist) => {
      const at = (candidate * table.panelists + panelist) * table.competencies + competency;
      const ratings = table.counts[at]!;
      return ratings === 0 ? [] : [{ panelistId, mean: table.cells[at]!, ratings }];
    });
    return { competencyId, mean: mean(panelists.map((one) => one.mean)), panelists };
  });
}
