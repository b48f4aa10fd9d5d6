import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutToWidth, dodge, textWidth, wrapInTwo } from "../../../shared/charts/place.ts";

describe("marks that would lie on each other", () => {
  test("move apart round their common place and stay where there is room", () => {
    expect(dodge([100, 100, 140], 5)).toEqual([97.5, 102.5, 140]);
    expect(dodge([140, 100], 5)).toEqual([140, 100]);
    expect(dodge([], 5)).toEqual([]);
  });

  test("push neighbours only as far as needed", () => {
    expect(dodge([100, 100, 104], 5)).toEqual([
      96.33333333333333, 101.33333333333333, 106.33333333333333,
    ]);
  });

  test("keep their distance, their order and their mean", () => {
    const positions = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(positions, (all) => {
        const placed = dodge(all, 5);
        const sorted = placed.toSorted((a, b) => a - b);
        sorted
          .slice(1)
          .forEach((x, at) => expect(x - sorted[at]!).toBeGreaterThanOrEqual(5 - 1e-9));
        all.forEach((x, at) =>
          all.forEach((y, other) => {
            if (x < y) expect(placed[at]).toBeLessThan(placed[other]!);
          }),
        );
        const sum = (values: readonly number[]) =>
          values.reduce((total, value) => total + value, 0);
        expect(sum(placed)).toBeCloseTo(sum(all), 6);
      }),
    );
  });
});

describe("words in a drawing", () => {
  test("are cut between graphemes, with an ellipsis", () => {
    expect(cutToWidth("Leila Haddad", 200, 13)).toBe("Leila Haddad");
    const cut = cutToWidth("Siobhán Keane-Featherstonehaugh", 100, 13);
    expect(cut).toMatch(/^Siobhán .*…$/);
    expect(textWidth(cut, 13)).toBeLessThanOrEqual(100);
    expect(cutToWidth("👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀", 32, 13)).toBe("👩🏽‍🚀…");
  });

  test("are broken between words into two even lines", () => {
    expect(wrapInTwo("Closing and negotiation", 80, 11)).toEqual(["Closing and", "negotiation"]);
    expect(wrapInTwo("Discovery", 80, 11)).toEqual(["Discovery"]);
    expect(wrapInTwo("Donaudampfschifffahrtsgesellschaft", 80, 11)).toHaveLength(1);
  });

  test("of wide scripts count as wide", () => {
    expect(textWidth("沟通能力", 11)).toBeGreaterThan(textWidth("abcd", 11) * 1.5);
  });
});
