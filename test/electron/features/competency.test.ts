import { beforeEach, describe, expect, test } from "vitest";
import type { Competency, CompetencyDetails } from "../../../shared/competency.ts";
import { TestWorkspace } from "../../helpers/app.ts";

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});

const details: CompetencyDetails = {
  name: "Haggling",
  kind: "skill",
  definition: "Gives nothing away without getting something.",
  why: "",
  anchors: { 1: "Gives in.", 3: "Trades.", 5: "Trades up." },
  redFlags: [],
  drawOut: "",
};

function toSave(one: Competency, over: Partial<CompetencyDetails> = {}) {
  const { builtInId: _slug, archived: _archived, roles: _roles, ...rest } = one;
  return { ...rest, ...over };
}

const byName = async (name: string) =>
  (await workspace.ok("competency.list", { archived: false })).find((one) => one.name === name)!;

describe("the library of competencies", () => {
  test("holds the 22 built-in ones, traits first, each with five anchors and its roles", async () => {
    const list = await workspace.ok("competency.list", { archived: false });
    expect(list).toHaveLength(22);
    const kinds = list.map((one) => one.kind);
    expect(kinds).toEqual([...kinds].toSorted().toReversed());
    expect(list.every((one) => Object.values(one.anchors).every(Boolean))).toBe(true);
    const coachability = await byName("Coachability");
    expect(coachability.roles.map((role) => role.name)).toContain(
      "Sales development representative",
    );
    expect(await workspace.ok("competency.get", { id: coachability.id })).toEqual(coachability);
  });

  test("archived roles do not count as weighing it", async () => {
    const before = await byName("Coachability");
    await workspace.ok("role.archive", { id: before.roles[0]!.id });
    expect((await byName("Coachability")).roles).toHaveLength(before.roles.length - 1);
  });
});

describe("writing competencies", () => {
  test("a new one starts from the details given, exercises' anchors of three levels included", async () => {
    const { id } = await workspace.ok("competency.create", details);
    expect(await workspace.ok("competency.get", { id })).toMatchObject({
      ...details,
      builtInId: null,
      roles: [],
    });
    expect(workspace.announced).toContain("competency");
  });

  test("a name in use is refused with its field, a long or Arabic one is kept", async () => {
    expect(
      await workspace.refused("competency.create", { ...details, name: "coachability" }),
    ).toEqual({
      code: "conflict",
      message: "Another competency has this name.",
      field: "name",
    });
    for (const name of ["الصبر مع العملاء", "x".repeat(80)])
      await workspace.ok("competency.create", { ...details, name });
    expect(
      await workspace.refused("competency.create", { ...details, name: "x".repeat(90) }),
    ).toMatchObject({
      code: "invalid",
      field: "name",
      message: "At most 80 characters.",
    });
  });

  test("an edit of an older version is a conflict and changes nothing", async () => {
    const one = await byName("Drive");
    await workspace.ok("competency.save", toSave(one, { definition: "First." }));
    expect(
      await workspace.refused("competency.save", toSave(one, { definition: "Second." })),
    ).toMatchObject({ code: "conflict" });
    expect((await byName("Drive")).definition).toBe("First.");
  });

  test("anchors without the three that every scale needs are refused", async () => {
    const one = await byName("Drive");
    expect(
      await workspace.refused("competency.save", { ...toSave(one), anchors: { 1: "", 5: "" } }),
    ).toMatchObject({ code: "invalid", field: "anchors.3" });
    expect(
      await workspace.refused("competency.save", { ...toSave(one), kind: "virtue" }),
    ).toMatchObject({ code: "invalid", field: "kind" });
    expect(await workspace.refused("competency.save", { ...toSave(one), roles: [] })).toMatchObject(
      { code: "invalid" },
    );
  });

  test("what does not exist cannot be saved", async () => {
    const one = await byName("Drive");
    const gone = { ...toSave(one), id: "01900000-0000-7000-8000-ffffffffffff" };
    expect(await workspace.refused("competency.save", gone)).toMatchObject({ code: "not-found" });
    expect(await workspace.refused("competency.get", { id: gone.id })).toMatchObject({
      code: "not-found",
    });
  });
});

describe("archiving competencies", () => {
  test("is refused while a role weighs it, and says which", async () => {
    const one = await byName("Coachability");
    const failure = await workspace.refused("competency.archive", { id: one.id });
    expect(failure.code).toBe("conflict");
    expect(failure.message).toContain(one.roles[0]!.name);
    expect(failure.message).toContain("more");
  });

  test("takes it out of the list and back", async () => {
    const made = await workspace.ok("competency.create", details);
    await workspace.ok("competency.archive", made);
    expect(await byName("Haggling")).toBeUndefined();
    expect(await workspace.ok("competency.list", { archived: true })).toMatchObject([
      { ...made, archived: true },
    ]);
    await workspace.ok("competency.create", details);
    expect(await workspace.refused("competency.restore", made)).toMatchObject({ code: "conflict" });
    const other = await byName("Haggling");
    await workspace.ok("competency.save", toSave(other, { name: "Bartering" }));
    await workspace.ok("competency.restore", made);
    expect(await byName("Haggling")).toMatchObject(made);
  });
});
