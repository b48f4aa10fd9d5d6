/**
 * The clock of a debrief: time spent on each candidate. It is kept as instants rather than ticks, so that it survives
 * a reload, and the page says now and then that it is still there: after a crash or a night with the lid closed the
 * clock stands where the page was last seen.
 */
export interface DebriefClock {
  /** Whose time runs, or ran last. */
  currentId: string | null;
  /** Since when it runs; null while it is paused. */
  runningSince: number | null;
  /** When the page last said that it is there. */
  seenAt: number;
  /** Milliseconds by application, without what runs now. */
  spent: Readonly<Record<string, number>>;
}

/** Silence that is forgiven. The page speaks four times a minute. */
export const silence = 120_000;

export const idleClock = (now: number): DebriefClock => ({
  currentId: null,
  runningSince: null,
  seenAt: now,
  spent: {},
});

/** The clock as it stands after everything up to now is written down. One that nobody saw for long is paused. */
export function settled(clock: DebriefClock, now: number): DebriefClock {
  const { currentId, runningSince, seenAt, spent } = clock;
  if (currentId === null || runningSince === null) return { ...clock, runningSince: null };
  const lost = now - seenAt > silence;
  const until = lost ? seenAt : now;
  // A clock of the machine that was set back must not take time away.
  const more = Math.max(0, until - runningSince);
  return {
    currentId,
    runningSince: lost ? null : now,
    seenAt: lost ? seenAt : now,
    spent: { ...spent, [currentId]: (spent[currentId] ?? 0) + more },
  };
}

/** Starts or goes on with one candidate; the time of the one before is kept. */
export const runFor = (clock: DebriefClock, applicationId: string, now: number): DebriefClock => ({
  ...settled(clock, now),
  currentId: applicationId,
  runningSince: now,
  seenAt: now,
});

export const paused = (clock: DebriefClock, now: number): DebriefClock => ({
  ...settled(clock, now),
  runningSince: null,
});

/** Milliseconds spent on one candidate until now. */
export function spentOn(clock: DebriefClock, applicationId: string, now: number): number {
  return settled(clock, now).spent[applicationId] ?? 0;
}
