import type { Driver, PlanDetails, PlannedRole } from "../../plan.ts";
import { isolate } from "../names.ts";
import { refuseAt, type PlanContext, type PlanRefusal } from "./types.ts";

/*
 * What no plan can be computed from, each with a sentence and the field to correct. What can be computed but makes
 * little sense is computed, and noted.
 */

/** More people than this in one role are no department that is being built. */
export const mostHeads = 500;
const longest = 60;

export function problemOf(details: PlanDetails, context: PlanContext): PlanRefusal | null {
  return (
    problemOfGoal(details) ??
    problemOfBook(details) ??
    problemOfFunnel(details) ??
    problemOfCosts(details) ??
    problemOfSpread(details) ??
    first(details.roles, (role, at) => problemOfRole(role, `roles.${at}`, context)) ??
    problemOfShares(details)
  );
}

/** Tests in order; each is whether all is well. */
type Test = readonly [isFine: boolean, field: string, reason: string];

function failing(tests: readonly Test[]): PlanRefusal | null {
  const found = tests.find(([isFine]) => !isFine);
  return found ? refuseAt(found[1], found[2]) : null;
}

function first<T>(items: readonly T[], check: (item: T, at: number) => PlanRefusal | null) {
  for (const [at, item] of items.entries()) {
    const problem = check(item, at);
    if (problem) return problem;
  }
  return null;
}

const isAmount = (value: number) => Number.isFinite(value) && value >= 0;
const isShare = (value: number) => value >= 0 && value <= 1;
/** Less of a rate, or of what one person does, is nothing; divided by it, sums would leave what a number can hold. */
const least = 0.0001;
const isPart = (value: number) => value >= least && value <= 1;
const isSpan = (value: number) => value >= 0 && value <= longest;

function problemOfGoal({ goal, founder }: PlanDetails): PlanRefusal | null {
  return failing([
    [goal.length > 0 && goal.length <= longest, "goal", "A plan has 1 to 60 months."],
    [goal.every(isAmount), "goal", "A goal is an amount of nothing or more in every month."],
    [
      founder.every(isAmount),
      "founder",
      "What you sell yourself is nothing or more in every month.",
    ],
  ]);
}

function problemOfBook({ book }: PlanDetails): PlanRefusal | null {
  return failing([
    [isAmount(book.customers), "book.customers", "The number of customers is nothing or more."],
    [
      isAmount(book.monthlyRevenue),
      "book.monthlyRevenue",
      "What a customer pays is nothing or more.",
    ],
    [isShare(book.churn), "book.churn", "The share of customers lost in a year is 0 to 100 %."],
    [
      isShare(book.retentionTarget),
      "book.retentionTarget",
      "The share of customers to be kept in a year is 0 to 100 %.",
    ],
  ]);
}

function problemOfFunnel({ funnel, measure }: PlanDetails): PlanRefusal | null {
  const rates = [
    ["won", "opportunities won", "a customer"],
    ["opportunity", "meetings that become an opportunity", "an opportunity"],
    ["meeting", "qualified leads that become a meeting", "a meeting"],
    ["qualified", "leads that turn out qualified", "a qualified lead"],
  ] as const;
  return failing([
    [
      measure === "customers"
        ? isAmount(funnel.dealSize)
        : isAmount(funnel.dealSize) && funnel.dealSize >= 1,
      "funnel.dealSize",
      "An average deal has to be worth something, or no number of deals reaches a goal.",
    ],
    ...rates.flatMap(([key, what, result]): Test[] => [
      [
        funnel[key] !== 0,
        `funnel.${key}`,
        `With 0 % of ${what}, no number of leads makes ${result}.`,
      ],
      [isPart(funnel[key]), `funnel.${key}`, `The share of ${what} is 0.01 to 100 %.`],
    ]),
    [isShare(funnel.nurtured), "funnel.nurtured", "The share of leads to nurture is 0 to 100 %."],
    [isSpan(funnel.cycleMonths), "funnel.cycleMonths", "A sales cycle takes 0 to 60 months here."],
    [isSpan(funnel.nurtureMonths), "funnel.nurtureMonths", "Nurturing takes 0 to 60 months here."],
    [isAmount(funnel.inbound), "funnel.inbound", "Leads that come by themselves are none or more."],
  ]);
}

function problemOfCosts(details: PlanDetails): PlanRefusal | null {
  return failing([
    [
      isAmount(details.onCosts) && details.onCosts <= 10,
      "onCosts",
      "On-costs are 0 to 1000 % of pay.",
    ],
    [isAmount(details.toolsPerHead), "toolsPerHead", "What tools cost a head is nothing or more."],
    [isAmount(details.hireCost), "hireCost", "What a hire costs is nothing or more."],
  ]);
}

function problemOfSpread({ spread }: PlanDetails): PlanRefusal | null {
  const keys = Object.keys(spread) as (keyof PlanDetails["spread"])[];
  return first(keys, (key) =>
    isAmount(spread[key]) && spread[key] <= 12
      ? null
      : refuseAt(`spread.${key}`, "How far things may lie off is nothing or more, and at most 12."),
  );
}

function problemOfRole(role: PlannedRole, at: string, { nameOf }: PlanContext): PlanRefusal | null {
  const who = `“${isolate(nameOf(role.roleId))}”`;
  return (
    failing([
      [
        role.ramp.every((part) => part === 0 || isPart(part)),
        `${at}.ramp`,
        `The ramp of ${who} runs from 0 to 100 %: nobody is more than fully ramped. What a person brings beyond the quota is attainment.`,
      ],
      [
        role.attrition >= 0 && role.attrition < 1,
        `${at}.attrition`,
        `Of ${who} between 0 and under 100 % leave within a year: with everybody gone nothing is sold.`,
      ],
      [isSpan(role.hiringMonths), `${at}.hiringMonths`, `Hiring ${who} takes 0 to 60 months here.`],
      [isAmount(role.onTargetPay), `${at}.onTargetPay`, `The pay of ${who} is nothing or more.`],
      [isShare(role.baseShare), `${at}.baseShare`, `The base of ${who} is 0 to 100 % of the pay.`],
    ]) ?? problemOfDriver(role.driver, `${at}.driver`, who)
  );
}

function problemOfDriver(driver: Driver, at: string, who: string): PlanRefusal | null {
  const positive = (key: string, value: number, what: string): Test => [
    isAmount(value) && value >= least,
    `${at}.${key}`,
    `${what} of ${who} has to be more than nothing: with nothing each, no number of people is enough.`,
  ];
  const share = (value: number): Test => [
    isShare(value),
    `${at}.share`,
    `The share of ${who} is 0 to 100 %.`,
  ];
  switch (driver.kind) {
    case "quota":
      return failing([
        positive("quota", driver.quota, "The quota"),
        positive("attainment", driver.attainment, "The attainment"),
        [driver.attainment <= 10, `${at}.attainment`, `${who} reach at most 1000 % of quota here.`],
        share(driver.share),
      ]);
    case "flow":
      return failing([
        positive("perMonth", driver.perMonth, "What one person works off in a month"),
        share(driver.share),
      ]);
    case "stock":
      return failing([
        positive("capacity", driver.capacity, "The number of customers one person looks after"),
        share(driver.share),
      ]);
    case "span":
      return failing([
        positive("span", driver.span, "The number of people led by one person"),
        [isAmount(driver.yourself), `${at}.yourself`, "You lead nobody or more people yourself."],
      ]);
    case "fixed":
      return failing([
        [isAmount(driver.heads), `${at}.heads`, `The number of ${who} is nothing or more.`],
        [
          driver.heads <= mostHeads,
          `${at}.heads`,
          `More than ${mostHeads} of ${who} are no plan for a department.`,
        ],
      ]);
  }
}

function problemOfShares({ roles }: PlanDetails): PlanRefusal | null {
  const selling = roles.flatMap(({ driver }, at) =>
    driver.kind === "quota" ? [{ at, share: driver.share }] : [],
  );
  if (selling.length === 0 || selling.some(({ share }) => share > 0)) return null;
  return refuseAt(
    `roles.${selling[0]!.at}.driver.share`,
    "None of the roles that sell has a share in the goal. Give one of them a share.",
  );
}
