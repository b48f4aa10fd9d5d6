import { describe, expect, test } from "vitest";
import type { Home } from "../../../../shared/home.ts";
import type { Duty, Org, Seat } from "../../../../shared/org.ts";
import { hintsFor } from "../../../../shared/rules/findings/home/hints.ts";
import { latelySince } from "../../../../shared/rules/findings/home/lately.ts";
import { readDepartment } from "../../../../shared/rules/home/department.ts";
import { homeId, makeHome, makeHomeOpening, makeReading, makeSeat } from "../../../helpers/home.ts";

const founder = { id: homeId(1), isFounder: true };
const lead = { id: homeId(2), isFounder: false };
const timeZone = "Europe/Oslo";
const hints = (home: Home, reading = makeReading(), actor = founder) =>
  hintsFor(home, actor.isFounder ? reading : null, actor);

const role = homeId(90);
const success = homeId(91);

const org = (seats: Seat[], duties: Partial<Duty>[] = []): Org => ({
  today: "2026-11-24",
  seats: [makeSeat({ id: homeId(49), roleId: null, state: "filled", holder: "Adaeze" }), ...seats],
  duties: duties.map((duty, at) => ({
    id: homeId(700 + at),
    roleId: role,
    responsibilityId: "close",
    seatId: homeId(50),
    hoursPerWeek: 10,
    fromDay: null,
    untilDay: null,
    keptBecause: "",
    ...duty,
  })),
  roles: [
    [role, "Account executive"],
    [success, "Customer success rep"],
  ].map(([id, name]) => ({
    id: id!,
    name: name!,
    abbreviation: "",
    span: null,
    reportsTo: null,
    archived: false,
    responsibilities: [],
  })),
});

const jonas = makeSeat({ state: "filled", holder: "Jonas Brandt", startsOn: "2026-03-01" });
const read = (given: Org) =>
  readDepartment(
    makeHome({ department: { plan: null, isExample: false, org: given, pay: [], paidRoles: [] } }),
  )!;

describe("two jobs in one pair of hands", () => {
  const both = [
    { hoursPerWeek: 31 },
    { roleId: success, responsibilityId: "onboard", hoursPerWeek: 21 },
  ];

  test("are counted where there are three", () => {
    const third = { roleId: homeId(92), responsibilityId: "market", hoursPerWeek: 5 };
    expect(hints(makeHome(), read(org([jonas], [...both, third])))[0]!.text).toMatch(
      /more than the week has\. Doing all of them tends to lower each\.$/,
    );
  });

  test("are named with their hours, and where to split them", () => {
    const [hint] = hints(makeHome(), read(org([jonas], both)));
    expect(hint).toMatchObject({
      title: "Jonas Brandt carries two jobs",
      text: "Account executive 31\u00a0h and customer success rep 21\u00a0h: 12\u00a0h more than the week has. Doing both tends to lower both.",
      href: `/plan/org/${jonas.id}`,
    });
  });

  test("are no hint before they begin, after they end, where a reason says why, or for the founder", () => {
    const overloads = (duties: Partial<Duty>[], seat = jonas) =>
      hints(makeHome(), read(org([seat], duties))).length;
    const second = both[1]!;
    expect(overloads([{ hoursPerWeek: 10 }, { ...second, fromDay: "2026-11-25" }])).toBe(0);
    expect(overloads([{ hoursPerWeek: 10 }, { ...second, untilDay: "2026-11-24" }])).toBe(0);
    expect(overloads([{ hoursPerWeek: 10 }, { ...second, keptBecause: "Until Freya." }])).toBe(0);
    expect(overloads([], { ...jonas, startsOn: "2027-01-04" })).toBe(0);
    expect(overloads(both.map((duty) => ({ ...duty, seatId: homeId(49) })))).toBe(0);
  });

  test("come back once their hours change", () => {
    const key = (hours: number) =>
      hints(makeHome(), read(org([jonas], [both[0]!, { ...both[1]!, hoursPerWeek: hours }])))[0]!
        .key;
    expect(key(21)).toBe(key(21));
    expect(key(21)).not.toBe(key(12));
  });
});

describe("hiring out of the blue", () => {
  const home = makeHome({ openings: [makeHomeOpening()] });

  test("is hiring without a goal, or for no seat; a filled opening is nobody's mistake any more", () => {
    expect(hints(home).map((one) => one.title)).toEqual(["Hiring without a goal"]);
    const goal = { ok: false as const, reason: "Not yet." };
    const seated = (openingId: string) => ({
      ...read(
        org([makeSeat({ state: "open", opening: { id: openingId, title: "AE", status: "open" } })]),
      ),
      goal,
    });
    expect(hints(home, seated(homeId(11))).map((one) => one.title)).toEqual([
      "Account executive has no seat in the plan",
    ]);
    expect(hints(home, seated(homeId(10)))).toEqual([]);
    const filled = makeHome({ openings: [makeHomeOpening({ filled: 2 })] });
    expect(hints(filled)).toEqual([]);
  });
});

describe("a kit", () => {
  const bare = makeHomeOpening({
    rolePlays: 0,
    nextInterviewAt: Date.UTC(2026, 11, 2, 9),
    leadId: lead.id,
  });
  const home = makeHome({ openings: [bare] });

  test("without a role-play is told to its lead as well, with the day it will be missed", () => {
    expect(hints(home, makeReading(), lead)).toMatchObject([
      {
        title: "No role-play for Account executive",
        text: "The next interview is on 2 December, and nobody would be seen at work.",
        label: "Choose one of six",
        href: `/openings/${bare.id}/kit`,
      },
    ]);
    expect(hints(home, makeReading(), { ...lead, id: homeId(3) })).toEqual([]);
  });

  test("without questions, or weights, says so first", () => {
    const title = (over: Parameters<typeof makeHomeOpening>[0]) =>
      hints(makeHome({ openings: [makeHomeOpening({ ...bare, ...over })] }))[0]!.title;
    expect(title({ questions: 0, caseStudies: 0 })).toBe("No questions for Account executive");
    expect(title({ weightSum: 0 })).toBe("Nobody knows what counts for Account executive");
  });
});

test("a short-listed jack-of-all-trades leads to the comparison", () => {
  const flat = {
    applicationId: homeId(60),
    candidateName: "ليلى حداد",
    openingId: homeId(10),
    openingTitle: "Account executive",
    leadId: lead.id,
    stage: "Final",
    lowest: 2.9,
    highest: 3.4,
  };
  const [hint] = hints(makeHome({ flatProfiles: [flat] }), makeReading(), lead);
  expect(hint!.title).toBe("\u2068ليلى حداد\u2069 is a jack-of-all-trades so far");
  expect(hint!.text).toContain("Between 2.9 and 3.4");
  expect(hint!.href).toBe(`/openings/${homeId(10)}/compare`);
});

test("pay for what a role does not control is told, a draft by its role and state", () => {
  const pay = [
    {
      planId: homeId(80),
      roleId: role,
      roleName: "Account executive",
      isInForce: false,
      rule: "control",
      title: "Paid on what others decide",
      text: "Pay on what is signed.",
      isGrave: true,
    },
  ];
  expect(hints(makeHome(), makeReading({ pay }))).toMatchObject([
    {
      title: "Account executive, draft: paid on what others decide",
      href: `/plan/pay/${role}`,
      key: `pay:${homeId(80)}:control`,
    },
  ]);
});

test("leads that nobody looks after are told until somebody does", () => {
  const nurture = { share: 0.73, owned: false };
  expect(hints(makeHome(), makeReading({ nurture }))[0]!.text).toContain("73\u00a0% of them");
  expect(hints(makeHome(), makeReading({ nurture: { ...nurture, owned: true } }))).toEqual([]);
});

test("what happened since yesterday stands under that, and older things under lately", () => {
  const home = makeHome();
  const recent = [home.now - 3_600_000, home.now - 26 * 3_600_000, home.now - 90 * 86_400_000].map(
    (at) => ({ at, text: "Something" }),
  );
  const since = latelySince({ ...home, recent }, timeZone);
  expect(since.heading).toBe("Since yesterday");
  expect(since.events.map((event) => event.when)).toEqual(["14:00", "Yesterday"]);
  expect(latelySince({ ...home, recent: recent.slice(2) }, timeZone)).toMatchObject({
    heading: "Lately",
    events: [{ when: "26 Aug" }],
  });
});
