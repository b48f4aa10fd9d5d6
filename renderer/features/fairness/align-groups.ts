import type { FairnessQuestion } from "../../../shared/fairness.ts";

type Group = FairnessQuestion["groups"][number];

/** Names after one edit of a list, with the ids they had: answers hold on to ids, so a renamed group keeps its own. */
export function alignGroups(groups: readonly Group[], names: readonly string[]): Group[] {
  const changed = names.findIndex((name, at) => name !== groups[at]?.name);
  const at = changed === -1 ? names.length : changed;
  if (names.length === groups.length)
    return groups.map((group, place) => ({ ...group, name: names[place]! }));
  if (names.length > groups.length)
    return groups.toSpliced(at, 0, { id: crypto.randomUUID(), name: names[at]! });
  return groups.toSpliced(at, 1);
}
