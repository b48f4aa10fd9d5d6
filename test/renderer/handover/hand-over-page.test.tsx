import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { HandOverPage } from "../../../renderer/features/handover/hand-over-page.tsx";
import { useHandOver } from "../../../renderer/hand-over.ts";
import { toast, Toaster } from "../../../renderer/ui/toast.tsx";
import type { Lock } from "../../../shared/pin.ts";
import { formatTime } from "../../../shared/rules/format.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { id, interview, lockFor } from "./lock.ts";

const unlocked = { isBack: false, scorecardId: id(9), owed: 1, notice: null, recoveryCode: null };

const show = (lock: Lock = lockFor(), over: Answers = {}) =>
  renderScreen(
    <>
      <HandOverPage />
      <Toaster />
    </>,
    {
      path: "/candidates",
      answers: {
        "lock.get": lock,
        "lock.unlock": unlocked,
        "lock.begin": unlocked,
        "lock.choose": {},
        "workspace.close": {},
        ...over,
      },
    },
  );

/** When it was locked, by the clock of the room. */
const onTheWall = formatTime(lockFor().since, Intl.DateTimeFormat().resolvedOptions().timeZone);

const pinOf = (screen: Awaited<ReturnType<typeof show>>["screen"]) =>
  screen.getByLabelText("Hanna’s PIN");

test("asks for the laptop to be handed on, and shows who is in and whose turn it is", async () => {
  const { screen } = await show(lockFor({ interview }));
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toMatchTextContent(/Please hand the laptop to Hanna\./);
  await expect.element(screen.getByText("before hearing what anybody thinks.")).toBeVisible();
  await expect
    .element(screen.getByText(`Locked since ${onTheWall}.`, { exact: false }))
    .toBeVisible();
  const slips = screen.getByRole("region", { name: "Scorecards" });
  await expect.element(slips.getByText("Four scorecards for Leila Haddad")).toBeVisible();
  await expect.element(slips.getByText("next, about 10 minutes")).toBeVisible();
  await expect.element(slips.getByText("after Hanna")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("the PIN is typed at once, confirmed by Enter, and leads to the scorecard in question", async () => {
  const { screen, sentTo } = await show();
  await expect.element(pinOf(screen)).toHaveFocus();
  await userEvent.keyboard("80");
  await expect.element(screen.getByText(/^Two of four digits\./)).toBeVisible();
  await userEvent.keyboard("6x4{Enter}");
  await expect.poll(() => sentTo("lock.unlock")).toEqual([{ pin: "8064" }]);
  await expect.poll(() => window.location.hash).toBe(`#/scorecards/${id(9)}`);
});

test("fewer than four digits are never sent, up to eight are, and Escape clears them", async () => {
  const { screen, sentTo } = await show();
  await expect.element(pinOf(screen)).toHaveFocus();
  await userEvent.keyboard("806{Enter}");
  await userEvent.keyboard("{Escape}");
  await expect.element(pinOf(screen)).toHaveValue("");
  await userEvent.keyboard("1357246899{Backspace}{Enter}");
  await expect.poll(() => sentTo("lock.unlock")).toEqual([{ pin: "1357246" }]);
});

test("what is pasted loses everything but its digits, also those of an Arabic keyboard", async () => {
  const { screen } = await show();
  await pinOf(screen).fill("PIN: ٨٠-64\n");
  await expect.element(pinOf(screen)).toHaveValue("8064");
});

test("arrow keys move between the digits", async () => {
  const { screen } = await show();
  await expect.element(pinOf(screen)).toHaveFocus();
  await userEvent.keyboard("804{ArrowLeft}6");
  await expect.element(pinOf(screen)).toHaveValue("8064");
});

test("a wrong PIN says how many tries are left, and the next one can be typed at once", async () => {
  const wrong = fail("invalid", "That is not the PIN. Four more tries before a wait.", "pin");
  const { screen } = await show(lockFor(), { "lock.unlock": wrong });
  await expect.element(pinOf(screen)).toHaveFocus();
  await userEvent.keyboard("9999{Enter}");
  await expect.element(screen.getByRole("alert")).toMatchTextContent(/Four more tries/);
  await expect.element(pinOf(screen)).toHaveValue("");
  await expectNoAxeViolationsInBothThemes(screen.container);
  await userEvent.keyboard("8");
  await expect.element(pinOf(screen)).toHaveValue("8");
  await expect.element(screen.getByRole("alert")).not.toBeInTheDocument();
});

test("a wait is said, and ends by itself", async () => {
  const { screen } = await show(lockFor({ wait: 60_000, triesLeft: 0 }));
  await expect.element(screen.getByRole("alert")).toMatchTextContent(/can be made in/);
  await expect.element(pinOf(screen)).toBeDisabled();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.unmount();
  const { screen: soon, sentTo } = await show(lockFor({ wait: 900, triesLeft: 0 }));
  await expect.element(soon.getByRole("alert")).toMatchTextContent(/in one second/);
  await expect.element(pinOf(soon)).toHaveFocus();
  await userEvent.keyboard("8064{Enter}");
  await expect.poll(() => sentTo("lock.unlock")).toEqual([{ pin: "8064" }]);
});

test("a first PIN is typed twice, and begins again when the two differ or it is refused", async () => {
  const { screen, sentTo } = await show(lockFor({ pin: "begin" }));
  const first = screen.getByLabelText("A PIN for Hanna");
  await expect.element(first).toHaveFocus();
  await userEvent.keyboard("1234{Enter}");
  await expect.element(screen.getByRole("alert")).toMatchTextContent(/Digits in a row/);
  await userEvent.keyboard("8064{Enter}");
  await expect.element(screen.getByLabelText("Once more")).toHaveFocus();
  await userEvent.keyboard("8065{Enter}");
  await expect.element(screen.getByRole("alert")).toMatchTextContent(/not the same/);
  await expect.element(first).toHaveFocus();
  await userEvent.keyboard("8064{Enter}");
  await expect.element(screen.getByLabelText("Once more")).toHaveFocus();
  await userEvent.keyboard("8064{Enter}");
  await expect.poll(() => sentTo("lock.begin")).toEqual([{ pin: "8064" }]);
});

test("says why somebody cannot set a first PIN here", async () => {
  const { screen } = await show(lockFor({ pin: { refused: "Hanna has no PIN yet." } }));
  await expect.element(screen.getByText("Hanna has no PIN yet.")).toBeVisible();
  await expect.element(screen.getByRole("link", { name: /PIN/ })).not.toBeInTheDocument();
});

test("somebody else, nobody, or another file", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "Somebody else is here" }).click();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.getByRole("button", { name: "ليلى بنت عبد الرحمن الهاشمي" }).click();
  await screen.getByRole("button", { name: "Later: leave it sealed" }).click();
  await expect
    .poll(() => sentTo("lock.choose"))
    .toEqual([{ panelistId: id(4) }, { panelistId: null }]);
  await screen.getByRole("button", { name: "Close this file" }).click();
  await expect.poll(() => sentTo("workspace.close")).toHaveLength(1);
});

test("whoever comes back stays where they were, and is told what happened to their PIN", async () => {
  const notice = { kind: "anew" as const, at: 0, by: "Adaeze Nwosu" };
  const { screen } = await show(lockFor(), {
    "lock.unlock": { isBack: true, scorecardId: id(9), owed: 1, notice, recoveryCode: null },
  });
  await expect.element(pinOf(screen)).toHaveFocus();
  await userEvent.keyboard("8064{Enter}");
  await expect.poll(() => useHandOver.getState().notice).toEqual(notice);
  expect(window.location.hash).toBe("#/candidates");
  useHandOver.setState({ notice: null });
});

test("says honestly what a PIN is good for", async () => {
  const { screen } = await show();
  await screen.getByRole("button", { name: /What a PIN protects/ }).click();
  await expect.element(screen.getByText("It does not encrypt the file")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(document.body);
});

test("nothing that the person before was told stays on the page", async () => {
  toast({ message: "The sheet of Rajiv was refused." });
  const { screen } = await show();
  await expect.element(screen.getByRole("heading", { level: 1 })).toBeVisible();
  expect(screen.getByText("The sheet of Rajiv was refused.").query()).toBeNull();
});
