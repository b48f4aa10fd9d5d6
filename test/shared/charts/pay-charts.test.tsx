import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PayCurve, payAt, payCurveText } from "../../../shared/charts/pay-curve.tsx";
import { PayMonths, payMonthsText } from "../../../shared/charts/pay-months.tsx";

const line = {
  word: "as typed",
  points: [
    { attainment: 0, pay: 0 },
    { attainment: 0.5, pay: 21_600 },
    { attainment: 1, pay: 54_000 },
    { attainment: 1.2, pay: 66_960 },
    { attainment: 1.2, pay: 90_720 },
    { attainment: 1.5, pay: 113_400 },
  ],
};

const props = {
  line,
  others: [
    {
      word: "repaired",
      points: [
        { attainment: 0, pay: 0 },
        { attainment: 1.5, pay: 100_872 },
      ],
    },
  ],
  until: 1.5,
  jumps: [{ at: 1.2, before: 66_960, after: 90_720, once: 23_760 }],
  pieces: [
    { from: 0, to: 0.5, rate: 0.08, backToFirst: false },
    { from: 0.5, to: 1.2, rate: 0.12, backToFirst: false },
    { from: 1.2, to: 1.5, rate: 0.14, backToFirst: true },
  ],
  promised: 55_000,
  atQuota: 54_000,
  money: (minor: number) => `€${minor}`,
  short: (minor: number) => `€${Math.round(minor / 1000)} k`,
  rate: (rate: number) => `${Math.round(rate * 100)} %`,
  oneMore: "one euro more",
};

test("breaks the line where pay jumps, and writes on the marks what they say", () => {
  const markup = renderToStaticMarkup(<PayCurve {...props} />);
  expect(markup.match(/class="chart-edge"/g)).toHaveLength(2);
  expect(markup.match(/class="chart-trace"/g)).toHaveLength(1);
  expect(markup.match(/class="chart-jump"/g)).toHaveLength(1);
  for (const said of [
    "one euro more pays €23760",
    "promised: €55000 at quota",
    "€54000",
    "€113 k as typed",
    "€101 k repaired",
    "8 %",
    "12 %",
    "14 % of everything",
  ])
    expect(markup).toContain(`>${said}<`);
  expect(markup).not.toMatch(/NaN|Infinity|style=/);
});

test("leaves out the words that have no room, never the amount of the jump", () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    from: at * 0.02,
    to: (at + 1) * 0.02,
    rate: 0.1,
    backToFirst: false,
  }));
  const markup = renderToStaticMarkup(<PayCurve {...props} pieces={many} width={320} />);
  expect(markup).toContain(">+€23760<");
  expect(markup.match(/>10 %</g)?.length ?? 0).toBeLessThan(4);
});

test("draws a plan that pays nothing without dividing by it", () => {
  const nothing = {
    word: "",
    points: [
      { attainment: 0, pay: 0 },
      { attainment: 1.5, pay: 0 },
    ],
  };
  const flat = { ...props, line: nothing, others: [], jumps: [], promised: 0, atQuota: 0 };
  expect(renderToStaticMarkup(<PayCurve {...flat} />)).not.toMatch(/NaN|Infinity/);
});

test("says in words what the curve shows", () => {
  expect(payCurveText(props)).toBe(
    "Variable pay by result: €54000 at quota, where €55000 is promised; a jump of €23760 at 120\u00a0%; €113400 at 150\u00a0%.",
  );
});

test("reads a curve between its corners, at a jump on its lower side, and beyond its end", () => {
  expect(payAt(line.points, 0.25)).toBe(10_800);
  expect(payAt(line.points, 1.2)).toBe(66_960);
  expect(payAt(line.points, 1.35)).toBeCloseTo(102_060);
  expect(payAt(line.points, 9)).toBe(113_400);
  expect(payAt([], 1)).toBe(0);
});

const months = ["Jan", "Feb", "Mar"].map((name, at) => ({ name, pay: [1440, -500, 36_940][at]! }));

test("hangs a month in which more is kept back than earned below the line", () => {
  const markup = renderToStaticMarkup(
    <PayMonths explained={2} money={props.money} months={months} short={props.short} warned />,
  );
  const zero = Number(/class="chart-axis" d="M52 ([\d.]+)H/.exec(markup)![1]);
  const tops = [...markup.matchAll(/<rect[^>]* y="([\d.]+)"/g)].map((match) => Number(match[1]));
  expect(tops[0]).toBeLessThan(zero);
  expect(tops[1]).toBe(zero);
  expect(markup).toContain('class="chart-bar chart-warned-bar"');
  expect(markup).toContain(">€36940<");
  expect(
    payMonthsText({ months, explained: 2, warned: true, money: props.money, short: props.short }),
  ).toBe("Payout by month: Jan €1440, Feb €-500, Mar €36940.");
});
