import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { OpeningsPage } from "../../../renderer/features/openings/openings-page.tsx";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { renderScreen } from "../harness.tsx";
import { id, summary } from "./openings.ts";

const list = [
  summary(),
  summary({ id: id(2), title: "Closer", targetDate: "2020-01-15", uncovered: 2, filled: 0 }),
  summary({ id: id(3), title: "Empty", targetDate: null, kitItems: 0, frozenAt: null }),
  summary({ id: id(4), title: "Frozen one", frozenAt: 5 }),
  summary({ id: id(5), title: "Old one", status: "closed" }),
];

test("shows seats, people by stage, dates and the state of the kit", async () => {
  const { screen } = await renderScreen(<OpeningsPage />, { answers: { "opening.list": list } });
  await expect.element(screen.getByText("Sales development rep", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("Eight seats in all, three filled")).toBeVisible();
  await expect.element(screen.getByRole("img", { name: "2 in Applied" }).first()).toBeVisible();
  await expect.element(screen.getByText("15 Jan, passed")).toBeVisible();
  await expect.element(screen.getByText("two gaps")).toBeVisible();
  await expect.element(screen.getByText("no questions yet")).toBeVisible();
  await expect.element(screen.getByText("frozen")).toBeVisible();
  expect(screen.getByText("Old one").query()).toBeNull();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("keeps closed openings in a list of their own", async () => {
  const { screen } = await renderScreen(<OpeningsPage />, { answers: { "opening.list": list } });
  await screen.getByRole("radio", { name: "Closed" }).click();
  await expect.element(screen.getByText("Old one")).toBeVisible();
  expect(screen.getByText("Closer").query()).toBeNull();
});

test("opens by keyboard, and N begins a new one", async () => {
  const { screen } = await renderScreen(<OpeningsPage />, { answers: { "opening.list": list } });
  await screen.getByRole("row", { name: /^Sales development rep/ }).click();
  expect(window.location.hash).toBe(`#/openings/${id(1)}`);
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(window.location.hash).toBe(`#/openings/${id(2)}`);
  await userEvent.keyboard("n");
  expect(window.location.hash).toBe("#/openings/new");
});

test("teaches what an opening is while there is none", async () => {
  const { screen } = await renderScreen(<OpeningsPage />, { answers: { "opening.list": [] } });
  await expect.element(screen.getByText("Nobody is being hired yet")).toBeVisible();
  await expect
    .element(screen.getByRole("link", { name: "Open a position" }))
    .toHaveAttribute("href", "#/openings/new");
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("says when the list cannot be read", async () => {
  const { screen } = await renderScreen(<OpeningsPage />, {
    answers: { "opening.list": fail("file", "The disk could not be read.") },
  });
  await expect.element(screen.getByText("The disk could not be read.")).toBeVisible();
});
