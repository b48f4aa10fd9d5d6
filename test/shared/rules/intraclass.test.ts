import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intraclass, type Intraclass } from "../../../shared/rules/intraclass.ts";
import { anxiety } from "./fixtures/anxiety.ts";
import published from "./fixtures/published-panels.json" with { type: "json" };

const of = (table: (number | null)[][]): Intraclass => {
  const found = intraclass(table);
  if (!found.ok) throw new Error(found.reason);
  return found;
};

const reasonOf = (table: (number | null)[][]) => {
  const found = intraclass(table);
  return found.ok ? null : found.reason;
};

describe("the intraclass correlation", () => {
  const shroutFleiss = of(published.icc.data);

  it("reproduces the six forms of Shrout & Fleiss", () => {
    const { expected } = published.icc;
    const { single, average } = shroutFleiss;
    expect(single.one.icc).toBeCloseTo(expected.icc1_1, 4);
    expect(single.two.icc).toBeCloseTo(expected.icc2_1, 4);
    expect(single.three.icc).toBeCloseTo(expected.icc3_1, 4);
    expect(average.one.icc).toBeCloseTo(expected.icc1_k, 4);
    expect(average.two.icc).toBeCloseTo(expected.icc2_k, 4);
    expect(average.three.icc).toBeCloseTo(expected.icc3_k, 4);
  });

  it("reproduces their mean squares", () => {
    const { bms, wms, jms, ems } = published.icc.expected;
    expect(shroutFleiss.squares.bms).toBeCloseTo(bms, 4);
    expect(shroutFleiss.squares.wms).toBeCloseTo(wms, 4);
    expect(shroutFleiss.squares.jms).toBeCloseTo(jms, 4);
    expect(shroutFleiss.squares.ems).toBeCloseTo(ems, 5);
  });

  it("reproduces the F tests and intervals that R's psych gives for them", () => {
    const { oneWay, twoWay, single, average } = shroutFleiss;
    expect(oneWay).toMatchObject({ df1: 5, df2: 18 });
    expect(oneWay.f).toBeCloseTo(1.79, 2);
    expect(oneWay.p).toBeCloseTo(0.165, 3);
    expect(twoWay).toMatchObject({ df1: 5, df2: 15 });
    expect(twoWay.f).toBeCloseTo(11.03, 2);
    expect(twoWay.p).toBeCloseTo(0.00013, 5);
    const intervals = [
      single.one,
      single.two,
      single.three,
      average.one,
      average.two,
      average.three,
    ];
    const published = [
      [-0.133, 0.72],
      [0.019, 0.76],
      [0.342, 0.95],
      [-0.884, 0.91],
      [0.071, 0.93],
      [0.676, 0.99],
    ] as const;
    for (const [at, [low, high]] of published.entries()) {
      expect(intervals[at]!.low, `form ${at}`).toBeCloseTo(low, 3);
      expect(intervals[at]!.high, `form ${at}`).toBeCloseTo(high, 2);
    }
  });

  it("reproduces what R's irr says of its anxiety ratings: 0.198, -0.039 to 0.494", () => {
    const { single } = of(anxiety[0].map((_, at) => anxiety.map((rater) => rater[at]!)));
    expect(single.two.icc).toBeCloseTo(0.198, 3);
    expect(single.two.low).toBeCloseTo(-0.039, 3);
    expect(single.two.high).toBeCloseTo(0.494, 3);
  });

  it("leaves a target with a gap out, and says so", () => {
    const table = [
      ...published.icc.data.slice(0, 5),
      [10, null, 6, 9],
      ...published.icc.data.slice(5),
    ];
    expect(of(table)).toEqual({ ...shroutFleiss, leftOut: 1 });
  });

  it("is 1 where the judges agree exactly, and form 2 is less where one is a level stricter", () => {
    const exact = of([
      [1, 1],
      [3, 3],
      [5, 5],
    ]);
    expect(exact.single.two.icc).toBe(1);
    expect(exact.twoWay).toMatchObject({ f: null, p: 0 });
    const stricter = of([
      [2, 1],
      [3, 2],
      [5, 4],
    ]);
    expect(stricter.single.three).toEqual({ icc: 1, low: 1, high: 1 });
    expect(stricter.single.two.icc).toBeLessThan(0.9);
  });

  it("has no form where the targets do not differ and it would divide by nothing", () => {
    const { single, average } = of([
      [1, 0],
      [0, 1],
    ]);
    expect(single.one.icc).toBeCloseTo(-1);
    expect(single.two.icc).toBeNull();
    expect(average.three).toEqual({ icc: null, low: null, high: null });
  });

  it("says nothing in form 2 where the judges' variance is estimated so far below zero that it leaves the range", () => {
    const { single, average } = of([
      [1, 3],
      [3, 1],
      [2, 2],
    ]);
    expect(average.two).toEqual({ icc: null, low: null, high: null });
    expect(single.two).toEqual({ icc: null, low: null, high: null });
    expect(single.three.icc).toBeCloseTo(-1);
  });

  it("has no p where neither differences nor error are left to test", () => {
    const { oneWay, twoWay } = of([
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
    expect(twoWay).toMatchObject({ f: null, p: null });
    expect(oneWay).toMatchObject({ f: 0, p: 1 });
  });

  it.each([
    ["nothing", [], /two panelists/],
    ["one judge", [[1], [2]], /two panelists/],
    [
      "one whole row",
      [
        [1, 2],
        [null, 3],
      ],
      /Fewer than two candidates/,
    ],
    [
      "constants",
      [
        [3, 3],
        [3, 3],
      ],
      /same/,
    ],
    [
      "constants that are no whole numbers",
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ],
      /same/,
    ],
  ])("refuses %s with a reason", (_, table, reason) => {
    expect(reasonOf(table)).toMatch(reason);
  });

  const tables = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
    .chain(([n, k]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: k, maxLength: k }), {
        minLength: n,
        maxLength: n,
      }),
    )
    .filter((table) => new Set(table.flat()).size > 1);

  const close = (a: number | null, b: number | null) =>
    a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 6);

  it("stays in its range, and its interval around it, in every form", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const found = of(table);
        const lowest = -1 / (found.judges - 1) - 1e-9;
        for (const size of ["single", "average"] as const)
          for (const form of ["one", "two", "three"] as const) {
            const { icc, low, high } = found[size][form];
            const values = [low, icc, high].filter((value) => value !== null);
            for (const [at, value] of values.entries()) {
              if (at > 0) expect(value).toBeGreaterThanOrEqual(values[at - 1]! - 1e-9);
              expect(value).toBeLessThanOrEqual(1 + 1e-9);
              if (size === "single") expect(value).toBeGreaterThanOrEqual(lowest);
            }
          }
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on who is who, nor on zero and unit of the scale", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const before = of(table);
        for (const other of [
          table.toReversed(),
          table.map((row) => row.toReversed()),
          table.map((row) => row.map((value) => 3 * value - 7)),
        ]) {
          const after = of(other);
          for (const size of ["single", "average"] as const)
            for (const form of ["one", "two", "three"] as const)
              close(after[size][form].icc, before[size][form].icc);
        }
      }),
    );
  });

  it("in form 3 does not see a constant added to one judge", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 5 }), (table, by) => {
        const moved = table.map(([first, ...rest]) => [first! + by, ...rest]);
        const found = intraclass(moved);
        fc.pre(found.ok);
        close(of(moved).single.three.icc, of(table).single.three.icc);
      }),
    );
  });
});
