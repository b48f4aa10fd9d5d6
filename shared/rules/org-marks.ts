import type { Seat } from "../org.ts";
import { counted, countWord } from "./format.ts";
import { firstName, initials, isolate, joinNames, pluralOf } from "./names.ts";
import { isThere, type OrgIndex } from "./org.ts";
import { isMultitasking, spanOf, type Person } from "./org-people.ts";
import type { Block } from "./org-tree.ts";
import { founderWord, isOverdue, monthMark, monthWord, roleNameOf } from "./org-words.ts";

/** How a seat looks in the chart. */
export interface SeatMark {
  /** Initials, or the month. */
  sign: string;
  /** Under the square. */
  word: string;
  tone: "filled" | "open" | "planned" | "expected";
  /** Something to look at: too many hours, several jobs, more people than can be led, or late. */
  isWarned: boolean;
  /** Read aloud, and shown on hover: all that the mark says, in words. */
  says: string;
}

interface Looking {
  index: OrgIndex;
  day: string;
  /** By the id of a seat. */
  people: ReadonlyMap<string, Person>;
}

export function markOf(seat: Seat, { index, day, people }: Looking): SeatMark {
  const { today } = index.org;
  const person = people.get(seat.id);
  const warnings = warningsOf(seat, { index, day, people });
  const name = seat.holder === "" ? "" : isolate(seat.holder);
  const when = seat.startsOn === null ? "" : monthWord(seat.startsOn, today);
  const state = {
    filled: "",
    open: `hiring${when && ` for ${when}`}`,
    planned: when ? `planned for ${when}` : "planned, without a day",
  }[seat.state];
  return {
    sign:
      seat.holder !== "" ? initials(seat.holder) : seat.startsOn ? monthMark(seat.startsOn) : "?",
    word: wordOf(seat, person, index),
    tone: toneOf(seat, day, today),
    isWarned: warnings.length > 0,
    says: [name, roleNameOf(seat.roleId, index), state, ...warnings].filter(Boolean).join(", "),
  };
}

function wordOf(seat: Seat, person: Person | undefined, index: OrgIndex): string {
  if (seat.roleId === null)
    return person && person.hats.length > 0
      ? counted(person.hats.length, "hat")
      : founderWord(index);
  if (seat.holder !== "") return firstName(seat.holder);
  return seat.state === "open" ? "hiring" : "planned";
}

function toneOf(seat: Seat, day: string, today: string): SeatMark["tone"] {
  if (seat.state === "filled") return "filled";
  if (day > today && isThere(seat, day, today)) return "expected";
  return seat.state;
}

function warningsOf(seat: Seat, { index, day, people }: Looking): string[] {
  const person = people.get(seat.id);
  const { reports, most } = spanOf(seat, index, day);
  return [
    ...(person && person.over > 0 ? [`${person.over} hours a week too many`] : []),
    ...(person && isMultitasking(person) ? [counted(person.jobs, "job")] : []),
    ...(most !== null && reports > most ? [`leads ${reports}, at most ${most}`] : []),
    ...(isOverdue(seat, index.org.today) ? ["overdue"] : []),
  ];
}

/** What stands under a block: `one filled, one open, three planned`. */
export function blockNote(block: Block, { org }: OrgIndex): string {
  const { seats } = block;
  const one = seats[0]!;
  if (seats.length === 1) {
    const when = one.startsOn === null ? "" : monthWord(one.startsOn, org.today);
    if (one.state === "filled")
      return one.startsOn !== null && one.startsOn > org.today ? `filled, from ${when}` : "filled";
    if (isOverdue(one, org.today)) return `${one.state}, overdue since ${when}`;
    return when === "" ? `${one.state}, without a day` : `${one.state} for ${when}`;
  }
  const states = (["filled", "open", "planned"] as const).flatMap((state) => {
    const count = seats.filter((seat) => seat.state === state).length;
    return count === 0 ? [] : [`${countWord(count)} ${state}`];
  });
  return states.length === 1 ? states[0]! : joinNames(states).replace(" and ", ", ");
}

/** The name over a block: that of the role, in the plural where there are several. */
export function blockTitle({ roleId, seats }: Block, index: OrgIndex): string {
  const name = roleNameOf(roleId, index);
  return seats.length > 1 ? (pluralOf(name) ?? name) : name;
}

/** Everybody by the seats they hold. */
export const bySeat = (people: readonly Person[]): Map<string, Person> =>
  new Map(people.flatMap((person) => person.seats.map((seat) => [seat.id, person] as const)));
