import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { Bridge } from "../../shared/bridge.ts";
import type { Channel, Input, Output } from "../../shared/contract.ts";
import type { Result } from "../../shared/result.ts";
import type { RunningBullpen } from "../helpers/launch.ts";

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

/** Everybody's PIN, where it does not matter which one it is. */
const anyPin = "284635";

/** Passes the laptop on, in the foot of the sidebar; each person sets a PIN the first time and shows it afterwards. */
export async function handOverTo(page: Page, name: string): Promise<void> {
  await passTo(page, name, anyPin);
  const first = page.getByLabel(/^A PIN for /);
  await first.or(page.getByLabel(/’s PIN$/)).waitFor();
  if (await first.isVisible()) await beginPin(page, anyPin);
  else await typePin(page, anyPin);
  await atTheLaptop(page, name);
}

/** From the foot of the sidebar to the hand-over page; whoever leaves sets a PIN first if there is none. */
export async function passTo(page: Page, name: string, ownPin: string): Promise<void> {
  await page.getByRole("button", { name: /At the laptop/ }).click();
  await page.getByRole("menuitemcheckbox", { name }).click();
  const dialog = page.getByRole("dialog", { name: "First, a PIN for yourself" });
  const handedOver = page.getByRole("heading", { name: /^Please hand the laptop to/ });
  await dialog.or(handedOver).first().waitFor();
  if (await dialog.isVisible()) await setOwnPin(page, ownPin);
  await handedOver.waitFor();
}

/** In the dialog before the first hand-over. */
export async function setOwnPin(page: Page, pin: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "First, a PIN for yourself" });
  await dialog.getByLabel("Your PIN").fill(pin);
  await dialog.getByLabel("Once more").fill(pin);
  await dialog.getByRole("button", { name: "Set it and hand over" }).click();
  await keepRecoveryCode(page, page.getByRole("heading", { name: /^Please hand the laptop to/ }));
}

/** The founder's first PIN comes with a recovery code, which is shown before anything else happens. */
async function keepRecoveryCode(page: Page, afterwards: Locator): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Your recovery code" });
  await dialog.or(afterwards).first().waitFor();
  if (await dialog.isVisible())
    await dialog.getByRole("button", { name: "I have kept it" }).click();
}

/** On the hand-over page, by somebody who has a PIN. */
export async function typePin(page: Page, pin: string): Promise<void> {
  const field = page.getByLabel(/’s PIN$/);
  await field.fill(pin);
  await field.press("Enter");
}

/** On the hand-over page, by somebody who has none: twice, so that nothing was mistyped. */
export async function beginPin(page: Page, pin: string): Promise<void> {
  for (const label of [/^A PIN for /, "Once more"]) {
    await page.getByLabel(label).fill(pin);
    await page.getByLabel(label).press("Enter");
  }
}

export const atTheLaptop = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`At the laptop:\\s*${name}`) }).waitFor();

interface Company {
  name: string;
  founder: string;
  /** Where its workspace is to lie: what the system's dialog answers. */
  file: string;
}

/** The first page: a company and a workspace of its own, begun without the example. */
export async function begin(page: Page, bullpen: RunningBullpen, company: Company): Promise<void> {
  await page.getByLabel("What is your company called?").fill(company.name);
  await page.getByLabel("And you?").fill(company.founder);
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByLabel("Time zone").selectOption("Europe/Oslo");
  await answerDialogs(bullpen, company.file);
  await page.getByRole("button", { name: "Choose another place" }).click();
  await page.getByText(company.file).waitFor();
  await page.getByRole("button", { name: /^Start/ }).click();
  await page.getByRole("navigation", { name: "Areas" }).waitFor();
}

/** The system's dialogs, to save and to open, answer with this file from now on. */
export async function answerDialogs(bullpen: RunningBullpen, file: string): Promise<void> {
  await bullpen.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: false, filePath })) as unknown as typeof dialog.showSaveDialog;
    dialog.showOpenDialog = (() =>
      Promise.resolve({
        canceled: false,
        filePaths: [filePath],
      })) as unknown as typeof dialog.showOpenDialog;
  }, file);
}

export async function addPanelists(page: Page, names: readonly string[]): Promise<void> {
  await goTo(page, "Settings");
  await page.getByRole("radiogroup", { name: "Part" }).getByText("Panelists").click();
  for (const name of names) {
    await page.getByRole("button", { name: "Add a panelist" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^Name/).fill(name);
    await dialog.getByRole("button", { name: "Add" }).click();
    await page.getByRole("button", { name: `Edit ${name}` }).waitFor();
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

interface Levels {
  levels: readonly number[];
  /** One sentence for the criterion of this number, from 1. */
  evidence: (number: number) => string;
}

/** Opens one's own scorecard and fills it in without touching the mouse; leaves it unsubmitted. Returns its id. */
export async function scoreByKeyboard(
  page: Page,
  { recommendation, ...levels }: Levels & { recommendation: string },
): Promise<string> {
  await page.getByRole("link", { name: "Open my scorecard" }).click();
  const id = await idInAddress(page, "scorecards");
  await scoreCriteria(page, levels);
  await recommend(page, recommendation);
  return id;
}

/** From the criterion that is open to the last one; during a second take, the second take of each. */
export async function scoreCriteria(
  page: Page,
  { levels, evidence }: Levels,
  field = "What you saw or heard",
): Promise<void> {
  await page.getByRole("region", { name: "Criteria" }).waitFor();
  const { keyboard } = page;
  const words = page.getByLabel(field);
  for (const [index, level] of levels.entries()) {
    await keyboard.press(String(level));
    await keyboard.press("e");
    await expect.poll(() => words.evaluate((one) => one === document.activeElement)).toBe(true);
    await keyboard.type(evidence(index + 1));
    await keyboard.press("Escape");
    if (index + 1 < levels.length) await nextCriterion(page);
  }
}

export async function recommend(page: Page, recommendation: string): Promise<void> {
  await page.getByRole("radio", { name: recommendation, exact: true }).focus();
  await page.keyboard.press("Space");
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
