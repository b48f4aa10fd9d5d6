import { beforeEach, describe, expect, test } from "vitest";
import type { Opening } from "../../../../shared/opening.ts";
import { TestWorkspace } from "../../../helpers/app.ts";
import { makeApplication, makeOpening, makePanelist } from "../../../helpers/make.ts";

let workspace: TestWorkspace;
let id: string;
beforeEach(async () => {
  workspace = new TestWorkspace();
  id = await makeOpening(workspace);
});

const get = () => workspace.ok("opening.get", { id });
const draftOf = (opening: Opening) => ({
  id,
  updatedAt: opening.updatedAt,
  dropDrafts: false,
  rounds: opening.rounds.map((round) => ({
    id: round.id as string | null,
    name: round.name,
    items: round.items.map((item) => ({ id: item.id })) as (
      | { id: string }
      | { kind: "question" | "role-play" | "case-study"; builtInId: string }
    )[],
  })),
});
const draft = async () => draftOf(await get());
const question = { kind: "question" as const, builtInId: "coaching-two-missed-months" };

/** An interview in a round, with a scorecard that somebody began or not. */
async function interview(roundId: string, criterionId: string | null) {
  const { id: applicationId } = await makeApplication(workspace, { openingId: id });
  const [interviewId, scorecardId] = [workspace.newId(), workspace.newId()];
  const { db, now, founderId } = workspace;
  db.prepare(
    "INSERT INTO interview (id, applicationId, roundId, startsAt, timeZone, minutes, createdAt, updatedAt) VALUES (?, ?, ?, ?, 'UTC', 30, ?, ?)",
  ).run(interviewId, applicationId, roundId, now, now, now);
  db.prepare(
    "INSERT INTO scorecard (id, interviewId, panelistId, savedAt) VALUES (?, ?, ?, ?)",
  ).run(scorecardId, interviewId, founderId, criterionId === null ? null : now);
  if (criterionId !== null)
    db.prepare(
      "INSERT INTO rating (scorecardId, criterionId, take, level, updatedAt) VALUES (?, ?, 1, 4, ?)",
    ).run(scorecardId, criterionId, now);
}

const ratings = () => workspace.db.prepare("SELECT count(*) FROM rating").pluck().get();

describe("editing a kit", () => {
  test("renames, adds, moves and reorders; what stays keeps its id", async () => {
    const before = await get();
    const next = draftOf(before);
    next.rounds[0]!.name = "Phone call";
    const moved = next.rounds[0]!.items.pop()!;
    next.rounds = [
      next.rounds[2]!,
      next.rounds[0]!,
      { id: null, name: "Panel", items: [question, moved] },
      next.rounds[1]!,
    ];
    const { updatedAt } = await workspace.ok("opening.saveKit", next);
    const after = await get();
    expect(after.updatedAt).toBe(updatedAt);
    expect(after.rounds.map((round) => round.name)).toEqual([
      "Case study",
      "Phone call",
      "Panel",
      "Role-play",
    ]);
    expect(after.rounds[2]!.items.map((item) => item.builtInId)).toEqual([
      question.builtInId,
      before.rounds[0]!.items.at(-1)!.builtInId,
    ]);
    expect(after.rounds[0]).toEqual(before.rounds[2]);
    expect(after.competencies.find((one) => one.name === "Coaching")).toMatchObject({ weight: 0 });
  });

  test("removes a round with everything in it, down to no kit at all", async () => {
    await workspace.ok("opening.saveKit", { ...(await draft()), rounds: [] });
    expect((await get()).rounds).toEqual([]);
    expect(workspace.db.prepare("SELECT count(*) FROM criterion").pluck().get()).toBe(0);
    const [opening] = await workspace.ok("opening.list", { status: "open" });
    expect(opening).toMatchObject({ rounds: 0, kitItems: 0, minutes: 0, uncovered: 8 });
  });

  test("keeps a round that has interviews", async () => {
    const next = await draft();
    await interview(next.rounds[1]!.id!, null);
    next.rounds.splice(1, 1);
    expect(await workspace.refused("opening.saveKit", next)).toMatchObject({
      code: "conflict",
      message: "Role-play has one interview. Rename the round or change what is in it.",
    });
  });

  test("refuses an older version", async () => {
    const next = await draft();
    await workspace.ok("opening.saveKit", next);
    expect(await workspace.refused("opening.saveKit", next)).toMatchObject({ code: "conflict" });
  });

  test("refuses once a scorecard has been submitted", async () => {
    workspace.db.prepare("UPDATE opening SET frozenAt = 1").run();
    expect(await workspace.refused("opening.saveKit", await draft())).toMatchObject({
      code: "frozen",
    });
  });

  test("refuses what is foreign, doubled or unknown", async () => {
    const other = await workspace.ok("opening.get", { id: await makeOpening(workspace) });
    const refuse = async (change: (next: Awaited<ReturnType<typeof draft>>) => void) => {
      const next = await draft();
      change(next);
      return workspace.refused("opening.saveKit", next);
    };
    const foreignItem = other.rounds[0]!.items[0]!.id;
    expect(await refuse((next) => (next.rounds[0]!.id = other.rounds[0]!.id))).toMatchObject({
      code: "invalid",
    });
    expect(await refuse((next) => next.rounds[0]!.items.push({ id: foreignItem }))).toMatchObject({
      code: "invalid",
    });
    expect(
      await refuse((next) => next.rounds[1]!.items.push(next.rounds[0]!.items[0]!)),
    ).toMatchObject({ code: "invalid" });
    expect(await refuse((next) => next.rounds[0]!.items.push(question, question))).toMatchObject({
      code: "conflict",
    });
    expect(
      await refuse((next) => next.rounds[0]!.items.push({ kind: "role-play", builtInId: "../x" })),
    ).toMatchObject({ code: "not-found", field: "rounds.0.items.4.builtInId" });
    expect(await refuse((next) => (next.rounds[0]!.name = " "))).toMatchObject({
      field: "rounds.0.name",
    });
  });
});

describe("who is planned for a round", () => {
  let [rosa, hanna]: string[] = [];
  beforeEach(async () => {
    [rosa, hanna] = [await makePanelist(workspace), await makePanelist(workspace, "Hanna V.")];
    id = await makeOpening(workspace, { panelistIds: [workspace.founderId, rosa, hanna] });
  });
  const plan = async (roundId: string, panelistIds: string[]) => {
    const { updatedAt } = await get();
    return { id, updatedAt, roundId, panelistIds };
  };
  const planned = async () => (await get()).rounds.map((round) => round.panelistIds);

  test("is nobody in particular at first, then whoever is named, in the panel's order", async () => {
    expect(await planned()).toEqual([[], [], []]);
    const [first] = (await get()).rounds;
    await workspace.ok("opening.setRoundPanel", await plan(first!.id, [hanna!, rosa!]));
    expect(await planned()).toEqual([[rosa, hanna], [], []]);
    await workspace.ok("opening.setRoundPanel", await plan(first!.id, []));
    expect(await planned()).toEqual([[], [], []]);
  });

  test("can be changed after the freeze, and survives an edit of the kit", async () => {
    const [first, second] = (await get()).rounds;
    await workspace.ok("opening.setRoundPanel", await plan(first!.id, [rosa!]));
    await workspace.ok("opening.saveKit", await draft());
    workspace.db.prepare("UPDATE opening SET frozenAt = 1").run();
    await workspace.ok("opening.setRoundPanel", await plan(second!.id, [hanna!]));
    expect(await planned()).toEqual([[rosa], [hanna], []]);
  });

  test("comes back with a round that is put back", async () => {
    const next = await draft();
    next.rounds.push({ id: null, name: "Panel", items: [], panelistIds: [rosa!, hanna!] } as never);
    await workspace.ok("opening.saveKit", next);
    expect((await planned()).at(-1)).toEqual([rosa, hanna]);
    const stranger = await makePanelist(workspace, "Stranger");
    const again = await draft();
    again.rounds.push({
      id: null,
      name: "Last",
      items: [],
      panelistIds: [stranger, rosa!, "01900000-0000-7000-8000-ffffffffffff"],
    } as never);
    await workspace.ok("opening.saveKit", again);
    expect((await planned()).at(-1)).toEqual([rosa]);
  });

  test("loses whoever leaves the opening's panel", async () => {
    const [first] = (await get()).rounds;
    await workspace.ok("opening.setRoundPanel", await plan(first!.id, [rosa!]));
    const { title, seats, targetDate, leadId, note, updatedAt } = await get();
    const details = { id, title, seats, targetDate, leadId, note, updatedAt };
    await workspace.ok("opening.save", { ...details, panelistIds: [workspace.founderId, hanna!] });
    expect(await planned()).toEqual([[], [], []]);
  });

  test("refuses strangers, doubles, other rounds and an older version", async () => {
    const stranger = await makePanelist(workspace, "Stranger");
    const [first] = (await get()).rounds;
    const refuse = async (over: object) =>
      workspace.refused("opening.setRoundPanel", { ...(await plan(first!.id, [rosa!])), ...over });
    expect(await refuse({ panelistIds: [stranger] })).toMatchObject({ field: "panelistIds.0" });
    expect(await refuse({ panelistIds: [rosa, rosa] })).toMatchObject({ field: "panelistIds.1" });
    const other = await workspace.ok("opening.get", { id: await makeOpening(workspace) });
    expect(await refuse({ roundId: other.rounds[0]!.id })).toMatchObject({ code: "not-found" });
    expect(await refuse({ id: stranger })).toMatchObject({ code: "not-found" });
    expect(await refuse({ updatedAt: 1 })).toMatchObject({ code: "conflict" });
    expect(await refuse({ panelistIds: ["1; DROP TABLE round"] })).toMatchObject({
      code: "invalid",
    });
  });
});

describe("a kit that somebody is scoring with", () => {
  test("asks first and says how many scorecards have been begun", async () => {
    const { rounds } = await get();
    const rated = rounds[0]!.items[0]!.criteria[0]!.id;
    await interview(rounds[0]!.id, rated);
    await interview(rounds[0]!.id, rated);
    await interview(rounds[0]!.id, null);
    expect((await get()).draftScorecards).toBe(2);
    const error = await workspace.refused("opening.saveKit", await draft());
    expect(error).toMatchObject({ code: "conflict", field: "dropDrafts" });
    expect(error.message).toMatch(/^Two scorecards have been begun/);
    expect(ratings()).toBe(2);
  });

  test("counts what was begun in a cancelled interview too, for it is lost with the rest", async () => {
    const { rounds } = await get();
    await interview(rounds[0]!.id, rounds[0]!.items[0]!.criteria[0]!.id);
    workspace.db.prepare("UPDATE interview SET cancelledAt = ?").run(workspace.now);
    expect((await get()).draftScorecards).toBe(1);
    const next = await draft();
    next.rounds[0]!.items.shift();
    expect(await workspace.refused("opening.saveKit", next)).toMatchObject({ field: "dropDrafts" });
    expect(ratings()).toBe(1);
  });

  test("loses only what was rated in the parts that leave", async () => {
    const { rounds } = await get();
    await interview(rounds[0]!.id, rounds[0]!.items[0]!.criteria[0]!.id);
    await interview(rounds[0]!.id, rounds[0]!.items[1]!.criteria[0]!.id);
    await interview(rounds[0]!.id, rounds[0]!.items[2]!.criteria[0]!.id);
    const next = { ...(await draft()), dropDrafts: true };
    next.rounds[0]!.items.shift();
    next.rounds[1]!.items.push(next.rounds[0]!.items.shift()!);
    await workspace.ok("opening.saveKit", next);
    expect(ratings()).toBe(1);
    expect(workspace.announced).toEqual(expect.arrayContaining(["interview", "scorecard"]));
  });
});

describe("a kit that somebody is scoring with", () => {
  test("is changed by the lead or the founder alone, whoever says that the ratings may go", async () => {
    const { rounds } = await get();
    const [first] = rounds[0]!.items;
    await interview(rounds[0]!.id, first!.criteria[0]!.id);
    const { updatedAt, ...next } = await draft();
    next.rounds[0]!.items.shift();
    workspace.act(await makePanelist(workspace));
    for (const dropDrafts of [true, false])
      expect(
        await workspace.refused("opening.saveKit", { ...next, updatedAt, dropDrafts }),
      ).toMatchObject({
        code: "forbidden",
        message: expect.stringMatching(/Only the panel lead, Adaeze Nwosu, can/) as string,
      });
    const item = { id, updatedAt, itemId: first!.id, content: first!.content, minutes: 9 };
    expect(
      await workspace.refused("opening.saveItem", { ...item, dropDrafts: true }),
    ).toMatchObject({ code: "forbidden" });
    expect(ratings()).toBe(1);
  });
});

describe("the library", () => {
  test("offers everything, what suits the opening first, by the names the opening uses", async () => {
    const library = await workspace.ok("opening.library", { id });
    expect(library).toHaveLength(12 + 9 + 66);
    const lastFit = library.findLastIndex((entry) => entry.fits);
    expect(library.slice(0, lastFit + 1).every((entry) => entry.fits)).toBe(true);
    const coldCall = library.find((entry) => entry.builtInId === "mock-cold-call")!;
    expect(coldCall).toMatchObject({ kind: "role-play", minutes: 22, fits: true });
    expect(coldCall.competencies).toContain("Prospecting");
  });

  test("shows an entry as it would be copied", async () => {
    const item = await workspace.ok("opening.libraryItem", { id, ...question });
    expect(item.criteria).toMatchObject([{ competency: "Coaching", text: "Coaching" }]);
    expect(Object.keys(item.criteria[0]!.anchors)).toHaveLength(5);
    const roleplay = { kind: "role-play", builtInId: "opening-call-two-takes" } as const;
    const played = await workspace.ok("opening.libraryItem", { id, ...roleplay });
    expect(played.content).toMatchObject({ rolePlay: { secondTake: expect.any(Object) } });
  });

  test("has nothing under a made-up name, nor under another kind", async () => {
    for (const kind of ["role-play", "case-study"])
      expect(
        await workspace.refused("opening.libraryItem", { ...question, id, kind }),
      ).toMatchObject({ code: "not-found", field: "builtInId" });
    const gone = { ...question, id: "01900000-0000-7000-8000-ffffffffffff" };
    expect(await workspace.refused("opening.libraryItem", gone)).toMatchObject({
      code: "not-found",
    });
  });
});

describe("an exercise that somebody has run", () => {
  const noted = () => workspace.db.prepare("SELECT text FROM runNote").pluck().all() as string[];

  /** A role-play with a note in it, and nothing rated yet. */
  async function run() {
    const { rounds } = await get();
    const round = rounds.find((one) =>
      one.items.some((item) => item.content.kind === "role-play"),
    )!;
    const item = round.items.find((one) => one.content.kind === "role-play")!;
    await interview(round.id, null);
    const scorecardId = workspace.db.prepare("SELECT id FROM scorecard").pluck().get() as string;
    await workspace.ok("run.addNote", {
      scorecardId,
      kitItemId: item.id,
      text: "Nine windows a month",
      criterionId: null,
    });
    return { round, item };
  }

  test("counts as begun, so an edit asks before it takes the notes away", async () => {
    const { item } = await run();
    const next = await draft();
    next.rounds = next.rounds.map((round) => ({
      ...round,
      items: round.items.filter((one) => !("id" in one) || one.id !== item.id),
    }));
    expect((await get()).draftScorecards).toBe(1);
    expect(await workspace.refused("opening.saveKit", next)).toMatchObject({
      code: "conflict",
      field: "dropDrafts",
    });
    expect(noted()).toEqual(["Nine windows a month"]);
    await workspace.ok("opening.saveKit", { ...next, dropDrafts: true });
    expect(noted()).toEqual([]);
  });

  test("does not stay behind when its part moves to another round", async () => {
    const { item, round } = await run();
    const next = await draft();
    const from = next.rounds.find((one) => one.id === round.id)!;
    from.items = from.items.filter((one) => !("id" in one) || one.id !== item.id);
    next.rounds.find((one) => one.id !== round.id)!.items.push({ id: item.id });
    await workspace.ok("opening.saveKit", { ...next, dropDrafts: true });
    expect(workspace.db.prepare("SELECT count(*) FROM exerciseRun").pluck().get()).toBe(0);
  });
});
