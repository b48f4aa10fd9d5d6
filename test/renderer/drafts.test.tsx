import { useEffect } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useDraft } from "../../renderer/drafts.ts";
import { handOver } from "../../renderer/hand-over.ts";
import { fail } from "../../shared/result.ts";
import { type Answers, renderScreen } from "./harness.tsx";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

/** The form's draft, for the test to type into. */
let draft: ReturnType<typeof useDraft<string>>;

function Form({ name, onDraft }: { name: string; onDraft: (made: typeof draft) => void }) {
  const made = useDraft<string>(name);
  useEffect(() => onDraft(made));
  return <p>{made.restored === undefined ? "…" : `restored: ${made.restored ?? "nothing"}`}</p>;
}

const open = (answers: Answers = {}) =>
  renderScreen(<Form name="candidate/new" onDraft={(made) => void (draft = made)} />, {
    answers: { "panelist.act": {}, ...answers },
  });

test("somebody who types without a pause is stored every half second", async () => {
  const { sentTo } = await open();
  for (const text of ["a", "ab", "abc", "abcd"]) {
    draft.keep(text);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(sentTo("draft.put")).toEqual([{ key: "candidate/new", json: '"abc"' }]);
  await vi.advanceTimersByTimeAsync(500);
  expect(sentTo("draft.put").at(-1)).toEqual({ key: "candidate/new", json: '"abcd"' });
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
  await handOver("01900000-0000-7000-8000-000000000002");
  const order = sent.map((call) => call.channel).filter((channel) => channel !== "draft.get");
  expect(order).toEqual(["draft.put", "panelist.act"]);
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
