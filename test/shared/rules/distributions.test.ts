import { describe, expect, it } from "vitest";
import {
  chiSquareTail,
  fQuantile,
  fTail,
  normalQuantile,
  tQuantile,
} from "../../../shared/rules/distributions.ts";

describe("the distributions, against printed tables", () => {
  it.each([
    [1, 12.706205, 63.656741],
    [2, 4.302653, 9.924843],
    [3, 3.182446, 5.840909],
    [4, 2.776445, 4.604095],
    [5, 2.570582, 4.032143],
    [10, 2.228139, 3.169273],
    [30, 2.042272, 2.749996],
    [120, 1.97993, 2.617421],
    [1000, 1.962339, 2.580755],
  ])("t with %i degrees of freedom", (df, upper95, upper99) => {
    expect(tQuantile(0.975, df)).toBeCloseTo(upper95, 5);
    expect(tQuantile(0.995, df)).toBeCloseTo(upper99, 5);
    expect(tQuantile(0.025, df)).toBeCloseTo(-upper95, 5);
  });

  it("t of very many is the normal one", () => {
    expect(tQuantile(0.975, 11_541)).toBeCloseTo(normalQuantile(0.975), 3);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 10);
  });

  it("F", () => {
    expect(fQuantile(0.95, 1, 10)).toBeCloseTo(4.9646, 4);
    expect(fQuantile(0.975, 5, 18)).toBeCloseTo(3.382, 3);
    expect(fQuantile(0.95, 5, 10)).toBeCloseTo(3.3258, 4);
    expect(fTail(3.3258, 5, 10)).toBeCloseTo(0.05, 5);
    expect(fTail(Infinity, 5, 10)).toBe(0);
  });

  it("χ²", () => {
    expect(chiSquareTail(3.841459, 1)).toBeCloseTo(0.05, 6);
    expect(chiSquareTail(18.307038, 10)).toBeCloseTo(0.05, 6);
  });
});
