import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createQueryClient, followChanges, invoke } from "../../renderer/api.ts";

/** The browser entry's side of the page, without a server. */
class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static open: FakeEventSource[] = [];
  readyState = 1;
  constructor() {
    super();
    FakeEventSource.open.push(this);
  }
  close() {
    this.readyState = 2;
    FakeEventSource.open = FakeEventSource.open.filter((one) => one !== this);
  }
}

const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  delete window.bullpen;
  FakeEventSource.open = [];
  vi.stubGlobal("EventSource", FakeEventSource);
  vi.stubGlobal("fetch", fetched);
  fetched.mockReset();
  fetched.mockImplementation(() => Promise.resolve(Response.json({ ok: true, value: {} })));
});

afterEach(() => {
  window.dispatchEvent(new Event("pageshow"));
  vi.unstubAllGlobals();
});

/** A tab: what it was told to ask again. */
function tab() {
  const client = createQueryClient();
  client.setQueryData(["role.list", {}], []);
  client.setQueryData(["company.get", {}], null);
  const stale = () =>
    client
      .getQueryCache()
      .getAll()
      .filter((query) => query.state.isInvalidated)
      .map((query) => query.queryKey[0]);
  return { stale, leave: followChanges(client) };
}

test("however many tabs there are, one listens and tells the others", async () => {
  const tabs = Array.from({ length: 8 }, tab);
  await expect.poll(() => FakeEventSource.open).toHaveLength(1);
  FakeEventSource.open[0]!.dispatchEvent(new MessageEvent("changed", { data: '["role"]' }));
  for (const { stale } of tabs) await expect.poll(stale).toEqual(["role.list"]);
  for (const { leave } of tabs) leave();
  expect(FakeEventSource.open).toEqual([]);
});

test("when the listening tab is closed another one listens, and every tab asks everything again", async () => {
  const [first, second, third] = [tab(), tab(), tab()];
  await expect.poll(() => FakeEventSource.open).toHaveLength(1);
  const before = FakeEventSource.open[0];
  first.leave();
  await expect.poll(() => FakeEventSource.open.length).toBe(1);
  expect(FakeEventSource.open[0]).not.toBe(before);
  FakeEventSource.open[0]!.dispatchEvent(new Event("open"));
  for (const { stale } of [second, third])
    await expect.poll(stale).toEqual(["role.list", "company.get"]);
  second.leave();
  third.leave();
});

const put = (json: string) =>
  invoke("draft.put", { workspace: "/a", actorId: crypto.randomUUID(), key: "k", json });
const kept = () => fetched.mock.calls.map(([, init]) => init.keepalive ?? false);

test("only what is sent while the page goes away outlives it", async () => {
  await put("1");
  window.dispatchEvent(new Event("pagehide"));
  await put("2");
  window.dispatchEvent(new Event("pageshow"));
  await put("3");
  expect(kept()).toEqual([false, true, false]);
});

test("what is longer than the quota in bytes, not in letters, is sent as it is", async () => {
  window.dispatchEvent(new Event("pagehide"));
  await put("界".repeat(25_000));
  await put("a".repeat(25_000));
  expect(kept()).toEqual([false, true]);
});

test("a quota that others have used up costs one more try, not the text", async () => {
  window.dispatchEvent(new Event("pagehide"));
  fetched.mockRejectedValueOnce(new TypeError("quota"));
  expect(await put("1")).toMatchObject({ ok: true });
  expect(kept()).toEqual([true, false]);
});

test("a refusal of the server is said in its own words", async () => {
  fetched.mockResolvedValue(
    Response.json(
      { ok: false, error: { code: "invalid", message: "This is longer than 8 MiB." } },
      { status: 413 },
    ),
  );
  expect(await put("1")).toMatchObject({ error: { message: "This is longer than 8 MiB." } });
});
