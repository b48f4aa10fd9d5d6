import type { Coachability } from "../coachability.ts";
import { counted, formatLevel } from "../format.ts";
import type { Refusal } from "../refusal.ts";

/** What the second take says beside the first, in one sentence; a refusal is its own reason. */
export function coachabilityWords(found: Coachability | Refusal): string {
  if (!found.ok) return found.reason;
  const criteria = found.panelists.reduce((sum, one) => sum + one.criteria, 0);
  const basis = `${counted(criteria, "rating")} in both takes${found.panelists.length > 1 ? ` by ${counted(found.panelists.length, "panelist")}` : ""}`;
  // A hundredth of a level is a rounding of the mean and nothing that somebody saw.
  const by = Math.abs(found.difference);
  if (by < 0.05) return `The second take was rated like the first (${basis}).`;
  const way = found.difference > 0 ? "higher" : "lower";
  return `The second take was rated ${formatLevel(by)} of a level ${way} than the first (${basis}).`;
}
