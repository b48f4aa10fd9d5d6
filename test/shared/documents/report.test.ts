import { describe, expect, it } from "vitest";
import type { CandidateReport } from "../../../shared/documents/candidate-report-data.ts";
import { rankedPeople } from "../../../shared/documents/candidate-report.tsx";
import { leftOutSentence, rankedPerson } from "../../../shared/documents/comparison.tsx";
import { cautionsOf } from "../../../shared/documents/comparison-tables.tsx";
import { occasionsOf, source } from "../../../shared/documents/evidence.tsx";
import { methodParagraphs } from "../../../shared/documents/method.ts";
import { openPoints } from "../../../shared/documents/open-points.ts";
import type { EvidenceLine, Outcome } from "../../../shared/outcome.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const competency = (
  n: number,
  name: string,
  means: number[],
  over: Partial<Outcome["competencies"][number]> = {},
): Outcome["competencies"][number] => ({
  competencyId: id(n),
  name,
  weight: 50,
  mustHave: null,
  mean: means.length === 0 ? null : means.reduce((sum, one) => sum + one, 0) / means.length,
  panelists: means.map((mean, at) => ({ panelistId: id(100 + at), mean, ratings: 1 })),
  ...over,
});

const outcome = (over: Partial<Outcome> = {}): Outcome => ({
  applicationId: id(1),
  candidate: { id: id(2), name: "Leila Haddad" },
  opening: { id: id(3), title: "Account executive", roleName: "Account executive" },
  stage: { id: id(4), name: "Interview", kind: "active" },
  weightsVersion: 1,
  fit: 74,
  mean: 3.96,
  coverage: 1,
  competencies: [competency(10, "Discovery", [4, 4]), competency(11, "Closing", [3, 4])],
  mustHaves: [],
  panelists: [
    { id: id(100), name: "Adaeze Nwosu" },
    { id: id(101), name: "Tomás Ferreira" },
  ],
  ratings: 4,
  scorecards: 2,
  coachability: null,
  sealedInterviews: 0,
  sealedScorecards: { submitted: 0, expected: 0 },
  interviews: [],
  recommendations: [],
  evidence: [],
  ...over,
});

const recommendation = (n: number, said: "yes" | "no") => ({
  panelistId: id(100 + n),
  interviewId: id(5),
  roundName: "Discovery",
  recommendation: said,
  note: "",
});

describe("what to settle before an offer", () => {
  it("is nothing when all is assessed, agreed and above the minimum", () => {
    expect(openPoints(outcome())).toEqual([]);
  });

  it("begins with a must-have below its minimum, and one nobody looked at", () => {
    const mustHave = { competencyId: id(11), name: "Closing", minimum: 3, panelists: 2 };
    const points = openPoints(
      outcome({
        competencies: [
          competency(11, "Closing", [2, 3]),
          competency(12, "Drive", [], { mustHave: 3 }),
        ],
        mustHaves: [{ ...mustHave, state: "below", mean: 2.5 }],
      }),
    );
    expect(points[0]).toBe(
      "Closing is below its minimum: 2.5, at least 3 is asked. If the panel goes on all the same, it writes down why.",
    );
    expect(points[1]).toBe(
      "Nobody has assessed drive, a must-have. Who will, and in which interview?",
    );
  });

  it("names where panelists are two levels apart, and what rests on one of them", () => {
    const points = openPoints(
      outcome({
        competencies: [competency(10, "Discovery", [2, 4]), competency(11, "Closing", [3])],
      }),
    );
    expect(points).toEqual([
      "Panelists are two levels or more apart on discovery. What did each of them see?",
      "Closing rests on one panelist.",
    ]);
  });

  it("asks to hear the one who says no, and counts what is sealed without saying what it holds", () => {
    const points = openPoints(
      outcome({
        recommendations: [recommendation(0, "yes"), recommendation(1, "no")],
        coachability: null,
        sealedInterviews: 2,
        sealedScorecards: { submitted: 1, expected: 4 },
      }),
    );
    expect(points).toEqual([
      "One of two recommendations is no. Hear the reasons before deciding.",
      "Two interviews are still sealed and three scorecards are missing.",
    ]);
  });
});

describe("the subject among the others", () => {
  const report = (fit: number | null, others: number[]) =>
    ({
      outcome: outcome({ fit }),
      otherFits: others.map((other) => ({ fit: other, coverage: other === 50 ? 0.4 : 1 })),
    }) as unknown as CandidateReport;

  it("stands by name at its place; the others have a letter for theirs", () => {
    expect(rankedPeople(report(60, [50, 71])).map((one) => one.name)).toEqual([
      "Candidate A",
      "Leila Haddad",
      "Candidate C",
    ]);
  });

  it("and everybody whose fit rests on part of the weight says so", () => {
    expect(rankedPeople(report(60, [50, 71])).map((one) => one.note?.text)).toEqual([
      undefined,
      undefined,
      "40\u00a0% covered",
    ]);
    expect(rankedPerson(outcome({ coverage: 0.35 })).note).toEqual({
      text: "35\u00a0% covered",
      blocks: false,
    });
    const below = { competencyId: id(11), name: "Closing", minimum: 3, panelists: 2 };
    const mustHaves = [{ ...below, state: "below" as const, mean: 2.5 }];
    expect(rankedPerson(outcome({ coverage: 0.35, mustHaves })).note).toEqual({
      text: "35\u00a0% covered; below in closing",
      blocks: true,
    });
  });

  it("is drawn even when many are ahead", () => {
    const people = rankedPeople(
      report(
        10,
        Array.from({ length: 40 }, (_, at) => 90 - at),
      ),
    );
    expect(people).toHaveLength(9);
    expect(people.at(-1)).toMatchObject({ name: "Leila Haddad", subject: true });
  });

  it("is not ranked without a fit", () => {
    expect(rankedPeople(report(null, [50]))).toEqual([]);
  });
});

describe("evidence", () => {
  const line = (over: Partial<EvidenceLine>): EvidenceLine => ({
    scorecardId: id(20),
    interviewId: id(5),
    roundName: "Discovery",
    itemTitle: "Opening call",
    competencyId: id(10),
    criterionId: id(30),
    criterion: "Asks first",
    panelistId: id(100),
    take: 1,
    level: 4,
    changes: [],
    text: "Asked first.",
    ...over,
  });

  it("stands together by interview and exercise", () => {
    const occasions = occasionsOf([
      line({}),
      line({ itemTitle: "Case" }),
      line({ panelistId: id(101) }),
      line({ interviewId: id(6) }),
    ]);
    expect(occasions.map((one) => [one.where, one.quotes.length])).toEqual([
      ["Discovery, “Opening call”", 2],
      ["Discovery, “Case”", 1],
      ["Discovery, “Opening call”", 1],
    ]);
  });

  it("says who, which try and which level", () => {
    expect(source(line({}), "Adaeze Nwosu")).toBe("Adaeze Nwosu, level 4");
    expect(source(line({ take: 2, level: null }), "Adaeze Nwosu")).toBe(
      "Adaeze Nwosu, second take, not assessed",
    );
  });
});

describe("how the figures were made", () => {
  const basis = {
    weights: {
      version: 2,
      createdAt: Date.UTC(2026, 10, 9),
      createdBy: "Adaeze Nwosu",
      reason: "More closing",
    },
    frozenAt: Date.UTC(2026, 10, 9),
    openedSeals: [],
    timeZone: "Europe/Oslo",
  };

  it("names the weights with their reason, and works the fit out", () => {
    const text = methodParagraphs(basis, { fit: 74, mean: 3.96, coverage: 1 }).join("\n");
    expect(text).toContain("Weights: version 2 of 9 November 2026, by Adaeze Nwosu: More closing.");
    expect(text).toContain(
      "Role and interviews were frozen on 9 November 2026, with the first scorecard; since then weights change by version only.",
    );
    expect(text).toContain(
      "Here the weighted mean is 3.96 over 100\u00a0% of the weight: a fit of 74.",
    );
    expect(text).toContain("a few points between two candidates are not a ranking");
  });

  it("does not claim that nobody looked where a seal was opened early", () => {
    const [kept] = methodParagraphs(basis, null);
    expect(kept).toMatch(/^Each panelist scored alone/);
    const seal = { interview: "Discovery", by: "Adaeze Nwosu", at: 0, reason: "Rajiv is ill" };
    const [opened] = methodParagraphs({ ...basis, openedSeals: [seal] }, null);
    expect(opened).toMatch(/^Except where a seal was opened early, each panelist scored alone/);
  });

  it("says that nothing is frozen yet, and computes nothing without a fit", () => {
    const text = methodParagraphs({ ...basis, frozenAt: null }, null).join("\n");
    expect(text).toContain("not frozen yet");
    expect(text).not.toContain("Here the weighted mean");
  });
});

describe("who is not on the sheet of a comparison", () => {
  it.each([
    [0, 0, ""],
    [1, 0, "One candidate without an interview is not shown."],
    [
      2,
      1,
      "One more interviewed candidate is not shown: the sheet holds the 60 with the highest fit. Two candidates without an interview are not shown.",
    ],
  ])("%d not interviewed, %d beyond the limit", (notInterviewed, beyondLimit, sentence) => {
    expect(leftOutSentence({ notInterviewed, beyondLimit })).toBe(sentence);
  });
});

describe("cautions of a comparison", () => {
  it("are one sentence about seals, thin coverage, missing must-haves and a single panelist", () => {
    const mustHave = {
      competencyId: id(11),
      name: "Closing",
      minimum: 3,
      mean: null,
      panelists: 0,
    };
    const cautions = cautionsOf(
      outcome({
        coverage: 0.4,
        coachability: null,
        sealedInterviews: 1,
        mustHaves: [{ ...mustHave, state: "not-assessed" }],
        panelists: [{ id: id(100), name: "Adaeze Nwosu" }],
      }),
    );
    expect(cautions).toEqual([
      "Leila Haddad: one interview still sealed, not shown and not counted; only 40\u00a0% of the weight assessed; closing not assessed, though a must-have; everything rests on one panelist.",
    ]);
    expect(cautionsOf(outcome())).toEqual([]);
  });

  it("say so of several must-haves in the plural", () => {
    const open = (name: string) => ({
      competencyId: name,
      name,
      minimum: 3,
      mean: null,
      panelists: 0,
      state: "not-assessed" as const,
    });
    expect(cautionsOf(outcome({ mustHaves: [open("Closing"), open("Drive")] }))).toEqual([
      "Leila Haddad: closing and drive not assessed, though must-haves.",
    ]);
  });
});
