import { type Duty, type DutyFields, mostDuties } from "../org.ts";
import { dawn, isActive, overlaps, ownersOf, type Line, type OrgIndex } from "./org.ts";

/** What `duty.save` takes. */
export interface DutyChange {
  save: (DutyFields & { id: string | null })[];
  remove: string[];
}

/** Gives work to another seat from a day on: it ends where it is, and goes on there with the same hours. */
export function handOver(
  duties: readonly Duty[],
  { seatId, day }: { seatId: string; day: string },
  index: OrgIndex,
): DutyChange {
  const change: DutyChange = { save: [], remove: [] };
  for (const duty of duties) {
    if (duty.seatId === seatId) continue;
    endAt(duty, day, change);
    const { id: _id, ...fields } = duty;
    const begun = { ...fields, id: null, seatId, fromDay: day, untilDay: null, keptBecause: "" };
    const theirs = index.dutiesBySeat.get(seatId) ?? [];
    const hasIt = theirs.some((one) => isSameLine(one, duty) && overlaps(one, begun));
    if (!hasIt) change.save.push(begun);
  }
  return change;
}

/** An assignment that would begin on that day or later never begins. */
function endAt(duty: Duty, day: string, change: DutyChange): void {
  if ((duty.fromDay ?? dawn) < day) change.save.push({ ...duty, untilDay: day });
  else change.remove.push(duty.id);
}

const isSameLine = (
  a: Pick<Line, "roleId" | "responsibilityId">,
  b: Pick<Line, "roleId" | "responsibilityId">,
): boolean => a.roleId === b.roleId && a.responsibilityId === b.responsibilityId;

export interface Assigning {
  seatId: string;
  day: string;
  /** A week, for each line. */
  hours: number;
  /** Why it is theirs beside the people of the role. */
  because?: string | undefined;
}

/**
 * Makes a seat the owner of lines from a day on. Whoever was assigned to them before hands them over; the people of the
 * role keep what their role lists. A seat of the role itself needs no assignment.
 */
export function assign(
  lines: readonly Pick<Line, "roleId" | "responsibilityId">[],
  { seatId, day, hours, because = "" }: Assigning,
  index: OrgIndex,
): DutyChange {
  const change: DutyChange = { save: [], remove: [] };
  for (const { roleId, responsibilityId } of lines) {
    const { parties } = ownersOf({ roleId, responsibilityId }, day, index);
    const assigned = parties.flatMap((one) => (one.kind === "seat" ? [one] : []));
    for (const { duty } of assigned) if (duty.seatId !== seatId) endAt(duty, day, change);
    const isOwn = index.seats.get(seatId)?.roleId === roleId;
    if (isOwn || assigned.some(({ seat }) => seat.id === seatId)) continue;
    // Where nobody has it, it has been theirs; beside others it begins today.
    const fromDay = parties.length === 0 && day <= index.org.today ? null : day;
    const fields = { roleId, responsibilityId, seatId, hoursPerWeek: hours };
    const made = { ...fields, id: null, fromDay, untilDay: null, keptBecause: because };
    const isFree = !(index.dutiesBySeat.get(seatId) ?? []).some(
      (one) => isSameLine(one, made) && overlaps(one, made),
    );
    change.save.push(isFree ? made : { ...made, fromDay: day });
  }
  return change;
}

/**
 * Puts what nobody owns today into the founder's hands, without hours: until the first seat of its role begins, or until
 * the day on which the founder was to take it on anyway.
 */
export function takeOnAll(
  lines: readonly Pick<Line, "roleId" | "responsibilityId">[],
  index: OrgIndex,
): DutyChange {
  const { today } = index.org;
  const seatId = index.founder!.id;
  const { save, remove } = assign(
    lines.slice(0, mostDuties),
    { seatId, day: today, hours: 0 },
    index,
  );
  const later = (made: DutyFields) =>
    (index.dutiesBySeat.get(seatId) ?? [])
      .filter((duty) => isSameLine(duty, made) && (duty.fromDay ?? dawn) > today)
      .flatMap((duty) => duty.fromDay ?? [])
      .toSorted()[0] ?? null;
  return { save: save.map((made) => ({ ...made, untilDay: later(made) })), remove };
}

/** Says of work that it stays where it is, and why; an empty reason takes that back. */
export const keep = (duties: readonly Duty[], because: string): DutyChange => ({
  save: duties.map((duty) => ({ ...duty, keptBecause: because })),
  remove: [],
});

/** What takes a change back, once the ids of its new assignments are known. */
export function inverse(
  { save, remove }: DutyChange,
  ids: readonly string[],
  before: readonly Duty[],
): DutyChange {
  const find = new Map(before.map((duty) => [duty.id, duty]));
  const made = save.flatMap(({ id }, at) => (id === null ? [ids[at]!] : []));
  return {
    save: [
      ...save.flatMap(({ id }) => (id === null ? [] : (find.get(id) ?? []))),
      // An id that was removed is given again under a new one.
      ...remove.flatMap((id) => {
        const duty = find.get(id);
        return duty ? [{ ...duty, id: null }] : [];
      }),
    ],
    remove: made,
  };
}

/** The work of a seat on a day. */
export const workOf = (seatId: string, day: string, index: OrgIndex): Duty[] =>
  (index.dutiesBySeat.get(seatId) ?? []).filter((duty) => isActive(duty, day, index));
