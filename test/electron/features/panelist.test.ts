import { beforeEach, describe, expect, test } from "vitest";
import { TestWorkspace } from "../../helpers/app.ts";

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

  test("whoever is at the laptop cannot be archived, and nobody archived can take it", async () => {
    expect(await workspace.refused("panelist.archive", { id: workspace.founderId })).toMatchObject({
      code: "invalid",
    });
    const one = await workspace.ok("panelist.create", details);
    await workspace.ok("panelist.archive", one);
    expect(await workspace.refused("panelist.act", one)).toMatchObject({ code: "not-found" });
    await workspace.ok("panelist.restore", one);
    await workspace.ok("panelist.act", one);
    expect(workspace.context.actor).toBe(one.id);
    expect(workspace.announced).toContain("panelist");
  });

  test("fields that nobody asked for are refused", async () => {
    expect(
      await workspace.refused("panelist.create", { ...details, isFounder: true }),
    ).toMatchObject({ code: "invalid" });
  });
});

describe("drafts", () => {
  test("belong to the person who typed them", async () => {
    await workspace.ok("draft.put", { key: "candidate/new", json: '{"name":"L' });
    expect(await workspace.ok("draft.get", { key: "candidate/new" })).toMatchObject({
      json: '{"name":"L',
    });
    const other = await workspace.ok("panelist.create", details);
    await workspace.ok("panelist.act", other);
    expect(await workspace.ok("draft.get", { key: "candidate/new" })).toBeNull();
  });
});
