import type { PlanDetails } from "../../../shared/plan.ts";
import { addMonths } from "../../../shared/rules/months.ts";

/** The years of a plan, each twelve months from its first on; the last may be shorter. */
export const yearsOf = ({ from, goal }: Pick<PlanDetails, "from" | "goal">) =>
  Array.from({ length: Math.ceil(goal.length / 12) }, (_, year) => ({
    from: addMonths(from, year * 12),
    length: Math.min(12, goal.length - year * 12),
  }));

/** One year of the goal with other months. */
export const withYear = (
  goal: readonly number[],
  year: number,
  months: readonly number[],
): number[] => goal.toSpliced(year * 12, months.length, ...months);

/** Longer: further months like the last one. Shorter: what is cut off is gone, which the page lets be undone. */
export function withLength(details: PlanDetails, months: number): PlanDetails {
  const last = details.goal.at(-1) ?? 0;
  const { goal, founder } = details;
  return {
    ...details,
    goal: Array.from({ length: months }, (_, at) => goal[at] ?? last),
    founder: Array.from({ length: months }, (_, at) => founder[at] ?? 0),
  };
}

/** Bookings as customers, or customers as bookings, at the average deal; the totals are kept as exactly as they can be. */
export function inMeasure(details: PlanDetails, measure: PlanDetails["measure"]): PlanDetails {
  const deal = details.funnel.dealSize;
  if (measure === details.measure || !(deal > 0)) return { ...details, measure };
  const convert = (value: number) =>
    measure === "customers" ? Math.round((value / deal) * 10) / 10 : Math.round(value * deal);
  return {
    ...details,
    measure,
    goal: details.goal.map(convert),
    founder: details.founder.map(convert),
    roles: details.roles.map((role) =>
      role.driver.kind === "quota"
        ? { ...role, driver: { ...role.driver, quota: convert(role.driver.quota) } }
        : role,
    ),
  };
}
