import { expect, test } from "vitest";
import { AddToCalendar } from "../../../renderer/features/interviews/add-to-calendar.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Interview } from "../../../shared/interview.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = "01900000-0000-7000-8000-000000000003";

const open = (host: "desktop" | "browser", over: Answers = {}) =>
  renderScreen(
    <main>
      <AddToCalendar interview={{ id } as Interview} />
      <Toaster />
    </main>,
    {
      answers: {
        "app.info": {
          host,
          version: "0.1.0",
          logFile: "/log",
          documentsFolder: "/docs",
          appearance: "system",
          versions: {},
        },
        "calendar.save": { path: "/docs/Interview.ics" },
        ...over,
      },
    },
  );

test("saves a file for the panel and another for the candidate", async () => {
  const { screen, sentTo } = await open("desktop");
  await screen.getByRole("button", { name: "Add to calendar…" }).click();
  await expect.element(screen.getByText(/Saved as \/docs\/Interview.ics/)).toBeVisible();
  await screen.getByRole("button", { name: "For the candidate…" }).click();
  await expect
    .poll(() => sentTo("calendar.save"))
    .toEqual([
      { interviewId: id, audience: "panel" },
      { interviewId: id, audience: "candidate" },
    ]);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("offers downloads in the browser", async () => {
  const { screen } = await open("browser");
  await expect
    .element(screen.getByRole("link", { name: "Add to calendar" }))
    .toHaveAttribute("href", `/data/interviews/${id}.ics`);
  await expect
    .element(screen.getByRole("link", { name: "For the candidate" }))
    .toHaveAttribute("href", `/data/interviews/${id}.ics?for=candidate`);
});

test("says what the disk said", async () => {
  const { screen } = await open("desktop", { "calendar.save": fail("file", "The disk is full.") });
  await screen.getByRole("button", { name: "Add to calendar…" }).click();
  await expect.element(screen.getByText("The disk is full.")).toBeVisible();
});
