import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { KitItemPage } from "../../../renderer/features/openings/item-editor/item-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Competency } from "../../../shared/competency.ts";
import { builtInCaseStudies } from "../../../shared/content/content.ts";
import type { KitItem, Opening } from "../../../shared/opening.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { company } from "../company.ts";
import { id, opening } from "./openings.ts";

const competency = (n: number, name: string, builtInId: string | null = null): Competency => ({
  id: id(n),
  builtInId,
  name,
  kind: "skill",
  definition: "",
  why: "",
  anchors: { 1: "a", 3: "b", 5: "c" },
  redFlags: [],
  drawOut: "",
  archived: false,
  updatedAt: 1,
  roles: [],
});

const [study] = builtInCaseStudies();
const { columns } = study!.data;
const rows = study!.data.rows.slice(0, 3);

const caseStudy: KitItem = {
  id: id(54),
  builtInId: null,
  title: "Ten companies",
  minutes: 80,
  content: {
    kind: "case-study",
    caseStudy: { ...study!, data: { ...study!.data, rows } },
  },
  criteria: [],
};

const start = (over: Partial<Opening> = {}) => {
  const plain = opening(over);
  plain.rounds[1]!.items.push(caseStudy);
  return plain;
};

const show = (itemId: string, over: Answers = {}, from: Opening = start()) => {
  let { updatedAt } = from;
  return renderScreen(
    <>
      <KitItemPage itemId={itemId} openingId={id(1)} />
      <Toaster />
    </>,
    {
      answers: {
        "opening.get": from,
        "company.get": company,
        "competency.list": [
          competency(201, "Curiosity", "curiosity"),
          competency(203, "Drive", "drive"),
          competency(299, "Chart reading"),
        ],
        "opening.saveItem": () => ({ updatedAt: (updatedAt += 1) }),
        ...over,
      },
    },
  );
};

test("a question is edited whole and saves itself", async () => {
  const { screen, sentTo } = await show(id(51));
  await screen.getByRole("textbox", { name: "Question" }).fill("What puzzled you?");
  await screen.getByLabelText("Competency").selectOptions("Chart reading");
  await screen.getByLabelText("Length").fill("12");
  await screen.getByRole("button", { name: "Add a strong sign" }).click();
  await userEvent.keyboard("Asks back");
  await expectNoAxeViolationsInBothThemes(screen.container);
  await vi.waitFor(() =>
    expect(sentTo("opening.saveItem").at(-1)).toMatchObject({
      id: id(1),
      itemId: id(51),
      minutes: 12,
      dropDrafts: false,
      content: {
        question: {
          text: "What puzzled you?",
          competency: id(299),
          strong: expect.arrayContaining(["Asks back"]),
        },
      },
    }),
  );
  expect(sentTo("opening.saveItem")[0]!.updatedAt).toBe(100);
});

test("flags a protected topic while it is typed, with what to ask instead, and saves all the same", async () => {
  const { screen, sentTo } = await show(id(51));
  await screen.getByRole("textbox", { name: "Question" }).fill("How old are you?");
  const flag = screen.getByText(/“How old are you” touches age\./);
  await expect.element(flag).toBeVisible();
  expect(flag.element().closest('[role="status"]')).not.toBeNull();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await vi.waitFor(() => expect(sentTo("opening.saveItem")).toHaveLength(1));
  await screen.getByLabelText("Follow-up 1").fill("Are you married?");
  await expect.element(screen.getByText(/touches family or pregnancy/)).toBeVisible();
  await screen.getByRole("textbox", { name: "Question" }).fill("How old is the account?");
  await expect.element(flag).not.toBeInTheDocument();
});

test("a length that cannot be read stays in its field and is not sent", async () => {
  const { screen, sentTo } = await show(id(51));
  await screen.getByLabelText("Length").fill("soon");
  await expect.element(screen.getByText("A whole number from 1 to 600.")).toBeVisible();
  await screen.getByLabelText("Follow-up 1").fill("Why?");
  await vi.waitFor(() => expect(sentTo("opening.saveItem").at(-1)?.minutes).toBe(8));
});

/** What was sent last of a role-play. */
const lastRolePlay = (sent: readonly { content: KitItem["content"] }[]) => {
  const content = sent.at(-1)?.content;
  return content?.kind === "role-play" ? content.rolePlay : undefined;
};

test.each([
  ["a role-play", 53, "Situation"],
  ["a case study", 54, "Task"],
])("%s has a name for every field", async (_kind, n, label) => {
  const { screen } = await show(id(n));
  await expect.element(screen.getByLabelText(label)).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("the phases of a role-play add up, and both cards are edited", async () => {
  const { screen, sentTo } = await show(id(53));
  await screen.getByRole("group", { name: "Phase 3" }).getByLabelText("Length").fill("20");
  await screen.getByLabelText("Situation").fill("You call a port.");
  await screen.getByLabelText("Persona").fill("A harbour master.");
  await screen.getByRole("button", { name: "Add an objection" }).click();
  const lines = () => lastRolePlay(sentTo("opening.saveItem"))?.actorCard.objections;
  await vi.waitFor(() =>
    expect(lines()?.at(-1)).toEqual({ trigger: "", line: "", goodResponse: "" }),
  );
  const sent = lastRolePlay(sentTo("opening.saveItem"))!;
  expect(sent.totalMinutes).toBe(sent.phases.reduce((sum, phase) => sum + phase.minutes, 0));
  expect(sent.candidateCard.situation).toBe("You call a port.");
  expect(sent.actorCard.persona).toBe("A harbour master.");
});

test("a role-play is played twice, and the lines of its rubric keep their ids when they move", async () => {
  const { screen, sentTo } = await show(id(53));
  await screen.getByRole("checkbox", { name: /^It is played twice/ }).click();
  await screen.getByLabelText("Ask for their own diagnosis").fill("What would you change?");
  await screen.getByLabelText("Criterion 1, level 5").fill("Earns a second call.");
  await screen.getByRole("button", { name: "Move criterion 1 down" }).click();
  const before = start().rounds[1]!.items[0]!.content;
  const ids = before.kind === "role-play" ? before.rolePlay.rubric.map((line) => line.id) : [];
  const sent = () => lastRolePlay(sentTo("opening.saveItem"));
  await vi.waitFor(() => expect(sent()?.rubric[1]?.anchors[5]).toBe("Earns a second call."));
  expect(sent()?.secondTake?.selfDiagnosisPrompt).toBe("What would you change?");
  expect(
    sent()
      ?.rubric.slice(0, 2)
      .map((line) => line.id),
  ).toEqual([ids[1], ids[0]]);
});

test("a case study has its data as a table", async () => {
  const { screen, sentTo } = await show(id(54));
  await screen.getByRole("button", { name: "Add a column" }).click();
  await screen.getByLabelText(`Name of column ${columns.length + 1}`).fill("Quota");
  await screen.getByLabelText("Row 1, Quota").fill("1.05");
  await screen.getByRole("button", { name: "Remove row 2" }).click();
  await vi.waitFor(() => {
    const sent = sentTo("opening.saveItem").at(-1)?.content;
    const data = sent?.kind === "case-study" ? sent.caseStudy.data : undefined;
    expect(data?.columns.at(-1)).toBe("Quota");
    expect(data?.rows[0]?.at(-1)).toBe(1.05);
    expect(data?.rows).toHaveLength(rows.length - 1);
    expect(data?.rows.every((row) => row.length === columns.length + 1)).toBe(true);
  });
});

test("says which field was refused and keeps what was typed", async () => {
  const { screen } = await show(id(53), {
    "opening.saveItem": fail("invalid", "This cannot be empty.", "content.rolePlay.title"),
  });
  await screen.getByLabelText("Title", { exact: false }).fill(" ");
  await expect
    .element(screen.getByText("This cannot be empty. What you typed is kept here."))
    .toBeVisible();
  await expect
    .element(screen.getByLabelText("Title", { exact: false }))
    .toHaveAttribute("aria-invalid", "true");
});

test("asks before it is changed while scorecards are begun", async () => {
  const { screen, sentTo } = await show(id(51), {}, start({ draftScorecards: 2 }));
  const question = screen.getByRole("textbox", { name: "Question" });
  await expect.element(screen.getByText("Two scorecards have been begun")).toBeVisible();
  await expect.element(screen.getByLabelText("Competency")).toBeDisabled();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.getByRole("button", { name: "Edit all the same" }).click();
  await question.fill("What puzzled you?");
  await vi.waitFor(() => expect(sentTo("opening.saveItem").at(-1)?.dropDrafts).toBe(true));
});

test("a scorecard begun meanwhile stops the save and says what to do", async () => {
  const { screen } = await show(id(51), {
    "opening.saveItem": fail("conflict", "One scorecard has been begun.", "dropDrafts"),
  });
  await screen.getByLabelText("Follow-up 1").fill("Why?");
  await expect
    .element(screen.getByText(/One scorecard has been begun\. Allow the change above\./))
    .toBeVisible();
});

test("another version of the opening is told apart", async () => {
  const { screen } = await show(id(51), {
    "opening.saveItem": fail("conflict", "Another window changed this opening in the meantime."),
  });
  await screen.getByLabelText("Follow-up 1").fill("Why?");
  await expect.element(screen.getByText("Another window changed this opening")).toBeVisible();
});

test("a frozen part is read, not changed; one that is gone says so", async () => {
  const frozen = await show(id(53), {}, start({ frozenAt: 5 }));
  await expect.element(frozen.screen.getByText("This kit is frozen")).toBeVisible();
  expect(frozen.screen.getByRole("textbox").query()).toBeNull();
  await expectNoAxeViolationsInBothThemes(frozen.screen.container);
  await frozen.screen.unmount();
  const gone = await show(id(77));
  await expect.element(gone.screen.getByText("This part is not in the kit any more")).toBeVisible();
});

test("what is not in the kit is never called saved", async () => {
  const { screen, sentTo } = await show(id(51));
  const question = screen.getByRole("textbox", { name: "Question" });
  await question.fill("");
  await expect.element(screen.getByText("Write the question.")).toBeVisible();
  await expect.element(screen.getByText("Kept here, not yet in the kit")).toBeVisible();
  expect(sentTo("opening.saveItem")).toEqual([]);
  await question.fill("What puzzled you?");
  await expect.element(screen.getByText("Saved", { exact: true })).toBeVisible();
  await screen.getByLabelText("Length").fill("a while");
  await expect.element(screen.getByText("The length is not yet in the kit")).toBeVisible();
});

test("a question that was just added waits for its words", async () => {
  const from = start();
  const [item] = from.rounds[0]!.items;
  if (item?.content.kind !== "question") throw new Error("The first part is a question.");
  item.content = { ...item.content, question: { ...item.content.question, text: "New question" } };
  const { screen } = await show(item.id, {}, from);
  const question = screen.getByRole("textbox", { name: "Question" });
  await expect.element(question).toHaveFocus();
  await userEvent.keyboard("Why us?");
  await expect.element(question).toHaveValue("Why us?");
});
