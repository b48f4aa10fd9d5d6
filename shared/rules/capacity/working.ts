import { asSentenceStart } from "../names.ts";
import { formatMonth } from "../months.ts";
import { formatNumber, formatPercent } from "../format.ts";
import { sumOf } from "./cost.ts";
import { amountText, heads, wholeMoney } from "./figures.ts";
import { line, result, type Line, type Working } from "./lines.ts";
import { explainHeads } from "./working-heads.ts";
import type { CapacityPlan } from "./types.ts";

export type Explained =
  | { kind: "heads"; roleId: string }
  | { kind: "start"; roleId: string; index: number }
  | { kind: "bookings" }
  | { kind: "leads" }
  | { kind: "customers" }
  | { kind: "retention" }
  /** Of one role, or of all of them. */
  | { kind: "cost"; roleId: string | null }
  | { kind: "cost-of-sale" };

/** null where the plan holds no such figure: a role or a start that is not there. */
export function explain(plan: CapacityPlan, what: Explained): Working | null {
  switch (what.kind) {
    case "heads":
      return explainHeads(plan, what.roleId);
    case "start":
      return explainStart(plan, what.roleId, what.index);
    case "bookings":
      return explainBookings(plan);
    case "leads":
      return explainLeads(plan);
    case "customers":
      return explainCustomers(plan);
    case "retention":
      return explainRetention(plan);
    case "cost":
      return explainCost(plan, what.roleId);
    case "cost-of-sale":
      return explainCostOfSale(plan);
  }
}

function explainStart(plan: CapacityPlan, roleId: string, index: number): Working | null {
  const hire = plan.hires.find((one) => one.roleId === roleId && one.index === index);
  const role = plan.roles.find((one) => one.roleId === roleId);
  if (!hire || !role) return null;
  const lead = Math.ceil(role.planned.hiringMonths);
  return {
    title: `Why ${formatMonth(hire.start)}`,
    lines: [
      line(
        hire.chosen ? "The start was chosen by hand" : reasonOf(plan, roleId, hire.month),
        formatMonth(hire.start),
      ),
      line("Looking for somebody takes", months(lead)),
      result("So it has to begin in", formatMonth(hire.decideBy)),
    ],
  };
}

function reasonOf(plan: CapacityPlan, roleId: string, month: number): string {
  const role = plan.roles.find((one) => one.roleId === roleId)!;
  const waits = role.soonest < role.earliest;
  if (month === role.earliest && role.short.length > 0)
    return waits
      ? "Needed at once; nobody starts before the plan"
      : "Needed at once; no sooner start can be had";
  if (role.planned.driver.kind === "fixed")
    return waits
      ? "A number of its own; the first month of the plan"
      : "A number of its own; the first start that hiring allows";
  if (!role.sales) return "The latest start with which the work gets done";
  return plan.reached
    ? "The latest start with which the goal is met"
    : "The latest start with which no more is missed than has to be";
}

const months = (count: number) => `${formatNumber(count)} ${count === 1 ? "month" : "months"}`;

function explainBookings(plan: CapacityPlan): Working {
  const amount = (value: number) => amountText(plan, value);
  const own = sumOf(plan.founder);
  const book = sumOf(plan.book);
  return {
    title: "What is booked by the end",
    lines: [
      ...plan.roles.flatMap((role) =>
        role.sales
          ? [
              line(
                `${asSentenceStart(heads(role.heads, role.name))}, ${formatNumber(sumOf(role.productive), { digits: 1 })} full months × ${amount(role.sales.perMonth)}`,
                amount(sumOf(role.sales.bookings)),
              ),
            ]
          : [],
      ),
      ...(own > 0 ? [line("Your own sales", amount(own))] : []),
      ...(book > 0 ? [line("What existing customers pay", amount(book))] : []),
      result("Together", amount(plan.cumulative.bookings.at(-1)!)),
      line("Goal", amount(plan.cumulative.goal.at(-1)!)),
      result(plan.spare < 0 ? "Missing" : "To spare", amount(Math.abs(plan.spare))),
    ],
  };
}

/** In the month in which most leads have to come in: those that are ready, and those that have to be nurtured first. */
function explainLeads({ funnel, details, months: all }: CapacityPlan): Working {
  const at = funnel.leads.indexOf(Math.max(...funnel.leads));
  const rates = details.funnel;
  const qualified = funnel.qualifiedLeads[at]!;
  const deals = qualified * rates.won * rates.opportunity * rates.meeting;
  const opportunities = deals / rates.won;
  const meetings = opportunities / rates.opportunity;
  const text = (value: number) => formatNumber(value, { digits: value < 100 ? 1 : 0 });
  const step = (from: number, rate: number, what: string, value: string): Line[] =>
    rate === 1
      ? []
      : [line(`${text(from)} ÷ ${formatPercent(rate, { digits: 1 })} ${what}`, value)];
  return {
    title: `Leads needed in ${formatMonth(all[at]!)}, the month with most`,
    lines: [
      line(
        rates.cycleMonths > 0
          ? `Deals to sign ${months(rates.cycleMonths)} later`
          : "Deals to sign",
        text(deals),
      ),
      ...step(deals, rates.won, "won", `${text(opportunities)} opportunities`),
      ...step(opportunities, rates.opportunity, "of meetings", `${text(meetings)} meetings`),
      ...step(meetings, rates.meeting, "of qualified leads", `${text(qualified)} qualified`),
      ...nurturedLines(qualified, funnel.leads[at]! * rates.qualified, rates),
      result(
        `÷ ${formatPercent(rates.qualified, { digits: 1 })} that are qualified, those to come in this month`,
        `${text(funnel.leads[at]!)} leads`,
      ),
    ],
  };
}

/** Of what has to come in, the part that is ready when it does, and the part that is needed only once nurtured. */
function nurturedLines(
  now: number,
  both: number,
  { nurtured, nurtureMonths }: CapacityPlan["details"]["funnel"],
): Line[] {
  if (nurtured === 0) return [];
  const ready = (1 - nurtured) * now;
  const text = (value: number) => formatNumber(value, { digits: value < 100 ? 1 : 0 });
  return [
    line(
      `Of these ${text(now)}, ready when they come in, ${formatPercent(1 - nurtured)}`,
      text(ready),
    ),
    line(
      `Of the ${text((both - ready) / nurtured)} of ${months(nurtureMonths)} later, nurtured until then, ${formatPercent(nurtured)}`,
      text(both - ready),
    ),
    line("Both parts", `${text(both)} qualified`),
  ];
}

function explainCustomers({ customers, details, funnel }: CapacityPlan): Working {
  const won = sumOf(funnel.deals);
  const end = customers.now.at(-1)!;
  const text = (value: number) => formatNumber(value, { digits: value < 100 ? 1 : 0 });
  return {
    title: "Customers at the end",
    lines: [
      line("There now", text(details.book.customers)),
      line("Won", text(won)),
      line(
        `Lost, ${formatPercent(details.book.churn)} a year`,
        text(details.book.customers + won - end),
      ),
      result("At the end", text(end)),
    ],
  };
}

function explainRetention({ customers, details, context }: CapacityPlan): Working {
  const { book } = details;
  const gained = customers.target.reduce((sum, count, at) => sum + count - customers.now[at]!, 0);
  const digits = { digits: 1 };
  return {
    title: "What reaching the retention target is worth",
    lines: [
      line("Kept in a year now", formatPercent(1 - book.churn)),
      line("Kept in a year at the target", formatPercent(book.retentionTarget)),
      line(
        "Customers more at the end",
        formatNumber(customers.target.at(-1)! - customers.now.at(-1)!, digits),
      ),
      line("Customer months more", formatNumber(gained, digits)),
      result(
        `× ${wholeMoney(book.monthlyRevenue, context.currency)} a month`,
        wholeMoney(customers.worth, context.currency),
      ),
    ],
  };
}

function explainCost(plan: CapacityPlan, roleId: string | null): Working | null {
  const roles = plan.roles.filter((role) => roleId === null || role.roleId === roleId);
  if (roles.length === 0 && roleId !== null) return null;
  const money = (value: number) => wholeMoney(value, plan.context.currency);
  const part = (key: "base" | "variable" | "onCosts" | "tools" | "hires") =>
    sumOf(roles.flatMap((role) => role.cost[key]));
  const { onCosts } = plan.details;
  return {
    title:
      roleId === null
        ? "What the plan costs"
        : `What ${heads(roles[0]!.heads, roles[0]!.name)} cost`,
    lines: [
      line("Base pay", money(part("base"))),
      line("Variable pay at what is reached", money(part("variable"))),
      line(`On-costs, ${formatPercent(onCosts)} of pay`, money(part("onCosts"))),
      line("Tools and place", money(part("tools"))),
      line("Hiring, replacements included", money(part("hires"))),
      result("Together", money(sumOf(roles.map((role) => role.cost.sum)))),
    ],
  };
}

function explainCostOfSale({ cost, context }: CapacityPlan): Working {
  const money = (value: number) => wholeMoney(value, context.currency);
  return {
    title: "Cost of sale",
    lines: [
      line("What the plan costs", money(cost.sum)),
      line("What is booked, yours included", money(cost.bookings)),
      cost.ofSale === null
        ? result("Nothing is booked", "–")
        : result("Cost ÷ bookings", formatPercent(cost.ofSale, { digits: 1 })),
    ],
  };
}
