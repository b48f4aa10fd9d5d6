import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Home } from "../../../../shared/home.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { homePath } from "../../../../shared/rules/findings/home/path.ts";
import { progressOf, stepKeys } from "../../../../shared/rules/home/path.ts";
import { type DepartmentReading, isPrepared } from "../../../../shared/rules/home/readings.ts";
import { goalMet, homeId, makeHome, makeHomeOpening, makeReading } from "../../../helpers/home.ts";

const me = homeId(1);
const hanna = homeId(2);

const states = (home: Home, reading: DepartmentReading | null) =>
  homePath(home, reading, me)
    .steps.map((step) => `${step.key} ${step.state}`)
    .join(", ");
const next = (home: Home, reading: DepartmentReading | null = makeReading(), actor = me) =>
  homePath(home, reading, actor).next;
const step = (home: Home, key: string, reading: DepartmentReading | null = makeReading()) =>
  homePath(home, reading, me).steps.find((one) => one.key === key)!;

const people = { total: 3, running: 3, met: 2, withoutOpening: 0 };

describe("where the founder stands", () => {
  test("an empty workspace begins with the goal", () => {
    expect(states(makeHome(), makeReading())).toBe(
      "goal now, roles later, interviews later, candidates later, panel later, decision later, team later",
    );
    expect(next(makeHome())).toMatchObject({ label: "Set a goal", href: "/plan/capacity" });
  });

  test("a plan that cannot be worked out says why, one that misses its goal by how much", () => {
    const refused = makeReading({ goal: { ok: false, reason: "A win rate of 0 % wins nothing." } });
    expect(next(makeHome(), refused)).toMatchObject({ step: "goal", lead: expect.any(String) });
    expect(step(makeHome(), "goal", refused).missing).toBe("A win rate of 0 % wins nothing.");
    const missed = makeReading({ goal: { ...goalMet!, spare: -11_300_000 } as never });
    expect(step(makeHome(), "goal", missed).missing).toBe("€113\u00a0k short of the goal");
  });

  test("a goal that is covered leads to its roles, then to seats that are opened", () => {
    const covered = makeReading({ goal: goalMet, plannedRoleIds: [homeId(90)], paidRoleIds: [] });
    const goal = step(makeHome(), "goal", covered);
    expect(goal.says).toBe("€1.4\u00a0M in 2027 takes five account executives.");
    expect(goal.aside).toBe("Covered, with €79\u00a0k to spare");
    const narrow = makeReading({ goal: { ...goalMet!, spareAtLess: -6_300_000 } as never });
    expect(step(makeHome(), "goal", narrow).aside).toBe(
      "Covered, with €79\u00a0k to spare; €63\u00a0k short if attainment is ten points lower",
    );
    expect(step(makeHome(), "roles", covered).missing).toBe("Account executive has no pay yet");
    expect(next(makeHome(), covered).step).toBe("interviews");
    const unwritten = makeHome({ roles: [{ ...makeHome().roles[0]!, weightSum: 80 }] });
    expect(next(unwritten, covered)).toMatchObject({
      step: "roles",
      href: `/roles/${homeId(90)}`,
    });
  });

  test("the example's figures finish nothing", () => {
    const reading = makeReading({
      goal: goalMet,
      isExample: true,
      plannedRoleIds: [homeId(90)],
      paidRoleIds: [homeId(90)],
    });
    const [goal, roles] = homePath(makeHome(), reading, me).steps;
    expect(goal).toMatchObject({
      state: "part",
      aside: null,
      missing: "Still the example’s figures",
    });
    expect(roles).toMatchObject({
      missing: "Account executive still reads as its template",
      href: `/roles/${homeId(90)}`,
      picture: { groups: [{ done: 0, total: 1 }] },
    });
    const adjusted = makeHome({ roles: [{ ...makeHome().roles[0]!, isAdjusted: true }] });
    expect(step(adjusted, "roles", reading).state).toBe("done");
  });

  test("an opening without questions is named before anything that follows it", () => {
    const bare = makeHomeOpening({ questions: 0, rolePlays: 0, caseStudies: 0, uncovered: 8 });
    const home = makeHome({ openings: [bare], candidates: people });
    expect(findingText(next(home).headline)).toBe(
      "Account executive has no interview questions yet.",
    );
    expect(step(home, "interviews")).toMatchObject({
      state: "now",
      missing: "Account executive has no questions yet",
    });
    // Without a goal the hiring goes on; what lies before the step one stands at is open, not later.
    expect(step(home, "goal")).toMatchObject({ state: "part", missing: "No goal yet" });
  });

  test("a frozen kit without a role-play stays as it is; one that can change lacks it", () => {
    const without = makeHomeOpening({ rolePlays: 0 });
    expect(isPrepared({ ...without, isFrozen: true })).toBe(true);
    expect(isPrepared(without)).toBe(false);
    expect(isPrepared({ ...without, rolePlaysOffered: 0 })).toBe(true);
    expect(step(makeHome({ openings: [without] }), "interviews")).toMatchObject({
      missing: "Account executive has no role-play yet",
    });
  });

  const owed: Home["owed"] = [
    {
      interviewId: homeId(20),
      openingId: homeId(10),
      candidateName: "ليلى حداد",
      roundName: "Role-play",
      startsAt: 0,
      panelists: [{ id: hanna, name: "Hanna Virtanen", scorecardId: homeId(21) }],
    },
  ];
  const scored = makeHomeOpening({ interviewed: 2, scorecards: { submitted: 3, expected: 4 } });

  test("a scorecard somebody else owes takes a hand-over, one's own opens at once", () => {
    const home = makeHome({ openings: [scored], candidates: people, owed });
    expect(next(home)).toMatchObject({
      label: "Hand over to Hanna",
      handOverTo: { id: hanna, interviewId: homeId(20) },
      other: { href: `/reports/panel-pack/${homeId(20)}`, prints: true },
    });
    expect(next(home).lead).toContain("Hanna Virtanen met \u2068ليلى حداد\u2069");
    expect(step(home, "panel")).toMatchObject({
      state: "now",
      missing: "One scorecard missing: Hanna on \u2068ليلى\u2069",
    });
    expect(next(home, null, hanna)).toMatchObject({
      handOverTo: null,
      href: `/scorecards/${homeId(21)}`,
    });
  });

  test("when every scorecard is in the panel talks, then decides; then nothing is waiting", () => {
    const decision = { finalists: 2, decided: 0, sealed: 0, debriefed: false };
    const all = { ...scored, scorecards: { submitted: 4, expected: 4 }, decision };
    const home = (opening: typeof all) =>
      makeHome({ openings: [opening], candidates: { ...people, running: 0, met: 0 } });
    expect(next(home(all)).href).toBe(`/decisions/${homeId(10)}`);
    const talked = { ...all, decision: { ...decision, debriefed: true } };
    expect(next(home(talked)).href).toBe(`/decisions/${homeId(10)}/record`);
    const sealed = { ...all, decision: { ...decision, sealed: 1 } };
    expect(step(home(sealed), "decision").picture).toMatchObject({ kind: "sealed" });
    const decided = { ...all, filled: 2, decision: { ...decision, decided: 2 } };
    const reading = makeReading({ goal: goalMet, paidRoleIds: [homeId(90)] });
    expect(next(home(decided), reading).step).toBe(null);
    expect(states(home(decided), reading)).toBe(stepKeys.map((key) => `${key} done`).join(", "));
  });

  test("whoever starts next is named in the team", () => {
    const team = {
      seats: 10,
      filled: 2,
      next: {
        seatId: homeId(51),
        holder: "Freya Lindholm",
        roleName: "Customer success rep",
        startsOn: "2027-01-04",
      },
      overloads: [],
      openingIds: [],
      due: null,
    };
    expect(step(makeHome(), "team", makeReading({ team }))).toMatchObject({
      says: "Freya Lindholm starts as customer success rep on 4 January.",
      picture: { groups: [{ done: 2, total: 10 }] },
      href: `/plan/org/${homeId(51)}`,
    });
  });

  test("a panelist's path says nothing of goals, and what is theirs comes first", () => {
    const home = makeHome({ openings: [scored], candidates: people });
    const { steps, next: theirs } = homePath(home, null, hanna);
    expect(steps.map((one) => one.key)).not.toContain("goal");
    expect(JSON.stringify(steps)).not.toMatch(/pay|plan/);
    expect(findingText(theirs.headline)).toBe("Nothing is waiting for you.");
  });
});

/** Made-up facts, consistent with each other as a database keeps them. */
const openings = fc.array(
  fc
    .record({
      n: fc.nat(200),
      seats: fc.integer({ min: 1, max: 9 }),
      questions: fc.nat(8),
      rolePlays: fc.nat(2),
      caseStudies: fc.nat(2),
      uncovered: fc.nat(8),
      rolePlaysOffered: fc.nat(6),
      isFrozen: fc.boolean(),
      applications: fc.nat(40),
      submitted: fc.nat(20),
      missing: fc.nat(5),
      finalists: fc.nat(9),
      decided: fc.nat(9),
      sealed: fc.nat(4),
      debriefed: fc.boolean(),
      filled: fc.nat(9),
    })
    .map(({ n, submitted, missing, finalists, decided, sealed, debriefed, ...one }) =>
      makeHomeOpening({
        ...one,
        id: homeId(1000 + n),
        running: one.applications,
        interviewed: Math.min(one.applications, submitted + missing),
        scorecards: { submitted, expected: submitted + missing },
        decision: { finalists, decided: Math.min(decided, finalists), sealed, debriefed },
      }),
    ),
  { maxLength: 6 },
);

const homes = fc
  .record({
    openings,
    total: fc.nat(50),
    running: fc.nat(50),
    met: fc.nat(50),
    withoutOpening: fc.nat(3),
    weightSum: fc.constantFrom(0, 80, 100),
  })
  .map(({ openings: made, total, running, met, withoutOpening, weightSum }) =>
    makeHome({
      openings: made,
      roles: [{ ...makeHome().roles[0]!, weightSum }],
      candidates: {
        total,
        running: Math.min(total, running),
        met: Math.min(total, running, met),
        withoutOpening: Math.min(total, withoutOpening),
      },
    }),
  );

const readings = fc.option(
  fc
    .record({
      spare: fc.option(fc.integer({ min: -1e9, max: 1e9 })),
      seats: fc.nat(12),
      filled: fc.nat(12),
      paid: fc.boolean(),
    })
    .map(({ spare, seats, filled, paid }) =>
      makeReading({
        goal: spare === null ? null : ({ ...goalMet!, spare } as never),
        team:
          seats === 0
            ? null
            : {
                seats,
                filled: Math.min(seats, filled),
                next: null,
                overloads: [],
                openingIds: [],
                due: null,
              },
        paidRoleIds: paid ? [homeId(90)] : [],
      }),
    ),
);

describe("of any facts", () => {
  test("one stands at one step at most, where the next action is; nothing before it is for later", () => {
    fc.assert(
      fc.property(homes, readings, (home, reading) => {
        const { steps, next: action } = homePath(home, reading, me);
        const now = steps.filter((one) => one.state === "now");
        expect(now.map((one) => one.key)).toEqual(action.step === null ? [] : [action.step]);
        const at = steps.findIndex((one) => one.state === "now");
        expect(steps.slice(0, Math.max(0, at)).every((one) => one.state !== "later")).toBe(true);
      }),
    );
  });

  test("a done step lacks nothing and an unfinished one says something; no number is broken", () => {
    fc.assert(
      fc.property(homes, readings, (home, reading) => {
        for (const one of homePath(home, reading, me).steps) {
          const progress = progressOf(one.key, home, reading);
          if (progress === "done" && one.key !== "decision") expect(one.missing).toBeNull();
          expect(one.says).not.toBe("");
          expect(`${one.says} ${one.missing} ${one.aside}`).not.toMatch(/NaN|Infinity|undefined/);
          if (one.picture?.kind === "squares")
            for (const { done, total } of one.picture.groups)
              expect(done).toBeLessThanOrEqual(total);
        }
      }),
    );
  });
});
