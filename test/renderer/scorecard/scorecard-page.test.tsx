import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ScorecardPage } from "../../../renderer/features/scorecard/scorecard-page.tsx";
import { Frame } from "../../../renderer/ui/page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Interview } from "../../../shared/interview.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { author, card, fullCard, id } from "./card.ts";

const saved = { savedAt: Date.UTC(2026, 10, 23, 10) };

function open(scorecard: Scorecard | (() => Scorecard | Result<Scorecard>), over: Answers = {}) {
  return renderScreen(
    <>
      <ScorecardPage actorId={author} id={card.id} />
      <Toaster />
    </>,
    {
      answers: {
        "scorecard.get": scorecard,
        "run.list": [],
        "scorecard.rate": saved,
        "scorecard.conclude": saved,
        "scorecard.submit": {},
        ...over,
      },
    },
  );
}

/** An interview that the person at the laptop still owes a scorecard of, beside the author of the card. */
const owed: Interview = {
  id: card.interviewId,
  applicationId: id(31),
  candidate: card.candidate,
  opening: { id: card.opening.id, title: card.opening.title, leadId: id(33) },
  round: card.round,
  startsAt: card.startsAt,
  timeZone: card.timeZone,
  minutes: 60,
  place: "",
  note: "",
  panelistIds: [author, id(33)],
  panelists: [
    { id: author, name: "Hanna Virtanen", scorecardId: card.id, submitted: false },
    { id: id(33), name: "Bela Nagy", scorecardId: id(32), submitted: false },
  ],
  cancelled: false,
  sealed: true,
  sealOpened: null,
  mine: { scorecardId: id(32), status: "draft" },
  updatedAt: card.startsAt,
};

const evidence = "What you saw or heard";

describe("scoring without a mouse", () => {
  test("digits rate, J and K walk, E writes, Escape comes back", async () => {
    const { screen, sentTo } = await open(card);
    await expect.element(screen.getByRole("heading", { name: "First conversation" })).toBeVisible();
    await userEvent.keyboard("4e");
    await expect.element(screen.getByLabelText(evidence)).toHaveFocus();
    await userEvent.keyboard("Asked 3 times, j5.{Escape}j0j2k");
    await expect
      .poll(() =>
        sentTo("scorecard.rate").map((one) => [one.criterionId, one.level, one.notAssessed]),
      )
      .toEqual(
        expect.arrayContaining([
          [id(11), 4, false],
          [id(12), null, true],
          [id(13), 2, false],
        ]),
      );
    await expect
      .poll(() => sentTo("scorecard.rate").findLast((one) => one.criterionId === id(11)))
      .toMatchObject({ level: 4, evidence: "Asked 3 times, j5." });
    await expect.element(screen.getByRole("radio", { name: "Not assessed" })).toBeChecked();
  });

  test("what is typed right after E is evidence of the criterion one has just gone to", async () => {
    const { screen, sentTo } = await open(card);
    await expect.element(screen.getByLabelText(evidence)).toBeVisible();
    await userEvent.keyboard("eBela heard");
    await expect.element(screen.getByLabelText(evidence)).toHaveValue("Bela heard");
    await userEvent.keyboard("{Escape}jeJoke 2");
    await expect.element(screen.getByLabelText(evidence)).toHaveValue("Joke 2");
    await expect
      .poll(() => sentTo("scorecard.rate").map((one) => [one.criterionId, one.level, one.evidence]))
      .toEqual(
        expect.arrayContaining([
          [id(11), null, "Bela heard"],
          [id(12), null, "Joke 2"],
        ]),
      );
  });

  test("Tab and the arrows reach everything as well", async () => {
    const { screen, sentTo } = await open(card);
    const closed = screen.getByRole("radiogroup", { name: "2. Puts a price on the problem" });
    await closed.getByRole("radio", { name: "1" }).click();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect
      .poll(() => sentTo("scorecard.rate").findLast((one) => one.criterionId === id(12))?.level)
      .toBe(3);
    await expect.element(screen.getByText(/One number\./)).toBeVisible();
  });

  test("a collapsed criterion shows the anchor under the cursor, also between two", async () => {
    const { screen } = await open(card);
    const closed = screen.getByRole("radiogroup", { name: "2. Puts a price on the problem" });
    await closed.getByText("5").hover();
    await expect.element(screen.getByText(/A sum with a date\./)).toBeVisible();
    await closed.getByText("4").hover();
    await expect.element(screen.getByText(/Between 3 and 5\./)).toBeVisible();
  });
});

describe("saving", () => {
  test("says when, and stores what is typed while it is typed", async () => {
    const { screen, sentTo } = await open(card);
    await screen.getByLabelText(evidence).fill("Nine windows");
    await expect.poll(() => sentTo("scorecard.rate").length).toBe(1);
    await expect.element(screen.getByText(/saved \d\d:\d\d/)).toBeVisible();
  });

  test("a failed save keeps the text, says so and succeeds when tried again", async () => {
    let broken = true;
    const { screen, sentTo } = await open(card, {
      "scorecard.rate": () =>
        broken ? fail("file", "The disk is full. This was not saved.") : ok(saved),
    });
    await screen.getByLabelText(evidence).fill("Nine windows a month");
    await expect.element(screen.getByRole("alert")).toMatchTextContent(/The disk is full/);
    await expect.element(screen.getByLabelText(evidence)).toHaveValue("Nine windows a month");
    broken = false;
    await screen.getByRole("button", { name: "Try now" }).click();
    await expect.element(screen.getByText(/saved \d\d:\d\d/)).toBeVisible();
    expect(screen.getByRole("alert").query()).toBeNull();
    expect(sentTo("scorecard.rate").at(-1)).toMatchObject({ evidence: "Nine windows a month" });
  });

  test("text that is too long is told at its field and stays", async () => {
    const { screen } = await open(card);
    await screen.getByLabelText(evidence).fill("x".repeat(10_001));
    await expect.element(screen.getByText("At most 10000 characters.")).toBeVisible();
  });

  test("leaving the page stores what was typed a moment ago", async () => {
    const { screen, sentTo } = await open(card);
    await screen.getByLabelText(evidence).fill("At the very end");
    await screen.unmount();
    await expect.poll(() => sentTo("scorecard.rate").at(-1)?.evidence).toBe("At the very end");
  });

  test("comes back as it was left", async () => {
    const { screen } = await open({ ...fullCard, recommendation: "no" });
    await expect.element(screen.getByRole("radio", { name: "Level 4" })).toBeChecked();
    await expect
      .element(screen.getByLabelText(evidence))
      .toHaveValue("“We manage.” Three follow-ups.");
    await expect.element(screen.getByRole("radio", { name: "No", exact: true })).toBeChecked();
    await expect.element(screen.getByLabelText(/^Why/)).toHaveValue("Calm under pressure.");
  });

  test("another window's answer appears where nothing was touched, and replaces nothing that was", async () => {
    let stored = card;
    const { screen, announce } = await open(() => stored);
    await screen.getByLabelText(evidence).fill("Mine");
    stored = { ...fullCard, recommendation: "strong-yes" };
    announce("scorecard");
    await expect.element(screen.getByRole("radio", { name: "Strong yes" })).toBeChecked();
    await expect.element(screen.getByLabelText(evidence)).toHaveValue("Mine");
  });
});

test("a very long name widens nothing and hides nobody who scored", async () => {
  await page.viewport(1360, 800);
  const name = "Wolfeschlegelsteinhausenbergerdorff".repeat(3).slice(0, 90);
  const { screen } = await open({ ...card, candidate: { id: id(4), name } });
  const margin = screen.getByRole("region", { name: "Recommendation" });
  await expect.element(margin).toBeVisible();
  expect(margin.element().scrollWidth).toBe(margin.element().clientWidth);
  const author = screen.getByText(/scored by/).element();
  const line = author.closest("p")!.getBoundingClientRect();
  expect(author.getBoundingClientRect().right).toBeLessThanOrEqual(line.right);
  await expect.element(screen.getByTitle(name)).toBeVisible();
});

test("only the page scrolls in a small window, not the window as well", async () => {
  await page.viewport(900, 600);
  const { screen } = await renderScreen(
    <Frame>
      <ScorecardPage actorId={author} id={card.id} />
    </Frame>,
    { answers: { "scorecard.get": card, "run.list": [] } },
  );
  await expect.element(screen.getByLabelText(evidence)).toBeVisible();
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(window.innerHeight);
  const main = screen.getByRole("main").element();
  expect(main.scrollHeight).toBe(main.clientHeight);
});

test("a submitted scorecard says by which version of the weights it was weighed", async () => {
  const submittedAt = Date.UTC(2026, 10, 23, 11);
  const { screen } = await open({
    ...fullCard,
    status: "submitted",
    submittedAt,
    weightsVersion: 1,
  });
  await expect.element(screen.getByText(/Weighed by version 1 at the time\./)).toBeVisible();
});

test("a criterion that the interview lost is told of, with what was written about it", async () => {
  const { screen } = await open(card, {
    "scorecard.rate": fail("not-found", "Not part of the interview any more.", "criterionId"),
  });
  await screen.getByLabelText(evidence).fill("Nine windows a month");
  await expect
    .element(screen.getByRole("alert"))
    .toMatchTextContent(/taken out of this interview.*“Nine windows a month”/);
});

describe("submitting", () => {
  test("lists what is open and goes there", async () => {
    const { screen, sentTo } = await open(card);
    await expect.element(screen.getByText(/Four points are still open/)).toBeVisible();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.element(screen.getByRole("heading", { name: "Still open" })).toBeVisible();
    await screen.getByRole("button", { name: "The recommendation" }).click();
    await expect.element(screen.getByRole("radio", { name: "Strong no" })).toHaveFocus();
    await screen.getByRole("button", { name: /^3 Asks before answe.*: / }).click();
    await expect
      .element(screen.getByRole("group", { name: "3. Asks before answering" }))
      .toBeVisible();
    expect(sentTo("scorecard.submit")).toEqual([]);
  });

  test("asks once more, says what it changes, and submits", async () => {
    const { screen, sentTo } = await open(fullCard);
    await expect.element(screen.getByText(/Nothing is open/)).toBeVisible();
    await screen.getByRole("button", { name: /^Submit scorecard/ }).click();
    const dialog = screen.getByRole("alertdialog");
    await expect.element(dialog).toMatchTextContent(/1 of 3 are in/);
    await expect.element(dialog).toMatchTextContent(/first one of Account executive/);
    await expectNoAxeViolationsInBothThemes();
    await dialog.getByRole("button", { name: "Submit" }).click();
    await expect.poll(() => sentTo("scorecard.submit")).toEqual([{ id: card.id }]);
    await expect.element(screen.getByText("Submitted. It can no longer be changed.")).toBeVisible();
  });

  test("then says where to go on, and who takes the laptop next", async () => {
    let stored = fullCard;
    const { screen, announce, sentTo } = await open(() => stored, {
      "interview.get": {
        ...owed,
        panelists: [
          { id: id(61), name: "Adaeze Nwosu", scorecardId: id(71), submitted: true },
          { id: id(62), name: "Rosa Marten", scorecardId: id(72), submitted: false },
        ],
      },
      "lock.handOver": {},
    });
    await screen.getByRole("button", { name: /^Submit scorecard/ }).click();
    await screen.getByRole("alertdialog").getByRole("button", { name: "Submit" }).click();
    stored = { ...fullCard, status: "submitted", submittedAt: saved.savedAt, submitted: 2 };
    await expect.element(screen.getByText("Submitted. It can no longer be changed.")).toBeVisible();
    announce("scorecard");
    await screen.getByRole("button", { name: "Hand over to Rosa Marten" }).click();
    await expect
      .poll(() => sentTo("lock.handOver"))
      .toEqual([{ panelistId: id(62), interviewId: fullCard.interviewId }]);
  });

  test("then leads Home when everybody has submitted", async () => {
    let stored = fullCard;
    const { screen, announce } = await open(() => stored, {
      "interview.get": { ...owed, panelists: [] },
    });
    await screen.getByRole("button", { name: /^Submit scorecard/ }).click();
    await screen.getByRole("alertdialog").getByRole("button", { name: "Submit" }).click();
    stored = { ...fullCard, status: "submitted", submittedAt: saved.savedAt, submitted: 3 };
    await expect.element(screen.getByText("Submitted. It can no longer be changed.")).toBeVisible();
    announce("scorecard");
    await expect.element(screen.getByText(/^Everybody has submitted/)).toBeVisible();
    await expect.element(screen.getByRole("link", { name: "Home" })).toHaveAttribute("href", "#/");
  });

  test("waits for a save that failed", async () => {
    const { screen, sentTo } = await open(fullCard, {
      "scorecard.rate": fail("file", "The disk is full."),
    });
    await screen.getByLabelText(evidence).fill("Changed");
    await screen.getByRole("button", { name: /^Submit scorecard/ }).click();
    await expect.element(screen.getByText(/^Not submitted/)).toBeVisible();
    expect(sentTo("scorecard.submit")).toEqual([]);
  });
});

describe("the seal", () => {
  test("shows nothing of another's scorecard", async () => {
    const { screen } = await open(() => fail("sealed", "This scorecard is sealed."));
    await expect.element(screen.getByRole("heading", { name: "Sealed" })).toBeVisible();
    expect(screen.getByRole("textbox").query()).toBeNull();
    await expectNoAxeViolationsInBothThemes(screen.container);
  });

  test("leads on to one's own scorecard of the same interview", async () => {
    const { screen } = await open(() => fail("sealed", "This scorecard is sealed."), {
      "interview.list": [owed],
    });
    await expect
      .element(screen.getByRole("link", { name: "Open my scorecard for this interview" }))
      .toHaveAttribute("href", `#/scorecards/${id(32)}`);
  });

  test("takes the page away when somebody else takes the laptop", async () => {
    let handedOver = false;
    const { screen, announce } = await open(() =>
      handedOver ? fail("sealed", "This scorecard is sealed.") : ok(fullCard),
    );
    await expect.element(screen.getByLabelText(evidence)).toBeVisible();
    handedOver = true;
    announce("panelist", "interview", "scorecard");
    await expect.element(screen.getByRole("heading", { name: "Sealed" })).toBeVisible();
    expect(screen.container.textContent).not.toContain("We manage");
  });

  test("never shows an old answer to the next person", async () => {
    const { screen } = await renderScreen(<ScorecardPage actorId={id(99)} id={card.id} />, {
      answers: { "scorecard.get": fullCard },
    });
    await expect.element(screen.getByRole("status")).toBeInTheDocument();
    expect(screen.container.textContent).not.toContain("We manage");
  });

  test("a submitted scorecard is read, not changed", async () => {
    const { screen } = await open({
      ...fullCard,
      status: "submitted",
      submittedAt: saved.savedAt,
      submitted: 2,
    });
    await expect.element(screen.getByText("“We manage.” Three follow-ups.").first()).toBeVisible();
    await expect.element(screen.getByText(/2 of 3 in/)).toBeVisible();
    expect(screen.getByRole("textbox").query()).toBeNull();
    expect(screen.getByRole("radio").query()).toBeNull();
    await expectNoAxeViolationsInBothThemes(screen.container);
  });

  test("says when it was scored after the seal was opened", async () => {
    const read = {
      ...fullCard,
      status: "submitted",
      submittedAt: saved.savedAt,
      sealed: false,
    } as const;
    const { screen } = await open({ ...read, late: true });
    await expect.element(screen.getByText(/Scored after the seal was opened/)).toBeVisible();
  });

  test("says what was changed after it was submitted, and why", async () => {
    const why = { scope: "whole", changedAt: saved.savedAt } as const;
    const { criterionId } = fullCard.ratings[0]!;
    const { screen } = await open({
      ...fullCard,
      status: "submitted",
      submittedAt: saved.savedAt,
      sealed: false,
      submitted: 3,
      changes: {
        ratings: [
          { criterionId, take: 1, from: 2, to: null, reason: "I had misheard it.", ...why },
          { criterionId, take: 1, from: null, to: 4, reason: "سمعتُ البقية", ...why },
        ],
        recommendation: [{ from: "strong-no", to: "yes", reason: "Heard the others.", ...why }],
      },
    });
    const [verdict, level] = [0, 1].map((at) =>
      screen.getByRole("list", { name: "Changes" }).nth(at),
    );
    await expect
      .element(verdict!)
      .toMatchTextContent(
        /First strong no, then yes on .*from the whole picture: Heard the others/,
      );
    await expect
      .element(level!)
      .toMatchTextContent(/First 2, then not assessed .*Then 4 .*سمعتُ البقية/);
    expect(screen.getByRole("list", { name: "Changes" }).all()).toHaveLength(2);
    await expectNoAxeViolationsInBothThemes(screen.container);
  });

  test("a cancelled interview's scorecard is kept and cannot be written", async () => {
    const { screen } = await open({ ...fullCard, cancelled: true });
    await expect.element(screen.getByText("This interview was cancelled")).toBeVisible();
    expect(screen.getByRole("textbox").query()).toBeNull();
  });
});

test("is accessible while it is filled in, asked about, and without criteria", async () => {
  const { screen } = await open(card);
  await expect.element(screen.getByLabelText(evidence)).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.unmount();
  const empty = await open({ ...card, items: [], competencyNames: {} });
  await expect.element(empty.screen.getByText(/has no criteria/)).toBeVisible();
  await expectNoAxeViolationsInBothThemes(empty.screen.container);
});
