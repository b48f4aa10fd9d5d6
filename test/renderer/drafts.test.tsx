import { useEffect } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useDraft } from "../../renderer/drafts.ts";
import { handOver, switchWorkspace } from "../../renderer/hand-over.ts";
import { forgetUnsaved } from "../../renderer/unsaved.ts";
import { fail, ok } from "../../shared/result.ts";
import { type Answers, renderScreen, testOrigin } from "./harness.tsx";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

/** The form's draft, for the test to type into. */
let draft: ReturnType<typeof useDraft<string>>;

function Form({ name, onDraft }: { name: string; onDraft: (made: typeof draft) => void }) {
  const made = useDraft<string>(name);
  useEffect(() => onDraft(made));
  return <p>{made.restored === undefined ? "…" : `restored: ${made.restored ?? "nothing"}`}</p>;
}

const toHanna = { panelistId: "01900000-0000-7000-8000-000000000002", interviewId: null };

const open = (answers: Answers = {}) =>
  renderScreen(<Form name="candidate/new" onDraft={(made) => void (draft = made)} />, {
    answers: { "lock.handOver": {}, ...answers },
  });

test("somebody who types without a pause is stored every half second", async () => {
  const { sentTo } = await open();
  for (const text of ["a", "ab", "abc", "abcd"]) {
    draft.keep(text);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(sentTo("draft.put")).toEqual([{ key: "candidate/new", json: '"abc"', ...testOrigin }]);
  await vi.advanceTimersByTimeAsync(500);
  expect(sentTo("draft.put").at(-1)).toMatchObject({ key: "candidate/new", json: '"abcd"' });
});

test("what was typed is stored when the form goes away or the window hides", async () => {
  const { screen, sentTo } = await open();
  draft.keep("hidden");
  window.dispatchEvent(new Event("pagehide"));
  expect(sentTo("draft.put")).toMatchObject([{ json: '"hidden"' }]);
  draft.keep("gone");
  await screen.unmount();
  await expect.poll(() => sentTo("draft.put").at(-1)).toMatchObject({ json: '"gone"' });
});

test("it is stored before somebody else takes the laptop", async () => {
  const { sent } = await open();
  draft.keep("mine");
  await handOver(toHanna);
  const order = sent.map((call) => call.channel).filter((channel) => channel !== "draft.get");
  expect(order).toEqual(["draft.put", "lock.handOver"]);
});

test("a failed attempt is made again, with what is newest by then", async () => {
  const put = vi.fn().mockReturnValueOnce(fail("file", "The disk is full.")).mockReturnValue({});
  const { sentTo } = await open({ "draft.get": null, "draft.put": put });
  draft.keep("one");
  await vi.advanceTimersByTimeAsync(500);
  draft.keep("two");
  await vi.advanceTimersByTimeAsync(500);
  expect(sentTo("draft.put").map((call) => call.json)).toEqual(['"one"', '"two"']);
});

test("a cleared draft stays away, and a spoilt one counts as none", async () => {
  const { screen, sentTo } = await open({
    "draft.get": { json: "{ spoilt", updatedAt: 0 },
    "draft.put": {},
    "draft.clear": {},
  });
  await expect.element(screen.getByText("restored: nothing")).toBeVisible();
  draft.keep("typed");
  await draft.clear();
  await vi.advanceTimersByTimeAsync(2000);
  expect(sentTo("draft.put")).toEqual([]);
});

test("the laptop stays with whoever typed while what they typed cannot be stored", async () => {
  const put = vi.fn().mockReturnValueOnce(fail("file", "The disk is full.")).mockReturnValue({});
  const { sentTo } = await open({ "draft.get": null, "draft.put": put });
  draft.keep("mine");
  expect(await handOver(toHanna)).toMatchObject({ ok: false, error: { code: "file" } });
  expect(sentTo("lock.handOver")).toEqual([]);
  expect(await handOver(toHanna)).toMatchObject({ ok: true });
  expect(sentTo("draft.put").map((call) => call.json)).toEqual(['"mine"', '"mine"']);
});

test("what was typed reaches its own file before another one is opened", async () => {
  const { sent } = await open({ "workspace.open": {}, "draft.get": null, "draft.put": {} });
  draft.keep("of A");
  await switchWorkspace(() => {
    sent.push({ channel: "workspace.open", input: {} });
    return Promise.resolve(ok(null));
  });
  const order = sent.map((call) => call.channel).filter((channel) => channel !== "draft.get");
  expect(order).toEqual(["draft.put", "workspace.open"]);
});

test("nothing typed for another file or person is ever sent again", async () => {
  const { screen, sentTo } = await open({
    "draft.get": null,
    "draft.put": fail("file", "The disk is full."),
  });
  draft.keep("of A");
  await vi.advanceTimersByTimeAsync(500);
  expect(sentTo("draft.put")).toHaveLength(1);
  forgetUnsaved();
  draft.keep("more of A");
  await vi.advanceTimersByTimeAsync(5000);
  await draft.clear();
  await screen.unmount();
  expect(sentTo("draft.put")).toHaveLength(1);
  expect(sentTo("draft.clear")).toEqual([]);
});

test("a draft that Bullpen says belongs elsewhere is not tried again, and holds nobody up", async () => {
  const { sentTo } = await open({ "draft.get": null, "draft.put": fail("conflict", "Elsewhere.") });
  draft.keep("of A");
  await vi.advanceTimersByTimeAsync(500);
  expect(await handOver(toHanna)).toMatchObject({ ok: true });
  expect(sentTo("draft.put")).toHaveLength(1);
});
