import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { Bridge } from "../../shared/bridge.ts";
import type { Channel, Input, Output } from "../../shared/contract.ts";
import type { Result } from "../../shared/result.ts";

/** What a founder does with the app, by what can be seen and by the keys. */

/** Asks a channel from inside the page, as a curious panelist might in the developer tools. */
export async function ask<C extends Channel>(
  page: Page,
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>>> {
  const result = await page.evaluate(
    ([name, value]) => (window as unknown as { bullpen: Bridge }).bullpen.invoke(name, value),
    [channel, input] as const,
  );
  return result as Result<Output<C>>;
}

/** The same, where a refusal would be a mistake of the test. */
export async function read<C extends Channel>(page: Page, channel: C, input: Input<C>) {
  const result = await ask(page, channel, input);
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value;
}

export async function goTo(page: Page, area: string): Promise<void> {
  await page.getByRole("navigation", { name: "Areas" }).getByRole("link", { name: area }).click();
}

/** The id at the end of the page's address, once it is there. */
export async function idInAddress(page: Page, place: string): Promise<string> {
  const pattern = new RegExp(`#/${place}/([0-9a-f-]{36})`);
  await page.waitForURL(pattern);
  return pattern.exec(page.url())![1]!;
}

/** Everybody's PIN: which one it is does not matter here. */
const pin = "284635";

/** Passes the laptop on, in the foot of the sidebar; each person sets a PIN the first time and shows it afterwards. */
export async function handOverTo(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /At the laptop/ }).click();
  await page.getByRole("menuitemcheckbox", { name }).click();
  const ownPin = page.getByRole("dialog", { name: "First, a PIN for yourself" });
  const handedOver = page.getByRole("heading", { name: /^Please hand the laptop to/ });
  await ownPin.or(handedOver).first().waitFor();
  if (await ownPin.isVisible()) {
    await ownPin.getByLabel("Your PIN").fill(pin);
    await ownPin.getByLabel("Once more").fill(pin);
    await ownPin.getByRole("button", { name: "Set it and hand over" }).click();
    await keepRecoveryCode(page, handedOver);
  }
  await handedOver.waitFor();
  await showPin(page);
  await page.getByRole("button", { name: new RegExp(`At the laptop:\\s*${name}`) }).waitFor();
}

/** The founder's first PIN comes with a recovery code, which is shown before anything else happens. */
async function keepRecoveryCode(page: Page, afterwards: Locator): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Your recovery code" });
  await dialog.or(afterwards).first().waitFor();
  if (await dialog.isVisible())
    await dialog.getByRole("button", { name: "I have kept it" }).click();
}

/** On the hand-over page. */
async function showPin(page: Page): Promise<void> {
  const first = page.getByLabel(/^A PIN for /);
  const known = page.getByLabel(/’s PIN$/);
  await first.or(known).waitFor();
  if (await first.isVisible()) {
    await first.fill(pin);
    await first.press("Enter");
    await page.getByLabel("Once more").fill(pin);
    await page.getByLabel("Once more").press("Enter");
  } else {
    await known.fill(pin);
    await known.press("Enter");
  }
}

interface Plan {
  round: string;
  panelists: readonly string[];
  /** Everybody on offer who shall not be there. */
  without?: readonly string[];
}

/** From a candidate's page: an interview yesterday at two. Returns its id. */
export async function schedule(page: Page, candidateId: string, plan: Plan): Promise<string> {
  await openCandidate(page, candidateId);
  await page.getByRole("link", { name: "Schedule interview" }).first().click();
  await page.getByLabel("Round").selectOption({ label: plan.round });
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await page.getByLabel(/^Day/).fill(yesterday);
  await page.getByLabel(/^Time(?! zone)/).fill("14:00");
  const panel = page.getByRole("group", { name: "Panelists" });
  for (const name of plan.panelists) await panel.getByLabel(name).check();
  for (const name of plan.without ?? []) await panel.getByLabel(name).uncheck();
  await page.getByRole("button", { name: "Schedule" }).click();
  return idInAddress(page, "interviews");
}

export async function openCandidate(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/candidates/${id}`);
  await page.getByRole("link", { name: "Report", exact: true }).waitFor();
}

export async function openInterview(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/interviews/${id}`);
  await page.getByRole("link", { name: "Open the profile" }).waitFor();
}

interface Judgement {
  levels: readonly number[];
  /** One sentence for the criterion of this number, from 1. */
  evidence: (number: number) => string;
  recommendation: string;
}

/** Opens one's own scorecard and fills it in without touching the mouse; leaves it unsubmitted. Returns its id. */
export async function scoreByKeyboard(page: Page, judgement: Judgement): Promise<string> {
  await page.getByRole("link", { name: "Open my scorecard" }).click();
  const id = await idInAddress(page, "scorecards");
  await page.getByRole("region", { name: "Criteria" }).waitFor();
  const { keyboard } = page;
  for (const [index, level] of judgement.levels.entries()) {
    await keyboard.press(String(level));
    await keyboard.press("e");
    const evidence = page.getByLabel("What you saw or heard");
    await expect
      .poll(() => evidence.evaluate((field) => field === document.activeElement))
      .toBe(true);
    await keyboard.type(judgement.evidence(index + 1));
    await keyboard.press("Escape");
    if (index + 1 < judgement.levels.length) await nextCriterion(page);
  }
  await page.getByRole("radio", { name: judgement.recommendation, exact: true }).focus();
  await keyboard.press("Space");
  return id;
}

/** J, and the wait until the next one is open. */
async function nextCriterion(page: Page): Promise<void> {
  const open = page.locator("[data-criterion]:has(textarea)");
  const before = await open.getAttribute("data-criterion");
  await page.keyboard.press("j");
  await expect.poll(() => open.getAttribute("data-criterion")).not.toBe(before);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-criterion")))
    .toBe(true);
}

export async function submit(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+Enter");
  await page
    .getByRole("alertdialog")
    .or(page.getByRole("dialog"))
    .getByRole("button", { name: "Submit" })
    .click();
  await page.getByRole("region", { name: "Criteria" }).waitFor({ state: "detached" });
}
