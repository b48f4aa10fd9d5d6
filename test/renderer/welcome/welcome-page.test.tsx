import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { WelcomePage } from "../../../renderer/features/welcome/welcome-page.tsx";
import { fileNameFor } from "../../../renderer/features/welcome/file-name.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const info = {
  host: "desktop" as const,
  version: "0.1.0",
  logFile: "/log",
  documentsFolder: "/home/adaeze/Documents",
  appearance: "system" as const,
  versions: {},
};

const answers: Answers = {
  "app.info": info,
  "workspace.recent": [
    { path: "/a/Ours.bullpen", fileName: "Ours.bullpen", folder: "/a", openedAt: 0, exists: true },
    { path: "/b/Gone.bullpen", fileName: "Gone.bullpen", folder: "/b", openedAt: 0, exists: false },
  ],
  "workspace.create": {},
  "workspace.open": {},
  "workspace.forget": {},
  "workspace.explore": {},
};

const welcome = (over: Answers = {}) =>
  renderScreen(<WelcomePage />, { answers: { ...answers, ...over } });

test("the company's name names the file, and Enter starts", async () => {
  const { screen, sentTo } = await welcome();
  await screen.getByLabelText("What is your company called?").fill("Tidemark: Systems / Ltd.");
  await expect
    .element(screen.getByText("/home/adaeze/Documents/Tidemark Systems Ltd.bullpen"))
    .toBeVisible();
  await screen.getByLabelText("And you?").fill("Adaeze Nwosu");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => sentTo("workspace.create"))
    .toMatchObject([
      {
        companyName: "Tidemark: Systems / Ltd.",
        ownName: "Adaeze Nwosu",
        path: "/home/adaeze/Documents/Tidemark Systems Ltd.bullpen",
      },
    ]);
});

test("a file named on the command line is where it will be saved", async () => {
  const { screen } = await renderScreen(<WelcomePage offeredPath="/usb/wanted.bullpen" />, {
    answers,
  });
  await screen.getByLabelText("What is your company called?").fill("Tidemark");
  await expect.element(screen.getByText("/usb/wanted.bullpen")).toBeVisible();
});

test("what is missing is said at its field, and nothing is created", async () => {
  const { screen, sentTo } = await welcome();
  await screen.getByRole("button", { name: "Start" }).click();
  await expect
    .element(screen.getByLabelText("What is your company called?"))
    .toHaveAttribute("aria-invalid", "true");
  await expect
    .element(screen.getByLabelText("And you?"))
    .toHaveAccessibleDescription("This cannot be empty.");
  expect(sentTo("workspace.create")).toEqual([]);
});

test("a refused file is told on the page, and what was typed stays", async () => {
  const { screen } = await welcome({
    "workspace.create": fail("conflict", "/home/adaeze/Documents/Us.bullpen exists already."),
  });
  await screen.getByLabelText("What is your company called?").fill("Us");
  await screen.getByLabelText("And you?").fill("Me");
  await screen.getByRole("button", { name: "Start" }).click();
  await expect.element(screen.getByRole("alert")).toMatchTextContent(/exists already/);
  await expect.element(screen.getByLabelText("What is your company called?")).toHaveValue("Us");
});

test("recent files open with one click, and one that is gone can be forgotten", async () => {
  const { screen, sentTo } = await welcome();
  await screen.getByRole("button", { name: "Ours.bullpen" }).click();
  expect(sentTo("workspace.open")).toEqual([{ path: "/a/Ours.bullpen" }]);
  await screen.getByRole("button", { name: "Forget it" }).click();
  expect(sentTo("workspace.forget")).toEqual([{ path: "/b/Gone.bullpen" }]);
});

test("without the system's dialogs the path is typed", async () => {
  const { screen, sentTo } = await welcome({ "app.info": { ...info, host: "browser" } });
  await screen.getByRole("button", { name: "Open…" }).click();
  await screen.getByLabelText("File").fill("/tmp/mine.bullpen");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => sentTo("workspace.open")).toEqual([{ path: "/tmp/mine.bullpen" }]);
});

test("is accessible in light and dark", async () => {
  const { screen } = await welcome();
  await expect.element(screen.getByText("Opened lately")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test.each([
  ["Tidemark Systems", "Tidemark Systems.bullpen"],
  ["  ", "Our company.bullpen"],
  ["a/b\\c:d*e?", "a b c d e.bullpen"],
  ["...", "Our company.bullpen"],
  ["شركة المرفأ", "شركة المرفأ.bullpen"],
  ["株式会社🚢", "株式会社🚢.bullpen"],
])("%j gives the file %j", (company, file) => {
  expect(fileNameFor(company)).toBe(file);
});
