import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anchored,
  countTry,
  refusePin,
  sayWait,
  triesLeft,
  type Tries,
  waitAfter,
  waitLeft,
} from "../../../shared/rules/pin.ts";

const minute = 60_000;
const fresh: Tries = { failures: 0, waitUntil: 0 };

describe("a PIN", () => {
  test.each(["1357", "2846", "90210", "19840516", "0070"])("may be %s", (pin) => {
    expect(refusePin(pin)).toBeNull();
  });

  test.each([
    ["", /4 to 8 digits/],
    ["123", /4 to 8 digits/],
    ["135724681", /4 to 8 digits/],
    ["12a4", /digits only/],
    ["١٢٣٥", /digits only/],
    ["0000", /same digit/],
    ["77777777", /same digit/],
    ["1234", /in a row/],
    ["45678", /in a row/],
    ["7890", /in a row/],
    ["4321", /in a row/],
    ["1212", /pair/],
    ["909090", /pair/],
    ["2580", /first that people try/],
  ])("cannot be %s, with the reason", (pin, reason) => {
    expect(refusePin(pin)).toMatch(reason);
  });
});

describe("wrong tries", () => {
  test("four are free, the fifth costs a minute, and each further one twice as much up to an hour", () => {
    expect(
      [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 60].map((failures) => waitAfter(failures) / minute),
    ).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test("are counted down to the wait", () => {
    let tries = fresh;
    const left = Array.from({ length: 6 }, () => triesLeft((tries = countTry(tries, 1000))));
    expect(left).toEqual([4, 3, 2, 1, 0, 0]);
    expect(tries).toEqual({ failures: 6, waitUntil: 1000 + 2 * minute });
  });

  test("a clock set back begins the wait again, neither longer nor shorter", () => {
    const tries = { failures: 5, waitUntil: 1_000_000 + minute };
    expect(waitLeft(tries, 1_000_000)).toBe(minute);
    expect(waitLeft(tries, 0)).toBe(minute);
    const again = anchored(tries, 0);
    expect(waitLeft(again, minute / 2)).toBe(minute / 2);
    expect(waitLeft(again, minute)).toBe(0);
  });

  test("at any clock a wait is never longer than was given, and ends once that much time has passed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 40 }),
        fc.integer({ min: 0, max: 2 ** 42 }),
        fc.integer({ min: 0, max: 2 ** 42 }),
        (failures, then, now) => {
          const tries = { failures, waitUntil: then + waitAfter(failures) };
          expect(waitLeft(tries, now)).toBeLessThanOrEqual(waitAfter(failures));
          if (now <= then) expect(waitLeft(tries, now)).toBe(waitAfter(failures));
          expect(waitLeft(anchored(tries, now), now + waitAfter(failures))).toBe(0);
        },
      ),
    );
  });
});

test.each([
  [1, "one second"],
  [40_000, "40 seconds"],
  [59_001, "one minute"],
  [60_001, "2 minutes"],
  [3_600_000, "an hour"],
])("%i ms are said as %s", (milliseconds, words) => {
  expect(sayWait(milliseconds)).toBe(words);
});
