import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../electron/browser/chromium.ts";
import { documentPath } from "../../shared/document.ts";
import { type BrowserEntry, startBrowserEntry } from "../helpers/serve.ts";
import { type Figure, sideBySide } from "./measure.ts";

type Measured = Omit<Figure, "candidates">;

/** Measures what people wait for in the built app: the first screen, the candidates, and a printed report. */
export async function measurePages(
  file: string,
  userData: string,
  applicationId: string,
): Promise<Measured[]> {
  const entry = await startBrowserEntry(["--workspace", file], { BULLPEN_USER_DATA: userData });
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No Chromium-family browser is installed.");
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const blank = await startBlankServer();
  try {
    return [...(await loads(entry, browser, blank)), await report(entry, browser, applicationId)];
  } finally {
    blank.close();
    await browser.close();
    await entry.stop();
  }
}

/** The shortest page there is, from a server as near as ours. */
function startBlankServer(): Promise<Server> {
  const html = '<!doctype html><html lang="en"><title>Blank</title><h1>Blank</h1></html>';
  const server = createServer((_request, answer) =>
    answer.setHeader("content-type", "text/html").end(html),
  );
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function loads(entry: BrowserEntry, browser: Browser, blank: Server): Promise<Measured[]> {
  const page = await browser.newPage();
  await page.goto(entry.address);
  const blankAddress = `http://127.0.0.1:${(blank.address() as AddressInfo).port}/`;
  const figures: Measured[] = [];
  for (const [what, hash] of [
    ["load Home", "#/"],
    ["load the candidates", "#/candidates"],
  ] as const) {
    const times = await sideBySide(
      () => loadUntilHeading(page, `${entry.origin}/${hash}`),
      () => loadUntilHeading(page, blankAddress),
      12,
    );
    figures.push({ what: `${what} ÷ a blank page`, ...times, goal: null });
  }
  await page.close();
  return figures;
}

async function loadUntilHeading(page: Page, address: string): Promise<void> {
  // Between two addresses that differ in the hash alone a browser would not load anything.
  await page.goto("about:blank");
  await page.goto(address, { waitUntil: "load" });
  await page.locator("h1").first().waitFor();
}

/** The report as the app hands it out, against a running browser with an open page that loads the same HTML and prints it. */
async function report(
  entry: BrowserEntry,
  browser: Browser,
  applicationId: string,
): Promise<Measured> {
  const document = { kind: "candidate-report", id: applicationId } as const;
  const context = await browser.newContext({
    javaScriptEnabled: false,
    extraHTTPHeaders: { authorization: `Bearer ${entry.token}` },
  });
  const page = await context.newPage();
  const html = new URL(documentPath(document, "html", "A4"), entry.origin).href;
  const times = await sideBySide(
    () => download(entry, documentPath(document, "pdf", "A4")),
    () => printDirectly(page, html),
    10,
  );
  await context.close();
  return {
    what: "report as PDF ÷ Chromium printing the same HTML",
    ...times,
    goal: { ratio: 1.2, plusMs: 0 },
  };
}

async function download(entry: BrowserEntry, pathname: string): Promise<void> {
  const answer = await entry.fetch(pathname);
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || bytes.byteLength === 0)
    throw new Error(`${pathname} answered ${answer.status}.`);
}

async function printDirectly(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}
