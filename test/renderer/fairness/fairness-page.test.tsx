import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { Route } from "wouter";
import { FairnessPage } from "../../../renderer/features/fairness/fairness-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { FairnessQuestion, FairnessRates } from "../../../shared/fairness.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const question: FairnessQuestion = {
  id: id(1),
  text: "Gender",
  groups: [
    { id: id(11), name: "Women" },
    { id: id(12), name: "Men" },
    { id: id(13), name: "جنس آخر" },
  ],
};

const rates: FairnessRates = {
  applications: 24,
  selected: 9,
  running: 3,
  questions: [
    {
      id: question.id,
      text: question.text,
      unanswered: 1,
      withheld: 2,
      refusal: null,
      smallSample: true,
      groups: [
        {
          ...question.groups[0]!,
          selected: 3,
          total: 10,
          rate: 0.3,
          interval: { low: 0.11, high: 0.6 },
          comparison: { ratio: 0.6, flagged: true, turnsWithOne: true },
          tooSmall: false,
          highest: false,
        },
        {
          ...question.groups[1]!,
          selected: 5,
          total: 10,
          rate: 0.5,
          interval: { low: 0.24, high: 0.76 },
          comparison: null,
          tooSmall: false,
          highest: true,
        },
        {
          ...question.groups[2]!,
          selected: 1,
          total: 1,
          rate: null,
          interval: null,
          comparison: null,
          tooSmall: true,
          highest: false,
        },
      ],
    },
  ],
};

const candidates = [
  { id: id(31), name: "Leila Haddad", answers: { [question.id]: id(11) } },
  { id: id(32), name: "ليلى حداد", answers: {} },
];

const on: Answers = {
  "fairness.get": { enabled: true, questions: [question], declared: 21 },
  "fairness.rates": rates,
  "fairness.candidates": { items: candidates, next: null, total: 2 },
  "fairness.declare": {},
  "fairness.saveQuestions": {},
  "fairness.setEnabled": {},
  "fairness.forget": {},
  "opening.list": [],
};

const show = (answers: Answers, path = "/fairness") =>
  renderScreen(
    <>
      <Route path="/fairness/:part?">{({ part }) => <FairnessPage part={part ?? "rates"} />}</Route>
      <Toaster />
    </>,
    { answers, path },
  );

test("is off at first, explains itself, and is switched on by choice", async () => {
  const { screen, sentTo } = await show({
    ...on,
    "fairness.get": { enabled: false, questions: [question], declared: 0 },
  });
  await expect.element(screen.getByText("Are groups selected at like rates?")).toBeVisible();
  await expect.element(screen.getByText(/never shown on a scorecard/)).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.getByRole("button", { name: "Switch it on" }).click();
  expect(sentTo("fairness.setEnabled")).toEqual([{ enabled: true }]);
});

test("tells anybody but a founder why there is nothing to see", async () => {
  const { screen } = await show({ "fairness.get": fail("forbidden", "For the founder alone.") });
  await expect
    .element(screen.getByRole("heading", { name: "The fairness check is for the founder" }))
    .toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("says what went wrong when it cannot be read, and offers to try again", async () => {
  const { screen } = await show({ "fairness.get": fail("file", "The disk does not answer.") });
  await expect.element(screen.getByText("The disk does not answer.")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("shows rates with what so few people can and cannot show", async () => {
  const { screen } = await show(on);
  await expect.element(screen.getByText(/“Women” at 60\s% of the rate of “Men”/)).toBeVisible();
  await expect
    .element(screen.getByText(/one different choice would turn that round/))
    .toBeVisible();
  await expect
    .element(screen.getByRole("img", { name: /Women: 30\s%, 11\s% to 60\s% \(3 of 10\)/ }))
    .toBeVisible();
  await expect
    .element(screen.getByRole("row", { name: /Women 10 3 30\s% 60\s% below, one choice turns it/ }))
    .toBeVisible();
  await expect
    .element(screen.getByRole("row", { name: /جنس آخر 1 – – – too few to say/ }))
    .toBeVisible();
  await expect
    .element(screen.getByText(/9 of 24 applications selected; 3 are still running/))
    .toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("fits a narrow window", async () => {
  await page.viewport(900, 600);
  const { screen } = await show(on);
  await expect.element(screen.getByText(/“Women” at 60\s%/)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(900);
  await page.viewport(1360, 860);
});

test("asks for answers before there are any", async () => {
  const { screen } = await show({
    ...on,
    "fairness.get": { enabled: true, questions: [question], declared: 0 },
  });
  await expect.element(screen.getByRole("link", { name: "Enter answers" })).toBeVisible();
});

test("keeps each answer as it is chosen, with a choice not to say", async () => {
  const { screen, sentTo } = await show(on, "/fairness/answers");
  const first = screen.getByRole("combobox", { name: "Gender, Leila Haddad" });
  await expect.element(first).toHaveValue(id(11));
  await expectNoAxeViolationsInBothThemes(screen.container);
  await first.selectOptions("Prefers not to say");
  await screen.getByRole("combobox", { name: "Gender, ليلى حداد" }).selectOptions("Men");
  await first.selectOptions("No answer");
  expect(sentTo("fairness.declare")).toEqual([
    { candidateId: id(31), questionId: question.id, answer: "prefer-not-to-say" },
    { candidateId: id(32), questionId: question.id, answer: id(12) },
    { candidateId: id(31), questionId: question.id, answer: null },
  ]);
});

test("saves questions when they are left, and lets a group keep its id when renamed", async () => {
  const { screen, sentTo } = await show(on, "/fairness/questions");
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.getByRole("textbox", { name: "Group 1 of Gender" }).fill("Woman");
  await screen.getByRole("button", { name: "Add a question" }).click();
  const [saved] = sentTo("fairness.saveQuestions");
  expect(saved!.questions[0]!.groups[0]).toEqual({ id: id(11), name: "Woman" });
});

test("keeps what was typed when it cannot be saved, and says why", async () => {
  const { screen } = await show(
    { ...on, "fairness.saveQuestions": fail("conflict", "Three answers would be lost.") },
    "/fairness/questions",
  );
  await screen.getByRole("button", { name: "Remove Group 2 of Gender" }).click();
  await expect.element(screen.getByText(/Three answers would be lost\./)).toBeVisible();
  await expect
    .element(screen.getByRole("textbox", { name: "Group 2 of Gender" }))
    .toHaveValue("جنس آخر");
});

test("deletes all answers only after asking", async () => {
  const { screen, sentTo } = await show(on, "/fairness/questions");
  await screen.getByRole("button", { name: "Delete all answers" }).click();
  const dialog = screen.getByRole("alertdialog");
  await expect.element(dialog.getByText(/Delete the answers of 21 people\?/)).toBeVisible();
  expect(sentTo("fairness.forget")).toEqual([]);
  await dialog.getByRole("button", { name: "Delete all answers" }).click();
  await expect.element(screen.getByText("All answers were deleted.")).toBeVisible();
  expect(sentTo("fairness.forget")).toHaveLength(1);
});
