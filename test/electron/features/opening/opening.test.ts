import { beforeEach, describe, expect, test } from "vitest";
import { TestWorkspace } from "../../../helpers/app.ts";
import { makeApplication, makeOpening, makePanelist } from "../../../helpers/make.ts";

const nobody = "01900000-0000-7000-8000-ffffffffffff";
let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});

const get = (id: string) => workspace.ok("opening.get", { id });
const roleId = async (slug: string) =>
  (await workspace.ok("role.list", { archived: false })).find((one) => one.builtInId === slug)!.id;

async function details(over: object = {}) {
  return {
    title: "Sales rep",
    roleId: await roleId("sdr"),
    seats: 1,
    targetDate: null,
    leadId: workspace.founderId,
    panelistIds: [workspace.founderId],
    note: "",
    ...over,
  };
}

describe("a new opening", () => {
  test("copies the role's weights, names and anchors, and begins with the usual pipeline", async () => {
    const id = await makeOpening(workspace, { seats: 2, targetDate: "2027-02-01" });
    const opening = await get(id);
    expect(opening).toMatchObject({
      title: "Sales development representative",
      seats: 2,
      targetDate: "2027-02-01",
      status: "open",
      frozenAt: null,
      draftScorecards: 0,
      role: { builtInId: "sdr" },
      panel: [{ id: workspace.founderId, name: "Adaeze Nwosu", archived: false }],
    });
    expect(opening.stages.map((stage) => stage.name)).toEqual(
      "Applied Screen Interview Final Offer Hired Rejected Withdrawn".split(" "),
    );
    expect(opening.competencies[0]).toMatchObject({ name: "Prospecting", weight: 22 });
    expect(opening.weights).toMatchObject([{ version: 1, reason: "", createdBy: "Adaeze Nwosu" }]);
    expect(workspace.announced).toContain("opening");
  });

  test("has a kit whose questions carry all five anchors and whose exercises carry three", async () => {
    const { rounds } = await get(await makeOpening(workspace));
    const items = rounds.flatMap((round) => round.items);
    const question = items.find((item) => item.content.kind === "question")!;
    const exercise = items.find((item) => item.content.kind === "role-play")!;
    expect(Object.keys(question.criteria[0]!.anchors)).toEqual(["1", "2", "3", "4", "5"]);
    expect(Object.keys(exercise.criteria[0]!.anchors)).toEqual(["1", "3", "5"]);
    expect(rounds.map((round) => round.name)).toEqual([
      "First conversation",
      "Role-play",
      "Case study",
    ]);
  });

  test("can name every competency a rubric rates, also those the role does not weigh", async () => {
    const opening = await get(await makeOpening(workspace));
    const criteria = opening.rounds.flatMap((round) => round.items.flatMap((one) => one.criteria));
    const known = new Map(opening.competencies.map((one) => [one.competencyId, one]));
    expect(criteria.filter((one) => !known.has(one.competencyId))).toEqual([]);
    const extra = opening.competencies.filter((one) => one.weight === 0);
    expect(extra.map((one) => one.name)).toContain("Integrity");
    expect(extra.every((one) => one.mustHave === null && one.evidence.length === 0)).toBe(true);
  });

  test("does not notice later edits of its role and competencies", async () => {
    const id = await makeOpening(workspace);
    const before = await get(id);
    const {
      builtInId: _b,
      editedAt: _e,
      archived: _a,
      ...role
    } = await workspace.ok("role.get", {
      id: before.role.id,
    });
    await workspace.ok("role.save", {
      ...role,
      name: "Hunter",
      competencies: role.competencies.slice(0, 1),
    });
    workspace.db.prepare("UPDATE competency SET name = 'Renamed'").run();
    expect(await get(id)).toEqual(before);
  });

  test("made from a copy of a template still finds that template's exercises", async () => {
    const copy = await workspace.ok("role.duplicate", { id: await roleId("sales-manager") });
    const { id } = await workspace.ok("opening.create", await details({ roleId: copy.id }));
    const opening = await get(id);
    expect(opening.role.builtInId).toBe("sales-manager");
    const titles = opening.rounds.flatMap((round) => round.items.map((item) => item.builtInId));
    expect(titles).toContain("coach-stalled-deal");
  });

  test("is refused without a role, with an archived role or with one that weighs nothing", async () => {
    expect(
      await workspace.refused("opening.create", await details({ roleId: nobody })),
    ).toMatchObject({ code: "not-found", field: "roleId" });
    const blank = await workspace.ok("role.create", { name: "Blank" });
    expect(
      await workspace.refused("opening.create", await details({ roleId: blank.id })),
    ).toMatchObject({ code: "invalid", field: "roleId" });
    const input = await details();
    await workspace.ok("role.archive", { id: input.roleId });
    expect(await workspace.refused("opening.create", input)).toMatchObject({
      code: "invalid",
      field: "roleId",
    });
    expect(await workspace.ok("opening.list", { status: "all" })).toEqual([]);
  });

  test.each([
    [{ title: " \u0000 " }, "title"],
    [{ title: "x".repeat(161) }, "title"],
    [{ seats: 0 }, "seats"],
    [{ seats: 1.5 }, "seats"],
    [{ seats: 101 }, "seats"],
    [{ targetDate: "2027-02-30" }, "targetDate"],
    [{ panelistIds: [] }, "panelistIds"],
    [{ panelistIds: [nobody] }, "panelistIds.0"],
    [{ leadId: nobody }, "leadId"],
    [{ note: "x".repeat(4001) }, "note"],
    [{ status: "closed" }, ""],
  ])("refuses %j and names the field", async (over, field) => {
    const error = await workspace.refused("opening.create", await details(over));
    expect(error).toMatchObject({ code: "invalid", field });
  });

  test("keeps hostile text as text", async () => {
    const title = `'); DROP TABLE opening;-- <img src=x onerror=alert(1)> 𝕏 ليلى`;
    const { id } = await workspace.ok("opening.create", await details({ title }));
    expect(await get(id)).toMatchObject({ title });
  });
});

describe("the plan of an opening", () => {
  test("is what creating it makes", async () => {
    const plan = await workspace.ok("opening.plan", { roleId: await roleId("sdr") });
    const opening = await get(await makeOpening(workspace));
    expect(plan.rounds).toEqual(
      opening.rounds.map(({ name, items }) => ({
        name,
        minutes: items.reduce((sum, item) => sum + item.minutes, 0),
        items: items.map(({ content, builtInId, title }) => ({
          kind: content.kind,
          builtInId,
          title,
        })),
      })),
    );
    expect(plan.competencies[1]).toMatchObject({ name: "Curiosity", weight: 14, mustHave: 3 });
    expect(plan.uncovered).toEqual([]);
  });

  test("names what the library cannot rate, and says when the role is gone", async () => {
    const made = await workspace.ok("competency.create", {
      name: "Night shifts",
      kind: "trait",
      definition: "",
      why: "",
      anchors: { 1: "a", 3: "b", 5: "c" },
      redFlags: [],
      drawOut: "",
    });
    const {
      builtInId: _b,
      editedAt: _e,
      archived: _a,
      ...role
    } = await workspace.ok("role.get", {
      id: await roleId("sdr"),
    });
    const own = { competencyId: made.id, weight: 5, mustHave: null, evidence: [] };
    await workspace.ok("role.save", { ...role, competencies: [...role.competencies, own] });
    const plan = await workspace.ok("opening.plan", { roleId: role.id });
    expect(plan.uncovered).toEqual(["Night shifts"]);
    expect(await workspace.refused("opening.plan", { roleId: nobody })).toMatchObject({
      code: "not-found",
    });
  });
});

describe("the panel", () => {
  test("may hold sixty people, in the order chosen, and not sixty-one", async () => {
    const ids = [workspace.founderId];
    for (let n = 1; n < 60; n += 1) ids.push(await makePanelist(workspace, `Panelist ${n}`));
    const { id } = await workspace.ok("opening.create", await details({ panelistIds: ids }));
    expect((await get(id)).panel.map((one) => one.id)).toEqual(ids);
    const one = await makePanelist(workspace, "One too many");
    expect(
      await workspace.refused("opening.create", await details({ panelistIds: [...ids, one] })),
    ).toMatchObject({ field: "panelistIds" });
  });

  test("refuses somebody twice, and an archived person who is not on it yet", async () => {
    const rosa = await makePanelist(workspace);
    const { founderId } = workspace;
    expect(
      await workspace.refused(
        "opening.create",
        await details({ panelistIds: [founderId, rosa, rosa] }),
      ),
    ).toMatchObject({ field: "panelistIds.2" });
    await workspace.ok("panelist.archive", { id: rosa });
    expect(
      await workspace.refused("opening.create", await details({ panelistIds: [founderId, rosa] })),
    ).toMatchObject({ message: "Rosa Marten is archived and cannot join a panel." });
  });

  test("keeps somebody who was archived after joining", async () => {
    const rosa = await makePanelist(workspace);
    const id = await makeOpening(workspace, {
      panelistIds: [rosa, workspace.founderId],
    });
    await workspace.ok("panelist.archive", { id: rosa });
    const { title, seats, targetDate, leadId, panelistIds, note, updatedAt } = await get(id);
    await workspace.ok("opening.save", {
      id,
      title,
      targetDate,
      leadId,
      panelistIds,
      note,
      updatedAt,
      seats: seats + 1,
    });
    expect((await get(id)).panel[0]).toEqual({ id: rosa, name: "Rosa Marten", archived: true });
  });
});

describe("saving an opening", () => {
  const edit = async (id: string, over: object = {}) => {
    const { title, seats, targetDate, leadId, panelistIds, note, updatedAt } = await get(id);
    return { id, title, seats, targetDate, leadId, panelistIds, note, updatedAt, ...over };
  };

  test("changes what was edited and hands out a new version, also within one millisecond", async () => {
    const id = await makeOpening(workspace);
    const input = await edit(id, { title: "Rep north", seats: 3, targetDate: "2027-01-15" });
    const { updatedAt } = await workspace.ok("opening.save", input);
    expect(updatedAt).toBeGreaterThan(input.updatedAt);
    expect(await get(id)).toMatchObject({ title: "Rep north", seats: 3, targetDate: "2027-01-15" });
    expect(await workspace.refused("opening.save", input)).toMatchObject({ code: "conflict" });
  });

  test("refuses fewer seats than people hired, a lead outside the panel, and an opening that is gone", async () => {
    const id = await makeOpening(workspace, { seats: 2 });
    await makeApplication(workspace, { openingId: id, stage: "Hired", name: "One" });
    await makeApplication(workspace, { openingId: id, stage: "Hired", name: "Two" });
    expect(await workspace.refused("opening.save", await edit(id, { seats: 1 }))).toMatchObject({
      field: "seats",
      message: "Two seats are filled.",
    });
    const rosa = await makePanelist(workspace);
    expect(await workspace.refused("opening.save", await edit(id, { leadId: rosa }))).toMatchObject(
      { field: "leadId" },
    );
    expect(
      await workspace.refused("opening.save", { ...(await edit(id)), id: nobody }),
    ).toMatchObject({ code: "not-found" });
  });
});

describe("the list", () => {
  test("counts live applications by stage, seats filled, rounds and minutes", async () => {
    const id = await makeOpening(workspace, { seats: 2 });
    await makeApplication(workspace, { openingId: id, name: "A" });
    await makeApplication(workspace, { openingId: id, name: "B", stage: "Hired" });
    const gone = await makeApplication(workspace, { openingId: id, name: "C" });
    const binned = await makeApplication(workspace, { openingId: id, name: "D" });
    await workspace.ok("application.delete", { id: gone.id });
    await workspace.ok("candidate.delete", { ids: [binned.candidateId] });
    const [opening] = await workspace.ok("opening.list", { status: "open" });
    expect(opening).toMatchObject({
      filled: 1,
      applications: 2,
      interviews: 0,
      rounds: 3,
      uncovered: 0,
      leadName: "Adaeze Nwosu",
      roleName: "Sales development representative",
    });
    expect(opening!.stages.map((stage) => stage.count)).toEqual([1, 0, 0, 0, 0]);
    expect(opening!.minutes).toBeGreaterThan(60);
  });

  test("puts what is needed soonest first and what is closed last", async () => {
    const late = await makeOpening(workspace, { targetDate: "2027-05-01" });
    const whenever = await makeOpening(workspace);
    const soon = await makeOpening(workspace, { targetDate: "2027-01-01" });
    const closed = await makeOpening(workspace, { targetDate: "2026-12-01" });
    await workspace.ok("opening.close", { id: closed });
    const ids = async (status: "open" | "closed" | "all") =>
      (await workspace.ok("opening.list", { status })).map((one) => one.id);
    expect(await ids("all")).toEqual([soon, late, whenever, closed]);
    expect(await ids("open")).toEqual([soon, late, whenever]);
    await workspace.ok("opening.reopen", { id: closed });
    expect(await ids("closed")).toEqual([]);
  });

  test.each(["opening.get", "opening.close", "opening.reopen", "opening.library"] as const)(
    "%s says so when the opening is gone, and refuses what is no id",
    async (channel) => {
      expect(await workspace.refused(channel, { id: nobody })).toMatchObject({ code: "not-found" });
      expect(await workspace.refused(channel, { id: "1 OR 1=1" })).toMatchObject({ field: "id" });
    },
  );

  test("refuses a status it does not know", async () => {
    expect(await workspace.refused("opening.list", { status: "*" })).toMatchObject({
      code: "invalid",
    });
  });
});
