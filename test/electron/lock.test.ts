import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createApp } from "../../electron/app.ts";
import { type Channel, contract } from "../../shared/contract.ts";
import type { Result } from "../../shared/result.ts";
import type { WorkspaceStatus } from "../../shared/workspace.ts";
import { quietLog, testApp } from "../helpers/app.ts";

// Hashing a PIN is slow on purpose, and slower still on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let whole: ReturnType<typeof testApp>;
let file: string;
beforeEach(async () => {
  whole = testApp();
  file = path.join(whole.folder, "a.bullpen");
  await whole.app.openAtStart(file, { sample: true });
});
afterEach(() => whole.dispose());

async function ok<T>(channel: Channel, input: unknown, app = whole.app): Promise<T> {
  const result = (await app.dispatch(channel, input)) as Result<T>;
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value;
}

const status = async (app = whole.app) => {
  const value = await ok<WorkspaceStatus>("workspace.status", {}, app);
  if (!value.open) throw new Error("No file is open.");
  return value;
};

/** Locks the example for Hanna, who has no PIN yet. Returns her id. */
async function handOverToHanna(): Promise<string> {
  const panelists = await ok<{ id: string; name: string }[]>("panelist.list", { archived: false });
  const hanna = panelists.find((one) => one.name.startsWith("Hanna"))!;
  await ok("pin.change", { old: null, pin: "4711" });
  await ok("lock.handOver", { panelistId: hanna.id, interviewId: null });
  return hanna.id;
}

/** Why each of them answers is said in electron/lock.ts. */
const answering = [
  "app.info",
  "app.reportError",
  "app.setAppearance",
  "desk.open",
  "lock.begin",
  "lock.choose",
  "lock.get",
  "lock.recover",
  "lock.unlock",
  "workspace.choosePath",
  "workspace.close",
  "workspace.create",
  "workspace.explore",
  "workspace.open",
  "workspace.recent",
  "workspace.status",
];

const someId = "01900000-0000-7000-8000-000000000001";

/** Something that each channel takes: a lock must not be told apart from a wrong input. */
const guesses = [
  {},
  { id: someId },
  { ids: [someId] },
  { archived: false },
  { text: "Leila" },
  { path: "/tmp/copy.bullpen" },
  { key: "scorecard" },
];

describe("while the laptop waits for somebody", () => {
  test("every channel but those of the page itself is refused", async () => {
    await handOverToHanna();
    const refusal = {
      ok: false,
      error: { code: "locked", message: "The laptop waits for Hanna Virtanen." },
    };
    const channels = Object.keys(contract) as Channel[];
    for (const channel of channels.filter((one) => !answering.includes(one))) {
      const fitting = guesses.find((input) => contract[channel].input.safeParse(input).success);
      const answer = await whole.app.dispatch(channel, fitting ?? {});
      if (fitting) expect(answer, channel).toEqual(refusal);
      else expect(answer, channel).toMatchObject({ ok: false, error: { code: "invalid" } });
    }
    expect(channels).toEqual(expect.arrayContaining(answering));
  });

  test("no byte of a document or file comes out, and none goes in", async () => {
    await handOverToHanna();
    for (const [method, address] of [
      ["GET", `documents/candidate-report/${someId}.html?paper=A4`],
      ["GET", `documents/candidate-report/${someId}.pdf?paper=A4`],
      ["GET", `attachments/${someId}`],
      ["PUT", `attachments/${someId}`],
      ["GET", "anything"],
    ] as const) {
      const request = new Request(`http://127.0.0.1/data/${address}`, { method });
      expect((await whole.app.serveData(request)).status, address).toBe(423);
    }
  });

  test("its status says for whom and since when, and nothing of what is in the file", async () => {
    const hanna = await handOverToHanna();
    const { locked, actor } = await status();
    expect(locked).toMatchObject({ to: { id: hanna, name: "Hanna Virtanen" } });
    expect(actor).toMatchObject({ name: "Adaeze Nwosu", hasPin: true });
  });

  test("a copy cannot be saved, and the file can be closed", async () => {
    await handOverToHanna();
    expect(
      await whole.app.dispatch("workspace.saveCopy", {
        path: path.join(whole.folder, "copy.bullpen"),
      }),
    ).toMatchObject({ error: { code: "locked" } });
    await ok("workspace.close", {});
    expect(await ok("workspace.status", {})).toMatchObject({ open: false });
  });

  test("it still waits for the same person after closing and after ending the program", async () => {
    const hanna = await handOverToHanna();
    await ok("workspace.close", {});
    await ok("workspace.open", { path: file });
    expect((await status()).locked).toMatchObject({ to: { id: hanna } });
    whole.app.close();
    const again = createApp({ host: whole.host, log: quietLog });
    await again.openAtStart(file);
    expect((await status(again)).locked).toMatchObject({ to: { id: hanna } });
    again.close();
  });
});

describe("opening a file", () => {
  test("asks whoever was last here for their PIN", async () => {
    await ok("pin.change", { old: null, pin: "4711" });
    expect((await status()).locked).toBeNull();
    await ok("workspace.close", {});
    await ok("workspace.open", { path: file });
    const { locked, actor } = await status();
    expect(locked!.to.id).toBe(actor.id);
    await ok("lock.unlock", { pin: "4711" });
    expect((await status()).locked).toBeNull();
  });

  test("asks nobody who never set one", async () => {
    await ok("workspace.close", {});
    await ok("workspace.open", { path: file });
    expect((await status()).locked).toBeNull();
  });

  test("that was copied asks for the same PIN", async () => {
    await ok("pin.change", { old: null, pin: "4711" });
    const copy = path.join(whole.folder, "copy.bullpen");
    await ok("workspace.saveCopy", { path: copy });
    await ok("workspace.open", { path: copy });
    expect((await status()).locked).not.toBeNull();
  });
});

test("only the founder saves a copy", async () => {
  await handOverToHanna();
  await ok("lock.begin", { pin: "8064" });
  expect(
    await whole.app.dispatch("workspace.saveCopy", { path: path.join(whole.folder, "copy") }),
  ).toMatchObject({
    error: {
      code: "forbidden",
      message: "A copy holds what is sealed, so only Adaeze Nwosu can save one. Hand over first.",
    },
  });
});
