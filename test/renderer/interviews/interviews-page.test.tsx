import { describe, expect, test } from "vitest";
import { InterviewsPage } from "../../../renderer/features/interviews/interviews-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Interview } from "../../../shared/interview.ts";
import { fail } from "../../../shared/result.ts";
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
};

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
        "interview.list": of ? [of] : [],
        "interview.get": of ?? fail("not-found", "This interview is not there any more."),
        "interview.cancel": {},
        "interview.restore": {},
        "interview.save": {},
        "interview.openSeal": {},
        "panelist.list": [],
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
    expect(sentTo("interview.list").at(-1)).toMatchObject({ when: "all", mineOpen: true });
    await expectNoAxeViolationsInBothThemes(screen.container);
  });

  test("says calmly that it could not be read", async () => {
    const { screen } = await open(null, {
      "interview.list": fail("internal", "Bullpen stumbled."),
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

  test("says at the field that whoever has scored cannot be taken off, and keeps what was typed", async () => {
    const message = "Hanna Virtanen has scored already and cannot be taken off.";
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
    expect(sentTo("interview.save")[0]).toMatchObject({ panelistIds: [lead], place: "Pier 3" });
  });
});
