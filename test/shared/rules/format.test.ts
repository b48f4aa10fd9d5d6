import { describe, expect, test } from "vitest";
import {
  counted,
  currencyExponent,
  formatBytes,
  formatClock,
  formatDuration,
  formatDay,
  formatInstant,
  formatInstantDay,
  formatLevel,
  formatMinutes,
  formatMoney,
  formatNumber,
  formatPercent,
  formatScore,
  formatSigned,
  formatTime,
} from "../../../shared/rules/format.ts";

/** No-break spaces made visible. */
const seen = (text: string) => text.replaceAll("\u00a0", "_");

describe("numbers", () => {
  test("have a true minus or a plus where they are differences, and neither at zero", () => {
    expect([0.44, -0.44, 0.04, -0.04, 1234.5].map((value) => seen(formatSigned(value)))).toEqual([
      "+0.4",
      "−0.4",
      "0.0",
      "0.0",
      "+1_234.5",
    ]);
    expect(formatSigned(-0.444, 2)).toBe("−0.44");
    expect(formatSigned(null)).toBe("–");
  });

  test("have thousands apart and no negative zero", () => {
    expect(seen(formatNumber(1_234_567.89, { digits: 1 }))).toBe("1_234_567.9");
    expect(formatNumber(-0.2)).toBe("0");
    expect(formatNumber(null)).toBe("–");
    expect(formatNumber(Number.NaN)).toBe("–");
  });

  test("of levels keep one decimal and scores none", () => {
    expect(formatLevel(4)).toBe("4.0");
    expect(formatLevel(null)).toBe("–");
    expect(formatScore(73.5)).toBe("74");
  });

  test("follow another locale when one is passed", () => {
    expect(formatNumber(1234.5, { digits: 1, locale: "de-DE" })).toBe("1.234,5");
  });
});

describe("per cent", () => {
  test.each([
    [0.35, "35_%"],
    [0, "0_%"],
    [1, "100_%"],
    [1.2, "120_%"],
    [0.001, "1_%"],
    [0.999, "99_%"],
    [null, "–"],
  ])("of %j is %j", (fraction, expected) => {
    expect(seen(formatPercent(fraction))).toBe(expected);
  });
});

describe("money", () => {
  test.each([
    [3_900_000, "EUR", "€39_000"],
    [3_900_050, "EUR", "€39_000.50"],
    [39_000, "JPY", "JP¥39_000"],
    [1_234_567, "KWD", "KWD_1_234.567"],
    [0, "USD", "US$0"],
    [-250_000, "GBP", "-£2_500"],
    [null, "EUR", "–"],
  ])("%j of %s is %j", (minor, currency, expected) => {
    expect(seen(formatMoney(minor, currency))).toBe(expected);
  });

  test("has its currency's own number of decimals", () => {
    expect([currencyExponent("EUR"), currencyExponent("JPY"), currencyExponent("BHD")]).toEqual([
      2, 0, 3,
    ]);
  });
});

describe("days and times", () => {
  test("a day is the same day everywhere", () => {
    expect(formatDay("2026-11-24")).toBe("24 November 2026");
    expect(formatDay("2026-09-04", { style: "short" })).toBe("4 Sep");
    expect(formatDay("2026-11-24", { style: "weekday" })).toBe("Tuesday 24 November 2026");
    expect(formatDay(null)).toBe("–");
    expect(formatDay("soon")).toBe("–");
  });

  test("an instant has the day and the time of its zone", () => {
    const instant = Date.parse("2026-12-31T23:30:00Z");
    expect(formatInstant(instant, "Europe/Oslo")).toBe("1 January 2027, 00:30");
    expect(formatInstantDay(instant, "America/New_York")).toBe("31 December 2026");
    expect(formatTime(instant, "UTC")).toBe("23:30");
  });

  test("summer time is that of the zone", () => {
    expect(formatTime(Date.parse("2026-07-01T12:00:00Z"), "Europe/Oslo")).toBe("14:00");
    expect(formatTime(Date.parse("2026-01-01T12:00:00Z"), "Europe/Oslo")).toBe("13:00");
  });
});

test.each([
  [0, "0_min"],
  [45, "45_min"],
  [60, "1_h"],
  [90, "1_h 30_min"],
  [null, "–"],
])("%j minutes are %j", (minutes, expected) => {
  expect(seen(formatMinutes(minutes))).toBe(expected);
});

test("minutes in a column", () => {
  expect([180, 65, 5, -3].map((one) => formatDuration(one).replaceAll("\u00a0", " "))).toEqual([
    "3 h 00",
    "1 h 05",
    "0 h 05",
    "0 h 00",
  ]);
});

test("a clock shows hours only when there are any", () => {
  expect([formatClock(271), formatClock(4325), formatClock(-3)]).toEqual([
    "04:31",
    "1:12:05",
    "00:00",
  ]);
});

test("bytes are in decimal units", () => {
  expect([0, 999, 12_345, 4_100_000].map((one) => seen(formatBytes(one)))).toEqual([
    "0_bytes",
    "999_bytes",
    "12_KB",
    "4.1_MB",
  ]);
});

test("small counts are words", () => {
  expect([counted(1, "seat"), counted(2, "seat"), counted(12, "day"), counted(13, "day")]).toEqual([
    "one seat",
    "two seats",
    "twelve days",
    "13 days",
  ]);
});

test("a zone that this machine does not know is written in UTC, and says so", () => {
  const at = Date.UTC(2026, 10, 24, 16, 30);
  expect(formatInstantDay(at, "America/Newtown")).toBe("24 November 2026\u00a0UTC");
  expect(formatTime(at, "America/Newtown")).toBe("16:30\u00a0UTC");
  expect(formatInstant(at, "America/Newtown")).toBe("24 November 2026, 16:30\u00a0UTC");
});

test("an instant that no Date can hold is missing, not an error", () => {
  expect(formatInstant(9e15, "UTC")).toBe("–");
});
