import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Bridge } from "../../shared/bridge.ts";
import type { Channel, Input, Output } from "../../shared/contract.ts";
import { launchBullpen, type RunningBullpen } from "../helpers/launch.ts";

let bullpen: RunningBullpen;
let panel: Page;
let part: { scorecardId: string; kitItemId: string };

const invoke = (page: Page, channel: string, input: unknown = {}) =>
  page.evaluate(
    ([name, value]) => (window as unknown as { bullpen: Bridge }).bullpen.invoke(name, value),
    [channel, input] as const,
  );

async function ok<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = (await invoke(panel, channel, input)) as { ok: boolean; value: Output<C> };
  expect(result, channel).toMatchObject({ ok: true });
  return result.value;
}

/** An exercise that the person at the laptop has still to score. */
async function findDraft(): Promise<typeof part> {
  const interviews = await ok("interview.list", {
    openingId: null,
    candidateId: null,
    when: "all",
    mineOpen: true,
  });
  for (const { id } of interviews) {
    const { mine } = await ok("interview.get", { id });
    const { items } = await ok("scorecard.get", { id: mine!.scorecardId });
    const exercise = items.find((item) => item.content.kind === "role-play");
    if (exercise) return { scorecardId: mine!.scorecardId, kitItemId: exercise.id };
  }
  throw new Error("The example has no role-play that is still to be scored.");
}

const cards = () => bullpen.windows().filter((page) => page.url().includes("#/card/"));

async function showCard(): Promise<Page> {
  const before = cards();
  expect(await ok("run.showCard", part)).toEqual({ shown: true });
  await expect.poll(() => cards().filter((page) => !before.includes(page))).toHaveLength(1);
  const card = cards().find((page) => !before.includes(page))!;
  await card.getByRole("heading", { level: 1 }).waitFor();
  return card;
}

beforeAll(async () => {
  bullpen = await launchBullpen();
  panel = await bullpen.firstWindow();
  await ok("workspace.explore", { path: path.join(bullpen.userData, "example.bullpen") });
  await panel.getByRole("navigation", { name: "Areas" }).waitFor({ timeout: 30_000 });
  part = await findDraft();
});

afterAll(() => bullpen.close());

test("the candidate's card opens in a window of its own, with the task and nothing around it", async () => {
  const card = await showCard();
  expect(card.url()).toMatch(new RegExp(`#/card/${part.scorecardId}/${part.kitItemId}$`));
  const { title, candidateName } = await ok("run.card", part);
  await card.getByRole("heading", { level: 1, name: title }).waitFor();
  await card.getByText(`For ${candidateName}`).waitFor();
  expect(await card.getByRole("navigation").count()).toBe(0);
  expect(await card.getByRole("link").count()).toBe(0);
  expect(await card.getByRole("button").count()).toBe(0);
});

test("it may ask for its card, and for nothing of the panel's", async () => {
  const card = cards()[0]!;
  expect(await invoke(card, "run.card", part)).toMatchObject({ ok: true });
  for (const [channel, input] of [
    ["scorecard.get", { id: part.scorecardId }],
    ["run.list", { scorecardId: part.scorecardId }],
    ["run.clock", { ...part, action: "start" }],
    ["search.find", { text: "a" }],
    ["workspace.status", {}],
    ["workspace.close", {}],
  ] as const)
    expect(await invoke(card, channel, input), channel).toMatchObject({
      ok: false,
      error: { code: "forbidden" },
    });
  expect(await invoke(panel, "scorecard.get", { id: part.scorecardId })).toMatchObject({
    ok: true,
  });
});

test("it hears when the panel moves the clock", async () => {
  const card = cards()[0]!;
  await ok("run.clock", { ...part, action: "restart" });
  await card.getByText("The panel has the word").waitFor();
  await ok("run.clock", { ...part, action: "next" });
  await ok("run.clock", { ...part, action: "start" });
  await card.getByText(/^left for preparation/).waitFor();
  expect(await card.getByRole("timer").textContent()).toMatch(/^\d\d:\d\d$/);
  await ok("run.clock", { ...part, action: "restart" });
});

test("no key leads anywhere", async () => {
  const card = cards()[0]!;
  const address = card.url();
  for (const key of ["Escape", "Control+k", "?", "Alt+ArrowLeft", "Control+1"])
    await card.keyboard.press(key);
  expect(card.url()).toBe(address);
  expect(await card.getByRole("dialog").count()).toBe(0);
  await card.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
});

test("another card takes its place", async () => {
  const first = cards()[0]!;
  const second = await showCard();
  await expect.poll(() => cards()).toEqual([second]);
  expect(first.isClosed()).toBe(true);
});

test("closing it leaves the panel's window at work, and it can be opened again", async () => {
  const [first] = cards();
  await bullpen.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes("#/card/"))!
      .close(),
  );
  await expect.poll(() => first!.isClosed()).toBe(true);
  expect(await invoke(panel, "workspace.status")).toMatchObject({ ok: true });
  await showCard();
});

test("it closes with the panel's window", async () => {
  const [card] = cards();
  await bullpen.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => !window.webContents.getURL().includes("#/card/"))!
      .close(),
  );
  await expect.poll(() => card!.isClosed()).toBe(true);
  expect(bullpen.log.pageErrors).toEqual([]);
});
