import { expect, it } from "vitest";
import { firstLevel, firstWords } from "../../../shared/rules/changes.ts";

it("says what a level was at first, also after a change back", () => {
  expect(firstLevel(4, [])).toBe(4);
  expect(firstLevel(4, [{ from: 2 }])).toBe(2);
  expect(firstLevel(2, [{ from: 2 }, { from: 4 }])).toBe(2);
  expect(firstLevel(3, [{ from: null }])).toBeNull();
});

it("puts it into words only where something changed", () => {
  expect(firstWords([])).toBe("");
  expect(firstWords([{ from: 2 }, { from: 4 }])).toBe("first 2");
  expect(firstWords([{ from: null }])).toBe("first not assessed");
});
