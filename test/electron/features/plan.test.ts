import { beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../shared/contract.ts";
import { mostPlans, type Plan } from "../../../shared/plan.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makePanelist } from "../../helpers/make.ts";

let workspace: TestWorkspace;

const unknownId = "01911111-0000-7000-8000-000000000099";

beforeEach(() => {
  workspace = new TestWorkspace();
});

const create = async (name = "Plan", from: string | null = null) =>
  (await workspace.ok("plan.create", { name, from })).id;
const list = () => workspace.ok("plan.list", {});
const names = async () => (await list()).map((one) => one.name);
const planNamed = async (name: string): Promise<Plan> =>
  (await list()).find((one) => one.name === name)!;

describe("capacity plans", () => {
  it("are no more than can stand side by side, neither added nor restored", async () => {
    const gone = await create("Gone");
    await workspace.ok("plan.delete", { id: gone });
    for (let at = 1; at <= mostPlans; at += 1) await create(`Plan ${at}`);
    const full = { message: "There are 12 scenarios, and there cannot be more. Delete one first." };
    expect(await workspace.refused("plan.create", { name: "More", from: null })).toMatchObject(
      full,
    );
    expect(await workspace.refused("plan.restore", { id: gone })).toMatchObject(full);
  });

  it("begin with the roles a first department needs, as their templates drive them", async () => {
    expect(await list()).toEqual([]);
    await create();
    const [plan] = await list();
    const { details } = plan!;
    const roles = await workspace.ok("role.list", { archived: false });
    const slugs = details.roles.map(
      (one) => roles.find((role) => role.id === one.roleId)!.builtInId,
    );
    expect(slugs).toEqual(["account-executive", "sdr", "customer-success-rep", "sales-manager"]);
    expect(details.roles.map((one) => one.driver)).toMatchObject([
      { kind: "quota", quota: 4_500_000 },
      { kind: "flow", of: "qualified-leads", perMonth: 12 },
      { kind: "stock", capacity: 60 },
      { kind: "span", span: 8 },
    ]);
    expect(details.roles[0]!.ramp).toEqual([0.1, 0.25, 0.4, 0.6, 0.8, 1]);
    expect(details.roles.map((one) => one.baseShare)).toEqual([0.5, 0.65, 0.75, 0.7]);
    expect(details).toMatchObject({ from: "2027-01" });
    expect(details.goal.reduce((a, b) => a + b, 0)).toBe(140_000_000);
    expect(workspace.announced).toContain("plan");
  });

  it("leave archived templates out, and take the pay a founder has decided", async () => {
    const roles = await workspace.ok("role.list", { archived: false });
    const idOf = (slug: string) => roles.find((one) => one.builtInId === slug)!.id;
    await workspace.ok("role.archive", { id: idOf("sdr") });
    const {
      builtInId: _slug,
      editedAt: _edited,
      archived: _archived,
      ...manager
    } = await workspace.ok("role.get", { id: idOf("sales-manager") });
    await workspace.ok("role.save", { ...manager, onTargetPay: 15_000_000 });
    await create();
    const { details } = await planNamed("Plan");
    expect(details.roles).toHaveLength(3);
    expect(details.roles[2]).toMatchObject({ roleId: manager.id, onTargetPay: 15_000_000 });
  });

  it("are saved as they were typed, nonsense too, and told apart by version", async () => {
    await create();
    const { id, name, details, updatedAt } = await planNamed("Plan");
    const typed = { ...details, goal: [-5, 0], funnel: { ...details.funnel, won: 0 } };
    const saved = await workspace.ok("plan.save", { id, name, details: typed, updatedAt });
    expect(saved.updatedAt).toBeGreaterThan(updatedAt);
    expect((await planNamed("Plan")).details).toEqual(typed);
    expect(await workspace.refused("plan.save", { id, name, details, updatedAt })).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Another window"),
    });
    expect((await planNamed("Plan")).details).toEqual(typed);
    // Saving what is there already makes no new version.
    expect(
      await workspace.ok("plan.save", { id, name, details: typed, updatedAt: saved.updatedAt }),
    ).toEqual(saved);
  });

  it("stand side by side, copied, renamed and chosen", async () => {
    const first = await create("Plan");
    const slow = await create("Slow start", first);
    expect((await planNamed("Slow start")).details).toEqual((await planNamed("Plan")).details);
    expect(await workspace.refused("plan.create", { name: " slow  START ", from: null })).toEqual(
      expect.objectContaining({ code: "conflict", field: "name" }),
    );
    const { id, details, updatedAt } = await planNamed("Slow start");
    expect(
      await workspace.refused("plan.save", { id, name: "Plan", details, updatedAt }),
    ).toMatchObject({ code: "conflict", field: "name" });
    await workspace.ok("plan.save", { id, name: "بداية بطيئة", details, updatedAt });
    expect(await names()).toEqual(["Plan", "بداية بطيئة"]);
    await workspace.ok("plan.choose", { id: slow });
    expect(await names()).toEqual(["بداية بطيئة", "Plan"]);
  });

  it("come back after they were deleted, unless their name is taken", async () => {
    const id = await create("Plan");
    const { details, updatedAt } = await planNamed("Plan");
    await workspace.ok("plan.delete", { id });
    expect(await list()).toEqual([]);
    for (const [channel, input] of [
      ["plan.delete", { id }],
      ["plan.choose", { id }],
      ["plan.save", { id, name: "Plan", details, updatedAt }],
      ["plan.create", { name: "Other", from: id }],
      ["plan.restore", { id: unknownId }],
    ] as const)
      expect(await workspace.refused(channel, input), channel).toMatchObject({ code: "not-found" });
    await create("Plan");
    expect(await workspace.refused("plan.restore", { id })).toMatchObject({ code: "conflict" });
    const other = await planNamed("Plan");
    await workspace.ok("plan.delete", { id: other.id });
    await workspace.ok("plan.restore", { id });
    expect(await names()).toEqual(["Plan"]);
  });

  it("are refused to everybody but the founder, on every channel", async () => {
    const id = await create();
    const { details, updatedAt } = await planNamed("Plan");
    workspace.act(await makePanelist(workspace));
    const inputs: Record<string, unknown> = {
      "plan.list": {},
      "plan.create": { name: "Mine", from: null },
      "plan.save": { id, name: "Mine", details, updatedAt },
      "plan.choose": { id },
      "plan.delete": { id },
      "plan.restore": { id },
    };
    const channels = Object.keys(contract).filter((one) => one.startsWith("plan."));
    expect(Object.keys(inputs).toSorted()).toEqual(channels.toSorted());
    for (const channel of channels)
      expect(await workspace.call(channel, inputs[channel]), channel).toMatchObject({
        ok: false,
        error: { code: "forbidden" },
      });
    workspace.act(workspace.founderId);
    expect(await names()).toEqual(["Plan"]);
  });

  it("refuse what no page would send", async () => {
    const id = await create();
    const { details, updatedAt } = await planNamed("Plan");
    const [role] = details.roles;
    const bad: unknown[] = [
      { ...details, goal: [] },
      { ...details, goal: [Number.NaN] },
      { ...details, goal: Array.from({ length: 61 }, () => 1) },
      { ...details, from: "2027-13" },
      { ...details, extra: 1 },
      { ...details, roles: [role, role] },
      { ...details, roles: [{ ...role, roleId: unknownId }] },
      { ...details, roles: [{ ...role, roleId: "x' OR 1=1 --" }] },
      { ...details, roles: [{ ...role, driver: { kind: "magic" } }] },
    ];
    for (const one of bad)
      expect(
        await workspace.call("plan.save", { id, name: "Plan", details: one, updatedAt }),
      ).toMatchObject({ ok: false, error: { code: "invalid" } });
    for (const [channel, input] of [
      ["plan.create", { name: "\u200b", from: null }],
      ["plan.create", { name: "x".repeat(61), from: null }],
      ["plan.create", { name: "Plan 2" }],
      ["plan.choose", { id: "; DROP TABLE plan" }],
      ["plan.list", { all: true }],
    ] as const)
      expect(await workspace.call(channel, input), channel).toMatchObject({
        ok: false,
        error: { code: "invalid" },
      });
    expect((await planNamed("Plan")).details).toEqual(details);
  });
});
