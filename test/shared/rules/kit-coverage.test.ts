import { describe, expect, test } from "vitest";
import fc from "fast-check";
import type { ItemKind } from "../../../shared/kit.ts";
import type { Evidence } from "../../../shared/role.ts";
import { additionTo, kitCoverage } from "../../../shared/rules/kit-coverage.ts";

const item = (kind: ItemKind, ...ids: string[]) => ({
  content: { kind },
  criteria: ids.map((competencyId) => ({ competencyId })),
});
type Item = ReturnType<typeof item>;
const round = (panelists: string, ...items: Item[]) => ({
  panel: panelists.split("").map((id) => ({ id })),
  items,
});
const weigh = (competencyId: string, ...evidence: Evidence[]) => ({ competencyId, evidence });

describe("coverage", () => {
  test("tells what is shown at work from what is told in answers, round by round", () => {
    const rounds = [
      round("ab", item("question", "a"), item("question", "b")),
      round("ab", item("role-play", "a", "a", "x")),
    ];
    const [a, b, c] = kitCoverage(rounds, [weigh("a"), weigh("b", "question"), weigh("c")]);
    expect(a).toEqual({
      competencyId: "a",
      state: "shown",
      raters: 2,
      gaps: [],
      rounds: [
        { shown: 0, told: 1 },
        { shown: 2, told: 0 },
      ],
    });
    expect(b).toMatchObject({ state: "told", gaps: [] });
    expect(c).toMatchObject({ state: "none", raters: 0, gaps: ["none"] });
  });

  test("warns of what fewer than two different panelists rate, however many rounds they sit in", () => {
    const rounds = [
      round("a", item("role-play", "x")),
      round("a", item("case-study", "x"), item("case-study", "y")),
      round("b", item("role-play", "y")),
      round("bc", item("question", "z")),
    ];
    const [x, y, z] = kitCoverage(rounds, [weigh("x"), weigh("y"), weigh("z", "question")]);
    expect(x).toMatchObject({ raters: 1, gaps: ["one-source"] });
    expect(y).toMatchObject({ raters: 2, gaps: [] });
    expect(z).toMatchObject({ raters: 2, gaps: [] });
  });

  test.each<[string, Evidence[], boolean]>([
    ["a role-play would show it", ["role-play", "question", "reference"], true],
    ["a case study would show it", ["case-study"], true],
    ["the role does not say what shows it", [], true],
    ["the role finds answers and references enough", ["question", "reference"], false],
  ])("of what is only told it warns where %s", (_case, evidence, warns) => {
    const [only] = kitCoverage([round("ab", item("question", "x"))], [weigh("x", ...evidence)]);
    expect(only!.gaps).toEqual(warns ? ["told-only"] : []);
  });

  test("names both gaps, the graver first", () => {
    const [only] = kitCoverage([round("a", item("question", "x"))], [weigh("x")]);
    expect(only!.gaps).toEqual(["told-only", "one-source"]);
  });

  test("a round without anybody to score in it rates nothing twice", () => {
    expect(kitCoverage([round("", item("role-play", "x"))], [weigh("x")])[0]).toMatchObject({
      raters: 0,
      gaps: ["one-source"],
    });
    expect(kitCoverage([], [weigh("x")])[0]!.gaps).toEqual(["none"]);
  });

  test("another panelist or another criterion never opens a gap", () => {
    const kind = fc.constantFrom<ItemKind>("question", "role-play", "case-study");
    const some = fc.array(
      fc.record({
        panel: fc.subarray(["a", "b", "c"]).map((ids) => ids.map((id) => ({ id }))),
        items: fc.array(
          fc.tuple(kind, fc.subarray(["x", "y"])).map(([one, ids]) => item(one, ...ids)),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(some, (rounds) => {
        const more = [...rounds, round("abc", item("role-play", "x"))];
        const [before] = kitCoverage(rounds, [weigh("x")]);
        const [after] = kitCoverage(more, [weigh("x")]);
        expect(after!.gaps).toEqual([]);
        expect(after!.raters).toBeGreaterThanOrEqual(before!.raters);
      }),
    );
  });
});

describe("what a part would add", () => {
  const rounds = [
    round("ab", item("question", "told"), item("question", "enough"), item("question", "enough")),
    round("ab", item("case-study", "once"), item("case-study", "twice", "twice")),
  ];
  const coverage = kitCoverage(rounds, [
    weigh("told"),
    weigh("enough", "question"),
    weigh("once"),
    weigh("twice"),
    weigh("missing"),
  ]);

  test("an exercise shows what was missing or only told, and seconds what had one criterion", () => {
    const competencyIds = ["told", "enough", "once", "twice", "missing", "foreign"];
    expect(additionTo(coverage, { kind: "role-play", competencyIds })).toEqual({
      fills: ["told", "missing"],
      seconds: ["once"],
    });
  });

  test("a question fills only what nothing rates", () => {
    const competencyIds = ["told", "missing", "twice"];
    expect(additionTo(coverage, { kind: "question", competencyIds })).toEqual({
      fills: ["missing"],
      seconds: ["told"],
    });
  });
});
