import { expect, test } from "vitest";
import { payCurve } from "../../../../shared/rules/pay/curve.ts";
import { exampleYear } from "../../../../shared/rules/pay/example.ts";
import { jumping } from "./terms-input.ts";

test("at quota it pays €54 000, and at 120 % a single euro is worth €23 760", () => {
  const curve = payCurve(jumping);
  expect(curve).toMatchObject({ ok: true, promised: 5_500_000, atQuota: 5_400_000, until: 1.5 });
  if (!curve.ok) return;
  expect(curve.jumps).toEqual([
    { tier: 2, at: 1.2, before: 6_696_000, after: 9_072_000, by: 2_376_000, once: 2_376_000 },
  ]);
  expect(curve.points).toEqual([
    { attainment: 0, pay: 0 },
    { attainment: 0.5, pay: 2_160_000 },
    { attainment: 1, pay: 5_400_000 },
    { attainment: 1.2, pay: 6_696_000 },
    { attainment: 1.2, pay: 9_072_000 },
    { attainment: 1.5, pay: 11_340_000 },
  ]);
});

test("a year that ends at 122 % pays €3 360 in March and €36 940 in December", () => {
  const year = exampleYear(jumping, 1.22);
  if (!year.ok) throw new Error(year.reason);
  expect(year.months.map(({ paid }) => paid / 100)).toEqual([
    1440, 2080, 3360, 3040, 4160, 4880, 4080, 4800, 7920, 8520, 11040, 36940,
  ]);
  expect(year.months[11]).toMatchObject({ result: 10_800_000, reached: 65_900_000 });
  expect(year.paid).toBe(9_226_000);
});
