import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createElectron } from "../../helpers/electron/electron.ts";
import { createWire } from "../../helpers/electron/wire.ts";
import { launchBullpen, type RunningBullpen } from "../../helpers/launch.ts";

/** What the desktop tests stand on has to behave like Electron; wherever the binary is, these run against Electron. */
const preload = `const { contextBridge, ipcRenderer } = require("electron");
let refusal = "none";
try { require("node:fs") } catch (error) { refusal = error.message }
contextBridge.exposeInMainWorld("api", {
  refusal,
  nested: { list: [1, { a: 2 }] },
  send: (channel, value) => ipcRenderer.invoke(channel, value),
});`;

const main = `const { app, BrowserWindow, ipcMain, protocol } = require("electron");
protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
ipcMain.handle("echo", (event, value) => ({ value, sender: [event.senderFrame.url, event.senderFrame.origin, event.senderFrame.parent] }));
ipcMain.handle("function", () => () => 1);
ipcMain.handle("throw", () => { throw new RangeError("too far") });
app.whenReady().then(() => {
  protocol.handle("app", async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/bytes") {
      const bytes = new Uint8Array(await request.arrayBuffer());
      return Response.json({ method: request.method, length: bytes.length, sum: bytes.reduce((a, b) => a + b, 0), type: request.headers.get("content-type") });
    }
    return new Response("<!doctype html><title>Page</title><h1>Page</h1>", { headers: { "content-type": "text/html" } });
  });
  const window = new BrowserWindow({ webPreferences: { preload: require("node:path").join(__dirname, "preload.cjs") } });
  window.loadURL("app://bundle/");
});
app.on("window-all-closed", () => app.quit());`;

interface Api {
  refusal: string;
  nested: { list: unknown[] };
  send(channel: string, value?: unknown): Promise<unknown>;
}
type WithApi = Window & { api: Api };

describe("Electron, as the desktop tests have it", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "bullpen-stand-in-"));
  let running: RunningBullpen;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "main.cjs"), main);
    writeFileSync(path.join(folder, "preload.cjs"), preload);
    running = await launchBullpen({ main: path.join(folder, "main.cjs") });
    page = await running.firstWindow();
  }, 30_000);

  afterAll(async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("lets a sandboxed preload require nothing of Node", async () => {
    expect(await page.evaluate(() => (window as unknown as WithApi).api.refusal)).toContain(
      "module not found",
    );
  });

  test("freezes what crosses the bridge, all the way down", async () => {
    const frozen = await page.evaluate(() => {
      const { api } = window as unknown as WithApi;
      return [api, api.nested, api.nested.list, api.nested.list[1]].map((part) =>
        Object.isFrozen(part),
      );
    });
    expect(frozen).toEqual([true, true, true, true]);
  });

  test("says which frame sent a message", async () => {
    expect(await page.evaluate(() => (window as unknown as WithApi).api.send("echo", 1))).toEqual({
      value: 1,
      sender: ["app://bundle/", "app://bundle", null],
    });
  });

  test("carries what a structured clone carries", async () => {
    const seen = await page.evaluate(async () => {
      const { api } = window as unknown as WithApi;
      const sent = {
        day: new Date(0),
        bytes: new Uint8Array([1, 2]),
        none: undefined,
        not: Number.NaN,
        big: 2n,
      };
      const { value } = (await api.send("echo", sent)) as { value: typeof sent };
      return [
        value.day instanceof Date,
        value.bytes[1],
        "none" in value,
        Number.isNaN(value.not),
        value.big === 2n,
      ];
    });
    expect(seen).toEqual([true, 2, true, true, true]);
  });

  test.each([
    ["function", "could not be cloned"],
    ["nobody", "No handler registered for 'nobody'"],
    ["throw", "Error invoking remote method 'throw': RangeError: too far"],
  ])("fails as Electron fails: %s", async (channel, message) => {
    const failure = await page.evaluate(
      (name) =>
        (window as unknown as WithApi).api.send(name).then(
          () => "",
          (error: Error) => error.message,
        ),
      channel,
    );
    expect(failure).toContain(message);
  });

  test("passes a body of one mebibyte to the protocol's handler, byte for byte", async () => {
    const answer = await page.evaluate(async () => {
      const bytes = new Uint8Array(1024 * 1024).map((_, index) => index % 251);
      const response = await fetch("/bytes", {
        method: "PUT",
        body: bytes.buffer,
        headers: { "content-type": "application/octet-stream" },
      });
      return response.json() as Promise<unknown>;
    });
    const sum = Array.from({ length: 1024 * 1024 }, (_, index) => index % 251).reduce(
      (a, b) => a + b,
      0,
    );
    expect(answer).toEqual({
      method: "PUT",
      length: 1024 * 1024,
      sum,
      type: "application/octet-stream",
    });
  });
});

describe("the stand-in alone", () => {
  const options = { userData: os.tmpdir(), appPath: os.tmpdir(), version: "1.0.0", args: [] };

  test("says what it lacks, and where to add it", () => {
    const { electron } = createElectron(options);
    expect(() => electron.powerMonitor).toThrow(/has no electron\.powerMonitor.*electron\.d\.ts/);
    expect(() => electron.app.dock).toThrow(/has no app\.dock/);
  });

  test("keeps Electron's order: windows and sessions only once it is ready", () => {
    const { electron } = createElectron(options);
    expect(() => new electron.BrowserWindow()).toThrow("before app is ready");
    expect(() => electron.session.defaultSession).toThrow("when app is ready");
  });

  test("refuses to register a scheme when it is too late", async () => {
    const { electron } = createElectron(options);
    await electron.app.whenReady();
    expect(() => electron.protocol.registerSchemesAsPrivileged([{ scheme: "app" }])).toThrow(
      "before app is ready",
    );
  });

  test("refuses an item without label, role or type, as Electron does", () => {
    const { electron } = createElectron(options);
    expect(() => electron.Menu.buildFromTemplate([{ id: "nothing" }])).toThrow("Invalid template");
  });

  test("writes and reads any plain value without a change", () => {
    const wire = createWire();
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: false,
        }),
        (value) => {
          expect(wire.read(wire.write(value))).toEqual(value);
        },
      ),
    );
  });
});
