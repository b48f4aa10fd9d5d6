import type { Duty, Org, OrgRole, Seat } from "../org.ts";

/**
 * Who owns what. A role's people own what their role lists, each for their own accounts, and count as one owner however
 * many they are. Anybody else owns a line of the role while an assignment (`Duty`) says so. Of unfilled seats it is
 * assumed that somebody begins on the day that the plan names, and tomorrow where that day has passed.
 *
 * An assignment outside of the role that began before the role had anybody stands in: it ends by itself on the first day
 * of the role's first seat, unless it names its own last day or is kept with a reason. One that began beside the role's
 * people is shared ownership, which is warned of until it ends or is kept.
 *
 * Days are `YYYY-MM-DD` and compared as text; `dawn` stands for “since ever”.
 */
export const dawn = "0000-01-01";

export interface Line {
  roleId: string;
  responsibilityId: string;
  text: string;
}

/** Who owns a line: the people of its role together, or one seat by assignment. */
export type Party =
  | { kind: "role"; seats: Seat[]; duties: Duty[] }
  | { kind: "seat"; seat: Seat; duty: Duty };

export type Owning = "nobody" | "one" | "shared";

export interface Ownership {
  parties: Party[];
  owning: Owning;
}

export type Reader = "founder" | "anybody";

/** The org with what the rules look up again and again. */
export interface OrgIndex {
  org: Org;
  /** To whom it is told: the founder is `you` to the founder alone, and has a name on paper that is handed on. */
  reader: Reader;
  seats: ReadonlyMap<string, Seat>;
  roles: ReadonlyMap<string, OrgRole>;
  founder: Seat | null;
  seatsOf: ReadonlyMap<string, readonly Seat[]>;
  /** By the seat that they report to. */
  below: ReadonlyMap<string | null, readonly Seat[]>;
  dutiesOf: ReadonlyMap<string, readonly Duty[]>;
  dutiesBySeat: ReadonlyMap<string, readonly Duty[]>;
  /** By role, the first day on which it has, or is expected to have, somebody of its own. */
  begins: ReadonlyMap<string, string>;
}

const keyOf = ({ roleId, responsibilityId }: Pick<Line, "roleId" | "responsibilityId">) =>
  `${roleId} ${responsibilityId}`;

export function indexOrg(org: Org, reader: Reader = "founder"): OrgIndex {
  const own = org.seats.filter((seat) => seat.roleId !== null);
  const seatsOf = Map.groupBy(own, (seat) => seat.roleId!);
  const begins = new Map<string, string>();
  for (const [roleId, seats] of seatsOf) {
    const first = seats.flatMap((seat) => presentFrom(seat, org.today) ?? []).toSorted()[0];
    if (first !== undefined) begins.set(roleId, first);
  }
  return {
    org,
    reader,
    seats: new Map(org.seats.map((seat) => [seat.id, seat])),
    roles: new Map(org.roles.map((role) => [role.id, role])),
    founder: org.seats.find((seat) => seat.roleId === null) ?? null,
    seatsOf,
    below: Map.groupBy(own, (seat) => seat.reportsTo),
    dutiesOf: Map.groupBy(org.duties, keyOf),
    dutiesBySeat: Map.groupBy(org.duties, (duty) => duty.seatId),
    begins,
  };
}

/** The first day on which somebody sits there, as far as is known; null where no day is planned. */
export function presentFrom({ state, startsOn, roleId }: Seat, today: string): string | null {
  if (roleId === null) return dawn;
  if (state === "filled") return startsOn ?? dawn;
  if (startsOn === null) return null;
  return startsOn > today ? startsOn : dayAfter(today);
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function isThere(seat: Seat, day: string, today: string): boolean {
  const from = presentFrom(seat, today);
  return from !== null && from <= day;
}

/** The first day on which an assignment holds no more; null for good. */
export function endOf(duty: Duty, { seats, begins }: OrgIndex): string | null {
  if (duty.untilDay !== null) return duty.untilDay;
  if (duty.keptBecause !== "" || seats.get(duty.seatId)?.roleId === duty.roleId) return null;
  const begin = begins.get(duty.roleId);
  return begin !== undefined && (duty.fromDay ?? dawn) < begin ? begin : null;
}

/** Whether an assignment holds on a day, with somebody there to do it. */
export function isActive(duty: Duty, day: string, index: OrgIndex): boolean {
  const seat = index.seats.get(duty.seatId);
  const end = endOf(duty, index);
  return (
    seat !== undefined &&
    (duty.fromDay ?? dawn) <= day &&
    (end === null || day < end) &&
    isThere(seat, day, index.org.today)
  );
}

/** Whether two stretches of days have a day in common; `untilDay` is the first day no more, null is without an end. */
export const overlaps = (
  a: Pick<Duty, "fromDay" | "untilDay">,
  b: Pick<Duty, "fromDay" | "untilDay">,
): boolean =>
  (a.untilDay === null || b.fromDay === null || b.fromDay < a.untilDay) &&
  (b.untilDay === null || a.fromDay === null || a.fromDay < b.untilDay);

/** Who owns a line on a day. What is kept with a reason beside another owner is not called shared. */
export function ownersOf(
  line: Pick<Line, "roleId" | "responsibilityId">,
  day: string,
  index: OrgIndex,
): Ownership {
  const duties = (index.dutiesOf.get(keyOf(line)) ?? []).filter((duty) =>
    isActive(duty, day, index),
  );
  const isOwn = (duty: Duty) => index.seats.get(duty.seatId)!.roleId === line.roleId;
  const people = (index.seatsOf.get(line.roleId) ?? []).filter((seat) =>
    isThere(seat, day, index.org.today),
  );
  const parties: Party[] = [
    ...(people.length > 0
      ? [{ kind: "role" as const, seats: people, duties: duties.filter(isOwn) }]
      : []),
    ...duties
      .filter((duty) => !isOwn(duty))
      .map((duty) => ({ kind: "seat" as const, seat: index.seats.get(duty.seatId)!, duty })),
  ];
  const unexcused = parties.filter((one) => one.kind === "role" || one.duty.keptBecause === "");
  const owning = parties.length === 0 ? "nobody" : unexcused.length > 1 ? "shared" : "one";
  return { parties, owning };
}

export interface Change extends Ownership {
  day: string;
}

/** The next day on which somebody else owns a line, and who then; null where that is not planned. */
export function nextOwner(
  line: Pick<Line, "roleId" | "responsibilityId">,
  after: string,
  index: OrgIndex,
): Change | null {
  const now = signOf(ownersOf(line, after, index));
  for (const day of changeDays(line, index)) {
    if (day <= after) continue;
    const then = ownersOf(line, day, index);
    if (then.parties.length > 0 && signOf(then) !== now) return { day, ...then };
  }
  return null;
}

const signOf = ({ parties }: Ownership) =>
  parties.map((one) => (one.kind === "role" ? "role" : one.seat.id)).join();

function changeDays(
  line: Pick<Line, "roleId" | "responsibilityId">,
  index: OrgIndex,
): readonly string[] {
  const { today } = index.org;
  const duties = index.dutiesOf.get(keyOf(line)) ?? [];
  const begin = index.begins.get(line.roleId);
  const days = [
    ...(begin === undefined ? [] : [begin]),
    ...duties.flatMap((duty) => {
      const seat = index.seats.get(duty.seatId);
      const there = seat ? presentFrom(seat, today) : null;
      return [duty.fromDay ?? dawn, endOf(duty, index) ?? dawn, there ?? dawn];
    }),
  ];
  return [...new Set(days)].toSorted();
}

/**
 * The lines that somebody has to own: all those of every role with a seat, and of other roles those that are assigned to
 * somebody, today or later. A line that its role does not list any more is not among them.
 */
export function linesOf(index: OrgIndex): Line[] {
  const { roles, duties, today } = index.org;
  const assigned = new Set(
    duties.filter((duty) => (endOf(duty, index) ?? "9999") > today).map((duty) => keyOf(duty)),
  );
  return roles.flatMap(({ id: roleId, responsibilities }) =>
    responsibilities
      .map(({ id, text }) => ({ roleId, responsibilityId: id, text }))
      .filter((line) => index.seatsOf.has(roleId) || assigned.has(keyOf(line))),
  );
}

/** Why a line needs a decision, the most pressing first; `fine` needs none. */
export const concerns = ["unplanned", "shared", "nobody", "stuck", "hat", "fine"] as const;
/**
 * `unplanned` nobody owns it and nobody is planned; `shared` several do; `nobody` nobody does until a day that is planned;
 * `stuck` somebody outside of the role has it, with nobody planned to take it; `hat` the same, until a day.
 */
export type Concern = (typeof concerns)[number];

export interface OwnedLine extends Line, Ownership {
  next: Change | null;
  concern: Concern;
}

/** Every line with its owner on a day and its next one, those that need a decision first. */
export function ownedLines(index: OrgIndex, day: string): OwnedLine[] {
  const lines = linesOf(index).map((line) => {
    const ownership = ownersOf(line, day, index);
    const next = nextOwner(line, day, index);
    return { ...line, ...ownership, next, concern: concernOf(ownership, next) };
  });
  return lines.toSorted((a, b) => concerns.indexOf(a.concern) - concerns.indexOf(b.concern));
}

function concernOf({ parties, owning }: Ownership, next: Change | null): Concern {
  if (owning === "nobody") return next === null ? "unplanned" : "nobody";
  if (owning === "shared") return "shared";
  const hats = parties.filter((one) => one.kind === "seat" && one.duty.keptBecause === "");
  if (hats.length === 0) return "fine";
  return next === null ? "stuck" : "hat";
}
