import { countWord, formatMoney, formatNumber, formatPercent } from "../format.ts";
import { formatMonth } from "../months.ts";
import { sumOf } from "./cost.ts";
import { addedUp } from "./curve.ts";
import { amountText, heads, roleNoun, wholeMoney } from "./figures.ts";
import type { CapacityPlan, RolePlan } from "./types.ts";
import { oneFewer, startsWithin } from "./variants.ts";
import { line, result, type Line, type Working } from "./lines.ts";

/** "Five account executives because …" for any role. */
export function explainHeads(plan: CapacityPlan, roleId: string): Working | null {
  const role = plan.roles.find((one) => one.roleId === roleId);
  if (!role) return null;
  return {
    title: `Why ${heads(role.heads, role.name)}`,
    lines: role.sales ? linesOfSeller(plan, role, role.sales) : linesOfFollower(plan, role),
  };
}

const few = (value: number) => formatNumber(value, { digits: Math.abs(value) < 100 ? 1 : 0 });

function linesOfSeller(
  plan: CapacityPlan,
  role: RolePlan,
  sales: NonNullable<RolePlan["sales"]>,
): Line[] {
  const { driver } = role.planned;
  if (driver.kind !== "quota") return [];
  const amount = (value: number) => amountText(plan, value);
  // The checkpoint that is met most narrowly decides.
  const deciding = sales.targets.reduce((a, b) =>
    b.bookings - b.need < a.bookings - a.need ? b : a,
  );
  const { month, need, bookings } = deciding;
  const until =
    plan.checkpoints.length > 1 ? ` until ${formatMonth(plan.months[month]!, "short")}` : "";
  const full = addedUp(role.productive)[month]!;
  return [
    line(`${goalLess(plan, month)}${until}`, amount(openUntil(plan, month))),
    ...(sales.share < 1 - 1e-9
      ? [line(`Their share, ${formatPercent(sales.share, { digits: 1 })}`, amount(need))]
      : []),
    line(
      `A fully ramped month, ${quotaText(plan, driver.quota)} × ${formatPercent(driver.attainment)}`,
      amountOfMonth(plan, sales.perMonth),
    ),
    ...(role.here > 0 ? [line("Of them already here", formatNumber(role.here))] : []),
    line(
      `Full months ${countWord(role.heads)} ${role.heads === 1 ? "seat gives" : "seats give"}${until}`,
      few(full),
    ),
    result(`${few(full)} × ${amountOfMonth(plan, sales.perMonth)}`, amount(bookings)),
    ...fewerLine(plan, role),
  ];
}

/** What is left to everybody who sells, also where this role has no share in it. */
function openUntil({ cumulative, founder, book }: CapacityPlan, month: number): number {
  const given = [...founder.slice(0, month + 1), ...book.slice(0, month + 1)];
  return Math.max(0, cumulative.goal[month]! - sumOf(given));
}

function goalLess({ founder, book }: CapacityPlan, month: number): string {
  const own = sumOf(founder.slice(0, month + 1)) > 0;
  const paid = sumOf(book.slice(0, month + 1)) > 0;
  if (own && paid) return "Goal less your own sales and what customers pay";
  if (own) return "Goal less your own sales";
  return paid ? "Goal less what customers pay" : "Goal";
}

function quotaText({ details, context }: CapacityPlan, value: number): string {
  return details.measure === "customers"
    ? formatNumber(value, { digits: 1 })
    : formatMoney(Math.round(value), context.currency);
}

/** What one person brings a month, to the unit: it is multiplied. */
function amountOfMonth(plan: CapacityPlan, value: number): string {
  return plan.details.measure === "customers"
    ? amountText(plan, value)
    : formatMoney(Math.round(value), plan.context.currency);
}

function fewerLine(plan: CapacityPlan, role: RolePlan): Line[] {
  if (startsWithin(plan, role).length === 0) return [];
  const { spare, isLast } = oneFewer(plan, role);
  const who = isLast ? "Without the last to start they" : "One fewer";
  return [
    line(
      spare < 0 ? `${who} would miss the goal by` : `${who} would reach it and spare`,
      amountText(plan, Math.abs(spare)),
    ),
  ];
}

function linesOfFollower(plan: CapacityPlan, role: RolePlan): Line[] {
  const need = role.need ?? [];
  const at = need.indexOf(Math.max(0, ...need));
  const { driver } = role.planned;
  if (driver.kind === "fixed")
    return [result("Set by hand", formatNumber(driver.heads, { digits: 1 }))];
  if (at === -1 || need[at] === 0) return [result("Nothing to do for them", "0")];
  const month = formatMonth(plan.months[at]!, "short");
  return [
    ...drivenBy(plan, role, at, month),
    ...(role.planned.starts !== null
      ? [line("Planned by hand", countWord(role.heads))]
      : leaving(role, at)),
  ];
}

/** Why there are more than the division says. */
function leaving(role: RolePlan, at: number): Line[] {
  const more = role.heads - Math.ceil(role.need![at]! - 1e-9);
  const hired = Math.min(more, role.heads - role.here);
  return [
    ...(role.here > 0 ? [line("Here already", countWord(role.here))] : []),
    ...(hired > 0
      ? [
          line(
            `For those who leave, ${formatPercent(role.planned.attrition)} a year`,
            `${countWord(hired)} more`,
          ),
        ]
      : []),
  ];
}

function drivenBy(plan: CapacityPlan, role: RolePlan, at: number, month: string): Line[] {
  const need = role.need![at]!;
  const { driver } = role.planned;
  const rounded = Math.ceil(need - 1e-9);
  const people = `${formatNumber(rounded)} ${roleNoun(role.name, rounded)}`;
  const closing = (count: number, each: number) =>
    result(`${few(count)} ÷ ${few(each)}, rounded up once`, people);
  switch (driver.kind) {
    case "flow": {
      const count = need * driver.perMonth;
      return [
        ...flowLines(plan, driver, at, month),
        ...(driver.share < 1 - 1e-9
          ? [line(`Their share, ${formatPercent(driver.share)}`, few(count))]
          : []),
        closing(count, driver.perMonth),
      ];
    }
    case "stock": {
      const count = need * driver.capacity;
      return [
        line(`Customers in ${month}`, few(count / driver.share)),
        ...(driver.share < 1 - 1e-9
          ? [line(`Their share, ${formatPercent(driver.share)}`, few(count))]
          : []),
        closing(count, driver.capacity),
      ];
    }
    case "span":
      return [
        line(`People to lead in ${month}, leavers off`, few(need * driver.span + driver.yourself)),
        ...(driver.yourself > 0
          ? [line("Less those you lead yourself", few(driver.yourself))]
          : []),
        closing(need * driver.span, driver.span),
      ];
    default:
      return [];
  }
}

type Flow = Extract<RolePlan["planned"]["driver"], { kind: "flow" }>;

function flowLines(plan: CapacityPlan, { of }: Flow, at: number, month: string): Line[] {
  const { funnel, details, context } = plan;
  const rates = details.funnel;
  const counts = {
    deals: funnel.deals[at]!,
    opportunities: funnel.opportunities[at]!,
    meetings: funnel.meetings[at]!,
    "qualified-leads": funnel.qualifiedLeads[at]!,
    leads: funnel.qualifiedLeads[at]!,
  };
  const chances = {
    deals: 1,
    opportunities: rates.won,
    meetings: rates.won * rates.opportunity,
    "qualified-leads": rates.won * rates.opportunity * rates.meeting,
    leads: rates.won * rates.opportunity * rates.meeting,
  };
  const deals = counts[of] * chances[of];
  const isByLead = of === "leads" || of === "qualified-leads";
  const found = funnel.qualifiedToFind[at]!;
  const later =
    of !== "deals" && rates.cycleMonths > 0 ? `, for what work of ${month} leads to` : "";
  return [
    details.measure === "customers"
      ? line(`Customers a month${later}`, few(deals))
      : line(
          `${amountText(plan, deals * rates.dealSize)} a month ÷ ${wholeMoney(rates.dealSize, context.currency)} a deal${later}`,
          `${few(deals)} deals`,
        ),
    ...(of === "deals"
      ? []
      : [
          line(
            `${few(deals)} ÷ ${formatPercent(chances[of], { digits: 1 })} of ${isByLead ? "qualified leads" : of} won${isByLead && rates.inbound > 0 ? `, less ${few(rates.inbound)} inbound` : ""}`,
            `${few(isByLead ? found : counts[of])} ${isByLead ? "leads" : of}`,
          ),
        ]),
    ...(of === "leads" ? [leadsLine(plan, at)] : []),
  ];
}

function leadsLine({ funnel, details: { funnel: rates } }: CapacityPlan, at: number): Line {
  const ahead =
    rates.nurtured > 0
      ? `, ${formatPercent(rates.nurtured)} of them ${formatNumber(rates.nurtureMonths, { digits: 1 })} months ahead`
      : "";
  return line(
    `÷ ${formatPercent(rates.qualified, { digits: 1 })} that are qualified${ahead}`,
    `${few(funnel.leadsToFind[at]!)} leads in`,
  );
}
