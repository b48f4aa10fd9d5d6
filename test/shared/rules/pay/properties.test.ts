import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInRoles } from "../../../../shared/content/content.ts";
import type { PayTerms, Tier } from "../../../../shared/pay.ts";
import { divide, partOf, roundUp, scaled, times } from "../../../../shared/rules/pay/decimal.ts";
import { payCurve } from "../../../../shared/rules/pay/curve.ts";
import { lintPay, repairAll } from "../../../../shared/rules/pay/lint.ts";
import { payerOf } from "../../../../shared/rules/pay/payout.ts";
import { tiersOf } from "../../../../shared/rules/pay/terms.ts";
import { workingOf } from "../../../../shared/rules/pay/working.ts";
import { draw, payFor } from "../../../../shared/rules/pay/year.ts";
import { deal, terms } from "./terms-input.ts";

const percent = (most: number) => fc.integer({ min: 0, max: most * 1000 }).map((n) => n / 1000);

const tiers = (back: fc.Arbitrary<boolean>): fc.Arbitrary<Tier[]> =>
  fc
    .uniqueArray(percent(2), { minLength: 1, maxLength: 5 })
    .chain((starts) =>
      fc.tuple(
        ...starts
          .toSorted((one, two) => one - two)
          .map((from) =>
            fc.record({ from: fc.constant(from), rate: percent(0.4), backToFirst: back }),
          ),
      ),
    );

const plan = (back: fc.Arbitrary<boolean> = fc.boolean()): fc.Arbitrary<PayTerms> =>
  fc
    .record({
      tiers: tiers(back),
      quota: fc.integer({ min: 1, max: 10 ** 9 }),
      period: fc.constantFrom("month", "quarter", "year"),
      kind: fc.constantFrom("revenue", "pool", "per-unit"),
      share: percent(1),
      cap: fc.option(fc.integer({ min: 0, max: 10 ** 7 })),
    })
    .map(({ tiers: all, kind, share, ...rest }) =>
      terms({
        ...rest,
        paid:
          kind === "revenue"
            ? { kind, tiers: all }
            : kind === "pool"
              ? { kind, tiers: all, share }
              : {
                  kind,
                  unit: "leads",
                  tiers: all.map((tier) => ({ ...tier, rate: Math.round(tier.rate * 100_000) })),
                },
      }),
    );

const amount = fc.integer({ min: 0, max: 2 * 10 ** 9 });

test("pay never falls as sales rise under marginal tiers, with or without a cap", () => {
  fc.assert(
    fc.property(plan(fc.constant(false)), amount, amount, (marginal, one, two) => {
      const payer = payerOf(marginal);
      const [less, more] = [payer.at(Math.min(one, two)), payer.at(Math.max(one, two))];
      expect(more).toBeGreaterThanOrEqual(less);
    }),
  );
});

test("splitting a deal in two changes nothing, to the cent", () => {
  fc.assert(
    fc.property(
      plan(),
      amount,
      amount,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (any, before, size, at) => {
        const part = Math.floor(size * at);
        const [whole, split] = [
          payFor(any, [deal(1, before), deal(1, size)], { settled: true }),
          payFor(any, [deal(1, before), deal(1, part), deal(1, size - part)], { settled: true }),
        ];
        expect(split.ok && split.months).toEqual(whole.ok && whole.months);
      },
    ),
  );
});

test("the order of deals within a period does not change what the period pays", () => {
  const inYear = fc.record({ month: fc.integer({ min: 1, max: 12 }), size: amount });
  fc.assert(
    fc.property(plan(), fc.array(inYear, { maxLength: 12 }), (any, results) => {
      const year = { ...any, period: "year" as const };
      const sum = (deals: typeof results) => {
        const paid = payFor(
          year,
          deals.map(({ month, size }) => deal(month, size)),
          { settled: true },
        );
        return paid.ok && paid.paid;
      };
      const inOneMonth = results.map(({ size }) => ({ month: 1, size }));
      expect(sum(results.toReversed())).toBe(sum(results));
      // A lower retroactive rate can make a later month negative; the months then add up to less than one.
      if (tiersOf(year).every(({ backToFirst }) => !backToFirst))
        expect(sum(inOneMonth)).toBe(sum(results));
    }),
  );
});

test("a draw is paid in each of its months, and paid and owed make what was earned", () => {
  const draws = fc.record({
    perMonth: fc.integer({ min: 0, max: 500_000 }),
    months: fc.option(fc.integer({ min: 0, max: 12 })),
    recoverable: fc.boolean(),
  });
  fc.assert(
    fc.property(
      draws,
      fc.array(fc.integer({ min: 0, max: 10 ** 6 }), { maxLength: 24 }),
      (any, earned) => {
        let [balance, paid, given] = [0, 0, 0];
        earned.forEach((gross, at) => {
          const month = draw(any, at + 1, gross, balance);
          const runs = any.months === null || at < any.months;
          expect(month.paid).toBeGreaterThanOrEqual(runs ? any.perMonth : 0);
          balance = month.drawBalance;
          paid += month.paid;
          given += any.recoverable ? 0 : month.advanced;
        });
        expect(balance).toBeGreaterThanOrEqual(0);
        expect(paid).toBe(earned.reduce((sum, gross) => sum + gross, 0) + balance + given);
      },
    ),
  );
});

test("the working of a month adds up to what it pays, and nothing is ever NaN", () => {
  const result = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    amount,
    incentives: fc.subarray(["long", "gone"]),
    lostInMonth: fc.option(fc.integer({ min: 1, max: 8 })),
  });
  fc.assert(
    fc.property(plan(), fc.array(result, { maxLength: 10 }), (any, deals) => {
      const year = payFor(any, deals);
      if (!year.ok) return;
      for (const month of year.months) {
        expect(Number.isSafeInteger(month.paid)).toBe(true);
        let sum = 0;
        for (const line of workingOf(any, year, month.month, "EUR")) {
          if (line.sum) expect(line.amount).toBe(sum);
          else sum += line.amount;
        }
      }
    }),
  );
});

test("the curve meets the payouts at its corners and is straight between them", () => {
  fc.assert(
    fc.property(plan(), fc.double({ min: 0, max: 0.999, noNaN: true }), (any, where) => {
      const curve = payCurve({ ...any, period: "year", incentives: [] });
      if (!curve.ok) throw new Error(curve.reason);
      curve.points.slice(1).forEach((right, at) => {
        const left = curve.points[at]!;
        if (right.attainment === left.attainment) return;
        const x = left.attainment + where * (right.attainment - left.attainment);
        // Rounding at both ends, and where a cap is met, which is no decimal.
        const near = 2.01 + payerOf(any).uncapped.atAttainment(curve.until) * 1e-9;
        const straight = left.pay + where * (right.pay - left.pay);
        expect(Math.abs(payerOf(any).atAttainment(x) - straight)).toBeLessThanOrEqual(near);
      });
    }),
  );
});

test("all repairs together leave no jump, no cap and no falling rate", () => {
  const closer = builtInRoles().find(({ id }) => id === "account-executive")!;
  fc.assert(
    fc.property(plan(), (any) => {
      const { terms: mended } = repairAll(any, closer, "EUR");
      const left = lintPay(mended, closer, "EUR").filter(({ severity }) => severity !== "fine");
      const keys = left.filter(({ repair }) => repair).map(({ key }) => key);
      expect(keys).toEqual([]);
      expect(left.some(({ key }) => key.startsWith("jump") || key === "cap")).toBe(false);
    }),
  );
});

test("decimals are what they read as", () => {
  expect(scaled(0.1) + scaled(0.2)).toBe(scaled(0.3));
  expect(scaled(0.1 + 0.2)).toBe(scaled(0.3));
  expect([scaled(1e-7), scaled(-1.5), scaled(1e15)]).toEqual([
    100_000n,
    -1_500_000_000_000n,
    10n ** 27n,
  ]);
  expect([divide(5n, 2n), divide(-5n, 2n), divide(4n, 3n)]).toEqual([3n, -3n, 1n]);
  // In binary, 1.005 × 100 is 100.49999999999999.
  expect(times(100, 1.005)).toBe(101);
  expect([
    roundUp(0.1237, 3),
    roundUp(0.195, 2),
    roundUp(0.12, 2),
    roundUp(45_833, 3),
    roundUp(0, 3),
  ]).toEqual([0.124, 0.2, 0.12, 45_900, 0]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.integer({ min: 1, max: 60 }),
      (whole, parts) => {
        expect([partOf(whole, 0, parts), partOf(whole, parts, parts)]).toEqual([0, whole]);
      },
    ),
  );
});
