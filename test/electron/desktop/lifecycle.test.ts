import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import type { App } from "../../../electron/app.ts";
import { createElectron, type StandIn } from "../../helpers/electron/electron.ts";
import { rememberingLog } from "../../helpers/electron/for-units.ts";

const options = { appPath: os.tmpdir(), version: "0.1.0" };
const argv = process.argv;
let standIn: StandIn | undefined;

/** Starts the desktop's life in a fresh Electron, around an app that only remembers what it was asked. */
async function start(
  args: string[],
  prepare: (electron: StandIn["electron"]) => void = () => undefined,
) {
  vi.resetModules();
  standIn = createElectron({
    ...options,
    args,
    userData: mkdtempSync(path.join(os.tmpdir(), "bullpen-life-")),
  });
  const { electron } = standIn;
  vi.doMock("electron", () => electron);
  process.argv = [process.execPath, "main.cjs", ...args];
  prepare(electron);
  const asked: string[] = [];
  const app: App = {
    async dispatch(channel, input) {
      asked.push(`${channel} ${JSON.stringify(input)}`);
      return { ok: true, value: [] };
    },
    serveData: async () => new Response("", { status: 404 }),
    onChanged: () => () => undefined,
    async openAtStart(file, { sample } = {}) {
      asked.push(`start ${file} ${sample}`);
      return { ok: true, value: null };
    },
    close: () => void asked.push("close"),
  };
  const { startDesktop } = await import("../../../electron/desktop/lifecycle.ts");
  startDesktop({
    createApp: () => app,
    createLog: rememberingLog,
    createSite: () => async () =>
      new Response("<!doctype html><h1>Page</h1>", { headers: { "content-type": "text/html" } }),
  });
  return { electron, asked };
}

afterEach(async () => {
  process.argv = argv;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await standIn?.runtime.shutdown();
  if (standIn) rmSync(standIn.runtime.options.userData, { recursive: true, force: true });
});

const headless = "--ozone-platform=headless";

test.runIf(process.platform === "linux")(
  "says in one line that there is no display, and ends",
  async () => {
    vi.stubEnv("DISPLAY", "");
    vi.stubEnv("WAYLAND_DISPLAY", "");
    const said = vi.spyOn(console, "error").mockReturnValue();
    const { asked } = await start([]);
    expect(await standIn!.app.ended).toBe(1);
    expect(said.mock.calls).toEqual([[expect.stringContaining("no display")]]);
    expect(asked).toEqual([]);
  },
);

test("leaves everything to the instance that runs already", async () => {
  const { asked } = await start([headless], (electron) => {
    electron.app.requestSingleInstanceLock = () => false;
  });
  expect(await standIn!.app.ended).toBe(0);
  expect(asked).toEqual([]);
});

test("opens the named file before it shows anything, and closes it at the end", async () => {
  const { electron, asked } = await start([headless, "--sample", "/data/a.bullpen"]);
  await expect.poll(() => electron.BrowserWindow.getAllWindows().length).toBe(1);
  expect(asked[0]).toBe(`start ${path.resolve("/data/a.bullpen")} true`);
  electron.app.quit();
  expect(await standIn!.app.ended).toBe(0);
  expect(asked.at(-1)).toBe("close");
});

test("opens a file that macOS hands over before the app is ready", async () => {
  const { electron, asked } = await start([headless]);
  electron.app.emit("open-file", { preventDefault: () => undefined }, "/data/dropped.bullpen");
  await expect.poll(() => asked[0]).toBe("start /data/dropped.bullpen false");
});

test("puts the example into a free file of the documents folder, never into the last one", async () => {
  const documents = mkdtempSync(path.join(os.tmpdir(), "bullpen-documents-"));
  writeFileSync(path.join(documents, "Bullpen example.bullpen"), "taken");
  const { asked } = await start([headless, "--sample"], (electron) => {
    const getPath = electron.app.getPath.bind(electron.app);
    electron.app.getPath = (name: Parameters<typeof getPath>[0]) =>
      name === "documents" ? documents : getPath(name);
  });
  await expect
    .poll(() => asked[0])
    .toBe(`start ${path.join(documents, "Bullpen example 2.bullpen")} true`);
  rmSync(documents, { recursive: true, force: true });
});

test("a page that is there opens the file itself, after it has stored what is being typed", async () => {
  const { electron, asked } = await start([headless]);
  await expect.poll(() => electron.BrowserWindow.getAllWindows().length).toBe(1);
  const { webContents } = electron.BrowserWindow.getAllWindows()[0]!;
  webContents.emit("did-finish-load");
  const sent = vi.spyOn(webContents, "send").mockReturnValue();
  const file = path.resolve("/data/b.bullpen");
  electron.app.emit("second-instance", {}, ["bullpen", file], "/", undefined);
  electron.app.emit("second-instance", {}, ["bullpen"], "/", { file: "/data/acme.db" });
  expect(sent.mock.calls).toEqual([
    ["event", "open-file", file],
    ["event", "open-file", "/data/acme.db"],
  ]);
  expect(asked.join()).not.toContain("workspace.open");
});

test("brings its window back when it is started again without a file", async () => {
  const { electron } = await start([headless]);
  await expect.poll(() => electron.BrowserWindow.getAllWindows().length).toBe(1);
  const window = electron.BrowserWindow.getAllWindows()[0]!;
  window.minimize();
  electron.app.emit("second-instance", {}, ["bullpen"], "/");
  expect(window.isMinimized()).toBe(false);
  expect(electron.BrowserWindow.getAllWindows()).toHaveLength(1);
});

test("closes the file when Windows ends the session without asking", async () => {
  const { electron, asked } = await start([headless]);
  await expect.poll(() => electron.BrowserWindow.getAllWindows().length).toBe(1);
  electron.BrowserWindow.getAllWindows()[0]!.emit("session-end", { reasons: ["shutdown"] });
  expect(asked.at(-1)).toBe("close");
});
