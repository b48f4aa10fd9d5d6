import type { PlanDetails, PlannedRole } from "../../plan.ts";
import type { RoleCost } from "./types.ts";

/**
 * What a role costs by month, whole minor units: base pay for everybody who is there, variable pay at what is reached,
 * on-costs on both, tools and place a head, and a one-off for everybody who joins. A seller's variable pay follows the
 * bookings: productive people × attainment; everybody else is taken to reach the target once there.
 */
export interface RolePeople {
  present: readonly number[];
  productive: readonly number[];
  /** People joining, replacements of leavers included. */
  joining: readonly number[];
}

export function costOf(role: PlannedRole, people: RolePeople, details: PlanDetails): RoleCost {
  const base = (role.onTargetPay * role.baseShare) / 12;
  const variable = (role.onTargetPay * (1 - role.baseShare)) / 12;
  const { driver } = role;
  const reached = (at: number) =>
    driver.kind === "quota" ? people.productive[at]! * driver.attainment : people.present[at]!;
  const cost = {
    base: people.present.map((count) => Math.round(count * base)),
    variable: people.present.map((_, at) => Math.round(reached(at) * variable)),
    onCosts: people.present.map((count, at) =>
      Math.round((count * base + reached(at) * variable) * details.onCosts),
    ),
    tools: people.present.map((count) => Math.round(count * details.toolsPerHead)),
    hires: people.joining.map((count) => Math.round(count * details.hireCost)),
  };
  const total = cost.base.map(
    (amount, at) =>
      amount + cost.variable[at]! + cost.onCosts[at]! + cost.tools[at]! + cost.hires[at]!,
  );
  return { ...cost, total, sum: sumOf(total) };
}

export const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0);
