import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { NewInterviewPage } from "../../../renderer/features/interviews/new-interview-page.tsx";
import type { Interview } from "../../../shared/interview.ts";
import type { Opening } from "../../../shared/opening.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [founder, hanna, gone] = [id(1), id(2), id(3)];

const part = (n: number, minutes: number) => ({
  id: id(n),
  builtInId: null,
  title: "Why did you leave?",
  minutes,
  content: {
    kind: "question" as const,
    question: {
      id: "q",
      competency: "drive",
      style: "behavioural" as const,
      text: "Why did you leave?",
      followUps: [],
      strong: [],
      weak: [],
      roles: "all" as const,
    },
  },
  criteria: [
    { id: id(n + 1), competencyId: id(90), text: "Drive", anchors: { 1: "a", 3: "c", 5: "e" } },
  ],
});

const opening: Opening = {
  id: id(10),
  title: "Account executive",
  seats: 1,
  targetDate: null,
  leadId: founder,
  panelistIds: [founder, hanna, gone],
  note: "",
  role: { id: id(11), name: "Account executive", builtInId: null },
  status: "open",
  panel: [
    { id: founder, name: "Adaeze Nwosu", archived: false },
    { id: hanna, name: "Hanna Virtanen", archived: false },
    { id: gone, name: "Gone Already", archived: true },
  ],
  stages: [],
  competencies: [],
  weights: [],
  rounds: [
    {
      id: id(12),
      name: "First conversation",
      panelistIds: [],
      items: [part(20, 8), part(22, 24)],
    },
    { id: id(13), name: "Final", panelistIds: [hanna], items: [part(24, 50)] },
  ],
  frozenAt: null,
  draftScorecards: 0,
  createdAt: 0,
  updatedAt: 0,
};

const outcome: Outcome = {
  applicationId: id(30),
  candidate: { id: id(31), name: "Leila Haddad" },
  opening: { id: opening.id, title: opening.title, roleName: "Account executive" },
  stage: { id: id(32), name: "Interview", kind: "active" },
  weightsVersion: 1,
  fit: null,
  mean: null,
  coverage: 0,
  competencies: [],
  mustHaves: [],
  panelists: [],
  ratings: 0,
  scorecards: 0,
  coachability: null,
  sealedInterviews: 0,
  sealedScorecards: { submitted: 0, expected: 0 },
  interviews: [],
  recommendations: [],
  evidence: [],
};

const person = (panelistId: string, name: string) => ({
  id: panelistId,
  name,
  title: "",
  email: "",
  isFounder: false,
  archived: false,
  openScorecards: 0,
  seniority: 1 as const,
  pin: null,
});

const open = (over: Answers = {}) =>
  renderScreen(<NewInterviewPage applicationId={id(30)} timeZone="Europe/Oslo" />, {
    answers: {
      "outcome.application": outcome,
      "opening.get": opening,
      "interview.list": [],
      "interview.overlaps": [],
      "panelist.list": [person(founder, "Adaeze Nwosu"), person(hanna, "Hanna Virtanen")],
      "interview.schedule": { id: id(40) },
      ...over,
    },
  });

test("begins with the opening's panel and the round's length, and follows another round", async () => {
  const { screen } = await open();
  const founderBox = screen.getByRole("checkbox", { name: "Adaeze Nwosu" });
  await expect.element(founderBox).toBeChecked();
  await expect.element(screen.getByLabelText(/^Length/)).toHaveValue("32");
  await expect.element(screen.getByRole("checkbox", { name: "Hanna Virtanen" })).toBeChecked();
  await screen.getByLabelText("Round").selectOptions("Final");
  await expect.element(screen.getByLabelText(/^Length/)).toHaveValue("50");
  await expect.element(founderBox).not.toBeChecked();
  await expect.element(screen.getByRole("checkbox", { name: "Hanna Virtanen" })).toBeChecked();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("people who were chosen by hand stay when the round changes", async () => {
  const { screen } = await open();
  await screen.getByRole("checkbox", { name: "Hanna Virtanen" }).click();
  await screen.getByLabelText("Round").selectOptions("Final");
  await expect.element(screen.getByRole("checkbox", { name: "Adaeze Nwosu" })).toBeChecked();
  await expect.element(screen.getByRole("checkbox", { name: "Hanna Virtanen" })).not.toBeChecked();
});

const planned = (roundId: string, cancelled = false) =>
  ({
    id: id(50),
    applicationId: id(30),
    startsAt: 0,
    timeZone: "Europe/Oslo",
    minutes: 45,
    place: "",
    note: "",
    panelistIds: [founder],
    candidate: outcome.candidate,
    opening: { id: opening.id, title: opening.title, leadId: founder },
    round: { id: roundId, name: "" },
    panelists: [],
    cancelled,
    sealed: true,
    sealOpened: null,
    mine: null,
    updatedAt: 0,
  }) satisfies Interview;

test.for([
  { already: [planned(id(12))], round: id(13), says: "goes on with the next round" },
  { already: [planned(id(12), true)], round: id(12), says: "repeats a cancelled round" },
  {
    already: [planned(id(12)), planned(id(13))],
    round: id(12),
    says: "begins again after the last round",
  },
])("$says", async ({ already, round }) => {
  const { screen } = await open({ "interview.list": already });
  await expect.element(screen.getByLabelText("Round")).toHaveValue(round);
});

test("keeps a length that was typed when the round changes", async () => {
  const { screen } = await open();
  await screen.getByLabelText(/^Length/).fill("40");
  await screen.getByLabelText("Round").selectOptions("Final");
  await expect.element(screen.getByLabelText(/^Length/)).toHaveValue("40");
});

test("schedules in the chosen zone and goes to the interview", async () => {
  const { screen, sentTo } = await open();
  await screen.getByLabelText(/^Day/).fill("2026-07-15");
  await screen.getByLabelText(/^Time$/).fill("09:00");
  await screen.getByLabelText("Time zone").selectOptions("America/New_York");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => window.location.hash).toBe(`#/interviews/${id(40)}`);
  expect(sentTo("interview.schedule")).toMatchObject([
    {
      startsAt: Date.UTC(2026, 6, 15, 13),
      timeZone: "America/New_York",
      panelistIds: [founder, hanna],
      roundId: id(12),
    },
  ]);
  expect(sentTo("draft.clear")).toHaveLength(1);
});

test("says at each field what is wrong and sends nothing", async () => {
  const { screen, sentTo } = await open();
  await screen.getByLabelText(/^Day/).fill("2026-03-29");
  await screen.getByLabelText(/^Time$/).fill("02:30");
  await screen.getByLabelText(/^Length/).fill("an hour");
  await screen.getByRole("checkbox", { name: "Hanna Virtanen" }).click();
  await screen.getByRole("checkbox", { name: "Adaeze Nwosu" }).click();
  await screen.getByRole("button", { name: /^Schedule/ }).click();
  await expect.element(screen.getByText(/The clock is put forward/)).toBeVisible();
  await expect.element(screen.getByText(/A whole number of minutes/)).toBeVisible();
  await expect.element(screen.getByText("Choose at least one panelist.")).toBeVisible();
  expect(sentTo("interview.schedule")).toEqual([]);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("a failed save keeps what was typed, and a killed process loses none of it", async () => {
  const { screen, sentTo } = await open({
    "interview.schedule": fail("file", "The disk is full."),
  });
  await screen.getByLabelText(/^Place/).fill("Pier 3");
  await screen.getByRole("button", { name: /^Schedule/ }).click();
  await expect.element(screen.getByRole("alert")).toMatchTextContent(/The disk is full/);
  await expect.element(screen.getByLabelText(/^Place/)).toHaveValue("Pier 3");
  await expect.poll(() => sentTo("draft.put").at(-1)?.json).toMatch(/Pier 3/);
  const json = sentTo("draft.put").at(-1)!.json;
  await screen.unmount();
  const again = await open({ "draft.get": { json, updatedAt: 0 }, "draft.put": {} });
  await expect.element(again.screen.getByLabelText(/^Place/)).toHaveValue("Pier 3");
});

test("warns who is expected elsewhere at that time, and schedules all the same", async () => {
  const { screen, sentTo } = await open({
    "interview.overlaps": [
      {
        id: id(60),
        startsAt: Date.UTC(2026, 6, 15, 7),
        minutes: 60,
        timeZone: "Europe/Oslo",
        candidateName: "Kwame Asante",
        panelists: ["Adaeze Nwosu", "Hanna Virtanen"],
        sameCandidate: false,
      },
    ],
  });
  await screen.getByLabelText(/^Day/).fill("2026-07-15");
  await screen.getByLabelText(/^Time$/).fill("09:30");
  await expect
    .element(screen.getByRole("alert"))
    .toMatchTextContent(
      /Adaeze Nwosu and Hanna Virtanen have the interview with Kwame Asante: .*09:00 to 10:00/,
    );
  expect(sentTo("interview.overlaps").at(-1)).toMatchObject({
    startsAt: Date.UTC(2026, 6, 15, 7, 30),
    panelistIds: [founder, hanna],
    candidateId: outcome.candidate.id,
    exceptId: null,
  });
  await expectNoAxeViolationsInBothThemes(screen.container);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => sentTo("interview.schedule")).toHaveLength(1);
});

test("explains why nothing can be scheduled", async () => {
  const ended = await open({
    "outcome.application": {
      ...outcome,
      stage: { id: id(32), name: "Rejected", kind: "rejected" },
    },
  });
  await expect.element(ended.screen.getByText(/not in the running any more/)).toBeVisible();
  await ended.screen.unmount();
  const bare = await open({ "opening.get": { ...opening, rounds: [] } });
  await expect.element(bare.screen.getByText(/no interviews prepared/)).toBeVisible();
  await bare.screen.unmount();
  const lost = await open({
    "outcome.application": fail("not-found", "This application is not there any more."),
  });
  await expect
    .element(lost.screen.getByText("This application is not there any more."))
    .toBeVisible();
});
