import { beforeEach, describe, expect, test, vi } from "vitest";
import { sealPin, storePin } from "../../../electron/features/pin.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../helpers/make.ts";

// Hashing is slow on purpose, and slower still on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const minute = 60_000;
const shape = /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/;
const wrongCode = "00000-00000-00000-00000";
let workspace: TestWorkspace;
let founder: string;
let hanna: string;
let code: string;
beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  code = (await workspace.ok("pin.change", { old: null, pin: "4711" })).recoveryCode!;
});

const lockFor = (panelistId: string) =>
  workspace.ok("lock.handOver", { panelistId, interviewId: null });
const recover = (typed: string, pin = "8064") =>
  workspace.call("lock.recover", { code: typed, pin });
const forgotten = async () => (await workspace.ok("lock.get", {}))!.forgotten;
const pinOf = async (id: string) => {
  const list = await workspace.ok("panelist.list", { archived: false });
  return list.find((one) => one.id === id)!.pin;
};

describe("a recovery code", () => {
  test("comes with the founder's first PIN, and with nobody else's", async () => {
    expect(code).toMatch(shape);
    expect(await workspace.ok("pin.change", { old: "4711", pin: "8064" })).toEqual({
      recoveryCode: null,
    });
    await lockFor(hanna);
    expect(await workspace.ok("lock.begin", { pin: "7305" })).toMatchObject({ recoveryCode: null });
    expect(await pinOf(hanna)).toMatchObject({ hasRecovery: false });
    expect(await pinOf(founder)).toMatchObject({ hasRecovery: true, recoveredAt: null });
  });

  test("comes also where the founder sets a first PIN at a hand-over", async () => {
    workspace.db.prepare("DELETE FROM panelistPin").run();
    storePin(workspace.db, hanna, await sealPin("7305"), { at: workspace.now, by: null });
    workspace.act(hanna);
    await lockFor(founder);
    const begun = await workspace.ok("lock.begin", { pin: "8064" });
    expect(begun.recoveryCode).toMatch(shape);
  });

  test("is nowhere in the file, neither as it was told nor without its dashes", () => {
    const bytes = workspace.db.serialize().toString("latin1");
    expect(bytes).not.toContain(code);
    expect(bytes).not.toContain(code.replaceAll("-", ""));
    for (const group of code.split("-")) expect(bytes).not.toContain(group);
  });

  test("is made anew by the founder who shows the PIN, and the one before it dies", async () => {
    expect(await workspace.refused("pin.renewRecovery", { own: "0000" })).toMatchObject({
      code: "invalid",
      field: "own",
    });
    const { recoveryCode } = await workspace.ok("pin.renewRecovery", { own: "4711" });
    expect(recoveryCode).toMatch(shape);
    expect(recoveryCode).not.toBe(code);
    await lockFor(founder);
    expect(await recover(code)).toMatchObject({ error: { code: "invalid", field: "code" } });
    expect(await recover(recoveryCode)).toMatchObject({ ok: true });
  });

  test("is made for nobody else, whatever PIN they show", async () => {
    workspace.act(hanna);
    for (const own of ["4711", "", "7305"])
      expect(await workspace.refused("pin.renewRecovery", { own })).toMatchObject({
        code: "forbidden",
      });
  });
});

describe("a forgotten PIN", () => {
  test("is replaced with the code: at the laptop again, with another code and a mark on the list", async () => {
    await lockFor(founder);
    expect(await forgotten()).toBe("code");
    workspace.now += minute;
    const unlocked = await workspace.ok("lock.recover", { code, pin: "8064" });
    expect(unlocked).toMatchObject({ isBack: true, notice: null });
    expect(unlocked.recoveryCode).toMatch(shape);
    expect(unlocked.recoveryCode).not.toBe(code);
    expect(await workspace.ok("lock.get", {})).toBeNull();
    expect(await pinOf(founder)).toMatchObject({
      givenBy: null,
      changedAt: workspace.now,
      recoveredAt: workspace.now,
      hasRecovery: true,
    });
    await lockFor(founder);
    expect(await workspace.refused("lock.unlock", { pin: "4711" })).toMatchObject({ field: "pin" });
    expect(await recover(code)).toMatchObject({ error: { field: "code" } });
    await workspace.ok("lock.unlock", { pin: "8064" });
  });

  test.each([
    ["in small letters", (told: string) => told.toLowerCase()],
    ["with spaces for dashes", (told: string) => ` ${told.replaceAll("-", "  ")} `],
    ["without any dash", (told: string) => told.replaceAll("-", "")],
    ["with long dashes", (told: string) => told.replaceAll("-", "–")],
    ["with O for 0 and l for 1", (told: string) => told.replaceAll("0", "O").replaceAll("1", "l")],
    ["with i for 1", (told: string) => told.replaceAll("1", "i")],
    [
      "in full-width letters",
      (told: string) =>
        told.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])("takes the code %s", async (_how, typed) => {
    await lockFor(founder);
    expect(await recover(typed(code))).toMatchObject({ ok: true });
  });

  test("needs a PIN that can be one before a try is spent", async () => {
    await lockFor(founder);
    expect(await recover(code, "1111")).toMatchObject({ error: { field: "pin" } });
    expect(await workspace.ok("lock.get", {})).toMatchObject({ triesLeft: 5 });
  });

  test.each(["", "   ", "ABCDE", `${"A".repeat(21)}`, "'; DROP TABLE panelistPin; --", "\u0000"])(
    "says what is wrong with %j, which costs no try",
    async (typed) => {
      await lockFor(founder);
      expect(await recover(typed)).toMatchObject({
        error: {
          code: "invalid",
          field: "code",
          message: expect.stringMatching(/four groups of five/) as string,
        },
      });
      expect(await workspace.ok("lock.get", {})).toMatchObject({ triesLeft: 5 });
    },
  );

  test("a text without end is refused before anything is hashed", async () => {
    await lockFor(founder);
    expect(await recover("A".repeat(201))).toMatchObject({ error: { code: "invalid" } });
  });

  test("wrong codes and wrong PINs are counted together, and the right code waits as well", async () => {
    await lockFor(founder);
    expect(await recover(wrongCode)).toMatchObject({
      error: { message: "That is not the recovery code. Four more tries before a wait." },
    });
    for (const pin of ["9999", "9998", "9997"]) await workspace.refused("lock.unlock", { pin });
    expect(await recover(wrongCode)).toMatchObject({ error: { code: "wait", field: "code" } });
    expect(await recover(code)).toMatchObject({ error: { code: "wait", field: "code" } });
    expect(await workspace.ok("lock.get", {})).toMatchObject({ wait: minute, triesLeft: 0 });
    workspace.now += minute;
    expect(await recover(code)).toMatchObject({ ok: true });
    await lockFor(founder);
    expect(await workspace.ok("lock.get", {})).toMatchObject({ wait: 0, triesLeft: 5 });
  });

  test("many wrong codes at once get five answers", async () => {
    await lockFor(founder);
    const answers = await Promise.all(Array.from({ length: 9 }, () => recover(wrongCode)));
    const messages = answers.map((answer) => (answer.ok ? "ok" : answer.error.message));
    expect(messages.filter((message) => message.startsWith("That is not"))).toHaveLength(5);
    expect(messages.filter((message) => message.startsWith("Too many"))).toHaveLength(4);
  });

  test("the same code twice at once sets one PIN", async () => {
    await lockFor(founder);
    const answers = await Promise.all([recover(code, "8064"), recover(code, "7305")]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { code: "conflict" } });
  });

  test("a right code lets nobody in who was chosen meanwhile, and is not used up by that", async () => {
    await lockFor(founder);
    const recovering = recover(code);
    await workspace.ok("lock.choose", { panelistId: hanna });
    expect(await recovering).toMatchObject({ error: { code: "conflict" } });
    await workspace.ok("lock.choose", { panelistId: founder });
    expect(await recover(code)).toMatchObject({ ok: true });
  });

  test("of anybody else is the founder's to replace", async () => {
    storePin(workspace.db, hanna, await sealPin("7305"), { at: workspace.now, by: null });
    await lockFor(hanna);
    expect(await forgotten()).toBe("founder");
    expect(await recover(code)).toMatchObject({
      error: { code: "forbidden", message: "Adaeze Nwosu gives a new PIN instead." },
    });
    expect(await workspace.ok("lock.get", {})).toMatchObject({ to: { id: hanna }, triesLeft: 5 });
  });

  test("without a code nothing helps, and the page says so", async () => {
    workspace.db.prepare("UPDATE panelistPin SET recoverySalt = NULL, recoveryHash = NULL").run();
    await lockFor(founder);
    expect(await forgotten()).toBe("nothing");
    expect(await recover(code)).toMatchObject({ error: { code: "forbidden" } });
  });

  test("cannot be replaced while nobody is waited for", async () => {
    expect(await recover(code)).toMatchObject({ error: { code: "conflict" } });
  });

  test("leaves the founder's own sealed scorecard readable to the founder, and nobody else's", async () => {
    const openingId = await makeOpening(workspace, { panelistIds: [founder, hanna] });
    const { id: applicationId } = await makeApplication(workspace, { openingId });
    const own = await makeInterview(workspace, { applicationId });
    const card = await submitScorecard(workspace, {
      interviewId: own,
      panelistId: founder,
      levels: 4,
    });
    const other = await makeInterview(workspace, { applicationId });
    const hers = await submitScorecard(workspace, {
      interviewId: other,
      panelistId: hanna,
      levels: 2,
    });
    workspace.act(founder);
    await lockFor(founder);
    workspace.now += minute;
    await workspace.ok("lock.recover", { code, pin: "8064" });
    expect(await workspace.ok("scorecard.get", { id: card })).toMatchObject({ mine: true });
    expect(await workspace.refused("scorecard.get", { id: hers })).toMatchObject({
      code: "sealed",
    });
  });
});

describe("locking by itself", () => {
  test("is off until the founder says after how long", async () => {
    expect(await workspace.ok("lock.idle", {})).toEqual({ after: null });
    await workspace.ok("lock.setIdle", { after: 10 });
    expect(await workspace.ok("lock.idle", {})).toEqual({ after: 10 });
    expect(workspace.announced).toContain("workspace");
    await workspace.ok("lock.setIdle", { after: null });
    expect(await workspace.ok("lock.idle", {})).toEqual({ after: null });
  });

  test("is nobody else's to switch off, and takes no other length", async () => {
    for (const after of [0, -5, 7, 5.5, "5", undefined])
      expect(await workspace.refused("lock.setIdle", { after })).toMatchObject({ code: "invalid" });
    await workspace.ok("lock.setIdle", { after: 5 });
    workspace.act(hanna);
    expect(await workspace.refused("lock.setIdle", { after: null })).toMatchObject({
      code: "forbidden",
    });
    expect(await workspace.ok("lock.idle", {})).toEqual({ after: 5 });
  });
});
