import type { Driver } from "../plan.ts";
import { amountText, wholeMoney } from "../rules/capacity/figures.ts";
import type { CapacityPlan } from "../rules/capacity/types.ts";
import { formatNumber, formatPercent } from "../rules/format.ts";
import { isolate } from "../rules/names.ts";

export interface Assumption {
  label: string;
  value: string;
}

const few = (value: number) => formatNumber(value, { digits: 1 });
const share = (value: number) => formatPercent(value, { digits: 1 });

/** What the plan goes by, so that a reader can disagree with it. */
export function assumptionsOf(plan: CapacityPlan): Assumption[] {
  const { details, context } = plan;
  const { funnel, book } = details;
  const money = (minor: number) => wholeMoney(minor, context.currency);
  return [
    ...plan.roles.flatMap(({ name, planned }) => {
      const who = isolate(name);
      return [
        { label: `${who}: head count`, value: driverWords(plan, planned.driver) },
        { label: `${who}: ramp by month`, value: rampWords(planned.ramp) },
        {
          label: `${who}: leaving within a year, hiring takes`,
          value: `${share(planned.attrition)}, ${few(planned.hiringMonths)} months`,
        },
        {
          label: `${who}: pay on target, base`,
          value: `${money(planned.onTargetPay)}, ${share(planned.baseShare)}`,
        },
      ];
    }),
    {
      label: "Average deal, from lead to signature",
      value: `${money(funnel.dealSize)}, ${few(funnel.cycleMonths)} months`,
    },
    {
      label: "Leads that qualify, meet, become an opportunity, are won",
      value: [funnel.qualified, funnel.meeting, funnel.opportunity, funnel.won]
        .map(share)
        .join(", "),
    },
    {
      label: "Leads that are nurtured first",
      value: `${share(funnel.nurtured)} for ${few(funnel.nurtureMonths)} months`,
    },
    { label: "Qualified leads that come by themselves", value: `${few(funnel.inbound)} a month` },
    {
      label: "Customers now, lost within a year, to be kept",
      value: `${formatNumber(book.customers)}, ${share(book.churn)}, ${share(book.retentionTarget)}`,
    },
    {
      label: "On top of pay; tools a head and month; one hire",
      value: `${share(details.onCosts)}; ${money(details.toolsPerHead)}; ${money(details.hireCost)}`,
    },
    { label: "Whoever leaves is replaced", value: details.replaceLeavers ? "yes" : "no" },
  ];
}

function driverWords(plan: CapacityPlan, driver: Driver): string {
  switch (driver.kind) {
    case "quota":
      return `${amountText(plan, driver.quota)} a month, ${share(driver.attainment)} reached`;
    case "flow":
      return `${few(driver.perMonth)} ${driver.of.replace("-", " ")} a month each`;
    case "stock":
      return `${few(driver.capacity)} customers each`;
    case "span":
      return `one for ${few(driver.span)} people`;
    case "fixed":
      return `${few(driver.heads)}, set by hand`;
  }
}

const rampWords = (ramp: readonly number[]): string =>
  ramp.length === 0 ? "at full speed at once" : ramp.map((one) => share(one)).join(", ");

/** How it was worked out, in small print. */
export const capacityMethod: readonly string[] = [
  "What somebody brings in a month is the monthly quota, times the share of it that is reached on average, times how far that person is ramped, times the chance that nobody has left. The head count of a role that sells is the smallest with which cumulative bookings reach the cumulative goal at the end of each year; everybody starts as late as suffices.",
  "Bookings say how many opportunities, meetings and leads have to be there, one sales cycle earlier. Who works those off, looks after the customers or leads the people follows from them, rounded up once for each role.",
  "Cost is base pay, variable pay at what is reached, what comes on top of pay, tools and place, and a sum for every hire, replacements included. Figures are expectations: half of all years turn out worse.",
];
