import { beforeEach, describe, expect, test, vi } from "vitest";
import { TestWorkspace } from "../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../helpers/make.ts";

// Hashing a PIN is slow on purpose, and slower still on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const minute = 60_000;
const day = 24 * 60 * minute;
let workspace: TestWorkspace;
let founder: string;
let hanna: string;
let rosa: string;
beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  rosa = await makePanelist(workspace, "Rosa Marten");
  await workspace.ok("pin.change", { old: null, pin: "4711" });
});

const handOver = (panelistId: string, interviewId: string | null = null) =>
  workspace.ok("lock.handOver", { panelistId, interviewId });
const lock = () => workspace.ok("lock.get", {});
const actor = () => workspace.context.actor;

/** Hanna and Rosa sit on one interview with the founder. */
async function makePanel() {
  const openingId = await makeOpening(workspace, { panelistIds: [founder, hanna, rosa] });
  const { id: applicationId } = await makeApplication(workspace, { openingId });
  return makeInterview(workspace, { applicationId });
}

describe("handing over", () => {
  test("asks whoever leaves for a PIN of their own first", async () => {
    workspace.act(hanna);
    expect(
      await workspace.refused("lock.handOver", { panelistId: rosa, interviewId: null }),
    ).toMatchObject({ code: "forbidden", field: "pin" });
    expect(await lock()).toBeNull();
  });

  test("locks at once, and keeps who was here until the other has shown who they are", async () => {
    await handOver(hanna);
    expect(await lock()).toMatchObject({
      to: { id: hanna, name: "Hanna Virtanen" },
      by: { id: founder },
      since: workspace.now,
      pin: "begin",
      others: [{ id: founder }, { id: rosa }],
      interview: null,
    });
    expect(actor()).toBe(founder);
    expect(workspace.announced).toContain("workspace");
  });

  test("somebody without a PIN sets one, and is asked for it from then on", async () => {
    await handOver(hanna);
    expect(await workspace.refused("lock.begin", { pin: "1234" })).toMatchObject({ field: "pin" });
    await workspace.ok("lock.begin", { pin: "8064" });
    expect(actor()).toBe(hanna);
    expect(await lock()).toBeNull();
    await handOver(hanna);
    expect(await lock()).toMatchObject({ pin: "enter", triesLeft: 5, wait: 0 });
    expect(await workspace.refused("lock.begin", { pin: "9182" })).toMatchObject({
      code: "conflict",
    });
    expect(await workspace.refused("lock.unlock", { pin: "4711" })).toMatchObject({
      code: "invalid",
      field: "pin",
    });
    await workspace.ok("lock.unlock", { pin: "8064" });
  });

  test("is slowed down like every other try, and the page can say for how long", async () => {
    await handOver(founder);
    for (const left of [4, 3, 2, 1]) {
      await workspace.refused("lock.unlock", { pin: "0000" });
      expect(await lock()).toMatchObject({ triesLeft: left, wait: 0 });
    }
    await workspace.refused("lock.unlock", { pin: "0000" });
    expect(await lock()).toMatchObject({ triesLeft: 0, wait: minute });
    workspace.now += minute;
    await workspace.ok("lock.unlock", { pin: "4711" });
  });

  test("later leaves it to whoever handed over", async () => {
    await handOver(hanna);
    await workspace.ok("lock.choose", { panelistId: null });
    expect(await lock()).toMatchObject({ to: { id: founder }, pin: "enter" });
    expect(await workspace.ok("lock.unlock", { pin: "4711" })).toMatchObject({ isBack: true });
  });

  test("a PIN that was right for one person lets nobody in who was chosen meanwhile", async () => {
    await handOver(founder);
    const unlocking = workspace.call("lock.unlock", { pin: "4711" });
    await workspace.ok("lock.choose", { panelistId: hanna });
    expect(await unlocking).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(await lock()).toMatchObject({ to: { id: hanna } });
  });

  test("nothing of it can be done while nobody is waited for", async () => {
    for (const [channel, input] of [
      ["lock.choose", { panelistId: hanna }],
      ["lock.unlock", { pin: "4711" }],
      ["lock.begin", { pin: "8064" }],
    ] as const)
      expect(await workspace.refused(channel, input)).toMatchObject({ code: "conflict" });
  });
});

describe("nobody comes in under another's name", () => {
  test("a first PIN takes a hand-over to just this person", async () => {
    await handOver(hanna);
    await workspace.ok("lock.choose", { panelistId: rosa });
    expect((await lock())!.pin).toMatchObject({
      refused: expect.stringMatching(/^Rosa Marten has no PIN yet/) as string,
    });
    expect(await workspace.refused("lock.begin", { pin: "8064" })).toMatchObject({
      code: "forbidden",
    });
    expect(actor()).toBe(founder);
  });

  test("and by the founder, where they have written something already", async () => {
    const interviewId = await makePanel();
    await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 4, draft: true });
    await handOver(rosa);
    await workspace.ok("lock.begin", { pin: "9182" });
    await handOver(hanna);
    expect((await lock())!.pin).toMatchObject({
      refused: expect.stringMatching(/Only Adaeze Nwosu can hand over/) as string,
    });
    expect(await workspace.refused("lock.begin", { pin: "8064" })).toMatchObject({
      code: "forbidden",
    });
    await workspace.ok("lock.choose", { panelistId: founder });
    await workspace.ok("lock.unlock", { pin: "4711" });
    await handOver(hanna);
    await workspace.ok("lock.begin", { pin: "8064" });
    expect(actor()).toBe(hanna);
  });

  test("and by the founder, where they lead a panel", async () => {
    await makeOpening(workspace, { leadId: rosa, panelistIds: [rosa, hanna] });
    await handOver(hanna);
    await workspace.ok("lock.begin", { pin: "8064" });
    await handOver(rosa);
    expect((await lock())!.pin).toMatchObject({
      refused: expect.stringMatching(/leads a panel .* Only Adaeze Nwosu can hand over/) as string,
    });
    expect(await workspace.refused("lock.begin", { pin: "9182" })).toMatchObject({
      code: "forbidden",
    });
    expect(actor()).toBe(hanna);
  });

  test("they hear at their next unlocking when and by whom it was first set, once", async () => {
    await handOver(hanna);
    expect(await workspace.ok("lock.begin", { pin: "8064" })).toMatchObject({ notice: null });
    const at = workspace.now;
    workspace.now += day;
    await handOver(hanna);
    expect(await workspace.ok("lock.unlock", { pin: "8064" })).toMatchObject({
      notice: { kind: "first", at, by: "Adaeze Nwosu" },
    });
    await handOver(hanna);
    expect(await workspace.ok("lock.unlock", { pin: "8064" })).toMatchObject({ notice: null });
  });
});

describe("a new PIN in place of a forgotten one", () => {
  const begin = async (panelistId: string, pin: string) => {
    await handOver(panelistId);
    await workspace.ok("lock.begin", { pin });
    await handOver(founder);
    await workspace.ok("lock.unlock", { pin: "4711" });
  };
  const give = (over: object = {}) =>
    workspace.call("pin.give", { panelistId: hanna, own: "4711", pin: "7305", ...over });

  test("is given by the founder alone, who shows their own", async () => {
    await begin(hanna, "8064");
    expect(await give({ own: "0000" })).toMatchObject({ error: { field: "own" } });
    expect(await give({ pin: "1111" })).toMatchObject({ error: { field: "pin" } });
    expect(await give({ panelistId: founder })).toMatchObject({ error: { code: "invalid" } });
    workspace.act(rosa);
    expect(await give()).toMatchObject({ error: { code: "forbidden" } });
    workspace.act(founder);
    expect(await give()).toMatchObject({ ok: true });
    await handOver(hanna);
    await workspace.refused("lock.unlock", { pin: "8064" });
    await workspace.ok("lock.unlock", { pin: "7305" });
  });

  test("is told at every unlocking until another one is chosen, and stays on the list", async () => {
    await begin(hanna, "8064");
    workspace.now += day;
    await give();
    const notice = { kind: "anew", at: workspace.now, by: "Adaeze Nwosu" };
    for (const time of [1, 2]) {
      await handOver(hanna);
      const unlocked = await workspace.ok("lock.unlock", { pin: "7305" });
      expect(unlocked.notice, `time ${time}`).toEqual(notice);
    }
    await workspace.ok("pin.change", { old: "7305", pin: "8064" });
    await handOver(hanna);
    expect(await workspace.ok("lock.unlock", { pin: "8064" })).toMatchObject({ notice: null });
    const list = await workspace.ok("panelist.list", { archived: false });
    expect(list.find((one) => one.id === hanna)!.pin).toEqual({
      givenAt: notice.at,
      givenBy: "Adaeze Nwosu",
      changedAt: workspace.now,
      hasRecovery: false,
      recoveredAt: null,
    });
  });

  test("leaves what was submitted behind a closed seal closed to its author, until it opens", async () => {
    const interviewId = await makePanel();
    await begin(hanna, "8064");
    const card = await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 5 });
    workspace.now += day;
    await give();
    workspace.act(hanna);
    await workspace.ok("pin.change", { old: "7305", pin: "8064" });
    expect(await workspace.refused("scorecard.get", { id: card })).toMatchObject({
      code: "sealed",
    });
    for (const panelistId of [founder, rosa])
      await submitScorecard(workspace, { interviewId, panelistId, levels: 3 });
    expect(await workspace.ok("scorecard.get", { id: card })).toMatchObject({ mine: true });
  });

  test("closes what was submitted before also where the clock was set back", async () => {
    const interviewId = await makePanel();
    await begin(hanna, "8064");
    const card = await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 5 });
    workspace.now -= day;
    await give();
    workspace.act(hanna);
    expect(await workspace.refused("scorecard.get", { id: card })).toMatchObject({
      code: "sealed",
    });
  });

  test("leaves a draft to go on with, closed once it is submitted, until they choose a PIN of their own", async () => {
    const [first, second] = [await makePanel(), await makePanel()];
    await begin(hanna, "8064");
    const draft = { interviewId: first, panelistId: hanna, levels: 5, draft: true };
    await submitScorecard(workspace, draft);
    await give();
    workspace.act(hanna);
    workspace.now += minute;
    const given = await submitScorecard(workspace, { ...draft, draft: false });
    const closed = { code: "sealed" };
    expect(await workspace.refused("scorecard.get", { id: given })).toMatchObject(closed);
    await workspace.ok("pin.change", { old: "7305", pin: "8064" });
    const own = await submitScorecard(workspace, { ...draft, interviewId: second, draft: false });
    expect(await workspace.refused("scorecard.get", { id: given })).toMatchObject(closed);
    expect(await workspace.ok("scorecard.get", { id: own })).toMatchObject({ mine: true });
  });
});

describe("one's own PIN", () => {
  test("changes with the old one only, which counts as a try", async () => {
    expect(await workspace.refused("pin.change", { old: null, pin: "8064" })).toMatchObject({
      field: "old",
    });
    expect(await workspace.refused("pin.change", { old: "0000", pin: "8064" })).toMatchObject({
      field: "old",
    });
    expect(await workspace.refused("pin.change", { old: "4711", pin: "4711" })).toMatchObject({
      field: "pin",
    });
    await workspace.ok("pin.change", { old: "4711", pin: "8064" });
    await handOver(founder);
    await workspace.ok("lock.unlock", { pin: "8064" });
  });

  test("set for the first time by the person at the laptop closes nothing to them", async () => {
    const interviewId = await makePanel();
    workspace.act(hanna);
    const card = await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 5 });
    await workspace.ok("pin.change", { old: null, pin: "8064" });
    expect(await workspace.ok("scorecard.get", { id: card })).toMatchObject({ mine: true });
  });
});

describe("the page and where it leads", () => {
  test("tells who has submitted, when, and whose turn it is; and leads to the scorecard in question", async () => {
    const interviewId = await makePanel();
    await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 5 });
    workspace.now += day;
    await handOver(hanna, interviewId);
    const { interview } = (await lock())!;
    expect(interview).toMatchObject({
      candidateName: "Leila Haddad",
      openingTitle: "Sales development representative",
      leadName: "Adaeze Nwosu",
      panelists: [
        { name: "Adaeze Nwosu", submittedAt: workspace.now - day },
        { name: "Hanna Virtanen", submittedAt: null },
        { name: "Rosa Marten", submittedAt: null },
      ],
    });
    const { panelists } = await workspace.ok("interview.get", { id: interviewId });
    const own = panelists.find((one) => one.id === hanna)!.scorecardId;
    expect(await workspace.ok("lock.begin", { pin: "8064" })).toEqual({
      isBack: false,
      scorecardId: own,
      owed: 1,
      notice: null,
      recoveryCode: null,
    });
  });

  test("leads to the list where several are owed and none is in question", async () => {
    await makePanel();
    await makePanel();
    await handOver(hanna);
    expect(await workspace.ok("lock.begin", { pin: "8064" })).toMatchObject({
      scorecardId: null,
      owed: 2,
    });
  });

  test("has nothing more to say of an interview whose seal is open", async () => {
    const interviewId = await makePanel();
    for (const panelistId of [founder, hanna, rosa])
      await submitScorecard(workspace, { interviewId, panelistId, levels: 4 });
    await handOver(hanna, interviewId);
    expect(await lock()).toMatchObject({ interview: null });
  });
});
