import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Channel, Input, Output } from "../../shared/contract.ts";
import type { Result } from "../../shared/result.ts";
import { chromiumArguments } from "../../electron/browser/chromium.ts";
import { ensureChromium } from "../helpers/chromium.ts";
import { type BrowserEntry, startBrowserEntry } from "../helpers/serve.ts";

const evidence = "Wrote down what a lost berth window costs, and asked who pays for it";
const unfinished = "Nils Aasen, who has not told us his num";

/** No farewell, no flush: what is not in the file by now is lost. */
async function kill({ process: child }: BrowserEntry): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

describe("when the process is killed while somebody types", () => {
  let folder: string;
  let browser: Browser;
  let entry: BrowserEntry;
  let page: Page;
  let card: string;

  const start = (...args: string[]) => startBrowserEntry(args, { BULLPEN_USER_DATA: folder });

  const read = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const result = (await entry.rpc(channel, input)) as Result<Output<C>>;
    if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
    return result.value;
  };

  const openPage = async (hash: string): Promise<void> => {
    page = await browser.newPage();
    await page.goto(`${entry.address}${hash}`);
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "bullpen-kill-"));
    browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: [...chromiumArguments],
    });
    entry = await start("--workspace", path.join(folder, "killed.bullpen"), "--sample");
    const owed = await read("interview.list", {
      when: "past",
      openingId: null,
      candidateId: null,
      mineOpen: true,
    });
    card = owed[0]!.mine!.scorecardId;
  });

  afterAll(async () => {
    await browser?.close();
    await entry?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a level and its evidence are in the file soon after the last key", async () => {
    await openPage(`#/scorecards/${card}`);
    await page.getByRole("region", { name: "Criteria" }).waitFor();
    await page.keyboard.press("4");
    await page.getByLabel("What you saw or heard").pressSequentially(evidence);
    await expect
      .poll(async () => (await read("scorecard.get", { id: card })).ratings, { timeout: 10_000 })
      .toMatchObject([{ level: 4, evidence }]);
  });

  test("a form that cannot be saved yet is kept as it is", async () => {
    await openPage("#/candidates/new");
    await page.getByLabel(/^Name/).pressSequentially(unfinished);
    await expect
      .poll(async () => (await read("draft.get", { key: "candidate:new" }))?.json ?? "", {
        timeout: 10_000,
      })
      .toContain(unfinished);
  });

  test("the next start opens the same file and shows both again", async () => {
    await kill(entry);
    await Promise.all(browser.contexts().map((context) => context.close()));
    entry = await start();
    expect(await read("workspace.status", {})).toMatchObject({
      open: true,
      fileName: "killed.bullpen",
    });

    await openPage(`#/scorecards/${card}`);
    await page.getByText(evidence).waitFor();
    expect(await read("scorecard.get", { id: card })).toMatchObject({
      status: "draft",
      ratings: [{ level: 4, evidence }],
    });

    await openPage("#/candidates/new");
    await page.getByLabel(/^Name/).waitFor();
    expect(await page.getByLabel(/^Name/).inputValue()).toBe(unfinished);
  });
});
