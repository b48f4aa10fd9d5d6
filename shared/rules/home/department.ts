import type { Home } from "../../home.ts";
import type { Duty, Org, Seat } from "../../org.ts";
import { computePlan } from "../capacity/compute.ts";
import { spareIfAttaining } from "../capacity/variants.ts";
import { formatPeriod } from "../months.ts";
import { indexOrg, type OrgIndex, ownersOf } from "../org.ts";
import { peopleAt } from "../org-people.ts";
import { lintPay } from "../pay/lint.ts";
import { isolate } from "../names.ts";
import type { Refusal } from "../refusal.ts";
import type {
  DepartmentReading,
  GoalReading,
  Overload,
  PayProblem,
  TeamReading,
} from "./readings.ts";

type Facts = NonNullable<Home["department"]>;

/** Those who look after leads that are not ready, by what their role templates call it, or by the words of a role of one's own. */
const nurtureIds = new Set(["recontact-parked-leads", "run-nurture-programme"]);
const nurtureWords = /nurtur|not (yet )?ready/i;

/** What follows for Home from the plan in force, the org and the pay plans; null at the laptop of anybody but the founder. */
export function readDepartment({ department, currency, roles }: Home): DepartmentReading | null {
  if (department === null) return null;
  const { plan, org, pay } = department;
  const seated = org.seats.flatMap((seat) => seat.roleId ?? []);
  const names = new Map(org.roles.map((role) => [role.id, role.name]));
  const nameOf = (id: string) => names.get(id) ?? "role that is gone";
  return {
    goal: plan && goalReading(plan, { now: org.today.slice(0, 7), currency, nameOf }),
    isExample: department.isExample,
    pay: payProblems(department, currency),
    team: teamReading(org, plan),
    plannedRoleIds: [
      ...new Set([...seated, ...(plan?.details.roles.map((role) => role.roleId) ?? [])]),
    ].filter((id) => roles.some((role) => role.id === id)),
    paidRoleIds: paidRoles(plan, pay),
    nurture: plan
      ? { share: plan.details.funnel.nurtured, owned: isNurtured(indexOrg(org)) }
      : null,
  };
}

/** Whether the plan in force gets there, and by how much; short of a goal of any year, by that year's. */
function goalReading(
  { details }: NonNullable<Facts["plan"]>,
  context: Parameters<typeof computePlan>[1],
): GoalReading | Refusal {
  const plan = computePlan(details, context);
  if (!plan.ok) return plan;
  const worst = Math.min(...plan.checkpoints.map((one) => one.spare));
  return {
    ok: true,
    measure: details.measure,
    period: formatPeriod(details.from, details.goal.length),
    goal: plan.cumulative.goal.at(-1)!,
    spare: plan.reached ? Math.max(0, plan.spare) : Math.min(worst, -Number.EPSILON),
    spareAtLess: spareIfAttaining(plan, -0.1),
    sellers: plan.roles
      .filter((role) => role.sales !== null)
      .map(({ name, heads }) => ({ name, heads })),
    bookings: plan.cumulative.bookings,
    goalByMonth: plan.cumulative.goal,
  };
}

const graveness = { error: 0, warn: 1, fine: 2 } as const;

/** Of every role the gravest finding about how it is paid, or will be by a draft; what is unfinished is no mistake yet. */
function payProblems({ pay, paidRoles }: Facts, currency: string): PayProblem[] {
  return paidRoles
    .flatMap((role) => {
      const found = pay
        .filter((plan) => plan.roleId === role.id)
        .flatMap((plan) => lintPay(plan.terms, role, currency).map((one) => ({ ...one, plan })))
        .filter(({ key, severity }) => severity !== "fine" && !key.startsWith("unfinished"))
        .toSorted((a, b) => graveness[a.severity] - graveness[b.severity]);
      const worst = found[0];
      return worst && isMistake(worst) ? { ...worst, role } : [];
    })
    .map(({ key, severity, title, text, plan, role }) => ({
      planId: plan.id,
      roleId: role.id,
      roleName: role.name,
      isInForce: plan.status === "in-force",
      rule: key,
      title: isolate(title),
      text,
      isGrave: severity === "error",
    }))
    .toSorted((a, b) => Number(b.isGrave) - Number(a.isGrave));
}

/** Errors, and whatever rewards what others decide. The rest waits on the page of the plan. */
const isMistake = ({ key, severity }: { key: string; severity: string }): boolean =>
  severity === "error" || key === "control" || key.startsWith("bonus:");

/** Decided in a pay plan, of whatever state, or in the capacity plan. */
const paidRoles = (plan: Facts["plan"], pay: Facts["pay"]): string[] => [
  ...pay.map((one) => one.roleId),
  ...(plan?.details.roles.filter((one) => one.onTargetPay > 0).map((one) => one.roleId) ?? []),
];

/** Whether somebody has such a line today, of their own role or beside it. */
const isNurtured = (index: OrgIndex): boolean =>
  index.org.roles.some((role) =>
    role.responsibilities
      .filter(({ id, text }) => nurtureIds.has(id) || nurtureWords.test(text))
      .some(
        ({ id }) =>
          ownersOf({ roleId: role.id, responsibilityId: id }, index.org.today, index).owning !==
          "nobody",
      ),
  );

function teamReading(org: Org, plan: Facts["plan"]): TeamReading | null {
  const seats = org.seats.filter((seat) => seat.roleId !== null);
  if (seats.length === 0) return null;
  return {
    seats: seats.length,
    filled: seats.filter((seat) => seat.state === "filled").length,
    next: nextStarter(org, seats),
    overloads: overloadsOf(indexOrg(org)),
    openingIds: seats.flatMap((seat) => seat.opening?.id ?? []),
    due: dueSeats(org, seats, plan),
  };
}

const nameIn = ({ roles }: Org, roleId: string): string =>
  roles.find((role) => role.id === roleId)?.name ?? "";

type Started = Seat & { startsOn: string };

/** The planned or agreed first days, the earliest first. */
const byStart = (seats: readonly Seat[]): Started[] =>
  seats
    .filter((seat): seat is Started => seat.startsOn !== null)
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));

function nextStarter(org: Org, seats: readonly Seat[]): TeamReading["next"] {
  const [next] = byStart(seats).filter(
    (seat) => seat.state === "filled" && seat.startsOn > org.today,
  );
  if (!next) return null;
  const { id: seatId, holder, startsOn, roleId } = next;
  return { seatId, holder, startsOn, roleName: nameIn(org, roleId!) };
}

/** Who works today in two jobs or more, or for longer than the week is; what is kept for a reason is left alone. */
const overloadsOf = (index: OrgIndex): Overload[] =>
  peopleAt(index, index.org.today)
    .filter((person) => person.openJobs > 1 || person.over > 0)
    .map(({ seats, name, isFounder, roleIds, own, hats, hours, week }) => ({
      seatId: seats[0]!.id,
      holder: name,
      isFounder,
      jobs: [
        ...roleIds.map((roleId) => ({
          roleId,
          name: nameIn(index.org, roleId),
          hours: hoursOf(own.filter((duty) => duty.roleId === roleId)),
        })),
        ...hats.map((hat) => ({
          roleId: hat.roleId,
          name: nameIn(index.org, hat.roleId),
          hours: hat.hours,
        })),
      ],
      hours,
      available: week,
    }));

const hoursOf = (duties: readonly Duty[]): number =>
  duties.reduce((sum, duty) => sum + duty.hoursPerWeek, 0);

const day = 86_400_000;
const monthsLong = 365.25 / 12;

/** Planned seats whose start is nearer than the time it takes to hire for them; the role whose start is nearest. */
function dueSeats(org: Org, seats: readonly Seat[], plan: Facts["plan"]): TeamReading["due"] {
  const today = Date.parse(`${org.today}T00:00:00Z`);
  const lead = new Map(plan?.details.roles.map((one) => [one.roleId, one.hiringMonths]) ?? []);
  const due = byStart(seats).filter(({ state, roleId, startsOn }) => {
    const months = lead.get(roleId!);
    if (state !== "planned" || months === undefined || !(months >= 0)) return false;
    return Date.parse(`${startsOn}T00:00:00Z`) - today < months * monthsLong * day;
  });
  const [first] = due;
  if (!first) return null;
  const roleId = first.roleId!;
  const count = due.filter((seat) => seat.roleId === roleId).length;
  return { roleId, roleName: nameIn(org, roleId), count, startsOn: first.startsOn };
}
