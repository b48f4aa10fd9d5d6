import type { OrgRole, Seat } from "../org.ts";
import { countWord, formatDay } from "./format.ts";
import { firstName, inSentence, isolate, joinNames } from "./names.ts";
import { presentFrom, type Change, type OrgIndex, type Party } from "./org.ts";

/** A role in a narrow place: its name as inside a sentence, or its abbreviation where the name is long. */
export function roleWord({ name, abbreviation }: Pick<OrgRole, "name" | "abbreviation">): string {
  return name.length <= 16 || abbreviation === "" ? inSentence(name) : abbreviation;
}

export const roleNameOf = (roleId: string | null, { roles }: OrgIndex): string =>
  roleId === null ? "Founder" : (roles.get(roleId)?.name ?? "A role that is gone");

/** Whether a day needs its year to be understood today: those within the next eleven months do not. */
function needsYear(day: string, today: string): boolean {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const ahead = months(day) - months(today);
  return ahead > 11 || ahead < 0;
}

/** `4 January`, with the year where it could be another one. */
export const dayWord = (day: string, today: string): string =>
  needsYear(day, today) ? formatDay(day) : formatDay(day).replace(/ \d{4}$/, "");

/** `January`, with the year where it could be another one. */
export const monthWord = (day: string, today: string): string =>
  dayWord(`${day.slice(0, 8)}01`, today).replace(/^1 /, "");

/** `Jan`, for a mark of three letters. */
export const monthMark = (day: string): string => formatDay(day, { style: "short" }).slice(-3);

/** When a seat's day comes: the day where somebody is known to begin, the month where it is a plan. */
export function whenWord(seat: Seat, day: string, today: string): string {
  if (seat.state === "filled") return `on ${dayWord(day, today)}`;
  return isOverdue(seat, today) ? "as soon as possible" : `in ${monthWord(day, today)}`;
}

/** Somebody should have begun by now, and nobody has. */
export const isOverdue = (seat: Seat, today: string): boolean =>
  seat.state !== "filled" && seat.startsOn !== null && seat.startsOn <= today;

/** `you` for the founder, by first name for everybody else. */
export function founderWord({ reader, founder }: OrgIndex): string {
  if (reader === "founder") return "you";
  return isolate(firstName(founder?.holder ?? "")) || "the founder";
}

/** Who sits there, by first name; where nobody does, the seat by its role and place among those of the role. */
export function seatWord(seat: Seat, index: OrgIndex): string {
  if (seat.roleId === null) return founderWord(index);
  if (seat.holder !== "") return isolate(firstName(seat.holder));
  const role = index.roles.get(seat.roleId);
  const word = role ? roleWord(role) : "somebody";
  const all = index.seatsOf.get(seat.roleId) ?? [];
  if (all.length < 2) return word;
  const at = all
    .toSorted((a, b) => startOf(a, index).localeCompare(startOf(b, index)))
    .findIndex((one) => one.id === seat.id);
  return `${ordinals[at] ?? "another"} ${word}`;
}

const startOf = (seat: Seat, { org }: OrgIndex) => presentFrom(seat, org.today) ?? "9999";

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** The people of a party, by name up to two, else as `the three AEs`. */
export function partyWord(party: Party, index: OrgIndex): string {
  if (party.kind === "seat") return seatWord(party.seat, index);
  const { seats } = party;
  if (seats.length <= 2) return joinNames(seats.map((seat) => seatWord(seat, index)));
  const role = index.roles.get(seats[0]!.roleId!);
  return `the ${countWord(seats.length)} ${role ? plural(roleWord(role)) : "of them"}`;
}

const plural = (word: string) => (word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`);

/** Who begins with a change: of a role's people whoever is its first. */
export function changeSeat({ parties, day }: Change, index: OrgIndex): Seat {
  const fresh = parties.flatMap((one) => (one.kind === "role" ? one.seats : [one.seat]));
  return fresh.find((seat) => presentFrom(seat, index.org.today) === day) ?? fresh[0]!;
}

/** `Freya, 4 January`; `first SDR, January`. */
export function changeWord(change: Change, index: OrgIndex): string {
  const seat = changeSeat(change, index);
  const { today } = index.org;
  const word = seatWord(seat, index);
  const who = word === "you" ? "You" : word;
  if (isOverdue(seat, today)) return `${who}, overdue since ${monthWord(seat.startsOn!, today)}`;
  const isPlanned = seat.state !== "filled";
  return `${who}, ${isPlanned ? monthWord(change.day, today) : dayWord(change.day, today)}`;
}

/** `Freya on 4 January`; `the sales manager in April`. */
export function changePhrase(change: Change, index: OrgIndex): string {
  const seat = changeSeat(change, index);
  const word = seatWord(seat, index);
  const who = seat.holder === "" ? `the ${word}` : word;
  return `${who} ${whenWord(seat, change.day, index.org.today)}`;
}
