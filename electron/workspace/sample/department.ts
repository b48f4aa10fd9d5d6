import type { Seat } from "../../../shared/org.ts";
import type { PlanDetails, PlannedRole } from "../../../shared/plan.ts";
import { addMonths } from "../../../shared/rules/months.ts";
import type { Desk } from "./desk.ts";
import type { Filling } from "./filling.ts";
import { payRoles } from "./pay.ts";
import { duties, type SampleSeat, seats } from "./seats.ts";
import type { OpeningKey } from "./types.ts";

export type RoleSlug =
  | "account-executive"
  | "sdr"
  | "customer-success-rep"
  | "sales-manager"
  | "sales-operations-manager"
  | "marketing-manager";

/** The days that a plan turns on, reckoned from the day the example is opened. */
export interface Calendar {
  /** The first month of the plan, `YYYY-MM`: next January. */
  from: string;
  /** The first Monday in it, when the newly hired begin. */
  firstDay: string;
}

/** What the founder planned: a goal with a second scenario, the seats and who owns what, an opening to come, and pay. */
export function planDepartment(filling: Filling): void {
  const { desk, clock } = filling;
  const from = `${Number(clock.day(0).slice(0, 4)) + 1}-01`;
  const calendar = { from, firstDay: firstMonday(from) };
  const roles = rolesBySlug(desk);
  makePlans(desk, roles, calendar);
  payRoles(desk, roles, clock.day(-8));
  const made = makeSeats(filling, roles, calendar);
  giveDuties(desk, roles, made);
}

function firstMonday(month: string): string {
  const weekday = new Date(`${month}-01T00:00:00Z`).getUTCDay();
  return `${month}-0${1 + ((8 - weekday) % 7)}`;
}

export type RoleIds = ReadonlyMap<RoleSlug, string>;

const rolesBySlug = (desk: Desk): RoleIds =>
  new Map(
    desk
      .ask("role.list", { archived: false })
      .map(({ builtInId, id }) => [builtInId as RoleSlug, id]),
  );

/** The plan in force reaches its goal; a slow start, with everybody a month later, does not. */
function makePlans(desk: Desk, roles: RoleIds, { from }: Calendar): void {
  const plan = desk.ask("plan.create", { name: "Plan", from: null }).id;
  const [first] = desk.ask("plan.list", {});
  const details = asPlanned(first!.details, roles, from);
  desk.ask("plan.save", { ...first!, details });
  const slow = desk.ask("plan.create", { name: "Slow start", from: plan }).id;
  const copy = desk.ask("plan.list", {}).find((one) => one.id === slow)!;
  desk.ask("plan.save", { ...copy, details: { ...details, roles: details.roles.map(later) } });
}

const later = (role: PlannedRole): PlannedRole => ({
  ...role,
  here: role.here.map((month) => addMonths(month, 1)),
  starts: role.starts?.map((month) => addMonths(month, 1)) ?? null,
});

function asPlanned(first: PlanDetails, roles: RoleIds, from: string): PlanDetails {
  const month = (count: number) => addMonths(from, count);
  const own: Partial<Record<RoleSlug, (role: PlannedRole) => Partial<PlannedRole>>> = {
    // Jonas counts as a new one from the month in which his second job ends.
    "account-executive": () => ({
      ramp: [0, 0.1, 0.3, 0.55, 0.8, 1],
      here: [from],
      starts: [0, 1, 2, 3].map(month),
    }),
    sdr: ({ driver }) => ({
      ramp: [0.3, 0.7, 1],
      driver: driver.kind === "flow" ? { ...driver, perMonth: 14 } : driver,
      starts: [0, 2, 4].map(month),
    }),
    "customer-success-rep": () => ({ here: [from] }),
    "sales-manager": ({ driver }) => ({
      driver:
        driver.kind === "span"
          ? { ...driver, over: [roles.get("account-executive")!, roles.get("sdr")!] }
          : driver,
      starts: [month(3)],
    }),
  };
  const slugs = new Map([...roles].map(([slug, id]) => [id, slug]));
  return {
    ...first,
    from,
    replaceLeavers: false,
    roles: first.roles.map((role) => ({
      ...role,
      ...own[slugs.get(role.roleId)!]?.(role),
    })),
  };
}

type SeatIds = ReadonlyMap<string, string>;

/** Seats from the top down; those that are being hired for are tied to their openings. */
function makeSeats(filling: Filling, roles: RoleIds, { from, firstDay }: Calendar): SeatIds {
  const { desk, clock, openings } = filling;
  const founder = desk.ask("org.get", {}).seats.find((seat) => seat.roleId === null)!;
  const made = new Map<string, string>([["founder", founder.id]]);
  const startOf = ({ month, key }: SampleSeat): string =>
    month === null
      ? `${clock.day(-185).slice(0, 7)}-01`
      : key === "freya"
        ? firstDay
        : `${addMonths(from, month)}-01`;
  for (const seat of seats) {
    const { id } = desk.ask("seat.create", {
      roleId: roles.get(seat.role)!,
      reportsTo: made.get(seat.below)!,
      startsOn: startOf(seat),
      holder: seat.holder ?? "",
      hoursPerWeek: 40,
      note: seat.note ?? "",
    });
    made.set(seat.key, id);
    if (seat.opening) tie(desk, id, openings.get(seat.opening)!);
  }
  return made;
}

const tie = (desk: Desk, id: Seat["id"], openingId: string) =>
  desk.ask("seat.setOpening", { id, openingId });

function giveDuties(desk: Desk, roles: RoleIds, made: SeatIds): void {
  desk.ask("duty.save", {
    save: duties.flatMap(({ role, seat, hours, keptBecause = "" }) =>
      Object.entries(hours).map(([responsibilityId, hoursPerWeek]) => ({
        id: null,
        roleId: roles.get(role)!,
        responsibilityId,
        seatId: made.get(seat)!,
        hoursPerWeek,
        fromDay: null,
        untilDay: null,
        keptBecause,
      })),
    ),
    remove: [],
  });
}

/** The manager is looked for before there is a role-play to see one at work in: its kit still waits for the choice. */
export function openManager({ desk, panelists, openings, clock }: Filling): void {
  const roleId = rolesBySlug(desk).get("sales-manager")!;
  const { id } = desk.ask("opening.create", {
    roleId,
    title: "Sales manager, all ports",
    seats: 1,
    targetDate: clock.day(85),
    leadId: panelists.adaeze,
    panelistIds: [panelists.adaeze, panelists.hanna, panelists.rajiv],
    note: "Eight people are too many for me to coach beside my own ports. Rajiv has led a floor and will be hard to impress.",
  });
  openings.set("manager" satisfies OpeningKey, id);
  const { updatedAt, rounds } = desk.ask("opening.get", { id });
  desk.ask("opening.saveKit", {
    id,
    updatedAt,
    dropDrafts: false,
    rounds: rounds
      .map((round) => ({
        id: round.id,
        name: round.name,
        items: round.items
          .filter((item) => item.content.kind !== "role-play")
          .map((item) => ({ id: item.id })),
      }))
      .filter((round) => round.items.length > 0),
  });
}
