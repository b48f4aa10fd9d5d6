import { useState } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SortableList } from "../../../renderer/ui/sortable-list.tsx";
import "../../../renderer/ui/tokens.css";

function Stages() {
  const [items, setItems] = useState(["Applied", "Screen", "Interview"]);
  const move = (from: number, to: number) => {
    const moved = items[from];
    if (moved !== undefined) setItems(items.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <SortableList
      itemId={(item) => item}
      itemLabel={(item) => item}
      items={items}
      label="Stages"
      onMove={move}
      renderItem={(item) => item}
    />
  );
}

const order = () =>
  page
    .getByRole("listitem")
    .elements()
    .map((item) => item.textContent);

test("Space lifts, arrows move, Space drops, and each step is said aloud", async () => {
  await render(<Stages />);
  (page.getByRole("button", { name: "Move Applied" }).element() as HTMLElement).focus();
  await userEvent.keyboard(" ");
  await expect.element(page.getByText("Applied is lifted, position 1 of 3.")).toBeInTheDocument();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(page.getByText("Applied is at position 2 of 3.")).toBeInTheDocument();
  await userEvent.keyboard(" ");
  await expect.poll(order).toEqual(["Screen", "Applied", "Interview"]);
  await expect.element(page.getByRole("button", { name: "Move Applied" })).toHaveFocus();
});

test("Escape puts it back", async () => {
  await render(<Stages />);
  (page.getByRole("button", { name: "Move Screen" }).element() as HTMLElement).focus();
  await userEvent.keyboard(" ");
  await expect.element(page.getByText("Screen is lifted, position 2 of 3.")).toBeInTheDocument();
  await userEvent.keyboard("{ArrowUp}{Escape}");
  await expect.element(page.getByText("Screen is back at position 2 of 3.")).toBeInTheDocument();
  expect(order()).toEqual(["Applied", "Screen", "Interview"]);
});
