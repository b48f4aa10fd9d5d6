import fc from "fast-check";
import { expect, test } from "vitest";
import { type Shaped, sum, withTotal } from "../../../shared/rules/shaped-total.ts";

const months = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 });
const totals = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 1e12 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
  { minLength: 1, maxLength: 12 },
);

/** What stands in the months after totals were typed one after another. */
function typed(from: readonly number[], all: readonly number[]): readonly number[] {
  let last: Shaped | null = null;
  let now = from;
  for (const total of all) {
    last = withTotal(now, total, last);
    now = last.months;
  }
  return now;
}

test("whatever is typed on the way, the months add up, are never negative, and keep their shape", () => {
  fc.assert(
    fc.property(months, totals, (from, all) => {
      const now = typed(from, all);
      const total = all.at(-1)!;
      expect(sum(now)).toBeCloseTo(total, 3);
      expect(Math.min(...now)).toBeGreaterThanOrEqual(0);
      // The way to a total does not matter.
      expect(now).toEqual(typed(from, [total]));
      const before = sum(from);
      for (const [at, month] of now.entries()) {
        const part = before > 0 ? from[at]! / before : 1 / from.length;
        expect(Math.abs(month - total * part)).toBeLessThanOrEqual(1.001);
      }
      expect(typed(from, [...all, before])).toEqual(before > 0 ? from : now.map(() => 0));
    }),
  );
});

test("months that were changed elsewhere are a shape of their own", () => {
  const last = withTotal([100, 300], 0, null);
  expect(withTotal([50, 50], 10, last).months).toEqual([5, 5]);
  expect(withTotal(last.months, 4000, last).months).toEqual([1000, 3000]);
});
