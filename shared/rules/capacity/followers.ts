import { addFrom, rampAt, type SeatCurve } from "./curve.ts";

/**
 * Heads that follow a need by month: leads to work off, customers to look after, people to lead.
 *
 * A role has as many seats as fully ramped people are needed, rounded up once: nobody is hired to make up for the ramp
 * of a first person, but for those who leave and the ramp of whoever follows them. Each seat begins so early that it is
 * ramped when it is needed, or as early as hiring allows. Then every seat begins as late as it can without any month
 * having less than it needs, or less than it would have had.
 */
export interface FollowInput {
  need: readonly number[];
  /** What people who are here bring, by month, and would bring if they were ramped. */
  productive: readonly number[];
  mature: readonly number[];
  curve: SeatCurve;
  /** What a seat would bring whose first person was ramped from the first day. */
  seatMature: readonly number[];
  ramp: readonly number[];
  earliest: number;
  most: number;
}

const hair = 1e-9;

/** Months in which the seats begin, in order; null: more than `most`. */
export function follow(input: FollowInput): number[] | null {
  const starts = seatsNeeded(input);
  return starts && settled(starts, input).toSorted((a, b) => a - b);
}

function seatsNeeded(input: FollowInput): number[] | null {
  const { need, seatMature, ramp, earliest, most } = input;
  const starts: number[] = [];
  const mature = input.mature.slice();
  const ramping = monthsToRamp(ramp);
  for (const [at, needed] of need.entries()) {
    if (at < earliest) continue;
    while (mature[at]! < needed - hair) {
      if (starts.length === most) return null;
      const start = Math.max(earliest, at - ramping);
      starts.push(start);
      addFrom(mature, seatMature, start);
    }
  }
  return starts;
}

/**
 * Seats as late as suffices, without those that others have made superfluous by then: where leavers are not replaced,
 * somebody who begins later is more of a person later. Never fewer than the division says.
 */
function settled(starts: number[], input: FollowInput): number[] {
  const { need, mature, earliest } = input;
  const open = need.map((needed, at) => (at < earliest ? 0 : needed - mature[at]! - hair));
  const fewest = Math.ceil(Math.max(0, ...open));
  let late = asLateAsSuffices(starts, input);
  for (let idle = idleSeat(late, input); idle !== -1; idle = idleSeat(late, input)) {
    if (late.length <= fewest) break;
    late = asLateAsSuffices(late.toSpliced(idle, 1), input);
  }
  return late;
}

/** A seat without which no month has less than it needs, or than it has; -1: there is none. */
function idleSeat(starts: readonly number[], { need, curve, productive }: FollowInput): number {
  const total = productive.slice();
  for (const start of starts) addFrom(total, curve.productive, start);
  return starts.findIndex((start) =>
    need.every((needed, at) => {
      const lost = at < start ? 0 : curve.productive[at - start]!;
      return total[at]! - lost >= Math.min(needed, total[at]!) - hair;
    }),
  );
}

/** Months in the job before somebody is fully ramped. */
export function monthsToRamp(ramp: readonly number[]): number {
  let months = ramp.length;
  while (months > 0 && rampAt(ramp, months - 1) >= 1) months -= 1;
  return months;
}

function asLateAsSuffices(starts: number[], { need, curve, productive }: FollowInput): number[] {
  const total = productive.slice();
  for (const start of starts) addFrom(total, curve.productive, start);
  const floor = need.map((needed, at) => Math.min(needed, total[at]!) - hair);
  const late = starts.slice();
  let hasMoved = true;
  while (hasMoved) {
    hasMoved = false;
    for (let seat = late.length - 1; seat >= 0; seat -= 1) {
      while (canWait(late[seat]!, total, floor, curve.productive)) {
        addFrom(total, curve.productive, late[seat]!, -1);
        late[seat]! += 1;
        addFrom(total, curve.productive, late[seat]!);
        hasMoved = true;
      }
    }
  }
  return late;
}

/** Whether a seat may begin a month later without any month falling below its floor. */
function canWait(
  start: number,
  total: readonly number[],
  floor: readonly number[],
  productive: readonly number[],
): boolean {
  if (start + 1 >= total.length) return false;
  for (let at = start; at < total.length; at += 1) {
    const later = at === start ? 0 : productive[at - start - 1]!;
    if (total[at]! - productive[at - start]! + later < floor[at]!) return false;
  }
  return true;
}
