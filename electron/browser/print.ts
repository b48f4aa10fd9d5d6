import type { BrowserContext, Page, Route } from "playwright-core";
import type { Site } from "../site.ts";
import { chromiumArguments, findChromium } from "./chromium.ts";

export interface Printer {
  /** Prints a page of the site. Rejects with a sentence for the person when no browser is installed. */
  printToPdf: (pagePath: string) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

export interface PrinterOptions {
  site: Site;
  executable?: () => string | null;
  /** How long the browser is kept for the next print. */
  idleMs?: number;
}

/** A running browser and its pages. */
interface Press {
  context: BrowserContext;
  sheets: Sheet[];
}

/** `.invalid` never resolves; the host only names the site inside the browser. */
const origin = "http://print.bullpen.invalid";

const noBrowser =
  "Printing needs a browser of the Chromium family. Install Chromium, Chrome, Edge or Brave and try again; nothing else is lost.";

/** Prints through an installed browser that runs no script and reaches no network: the site function answers everything. */
export function createPrinter({
  site,
  executable = findChromium,
  idleMs = 60_000,
}: PrinterOptions): Printer {
  let opened: Promise<Press> | null = null;
  let running = 0;
  let idle: NodeJS.Timeout | undefined;

  function press(): Promise<Press> {
    if (opened !== null) return opened;
    const opening = launch(executable(), site);
    const forget = (): void => {
      if (opened === opening) opened = null;
    };
    opening.then(({ context }) => context.once("close", forget), forget);
    opened = opening;
    return opening;
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const closing = opened;
    opened = null;
    await closing?.then(
      ({ context }) => context.browser()?.close(),
      () => undefined,
    );
  }

  async function printToPdf(pagePath: string): Promise<Uint8Array> {
    clearTimeout(idle);
    running += 1;
    try {
      return await print(await press(), pagePath);
    } finally {
      running -= 1;
      if (running === 0) idle = setTimeout(() => void close(), idleMs).unref();
    }
  }

  return { printToPdf, close };
}

async function launch(executablePath: string | null, site: Site): Promise<Press> {
  if (executablePath === null) throw new Error(noBrowser);
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArguments, "--host-resolver-rules=MAP * ~NOTFOUND"],
    // The entry closes everything itself; these would end the process before the file is closed.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await browser.newContext({
    javaScriptEnabled: false,
    acceptDownloads: false,
    serviceWorkers: "block",
    permissions: [],
  });
  await context.route("**/*", (route) => answer(route, site));
  return { context, sheets: [] };
}

async function answer(route: Route, site: Site): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (new URL(url).origin !== origin || request.method() !== "GET")
    return route.abort("blockedbyclient");
  const response = await site(new Request(url));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** A page and whether somebody prints on it: opening one takes about as long as printing, so they are kept. */
interface Sheet {
  page: Page;
  busy: boolean;
}

async function print({ context, sheets }: Press, pagePath: string): Promise<Uint8Array> {
  const sheet = sheets.find(({ busy }) => !busy) ?? (await newSheet(context, sheets));
  sheet.busy = true;
  try {
    const response = await sheet.page.goto(new URL(pagePath, origin).href, { waitUntil: "load" });
    if (response?.ok() !== true)
      throw new Error(`The page to print answered ${response?.status() ?? "nothing"}.`);
    return await sheet.page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    void blank(sheet);
  }
}

async function newSheet(context: BrowserContext, sheets: Sheet[]): Promise<Sheet> {
  const sheet = { page: await context.newPage(), busy: true };
  sheets.push(sheet);
  return sheet;
}

/** Forgets what was printed, then offers the sheet again. One that cannot (a crash, a closed browser) stays out of use. */
async function blank(sheet: Sheet): Promise<void> {
  try {
    await sheet.page.goto("about:blank");
    sheet.busy = false;
  } catch {
    await sheet.page.close().catch(() => undefined);
  }
}
