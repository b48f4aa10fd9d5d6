import { EventEmitter } from "node:events";
import type { BrowserContext, Page, Request as PageRequest } from "playwright-core";
import type { Runtime } from "./runtime.ts";
import { cancellable, strict } from "./strict.ts";

type Handler = (request: Request) => Response | Promise<Response>;
type CheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: unknown,
) => boolean;
type BeforeRequest = (
  details: { url: string; method: string; resourceType: string },
  callback: (answer: { cancel?: boolean }) => void,
) => void;

/** The permissions of Chromium that can be granted from outside, by Electron's name for them. */
const grantable = {
  "clipboard-sanitized-write": "clipboard-write",
  "clipboard-read": "clipboard-read",
};

/** One partition: its own Chromium context, its own protocol handlers, its own permissions. */
export class StandInSession extends EventEmitter {
  readonly partition: string;
  readonly protocol;
  readonly webRequest;
  permissionCheck: CheckHandler | null = null;
  permissionRequest: ((...values: never[]) => void) | null = null;
  dictionaryUrl = "";
  private readonly runtime: Runtime;
  private readonly handlers = new Map<string, Handler>();
  private beforeRequest: BeforeRequest | null = null;
  private chromiumContext: Promise<BrowserContext> | undefined;
  private readonly ownPages = new Set<Page>();
  private opening = 0;

  constructor(runtime: Runtime, partition: string) {
    super();
    this.runtime = runtime;
    this.partition = partition;
    this.protocol = strict("session.protocol", {
      handle: (scheme: string, handler: Handler) => this.handle(scheme, handler),
      unhandle: (scheme: string) => void this.handlers.delete(scheme),
      isProtocolHandled: (scheme: string) => this.handlers.has(scheme),
    });
    this.webRequest = strict("session.webRequest", {
      onBeforeRequest: (listener: BeforeRequest | null) => (this.beforeRequest = listener),
    });
  }

  private handle(scheme: string, handler: Handler): void {
    if (this.handlers.has(scheme))
      throw new Error(`The scheme ${scheme} has been intercepted or handled already.`);
    this.handlers.set(scheme, handler);
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.permissionCheck = handler;
  }

  setPermissionRequestHandler(handler: ((...values: never[]) => void) | null): void {
    this.permissionRequest = handler;
  }

  setDevicePermissionHandler(): void {}

  setDisplayMediaRequestHandler(): void {}

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionaryUrl = url;
  }

  addWordToSpellCheckerDictionary(): boolean {
    return true;
  }

  /** A page for one window. Any other page that appears in the context is a popup and goes at once. */
  async newPage(origin: string): Promise<Page> {
    const context = await (this.chromiumContext ??= this.open());
    await this.grant(context, origin);
    this.opening += 1;
    try {
      const page = await context.newPage();
      this.ownPages.add(page);
      return page;
    } finally {
      this.opening -= 1;
    }
  }

  private async open(): Promise<BrowserContext> {
    const browser = await this.runtime.chromium();
    const context = await browser.newContext({ locale: "en-US", serviceWorkers: "block" });
    context.setDefaultTimeout(15_000);
    // The routes of a window's own page come first; this one catches popups and workers.
    await context.route("**/*", (route) => route.abort("internetdisconnected"));
    context.on("page", (page) => {
      if (this.opening === 0 && !this.ownPages.has(page)) void page.close();
    });
    return context;
  }

  private async grant(context: BrowserContext, origin: string): Promise<void> {
    const granted = Object.entries(grantable)
      .filter(([name]) => this.permissionCheck?.(null, name, origin, {}) ?? true)
      .map(([, chromiumName]) => chromiumName);
    await context.grantPermissions(granted);
  }

  /** What the page gets for a request, or null when it would have left the machine. */
  async answer(request: PageRequest, address: string): Promise<Response | null> {
    const scheme = new URL(address).protocol.slice(0, -1);
    const handler = this.handlers.get(scheme);
    if (this.isCancelled(request, address) || handler === undefined) return null;
    const body = request.postDataBuffer();
    if (body === null && Number(request.headers()["content-length"] ?? 0) > 0) {
      throw new Error(
        "The stand-in sees bodies made of text or bytes only, not of blobs or forms.",
      );
    }
    return handler(
      new Request(address, {
        method: request.method(),
        headers: this.headersFor(request),
        ...(body === null ? {} : { body: Uint8Array.from(body) }),
      }),
    );
  }

  private isCancelled(request: PageRequest, url: string): boolean {
    let cancel = false;
    const details = { url, method: request.method(), resourceType: request.resourceType() };
    this.beforeRequest?.(details, (answer) => (cancel = answer.cancel === true));
    return cancel;
  }

  private headersFor(request: PageRequest): Record<string, string> {
    return Object.fromEntries(
      Object.entries(request.headers()).map(([name, value]) => {
        if (name === "origin")
          return [name, this.runtime.originOf(this.runtime.fromWire(`${value}/`))];
        return [name, name === "referer" ? this.runtime.fromWire(value) : value];
      }),
    );
  }

  /** Whether the app lets a page download; the answer is `will-download`'s. */
  offerDownload(url: string): boolean {
    const { event, wasPrevented } = cancellable({});
    this.emit("will-download", event, { getURL: () => url });
    return !wasPrevented();
  }
}
