import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PanelAnalysis } from "../../../shared/panel.ts";
import { analysePanel, type AnalysedPanel } from "../../../shared/rules/panel.ts";
import type { PanelInput } from "../../../shared/rules/panel-basis.ts";
import { idOf, panelInput } from "./panel-input.ts";

/** As it leaves the channel: everything the schema asks for and nothing else. */
const checked = (input: PanelInput): AnalysedPanel => {
  const analysed = analysePanel(input);
  PanelAnalysis.parse({
    ...analysed,
    disagreements: analysed.disagreements.map((one) => ({
      ...one,
      panelists: one.panelists.map((each) => ({ ...each, evidence: [] })),
    })),
    sealed: { interviews: 0, submitted: 0, expected: 0 },
    changes: 0,
    late: 0,
  });
  return analysed;
};

const byId = (analysed: AnalysedPanel) =>
  new Map(analysed.candidates.map((one) => [one.applicationId, one]));

const isEqual = (a: number, b: number) => Math.abs(a - b) < 1e-6;

/** Whether meetings join all competencies that were rated at all, so that each can be compared with each. */
function isJoined(meetings: (number | null)[][]): boolean {
  const sets = meetings.map((own) => own.flatMap((level, at) => (level === null ? [] : [at])));
  const reached = new Set(sets.find((own) => own.length > 0));
  for (const _ of sets)
    for (const own of sets)
      if (own.some((at) => reached.has(at))) own.forEach((at) => reached.add(at));
  return sets.every((own) => own.every((at) => reached.has(at)));
}

const clear = panelInput([
  [
    [5, 4, 4, 5],
    [4, 5, 4, 4],
    [4, 4, 5, 4],
  ],
  [
    [3, 4, 4, 4],
    [4, 3, 4, 4],
    [3, 4, 3, 4],
  ],
  [
    [2, 1, 2, 2],
    [1, 2, 2, 1],
    [2, 2, 1, null],
  ],
]);

describe("the analysis of a panel", () => {
  it("orders by adjusted fit and says whom the panel cannot separate", () => {
    const { candidates, separability, model } = checked(clear);
    expect(candidates.map((one) => one.applicationId)).toEqual(
      [0, 1, 2].map((at) => idOf("a", at)),
    );
    expect(model).toMatchObject({ ok: true, df: 4, panelists: 3, candidates: 3, complete: true });
    for (const { a, b, difference, margin, separable } of separability!.pairs) {
      expect(separable).toBe(difference > margin);
      const tied = candidates.find((one) => one.applicationId === a)!.notSeparableFrom;
      expect(tied.includes(b)).toBe(!separable);
    }
    expect(separability!.pairs).toHaveLength(3);
    expect(separability!.smallest).toBeCloseTo(separability!.largest, 9);
  });

  it("follows the formula of a unit: deviations from how hard each competency is, weighed, back on the scale", () => {
    // Panelist 1 rated the first competency only, which all found hard.
    const input = panelInput(
      [
        [
          [2, 4],
          [2, null],
        ],
        [
          [1, 5],
          [2, 4],
        ],
      ],
      { weights: [50, 50] },
    );
    const { candidates } = checked(input);
    // Three units rated both; in them the second is easier by 2, 4 and 2 levels. Where both are 0 is all the same.
    const [m0, m1] = [0, (2 + 4 + 2) / 3];
    const middle = (m0 + m1) / 2;
    const fits = byId({ candidates } as AnalysedPanel).get(idOf("a", 0))!.perPanelist;
    const level = (fit: number) => 1 + fit / 25;
    expect(level(fits[0]!.fit)).toBeCloseTo((2 - m0 + 4 - m1) / 2 + middle, 6);
    expect(level(fits[1]!.fit)).toBeCloseTo(2 - m0 + middle, 6);
  });

  it("puts a severe panelist right who met only some", () => {
    const strict = (levels: number[]) => levels.map((level) => level - 1);
    const [strong, solid, weak] = [
      [5, 4, 5, 4],
      [4, 4, 3, 4],
      [3, 2, 3, 3],
    ];
    const { panelists, candidates } = checked(
      panelInput([
        [strong!, null, [5, 5, 4, 4]],
        [solid!, strict(solid!), [4, 3, 4, 4]],
        [weak!, strict(weak!), null],
        [[4, 4, 4, 4], strict([4, 3, 4, 4]), [4, 4, 4, 3]],
      ]),
    );
    expect(panelists[1]!.severity!.levels).toBeLessThan(-0.5);
    const third = candidates.find((one) => one.applicationId === idOf("a", 2))!;
    expect(third.adjusted!.fit).toBeGreaterThan(third.raw.fit!);
  });

  it("refuses what the ratings do not carry, each with a sentence, and keeps the raw fits", () => {
    const found = checked(
      panelInput([
        [[4, 4, 4, 4], null],
        [null, [3, 3, 3, 3]],
      ]),
    );
    expect(found.candidates.map((one) => [one.raw.fit, one.adjusted])).toEqual([
      [75, null],
      [50, null],
    ]);
    expect(found.robustness.by).toBe("raw");
    expect(found.robustness.weightDraws).toMatchObject({ ok: true, sameOrder: 1000 });
    for (const part of [
      found.model,
      found.agreement.alpha,
      found.agreement.icc,
      found.agreement.kendall,
    ])
      expect(part).toMatchObject({ ok: false, reason: expect.stringMatching(/^[A-Z].+\.$/) });
    for (const one of found.robustness.leaveOneOut) expect(one.ok).toBe(false);
  });

  it("sees an order that rests on the weights, and one that rests on one panelist", () => {
    const input = panelInput(
      [
        [
          [5, 1],
          [5, 2],
          [4, 1],
        ],
        [
          [1, 5],
          [2, 5],
          [1, 4],
        ],
        [
          [1, 1],
          [1, 1],
          [1, 2],
        ],
      ],
      { weights: [51, 49] },
    );
    const { robustness } = checked(input);
    if (!robustness.weightDraws.ok) throw new Error("refused");
    const { draws, sameOrder, sameFirst, swaps } = robustness.weightDraws;
    expect(draws).toBe(1000);
    expect(sameOrder).toBeGreaterThan(300);
    expect(sameOrder).toBeLessThan(900);
    expect(sameFirst).toBe(sameOrder);
    expect(swaps).toHaveLength(1);
    expect(swaps[0]!.count).toBe(1000 - sameOrder);
    const favoured = checked(
      panelInput(
        [
          [
            [5, 5],
            [3, 3],
            [3, 2],
          ],
          [
            [1, 2],
            [4, 3],
            [3, 4],
          ],
        ],
        { weights: [50, 50] },
      ),
    );
    expect(favoured.robustness.leaveOneOut.map((one) => one.ok && one.sameOrder)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("holds a tie to nothing: draws cannot break an order that is none", () => {
    const same = [
      [4, 2],
      [2, 4],
      [3, 4],
    ];
    const { robustness } = checked(
      panelInput(
        [
          same,
          same,
          [
            [1, 1],
            [1, 2],
            [2, 1],
          ],
        ],
        { weights: [50, 50] },
      ),
    );
    expect(robustness.weightDraws).toMatchObject({ sameOrder: 1000, sameFirst: 1000, swaps: [] });
  });

  const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 6 });
  const openings = fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .chain(([candidates, panelists, competencies]) => {
      const own = fc.option(fc.array(level, { minLength: competencies, maxLength: competencies }), {
        freq: 6,
      });
      const row = fc.array(own, { minLength: panelists, maxLength: panelists });
      return fc.record({
        levels: fc.array(row, { minLength: candidates, maxLength: candidates }),
        weights: fc.array(fc.integer({ min: 1, max: 60 }), {
          minLength: competencies,
          maxLength: competencies,
        }),
      });
    });

  it("does not depend on who is who nor on the order of rows", () => {
    fc.assert(
      fc.property(openings, ({ levels, weights }) => {
        const input = panelInput(levels, { weights });
        const turned: PanelInput = {
          ...input,
          panelists: input.panelists.toReversed(),
          candidates: input.candidates
            .toReversed()
            .map((one) => ({ ...one, ratings: one.ratings.toReversed() })),
        };
        const [before, after] = [byId(checked(input)), byId(checked(turned))];
        for (const [id, one] of before) {
          const other = after.get(id)!;
          expect(other.raw).toEqual(one.raw);
          expect(other.adjusted === null).toBe(one.adjusted === null);
          if (one.adjusted && other.adjusted) {
            expect(other.adjusted.fit).toBeCloseTo(one.adjusted.fit, 6);
            expect(other.adjusted.high).toBeCloseTo(one.adjusted.high, 5);
          }
        }
        const [first, second] = [analysePanel(input), analysePanel(turned)];
        expect(second.model.ok).toBe(first.model.ok);
        expect(second.agreement.kendall.ok).toBe(first.agreement.kendall.ok);
        if (first.agreement.alpha.ok && second.agreement.alpha.ok)
          expect(second.agreement.alpha.alpha).toBeCloseTo(first.agreement.alpha.alpha, 9);
      }),
      { numRuns: 40 },
    );
  });

  const incomplete = fc
    .tuple(
      fc.integer({ min: 3, max: 6 }),
      fc.integer({ min: 3, max: 4 }),
      fc.integer({ min: 2, max: 5 }),
    )
    .chain(([candidates, panelists, competencies]) => {
      const given = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null, freq: 2 });
      const own = fc.array(given, { minLength: competencies, maxLength: competencies });
      const row = fc.array(own, { minLength: panelists, maxLength: panelists });
      return fc.record({
        levels: fc.array(row, { minLength: candidates, maxLength: candidates }),
        weights: fc.array(fc.integer({ min: 1, max: 60 }), {
          minLength: competencies,
          maxLength: competencies,
        }),
        by: fc.integer({ min: 1, max: 2 }),
      });
    })
    .filter(({ levels }) => isJoined(levels.flat()));

  it("lets a constant added to one panelist move that severity alone, whatever was not rated", () => {
    fc.assert(
      fc.property(incomplete, ({ levels, weights, by }) => {
        const generous = levels.map(([first, ...others]) => [
          first!.map((level) => level && level + by),
          ...others,
        ]);
        const before = checked(panelInput(levels, { weights }));
        const after = checked(panelInput(generous, { weights }));
        fc.pre(before.model.ok && after.model.ok);
        const rated = before.candidates.filter((one) => one.adjusted !== null);
        const fits = byId(after);
        const moved = rated.map(
          (one) => fits.get(one.applicationId)!.adjusted!.fit - one.adjusted!.fit,
        );
        for (const one of moved) expect(one).toBeCloseTo(moved[0]!, 6);
        const clear = rated.filter((one, at) =>
          rated.every((other, to) => to === at || !isEqual(one.adjusted!.fit, other.adjusted!.fit)),
        );
        const places = new Map(after.candidates.map((one, at) => [one.applicationId, at]));
        const order = clear.map((one) => places.get(one.applicationId)!);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        const [first, ...others] = before.panelists.flatMap((one, at) =>
          one.severity ? [after.panelists[at]!.severity!.levels - one.severity.levels] : [],
        );
        const share = by / (others.length + 1);
        fc.pre(before.panelists[0]!.severity !== null);
        expect(first).toBeCloseTo(by - share, 6);
        for (const one of others) expect(one).toBeCloseTo(-share, 6);
      }),
      { numRuns: 150 },
    );
  });

  it("never makes a missing rating a zero: an empty panelist and an empty competency change no fit", () => {
    fc.assert(
      fc.property(openings, ({ levels, weights }) => {
        const wider = levels.map((row) => [...row.map((own) => own && [...own, null]), null]);
        const before = byId(checked(panelInput(levels, { weights })));
        const after = byId(checked(panelInput(wider, { weights: [...weights, 50] })));
        for (const [id, one] of before) {
          expect(after.get(id)!.raw.fit).toBe(one.raw.fit);
          expect(after.get(id)!.adjusted?.fit).toEqual(one.adjusted?.fit);
        }
      }),
      { numRuns: 40 },
    );
  });
});
