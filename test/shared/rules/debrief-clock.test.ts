import { describe, expect, it } from "vitest";
import {
  type DebriefClock,
  idleClock,
  paused,
  runFor,
  settled,
  silence,
  spentOn,
} from "../../../shared/rules/debrief-clock.ts";

const start = 1_000_000;
const minute = 60_000;

/** The page saying every quarter of a minute that it is there. */
function watched(clock: DebriefClock, from: number, until: number): DebriefClock {
  let now = clock;
  for (let at = from; at <= until; at += 15_000) now = settled(now, at);
  return now;
}

describe("the clock of a debrief", () => {
  it("counts for one candidate at a time, and keeps what was counted", () => {
    let clock = runFor(idleClock(start), "leila", start);
    clock = runFor(watched(clock, start, start + 10 * minute), "kwame", start + 10 * minute);
    clock = paused(watched(clock, start + 10 * minute, start + 13 * minute), start + 13 * minute);
    expect(clock.spent).toEqual({ leila: 10 * minute, kwame: 3 * minute });
    expect(spentOn(clock, "kwame", start + 60 * minute)).toBe(3 * minute);
  });

  it("goes on where it stood when it is turned back to somebody", () => {
    let clock = paused(runFor(idleClock(start), "leila", start), start + minute);
    clock = runFor(clock, "leila", start + 5 * minute);
    expect(spentOn(clock, "leila", start + 6 * minute)).toBe(2 * minute);
  });

  it("stands where it was last seen when nothing was heard for long", () => {
    const clock = watched(runFor(idleClock(start), "leila", start), start, start + 4 * minute);
    const morning = settled(clock, start + 900 * minute);
    expect(morning).toMatchObject({ runningSince: null, spent: { leila: 4 * minute } });
    expect(spentOn(morning, "leila", start + 901 * minute)).toBe(4 * minute);
  });

  it("forgives a short silence, such as reading a scorecard", () => {
    const clock = runFor(idleClock(start), "leila", start);
    expect(settled(clock, start + silence)).toMatchObject({
      runningSince: start + silence,
      spent: { leila: silence },
    });
    expect(settled(clock, start + silence + 1).runningSince).toBeNull();
  });

  it("never runs backwards when the machine's clock is set back", () => {
    const clock = watched(runFor(idleClock(start), "leila", start), start, start + 2 * minute);
    expect(spentOn(clock, "leila", start - 60 * minute)).toBe(2 * minute);
  });

  it("stays paused, and pausing before anybody's turn counts nothing", () => {
    expect(paused(idleClock(start), start + minute)).toMatchObject({ spent: {}, currentId: null });
    const clock = paused(runFor(idleClock(start), "leila", start), start + minute);
    expect(paused(clock, start + 9 * minute)).toEqual(clock);
  });
});
