import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { Route } from "wouter";
import { CandidatesPage } from "../../../renderer/features/candidates/candidates-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import { chunkBytes } from "../../../shared/candidate.ts";
import { fail, ok } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import {
  answers,
  candidate,
  id,
  inComparison,
  interview,
  now,
  resetListState,
  stages,
} from "./data.ts";

beforeEach(resetListState);
afterEach(() => vi.restoreAllMocks());

const render = (over: Answers = {}, path = `/candidates/${id(1)}`) =>
  renderScreen(
    <>
      <Route path="/candidates/:id?">
        {({ id: open }) => <CandidatesPage id={open ?? null} timeZone="Europe/Oslo" />}
      </Route>
      <Toaster />
    </>,
    { answers: answers(over), path },
  );

test("the profile opens with a sentence, then the fit, then what was written down", async () => {
  const { screen } = await render();
  await expect.element(screen.getByText(/fit · all one competency covered/)).toBeVisible();
  await expect.element(screen.getByText(/only then opened the demo/)).toBeVisible();
  await expect
    .element(screen.getByRole("link", { name: "Schedule interview" }))
    .toHaveAttribute("href", `#/interviews/new?application=${id(101)}`);
  await expect
    .element(screen.getByRole("link", { name: "Report" }))
    .toHaveAttribute("href", `#/reports/candidate-report/${id(101)}`);
});

test("a move happens at once and can be taken back", async () => {
  const { screen, sentTo } = await render({
    "application.move": ok({ previousStageId: stages[1]!.id }),
  });
  await screen.getByRole("button", { name: /Stage: Screen/ }).click();
  await screen.getByRole("menuitem", { name: "Final" }).click();
  await screen.getByRole("button", { name: "Undo" }).last().click();
  await expect
    .poll(() => sentTo("application.move"))
    .toEqual([
      { id: id(101), stageId: stages[3]!.id, note: "" },
      { id: id(101), stageId: stages[1]!.id, note: "Taken back" },
    ]);
});

test("turning somebody away asks for the reason", async () => {
  const { screen, sentTo } = await render({
    "application.move": ok({ previousStageId: stages[1]!.id }),
  });
  await screen.getByRole("button", { name: /Stage: Screen/ }).click();
  await screen.getByRole("menuitem", { name: "Rejected" }).click();
  await screen.getByRole("button", { name: "Move to Rejected" }).click();
  await expect.element(screen.getByText("One sentence is enough.")).toBeVisible();
  expect(sentTo("application.move")).toEqual([]);
  await expectNoAxeViolationsInBothThemes();
  await screen.getByLabelText("Reason").fill("Wants another city.");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => sentTo("application.move"))
    .toEqual([{ id: id(101), stageId: stages[6]!.id, note: "Wants another city." }]);
});

test("a reason that was begun is there again, whatever closed the dialog", async () => {
  const { screen, sentTo } = await render({
    "draft.get": ({ key }) =>
      key === `application/${id(101)}/move`
        ? { json: JSON.stringify({ note: "Wants ano" }), updatedAt: now }
        : null,
    "draft.put": {},
    "draft.clear": {},
    "application.move": ok({ previousStageId: stages[1]!.id }),
  });
  await screen.getByRole("button", { name: /Stage: Screen/ }).click();
  await screen.getByRole("menuitem", { name: "Rejected" }).click();
  await expect.element(screen.getByLabelText("Reason")).toHaveValue("Wants ano");
  await screen.getByLabelText("Reason").fill("Wants another city.");
  await expect
    .poll(() => sentTo("draft.put").map(({ key, json }) => [key, json]))
    .toEqual([[`application/${id(101)}/move`, JSON.stringify({ note: "Wants another city." })]]);
  await screen.getByRole("button", { name: "Move to Rejected" }).click();
  await expect
    .poll(() => sentTo("draft.clear").map(({ key }) => key))
    .toEqual([`application/${id(101)}/move`]);
});

test("the fit stands among those who are running or hired, and nobody else", async () => {
  const { screen, sentTo } = await render({
    "outcome.opening": {
      outcomes: [inComparison, { ...inComparison, applicationId: id(102), fit: 51 }],
      notInterviewed: 0,
    },
  });
  await expect
    .element(screen.getByRole("img", { name: /beside the other candidates/ }))
    .toBeVisible();
  expect(sentTo("outcome.opening")).toEqual([{ openingId: id(400), withEnded: false }]);
});

test("S moves by keyboard alone: arrows choose, Enter moves", async () => {
  const { screen, sentTo } = await render({
    "application.move": ok({ previousStageId: stages[1]!.id }),
  });
  await expect.element(screen.getByRole("link", { name: "Report" })).toBeVisible();
  await userEvent.keyboard("s");
  await expect.element(screen.getByRole("radio", { name: "Screen" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect
    .poll(() => sentTo("application.move"))
    .toEqual([{ id: id(101), stageId: stages[2]!.id, note: "" }]);
});

test("a sealed interview shows who is in, and opens one's own scorecard only", async () => {
  const { screen } = await render({
    "interview.list": [{ ...interview, mine: { scorecardId: id(701), status: "draft" } }],
  });
  await screen.getByRole("tab", { name: /Scorecards/ }).click();
  const panel = screen.getByRole("tabpanel");
  await expect.element(panel.getByText("Sealed, 1 of 2 scorecards")).toBeVisible();
  await expect
    .element(panel.getByRole("link", { name: "Hanna Virtanen" }))
    .toHaveAttribute("href", `#/scorecards/${id(701)}`);
  expect(panel.getByRole("link", { name: "Adaeze Nwosu" }).elements()).toHaveLength(0);
});

test("the history says who, from where, and why", async () => {
  const { screen } = await render();
  await screen.getByRole("tab", { name: "History" }).click();
  await expect.element(screen.getByText("Applied → Screen")).toBeVisible();
  await expect.element(screen.getByText("Good first call.")).toBeVisible();
});

test("notes save themselves over what else is stored", async () => {
  const { screen, sentTo } = await render({ "candidate.save": { updatedAt: now + 1 } });
  await screen.getByRole("tab", { name: "Notes" }).click();
  await screen.getByRole("textbox", { name: "Notes" }).fill("Starts in March.");
  await userEvent.tab();
  await expect
    .poll(() => sentTo("candidate.save").at(-1))
    .toMatchObject({ id: id(1), notes: "Starts in March.", name: "Leila Haddad", updatedAt: now });
});

test("a wrong e-mail is told at its own line, and nothing is sent", async () => {
  const { screen, sentTo } = await render({ "candidate.save": { updatedAt: now + 1 } });
  await expect.element(screen.getByRole("link", { name: "Report" })).toBeVisible();
  await userEvent.keyboard("e");
  await expect.element(screen.getByLabelText("Name")).toHaveFocus();
  await screen.getByRole("button", { name: "Add an e-mail" }).click();
  await screen.getByLabelText("E-mail 2").fill("not an address");
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.element(screen.getByText("This is not an e-mail address.")).toBeVisible();
  expect(sentTo("candidate.save")).toEqual([]);
  await expectNoAxeViolationsInBothThemes();
  await screen.getByLabelText("E-mail 2").fill("");
  await screen.getByLabelText("Link 1").fill("linkedin.com/in/leila");
  await screen.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => sentTo("candidate.save").at(-1))
    .toMatchObject({
      emails: ["leila@example.com"],
      links: ["https://linkedin.com/in/leila"],
      updatedAt: now,
    });
});

test("a profile changed in another window: nothing typed is lost, and either version can win", async () => {
  const saves = [fail("conflict", "Changed."), ok({ updatedAt: now + 6 })];
  const { screen, sentTo } = await render({
    "candidate.save": () => saves.shift()!,
    "candidate.get": () => ({ ...candidate, updatedAt: saves.length === 1 ? now + 5 : now }),
  });
  await expect.element(screen.getByRole("link", { name: "Report" })).toBeVisible();
  await userEvent.keyboard("e");
  await screen.getByLabelText("Place").fill("Tromsø");
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.element(screen.getByText("Another window changed this profile")).toBeVisible();
  await expect.element(screen.getByLabelText("Place")).toHaveValue("Tromsø");
  await screen.getByRole("button", { name: "Save mine over it" }).click();
  await expect
    .poll(() => sentTo("candidate.save").map((sent) => [sent.location, sent.updatedAt]))
    .toEqual([
      ["Tromsø", now],
      ["Tromsø", now + 5],
    ]);
});

test("a profile being edited is as it was after a look at another tab, or a dropped file", async () => {
  const { screen, sentTo } = await render({
    "candidate.save": { updatedAt: now + 1 },
  });
  await expect.element(screen.getByRole("link", { name: "Report" })).toBeVisible();
  await userEvent.keyboard("e");
  await screen.getByLabelText("Place").fill("Tromsø");
  await screen.getByRole("tab", { name: "Notes" }).click();
  await expect.element(screen.getByLabelText("Place")).not.toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await screen.getByRole("tab", { name: "Profile" }).click();
  await expect.element(screen.getByLabelText("Place")).toHaveValue("Tromsø");
  drop([new File([bytes(5)], "cv.exe")]);
  await expect
    .element(screen.getByRole("tab", { name: "Files" }))
    .toHaveAttribute("aria-selected", "true");
  await screen.getByRole("tab", { name: "Profile" }).click();
  await expect.element(screen.getByLabelText("Place")).toHaveValue("Tromsø");
  expect(sentTo("candidate.save")).toEqual([]);
  await expectNoAxeViolationsInBothThemes();
  await screen.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => sentTo("candidate.save").map((sent) => sent.location))
    .toEqual(["Tromsø"]);
});

test("a refusal is told at the field it is about, and the text stays", async () => {
  const { screen } = await render(
    { "candidate.create": fail("invalid", "This name is too long.", "name") },
    "/candidates/new",
  );
  await screen.getByLabelText("Name").fill("Leila");
  await screen.getByRole("button", { name: "Add candidate" }).click();
  await expect.element(screen.getByText("This name is too long.")).toBeVisible();
  await expect.element(screen.getByLabelText("Name")).toHaveValue("Leila");
});

test("a new candidate is typed, kept as a draft, added, and shown", async () => {
  const { screen, sentTo } = await render({ "candidate.create": { id: id(1) } }, "/candidates/new");
  await screen.getByLabelText("Name").fill("ليلى حداد 🦊");
  await expect.element(screen.getByRole("checkbox", { name: "Account executive" })).toBeChecked();
  await expect.poll(() => sentTo("draft.put").at(-1)?.json).toContain("ليلى حداد 🦊");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => sentTo("candidate.create"))
    .toMatchObject([{ name: "ليلى حداد 🦊", openingIds: [id(400)] }]);
  await expect.poll(() => window.location.hash).toBe(`#/candidates/${id(1)}`);
  await expect.poll(() => sentTo("draft.clear")).toMatchObject([{ key: "candidate:new" }]);
});

test("what was typed before the window closed is there again", async () => {
  const { tags, notes, phones, links } = { ...candidate, phones: [], links: [] };
  const words = { location: "", jobTitle: "", employer: "", source: "", tags, notes };
  const values = { name: "Half a na", emails: ["a@"], phones, links, ...words, openingIds: [] };
  const { screen } = await render(
    { "draft.get": { json: JSON.stringify({ values, updatedAt: null }), updatedAt: now } },
    "/candidates/new",
  );
  await expect.element(screen.getByLabelText("Name")).toHaveValue("Half a na");
  await expect.element(screen.getByLabelText("E-mail 1")).toHaveValue("a@");
  await expectNoAxeViolationsInBothThemes();
});

test("a candidate in the bin says so and comes back", async () => {
  const { screen, sentTo } = await render({
    "candidate.get": { ...candidate, deletedAt: now },
    "candidate.restore": {},
  });
  await screen.getByRole("button", { name: "Restore" }).click();
  await expect.poll(() => sentTo("candidate.restore")).toEqual([{ ids: [id(1)] }]);
});

test("somebody who is not there is said so", async () => {
  const { screen } = await render({ "candidate.get": fail("not-found", "Not there any more.") });
  await expect.element(screen.getByText("Not there any more.")).toBeVisible();
});

const bytes = (size: number) => new Uint8Array(size).fill(1);
const addressOf = (input: RequestInfo | URL) =>
  input instanceof Request ? input.url : input.toString();
const drop = (files: File[]) => {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  window.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
};

test("a dropped file goes over chunk by chunk, in order", async () => {
  const sent: string[] = [];
  const real = window.fetch.bind(window);
  vi.spyOn(window, "fetch").mockImplementation(async (input, init) => {
    if (!addressOf(input).startsWith("/data/")) return real(input, init);
    sent.push(
      `${init?.method} ${addressOf(input)} ${(await new Response(init?.body).arrayBuffer()).byteLength}`,
    );
    return new Response(null, { status: 204 });
  });
  const { screen, sentTo } = await render({
    "attachment.begin": { id: id(800) },
    "attachment.finish": {},
  });
  await expect.element(screen.getByRole("link", { name: "Report" })).toBeVisible();
  drop([new File([bytes(chunkBytes + 5)], "履歴書.PDF")]);
  await expect.poll(() => sentTo("attachment.finish")).toEqual([{ id: id(800) }]);
  expect(sentTo("attachment.begin")).toEqual([
    { candidateId: id(1), name: "履歴書.PDF", mime: "application/pdf", bytes: chunkBytes + 5 },
  ]);
  expect(sent).toEqual([
    `PUT /data/attachments/${id(800)}/0 ${chunkBytes}`,
    `PUT /data/attachments/${id(800)}/1 5`,
  ]);
});

test("an upload can be cancelled, and leaves nothing", async () => {
  const real = window.fetch.bind(window);
  vi.spyOn(window, "fetch").mockImplementation((input, init) => {
    if (!addressOf(input).startsWith("/data/")) return real(input, init);
    return new Promise((_, reject) => {
      init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
    });
  });
  const { screen, sentTo } = await render({
    "attachment.begin": { id: id(800) },
    "attachment.delete": {},
  });
  await expect.element(screen.getByRole("link", { name: "Report" })).toBeVisible();
  drop([new File([bytes(10)], "cv.pdf")]);
  await expect.element(screen.getByRole("progressbar")).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
  await screen.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => sentTo("attachment.delete")).toEqual([{ id: id(800) }]);
  await expect.element(screen.getByRole("button", { name: "Attach files" })).toBeVisible();
});

test("a file of another kind is refused by name", async () => {
  const { screen } = await render();
  await expect.element(screen.getByRole("link", { name: "Report" })).toBeVisible();
  drop([new File([bytes(10)], "setup.exe")]);
  await expect
    .element(
      screen.getByText("setup.exe: PDF, DOCX, PNG, JPEG, WebP and GIF files can be attached."),
    )
    .toBeVisible();
});

test("files are listed, downloaded in a browser, and deleted with undo", async () => {
  const attachment = {
    id: id(801),
    name: "cv.pdf",
    mime: "application/pdf",
    bytes: 4_100_000,
    createdAt: now,
  };
  const { screen, sentTo } = await render({
    "candidate.get": { ...candidate, attachments: [attachment] },
    "attachment.delete": {},
    "attachment.restore": {},
  });
  await screen.getByRole("tab", { name: /Files/ }).click();
  await expect
    .element(screen.getByRole("link", { name: "cv.pdf" }))
    .toHaveAttribute("href", `/data/attachments/${id(801)}`);
  await expectNoAxeViolationsInBothThemes();
  await screen.getByRole("button", { name: "Delete cv.pdf" }).click();
  await screen.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(() => sentTo("attachment.restore")).toEqual([{ id: id(801) }]);
});
