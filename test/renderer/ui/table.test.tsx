import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { DataTable, type Sort } from "../../../renderer/ui/table.tsx";
import "../../../renderer/ui/tokens.css";
import { makePeople, type Person, personColumns } from "./specimen.tsx";

const byId = (person: Person) => person.id;
const focusedRow = () => document.activeElement?.getAttribute("aria-rowindex");
const rowsInPage = () => document.querySelectorAll("[data-index]").length;

interface ListProps {
  count: number;
  onOpen?: (person: Person) => void;
  onEndReached?: () => void;
  selectedId?: string | null;
}

function List({ count, onOpen, onEndReached, selectedId = null }: ListProps) {
  return (
    <div style={{ display: "flex", flexDirection: "column", height: 500 }}>
      <input aria-label="Before" />
      <DataTable
        columns={personColumns}
        label="People"
        onEndReached={onEndReached}
        onOpen={onOpen}
        rowId={byId}
        rows={makePeople(count)}
        selectedId={selectedId}
      />
    </div>
  );
}

/** From the field before the table into its rows. */
async function tabIntoRows(): Promise<void> {
  await page.getByLabelText("Before").click();
  await userEvent.keyboard("{Tab}");
}

beforeEach(() => page.viewport(1360, 860));

describe("DataTable", () => {
  test("keeps only the rows in view in the page, out of ten thousand", async () => {
    await render(<List count={10_000} />);
    await expect
      .element(page.getByRole("grid", { name: "People" }))
      .toHaveAttribute("aria-rowcount", "10001");
    expect(rowsInPage()).toBeLessThan(60);
  });

  test("is one tab stop, and arrows, j and k move the focus from row to row", async () => {
    await render(<List count={50} />);
    await tabIntoRows();
    expect(focusedRow()).toBe("2");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}j");
    expect(focusedRow()).toBe("5");
    await userEvent.keyboard("k{ArrowUp}");
    expect(focusedRow()).toBe("3");
    expect(document.querySelectorAll('[role="row"][tabindex="0"]')).toHaveLength(1);
  });

  test("Home and End reach the ends of ten thousand rows, and the focus stays on a row that is really there", async () => {
    await render(<List count={10_000} />);
    await tabIntoRows();
    await userEvent.keyboard("{End}");
    await expect.poll(focusedRow).toBe("10001");
    await expect.element(page.getByRole("row", { name: /Oliveira 9999/ })).toBeInViewport();
    await userEvent.keyboard("{ArrowDown}");
    expect(focusedRow()).toBe("10001");
    await userEvent.keyboard("{Home}");
    await expect.poll(focusedRow).toBe("2");
  });

  test("a page down moves by what is in view", async () => {
    await render(<List count={1000} />);
    await tabIntoRows();
    await userEvent.keyboard("{PageDown}");
    const after = Number(focusedRow());
    expect(after).toBeGreaterThan(8);
    expect(after).toBeLessThan(20);
    await userEvent.keyboard("{PageUp}");
    expect(focusedRow()).toBe("2");
  });

  test("the focused row stays in the page when the list is scrolled away by hand", async () => {
    await render(<List count={10_000} />);
    await tabIntoRows();
    document.querySelector('[role="grid"]')?.parentElement?.scrollTo({ top: 200_000 });
    await expect.element(page.getByRole("row", { name: /5560/ })).toBeInTheDocument();
    expect(focusedRow()).toBe("2");
    await userEvent.keyboard("{ArrowDown}");
    expect(focusedRow()).toBe("3");
    await expect.element(page.getByRole("row", { name: /^Kwame Asante Screen/ })).toBeInViewport();
  });

  test("Enter opens the row, a click opens it too, and a control inside a row acts for itself", async () => {
    const onOpen = vi.fn();
    const pressed = vi.fn();
    const columns = [
      ...personColumns,
      { id: "act", header: "Act", width: 80, cell: () => <button onClick={pressed}>Move</button> },
    ];
    await render(
      <DataTable
        columns={columns}
        label="People"
        onOpen={onOpen}
        rowId={byId}
        rows={makePeople(3)}
      />,
    );
    await page.getByText("Siobhán Keane").click();
    expect(onOpen.mock.calls.map(([person]) => person.id)).toEqual(["p2"]);
    await userEvent.keyboard("{ArrowUp}{Enter}");
    expect(onOpen.mock.calls.map(([person]) => person.id)).toEqual(["p2", "p1"]);
    await page.getByRole("button", { name: "Move" }).nth(0).click();
    await userEvent.keyboard("j{Enter}");
    expect(pressed).toHaveBeenCalledTimes(2);
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  test("arrows step over group headings", async () => {
    const people = makePeople(4);
    const groups = [
      { id: "a", header: "Account executive", rows: people.slice(0, 2) },
      { id: "b", header: "Nobody here", rows: [] },
      { id: "c", header: "Sales development rep", rows: people.slice(2) },
    ];
    await render(<DataTable columns={personColumns} groups={groups} label="People" rowId={byId} />);
    await page.getByText("Kwame Asante").click();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("Siobhán Keane");
    await userEvent.keyboard("{Home}");
    expect(document.activeElement?.textContent).toContain("Leila Haddad");
  });

  test("the cursor follows a selection made elsewhere", async () => {
    const screen = await render(<List count={1000} selectedId="p3" />);
    await screen.rerender(<List count={1000} selectedId="p700" />);
    await expect.element(page.getByRole("row", { name: /700/ })).toBeInViewport();
    await expect.element(page.getByRole("row", { name: /700/ })).toHaveAttribute("tabindex", "0");
    await expect
      .element(page.getByRole("row", { name: /700/ }))
      .toHaveAttribute("aria-selected", "true");
  });

  test("sorting is a button in the head and says its direction", async () => {
    function Sorted() {
      const [sort, setSort] = useState<Sort>({ id: "fit", direction: "descending" });
      const turn = (id: string) => setSort({ id, direction: "ascending" });
      return (
        <DataTable
          columns={personColumns}
          label="People"
          onSort={turn}
          rowId={byId}
          rows={makePeople(3)}
          sort={sort}
        />
      );
    }
    await render(<Sorted />);
    await expect
      .element(page.getByRole("columnheader", { name: "Fit" }))
      .toHaveAttribute("aria-sort", "descending");
    await page.getByRole("button", { name: "Name" }).click();
    await expect
      .element(page.getByRole("columnheader", { name: "Name" }))
      .toHaveAttribute("aria-sort", "ascending");
    await expect
      .element(page.getByRole("columnheader", { name: "Fit" }))
      .toHaveAttribute("aria-sort", "none");
  });

  test("asks for more near the end of what is loaded, once per length", async () => {
    const onEndReached = vi.fn();
    const screen = await render(<List count={200} onEndReached={onEndReached} />);
    expect(onEndReached).not.toHaveBeenCalled();
    await tabIntoRows();
    await userEvent.keyboard("{End}");
    await expect.poll(() => onEndReached.mock.calls.length).toBe(1);
    await screen.rerender(<List count={210} onEndReached={onEndReached} />);
    await userEvent.keyboard("{End}");
    await expect.poll(() => onEndReached.mock.calls.length).toBe(2);
  });

  test("columns that may give way do so where the table is narrow", async () => {
    await page.viewport(640, 600);
    await render(<List count={5} />);
    await expect.element(page.getByRole("columnheader", { name: "Fit" })).toBeVisible();
    expect(page.getByRole("columnheader", { name: "Next" }).query()).toBeNull();
  });

  test("hands the focus to the row that follows when the focused one is removed", async () => {
    const people = makePeople(5);
    const list = (rows: readonly Person[]) => (
      <DataTable columns={personColumns} label="People" rowId={byId} rows={rows} />
    );
    const screen = await render(list(people));
    await page.getByText("Siobhán Keane").click();
    await screen.rerender(list(people.filter((person) => person.id !== "p2")));
    await expect.element(page.getByRole("row", { name: /^Mateus Oliveira/ })).toHaveFocus();
    await screen.rerender(list(people.slice(0, 2)));
    await expect.element(page.getByRole("row", { name: /^Kwame Asante/ })).toHaveFocus();
    expect(document.querySelectorAll('[role="row"][tabindex="0"]')).toHaveLength(1);
  });

  test("does not pull the focus into the list when it was elsewhere", async () => {
    const screen = await render(<List count={5} />);
    await page.getByText("Siobhán Keane").click();
    await page.getByLabelText("Before").click();
    (document.activeElement as HTMLElement).blur();
    await screen.rerender(<List count={2} />);
    expect(document.activeElement).toBe(document.body);
  });
});
