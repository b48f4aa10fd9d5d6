import { expect, test } from "vitest";
import "../../../shared/charts/charts.css";
import { ComparePage } from "../../../renderer/features/compare/compare-page.tsx";
import { axesOf, type Compared } from "../../../renderer/features/compare/compared.ts";
import type { PanelAnalysis } from "../../../shared/panel.ts";
import { fail } from "../../../shared/result.ts";
import type { Opening } from "../../../shared/opening.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const openingId = id(1);
const anchors = { 1: "a", 2: "b", 3: "c", 4: "d", 5: "e" };
const competencies = ["Discovery", "Closing", "Creativity", "Adapting"];

const opening: Opening = {
  id: openingId,
  title: "Account executive",
  seats: 1,
  targetDate: null,
  leadId: id(2),
  panelistIds: [id(2)],
  note: "",
  role: { id: id(3), name: "Account executive", builtInId: null },
  status: "open",
  panel: [{ id: id(2), name: "Adaeze Nwosu", archived: false }],
  stages: [],
  competencies: competencies.map((name, at) => ({
    competencyId: id(20 + at),
    name,
    definition: "",
    anchors,
    weight: 25,
    mustHave: at === 0 ? 3 : null,
    evidence: [],
  })),
  weights: [],
  rounds: [],
  frozenAt: null,
  draftScorecards: 0,
  createdAt: 0,
  updatedAt: 0,
};

function candidate(n: number, name: string, mean: number | null): Compared {
  const panelists = mean === null ? [] : [{ panelistId: id(2), mean, ratings: 2 }];
  return {
    applicationId: id(100 + n),
    candidate: { id: id(200 + n), name },
    opening: { id: openingId, title: "Account executive", roleName: "Account executive" },
    stage: { id: id(30), name: "Interview", kind: "active" },
    weightsVersion: 1,
    fit: mean === null ? null : ((mean - 1) / 4) * 100,
    mean,
    coverage: mean === null ? 0 : 1,
    competencies: competencies.map((label, at) => ({
      competencyId: id(20 + at),
      name: label,
      weight: 25,
      mustHave: at === 0 ? 3 : null,
      mean,
      panelists,
    })),
    mustHaves: [
      {
        competencyId: id(20),
        name: "Discovery",
        minimum: 3,
        state: mean === null ? "not-assessed" : mean < 3 ? "below" : "met",
        mean,
        panelists: panelists.length,
      },
    ],
    panelists: mean === null ? [] : [{ id: id(2), name: "Adaeze Nwosu" }],
    ratings: 8,
    scorecards: mean === null ? 0 : 1,
    coachability: null,
    sealedInterviews: mean === null ? 1 : 0,
    sealedScorecards: mean === null ? { submitted: 1, expected: 3 } : { submitted: 0, expected: 0 },
    interviews: [],
    recommendations:
      mean === null
        ? []
        : [
            {
              panelistId: id(2),
              interviewId: id(40),
              roundName: "Role-play",
              recommendation: mean < 3 ? "strong-no" : "yes",
              note: "",
            },
          ],
  };
}

const open = (outcomes: Compared[], notInterviewed = 0) =>
  renderScreen(<ComparePage openingId={openingId} />, {
    answers: {
      "opening.get": opening,
      "outcome.opening": { outcomes, notInterviewed },
      "panel.analysis": fail("internal", "Not asked for in these tests."),
    },
  });

const ties = { Leila: id(101), Kwame: id(102) };

function reading(one: Compared, tiedWith: string[]): PanelAnalysis["candidates"][number] {
  return {
    applicationId: one.applicationId,
    candidate: one.candidate,
    stage: one.stage,
    raw: { fit: one.fit, mean: one.mean, coverage: one.coverage },
    adjusted:
      one.fit === null
        ? null
        : { fit: one.fit - 1, standardError: 3, low: one.fit - 8, high: one.fit + 6 },
    blockers: [],
    openMustHaves: [],
    profile: { kind: "mixed", highest: null, lowest: null, peaks: [] },
    notSeparableFrom: tiedWith,
    ties: tiedWith.length,
    perPanelist: [],
    means: [],
    recommendations: [],
  };
}

function analysisOf(all: readonly Compared[]): PanelAnalysis {
  const refused = { ok: false, reason: "Too little is rated." } as const;
  return {
    openingId,
    weightsVersion: 1,
    method: "1",
    competencies: [],
    panelists: [
      { id: id(2), name: "Adaeze Nwosu", seniority: 3, candidates: 3, severity: null },
      { id: id(4), name: "Rajiv Menon", seniority: 1, candidates: 3, severity: null },
    ],
    candidates: all.map((one, at) =>
      reading(one, at < 2 ? [at === 0 ? ties.Kwame : ties.Leila] : []),
    ),
    separability: { smallest: 9.2, largest: 12, pairs: [] },
    model: { ok: true, residualSd: 0.4, df: 4, panelists: 2, candidates: 3, complete: true },
    agreement: { alpha: refused, competencies: [], icc: refused, kendall: refused },
    robustness: {
      by: "adjusted",
      weightDraws: {
        ok: true,
        draws: 1000,
        seed: 1979,
        sameOrder: 961,
        sameFirst: 961,
        swaps: [{ a: ties.Leila, b: ties.Kwame, count: 39 }],
      },
      leaveOneOut: [
        { ok: true, panelistId: id(2), sameOrder: true, sameFirst: true, swaps: [], unrated: [] },
        { ok: true, panelistId: id(4), sameOrder: true, sameFirst: true, swaps: [], unrated: [] },
      ],
    },
    disagreements: [],
    sealed: { interviews: 0, submitted: 0, expected: 0 },
    changes: 0,
    late: 0,
  };
}

const everybody = [
  candidate(1, "Leila Haddad", 4),
  candidate(2, "قوامي أسانتي", 3.5),
  candidate(3, "Mateus Oliveira", 2.5),
  candidate(4, "Yuki Tanabe", null),
];

test("opens with the finding, and never averages a blocker away", async () => {
  const { screen } = await open(everybody);
  await expect.element(screen.getByText(/Leila Haddad has the highest fit, 75/)).toBeVisible();
  await expect
    .element(screen.getByRole("row", { name: /Mateus Oliveira/ }).first())
    .toMatchTextContent(/Discovery 2\.5, minimum 3, 1 panelist/);
  await expect.element(screen.getByText("close fits are not a ranking")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("draws adjusted fits with their intervals, and says whom the panel cannot tell apart", async () => {
  const rated = everybody.slice(0, 3);
  const { screen } = await renderScreen(<ComparePage openingId={openingId} />, {
    answers: {
      "opening.get": opening,
      "outcome.opening": { outcomes: everybody, notInterviewed: 0 },
      "panel.analysis": analysisOf(rated),
      "outcome.roleFit": { roles: [], candidates: [] },
    },
  });
  const row = screen.getByRole("row", { name: /Leila Haddad/ }).first();
  await expect.element(row).toMatchTextContent(/75.*74, 67 to 81.*قوامي أسانتي/s);
  await expect
    .element(screen.getByRole("img", { name: /Leila Haddad: fit 74 of 100, interval 67 to 81/ }))
    .toBeVisible();
  await expect
    .element(screen.getByRole("row", { name: /Mateus Oliveira/ }).first())
    .toMatchTextContent(/nobody/);
  await expect
    .element(screen.getByText("Two fits have to be 10 to 12 points apart."))
    .toBeVisible();
  await expect.element(screen.getByText(/same order in 961 of 1\s000 draws/)).toBeVisible();
  await expect
    .element(screen.getByText("The order stays the same without any one panelist."))
    .toBeVisible();
  await expect
    .element(screen.getByRole("link", { name: "Decide" }))
    .toHaveAttribute("href", `#/decisions/${openingId}/record`);
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.getByRole("tab", { name: "Other roles" }).click();
  await expect.element(screen.getByText("Nobody has been rated yet")).toBeVisible();
});

test("shows how far a second take moved somebody", async () => {
  const coached = {
    difference: 1.5,
    panelists: [{ panelistId: id(2), difference: 1.5, criteria: 2 }],
  };
  const { screen } = await open([{ ...candidate(5, "Siobhán Keane", 3), coachability: coached }]);
  await expect
    .element(screen.getByRole("row", { name: /Siobhán Keane/ }).first())
    .toMatchTextContent(/Second take \+1\.5 levels/);
});

test("shows a lock and a count for sealed scorecards, and no fit", async () => {
  const { screen } = await open(everybody);
  const row = screen.getByRole("row", { name: /Yuki Tanabe/ });
  await expect.element(row).toMatchTextContent(/1 of 3 in/);
  await expect.element(row).toMatchTextContent(/–/);
});

test("draws at most three people at once, the newest choice counts", async () => {
  const { screen } = await open([...everybody, candidate(5, "Siobhán Keane", 3)]);
  const pick = (name: string) => screen.getByRole("checkbox", { name: `Look closely at ${name}` });
  await pick("Mateus Oliveira").click();
  await pick("Siobhán Keane").click();
  await expect.element(pick("Leila Haddad")).not.toBeChecked();
  await expect.element(pick("Siobhán Keane")).toBeChecked();
  await expect.element(pick("Yuki Tanabe")).toBeDisabled();
});

test("asks for those who are out only when told to, and leads to the printed comparison", async () => {
  const { screen, sentTo } = await open(everybody);
  await screen.getByRole("checkbox", { name: "Include rejected and withdrawn" }).click();
  await expect.poll(() => sentTo("outcome.opening").at(-1)?.withEnded).toBe(true);
  await expect
    .element(screen.getByRole("link", { name: /Print comparison/ }))
    .toHaveAttribute("href", `#/reports/comparison/${openingId}`);
});

test("shows what a met must-have rests on as well", async () => {
  const { screen } = await open(everybody);
  await expect
    .element(screen.getByRole("row", { name: /Leila Haddad/ }).first())
    .toMatchTextContent(/Discovery 4\.0, minimum 3, 1 panelist/);
});

test("says under a name how little was assessed, beside a blocker too", async () => {
  const { screen } = await open([
    { ...candidate(1, "Leila Haddad", 4), coverage: 0.4 },
    { ...candidate(2, "Mateus Oliveira", 2.5), coverage: 0.25 },
    candidate(3, "Yuki Tanabe", 3),
  ]);
  const ranking = screen.getByRole("img", { name: /Leila Haddad/ }).first();
  await expect.element(ranking).toMatchTextContent(/40 % covered/);
  await expect.element(ranking).toMatchTextContent(/Blocker: .*25 % covered/);
  expect(ranking.element().textContent.match(/covered/g)).toHaveLength(2);
});

test("draws what must be met, though it weighs nothing", () => {
  const one = candidate(1, "Leila Haddad", 4);
  const competencies = one.competencies.map((item, at) => ({
    ...item,
    weight: at < 2 ? 0 : 50,
  }));
  expect(axesOf([{ ...one, competencies }]).map((axis) => axis.label)).toEqual([
    "Discovery",
    "Creativity",
    "Adapting",
  ]);
});

test("counts those who wait for their first interview", async () => {
  const { screen } = await open(everybody, 3);
  await expect
    .element(screen.getByText("Three more candidates without an interview."))
    .toBeVisible();
  await screen.unmount();
  const nobody = await open([], 12);
  await expect
    .element(nobody.screen.getByText("Twelve candidates applied, and nobody has an interview yet."))
    .toBeVisible();
});

test("says what belongs here while nobody is there, and while nobody is scored", async () => {
  const nobody = await open([]);
  await expect.element(nobody.screen.getByText("There is nobody to compare yet")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(nobody.screen.container);
  await nobody.screen.unmount();
  const { screen } = await open([candidate(4, "Yuki Tanabe", null)]);
  await expect.element(screen.getByText(/Nothing can be compared yet/)).toBeVisible();
  expect(screen.getByRole("heading", { name: "Profiles" }).query()).toBeNull();
  await expectNoAxeViolationsInBothThemes(screen.container);
});
