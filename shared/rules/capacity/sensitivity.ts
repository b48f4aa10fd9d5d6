import type { PlanDetails, PlannedRole } from "../../plan.ts";
import { formatMoney, formatPercent } from "../format.ts";
import { bookRevenue } from "./book.ts";
import { sumOf } from "./cost.ts";
import { bookingsIf, sellersOf, withStaffing } from "./variants.ts";
import type { CapacityPlan } from "./types.ts";

/**
 * How far each assumption moves the bookings at the end of the plan, one at a time, with the same people starting when
 * they start. The people work as many leads as before: a deal that is worth a tenth less, or is won a tenth less often,
 * makes their bookings a tenth less; the founder's own sales stay what they are. A cycle a month longer moves the last
 * month's bookings of those who sell beyond the end.
 */
export interface Lever {
  id: string;
  /** `Attainment`, `Everybody starts a month later`. */
  name: string;
  /** What it would be, and by how much the result changes; both ways, or one where there is only one. */
  ends: { label: string; change: number }[];
}

/** The farthest first; what moves nothing is left out. */
export function sensitivity(plan: CapacityPlan): Lever[] {
  if (sellersOf(plan).length === 0 && sumOf(plan.founder) === 0 && sumOf(plan.book) === 0)
    return [];
  return [
    attainment(plan),
    starting(plan),
    attrition(plan),
    replacing(plan),
    ramping(plan),
    scaled(plan, "won", "Opportunities won", (rate) => formatPercent(Math.min(1, rate))),
    ...(plan.details.measure === "revenue"
      ? [
          scaled(plan, "dealSize", "Average deal", (size) =>
            formatMoney(Math.round(size), plan.context.currency),
          ),
        ]
      : []),
    cycle(plan),
    founder(plan),
    churn(plan),
  ]
    .map((lever) => ({
      ...lever,
      ends: lever.ends.filter(({ change }) => Math.abs(change) > 1e-6),
    }))
    .filter((lever) => lever.ends.length > 0)
    .toSorted((a, b) => rangeOf(b) - rangeOf(a));
}

const rangeOf = ({ ends }: Lever): number => {
  const changes = [0, ...ends.map((end) => end.change)];
  return Math.max(...changes) - Math.min(...changes);
};

const soldByTeam = (plan: CapacityPlan): number =>
  sumOf(sellersOf(plan).flatMap((role) => role.sales!.bookings));

const points = 0.1;

/** `70 %`, or `10 points less` where the roles differ, `up to` where one of them cannot go so far. */
function labelOf(values: readonly number[], by: number, moved: (value: number) => number): string {
  const [one, ...others] = new Set(values);
  if (one !== undefined && others.length === 0) return formatPercent(moved(one));
  const isCut = values.some((value) => Math.abs(moved(value) - value - by) > 1e-9);
  return `${isCut ? "up to " : ""}${Math.round(Math.abs(by) * 100)} points ${by < 0 ? "less" : "more"}`;
}

function attainment(plan: CapacityPlan): Lever {
  const sellers = sellersOf(plan).flatMap(({ planned: { driver }, sales }) =>
    driver.kind === "quota" ? [{ reached: driver.attainment, sold: sumOf(sales!.bookings) }] : [],
  );
  const moved = (by: number) => (reached: number) => Math.max(0, reached + by);
  const end = (by: number) => ({
    label: labelOf(
      sellers.map(({ reached }) => reached),
      by,
      moved(by),
    ),
    change: sumOf(
      sellers.map(({ reached, sold }) => (sold * (moved(by)(reached) - reached)) / reached),
    ),
  });
  return { id: "attainment", name: "Attainment", ends: [end(-points), end(points)] };
}

const changed = (plan: CapacityPlan, details: PlanDetails): number =>
  (bookingsIf(plan, details) ?? plan.cumulative.bookings.at(-1)!) -
  plan.cumulative.bookings.at(-1)!;

const starting = (plan: CapacityPlan): Lever => ({
  id: "starts",
  name: "Everybody starts a month later",
  ends: [{ label: "a month later", change: changed(plan, withStaffing(plan, 1)) }],
});

function withRoles(
  plan: CapacityPlan,
  change: (role: PlannedRole) => Partial<PlannedRole>,
): PlanDetails {
  const details = withStaffing(plan);
  return { ...details, roles: details.roles.map((role) => ({ ...role, ...change(role) })) };
}

function attrition(plan: CapacityPlan): Lever {
  const now = sellersOf(plan).map(({ planned }) => planned.attrition);
  // Nobody could be planned with everybody leaving.
  const moved = (by: number) => (rate: number) =>
    Math.min(Math.max(rate, 0.95), Math.max(0, rate + by));
  const end = (by: number) => ({
    label: labelOf(now, by, moved(by)),
    change: changed(
      plan,
      withRoles(plan, (role) => ({
        attrition: moved(by)(role.attrition),
      })),
    ),
  });
  return { id: "attrition", name: "Leave within a year", ends: [end(points), end(-points)] };
}

function replacing(plan: CapacityPlan): Lever {
  const { replaceLeavers } = plan.details;
  const details = { ...withStaffing(plan), replaceLeavers: !replaceLeavers };
  return {
    id: "replacing",
    name: replaceLeavers ? "Leavers are not replaced" : "Leavers are replaced",
    ends: [{ label: replaceLeavers ? "not replaced" : "replaced", change: changed(plan, details) }],
  };
}

const ramping = (plan: CapacityPlan): Lever => ({
  id: "ramp",
  name: "Ramping takes a month longer",
  ends: [
    {
      label: "a month longer",
      change: changed(
        plan,
        withRoles(plan, ({ ramp }) => ({ ramp: [ramp[0] ?? 0, ...ramp] })),
      ),
    },
  ],
});

function scaled(
  plan: CapacityPlan,
  key: "won" | "dealSize",
  name: string,
  write: (value: number) => string,
): Lever {
  const value = plan.details.funnel[key];
  const end = (times: number) => {
    const to = key === "won" ? Math.min(1, value * times) : value * times;
    return { label: write(to), change: soldByTeam(plan) * (to / value - 1) };
  };
  return { id: key, name, ends: [end(0.9), end(1.1)] };
}

const cycle = (plan: CapacityPlan): Lever => ({
  id: "cycle",
  name: "Deals take a month longer",
  ends: [
    {
      label: "a month longer",
      change: -sumOf(sellersOf(plan).map((role) => role.sales!.bookings.at(-1)!)),
    },
  ],
});

function founder(plan: CapacityPlan): Lever {
  const own = sumOf(plan.founder);
  return {
    id: "founder",
    name: "Your own sales",
    ends: [
      { label: "a quarter less", change: -own / 4 },
      { label: "a quarter more", change: own / 4 },
    ],
  };
}

function churn({ details, book }: CapacityPlan): Lever {
  const rate = details.book.churn;
  const end = (to: number) => ({
    label: formatPercent(to),
    change: sumOf(book) === 0 ? 0 : sumOf(bookRevenue(details, to)) - sumOf(book),
  });
  return {
    id: "churn",
    name: "Customers lost within a year",
    ends: [end(Math.min(1, rate + points / 2)), end(Math.max(0, rate - points / 2))],
  };
}
