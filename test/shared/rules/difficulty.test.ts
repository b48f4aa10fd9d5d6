import { describe, expect, it } from "vitest";
import { unitsOf } from "../../../shared/rules/panel-units.ts";

/** How hard each competency is on this panel; null is a level not given. */
function difficultyOf(panel: (number | null)[][][]): number[] {
  const [candidates, panelists, competencies] = [
    panel.length,
    panel[0]!.length,
    panel[0]![0]!.length,
  ];
  const cells = Float64Array.from(panel.flat(2), (level) => level ?? Number.NaN);
  const counts = Int32Array.from(cells, (level) => (Number.isNaN(level) ? 0 : 1));
  const table = { candidates, panelists, competencies, cells, counts };
  return [...unitsOf(table, new Float64Array(competencies).fill(1)).means];
}

const close = (found: number[], expected: number[]) => {
  expect(found).toHaveLength(expected.length);
  for (const [at, value] of found.entries()) expect(value).toBeCloseTo(expected[at]!, 9);
};

describe("how hard a competency is", () => {
  it("is its plain mean where everybody rated everything", () => {
    const panel = [
      [
        [5, 3, 4],
        [4, 2, 5],
      ],
      [
        [2, 1, 3],
        [4, 2, 2],
      ],
    ];
    close(difficultyOf(panel), [15 / 4, 8 / 4, 14 / 4]);
  });

  it("does not take a strict panelist for a hard competency", () => {
    // Both competencies are equally hard; the second panelist, a level stricter, gave the second one more often.
    const [first, second, , other] = difficultyOf([
      [
        [4, 4, null, 2],
        [null, 3, null, 1],
      ],
      [
        [3, 3, null, 1],
        [2, 2, null, 0],
      ],
      [
        [5, null, null, 3],
        [null, 4, null, 2],
      ],
    ]);
    expect(first).toBeCloseTo(second!, 9);
    expect(first! - other!).toBeCloseTo(2, 9);
  });

  it("compares through others what nobody rated together", () => {
    const found = difficultyOf([[[4, 3, null]], [[null, 2, 5]]]);
    expect(found[0]! - found[1]!).toBeCloseTo(1, 9);
    expect(found[2]! - found[1]!).toBeCloseTo(3, 9);
  });

  it("puts groups that nothing joins at the mean of their own ratings, and says nothing where there is none", () => {
    const found = difficultyOf([
      [
        [4, 2, null, null, null],
        [null, null, 5, null, null],
      ],
      [
        [3, null, null, null, null],
        [null, null, 2, null, null],
      ],
    ]);
    // The first two differ by 2 in the only unit that has both; their three ratings come to 9.
    close(found.slice(0, 3), [(9 + 2) / 3, (9 + 2) / 3 - 2, 3.5]);
    expect(found.slice(3)).toEqual([Number.NaN, Number.NaN]);
  });
});
