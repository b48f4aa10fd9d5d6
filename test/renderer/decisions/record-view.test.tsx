import { expect, test } from "vitest";
import "../../../shared/charts/charts.css";
import { RecordPage } from "../../../renderer/features/decisions/record-page.tsx";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { deciding, id, openingId, record, stages } from "./deciding.ts";

const waiting = [
  {
    applicationId: id(103),
    candidateId: id(203),
    name: "Siobhán Keane",
    stage: "Final",
    since: 0,
    interviewed: true,
  },
];

const open = (answers: Answers = {}) =>
  renderScreen(<RecordPage openingId={openingId} timeZone="Europe/Oslo" />, {
    answers: {
      "decision.get": deciding({
        waiting,
        latestRecordId: id(500),
        seats: { total: 1, filled: 1, promised: 0 },
      }),
      "decision.history": [record()],
      "decision.sign": {},
      "opening.close": {},
      ...answers,
    },
  });

test("shows the record as it was signed, with its evidence and dissent, and nothing to edit", async () => {
  const { screen } = await open();
  await expect.element(screen.getByText(/ليلى حداد.* is to be hired\./)).toBeVisible();
  const shown = screen.getByRole("region", { name: "The record" });
  await expect.element(shown).toMatchTextContent(/moved to Hired/);
  await expect.element(shown).toMatchTextContent(/Asked what a missed berth window costs us\./);
  await expect.element(shown).toMatchTextContent(/She knew tugs but not tariffs\./);
  await expect.element(shown).toMatchTextContent(/12 January 2027/);
  expect(screen.getByRole("textbox").query()).toBeNull();
  expect(screen.getByRole("radio").query()).toBeNull();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("takes a dissent with the PIN of whoever dissents, word for word", async () => {
  const { screen, sentTo } = await open();
  await screen.getByRole("button", { name: "Dissent as Hanna Virtanen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/What you would have done/).fill("Kwame, from day one.");
  await dialog.getByLabelText("PIN of Hanna Virtanen").fill("4071");
  await expectNoAxeViolationsInBothThemes(screen.container);
  await dialog.getByRole("button", { name: "Dissent", exact: true }).click();
  await expect
    .poll(() => sentTo("decision.sign"))
    .toEqual([
      {
        recordId: id(500),
        panelistId: id(2),
        stance: "dissents",
        words: "Kwame, from day one.",
        pin: "4071",
      },
    ]);
  await expect.poll(() => screen.getByRole("dialog").query()).toBeNull();
});

test("keeps the words when the PIN was wrong", async () => {
  const { screen } = await open({
    "decision.sign": fail("invalid", "That is not the PIN.", "pin"),
  });
  await screen.getByRole("button", { name: "Sign as Hanna Virtanen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/Words beside the signature/).fill("With a tutor for tariffs.");
  await dialog.getByRole("button", { name: "Sign", exact: true }).click();
  await expect.element(dialog.getByText("That is not the PIN.")).toBeVisible();
  await expect
    .element(dialog.getByLabelText(/Words beside the signature/))
    .toHaveValue("With a tutor for tariffs.");
});

test("signs without a PIN at one's own hands, and for nobody who has none", async () => {
  const silent = record().silent[0]!;
  const mine = await open({
    "decision.history": [record({ silent: [{ ...silent, hasPin: false, atLaptop: true }] })],
  });
  await mine.screen.getByRole("button", { name: "Sign as Hanna Virtanen" }).click();
  expect(mine.screen.getByLabelText(/PIN of/).query()).toBeNull();
  await mine.screen.getByRole("dialog").getByRole("button", { name: "Sign", exact: true }).click();
  await expect.poll(() => mine.sentTo("decision.sign")[0]?.pin).toBeNull();
  await mine.screen.unmount();
  const other = await open({
    "decision.history": [record({ silent: [{ ...silent, hasPin: false }] })],
  });
  await expect
    .element(other.screen.getByText("has not signed; hand over the laptop to do so"))
    .toBeVisible();
  expect(other.screen.getByRole("button", { name: /Sign as/ }).query()).toBeNull();
});

test("offers to close a full opening, and to ask whoever waits for another", async () => {
  const { screen, sentTo } = await open({
    "opening.list": [
      {
        id: id(91),
        title: "Key accounts",
        roleName: "Account executive",
        seats: 1,
        filled: 0,
        targetDate: null,
        leadName: "Adaeze Nwosu",
        status: "open",
        frozenAt: null,
        rounds: 0,
        kitItems: 0,
        minutes: 0,
        uncovered: 0,
        stages: [],
        applications: 0,
        interviews: 0,
      },
    ],
    "application.create": { id: id(700) },
  });
  await screen.getByRole("button", { name: "Close the opening" }).click();
  await expect.poll(() => sentTo("opening.close")).toEqual([{ id: openingId }]);
  await screen.getByRole("button", { name: "Another opening… for Siobhán Keane" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add to the opening" }).click();
  await expect.element(dialog.getByText("Choose an opening.")).toBeVisible();
  await dialog.getByRole("combobox", { name: "Opening" }).selectOptions("Key accounts");
  await dialog.getByRole("button", { name: "Add to the opening" }).click();
  await expect
    .poll(() => sentTo("application.create"))
    .toEqual([{ candidateId: id(203), openingId: id(91) }]);
});

test("lists the records before, each as it was", async () => {
  const earlier = record({ id: id(499) });
  earlier.snapshot = {
    ...earlier.snapshot,
    decidedAt: Date.UTC(2026, 10, 20, 9),
    entries: [{ ...earlier.snapshot.entries[1]!, reason: "We wait for Kwame first." }],
  };
  const { screen } = await open({ "decision.history": [record(), earlier] });
  await screen.getByRole("button", { name: "20 November 2026, 10:00" }).click();
  await expect.element(screen.getByText("We wait for Kwame first.")).toBeVisible();
  await expect.element(screen.getByText("An earlier record")).toBeVisible();
  await screen.getByRole("button", { name: "Show the newest" }).click();
  await expect.element(screen.getByText("Nobody drew that number out as she did.")).toBeVisible();
});

test("begins a change beside the record", async () => {
  const answered = deciding().applicants.map((one) => ({ ...one, stage: stages[1] }));
  const { screen } = await open({
    "decision.get": deciding({ applicants: answered, latestRecordId: id(500) }),
  });
  await screen.getByRole("button", { name: "Record a change" }).click();
  await expect.element(screen.getByRole("heading", { name: "Record the decision" })).toBeVisible();
  await screen.getByRole("button", { name: "Back to the record" }).click();
  await expect.element(screen.getByRole("heading", { name: "The decision" })).toBeVisible();
});
