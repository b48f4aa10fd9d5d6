import { expect, test } from "vitest";
import { readNumber } from "../../../shared/rules/read-number.ts";

test.each([
  ["12", 12],
  [" 1 200 ", 1200],
  ["1\u202f200\u00a0000", 1_200_000],
  ["1.200,50", 1200.5],
  ["1,200.5", 1200.5],
  ["60,000", 60_000],
  ["60.000", 60_000],
  ["1.000.000", 1_000_000],
  ["0,5", 0.5],
  ["0.125", 0.125],
  ["12,5", 12.5],
  ["-3", -3],
  ["1'200", 1200],
  ["45k", 45_000],
  ["1.4 M", 1_400_000],
  ["1.125k", 1125],
  ["1 200k", 1_200_000],
  ["−3", -3],
])("reads %s", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(["", "ten", "1e5", "12 €", "--1", ".", "1.2.3,4,5", "0x10", "Infinity", "k", "1kk"])(
  "finds no number in %s",
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);
