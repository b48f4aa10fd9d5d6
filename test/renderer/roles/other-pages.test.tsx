import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { RoleJobPage } from "../../../renderer/features/roles/job-page.tsx";
import { RolesPage } from "../../../renderer/features/roles/roles-page.tsx";
import { Frame } from "../../../renderer/ui/page.tsx";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { renderScreen } from "../harness.tsx";
import { answers, role, summary } from "./roles.ts";

const other = "01900000-0000-7000-8000-300000000001";

test("roles stand under their families, and weights that are off are marked", async () => {
  const list = [summary(), summary({ id: other, name: "Closer", family: "close", weightSum: 90 })];
  const { screen } = await renderScreen(
    <Frame>
      <RolesPage />
    </Frame>,
    {
      answers: { ...answers, "role.list": list },
      path: "/roles",
    },
  );
  await expect.element(screen.getByRole("rowheader", { name: /^Acquire/ })).toBeVisible();
  await expect.element(screen.getByText("90 of 100")).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
});

test("N asks for the name of a new role; a name in use keeps the dialog and what was typed", async () => {
  const { screen } = await renderScreen(
    <Frame>
      <RolesPage />
    </Frame>,
    {
      answers: {
        ...answers,
        "role.create": ({ name }) =>
          name === "Closer"
            ? { id: other }
            : fail("conflict", "Another role has this name.", "name"),
      },
      path: "/roles",
    },
  );
  await expect.element(screen.getByRole("rowheader", { name: /^Acquire/ })).toBeVisible();
  await userEvent.keyboard("n");
  await expect.element(page.getByRole("textbox", { name: "Name" })).toHaveFocus();
  await userEvent.keyboard("SDR{Enter}");
  await expect.element(page.getByText("Another role has this name.")).toBeVisible();
  const name = page.getByRole("textbox", { name: "Name" });
  await expect.element(name).toHaveValue("SDR");
  await name.fill("Closer");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => window.location.hash).toBe(`#/roles/${other}`);
});

test("a name that was begun is there again, until it is given up", async () => {
  const { sentTo } = await renderScreen(
    <Frame>
      <RolesPage />
    </Frame>,
    {
      answers: {
        ...answers,
        "draft.get": ({ key }) =>
          key === "role:new" ? { json: JSON.stringify({ name: "Clos" }), updatedAt: 1 } : null,
        "draft.put": {},
        "draft.clear": {},
      },
      path: "/roles",
    },
  );
  await expect.element(page.getByRole("rowheader", { name: /^Acquire/ })).toBeVisible();
  await userEvent.keyboard("n");
  const name = page.getByRole("textbox", { name: "Name" });
  await expect.element(name).toHaveValue("Clos");
  await name.fill("Closer");
  await expect
    .poll(() => sentTo("draft.put").map(({ key, json }) => [key, json]))
    .toEqual([["role:new", JSON.stringify({ name: "Closer" })]]);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => sentTo("draft.clear").map(({ key }) => key)).toEqual(["role:new"]);
  await userEvent.keyboard("n");
  await expect.element(name).toHaveValue("");
});

test("the job description fills what is known, flags what is blank, and a blank can be filled", async () => {
  const { screen, sentTo } = await renderScreen(<RoleJobPage id={role.id} />, {
    answers,
    path: `/roles/${role.id}/job`,
  });
  const sheet = screen.getByRole("article", { name: "Job description" });
  await expect.element(sheet.getByText("lose no berth window")).toBeVisible();
  await expect.element(sheet.getByText("manager", { exact: true })).toBeVisible();
  await screen.getByRole("textbox", { name: "Manager" }).fill("Adaeze");
  await screen.getByRole("button", { name: "Put in" }).click();
  await expect.element(sheet.getByText(/with Adaeze/)).toBeVisible();
  await expect.poll(() => sentTo("role.save").length, { timeout: 5000 }).toBe(1);
  expect(JSON.stringify(sentTo("role.save")[0]!.jobAd)).not.toContain("{manager_name}");
});

test("the job description has no axe violation, its words being edited", async () => {
  const { screen } = await renderScreen(<RoleJobPage id={role.id} />, {
    answers,
    path: `/roles/${role.id}/job`,
  });
  await screen.getByRole("tab", { name: /Words/ }).click();
  await expect.element(screen.getByRole("textbox", { name: "Headline" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
});

test("a long job description scrolls by keyboard too, in a small window", async () => {
  await page.viewport(900, 600);
  const { screen } = await renderScreen(
    <Frame>
      <RoleJobPage id={role.id} />
    </Frame>,
    { answers, path: `/roles/${role.id}/job` },
  );
  const scroller = screen.getByRole("group", { name: "Job description" });
  await expect.element(scroller).toHaveAttribute("tabindex", "0");
  await expectNoAxeViolationsInBothThemes();
});
