import { beforeEach, describe, expect, it } from "vitest";
import { interviewed, makeDeciding, type Deciding } from "./decision/deciding.ts";

let world: Deciding;
beforeEach(async () => {
  world = await makeDeciding();
});

const matrix = () => world.workspace.ok("outcome.roleFit", { openingId: world.openingId });

describe("the fits under every role", () => {
  it("stand beside the opening's own, which is the one everybody else reads", async () => {
    const { roles, candidates } = await matrix();
    const outcome = await world.workspace.ok("outcome.application", {
      applicationId: world.leila,
    });
    const leila = candidates.find((one) => one.applicationId === world.leila)!;
    expect(leila.own).toMatchObject({ roleId: world.openingId, fit: outcome.fit });
    expect(leila.own.coverage).toBe(outcome.coverage);
    expect(leila.others.map((one) => one.roleId)).toEqual(roles.map((role) => role.id));
    expect(roles.map((role) => role.name)).toEqual(
      roles.map((role) => role.name).toSorted((a, b) => a.localeCompare(b, "en")),
    );
    // Both panels rated one level throughout: it is the same fit in every role, on a different share of it.
    expect(new Set(leila.others.flatMap((one) => one.fit ?? [])).size).toBe(1);
    expect(leila.others.some((one) => one.thin)).toBe(true);
  });

  it("leave sealed interviews out, and whoever is out of the running", async () => {
    const { workspace, openingId, kwame, stage } = world;
    const sealed = await interviewed(workspace, openingId, "Siobhán Keane", [5, null, null]);
    await workspace.ok("application.move", { id: kwame, stageId: stage("Rejected"), note: "" });
    const ids = (await matrix()).candidates.map((one) => one.applicationId);
    expect(ids).toEqual([world.leila]);
    expect(ids).not.toContain(sealed);
  });

  it("leave archived roles out, and are refused for an opening that is not there", async () => {
    const { roles } = await matrix();
    await world.workspace.ok("role.archive", { id: roles[0]!.id });
    expect((await matrix()).roles.map((role) => role.id)).not.toContain(roles[0]!.id);
    expect(
      await world.workspace.refused("outcome.roleFit", { openingId: world.leila }),
    ).toMatchObject({ code: "not-found" });
    expect(await world.workspace.refused("outcome.roleFit", { openingId: "1 OR 1" })).toMatchObject(
      { code: "invalid" },
    );
  });
});
