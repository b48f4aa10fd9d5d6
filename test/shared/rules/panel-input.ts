import type { PanelInput } from "../../../shared/rules/panel-basis.ts";

/** A made-up id that schema and reader both accept. */
export const idOf = (kind: "a" | "b" | "c" | "d" | "e" | "f", at: number): string =>
  `0190${kind}000-0000-7000-8000-${String(at).padStart(12, "0")}`;

export const competencyNames = ["Discovery", "Closing", "Creativity", "Coachability"];

/**
 * An opening whose candidates were all rated in one interview each. `levels[candidate][panelist][competency]`, null
 * where it was not assessed, a whole panelist null where the two did not meet.
 */
export function panelInput(
  levels: readonly (readonly (readonly (number | null)[] | null)[])[],
  { weights = [40, 30, 20, 10], names = ["Leila Haddad", "Kwame Asante", "Siobhán Keane"] } = {},
): PanelInput {
  const panelists = Math.max(0, ...levels.map((row) => row.length));
  return {
    openingId: idOf("f", 0),
    weightsVersion: 1,
    competencies: weights.map((weight, at) => ({
      competencyId: idOf("c", at),
      name: competencyNames[at] ?? `Competency ${at}`,
      weight,
      mustHave: at === 0 ? 3 : null,
    })),
    panelists: Array.from({ length: panelists }, (_, at) => ({
      id: idOf("b", at),
      name: `Panelist ${at}`,
      seniority: 1,
    })),
    candidates: levels.map((row, candidate) => ({
      applicationId: idOf("a", candidate),
      candidate: { id: idOf("d", candidate), name: names[candidate] ?? `Candidate ${candidate}` },
      stage: { id: idOf("f", 1), name: "Interviews", kind: "active" as const },
      recommendations: [],
      ratings: row.flatMap((own, panelist) =>
        (own ?? []).flatMap((level, competency) =>
          level === null
            ? []
            : [
                {
                  interviewId: idOf("e", candidate),
                  criterionId: idOf("f", 100 + competency),
                  competencyId: idOf("c", competency),
                  panelistId: idOf("b", panelist),
                  first: level,
                  level,
                },
              ],
        ),
      ),
    })),
  };
}
