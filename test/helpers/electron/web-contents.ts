import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { CDPSession, Page, Request as PageRequest, Route } from "playwright-core";
import type { StandInIpcMain } from "./ipc-main.ts";
import { mainWorld, preloadWorld } from "./page-worlds.ts";
import { printPage, type PrintOptions } from "./print-page.ts";
import type { Runtime } from "./runtime.ts";
import type { StandInSession } from "./session.ts";
import { cancellable, strict } from "./strict.ts";
import { createWire } from "./wire.ts";

export interface WebPreferences {
  preload?: string;
  javascript?: boolean;
  session?: StandInSession;
  partition?: string;
}

type OpenHandler = (details: { url: string; frameName: string }) => { action: "allow" | "deny" };
type Message =
  | { kind: "invoke"; id: number; channel: string; values: unknown[] }
  | { kind: "send"; channel: string; values: unknown[] };

const worldName = "preload";
const wire = createWire();

/** The page of one window: a tab of a real Chromium, with the preload in a world of its own. */
export class StandInWebContents extends EventEmitter {
  readonly id: number;
  readonly session: StandInSession;
  readonly mainFrame;
  readonly ready: Promise<void>;
  page: Page | undefined;
  zoomFactor = 1;
  private readonly runtime: Runtime;
  private readonly ipcMain: StandInIpcMain;
  private readonly preferences: WebPreferences;
  private protocolSession: CDPSession | undefined;
  private preloadContext: number | undefined;
  private mainFrameId = "";
  private destroyed = false;
  /** What the app knows it as: the sender of a message is the contents of its window, not something that looks alike. */
  private readonly handedOut: StandInWebContents;
  /** Addresses the app itself loads: those navigations are not the page's and ask nobody. */
  private readonly ownNavigations: string[] = [];
  private openHandler: OpenHandler = () => ({ action: "allow" });

  constructor(parts: {
    id: number;
    runtime: Runtime;
    ipcMain: StandInIpcMain;
    session: StandInSession;
    preferences: WebPreferences;
    size: { width: number; height: number };
  }) {
    super();
    this.id = parts.id;
    this.runtime = parts.runtime;
    this.ipcMain = parts.ipcMain;
    this.session = parts.session;
    this.preferences = parts.preferences;
    const address = () => this.getURL();
    const origin = () => this.runtime.originOf(this.getURL());
    this.mainFrame = {
      parent: null,
      get url() {
        return address();
      },
      get origin() {
        return origin();
      },
    };
    // Started a moment later: listeners to `web-contents-created` run first, as in Electron.
    this.ready = Promise.resolve().then(() => this.open(parts.size));
    this.ready.catch(() => undefined);
    this.handedOut = strict("WebContents", this);
    return this.handedOut;
  }

  private async open(size: { width: number; height: number }): Promise<void> {
    const page = await this.session.newPage("app://bundle/");
    this.page = page;
    this.protocolSession = await page.context().newCDPSession(page);
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: this.runtime.colorScheme });
    await page.route("**/*", (route) => this.answer(route));
    this.listenTo(page);
    await this.watchPopups(this.protocolSession);
    if (this.preferences.javascript === false) {
      await this.protocolSession.send("Emulation.setScriptExecutionDisabled", { value: true });
    }
    if (this.preferences.preload)
      await this.injectPreload(this.protocolSession, this.preferences.preload);
  }

  private listenTo(page: Page): void {
    const { log } = this.runtime;
    page.on("console", (message) =>
      log.console.push({ type: message.type(), text: message.text() }),
    );
    page.on("pageerror", (error) => log.pageErrors.push(String(error)));
    page.once("domcontentloaded", () => this.emit("ready-to-show"));
    page.on("load", () => this.emit("did-finish-load"));
    page.on("crash", () =>
      this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 }),
    );
    page.on("download", (download) => {
      if (!this.session.offerDownload(this.runtime.fromWire(download.url())))
        void download.cancel();
    });
  }

  private async watchPopups(protocol: CDPSession): Promise<void> {
    await protocol.send("Page.enable");
    const { frameTree } = await protocol.send("Page.getFrameTree");
    this.mainFrameId = frameTree.frame.id;
    protocol.on("Page.windowOpen", ({ url, windowName }) => {
      const address = this.runtime.fromWire(url);
      const { action } = this.openHandler({ url: address, frameName: windowName });
      this.runtime.log.popups.push({ url: address, action });
      if (action === "allow") throw new Error("The Electron stand-in cannot open second windows.");
    });
  }

  private async injectPreload(protocol: CDPSession, file: string): Promise<void> {
    protocol.on("Runtime.executionContextCreated", ({ context }) => {
      const frameId = (context.auxData as { frameId?: string } | undefined)?.frameId;
      if (context.name === worldName && frameId === this.mainFrameId)
        this.preloadContext = context.id;
    });
    protocol.on("Runtime.bindingCalled", ({ name, payload }) => {
      if (name === "standInPost") void this.receive(wire.read(payload) as Message);
    });
    await protocol.send("Runtime.enable");
    await protocol.send("Runtime.addBinding", {
      name: "standInPost",
      executionContextName: worldName,
    });
    await protocol.send("Page.addScriptToEvaluateOnNewDocument", {
      source: `(${mainWorld.toString()})()`,
    });
    const preload = `function (require, module, exports, process) {${readFileSync(file, "utf8")}\n}`;
    await protocol.send("Page.addScriptToEvaluateOnNewDocument", {
      worldName,
      source: `(${preloadWorld.toString()})((text) => standInPost(text), ${createWire.toString()}, ${preload})`,
    });
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const address = this.runtime.fromWire(request.url());
    if (request.isNavigationRequest() && this.refusesNavigation(request, address))
      return route.abort("aborted");
    if (/^(data|blob|about):/.test(address)) return route.continue();
    const response = await this.session.answer(request, address).catch((error: unknown) => {
      this.runtime.log.pageErrors.push(String(error));
      return new Response(String(error), { status: 500 });
    });
    if (response === null) {
      this.runtime.log.blocked.push(address);
      return route.abort("internetdisconnected");
    }
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** Asks the app as Electron does: every frame's navigation, then the top frame's own event. */
  private refusesNavigation(request: PageRequest, url: string): boolean {
    const isMainFrame = request.frame() === this.page?.mainFrame();
    const known = isMainFrame ? this.ownNavigations.indexOf(request.url()) : -1;
    if (known >= 0) {
      this.ownNavigations.splice(known, 1);
      return false;
    }
    const { event, wasPrevented } = cancellable({ url, isMainFrame, isSameDocument: false });
    this.emit("will-frame-navigate", event, url);
    if (isMainFrame) this.emit("will-navigate", event, url);
    return wasPrevented();
  }

  private async receive(message: Message): Promise<void> {
    const event = {
      sender: this.handedOut,
      senderFrame: this.mainFrame,
      processId: 1,
      frameId: 1,
      type: "frame",
    };
    if (message.kind === "send") {
      this.ipcMain.emit(message.channel, event, ...message.values);
      return;
    }
    try {
      const value = await this.ipcMain.answer(message.channel, event, message.values);
      await this.runInPreload(
        `standIn.settle(${message.id}, ${JSON.stringify(wire.write(value))}, null)`,
      );
    } catch (error) {
      const text = JSON.stringify(error instanceof Error ? error.message : String(error));
      await this.runInPreload(`standIn.settle(${message.id}, null, ${text})`);
    }
  }

  /** A message to a page that has gone or is being replaced is lost, as in Electron. */
  private async runInPreload(expression: string): Promise<void> {
    const { protocolSession, preloadContext } = this;
    if (protocolSession === undefined || preloadContext === undefined) return;
    await protocolSession
      .send("Runtime.evaluate", { expression, contextId: preloadContext })
      .catch(() => undefined);
  }

  send(channel: string, ...values: unknown[]): void {
    const text = JSON.stringify(wire.write(values));
    void this.ready.then(() =>
      this.runInPreload(`standIn.deliver(${JSON.stringify(channel)}, ${text})`),
    );
  }

  async loadURL(address: string): Promise<void> {
    await this.ready;
    const target = this.runtime.toWire(address);
    this.ownNavigations.push(target);
    await this.page!.goto(target, { waitUntil: "load" }).catch((error: unknown) => {
      throw new Error(`ERR_FAILED (-2) loading '${address}'`, { cause: error });
    });
  }

  reload(): void {
    this.ownNavigations.push(this.page?.url() ?? "");
    void this.page?.reload().catch(() => undefined);
  }

  getURL(): string {
    const address = this.page?.url() ?? "";
    return address === "about:blank" ? "" : this.runtime.fromWire(address);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Only the event: the tab itself goes on, so that a test can watch the app reload it. */
  forcefullyCrashRenderer(): void {
    this.emit("render-process-gone", {}, { reason: "killed", exitCode: 1 });
  }

  async executeJavaScript(code: string): Promise<unknown> {
    await this.ready;
    return this.page!.evaluate(code);
  }

  async printToPDF(options: PrintOptions): Promise<Buffer> {
    await this.ready;
    return printPage(this.protocolSession!, options);
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  getZoomFactor(): number {
    return this.zoomFactor;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  async closePage(): Promise<void> {
    await this.ready.catch(() => undefined);
    await this.page?.close().catch(() => undefined);
    this.destroyed = true;
  }
}
