import { counted, formatNumber, formatPercent } from "../format.ts";
import { asSentenceStart, isolate } from "../names.ts";
import { addMonths, formatMonth } from "../months.ts";
import { mostHeads } from "./check.ts";
import { sumOf } from "./cost.ts";
import { amountText, heads, severalOf } from "./figures.ts";
import { monthsToRamp } from "./followers.ts";
import type { Requirement } from "./sellers.ts";
import type { Basis } from "./staffing.ts";
import {
  refuseAt,
  type CapacityPlan,
  type PlanContext,
  type PlanRefusal,
  type RolePlan,
} from "./types.ts";

interface Setting {
  details: CapacityPlan["details"];
  context: PlanContext;
  given: { goal: number[] };
}

const wording = ({ details, context, given }: Setting) => ({ details, context, goal: given.goal });

/** Why nobody can be found: which amount is missing by when, and what would bring it. */
export function obstacleOf(
  { planned, curve, earliest, soonest, months }: Basis,
  { at, need }: Requirement,
  perMonth: number,
  setting: Setting,
): string {
  const { from } = setting.details;
  const name = setting.context.nameOf(planned.roleId);
  const age = curve.productive.findIndex((share) => share > 0);
  const first = age === -1 ? months : earliest + age;
  const missing = amountText(wording(setting), need * perMonth);
  const until = formatMonth(addMonths(from, at));
  const when =
    first >= months ? "within this plan" : `before ${formatMonth(addMonths(from, first))}`;
  const verb = missing.endsWith("customers") ? "are" : "is";
  const start = `By the end of ${until} ${missing} ${verb} missing that no number of ${severalOf(name)}`;
  return soonest < earliest
    ? `${start} can bring who start within this plan: nobody of them sells anything ${when}. Set start months before it by hand, begin the plan sooner, shorten the ramp, sell more yourself until then, or move the goal.`
    : `${start} can bring: hired from now on, nobody sells anything ${when}. Hire faster, shorten the ramp, sell more yourself until then, or move the goal.`;
}

/** A goal with nobody who carries it. */
export function noSeller(open: number, setting: Setting): string {
  return (
    `No role in this plan sells, so that ${amountText(wording(setting), open)} of the goal would be left to nobody. ` +
    "Add a role with a quota, or sell that yourself."
  );
}

/** Too many people to be a plan: how many at most, and what each of them would have to bring. */
export function tooMany(
  { planned, at, curve, earliest }: Basis,
  requirements: readonly Requirement[] | null,
  perMonth: number,
  setting: Setting,
): PlanRefusal {
  const name = setting.context.nameOf(planned.roleId);
  const field = `roles.${at}.driver.${fieldOf(planned.driver.kind)}`;
  if (!requirements)
    return refuseAt(
      field,
      `It would take more than ${heads(mostHeads, name)} to do the work. Check what one of them gets done, or how much there is.`,
    );
  const each = (amount: number) => amountText({ ...wording(setting), goal: [perMonth] }, amount);
  const worst = requirements.reduce((most, one) => Math.max(most, one.need / fullMonths(one)), 0);
  return refuseAt(
    field,
    `It would take more than ${heads(mostHeads, name)} to reach the goal. Even so many would have to bring ` +
      `${each((perMonth * worst) / mostHeads)} a month each when fully ramped, not ${each(perMonth)}. ` +
      "Lower the goal, move it, or raise what one of them sells.",
  );

  function fullMonths(one: Requirement): number {
    return (one.at >= earliest && curve.total[one.at - earliest]) || Number.POSITIVE_INFINITY;
  }
}

const fieldOf = (kind: string) =>
  ({ quota: "quota", flow: "perMonth", stock: "capacity", span: "span" })[kind] ?? "heads";

/** What was assumed, or does not fit, in sentences. */
export function notesOf(plan: CapacityPlan): string[] {
  return [
    ...ofShares(plan),
    ...plan.roles.flatMap((role) => [
      ...ofStarts(role, plan),
      ...ofShort(role, plan),
      ...ofPlanStart(role, plan),
    ]),
    ...ofPipeline(plan),
    ...ofRetention(plan),
  ];
}

function ofShares({ details }: CapacityPlan): string[] {
  const shares = details.roles.flatMap(({ driver }) =>
    driver.kind === "quota" ? [driver.share] : [],
  );
  const sum = sumOf(shares);
  if (shares.length === 0 || Math.abs(sum - 1) < 1e-9) return [];
  return [
    `The shares in the goal come to ${formatPercent(sum)}; they are taken in proportion, so that together they carry all of it.`,
  ];
}

function ofStarts(role: RolePlan, { details, context, months }: CapacityPlan): string[] {
  if (role.planned.starts === null) return [];
  const who = `“${isolate(role.name)}”`;
  const past = role.starts.filter((start) => addMonths(details.from, start) < context.now).length;
  const early = role.starts.filter((start) => start < role.soonest).length - past;
  const before = role.starts.filter((start) => start < 0).length - past;
  const after = role.starts.filter((start) => start >= months.length).length;
  const soonest = formatMonth(addMonths(details.from, role.soonest));
  return [
    ...(past > 0
      ? [
          `${asSentenceStart(counted(past, "start"))} of ${who} ${past === 1 ? "lies" : "lie"} in the past: whoever began belongs to those who are here.`,
        ]
      : []),
    ...(early > 0
      ? [
          `${asSentenceStart(counted(early, "start"))} of ${who} ${early === 1 ? "is" : "are"} sooner than hiring allows: whoever is looked for from now on starts in ${soonest}.`,
        ]
      : []),
    ...(before > 0
      ? [
          `${asSentenceStart(counted(before, "start"))} of ${who} ${before === 1 ? "lies" : "lie"} before the plan: what is paid and sold until it begins is not in it.`,
        ]
      : []),
    ...(after > 0
      ? [
          `${asSentenceStart(counted(after, "start"))} of ${who} ${after === 1 ? "lies" : "lie"} after the end of the plan.`,
        ]
      : []),
  ];
}

/** Fewer who sell might do if they started, and ramped, before the plan, which the rules do not look for. */
function ofPlanStart(role: RolePlan, { details }: CapacityPlan): string[] {
  const { planned, starts, soonest, sales } = role;
  if (!sales || planned.starts !== null || starts.length === 0 || soonest >= 0) return [];
  if (monthsToRamp(planned.ramp) === 0) return [];
  const possible = formatMonth(
    addMonths(details.from, Math.max(soonest, -monthsToRamp(planned.ramp))),
  );
  return [
    `Nobody is planned to start before ${formatMonth(details.from)}, when the plan begins. ${asSentenceStart(severalOf(role.name))} who start from ${possible} on would be further with their ramp by then: set the start months by hand, or begin the plan sooner.`,
  ];
}

/** Months with fewer people than needed: at first because hiring and ramping take time, later because of chosen starts. */
function ofShort(role: RolePlan, { months }: CapacityPlan): string[] {
  if (role.short.length === 0) return [];
  const last = role.short.at(-1)!;
  const who = severalOf(role.name);
  const isFromStart = role.short.length === last + 1;
  const when = isFromStart
    ? `Until the end of ${formatMonth(months[last]!)}`
    : `In ${counted(role.short.length, "month")}, the last of them ${formatMonth(months[last]!)},`;
  return [
    `${when} there is more to do than ${who} get done: ${
      role.planned.starts !== null
        ? "more of them, or sooner, would be needed"
        : role.soonest < role.earliest
          ? "nobody starts before the plan, unless you set the start months by hand"
          : "hiring and ramping take until then"
    }.`,
  ];
}

function ofPipeline({ funnel, details, roles }: CapacityPlan): string[] {
  const leads = Math.round(funnel.before.qualifiedLeads);
  if (leads < 1 || details.funnel.cycleMonths === 0 || roles.length === 0) return [];
  return [
    `For the deals of the first months ${formatNumber(leads)} qualified ${leads === 1 ? "lead has" : "leads have"} to be in the funnel before the plan begins.`,
  ];
}

function ofRetention({ details: { book } }: CapacityPlan): string[] {
  if (book.customers === 0 || book.retentionTarget >= 1 - book.churn - 1e-9) return [];
  return [
    `The retention target, ${formatPercent(book.retentionTarget)}, lies below what is kept now, ${formatPercent(1 - book.churn)}.`,
  ];
}
