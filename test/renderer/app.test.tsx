import { expect, test } from "vitest";
import { Window } from "../../renderer/app.tsx";
import { fail, type Result } from "../../shared/result.ts";
import type { WorkspaceStatus } from "../../shared/workspace.ts";
import { type Answers, renderScreen } from "./harness.tsx";
import { company } from "./company.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const opened = (path: string): Extract<WorkspaceStatus, { open: true }> => ({
  open: true,
  path,
  fileName: "A.bullpen",
  folder: "/docs",
  bytes: 1,
  isInPlace: true,
  companyName: "Tidemark Systems",
  isSample: false,
  isDesk: false,
  actor: { id: id(1), name: "Adaeze Nwosu", isFounder: true, hasPin: false },
  locked: null,
});

/** A window whose file the test may change, through the status or as Bullpen itself would. */
async function open(first: WorkspaceStatus, over: Answers = {}, path = "/settings/company") {
  let status: WorkspaceStatus | Result<WorkspaceStatus> = first;
  let appearance: "system" | "dark" = "system";
  const rendered = await renderScreen(<Window />, {
    path,
    answers: {
      "app.info": () => ({
        host: "desktop",
        version: "0.1.0",
        logFile: "/log",
        documentsFolder: "/docs",
        appearance,
        versions: {},
      }),
      "app.setAppearance": (input) => {
        appearance = input.appearance as "dark";
        return {};
      },
      "workspace.status": () => status,
      "workspace.recent": [],
      "workspace.open": (input) => {
        status = opened(input.path);
        return {};
      },
      "workspace.choosePath": { path: "/docs/B.bullpen" },
      "company.get": company,
      "home.get": fail("internal", "Not in this test."),
      "panelist.list": [],
      "lock.idle": { after: null },
      ...over,
    },
  });
  const change = (to: typeof status) => {
    status = to;
    rendered.announce("workspace");
  };
  return { ...rendered, change };
}

test("a file that the desktop hands over opens after what is typed is in the file it was typed for", async () => {
  const { screen, sent, sentTo, tell } = await open(opened("/docs/A.bullpen"));
  await screen.getByLabelText("Where people work").fill("Ålesund");
  tell("open-file", "/docs/B.bullpen");
  await expect.poll(() => sentTo("workspace.open")).toEqual([{ path: "/docs/B.bullpen" }]);
  expect(sentTo("draft.put")).toMatchObject([{ workspace: "/docs/A.bullpen", actorId: id(1) }]);
  const order = sent.map((call) => call.channel);
  expect(order.indexOf("draft.put")).toBeLessThan(order.indexOf("workspace.open"));
});

test("it does not open while what is typed cannot be stored, and the page says so", async () => {
  const { screen, sentTo, tell } = await open(opened("/docs/A.bullpen"), {
    "draft.get": null,
    "draft.put": fail("file", "The disk is full."),
  });
  await screen.getByLabelText("Where people work").fill("Ålesund");
  tell("open-file", "/docs/B.bullpen");
  await expect.element(screen.getByText(/so this file stays open/)).toBeVisible();
  expect(sentTo("workspace.open")).toEqual([]);
});

test("when another window has opened another file, nothing typed for the first is sent any more", async () => {
  const { screen, sentTo, change } = await open(opened("/docs/A.bullpen"), {
    "draft.get": null,
    "draft.put": fail("file", "The disk is full."),
  });
  await screen.getByLabelText("Where people work").fill("Ålesund");
  await expect.poll(() => sentTo("draft.put")).toHaveLength(1);
  change(opened("/docs/B.bullpen"));
  await expect.poll(() => window.location.hash).toBe("#/");
  expect(sentTo("draft.put")).toHaveLength(1);
});

test("a failing answer leaves the page as it is, under a message that offers another file", async () => {
  const { screen, change, sentTo } = await open(opened("/docs/A.bullpen"));
  await screen.getByLabelText("Where people work").fill("Ålesund");
  change(fail("file", "The disk is gone."));
  await expect.element(screen.getByText("The disk is gone.")).toBeVisible();
  await expect.element(screen.getByLabelText("Where people work")).toHaveValue("Ålesund");
  await screen.getByRole("button", { name: "Open another file" }).click();
  await expect.poll(() => sentTo("workspace.open")).toEqual([{ path: "/docs/B.bullpen" }]);
});

test("a file that was moved under the app is said at once, with the way to save it", async () => {
  const { screen } = await open({ ...opened("/docs/A.bullpen"), isInPlace: false });
  await expect.element(screen.getByText("The file is not where it was")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Save a copy…" })).toBeVisible();
});

test("the menu works on the welcome page, and says what needs a file", async () => {
  const { screen, sentTo, tell } = await open({ open: false, failure: null, offeredPath: null });
  await expect.element(screen.getByRole("button", { name: "Start" })).toBeVisible();
  tell("command", "go.roles");
  await expect.element(screen.getByText("Open a file or begin one first.")).toBeVisible();
  tell("command", "workspace.open");
  await expect.poll(() => sentTo("workspace.open")).toEqual([{ path: "/docs/B.bullpen" }]);
});

test("a theme chosen in the menu shows in the settings", async () => {
  const { screen, tell } = await open(opened("/docs/A.bullpen"), {}, "/settings/appearance");
  await expect.element(screen.getByRole("radio", { name: "As the system" })).toBeChecked();
  tell("command", "theme.dark");
  await expect.element(screen.getByRole("radio", { name: "Dark" })).toBeChecked();
  delete document.documentElement.dataset["theme"];
});
