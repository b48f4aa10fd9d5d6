import { beforeEach, describe, expect, test } from "vitest";
import type { Role, RoleDetails } from "../../../shared/role.ts";
import { sumWeights } from "../../../shared/rules/weights.ts";
import { noon, TestWorkspace } from "../../helpers/app.ts";

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});

async function builtIn(slug: string): Promise<Role> {
  const list = await workspace.ok("role.list", { archived: false });
  const found = list.find((role) => role.builtInId === slug)!;
  return workspace.ok("role.get", { id: found.id });
}

/** What the page sends back: the details and the version they were made from. */
function toSave(role: Role, over: Partial<RoleDetails> = {}) {
  const { builtInId: _slug, editedAt: _edited, archived: _archived, ...rest } = role;
  return { ...rest, ...over };
}

const unknownId = "01900000-0000-7000-8000-ffffffffffff";

/** An opening as it lies in the file; how openings are made is tested with them. */
function addOpening(role: Role): void {
  workspace.db
    .prepare(
      `INSERT INTO opening (id, roleId, roleDetails, title, seats, leadId, createdAt, updatedAt)
       VALUES (?, ?, ?, ?, 1, ?, ?, ?)`,
    )
    .run(
      workspace.newId(),
      role.id,
      JSON.stringify(role),
      role.name,
      workspace.founderId,
      noon,
      noon,
    );
}

describe("the library of roles", () => {
  test("holds the twelve built-in templates, untouched and fully weighed", async () => {
    const list = await workspace.ok("role.list", { archived: false });
    expect(list).toHaveLength(12);
    expect(list.every((role) => role.weightSum === 100 && role.editedAt === null)).toBe(true);
    expect(list[0]).toMatchObject({
      builtInId: "sdr",
      abbreviation: "SDR",
      family: "acquire",
      payMix: { base: 0.65, variable: 0.35 },
      competencies: 8,
      mustHaves: 4,
      openings: 0,
    });
  });

  test("counts the openings of a role", async () => {
    const role = await builtIn("sdr");
    addOpening(role);
    addOpening(role);
    const list = await workspace.ok("role.list", { archived: false });
    expect(list.find((one) => one.id === role.id)?.openings).toBe(2);
  });

  test("a role that is not there says so", async () => {
    for (const channel of [
      "role.get",
      "role.duplicate",
      "role.archive",
      "role.restore",
      "role.reset",
    ] as const)
      expect(await workspace.refused(channel, { id: unknownId })).toMatchObject({
        code: "not-found",
      });
    expect(await workspace.refused("role.get", { id: "' OR 1=1 --" })).toMatchObject({
      code: "invalid",
      field: "id",
    });
  });
});

describe("saving a role", () => {
  test("makes a built-in template the company's own, from the day of its first edit", async () => {
    const before = await builtIn("sdr");
    const first = await workspace.ok("role.save", toSave(before, { mission: "Open doors." }));
    workspace.now += 86_400_000;
    const edited = await workspace.ok("role.get", { id: before.id });
    expect(edited).toMatchObject({
      mission: "Open doors.",
      editedAt: noon,
      updatedAt: first.updatedAt,
    });
    await workspace.ok("role.save", toSave(edited, { mission: "Open every door." }));
    expect(await workspace.ok("role.get", { id: before.id })).toMatchObject({
      editedAt: noon,
      updatedAt: workspace.now,
    });
    expect(workspace.announced).toContain("role");
  });

  test("without a change leaves the template as it was built in", async () => {
    const role = await builtIn("marketing-manager");
    expect(await workspace.ok("role.save", toSave(role))).toEqual({ updatedAt: role.updatedAt });
    expect(await workspace.ok("role.get", { id: role.id })).toEqual(role);
    expect(workspace.announced).toEqual([]);
  });

  test("is refused when another window was first, even within the same millisecond", async () => {
    const role = await builtIn("sdr");
    await workspace.ok("role.save", toSave(role, { mission: "Mine." }));
    expect(await workspace.refused("role.save", toSave(role, { mission: "Yours." }))).toMatchObject(
      {
        code: "conflict",
      },
    );
    expect(await workspace.ok("role.get", { id: role.id })).toMatchObject({ mission: "Mine." });
  });

  test("takes weights that do not make 100 yet: the page shows what is missing", async () => {
    const role = await builtIn("sdr");
    const competencies = role.competencies.with(0, { ...role.competencies[0]!, weight: 0 });
    await workspace.ok("role.save", toSave(role, { competencies }));
    const list = await workspace.ok("role.list", { archived: false });
    expect(list.find((one) => one.id === role.id)?.weightSum).toBe(
      sumWeights(competencies.map((one) => one.weight)),
    );
  });

  test("keeps a name of 90 characters and one in Arabic as they are", async () => {
    const role = await builtIn("sdr");
    const long = "Sprzedawca ".repeat(9).trim().slice(0, 90);
    const { updatedAt } = await workspace.ok("role.save", toSave(role, { name: long }));
    const arabic = "مندوب تطوير المبيعات";
    await workspace.ok("role.save", { ...toSave(role, { name: arabic }), updatedAt });
    expect((await workspace.ok("role.get", { id: role.id })).name).toBe(arabic);
  });

  test("refuses a name that another role has, in any spelling of capitals", async () => {
    const role = await builtIn("sdr");
    expect(
      await workspace.refused("role.save", toSave(role, { name: "ACCOUNT  executive" })),
    ).toEqual({
      code: "conflict",
      message: "Another role has this name.",
      field: "name",
    });
    expect(await workspace.refused("role.create", { name: "account executive" })).toMatchObject({
      field: "name",
    });
    await workspace.ok("role.save", toSave(role, { name: role.name.toUpperCase() }));
  });

  test.each<[string, (role: Role) => Partial<RoleDetails>, string]>([
    ["an empty name", () => ({ name: " \u0000 " }), "name"],
    [
      "a weight above 100",
      ({ competencies: [one] }) => ({ competencies: [{ ...one!, weight: 101 }] }),
      "competencies.0.weight",
    ],
    [
      "a broken weight",
      ({ competencies: [one] }) => ({ competencies: [{ ...one!, weight: 12.5 }] }),
      "competencies.0.weight",
    ],
    [
      "a minimum of 1, which everybody meets",
      ({ competencies: [one] }) => ({ competencies: [{ ...one!, mustHave: 1 }] }),
      "competencies.0.mustHave",
    ],
    [
      "an unknown competency",
      ({ competencies: [one] }) => ({ competencies: [{ ...one!, competencyId: unknownId }] }),
      "competencies.0.competencyId",
    ],
    [
      "a competency weighed twice",
      ({ competencies: [one] }) => ({ competencies: [one!, one!] }),
      "competencies.1.competencyId",
    ],
    ["a pay mix of 110 %", () => ({ payMix: { base: 0.7, variable: 0.4 } }), "payMix"],
    ["negative pay", () => ({ onTargetPay: -1 }), "onTargetPay"],
    ["a ramp above full productivity", () => ({ ramp: [0.5, 1.2] }), "ramp.1"],
    ["reporting to nobody known", () => ({ reportsTo: unknownId }), "reportsTo"],
    ["reporting to itself", (role) => ({ reportsTo: role.id }), "reportsTo"],
    [
      "a responsibility listed twice",
      ({ responsibilities: [one] }) => ({ responsibilities: [one!, one!] }),
      "responsibilities",
    ],
    ["a text of 100 kB", () => ({ mission: "m".repeat(100_000) }), "mission"],
  ])("refuses %s and names the field", async (_what, change, field) => {
    const role = await builtIn("sdr");
    expect(await workspace.refused("role.save", toSave(role, change(role)))).toMatchObject({
      code: "invalid",
      field,
    });
    expect(await workspace.ok("role.get", { id: role.id })).toEqual(role);
  });

  test("refuses a circle of managers", async () => {
    const [manager, leader] = [await builtIn("sales-manager"), await builtIn("sales-team-leader")];
    expect(leader.reportsTo).toBe(manager.id);
    expect(
      await workspace.refused("role.save", toSave(manager, { reportsTo: leader.id })),
    ).toMatchObject({ code: "invalid", field: "reportsTo" });
  });

  test("refuses fields that nobody asked for", async () => {
    const role = await builtIn("sdr");
    expect(
      await workspace.refused("role.save", { ...toSave(role), builtInId: null }),
    ).toMatchObject({ code: "invalid" });
  });

  test("keeps weighing a competency that was archived, but takes no archived one in", async () => {
    const made = await workspace.ok("competency.create", {
      name: "Haggling",
      kind: "skill",
      definition: "",
      why: "",
      anchors: { 1: "", 3: "", 5: "" },
      redFlags: [],
      drawOut: "",
    });
    const role = await builtIn("sdr");
    const weighed = { competencyId: made.id, weight: 0, mustHave: null, evidence: [] };
    const { updatedAt } = await workspace.ok(
      "role.save",
      toSave(role, { competencies: [...role.competencies, weighed] }),
    );
    workspace.db.prepare("UPDATE competency SET archivedAt = 1 WHERE id = ?").run(made.id);
    const kept = { ...toSave(role, { competencies: [weighed] }), updatedAt };
    await workspace.ok("role.save", kept);
    const other = await builtIn("account-executive");
    expect(
      await workspace.refused("role.save", toSave(other, { competencies: [weighed] })),
    ).toMatchObject({ code: "invalid", message: "Haggling is archived. Restore it first." });
  });
});

describe("making roles", () => {
  test("a new role has a name and no more, and belongs to the company", async () => {
    const one = await workspace.ok("role.create", { name: "  Partner\nmanager " });
    expect(await workspace.ok("role.get", one)).toMatchObject({
      name: "Partner manager",
      builtInId: null,
      editedAt: noon,
      competencies: [],
      onTargetPay: null,
    });
    const list = await workspace.ok("role.list", { archived: false });
    expect(list.at(-1)).toMatchObject({ id: one.id, weightSum: 0, competencies: 0 });
  });

  test("a copy has everything but the name, and remembers the template it came from", async () => {
    const role = await builtIn("sdr");
    const first = await workspace.ok("role.duplicate", { id: role.id });
    const copy = await workspace.ok("role.get", first);
    expect(copy).toMatchObject({
      name: "Sales development representative (copy)",
      builtInId: null,
      competencies: role.competencies,
      jobAd: role.jobAd,
    });
    const second = await workspace.ok("role.duplicate", first);
    expect((await workspace.ok("role.get", second)).name).toBe(
      "Sales development representative (copy 2)",
    );
    const basedOn = workspace.db.prepare("SELECT basedOn FROM role WHERE id = ?").pluck();
    expect([basedOn.get(first.id), basedOn.get(second.id)]).toEqual(["sdr", "sdr"]);
  });

  test("a copy changes nothing in what it was copied from", async () => {
    const role = await builtIn("sdr");
    const { id } = await workspace.ok("role.duplicate", { id: role.id });
    const copy = await workspace.ok("role.get", { id });
    await workspace.ok("role.save", toSave(copy, { competencies: [] }));
    expect(await workspace.ok("role.get", { id: role.id })).toEqual(role);
  });
});

describe("archiving roles", () => {
  test("takes a role out of the list and back, and archiving twice is no harm", async () => {
    const role = await builtIn("sdr");
    await workspace.ok("role.archive", { id: role.id });
    await workspace.ok("role.archive", { id: role.id });
    expect(await workspace.ok("role.list", { archived: false })).toHaveLength(11);
    expect(await workspace.ok("role.list", { archived: true })).toMatchObject([
      { id: role.id, archived: true },
    ]);
    await workspace.ok("role.restore", { id: role.id });
    expect(await workspace.ok("role.get", { id: role.id })).toEqual(role);
  });

  test("frees the name; then the archived one comes back only under another", async () => {
    const role = await builtIn("sdr");
    await workspace.ok("role.archive", { id: role.id });
    await workspace.ok("role.create", { name: role.name });
    expect(await workspace.refused("role.restore", { id: role.id })).toMatchObject({
      code: "conflict",
    });
    const archived = await workspace.ok("role.get", { id: role.id });
    await workspace.ok("role.save", toSave(archived, { name: "Door opener" }));
    await workspace.ok("role.restore", { id: role.id });
  });
});

describe("back to the built-in text", () => {
  test("undoes every edit, and the template counts as untouched again", async () => {
    const role = await builtIn("sales-manager");
    await workspace.ok(
      "role.save",
      toSave(role, { name: "Head of sales", competencies: [], reportsTo: null }),
    );
    const { updatedAt } = await workspace.ok("role.reset", { id: role.id });
    expect(await workspace.ok("role.get", { id: role.id })).toEqual({ ...role, updatedAt });
    expect(updatedAt).toBeGreaterThan(role.updatedAt);
  });

  test("leaves the copy that an opening keeps", async () => {
    const role = await builtIn("sdr");
    addOpening({ ...role, mission: "As hired for." });
    await workspace.ok("role.reset", { id: role.id });
    const copy = workspace.db.prepare("SELECT roleDetails ->> '$.mission' FROM opening").pluck();
    expect(copy.get()).toBe("As hired for.");
  });

  test("is refused for a role of one's own, and when its old name is in use", async () => {
    const own = await workspace.ok("role.create", { name: "Partner manager" });
    expect(await workspace.refused("role.reset", own)).toMatchObject({ code: "invalid" });
    const role = await builtIn("sdr");
    await workspace.ok("role.save", toSave(role, { name: "Door opener" }));
    await workspace.ok("role.create", { name: role.name });
    expect(await workspace.refused("role.reset", { id: role.id })).toMatchObject({
      code: "conflict",
    });
  });
});
