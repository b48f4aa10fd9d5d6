import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runInThisContext } from "node:vm";
import { _electron, type Page } from "playwright-core";
import { findElectron, missingDisplay, type ElectronBinary } from "../../electron/find-electron.ts";
import { runMain } from "./electron/run-main.ts";
import type { LaunchLog } from "./electron/runtime.ts";

type ElectronModule = typeof Electron.CrossProcessExports;

export interface LaunchOptions {
  /** The workspace file to open at start. */
  workspace?: string;
  /** Kept when named, so that a second launch finds what the first one left; otherwise made and removed. */
  userData?: string;
  args?: string[];
  /** The built main script, when it is not Bullpen's own. */
  main?: string;
}

/** The surface of Playwright's ElectronApplication that tests use, whichever Electron is behind it. */
export interface RunningBullpen {
  kind: "electron" | "stand-in";
  log: LaunchLog;
  userData: string;
  firstWindow(): Promise<Page>;
  windows(): Page[];
  /** Runs in the main process. The function is sent as text: it sees its arguments and nothing around it. */
  evaluate<R>(run: (electron: ElectronModule) => R | Promise<R>): Promise<R>;
  evaluate<R, A>(
    run: (electron: ElectronModule, argument: A) => R | Promise<R>,
    argument: A,
  ): Promise<R>;
  close(): Promise<void>;
}

const root = path.join(import.meta.dirname, "../..");
const builtMain = path.join(root, "out/main/main.cjs");
let told = false;

/** Starts the built desktop app: with the real Electron where its binary is, with the stand-in everywhere else. */
export async function launchBullpen(options: LaunchOptions = {}): Promise<RunningBullpen> {
  const binary = findElectron();
  tellOnce(binary);
  const userData = options.userData ?? mkdtempSync(path.join(os.tmpdir(), "bullpen-desktop-"));
  const forget = () => {
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
  };
  const args = [
    ...(missingDisplay() === null ? [] : ["--ozone-platform=headless"]),
    ...(options.args ?? []),
    ...(options.workspace === undefined ? [] : [options.workspace]),
  ];
  const start = { main: options.main ?? builtMain, userData, args, forget };
  return binary === null ? launchStandIn(start) : launchElectron(binary, start);
}

interface Start {
  main: string;
  userData: string;
  args: string[];
  forget: () => void;
}

function tellOnce(binary: ElectronBinary | null): void {
  if (told) return;
  told = true;
  console.log(
    binary === null
      ? "Desktop tests use the Electron stand-in: no Electron binary is installed."
      : `Desktop tests use Electron ${binary.version} (${binary.executable}).`,
  );
}

async function launchStandIn({ main, userData, args, forget }: Start): Promise<RunningBullpen> {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  const running = runMain(main, { userData, args, version, appPath: root });
  const { app, electron, runtime } = running;
  const allWindows = () => [...app.windows.values()];
  return {
    kind: "stand-in",
    log: runtime.log,
    userData,
    async firstWindow() {
      const window = allWindows()[0] ?? (await firstCreated(app));
      const page = await window.page();
      await page.waitForURL((address) => address.href !== "about:blank");
      await page.waitForLoadState();
      return page;
    },
    windows: () => allWindows().flatMap((window) => window.openPage ?? []),
    evaluate: async (
      run: (electron: ElectronModule, argument: never) => unknown,
      argument?: unknown,
    ) => {
      const sent = runInThisContext(`(${run.toString()})`) as typeof run;
      return structuredClone(await sent(electron, structuredClone(argument) as never)) as never;
    },
    async close() {
      app.quit();
      await app.ended;
      await runtime.shutdown();
      running.restore();
      forget();
    },
  };
}

function firstCreated(app: ReturnType<typeof runMain>["app"]) {
  return new Promise<{ page(): Promise<Page> }>((resolve, reject) => {
    app.once("browser-window-created", (_event, window: { page(): Promise<Page> }) =>
      resolve(window),
    );
    void app.ended.then((exitCode) =>
      reject(new Error(`The app ended with ${exitCode} before it had a window.`)),
    );
  });
}

async function launchElectron(binary: ElectronBinary, start: Start): Promise<RunningBullpen> {
  const launched = await _electron.launch({
    executablePath: binary.executable,
    // The folder rather than the script, so that Electron reads name and version from package.json.
    args: [
      start.main === builtMain ? root : start.main,
      `--user-data-dir=${start.userData}`,
      ...start.args,
    ],
    cwd: root,
  });
  const log = watch(launched);
  return {
    kind: "electron",
    log,
    userData: start.userData,
    firstWindow: () => launched.firstWindow(),
    windows: () => launched.windows(),
    evaluate: async (run: (electron: never, argument: never) => unknown, argument?: unknown) =>
      (await launched.evaluate(run as never, argument)) as never,
    async close() {
      await launched.close();
      start.forget();
    },
  };
}

function watch(launched: Awaited<ReturnType<typeof _electron.launch>>): LaunchLog {
  const log: LaunchLog = {
    blocked: [],
    popups: [],
    console: [],
    pageErrors: [],
    opened: [],
    dialogs: [],
  };
  launched.context().on("requestfailed", (request) => {
    if (/^(https?|wss?):/.test(request.url())) log.blocked.push(request.url());
  });
  launched.on("window", (page) => {
    page.on("console", (message) =>
      log.console.push({ type: message.type(), text: message.text() }),
    );
    page.on("pageerror", (error) => log.pageErrors.push(String(error)));
  });
  return log;
}
