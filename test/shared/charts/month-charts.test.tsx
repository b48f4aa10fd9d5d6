import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BookingsAgainstGoal } from "../../../shared/charts/bookings-against-goal.tsx";
import { Likelihood } from "../../../shared/charts/likelihood.tsx";
import { MonthColumns } from "../../../shared/charts/month-columns.tsx";
import { PeopleByMonth } from "../../../shared/charts/people-by-month.tsx";
import { Tornado } from "../../../shared/charts/tornado.tsx";
import { formatMoneyShort, formatSigned } from "../../../shared/rules/format.ts";
import { addMonths, formatPeriod, monthsFrom } from "../../../shared/rules/months.ts";

const draw = (chart: ReactElement) => renderToStaticMarkup(chart);
const count = (markup: string, part: string) => markup.split(part).length - 1;
const label = (markup: string) => /aria-label="([^"]*)"/.exec(markup)![1]!;
const numbers = (markup: string) =>
  Array.from(markup.matchAll(/ (?:x|y|width|height|cx|cy|d|points)="([^"]*)"/g), (one) => one[1]!);
const seen = (text: string) => text.replaceAll("\u00a0", " ");

const year = monthsFrom("2027-01", 12);

describe("people by month", () => {
  const roles = [
    {
      id: "ae",
      name: "Account executives",
      people: year.map((_, at) => (at < 2 ? [0] : [1, 0.5])),
    },
    { id: "sdr", name: "SDRs", people: year.map((_, at) => (at < 3 ? [] : [0.25])) },
  ];

  test("draws a cell for each, filled by the ramp, and says the head count in words", () => {
    const markup = draw(<PeopleByMonth months={year} roles={roles} />);
    // A frame for everybody, and a filling for everybody who does some work already.
    expect(count(markup, 'class="chart-seat chart-s1"')).toBe(2 + 20);
    expect(count(markup, '<rect class="chart-s1"')).toBe(20);
    expect(count(markup, 'class="chart-seat chart-s2"')).toBe(9);
    expect(label(markup)).toBe(
      "Head count: 1 from January\u00a02027, 2 from March\u00a02027, 3 from April\u00a02027. At the end: 2 Account executives, 1 SDRs.",
    );
    // The second role carries a line: it is told apart without its colour.
    expect(count(markup, "chart-notch")).toBe(9);
  });

  test("stays a picture with hundreds of people, and with nobody", () => {
    const crowd = { id: "a", name: "ممثلو المبيعات", people: year.map(() => Array(300).fill(1)) };
    const markup = draw(<PeopleByMonth months={year} roles={[crowd]} width={420} />);
    expect(Number(/height="([\d.]+)"/.exec(markup)![1])).toBeLessThan(1200);
    const empty = draw(<PeopleByMonth months={year} roles={[]} />);
    expect(label(empty)).toBe("Head count: 0 from January\u00a02027. At the end: nobody.");
    for (const value of [...numbers(markup), ...numbers(empty)])
      expect(value).not.toMatch(/NaN|Infinity/);
  });
});

describe("bookings against the goal", () => {
  const line = (each: number, words: string) => ({
    values: year.map((_, at) => each * (at + 1)),
    label: words,
  });
  const props = {
    months: year,
    goal: line(100, "€1.20 M goal"),
    expected: line(110, "€1.32 M expected"),
    low: line(90, "€1.08 M at 70 %"),
    high: line(130, "€1.56 M at 90 %"),
    crossing: { at: 5.5, label: "behind until June, ahead after" },
    format: (value: number) => String(value),
  };

  test("names every line at its end and where the goal is passed", () => {
    const markup = draw(<BookingsAgainstGoal {...props} />);
    for (const words of [
      "€1.20 M goal",
      "€1.32 M expected",
      "€1.08 M at 70 %",
      "behind until June",
    ])
      expect(markup).toContain(words);
    expect(seen(label(markup))).toBe(
      "Cumulative bookings: €1.32 M expected, €1.20 M goal by the end of December 2027. Between €1.08 M at 70 % and €1.56 M at 90 %. Bookings are behind until June, ahead after.",
    );
  });

  test("keeps labels apart that would lie on each other, and survives nothing and losses", () => {
    const same = draw(
      <BookingsAgainstGoal {...props} expected={line(100, "the same")} high={null} low={null} />,
    );
    const ys = Array.from(
      same.matchAll(/class="chart-strong[^"]*" x="[\d.]+" y="([\d.]+)"/g),
      (one) => Number(one[1]),
    );
    expect(Math.abs(ys[0]! - ys[1]!)).toBeGreaterThanOrEqual(15);
    for (const each of [0, -50]) {
      const flat = draw(
        <BookingsAgainstGoal
          {...props}
          crossing={null}
          expected={line(each, "expected")}
          goal={line(each, "goal")}
          high={null}
          low={null}
        />,
      );
      for (const value of numbers(flat)) expect(value).not.toMatch(/NaN|Infinity/);
    }
  });
});

test("the tornado draws losses and gains apart, each with its figure", () => {
  const rows = [
    {
      id: "a",
      name: "Attainment",
      ends: [
        { label: "70 %", change: -156 },
        { label: "90 %", change: 156 },
      ],
    },
    {
      id: "b",
      name: "Everybody starts a month later",
      ends: [{ label: "one month", change: -158 }],
    },
  ];
  const markup = draw(<Tornado format={(change) => formatSigned(change, 0)} rows={rows} />);
  expect(count(markup, "chart-loss")).toBe(2);
  expect(count(markup, "chart-gain")).toBe(1);
  expect(label(markup)).toBe(
    "Attainment: 70 %: −156, 90 %: +156; Everybody starts a month later: one month: −158.",
  );
  for (const value of numbers(draw(<Tornado format={String} rows={[]} />)))
    expect(value).not.toMatch(/NaN|Infinity/);
});

test("the draws stand on either side of the goal", () => {
  const bins = Array.from({ length: 10 }, (_, at) => ({ from: at, to: at + 1, count: at }));
  const markup = draw(
    <Likelihood
      above="54 % reach it"
      below="46 % miss it"
      bins={bins}
      format={String}
      goal={6}
      goalLabel="Goal 6"
    />,
  );
  expect(count(markup, "chart-loss")).toBe(6);
  expect(count(markup, "chart-gain")).toBe(4);
  expect(label(markup)).toBe(
    "Where the draws end, from 0 to 10. Goal 6: 46 % miss it, 54 % reach it.",
  );
});

test("columns by month name the highest where there is no room for all", () => {
  const long = monthsFrom("2027-01", 36);
  const row = {
    id: "leads",
    name: "Qualified leads",
    values: long.map((_, at) => at),
    format: String,
  };
  const markup = draw(<MonthColumns months={long} rows={[row]} />);
  expect(markup).toContain(">35<");
  expect(markup).not.toContain(">17<");
  expect(seen(label(markup))).toBe(
    "Qualified leads: 0 in January 2027, 35 in December 2029, at most 35 in December 2029.",
  );
  expect(
    draw(<MonthColumns months={year} rows={[{ ...row, values: year.map((_, at) => at) }]} />),
  ).toContain(">7<");
});

test("months are counted over years and named", () => {
  expect(addMonths("2026-11", 3)).toBe("2027-02");
  expect(addMonths("2027-01", -1)).toBe("2026-12");
  expect(seen(formatPeriod("2027-01", 12))).toBe("2027");
  expect(seen(formatPeriod("2027-04", 12))).toBe("Apr 2027 to Mar 2028");
  expect(seen(formatPeriod("2027-04", 1))).toBe("April 2027");
});

test.each([
  [148_000_000, "EUR", "€1.48 M"],
  [-7_900_000, "EUR", "-€79 k"],
  [116_600_000, "EUR", "€1.17 M"],
  [85_000, "EUR", "€850"],
  [99_960_000, "EUR", "€1 M"],
  [1_000_000, "JPY", "JP¥1 M"],
  [1_234_000, "KWD", "KWD 1 234"],
])("money is said in short: %s %s", (minor, currency, words) => {
  expect(seen(formatMoneyShort(minor, currency))).toBe(words);
});
