import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Button } from "../../../renderer/ui/button.tsx";
import { ConfirmDialog, Dialog } from "../../../renderer/ui/dialog.tsx";
import "../../../renderer/ui/fonts.ts";
import { Menu } from "../../../renderer/ui/menu.tsx";
import { CommandPalette, PaletteHint } from "../../../renderer/ui/palette.tsx";
import { DataTable } from "../../../renderer/ui/table.tsx";
import { dismissToast, toast, Toaster } from "../../../renderer/ui/toast.tsx";
import "../../../renderer/ui/tokens.css";
import { expectNoAxeViolations } from "../axe.ts";
import { Components, personColumns, Shell } from "./specimen.tsx";

const nothing = () => undefined;

describe.each(["light", "dark"])("in the %s theme", (theme) => {
  beforeEach(async () => {
    await page.viewport(1360, 860);
    document.documentElement.lang = "en";
    document.title = "Bullpen";
    document.documentElement.dataset["theme"] = theme;
  });
  afterEach(() => {
    delete document.documentElement.dataset["theme"];
  });

  test("every component that stands on a page passes axe", async () => {
    await page.viewport(1000, 3600);
    await render(<Components />);
    await expectNoAxeViolations();
  });

  test("the window with sidebar, list and panel passes axe", async () => {
    await render(<Shell />);
    await expect.element(page.getByRole("row", { name: /Leila Haddad/ }).first()).toBeVisible();
    await expectNoAxeViolations();
  });

  test("the narrow window passes axe with its icons and its menus", async () => {
    await page.viewport(900, 600);
    await render(<Shell />);
    await expectNoAxeViolations();
    await page.getByRole("button", { name: "Hiring" }).click();
    await expect.element(page.getByRole("menuitem", { name: "Openings" })).toBeVisible();
    await expectNoAxeViolations(document.querySelector('[role="menu"]') ?? document);
  });

  test("a table that loads and one that is empty pass axe", async () => {
    await render(
      <main>
        <h1>People</h1>
        <DataTable
          columns={personColumns}
          label="Loading people"
          loading
          rowId={(row) => row.id}
          rows={[]}
        />
        <DataTable
          columns={personColumns}
          empty={<p>Nobody yet</p>}
          label="No people"
          rowId={(row) => row.id}
          rows={[]}
        />
      </main>,
    );
    await expectNoAxeViolations();
  });

  test("dialogs pass axe", async () => {
    const screen = await render(
      <Dialog
        description="A short task."
        footer={<Button variant="primary">Save</Button>}
        onOpenChange={nothing}
        open
        title="Add a panelist"
      />,
    );
    await expectNoAxeViolations();
    await screen.rerender(
      <ConfirmDialog
        confirmLabel="Erase for good"
        onConfirm={nothing}
        onOpenChange={nothing}
        open
        title="Erase Pieter de Vries?"
        typed={{ label: "Type his name", word: "Pieter" }}
      >
        His application, two scorecards and one file leave this workspace. This cannot be undone.
      </ConfirmDialog>,
    );
    await expect.element(page.getByRole("alertdialog")).toBeVisible();
    await expectNoAxeViolations();
  });

  test("the palette passes axe", async () => {
    await render(
      <CommandPalette
        empty="Nothing found"
        footer={<PaletteHint keys="Enter">open</PaletteHint>}
        groups={[
          {
            id: "people",
            heading: "People",
            found: true,
            items: [
              { id: "leila", label: "Leila Haddad", hint: "Account executive", onSelect: nothing },
            ],
          },
          {
            id: "do",
            heading: "Do",
            items: [
              {
                id: "print",
                label: "Print the report on Leila",
                shortcut: "mod+p",
                onSelect: nothing,
              },
            ],
          },
        ]}
        label="Go to"
        loading
        onOpenChange={nothing}
        onQueryChange={nothing}
        open
        placeholder="Go to or do"
        query="lei"
      />,
    );
    await expectNoAxeViolations();
  });

  test("menus and messages pass axe", async () => {
    await render(
      <main>
        <h1>People</h1>
        <Menu
          items={[
            { id: "heading", heading: "Columns" },
            { id: "stage", label: "Stage", checked: true, onSelect: nothing },
            { id: "erase", label: "Erase…", danger: true, shortcut: "mod+e", onSelect: nothing },
          ]}
          trigger={<Button>Actions</Button>}
        />
        <Toaster />
      </main>,
    );
    const id = toast({
      message: "Diego Arrieta moved to Rejected",
      action: { label: "Undo", onAction: nothing },
    });
    const second = toast({ message: "The PDF could not be saved", tone: "block" });
    await expect.element(page.getByText("Diego Arrieta moved to Rejected")).toBeVisible();
    await expectNoAxeViolations();
    dismissToast(id);
    dismissToast(second);
    await page.getByRole("button", { name: "Actions" }).click();
    await expect.element(page.getByRole("menu")).toBeVisible();
    await expectNoAxeViolations(document.querySelector('[role="menu"]') ?? document);
    await userEvent.keyboard("{Escape}");
  });
});
