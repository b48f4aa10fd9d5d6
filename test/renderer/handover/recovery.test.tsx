import { afterEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { HandOverPage } from "../../../renderer/features/handover/hand-over-page.tsx";
import { NewRecoveryCode } from "../../../renderer/features/handover/new-recovery-code.tsx";
import { useHandOver } from "../../../renderer/hand-over.ts";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Lock } from "../../../shared/pin.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { id, lockFor } from "./lock.ts";

afterEach(() => vi.restoreAllMocks());

const founder = { id: id(1), name: "Adaeze Nwosu" };
const code = "7K3QF-0ZX9A-HM2TB-5WC8D";
const next = "9B4RT-1YX8C-KN6VA-3ZD7E";

const waiting = (over: Partial<Lock> = {}) =>
  lockFor({ to: founder, by: founder, others: [], forgotten: "code", ...over });

const show = (lock: Lock = waiting(), over: Answers = {}) =>
  renderScreen(
    <>
      <HandOverPage />
      <Toaster />
    </>,
    {
      path: "/candidates",
      answers: {
        "lock.get": lock,
        "lock.recover": {
          isBack: true,
          scorecardId: null,
          owed: 0,
          notice: null,
          recoveryCode: next,
        },
        ...over,
      },
    },
  );

type Screen = Awaited<ReturnType<typeof show>>["screen"];

async function fillIn(screen: Screen, typed: string, again = "8064") {
  await screen.getByLabelText("Recovery code").fill(typed);
  await screen.getByLabelText("New PIN").fill("8064");
  await screen.getByLabelText("Once more").fill(again);
  await screen.getByRole("button", { name: "Set it and unlock" }).click();
}

test("the founder who forgot the PIN sets a new one with the code, and is shown the next", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "I forgot my PIN" }).click();
  await expect.element(screen.getByLabelText("Recovery code")).toHaveFocus();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await fillIn(screen, code.toLowerCase());
  await expect
    .poll(() => sentTo("lock.recover"))
    .toEqual([{ code: code.toLowerCase(), pin: "8064" }]);
  await expect.poll(() => useHandOver.getState().recoveryCode).toBe(next);
  expect(window.location.hash).toBe("#/candidates");
});

test("what is missing or differs is said before anything is sent", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "I forgot my PIN" }).click();
  await fillIn(screen, "  ");
  await expect.element(screen.getByText("Type the code that was written down.")).toBeVisible();
  await fillIn(screen, code, "8065");
  await expect.element(screen.getByText("The two are not the same.")).toBeVisible();
  expect(sentTo("lock.recover")).toEqual([]);
});

test("a wrong code keeps what was typed, to be compared with the paper", async () => {
  const { screen } = await show(waiting(), {
    "lock.recover": fail(
      "invalid",
      "That is not the recovery code. Four more tries before a wait.",
      "code",
    ),
  });
  await screen.getByRole("button", { name: "I forgot my PIN" }).click();
  await fillIn(screen, code);
  await expect.element(screen.getByText(/Four more tries/)).toBeVisible();
  await expect.element(screen.getByLabelText("Recovery code")).toHaveValue(code);
  await expect.element(screen.getByLabelText("Recovery code")).toHaveFocus();
  await expect.element(screen.getByLabelText("New PIN")).toHaveValue("8064");
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("a wait holds the code back as well, and the way to the PIN stays", async () => {
  const { screen, sentTo } = await show(waiting({ wait: 60_000, triesLeft: 0 }));
  await screen.getByRole("button", { name: "I forgot my PIN" }).click();
  await expect.element(screen.getByLabelText("Recovery code")).toBeDisabled();
  await expect.element(screen.getByRole("alert")).toMatchTextContent(/can be made in/);
  await screen.getByRole("button", { name: "Set it and unlock" }).click();
  await screen.getByRole("button", { name: "Back" }).click();
  await expect.element(screen.getByLabelText("Adaeze’s PIN")).toBeDisabled();
  expect(sentTo("lock.recover")).toEqual([]);
});

test.each([
  ["founder", /The founder gives you a new PIN/],
  ["nothing", /No recovery code was made/],
] as const)("with %s as the only help, no code is asked for", async (help, says) => {
  const { screen } = await show(waiting({ forgotten: help }));
  await expect.element(screen.getByText(says)).toBeVisible();
  expect(screen.getByRole("button", { name: "I forgot my PIN" }).query()).toBeNull();
});

test("whoever has no PIN yet has none to forget", async () => {
  const { screen } = await show(waiting({ pin: "begin" }));
  await expect.element(screen.getByLabelText("A PIN for Adaeze")).toBeVisible();
  expect(screen.getByRole("button", { name: "I forgot my PIN" }).query()).toBeNull();
});

test("what one person was told is gone when the laptop waits again", async () => {
  useHandOver.setState({ waiting: { panelistId: id(3), interviewId: null } });
  useHandOver.setState({ recoveryCode: code, notice: { kind: "anew", at: 0, by: "Adaeze" } });
  await show();
  await expect.poll(() => useHandOver.getState().recoveryCode).toBeNull();
  expect(useHandOver.getState()).toMatchObject({ waiting: null, notice: null });
});

test("the code that is shown after unlocking stays until it was kept", async () => {
  useHandOver.setState({ recoveryCode: next });
  const { screen } = await renderScreen(<NewRecoveryCode />, { answers: {} });
  const dialog = screen.getByRole("dialog", { name: "Your recovery code" });
  await expect.element(dialog.getByText(next)).toBeVisible();
  const print = vi.spyOn(window, "print").mockImplementation(() => {});
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await dialog.getByRole("button", { name: "Print" }).click();
  await dialog.getByRole("button", { name: "Copy" }).click();
  expect(print).toHaveBeenCalledOnce();
  expect(write).toHaveBeenCalledWith(next);
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(useHandOver.getState().recoveryCode).toBeNull();
});
