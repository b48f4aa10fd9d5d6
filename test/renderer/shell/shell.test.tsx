import { beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { Shell } from "../../../renderer/features/shell/shell.tsx";
import { useWindowCommands } from "../../../renderer/features/shell/use-window-commands.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import { useUiState } from "../../../renderer/features/shell/ui-state.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const status = {
  open: true as const,
  path: "/docs/Tidemark.bullpen",
  fileName: "Tidemark.bullpen",
  folder: "/docs",
  bytes: 1,
  isInPlace: true,
  companyName: "Tidemark Systems",
  isSample: true,
  isDesk: false,
  actor: { id: id(1), name: "Adaeze Nwosu", isFounder: true, hasPin: false },
  locked: null,
};

const person = (n: number, name: string) => ({
  id: id(n),
  name,
  title: "",
  email: "",
  isFounder: n === 1,
  archived: false,
  openScorecards: 0,
  seniority: 1 as const,
  pin: null,
});

const answers: Answers = {
  "app.info": {
    host: "desktop",
    version: "0.1.0",
    logFile: "/log",
    documentsFolder: "/docs",
    appearance: "system",
    versions: {},
  },
  "panelist.list": [person(1, "Adaeze Nwosu"), person(2, "Hanna Virtanen")],
  "lock.handOver": {},
  "workspace.status": status,
  "app.setAppearance": {},
  "search.find": ({ text }) =>
    text.startsWith("lei")
      ? [{ kind: "candidate", id: id(7), title: "Leila Haddad", subtitle: "Key accounts" }]
      : [],
};

beforeEach(() => useUiState.setState({ paletteOpen: false, shortcutsOpen: false }));

/** The shell with what the window keeps around it. */
function ShellInWindow({ isFounder }: { isFounder: boolean }) {
  const { dialog } = useWindowCommands({ isOpen: true, isLocked: false });
  return (
    <>
      <Shell status={{ ...status, actor: { ...status.actor, isFounder } }}>
        <main>
          <label>
            Notes
            <textarea />
          </label>
        </main>
      </Shell>
      {dialog}
      <Toaster />
    </>
  );
}

const shell = ({ isFounder = true, path = "/" } = {}) =>
  renderScreen(<ShellInWindow isFounder={isFounder} />, { answers, path });

test("handing over is one choice, and locks at once", async () => {
  const { screen, sentTo } = await shell();
  await screen.getByRole("button", { name: /At the laptop:\s*Adaeze Nwosu/ }).click();
  await screen.getByRole("menuitemcheckbox", { name: "Hanna Virtanen" }).click();
  await expect
    .poll(() => sentTo("lock.handOver"))
    .toEqual([{ panelistId: id(2), interviewId: null }]);
});

test("the palette hands over to anybody else, and the menu locks for whoever comes back", async () => {
  const { screen, sentTo, tell } = await shell();
  await screen.getByRole("button", { name: "Go to…" }).click();
  await userEvent.keyboard("hand over");
  await expect.element(screen.getByText("Hand over to Adaeze Nwosu")).not.toBeInTheDocument();
  await screen.getByText("Hand over to Hanna Virtanen").click();
  await expect
    .poll(() => sentTo("lock.handOver"))
    .toEqual([{ panelistId: id(2), interviewId: null }]);
  tell("command", "lock.now");
  await expect
    .poll(() => sentTo("lock.handOver").at(-1))
    .toEqual({ panelistId: id(1), interviewId: null });
});

test("the palette finds a person by a part of the name and goes there", async () => {
  const { screen } = await shell();
  await screen.getByRole("button", { name: "Go to…" }).click();
  await userEvent.keyboard("lei");
  await screen.getByText("Leila Haddad").click();
  await expect.poll(() => window.location.hash).toBe(`#/candidates/${id(7)}`);
});

test("the plan is in the founder's navigation alone, and each of its pages is told from the others", async () => {
  const founders = await shell({ path: "/plan/org/some-seat" });
  const current = founders.screen.getByRole("link", { name: "Org & responsibilities" });
  await expect.element(current).toHaveAttribute("aria-current", "page");
  for (const name of ["Plan", "Goal & capacity", "Pay"])
    await expect
      .element(founders.screen.getByRole("link", { exact: true, name }))
      .not.toHaveAttribute("aria-current");
  founders.tell("command", "go.pay");
  await expect.poll(() => window.location.hash).toBe("#/plan/pay");
  await founders.screen.unmount();

  const { screen } = await shell({ isFounder: false, path: "/settings/people" });
  await expect
    .element(screen.getByRole("link", { name: "Settings" }))
    .toHaveAttribute("aria-current", "page");
  expect(screen.getByRole("link", { name: "Plan" }).query()).toBeNull();
  await screen.getByRole("button", { name: "Go to…" }).click();
  await userEvent.keyboard("capacity");
  await expect.element(screen.getByText("Nothing is called that.")).toBeVisible();
});

test("? lists the shortcuts, but not while somebody types one", async () => {
  const { screen } = await shell();
  await screen.getByLabelText("Notes").click();
  await userEvent.keyboard("Why?");
  await expect.element(screen.getByLabelText("Notes")).toHaveValue("Why?");
  expect(screen.getByRole("dialog").query()).toBeNull();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("?");
  await expect.element(screen.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("is accessible in light and dark", async () => {
  const { screen } = await shell();
  await expect.element(screen.getByRole("navigation", { name: "Areas" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});
