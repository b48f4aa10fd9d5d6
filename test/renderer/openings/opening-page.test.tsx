import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { OpeningPage } from "../../../renderer/features/openings/opening-page.tsx";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { company, id, opening, panelist } from "./openings.ts";

const answers: Answers = {
  "opening.get": opening(),
  "company.get": company,
  "panelist.list": [panelist(11, "Adaeze Nwosu"), panelist(13, "Rosa Marten")],
  "competency.list": [],
  "opening.save": { updatedAt: 101 },
  "opening.saveStages": {},
  "opening.setWeights": {},
  "opening.close": {},
  "opening.reopen": {},
};
const show = (over: Answers = {}) =>
  renderScreen(<OpeningPage id={id(1)} />, { answers: { ...answers, ...over } });

test("says where the opening stands, and what counts, who judges and what they ask", async () => {
  const { screen } = await show();
  await expect
    .element(screen.getByText(/^Three people on the way, one of two seats filled/))
    .toBeVisible();
  await expect
    .element(screen.getByRole("list", { name: "Stages" }))
    .toHaveTextContent("2 Applied1 Interview0 Offer1 Hired");
  await expect.element(screen.getByText("minimum 3")).toBeVisible();
  await expect.element(screen.getByText("archived")).toBeVisible();
  await expect.element(screen.getByText("Nothing in the kit rates Drive.")).toBeVisible();
  await expect
    .element(screen.getByRole("link", { name: "Compare" }))
    .toHaveAttribute("href", `#/openings/${id(1)}/compare`);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("leads to its candidates and to a new one", async () => {
  const { screen } = await show();
  await screen.getByRole("link", { name: "Show all five candidates" }).click();
  expect(window.location.hash).toBe(`#/candidates?opening=${id(1)}`);
  await userEvent.keyboard("a");
  expect(window.location.hash).toBe(`#/candidates/new?opening=${id(1)}`);
});

test("shows each version of the weights with its reason and what it changed", async () => {
  const [first] = opening().weights;
  const second = {
    ...first!,
    version: 2,
    reason: "Research decides more than we thought.",
    createdBy: "Rosa Marten",
    competencies: first!.competencies.map((one, at) => ({ ...one, weight: at === 0 ? 50 : 25 })),
  };
  const { screen } = await show({
    "opening.get": opening({ frozenAt: Date.UTC(2026, 10, 22), weights: [second, first!] }),
  });
  await expect.element(screen.getByText("Research decides more than we thought.")).toBeVisible();
  await expect
    .element(screen.getByText("Curiosity 60 → 50; Prospecting 30 → 25; Drive 10 → 25"))
    .toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("edits details with the version that was looked at; the archived panelist may stay", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("heading", { name: "Sales development rep" }).click();
  await userEvent.keyboard("e");
  await screen.getByLabelText("Title").fill("Rep, north");
  await expectNoAxeViolationsInBothThemes(document.body);
  await screen.getByRole("button", { name: "Save" }).click();
  await vi.waitFor(() => expect(sentTo("opening.save")).toHaveLength(1));
  expect(sentTo("opening.save")[0]).toMatchObject({
    id: id(1),
    updatedAt: 100,
    title: "Rep, north",
    seats: 2,
    panelistIds: [id(11), id(12)],
  });
});

test("edits the pipeline by keyboard and refuses to offer removing a stage with people", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "Edit the pipeline" }).click();
  await expect
    .element(screen.getByRole("button", { name: "Remove Applied" }))
    .toHaveAttribute("aria-disabled", "true");
  await screen.getByRole("button", { name: "Add a stage" }).click();
  await userEvent.keyboard("Reference{Alt>}{ArrowUp}{/Alt}");
  await screen.getByRole("button", { name: "Remove Offer" }).click();
  await expectNoAxeViolationsInBothThemes(document.body);
  await screen.getByRole("button", { name: "Save the pipeline" }).click();
  await vi.waitFor(() => expect(sentTo("opening.saveStages")).toHaveLength(1));
  expect(sentTo("opening.saveStages")[0]!.stages.map((stage) => stage.name)).toEqual([
    "Applied",
    "Interview",
    "Reference",
    "Hired",
    "Rejected",
    "Withdrawn",
  ]);
});

test("shows at the stage what is wrong with it and keeps what was typed", async () => {
  const { screen } = await show({
    "opening.saveStages": fail("invalid", "Another stage has this name already.", "stages.1.name"),
  });
  await screen.getByRole("button", { name: "Edit the pipeline" }).click();
  await screen.getByLabelText("Stage 2").fill("Applied");
  await screen.getByRole("button", { name: "Save the pipeline" }).click();
  await expect.element(screen.getByText("Another stage has this name already.")).toBeVisible();
  await expect.element(screen.getByLabelText("Stage 2")).toHaveValue("Applied");
});

test("changes weights, spreads them, and asks for the reason once scores exist", async () => {
  const frozen = opening({ frozenAt: Date.UTC(2026, 10, 22) });
  const { screen, sentTo } = await show({
    "opening.get": frozen,
    "opening.setWeights": ({ reason }) =>
      reason === "" ? fail("invalid", "Scores exist already: say why.", "reason") : {},
  });
  await screen.getByRole("button", { name: "Change the weights" }).click();
  await screen.getByLabelText("Points of Curiosity").fill("30");
  await expect.element(screen.getByText("70 of 100")).toBeVisible();
  await screen.getByRole("button", { name: "Make it 100" }).click();
  await expect.element(screen.getByText("100 of 100")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(document.body);
  await screen.getByRole("button", { name: "Save as a new version" }).click();
  await expect.element(screen.getByText("Scores exist already: say why.")).toBeVisible();
  await screen.getByLabelText("Reason").fill("Calls decide.");
  await screen.getByRole("button", { name: "Save as a new version" }).click();
  await vi.waitFor(() => expect(sentTo("opening.setWeights")).toHaveLength(2));
  expect(sentTo("opening.setWeights")[1]!.competencies.map((one) => one.weight)).toEqual([
    43, 43, 14,
  ]);
});

test("closes with a way back", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "More" }).click();
  await screen.getByRole("menuitem", { name: "Close the opening" }).click();
  await vi.waitFor(() => expect(sentTo("opening.close")).toEqual([{ id: id(1) }]));
});

test("says when the opening is gone", async () => {
  const { screen } = await show({
    "opening.get": fail("not-found", "This opening is not there any more."),
  });
  await expect.element(screen.getByText("This opening is not there any more.")).toBeVisible();
});
