import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { ReportsPage } from "../../../renderer/features/documents/reports-page.tsx";
import type { DocumentEntry } from "../../../shared/document.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const entry = (n: number, over: Partial<DocumentEntry>): DocumentEntry => ({
  kind: "candidate-report",
  id: id(n),
  title: "Leïla Haddad",
  subtitle: "Account executive, northern ports",
  caution: "",
  updatedAt: Date.UTC(2026, 10, 23, 9),
  ...over,
});

const entries: DocumentEntry[] = [
  entry(1, { caution: "Two interviews sealed" }),
  entry(2, { title: "عبد الرحمن بن محمد الهاشمي" }),
  entry(3, {
    kind: "comparison",
    title: "Account executive, northern ports",
    subtitle: "Two candidates",
  }),
  entry(4, {
    kind: "job-description",
    title: "Account executive",
    subtitle: "Role",
    caution: "Six blanks to fill",
  }),
];

const page = <ReportsPage timeZone="Europe/Oslo" />;

test("documents stand under their kind, with what to know about each", async () => {
  const { screen: view } = await renderScreen(page, {
    answers: { "document.list": entries },
    path: "/reports",
  });
  await expect.element(view.getByRole("rowheader", { name: /^Candidate reports/ })).toBeVisible();
  await expect.element(view.getByRole("rowheader", { name: /^Comparisons/ })).toBeVisible();
  await expect.element(view.getByText("Two interviews sealed")).toBeVisible();
  await expect.element(view.getByText("4 documents")).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
});

test("a search finds names without their accents, and says when it finds nothing", async () => {
  const { screen: view } = await renderScreen(page, {
    answers: { "document.list": entries },
    path: "/reports",
  });
  const search = view.getByRole("searchbox");
  await search.fill("leila ports");
  await expect.element(view.getByText("1 of 4 documents")).toBeVisible();
  await search.fill("nobody");
  await expect.element(view.getByText("Nothing found")).toBeVisible();
  await view.getByRole("button", { name: "Clear the search" }).click();
  await expect.element(view.getByText("4 documents")).toBeVisible();
});

test("Enter opens the document under the cursor", async () => {
  const { screen: view } = await renderScreen(page, {
    answers: { "document.list": entries },
    path: "/reports",
  });
  await view.getByText("Leïla Haddad").click();
  await expect.poll(() => window.location.hash).toBe(`#/reports/candidate-report/${id(1)}`);
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.poll(() => window.location.hash).toBe(`#/reports/candidate-report/${id(2)}`);
});

test("an empty workspace says what would stand here, and where it begins", async () => {
  const { screen: view } = await renderScreen(page, {
    answers: { "document.list": [] },
    path: "/reports",
  });
  await expect.element(view.getByText("Nothing to print yet")).toBeVisible();
  await expect
    .element(view.getByRole("link", { name: "Openings" }))
    .toHaveAttribute("href", "#/openings");
  await expectNoAxeViolationsInBothThemes();
});

test("a list that cannot be read is told, with a way to try again", async () => {
  const { screen: view } = await renderScreen(page, {
    answers: { "document.list": fail("file", "The disk could not be read.") },
    path: "/reports",
  });
  await expect.element(view.getByText("The disk could not be read.")).toBeVisible();
  await expect.element(view.getByRole("button", { name: "Try again" })).toBeVisible();
});
