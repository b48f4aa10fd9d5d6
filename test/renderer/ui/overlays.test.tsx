import { useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Button } from "../../../renderer/ui/button.tsx";
import { ConfirmDialog, Dialog } from "../../../renderer/ui/dialog.tsx";
import { Menu } from "../../../renderer/ui/menu.tsx";
import { setStyleNonce } from "../../../renderer/ui/nonce.ts";
import { CommandPalette, matches } from "../../../renderer/ui/palette.tsx";
import { type Shortcuts, useShortcuts } from "../../../renderer/ui/shortcuts.ts";
import { dismissToast, toast, Toaster } from "../../../renderer/ui/toast.tsx";
import "../../../renderer/ui/tokens.css";

const mod = /Mac/.test(navigator.platform) ? "Meta" : "Control";

function Erasing({
  onConfirm = () => undefined,
  typed,
}: {
  onConfirm?: () => void;
  typed?: { label: string; word: string };
}) {
  const [open, setOpen] = useState(false);
  return (
    <main tabIndex={-1}>
      <Button onClick={() => setOpen(true)}>Erase…</Button>
      <Menu
        items={[{ id: "erase", label: "Erase from the menu", onSelect: () => setOpen(true) }]}
        trigger={<Button>More</Button>}
      />
      <ConfirmDialog
        confirmLabel="Erase for good"
        onConfirm={onConfirm}
        onOpenChange={setOpen}
        open={open}
        title="Erase Pieter?"
        typed={typed}
      >
        This cannot be undone.
      </ConfirmDialog>
    </main>
  );
}

describe("dialogs", () => {
  test("the safe answer has the focus, Escape closes, and the focus goes back to the opener", async () => {
    await render(<Erasing />);
    await page.getByRole("button", { name: "Erase…" }).click();
    await expect.element(page.getByRole("button", { name: "Cancel" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("button", { name: "Erase…" })).toHaveFocus();
  });

  test("opened from a menu entry, the focus goes back to the button of the menu", async () => {
    await render(<Erasing />);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Erase from the menu" }).click();
    await expect.element(page.getByRole("button", { name: "Cancel" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("button", { name: "More" })).toHaveFocus();
  });

  test("Tab stays inside", async () => {
    await render(<Erasing />);
    await page.getByRole("button", { name: "Erase…" }).click();
    await expect.element(page.getByRole("alertdialog")).toBeVisible();
    for (let step = 0; step < 5; step += 1) {
      await userEvent.keyboard("{Tab}");
      expect(document.activeElement?.closest('[role="alertdialog"]')).not.toBeNull();
    }
  });

  test("a word that has to be typed first keeps the button shut until it is right, and is forgotten after", async () => {
    const onConfirm = vi.fn();
    await render(
      <Erasing onConfirm={onConfirm} typed={{ label: "Type Pieter", word: "Pieter" }} />,
    );
    await page.getByRole("button", { name: "Erase…" }).click();
    await expect.element(page.getByRole("button", { name: "Erase for good" })).toBeDisabled();
    await page.getByLabelText("Type Pieter").fill("Pieter");
    await page.getByRole("button", { name: "Erase for good" }).click();
    expect(onConfirm).toHaveBeenCalledTimes(1);
    await userEvent.keyboard("{Escape}");
    await page.getByRole("button", { name: "Erase…" }).click();
    await expect.element(page.getByLabelText("Type Pieter")).toHaveValue("");
  });

  test("when its opener is gone, the focus falls to the page and not out of it", async () => {
    function Vanishing() {
      const [open, setOpen] = useState(false);
      return (
        <main tabIndex={-1}>
          {!open && <Button onClick={() => setOpen(true)}>Open</Button>}
          <Dialog onOpenChange={() => setOpen(false)} open={open} title="A task" />
          <p>{open ? "open" : "closed"}</p>
        </main>
      );
    }
    await render(<Vanishing />);
    await page.getByRole("button", { name: "Open" }).click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.activeElement?.tagName).toBe("MAIN");
  });

  test("a style that is inserted for the scroll lock carries the page's nonce", async () => {
    setStyleNonce("abc123");
    await render(<Dialog onOpenChange={() => undefined} open title="A task" />);
    await expect
      .poll(() =>
        [...document.querySelectorAll("style")].some(
          (style) => style.nonce === "abc123" || style.getAttribute("nonce") === "abc123",
        ),
      )
      .toBe(true);
  });
});

describe("toasts", () => {
  const shown: number[] = [];
  const say = (...message: Parameters<typeof toast>) => {
    const id = toast(...message);
    shown.push(id);
    return id;
  };
  afterEach(() => {
    for (const id of shown.splice(0)) dismissToast(id);
  });

  test("Undo runs once and takes the message away", async () => {
    const onAction = vi.fn();
    await render(<Toaster />);
    say({ message: "Moved to Rejected", action: { label: "Undo", onAction } });
    await page.getByRole("button", { name: "Undo" }).click();
    expect(onAction).toHaveBeenCalledTimes(1);
    expect(page.getByText("Moved to Rejected").query()).toBeNull();
  });

  test("the undo key takes back the latest step, but in a field it stays the field's own", async () => {
    const first = vi.fn();
    const second = vi.fn();
    await render(
      <>
        <input aria-label="Note" />
        <Toaster />
      </>,
    );
    say({ message: "One", action: { label: "Undo", onAction: first } });
    say({ message: "Two", action: { label: "Undo", onAction: second } });
    await expect.element(page.getByText("Two")).toBeVisible();
    await page.getByLabelText("Note").click();
    await userEvent.keyboard(`{${mod}>}z{/${mod}}`);
    expect(second).not.toHaveBeenCalled();
    await userEvent.keyboard("{Tab}");
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard(`{${mod}>}z{/${mod}}`);
    expect(second).toHaveBeenCalledTimes(1);
    expect(first).not.toHaveBeenCalled();
  });

  test("one message at a time; the step before comes up when the last was taken back", async () => {
    const first = vi.fn();
    await render(<Toaster />);
    say({ message: "Noted" });
    say({ message: "One", action: { label: "Undo", onAction: first } });
    say({ message: "Two", action: { label: "Undo", onAction: () => undefined } });
    await expect.element(page.getByText("Two")).toBeVisible();
    expect(page.getByText("Noted").query()).toBeNull();
    expect(page.getByText("One").query()).toBeNull();
    await userEvent.keyboard(`{${mod}>}z{/${mod}}`);
    await expect.element(page.getByText("One")).toBeVisible();
    say({ message: "Copied" });
    await expect.element(page.getByText("Copied")).toBeVisible();
    await userEvent.keyboard(`{${mod}>}z{/${mod}}`);
    expect(first).toHaveBeenCalledTimes(1);
  });

  test("it leaves by itself, but not while the pointer rests on the messages", async () => {
    await render(<Toaster />);
    const action = { label: "Undo", onAction: () => undefined };
    say({ message: "First", action, milliseconds: 60_000 });
    await page.getByText("First").hover();
    say({ message: "Second", milliseconds: 1 });
    await expect.element(page.getByText("Second")).toBeVisible();
    await userEvent.unhover(page.getByText("First"));
    await expect.poll(() => page.getByText("Second").query()).toBeNull();
    await expect.element(page.getByText("First")).toBeVisible();
  });

  test("closed by keyboard, the focus goes back to where it was", async () => {
    await render(
      <>
        <Toaster />
        <button>Work</button>
      </>,
    );
    say({ message: "Saved a copy" });
    await page.getByRole("button", { name: "Work" }).click();
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}{Enter}");
    expect(page.getByText("Saved a copy").query()).toBeNull();
    await expect.element(page.getByRole("button", { name: "Work" })).toHaveFocus();
  });

  test("more than three at once gives way to the newest", async () => {
    await render(<Toaster />);
    for (const message of ["one", "two", "three", "four"]) say({ message });
    await expect.element(page.getByText("four")).toBeVisible();
    expect(page.getByText("one", { exact: true }).query()).toBeNull();
  });
});

function Keys({ keys, inDialogs }: { keys: Shortcuts; inDialogs?: boolean }) {
  useShortcuts(keys, { inDialogs });
  return null;
}

describe("shortcuts", () => {
  test("single letters never fire while somebody types, combinations do", async () => {
    const letter = vi.fn();
    const combination = vi.fn();
    await render(
      <>
        <Keys keys={{ n: letter, "mod+k": combination, "?": letter }} />
        <input aria-label="Text" />
        <textarea aria-label="Long text" />
        <select aria-label="Choice">
          <option>n</option>
        </select>
        <div
          aria-label="Rich text"
          contentEditable
          role="textbox"
          suppressContentEditableWarning
          tabIndex={0}
        >
          x
        </div>
        <input aria-label="A tick" type="checkbox" />
      </>,
    );
    for (const label of ["Text", "Long text", "Choice", "Rich text"]) {
      (page.getByLabelText(label, { exact: true }).element() as HTMLElement).focus();
      await userEvent.keyboard("n?");
    }
    expect(letter).not.toHaveBeenCalled();
    await userEvent.keyboard(`{${mod}>}k{/${mod}}`);
    expect(combination).toHaveBeenCalledTimes(1);
    (page.getByLabelText("A tick").element() as HTMLElement).focus();
    await userEvent.keyboard("n");
    expect(letter).toHaveBeenCalledTimes(1);
  });

  test("a question mark fires with the Shift it needs, a letter with Shift does not", async () => {
    const help = vi.fn();
    const letter = vi.fn();
    await render(<Keys keys={{ "?": help, n: letter }} />);
    await userEvent.keyboard("{Shift>}?N{/Shift}");
    expect(help).toHaveBeenCalledTimes(1);
    expect(letter).not.toHaveBeenCalled();
  });

  test("a sequence fires on its last key", async () => {
    const go = vi.fn();
    await render(<Keys keys={{ "g c": go }} />);
    await userEvent.keyboard("g");
    expect(go).not.toHaveBeenCalled();
    await userEvent.keyboard("c");
    expect(go).toHaveBeenCalledTimes(1);
  });

  test("nothing fires behind an open dialog, except the dialog's own", async () => {
    const behind = vi.fn();
    const within = vi.fn();
    await render(
      <>
        <Keys keys={{ n: behind, "mod+Enter": behind }} />
        <Dialog onOpenChange={() => undefined} open title="A task">
          <Keys inDialogs keys={{ "mod+Enter": within }} />
        </Dialog>
      </>,
    );
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard(`n{${mod}>}{Enter}{/${mod}}`);
    expect(behind).not.toHaveBeenCalled();
    expect(within).toHaveBeenCalledTimes(1);
  });
});

describe("the palette", () => {
  const item = {
    id: "jose",
    label: "José Álvarez",
    hint: "Account executive",
    keywords: ["candidate"],
    onSelect: () => undefined,
  };

  test.each([
    ["jose", true],
    ["ALV", true],
    ["exec jos", true],
    ["candidate", true],
    ["jose finance", false],
  ])("finds José Álvarez by %s: %s", (query, found) => {
    expect(matches(item, query)).toBe(found);
  });

  test("arrows choose, Enter runs and closes, and what was found elsewhere is not filtered again", async () => {
    const onSelect = vi.fn();
    const onOpenChange = vi.fn();
    function Go() {
      const [query, setQuery] = useState("");
      return (
        <CommandPalette
          empty="Nothing found"
          groups={[
            {
              id: "found",
              heading: "Notes",
              found: true,
              items: [{ id: "n", label: "Berth windows", onSelect }],
            },
            {
              id: "do",
              heading: "Do",
              items: [{ id: "a", label: "Add candidate", onSelect: () => undefined }],
            },
          ]}
          label="Go to"
          onOpenChange={onOpenChange}
          onQueryChange={setQuery}
          open
          placeholder="Go to or do"
          query={query}
        />
      );
    }
    await render(<Go />);
    await userEvent.keyboard("zzz");
    expect(page.getByText("Add candidate").query()).toBeNull();
    await expect
      .element(page.getByRole("option", { name: "Berth windows" }))
      .toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{Enter}");
    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(onOpenChange).toHaveBeenLastCalledWith(false);
  });
});
