import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Duty, Org, OrgRole, Seat } from "../../../shared/org.ts";
import { findingText } from "../../../shared/rules/findings/finding.ts";
import { orgFinding, personFinding } from "../../../shared/rules/findings/org.ts";
import { assign, handOver, inverse, keep, takeOnAll } from "../../../shared/rules/org-changes.ts";
import { withArticle } from "../../../shared/rules/names.ts";
import { managerFor, matchPlan } from "../../../shared/rules/org-plan.ts";
import { overSpan, peopleAt } from "../../../shared/rules/org-people.ts";
import { seatsInOrder, stepFrom, treeOf, widthOf } from "../../../shared/rules/org-tree.ts";
import { changeWord, dayWord, partyWord } from "../../../shared/rules/org-words.ts";
import {
  endOf,
  indexOrg,
  linesOf,
  nextOwner,
  ownedLines,
  ownersOf,
  type OrgIndex,
} from "../../../shared/rules/org.ts";

const today = "2026-11-23";

const role = (id: string, name: string, abbreviation: string, over: Partial<OrgRole> = {}) => ({
  id,
  name,
  abbreviation,
  span: null,
  reportsTo: "founder",
  archived: false,
  responsibilities: ["one", "two"].map((line) => ({ id: line, text: `${line} of ${id}` })),
  ...over,
});

const seat = (id: string, over: Partial<Seat> = {}): Seat => ({
  id,
  roleId: null,
  reportsTo: over.roleId === undefined ? null : "you",
  state: over.holder || over.roleId === undefined ? "filled" : "planned",
  startsOn: null,
  opening: null,
  hired: null,
  holder: over.roleId === undefined ? "Adaeze Nwosu" : "",
  hoursPerWeek: 40,
  note: "",
  updatedAt: 0,
  ...over,
});

const duty = (id: string, seatId: string, roleId: string, over: Partial<Duty> = {}): Duty => ({
  id,
  roleId,
  responsibilityId: "one",
  seatId,
  hoursPerWeek: 6,
  fromDay: null,
  untilDay: null,
  keptBecause: "",
  ...over,
});

const roles = [
  role("sm", "Sales manager", "SM", { span: 2 }),
  role("ae", "Account executive", "AE", { reportsTo: "sm" }),
  role("sdr", "Sales development representative", "SDR", { reportsTo: "stl" }),
  role("stl", "Sales team leader", "STL", { reportsTo: "sm" }),
  role("csr", "Customer success representative", "CSR", { reportsTo: "sm" }),
  role("mm", "Marketing manager", "MM"),
  role("som", "Sales operations manager", "SOM"),
];

/** The department of the picture: the founder with four hats, Jonas with two, Freya from 4 January. */
const department: Org = {
  today,
  roles,
  seats: [
    seat("you"),
    seat("sm1", { roleId: "sm", startsOn: "2027-04-01" }),
    seat("jonas", {
      roleId: "ae",
      holder: "Jonas Brandt",
      startsOn: "2026-03-02",
      reportsTo: "sm1",
    }),
    seat("ae2", { roleId: "ae", startsOn: "2027-01-04", reportsTo: "sm1" }),
    seat("sdr1", { roleId: "sdr", startsOn: "2027-01-11", reportsTo: "sm1", state: "open" }),
    seat("sdr2", { roleId: "sdr", startsOn: "2027-03-01", reportsTo: "sm1" }),
    seat("freya", {
      roleId: "csr",
      holder: "Freya Lind",
      startsOn: "2027-01-04",
      reportsTo: "sm1",
    }),
  ],
  duties: [
    duty("sells", "you", "ae", { hoursPerWeek: 12, fromDay: "2026-04-01", keptBecause: "stays" }),
    duty("manages", "you", "sm", { hoursPerWeek: 10 }),
    duty("marketing", "you", "mm", { hoursPerWeek: 6 }),
    duty("operations", "you", "som", { hoursPerWeek: 5 }),
    duty("closes", "jonas", "ae", { hoursPerWeek: 31 }),
    duty("onboards", "jonas", "csr", { hoursPerWeek: 21 }),
  ],
};

const line = (roleId: string, responsibilityId = "one") => ({ roleId, responsibilityId });
const index = indexOrg(department);
const words = (owning: ReturnType<typeof ownersOf>, at: OrgIndex = index) =>
  owning.parties.map((party) => partyWord(party, at));

describe("who owns a line", () => {
  test("a role's people own what it lists; without them whoever is assigned stands in until the first begins", () => {
    expect(ownersOf(line("sdr"), today, index)).toMatchObject({ owning: "nobody" });
    expect(changeWord(nextOwner(line("sdr"), today, index)!, index)).toBe("first SDR, January");
    expect(words(ownersOf(line("csr"), today, index))).toEqual(["Jonas"]);
    expect(ownersOf(line("csr"), "2027-01-04", index)).toMatchObject({ owning: "one" });
    expect(words(ownersOf(line("csr"), "2027-01-04", index))).toEqual(["Freya"]);
    expect(changeWord(nextOwner(line("csr"), today, index)!, index)).toBe("Freya, 4 January");
    expect(changeWord(nextOwner(line("sm"), today, index)!, index)).toBe("sales manager, April");
    expect(nextOwner(line("mm"), today, index)).toBeNull();
  });

  test("what is kept with a reason beside the role's people is not shared, and what has none is", () => {
    expect(ownersOf(line("ae"), today, index)).toMatchObject({ owning: "one" });
    const { duties, ...rest } = department;
    const open = duties.map((one) => (one.id === "sells" ? { ...one, keptBecause: "" } : one));
    const shared = ownersOf(line("ae"), today, indexOrg({ ...rest, duties: open }));
    expect(shared.owning).toBe("shared");
    const since = open.map((one) => (one.id === "sells" ? { ...one, fromDay: null } : one));
    // Begun before Jonas came, it ended when he did.
    expect(ownersOf(line("ae"), today, indexOrg({ ...rest, duties: since })).parties).toHaveLength(
      1,
    );
  });

  test("a seat that is late is expected tomorrow, and one without a day never", () => {
    const seats = department.seats.map((one) =>
      one.id === "sdr1" ? { ...one, startsOn: "2026-10-01" } : one,
    );
    const late = indexOrg({ ...department, seats });
    expect(ownersOf(line("sdr"), today, late).owning).toBe("nobody");
    expect(changeWord(nextOwner(line("sdr"), today, late)!, late)).toBe(
      "first SDR, overdue since October 2026",
    );
    const never = seats.map((one) => (one.roleId === "sdr" ? { ...one, startsOn: null } : one));
    expect(nextOwner(line("sdr"), today, indexOrg({ ...department, seats: never }))).toBeNull();
  });

  test("those that need a decision come first, and roles without a seat list only what somebody has", () => {
    const owned = ownedLines(index, today);
    expect(owned).toHaveLength(linesOf(index).length);
    const count = (concern: string) => owned.filter((one) => one.concern === concern).length;
    expect([...new Set(owned.map((one) => one.concern))]).toEqual([
      "nobody",
      "stuck",
      "hat",
      "fine",
    ]);
    expect([count("nobody"), count("stuck"), count("hat"), count("fine")]).toEqual([4, 2, 2, 2]);
    expect(owned.filter((one) => one.roleId === "mm")).toHaveLength(1);
  });
});

describe("people", () => {
  test("are one across their seats, with the hours that were said against their week", () => {
    const [you, jonas] = peopleAt(index, today);
    expect(you).toMatchObject({ isFounder: true, jobs: 4, hours: 33, over: 0 });
    expect(jonas).toMatchObject({ name: "Jonas Brandt", jobs: 2, hours: 52, over: 12 });
    expect(jonas!.hats[0]).toMatchObject({ roleId: "csr", until: "2027-01-04" });
    const twice = seat("second", { roleId: "sdr", holder: "jonas  brandt" });
    const one = peopleAt(indexOrg({ ...department, seats: [...department.seats, twice] }), today);
    expect(one[1]).toMatchObject({ roleIds: ["ae", "sdr"], jobs: 3 });
  });

  test("lead as many as their role can, on the day that is asked for", () => {
    expect(overSpan(index, today)).toEqual([]);
    expect(overSpan(index, "2027-04-30")).toMatchObject([{ reports: 5, most: 2 }]);
  });

  test("the sentence says who wears how many hats, when they go to whom, and what has no seat", () => {
    expect(findingText(orgFinding(index, today))).toBe(
      "You wear four hats and Jonas two. Jonas’s second goes to Freya on 4 January, one of yours to the sales manager in April; two of yours have no seat in the plan. Of ten responsibilities four are nobody’s. Jonas has 12 hours a week too many.",
    );
    const alone = indexOrg({ ...department, seats: [seat("you")], duties: [] });
    expect(findingText(orgFinding(alone, today))).toContain("all of selling is yours");
    // Handed to others, it names whom it calls "you".
    expect(findingText(orgFinding(indexOrg(department, "anybody"), today))).toMatch(
      /^Adaeze wears four hats and Jonas two\. .*, one of Adaeze’s to the sales manager in April; two of Adaeze’s have no seat/,
    );
    const jonas = peopleAt(index, today)[1]!;
    expect(findingText(personFinding(jonas, index))).toBe(
      "Two jobs at once: Jonas is account executive and customer success representative.",
    );
  });
});

describe("a department that has just been planned", () => {
  const bare = indexOrg({
    ...department,
    seats: department.seats.filter((one) => one.holder === "" || one.id === "you"),
    duties: [duty("later", "you", "sdr", { fromDay: "2026-12-01" })],
  });
  const nobodys = (at: OrgIndex) => ownedLines(at, today).filter((one) => one.owning === "nobody");

  test("is nobody's on paper, and the founder's with one step until each role's first seat begins", () => {
    expect(findingText(orgFinding(bare, today))).toBe(
      "All six responsibilities are still nobody’s on paper. What is done of this work today, you do: take it on until its seats begin.",
    );
    const change = takeOnAll(nobodys(bare), bare);
    expect(change.save).toHaveLength(6);
    expect(change.save.filter((one) => one.untilDay === "2026-12-01")).toHaveLength(1);
    const after = indexOrg({ ...bare.org, duties: apply(bare.org.duties, change) });
    expect(nobodys(after)).toEqual([]);
    expect(findingText(orgFinding(after, today))).toMatch(/^You wear three hats\./);
    expect(words(ownersOf(line("ae"), "2027-01-03", after), after)).toEqual(["you"]);
    expect(words(ownersOf(line("ae"), "2027-01-04", after), after)).toEqual(["AE"]);
  });
});

test("a hat of which one line is kept goes where the others go", () => {
  const seats = department.seats;
  const duties = [
    duty("kept", "you", "sm", { keptBecause: "mine" }),
    duty("goes", "you", "sm", { responsibilityId: "two" }),
  ];
  const at = indexOrg({ ...department, seats, duties });
  expect(peopleAt(at, today)[0]!.hats).toMatchObject([{ until: "2027-04-01", keptBecause: "" }]);
  expect(findingText(orgFinding(at, today))).not.toContain("no seat in the plan");
});

test("a role is named inside a sentence with its article", () => {
  const sdr = role("sm", "SDR manager", "SM", { span: 2 });
  const at = indexOrg({ ...department, roles: [sdr, ...roles.slice(1)] });
  expect(findingText(orgFinding(at, "2027-04-30"))).toContain("is what an SDR manager can.");
  expect(
    ["Account executive", "User researcher", "VP of sales", "Sales manager"].map(withArticle),
  ).toEqual(["an account executive", "a user researcher", "a VP of sales", "a sales manager"]);
});

const ids = ["a", "b", "c", "d", "e", "f"];
const days = ["2026-01-01", "2026-11-24", "2027-01-04", "2027-03-01", "2027-06-01"];
const roleIds = ["ae", "sdr", "csr"];

/** Any org at all: seats in a tree, filled or not, and assignments that may overlap in any way. */
const anyOrg: fc.Arbitrary<Org> = fc
  .record({
    seats: fc.array(
      fc.record({
        roleId: fc.constantFrom(...roleIds),
        holder: fc.constantFrom("", "", "Jonas", "Freya", "Adaeze Nwosu"),
        startsOn: fc.option(fc.constantFrom(...days)),
        above: fc.nat(6),
      }),
      { maxLength: ids.length },
    ),
    duties: fc.array(
      fc.record({
        seat: fc.nat(6),
        roleId: fc.constantFrom(...roleIds),
        hoursPerWeek: fc.double({ min: 0, max: 60, noNaN: true }),
        fromDay: fc.option(fc.constantFrom(...days)),
        untilDay: fc.option(fc.constantFrom(...days)),
        keptBecause: fc.constantFrom("", "because"),
      }),
      { maxLength: 8 },
    ),
  })
  .map((made) => {
    const seats = [
      seat("you"),
      ...made.seats.map(({ above, ...one }, at) =>
        seat(ids[at]!, { ...one, reportsTo: above < at ? ids[above]! : "you" }),
      ),
    ];
    const duties = made.duties.map(({ seat: at, ...one }, number) =>
      duty(`d${number}`, seats[at % seats.length]!.id, one.roleId, one),
    );
    return { today, roles, seats, duties };
  });

describe("in any org", () => {
  test("the next owner differs from the present one, and nobody else owns the line in between", () => {
    fc.assert(
      fc.property(anyOrg, fc.constantFrom(...roleIds), (org, roleId) => {
        const at = indexOrg(org);
        const now = ownersOf(line(roleId), today, at);
        const next = nextOwner(line(roleId), today, at);
        if (next === null) return;
        expect(next.day > today).toBe(true);
        const sign = (owning: typeof now) =>
          owning.parties.map((one) => (one.kind === "role" ? "role" : one.seat.id)).join();
        expect(sign(next)).not.toBe(sign(now));
        for (const day of [...days, "2026-11-24"].filter((one) => one > today && one < next.day))
          expect([sign(now), ""]).toContain(sign(ownersOf(line(roleId), day, at)));
      }),
    );
  });

  test("no sentence, width or sum is ever a number that is none", () => {
    fc.assert(
      fc.property(anyOrg, fc.constantFrom(today, ...days), (org, day) => {
        const at = indexOrg(org);
        const text = findingText(orgFinding(at, day));
        expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
        for (const person of peopleAt(at, day)) expect(person.hours).toBeGreaterThanOrEqual(0);
        expect(widthOf(treeOf(at)!)).toBeGreaterThan(0);
        for (const one of org.duties) expect(endOf(one, at) === "").toBe(false);
      }),
    );
  });

  test("work that was handed over is there from that day on, and back where it was once undone", () => {
    fc.assert(
      fc.property(anyOrg, (org) => {
        const given = org.duties
          .filter((one) => one.seatId !== "you" && one.untilDay === null)
          .slice(0, 1);
        if (given.length === 0) return;
        const change = handOver(given, { seatId: "you", day: "2027-02-01" }, indexOrg(org));
        const after = apply(org.duties, change);
        const holds = indexOrg({ ...org, duties: after });
        const theirs = after.filter((one) => one.seatId === given[0]!.seatId);
        const active = theirs.filter((one) => one.id === given[0]!.id);
        for (const one of active) expect(endOf(one, holds)).toBe("2027-02-01");
        const back = apply(after, inverse(change, newIds(change), org.duties));
        expect(back.map(withoutId).toSorted(byText)).toEqual(
          org.duties.map(withoutId).toSorted(byText),
        );
      }),
    );
  });

  test("arrow keys reach every seat and never leave the chart", () => {
    fc.assert(
      fc.property(anyOrg, (org) => {
        const root = treeOf(indexOrg(org))!;
        const all = seatsInOrder(root).map((one) => one.id);
        expect(all.toSorted()).toEqual(org.seats.map((one) => one.id).toSorted());
        const reached = new Set(["you"]);
        for (const id of reached)
          for (const direction of ["down", "before", "after", "up"] as const) {
            const next = stepFrom(id, direction, root);
            if (next !== null) reached.add(next);
          }
        expect([...reached].toSorted()).toEqual(all.toSorted());
      }),
    );
  });
});

const newIds = ({ save }: ReturnType<typeof handOver>) => save.map((one, at) => one.id ?? `n${at}`);
function apply(duties: readonly Duty[], change: ReturnType<typeof handOver>): Duty[] {
  const made = newIds(change);
  const saved = new Map(change.save.map((one, at) => [made[at]!, { ...one, id: made[at]! }]));
  const kept = duties.filter((one) => !change.remove.includes(one.id) && !saved.has(one.id));
  return [...kept, ...saved.values()];
}
const withoutId = ({ id: _id, ...rest }: Duty) => rest;
const byText = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));

test("a line is assigned in place of whoever had it; a reason can be given and taken back", () => {
  const change = assign([line("csr")], { seatId: "you", day: today, hours: 4 }, index);
  const after = indexOrg({ ...department, duties: apply(department.duties, change) });
  expect(words(ownersOf(line("csr"), today, after), after)).toEqual(["you"]);
  const own = assign([line("csr")], { seatId: "freya", day: "2027-01-01", hours: 0 }, index);
  expect(own.save).toMatchObject([{ id: "onboards", untilDay: "2027-01-01" }]);
  const kept = keep([department.duties[5]!], "until the port opens");
  const held = indexOrg({ ...department, duties: apply(department.duties, kept) });
  expect(words(ownersOf(line("csr"), "2027-02-01", held), held)).toEqual(["Freya", "Jonas"]);
  expect(ownersOf(line("csr"), "2027-02-01", held).owning).toBe("one");
});

test("a plan is matched once: the second time there is nothing to do, and nobody who is there goes", () => {
  const anyPlan = fc.array(
    fc.record({ roleId: fc.constantFrom(...roleIds), startsOn: fc.constantFrom(...days) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(anyOrg, anyPlan, (org, wanted) => {
      const { add, move, remove } = matchPlan(org.seats, wanted);
      const find = (id: string) => org.seats.find((one) => one.id === id)!;
      for (const id of [...remove, ...move.map((one) => one.id)])
        expect(find(id).state).toBe("planned");
      const after = [
        ...org.seats
          .filter((one) => !remove.includes(one.id))
          .map((one) => ({ ...one, ...move.find((moved) => moved.id === one.id) })),
        ...add.map((one, at) => seat(`new${at}`, one)),
      ];
      expect(matchPlan(after, wanted)).toEqual({ add: [], move: [], remove: [] });
      for (const roleId of roleIds) {
        const taken = org.seats.filter((one) => one.roleId === roleId && one.state !== "planned");
        const asked = wanted.filter((one) => one.roleId === roleId).length;
        const before = org.seats.filter((one) => one.roleId === roleId).length;
        // A role that the plan does not hold keeps what it has.
        expect(after.filter((one) => one.roleId === roleId)).toHaveLength(
          asked === 0 ? before : Math.max(taken.length, asked),
        );
      }
    }),
  );
});

test("a new seat reports to the nearest role above that has one, to whoever leads fewest, or to the founder", () => {
  const seats = [
    { id: "you", roleId: null, reportsTo: null },
    { id: "m1", roleId: "sm", reportsTo: "you" },
    { id: "m2", roleId: "sm", reportsTo: "you" },
    { id: "x", roleId: "ae", reportsTo: "m1" },
  ];
  // Team leaders have no seat, so the managers above them are asked.
  expect(managerFor("sdr", { seats, roles })).toBe("m2");
  expect(managerFor("mm", { seats, roles })).toBe("you");
  const circle = roles.map((one) => (one.id === "sm" ? { ...one, reportsTo: "sdr" } : one));
  expect(managerFor("sdr", { seats: seats.slice(0, 1), roles: circle })).toBe("you");
});

test("a day says its year where another could be meant", () => {
  expect(dayWord("2027-01-04", today)).toBe("4 January");
  expect(dayWord("2027-11-04", today)).toBe("4 November 2027");
  expect(dayWord("2026-03-02", today)).toBe("2 March 2026");
});
