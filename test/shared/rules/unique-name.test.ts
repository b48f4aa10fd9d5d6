import { describe, expect, test } from "vitest";
import { copyName, isNameTaken, isSameName } from "../../../shared/rules/unique-name.ts";

describe("names that have to be told apart", () => {
  test("case, spacing and the way an accent is stored make no difference", () => {
    expect(isSameName("Account  Executive", "account executive ")).toBe(true);
    expect(isSameName("Ge\u0301rant", "Gérant")).toBe(true);
    expect(isSameName("Gérant", "Gerant")).toBe(false);
    expect(isNameTaken("مدير المبيعات", ["Sales manager", "مدير المبيعات"])).toBe(true);
  });

  test("copies count up, and a copy of a copy does not pile up endings", () => {
    expect(copyName("Trainer", ["Trainer"], 120)).toBe("Trainer (copy)");
    expect(copyName("Trainer", ["Trainer", "trainer (copy)"], 120)).toBe("Trainer (copy 2)");
    expect(copyName("Trainer (copy 2)", ["Trainer (copy)", "Trainer (copy 2)"], 120)).toBe(
      "Trainer (copy 3)",
    );
  });

  test("a name at the limit is shortened by whole signs, never through an emoji", () => {
    const family = "👩‍👩‍👧‍👦";
    const name = family.repeat(10);
    const copy = copyName(name, [], 40);
    expect(copy.length).toBeLessThanOrEqual(40);
    expect(copy).toBe(`${family.repeat(2)}… (copy)`);
  });
});
