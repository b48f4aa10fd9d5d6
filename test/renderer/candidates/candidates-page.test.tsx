import { beforeEach, expect, test } from "vitest";
import { page as browserPage, userEvent } from "vitest/browser";
import { CandidatesPage } from "../../../renderer/features/candidates/candidates-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import { fail } from "../../../shared/result.ts";
import { Route } from "wouter";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { answers, id, page, resetListState, row, rows } from "./data.ts";

beforeEach(resetListState);

const render = (over: Answers = {}, path = "/candidates") =>
  renderScreen(
    <>
      <Route path="/candidates/:id?">
        {({ id: open }) => <CandidatesPage id={open ?? null} timeZone="Europe/Oslo" />}
      </Route>
      <Toaster />
    </>,
    { answers: answers(over), path },
  );

test("people stand under their opening, with how many and when the first scorecard came in", async () => {
  const { screen } = await render();
  await expect
    .element(screen.getByRole("rowheader", { name: /Account executive/ }))
    .toHaveTextContent("Account executive5 · first scorecard 9 November");
  await expect.element(screen.getByRole("rowheader", { name: /In no opening/ })).toBeVisible();
  await expect.element(screen.getByText("6 people")).toBeVisible();
});

test("a score stands where there is one, a lock and a count while it is sealed", async () => {
  const { screen } = await render();
  const cellsOf = (name: string) => screen.getByRole("row").filter({ hasText: name });
  await expect.element(cellsOf("Leila Haddad").getByText("74")).toBeVisible();
  await expect.element(cellsOf("ليلى حداد").getByText("Sealed, 1 of 2 scorecards")).toBeVisible();
  await expect.element(cellsOf("王小明").getByText("Not rated yet")).toBeVisible();
  await expect.element(cellsOf("Siobhán").getByText("Discovery too low")).toBeVisible();
  await expect.element(cellsOf("Wolfe").getByText("23 Nov, reason on file")).toBeVisible();
  await expect.element(cellsOf("Nobody Yet").getByText("Add to an opening")).toBeVisible();
});

test("arrows move, Enter opens the panel at its own address, Escape closes it", async () => {
  const { screen } = await render();
  const first = screen.getByRole("row").filter({ hasText: "Leila Haddad" });
  await expect.element(first).toBeVisible();
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.poll(() => window.location.hash).toBe(`#/candidates/${id(2)}`);
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => window.location.hash).toBe("#/candidates");
});

test("N opens the form of a new candidate, but never while somebody types", async () => {
  const { screen } = await render();
  await userEvent.click(screen.getByRole("searchbox"));
  await userEvent.keyboard("n");
  expect(window.location.hash).toBe("#/candidates");
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("n");
  await expect.poll(() => window.location.hash).toBe("#/candidates/new");
});

test("what is searched and filtered is asked for, shown, and can be taken away", async () => {
  const { screen, sentTo } = await render();
  await screen.getByRole("searchbox").fill('"NEAR(');
  await expect.poll(() => sentTo("candidate.list").at(-1)?.text).toBe('"NEAR(');
  await screen.getByRole("button", { name: "Filter", exact: true }).click();
  await screen.getByLabelText("Tag").selectOptions("ports");
  await screen.getByLabelText("Applications").selectOptions("running");
  await expect
    .poll(() => sentTo("candidate.list").at(-1))
    .toMatchObject({ tag: "ports", stageKind: "running", after: null });
  await userEvent.keyboard("{Escape}");
  await screen.getByRole("button", { name: "Remove filter Tag: ports" }).click();
  await expect.poll(() => sentTo("candidate.list").at(-1)?.tag).toBe(null);
});

test("a heading sorts, the best fit first, and again the other way round", async () => {
  const { screen, sentTo } = await render();
  const heading = screen.getByRole("columnheader", { name: /Fit/ }).getByRole("button");
  await heading.click();
  await expect
    .poll(() => sentTo("candidate.list").at(-1))
    .toMatchObject({ sort: "fit", descending: true });
  await heading.click();
  await expect
    .poll(() => sentTo("candidate.list").at(-1))
    .toMatchObject({ sort: "fit", descending: false });
});

test("columns are chosen and remembered", async () => {
  const { screen } = await render();
  await screen.getByRole("button", { name: "Columns" }).click();
  await screen.getByRole("menuitemcheckbox", { name: "Place" }).click();
  await screen.getByRole("menuitemcheckbox", { name: "Covered" }).click();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("columnheader", { name: "Place" })).toBeVisible();
  expect(localStorage.getItem("bullpen-candidates")).toContain('"location"');
  expect(localStorage.getItem("bullpen-candidates")).not.toContain('"coverage"');
});

test("the next page is asked for near the end of the last", async () => {
  const many = Array.from({ length: 50 }, (_, index) => row(index + 1));
  const { sentTo, screen } = await render({
    "candidate.list": (input) =>
      input.after === null
        ? page(many, { next: "cursor", total: 51 })
        : page([row(51, { name: "The last one" })], { total: 51, groups: [] }),
  });
  await expect.element(screen.getByRole("row").filter({ hasText: "Candidate 12" })).toBeVisible();
  const grid = document.querySelector("[role=grid]")!.parentElement!;
  grid.scrollTop = grid.scrollHeight;
  await expect.poll(() => sentTo("candidate.list").at(-1)?.after).toBe("cursor");
  grid.scrollTop = grid.scrollHeight;
  await expect.element(screen.getByText("The last one")).toBeInTheDocument();
});

test("several are ticked by key, deleted together, and brought back", async () => {
  const { screen, sentTo } = await render({ "candidate.delete": {}, "candidate.restore": {} });
  const first = screen.getByRole("row").filter({ hasText: "Leila Haddad" });
  await expect.element(first).toBeVisible();
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard("x{ArrowDown}x");
  await expect.element(screen.getByText("2 selected")).toBeVisible();
  await userEvent.keyboard("{Delete}");
  const ids = [id(1), id(2)];
  await expect.poll(() => sentTo("candidate.delete")).toEqual([{ ids }]);
  await screen.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(() => sentTo("candidate.restore")).toEqual([{ ids }]);
});

test("empty says what belongs here, nobody matching offers all, the bin says what it is", async () => {
  const { screen } = await render({ "candidate.list": page([], { groups: [] }) });
  await expect.element(screen.getByText("No candidates yet")).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
  await screen.getByRole("searchbox").fill("zzz");
  await expect.element(screen.getByText("Nobody matches")).toBeVisible();
  await screen.getByRole("button", { name: "Clear the filters" }).click();
  await screen.getByRole("button", { name: "Filter", exact: true }).click();
  await screen.getByLabelText(/Show the bin/).click();
  await expect.element(screen.getByText("The bin is empty")).toBeVisible();
});

test("a list that cannot be read says so and can be tried again", async () => {
  const { screen, sentTo } = await render({ "candidate.list": fail("file", "The disk is full.") });
  await expect.element(screen.getByText("The disk is full.")).toBeVisible();
  const before = sentTo("candidate.list").length;
  await screen.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => sentTo("candidate.list").length).toBe(before + 1);
});

test("table and panel have nothing that axe objects to, wide and narrow", async () => {
  const { screen } = await render({}, `/candidates/${id(1)}`);
  await expect.element(screen.getByRole("heading", { name: "Leila Haddad" })).toBeVisible();
  await expect.element(screen.getByText(/only then opened the demo/)).toBeInTheDocument();
  await expectNoAxeViolationsInBothThemes();
  await browserPage.viewport(900, 600);
  await expect.element(screen.getByRole("img", { name: "Discovery too low" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
  await browserPage.viewport(1360, 860);
});

test("previous and next walk through the list in its order", async () => {
  const { screen } = await render({}, `/candidates/${id(1)}`);
  await screen.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => window.location.hash).toBe(`#/candidates/${rows[1]!.candidateId}`);
  await screen.getByRole("button", { name: "Previous" }).click();
  await expect.poll(() => window.location.hash).toBe(`#/candidates/${rows[0]!.candidateId}`);
});

test("an opening's link shows its people, and its form begins with that opening", async () => {
  const { sentTo } = await render({}, `/candidates?opening=${id(500)}`);
  await expect.poll(() => sentTo("candidate.list").at(-1)?.openingId).toBe(id(500));
  await expect.poll(() => window.location.hash).toBe("#/candidates");
});
