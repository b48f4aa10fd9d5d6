import { describe, expect, test } from "vitest";
import {
  builtInCaseStudies,
  builtInCompetencies,
  builtInQuestions,
  builtInRolePlays,
  builtInRoles,
} from "../../../shared/content/content.ts";
import { CompetencyDetails } from "../../../shared/competency.ts";
import { CaseStudy, Question, RolePlay } from "../../../shared/kit.ts";
import { RoleDetails } from "../../../shared/role.ts";
import { knownPlaceholders } from "../../../shared/rules/job-blanks.ts";
import { placeholdersIn } from "../../../shared/rules/placeholders.ts";

const ids = (things: readonly { id: string }[]) => things.map((thing) => thing.id);
const without = (key: string, thing: object) =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => name !== key));
const withoutId = (thing: object) => without("id", thing);
const competencyIds = new Set(ids(builtInCompetencies()));
const roleIds = new Set(ids(builtInRoles()));
const exercises = [...builtInRolePlays(), ...builtInCaseStudies()];

describe("built-in content", () => {
  test("there are 22 competencies, 12 roles, 66 questions, 12 role-plays and 9 case studies", () => {
    expect([
      builtInCompetencies().length,
      builtInRoles().length,
      builtInQuestions().length,
      builtInRolePlays().length,
      builtInCaseStudies().length,
    ]).toEqual([22, 12, 66, 12, 9]);
  });

  test.each([
    ["competencies", builtInCompetencies()],
    ["roles", builtInRoles()],
    ["questions", builtInQuestions()],
    ["exercises", exercises],
  ])("no two %s share an id", (_, things) => {
    expect(new Set(ids(things)).size).toBe(things.length);
  });

  test("everything fits the shapes in which a workspace keeps it, unchanged", () => {
    for (const one of builtInCompetencies()) {
      expect(CompetencyDetails.parse(withoutId(one))).toEqual(withoutId(one));
    }
    for (const one of builtInRoles())
      expect(RoleDetails.parse(withoutId(one))).toEqual(withoutId(one));
    for (const one of builtInQuestions()) expect(Question.parse(one)).toEqual(one);
    for (const one of builtInRolePlays()) expect(RolePlay.parse(one)).toEqual(one);
    for (const one of builtInCaseStudies()) expect(CaseStudy.parse(one)).toEqual(one);
  });

  test("asking twice gives the same object, so that checking happens once", () => {
    expect(builtInRoles()).toBe(builtInRoles());
  });
});

describe("competencies", () => {
  test("every competency has three questions of its own", () => {
    for (const id of competencyIds) {
      expect(
        builtInQuestions().filter((question) => question.competency === id),
        id,
      ).toHaveLength(3);
    }
  });

  test("every competency is weighed by at least one role", () => {
    const weighed = new Set(
      builtInRoles().flatMap((role) => role.competencies.map((one) => one.competencyId)),
    );
    expect([...competencyIds].filter((id) => !weighed.has(id))).toEqual([]);
  });
});

describe.each(builtInRoles().map((role) => [role.id, role] as const))("role %s", (id, role) => {
  test("weights make 100 and name known competencies once each", () => {
    const weighed = role.competencies.map((one) => one.competencyId);
    expect(role.competencies.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
    expect(weighed.filter((one) => !competencyIds.has(one))).toEqual([]);
    expect(new Set(weighed).size).toBe(weighed.length);
  });

  test("it has must-haves, and not only must-haves", () => {
    const mustHaves = role.competencies.filter((one) => one.mustHave !== null);
    expect(mustHaves.length).toBeGreaterThan(0);
    expect(mustHaves.length).toBeLessThan(role.competencies.length);
  });

  test("it reports to the founder or to another built-in role", () => {
    expect(role.reportsTo === "founder" || roleIds.has(role.reportsTo ?? "")).toBe(true);
    expect(role.reportsTo).not.toBe(id);
  });

  test("the pay mix is fractions that make one", () => {
    expect(role.payMix.base + role.payMix.variable).toBeCloseTo(1, 12);
    expect(role.payMix.base).toBeGreaterThan(0);
    expect(role.payMix.base).toBeLessThan(1);
    expect(role.onTargetPay).toBeNull();
  });

  test("a new hire's productivity rises and ends at one", () => {
    expect(role.ramp.toSorted((a, b) => a - b)).toEqual(role.ramp);
    expect(role.ramp.at(-1)).toBe(1);
  });

  test("outcomes get better with time, because higher is better", () => {
    for (const one of role.outcomes)
      expect(one.year1, one.metric).toBeGreaterThanOrEqual(one.day90);
  });

  test("it has a role-play and a case study", () => {
    expect(builtInRolePlays().some((one) => one.roles.includes(id))).toBe(true);
    expect(builtInCaseStudies().some((one) => one.roles.includes(id))).toBe(true);
  });

  test("every weighed competency can be asked about in this role", () => {
    const unasked = role.competencies.filter(
      (one) =>
        !builtInQuestions().some(
          (question) =>
            question.competency === one.competencyId &&
            (question.roles === "all" || question.roles.includes(id)),
        ),
    );
    expect(unasked.map((one) => one.competencyId)).toEqual([]);
  });

  test("its job description has only blanks that can be named to the founder", () => {
    const ad = [role.jobAd.headline, role.jobAd.opening, ...role.jobAd.offer].join("\n");
    expect(placeholdersIn(ad).filter((name) => !(name in knownPlaceholders))).toEqual([]);
    expect(ad.replaceAll(/\{[a-z_]+\}/g, "")).not.toMatch(/[{}]/);
  });
});

test("placeholders stand in job descriptions only", () => {
  const elsewhere = [
    builtInQuestions(),
    exercises,
    builtInCompetencies(),
    builtInRoles().map((role) => without("jobAd", role)),
  ];
  expect(placeholdersIn(elsewhere.map((one) => valuesOf(one)).join("\n"))).toEqual([]);
});

describe("questions", () => {
  test("they name known competencies and roles", () => {
    for (const one of builtInQuestions()) {
      expect(competencyIds.has(one.competency), one.id).toBe(true);
      if (one.roles !== "all") {
        expect(
          one.roles.filter((id) => !roleIds.has(id)),
          one.id,
        ).toEqual([]);
      }
    }
  });
});

describe.each(exercises.map((one) => [one.id, one] as const))("exercise %s", (_, exercise) => {
  test("it names known roles and rates known competencies, each criterion once", () => {
    expect(exercise.roles.filter((id) => !roleIds.has(id))).toEqual([]);
    expect(exercise.rubric.filter((one) => !competencyIds.has(one.competency))).toEqual([]);
    expect(new Set(ids(exercise.rubric)).size).toBe(exercise.rubric.length);
  });

  test("its anchors stand at 1, 3 and 5", () => {
    for (const one of exercise.rubric) expect(Object.keys(one.anchors)).toEqual(["1", "3", "5"]);
  });
});

describe("exercises in detail", () => {
  test.each(builtInRolePlays().map((one) => [one.id, one] as const))(
    "the phases of %s fill its time",
    (_, rolePlay) => {
      expect(rolePlay.phases.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(
        rolePlay.totalMinutes,
      );
    },
  );

  test.each(builtInCaseStudies().map((one) => [one.id, one] as const))(
    "every row of %s has a cell for every column",
    (_, caseStudy) => {
      for (const row of caseStudy.data.rows)
        expect(row).toHaveLength(caseStudy.data.columns.length);
    },
  );

  test("a second take is offered where coachability is measured", () => {
    const measured = builtInRolePlays().filter((one) => one.secondTake !== null);
    expect(measured.length).toBeGreaterThan(0);
    for (const one of measured) {
      expect(one.rubric.some((criterion) => criterion.competency === "coachability")).toBe(true);
    }
  });
});

function valuesOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(valuesOf).join("\n");
  if (typeof value === "object" && value !== null) return valuesOf(Object.values(value));
  return String(value);
}
