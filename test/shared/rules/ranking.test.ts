import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisSteps, type PanelInput } from "../../../shared/rules/panel-basis.ts";
import { analysePanel } from "../../../shared/rules/panel.ts";
import { unitValues } from "../../../shared/rules/panel-units.ts";
import {
  adjustedScorer,
  orderOf,
  sameFirst,
  scoreOnce,
  swapsIn,
} from "../../../shared/rules/ranking.ts";
import { finish } from "../../../shared/rules/steps.ts";
import { solve } from "../../../shared/rules/two-way.ts";
import { panelInput } from "./panel-input.ts";

describe("an order", () => {
  it("keeps equal scores in one step, up to rounding", () => {
    expect(orderOf([3, 5, 3 + 1e-12, 4])).toEqual([[1], [3], [2, 0]]);
  });

  it("holds only those to their places who stand apart", () => {
    const order = orderOf([5, 5, 3]);
    expect(swapsIn(order, [4, 5, 3])).toEqual([]);
    expect(sameFirst(order, [4, 5, 3])).toBe(true);
    expect(swapsIn(order, [2, 5, 3])).toEqual([{ a: 0, b: 2 }]);
    expect(sameFirst(order, [2, 5, 6])).toBe(false);
  });

  it("has a swap of neighbours whenever anything changes", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(scores, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (before, stream) => {
        const after = before.map(() => stream.next().value as number);
        const turned = before.some((a, at) =>
          before.some((b, other) => a > b && after[at]! < after[other]!),
        );
        if (turned) expect(swapsIn(orderOf(before), after).length).toBeGreaterThan(0);
        else expect(swapsIn(orderOf(before), after)).toEqual([]);
      }),
    );
  });
});

const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 6 });
const openings = fc
  .tuple(
    fc.integer({ min: 3, max: 5 }),
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([candidates, panelists, competencies]) => {
    const own = fc.option(fc.array(level, { minLength: competencies, maxLength: competencies }), {
      freq: 8,
    });
    const row = fc.array(own, { minLength: panelists, maxLength: panelists });
    return fc.array(row, { minLength: candidates, maxLength: candidates });
  });

const weights = [40, 30, 20, 10];
const made = (levels: Parameters<typeof panelInput>[0]) =>
  panelInput(levels, { weights: weights.slice(0, levels[0]!.find((own) => own)?.length ?? 1) });

/** The same opening as if this panelist had never been there. */
const without = (input: PanelInput, id: string): PanelInput => ({
  ...input,
  panelists: input.panelists.filter((one) => one.id !== id),
  candidates: input.candidates.map((one) => ({
    ...one,
    ratings: one.ratings.filter((rating) => rating.panelistId !== id),
  })),
});

describe("the quick ways", () => {
  it("score a draw of weights as solving it from the start would", () => {
    fc.assert(
      fc.property(openings, (levels) => {
        const { units, meetings, weights: own } = finish(basisSteps(made(levels)));
        fc.pre(meetings.ok);
        const moved = own.map((weight, at) => weight * (0.9 + 0.05 * at));
        const plain = solve(meetings, unitValues(units, moved)).candidates;
        const quick = scoreOnce(adjustedScorer(units, meetings), moved, plain.length);
        for (const at of plain.keys())
          expect(quick[at]! - quick[0]!).toBeCloseTo(plain[at]! - plain[0]!, 9);
      }),
    );
  });

  it("leave out a panelist as if that panelist had never been there", () => {
    fc.assert(
      fc.property(openings, (levels) => {
        const input = made(levels);
        const whole = analysePanel(input);
        const fits = whole.candidates.flatMap((one) => one.adjusted?.fit ?? []);
        // Ties are held to nothing, and tested above.
        fc.pre(whole.model.ok && fits.every((fit, at) => at === 0 || fit < fits[at - 1]! - 1e-6));
        for (const left of whole.robustness.leaveOneOut) {
          const {
            meetings,
            units,
            values,
            input: alone,
          } = finish(basisSteps(without(input, left.panelistId)));
          if (!left.ok) {
            expect(meetings.ok && units.candidates.length > 1).toBe(false);
            continue;
          }
          if (!meetings.ok) throw new Error(meetings.reason);
          const solved = solve(meetings, values).candidates;
          const scores = new Map(
            units.candidates.map((at, place) => [
              alone.candidates[at]!.applicationId,
              solved[place]!,
            ]),
          );
          for (const { a, b } of left.swaps) expect(scores.get(b)!).toBeGreaterThan(scores.get(a)!);
          const order = whole.candidates.flatMap((one) => scores.get(one.applicationId) ?? []);
          const falls = order.every((score, at) => at === 0 || score <= order[at - 1]! + 1e-6);
          expect(falls).toBe(left.sameOrder);
        }
      }),
      { numRuns: 30 },
    );
  });
});
