import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { IdleLock } from "../../../renderer/features/handover/idle-lock.ts";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import { watchSaver } from "../../../renderer/unsaved.ts";
import { fail } from "../../../shared/result.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { id } from "./lock.ts";

const minute = 60_000;
let now = 0;
/** What the page's own timer does every few seconds, and nothing of the browser's. */
let tick: (() => void) | null = null;
beforeEach(() => {
  now = Date.UTC(2026, 10, 23, 9);
  tick = null;
  vi.spyOn(Date, "now").mockImplementation(() => now);
  const real = window.setInterval.bind(window);
  vi.spyOn(window, "setInterval").mockImplementation(((run: () => void, after: number) => {
    if (after !== 5000) return real(run, after);
    tick = run;
    return 0;
  }) as typeof window.setInterval);
});
afterEach(() => vi.restoreAllMocks());

async function watch(after: 5 | null, over: Answers = {}) {
  const rendered = await renderScreen(
    <>
      <IdleLock actorId={id(1)} />
      <Toaster />
    </>,
    { answers: { "lock.idle": { after }, "lock.handOver": {}, ...over } },
  );
  await expect.poll(() => rendered.sentTo("lock.idle")).toHaveLength(1);
  if (after !== null) await expect.poll(() => tick).not.toBeNull();
  return rendered;
}

const use = () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
const locked = [{ panelistId: id(1), interviewId: null }];

test("locks for whoever is here once nobody used the page for so long, and not before", async () => {
  const { sentTo } = await watch(5);
  now += 5 * minute - 1;
  tick!();
  use();
  now += 5 * minute - 1;
  tick!();
  expect(sentTo("lock.handOver")).toEqual([]);
  now += 1;
  tick!();
  await expect.poll(() => sentTo("lock.handOver")).toEqual(locked);
});

test("the first touch after a laptop slept locks, and does not count as use", async () => {
  const { sentTo } = await watch(5);
  now += 60 * minute;
  use();
  await expect.poll(() => sentTo("lock.handOver")).toEqual(locked);
});

test("use of another page of this file is use", async () => {
  const { sentTo } = await watch(5);
  const other = new BroadcastChannel("bullpen-use");
  const mine = new BroadcastChannel("bullpen-use");
  const heard = new Promise((resolve) => (mine.onmessage = resolve));
  now += 4 * minute;
  other.postMessage(null);
  await heard;
  now += 4 * minute;
  tick!();
  expect(sentTo("lock.handOver")).toEqual([]);
  now += minute;
  tick!();
  await expect.poll(() => sentTo("lock.handOver")).toEqual(locked);
  other.close();
  mine.close();
});

test("never, where the founder did not ask for it", async () => {
  const { sentTo } = await watch(null);
  now += 24 * 60 * minute;
  use();
  expect(tick).toBeNull();
  expect(sentTo("lock.handOver")).toEqual([]);
});

test("what is typed is stored first; while it cannot be, the page stays open and says so once", async () => {
  let isStored = false;
  const unwatch = watchSaver({ flush: () => Promise.resolve(isStored), forget: () => {} });
  const { screen, sentTo } = await watch(5);
  now += 5 * minute;
  tick!();
  await expect.element(screen.getByText(/could not be stored/)).toBeVisible();
  expect(sentTo("lock.handOver")).toEqual([]);
  isStored = true;
  tick!();
  await expect.poll(() => sentTo("lock.handOver")).toEqual(locked);
  unwatch();
});

test("whoever has no PIN is not locked out, nor asked for one", async () => {
  const { screen, sentTo } = await watch(5, {
    "lock.handOver": fail("forbidden", "Set a PIN of your own first.", "pin"),
  });
  now += 5 * minute;
  tick!();
  await expect.poll(() => sentTo("lock.handOver")).toEqual(locked);
  await expect.poll(() => screen.getByText("Set a PIN of your own first.").query()).toBeNull();
});
