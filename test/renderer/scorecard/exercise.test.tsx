import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ScorecardPage } from "../../../renderer/features/scorecard/scorecard-page.tsx";
import { Frame } from "../../../renderer/ui/page.tsx";
import type { RolePlay } from "../../../shared/kit.ts";
import type { Run } from "../../../shared/run.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { fail, ok } from "../../../shared/result.ts";
import { moveClock, newClock } from "../../../shared/rules/run-clock.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { author, card, id } from "./card.ts";

const minute = 60_000;
const begun = Date.UTC(2026, 10, 23, 9);

const rolePlay: RolePlay = {
  id: "r",
  title: "Opening call, twice",
  roles: [],
  summary: "",
  totalMinutes: 16,
  phases: [
    { name: "Briefing", minutes: 2, who: "panel", whatHappens: "" },
    { name: "First take", minutes: 5, who: "both", whatHappens: "" },
    { name: "Coaching note", minutes: 4, who: "panel", whatHappens: "" },
    { name: "Second take", minutes: 5, who: "both", whatHappens: "" },
  ],
  candidateCard: { situation: "You call a port.", goal: "A meeting.", youKnow: [], rules: [] },
  actorCard: {
    persona: "Erik Aas, harbour master.",
    mood: "Friendly, short on time.",
    openingLine: "Aas.",
    releaseIfAsked: [
      { ifAsked: "Missed windows", reveal: "Nine a month." },
      { ifAsked: "Budget", reveal: "Closes on 15 January." },
    ],
    objections: [
      { trigger: "At minute two", line: "We manage.", goodResponse: "Asks who." },
      { trigger: "At the end", line: "Send me a mail.", goodResponse: "Proposes a day." },
    ],
    endsWhen: "Somebody hangs up.",
  },
  secondTake: {
    selfDiagnosisPrompt: "Which moment would you like to have back?",
    coachingNoteGuide: "One strength, one change.",
  },
  rubric: [],
};

const anchors = { 1: "No question.", 3: "One question.", 5: "Three questions." };

const twice: Scorecard = {
  ...card,
  items: [
    {
      id: id(8),
      builtInId: null,
      title: rolePlay.title,
      minutes: 16,
      content: { kind: "role-play", rolePlay },
      criteria: [
        { id: id(11), competencyId: id(21), text: "Asks before claiming", anchors },
        { id: id(12), competencyId: id(22), text: "Agrees on a date", anchors },
      ],
    },
  ],
};

const ran = (over: Partial<Run> = {}): Run => ({
  kitItemId: id(8),
  clock: newClock(4),
  used: [],
  selfDiagnosis: "",
  coachingNote: "",
  notes: [],
  ...over,
});

/** Three minutes into the first take, the briefing done in its two. */
const talking = moveClock(
  moveClock(moveClock(newClock(4), "start", begun - 5 * minute), "next", begun - 3 * minute),
  "start",
  begun,
);

const saved = { savedAt: begun };

const open = (runs: Run[] | (() => Run[]), scorecard: Scorecard = twice, over: Answers = {}) =>
  renderScreen(<ScorecardPage actorId={author} id={card.id} />, {
    answers: {
      "scorecard.get": scorecard,
      "run.list": runs,
      "scorecard.rate": saved,
      "run.coach": saved,
      "run.clock": { clock: talking },
      "run.use": {},
      "run.addNote": { id: id(60), at: 0 },
      "run.saveNote": {},
      "run.deleteNote": {},
      ...over,
    },
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: begun });
});
afterEach(() => {
  vi.useRealTimers();
});

const evidence = "What you saw or heard";

describe("the clock", () => {
  test("shows what has gone, which phase is on and what is left of it, second by second", async () => {
    const { screen } = await open([ran({ clock: talking })]);
    const clock = screen.getByRole("region", { name: "Clock" });
    await expect.element(clock.getByRole("timer")).toHaveTextContent("05:00");
    await expect.element(clock).toMatchTextContent(/of 16:00/);
    await expect.element(clock).toMatchTextContent(/First take\s*02:00 left/);
    vi.advanceTimersByTime(65_000);
    await expect.element(clock.getByRole("timer")).toHaveTextContent("06:05");
    await expect.element(clock).toMatchTextContent(/00:55 left/);
    vi.advanceTimersByTime(60_000);
    await expect.element(clock).toMatchTextContent(/00:05 over/);
    await expectNoAxeViolationsInBothThemes(screen.container);
  });

  test("Space starts and stops it, also before it ever ran, and never while somebody types", async () => {
    const { screen, sentTo } = await open([]);
    await expect.element(screen.getByRole("button", { name: "Start the clock" })).toBeVisible();
    await userEvent.keyboard(" ");
    await expect.poll(() => sentTo("run.clock")).toMatchObject([{ action: "start" }]);
    await screen.getByLabelText(evidence).click();
    await userEvent.keyboard("one two");
    expect(sentTo("run.clock")).toHaveLength(1);
  });

  test("goes on to the next phase, and asks before it begins again", async () => {
    const { screen, sentTo } = await open([ran({ clock: talking })]);
    await screen.getByRole("button", { name: "Next: Coaching note" }).click();
    await screen.getByRole("button", { name: "More of the exercise" }).click();
    await screen.getByRole("menuitem", { name: "Begin again…" }).click();
    const dialog = screen.getByRole("alertdialog");
    await expect.element(dialog).toMatchTextContent(/Notes, levels and evidence stay/);
    await dialog.getByRole("button", { name: "Begin again" }).click();
    await expect
      .poll(() => sentTo("run.clock").map((one) => one.action))
      .toEqual(["next", "restart"]);
  });

  test("says when a stop was not stored", async () => {
    const { screen } = await renderScreen(
      <Frame>
        <ScorecardPage actorId={author} id={card.id} />
      </Frame>,
      {
        answers: {
          "scorecard.get": twice,
          "run.list": () => fail("file", "The disk could not be read."),
        },
      },
    );
    await expect.element(screen.getByText("The disk could not be read.")).toBeVisible();
  });
});

test("what the actor used is ticked off with its time, and what was not is told when the talking is over", async () => {
  const used = [{ kind: "objection" as const, index: 0, take: 1 as const, at: 4 * minute }];
  let stored = ran({ clock: talking, used });
  const { screen, sentTo, announce } = await open(() => [stored]);
  await expect.element(screen.getByRole("checkbox", { name: /We manage/ })).toBeChecked();
  await expect.element(screen.getByText("04:00", { exact: true })).toBeVisible();
  await screen.getByRole("checkbox", { name: /Nine a month/ }).click();
  expect(sentTo("run.use")).toMatchObject([{ kind: "fact", index: 0, used: true }]);
  expect(screen.getByText(/not used/).query()).toBeNull();
  stored = { ...stored, clock: { ...talking, phase: 2, runningSince: null } };
  announce("run");
  await expect.element(screen.getByText(/One objection of 2 was not used:/)).toBeVisible();
  stored = { ...stored, clock: { ...talking, phase: 4, runningSince: null } };
  announce("run");
  // The second take meets the candidate anew: what came up in the first says nothing of it.
  await expect
    .element(screen.getByText(/Two objections of 2 were not used in the second take/))
    .toBeVisible();
  await expect.element(screen.getByRole("checkbox", { name: /We manage/ })).not.toBeChecked();
});

test("a tick stands at once, and goes again where it could not be stored", async () => {
  let answer: (() => void) | undefined;
  const { screen } = await open([ran({ clock: talking })], twice, {
    "run.use": () =>
      new Promise((resolve) => (answer = () => resolve(fail("file", "The disk is full.")))),
  });
  const tick = screen.getByRole("checkbox", { name: /Nine a month/ });
  await tick.click();
  await expect.element(tick).toBeChecked();
  await expect.poll(() => answer).toBeDefined();
  answer!();
  await expect.element(tick).not.toBeChecked();
});

test("the candidate’s card has a button of its own until the clock has begun", async () => {
  let stored = ran();
  const { screen, announce } = await open(() => [stored]);
  await expect.element(screen.getByRole("button", { name: "Candidate’s card" })).toBeVisible();
  stored = ran({ clock: talking });
  announce("run");
  await expect
    .element(screen.getByRole("button", { name: "Candidate’s card" }))
    .not.toBeInTheDocument();
});

describe("moments", () => {
  const note = {
    id: id(60),
    take: 1 as const,
    at: 8 * minute + 52_000,
    text: "Nine windows × 14,000",
    criterionId: id(12),
  };

  test("are typed and kept with Enter, filed by a number where one is meant", async () => {
    const { screen, sentTo } = await open([ran({ clock: talking })]);
    await userEvent.keyboard("n2: Nine windows{Enter}");
    await expect.element(screen.getByLabelText("New moment")).toHaveValue("");
    await userEvent.keyboard("9 windows, 3: not mine{Enter}");
    await expect
      .poll(() => sentTo("run.addNote").map((one) => [one.text, one.criterionId]))
      .toEqual([
        ["Nine windows", id(12)],
        ["9 windows, 3: not mine", null],
      ]);
  });

  test("leave the line free at once, wait for each other, and come back where they could not be kept", async () => {
    const answers: ((ok: boolean) => void)[] = [];
    const { screen, sentTo } = await open([], twice, {
      "run.addNote": () =>
        new Promise((resolve) =>
          answers.push((isOk) =>
            resolve(isOk ? ok({ id: id(60), at: 0 }) : fail("file", "The disk is full.")),
          ),
        ),
    });
    const field = screen.getByLabelText("New moment");
    await field.click();
    await userEvent.keyboard("One{Enter}Two{Enter}Thr");
    await expect.element(field).toHaveValue("Thr");
    expect(sentTo("run.addNote").map((one) => one.text)).toEqual(["One"]);
    answers[0]!(true);
    await expect.poll(() => sentTo("run.addNote").map((one) => one.text)).toEqual(["One", "Two"]);
    answers[1]!(false);
    await expect.element(field).toHaveValue("Two Thr");
  });

  test("one that was not stored stays in the line", async () => {
    const { screen } = await open([], twice, {
      "run.addNote": fail("file", "The disk is full."),
    });
    await screen.getByLabelText("New moment").fill("Silence of six seconds");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByLabelText("New moment")).toHaveValue("Silence of six seconds");
  });

  test("become evidence, with their time, behind what is written there", async () => {
    const { screen, sentTo } = await open([ran({ notes: [note] })]);
    await expect.element(screen.getByText(note.text)).toBeVisible();
    await screen.getByRole("button", { name: "More of the moment at 08:52" }).click();
    await screen.getByRole("menuitem", { name: "Put it into the evidence of 2" }).click();
    await expect
      .poll(() => sentTo("scorecard.rate").at(-1))
      .toMatchObject({ criterionId: id(12), take: 1, evidence: `08:52 ${note.text}` });
  });

  test("can be changed, moved to another criterion and deleted", async () => {
    const { screen, sentTo } = await open([ran({ notes: [note] })]);
    const more = screen.getByRole("button", { name: "More of the moment at 08:52" });
    await more.click();
    await screen.getByRole("menuitemcheckbox", { name: "1 Asks before claiming" }).click();
    await more.click();
    await screen.getByRole("menuitem", { name: "Change the words" }).click();
    await screen.getByLabelText("Moment at 08:52").fill("Ten windows");
    await userEvent.keyboard("{Enter}");
    await more.click();
    await screen.getByRole("menuitem", { name: "Delete" }).click();
    await expect
      .poll(() => sentTo("run.saveNote").map((one) => [one.text, one.criterionId]))
      .toEqual([
        [note.text, id(11)],
        ["Ten windows", id(12)],
      ]);
    await expect.poll(() => sentTo("run.deleteNote")).toEqual([{ id: note.id }]);
  });
});

test("T puts the time of the exercise into the evidence, and one goes on writing there", async () => {
  const { screen, sentTo } = await open([ran({ clock: talking })]);
  await expect.element(screen.getByLabelText(evidence)).toBeVisible();
  await userEvent.keyboard("t“We manage.”");
  await expect.element(screen.getByLabelText(evidence)).toHaveValue("05:00 “We manage.”");
  await userEvent.keyboard("{Escape}tAgain");
  await expect
    .element(screen.getByLabelText(evidence))
    .toHaveValue("05:00 “We manage.”\n05:00 Again");
  expect(sentTo("run.addNote")).toEqual([]);
});

describe("two takes", () => {
  const second = { ...talking, phase: 3 };

  test("digits, time and E belong to the second one while it is on", async () => {
    const { screen, sentTo } = await open([ran({ clock: second })], {
      ...twice,
      ratings: [
        {
          criterionId: id(11),
          take: 1,
          level: 2,
          notAssessed: false,
          evidence: "Told, not asked.",
        },
      ],
    });
    await expect.element(screen.getByText("Digits rate this take")).toBeVisible();
    await userEvent.keyboard("k4");
    await expect.element(screen.getByText("2 → 4 (+2)")).toBeVisible();
    await userEvent.keyboard("eAsked first.");
    await expect.element(screen.getByLabelText(/^What was different/)).toHaveValue("Asked first.");
    await expect
      .poll(() => sentTo("scorecard.rate").at(-1))
      .toMatchObject({ criterionId: id(11), take: 2, level: 4, evidence: "Asked first." });
    expect(sentTo("scorecard.rate").every((one) => one.take === 2)).toBe(true);
    await expectNoAxeViolationsInBothThemes(screen.container);
  });

  test("between them the candidate speaks first, and the note is kept", async () => {
    const { screen, sentTo } = await open([ran({ clock: { ...talking, phase: 2 } })]);
    await expect.element(screen.getByText(/Which moment would you like/)).toBeVisible();
    await screen.getByLabelText("What the candidate said of the first take").fill("Too fast.");
    await screen.getByLabelText("The coaching note you gave").fill("Ask first.");
    await expect
      .poll(() => sentTo("run.coach").at(-1))
      .toMatchObject({
        kitItemId: id(8),
        selfDiagnosis: "Too fast.",
        coachingNote: "Ask first.",
      });
  });

  test("the block between them opens and is shown when its time comes, and takes no focus", async () => {
    let stored = ran({ clock: talking });
    const { screen, announce } = await open(() => [stored]);
    const block = screen.getByText("Between the two takes");
    await expect.element(block).toBeVisible();
    await screen.getByLabelText(evidence).click();
    stored = ran({ clock: { ...talking, phase: 2 } });
    announce("run");
    await expect.element(screen.getByText(/Which moment would you like/)).toBeVisible();
    await expect.element(block).toBeInViewport();
    await expect.element(screen.getByLabelText(evidence)).toHaveFocus();
  });

  const rated = (criterionId: string, take: 1 | 2, level: number) => ({
    criterionId,
    take,
    level,
    notAssessed: false,
    evidence: "Seen.",
  });

  test("an unfinished second one is told before submitting, and stops nobody", async () => {
    const { screen } = await open([], {
      ...twice,
      recommendation: "yes",
      ratings: [rated(id(11), 1, 2), rated(id(12), 1, 3), rated(id(11), 2, 4)],
    });
    await screen.getByRole("button", { name: /^Submit scorecard/ }).click();
    await expect
      .element(screen.getByRole("alertdialog"))
      .toMatchTextContent(/second take of Opening call, twice is rated on 1 of 2 criteria/);
  });

  test("both are read afterwards, with the difference, the ticks, the words and the moments", async () => {
    const { screen } = await open(
      [
        ran({
          clock: { phase: 4, spent: [2, 5, 4, 5].map((one) => one * minute), runningSince: null },
          used: [{ kind: "fact", index: 1, take: 1, at: minute }],
          selfDiagnosis: "Too fast.",
          coachingNote: "Ask first.",
          notes: [{ id: id(60), take: 2, at: minute, text: "Asked first", criterionId: id(11) }],
        }),
      ],
      {
        ...twice,
        status: "submitted",
        submittedAt: begun,
        sealed: false,
        recommendation: "yes",
        ratings: [rated(id(11), 1, 2), rated(id(11), 2, 4), rated(id(12), 1, 3)],
      },
    );
    await expect.element(screen.getByText(/rated 2.0 levels higher/)).toBeVisible();
    await expect
      .element(screen.getByText(/It took 16:00/))
      .toMatchTextContent(/1 of 2 facts came out\. 0 of 2 objections were used/);
    for (const words of ["Too fast.", "Ask first.", "Asked first"])
      await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
    await expect.element(screen.getByRole("region", { name: "Second take" })).toBeVisible();
    await expectNoAxeViolationsInBothThemes(screen.container);
  });
});

test("everything of a run fits a small window", async () => {
  await page.viewport(900, 600);
  const { screen } = await open([ran({ clock: talking })]);
  await expect.element(screen.getByRole("timer")).toBeVisible();
  const main = screen.getByRole("main").element();
  expect(main.scrollWidth).toBe(main.clientWidth);
});
