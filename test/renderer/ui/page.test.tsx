import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { TextInput } from "../../../renderer/ui/field.tsx";
import { Page, SidePanel } from "../../../renderer/ui/page.tsx";
import "../../../renderer/ui/tokens.css";
import { Shell } from "./specimen.tsx";

beforeEach(() => page.viewport(1360, 860));

describe("SidePanel", () => {
  test("its keys step and close, but not while somebody types in it", async () => {
    const [onPrevious, onNext, onClose] = [vi.fn(), vi.fn(), vi.fn()];
    await render(
      <Page>
        <SidePanel onClose={onClose} onNext={onNext} onPrevious={onPrevious} title="Leila Haddad">
          <TextInput aria-label="Note" />
        </SidePanel>
      </Page>,
    );
    await page.getByLabelText("Note").click();
    await userEvent.keyboard("jk{Escape}");
    expect([onPrevious, onNext, onClose].map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
    page.getByRole("main").element().focus();
    await userEvent.keyboard("jk{Escape}");
    expect([onPrevious, onNext, onClose].map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1]);
  });

  test("closed from within, the focus goes to the row it belonged to", async () => {
    await render(<Shell />);
    await page.getByRole("button", { name: "Close" }).click();
    await expect.element(page.getByRole("row", { name: /^Leila Haddad Applied 90/ })).toHaveFocus();
    expect(page.getByRole("tablist").query()).toBeNull();
  });
});

describe("the window", () => {
  test("collapses the sidebar to icons where it is narrow, and every page stays reachable", async () => {
    await page.viewport(900, 600);
    await render(<Shell />);
    await expect.element(page.getByRole("link", { name: "Home" })).toBeVisible();
    expect(page.getByRole("link", { name: "Candidates 17" }).query()).toBeNull();
    await page.getByRole("button", { name: "Hiring" }).click();
    await page.getByRole("menuitem", { name: "Openings" }).click();
    expect(window.location.hash).toBe("#/openings");
  });

  test("collapses the sidebar on request where it is wide", async () => {
    await render(<Shell />);
    await expect.element(page.getByRole("link", { name: "Candidates 17" })).toBeVisible();
    await page.getByRole("button", { name: "Collapse the sidebar" }).click();
    expect(page.getByRole("link", { name: "Candidates 17" }).query()).toBeNull();
    await page.getByRole("button", { name: "Show the sidebar" }).click();
    await expect.element(page.getByRole("link", { name: "Candidates 17" })).toBeVisible();
  });

  test("never scrolls sideways, down to 900 by 600", async () => {
    await page.viewport(900, 600);
    await render(<Shell />);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(900);
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
  });
});
