import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import "../../../shared/charts/charts.css";
import { RecordPage } from "../../../renderer/features/decisions/record-page.tsx";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { deciding, id, openingId, record, said } from "./deciding.ts";

const open = (answers: Answers = {}) =>
  renderScreen(<RecordPage openingId={openingId} timeZone="Europe/Oslo" />, {
    answers: {
      "decision.get": deciding(),
      "decision.evidence": said(),
      "decision.history": [],
      "decision.record": { recordId: id(500) },
      ...answers,
    },
  });

type Screen = Awaited<ReturnType<typeof open>>["screen"];
const verdict = (screen: Screen, name: string, answer: string) =>
  screen
    .getByRole("radiogroup", { name: `Verdict on ${name}` })
    .getByRole("radio", { name: answer });

async function decide(screen: Screen) {
  await verdict(screen, "ليلى حداد", "Hire").click({ force: true });
  await screen
    .getByRole("textbox", { name: /^Why .*ليلى حداد/ })
    .fill("Nobody drew that number out as she did.");
  await screen.getByRole("checkbox", { name: /missed berth window/ }).click();
}

test("opens with what the scores leave open, and with no verdict for anybody", async () => {
  const { screen } = await open();
  await expect
    .element(screen.getByText(/The scores leave it open between .*ليلى حداد.* and Kwame Asante/))
    .toBeVisible();
  for (const radio of screen.getByRole("radio").elements())
    expect((radio as HTMLInputElement).checked).toBe(false);
  await expect.element(screen.getByText("Discovery 2.8, minimum 3")).toBeVisible();
  await expect.element(screen.getByText("Sealed, 1 of 3 in")).toBeVisible();
  await expect
    .element(screen.getByRole("button", { name: /Record and sign/ }))
    .toHaveAttribute("aria-disabled", "true");
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("asks why, shows what it rests on and what stands against it, and says what follows", async () => {
  const { screen } = await open();
  await decide(screen);
  const answers = screen.getByRole("region", { name: "Answers" });
  await expect.element(answers).toMatchTextContent(/Adaeze Nwosu, discovery role-play, minute 7/);
  await expect
    .element(answers)
    .toMatchTextContent(
      /Stands against it.*Hanna Virtanen says no.*She knew tugs but not tariffs\./s,
    );
  const follows = screen.getByRole("complementary", { name: "What happens next" });
  await expect.element(follows).toMatchTextContent(/ليلى حداد.* moves to Hired/);
  await expect.element(follows).toMatchTextContent(/The seat is filled/);
  await expect.element(follows).toMatchTextContent(/Kwame Asante \(Final\)/);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("records with the keyboard, after it was said by name what changes", async () => {
  const { screen, sentTo } = await open();
  await decide(screen);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog).toMatchTextContent(/ليلى حداد.* moves to Hired/);
  expect(sentTo("decision.record")).toEqual([]);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => sentTo("decision.record"))
    .toEqual([
      {
        openingId,
        latestRecordId: null,
        pin: null,
        entries: [
          {
            applicationId: id(101),
            verdict: "hire",
            reason: "Nobody drew that number out as she did.",
            holdUntil: null,
            evidence: [{ scorecardId: id(301), criterionId: id(401), take: 1 }],
            moveTo: id(12),
          },
        ],
      },
    ]);
});

test("opens whoever lacks a reason or a day, and records nothing", async () => {
  const { screen, sentTo } = await open();
  await verdict(screen, "Kwame Asante", "Hold").click({ force: true });
  await screen.getByRole("button", { name: "Siobhán Keane" }).click();
  await screen.getByRole("button", { name: /Record and sign/ }).click();
  await expect.element(screen.getByText("Say until when.")).toBeVisible();
  await expect.element(screen.getByText(/^Say why, in words/)).toBeVisible();
  expect(screen.getByRole("dialog").query()).toBeNull();
  expect(sentTo("decision.record")).toEqual([]);
});

test("says who is judged on part of the evidence, and asks for the PIN of whoever records", async () => {
  const { screen, sentTo } = await open({
    "decision.get": deciding({ needsPin: true }),
    "decision.record": fail(
      "invalid",
      "That is not the PIN. Four more tries before a wait.",
      "pin",
    ),
  });
  await verdict(screen, "Kwame Asante", "Reject").click({ force: true });
  await screen.getByRole("textbox", { name: /^Why not Kwame/ }).fill("Not now.");
  await screen.getByRole("button", { name: /Record and sign/ }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog).toMatchTextContent(/Interviews of Kwame Asante are still sealed/);
  await dialog.getByLabelText("Your PIN").fill("4072");
  await dialog.getByRole("button", { name: /Record and sign/ }).click();
  await expect.element(dialog.getByText(/That is not the PIN/)).toBeVisible();
  expect(sentTo("decision.record")[0]!.pin).toBe("4072");
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("keeps what was written when somebody else was faster", async () => {
  const { screen } = await open({
    "decision.record": fail("conflict", "A decision was recorded in the meantime."),
  });
  await decide(screen);
  await screen.getByRole("button", { name: /Record and sign/ }).click();
  await screen
    .getByRole("dialog")
    .getByRole("button", { name: /Record and sign/ })
    .click();
  await expect
    .element(screen.getByText(/recorded in the meantime\. What you wrote is kept\./))
    .toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect
    .element(screen.getByRole("textbox", { name: /^Why/ }))
    .toHaveValue("Nobody drew that number out as she did.");
});

test("goes on with what was being written, also beside a record", async () => {
  const draft = {
    [id(102)]: { verdict: "hold", reason: "Second choice.", holdUntil: "2027-01-12" },
  };
  const { screen } = await open({
    "draft.get": { json: JSON.stringify(draft), updatedAt: 0 },
    "decision.history": [record()],
  });
  await expect.element(verdict(screen, "Kwame Asante", "Hold")).toBeChecked();
  await expect.element(screen.getByText("Second choice.")).toBeVisible();
  await expect.element(screen.getByText("12 Jan")).toBeVisible();
});

test("takes a verdict back and keeps the words", async () => {
  const { screen } = await open();
  await decide(screen);
  await screen.getByRole("button", { name: /^Take the verdict back/ }).click();
  await expect.element(verdict(screen, "ليلى حداد", "Hire")).not.toBeChecked();
  await expect
    .element(screen.getByRole("textbox", { name: /^What decides/ }))
    .toHaveValue("Nobody drew that number out as she did.");
});

test("asks for what was written of whoever is opened alone, and says when it cannot be read", async () => {
  const { screen, sentTo } = await open();
  await expect.element(screen.getByRole("button", { name: "Kwame Asante" })).toBeVisible();
  expect(sentTo("decision.evidence")).toEqual([]);
  await screen.getByRole("button", { name: "Kwame Asante" }).click();
  await expect.element(screen.getByText("She knew tugs but not tariffs.")).toBeVisible();
  expect(sentTo("decision.evidence")).toEqual([{ openingId, applicationId: id(102) }]);
  await screen.unmount();
  const failed = await open({ "decision.evidence": fail("internal", "The log has the details.") });
  await failed.screen.getByRole("button", { name: "Kwame Asante" }).click();
  await expect.element(failed.screen.getByText("The log has the details.")).toBeVisible();
});

test("says that a line chosen before is gone, and leaves it out when asked to", async () => {
  const chosen = [`${id(301)} ${id(401)} 1`, `${id(399)} ${id(401)} 1`];
  const draft = { [id(101)]: { verdict: "hire", reason: "As she did.", evidence: chosen } };
  const { screen, sentTo } = await open({
    "draft.get": { json: JSON.stringify(draft), updatedAt: 0 },
  });
  await screen.getByRole("button", { name: "ليلى حداد" }).click();
  await expect.element(screen.getByText(/A line chosen before is not there/)).toBeVisible();
  await screen.getByRole("button", { name: "Leave out" }).click();
  expect(screen.getByText(/not there any more/).query()).toBeNull();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(screen.getByRole("dialog")).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => sentTo("decision.record")[0]?.entries[0]?.evidence)
    .toEqual([{ scorecardId: id(301), criterionId: id(401), take: 1 }]);
});

test("can be read by whoever may not record", async () => {
  const refusal = "Only the panel lead, Adaeze Nwosu, or the founder can record a decision.";
  const { screen } = await open({ "decision.get": deciding({ refusal }) });
  await expect.element(screen.getByText(refusal).first()).toBeVisible();
  await expect.element(verdict(screen, "Kwame Asante", "Hire")).toBeDisabled();
  await screen.getByRole("button", { name: "Kwame Asante" }).click();
  await expect.element(screen.getByText("She knew tugs but not tariffs.")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("teaches while nobody is there, and says what failed", async () => {
  const all = deciding();
  const nobody = await open({
    "decision.get": { ...all, basis: { ...all.basis, candidates: [] }, applicants: [] },
  });
  await expect.element(nobody.screen.getByText("There is nobody to decide on yet")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(nobody.screen.container);
  await nobody.screen.unmount();
  const gone = await open({
    "decision.get": fail("not-found", "This opening is not there any more."),
  });
  await expect.element(gone.screen.getByText("This opening is not there any more.")).toBeVisible();
});
