import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concordance, midRanks, type Concordance } from "../../../shared/rules/concordance.ts";
import { anxiety } from "./fixtures/anxiety.ts";

const of = (scores: (number | null)[][]): Concordance => {
  const found = concordance(scores);
  if (!found.ok) throw new Error(found.reason);
  return found;
};

describe("Kendall's W", () => {
  it("reproduces three executives on six applicants (Siegel)", () => {
    const found = of([
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ]);
    expect(found.w).toBeCloseTo(0.1619, 4);
    expect(found).toMatchObject({ judges: 3, objects: 6, df: 5, leftOut: 0 });
    expect(found.chiSquare).toBeCloseTo(3 * 5 * found.w, 10);
  });

  it("corrects for ties (Siegel's ten objects: 0.796 without, 0.828 with)", () => {
    const found = of([
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]);
    expect(found.w).toBeCloseTo(0.828, 3);
  });

  it("reproduces what R's irr says of its anxiety ratings: 0.540, χ²(19) = 30.8, p = 0.0429", () => {
    const found = of(anxiety.map((rater) => [...rater]));
    expect(found.w).toBeCloseTo(0.54, 3);
    expect(found.chiSquare).toBeCloseTo(30.8, 1);
    expect(found.df).toBe(19);
    expect(found.p).toBeCloseTo(0.0429, 4);
  });

  it("is 1 for one common order, however far apart the scores, and 0 for opposite ones", () => {
    expect(
      of([
        [1, 2, 3],
        [10, 200, 201],
      ]).w,
    ).toBeCloseTo(1, 12);
    expect(
      of([
        [1, 2, 3],
        [3, 2, 1],
      ]).w,
    ).toBeCloseTo(0, 12);
  });

  it("leaves out an object that somebody has not seen; it is not ranked last", () => {
    expect(
      of([
        [1, 2, 3, 9],
        [1, 2, 3, null],
      ]),
    ).toMatchObject({ w: 1, objects: 3, leftOut: 1 });
  });

  it("takes a judge who ties everything as no order, the others still count", () => {
    expect(
      of([
        [1, 2, 3],
        [4, 4, 4],
      ]).w,
    ).toBeCloseTo(0.5, 12);
  });

  it.each([
    ["nobody", [], /two panelists/],
    ["one judge", [[1, 2, 3]], /two panelists/],
    [
      "one object in common",
      [
        [1, 2],
        [1, null],
      ],
      /two candidates/,
    ],
    [
      "nothing but ties",
      [
        [3, 3, 3],
        [2, 2, 2],
      ],
      /no order/,
    ],
  ])("refuses %s with a reason", (_, scores, reason) => {
    const found = concordance(scores);
    expect(found.ok ? "" : found.reason).toMatch(reason);
  });

  it("gives equal values their mean rank", () => {
    expect(midRanks([10, 20, 10, 30])).toEqual({ ranks: [1.5, 3, 1.5, 4], ties: 6 });
  });

  const scores = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 }))
    .chain(([m, n]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: n, maxLength: n }), {
        minLength: m,
        maxLength: m,
      }),
    )
    .filter((rows) => rows.some((row) => new Set(row).size > 1));

  it("lies between 0 and 1, whoever is who and whatever each one's scale", () => {
    fc.assert(
      fc.property(scores, (rows) => {
        const { w } = of(rows);
        expect(w).toBeGreaterThanOrEqual(0);
        expect(w).toBeLessThanOrEqual(1 + 1e-12);
        expect(of(rows.toReversed()).w).toBeCloseTo(w, 10);
        expect(of(rows.map((row) => row.toReversed())).w).toBeCloseTo(w, 10);
        expect(of(rows.map((row, at) => row.map((value) => value * (at + 2) - 9))).w).toBeCloseTo(
          w,
          10,
        );
      }),
    );
  });

  it("for two judges without ties is (1 + Spearman's ρ) / 2", () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    fc.assert(
      fc.property(order, order, (a, b) => {
        const squares = a.reduce((sum, rank, at) => sum + (rank - b[at]!) ** 2, 0);
        const rho = 1 - (6 * squares) / (6 * 35);
        expect(of([a, b]).w).toBeCloseTo((1 + rho) / 2, 10);
      }),
    );
  });
});
