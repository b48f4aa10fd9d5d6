import { amountText } from "../capacity/figures.ts";
import type { CapacityPlan, PlanRefusal } from "../capacity/types.ts";
import { counted, formatMoneyShort } from "../format.ts";
import { isolate, joinNames } from "../names.ts";
import { type Finding, plain, sentences, stressed } from "./finding.ts";

export interface NamedPlan {
  name: string;
  plan: CapacityPlan | PlanRefusal;
}

interface ComputedPlan {
  name: string;
  plan: CapacityPlan;
}

const isComputed = (one: NamedPlan): one is ComputedPlan => one.plan.ok;

/** What the other scenarios change against the first, which is the plan; those that cannot be worked out are left out. Empty where there is nothing to compare. */
export function scenariosFinding(scenarios: readonly NamedPlan[]): Finding {
  const [first, ...others] = scenarios;
  if (first === undefined || others.length === 0) return [];
  if (!isComputed(first))
    return [
      plain(
        `“${isolate(first.name)}” is the plan and cannot be worked out, so that there is nothing to hold the others against.`,
      ),
    ];
  return sentences(...others.filter(isComputed).map((other) => against(first, other)));
}

function against(first: ComputedPlan, other: ComputedPlan): Finding {
  const people = headsOf(other.plan) - headsOf(first.plan);
  const cost = other.plan.cost.sum - first.plan.cost.sum;
  const differences = [
    people === 0
      ? ""
      : `${counted(Math.abs(people), "person", "people")} ${people > 0 ? "more" : "fewer"}`,
    Math.abs(cost) < 1
      ? ""
      : `${formatMoneyShort(Math.abs(cost), other.plan.context.currency)} ${cost > 0 ? "more" : "less"}`,
  ].filter(Boolean);
  const said =
    differences.length === 0
      ? `takes the same people at the same cost as “${isolate(first.name)}”`
      : `takes ${joinNames(differences)} than “${isolate(first.name)}”`;
  return [plain(`“${isolate(other.name)}” ${said}`), ...reaching(other.plan)];
}

const headsOf = (plan: CapacityPlan): number =>
  plan.roles.reduce((sum, role) => sum + role.heads, 0);

function reaching(plan: CapacityPlan): Finding {
  if (plan.reached) return [plain(" and reaches its goal.")];
  return plan.spare < 0
    ? [plain(" and "), stressed(`misses its goal by ${amountText(plan, -plan.spare)}.`)]
    : [plain(" and "), stressed("reaches its goal too late.")];
}
