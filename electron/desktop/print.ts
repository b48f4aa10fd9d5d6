import { BrowserWindow, session, type Session } from "electron";
import type { Log } from "../host.ts";
import type { Site } from "../site.ts";
import { printUrl, servePrintPages } from "./protocol.ts";

/** No "persist:" prefix: this partition lives in memory and forgets what it printed. */
const partition = "print";

interface PrinterOptions {
  /** Asked for late, because the site is made of the app, and the app prints. */
  site: () => Site;
  log: Log;
  timeoutMs?: number;
  idleMs?: number;
}

/**
 * Prints pages of the site through one hidden window without JavaScript and without a network. Jobs wait for each
 * other; the window is kept for the next one for a while, because opening it takes longer than most documents.
 */
export class Printer {
  readonly #options: Required<PrinterOptions>;
  #requests = new Requests("app://print/");
  #session: Session | undefined;
  #window: BrowserWindow | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  constructor(options: PrinterOptions) {
    this.#options = { timeoutMs: 60_000, idleMs: 30_000, ...options };
  }

  print(pagePath: string): Promise<Uint8Array> {
    const job = this.#queue.then(() => this.#run(printUrl(pagePath)));
    this.#queue = job.catch(() => undefined);
    return job;
  }

  /** Ends the window, and with it whatever is being printed. */
  dispose(): void {
    clearTimeout(this.#idle);
    this.#window?.destroy();
    this.#window = undefined;
  }

  async #run(address: string): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    const window = (this.#window ??= this.#open());
    const stop = interruption(window, this.#options.timeoutMs);
    try {
      return await Promise.race([this.#printPage(window, address), stop.happened]);
    } catch (error) {
      this.#options.log.error("A document could not be printed.", error);
      this.dispose();
      throw error;
    } finally {
      stop.forget();
      this.#idle = setTimeout(() => this.dispose(), this.#options.idleMs);
      this.#idle.unref();
    }
  }

  #open(): BrowserWindow {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: this.#ownSession(),
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
      },
    });
    window.once("closed", () => {
      if (this.#window === window) this.#window = undefined;
    });
    return window;
  }

  #ownSession(): Session {
    if (this.#session === undefined) {
      this.#session = session.fromPartition(partition);
      const site: Site = (request) => this.#requests.answer(this.#options.site(), request);
      servePrintPages(this.#session, site, this.#options.log);
    }
    return this.#session;
  }

  async #printPage(window: BrowserWindow, address: string): Promise<Uint8Array> {
    // Anew for each page: what an earlier one still waits for must not hold this one up.
    const requests = (this.#requests = new Requests(address));
    await window.loadURL(address);
    if (!requests.documentWasServed) throw new Error("The document to print was not found.");
    await requests.settled();
    return printWhenNothingIsMissing(window, requests);
  }
}

/**
 * Without JavaScript nobody can ask `document.fonts`. A font that laying out for paper first asked for is seen as a
 * new request; then that print is thrown away and repeated with the font.
 */
async function printWhenNothingIsMissing(
  window: BrowserWindow,
  requests: Requests,
  attempts = 3,
): Promise<Uint8Array> {
  const before = requests.count;
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  if (requests.count === before || attempts === 1) return pdf;
  await requests.settled();
  return printWhenNothingIsMissing(window, requests, attempts - 1);
}

/** Rejects when the window's page crashes, when it is closed, or when it takes too long. */
function interruption(window: BrowserWindow, timeoutMs: number) {
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_resolve, rejectIt) => (reject = rejectIt));
  const crashed = () => reject(new Error("The page that prints crashed."));
  const closed = () => reject(new Error("Printing was stopped."));
  const timer = setTimeout(
    () => reject(new Error("Printing took too long and was stopped.")),
    timeoutMs,
  );
  const { webContents } = window;
  webContents.on("render-process-gone", crashed);
  window.on("closed", closed);
  // Nobody may be waiting any more when it happens.
  promise.catch(() => undefined);
  return {
    happened: promise,
    forget() {
      clearTimeout(timer);
      webContents.off("render-process-gone", crashed);
      window.off("closed", closed);
    },
  };
}

/** What one printed page asks for: how much, how much of it is still unanswered, and whether the page itself was there. */
class Requests {
  count = 0;
  documentWasServed = false;
  readonly #path: string;
  #open = 0;
  #waiting: (() => void)[] = [];

  constructor(address: string) {
    this.#path = new URL(address).pathname;
  }

  async answer(site: Site, request: Request): Promise<Response> {
    this.count += 1;
    this.#open += 1;
    try {
      const response = await site(request);
      if (new URL(request.url).pathname === this.#path) this.documentWasServed = response.ok;
      return response;
    } finally {
      this.#open -= 1;
      if (this.#open === 0) for (const resume of this.#waiting.splice(0)) resume();
    }
  }

  settled(): Promise<void> {
    if (this.#open === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
