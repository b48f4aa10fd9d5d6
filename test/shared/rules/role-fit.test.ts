import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingText } from "../../../shared/rules/findings/finding.ts";
import { roleFitFinding } from "../../../shared/rules/findings/role-fit.ts";
import { betterRole, type RoleFit, roleFits } from "../../../shared/rules/role-fit.ts";
import { fit, competencyScores, type RatingValue } from "../../../shared/rules/scoring.ts";

const rated = (levels: Record<string, RatingValue["level"]>, panelistId = "p"): RatingValue[] =>
  Object.entries(levels).map(([competencyId, level]) => ({
    competencyId,
    panelistId,
    criterionId: competencyId,
    take: 1,
    level,
  }));

const role = (id: string, weights: Record<string, number>, mustHave: number | null = null) => ({
  id,
  competencies: Object.entries(weights).map(([competencyId, weight]) => ({
    competencyId,
    weight,
    mustHave,
  })),
});

describe("one person's answers under every role", () => {
  const answers = rated({ discovery: 2, closing: 5, product: 4 });

  it("are weighed anew, with the share of each role that was rated", () => {
    const fits = roleFits(answers, [
      role("hunter", { closing: 50, discovery: 50 }),
      role("specialist", { product: 60, closing: 10, teaching: 30 }),
      role("trainer", { teaching: 70, product: 30 }),
      role("analyst", { reporting: 100 }),
    ]);
    expect(fits).toEqual([
      { roleId: "hunter", fit: 62.5, coverage: 1, thin: false, below: [] },
      { roleId: "specialist", fit: 78.571_428_575, coverage: 0.7, thin: false, below: [] },
      { roleId: "trainer", fit: 75, coverage: 0.3, thin: true, below: [] },
      { roleId: "analyst", fit: null, coverage: 0, thin: true, below: [] },
    ]);
  });

  it("keep a must-have of that role that is below its minimum", () => {
    const [hunter] = roleFits(answers, [role("hunter", { closing: 50, discovery: 50 }, 3)]);
    expect(hunter!.below).toEqual(["discovery"]);
  });

  it("leave second takes out, as the fit does", () => {
    const second = answers.map((one) => ({ ...one, take: 2 as const, level: 1 as const }));
    const roles = [role("hunter", { closing: 50, discovery: 50 })];
    expect(roleFits([...answers, ...second], roles)).toEqual(roleFits(answers, roles));
  });

  it("come to the same fit as scoring gives, for any ratings and weights, whoever is called what", () => {
    const levels = fc.dictionary(
      fc.constantFrom("a", "b", "c", "d"),
      fc.constantFrom<RatingValue["level"]>(1, 2, 3, 4, 5),
    );
    const weights = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.nat(100));
    fc.assert(
      fc.property(levels, levels, weights, (one, other, weighed) => {
        const ratings = [...rated(one, "p"), ...rated(other, "q")];
        const wanted = role("r", weighed);
        const direct = fit(competencyScores(ratings, wanted.competencies), wanted.competencies);
        const [found] = roleFits(ratings, [wanted]);
        expect([found!.fit, found!.coverage]).toEqual([direct.fit, direct.coverage]);
        const renamed = [...rated(one, "z"), ...rated(other, "a")];
        expect(roleFits(renamed, [wanted])).toEqual([found]);
      }),
    );
  });
});

const stands = (roleId: string, score: number | null, over: Partial<RoleFit> = {}): RoleFit => ({
  roleId,
  fit: score,
  coverage: 1,
  thin: false,
  below: [],
  ...over,
});

describe("a better role", () => {
  const own = stands("own", 71);
  it("is the highest that stands clearly over the opening", () => {
    expect(betterRole(own, [stands("a", 80), stands("b", 81)])?.roleId).toBe("b");
    expect(betterRole(own, [stands("a", 75.9)])).toBeNull();
    expect(betterRole(own, [])).toBeNull();
  });
  it("is never one of which too little is rated, or whose must-have is below its minimum", () => {
    expect(betterRole(own, [stands("a", 99, { coverage: 0.4, thin: true })])).toBeNull();
    expect(betterRole(own, [stands("a", 99, { below: ["discovery"] })])).toBeNull();
    expect(betterRole(stands("own", null), [stands("a", 99)])).toBeNull();
  });
});

describe("the sentence over the roles", () => {
  const nameOf = () => "Sales specialist";
  const person = (name: string, score: number) => ({
    name,
    own: stands("own", 71),
    others: [stands("s", score, { coverage: 0.7 })],
  });
  it("names who would fit what better, and on how much that rests", () => {
    expect(findingText(roleFitFinding([person("Kwame", 81)], nameOf))).toBe(
      "By these answers Kwame would fit sales specialist better (81 against 71 here, 70\u00a0% of its weight rated). These interviews were not planned for that.",
    );
  });
  it("counts more than two, the furthest first, and says when nobody would", () => {
    const many = [person("A", 80), person("B", 90), person("C", 85)];
    expect(findingText(roleFitFinding(many, nameOf))).toMatch(
      /^By these answers B would .*; C would .*, and one more so\./,
    );
    expect(findingText(roleFitFinding([person("A", 71)], nameOf))).toBe(
      "Nobody’s answers would clearly fit another role better than this opening.",
    );
    expect(findingText(roleFitFinding([], nameOf))).toBe("Nobody has been rated yet.");
  });
});
