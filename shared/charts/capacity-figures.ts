import type { BookingsAgainstGoalProps } from "./bookings-against-goal.tsx";
import type { LikelihoodProps } from "./likelihood.tsx";
import type { SimulationResult } from "../rules/capacity/simulation.ts";
import type { MonthRow } from "./month-columns.tsx";
import { roleNoun, severalOf } from "../rules/capacity/figures.ts";
import { asSentenceStart } from "../rules/names.ts";
import type { RoleMonths } from "./people-by-month.tsx";
import { computePlan } from "../rules/capacity/compute.ts";
import type { CapacityPlan, RolePlan } from "../rules/capacity/types.ts";
import { formatMoneyShort, formatNumber, formatPercent } from "../rules/format.ts";
import { addMonths, formatMonth } from "../rules/months.ts";

/** The figures of a capacity plan as its charts take them, on screen and on paper alike. */

/** An amount of the goal in short: money, or customers. */
export const goalShort = ({ details, context }: CapacityPlan, amount: number): string =>
  details.measure === "revenue"
    ? formatMoneyShort(amount, context.currency)
    : formatNumber(amount, { digits: Math.abs(amount) < 20 ? 1 : 0 });

const counts = (value: number): string =>
  formatNumber(value, { digits: value > 0 && value < 10 ? 1 : 0 });

/** The people of each role, called as many as there are in the end. */
export const peopleRows = ({ roles }: CapacityPlan): RoleMonths[] =>
  roles.map(({ roleId, name, people, heads }) => ({
    id: roleId,
    name: asSentenceStart(heads === 1 ? roleNoun(name, 1) : severalOf(name)),
    people,
  }));

/** What the funnel has to carry. */
export const demandRows = ({ funnel }: CapacityPlan): MonthRow[] => [
  { id: "leads", name: "Leads", values: funnel.leads, format: counts },
  {
    id: "qualified",
    name: "Qualified leads",
    values: funnel.qualifiedLeads,
    format: counts,
  },
  { id: "meetings", name: "Meetings", values: funnel.meetings, format: counts },
  { id: "opportunities", name: "Opportunities", values: funnel.opportunities, format: counts },
  { id: "deals", name: "Signatures", values: funnel.deals, format: counts, subject: true },
];

/** Cost beside bookings, each on its own scale. */
export function costRows(plan: CapacityPlan): MonthRow[] {
  const money = (value: number) => formatMoneyShort(value, plan.context.currency);
  return [
    { id: "cost", name: "Cost", values: plan.cost.total, format: money },
    {
      id: "bookings",
      name: plan.details.measure === "revenue" ? "Bookings" : "New customers",
      values: plan.bookings,
      format: (value) => goalShort(plan, value),
      subject: true,
    },
  ];
}

const points = 0.1;

/** The months in which those who are to be hired start, as a plan with starts set by hand holds them. */
export const startMonths = ({ details }: CapacityPlan, { starts }: RolePlan): string[] =>
  starts.map((start) => addMonths(details.from, start));

/** The same people, if they reach so many points of quota more or less on average. */
function withAttainment(plan: CapacityPlan, change: number): CapacityPlan | null {
  const roles = plan.roles.map((role) => {
    const { driver } = role.planned;
    const changed =
      driver.kind === "quota"
        ? { ...driver, attainment: Math.max(0.01, driver.attainment + change) }
        : driver;
    return { ...role.planned, starts: startMonths(plan, role), driver: changed };
  });
  const other = computePlan({ ...plan.details, roles }, plan.context);
  return other.ok ? other : null;
}

/** Cumulative bookings and the goal, with the band of ten points of attainment to either side. */
export function againstGoal(plan: CapacityPlan): Omit<BookingsAgainstGoalProps, "width"> {
  const { months, cumulative } = plan;
  const end = (values: readonly number[]) => goalShort(plan, values.at(-1) ?? 0);
  const band = (change: number) => {
    const attainments = plan.details.roles.flatMap(({ driver }) =>
      driver.kind === "quota" ? [driver.attainment] : [],
    );
    const other = attainments.length === 0 ? null : withAttainment(plan, change);
    if (other === null) return null;
    const at = attainments.every((one) => one === attainments[0])
      ? `at ${formatPercent(Math.max(0.01, attainments[0]! + change))}`
      : `at ten points ${change < 0 ? "less" : "more"}`;
    return {
      values: other.cumulative.bookings,
      label: `${end(other.cumulative.bookings)} ${at}`,
    };
  };
  return {
    months,
    goal: { values: cumulative.goal, label: `${end(cumulative.goal)} goal` },
    expected: { values: cumulative.bookings, label: `${end(cumulative.bookings)} expected` },
    low: band(-points),
    high: band(points),
    crossing: crossingOf(plan),
    format: (value) => goalShort(plan, value),
  };
}

/** Where bookings pass the goal for good: after the last month that was behind. */
export function crossingOf({
  months,
  cumulative: { goal, bookings },
}: Pick<CapacityPlan, "months" | "cumulative">): { at: number; label: string } | null {
  const ahead = months.map((_, at) => bookings[at]! - goal[at]!);
  const last = ahead.findLastIndex((one) => one < 0);
  if (last < 0 || last === ahead.length - 1) return null;
  const share = -ahead[last]! / (ahead[last + 1]! - ahead[last]!);
  const part = share < 1 / 3 ? "early" : share < 2 / 3 ? "mid" : "late";
  const month = formatMonth(months[last + 1]!);
  const name = months.length > 12 ? month : month.replace(/\u00a0\d+$/, "");
  return {
    at: last + share,
    label: `behind until ${part === "mid" ? "mid-" : `${part} `}${name}, ahead after`,
  };
}

/** A change of it, with its sign and a true minus: `+€156 k`, `−€80 k`. */
export function goalSigned(plan: CapacityPlan, change: number): string {
  const size = goalShort(plan, Math.abs(change));
  return change < 0 ? `−${size}` : `+${size}`;
}

/**
 * Where the draws end, on either side of the goal. Where the goal has to be met before the end too, how many met it
 * each time is another number, and both are told.
 */
export function likelihoodOf(
  plan: CapacityPlan,
  { bins, draws, reached, ended }: SimulationResult,
): Omit<LikelihoodProps, "width"> {
  const goal = plan.cumulative.goal.at(-1) ?? 0;
  const share = (count: number) => formatPercent(count / draws);
  const isOnce = plan.checkpoints.length === 1;
  return {
    bins,
    goal,
    goalLabel: `Goal ${goalShort(plan, goal)}`,
    below: isOnce ? `${share(draws - ended)} miss it` : `${share(draws - ended)} end below`,
    above: isOnce
      ? `${share(ended)} reach it`
      : `${share(ended)} end above, ${share(reached)} never behind at the end of a ${plan.details.everyMonth ? "month" : "year"}`,
    format: (value) => goalShort(plan, value),
  };
}
