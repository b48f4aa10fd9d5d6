import { inSentence } from "../../../shared/rules/names.ts";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
// In the order of the app: what a chart says of colours comes after what any link does.
import "../../../renderer/ui/tokens.css";
import "../../../shared/charts/charts.css";
import { nearestTwo } from "../../../renderer/features/debrief/analysis-view.ts";
import { DebriefPage } from "../../../renderer/features/debrief/debrief-page.tsx";
import type { Debrief } from "../../../shared/debrief.ts";
import type { PanelAnalysis } from "../../../shared/panel.ts";
import { fail } from "../../../shared/result.ts";
import { panelAnalysis } from "../../shared/rules/findings/panel-analysis.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { applications, begun, competencies, debrief, id, openingId, outcome } from "./data.ts";

const open = (
  analysis: PanelAnalysis = panelAnalysis(),
  over: Partial<Debrief> = {},
  answers: Answers = {},
) =>
  renderScreen(<DebriefPage openingId={openingId} timeZone="Europe/Oslo" />, {
    answers: {
      "debrief.get": { ...debrief, ...over },
      "panel.analysis": analysis,
      "outcome.application": ({ applicationId }) =>
        outcome(
          applicationId,
          analysis.candidates.find((one) => one.applicationId === applicationId)!.candidate.name,
        ),
      "debrief.keep": {},
      ...answers,
    },
    path: `/decisions/${openingId}`,
  });

const scorer = (screen: Awaited<ReturnType<typeof open>>["screen"]) =>
  screen.getByRole("grid", { name: "Level by competency and panelist" });

test("states the finding, who is separable from whom, and what the order survives", async () => {
  const { screen } = await open();
  await expect.element(screen.getByText(/Leila Haddad and Kwame Asante/).first()).toBeVisible();
  const ranking = screen.getByRole("img", { name: /Not separable: Leila Haddad and Kwame Asante/ });
  await expect.element(ranking).toMatchTextContent(/Blocker: discovery 2\.5, minimum 3/);
  await expect.element(ranking).toMatchTextContent(/69 to 79/);
  await expect.element(screen.getByText(/same order in 1.000 of 1.000 draws/)).toBeVisible();
  await expect.element(screen.getByText(/order stays the same without any one/)).toBeVisible();
  await expect
    .element(screen.getByText(/9 of 9 scorecards · weights frozen 23 November/))
    .toBeVisible();
  await expect.element(scorer(screen)).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("shows the same as a table", async () => {
  const { screen } = await open();
  await screen.getByText("Table", { exact: true }).click();
  await expect
    .element(screen.getByRole("row", { name: /^Kwame Asante/ }))
    .toMatchTextContent(/71.*66 to 76.*70.*100.*Leila Haddad/);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("reads a fit back as arithmetic, for whoever is asked about", async () => {
  const { screen } = await open();
  await screen.getByRole("button", { name: "Show the working" }).first().click();
  const working = screen.getByRole("dialog", { name: "How a fit was worked out" });
  await expect.element(working).toMatchTextContent(/50 × 4\.50.*225\.00/);
  await expect.element(working).toMatchTextContent(/Hanna Virtanen.*74\.0 \+ 10\.0.*84\.0/);
  await expect.element(working).toMatchTextContent(/standard error 2\.0, t of 4/);
  await working.getByLabelText("Fit of").selectOptions(applications.siobhan);
  await expect.element(working).toMatchTextContent(/50 × 2\.50/);
  await expectNoAxeViolationsInBothThemes(document);
});

test("outlines the largest disagreement, and says what was changed", async () => {
  const { screen } = await open();
  const grid = scorer(screen);
  await expect.element(grid).toBeVisible();
  const outlined = Array.from(
    grid.element().querySelectorAll(".chart-heat-apart"),
    (cell) => cell.textContent,
  );
  expect(outlined.map((text) => text[0]).toSorted((a, b) => a!.localeCompare(b!))).toEqual([
    "2",
    "5",
  ]);
  expect(grid.element().querySelectorAll(".chart-heat-first")).toHaveLength(2);
  await expect
    .element(screen.getByText(/A small “first” is what somebody had submitted/))
    .toBeVisible();
  await expect.element(grid).toMatchTextContent(/Severity, levels.*−0\.6/);
});

test("walks the heat map by arrows and reads the evidence behind a cell", async () => {
  const { screen } = await open();
  const grid = scorer(screen);
  await expect.element(grid).toBeVisible();
  const links = () => Array.from(grid.element().querySelectorAll("a"));
  expect(links().filter((link) => link.tabIndex === 0)).toHaveLength(1);
  links()[0]!.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowDown}");
  await expect
    .element(screen.getByRole("tooltip"))
    .toMatchTextContent(/Hanna Virtanen on Coachability.*2 · As seen.*Hanna on coachability/);
  expect(links().filter((link) => link.tabIndex === 0)).toEqual([document.activeElement]);
  // Over the mean, to the other person's first panelist.
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement?.getAttribute("href")).toBe(
    `#/decisions/${openingId}/debrief/${applications.kwame}?competency=${competencies.coachability}`,
  );
});

test("says what to talk about, in order, and how far the panel agrees", async () => {
  const { screen } = await open();
  const items = screen.getByRole("listitem");
  await expect
    .element(items.nth(0))
    .toMatchTextContent(/Kwame Asante’s coachability: 5 from Tomás Ferreira, 2 from Hanna/);
  await expect.element(items.nth(1)).toMatchTextContent(/Is closing worth more than 20/);
  await expect
    .element(items.nth(2))
    .toMatchTextContent(/Hanna Virtanen rates 0\.6 of a level below/);
  await expect
    .element(screen.getByText(/Krippendorff’s α 0\.54, 95 % interval 0\.30 to 0\.70/))
    .toMatchTextContent(/agrees moderately/);
  await screen.getByRole("button", { name: "Show the working" }).nth(1).click();
  const working = screen.getByRole("dialog", { name: "How agreement was worked out" });
  await expect.element(working).toMatchTextContent(/28 units.*Coachability.*Nobody rated it twice/);
  await expect
    .element(working)
    .toMatchTextContent(/Intraclass correlation: too few\..*Kendall’s W: too few\./);
});

test("looks at two others when told to", async () => {
  const { screen, sentTo } = await open();
  await screen.getByRole("button", { name: "Choose two others" }).click();
  await screen.getByLabelText("Second").selectOptions(applications.siobhan);
  await expect
    .poll(() => sentTo("outcome.application").at(-1)?.applicationId)
    .toBe(applications.siobhan);
  await expect
    .element(screen.getByRole("img", { name: /Profile on levels/ }))
    .toHaveAccessibleName(/Siobhán Keane/);
  // The one who is shown first changes places with the second.
  await screen.getByLabelText("First").selectOptions(applications.siobhan);
  await expect.element(screen.getByLabelText("Second")).toHaveValue(applications.leila);
});

test("looks first at those without a blocker, and last at those of whom little was assessed", () => {
  const [leila, kwame, siobhan] = panelAnalysis().candidates;
  const thin = { ...leila!, raw: { ...leila!.raw, coverage: 0.4 } };
  expect(nearestTwo([leila!, siobhan!, kwame!])).toEqual([applications.leila, applications.kwame]);
  expect(nearestTwo([thin, kwame!, siobhan!])).toEqual([applications.kwame, applications.siobhan]);
  expect(nearestTwo([thin])).toEqual([applications.leila]);
});

test("gives the reason where there is no figure", async () => {
  const reason = "Nobody met the same candidates.";
  const refused = panelAnalysis({
    model: { ok: false, reason },
    separability: null,
    disagreements: [],
  });
  for (const one of refused.candidates) one.adjusted = null;
  for (const one of refused.panelists) one.severity = null;
  refused.agreement.alpha = { ok: false, reason: "Nothing was rated by two." };
  const { screen } = await open(refused);
  await expect
    .element(screen.getByText(`Raw fits, without intervals: ${inSentence(reason)}`))
    .toBeVisible();
  await expect.element(screen.getByText(`No severity: ${inSentence(reason)}`)).toBeVisible();
  await expect.element(screen.getByText(/Nothing was rated by two\./)).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("leaves sealed interviews out and says who still owes a scorecard", async () => {
  const { screen } = await open(panelAnalysis(), {
    sealedInterviews: 2,
    owed: [{ panelistId: id(13), name: "Tomás Ferreira", scorecards: 2 }],
  });
  await expect
    .element(screen.getByText(/Two interviews are still sealed and left out/))
    .toMatchTextContent(/owed by Tomás Ferreira \(2\)/);
});

test("teaches when it opens while everything is sealed, and asks for no analysis", async () => {
  const { screen, sentTo } = await open(panelAnalysis(), {
    candidates: [],
    scorecards: { counted: 0, expected: 3 },
    sealedInterviews: 1,
    owed: [{ panelistId: id(13), name: "Tomás Ferreira", scorecards: 1 }],
  });
  await expect
    .element(screen.getByText("The debrief opens when the first seal does"))
    .toBeVisible();
  await expect.element(screen.getByText(/Still owed: Tomás Ferreira \(1\)/)).toBeVisible();
  expect(sentTo("panel.analysis")).toEqual([]);
  expect(screen.getByRole("link", { name: /Record a decision/ }).query()).toBeNull();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.unmount();
  const nobody = await open(panelAnalysis(), {
    candidates: [],
    scorecards: { counted: 0, expected: 0 },
  });
  await expect
    .element(nobody.screen.getByText("The debrief opens when the panel has interviewed somebody"))
    .toBeVisible();
});

test("says so when it cannot be read", async () => {
  const { screen } = await open(
    panelAnalysis(),
    {},
    {
      "debrief.get": fail("not-found", "This opening is not there any more."),
    },
  );
  await expect.element(screen.getByText("This opening is not there any more.")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("leads by key to the decision, and to whoever's turn it is", async () => {
  const { screen } = await open(panelAnalysis(), { meeting: begun });
  await expect
    .element(screen.getByRole("link", { name: "Go on" }))
    .toHaveAttribute("href", `#/decisions/${openingId}/debrief/${applications.kwame}`);
  await userEvent.keyboard("d");
  expect(window.location.hash).toBe(`#/decisions/${openingId}/record`);
  await userEvent.keyboard("g");
  expect(window.location.hash).toBe(`#/decisions/${openingId}/debrief/${applications.kwame}`);
});

test("draws ten of two hundred candidates and eight of sixty panelists until it is asked for more", async () => {
  const analysis = panelAnalysis();
  const [first] = analysis.candidates;
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...first!,
    applicationId: id(1000 + at),
    candidate: { id: id(2000 + at), name: `Candidate with a rather long name, number ${at}` },
    notSeparableFrom: [],
  }));
  const panel = Array.from({ length: 60 }, (_, at) => ({
    id: id(3000 + at),
    name: `Panelist ${at}`,
  }));
  const { screen } = await open(
    { ...analysis, candidates: many, disagreements: [] },
    {},
    {
      "outcome.application": ({ applicationId }) => ({
        ...outcome(applicationId, "Somebody"),
        panelists: panel,
      }),
    },
  );
  await expect.element(screen.getByText(/The 10 with the highest fit of 200/)).toBeVisible();
  const dots = () => screen.container.querySelectorAll(".chart-ranking .chart-dot").length;
  expect(dots()).toBe(10);
  await screen.getByRole("button", { name: "Show everybody" }).click();
  await expect.poll(dots).toBe(200);
  await expect.element(screen.getByText(/8 of 60 panelists/)).toBeVisible();
  await screen.getByRole("button", { name: "Show all of them" }).click();
  await expect.poll(() => scorer(screen).element().querySelectorAll("thead abbr").length).toBe(120);
});
