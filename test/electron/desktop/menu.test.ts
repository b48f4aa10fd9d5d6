import { describe, expect, test, vi } from "vitest";
import { commands } from "../../../shared/commands.ts";

vi.mock("electron", async () => (await import("../../helpers/electron/for-units.ts")).electron);
const { menuTemplate, setMenu } = await import("../../../electron/desktop/menu.ts");
const { Menu } = await import("electron");

type Item = Electron.MenuItemConstructorOptions;
const everywhere = { recent: [], theme: "system", isMac: false, isPackaged: true } as const;
const actions = {
  command: vi.fn<(id: string) => void>(),
  openRecent: vi.fn<(path: string) => void>(),
  zoom: vi.fn<(direction: string) => void>(),
  openLog: vi.fn<() => void>(),
  showAbout: vi.fn<() => void>(),
};

const flat = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

describe.each([true, false])("the menu (on a Mac: %s)", (isMac) => {
  const items = flat(menuTemplate({ ...everywhere, isMac }, actions));

  test("offers every command exactly once", () => {
    for (const { id } of commands) expect(items.filter((item) => item.id === id)).toHaveLength(1);
  });

  test("gives no key to two items", () => {
    const keys = items.flatMap((item) => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("takes no single letter, because somebody may be typing", () => {
    for (const { accelerator } of items)
      if (accelerator) expect(accelerator).toMatch(/^CmdOrCtrl\+/);
  });

  test("brings the roles that every program of the system has", () => {
    const roles = items.map((item) => item.role);
    expect(roles).toEqual(
      expect.arrayContaining(["undo", "redo", "cut", "copy", "paste", "selectAll", "quit", "help"]),
    );
    expect(roles.includes("services")).toBe(isMac);
  });

  test("has no developer tools once packed", () => {
    expect(items.map((item) => item.role)).not.toContain("toggleDevTools");
    const inDevelopment = flat(menuTemplate({ ...everywhere, isMac, isPackaged: false }, actions));
    expect(inDevelopment.map((item) => item.role)).toContain("toggleDevTools");
  });
});

test("sends a command when its item is chosen", () => {
  setMenu(everywhere, actions);
  Menu.getApplicationMenu()?.getMenuItemById("go.openings")?.click();
  expect(actions.command).toHaveBeenLastCalledWith("go.openings");
});

test("marks the theme in use", () => {
  setMenu({ ...everywhere, theme: "dark" }, actions);
  const checked = ["theme.light", "theme.dark", "theme.system"].map(
    (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked,
  );
  expect(checked).toEqual([false, true, false]);
});

test("lists recent files, with an ampersand as it is written", () => {
  const recent = [{ path: "/a/R&D.bullpen", fileName: "R&D.bullpen", folder: "/a" }];
  setMenu({ ...everywhere, recent }, actions);
  const item = Menu.getApplicationMenu()?.getMenuItemById("workspace.recent.0");
  expect(item?.label).toBe("R&&D.bullpen (/a)");
  item?.click();
  expect(actions.openRecent).toHaveBeenCalledWith("/a/R&D.bullpen");
});

test("says that there are no recent files, instead of showing an empty menu", () => {
  const items = flat(menuTemplate(everywhere, actions));
  expect(items.find((item) => item.label === "No recent files")).toMatchObject({ enabled: false });
});
