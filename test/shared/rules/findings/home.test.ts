import { describe, expect, test } from "vitest";
import type { Home } from "../../../../shared/home.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { homePath } from "../../../../shared/rules/findings/home.ts";

const me = "01900000-0000-7000-8000-000000000001";
const hanna = "01900000-0000-7000-8000-000000000002";
const card = "01900000-0000-7000-8000-000000000003";

const empty: Home = {
  companyName: "Tidemark Systems",
  roles: { total: 12, edited: 0 },
  openings: [],
  candidates: { total: 0, running: 0, withoutOpening: 0 },
  upcoming: [],
  owed: [],
  recent: [],
};

const opening: Home["openings"][number] = {
  id: "01900000-0000-7000-8000-000000000010",
  title: "Account executive",
  seats: 2,
  filled: 0,
  rounds: 3,
  kitItems: 6,
  exercises: 2,
  panelists: 2,
  applications: 3,
  interviewed: 2,
  scorecards: { submitted: 3, expected: 4 },
};

const people = { total: 3, running: 3, withoutOpening: 0 };
const states = (home: Home) => homePath(home, me).steps.map((step) => `${step.key} ${step.state}`);
const headline = (home: Home) => findingText(homePath(home, me).next.headline);

describe("the path on the home screen", () => {
  test("begins with the roles, and offers them", () => {
    expect(states(empty)).toEqual([
      "roles now",
      "openings later",
      "candidates later",
      "panel later",
      "comparison later",
    ]);
    expect(homePath(empty, me).next).toMatchObject({ label: "Choose a role", href: "/roles" });
  });

  test("an adjusted role leads to an opening, an opening to people", () => {
    expect(headline({ ...empty, roles: { total: 12, edited: 1 } })).toContain("Open a position");
    expect(headline({ ...empty, openings: [opening] })).toContain("Now the people");
  });

  test("an opening without questions is named before anything that follows it", () => {
    const home = {
      ...empty,
      openings: [{ ...opening, kitItems: 0, exercises: 0 }],
      candidates: people,
    };
    expect(headline(home)).toBe("Account executive has no interview questions yet.");
    expect(homePath(home, me).steps[1]).toMatchObject({
      state: "now",
      missing: "Account executive has no questions yet",
    });
  });

  const owed = [
    {
      interviewId: opening.id,
      candidateName: "ليلى حداد",
      roundName: "Role-play",
      startsAt: 0,
      panelists: [{ id: hanna, name: "Hanna", scorecardId: card }],
    },
  ];

  test("a scorecard somebody else owes is theirs: it takes a hand-over", () => {
    const { next, steps } = homePath(
      { ...empty, openings: [opening], candidates: people, owed },
      me,
    );
    expect(next).toMatchObject({
      label: "Hand over to Hanna",
      handOverTo: { id: hanna },
      href: `/scorecards/${card}`,
    });
    expect(next.lead).toContain("Hanna met \u2068ليلى حداد\u2069");
    expect(steps[3]).toMatchObject({ state: "now", missing: "One scorecard missing" });
  });

  test("one's own scorecard opens at once", () => {
    const mine = [{ ...owed[0]!, panelists: [{ id: me, name: "Me", scorecardId: card }] }];
    expect(
      homePath({ ...empty, openings: [opening], candidates: people, owed: mine }, me).next,
    ).toMatchObject({ handOverTo: null });
  });

  test("when every scorecard is in, the comparison is next; when every seat is filled, nothing is", () => {
    const all = { ...opening, scorecards: { submitted: 4, expected: 4 } };
    expect(homePath({ ...empty, openings: [all], candidates: people }, me).next.href).toBe(
      `/openings/${opening.id}/compare`,
    );
    const filled = {
      ...empty,
      openings: [{ ...all, filled: 2 }],
      candidates: { ...people, running: 0 },
    };
    expect(headline(filled)).toBe("Nothing is waiting.");
    expect(states(filled)).toEqual([
      "roles done",
      "openings done",
      "candidates done",
      "panel done",
      "comparison done",
    ]);
  });
});
