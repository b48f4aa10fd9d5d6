import { beforeEach, describe, expect, test } from "vitest";
import type { StageKind } from "../../../../shared/opening.ts";
import { TestWorkspace } from "../../../helpers/app.ts";
import { makeApplication, makeOpening } from "../../../helpers/make.ts";

let workspace: TestWorkspace;
let id: string;
beforeEach(async () => {
  workspace = new TestWorkspace();
  id = await makeOpening(workspace);
});

const stages = async () =>
  (await workspace.ok("opening.get", { id })).stages.map(({ count: _count, ...stage }) => stage);
const names = async () => (await stages()).map((stage) => stage.name);
const version = () =>
  workspace.db.prepare("SELECT updatedAt FROM opening WHERE id = ?").pluck().get(id) as number;
const added = (name: string, kind: StageKind = "active") => ({ id: null, name, kind });

describe("the pipeline", () => {
  test("can be renamed, extended and reordered; what ends it stays behind the path", async () => {
    const [applied, screen, ...rest] = await stages();
    const next = [
      ...rest,
      { ...screen!, name: "Phone call" },
      added("Reference check"),
      applied!,
    ].map((stage) => ({ ...stage }));
    await workspace.ok("opening.saveStages", { id, updatedAt: version(), stages: next });
    expect(await names()).toEqual([
      "Interview",
      "Final",
      "Offer",
      "Phone call",
      "Reference check",
      "Applied",
      "Hired",
      "Rejected",
      "Withdrawn",
    ]);
    expect((await stages()).map((stage) => stage.id)).toEqual(
      expect.arrayContaining([applied!.id, screen!.id]),
    );
  });

  test("loses an empty stage, and refuses to lose one with somebody in it", async () => {
    await makeApplication(workspace, { openingId: id, stage: "Final" });
    const all = await stages();
    const without = (name: string) => all.filter((stage) => stage.name !== name);
    expect(
      await workspace.refused("opening.saveStages", {
        id,
        updatedAt: version(),
        stages: without("Final"),
      }),
    ).toMatchObject({ code: "conflict", message: "One candidate is in Final. Move them first." });
    await workspace.ok("opening.saveStages", {
      id,
      updatedAt: version(),
      stages: without("Offer"),
    });
    expect(await names()).not.toContain("Offer");
  });

  test("brings somebody back from the bin into the first stage when theirs is gone", async () => {
    const { id: applicationId, candidateId } = await makeApplication(workspace, {
      openingId: id,
      stage: "Final",
    });
    await workspace.ok("application.delete", { id: applicationId });
    const kept = (await stages()).filter((stage) => stage.name !== "Final");
    await workspace.ok("opening.saveStages", { id, updatedAt: version(), stages: kept });
    await workspace.ok("application.restore", { id: applicationId });
    const { applications } = await workspace.ok("candidate.get", { id: candidateId });
    expect(applications[0]?.stage.name).toBe("Applied");
  });

  test("needs one active stage and exactly one of each ending", async () => {
    const all = await stages();
    const refuse = (next: unknown[]) =>
      workspace.refused("opening.saveStages", { id, updatedAt: version(), stages: next });
    expect(await refuse(all.filter((stage) => stage.kind !== "active"))).toMatchObject({
      field: "stages",
    });
    for (const kind of ["hired", "rejected", "withdrawn"] as const) {
      expect(await refuse(all.filter((stage) => stage.kind !== kind))).toMatchObject({
        code: "invalid",
      });
      expect(await refuse([...all, added("Again", kind)])).toMatchObject({ code: "invalid" });
    }
  });

  test("refuses a name twice, a stage twice, a stage of another opening, and another meaning", async () => {
    const all = await stages();
    const other = await makeOpening(workspace);
    const { count: _count, ...foreign } = (await workspace.ok("opening.get", { id: other }))
      .stages[0]!;
    const refuse = (next: unknown[]) =>
      workspace.refused("opening.saveStages", { id, updatedAt: version(), stages: next });
    expect(await refuse([...all, added("  applied ")])).toMatchObject({ field: "stages.8.name" });
    expect(await refuse([...all, { ...all[0], name: "Twin" }])).toMatchObject({
      field: "stages.8.id",
    });
    expect(await refuse([...all, { ...foreign, name: "Foreign" }])).toMatchObject({
      field: "stages.8.id",
    });
    const turned = all.map((stage) =>
      stage.name === "Rejected" ? { ...stage, kind: "active" } : stage,
    );
    expect(await refuse([...turned, added("No", "rejected")])).toMatchObject({
      field: "stages.6.kind",
    });
    expect(await refuse([])).toMatchObject({ code: "invalid" });
    expect(await names()).toHaveLength(8);
  });

  test("refuses one made from an older version, and keeps what was stored in the meantime", async () => {
    const [applied, ...rest] = await stages();
    const older = { id, updatedAt: version(), stages: [{ ...applied!, name: "Old" }, ...rest] };
    const newer = { ...older, stages: [{ ...applied!, name: "New" }, ...rest] };
    const { updatedAt } = await workspace.ok("opening.saveStages", newer);
    expect(updatedAt).toBeGreaterThan(older.updatedAt);
    expect(version()).toBe(updatedAt);
    const failure = await workspace.refused("opening.saveStages", older);
    expect(failure).toMatchObject({ code: "conflict" });
    expect(failure.field).toBeUndefined();
    expect((await names())[0]).toBe("New");
  });
});
