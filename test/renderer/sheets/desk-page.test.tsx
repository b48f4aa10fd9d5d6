import { expect, test } from "vitest";
import { DeskPage } from "../../../renderer/features/sheets/desk-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import { fail } from "../../../shared/result.ts";
import type { Desk } from "../../../shared/sheet.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const desk: Desk = {
  scorecardId: "01900000-0000-7000-8000-000000000009",
  companyName: "Tidemark Systems",
  panelistName: "Rajiv Menon",
  candidateName: "ليلى حداد",
  openingTitle: "Account executive",
  roundName: "Role-play",
  startsAt: Date.UTC(2026, 10, 24, 9),
  timeZone: "Europe/Oslo",
  minutes: 60,
  place: "Room 4",
  begun: false,
  submittedAt: null,
  fileName: "Leila - Role-play - Rajiv Menon.bullpensheet",
};

const open = (
  of: Partial<Desk> = {},
  over: Answers = {},
  host: "desktop" | "browser" = "desktop",
) =>
  renderScreen(
    <>
      <DeskPage />
      <Toaster />
    </>,
    {
      answers: {
        "sheet.desk": { ...desk, ...of },
        "app.info": {
          host,
          version: "0.1.0",
          logFile: "/log",
          documentsFolder: "/docs",
          appearance: "system",
          versions: {},
        },
        ...over,
      },
    },
  );

test("leads to the one scorecard", async () => {
  const { screen } = await open();
  await expect
    .element(screen.getByRole("heading", { name: /Score the interview with/ }))
    .toBeVisible();
  const way = screen.getByRole("link", { name: "Open the scorecard" });
  await expect.element(way).toHaveAttribute("href", `#/scorecards/${desk.scorecardId}`);
  await expect.element(screen.getByText(/10:00 \(Europe\/Oslo\)/)).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("leads back to what was begun", async () => {
  const { screen } = await open({ begun: true });
  await expect.element(screen.getByRole("link", { name: "Go on scoring" })).toBeVisible();
});

test("saves the sealed sheet once it is submitted, as often as is needed", async () => {
  const { screen, sentTo } = await open(
    { begun: true, submittedAt: Date.UTC(2026, 10, 24, 11) },
    { "sheet.save": { path: "/docs/Leila.bullpensheet" } },
  );
  await screen.getByRole("button", { name: "Save the sealed sheet…" }).click();
  await expect.element(screen.getByText("Saved as /docs/Leila.bullpensheet.")).toBeVisible();
  await screen.getByRole("button", { name: "Save the sealed sheet…" }).click();
  await expect.poll(() => sentTo("sheet.save")).toHaveLength(2);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("says what the disk said", async () => {
  const { screen } = await open(
    { submittedAt: 1 },
    { "sheet.save": fail("file", "Nothing may be written there. Choose another folder: /x") },
  );
  await screen.getByRole("button", { name: "Save the sealed sheet…" }).click();
  await expect.element(screen.getByText(/Nothing may be written there/)).toBeVisible();
});

test("is a download in the browser", async () => {
  const { screen } = await open({ submittedAt: 1 }, {}, "browser");
  const link = screen.getByRole("link", { name: "Download the sealed sheet" });
  await expect.element(link).toHaveAttribute("href", "/data/sheets/own.bullpensheet");
  await expect.element(link).toHaveAttribute("download", desk.fileName);
});

test("says when it cannot be read", async () => {
  const { screen } = await open({}, { "sheet.desk": fail("internal", "Something went wrong.") });
  await expect.element(screen.getByText("This kit could not be read")).toBeVisible();
});
