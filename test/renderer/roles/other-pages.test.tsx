import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { RoleJobPage } from "../../../renderer/features/roles/job-page.tsx";
import { RolesPage } from "../../../renderer/features/roles/roles-page.tsx";
import { Frame } from "../../../renderer/ui/page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { renderScreen } from "../harness.tsx";
import { answers, role, summary } from "./roles.ts";

const appInfo = {
  host: "desktop",
  version: "0.0.0",
  logFile: "/log",
  documentsFolder: "/home/me",
  appearance: "system",
  versions: {},
} as const;

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

test("a job description is written on its sheet: blanks, words of its own, the way back, flagged words", async () => {
  const { screen, sentTo } = await renderScreen(
    <Frame>
      <RoleJobPage id={role.id} />
      <Toaster />
    </Frame>,
    { answers, path: `/roles/${role.id}/job` },
  );
  const sheet = screen.getByRole("article", { name: "Job description" });
  await expect.element(sheet.getByText("lose no berth window")).toBeVisible();
  await expect.element(sheet.getByText("sales team leader")).toBeVisible();
  await expect
    .element(screen.getByText(/The seat above is planned for 1 April 2027/))
    .toBeVisible();

  // A blank is filled where the gap is, or in the panel; both are the same text.
  await sheet.getByRole("button", { name: "Manager: blank, fill in" }).click();
  await userEvent.keyboard("مريم");
  await expect.element(sheet.getByRole("button", { name: "مريم" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await screen.getByRole("textbox", { name: "Location" }).fill("Bergen");
  await expect.element(sheet.getByRole("button", { name: "Bergen" })).toBeVisible();

  // A click on a line writes it; Enter opens the next one.
  const bring = sheet.getByRole("region", { name: "What you bring" });
  await bring.getByText(/^Holds a clear/).click();
  await expect.element(bring.getByRole("textbox", { name: "Line 1" })).toHaveFocus();
  await userEvent.keyboard("{End}{Enter}A young ninja");
  await expectNoAxeViolationsInBothThemes();
  await userEvent.keyboard("{Escape}");
  await expect.element(bring.getByText("ninja", { exact: true })).toBeVisible();
  await expect.element(screen.getByText(/two phrases may keep good people away/)).toBeVisible();

  // Replaced with one click, kept with one click, each with a way back of its own.
  await screen.getByRole("button", { name: "Write “curious” instead of “young”" }).click();
  await expect.element(bring.getByText(/^A curious/)).toBeVisible();
  await screen.getByRole("button", { name: "Keep it: “ninja”" }).click();
  await expect.element(screen.getByText(/no word here was flagged/)).toBeVisible();
  const last = page.getByText(/^“ninja” stays/);
  await expect.element(last).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).last().click();
  await expect.element(screen.getByText(/one phrase may keep good people away/)).toBeVisible();
  await expectNoAxeViolationsInBothThemes();

  await bring.getByRole("button", { name: "First words of what you bring again" }).click();
  await expect.element(bring.getByText(/A curious/)).not.toBeInTheDocument();
  await expect
    .poll(() => sentTo("role.save").at(-1)?.jobAd, { timeout: 5000 })
    .toMatchObject({
      filled: { manager_name: "مريم", location: "Bergen" },
      own: {},
    });
  expect(sentTo("role.save").at(-1)!.qualifications).toEqual(role.qualifications);
});

test("a job description is copied as text and as HTML, and saved through the dialog of the system", async () => {
  const copied: ClipboardItem[] = [];
  const write = vi
    .spyOn(navigator.clipboard, "write")
    .mockImplementation((items) => Promise.resolve(void copied.push(...items)));
  const { screen, sentTo } = await renderScreen(
    <Frame>
      <RoleJobPage id={role.id} />
      <Toaster />
    </Frame>,
    {
      answers: { ...answers, "app.info": appInfo, "job.save": { path: "/home/me/Job.md" } },
      path: `/roles/${role.id}/job`,
    },
  );
  await screen.getByRole("button", { name: "Copy or save" }).click();
  await page.getByRole("menuitem", { name: "Copy", exact: true }).click();
  await expect
    .element(page.getByText(/in the clipboard, with six blanks in brackets/))
    .toBeVisible();
  const text = async (type: string) => (await copied[0]!.getType(type)).text();
  expect(await text("text/plain")).toContain("What you will own\n- Research");
  expect(await text("text/html")).toContain("<h2>What you will own</h2>");
  write.mockRestore();
  await screen.getByRole("button", { name: "Copy or save" }).click();
  await page.getByRole("menuitem", { name: "Save as Markdown…" }).click();
  await expect.poll(() => sentTo("job.save")).toEqual([{ id: role.id, format: "md" }]);
  await expect.element(page.getByText(/^Saved as \/home\/me\/Job\.md/)).toBeVisible();
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
