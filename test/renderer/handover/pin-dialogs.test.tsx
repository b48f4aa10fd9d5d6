import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { OwnPinDialog } from "../../../renderer/features/handover/own-pin-dialog.tsx";
import { PinNotice } from "../../../renderer/features/handover/pin-notice.tsx";
import { startHandOver, useHandOver } from "../../../renderer/hand-over.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { id } from "./lock.ts";

afterEach(() => useHandOver.setState({ waiting: null, notice: null, recoveryCode: null }));

const at = Date.UTC(2026, 10, 23, 12, 6);

async function notice(kind: "first" | "anew", by = "Adaeze Nwosu") {
  useHandOver.setState({ notice: { kind, at, by } });
  return renderScreen(<PinNotice timeZone="Europe/Oslo" />, { answers: {}, path: "/candidates" });
}

test("a first PIN is told with its time and by whom, and confirmed", async () => {
  const { screen } = await notice("first");
  const dialog = screen.getByRole("dialog", { name: "Your PIN was set" });
  await expect.element(dialog).toMatchTextContent(/On .*23.*13:06, when Adaeze Nwosu handed/);
  await expectNoAxeViolationsInBothThemes(document.body);
  await dialog.getByRole("button", { name: "That was me" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(useHandOver.getState().notice).toBeNull();
  expect(window.location.hash).toBe("#/candidates");
});

test("a PIN in place of a forgotten one leads to where it is changed", async () => {
  const { screen } = await notice("anew", "ليلى بنت عبد الرحمن الهاشمي");
  const dialog = screen.getByRole("dialog", { name: "Your PIN was set anew" });
  await expect.element(dialog.getByText("ليلى بنت عبد الرحمن الهاشمي")).toBeVisible();
  await expect.element(dialog.getByText(/stays closed, to you as well/)).toBeVisible();
  await expectNoAxeViolationsInBothThemes(document.body);
  await dialog.getByRole("button", { name: "Change it" }).click();
  await expect.poll(() => window.location.hash).toBe("#/settings/people");
  expect(useHandOver.getState().notice).toBeNull();
});

test("Escape leaves a notice for later", async () => {
  const { screen } = await notice("anew");
  await expect.element(screen.getByRole("button", { name: "Later" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => useHandOver.getState().notice).toBeNull();
});

/** Somebody without a PIN hands over: the first try is refused, the one after setting a PIN goes through. */
async function leaving(over: Answers = {}) {
  let hasPin = false;
  const rendered = await renderScreen(<OwnPinDialog />, {
    answers: {
      "lock.handOver": () =>
        hasPin ? {} : fail("forbidden", "Set a PIN of your own first.", "pin"),
      "pin.change": () => {
        hasPin = true;
        return { recoveryCode: null };
      },
      ...over,
    },
  });
  await startHandOver(id(3), id(9));
  const dialog = rendered.screen.getByRole("dialog", { name: "First, a PIN for yourself" });
  await expect.element(dialog).toBeVisible();
  return { ...rendered, dialog };
}

const wholeHandOver = { panelistId: id(3), interviewId: id(9) };

test("whoever leaves without a PIN sets one first, and the same hand-over goes on", async () => {
  const { dialog, sentTo } = await leaving();
  await dialog.getByLabelText("Your PIN").fill("1234");
  await dialog.getByLabelText("Once more").fill("1234");
  await dialog.getByRole("button", { name: "Set it and hand over" }).click();
  await expect.element(dialog.getByText(/Digits in a row/)).toBeVisible();
  await expectNoAxeViolationsInBothThemes(document.body);
  expect(sentTo("pin.change")).toEqual([]);
  await dialog.getByLabelText("Your PIN").fill("8064");
  await dialog.getByLabelText("Once more").fill("8064");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => sentTo("lock.handOver")).toEqual([wholeHandOver, wholeHandOver]);
  expect(sentTo("pin.change")).toEqual([{ old: null, pin: "8064" }]);
  await expect.element(dialog).not.toBeInTheDocument();
});

test("the founder keeps the recovery code before the laptop goes", async () => {
  let hasPin = false;
  const { screen, dialog, sentTo } = await leaving({
    "lock.handOver": () => (hasPin ? {} : fail("forbidden", "Set a PIN first.", "pin")),
    "pin.change": () => {
      hasPin = true;
      return { recoveryCode: "7K3QF-0ZX9A-HM2TB-5WC8D" };
    },
  });
  await dialog.getByLabelText("Your PIN").fill("8064");
  await dialog.getByLabelText("Once more").fill("8064");
  await dialog.getByRole("button", { name: "Set it and hand over" }).click();
  await expect.element(screen.getByText("7K3QF-0ZX9A-HM2TB-5WC8D")).toBeVisible();
  expect(sentTo("lock.handOver")).toHaveLength(1);
  await screen.getByRole("button", { name: "I have kept it" }).click();
  await expect.poll(() => sentTo("lock.handOver")).toHaveLength(2);
});

test("a refusal stands at the PIN, and Cancel hands nothing over", async () => {
  const { dialog, sentTo } = await leaving({
    "pin.change": fail("conflict", "You have a PIN already.", "pin"),
  });
  await dialog.getByLabelText("Your PIN").fill("8064");
  await dialog.getByLabelText("Once more").fill("8064");
  await dialog.getByRole("button", { name: "Set it and hand over" }).click();
  await expect.element(dialog.getByText("You have a PIN already.")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(sentTo("lock.handOver")).toHaveLength(1);
});
