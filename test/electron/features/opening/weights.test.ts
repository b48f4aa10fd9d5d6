import { beforeEach, describe, expect, test } from "vitest";
import { TestWorkspace } from "../../../helpers/app.ts";
import { makeOpening, makePanelist } from "../../../helpers/make.ts";

let workspace: TestWorkspace;
let id: string;
beforeEach(async () => {
  workspace = new TestWorkspace();
  id = await makeOpening(workspace);
});

const get = () => workspace.ok("opening.get", { id });
const current = async () => (await get()).weights[0]!.competencies;
const freeze = () =>
  workspace.db.prepare("UPDATE opening SET frozenAt = ? WHERE id = ?").run(workspace.now, id);
/** As somebody sends it who looks at the opening as it is now. */
const set = (competencies: unknown, reason = "") => ({
  id,
  updatedAt: workspace.db
    .prepare("SELECT updatedAt FROM opening WHERE id = ?")
    .pluck()
    .get(id) as number,
  competencies: competencies as never,
  reason,
});

describe("weights before the freeze", () => {
  test("are replaced, without a version more and without a reason", async () => {
    const [first, ...rest] = await current();
    await workspace.ok("opening.setWeights", set([...rest, { ...first, weight: 40 }]));
    const { weights, competencies } = await get();
    expect(weights).toHaveLength(1);
    expect(competencies[0]!.competencyId).toBe(rest[0]!.competencyId);
    expect(competencies.find((one) => one.competencyId === first!.competencyId)?.weight).toBe(40);
  });

  test("may weigh what the role did not, with its anchors as they are now", async () => {
    const coaching = (await workspace.ok("competency.list", { archived: false })).find(
      (one) => one.builtInId === "coaching",
    )!;
    const more = { competencyId: coaching.id, weight: 10, mustHave: 3, evidence: [] };
    await workspace.ok("opening.setWeights", set([...(await current()), more]));
    const added = (await get()).competencies.find((one) => one.competencyId === coaching.id);
    expect(added).toMatchObject({ name: "Coaching", weight: 10, anchors: coaching.anchors });
    const [opening] = await workspace.ok("opening.list", { status: "open" });
    expect(opening!.uncovered).toBe(1);
  });

  test("drop a competency without losing its name", async () => {
    const [, ...rest] = await current();
    await workspace.ok("opening.setWeights", set(rest));
    const prospecting = (await get()).competencies.find((one) => one.name === "Prospecting");
    expect(prospecting).toMatchObject({ weight: 0, mustHave: null });
  });
});

describe("weights after the freeze", () => {
  test("need a reason and append a version; the old one stays as it was", async () => {
    const before = await current();
    freeze();
    const next = before.map((one, index) => ({ ...one, weight: index === 0 ? 30 : one.weight }));
    expect(await workspace.refused("opening.setWeights", set(next, "  "))).toMatchObject({
      field: "reason",
    });
    const rosa = await makePanelist(workspace);
    workspace.act(rosa);
    workspace.now += 1000;
    await workspace.ok("opening.setWeights", set(next, "Two of the calls were about  research."));
    expect((await get()).weights).toMatchObject([
      {
        version: 2,
        reason: "Two of the calls were about research.",
        createdBy: "Rosa Marten",
        createdAt: workspace.now,
        competencies: next,
      },
      { version: 1, createdBy: "Adaeze Nwosu", competencies: before },
    ]);
    expect(workspace.announced).toEqual(expect.arrayContaining(["opening", "scorecard"]));
  });

  test("that are the same make no version", async () => {
    freeze();
    await workspace.ok("opening.setWeights", set(await current(), "Nothing new"));
    expect((await get()).weights).toHaveLength(1);
  });
});

describe("weights made from an older version of the opening", () => {
  test("are refused, and what was stored in the meantime stays", async () => {
    const [first, ...rest] = await current();
    const older = set([{ ...first, weight: 1 }, ...rest]);
    const newer = await workspace.ok(
      "opening.setWeights",
      set([{ ...first, weight: 40 }, ...rest]),
    );
    expect(newer.updatedAt).toBeGreaterThan(older.updatedAt);
    expect((await get()).updatedAt).toBe(newer.updatedAt);
    const failure = await workspace.refused("opening.setWeights", older);
    expect(failure).toMatchObject({ code: "conflict" });
    expect(failure.field).toBeUndefined();
    expect((await current())[0]!.weight).toBe(40);
  });

  test("that say what is stored already have nothing to lose", async () => {
    const older = set(await current());
    const { title, seats, targetDate, leadId, panelistIds, note, updatedAt } = await get();
    const details = { title, seats, targetDate, leadId, panelistIds, note };
    const saved = await workspace.ok("opening.save", { id, ...details, updatedAt });
    expect(await workspace.ok("opening.setWeights", older)).toEqual(saved);
  });
});

describe("refused weights", () => {
  test("name the competency that is unknown, doubled or archived", async () => {
    const now = await current();
    const nobody = { ...now[0], competencyId: "01900000-0000-7000-8000-ffffffffffff" };
    expect(await workspace.refused("opening.setWeights", set([nobody]))).toMatchObject({
      field: "competencies.0.competencyId",
    });
    expect(await workspace.refused("opening.setWeights", set([...now, now[0]]))).toMatchObject({
      field: "competencies.8.competencyId",
    });
    const coaching = (await workspace.ok("competency.list", { archived: false })).find(
      (one) => one.builtInId === "coaching",
    )!;
    workspace.db.prepare("UPDATE competency SET archivedAt = 1 WHERE id = ?").run(coaching.id);
    const archived = { competencyId: coaching.id, weight: 10, mustHave: null, evidence: [] };
    expect(await workspace.refused("opening.setWeights", set([...now, archived]))).toMatchObject({
      message: "Coaching is archived. Restore it first.",
    });
  });

  test.each([
    ["nothing weighed", [{ weight: 0 }]],
    ["a weight above 100", [{ weight: 101 }]],
    ["a negative weight", [{ weight: -1 }]],
    ["a must-have of 1", [{ mustHave: 1 }]],
    ["no list", []],
    ["a made-up key", [{ level: 5 }]],
  ])("are those with %s", async (_what, over) => {
    const [first] = await current();
    const next = over.map((one) => ({ ...first, ...one }));
    expect(await workspace.refused("opening.setWeights", set(next))).toMatchObject({
      code: "invalid",
    });
  });

  test("are those of an opening that is gone", async () => {
    const gone = { ...set(await current()), id: "01900000-0000-7000-8000-ffffffffffff" };
    expect(await workspace.refused("opening.setWeights", gone)).toMatchObject({
      code: "not-found",
    });
  });
});
