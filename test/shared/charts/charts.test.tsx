import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DotStrip, DotStripHead, DotStripLegend } from "../../../shared/charts/dot-strip.tsx";
import { FitMark, FitMarkHead, FitScale } from "../../../shared/charts/fit-mark.tsx";
import { FunnelBars } from "../../../shared/charts/funnel-bars.tsx";
import { HeatMap } from "../../../shared/charts/heat-map.tsx";
import { LevelMark } from "../../../shared/charts/level-mark.tsx";
import { PayMix } from "../../../shared/charts/pay-mix.tsx";
import { Radar } from "../../../shared/charts/radar.tsx";
import { Ranking } from "../../../shared/charts/ranking.tsx";
import { Squares } from "../../../shared/charts/squares.tsx";
import { WeightStack } from "../../../shared/charts/weight-stack.tsx";

const draw = (chart: ReactElement) => renderToStaticMarkup(chart);
const all = (markup: string, pattern: RegExp) =>
  Array.from(markup.matchAll(pattern), (match) => match[1]!);
const count = (markup: string, part: string) => markup.split(part).length - 1;

const axes = ["Discovery", "Closing", "Creativity", "Coachability"].map((label, at) => ({
  id: label,
  label,
  minimum: at === 0 ? 3 : null,
}));
const radar = (values: readonly (number | null)[]) => (
  <Radar axes={axes} series={[{ name: "Leila", values }]} width={300} height={300} />
);

describe("the radar", () => {
  test("puts each level on its axis, the best on the outermost ring", () => {
    const markup = draw(radar([5, 1, 5, 1]));
    const rings = all(markup, /class="chart-ring-line" points="([^"]+)"/g);
    const [area] = all(markup, /class="chart-area" points="([^"]+)"/g);
    expect(rings).toHaveLength(5);
    const corners = area!.split(" ");
    expect([corners[0], corners[2]]).toEqual([rings[4]!.split(" ")[0], rings[4]!.split(" ")[2]]);
    expect([corners[1], corners[3]]).toEqual([rings[0]!.split(" ")[1], rings[0]!.split(" ")[3]]);
  });

  test("keeps level 1 away from the centre, so that a low profile is still a shape", () => {
    const [ring] = all(draw(radar([1, 1, 1, 1])), /class="chart-ring-line" points="([^"]+)"/g);
    expect(ring).not.toContain("150,150");
  });

  test("marks the minimum with a tick across its axis", () => {
    const ticks = all(draw(radar([5, 1, 5, 1])), /class="chart-minimum-tick" d="([^"]+)"/g);
    expect(ticks).toHaveLength(1);
    const [x1, y1, x2, y2] = ticks[0]!.match(/[\d.]+/g)!.map(Number);
    expect([x1! + x2!, y1]).toEqual([300, y2]);
  });

  test("leaves a gap where nothing was assessed and says so", () => {
    const markup = draw(radar([5, null, 4, 3]));
    expect(markup).not.toContain('class="chart-area"');
    expect(count(markup, "<circle")).toBe(3);
    expect(count(all(markup, /class="chart-edge" d="([^"]*)"/g)[0]!, "M")).toBe(2);
    expect(markup).toContain("Discovery 5.0 (minimum 3), Closing not assessed, Creativity 4.0");
  });

  test("says in words that two competencies make no profile", () => {
    const markup = draw(<Radar axes={axes.slice(0, 2)} series={[]} />);
    expect(markup).toBe('<p class="chart-note">A profile takes at least three competencies.</p>');
  });

  test("keeps long labels inside the drawing", () => {
    const long = axes.map((axis) => ({ ...axis, label: "Customer relationship care" }));
    const markup = draw(<Radar axes={long} series={[]} width={320} height={232} />);
    for (const x of all(markup, /<tspan x="([^"]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(320);
    }
  });
});

describe("the dot strip", () => {
  const strip = (levels: readonly number[], mean: number | null) =>
    draw(<DotStrip levels={levels} mean={mean} minimum={3} width={176} />);

  test("places levels 1 to 5 evenly between its ends", () => {
    expect(all(strip([1, 3, 5], 3), /cx="([^"]+)"/g)).toEqual(["8", "88", "168"]);
  });

  test("shows panelists who agree side by side", () => {
    expect(all(strip([4, 4], 4), /cx="([^"]+)"/g)).toEqual(["125.5", "130.5"]);
  });

  test("draws mean and minimum as lines at their levels", () => {
    const markup = strip([4, 5], 4.5);
    expect(markup).toContain('class="chart-mean" d="M148 ');
    expect(markup).toContain('class="chart-minimum" d="M88 ');
    expect(markup).toContain('aria-label="4, 5; mean 4.5; minimum 3"');
  });

  test("without ratings is a dashed axis, never a zero", () => {
    const markup = strip([], null);
    expect(markup).toContain("chart-absent");
    expect(markup).not.toContain("chart-mean");
    expect(markup).toContain('aria-label="Not assessed; minimum 3"');
  });
});

describe("a fit", () => {
  test("lies between the ends of its scale, with its interval when there is one", () => {
    expect(draw(<FitMark fit={0} />)).toContain('cx="2"');
    expect(draw(<FitMark fit={100} />)).toContain('cx="130"');
    expect(draw(<FitMark fit={50} />)).not.toContain("chart-interval");
    expect(draw(<FitMark fit={50} interval={[0, 100]} />)).toContain('d="M2 10H130"');
  });

  test("stands among the others of the opening", () => {
    const markup = draw(<FitScale fit={74} others={[50, 60]} />);
    expect(count(markup, 'class="chart-axis"')).toBe(3);
    expect(markup).toContain('aria-label="Fit 74 of 100, beside the other candidates"');
  });
});

describe("the ranking", () => {
  const person = (name: string, fit: number | null) => ({ id: name, name, fit });

  test("keeps the given order and somebody without a fit", () => {
    const markup = draw(<Ranking people={[person("Leila", 74), person("Kwame", null)]} />);
    expect(all(markup, /class="chart-name"[^>]*>([^<]+)/g)).toEqual(["Leila", "Kwame"]);
    expect(count(markup, "<circle")).toBe(1);
    expect(markup).toContain('aria-label="Leila: fit 74 of 100; Kwame: no fit yet."');
  });

  test.each([[[74, 71]], [[0, 100]], [[99, 100]], [[]]])(
    "of %j stands on the whole scale, so that a few points never look like a gap",
    (fits: number[]) => {
      const markup = draw(<Ranking people={fits.map((fit) => person(String(fit), fit))} />);
      const ticks = all(markup, /class="chart-faint chart-mid"[^>]*>([^<]+)/g);
      expect(ticks.join(" ")).toBe("0 20 40 60 80 100");
    },
  );

  test("cuts a very long name in the drawing and keeps it whole in words", () => {
    const name = "Wolfeschlegelsteinhausenbergerdorff ".repeat(3).trim();
    const markup = draw(<Ranking people={[person(name, 50)]} />);
    expect(markup).toContain(`aria-label="${name}: fit 50 of 100."`);
    expect(markup).toMatch(/class="chart-name"[^>]*>Wolfe[^<]*…</);
  });

  test("writes names as text, whatever they contain", () => {
    expect(draw(<Ranking people={[person('<b>&"', 1)]} />)).not.toContain("<b>");
  });

  test("of nobody says so", () => {
    expect(draw(<Ranking people={[]} />)).toContain('aria-label="Nobody to rank"');
  });
});

describe("the heat map", () => {
  const markup = draw(
    <HeatMap
      caption="Who saw what"
      groups={[
        {
          id: "leila",
          name: "Leila",
          mean: true,
          columns: [{ id: "an", short: "AN", name: "Adaeze Nwosu" }],
        },
        {
          id: "kwame",
          name: "Kwame",
          mean: true,
          columns: [{ id: "tf", short: "TF", name: "Tomás Farias" }],
        },
      ]}
      rows={[
        {
          id: "d",
          name: "Discovery",
          weight: 0.2,
          minimum: 3,
          levels: { an: 2, tf: null },
          means: { leila: 2.6, kwame: null },
        },
      ]}
    />,
  );

  test("is a table with a caption, row and column headings", () => {
    expect(markup).toContain("Who saw what</caption>");
    expect(markup).toContain('<th scope="row">Discovery');
    expect(markup).toContain('<abbr title="Adaeze Nwosu">AN</abbr>');
    expect(markup).toMatch(/<th scope="colgroup"[^>]*colSpan="2"/i);
  });

  test("writes every level as a number and a gap as not assessed", () => {
    expect(markup).toContain('<td data-level="2">2</td>');
    expect(markup).toContain("not assessed");
    expect(markup).not.toContain('data-level="0"');
  });

  test("gives every level a decimal as soon as one of them has one", () => {
    const rows = [3, 3.3, null].map((level, at) => ({
      id: String(at),
      name: "Row",
      weight: null,
      minimum: null,
      levels: { an: level },
      means: {},
    }));
    const columns = [{ id: "an", short: "AN", name: "Adaeze Nwosu" }];
    const groups = [{ id: "all", name: "", mean: false, columns }];
    const cells = (some: typeof rows) =>
      all(draw(<HeatMap caption="" groups={groups} rows={some} />), /data-level="\d">([^<]+)/g);
    expect(cells(rows)).toEqual(["3.0", "3.3"]);
    expect(cells(rows.slice(0, 1))).toEqual(["3"]);
  });

  test("says in words which mean is below its minimum", () => {
    expect(markup).toContain('2.6<span class="chart-hidden"> below the minimum</span>');
  });
});

describe("small marks", () => {
  test("a level chip rounds its colour, not its number", () => {
    expect(draw(<LevelMark level={3.5} />)).toBe(
      '<span class="chart-level" data-level="4">3.5</span>',
    );
    expect(draw(<LevelMark level={null} />)).toContain("not assessed");
  });

  test("a stack of weights fills the whole width in the given order", () => {
    const weights = [22, 14, 64].map((weight, at) => ({
      id: String(at),
      name: `c${at}`,
      weight,
      mustHave: at === 1,
    }));
    const markup = draw(<WeightStack weights={weights} selectedId="2" />);
    expect(all(markup, /x="([^"]+)"/g)).toEqual(["0%", "22%", "36%"]);
    expect(all(markup, / width="([\d.]+%)" height="8"/g)).toEqual(["100%", "22%", "14%", "64%"]);
    expect(markup).toContain('aria-label="Weights: c0 22; c1 14, must have; c2 64"');
  });

  test("a stack without weight does not divide by zero", () => {
    const markup = draw(
      <WeightStack weights={[{ id: "a", name: "a", weight: 0, mustHave: false }]} />,
    );
    expect(markup).not.toContain("NaN");
  });

  test("a funnel draws nothing for nobody and something for one of many", () => {
    const markup = draw(
      <FunnelBars
        steps={[
          { label: "applied", count: 1000 },
          { label: "met", count: 1 },
          { label: "hired", count: 0 },
        ]}
      />,
    );
    expect(all(markup, /<rect[^>]* width="([^"]+)"/g)).toEqual(["84", "2", "0"]);
    expect(markup).toContain('aria-label="1000 applied, 1 met, 0 hired"');
  });

  test("squares are solid for what is done, and only a number when there are too many", () => {
    const few = draw(<Squares label="roles written" groups={[{ done: 4, total: 5 }]} />);
    expect(count(few, '"chart-square chart-subject"')).toBe(4);
    expect(count(few, '"chart-square"')).toBe(1);
    expect(few).toContain('aria-label="4 of 5 roles written"');
    expect(draw(<Squares label="x" groups={[{ done: 30, total: 40 }]} />)).not.toContain("<rect");
    expect(draw(<Squares label="x" groups={[]} />)).toContain("0 of 0");
  });

  test.each([
    [0.65, 0.35, ["65 base", "35 variable"]],
    [0.9, 0.1, ["90 base", "10"]],
    [1, 0, ["100 base"]],
    [0, 1, ["100 variable"]],
  ])("a pay mix of %d to %d names its parts where they fit", (base, variable, expected) => {
    const markup = draw(<PayMix base={base} variable={variable} />);
    const labels = all(markup, /<text[^>]*>(.+?)<\/text>/g);
    expect(labels.map((label) => label.replaceAll(/<[^>]+>/g, ""))).toEqual(expected);
  });

  test("a pay mix lets the word of its smaller part go first where the bar is narrow", () => {
    const markup = draw(<PayMix base={0.7} variable={0.3} />);
    expect(markup).toContain('<tspan class="chart-mix-word"> base</tspan>');
    expect(markup).toContain('<tspan class="chart-mix-word chart-mix-tight"> variable</tspan>');
  });
});

describe("every chart", () => {
  const charts: Record<string, ReactElement> = {
    radar: radar([5, null, 4, 3]),
    strip: <DotStrip levels={[2.67]} mean={2.67} minimum={3} />,
    "head of strips": <DotStripHead />,
    legend: <DotStripLegend />,
    fit: <FitMark fit={33.3} interval={[10, 50]} />,
    "head of fits": <FitMarkHead />,
    scale: <FitScale fit={33.3} others={[]} />,
    ranking: (
      <Ranking
        people={[
          { id: "a", name: "A", fit: 1, interval: [0, 9], note: { text: "n", blocks: true } },
        ]}
      />
    ),
    squares: <Squares label="x" groups={[{ done: 1, total: 2 }]} />,
    "pay mix": <PayMix base={0.5} variable={0.5} />,
  };

  test.each(Object.keys(charts))(
    "prints under a strict policy and has words for what it shows: %s",
    (name) => {
      const markup = draw(charts[name]!);
      expect(markup).not.toMatch(/ style=|<style|NaN|undefined|Infinity/);
      for (const svg of markup.match(/<svg[^>]*>/g) ?? []) {
        expect(svg).toMatch(/role="img"[^>]* aria-label="[^"]+"|aria-hidden="true"/);
      }
    },
  );
});

describe("a ranking with intervals", () => {
  const people = [
    { id: "a", name: "Leila", fit: 74, raw: 73, interval: [69, 79] as const },
    { id: "b", name: "Kwame", fit: 71, raw: 72, interval: [66, 76] as const },
    { id: "c", name: "Siobhán", fit: 60, raw: null, interval: [55, 65] as const },
  ];

  test("draws the raw fit as a ring, and brackets those that cannot be told apart", () => {
    const markup = draw(<Ranking part people={people} ties={[{ from: 0, to: 1 }]} width={648} />);
    expect(count(markup, "chart-ring")).toBe(2);
    expect(count(markup, "chart-bracket")).toBe(1);
    expect(count(markup, ">separable<")).toBe(1);
    expect(markup).toContain("Leila: fit 74 of 100, interval 69 to 79, raw 73");
    expect(markup).toContain("Not separable: Leila and Kwame.");
  });

  test("puts brackets that overlap beside each other, and says it once", () => {
    const ties = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ];
    const markup = draw(<Ranking people={people} ties={ties} width={648} />);
    const starts = all(markup, /chart-bracket" d="M([\d.]+) /g);
    expect(new Set(starts).size).toBe(2);
    expect(count(markup, ">separable<")).toBe(1);
  });

  test("shows forty points at least, and the whole scale where there is no interval", () => {
    const ticks = (markup: string) =>
      all(markup, /chart-faint chart-mid"[^>]*>(\d+)</g).map(Number);
    const part = ticks(draw(<Ranking part people={people} />));
    expect(Math.max(...part) - Math.min(...part)).toBeGreaterThanOrEqual(40);
    const raw = people.map(({ interval: _none, ...one }) => one);
    expect(ticks(draw(<Ranking part people={raw} />))).toEqual(expect.arrayContaining([0, 100]));
  });
});

describe("a heat map of a panel", () => {
  const groups = [
    {
      id: "g",
      name: "Leila",
      mean: true,
      columns: [
        { id: "x", short: "AN", name: "Adaeze Nwosu" },
        { id: "y", short: "HV", name: "Hanna Virtanen" },
      ],
    },
  ];
  const row = {
    id: "r",
    name: "Discovery",
    weight: 0.2,
    minimum: 3,
    levels: { x: 5, y: 2 },
    means: { g: 3.5 },
  };

  test("outlines what is furthest apart, says what a level was first, and how strict each is", () => {
    const markup = draw(
      <HeatMap
        caption="Levels"
        foot={{ name: "Severity", cells: { y: { text: "−0.4", stressed: true } } }}
        groups={groups}
        rows={[{ ...row, apart: ["x", "y"], firsts: { y: "first 4" } }]}
      />,
    );
    expect(count(markup, "chart-heat-apart")).toBe(2);
    expect(count(markup, "furthest apart")).toBe(2);
    expect(markup).toContain("first 4");
    expect(markup).toMatch(/chart-heat-severe">−0\.4</);
    expect(markup).not.toContain('role="grid"');
  });

  test("lets whoever draws it put each cell into a control", () => {
    const markup = draw(
      <HeatMap
        caption="Levels"
        groups={groups}
        rows={[{ ...row, levels: { x: 5 } }]}
        wrap={(cell, content) => <a href={`#${cell.row.id}-${cell.column.id}`}>{content}</a>}
      />,
    );
    expect(markup).toContain('role="grid"');
    expect(markup).toContain('<a href="#r-x">5</a>');
    expect(markup).toMatch(/<a href="#r-y">.*not assessed/);
  });
});
