import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { profile } from "../../../shared/rules/profile.ts";

const from = (means: readonly (number | null)[], weights?: readonly number[]) =>
  profile(
    means.map((mean, at) => ({ competencyId: `c${at}`, mean, panelists: [] })),
    means.map((_, at) => ({ competencyId: `c${at}`, weight: weights?.[at] ?? 10, mustHave: null })),
  );
const peaks = (means: readonly (number | null)[]) =>
  from(means).peaks.map((one) => one.competencyId);

describe("the shape of a profile", () => {
  test("with strong points clearly above the rest is a specialist's, and names them best first", () => {
    const means = [4.5, 3.5, 13 / 3, 3.75, 10 / 3, 4.25, 4];
    expect(from(means).kind).toBe("specialist");
    expect(peaks(means)).toEqual(["c0", "c2"]);
  });

  test("that is flat and middling is a jack-of-all-trades", () => {
    expect(from([3, 3, 3.3, 2.7, 3, 3.5]).kind).toBe("jack-of-all-trades");
    expect(from([3, 3, 3, 3]).kind).toBe("jack-of-all-trades");
  });

  test("that is strong everywhere is not called a jack-of-all-trades", () => {
    expect(from([4, 4.2, 4.5, 4]).kind).toBe("strong-all-rounder");
    expect(from([5, 5, 5, 5]).kind).toBe("strong-all-rounder");
  });

  test("that is flat and weak is neither", () => {
    expect(from([2, 2, 2, 2]).kind).toBe("mixed");
    expect(from([1, 1, 1, 1]).kind).toBe("mixed");
  });

  test("that is uneven without reaching the strong level has no peak", () => {
    expect(from([3.8, 2, 2, 3])).toMatchObject({ kind: "mixed", peaks: [] });
  });

  test("with one strong point among gaps is still a specialist's", () => {
    expect(from([5, 2, 2, 2]).kind).toBe("specialist");
  });
});

describe("too little rated", () => {
  test("is said with fewer than four competencies, however flat they are", () => {
    expect(from([3, 3, 3]).kind).toBe("too-little-rated");
    expect(from([3, 3, 3, null, null]).kind).toBe("too-little-rated");
  });

  test("is said with less than half of the weight, however many competencies", () => {
    expect(from([3, 3, 3, 3, null], [10, 10, 10, 10, 60]).kind).toBe("too-little-rated");
    expect(from([3, 3, 3, 3, null], [10, 10, 10, 10, 40]).kind).toBe("jack-of-all-trades");
  });

  test("is said when nothing is rated or nothing weighs anything", () => {
    expect(from([null, null])).toMatchObject({
      kind: "too-little-rated",
      average: null,
      highest: null,
    });
    expect(from([]).kind).toBe("too-little-rated");
    expect(from([5, 5, 5, 5], [0, 0, 0, 0]).kind).toBe("too-little-rated");
  });

  test("still shows the points there are", () => {
    expect(from([5, null, 2]).points.map((one) => one.competencyId)).toEqual(["c0", "c2"]);
  });
});

test("what weighs nothing is no part of the shape", () => {
  expect(from([5, 3, 3, 3, 3], [0, 25, 25, 25, 25]).kind).toBe("jack-of-all-trades");
});

test("a jack-of-all-trades never has a strong point and a specialist always has one", () => {
  const mean = fc.option(fc.integer({ min: 3, max: 15 }).map((thirds) => thirds / 3));
  fc.assert(
    fc.property(fc.array(mean, { maxLength: 12 }), (means) => {
      const { kind, highest, peaks: found, spread } = from(means);
      if (kind === "jack-of-all-trades") expect(highest!.mean).toBeLessThan(4);
      if (kind === "specialist") expect(found.length).toBeGreaterThan(0);
      if (spread !== null) expect(spread).toBeGreaterThanOrEqual(0);
    }),
  );
});
