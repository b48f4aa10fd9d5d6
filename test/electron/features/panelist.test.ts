import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { testApp, TestWorkspace } from "../../helpers/app.ts";
import { makeApplication, makeInterview, makeOpening, makePanelist } from "../../helpers/make.ts";

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});

const details = { name: "Tomás Ferreira", title: "Head of product", email: "tomas@example.com" };

describe("panelists", () => {
  test("the founder comes first, then the others by name", async () => {
    await workspace.ok("panelist.create", { ...details, name: "Zoë" });
    await workspace.ok("panelist.create", { ...details, name: "béla" });
    const list = await workspace.ok("panelist.list", { archived: false });
    expect(list.map((panelist) => panelist.name)).toEqual(["Adaeze Nwosu", "béla", "Zoë"]);
    expect(list[0]).toMatchObject({ isFounder: true, openScorecards: 0 });
  });

  test("a name is trimmed, and an empty one is refused with its field", async () => {
    const { id } = await workspace.ok("panelist.create", { ...details, name: "  Rajiv\n Menon " });
    const list = await workspace.ok("panelist.list", { archived: false });
    expect(list.find((panelist) => panelist.id === id)?.name).toBe("Rajiv Menon");
    expect(await workspace.refused("panelist.create", { ...details, name: "  " })).toEqual({
      code: "invalid",
      message: "This cannot be empty.",
      field: "name",
    });
  });

  test("an archived panelist leaves the list, and comes back when restored", async () => {
    const one = await workspace.ok("panelist.create", details);
    await workspace.ok("panelist.archive", one);
    expect(await workspace.ok("panelist.list", { archived: false })).toHaveLength(1);
    expect(await workspace.ok("panelist.list", { archived: true })).toMatchObject([
      { ...details, archived: true },
    ]);
    await workspace.ok("panelist.restore", one);
    expect(await workspace.ok("panelist.list", { archived: false })).toHaveLength(2);
  });

  test("the founder cannot be archived, and nobody archived can take the laptop", async () => {
    expect(await workspace.refused("panelist.archive", { id: workspace.founderId })).toEqual({
      code: "invalid",
      message: "Adaeze Nwosu founded this workspace and stays in it.",
    });
    const one = await workspace.ok("panelist.create", details);
    await workspace.ok("panelist.archive", one);
    await workspace.ok("pin.change", { old: null, pin: "4711" });
    const to = { panelistId: one.id, interviewId: null };
    expect(await workspace.refused("lock.handOver", to)).toMatchObject({ code: "not-found" });
    await workspace.ok("panelist.restore", one);
    await workspace.ok("lock.handOver", to);
  });

  test("fields that nobody asked for are refused", async () => {
    expect(
      await workspace.refused("panelist.create", { ...details, isFounder: true }),
    ).toMatchObject({ code: "invalid" });
  });
});

describe("a panelist who is not the founder", () => {
  test("changes their own name, and nobody else's, nor how senior they are", async () => {
    const { id } = await workspace.ok("panelist.create", { ...details, seniority: 2 });
    const other = await workspace.ok("panelist.create", { ...details, name: "Zoë" });
    workspace.act(id);
    await workspace.ok("panelist.save", { ...details, id, name: "Tomás F.", seniority: 2 });
    const refusal = {
      code: "forbidden",
      message: "Only Adaeze Nwosu changes who is on the list of panelists.",
    };
    for (const change of [
      { ...details, id: other.id },
      { ...details, id, seniority: 3 },
    ])
      expect(await workspace.refused("panelist.save", change)).toEqual(refusal);
    for (const channel of ["panelist.archive", "panelist.restore"] as const)
      expect(await workspace.refused(channel, other)).toEqual(refusal);
    expect(await workspace.ok("panelist.list", { archived: false })).toMatchObject([
      { seniority: 3 },
      { name: "Tomás F.", seniority: 2 },
      { name: "Zoë", seniority: 1 },
    ]);
  });
});

describe("archiving is refused, with the reason, for", () => {
  test("the lead of an open opening, until somebody else leads it", async () => {
    const lead = await makePanelist(workspace, "Hanna Virtanen");
    await makeOpening(workspace, { leadId: lead, panelistIds: [lead], title: "Berth seller" });
    const refusal = await workspace.refused("panelist.archive", { id: lead });
    expect(refusal.message).toMatch(/^Hanna Virtanen leads the panel of Berth seller\./);
  });

  test("somebody who owes a scorecard, until the interview is cancelled", async () => {
    const rosa = await makePanelist(workspace, "Rosa Marten");
    const openingId = await makeOpening(workspace, {
      panelistIds: [workspace.founderId, rosa],
    });
    const { id: applicationId } = await makeApplication(workspace, { openingId });
    const id = await makeInterview(workspace, { applicationId });
    expect((await workspace.refused("panelist.archive", { id: rosa })).message).toMatch(
      /^Rosa Marten owes one scorecard\./,
    );
    await workspace.ok("interview.cancel", { id });
    await workspace.ok("panelist.archive", { id: rosa });
  });
});

test("an e-mail address is trimmed before it is checked", async () => {
  const { id } = await workspace.ok("panelist.create", { ...details, email: " a@b.example\n" });
  const list = await workspace.ok("panelist.list", { archived: false });
  expect(list.find((panelist) => panelist.id === id)?.email).toBe("a@b.example");
});

describe("drafts", () => {
  const here = () => ({ workspace: workspace.db.name, actorId: workspace.context.actor });

  test("belong to the person who typed them", async () => {
    await workspace.ok("draft.put", { ...here(), key: "candidate/new", json: '{"name":"L' });
    expect(await workspace.ok("draft.get", { key: "candidate/new" })).toMatchObject({
      json: '{"name":"L',
    });
    const other = await workspace.ok("panelist.create", details);
    workspace.act(other.id);
    expect(await workspace.ok("draft.get", { key: "candidate/new" })).toBeNull();
  });

  test.each([
    ["another file", { workspace: "/elsewhere.bullpen" }],
    ["another person", { actorId: "01900000-0000-7000-8000-00000000ffff" }],
  ])("typed for %s are neither kept nor cleared here", async (_name, origin) => {
    const mine = { ...here(), key: "candidate/new" };
    await workspace.ok("draft.put", { ...mine, json: '"mine"' });
    const strange = { ...mine, ...origin };
    expect(await workspace.refused("draft.put", { ...strange, json: '"theirs"' })).toMatchObject({
      code: "conflict",
    });
    expect(await workspace.refused("draft.clear", strange)).toMatchObject({ code: "conflict" });
    expect(await workspace.ok("draft.get", { key: mine.key })).toMatchObject({ json: '"mine"' });
  });

  test("are kept under the path that the status of the workspace says", async () => {
    const whole = testApp();
    const { app, folder } = whole;
    await app.openAtStart(path.join(folder, "a.bullpen"), { sample: true });
    const status = (await app.dispatch("workspace.status", {})) as {
      value: { path: string; actor: { id: string } };
    };
    const origin = { workspace: status.value.path, actorId: status.value.actor.id };
    expect(await app.dispatch("draft.put", { ...origin, key: "k", json: "1" })).toMatchObject({
      ok: true,
    });
    whole.dispose();
  });
});
