import type { CompetencyWeight } from "./scoring.ts";

/** One competency that is weighed differently in a later version; null where it is not weighed at all. */
export interface WeightChange {
  competencyId: string;
  weight: { before: number | null; after: number | null };
  mustHave: { before: number | null; after: number | null };
}

/** What changed from one version of an opening's weights to the next, in the order of the later one. */
export function weightChanges(
  before: readonly CompetencyWeight[],
  after: readonly CompetencyWeight[],
): WeightChange[] {
  const earlier = new Map(before.map((one) => [one.competencyId, one]));
  const later = new Map(after.map((one) => [one.competencyId, one]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((competencyId) => {
    const [was, is] = [earlier.get(competencyId), later.get(competencyId)];
    const weight = { before: was?.weight ?? null, after: is?.weight ?? null };
    const mustHave = { before: was?.mustHave ?? null, after: is?.mustHave ?? null };
    const isSame = weight.before === weight.after && mustHave.before === mustHave.after;
    return isSame ? [] : [{ competencyId, weight, mustHave }];
  });
}

/** `22 → 30`, `new, 8`, `taken out`, `minimum 3 → none`. */
export function weightChangeText({ weight, mustHave }: WeightChange): string {
  if (weight.after === null) return "taken out";
  const minimum =
    mustHave.before === mustHave.after
      ? null
      : `minimum ${mustHave.before ?? "none"} → ${mustHave.after ?? "none"}`;
  if (weight.before === null)
    return [`new, ${weight.after}`, mustHave.after === null ? null : `minimum ${mustHave.after}`]
      .filter(Boolean)
      .join(", ");
  const points = weight.before === weight.after ? null : `${weight.before} → ${weight.after}`;
  return [points, minimum].filter(Boolean).join(", ");
}
