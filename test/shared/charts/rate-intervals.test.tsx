import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RateIntervals, ratesText } from "../../../shared/charts/rate-intervals.tsx";

const rows = [
  { id: "a", name: "Women", rate: 0.3, interval: { low: 0.1, high: 0.6 }, note: "3 of 10" },
  {
    id: "b",
    name: "Men",
    rate: 0.5,
    interval: { low: 0.24, high: 0.76 },
    note: "5 of 10",
    subject: true,
  },
  { id: "c", name: "Another", rate: null, interval: null, note: "too few to say" },
];

test("draws a dot and an interval for each rate, and none where there are too few to say", () => {
  const markup = renderToStaticMarkup(<RateIntervals rows={rows} width={640} />);
  expect(markup.match(/<circle/g)).toHaveLength(2);
  expect(markup.match(/class="chart-interval[" ]/g)).toHaveLength(2);
  expect(markup).not.toContain("style=");
  const [low, high] = /class="chart-interval" d="M([\d.]+) [\d.]+H([\d.]+)"/
    .exec(markup)!
    .slice(1)
    .map(Number);
  const dot = Number(/class="chart-dot" cx="([\d.]+)"/.exec(markup)![1]);
  expect(low).toBeLessThan(dot);
  expect(high).toBeGreaterThan(dot);
});

test("says in words what it shows", () => {
  expect(ratesText(rows)).toBe(
    "Women: 30\u00a0%, 10\u00a0% to 60\u00a0% (3 of 10); Men: 50\u00a0%, 24\u00a0% to 76\u00a0% (5 of 10); Another: too few to say (too few to say).",
  );
  expect(ratesText([])).toBe("No groups");
});
