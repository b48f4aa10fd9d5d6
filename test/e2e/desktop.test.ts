import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Bridge } from "../../shared/bridge.ts";
import { packApp } from "../helpers/electron/pack.ts";
import { launchBullpen, type RunningBullpen } from "../helpers/launch.ts";

const root = path.join(import.meta.dirname, "../..");

/** Inside the page, where the bridge is a property of the window. */
const invoke = (page: Page, channel: string, input: unknown = {}) =>
  page.evaluate(
    ([name, value]) => (window as unknown as { bullpen: Bridge }).bullpen.invoke(name, value),
    [channel, input] as const,
  );

const clickMenu = (bullpen: RunningBullpen, id: string) =>
  bullpen.evaluate(
    ({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.click(),
    id,
  );

/** Collects what the bridge tells the page from now on. */
const listenFor = (page: Page, event: "changed" | "command") =>
  page.evaluate((name) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    (window as unknown as { bullpen: Bridge }).bullpen.on(name, (payload) => heard.push(payload));
  }, event);

const untilHeard = (page: Page, count: number) =>
  page
    .waitForFunction((wanted) => {
      const { heard } = window as unknown as { heard: unknown[] };
      return heard.length >= wanted ? heard : null;
    }, count)
    .then((handle) => handle.jsonValue());

describe("the desktop app", () => {
  let bullpen: RunningBullpen;
  let page: Page;

  beforeAll(async () => {
    bullpen = await launchBullpen();
    page = await bullpen.firstWindow();
  });

  afterAll(() => bullpen.close());

  test("gives the page one frozen bridge and nothing of Node or Electron", async () => {
    const seen = await page.evaluate(() => {
      "use strict";
      const { bullpen: bridge } = window as unknown as { bullpen: Bridge };
      const tryTo = (change: () => void) => {
        try {
          change();
          return "done";
        } catch {
          return "refused";
        }
      };
      return {
        kind: bridge.kind,
        frozen: Object.isFrozen(bridge),
        replaced: tryTo(() => Object.assign(window, { bullpen: {} })),
        globals: ["require", "process", "module", "ipcRenderer", "electron", "Buffer"].filter(
          (name) => name in window,
        ),
      };
    });
    expect(seen).toEqual({ kind: "desktop", frozen: true, replaced: "refused", globals: [] });
  });

  test("answers a channel of the contract with a result", async () => {
    expect(await invoke(page, "app.info")).toMatchObject({
      ok: true,
      value: { host: "desktop", version: "0.1.0" },
    });
  });

  test("refuses a channel that does not exist", async () => {
    expect(await invoke(page, "fs.readFile", "/etc/passwd")).toMatchObject({ ok: false });
    expect(await invoke(page, "__proto__")).toMatchObject({ ok: false });
  });

  test("refuses input that does not fit its schema", async () => {
    expect(await invoke(page, "app.setAppearance", { appearance: "pink", extra: 1 })).toMatchObject(
      {
        ok: false,
        error: { code: "invalid" },
      },
    );
  });

  test("tells the page no event but the two it may hear", async () => {
    const subscribe = page.evaluate(() =>
      (window as unknown as { bullpen: { on(name: string, run: () => void): void } }).bullpen.on(
        "anything",
        () => undefined,
      ),
    );
    await expect(subscribe).rejects.toThrow("no event");
  });

  test("stops telling a page that unsubscribed", async () => {
    await page.evaluate(() => {
      const { bullpen: bridge } = window as unknown as { bullpen: Bridge };
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      const first: unknown[] = [];
      Object.assign(window, { first });
      const stop = bridge.on("command", (payload) => first.push(payload));
      stop();
      bridge.on("command", (payload) => heard.push(payload));
    });
    await clickMenu(bullpen, "sidebar.toggle");
    await untilHeard(page, 1);
    expect(await page.evaluate(() => (window as unknown as { first: unknown[] }).first)).toEqual(
      [],
    );
  });

  test("sends the commands of the menu to the page", async () => {
    await listenFor(page, "command");
    await clickMenu(bullpen, "go.candidates");
    await clickMenu(bullpen, "help.shortcuts");
    expect(await untilHeard(page, 2)).toEqual(["go.candidates", "help.shortcuts"]);
  });

  test("has a menu in which everything with a name of its own can be found", async () => {
    const accelerators = await bullpen.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu();
      return [
        "workspace.new",
        "workspace.open",
        "workspace.saveCopy",
        "document.print",
        "zoom.in",
        "help.log",
      ].map((id) => menu?.getMenuItemById(id)?.label);
    });
    expect(accelerators).toEqual([
      "New workspace…",
      "Open…",
      "Save a copy…",
      "Print or save PDF…",
      "Zoom in",
      "Open log file",
    ]);
  });

  test("follows the appearance that the page chooses", async () => {
    expect(await invoke(page, "app.setAppearance", { appearance: "dark" })).toMatchObject({
      ok: true,
    });
    await page.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches);
    const checked = await bullpen.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("theme.dark")?.checked,
    );
    expect(checked).toBe(true);
    await invoke(page, "app.setAppearance", { appearance: "system" });
  });

  test("does not leave its page, whatever the page tries", async () => {
    const before = page.url();
    await page.evaluate(() => void (location.href = "https://example.com/"));
    await page.evaluate(() => void (location.href = "file:///etc/passwd"));
    await page.evaluate(() => void (location.href = "/data/attachments/anything"));
    expect(await invoke(page, "app.info")).toMatchObject({ ok: true });
    expect(page.url()).toBe(before);
  });

  test("opens no second window", async () => {
    const opened = await page.evaluate(() => window.open("https://example.com/") === null);
    const link = page.evaluate(() => {
      const anchor = document.createElement("a");
      Object.assign(anchor, { href: "https://example.com/", target: "_blank", rel: "noopener" });
      document.body.append(anchor);
      anchor.click();
      anchor.remove();
    });
    await link;
    expect(await invoke(page, "app.info")).toMatchObject({ ok: true });
    expect(bullpen.windows()).toHaveLength(1);
    if (bullpen.kind === "electron") expect(opened).toBe(true);
    else expect(bullpen.log.popups.map(({ action }) => action)).toEqual(["deny", "deny"]);
  });

  test("asks before it opens a link outside, and only for links of the web and of mail", async () => {
    await bullpen.evaluate(({ dialog, shell }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked, openedOutside: [] });
      dialog.showMessageBox = (async (options: Electron.MessageBoxOptions) => {
        asked.push(options.detail ?? "");
        return { response: 0, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
      shell.openExternal = async (address) => {
        (globalThis as unknown as { openedOutside: string[] }).openedOutside.push(address);
      };
    });
    for (const address of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "ftp://example.com/",
      "mailto:ada@example.com",
    ]) {
      await page.evaluate((url) => void window.open(url), address);
    }
    await expect
      .poll(() =>
        bullpen.evaluate(
          () => (globalThis as unknown as { openedOutside: string[] }).openedOutside,
        ),
      )
      .toEqual(["mailto:ada@example.com"]);
    expect(
      await bullpen.evaluate(() => (globalThis as unknown as { asked: string[] }).asked),
    ).toEqual(["mailto:ada@example.com"]);
  });

  test("reaches nothing outside, by any way a page has", async () => {
    const outcomes = await page.evaluate(async () => {
      const image = new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve("loaded");
        element.onerror = () => resolve("failed");
        element.src = "https://example.com/pixel.png";
      });
      const fetched = fetch("https://example.com/").then(
        () => "loaded",
        () => "failed",
      );
      const local = fetch("http://127.0.0.1:9/").then(
        () => "loaded",
        () => "failed",
      );
      return Promise.all([image, fetched, local]);
    });
    expect(outcomes).toEqual(["failed", "failed", "failed"]);
  });

  test("serves nothing outside the built page", async () => {
    const statuses = await page.evaluate(async () => {
      const paths = [
        "/../package.json",
        "/%2e%2e/package.json",
        "/..%2f..%2fpackage.json",
        "/main/main.cjs",
      ];
      return Promise.all(paths.map(async (address) => (await fetch(address)).status));
    });
    expect(statuses.every((status) => status >= 400)).toBe(true);
  });

  test("offers to reload a page that stopped working, and says that drafts are kept", async () => {
    await bullpen.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = (async (_window: unknown, options: Electron.MessageBoxOptions) => {
        Object.assign(globalThis, { said: `${options.message} ${options.detail}` });
        return { response: 0, checkboxChecked: false };
      }) as unknown as typeof dialog.showMessageBox;
      BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer();
    });
    await expect
      .poll(() => bullpen.evaluate(() => (globalThis as unknown as { said?: string }).said))
      .toMatch(/stopped working.*draft.*Reload/s);
    await expect.poll(() => invoke(page, "app.info").catch(() => null)).toMatchObject({ ok: true });
  });

  test("says in its about box what somebody who helps needs to know", async () => {
    await bullpen.evaluate(({ dialog }) => {
      dialog.showMessageBox = (async (_window: unknown, options: Electron.MessageBoxOptions) => {
        Object.assign(globalThis, { about: `${options.message}\n${options.detail}` });
        return { response: 0, checkboxChecked: false };
      }) as unknown as typeof dialog.showMessageBox;
    });
    await clickMenu(bullpen, "help.about");
    const about = await bullpen.evaluate(() => (globalThis as unknown as { about: string }).about);
    expect(about).toMatch(
      /^Bullpen 0\.1\.0\nElectron .*\nChromium .*\nNode \d+.*\nSQLite 3\..*\n\nLog: .*bullpen\.log$/,
    );
  });

  test("writes a log that the person can open", () => {
    const log = path.join(bullpen.userData, "logs/bullpen.log");
    expect(existsSync(log)).toBe(true);
    expect(readFileSync(log, "utf8")).toContain("Bullpen 0.1.0");
  });

  test("asked the network for nothing on its own", () => {
    expect(bullpen.log.blocked.filter((address) => !address.includes("example.com"))).toEqual([]);
  });
});

describe("the window of the desktop app", () => {
  let userData: string;

  beforeEach(() => {
    userData = mkdtempSync(path.join(os.tmpdir(), "bullpen-window-"));
  });

  afterEach(() => rmSync(userData, { recursive: true, force: true }));

  const state = (bullpen: RunningBullpen) =>
    bullpen.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      return {
        ...window.getNormalBounds(),
        maximised: window.isMaximized(),
        zoom: window.webContents.getZoomFactor(),
      };
    });

  test("comes back where it was left, as large and as zoomed", async () => {
    const first = await launchBullpen({ userData });
    await first.firstWindow();
    await first.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.setBounds({ x: 120, y: 90, width: 1000, height: 700 }),
    );
    await clickMenu(first, "zoom.in");
    await first.close();

    const second = await launchBullpen({ userData });
    await second.firstWindow();
    await expect
      .poll(() => state(second))
      .toEqual({ x: 120, y: 90, width: 1000, height: 700, maximised: false, zoom: 1.1 });
    await second.close();
  });

  test("keeps its theme for the first paint of the next start", async () => {
    const first = await launchBullpen({ userData });
    await invoke(await first.firstWindow(), "app.setAppearance", { appearance: "dark" });
    await first.close();

    const second = await launchBullpen({ userData });
    await second.firstWindow();
    expect(await second.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
    expect(
      await second.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.getBackgroundColor().toLowerCase(),
      ),
    ).toBe("#161514");
    await second.close();
  });

  test("opens the file that is named at start, and says calmly when it is not there", async () => {
    const missing = path.join(userData, "gone.bullpen");
    const bullpen = await launchBullpen({ userData, workspace: missing });
    const page = await bullpen.firstWindow();
    expect(await invoke(page, "workspace.status")).toMatchObject({
      ok: true,
      value: {
        open: false,
        failure: { message: expect.stringContaining("gone.bullpen") as string },
      },
    });
    expect(existsSync(missing)).toBe(false);
    await bullpen.close();
  });

  test("lives a plan through in a worker of its own, under the page's policy", async () => {
    const bullpen = await launchBullpen({ userData });
    const page = await bullpen.firstWindow();
    await invoke(page, "workspace.explore", { path: path.join(userData, "plan.bullpen") });
    await page.evaluate(() => (window.location.hash = "/plan/capacity"));
    await page.getByRole("button", { name: "Work out how likely it is" }).click();
    await page.getByText(/The plan reaches its goal in/).waitFor({ timeout: 30_000 });
    await bullpen.close();
  });

  test("opens the file that a second start names", async () => {
    const file = path.join(userData, "second.bullpen");
    const bullpen = await launchBullpen({ userData });
    const page = await bullpen.firstWindow();
    await invoke(page, "workspace.explore", { path: file });
    await invoke(page, "workspace.close");
    await page.getByRole("button", { name: "Open…" }).waitFor();
    await bullpen.evaluate(
      ({ app }, name) => app.emit("second-instance", {}, ["bullpen", "--flag", name], "/"),
      file,
    );
    // The page opens it, after it has stored what was being typed.
    await expect
      .poll(() => invoke(page, "workspace.status"), { timeout: 15_000 })
      .toMatchObject({ ok: true, value: { open: true, path: file } });
    expect(
      await bullpen.evaluate(
        ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("workspace.recent.0")?.label,
      ),
    ).toContain("second.bullpen");
    await bullpen.close();
  });
});

/** The stand-in's Node cannot read archives, so the package is laid out again; real Electron would open it as it is. */
test.runIf(process.platform === "linux")("what is packed is enough to run", async () => {
  const work = mkdtempSync(path.join(os.tmpdir(), "bullpen-packed-"));
  const packed = packApp(root, work, process.arch === "arm64" ? "arm64" : "x64");
  const bullpen = await launchBullpen({ main: packed.extractTo(path.join(work, "app")) });
  const page = await bullpen.firstWindow();
  await page.getByRole("heading").first().waitFor();
  expect(
    await invoke(page, "workspace.explore", { path: path.join(bullpen.userData, "a.bullpen") }),
  ).toMatchObject({ ok: true });
  expect(bullpen.log.pageErrors).toEqual([]);
  await bullpen.close();
  rmSync(work, { recursive: true, force: true });
});
