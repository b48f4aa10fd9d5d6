/**
 * The fewest seats that bring enough by certain months, and the latest months in which they may begin.
 *
 * Everything is in fully ramped months: a seat that begins in month s has brought total(t − s) by the end of month t. A
 * seat that begins later has never brought more by any month, so `n` seats are enough exactly if they are when all of
 * them begin as early as possible; that gives the fewest by one division per requirement. Then all move later together
 * as long as that is enough, and of those as many as possible one month more, and so on. What is left over only shrinks
 * on the way, so that in the end no single seat can begin one month later.
 */

/** So many fully ramped months by the end of month `at`. */
export interface Requirement {
  at: number;
  need: number;
}

export interface Staffing {
  /** Months in which the seats begin, in order. */
  starts: number[];
  /** Requirements that no number of seats can meet. */
  beyond: Requirement[];
}

/** Rounding errors are no reason to hire somebody. */
const hair = 1e-9;
const enough = (have: number, need: number) => have >= need - hair * Math.max(1, Math.abs(need));

export interface StaffingInput {
  /** `SeatCurve.total`. */
  total: readonly number[];
  requirements: readonly Requirement[];
  /** First month in which a seat can begin. */
  earliest: number;
  /**
   * Months that ramping takes, if each year's requirements are to be met in turn before those of the next are looked at,
   * with nobody who starts sooner than to be ramped when the year begins; null: all are met together.
   */
  inTurn: number | null;
  /** More seats than this are not looked for. */
  most: number;
}

/** null: it would take more than `most` seats. */
export function fewestAndLatest(input: StaffingInput): Staffing | null {
  const beyond = input.requirements.filter(
    ({ at, need }) => !enough(0, need) && brought(input.total, input.earliest, at) <= 0,
  );
  const within = input.requirements.filter((one) => !beyond.includes(one));
  const starts: number[] = [];
  for (const { step, earliest } of stepsOf(within, input)) {
    const open = step.map(({ at, need }) => ({
      at,
      need: need - starts.reduce((sum, start) => sum + brought(input.total, start, at), 0),
    }));
    const count = fewest(open, { ...input, earliest });
    if (starts.length + count > input.most) return null;
    starts.push(...latest(count, open, { ...input, earliest }));
  }
  const settled = input.inTurn === null ? starts : movedOn(starts, within, input);
  return { starts: settled.toSorted((a, b) => a - b), beyond };
}

/** Whoever was needed in turn may have to start less early once others, needed later, start before them. */
function movedOn(
  starts: readonly number[],
  requirements: readonly Requirement[],
  { total }: StaffingInput,
): number[] {
  const have = requirements.map(({ at }) =>
    starts.reduce((sum, start) => sum + brought(total, start, at), 0),
  );
  const end = Math.max(-1, ...requirements.map(({ at }) => at));
  const moved = starts
    .toSorted((a, b) => b - a)
    .map((from) => {
      let start = from;
      const canWait = () =>
        requirements.every(({ at, need }, index) =>
          enough(have[index]! - lostBy(total, start, at), need),
        );
      while (start <= end && canWait()) {
        for (const [index, { at }] of requirements.entries())
          have[index]! -= lostBy(total, start, at);
        start += 1;
      }
      return start;
    });
  // Whoever could wait until the end is not needed at all.
  return moved.filter((start) => start <= end);
}

function stepsOf(within: Requirement[], { inTurn, earliest }: StaffingInput) {
  if (inTurn === null) return [{ step: within, earliest }];
  const years = new Map<number, Requirement[]>();
  for (const one of within) {
    const year = Math.floor(one.at / 12);
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return Array.from(years, ([year, step]) => ({
    step,
    earliest: Math.max(earliest, year * 12 - inTurn),
  }));
}

const brought = (total: readonly number[], start: number, at: number): number =>
  at < start ? 0 : (total[at - start] ?? 0);

/** How many seats are needed if all begin as early as possible. */
export function fewest(
  requirements: readonly Requirement[],
  { total, earliest }: Pick<StaffingInput, "total" | "earliest">,
): number {
  let count = 0;
  for (const { at, need } of requirements) {
    if (enough(0, need)) continue;
    const each = brought(total, earliest, at);
    const seats = Math.floor(need / each);
    count = Math.max(count, enough(seats * each, need) ? seats : seats + 1);
  }
  return count;
}

function latest(
  count: number,
  requirements: readonly Requirement[],
  { total, earliest }: StaffingInput,
): number[] {
  if (count === 0) return [];
  const left = requirements.map(
    ({ at, need }) => count * brought(total, earliest, at) - need + hair * Math.max(1, need),
  );
  const starts: number[] = [];
  let moving = count;
  for (let start = earliest; moving > 0; start += 1) {
    const may = Math.min(moving, movable(requirements, left, total, start));
    for (const [index, { at }] of requirements.entries())
      left[index]! -= may * lostBy(total, start, at);
    for (let stays = may; stays < moving; stays += 1) starts.push(start);
    moving = may;
  }
  return starts;
}

/** What one seat loses by month `at` if it begins a month after `start`. */
const lostBy = (total: readonly number[], start: number, at: number): number =>
  brought(total, start, at) - brought(total, start + 1, at);

/** How many seats may begin a month after `start`. */
function movable(
  requirements: readonly Requirement[],
  left: readonly number[],
  total: readonly number[],
  start: number,
): number {
  let most = requirements.every(({ at }) => at < start) ? 0 : Number.POSITIVE_INFINITY;
  for (const [index, { at }] of requirements.entries()) {
    const lost = lostBy(total, start, at);
    if (lost > 0) most = Math.min(most, Math.floor(left[index]! / lost));
  }
  return Math.max(0, most);
}
