import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { GuidedPage } from "../../../renderer/features/debrief/guided-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Debrief } from "../../../shared/debrief.ts";
import { fail } from "../../../shared/result.ts";
import { panelAnalysis } from "../../shared/rules/findings/panel-analysis.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import {
  applications,
  begun,
  competencies,
  debrief,
  id,
  kwame,
  openingId,
  people,
  now,
} from "./data.ts";

const address = `/decisions/${openingId}/debrief/${applications.kwame}`;

const open = (
  over: Partial<Debrief> = { meeting: begun },
  answers: Answers = {},
  { path = address, actorId = people.hanna }: { path?: string; actorId?: string } = {},
) =>
  renderScreen(
    <>
      <GuidedPage actorId={actorId} applicationId={applications.kwame} openingId={openingId} />
      <Toaster />
    </>,
    {
      path,
      answers: {
        "debrief.get": { ...debrief, ...over },
        "debrief.candidate": kwame,
        "panel.analysis": panelAnalysis(),
        "debrief.run": {},
        "debrief.pause": {},
        "debrief.place": {},
        "debrief.setTarget": {},
        "debrief.keep": {},
        "debrief.end": {},
        "scorecard.changeRating": {},
        "scorecard.changeRecommendation": {},
        ...answers,
      },
    },
  );

type Screen = Awaited<ReturnType<typeof open>>["screen"];
const compare = (screen: Screen) => screen.getByText("2 Compare scores").click();
const recommend = (screen: Screen) => screen.getByText("3 Recommendations").click();

test("begins with everybody's evidence, without a name or a level", async () => {
  const { screen } = await open();
  await expect.element(screen.getByText("Hanna on coachability.")).toBeVisible();
  const main = screen.container.querySelector("main")!.textContent;
  for (const name of ["Virtanen", "Ferreira", "Nwosu"]) expect(main).not.toContain(name);
  expect(screen.container.querySelector("[data-level]")).toBeNull();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("then compares levels, the largest disagreement first, the most senior speaker last", async () => {
  const { screen, sentTo } = await open();
  await compare(screen);
  await expect
    .element(screen.getByRole("heading", { level: 2, name: "Coachability" }))
    .toBeVisible();
  await expect
    .element(screen.getByText(/Speaking order:/))
    .toMatchTextContent(
      "Speaking order: Hanna Virtanen, then Tomás Ferreira, and last Adaeze Nwosu (lead).",
    );
  const rows = Array.from(
    screen.container.querySelectorAll("section li"),
    (row) => row.querySelector("[data-level]")?.textContent,
  );
  expect(rows).toEqual(["2", "5", "4"]);
  expect(sentTo("debrief.place")).toMatchObject([{ step: "scores" }]);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("walks the competencies by key and ticks what was talked about", async () => {
  const { screen, sentTo } = await open();
  await compare(screen);
  await screen.getByLabelText("Talked about").click();
  await userEvent.keyboard("j");
  await expect.element(screen.getByRole("heading", { level: 2, name: "Discovery" })).toBeVisible();
  expect(sentTo("debrief.place").at(-1)).toMatchObject({
    applicationId: applications.kwame,
    step: "scores",
    competencyId: competencies.discovery,
    discussed: [competencies.coachability],
  });
  await userEvent.keyboard("k");
  await expect
    .element(screen.getByRole("heading", { level: 2, name: "Coachability" }))
    .toBeVisible();
});

test("begins at the competency of the address", async () => {
  const { screen } = await open({}, {}, { path: `${address}?competency=${competencies.closing}` });
  await expect.element(screen.getByRole("heading", { level: 2, name: "Closing" })).toBeVisible();
});

test("counts recommendations and keeps the dissent in its own words", async () => {
  const { screen } = await open();
  await recommend(screen);
  await expect
    .element(screen.getByText(/Two say yes; Hanna Virtanen says no, and that stands in the record/))
    .toBeVisible();
  await expect.element(screen.getByText("لا أوافق")).toBeVisible();
  await expect
    .element(screen.getByText(/Strong no → no/))
    .toMatchTextContent(/from this interview: Softer now\./);
  const tally = Array.from(
    screen.getByLabelText("Recommendations counted").element().querySelectorAll("dd"),
    (count) => count.textContent,
  );
  expect(tally).toEqual(["1", "1", "1", "0"]);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("the author at the laptop changes a level with a reason, and no PIN", async () => {
  const { screen, sentTo } = await open();
  await compare(screen);
  await screen.getByRole("button", { name: "Change the level of Hanna Virtanen" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog).toBeVisible();
  expect(dialog.getByLabelText(/PIN of/).query()).toBeNull();
  await expectNoAxeViolationsInBothThemes(document);
  const send = dialog.getByRole("button", { name: "Change it" });
  await send.click();
  await expect.element(dialog.getByText("Choose another level.")).toBeVisible();
  await dialog.getByRole("radio", { name: "4" }).click();
  await send.click();
  await expect.element(dialog.getByText("One sentence is enough.")).toBeVisible();
  await dialog.getByLabelText("Why").fill("Tomás noted what I had missed.");
  await dialog.getByLabelText(/the whole picture/).click();
  await send.click();
  await expect.element(screen.getByText("Changed. What it was first is kept.")).toBeVisible();
  expect(sentTo("scorecard.changeRating")).toEqual([
    {
      id: id(312),
      criterionId: id(423),
      take: 1,
      toLevel: 4,
      reason: "Tomás noted what I had missed.",
      scope: "whole",
      pin: null,
    },
  ]);
});

test("somebody else at the laptop needs the author's PIN; a wrong one keeps what was typed", async () => {
  let tries = 0;
  const { screen, sentTo } = await open(
    undefined,
    {
      "scorecard.changeRecommendation": () => {
        tries += 1;
        return tries === 1
          ? fail("invalid", "That is not the PIN. Four more tries before a wait.", "pin")
          : {};
      },
    },
    { actorId: people.adaeze },
  );
  await recommend(screen);
  await screen.getByRole("button", { name: "Change the recommendation of Hanna Virtanen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Yes", exact: true }).click();
  await dialog.getByLabelText("Why").fill("The references.");
  await dialog.getByLabelText("PIN of Hanna Virtanen").fill("0000");
  await dialog.getByRole("button", { name: "Change it" }).click();
  await expect.element(dialog.getByText(/Four more tries/)).toBeVisible();
  await expect.element(dialog.getByLabelText("Why")).toHaveValue("The references.");
  await expect.element(dialog.getByLabelText("PIN of Hanna Virtanen")).toHaveValue("");
  await dialog.getByLabelText("PIN of Hanna Virtanen").fill("4711");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => sentTo("scorecard.changeRecommendation").at(-1))
    .toMatchObject({
      to: "yes",
      pin: "4711",
      scope: "interview",
    });
  await expect.poll(() => screen.getByRole("dialog").query()).toBeNull();
});

test("what was typed as a reason is there again, and the PIN is kept nowhere", async () => {
  const stored: unknown[] = [];
  const { screen } = await open(
    undefined,
    {
      "draft.get": ({ key }) =>
        key.startsWith("change:")
          ? { json: '{"reason":"Half a th","scope":"whole"}', updatedAt: 1 }
          : null,
      "draft.put": (input) => {
        stored.push(input.json);
        return {};
      },
      "draft.clear": {},
    },
    { actorId: people.adaeze },
  );
  await compare(screen);
  await screen.getByRole("button", { name: "Change the level of Hanna Virtanen" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByLabelText("Why")).toHaveValue("Half a th");
  await dialog.getByLabelText("PIN of Hanna Virtanen").fill("4711");
  await dialog.getByLabelText("Why").fill("Half a thought.");
  await expect.poll(() => stored.length).toBeGreaterThan(0);
  expect(JSON.stringify(stored)).not.toContain("4711");
});

test("the clock says how much over it is, starts and pauses by key, and takes another target", async () => {
  const { screen, sentTo } = await open();
  const clock = screen.getByRole("group", { name: "Time for this candidate" });
  await expect.element(clock).toMatchTextContent(/25:00 05:00 over/);
  await userEvent.keyboard("s");
  await expect
    .poll(() => sentTo("debrief.run"))
    .toEqual([{ openingId, applicationId: applications.kwame }]);
  await screen.getByRole("button", { name: "of 20 min" }).click();
  await screen.getByLabelText("Each candidate").fill("30");
  await expect.poll(() => sentTo("debrief.setTarget").at(-1)).toEqual({ openingId, minutes: 30 });
  await screen.getByLabelText("Each candidate").fill("0");
  await expect.element(screen.getByText("At least a minute.")).toBeVisible();
});

test("a running clock counts on from where it stood, and can be paused", async () => {
  const running = { ...begun, runningSince: Date.now() - 65_000 };
  const { screen, sentTo } = await open({ meeting: running });
  await expect.element(screen.getByRole("timer")).toMatchTextContent(/26:0\d/);
  await screen.getByRole("button", { name: "Pause" }).click();
  await expect.poll(() => sentTo("debrief.pause")).toEqual([{ openingId }]);
});

test("the next candidate is whoever was not talked about yet; after the last the meeting ends", async () => {
  const { screen, sentTo } = await open();
  await screen.getByText("3 Recommendations").click();
  await screen.getByText("1 Read in silence").click();
  await screen.getByRole("button", { name: "Next candidate" }).click();
  await expect
    .poll(() => window.location.hash)
    .toBe(`#/decisions/${openingId}/debrief/${applications.leila}`);
  expect(sentTo("debrief.place").at(-1)).toMatchObject({
    applicationId: applications.kwame,
    finished: true,
  });
  expect(sentTo("debrief.run").at(-1)).toMatchObject({ applicationId: applications.leila });
  await screen.unmount();
  const others = [applications.leila, applications.siobhan].map((applicationId) => ({
    ...begun.candidates[0]!,
    applicationId,
    finished: true,
  }));
  const last = await open({
    meeting: { ...begun, candidates: [...begun.candidates, ...others] },
  });
  await last.screen.getByRole("button", { name: "End the debrief" }).click();
  await expect.poll(() => last.sentTo("debrief.end")).toEqual([{ openingId }]);
  await expect.poll(() => window.location.hash).toBe(`#/decisions/${openingId}`);
});

test("whoever was only passed by is not ticked as talked about", async () => {
  const { screen, sentTo } = await open();
  await screen.getByRole("button", { name: "Next candidate" }).click();
  await expect
    .poll(() => sentTo("debrief.place").at(-1))
    .toMatchObject({ applicationId: applications.kwame, finished: false });
});

test("the page says that it is there when it comes and when it is left", async () => {
  const { screen, sentTo } = await open({ meeting: { ...begun, runningSince: now } });
  await expect.poll(() => sentTo("debrief.keep")).toEqual([{ openingId }]);
  window.dispatchEvent(new Event("pagehide"));
  await expect.poll(() => sentTo("debrief.keep")).toHaveLength(2);
  await screen.unmount();
  await expect.poll(() => sentTo("debrief.keep")).toHaveLength(3);
});

test("without a PIN of the author the dialog says so before anything is typed", async () => {
  const { screen } = await open(
    undefined,
    {
      "debrief.candidate": {
        ...kwame,
        speakers: kwame.speakers.map((one) => ({ ...one, hasPin: false })),
      },
    },
    { actorId: people.adaeze },
  );
  await compare(screen);
  await screen.getByRole("button", { name: "Change the level of Hanna Virtanen" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText("There is no PIN to confirm this with")).toBeVisible();
  await expect.element(dialog.getByText("Hand over the laptop")).toBeVisible();
  await expect.element(dialog.getByRole("button", { name: "Change it" })).toBeDisabled();
});

test("somebody outside the panel reads along and moves nothing for the others", async () => {
  const { screen, sentTo } = await open({ mayRun: false, meeting: begun });
  await compare(screen);
  await expect
    .element(screen.getByRole("heading", { level: 2, name: "Coachability" }))
    .toBeVisible();
  expect(screen.getByRole("button", { name: "Next candidate" }).query()).toBeNull();
  await userEvent.keyboard("sn");
  expect(sentTo("debrief.place")).toEqual([]);
  expect(sentTo("debrief.run")).toEqual([]);
});

test("says when nothing of a candidate is open", async () => {
  const { screen } = await open(
    {},
    {
      "debrief.candidate": {
        ...kwame,
        sealedInterviews: 1,
        speakers: [],
        competencies: [],
        criteria: [],
        recommendations: [],
      },
    },
  );
  await expect.element(screen.getByText("Nothing about this candidate is open yet")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});
