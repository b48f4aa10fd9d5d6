import type { Coachability } from "../coachability.ts";
import { counted, formatLevel } from "../format.ts";
import type { Refusal } from "../refusal.ts";

/** What the second take says beside the first, in one sentence; a refusal is its own reason. */
export function coachabilityWords(found: Coachability | Refusal): string {
  if (!found.ok) return found.reason;
  const criteria = found.panelists.reduce((sum, one) => sum + one.criteria, 0);
  return secondTakeWords({ ...found, panelists: found.panelists.length, criteria });
}

/** The same of figures that were kept: how far apart, by how many panelists, on how many ratings. */
export function secondTakeWords({
  difference,
  panelists,
  criteria,
}: {
  difference: number;
  panelists: number;
  criteria: number;
}): string {
  const basis = `${counted(criteria, "rating")} in both takes${panelists > 1 ? ` by ${counted(panelists, "panelist")}` : ""}`;
  // A hundredth of a level is a rounding of the mean and nothing that somebody saw.
  const by = Math.abs(difference);
  if (by < 0.05) return `The second take was rated like the first (${basis}).`;
  const way = difference > 0 ? "higher" : "lower";
  const levels = by < 0.95 ? "of a level" : "levels";
  return `The second take was rated ${formatLevel(by)} ${levels} ${way} than the first (${basis}).`;
}
