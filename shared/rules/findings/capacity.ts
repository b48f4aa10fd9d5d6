import { amountText, heads, roleNoun } from "../capacity/figures.ts";
import type { CapacityPlan, PlanRefusal, RolePlan } from "../capacity/types.ts";
import { computePlan } from "../capacity/compute.ts";
import { monthsToRamp } from "../capacity/followers.ts";
import {
  narrowest,
  oneFewer,
  sellersOf,
  spareIfAttaining,
  startsWithin,
} from "../capacity/variants.ts";
import { counted, countWord, formatPercent } from "../format.ts";
import { asSentenceStart, joinNames } from "../names.ts";
import { formatMonth } from "../months.ts";
import { plain, sentences, stressed, type Finding } from "./finding.ts";

/** Whether the plan reaches its goal, by how much, and what would make it miss. */
export function capacityFinding(plan: CapacityPlan | PlanRefusal): Finding {
  if (!plan.ok) return [plain(plan.reason)];
  if (plan.goal.every((amount) => amount === 0))
    return [plain("There is no goal yet: "), stressed("say what is to be sold, month by month.")];
  const sellers = sellersOf(plan).filter((role) => role.heads > 0);
  if (plan.obstacles.length > 0 && !plan.reached) return stopped(plan, sellers);
  if (sellers.length === 0) return alone(plan);
  return sentences(
    plan.reached ? reaching(plan, sellers) : missing(plan, sellers),
    ofThePast(plan),
  );
}

const whoOf = (sellers: readonly RolePlan[]): string =>
  asSentenceStart(joinNames(sellers.map((role) => heads(role.heads, role.name))));

const isOne = (sellers: readonly RolePlan[]) => sellers.length === 1 && sellers[0]!.heads === 1;

/** A spare below what is written reads as nothing, and is said as such. */
const isNothing = (text: string) => !/[1-9]/.test(text);

function withSpare(plan: CapacityPlan, spare: number): string {
  const text = amountText(plan, spare);
  return isNothing(text) ? " exactly" : ` with ${text} to spare`;
}

function alone(plan: CapacityPlan): Finding {
  const others = plan.book.some((amount) => amount > 0) ? "You and your customers" : "You alone";
  if (!plan.reached)
    return [
      plain(`${others} miss the goal by ${amountText(plan, -narrowest(plan))}: `),
      stressed("nobody else sells in this plan."),
    ];
  return [
    plain(`${others} reach the goal${withSpare(plan, narrowest(plan))}: `),
    stressed("nobody has to be hired to sell."),
  ];
}

function reaching(plan: CapacityPlan, sellers: readonly RolePlan[]): Finding {
  const verb = isOne(sellers) ? "reaches" : "reach";
  return sentences(
    [plain(`${whoOf(sellers)} ${verb} the goal${withSpare(plan, narrowest(plan))}.`)],
    risks(plan, sellers),
  );
}

function risks(plan: CapacityPlan, sellers: readonly RolePlan[]): Finding {
  const role = sellers.find((one) => startsWithin(plan, one).length > 0);
  const less = tenPointsLess(plan, sellers);
  if (!role) return sentenceOf(less);
  const fewer = withOneFewer(plan, role, sellers.length === 1);
  if (fewer.misses && less.misses)
    return [
      stressed(`${fewer.who} would miss it by ${fewer.amount};`),
      plain(` ${less.who}, by ${less.amount}.`),
    ];
  return sentences(sentenceOf(fewer), sentenceOf(less));
}

interface Risk {
  who: string;
  misses: boolean;
  amount: string;
}

const riskOf = (who: string, spare: number, plan: CapacityPlan): Risk => {
  const amount = amountText(plan, Math.abs(spare));
  return { who, misses: spare < 0 && !isNothing(amount), amount };
};

function sentenceOf({ who, misses, amount }: Risk): Finding {
  const whole = asSentenceStart(who);
  if (misses) return [stressed(`${whole} would miss it by ${amount}.`)];
  return [
    plain(`${whole} would still reach it${isNothing(amount) ? "" : `, with ${amount} to spare`}.`),
  ];
}

function withOneFewer(plan: CapacityPlan, role: RolePlan, isOnly: boolean): Risk {
  const { spare, isLast } = oneFewer(plan, role);
  const left = role.heads - 1;
  if (left === 0 && isOnly) return riskOf("Without anybody you", spare, plan);
  if (isLast) {
    const last = isOnly ? "the last" : `the last ${roleNoun(role.name, 1)}`;
    const others = left === 1 && isOnly ? "the other" : "the others";
    return riskOf(`Without ${last} to start ${others}`, spare, plan);
  }
  const who = isOnly ? countWord(left) : `${heads(1, role.name)} fewer`;
  return riskOf(asSentenceStart(`${who}${withinPlan(role)}`), spare, plan);
}

/** Fewer might do if they could start, and ramp, before the plan begins. */
const withinPlan = ({ planned, soonest }: RolePlan): string =>
  planned.starts === null && soonest < 0 && monthsToRamp(planned.ramp) > 0
    ? " starting within the plan"
    : "";

function tenPointsLess(plan: CapacityPlan, sellers: readonly RolePlan[]): Risk {
  const rates = new Set(
    sellers.map(({ planned: { driver } }) => (driver.kind === "quota" ? driver.attainment : 0)),
  );
  const [rate] = rates;
  const count = sellers.length === 1 ? countWord(sellers[0]!.heads) : "they";
  const who =
    rates.size === 1
      ? `${sellers.length === 1 ? count : "the same people"} who ${isOne(sellers) ? "reaches" : "reach"} only ${formatPercent(Math.max(0, rate! - 0.1))} of quota`
      : "the same people with ten points of quota less";
  return riskOf(who, spareIfAttaining(plan, -0.1), plan);
}

function missing(plan: CapacityPlan, sellers: readonly RolePlan[]): Finding {
  const worst = plan.checkpoints.reduce((a, b) => (b.spare < a.spare ? b : a));
  const when =
    plan.checkpoints.length > 1 ? ` at the end of ${formatMonth(plan.months[worst.month]!)}` : "";
  const verb = isOne(sellers) ? "misses" : "miss";
  return sentences(
    [
      plain(`${whoOf(sellers)} `),
      stressed(`${verb} the goal by ${amountText(plan, -worst.spare)}${when}.`),
    ],
    wouldDo(plan),
  );
}

/** What would be enough if nobody had chosen when people start. */
function wouldDo(plan: CapacityPlan): Finding {
  const roles = plan.details.roles.map((role) => ({ ...role, starts: null }));
  const free = computePlan({ ...plan.details, roles }, plan.context);
  if (!free.ok || !free.reached) return [];
  const sellers = sellersOf(free).filter((role) => role.heads > 0);
  const same = sellersOf(plan).every(
    (role) => free.roles.find(({ roleId }) => roleId === role.roleId)?.heads === role.heads,
  );
  if (same) return [plain("As many would reach it if they started sooner.")];
  return [plain(`${whoOf(sellers)} would reach it, starting as late as suffices.`)];
}

function stopped(plan: CapacityPlan, sellers: readonly RolePlan[]): Finding {
  const [obstacle] = plan.obstacles;
  const least = narrowest(plan);
  const who = sellers.length === 0 ? "This plan" : whoOf(sellers);
  const verb = sellers.length === 0 || isOne(sellers) ? "misses" : "miss";
  return sentences(
    least < 0 ? [plain(`${who} ${verb} the goal by ${amountText(plan, -least)}.`)] : [],
    [stressed(obstacle!)],
  );
}

function ofThePast({ hires }: CapacityPlan): Finding {
  const past = hires.filter((hire) => hire.past).length;
  if (past === 0) return [];
  const verb = past === 1 ? "lies" : "lie";
  return [
    plain(
      `${asSentenceStart(counted(past, "start"))} ${verb} in the past: whoever began by then is here already.`,
    ),
  ];
}
