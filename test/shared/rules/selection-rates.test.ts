import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  belowFourFifths,
  selectionRates,
  wilson,
  type SelectionRates,
} from "../../../shared/rules/selection-rates.ts";
import published from "./fixtures/published-panels.json" with { type: "json" };

const of = (...counts: [group: string, selected: number, total: number][]): SelectionRates => {
  const found = selectionRates(
    counts.map(([group, selected, total]) => ({ group, selected, total })),
  );
  if (!found.ok) throw new Error(found.reason);
  return found;
};

const comparisonOf = (rates: SelectionRates, group: string) =>
  rates.groups.find((one) => one.group === group)!.comparison;

describe("Wilson's interval", () => {
  it.each(published.wilson95.cases)("reproduces $wins of $n", ({ wins, n, lower, upper }) => {
    const { low, high } = wilson(wins, n)!;
    expect(low).toBeCloseTo(lower, 7);
    expect(high).toBeCloseTo(upper, 7);
  });

  it("ends exactly at nothing and at everything", () => {
    expect(wilson(0, 12)!.low).toBe(0);
    expect(wilson(12, 12)!.high).toBe(1);
  });

  it("says nothing of nobody", () => expect(wilson(0, 0)).toBeNull());

  it("holds the share, stays within 0..1 and mirrors", () => {
    const cases = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(cases, ([wins, n]) => {
        const { low, high } = wilson(wins, n)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(wins / n);
        expect(high).toBeGreaterThanOrEqual(wins / n);
        const mirrored = wilson(n - wins, n)!;
        expect(1 - mirrored.high).toBeCloseTo(low, 12);
      }),
    );
  });
});

describe("the four-fifths rule", () => {
  it.each(published.fourFifths.cases)(
    "at $rate against $highest",
    ({ rate, highest, ratio, flag }) => {
      const rates = of(["higher", highest * 100, 100], ["other", Math.round(rate * 100), 100]);
      expect(comparisonOf(rates, "other")).toMatchObject({ flagged: flag });
      expect(comparisonOf(rates, "other")!.ratio).toBeCloseTo(ratio, 10);
      expect(rates.highest).toBe("higher");
      expect(comparisonOf(rates, "higher")).toBeNull();
    },
  );

  it("reproduces the guidelines' 48 of 80 against 12 of 40", () => {
    const found = comparisonOf(of(["first", 48, 80], ["second", 12, 40]), "second");
    expect(found).toEqual({ ratio: 0.5, flagged: true, turnsWithOne: false });
  });

  it("counts in whole numbers, where fractions would flag four fifths itself", () => {
    expect(belowFourFifths({ selected: 12, total: 25 }, { selected: 15, total: 25 })).toBe(false);
    expect(belowFourFifths({ selected: 4, total: 15 }, { selected: 1, total: 3 })).toBe(false);
  });

  it("says when one different choice would turn a flag round, and when one would raise it", () => {
    expect(comparisonOf(of(["a", 5, 10], ["b", 3, 10]), "b")).toMatchObject({
      flagged: true,
      turnsWithOne: true,
    });
    expect(comparisonOf(of(["a", 5, 10], ["b", 4, 10]), "b")).toMatchObject({
      flagged: false,
      turnsWithOne: true,
    });
    expect(comparisonOf(of(["a", 50, 100], ["b", 48, 100]), "b")).toMatchObject({
      flagged: false,
      turnsWithOne: false,
    });
  });

  it("cannot turn a flag by choosing somebody who is not there", () => {
    expect(comparisonOf(of(["a", 5, 5], ["b", 0, 5]), "b")).toMatchObject({
      flagged: true,
      turnsWithOne: false,
    });
  });

  it("judges no group of fewer than five, and never takes it as the highest", () => {
    const rates = of(["a", 5, 10], ["b", 4, 10], ["few", 4, 4], ["none", 0, 0]);
    expect(rates.highest).toBe("a");
    const [few, none] = ["few", "none"].map((group) =>
      rates.groups.find((one) => one.group === group)!,
    );
    expect(few).toMatchObject({ tooSmall: true, comparison: null, rate: 1 });
    expect(none).toMatchObject({ tooSmall: true, comparison: null, rate: null, interval: null });
  });

  it("warns of small samples up to thirty", () => {
    expect(of(["a", 15, 30], ["b", 15, 29]).smallSample).toBe(true);
    expect(of(["a", 15, 30], ["b", 15, 30]).smallSample).toBe(false);
  });

  it("refuses with a reason where there is nothing to compare", () => {
    const reason = (counts: Parameters<typeof selectionRates>[0]) => {
      const found = selectionRates(counts);
      return found.ok ? null : found.reason;
    };
    expect(reason([])).toMatch(/Fewer than two groups/);
    expect(reason([{ group: "a", selected: 3, total: 9 }])).toMatch(/Fewer than two groups/);
    expect(
      reason([
        { group: "a", selected: 0, total: 9 },
        { group: "b", selected: 0, total: 9 },
      ]),
    ).toBe("Nobody has been selected yet.");
  });
});
