import { describe, expect, test, vi } from "vitest";
import { InterviewsPage } from "../../../renderer/features/interviews/interviews-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Interview } from "../../../shared/interview.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [lead, hanna] = [id(1), id(2)];
const november = Date.UTC(2026, 10, 12, 9);

const interview: Interview = {
  id: id(3),
  applicationId: id(4),
  startsAt: Date.now() + 24 * 3_600_000,
  timeZone: "Europe/Oslo",
  minutes: 45,
  place: "Room 4",
  note: "",
  panelistIds: [lead, hanna],
  candidate: { id: id(5), name: "ليلى حداد" },
  opening: { id: id(6), title: "Account executive", leadId: lead },
  round: { id: id(7), name: "Role-play" },
  panelists: [
    { id: lead, name: "Adaeze Nwosu", scorecardId: id(8), submitted: true },
    { id: hanna, name: "Hanna Virtanen", scorecardId: id(9), submitted: false },
  ],
  cancelled: false,
  sealed: true,
  sealOpened: null,
  mine: { scorecardId: id(8), status: "submitted" },
  updatedAt: 7,
};

const kit = {
  id: id(20),
  passphrase: "K7QF3-0ABCD-EFGHJ-MNPQR",
  fileName: "Leila - Role-play - for Hanna Virtanen.bullpenkit",
  path: "/docs/Leila.bullpenkit" as string | null,
};

const imported = {
  interviewId: interview.id,
  panelistName: "Hanna Virtanen",
  candidateName: "ليلى حداد",
  submitted: 1,
  expected: 2,
  sealed: true,
};

const founder = {
  id: hanna,
  name: "Hanna Virtanen",
  title: "",
  email: "",
  isFounder: true,
  archived: false,
  openScorecards: 0,
  seniority: 1 as const,
  pin: null,
};

const open = ({ actorId = lead, ...over }: Answers & { actorId?: string } = {}) =>
  renderScreen(
    <>
      <InterviewsPage actorId={actorId} id={interview.id} />
      <Toaster />
    </>,
    {
      answers: {
        "interview.page": { items: [interview], next: null, total: 1 },
        "interview.get": interview,
        "panelist.list": [],
        "sheet.list": [],
        "sheet.desk": null,
        "app.info": {
          host: "desktop",
          version: "0.1.0",
          logFile: "/log",
          documentsFolder: "/docs",
          appearance: "system",
          versions: {},
        },
        "sheet.exportKit": { kit },
        "sheet.import": { imported },
        ...over,
      },
    },
  );

const more = "More for Hanna Virtanen";

describe("sending a kit", () => {
  test("says what goes out, then tells the passphrase this one time", async () => {
    const { screen, sentTo } = await open();
    await screen.getByRole("button", { name: more }).click();
    await screen.getByRole("menuitem", { name: "Send as a file…" }).click();
    const dialog = screen.getByRole("dialog");
    await expect.element(dialog.getByText(/It holds no contact data, no weights/)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(document.body);
    await dialog.getByRole("button", { name: "Make the file" }).click();
    await expect.element(screen.getByText(kit.passphrase)).toBeVisible();
    await expect.element(screen.getByText(/by phone, not by the mail/)).toBeVisible();
    expect(sentTo("sheet.exportKit")).toEqual([{ scorecardId: id(9) }]);
    await expectNoAxeViolationsInBothThemes(document.body);
    await screen.getByRole("button", { name: "Done" }).click();
    await expect.element(screen.getByText(kit.passphrase)).not.toBeInTheDocument();
  });

  test("offers the file for download where there are no dialogs", async () => {
    const { screen } = await open({ "sheet.exportKit": { kit: { ...kit, path: null } } });
    await screen.getByRole("button", { name: more }).click();
    await screen.getByRole("menuitem", { name: "Send as a file…" }).click();
    await screen.getByRole("button", { name: "Make the file" }).click();
    const link = screen.getByRole("link", { name: "Download the file" });
    await expect.element(link).toHaveAttribute("href", `/data/sheets/${kit.id}.bullpenkit`);
    await expect.element(link).toHaveAttribute("download", kit.fileName);
  });

  test("stays open with the reason when no file could be made", async () => {
    const { screen } = await open({
      "sheet.exportKit": fail("file", "The disk is full, so the kit was not saved."),
    });
    await screen.getByRole("button", { name: more }).click();
    await screen.getByRole("menuitem", { name: "Send as a file…" }).click();
    await screen.getByRole("button", { name: "Make the file" }).click();
    await expect.element(screen.getByRole("alert")).toMatchTextContent(/disk is full/);
  });

  test("is for the lead and the founder, and for scorecards that are not in", async () => {
    const { screen } = await open({ actorId: hanna });
    await expect.element(screen.getByRole("heading", { name: "Scorecards" })).toBeVisible();
    expect(screen.getByRole("button", { name: /^More for/ }).elements()).toHaveLength(0);
  });

  test("is for a founder who does not lead this panel, too", async () => {
    const { screen } = await open({ actorId: hanna, "panelist.list": [founder] });
    await expect.element(screen.getByRole("button", { name: more })).toBeVisible();
    expect(screen.getByRole("button", { name: /^More for/ }).elements()).toHaveLength(1);
  });

  test("is remembered beside the name", async () => {
    const sent = {
      id: id(20),
      scorecardId: id(9),
      exportedAt: november,
      exportedBy: "Adaeze Nwosu",
      importedAt: null,
    };
    const { screen } = await open({ "sheet.list": [sent] });
    await expect
      .element(screen.getByText("Sent as a file on 12 November 2026; not back yet"))
      .toBeVisible();
    await expectNoAxeViolationsInBothThemes(screen.container);
  });
});

describe("importing a sheet", () => {
  test("says that it is in, and nothing of what it holds", async () => {
    const { screen, sentTo } = await open();
    await screen.getByRole("button", { name: "Import a sheet…" }).click();
    await expect
      .element(
        screen.getByText(
          "Hanna Virtanen’s scorecard is in. 1 of 2; sealed until all have submitted.",
        ),
      )
      .toBeVisible();
    expect(sentTo("sheet.import")).toEqual([{ path: null }]);
  });

  test("says why it was refused", async () => {
    const { screen } = await open({
      "sheet.import": fail("conflict", "This interview was cancelled."),
    });
    await screen.getByRole("button", { name: "Import a sheet…" }).click();
    await expect.element(screen.getByText("This interview was cancelled.")).toBeVisible();
  });

  test("says nothing when the dialog was cancelled", async () => {
    const { screen, sentTo } = await open({ "sheet.import": { imported: null } });
    const messages = screen.getByRole("status").getByRole("button", { name: "Close" });
    const before = messages.elements().length;
    await screen.getByRole("button", { name: "Import a sheet…" }).click();
    await expect.poll(() => sentTo("sheet.import")).toHaveLength(1);
    expect(messages.elements().length).toBe(before);
  });

  test("takes what is dropped on the page", async () => {
    const fetched = vi
      .spyOn(window, "fetch")
      .mockImplementation(async () => Response.json({ ok: true, value: { imported } }));
    const { screen } = await open();
    await expect.element(screen.getByRole("heading", { name: "Scorecards" })).toBeVisible();
    const transfer = new DataTransfer();
    transfer.items.add(new File(["x"], "hers.bullpensheet"));
    const event = (type: string) =>
      new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
    window.dispatchEvent(event("dragover"));
    await expect.element(screen.getByText("Drop sealed sheets to import them.")).toBeVisible();
    await expectNoAxeViolationsInBothThemes(screen.container);
    window.dispatchEvent(event("drop"));
    await expect.element(screen.getByText(/Hanna Virtanen’s scorecard is in/)).toBeVisible();
    expect(fetched).toHaveBeenCalledWith(
      "/data/sheets",
      expect.objectContaining({ method: "POST" }),
    );
    fetched.mockRestore();
  });
});
