import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blockers,
  competencyScores,
  fit,
  fitFromLevel,
  mustHaves,
  type CompetencyWeight,
  type RatingValue,
} from "../../../shared/rules/scoring.ts";

type Level = RatingValue["level"];

const rate = (
  panelistId: string,
  competencyId: string,
  level: Level,
  more: Partial<RatingValue> = {},
): RatingValue => ({ panelistId, competencyId, criterionId: "c", take: 1, level, ...more });

const weigh = (competencyId: string, weight: number, mustHave: number | null = null) => ({
  competencyId,
  weight,
  mustHave,
});

const outcome = (ratings: readonly RatingValue[], weights: readonly CompetencyWeight[]) => {
  const scores = competencyScores(ratings, weights);
  return { scores, fit: fit(scores, weights), mustHaves: mustHaves(scores, weights) };
};

describe("a competency's score", () => {
  test("is averaged within a panelist first, so that many ratings are not many voices", () => {
    const [score] = competencyScores(
      [
        rate("ana", "drive", 5, { criterionId: "a" }),
        rate("ana", "drive", 5, { criterionId: "b" }),
        rate("ana", "drive", 5, { criterionId: "c", interviewId: "second round" }),
        rate("ben", "drive", 1),
      ],
      [weigh("drive", 10)],
    );
    expect(score!.mean).toBe(3);
    expect(score!.panelists).toEqual([
      { panelistId: "ana", mean: 5, ratings: 3 },
      { panelistId: "ben", mean: 1, ratings: 1 },
    ]);
  });

  test("is missing when only a second take was rated", () => {
    const [score] = competencyScores([rate("ana", "drive", 5, { take: 2 })], [weigh("drive", 10)]);
    expect(score).toEqual({ competencyId: "drive", mean: null, panelists: [] });
  });

  test("leaves out what the role does not weigh", () => {
    expect(competencyScores([rate("ana", "closing", 5)], [weigh("drive", 10)])[0]!.mean).toBeNull();
  });
});

describe("fit", () => {
  test("is the weighted mean over what was assessed, with the share that was", () => {
    const { fit: result } = outcome(
      [rate("ana", "drive", 5), rate("ana", "closing", 2)],
      [weigh("drive", 30), weigh("closing", 20), weigh("planning", 50)],
    );
    expect(result.mean).toBeCloseTo((30 * 5 + 20 * 2) / 50, 9);
    expect(result.fit).toBeCloseTo(70, 9);
    expect(result.coverage).toBe(0.5);
  });

  test("runs from 0 for all ones to 100 for all fives", () => {
    expect(outcome([rate("ana", "drive", 1)], [weigh("drive", 100)]).fit.fit).toBe(0);
    expect(outcome([rate("ana", "drive", 5)], [weigh("drive", 100)]).fit.fit).toBe(100);
  });

  test("is missing, not zero, when nobody has rated anything", () => {
    expect(outcome([], [weigh("drive", 100)]).fit).toEqual({
      mean: null,
      fit: null,
      coverage: 0,
      missing: "not-assessed",
    });
  });

  test("is missing when only something without weight was rated", () => {
    const { fit: result } = outcome(
      [rate("ana", "drive", 4)],
      [weigh("drive", 0), weigh("closing", 9)],
    );
    expect(result.missing).toBe("not-assessed");
  });

  test.each([[[]], [[weigh("drive", 0)]]])("is missing without weights: %j", (weights) => {
    expect(outcome([rate("ana", "drive", 4)], weights).fit.missing).toBe("no-weights");
  });
});

describe("a must-have", () => {
  test("is met, below or not assessed, with the number of panelists behind it", () => {
    const { mustHaves: all } = outcome(
      [rate("ana", "drive", 3), rate("ben", "drive", 3), rate("ana", "closing", 2)],
      [
        weigh("drive", 40, 3),
        weigh("closing", 40, 3),
        weigh("planning", 10, 3),
        weigh("coaching", 10),
      ],
    );
    expect(all.map((one) => [one.competencyId, one.state, one.panelists])).toEqual([
      ["drive", "met", 2],
      ["closing", "below", 1],
      ["planning", "not-assessed", 0],
    ]);
    expect(blockers(all).map((one) => one.competencyId)).toEqual(["closing"]);
  });

  test("is met by a mean that is the minimum exactly, whatever binary fractions make of it", () => {
    const thirds: RatingValue[] = [
      ...([3, 3, 2] as const).map((level, at) =>
        rate("ana", "drive", level, { criterionId: `${at}` }),
      ),
      ...([3, 3, 4] as const).map((level, at) =>
        rate("ben", "drive", level, { criterionId: `${at}` }),
      ),
      rate("cem", "drive", 3),
    ];
    expect(outcome(thirds, [weigh("drive", 100, 3)]).mustHaves[0]!.state).toBe("met");
  });

  test("without weight still blocks", () => {
    expect(outcome([rate("ana", "drive", 2)], [weigh("drive", 0, 3)]).mustHaves[0]!.state).toBe(
      "below",
    );
  });
});

describe("for any ratings and weights", () => {
  const names = ["drive", "closing", "planning", "coaching"];
  const rating = fc.record({
    competencyId: fc.constantFrom(...names, "elsewhere"),
    panelistId: fc.constantFrom("ana", "ben", "cem", "dag"),
    interviewId: fc.constantFrom("one", "two"),
    criterionId: fc.constantFrom("a", "b", "c"),
    take: fc.constantFrom(1 as const, 2 as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
  });
  const ratings = fc.array(rating, { maxLength: 40 });
  const weights = fc
    .array(fc.nat({ max: 40 }), { minLength: names.length, maxLength: names.length })
    .map((values) => values.map((value, at) => weigh(names[at]!, value, at % 2 === 0 ? 3 : null)));
  const anyOutcome = (check: (all: RatingValue[], weighed: CompetencyWeight[]) => void) =>
    fc.assert(fc.property(ratings, weights, check));

  test("fit stays between 0 and 100 and coverage between 0 and 1", () => {
    anyOutcome((all, weighed) => {
      const { fit: result } = outcome(all, weighed);
      expect(result.coverage).toBeGreaterThanOrEqual(0);
      expect(result.coverage).toBeLessThanOrEqual(1);
      expect(result.fit === null).toBe(result.missing !== null);
      if (result.fit !== null) {
        expect(result.fit).toBeGreaterThanOrEqual(0);
        expect(result.fit).toBeLessThanOrEqual(100);
      }
    });
  });

  test("the order of the ratings changes nothing", () => {
    anyOutcome((all, weighed) => {
      expect(outcome(all.toReversed(), weighed)).toEqual(outcome(all, weighed));
    });
  });

  test("other names for panelists change no number", () => {
    const renamed: Record<string, string> = { ana: "zoe", ben: "yan", cem: "xia", dag: "ana" };
    anyOutcome((all, weighed) => {
      const other = all.map((one) => ({ ...one, panelistId: renamed[one.panelistId]! }));
      const [before, after] = [outcome(all, weighed), outcome(other, weighed)];
      expect(after.fit).toEqual(before.fit);
      expect(after.mustHaves).toEqual(before.mustHaves);
    });
  });

  test("multiplying every weight changes nothing", () => {
    anyOutcome((all, weighed) => {
      const tripled = weighed.map((one) => ({ ...one, weight: one.weight * 3 }));
      const [before, after] = [outcome(all, weighed).fit, outcome(all, tripled).fit];
      expect(after.missing).toBe(before.missing);
      if (before.fit !== null) expect(after.fit).toBeCloseTo(before.fit, 6);
    });
  });

  test("a second take changes nothing", () => {
    anyOutcome((all, weighed) => {
      const again = all.map((one) => ({ ...one, take: 2 as const, level: 5 as const }));
      expect(outcome([...all, ...again], weighed)).toEqual(outcome(all, weighed));
    });
  });

  test("raising one rating never lowers the fit", () => {
    anyOutcome((all, weighed) => {
      const raised = all.map((one, at) => (at === 0 ? { ...one, level: 5 as const } : one));
      const [before, after] = [outcome(all, weighed).fit.fit, outcome(raised, weighed).fit.fit];
      if (before !== null) expect(after).toBeGreaterThanOrEqual(before - 1e-6);
    });
  });
});

describe("a level on the scale of the fit", () => {
  test.each([
    [1, 0],
    [3, 50],
    [4.1, 77.5],
    [3.3, 57.5],
    [5, 100],
  ])("%d is %d, halves included", (level, expected) => {
    expect(fitFromLevel(level)).toBe(expected);
  });
});
