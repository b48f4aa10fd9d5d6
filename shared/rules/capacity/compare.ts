import { addMonths } from "../months.ts";
import { narrowest } from "./variants.ts";
import type { CapacityPlan, PlanRefusal } from "./types.ts";

/** Scenarios side by side: one row a figure, one cell a scenario. */
export interface ComparedRow {
  id: string;
  label: string;
  /** How the values are written; `amount` is in the unit of the scenario's goal. */
  kind: "count" | "amount" | "money" | "share" | "month" | "verdict";
  /** null: the scenario has no such figure. A verdict is 1 for reached, 0 for missed. A month is `YYYY-MM`. */
  values: (number | string | null)[];
}

type Figure = (plan: CapacityPlan) => number | string | null;

/** Roles in the order in which scenarios first name them, then what they come to. A refused scenario has empty cells. */
export function compareScenarios(plans: readonly (CapacityPlan | PlanRefusal)[]): ComparedRow[] {
  const row = (
    id: string,
    label: string,
    kind: ComparedRow["kind"],
    figure: Figure,
  ): ComparedRow => ({
    id,
    label,
    kind,
    values: plans.map((plan) => (plan.ok ? figure(plan) : null)),
  });
  return [
    row("reached", "Reaches the goal", "verdict", (plan) => (plan.reached ? 1 : 0)),
    row("goal", "Goal by the end", "amount", ({ cumulative }) => cumulative.goal.at(-1)!),
    row("bookings", "Booked by the end", "amount", ({ cumulative }) => cumulative.bookings.at(-1)!),
    row("spare", "To spare at the narrowest", "amount", narrowest),
    ...rolesOf(plans).map(({ roleId, name }) =>
      row(`heads.${roleId}`, name, "count", ({ roles }) => {
        const role = roles.find((one) => one.roleId === roleId);
        return role ? role.heads : null;
      }),
    ),
    row("heads", "People in all", "count", ({ roles }) =>
      roles.reduce((sum, role) => sum + role.heads, 0),
    ),
    row("first", "First hire starts", "month", ({ hires }) => hires[0]?.start ?? null),
    row("last", "Last hire starts", "month", ({ hires }) => hires.at(-1)?.start ?? null),
    row("customers", "Customers at the end", "count", ({ customers }) =>
      Math.round(customers.now.at(-1)!),
    ),
    row("leads", "Leads in the busiest month", "count", ({ funnel }) =>
      Math.ceil(Math.max(...funnel.leads) - 1e-9),
    ),
    row("cost", "Cost", "money", ({ cost }) => cost.sum),
    row("cost-of-sale", "Cost of sale", "share", ({ cost }) => cost.ofSale),
    row("per-customer", "Cost of a new customer", "money", ({ cost }) => cost.perCustomer),
    row("ahead", "Ahead of the goal from", "month", aheadFrom),
  ];
}

function rolesOf(plans: readonly (CapacityPlan | PlanRefusal)[]) {
  const roles = plans.flatMap((plan) => (plan.ok ? plan.roles : []));
  return roles.filter((role, at) => roles.findIndex((one) => one.roleId === role.roleId) === at);
}

/** The first month from whose end on the goal so far is met for good; null: not within the plan. */
export function aheadFrom({ details, cumulative }: CapacityPlan): string | null {
  const { goal, bookings } = cumulative;
  let from = goal.length;
  while (from > 0 && bookings[from - 1]! >= goal[from - 1]! * (1 - 1e-9)) from -= 1;
  return from === goal.length ? null : addMonths(details.from, from);
}
