import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { OpeningPage } from "../../../renderer/features/openings/opening-page.tsx";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { company } from "../company.ts";
import { id, opening, panelist } from "./openings.ts";

const answers: Answers = {
  "opening.get": opening(),
  "company.get": company,
  "panelist.list": [panelist(11, "Adaeze Nwosu"), panelist(13, "Rosa Marten")],
  "competency.list": [],
  "opening.save": { updatedAt: 101 },
  "opening.saveStages": { updatedAt: 101 },
  "opening.setWeights": { updatedAt: 101 },
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

test("leads to the debrief once a scorecard was submitted", async () => {
  const { screen } = await show();
  await expect.element(screen.getByRole("link", { name: "Compare" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Debrief" }).query()).toBeNull();
  await screen.unmount();
  const frozen = await show({ "opening.get": opening({ frozenAt: Date.UTC(2026, 10, 22) }) });
  await expect.element(frozen.screen.getByRole("link", { name: "Debrief" })).toBeVisible();
  await userEvent.keyboard("d");
  expect(window.location.hash).toBe(`#/decisions/${id(1)}`);
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
    panelistIds: [id(11), id(12), id(13)],
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
  expect(sentTo("opening.saveStages")[0]!.updatedAt).toBe(100);
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
      reason === ""
        ? fail("invalid", "Scores exist already: say why.", "reason")
        : { updatedAt: 101 },
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

/** The Node side as it stands at version 100, with what was typed at version 90. */
const refusesOlder = ({ updatedAt }: { updatedAt: number }) =>
  updatedAt === 100 ? { updatedAt: 101 } : fail("conflict", "Another window changed this opening.");
const draftOf = (values: unknown, version = 90): Answers => ({
  "draft.get": { json: JSON.stringify({ values, version }), updatedAt: 1 },
  "draft.put": {},
  "draft.clear": {},
});
const olderStages = [
  { id: id(31), name: "Typed before", kind: "active" },
  { id: id(34), name: "Hired", kind: "hired" },
  { id: id(35), name: "Rejected", kind: "rejected" },
  { id: id(36), name: "Withdrawn", kind: "withdrawn" },
];

test("a pipeline typed over an older version says so, is refused as such, and saved only when chosen", async () => {
  const { screen, sentTo } = await show({
    ...draftOf(olderStages),
    "opening.saveStages": refusesOlder,
  });
  await screen.getByRole("button", { name: "Edit the pipeline" }).click();
  await expect.element(screen.getByLabelText("Stage 1")).toHaveValue("Typed before");
  await expect.element(screen.getByText("The opening has changed since")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(document.body);
  await screen.getByRole("button", { name: "Save the pipeline" }).click();
  await vi.waitFor(() => expect(sentTo("opening.saveStages")).toHaveLength(1));
  await expect.element(screen.getByLabelText("Stage 1")).toHaveValue("Typed before");
  await screen.getByRole("button", { name: "Go on with mine" }).click();
  await screen.getByRole("button", { name: "Save the pipeline" }).click();
  await vi.waitFor(() =>
    expect(sentTo("opening.saveStages").map((call) => call.updatedAt)).toEqual([90, 100]),
  );
});

test("weights typed over an older version can give way to the stored ones", async () => {
  const rows = [{ competencyId: id(201), weight: 7, mustHave: null, evidence: ["question"] }];
  const { screen, sentTo } = await show({
    ...draftOf({ rows, reason: "" }),
    "opening.setWeights": refusesOlder,
  });
  await screen.getByRole("button", { name: "Change the weights" }).click();
  await expect.element(screen.getByLabelText("Points of Curiosity")).toHaveValue("7");
  await screen.getByRole("button", { name: "Save the weights" }).click();
  await vi.waitFor(() => expect(sentTo("opening.setWeights")[0]!.updatedAt).toBe(90));
  await screen.getByRole("button", { name: "Show what is stored" }).click();
  await expect.element(screen.getByLabelText("Points of Curiosity")).toHaveValue("60");
  expect(sentTo("draft.clear")).toHaveLength(1);
  expect(screen.getByText("The opening has changed since").elements()).toEqual([]);
  await screen.getByLabelText("Points of Curiosity").fill("50");
  await screen.getByRole("button", { name: "Save the weights" }).click();
  await vi.waitFor(() => expect(sentTo("opening.setWeights")[1]!.updatedAt).toBe(100));
});

test("details typed over an older version are sent as such, and over the newer one only when chosen", async () => {
  const values = {
    roleId: id(21),
    title: "Typed before",
    seats: "2",
    targetDate: "",
    leadId: id(11),
    panelistIds: [id(11)],
    note: "",
  };
  const { screen, sentTo } = await show({ ...draftOf(values), "opening.save": refusesOlder });
  await screen.getByRole("heading", { name: "Sales development rep" }).click();
  await userEvent.keyboard("e");
  await expect.element(screen.getByLabelText("Title")).toHaveValue("Typed before");
  await screen.getByRole("button", { name: "Save" }).click();
  await vi.waitFor(() => expect(sentTo("opening.save")).toHaveLength(1));
  await screen.getByLabelText("Title").fill("Typed later");
  await vi.waitFor(() =>
    expect(JSON.parse(sentTo("draft.put").at(-1)!.json)).toMatchObject({
      version: 90,
      values: { title: "Typed later" },
    }),
  );
  await screen.getByRole("button", { name: "Go on with mine" }).click();
  await screen.getByRole("button", { name: "Save" }).click();
  await vi.waitFor(() =>
    expect(sentTo("opening.save").map((call) => call.updatedAt)).toEqual([90, 100]),
  );
});

test("a draft of the stored version is simply gone on with", async () => {
  const { screen } = await show(draftOf(olderStages, 100));
  await screen.getByRole("button", { name: "Edit the pipeline" }).click();
  await expect.element(screen.getByLabelText("Stage 1")).toHaveValue("Typed before");
  expect(screen.getByText("The opening has changed since").elements()).toEqual([]);
});

test("a must-have without points stands under what counts", async () => {
  const [first, ...rest] = opening().competencies;
  const integrity = { ...rest.at(-1)!, mustHave: 4 };
  const { screen } = await show({
    "opening.get": opening({ competencies: [first!, integrity] }),
  });
  await expect.element(screen.getByText("minimum 4")).toBeVisible();
  await expect.element(screen.getByText("Integrity")).toBeVisible();
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
