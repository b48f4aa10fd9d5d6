import type { BrowserContext, Route } from "playwright-core";
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
  let opened: Promise<BrowserContext> | null = null;
  let running = 0;
  let idle: NodeJS.Timeout | undefined;

  function context(): Promise<BrowserContext> {
    if (opened !== null) return opened;
    const opening = launch(executable(), site);
    const forget = (): void => {
      if (opened === opening) opened = null;
    };
    opening.then((current) => current.once("close", forget), forget);
    opened = opening;
    return opening;
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const closing = opened;
    opened = null;
    await closing?.then(
      (current) => current.browser()?.close(),
      () => undefined,
    );
  }

  async function printToPdf(pagePath: string): Promise<Uint8Array> {
    clearTimeout(idle);
    running += 1;
    try {
      return await print(await context(), pagePath);
    } finally {
      running -= 1;
      if (running === 0) idle = setTimeout(() => void close(), idleMs).unref();
    }
  }

  return { printToPdf, close };
}

async function launch(executablePath: string | null, site: Site): Promise<BrowserContext> {
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
  return context;
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

async function print(context: BrowserContext, pagePath: string): Promise<Uint8Array> {
  const page = await context.newPage();
  try {
    const response = await page.goto(new URL(pagePath, origin).href, { waitUntil: "load" });
    if (response?.ok() !== true)
      throw new Error(`The page to print answered ${response?.status() ?? "nothing"}.`);
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await page.close();
  }
}
