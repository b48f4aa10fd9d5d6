import type { KitContent } from "../kit.ts";

/**
 * The clock of an exercise: which phase is on, and how long each has taken. All times are milliseconds; instants are UTC
 * milliseconds of the Node side, which is the only one that starts and stops it.
 *
 * While it runs, nothing is counted: the time since `runningSince` is added when it is read. So a reload, a killed
 * process or a laptop that slept loses nothing, because the people in the room went on. A clock that was set back counts
 * as standing still, never as negative time.
 */
export interface RunClock {
  /** The phase that is on, from 0; equal to the number of phases when the exercise is over. */
  phase: number;
  /** What each phase had taken when the clock last stopped or went on to the next. */
  spent: number[];
  /** Null while it stands. */
  runningSince: number | null;
}

export interface RunPhase {
  name: string;
  /** Planned length in milliseconds. */
  planned: number;
  who: "panel" | "candidate" | "both";
  take: 1 | 2;
}

const minute = 60_000;

/** A run that somebody forgot to stop says a day, and not a month. */
const mostPerPhase = 24 * 60 * minute;

/** The phases of an exercise, in order. A question has none. */
export function phasesOf(content: KitContent): RunPhase[] {
  if (content.kind === "case-study") {
    const { prepMinutes, presentMinutes, discussMinutes } = content.caseStudy;
    return [
      caseStudyPhase("Prepare", prepMinutes, "candidate"),
      caseStudyPhase("Present", presentMinutes, "candidate"),
      caseStudyPhase("Discuss", discussMinutes, "both"),
    ].filter((phase) => phase.planned > 0);
  }
  if (content.kind === "question") return [];
  const { phases, secondTake } = content.rolePlay;
  const second = secondTake === null ? -1 : secondBoth(phases);
  return phases.map(({ name, minutes, who }, at) => ({
    name,
    planned: minutes * minute,
    who,
    take: second !== -1 && at >= second ? 2 : 1,
  }));
}

const caseStudyPhase = (name: string, minutes: number, who: RunPhase["who"]): RunPhase => ({
  name,
  planned: minutes * minute,
  who,
  take: 1,
});

/** The second take begins with the second phase that both play. */
function secondBoth(phases: readonly { who: RunPhase["who"] }[]): number {
  const first = phases.findIndex((phase) => phase.who === "both");
  return first === -1 ? -1 : phases.findIndex((phase, at) => at > first && phase.who === "both");
}

/** Before anything began. */
export const newClock = (phases: number): RunClock => ({
  phase: 0,
  spent: Array.from({ length: phases }, () => 0),
  runningSince: null,
});

export type ClockAction = "start" | "pause" | "next" | "back" | "restart";

/** The clock after an action at `now`. What makes no sense (starting one that runs, going on after the end) changes nothing. */
export function moveClock(clock: RunClock, action: ClockAction, now: number): RunClock {
  const { length } = clock.spent;
  switch (action) {
    case "start":
      return clock.runningSince !== null || clock.phase >= length
        ? clock
        : { ...clock, runningSince: now };
    case "pause":
      return { ...settled(clock, now), runningSince: null };
    case "next": {
      if (clock.phase >= length) return clock;
      const phase = clock.phase + 1;
      const isOver = phase >= length;
      const goesOn = clock.runningSince !== null && !isOver;
      return { ...settled(clock, now), phase, runningSince: goesOn ? now : null };
    }
    case "back":
      return clock.phase === 0
        ? clock
        : {
            ...settled(clock, now),
            phase: clock.phase - 1,
            runningSince: clock.runningSince === null ? null : now,
          };
    case "restart":
      return newClock(length);
  }
}

/** With the running time added to its phase. */
function settled(clock: RunClock, now: number): RunClock {
  return { ...clock, spent: clock.spent.map((_, at) => spentIn(clock, at, now)) };
}

/** How long a phase has taken by `now`. */
export function spentIn(clock: RunClock, phase: number, now: number): number {
  const before = clock.spent[phase] ?? 0;
  if (phase !== clock.phase || clock.runningSince === null) return before;
  return Math.min(mostPerPhase, before + Math.max(0, now - clock.runningSince));
}

/** How long everything has taken by `now`: the time that is stamped on notes. */
export function elapsed(clock: RunClock, now: number): number {
  return clock.spent.reduce((sum, _, at) => sum + spentIn(clock, at, now), 0);
}

export interface Remaining {
  /** What is left of the phase, 0 once it is over time. */
  left: number;
  /** How far it is over, 0 before. */
  over: number;
}

/** What is left of the phase that is on, or how far it is over; null once the exercise is over. */
export function remaining(
  clock: RunClock,
  phases: readonly RunPhase[],
  now: number,
): Remaining | null {
  const phase = phases[clock.phase];
  if (!phase) return null;
  const rest = phase.planned - spentIn(clock, clock.phase, now);
  return { left: Math.max(0, rest), over: Math.max(0, -rest) };
}

/** Whether anything was ever started. */
export const hasBegun = (clock: RunClock): boolean =>
  clock.runningSince !== null || clock.phase > 0 || clock.spent.some((spent) => spent > 0);
