import { expect, test } from "vitest";
import { Window } from "../../renderer/app.tsx";
import { fail, ok } from "../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "./axe.ts";
import { type Answers, renderScreen } from "./harness.tsx";

const welcome = (over: Answers = {}) =>
  renderScreen(<Window />, {
    answers: {
      "app.info": {
        host: "desktop",
        version: "0.1.0",
        logFile: "/log",
        documentsFolder: "/docs",
        appearance: "system",
        versions: {},
      },
      "workspace.status": { open: false, failure: null, offeredPath: null },
      "workspace.recent": [],
      "workspace.choosePath": { path: "/mail/Leila.bullpenkit" },
      "desk.open": { path: "/docs/Leila.bullpen", isNew: true },
      ...over,
    },
  });

test("a kit is opened from the welcome page with its passphrase", async () => {
  const { screen, sentTo } = await welcome();
  await screen.getByRole("button", { name: "Open kit…" }).click();
  await expect.element(screen.getByRole("dialog")).toBeVisible();
  expect(sentTo("workspace.choosePath")).toEqual([{ purpose: "kit", suggestedName: "" }]);
  await expectNoAxeViolationsInBothThemes(document.body);
  await screen.getByLabelText("Passphrase").fill("k7qf3 0abcd efghj mnpqr");
  await screen.getByRole("button", { name: "Open the kit" }).click();
  await expect.element(screen.getByText("The interview is yours to score.")).toBeVisible();
  expect(sentTo("desk.open")).toEqual([
    { file: "/mail/Leila.bullpenkit", passphrase: "k7qf3 0abcd efghj mnpqr" },
  ]);
});

test("a wrong passphrase is said at its field, and what was typed stays", async () => {
  let tries = 0;
  const { screen, sentTo } = await welcome({
    "desk.open": () => {
      tries += 1;
      return tries === 1
        ? fail("invalid", "This passphrase does not open the kit.", "passphrase")
        : ok({ path: "/docs/Leila.bullpen", isNew: false });
    },
  });
  await screen.getByRole("button", { name: "Open kit…" }).click();
  await screen.getByRole("button", { name: "Open the kit" }).click();
  await expect.element(screen.getByText("Type the passphrase.")).toBeVisible();
  expect(sentTo("desk.open")).toEqual([]);
  await screen.getByLabelText("Passphrase").fill("WRONG");
  await screen.getByRole("button", { name: "Open the kit" }).click();
  await expect.element(screen.getByText("This passphrase does not open the kit.")).toBeVisible();
  await expect.element(screen.getByLabelText("Passphrase")).toHaveValue("WRONG");
  await screen.getByRole("button", { name: "Open the kit" }).click();
  await expect.element(screen.getByText(/You opened this kit before/)).toBeVisible();
});

test("a kit that was double-clicked asks for its passphrase at once", async () => {
  const { screen, tell } = await welcome();
  await expect.element(screen.getByRole("button", { name: "Open kit…" })).toBeVisible();
  tell("open-file", "/mail/Double.BULLPENKIT");
  await expect.element(screen.getByLabelText("Passphrase")).toBeVisible();
});
