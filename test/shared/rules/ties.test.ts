import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tiedStretches } from "../../../shared/rules/ties.ts";

const pairs = (...tied: string[]) => {
  const known = new Set(tied);
  return (a: string, b: string) => known.has(a + b) || known.has(b + a);
};

describe("stretches that cannot be told apart", () => {
  it("are none where every pair is separable", () => {
    expect(tiedStretches(["a", "b", "c"], pairs())).toEqual([]);
    expect(tiedStretches([], pairs())).toEqual([]);
  });

  it("overlap where being tied does not carry on", () => {
    expect(tiedStretches(["a", "b", "c"], pairs("ab", "bc"))).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });

  it("are one where everybody is tied with everybody", () => {
    expect(tiedStretches(["a", "b", "c"], pairs("ab", "bc", "ac"))).toEqual([{ from: 0, to: 2 }]);
  });

  it("leave out people who are tied over somebody's head", () => {
    expect(tiedStretches(["a", "b", "c"], pairs("ac"))).toEqual([]);
  });

  it("hold only tied pairs, cover every tied pair of neighbours, and none lies inside another", () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0, max: 100, noNaN: true }), { maxLength: 12 }),
        (at) => {
          const values = at.toSorted((a, b) => b - a);
          const order = values.map((_, place) => String(place));
          const tied = (a: string, b: string) =>
            Math.abs(values[Number(a)]! - values[Number(b)]!) < 7;
          const found = tiedStretches(order, tied);
          for (const { from, to } of found) expect(tied(order[from]!, order[to]!)).toBe(true);
          for (const place of order.keys())
            if (place > 0 && tied(order[place - 1]!, order[place]!))
              expect(found.some(({ from, to }) => from < place && to >= place)).toBe(true);
          for (const [place, one] of found.entries())
            if (place > 0) {
              expect(one.from).toBeGreaterThan(found[place - 1]!.from);
              expect(one.to).toBeGreaterThan(found[place - 1]!.to);
            }
        },
      ),
    );
  });
});
