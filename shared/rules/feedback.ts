/**
 * What a candidate is told of their interviews, in words alone: where they were strong and what was missing, at the
 * levels' own names (4 is strong, 2 is partly). What lies between is sound and not mentioned, and so is what nobody saw.
 */

interface Assessed {
  competencyId: string;
  name: string;
  mean: number | null;
  mustHave: number | null;
}

/** Nobody works on more at once, and a list of everything tells a person nothing. */
export const mostTold = 4;

const strongFrom = 3.5;
const missingBelow = 2.5;

/** The clearest of each, by name, so that the order says nothing about levels or weights. */
export function feedbackOf<T extends Assessed>(
  competencies: readonly T[],
): { strong: T[]; missing: T[] } {
  const seen = competencies.toSorted((a, b) => (a.mean ?? 0) - (b.mean ?? 0));
  const missing = seen.filter(isMissing);
  const strong = seen
    .filter((one) => !isMissing(one) && one.mean !== null && one.mean >= strongFrom)
    .toReversed();
  return { strong: byName(strong.slice(0, mostTold)), missing: byName(missing.slice(0, mostTold)) };
}

const byName = <T extends Assessed>(some: readonly T[]): T[] =>
  some.toSorted((a, b) => a.name.localeCompare(b.name, "en"));

const isMissing = ({ mean, mustHave }: Assessed): boolean =>
  mean !== null && (mean < missingBelow || (mustHave !== null && mean < mustHave));
