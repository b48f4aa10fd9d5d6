import { beforeEach, describe, expect, test, vi } from "vitest";
import { sealPin, storePin, verifyPin } from "../../../electron/features/pin.ts";
import { TestWorkspace } from "../../helpers/app.ts";

vi.unmock("node:crypto");

// Hashing a PIN is slow on purpose, and slower still on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const minute = 60_000;
let workspace: TestWorkspace;
let founder: string;
beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  storePin(workspace.db, founder, await sealPin("4711"), {
    at: workspace.now,
    by: null,
    toTell: 0,
  });
});

const attempt = (pin: string) => verifyPin(workspace.db, workspace.now, founder, pin);
const tries = () =>
  workspace.db.prepare("SELECT failures, waitUntil FROM panelistPin").get() as {
    failures: number;
    waitUntil: number;
  };

describe("a PIN", () => {
  test("is right or wrong, and wrong says no more than how many tries are left", async () => {
    expect(await attempt("4711")).toEqual({ ok: true, value: null });
    expect(await attempt("4712")).toEqual({
      ok: false,
      error: {
        code: "invalid",
        field: "pin",
        message: "That is not the PIN. Four more tries before a wait.",
      },
    });
  });

  test("is nowhere in the file as it was typed", async () => {
    const row = workspace.db.prepare("SELECT * FROM panelistPin").get() as Record<string, unknown>;
    expect(JSON.stringify(row)).not.toContain("4711");
    const other = await sealPin("4711");
    expect(other.hash).not.toEqual(row["hash"]);
  });

  test("somebody without one is told apart from a wrong one", async () => {
    workspace.db.prepare("DELETE FROM panelistPin").run();
    expect(await attempt("4711")).toMatchObject({
      error: { code: "invalid", message: "Adaeze Nwosu has no PIN yet." },
    });
  });

  test("a right one forgets the wrong ones before it", async () => {
    for (const pin of ["1111", "2222", "3333", "4444"]) await attempt(pin);
    expect(await attempt("4711")).toMatchObject({ ok: true });
    expect(tries()).toEqual({ failures: 0, waitUntil: 0 });
  });
});

describe("guessing", () => {
  const guess = async (times: number) => {
    for (let time = 0; time < times; time += 1) await attempt("9999");
  };

  test("waits a minute after five, and the right PIN waits as well", async () => {
    await guess(4);
    expect(await attempt("9999")).toMatchObject({
      error: {
        code: "wait",
        message: "That is not the PIN. The next try can be made in one minute.",
      },
    });
    workspace.now += minute - 1;
    expect(await attempt("4711")).toMatchObject({
      error: {
        code: "wait",
        message: "Too many wrong tries. The next try can be made in one second.",
      },
    });
    workspace.now += 1;
    expect(await attempt("4711")).toMatchObject({ ok: true });
  });

  test("waits twice as long after each further one; trying during a wait costs nothing", async () => {
    await guess(9);
    expect(tries()).toEqual({ failures: 5, waitUntil: workspace.now + minute });
    workspace.now += minute;
    await guess(1);
    expect(tries()).toEqual({ failures: 6, waitUntil: workspace.now + 2 * minute });
  });

  test("many at once get five answers, whatever comes back first", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt("9999")));
    const codes = answers.map((answer) => (answer.ok ? "ok" : answer.error.message));
    expect(codes.filter((message) => message.startsWith("That is not"))).toHaveLength(5);
    expect(codes.filter((message) => message.startsWith("Too many"))).toHaveLength(7);
  });

  test("is counted before the answer is known, so that a killed program has counted it too", () => {
    const answer = attempt("9999");
    expect(tries().failures).toBe(1);
    return answer;
  });

  test("a clock set back a year waits a minute, not a year", async () => {
    await guess(5);
    workspace.now -= 365 * 24 * 60 * minute;
    expect(await attempt("4711")).toMatchObject({ error: { code: "wait" } });
    expect(tries().waitUntil).toBe(workspace.now + minute);
    workspace.now += minute;
    expect(await attempt("4711")).toMatchObject({ ok: true });
  });

  test("of one person makes nobody else wait", async () => {
    const { id } = await workspace.ok("panelist.create", { name: "Hanna", title: "", email: "" });
    storePin(workspace.db, id, await sealPin("8064"), {
      at: workspace.now,
      by: founder,
      toTell: 1,
    });
    await guess(6);
    expect(await verifyPin(workspace.db, workspace.now, id, "8064")).toMatchObject({ ok: true });
  });
});
