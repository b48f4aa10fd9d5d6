import type { Browser, Page } from "playwright-core";
import { noon } from "../../helpers/app.ts";
import type { ServedWorld } from "./serve.ts";

export interface Walked {
  /** Everything of a page by where it was seen: its address, then what was opened on it. */
  screens: Record<string, string>;
  answers: Record<string, unknown>;
  /** Errors that a page met on the way. */
  troubles: string[];
}

/** What opens something and changes nothing. */
const openers = [
  '[role="tab"][aria-selected="false"]',
  '[aria-expanded="false"]',
  '[aria-haspopup="dialog"]',
  '[aria-haspopup="menu"]',
  "summary",
].join(", ");

/** Opens every address, and on each whatever can be opened without changing anything; then looks things up. */
export async function walk(
  browser: Browser,
  served: ServedWorld,
  { pages, opens }: { pages: Record<string, string[]>; opens: boolean },
): Promise<Walked> {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  await page.clock.setFixedTime(noon);
  await page.addInitScript(countRequests);
  await page.goto(served.address);
  const screens: Record<string, string> = {};
  const keep = async (place: string) => {
    screens[place] = (await look(page)).replaceAll(served.folder, "(folder)");
  };
  for (const [route, addresses] of Object.entries(pages))
    for (const [at, address] of addresses.entries()) {
      await open(page, address);
      await keep(`${route} ${at}`);
      if (opens) await openEverything(page, address, (what) => keep(`${route} ${at}: ${what}`));
    }
  await open(page, "/");
  for (const words of ["berth window", "as evidence", "Leila", "Hanna"]) {
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("dialog").getByRole("combobox").fill(words);
    await settle(page);
    await keep(`palette ${words}`);
    await page.keyboard.press("Escape");
  }
  await context.close();
  return { screens, answers: served.answers, troubles: [...troubles, ...served.troubles] };
}

interface Counting {
  /** Requests that have not been answered yet. */
  waiting: number;
  /** What was opened already. */
  walked: Set<string>;
}

type Watched = typeof globalThis & { leaks: Counting };

/** Runs in the page before its own scripts. */
function countRequests(): void {
  const counting: Counting = { waiting: 0, walked: new Set() };
  Object.assign(globalThis, { leaks: counting });
  const plain = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    counting.waiting += 1;
    try {
      const answer = await plain(...asked);
      // Answered is what has come whole, not what has begun to come.
      await answer.clone().arrayBuffer();
      return answer;
    } finally {
      counting.waiting -= 1;
    }
  };
}

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${address}`);
  await settle(page);
}

/** Until every question is answered and nothing has moved for some frames. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isBusy = () =>
      (globalThis as Watched).leaks.waiting > 0 ||
      document.querySelector('[aria-busy="true"], [role="status"] > span[aria-hidden="true"]') !==
        null;
    let moved = true;
    const watching = new MutationObserver(() => {
      moved = true;
    });
    const everything = { attributes: true, characterData: true, childList: true, subtree: true };
    watching.observe(document.body, everything);
    for (let still = 0; still < 3;) {
      moved = false;
      await frame();
      still = moved || isBusy() ? 0 : still + 1;
    }
    watching.disconnect();
  });

/**
 * The whole page as it stands, with what stands in its fields and on the paper in its frames; without the numbers that
 * make ids unique, and without the height of that paper, which is measured before or after its fonts have come. The
 * attributes of an element are written in the order of their names: the order in the page tells only which one React
 * set first, and that depends on what came first, the page or the answers it shows.
 */
const look = async (page: Page): Promise<string> => {
  const seen = await page.evaluate(() => {
    const aside = document.implementation.createHTMLDocument();
    const write = (body: HTMLElement): string => {
      // A copy in a document that shows nothing: the page stays as it is, and the copy loads nothing.
      const copy = aside.importNode(body, true);
      // Radix keeps a panel of tabs from moving when it comes, and takes that back whenever it is drawn next.
      for (const panel of copy.querySelectorAll<HTMLElement>('[role="tabpanel"][style]')) {
        panel.style.removeProperty("animation-duration");
        if (panel.style.length === 0) panel.removeAttribute("style");
      }
      for (const element of [copy, ...copy.querySelectorAll("*")]) {
        const attributes = [...element.attributes].toSorted((a, b) => (a.name < b.name ? -1 : 1));
        for (const attribute of attributes) element.removeAttributeNode(attribute);
        for (const attribute of attributes) element.setAttributeNode(attribute);
      }
      return copy.outerHTML;
    };
    const fields = document.querySelectorAll<HTMLInputElement>("input, textarea, select");
    const values = [...fields].map(({ value, checked }) => `${value} ${checked}`);
    const papers = [...document.querySelectorAll("iframe")].map((frame) => {
      const paper = frame.contentDocument?.body;
      return paper ? write(paper) : "";
    });
    const page = [document.title, location.hash, write(document.body)];
    return [...page, ...values, ...papers].join("\n");
  });
  return seen
    .replaceAll(/nonce="[^"]*"/g, "")
    .replaceAll(/; height: [\d.]+px/g, "")
    .replaceAll(/_r_[\da-z]+_/g, "_id_");
};

/** One thing after the other; what opened over the page is closed again, and a page that was left is opened again. */
async function openEverything(
  page: Page,
  address: string,
  keep: (what: string) => Promise<void>,
): Promise<void> {
  for (;;) {
    const name = await clickNext(page);
    if (name === null) return;
    await settle(page);
    await keep(name);
    if ((await page.getByRole("dialog").or(page.getByRole("menu")).count()) > 0)
      await page.keyboard.press("Escape");
    await open(page, address);
  }
}

/** Clicks the first opener that was not clicked on this page yet; its name, or null when there is none. */
async function clickNext(page: Page): Promise<string | null> {
  const next = await page.evaluateHandle((selector) => {
    const { walked } = (globalThis as Watched).leaks;
    const named = [...document.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      element,
      name: (element.ariaLabel ?? element.textContent).trim(),
    }));
    // What stands beside every page is opened on the first one only.
    const key = (one: (typeof named)[number]) =>
      one.element.closest("aside") ? one.name : `${location.hash} ${one.name}`;
    const found = named.find((one) => one.element.checkVisibility() && !walked.has(key(one)));
    if (found) walked.add(key(found));
    return found ?? null;
  }, openers);
  const name = await next.evaluate((found) => found?.name ?? null);
  if (name === null) return null;
  await (await next.getProperty("element")).asElement()!.click();
  return name;
}
