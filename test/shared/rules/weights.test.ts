import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apportion,
  equalWeights,
  normaliseWeights,
  rebalanceWeights,
  sumWeights,
} from "../../../shared/rules/weights.ts";

const someWeights = fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 30 });

describe("equal weights", () => {
  test.each([
    [1, [100]],
    [3, [34, 33, 33]],
    [8, [13, 13, 13, 13, 12, 12, 12, 12]],
    [0, []],
  ])("for %i competencies", (count, expected) => {
    expect(equalWeights(count)).toEqual(expected);
  });

  test("make 100 and differ by one at most, for any number up to 100", () => {
    for (let count = 1; count <= 100; count++) {
      const weights = equalWeights(count);
      expect(sumWeights(weights)).toBe(100);
      expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(1);
    }
  });
});

describe("normalising", () => {
  test("keeps weights that make 100 as they are", () => {
    expect(normaliseWeights([22, 14, 14, 12, 12, 10, 8, 8])).toEqual([
      22, 14, 14, 12, 12, 10, 8, 8,
    ]);
  });

  test("turns weights that are all zero into equal ones", () => {
    expect(normaliseWeights([0, 0, 0])).toEqual([34, 33, 33]);
  });

  test("always makes 100, keeps zeros and keeps the order of size", () => {
    fc.assert(
      fc.property(someWeights, (weights) => {
        const result = normaliseWeights(weights);
        expect(sumWeights(result)).toBe(100);
        if (sumWeights(weights) === 0) return;
        weights.forEach((weight, at) => {
          if (weight === 0) expect(result[at]).toBe(0);
          weights.forEach((other, at2) => {
            if (weight > other) expect(result[at]).toBeGreaterThanOrEqual(result[at2]!);
          });
        });
      }),
    );
  });
});

describe("rebalancing", () => {
  test("sets one weight and takes the rest from the others in proportion", () => {
    expect(rebalanceWeights([20, 20, 60], 0, 40)).toEqual([40, 15, 45]);
  });

  test("gives what is left to others that had nothing", () => {
    expect(rebalanceWeights([100, 0, 0], 0, 40)).toEqual([40, 30, 30]);
  });

  test("leaves the only weight at 100", () => {
    expect(rebalanceWeights([100], 0, 10)).toEqual([100]);
  });

  test("keeps the set value within 0 and 100 and the sum at 100", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 100 }), { minLength: 2, maxLength: 20 }),
        fc.integer({ min: -50, max: 150 }),
        (weights, value) => {
          const result = rebalanceWeights(weights, 1, value);
          expect(result[1]).toBe(Math.min(100, Math.max(0, value)));
          expect(sumWeights(result)).toBe(100);
          expect(Math.min(...result)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

test("sharing points out by shares that are all zero gives nobody a point", () => {
  expect(apportion([0, 0], 100)).toEqual([0, 0]);
});
