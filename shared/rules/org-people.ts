import type { Duty, Seat } from "../org.ts";
import { dawn, endOf, isActive, isThere, nextOwner, type Change, type OrgIndex } from "./org.ts";

/** A role whose work somebody does beside their own, or, for the founder, any role's. */
export interface Hat {
  roleId: string;
  duties: Duty[];
  hours: number;
  /** Every line of it is kept with a reason; the first reason, or empty. */
  keptBecause: string;
  /** The last of the days on which its lines that are not kept go to somebody else; null where one goes to nobody. */
  until: string | null;
  /** Who has it then. */
  next: Change | null;
}

/** Somebody who sits in one seat or in several: the same name in two seats is one person. */
export interface Person {
  key: string;
  name: string;
  isFounder: boolean;
  seats: Seat[];
  /** Own roles, the founder's being none. */
  roleIds: string[];
  /** Work of their own roles with the hours that were said. */
  own: Duty[];
  hats: Hat[];
  /** Roles they work in, own ones and hats together. */
  jobs: number;
  /** Jobs that nobody has given a reason for keeping together. */
  openJobs: number;
  /** Hours a week that were said, and how many there are. */
  hours: number;
  week: number;
  /** Hours above the week; 0 where it suffices. */
  over: number;
}

const sum = (duties: readonly Duty[]) =>
  Math.round(duties.reduce((total, duty) => total + duty.hoursPerWeek, 0) * 100) / 100;

/** Everybody who is there on a day, the founder first. Seats that nobody holds yet are people of their own. */
export function peopleAt(index: OrgIndex, day: string): Person[] {
  const { today, seats } = index.org;
  const there = seats.filter((seat) => isThere(seat, day, today));
  const founderName = fold(index.founder?.holder ?? "");
  const keyOf = (seat: Seat) => {
    if (seat.roleId === null || (seat.holder !== "" && fold(seat.holder) === founderName))
      return "founder";
    // Two candidates of one name are two people; a name typed twice is one.
    if (seat.hired !== null) return seat.hired.candidateId;
    return seat.state === "filled" ? fold(seat.holder) : seat.id;
  };
  const people = [...Map.groupBy(there, keyOf)].map(([key, own]) =>
    personOf(key, own, { index, day }),
  );
  return people.toSorted((a, b) => Number(b.isFounder) - Number(a.isFounder));
}

const fold = (name: string) => name.normalize("NFKD").toLowerCase().replace(/\s+/g, " ").trim();

function personOf(
  key: string,
  seats: Seat[],
  { index, day }: { index: OrgIndex; day: string },
): Person {
  const roleIds = [...new Set(seats.flatMap((seat) => seat.roleId ?? []))];
  const duties = seats
    .flatMap((seat) => index.dutiesBySeat.get(seat.id) ?? [])
    .filter((duty) => isActive(duty, day, index));
  const own = duties.filter((duty) => roleIds.includes(duty.roleId));
  const foreign = Map.groupBy(
    duties.filter((duty) => !roleIds.includes(duty.roleId)),
    (duty) => duty.roleId,
  );
  const hats = [...foreign].map(([roleId, worn]) => hatOf(roleId, worn, { index, day }));
  const hours = sum(duties);
  const week = Math.max(...seats.map((seat) => seat.hoursPerWeek));
  return {
    key,
    name: seats[0]!.holder,
    isFounder: key === "founder",
    seats,
    roleIds,
    own,
    hats,
    jobs: roleIds.length + hats.length,
    openJobs: roleIds.length + hats.filter((hat) => hat.keptBecause === "").length,
    hours,
    week,
    over: Math.max(0, Math.round((hours - week) * 100) / 100),
  };
}

function hatOf(
  roleId: string,
  duties: Duty[],
  { index, day }: { index: OrgIndex; day: string },
): Hat {
  const kept = duties.every((duty) => duty.keptBecause !== "");
  // What is kept with a reason goes to nobody, and need not.
  const going = duties.filter((duty) => duty.keptBecause === "");
  const nexts = going.map((duty) => {
    const end = endOf(duty, index);
    return end === null ? null : nextOwner(duty, day, index);
  });
  const last = nexts.reduce<Change | null>(
    (latest, next) => (next !== null && next.day > (latest?.day ?? dawn) ? next : latest),
    null,
  );
  const next = nexts.includes(null) ? null : last;
  return {
    roleId,
    duties,
    hours: sum(duties),
    keptBecause: kept ? duties[0]!.keptBecause : "",
    until: next?.day ?? null,
    next,
  };
}

/** Whether somebody does more jobs than one, or, for the founder, another one than leading the company. */
export const isMultitasking = (person: Person): boolean => person.openJobs > 1;

export interface Span {
  seat: Seat;
  /** Seats that report to it and have somebody on that day. */
  reports: number;
  /** How many its role can lead, or null. */
  most: number | null;
}

/** Whoever leads more people on a day than their role can. */
export function overSpan(index: OrgIndex, day: string): Span[] {
  return index.org.seats
    .filter((seat) => isThere(seat, day, index.org.today))
    .map((seat) => spanOf(seat, index, day))
    .filter(({ reports, most }) => most !== null && reports > most);
}

/** Whom a seat leads on a day; the founder leads as many as they like. */
export function spanOf(seat: Seat, { org, roles, below }: OrgIndex, day: string): Span {
  const reports = (below.get(seat.id) ?? []).filter((one) => isThere(one, day, org.today));
  const most = seat.roleId === null ? null : (roles.get(seat.roleId)?.span ?? null);
  return { seat, reports: reports.length, most };
}
