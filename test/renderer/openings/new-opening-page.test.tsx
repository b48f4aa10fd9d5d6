import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { NewOpeningPage } from "../../../renderer/features/openings/new-opening-page.tsx";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { id, panelist, role, status } from "./openings.ts";

const answers: Answers = {
  "role.list": [role(21, "Account executive"), role(22, "Sales manager")],
  "panelist.list": [panelist(11, "Adaeze Nwosu"), panelist(12, "Rosa Marten")],
  "workspace.status": status,
  "opening.create": { id: id(1) },
  "opening.plan": {
    competencies: [
      { competencyId: id(201), name: "Curiosity", weight: 60, mustHave: 3 },
      { competencyId: id(202), name: "Night shifts", weight: 40, mustHave: null },
    ],
    rounds: [
      {
        name: "First conversation",
        minutes: 8,
        items: [{ kind: "question", builtInId: "x", title: "What puzzled you lately?" }],
      },
    ],
    uncovered: ["Night shifts"],
  },
};

test("fills the title from the role, shows what is copied, and creates", async () => {
  const { screen, sentTo } = await renderScreen(<NewOpeningPage />, { answers });
  await screen.getByLabelText("Role").selectOptions("Account executive");
  await expect.element(screen.getByLabelText("Title")).toHaveValue("Account executive");
  await expect.element(screen.getByText("What puzzled you lately?")).toBeVisible();
  await expect.element(screen.getByText("Not rated by anything in the library")).toBeVisible();
  await screen.getByLabelText("Seats").fill("3");
  await screen.getByLabelText("Needed by optional").fill("2027-03-01");
  await screen.getByLabelText("Rosa Marten").click();
  await screen.getByLabelText("Panel lead").selectOptions("Rosa Marten");
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.getByRole("button", { name: "Open this position" }).click();
  await vi.waitFor(() => expect(window.location.hash).toBe(`#/openings/${id(1)}`));
  expect(sentTo("opening.create")).toEqual([
    {
      roleId: id(21),
      title: "Account executive",
      seats: 3,
      targetDate: "2027-03-01",
      leadId: id(12),
      panelistIds: [id(11), id(12)],
      note: "",
    },
  ]);
  expect(sentTo("draft.clear")).toMatchObject([{ key: "opening/new" }]);
});

test("takes the role from the address", async () => {
  const path = `/openings/new?role=${id(22)}`;
  const { screen } = await renderScreen(<NewOpeningPage />, { answers, path });
  await expect.element(screen.getByLabelText("Role")).toHaveValue(id(22));
  await expect.element(screen.getByLabelText("Title")).toHaveValue("Sales manager");
});

test("a title of one's own stays when the role changes", async () => {
  const { screen } = await renderScreen(<NewOpeningPage />, { answers });
  await screen.getByLabelText("Role").selectOptions("Account executive");
  await screen.getByLabelText("Title").fill("Closer, north");
  await screen.getByLabelText("Role").selectOptions("Sales manager");
  await expect.element(screen.getByLabelText("Title")).toHaveValue("Closer, north");
});

test("says at each field what is missing, and sends nothing", async () => {
  const { screen, sentTo } = await renderScreen(<NewOpeningPage />, { answers });
  await screen.getByLabelText("Seats").fill("2,5");
  await screen.getByLabelText("Adaeze Nwosu").click();
  await screen.getByRole("button", { name: "Open this position" }).click();
  await expect.element(screen.getByText("This cannot be empty.")).toBeVisible();
  await expect.element(screen.getByText("A whole number of seats.")).toBeVisible();
  await expect.element(screen.getByText("Choose at least one panelist.")).toBeVisible();
  await expect.element(screen.getByLabelText("Role")).toHaveAttribute("aria-invalid", "true");
  expect(sentTo("opening.create")).toEqual([]);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("shows what the Node side refuses at its field and keeps what was typed", async () => {
  const { screen } = await renderScreen(<NewOpeningPage />, {
    answers: {
      ...answers,
      "opening.create": fail("invalid", "Rosa Marten is archived.", "panelistIds.1"),
    },
  });
  await screen.getByLabelText("Role").selectOptions("Sales manager");
  await screen.getByLabelText("Note optional").fill("Keep me");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(screen.getByText("Rosa Marten is archived.")).toBeVisible();
  await expect.element(screen.getByLabelText("Note optional")).toHaveValue("Keep me");
});

test("brings back what was typed, without people who are gone, and can start afresh", async () => {
  const kept = {
    roleId: id(22),
    title: "Manager, maybe",
    seats: "2",
    targetDate: "",
    leadId: id(13),
    panelistIds: [id(12), id(13)],
    note: "",
  };
  const { screen, sentTo } = await renderScreen(<NewOpeningPage />, {
    answers: { ...answers, "draft.get": { json: JSON.stringify(kept), updatedAt: 1 } },
  });
  await expect.element(screen.getByLabelText("Title")).toHaveValue("Manager, maybe");
  await expect.element(screen.getByLabelText("Rosa Marten")).toBeChecked();
  await screen.getByRole("button", { name: "Start afresh" }).click();
  await expect.element(screen.getByLabelText("Title")).toHaveValue("");
  await vi.waitFor(() => expect(sentTo("draft.clear")).toHaveLength(1));
});

test("keeps what is typed, and nothing before somebody types", async () => {
  const { screen, sentTo } = await renderScreen(<NewOpeningPage />, { answers });
  await expect.element(screen.getByLabelText("Title")).toBeVisible();
  window.dispatchEvent(new Event("pagehide"));
  expect(sentTo("draft.put")).toEqual([]);
  await screen.getByLabelText("Title").fill("Half a ti");
  window.dispatchEvent(new Event("pagehide"));
  await vi.waitFor(() => expect(sentTo("draft.put")).toHaveLength(1));
  expect(JSON.parse(sentTo("draft.put")[0]!.json)).toMatchObject({ title: "Half a ti" });
});

test("holds sixty panelists", async () => {
  const many = Array.from({ length: 60 }, (_, n) => panelist(100 + n, `Panelist ${n + 1}`));
  const { screen } = await renderScreen(<NewOpeningPage />, {
    answers: { ...answers, "panelist.list": many },
  });
  await screen.getByLabelText("Panelist 60").click();
  await expect.element(screen.getByText("2 chosen")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});
