import { describe, expect, test } from "vitest";
import {
  builtInCaseStudies,
  builtInQuestions,
  builtInRolePlays,
  builtInRoles,
} from "../../../shared/content/content.ts";
import { itemMinutes, type KitWeight, planKit } from "../../../shared/rules/kit.ts";

const library = {
  questions: builtInQuestions(),
  rolePlays: builtInRolePlays(),
  caseStudies: builtInCaseStudies(),
};
const weightsOf = (slug: string): KitWeight[] =>
  builtInRoles()
    .find((role) => role.id === slug)!
    .competencies.map(({ competencyId, ...weight }) => ({ ...weight, slug: competencyId }));
const weigh = (slug: string | null, weight = 10): KitWeight => ({
  slug,
  weight,
  mustHave: null,
  evidence: ["question"],
});

describe("the proposed kit", () => {
  test.each(builtInRoles().map((role) => role.id))(
    "covers every competency of %s, with one conversation and the role's own exercises",
    (slug) => {
      const { rounds, uncovered } = planKit(slug, weightsOf(slug), library);
      expect(uncovered).toEqual([]);
      expect(rounds.map((round) => round.name)).toEqual([
        "First conversation",
        "Role-play",
        "Case study",
      ]);
      const [questions, rolePlays, caseStudies] = rounds.map((round) => round.items);
      expect(questions!.length).toBeGreaterThanOrEqual(4);
      expect(questions!.length).toBeLessThanOrEqual(6);
      for (const { builtInId } of rolePlays!)
        expect(library.rolePlays.find((one) => one.id === builtInId)?.roles).toContain(slug);
      for (const { builtInId } of caseStudies!)
        expect(library.caseStudies.find((one) => one.id === builtInId)?.roles).toContain(slug);
    },
  );

  test("has the two takes for a role that measures coachability, beside the heavier role-play", () => {
    const { rounds } = planKit("sdr", weightsOf("sdr"), library);
    expect(rounds[1]!.items).toEqual([
      { kind: "role-play", builtInId: "mock-cold-call", minutes: 22 },
      { kind: "role-play", builtInId: "opening-call-two-takes", minutes: 32 },
    ]);
  });

  test("chooses exercises by what they rate where no template is behind the role", () => {
    const { rounds, uncovered } = planKit(null, weightsOf("sales-manager"), library);
    expect(uncovered).toEqual([]);
    expect(rounds[1]!.items[0]!.builtInId).toBe("coach-stalled-deal");
  });

  test("proposes no exercise that would rate next to nothing of the role", () => {
    const odd = [weigh("adaptability", 3), weigh(null, 97)];
    const { rounds, uncovered } = planKit(null, odd, library);
    expect(rounds.map((round) => round.name)).toEqual(["First conversation"]);
    expect(uncovered).toEqual([1]);
  });

  test("says what nothing rates, and does not look for what weighs nothing", () => {
    const plan = planKit(null, [weigh("no-such-thing"), weigh("drive", 0), weigh(null)], library);
    expect(plan).toEqual({ rounds: [], uncovered: [0, 2] });
    expect(planKit("sdr", [], { questions: [], rolePlays: [], caseStudies: [] }).rounds).toEqual(
      [],
    );
  });

  test("holds a second conversation rather than one that tires everybody", () => {
    const all = [...new Set(library.questions.map((one) => one.competency))].slice(0, 14);
    const { rounds, uncovered } = planKit(
      null,
      all.map((slug) => weigh(slug)),
      { ...library, rolePlays: [], caseStudies: [] },
    );
    expect(uncovered).toEqual([]);
    expect(rounds.map((round) => [round.name, round.items.length])).toEqual([
      ["First conversation", 5],
      ["Second conversation", 5],
      ["Third conversation", 4],
    ]);
  });

  test("asks about the heaviest first among what no exercise shows", () => {
    const { rounds } = planKit("sdr", weightsOf("sdr"), library);
    expect(rounds[0]!.items[0]!.builtInId).toMatch(/^drive/);
  });

  test("never has the same thing twice", () => {
    for (const role of builtInRoles()) {
      const { rounds } = planKit(role.id, weightsOf(role.id), library);
      const ids = rounds.flatMap((round) => round.items.map((item) => item.builtInId));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe("minutes", () => {
  test("of a case study include the preparation", () => {
    const caseStudy = library.caseStudies[0]!;
    const { prepMinutes, presentMinutes, discussMinutes } = caseStudy;
    expect(itemMinutes({ kind: "case-study", caseStudy })).toBe(
      prepMinutes + presentMinutes + discussMinutes,
    );
  });
});
