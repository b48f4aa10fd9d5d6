import { describe, expect, it } from "vitest";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { panelFinding } from "../../../../shared/rules/findings/panel.ts";
import {
  agreementFinding,
  alphaReadingText,
  lateReading,
  concordanceReading,
  intraclassReading,
  leaveOneOutReading,
  severityReadings,
  severitySummary,
  weightsReading,
} from "../../../../shared/rules/findings/panel-readings.ts";
import { analysePanel } from "../../../../shared/rules/panel.ts";
import { panelInput } from "../panel-input.ts";
import { panelAnalysis } from "./panel-analysis.ts";

const nothingSealed = { interviews: 0, submitted: 0, expected: 0 };

const analysed = (...given: Parameters<typeof panelInput>) => ({
  ...analysePanel(panelInput(...given)),
  sealed: nothingSealed,
});

type Analysed = ReturnType<typeof analysed>;

const names = ["Leila Haddad", "Kwame Asante", "Siobhán Keane", "Mateus Oliveira"];

/** The same analysis with other fits, all tied that are nearer than `margin`. */
function standing(
  fits: number[],
  margin: number,
  tweak: (a: number, b: number) => boolean = () => true,
): Analysed {
  const base = analysed(
    fits.map(() => [[3], [4]]),
    { weights: [100], names },
  );
  const ids = base.candidates.map((one) => one.applicationId);
  const tied = (a: number, b: number) => Math.abs(fits[a]! - fits[b]!) <= margin && tweak(a, b);
  return {
    ...base,
    model: {
      ok: true,
      residualSd: 0.3,
      df: 9,
      panelists: 4,
      candidates: fits.length,
      complete: true,
    },
    candidates: base.candidates.map((one, at) => ({
      ...one,
      blockers: [],
      raw: { ...one.raw, fit: fits[at]! },
      adjusted: { fit: fits[at]!, standardError: 2, low: fits[at]! - 5, high: fits[at]! + 5 },
      notSeparableFrom: ids.filter((_, other) => other !== at && tied(at, other)),
    })),
    separability: {
      smallest: margin,
      largest: margin,
      pairs: ids.flatMap((a, at) =>
        ids.slice(at + 1).map((b, further) => ({
          a,
          b,
          difference: fits[at]! - fits[at + 1 + further]!,
          margin,
          separable: !tied(at, at + 1 + further),
        })),
      ),
    },
  };
}

const text = (analysis: Analysed) => findingText(panelFinding(analysis));

describe("the sentence that opens a debrief", () => {
  it("says who stands clear together and cannot be separated", () => {
    expect(text(standing([74.2, 71.2, 59.6, 49.7], 6.9))).toBe(
      "Leila Haddad and Kwame Asante stand clear of the other two. The panel cannot separate them: 3 points apart, when the panel’s own scatter makes anything under 7 a tie.",
    );
    expect(text(standing([74.2, 71.2, 59.6], 6.9))).toContain("stand clear of Siobhán Keane.");
    expect(text(standing([74, 73, 72, 50], 6.9))).toBe(
      "Leila Haddad, Kwame Asante and Siobhán Keane stand clear of Mateus Oliveira. The panel cannot separate them: up to 2 points apart, when the panel’s own scatter makes anything under 7 a tie.",
    );
  });

  it("stresses what must not be overlooked", () => {
    const stressed = panelFinding(standing([74, 71, 59, 49], 7)).filter((one) => one.emphasis);
    expect(stressed.map((one) => one.text)).toEqual(["The panel cannot separate them:"]);
  });

  it("says who stands clear alone", () => {
    expect(text(standing([84, 71, 60, 50], 7))).toBe(
      "Leila Haddad stands clear of the other three. Kwame Asante is nearest, 13 points apart, when the panel’s own scatter makes anything under 7 a tie.",
    );
    expect(text(standing([84, 71], 7))).toBe(
      "Leila Haddad stands clear of Kwame Asante: 13 points apart, when the panel’s own scatter makes anything under 7 a tie.",
    );
  });

  it("says when nobody stands out", () => {
    expect(text(standing([72, 71], 7))).toBe(
      "The panel cannot separate Leila Haddad and Kwame Asante: 1 point apart, when the panel’s own scatter makes anything under 7 a tie.",
    );
    expect(text(standing([74, 72, 70, 69], 7))).toMatch(
      /^The panel cannot separate the four candidates from the first, Leila Haddad: up to 5 points/,
    );
  });

  it("does not say clear of somebody with whom one of the group is tied", () => {
    expect(text(standing([74, 69, 64], 7))).toBe(
      "Leila Haddad has the highest fit, 74. The panel cannot tell Kwame Asante apart from Leila Haddad: 5 points apart, when the panel’s own scatter makes anything under 7 a tie.",
    );
  });

  it("takes a decimal where whole points would contradict themselves", () => {
    expect(text(standing([74, 67.4], 6.9))).toContain("6.6 points apart");
    expect(text(standing([74, 67.4], 6.9))).toContain("anything under 6.9 a tie");
  });

  it("never leaves a blocker of somebody in front to the table", () => {
    const one = standing([74, 71, 59], 7);
    const blocker = { competencyId: "x", name: "Discovery", mean: 2.5, minimum: 3 };
    one.candidates[1]!.blockers = [blocker];
    one.candidates[2]!.blockers = [blocker];
    expect(text(one)).toMatch(/Kwame Asante is below the minimum in discovery\.$/);
    expect(text(one)).not.toContain("Siobhán Keane is below");
  });

  it("says so where there is nobody, one person, or only what is sealed", () => {
    expect(text(analysed([]))).toBe("Nobody has been rated yet.");
    expect(text({ ...analysed([]), sealed: { interviews: 2, submitted: 1, expected: 6 } })).toBe(
      "Nothing can be said yet: two interviews are sealed until everybody on the panel has submitted.",
    );
    expect(text(analysed([[[4, 4, 4, 4]]]))).toBe(
      "Only Leila Haddad has been rated, 75 of 100; there is nobody to compare with.",
    );
  });

  it("keeps the raw order where the model is refused, and says why it cannot say more", () => {
    expect(
      text(
        analysed([
          [[4, 4, 4, 4], null],
          [null, [3, 3, 3, 3]],
        ]),
      ),
    ).toBe(
      "Leila Haddad has the highest fit, 75; Kwame Asante follows with 50. How sure that is cannot be said: the panel falls into 2 groups that met no candidate in common, so a strict panelist cannot be told from a weak candidate.",
    );
    expect(text(analysed([[[4, 4, 4, 4]], [[4, 4, 4, 4]]]))).toMatch(
      /^Leila Haddad and Kwame Asante have the same fit, 75\. How sure/,
    );
  });

  it("keeps a name of another script apart", () => {
    expect(text(analysed([[[4, 4, 4, 4]]], { names: ["ليلى حداد"] }))).toContain(
      "\u2068ليلى حداد\u2069",
    );
  });
});

const strictThird = (others: number[][]) =>
  others.map((levels, candidate) => [
    levels,
    levels.map((level, at) => (at === candidate ? level - 1 : level)),
    levels.map((level) => level - 1),
  ]);

describe("the reading of severity", () => {
  const complete = analysed(
    strictThird([
      [5, 4, 5, 4],
      [4, 4, 3, 5],
      [3, 4, 4, 2],
      [2, 3, 3, 4],
    ]),
  );

  it("names who is clearly stricter than the others, and that it moves no one who met everyone", () => {
    const strict = severityReadings(complete).find((one) => one.title.includes("below"))!;
    expect(strict.title).toBe("Panelist 2 rates 0.9 of a level below the others");
    expect(strict.detail).toBe("Everyone met everyone, so it moves no one.");
    expect(severitySummary(complete)).toMatch(
      /^Panelist 2 rates 0\.9 of a level below the others\. Everyone/,
    );
  });

  it("says whom somebody did not meet, for there it does move fits", () => {
    const levels = strictThird([
      [5, 4, 5, 4],
      [4, 4, 3, 5],
      [3, 4, 4, 2],
      [2, 3, 3, 4],
    ]);
    const some = levels.map((row, at) => (at === 0 ? [row[0]!, row[1]!, null] : row));
    const strict = severityReadings(analysed(some)).find((one) =>
      one.title.includes("Panelist 2"),
    )!;
    expect(strict.detail).toBe("Met three of four candidates; the adjusted fits take it out.");
  });

  it("says that nobody stands out, or why it cannot be said", () => {
    const even = analysed(
      [
        [
          [4, 3],
          [3, 4],
        ],
        [
          [2, 3],
          [3, 3],
        ],
        [
          [5, 4],
          [4, 4],
        ],
      ],
      { weights: [60, 40] },
    );
    expect(severityReadings(even)).toEqual([]);
    expect(severitySummary(even)).toBe(
      "Nobody is clearly stricter or more generous than the others.",
    );
    expect(severitySummary(analysed([[[4]]], { weights: [1] }))).toBe(
      "It takes two panelists to tell severity from quality.",
    );
  });
});

describe("the reading of agreement", () => {
  it("names where a panel agrees well and where least", () => {
    const panel = analysed([
      [
        [5, 4, 4, 5],
        [5, 4, 4, 2],
        [5, 4, 4, 3],
      ],
      [
        [4, 2, 3, 3],
        [4, 2, 3, 5],
        [4, 2, 3, 1],
      ],
      [
        [2, 5, 5, 4],
        [2, 5, 5, 4],
        [2, 5, 5, 2],
      ],
      [
        [1, 3, 2, 2],
        [1, 3, 2, 4],
        [1, 3, 2, 5],
      ],
    ]);
    expect(findingText(agreementFinding(panel))).toBe(
      "The panel of three agrees well on discovery, closing and creativity, least on coachability.",
    );
    expect(findingText(alphaReadingText(panel.agreement))).toMatch(
      /^The panel agrees (fairly well|moderately) on levels: Krippendorff’s α 0\.\d\d, 95 % interval −?0\.\d\d to (0\.\d\d|1\.00), over 16 rated items\. Enough/,
    );
  });

  it("says that all is well, that nothing is, or that there is nobody to agree with", () => {
    const both = (a: number[][], b: number[][]) =>
      analysed(
        a.map((own, at) => [own, b[at]!]),
        { weights: [60, 40] },
      );
    const [high, turned] = [
      [
        [5, 4],
        [1, 2],
        [3, 3],
      ],
      [
        [1, 2],
        [5, 4],
        [2, 4],
      ],
    ];
    expect(findingText(agreementFinding(both(high, high)))).toBe(
      "The panel of two agrees well on discovery and closing.",
    );
    expect(findingText(agreementFinding(both(high, turned)))).toMatch(
      /^The panel of two agrees well on nothing yet, least on discovery\.$/,
    );
    expect(findingText(agreementFinding(analysed([[[4, 4]]], { weights: [60, 40] })))).toBe(
      "One panelist alone has rated, so there is nobody to agree with.",
    );
    expect(findingText(alphaReadingText(both(high, turned).agreement))).toMatch(
      /hardly on levels.*no interval can be given\.$/,
    );
  });

  it("does not count unanimous levels as agreeing well, for α has nothing to go by", () => {
    const same = analysed(
      [
        [
          [4, 5],
          [4, 1],
        ],
        [
          [4, 2],
          [4, 4],
        ],
        [
          [4, 1],
          [4, 3],
        ],
      ],
      { weights: [60, 40] },
    );
    expect(findingText(agreementFinding(same))).toBe(
      "The panel of two agrees well on nothing yet, least on closing. It gave the same level throughout on discovery, which cannot be graded.",
    );
    const all = analysed(
      [
        [
          [4, 4],
          [4, 4],
        ],
        [
          [4, 4],
          [4, 4],
        ],
      ],
      { weights: [60, 40] },
    );
    expect(findingText(alphaReadingText(all.agreement))).toMatch(/^Everything got the same level/);
    expect(findingText(agreementFinding(all))).toBe(
      "The panel of two gave the same level throughout on discovery and closing, which cannot be graded.",
    );
  });

  const reading = (alpha: number, interval: { low: number; high: number } | null) => {
    const { agreement } = panelAnalysis();
    const measured = { ok: true, alpha, interval, units: 2, values: 4, apart: 0.5 } as const;
    return findingText(alphaReadingText({ ...agreement, alpha: measured }));
  };

  it("relies on nothing without an interval, nor on one that reaches far down", () => {
    expect(reading(1, null)).toBe(
      "The panel agrees well on levels: Krippendorff’s α 1.00, over 2 rated items. Too few candidates or levels to rely on it: no interval can be given.",
    );
    expect(reading(0.85, { low: 0.7, high: 0.95 })).toMatch(/Enough to rely on\.$/);
    expect(reading(0.85, { low: 0.3, high: 0.95 })).toMatch(/Enough for careful conclusions\.$/);
  });

  it("writes what is below zero with a true minus", () => {
    expect(reading(-0.2, { low: -0.44, high: 0.1 })).toContain(
      "α −0.20, 95 % interval −0.44 to 0.10",
    );
  });

  it("grades a competency as it grades the whole panel", () => {
    expect(findingText(agreementFinding(panelAnalysis()))).toBe(
      "The panel of three agrees well on discovery and fairly well on closing.",
    );
  });

  it("says what the intraclass correlation and Kendall's W come to, or why they do not", () => {
    const { agreement } = analysed(
      [
        [[5], [4], [5]],
        [[3], [3], [4]],
        [[1], [2], [1]],
        [[2], null, [2]],
      ],
      { weights: [100] },
    );
    expect(intraclassReading(agreement)).toMatch(
      /^Intraclass correlation ICC\(2,1\) 0\.\d\d \(95 % interval −?\d\.\d\d to [01]\.\d\d\): what one panelist’s fits share with another’s; for the mean of all three, ICC\(2,k\) 0\.\d\d \(95 % interval .+\)\. Over the three candidates whom everybody rated; one left out\.$/,
    );
    expect(concordanceReading(agreement)).toBe(
      "Kendall’s W 1.00: 1 is the same order by every panelist, 0 no common one. Over the three candidates whom everybody rated; one left out.",
    );
    const few = analysed([[[4], [3]]], { weights: [100] }).agreement;
    expect(intraclassReading(few)).toBe(
      "Intraclass correlation: fewer than three candidates were rated by everybody on the panel.",
    );
    expect(concordanceReading(few)).toBe(
      "Kendall’s W: fewer than three candidates were rated by everybody on the panel.",
    );
    const nothing = { icc: null, low: null, high: null };
    if (!agreement.icc.ok) throw new Error(agreement.icc.reason);
    const { single } = agreement.icc;
    expect(
      intraclassReading({ icc: { ...agreement.icc, single: { ...single, two: nothing } } }),
    ).toMatch(/vary too little between candidates/);
  });
});

describe("the reading of robustness", () => {
  const firm = analysed(
    [
      [
        [5, 5],
        [5, 4],
        [4, 5],
      ],
      [
        [3, 3],
        [3, 4],
        [3, 3],
      ],
      [
        [1, 2],
        [2, 1],
        [1, 1],
      ],
    ],
    { weights: [60, 40] },
  );

  it("says that the order holds", () => {
    expect(weightsReading(firm)).toBe(
      "Weights ±10 %: same order in 1\u00a0000 of 1\u00a0000 draws",
    );
    expect(leaveOneOutReading(firm)).toBe("The order stays the same without any one panelist.");
  });

  it("says who changes places", () => {
    const thin = analysed(
      [
        [
          [5, 1],
          [5, 2],
          [4, 1],
        ],
        [
          [1, 5],
          [2, 5],
          [1, 4],
        ],
        [
          [1, 1],
          [1, 1],
          [1, 2],
        ],
      ],
      { weights: [51, 49] },
    );
    expect(weightsReading(thin)).toMatch(
      /^Weights ±10 %: same order in \d+ of 1\u00a0000 draws; Leila Haddad and Kwame Asante change places in \d+$/,
    );
    const favoured = analysed(
      [
        [
          [5, 5],
          [3, 3],
          [3, 2],
        ],
        [
          [1, 2],
          [4, 3],
          [3, 4],
        ],
      ],
      { weights: [50, 50] },
    );
    expect(leaveOneOutReading(favoured)).toBe(
      "Without Panelist 0, Kwame Asante comes before Leila Haddad.",
    );
  });

  it("says where it cannot be said", () => {
    const alone = analysed([[[4, 4]]], { weights: [60, 40] });
    expect(weightsReading(alone)).toBe(
      "With fewer than two candidates there is no order that could change.",
    );
    expect(leaveOneOutReading(alone)).toMatch(/^With fewer than two candidates/);
    expect(leaveOneOutReading(analysed([]))).toBe("Nobody has rated yet.");
    const bridge = analysed(
      [
        [[5, 5], [5, 4], null],
        [
          [3, 3],
          [3, 4],
          [4, 3],
        ],
        [null, [1, 1], [2, 1]],
      ],
      { weights: [50, 50] },
    );
    expect(leaveOneOutReading(bridge)).toMatch(/^The order stays the same/);
  });
});

describe("scorecards that came after the seal was opened", () => {
  it("are said to count for the fit and not for agreement", () => {
    expect(lateReading({ late: 0 })).toBe("");
    expect(lateReading({ late: 1 })).toBe(
      "One scorecard was scored after the seal was opened: it counts for the fit, not for agreement.",
    );
    expect(lateReading({ late: 2 })).toMatch(/^Two scorecards were .*: they count for the fit/);
  });
});
