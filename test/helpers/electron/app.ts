import { EventEmitter } from "node:events";
import os from "node:os";
import path from "node:path";
import type { Runtime } from "./runtime.ts";
import type { StandInWindow } from "./browser-window.ts";
import { cancellable, strict } from "./strict.ts";

/** The life of the program: ready once the main script has run, quitting window by window. */
export class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly name = "bullpen";
  readonly commandLine;
  readonly windows = new Map<number, StandInWindow>();
  readonly ended: Promise<number>;
  aboutPanel: unknown;
  private readonly runtime: Runtime;
  private readonly becameReady: Promise<void>;
  private readyNow = false;
  private quitting = false;
  private end: (exitCode: number) => void = () => undefined;

  constructor(runtime: Runtime) {
    super();
    this.runtime = runtime;
    const switches = new Set(
      runtime.options.args
        .filter((value) => value.startsWith("--"))
        .map((value) => value.slice(2).split("=")[0]!),
    );
    this.commandLine = strict("app.commandLine", {
      appendSwitch: (name: string) => void switches.add(name),
      hasSwitch: (name: string) => switches.has(name),
    });
    this.ended = new Promise((resolve) => (this.end = resolve));
    this.becameReady = new Promise((resolve) => setImmediate(() => this.becomeReady(resolve)));
    return strict("app", this);
  }

  private becomeReady(resolve: () => void): void {
    if (this.quitting) return;
    this.readyNow = true;
    this.emit("ready", {}, {});
    resolve();
  }

  whenReady(): Promise<void> {
    return this.becameReady;
  }

  isReady(): boolean {
    return this.readyNow;
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return this.runtime.options.version;
  }

  getAppPath(): string {
    return this.runtime.options.appPath;
  }

  getPath(name: string): string {
    const { userData } = this.runtime.options;
    if (name === "userData") return userData;
    if (name === "temp") return os.tmpdir();
    return path.join(userData, name);
  }

  getLocale(): string {
    return "en-US";
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  setAppUserModelId(): void {}

  setAboutPanelOptions(options: unknown): void {
    this.aboutPanel = options;
  }

  enableSandbox(): void {
    if (this.readyNow)
      throw new Error("app.enableSandbox() can only be called before app is ready");
  }

  quit(): void {
    void this.tryToQuit();
  }

  private async tryToQuit(): Promise<void> {
    if (this.quitting) return;
    const before = cancellable({});
    this.emit("before-quit", before.event);
    if (before.wasPrevented()) return;
    this.quitting = true;
    for (const window of this.windows.values()) {
      if (await window.tryToClose()) continue;
      this.quitting = false;
      return;
    }
    const will = cancellable({});
    this.emit("will-quit", will.event);
    this.quitting = !will.wasPrevented();
    if (this.quitting) this.exit(0);
  }

  exit(exitCode = 0): void {
    this.quitting = true;
    this.emit("quit", {}, exitCode);
    this.end(exitCode);
  }

  /** Electron quits by itself after the last window, unless the app listens. */
  windowClosed(window: StandInWindow): void {
    this.windows.delete(window.id);
    if (this.windows.size > 0 || this.quitting) return;
    if (this.listenerCount("window-all-closed") > 0) this.emit("window-all-closed");
    else this.quit();
  }
}
