import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { CompetenciesPage } from "../../../renderer/features/competencies/competencies-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Competency } from "../../../shared/competency.ts";
import { builtInCompetencies } from "../../../shared/content/content.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-1${String(n).padStart(11, "0")}`;

const list: Competency[] = builtInCompetencies().map((one, at) => ({
  ...one,
  id: id(at),
  builtInId: one.id,
  archived: false,
  updatedAt: 1000,
  roles: at === 0 ? [{ id: id(99), name: "Account executive" }] : [],
}));
const [weighed, free] = [list[0]!, list[1]!];

const open = (shown: Competency | null, over: Answers = {}) =>
  renderScreen(
    <>
      <CompetenciesPage id={shown?.id ?? null} />
      <Toaster />
    </>,
    {
      answers: {
        "competency.list": ({ archived }) => (archived ? [] : list),
        "competency.get": (input) => list.find((one) => one.id === input.id)!,
        "competency.save": { updatedAt: 2000 },
        "competency.archive": {},
        "competency.restore": {},
        ...over,
      },
      path: "/competencies",
    },
  );

test("all of them are listed by kind, and the search looks into the anchors", async () => {
  const { screen } = await open(null);
  await expect.element(screen.getByText("22 competencies")).toBeVisible();
  await screen.getByRole("searchbox", { name: "Search competencies" }).fill("repairs it along");
  await expect.element(screen.getByText("1 competency", { exact: true })).toBeVisible();
  await screen.getByRole("searchbox", { name: "Search competencies" }).fill("xyzzy");
  await screen.getByRole("button", { name: "Show all of them" }).click();
  await expect.element(screen.getByText("22 competencies")).toBeVisible();
});

test("an anchor is edited and saved by itself", async () => {
  const { screen, sentTo } = await open(free);
  await screen.getByRole("textbox", { name: "Level 3, sound" }).fill("Does it when asked.");
  await expect.poll(() => sentTo("competency.save").length, { timeout: 5000 }).toBe(1);
  expect(sentTo("competency.save")[0]).toMatchObject({
    id: free.id,
    updatedAt: 1000,
    anchors: { 3: "Does it when asked.", 5: free.anchors[5] },
  });
});

test("a failed save keeps the words and says so", async () => {
  const { screen } = await open(free, { "competency.save": fail("file", "The disk is full.") });
  const anchor = screen.getByRole("textbox", { name: "Level 5, outstanding" });
  await anchor.fill("Mine.");
  await expect.element(screen.getByText(/The disk is full\. What you typed/)).toBeVisible();
  await expect.element(anchor).toHaveValue("Mine.");
});

test("one that a role weighs says so instead of being archived; another goes with an undo", async () => {
  const { screen, sentTo } = await open(weighed);
  const archive = screen.getByRole("button", { name: "Archive", exact: true });
  await expect.element(archive).toHaveAttribute("aria-disabled", "true");
  await expect.element(screen.getByRole("link", { name: "Account executive" })).toBeVisible();
  expect(sentTo("competency.archive")).toEqual([]);
});

test("archiving offers the way back", async () => {
  const { screen, sentTo } = await open(free);
  await screen.getByRole("button", { name: "Archive", exact: true }).click();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => sentTo("competency.restore")).toEqual([{ id: free.id }]);
});

test("axe finds nothing, with one open", async () => {
  const { screen } = await open(weighed);
  await expect.element(screen.getByRole("textbox", { name: "Level 1, not yet" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
});
