import { page, userEvent } from "vitest/browser";
import { expect, test } from "vitest";
import { RolePage } from "../../../renderer/features/roles/role-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import { fail, ok } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { answers, competencyId, role, summary } from "./roles.ts";

async function open(over: Answers = {}) {
  const rendered = await renderScreen(
    <>
      <RolePage id={role.id} />
      <Toaster />
    </>,
    { answers: { ...answers, ...over }, path: `/roles/${role.id}` },
  );
  const { screen } = rendered;
  await expect.element(screen.getByRole("heading", { level: 1, name: role.name })).toBeVisible();
  return rendered;
}

const lastSaved = async (rendered: Awaited<ReturnType<typeof open>>) => {
  await expect
    .poll(() => rendered.sentTo("role.save").length, { timeout: 5000 })
    .toBeGreaterThan(0);
  return rendered.sentTo("role.save").at(-1)!;
};

test("opens with the sentence that says what the weights mean", async () => {
  const { screen } = await open();
  await expect
    .element(screen.getByText("the four must-haves hold 52 of the 100 points."))
    .toBeVisible();
  await expect.element(screen.getByText("100 of 100")).toBeVisible();
});

test("the arrow keys change a weight, the sum says what is missing, and it saves by itself", async () => {
  const rendered = await open();
  const { screen } = rendered;
  const slider = screen.getByRole("slider", { name: "Weight of Prospecting" });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
  await expect.element(screen.getByText(/^98 of 100/)).toBeVisible();
  await expect.element(screen.getByText("2 to give", { exact: true })).toBeVisible();
  const saved = await lastSaved(rendered);
  expect(saved.competencies[0]).toMatchObject({ weight: 20 });
  expect(saved.updatedAt).toBe(1000);
  await expect.element(screen.getByText("Saved", { exact: true })).toBeVisible();
});

test("a weight can be typed; what is no number stays in the field and is not saved", async () => {
  const rendered = await open();
  const { screen } = rendered;
  const points = screen.getByRole("textbox", { name: "Points of Drive" });
  await points.fill("ten");
  await expect.element(screen.getByText("This is not a number.")).toBeVisible();
  await expect.element(points).toHaveValue("ten");
  expect(rendered.sentTo("role.save")).toEqual([]);
  await points.fill("14");
  await expect.element(screen.getByText(/^104 of 100/)).toBeVisible();
  await expect.element(screen.getByText("4 too many", { exact: true })).toBeVisible();
});

test("all weigh the same with one click, and the way back is offered", async () => {
  const rendered = await open();
  const { screen } = rendered;
  await screen.getByRole("button", { name: "Weigh all the same" }).click();
  const saved = await lastSaved(rendered);
  expect(saved.competencies.map((one) => one.weight)).toEqual([13, 13, 13, 13, 12, 12, 12, 12]);
  await expect.element(screen.getByText("100 of 100")).toBeVisible();
  await screen.getByRole("button", { name: /^Undo/ }).last().click();
  await expect.poll(() => rendered.sentTo("role.save").at(-1)!.competencies[0]!.weight).toBe(22);
});

test("weights that are off are made 100 in the same proportions", async () => {
  const { screen } = await open();
  await screen.getByRole("textbox", { name: "Points of Drive" }).fill("30");
  await screen.getByRole("button", { name: "Make it 100" }).click();
  await expect.element(screen.getByText("100 of 100")).toBeVisible();
});

test("a minimum makes a must-have", async () => {
  const rendered = await open();
  const { screen } = rendered;
  await screen.getByRole("combobox", { name: "Minimum for Drive" }).selectOptions("minimum 4");
  const saved = await lastSaved(rendered);
  expect(
    saved.competencies.find((one) => one.competencyId === competencyId("drive")),
  ).toMatchObject({ mustHave: 4 });
  await expect.element(screen.getByText(/the five must-haves hold/)).toBeVisible();
});

test("where a competency is best seen is ticked in a small list", async () => {
  const rendered = await open();
  const { screen } = rendered;
  await screen.getByRole("button", { name: /^Drive is best seen in/ }).click();
  await screen.getByRole("checkbox", { name: "role-play" }).click();
  const saved = await lastSaved(rendered);
  expect(
    saved.competencies.find((one) => one.competencyId === competencyId("drive"))?.evidence,
  ).toContain("role-play");
});

test("the order changes by keyboard", async () => {
  const rendered = await open();
  const { screen } = rendered;
  const handle = screen.getByRole("button", { name: "Move Curiosity" });
  (handle.element() as HTMLElement).focus();
  await userEvent.keyboard(" ");
  await expect.element(page.getByText("Curiosity is lifted, position 2 of 8.")).toBeInTheDocument();
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(page.getByText("Curiosity is at position 1 of 8.")).toBeInTheDocument();
  await userEvent.keyboard(" ");
  const saved = await lastSaved(rendered);
  expect(saved.competencies[0]!.competencyId).toBe(competencyId("curiosity"));
});

test("a competency goes with an undo, and another comes in with what is left to give", async () => {
  const rendered = await open();
  const { screen } = rendered;
  await screen.getByRole("button", { name: "Stop weighing Discovery" }).click();
  await expect.element(screen.getByText("Discovery is no longer weighed.")).toBeVisible();
  await screen.getByRole("button", { name: "Add a competency" }).click();
  await screen.getByRole("menuitem", { name: "Integrity" }).click();
  await expect.element(screen.getByText("100 of 100")).toBeVisible();
  await expect
    .poll(() => rendered.sentTo("role.save").at(-1)?.competencies.at(-1))
    .toMatchObject({ competencyId: competencyId("integrity"), weight: 8 });
});

test("a competency opens beside the list with its anchors, and the keys walk through them", async () => {
  const { screen } = await open();
  await screen.getByRole("button", { name: "Curiosity", exact: true }).click();
  const panel = screen.getByRole("region", { name: "Curiosity" });
  await expect.element(panel.getByText("14 points · must have, minimum 3")).toBeVisible();
  await expect.element(panel.getByText("Sound · the minimum here")).toBeVisible();
  await panel.getByRole("tab", { name: /Questions/ }).click();
  await expect.element(panel.getByText("Then ask").first()).toBeVisible();
  await userEvent.keyboard("j");
  await expect.element(screen.getByRole("region", { name: "Communication" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect
    .element(screen.getByRole("region", { name: "Communication" }))
    .not.toBeInTheDocument();
});

test("H hires for the role, but not while somebody types", async () => {
  const { screen } = await open();
  await screen.getByRole("textbox", { name: "Mission" }).click();
  await userEvent.keyboard("h");
  expect(window.location.hash).toBe(`#/roles/${role.id}`);
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("h");
  await expect.poll(() => window.location.hash).toContain("/openings/new");
  expect(window.location.hash).toBe(`#/openings/new?role=${role.id}`);
});

test("a responsibility is written by keyboard: Enter for the next, Backspace takes an empty one out", async () => {
  const rendered = await open();
  const { screen } = rendered;
  await screen.getByRole("textbox", { name: "Responsibility 8" }).click();
  await userEvent.keyboard("{End}{Enter}");
  const ninth = screen.getByRole("textbox", { name: "Responsibility 9" });
  await expect.element(ninth).toHaveFocus();
  await userEvent.keyboard("Keep the calendar honest");
  const saved = await lastSaved(rendered);
  expect(saved.responsibilities.map((one) => one.text).at(-1)).toMatch(/^Keep/);
  await screen.getByRole("button", { name: "Remove responsibility 1" }).click();
  await expect.element(screen.getByText("The responsibility is taken out.")).toBeVisible();
  await screen.getByRole("button", { name: /^Undo/ }).last().click();
  await expect.element(screen.getByRole("textbox", { name: "Responsibility 9" })).toBeVisible();
});

test("pay on target is shown in the company's currency and saved in its minor units", async () => {
  const rendered = await open();
  const { screen } = rendered;
  await screen.getByRole("button", { name: "Assumptions" }).click();
  await screen.getByRole("textbox", { name: "Yearly pay on target in EUR" }).fill("60,000");
  await expect.element(screen.getByText("€39 000 base and €21 000 variable.")).toBeVisible();
  expect((await lastSaved(rendered)).onTargetPay).toBe(6_000_000);
});

test("a failed save keeps the text, says so, and can be tried again", async () => {
  let broken = true;
  const rendered = await open({
    "role.save": () => (broken ? fail("file", "The disk is full.") : ok({ updatedAt: 2000 })),
  });
  const { screen } = rendered;
  await screen.getByRole("textbox", { name: "Mission" }).fill("Open every door.");
  await expect
    .element(screen.getByText(/The disk is full\. What you typed is kept here\./))
    .toBeVisible();
  await expect
    .element(screen.getByRole("textbox", { name: "Mission" }))
    .toHaveValue("Open every door.");
  expect(rendered.sentTo("draft.put").at(-1)?.json).toContain("Open every door.");
  broken = false;
  await screen.getByRole("button", { name: "Try again" }).click();
  await expect.element(screen.getByText("Saved", { exact: true })).toBeVisible();
  await expect.poll(() => rendered.sentTo("draft.clear").length).toBe(1);
});

test("a name in use is said at the name, and everything else stays as typed", async () => {
  const { screen } = await open({
    "role.save": fail("conflict", "Another role has this name.", "name"),
  });
  await screen.getByRole("button", { name: "Name and family" }).click();
  await screen.getByRole("textbox", { name: "Name" }).fill("Account executive");
  await expect.element(screen.getByText(/has this name\. The old one stays/)).toBeVisible();
});

test("when another window was first, the other version can be loaded and one's own put back in", async () => {
  let stored = role;
  const rendered = await open({
    "role.get": () => stored,
    "role.save": (input) =>
      input.updatedAt === stored.updatedAt
        ? ok({ updatedAt: 6000 })
        : fail("conflict", "Another window changed this role in the meantime."),
  });
  const { screen } = rendered;
  stored = { ...role, mission: "Theirs.", updatedAt: 5000 };
  const mission = screen.getByRole("textbox", { name: "Mission" });
  await mission.fill("Mine.");
  await expect.element(screen.getByText("Another window changed this role")).toBeVisible();
  await expect.element(mission).toHaveValue("Mine.");
  await screen.getByRole("button", { name: "Load the other version" }).click();
  await expect.element(mission).toHaveValue("Theirs.");
  expect(rendered.sentTo("draft.clear")).toEqual([]);
  await screen.getByRole("button", { name: "Put my text in" }).click();
  await expect.element(mission).toHaveValue("Mine.");
  await expect.element(screen.getByText("Saved", { exact: true })).toBeVisible();
  expect(rendered.sentTo("role.save").at(-1)).toMatchObject({ mission: "Mine.", updatedAt: 5000 });
});

test("text that a killed process left behind comes back and is saved", async () => {
  const {
    id: _id,
    builtInId: _slug,
    editedAt: _at,
    archived: _archived,
    updatedAt,
    ...values
  } = role;
  const json = JSON.stringify({
    version: updatedAt,
    values: { ...values, mission: "From before." },
  });
  const rendered = await open({ "draft.get": { json, updatedAt: 1 } });
  await expect
    .element(rendered.screen.getByRole("textbox", { name: "Mission" }))
    .toHaveValue("From before.");
  expect((await lastSaved(rendered)).mission).toBe("From before.");
});

test("an edit in another window shows by itself while nothing is being typed", async () => {
  let stored = role;
  const { screen, announce } = await open({ "role.get": () => stored });
  stored = { ...role, mission: "Theirs.", updatedAt: 5000 };
  announce("role");
  await expect.element(screen.getByRole("textbox", { name: "Mission" })).toHaveValue("Theirs.");
});

test("going back to the built-in text says what would be lost, and that openings keep their copies", async () => {
  const edited = { ...role, mission: "Mine.", editedAt: Date.UTC(2026, 10, 9), updatedAt: 1000 };
  const rendered = await open({
    "role.get": edited,
    "role.list": [summary({ openings: 2 })],
    "role.reset": { updatedAt: 2000 },
  });
  const { screen } = rendered;
  await expect
    .element(screen.getByText(/from the built-in template, yours since 9 November/))
    .toBeVisible();
  await screen.getByRole("button", { name: "More" }).click();
  await screen.getByRole("menuitem", { name: /Back to the built-in text/ }).click();
  const dialog = screen.getByRole("alertdialog");
  await expect.element(dialog.getByText("Mission and summary")).toBeVisible();
  await expect
    .element(dialog.getByText(/Two openings of this role keep their own copies/))
    .toBeVisible();
  await dialog.getByRole("button", { name: "Bring the built-in text back" }).click();
  await expect.poll(() => rendered.sentTo("role.reset").length).toBe(1);
});

test("a name of 90 characters and one in Arabic have room", async () => {
  const name = "مندوب تطوير المبيعات ".repeat(4).trim();
  const { screen } = await renderNamed(name);
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent(name);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
});

async function renderNamed(name: string) {
  const rendered = await renderScreen(<RolePage id={role.id} />, {
    answers: { ...answers, "role.get": { ...role, name } },
    path: `/roles/${role.id}`,
  });
  return rendered;
}

test("a role that is not there says so and leads back", async () => {
  const { screen } = await renderScreen(<RolePage id={role.id} />, {
    answers: { ...answers, "role.get": fail("not-found", "This role is not there any more.") },
    path: `/roles/${role.id}`,
  });
  await expect.element(screen.getByText("This role is not there any more.")).toBeVisible();
});

test("axe finds nothing, with everything open", async () => {
  const { screen } = await open();
  await screen.getByRole("button", { name: "Curiosity", exact: true }).click();
  await screen.getByRole("button", { name: "Assumptions" }).click();
  await expect.element(screen.getByRole("combobox", { name: "Reports to" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
});
