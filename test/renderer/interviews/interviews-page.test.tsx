import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { InterviewsPage } from "../../../renderer/features/interviews/interviews-page.tsx";
import { useHandOver } from "../../../renderer/hand-over.ts";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Interview } from "../../../shared/interview.ts";
import { fail, ok } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [lead, hanna] = [id(1), id(2)];
const tomorrow = Date.now() + 24 * 3_600_000;

const interview: Interview = {
  id: id(3),
  applicationId: id(4),
  startsAt: tomorrow,
  timeZone: "Europe/Oslo",
  minutes: 45,
  place: "Room 4",
  note: "",
  panelistIds: [lead, hanna],
  candidate: { id: id(5), name: "ليلى حداد" },
  opening: { id: id(6), title: "Account executive", leadId: lead },
  round: { id: id(7), name: "Role-play" },
  panelists: [
    { id: lead, name: "Adaeze Nwosu", scorecardId: id(8), submitted: false },
    { id: hanna, name: "Hanna Virtanen", scorecardId: id(9), submitted: true },
  ],
  cancelled: false,
  sealed: true,
  sealOpened: null,
  mine: { scorecardId: id(8), status: "draft" },
  updatedAt: 7,
};

const page = (items: Interview[]) => ({ items, next: null, total: items.length });

function open(
  of: Interview | null,
  { actorId = lead, ...over }: Answers & { actorId?: string } = {},
) {
  return renderScreen(
    <>
      <InterviewsPage actorId={actorId} id={of?.id ?? null} />
      <Toaster />
    </>,
    {
      answers: {
        "interview.page": page(of ? [of] : []),
        "interview.get": of ?? fail("not-found", "This interview is not there any more."),
        "interview.cancel": {},
        "interview.restore": {},
        "interview.save": { updatedAt: 8 },
        "interview.openSeal": {},
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
        ...over,
      },
    },
  );
}

describe("the list", () => {
  test("shows a lock and a count where scores would be", async () => {
    const { screen } = await open(interview);
    const row = screen.getByRole("row", { name: /Role-play/ });
    await expect.element(row).toMatchTextContent(/1 of 2 in/);
    await expectNoAxeViolationsInBothThemes(screen.container);
  });

  test("asks for the past and for what one owes", async () => {
    const { screen, sentTo } = await open(null);
    await expect.element(screen.getByText("No interview is planned")).toBeVisible();
    await screen.getByRole("radio", { name: "My open scorecards" }).click();
    await expect.element(screen.getByText("You owe no scorecard")).toBeVisible();
    expect(sentTo("interview.page").at(-1)).toMatchObject({ view: "mine", after: null });
    await expectNoAxeViolationsInBothThemes(screen.container);
  });

  test("opens on the scorecards one owes when nothing is planned, and stays there", async () => {
    const { screen } = await open(null, {
      "interview.page": ({ view }: { view: string }) =>
        ok(page(view === "mine" ? [{ ...interview, startsAt: 0 }] : [])),
    });
    const mine = screen.getByRole("radio", { name: "My open scorecards" });
    await expect.element(screen.getByRole("row", { name: /Role-play/ })).toBeVisible();
    await expect.element(mine).toBeChecked();
    await screen.getByRole("row", { name: /Role-play/ }).click();
    await expect.element(mine).toBeChecked();
    await screen.getByRole("radio", { name: "Upcoming" }).click();
    await expect.element(screen.getByText("No interview is planned")).toBeVisible();
  });

  test("reads on towards its end, by the key of the last row", async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...interview, id: id(1000 + at) }));
    const { screen, sentTo } = await open(null, {
      "interview.page": ({ after }: { after: string | null }) =>
        ok(
          after === null
            ? { items: many.slice(0, 50), next: "the key", total: 60 }
            : { items: many.slice(50), next: null, total: 60 },
        ),
    });
    await expect.element(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "61");
    await expect.element(screen.getByText("60", { exact: true })).toBeVisible();
    await screen.getByRole("row").nth(1).click();
    await userEvent.keyboard("{End}");
    await expect.poll(() => sentTo("interview.page").at(-1)?.after).toBe("the key");
  });

  test("says calmly that it could not be read", async () => {
    const { screen } = await open(null, {
      "interview.page": fail("internal", "Bullpen stumbled."),
    });
    await expect.element(screen.getByText("Bullpen stumbled.")).toBeVisible();
  });
});

describe("the panel of an interview", () => {
  test("leads to the own scorecard and to nobody else's while it is sealed", async () => {
    const { screen } = await open(interview);
    await expect
      .element(screen.getByRole("link", { name: "Open my scorecard" }))
      .toHaveAttribute("href", `#/scorecards/${id(8)}`);
    expect(
      screen.getByRole("link", { name: "Read the scorecard of Hanna Virtanen" }).query(),
    ).toBeNull();
  });

  const waiting: Interview = {
    ...interview,
    panelistIds: [lead, hanna, id(11)],
    panelists: [
      ...interview.panelists,
      { id: id(11), name: "Rosa Marten", scorecardId: id(12), submitted: false },
    ],
  };

  test("hands the laptop to whoever still has to score, for this interview", async () => {
    const { screen, sentTo } = await open(waiting, { "lock.handOver": {} });
    await screen.getByRole("button", { name: "Hand over to Rosa Marten" }).click();
    await expect
      .poll(() => sentTo("lock.handOver"))
      .toEqual([{ panelistId: id(11), interviewId: id(3) }]);
    for (const name of ["Adaeze Nwosu", "Hanna Virtanen"])
      expect(screen.getByRole("button", { name: `Hand over to ${name}` }).query()).toBeNull();
    await expectNoAxeViolationsInBothThemes(screen.container);
  });

  test("asks for a PIN first where whoever hands over has none", async () => {
    const { screen } = await open(waiting, {
      "lock.handOver": fail("forbidden", "Set a PIN of your own first.", "pin"),
    });
    await screen.getByRole("button", { name: "Hand over to Rosa Marten" }).click();
    await expect
      .poll(() => useHandOver.getState().waiting)
      .toEqual({ panelistId: id(11), interviewId: id(3) });
    useHandOver.setState({ waiting: null });
  });

  test("says why the laptop was not handed over", async () => {
    const { screen } = await open(waiting, {
      "lock.handOver": fail("not-found", "This panelist is not there any more."),
    });
    await screen.getByRole("button", { name: "Hand over to Rosa Marten" }).click();
    await expect.element(screen.getByText("This panelist is not there any more.")).toBeVisible();
    expect(useHandOver.getState().waiting).toBeNull();
  });

  test("hands over to nobody once it is cancelled", async () => {
    const { screen } = await open({ ...waiting, cancelled: true });
    await expect.element(screen.getByText("Rosa Marten")).toBeVisible();
    expect(screen.getByRole("button", { name: /^Hand over/ }).query()).toBeNull();
  });

  test("leads to all of them once the seal is open", async () => {
    const { screen } = await open({
      ...interview,
      sealed: false,
      sealOpened: { at: 0, by: "Adaeze Nwosu", reason: "Hanna is ill." },
    });
    await expect
      .element(screen.getByRole("link", { name: "Read the scorecard of Hanna Virtanen" }))
      .toHaveAttribute("href", `#/scorecards/${id(9)}`);
    await expect.element(screen.getByText(/Hanna is ill\./)).toBeVisible();
    expect(screen.getByRole("button", { name: "Open the seal…" }).query()).toBeNull();
  });

  test("lets the lead open the seal with a reason, and says what becomes visible", async () => {
    const { screen, sentTo } = await open(interview);
    await screen.getByRole("button", { name: "Open the seal…" }).click();
    const dialog = screen.getByRole("dialog");
    await expect.element(dialog).toMatchTextContent(/recommendations of Hanna Virtanen/);
    await expectNoAxeViolationsInBothThemes();
    await dialog.getByRole("button", { name: "Open the seal" }).click();
    await expect.element(dialog).toMatchTextContent(/Say why/);
    expect(sentTo("interview.openSeal")).toEqual([]);
    await dialog.getByLabelText("Reason").fill("Hanna is ill.");
    await dialog.getByRole("button", { name: "Open the seal" }).click();
    await expect
      .poll(() => sentTo("interview.openSeal"))
      .toEqual([{ id: id(3), reason: "Hanna is ill." }]);
  });

  test("offers that to nobody but the lead", async () => {
    const { screen } = await open({ ...interview, mine: null }, { actorId: hanna });
    await expect.element(screen.getByRole("button", { name: "Edit" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Open the seal…" }).query()).toBeNull();
  });

  test("cancels at once and takes it back", async () => {
    const { screen, sentTo } = await open(interview);
    await screen.getByRole("button", { name: "Cancel interview" }).click();
    await screen.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(() => sentTo("interview.restore")).toEqual([{ id: id(3) }]);
  });

  test("says at the field that whoever has begun cannot be taken off, and keeps what was typed", async () => {
    const message = "Hanna Virtanen has begun a scorecard and cannot be taken off.";
    const { screen, sentTo } = await open(interview, {
      "interview.save": fail("invalid", message, "panelistIds"),
    });
    await screen.getByRole("button", { name: "Edit" }).click();
    await screen.getByLabelText(/^Place/).fill("Pier 3");
    await screen.getByRole("checkbox", { name: "Hanna Virtanen" }).click();
    await expectNoAxeViolationsInBothThemes(screen.container);
    await screen.getByRole("button", { name: "Save" }).click();
    await expect.element(screen.getByText(message)).toBeVisible();
    await expect.element(screen.getByLabelText(/^Place/)).toHaveValue("Pier 3");
    expect(sentTo("interview.save")[0]).toMatchObject({
      panelistIds: [lead],
      place: "Pier 3",
      updatedAt: 7,
    });
  });

  const kept = (values: object, version: number) => ({
    "draft.get": { json: JSON.stringify({ values, version }), updatedAt: 0 },
    "draft.put": {},
    "draft.clear": {},
  });
  const typed = {
    roundId: id(7),
    day: "2030-05-02",
    time: "10:00",
    timeZone: "Europe/Oslo",
    minutes: "45",
    place: "Pier 9",
    note: "",
    panelistIds: [lead, hanna],
  };

  test("closing keeps what was typed, only Cancel throws it away", async () => {
    const { screen, sentTo } = await open(interview, kept(typed, 7));
    await screen.getByRole("button", { name: "Edit" }).click();
    await expect.element(screen.getByLabelText(/^Place/)).toHaveValue("Pier 9");
    await screen
      .getByRole("region", { name: interview.candidate.name })
      .getByLabelText("Close")
      .click();
    await expect.element(screen.getByRole("button", { name: "Edit" })).toBeVisible();
    expect(sentTo("draft.clear")).toEqual([]);
    await screen.getByRole("button", { name: "Edit" }).click();
    await screen.getByRole("button", { name: "Cancel", exact: true }).click();
    await expect.poll(() => sentTo("draft.clear").length).toBe(1);
  });

  test("says that what was typed is older than the interview, and replaces nothing unasked", async () => {
    const { screen, sentTo } = await open(interview, kept(typed, 6));
    await screen.getByRole("button", { name: "Edit" }).click();
    await expect
      .element(screen.getByRole("alert"))
      .toMatchTextContent(/changed after you began typing/);
    await expect.element(screen.getByLabelText(/^Place/)).toHaveValue("Pier 9");
    await expectNoAxeViolationsInBothThemes(screen.container);
    await screen.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => sentTo("interview.save").at(-1)?.updatedAt).toBe(6);
    await screen.getByRole("button", { name: "Edit" }).click();
    await screen.getByRole("button", { name: "Keep what I typed" }).click();
    await screen.getByRole("button", { name: "Save" }).click();
    await expect
      .poll(() => sentTo("interview.save").at(-1))
      .toMatchObject({ updatedAt: 7, place: "Pier 9" });
  });

  test("takes what is stored instead when asked to", async () => {
    const { screen } = await open(interview, kept(typed, 6));
    await screen.getByRole("button", { name: "Edit" }).click();
    await screen.getByRole("button", { name: "Take what is stored" }).click();
    await expect.element(screen.getByLabelText(/^Place/)).toHaveValue("Room 4");
    expect(screen.getByRole("alert").query()).toBeNull();
  });

  test("brings the reason back that was begun for opening the seal", async () => {
    const { screen } = await open(interview, {
      "draft.get": { json: JSON.stringify("Hanna is"), updatedAt: 0 },
    });
    await screen.getByRole("button", { name: "Open the seal…" }).click();
    await expect.element(screen.getByLabelText("Reason")).toHaveValue("Hanna is");
  });
});
