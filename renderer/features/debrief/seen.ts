import type { HeatFoot, HeatGroup, HeatRow } from "../../../shared/charts/heat-map.tsx";
import type { EvidenceLine, Outcome } from "../../../shared/outcome.ts";
import type { PanelAnalysis } from "../../../shared/panel.ts";
import { firstLevel, firstWords } from "../../../shared/rules/changes.ts";
import { formatNumber, formatSigned } from "../../../shared/rules/format.ts";
import { initials } from "../../../shared/rules/names.ts";

/** Panelists side by side that still fit a screen. */
export const mostColumns = 8;

export const columnId = (applicationId: string, panelistId: string) =>
  `${applicationId} ${panelistId}`;

export const groupsOf = (outcomes: readonly Outcome[], most: number): HeatGroup[] =>
  outcomes.map(({ applicationId, candidate, panelists }) => ({
    id: applicationId,
    name: candidate.name,
    mean: true,
    columns: panelists.slice(0, most).map(({ id, name }) => ({
      id: columnId(applicationId, id),
      short: initials(name),
      name,
    })),
  }));

export function rowsOf(analysis: PanelAnalysis, outcomes: readonly Outcome[]): HeatRow[] {
  const total = analysis.competencies.reduce((sum, one) => sum + one.weight, 0);
  const apart = furthestApart(analysis, outcomes);
  return analysis.competencies.map(({ competencyId, name, weight, mustHave }) => {
    const own = outcomes.map((outcome) => ({
      outcome,
      found: outcome.competencies.find((one) => one.competencyId === competencyId),
    }));
    return {
      id: competencyId,
      name,
      weight: total === 0 ? null : weight / total,
      minimum: mustHave,
      levels: Object.fromEntries(
        own.flatMap(({ outcome, found }) =>
          (found?.panelists ?? []).map((one) => [
            columnId(outcome.applicationId, one.panelistId),
            one.mean,
          ]),
        ),
      ),
      means: Object.fromEntries(
        own.map(({ outcome, found }) => [outcome.applicationId, found?.mean ?? null]),
      ),
      apart: apart?.competencyId === competencyId ? apart.columns : [],
      singles: singlesOf(outcomes, competencyId),
      firsts: firstsOf(outcomes, competencyId),
    };
  });
}

/** The two cells of the largest disagreement among those shown. */
function furthestApart({ disagreements }: PanelAnalysis, outcomes: readonly Outcome[]) {
  const shown = new Set(outcomes.map((one) => one.applicationId));
  const [widest] = disagreements
    .filter((one) => shown.has(one.applicationId))
    .toSorted((a, b) => b.range - a.range);
  if (!widest) return null;
  const sorted = widest.panelists.toSorted((a, b) => b.current - a.current);
  return {
    competencyId: widest.competencyId,
    columns: [sorted[0]!, sorted.at(-1)!].map((one) =>
      columnId(widest.applicationId, one.panelistId),
    ),
  };
}

/** Cells in which one rating stands. */
const singlesOf = (outcomes: readonly Outcome[], competencyId: string): string[] =>
  outcomes.flatMap(({ applicationId, evidence }) => {
    const rated = evidence.filter(
      (line) => line.competencyId === competencyId && line.level !== null,
    );
    return [...Map.groupBy(rated, (line) => line.panelistId)]
      .filter(([, lines]) => lines.length === 1)
      .map(([panelistId]) => columnId(applicationId, panelistId));
  });

/** Of levels that were changed what they were at first; a mean of several says only that it was changed. */
function firstsOf(outcomes: readonly Outcome[], competencyId: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { applicationId, evidence } of outcomes) {
    const own = evidence.filter((line) => line.competencyId === competencyId && line.take === 1);
    const byPanelist = Map.groupBy(own, (line) => line.panelistId);
    for (const [panelistId, lines] of byPanelist) {
      const changed = lines.filter((line) => line.changes.length > 0);
      if (changed.length === 0) continue;
      const first = firstLevel(changed[0]!.level, changed[0]!.changes);
      found[columnId(applicationId, panelistId)] =
        lines.length === 1 ? `first ${first ?? "–"}` : "changed";
    }
  }
  return found;
}

/** How strict each panelist is, under their columns; nothing where the model is refused. */
export function footOf(
  analysis: PanelAnalysis,
  groups: readonly HeatGroup[],
): HeatFoot | undefined {
  if (!analysis.model.ok) return undefined;
  const severities = new Map(
    analysis.panelists.flatMap(({ id, severity }) =>
      severity ? [[id, severity.againstOthers] as const] : [],
    ),
  );
  const cells: HeatFoot["cells"] = Object.fromEntries(
    groups.flatMap((group) =>
      group.columns.flatMap((column) => {
        const found = severities.get(column.id.split(" ")[1]!);
        if (!found) return [];
        // Stressed where chance alone would hardly do it.
        const stressed = found.low > 0 || found.high < 0;
        return [[column.id, { text: formatSigned(found.levels), stressed }]];
      }),
    ),
  );
  return { name: "Severity, levels", cells };
}

/** What one panelist wrote about one competency of one candidate. */
export const linesOf = (
  outcomes: readonly Outcome[],
  column: string,
  competencyId: string,
): EvidenceLine[] =>
  outcomes.flatMap(({ applicationId, evidence }) =>
    evidence.filter(
      (line) =>
        line.competencyId === competencyId && columnId(applicationId, line.panelistId) === column,
    ),
  );

/** `4, first 2`, with the take where it was a second one. */
export function levelWords(line: EvidenceLine): string {
  const level = line.level === null ? "not assessed" : formatNumber(line.level);
  return [line.take === 2 ? "second take" : "", level, firstWords(line.changes)]
    .filter(Boolean)
    .join(", ");
}
