import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { severityModel, type Meeting, type SeverityModel } from "../../../shared/rules/severity.ts";
import published from "./fixtures/published-panels.json" with { type: "json" };

const meetingsOf = (table: readonly (readonly (number | null)[])[]): Meeting[] =>
  table.flatMap((row, candidate) =>
    row.flatMap((value, panelist) => (value === null ? [] : [{ candidate, panelist, value }])),
  );

const fitted = (table: readonly (readonly (number | null)[])[]) =>
  severityModel(meetingsOf(table), table.length, table[0]?.length ?? 0);

const of = (table: readonly (readonly (number | null)[])[]): SeverityModel => {
  const found = fitted(table);
  if (!found.ok) throw new Error(found.reason);
  return found;
};

const values = (estimates: { value: number }[]) => estimates.map((one) => one.value);
const order = (all: readonly number[]) =>
  all.map((_, at) => at + 1).toSorted((a, b) => all[b - 1]! - all[a - 1]!);

describe("the model of severity", () => {
  const blocks = of(published.severity.data);

  it("reproduces the adjusted means of Montgomery's balanced incomplete blocks", () => {
    for (const [at, mean] of published.severity.expected.adjustedCandidateMeans.entries())
      expect(blocks.candidates[at]!.value).toBeCloseTo(mean, 10);
  });

  it("turns the order of the raw means round, as published", () => {
    const raw = published.severity.data.map((row) => {
      const rated = row.filter((value) => value !== null);
      return rated.reduce((sum, value) => sum + value, 0) / rated.length;
    });
    expect(order(raw)).toEqual([4, 1, 3, 2]);
    expect(order(values(blocks.candidates))).toEqual([4, 3, 2, 1]);
  });

  it("reproduces his error (mean square 0.65 with 5 degrees of freedom) and standard errors", () => {
    expect(blocks.residual.df).toBe(5);
    expect(blocks.residual.sd ** 2).toBeCloseTo(0.65, 10);
    // Of a difference of two adjusted treatments: √(2·k·MSE / (λ·a)), k 3 in a block, λ 2, a 4 treatments.
    const { standardError, low, high } = blocks.difference(3, 0);
    expect(standardError).toBeCloseTo(Math.sqrt((2 * 3 * 0.65) / (2 * 4)), 10);
    expect(blocks.quantile).toBeCloseTo(2.570582, 6);
    expect([low, high].map((bound) => Math.round(bound * 1e4) / 1e4)).toEqual([
      Math.round((3.625 - 2.570582 * 0.698212) * 1e4) / 1e4,
      Math.round((3.625 + 2.570582 * 0.698212) * 1e4) / 1e4,
    ]);
    for (const one of blocks.candidates)
      expect(one.standardError).toBeCloseTo(
        Math.sqrt(0.65 * (1 / 12 + (3 * (4 - 1)) / (2 * 4 ** 2))),
        10,
      );
  });

  it("in a complete design is the two-way analysis of variance: means of rows, √(2·MSE/k)", () => {
    const table = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const model = of(table);
    expect(values(model.candidates)[0]).toBeCloseTo(6, 10);
    expect(model.residual.sd ** 2).toBeCloseTo(published.icc.expected.ems, 5);
    expect(model.residual.df).toBe(15);
    expect(model.difference(0, 1).standardError).toBeCloseTo(
      Math.sqrt((2 * model.residual.sd ** 2) / 4),
      10,
    );
    expect(model.candidates[0]!.standardError).toBeCloseTo(model.residual.sd / 2, 10);
    const jms = values(model.panelists).reduce((sum, effect) => sum + 6 * effect ** 2, 0) / 3;
    expect(jms).toBeCloseTo(published.icc.expected.jms, 4);
    expect(model.panelists[0]!.standardError).toBeCloseTo(
      model.residual.sd * Math.sqrt((1 / 6) * (3 / 4)),
      10,
    );
  });

  it.each([
    ["one panelist", [[1], [2]], /two panelists/],
    ["one candidate", [[1, 2]], /two candidates/],
    ["nobody", [], /two panelists/],
    [
      "two groups that never met",
      [
        [1, 2, null, null],
        [2, 2, null, null],
        [null, null, 3, 4],
        [null, null, 1, 1],
      ],
      /2 groups that met no candidate/,
    ],
    [
      "somebody who met nobody",
      [
        [1, 2, null],
        [2, 5, null],
      ],
      /groups/,
    ],
    [
      "nothing left over",
      [
        [1, 2],
        [null, 3],
      ],
      /too few meetings/,
    ],
    [
      "no scatter",
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      /without any scatter/,
    ],
    [
      "no scatter in fractions",
      [
        [0.1, 0.3],
        [0.2, 0.4],
        [0.7, 0.9],
      ],
      /without any scatter/,
    ],
    [
      "constants",
      [
        [3, 3],
        [3, 3],
      ],
      /without any scatter/,
    ],
  ] as [string, (number | null)[][], RegExp][])("refuses %s with a reason", (_, table, reason) => {
    const found = fitted(table);
    expect(found.ok ? "" : found.reason).toMatch(reason);
  });

  it("takes a second value of the same meeting as one more observation", () => {
    const twice = severityModel(
      [
        ...meetingsOf([
          [1, 2],
          [4, 4],
        ]),
        { candidate: 0, panelist: 0, value: 3 },
      ],
      2,
      2,
    );
    expect(twice.ok && twice.residual.df).toBe(2);
  });

  const tables = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
    .chain(([candidates, panelists]) => {
      const cell = fc.option(fc.integer({ min: 1, max: 100 }), { nil: null, freq: 5 });
      const row = fc.array(cell, { minLength: panelists, maxLength: panelists });
      return fc.array(row, { minLength: candidates, maxLength: candidates });
    });
  const solvable = tables.filter((table) => fitted(table).ok);

  it("sums both effects to zero and solves the normal equations", () => {
    fc.assert(
      fc.property(solvable, (table) => {
        const model = of(table);
        expect(values(model.panelists).reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 8);
        const residual = (value: number, candidate: number, panelist: number) =>
          value - model.candidates[candidate]!.value - model.panelists[panelist]!.value;
        const rows = table.map(() => 0);
        const columns = table[0]!.map(() => 0);
        for (const { candidate, panelist, value } of meetingsOf(table)) {
          rows[candidate]! += residual(value, candidate, panelist);
          columns[panelist]! += residual(value, candidate, panelist);
        }
        for (const sum of [...rows, ...columns]) expect(sum).toBeCloseTo(0, 7);
      }),
    );
  });

  it("does not depend on who is who", () => {
    fc.assert(
      fc.property(solvable, (table) => {
        const model = of(table);
        const other = of(table.map((row) => row.toReversed()).toReversed());
        const last = table.length - 1;
        for (const at of table.keys())
          expect(other.candidates[last - at]!.low).toBeCloseTo(model.candidates[at]!.low, 7);
        expect(other.margin(last, last - 1)).toBeCloseTo(model.margin(0, 1), 7);
        expect(values(other.panelists.toReversed())[0]).toBeCloseTo(model.panelists[0]!.value, 7);
      }),
    );
  });

  it("puts a constant added to one panelist into that severity alone", () => {
    fc.assert(
      fc.property(solvable, fc.integer({ min: -50, max: 50 }), (table, by) => {
        const panelists = table[0]!.length;
        const moved = of(
          table.map(([first, ...rest]) => [
            first === null || first === undefined ? null : first + by,
            ...rest,
          ]),
        );
        const model = of(table);
        expect(moved.residual.sd).toBeCloseTo(model.residual.sd, 7);
        for (const a of table.keys())
          expect(moved.difference(a, 0).value).toBeCloseTo(model.difference(a, 0).value, 7);
        const shift = (at: number) => moved.panelists[at]!.value - model.panelists[at]!.value;
        expect(shift(0)).toBeCloseTo(by * (1 - 1 / panelists), 7);
        for (let at = 1; at < panelists; at += 1) expect(shift(at)).toBeCloseTo(-by / panelists, 7);
      }),
    );
  });

  it("gives a reason with every refusal and only finite numbers otherwise", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const found = fitted(table);
        if (!found.ok) {
          expect(found.reason).toMatch(/^[A-Z].+\.$/);
          return;
        }
        for (const { value, standardError, low, high } of [
          ...found.candidates,
          ...found.panelists,
        ]) {
          expect([value, standardError, low, high].every(Number.isFinite)).toBe(true);
          expect(standardError).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
