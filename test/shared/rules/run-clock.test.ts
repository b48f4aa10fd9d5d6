import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInCaseStudies, builtInRolePlays } from "../../../shared/content/content.ts";
import type { KitContent } from "../../../shared/kit.ts";
import { RunClock } from "../../../shared/run.ts";
import {
  type ClockAction,
  elapsed,
  hasBegun,
  moveClock,
  newClock,
  phasesOf,
  remaining,
  type RunClock as Clock,
  type RunPhase,
  spentIn,
} from "../../../shared/rules/run-clock.ts";

const minute = 60_000;
const start = Date.UTC(2026, 10, 23, 9);

/** Each step: an action, and how many milliseconds after the one before. */
function play(steps: readonly (readonly [ClockAction, number])[], phases = 3): [Clock, number] {
  let now = start;
  let clock = newClock(phases);
  for (const [action, later] of steps) {
    now += later;
    clock = moveClock(clock, action, now);
  }
  return [clock, now];
}

const rolePlay = (id: string): KitContent => ({
  kind: "role-play",
  rolePlay: builtInRolePlays().find((one) => one.id === id)!,
});

const caseStudy = (over: Partial<{ prepMinutes: number; discussMinutes: number }> = {}) =>
  ({
    kind: "case-study",
    caseStudy: {
      ...builtInCaseStudies().find((one) => one.id === "research-and-outreach")!,
      ...over,
    },
  }) satisfies KitContent;

describe("the phases of an exercise", () => {
  test("of a case study: the candidate prepares and presents, then both talk", () => {
    expect(phasesOf(caseStudy())).toEqual([
      { name: "Prepare", planned: 60 * minute, who: "candidate", take: 1 },
      { name: "Present", planned: 10 * minute, who: "candidate", take: 1 },
      { name: "Discuss", planned: 10 * minute, who: "both", take: 1 },
    ]);
  });

  test("leave out a part of a case study that takes no time", () => {
    const { length } = phasesOf(caseStudy({ prepMinutes: 0, discussMinutes: 0 }));
    expect(length).toBe(1);
  });

  test("of a role-play that is played twice: the second take begins with the second phase that both play", () => {
    const phases = phasesOf(rolePlay("opening-call-two-takes"));
    expect(phases.map(({ name, take }) => `${name} ${take}`)).toEqual([
      "Briefing 1",
      "Preparation 1",
      "First take 1",
      "Self-assessment 1",
      "Coaching note 1",
      "Reset 1",
      "Second take 2",
      "Scoring 2",
    ]);
    expect(phases.findIndex((phase) => phase.take === 2)).toBe(6);
  });

  test("belong to one take where a role-play is played once, also with two parts for both", () => {
    const phases = phasesOf(rolePlay("demo-to-sceptical-committee"));
    expect(phases.filter((phase) => phase.who === "both")).toHaveLength(2);
    expect(phases.every((phase) => phase.take === 1)).toBe(true);
  });

  test("stay in the first take where there is nothing that both play twice", () => {
    const { rolePlay: twice } = rolePlay("opening-call-two-takes") as Extract<
      KitContent,
      { kind: "role-play" }
    >;
    const content: KitContent = {
      kind: "role-play",
      rolePlay: { ...twice, phases: twice.phases.slice(0, 4) },
    };
    expect(phasesOf(content).map((phase) => phase.take)).toEqual([1, 1, 1, 1]);
  });

  test("last as long as the built-in role-play says", () => {
    for (const one of builtInRolePlays()) {
      const sum = phasesOf({ kind: "role-play", rolePlay: one }).reduce(
        (total, phase) => total + phase.planned,
        0,
      );
      expect(sum, one.id).toBe(one.totalMinutes * minute);
    }
  });
});

describe("the clock", () => {
  test.each<[string, (readonly [ClockAction, number])[], Partial<Clock>, number]>([
    ["stands before it is started", [], { phase: 0, runningSince: null }, 0],
    ["runs from its start", [["start", 0]], { runningSince: start }, 500],
    [
      "keeps what was when it pauses",
      [
        ["start", 0],
        ["pause", 4000],
      ],
      { spent: [4000, 0, 0], runningSince: null },
      4000,
    ],
    [
      "adds up what was before and after a pause",
      [
        ["start", 0],
        ["pause", 4000],
        ["start", 60_000],
      ],
      { spent: [4000, 0, 0], runningSince: start + 64_000 },
      4500,
    ],
    [
      "starts only once",
      [
        ["start", 0],
        ["start", 4000],
      ],
      { runningSince: start },
      4500,
    ],
    [
      "goes on running into the next phase",
      [
        ["start", 0],
        ["next", 4000],
      ],
      { phase: 1, spent: [4000, 0, 0], runningSince: start + 4000 },
      4500,
    ],
    ["stays where it stands when the next phase comes", [["next", 0]], { phase: 1 }, 0],
    [
      "goes back, and each phase keeps its time",
      [
        ["start", 0],
        ["next", 4000],
        ["back", 2000],
      ],
      { phase: 0, spent: [4000, 2000, 0], runningSince: start + 6000 },
      6500,
    ],
    ["does not go back behind the first", [["back", 0]], { phase: 0 }, 0],
    [
      "stops at the end, and cannot be started there",
      [
        ["start", 0],
        ["next", 1000],
        ["next", 1000],
        ["next", 1000],
        ["start", 1000],
        ["next", 1000],
      ],
      { phase: 3, spent: [1000, 1000, 1000], runningSince: null },
      3000,
    ],
    [
      "comes back from the end, standing",
      [
        ["start", 0],
        ["next", 1000],
        ["next", 1000],
        ["next", 1000],
        ["back", 9000],
      ],
      { phase: 2, runningSince: null },
      3000,
    ],
    [
      "begins again from nothing",
      [
        ["start", 0],
        ["next", 1000],
        ["restart", 1000],
      ],
      newClock(3),
      0,
    ],
  ])("%s", (_name, steps, expected, after) => {
    const [clock, now] = play(steps);
    expect(clock).toMatchObject(expected);
    expect(elapsed(clock, now + 500)).toBe(after);
  });

  test("stands still while the machine's clock is set back, and loses nothing", () => {
    const [clock] = play([
      ["start", 0],
      ["pause", 5000],
      ["start", 0],
    ]);
    expect(elapsed(clock, start - 3600_000)).toBe(5000);
    const paused = moveClock(clock, "pause", start - 3600_000);
    expect(paused).toMatchObject({ spent: [5000, 0, 0], runningSince: null });
  });

  test("says a day and not a month when nobody stopped it", () => {
    const [clock] = play([["start", 0]]);
    const forgotten = moveClock(clock, "pause", start + 30 * 24 * 60 * minute);
    expect(forgotten.spent).toEqual([24 * 60 * minute, 0, 0]);
    expect(RunClock.parse(forgotten)).toEqual(forgotten);
  });

  test("knows whether anything began", () => {
    expect(hasBegun(newClock(3))).toBe(false);
    for (const action of ["start", "next"] as const)
      expect(hasBegun(moveClock(newClock(3), action, start)), action).toBe(true);
    expect(
      hasBegun(
        play([
          ["start", 0],
          ["pause", 1],
        ])[0],
      ),
    ).toBe(true);
  });
});

describe("what is left", () => {
  const phases: RunPhase[] = ["a", "b"].map((name) => ({
    name,
    planned: 5000,
    who: "both",
    take: 1,
  }));
  const running = moveClock(newClock(2), "start", start);

  test.each([
    [0, { left: 5000, over: 0 }],
    [4999, { left: 1, over: 0 }],
    [5000, { left: 0, over: 0 }],
    [5001, { left: 0, over: 1 }],
    [65_000, { left: 0, over: 60_000 }],
  ])("after %i ms", (after, expected) => {
    expect(remaining(running, phases, start + after)).toEqual(expected);
  });

  test("is nothing at the end, or where the kit has no phases any more", () => {
    const over = { ...running, phase: 2, runningSince: null };
    expect(remaining(over, phases, start)).toBeNull();
    expect(remaining(running, [], start)).toBeNull();
  });

  test("is that of the phase that is on, whatever the one before took", () => {
    const next = moveClock(running, "next", start + 65_000);
    expect(remaining(next, phases, start + 66_000)).toEqual({ left: 4000, over: 0 });
  });
});

describe("whatever is done with it", () => {
  const action = fc.constantFrom<ClockAction>("start", "pause", "next", "back", "restart");
  /** Also backwards: people correct the time of their machine. */
  const step = fc.tuple(action, fc.integer({ min: -3_600_000, max: 7_200_000 }));
  const steps = fc.array(step, { maxLength: 40 });
  const phaseCount = fc.integer({ min: 0, max: 20 });

  test("no time is negative, and what is stored can be read again", () => {
    fc.assert(
      fc.property(steps, phaseCount, fc.integer(), (moves, count, later) => {
        const [clock, now] = play(moves, count);
        expect(RunClock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
        expect(elapsed(clock, now + later)).toBeGreaterThanOrEqual(0);
        expect(clock.phase).toBeLessThanOrEqual(count);
        for (let at = 0; at < count; at += 1)
          expect(spentIn(clock, at, now + later)).toBeGreaterThanOrEqual(clock.spent[at]!);
      }),
    );
  });

  test("pausing and going on at the same instant changes no reading", () => {
    const forwards = fc.array(fc.tuple(action, fc.integer({ min: 0, max: minute })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(forwards, fc.nat(minute), fc.nat(minute), (moves, wait, more) => {
        const [clock, now] = play(moves);
        if (clock.runningSince === null) return;
        const paused = moveClock(clock, "pause", now + wait);
        const resumed = moveClock(paused, "start", now + wait);
        expect(elapsed(resumed, now + wait + more)).toBe(elapsed(clock, now + wait + more));
      }),
    );
  });

  test("only running time counts: it is the sum of the stretches between start and pause", () => {
    const stretches = fc.array(fc.tuple(fc.nat(minute), fc.nat(minute)), { maxLength: 15 });
    fc.assert(
      fc.property(stretches, (list) => {
        const moves = list.flatMap(([idle, running]): [ClockAction, number][] => [
          ["start", idle],
          ["pause", running],
        ]);
        const [clock, now] = play(moves, 1);
        const sum = list.reduce((total, [, running]) => total + running, 0);
        expect(elapsed(clock, now)).toBe(sum);
      }),
    );
  });
});
