import { amountText } from "../capacity/figures.ts";
import type { SimulationResult } from "../capacity/simulation.ts";
import type { CapacityPlan } from "../capacity/types.ts";
import { formatNumber, formatPercent } from "../format.ts";
import { type Finding, plain, stressed } from "./finding.ts";

/**
 * How likely the plan is to reach its goal, how well so many draws know that, and where eight of ten draws end. The
 * draws know the probability well; the spreads they are made of are the founder's own guesses, which is said.
 */
export function likelihoodFinding(
  plan: CapacityPlan,
  { draws, reached, probability, interval, p10, p90 }: SimulationResult,
): Finding {
  const [low, high] = [formatPercent(interval.low), formatPercent(interval.high)];
  const sure = low === high ? "" : ` (between ${low} and ${high} with more draws)`;
  const [least, most] = [amountText(plan, p10.at(-1)!), amountText(plan, p90.at(-1)!)];
  const always =
    plan.checkpoints.length === 1
      ? ""
      : ` at the end of every ${plan.details.everyMonth ? "month" : "year"}`;
  return [
    plain(`The plan reaches its goal${always} in `),
    stressed(`${formatPercent(probability)} of the draws`),
    plain(
      `, ${formatNumber(reached)} of ${formatNumber(draws)}${sure}. Eight of ten end between ${least} and ${most}. It is as sure as the spreads you gave.`,
    ),
  ];
}
