import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha, type Metric } from "../../../shared/rules/agreement.ts";
import published from "./fixtures/published-panels.json" with { type: "json" };

const alpha = (ratings: (number | null)[][], metric: Metric) => {
  const found = krippendorffAlpha(ratings, metric);
  return found.ok ? found.alpha : found.reason;
};

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const numbers = (text: string) => Array.from(text, (sign) => (sign === "*" ? null : Number(sign)));

describe("Krippendorff's α", () => {
  it.each(Object.entries(published.krippendorff.expected))(
    "reproduces the published four coders, %s",
    (metric, expected) => {
      expect(alpha(published.krippendorff.data, metric as Metric)).toBeCloseTo(expected, 3);
    },
  );

  it("reproduces two coders of binary data (Krippendorff 2011, A)", () => {
    const [meg, owen] = [numbers("0100000010"), numbers("1110010000")];
    for (const metric of ["nominal", "ordinal", "interval", "ratio"] as const)
      expect(alpha([meg, owen], metric)).toBeCloseTo(0.095, 3);
  });

  it("reproduces two coders of nominal data (Krippendorff 2011, B)", () => {
    const [ben, gerry] = [letters("aabbdcccedda"), letters("babbbcccoddd".replace("o", "e"))];
    expect(alpha([ben, gerry], "nominal")).toBeCloseTo(0.692, 3);
  });

  it("reproduces three coders with most values missing (a published encyclopedia's example)", () => {
    const coders = [
      "*****341211 33*3".replace(" ", ""),
      "1*21334 3*******".replace(" ", ""),
      "**213 44*21133*4".replace(" ", ""),
    ].map(numbers);
    expect(alpha(coders, "nominal")).toBeCloseTo(0.691, 3);
    expect(alpha(coders, "interval")).toBeCloseTo(0.811, 3);
  });

  it("is 1 where all agree and something varies", () => {
    expect(
      alpha(
        [
          [1, 3, null],
          [1, 3, 5],
        ],
        "ordinal",
      ),
    ).toBe(1);
  });

  it("goes below 0 where people contradict each other", () => {
    expect(
      alpha(
        [
          [1, 5],
          [5, 1],
        ],
        "interval",
      ),
    ).toBeCloseTo(-0.5);
  });

  it.each([
    ["nobody", []],
    ["one rater", [[1, 2, 3]]],
    [
      "no unit in common",
      [
        [1, null],
        [null, 2],
      ],
    ],
    ["nothing at all", [[null], [null]]],
  ])("refuses %s with a reason", (_, ratings) => {
    expect(alpha(ratings, "ordinal")).toBe(
      "Nothing was rated by two panelists, so there is nothing to compare.",
    );
  });

  it("refuses levels that never vary, for chance cannot be told from agreement", () => {
    expect(
      alpha(
        [
          [3, 3, 5],
          [3, 3, null],
        ],
        "ordinal",
      ),
    ).toMatch(/same level/);
  });

  it("refuses a ratio of negative values", () => {
    expect(
      alpha(
        [
          [-1, 2],
          [1, 2],
        ],
        "ratio",
      ),
    ).toMatch(/negative/);
  });

  const table = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 7 }))
    .chain(([raters, units]) => {
      const cell = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 4 });
      const row = fc.array(cell, { minLength: units, maxLength: units });
      return fc.array(row, { minLength: raters, maxLength: raters });
    });
  const metrics = fc.constantFrom<Metric>("nominal", "ordinal", "interval", "ratio");
  const same = (a: number | string, b: number | string) =>
    typeof a === "number" && typeof b === "number"
      ? expect(a).toBeCloseTo(b, 9)
      : expect(a).toBe(b);

  it("does not depend on who is who, nor on the order of units", () => {
    fc.assert(
      fc.property(table, metrics, (ratings, metric) => {
        const before = alpha(ratings, metric);
        same(alpha(ratings.toReversed(), metric), before);
        same(
          alpha(
            ratings.map((row) => row.toReversed()),
            metric,
          ),
          before,
        );
      }),
    );
  });

  it("does not count what is missing: an empty rater and an empty unit change nothing", () => {
    fc.assert(
      fc.property(table, metrics, (ratings, metric) => {
        const wider = ratings.map((row) => [...row, null]);
        same(alpha([...wider, wider[0]!.map(() => null)], metric), alpha(ratings, metric));
      }),
    );
  });

  it("on an interval scale does not depend on zero and unit, on a ratio scale not on the unit", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (ratings, by) => {
        const each = (change: (value: number) => number) =>
          ratings.map((row) => row.map((value) => (value === null ? null : change(value))));
        same(
          alpha(
            each((value) => by * value + 3),
            "interval",
          ),
          alpha(ratings, "interval"),
        );
        same(
          alpha(
            each((value) => by * value),
            "ratio",
          ),
          alpha(ratings, "ratio"),
        );
        same(
          alpha(
            each((value) => value ** 3),
            "ordinal",
          ),
          alpha(ratings, "ordinal"),
        );
      }),
    );
  });

  it("with two raters and nothing missing equals its definition by pairs", () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
      {
        minLength: 2,
      },
    );
    fc.assert(
      fc.property(pairs, (rated) => {
        const all = rated.flat();
        let expected = 0;
        for (const a of all) for (const b of all) expected += (a - b) ** 2;
        fc.pre(expected > 0);
        const observed = rated.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / rated.length;
        const n = all.length;
        same(
          alpha([rated.map(([a]) => a), rated.map(([, b]) => b)], "interval"),
          1 - observed / (expected / (n * (n - 1))),
        );
      }),
    );
  });
});
