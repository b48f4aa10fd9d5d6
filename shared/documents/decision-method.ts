import type { DecisionBasis } from "../decision.ts";
import { counted, formatNumber, formatPercent } from "../rules/format.ts";

/** The method in plain words, with the parameters it ran with, so that somebody else can compute it again. */
export function recordMethod({ method, weights }: DecisionBasis): string[] {
  return [
    `Method: ${method.version}, weights version ${weights.version}. Each panelist scored alone, on written anchors, and saw no other scorecard of an interview until its seal opened.`,
    "Raw fit: one panelist’s ratings of a competency are averaged first, then the panelists; the weighted mean of the competencies, from 1 to 5, is shown from 0 to 100. What was not assessed is left out, not counted as zero; second takes of a role-play do not count.",
    adjusted(method),
    "Must-haves are held against the raw mean and never averaged away.",
    "Agreement is computed from the first levels of those who scored before the seal of their interview opened, fits from the current ones. A changed score keeps its first value, its reason and its scope.",
    ...(method.draws === null
      ? []
      : [
          `Robustness: ${formatNumber(method.draws)} draws, each weight moved independently by up to ${formatPercent(method.weightChange)}${method.seed === null ? "" : `, seed ${method.seed}`}; then each panelist left out in turn.`,
        ]),
    "Nothing decides for the panel: the figures were before it, the verdicts are its own.",
  ];
}

function adjusted({ refusal, intervalLevel, residualSd, df }: DecisionBasis["method"]): string {
  const rule = `Adjusted fit: what each panelist’s fits say of each candidate once the strictness of the panelists is taken off (an additive model of candidate and panelist, least squares), with a ${formatPercent(intervalLevel)} interval. Two candidates whose difference may be chance are not separable.`;
  if (refusal === null && residualSd !== null)
    return `${rule} The panel’s own scatter about it: ${formatNumber(residualSd, { digits: 2, fixed: true })} levels, with ${counted(df ?? 0, "degree")} of freedom.`;
  return refusal === null ? rule : `${rule} Here it was refused: ${refusal}`;
}
