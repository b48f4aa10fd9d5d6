import { beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../shared/contract.ts";
import type { PayPlan, PayTerms } from "../../../shared/pay.ts";
import { lintPay } from "../../../shared/rules/pay/lint.ts";
import { keepsPromise } from "../../../shared/rules/pay/repairs.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makePanelist } from "../../helpers/make.ts";

let workspace: TestWorkspace;
let roleId: string;

const unknownId = "01911111-0000-7000-8000-000000000099";

beforeEach(async () => {
  workspace = new TestWorkspace();
  roleId = await idOf("account-executive");
});

async function idOf(slug: string): Promise<string> {
  const roles = await workspace.ok("role.list", { archived: false });
  return roles.find((one) => one.builtInId === slug)!.id;
}

const create = async (from: string | null = null) =>
  (await workspace.ok("pay.create", { roleId, from })).id;
const list = () => workspace.ok("pay.list", {});
const plan = async (id: string): Promise<PayPlan> => (await list()).find((one) => one.id === id)!;
const role = () => workspace.ok("role.get", { id: roleId });

/** Saves a plan with other terms; the id of what holds them afterwards. */
async function save(id: string, change: Partial<PayTerms>) {
  const { name, terms, deals, updatedAt } = await plan(id);
  return workspace.ok("pay.save", { id, name, terms: { ...terms, ...change }, deals, updatedAt });
}

const putInForce = async (id: string, fromDay = "2026-01-01") =>
  workspace.ok("pay.putInForce", { id, fromDay, updatedAt: (await plan(id)).updatedAt });
const refusedInForce = async (id: string, fromDay = "2026-01-01") =>
  workspace.refused("pay.putInForce", { id, fromDay, updatedAt: (await plan(id)).updatedAt });

const promise = { onTargetPay: 11_000_000, baseShare: 0.55, quota: 54_000_000 };

describe("a pay plan", () => {
  it("begins with what the role's template says, and counts on", async () => {
    expect(await list()).toEqual([]);
    await create();
    await workspace.ok("pay.create", { roleId: await idOf("sdr"), from: null });
    await create();
    expect((await list()).map(({ roleName, name, status }) => [roleName, name, status])).toEqual([
      ["Sales development representative", "Plan 1", "draft"],
      ["Account executive", "Plan 2", "draft"],
      ["Account executive", "Plan 1", "draft"],
    ]);
    expect((await list())[1]!.terms).toMatchObject({
      baseShare: 0.5,
      paid: { kind: "revenue" },
      basis: "signed-revenue",
    });
    expect(workspace.announced).toContain("pay");
  });

  it("takes the quota of the capacity plan where there is one", async () => {
    await workspace.ok("plan.create", { name: "Plan", from: null });
    const [capacity] = await workspace.ok("plan.list", {});
    const driver = capacity!.details.roles.find((one) => one.roleId === roleId)!.driver;
    expect(driver).toMatchObject({ kind: "quota" });
    const { terms } = await plan(await create());
    expect(terms.quota).toBe(driver.kind === "quota" ? driver.quota * 12 : null);
  });

  it("takes the pay of the capacity plan where the role says none, and keeps that promise", async () => {
    await workspace.ok("plan.create", { name: "Plan", from: null });
    const [capacity] = await workspace.ok("plan.list", {});
    const { details, ...scenario } = capacity!;
    const { onTargetPay, baseShare } = promise;
    const roles = details.roles.map((one) =>
      one.roleId === roleId ? { ...one, onTargetPay, baseShare } : one,
    );
    await workspace.ok("plan.save", { ...scenario, details: { ...details, roles } });
    const { terms } = await plan(await create());
    expect(terms).toMatchObject({ onTargetPay, baseShare });
    const found = lintPay(terms, await role(), "EUR").filter(
      ({ severity }) => severity === "error",
    );
    expect(found).toEqual([]);
    expect(keepsPromise(terms)).toBe(true);
    const { builtInId: _slug, editedAt: _at, archived: _old, ...own } = await role();
    await workspace.ok("role.save", { ...own, onTargetPay: 9_000_000 });
    expect((await plan(await create())).terms).toMatchObject({
      onTargetPay: 9_000_000,
      baseShare: own.payMix.base,
    });
  });

  it("is stored as it was typed, nonsense too, and told apart by version", async () => {
    const id = await create();
    const before = await plan(id);
    const saved = await save(id, { quota: -5, onTargetPay: 0 });
    expect(saved).toEqual({ id, updatedAt: expect.any(Number) });
    expect(saved.updatedAt).toBeGreaterThan(before.updatedAt);
    expect((await plan(id)).terms).toMatchObject({ quota: -5, onTargetPay: 0 });
    const { name, terms, deals, updatedAt } = before;
    expect(
      await workspace.refused("pay.save", { id, name, terms, deals, updatedAt }),
    ).toMatchObject({ code: "conflict", message: expect.stringContaining("Another window") });
    // Saving what is there already makes no new version.
    expect(await save(id, {})).toEqual(saved);
  });

  it("is not begun for a role that is archived", async () => {
    await workspace.ok("role.archive", { id: roleId });
    expect(await workspace.refused("pay.create", { roleId, from: null })).toMatchObject({
      message: "Account executive is archived. Restore the role first.",
    });
  });

  it("has a name of its own within its role", async () => {
    const [first, second] = [await create(), await create()];
    const { terms, deals, updatedAt } = await plan(second);
    const rename = { id: second, terms, deals, updatedAt };
    expect(await workspace.refused("pay.save", { ...rename, name: " plan  1" })).toMatchObject({
      code: "conflict",
      field: "name",
    });
    await workspace.ok("pay.save", { ...rename, name: "خطة سنوية" });
    await workspace.ok("pay.delete", { id: first });
    expect((await list()).map(({ name }) => name)).toEqual(["خطة سنوية"]);
    await workspace.ok("pay.restore", { id: first });
    expect((await list()).map(({ name }) => name)).toEqual(["خطة سنوية", "Plan 1"]);
  });

  it("keeps its deals, each once", async () => {
    const id = await create();
    const { name, terms, updatedAt } = await plan(id);
    const deal = {
      id: unknownId,
      label: "Harbour",
      month: 3,
      amount: 5_000_000,
      incentives: [],
      lostInMonth: 2,
    };
    const input = { id, name, terms, updatedAt };
    expect(await workspace.refused("pay.save", { ...input, deals: [deal, deal] })).toMatchObject({
      code: "invalid",
      field: "deals",
    });
    await workspace.ok("pay.save", { ...input, deals: [deal] });
    expect((await plan(id)).deals).toEqual([deal]);
  });
});

describe("a plan in force", () => {
  it("is the only one, and the role says the same; the way back restores both", async () => {
    const [first, second] = [await create(), await create()];
    await save(first, { ...promise, baseShare: 0.5 });
    await save(second, promise);
    const template = await role();
    await putInForce(first);
    const afterFirst = await role();
    expect(afterFirst).toMatchObject({ onTargetPay: 11_000_000, payMix: { base: 0.5 } });
    expect(afterFirst.updatedAt).toBeGreaterThan(template.updatedAt);
    await putInForce(second, "2026-02-01");
    expect((await list()).map(({ id, status, fromDay }) => [id, status, fromDay])).toEqual([
      [second, "in-force", "2026-02-01"],
      [first, "past", "2026-01-01"],
    ]);
    // 1 − 0.55 without the tail of a binary fraction.
    expect((await role()).payMix).toEqual({ base: 0.55, variable: 0.45 });
    expect(workspace.announced).toContain("role");
    expect(await workspace.refused("pay.takeBack", { id: first })).toMatchObject({
      code: "conflict",
    });
    await workspace.ok("pay.takeBack", { id: second });
    expect((await list()).map(({ id, status, fromDay }) => [id, status, fromDay])).toEqual([
      [first, "in-force", "2026-01-01"],
      [second, "draft", null],
    ]);
    expect((await role()).payMix).toEqual({ base: 0.5, variable: 0.5 });
    await workspace.ok("pay.takeBack", { id: first });
    const { onTargetPay, payMix } = await role();
    expect({ onTargetPay, payMix }).toEqual({
      onTargetPay: template.onTargetPay,
      payMix: template.payMix,
    });
  });

  it("leaves to the role what was changed in it since", async () => {
    const id = await create();
    await save(id, promise);
    await putInForce(id);
    const { builtInId: _slug, editedAt: _at, archived: _old, ...details } = await role();
    await workspace.ok("role.save", { ...details, onTargetPay: 12_000_000 });
    await workspace.ok("pay.takeBack", { id });
    expect(await role()).toMatchObject({ onTargetPay: 12_000_000, payMix: { base: 0.55 } });
  });

  it("is never changed silently: other terms become a draft beside it, deals do not", async () => {
    const id = await create();
    await save(id, promise);
    await putInForce(id);
    const { name, terms, updatedAt } = await plan(id);
    const deals = [
      { id: unknownId, label: "", month: 1, amount: 1, incentives: [], lostInMonth: null },
    ];
    const kept = await workspace.ok("pay.save", { id, name, terms, deals, updatedAt });
    expect(kept.id).toBe(id);
    const moved = await save(id, { quota: 1 });
    expect(moved.id).not.toBe(id);
    expect(await plan(id)).toMatchObject({ status: "in-force", terms, deals });
    const draft = await plan(moved.id);
    expect(draft).toMatchObject({ name: "Plan 2", status: "draft", fromDay: null, deals });
    expect(draft.terms.quota).toBe(1);
    expect(draft.updatedAt).toBe(moved.updatedAt);
    expect(await workspace.refused("pay.delete", { id })).toMatchObject({ code: "invalid" });
    await workspace.ok("pay.delete", { id: moved.id });
    await workspace.ok("pay.restore", { id: moved.id });
    expect(await list()).toHaveLength(2);
  });

  it("pays something, of which the base is a share", async () => {
    const id = await create();
    for (const nonsense of [{ onTargetPay: 0 }, { onTargetPay: -1 }, { baseShare: 1.5 }]) {
      await save(id, { ...promise, ...nonsense });
      const [field] = Object.keys(nonsense);
      expect(await refusedInForce(id)).toMatchObject({ code: "invalid", field: `terms.${field}` });
    }
    await save(id, promise);
    expect(await refusedInForce(id, "soon")).toMatchObject({
      code: "invalid",
      field: "fromDay",
    });
    await putInForce(id);
    expect(await refusedInForce(id)).toMatchObject({ code: "invalid" });
  });

  it("can be calculated with: a quota of nothing and steps in disorder are refused by their sentence", async () => {
    const id = await create();
    const [low, high] = [0.5, 1].map((from) => ({ from, rate: 0.1, backToFirst: false }));
    await save(id, { ...promise, quota: 0 });
    expect(await refusedInForce(id)).toMatchObject({
      code: "invalid",
      field: "terms.quota",
      message: expect.stringContaining("Say what the quota is"),
    });
    await save(id, { quota: 100, paid: { kind: "revenue", tiers: [high!, low!] } });
    expect(await refusedInForce(id)).toMatchObject({ field: "terms.tiers.1.from" });
    expect(await plan(id)).toMatchObject({ status: "draft", fromDay: null });
  });

  it("is the version that was agreed to, and nothing that was saved in between", async () => {
    const id = await create();
    await save(id, promise);
    const { updatedAt } = await plan(id);
    await save(id, { onTargetPay: 10_000_000 });
    expect(
      await workspace.refused("pay.putInForce", { id, fromDay: "2026-01-01", updatedAt }),
    ).toMatchObject({ code: "conflict", message: expect.stringContaining("Another window") });
    expect(await role()).not.toMatchObject({ onTargetPay: 10_000_000 });
  });

  it("holds at once, so that it begins today at the latest, where the company is", async () => {
    const id = await create();
    await save(id, promise);
    workspace.now = Date.UTC(2026, 4, 31, 23, 30);
    const before = await workspace.ok("company.get", {});
    await workspace.ok("company.save", { company: { ...before, timeZone: "Europe/Oslo" }, before });
    expect(await refusedInForce(id, "2026-06-02")).toMatchObject({
      code: "invalid",
      field: "fromDay",
      message: expect.stringContaining("put it in force on that day"),
    });
    await putInForce(id, "2026-06-01");
    expect(await plan(id)).toMatchObject({ status: "in-force", fromDay: "2026-06-01" });
  });
});

it("keeps the company's currency, since amounts are stored without one", async () => {
  await create();
  const before = await workspace.ok("company.get", {});
  const company = { ...before, currency: "JPY" };
  expect(await workspace.refused("company.save", { company, before })).toMatchObject({
    code: "invalid",
    field: "currency",
    message: expect.stringContaining("one pay plan"),
  });
});

it("says so when a plan or a role is not there", async () => {
  const id = await create();
  const { name, terms, deals, updatedAt } = await plan(id);
  const other = await idOf("sdr");
  await workspace.ok("pay.delete", { id });
  for (const [channel, input] of [
    ["pay.create", { roleId: unknownId, from: null }],
    ["pay.create", { roleId, from: unknownId }],
    ["pay.create", { roleId, from: id }],
    ["pay.create", { roleId: other, from: id }],
    ["pay.save", { id, name, terms, deals, updatedAt }],
    ["pay.putInForce", { id, fromDay: "2026-01-01", updatedAt }],
    ["pay.takeBack", { id }],
    ["pay.delete", { id }],
    ["pay.restore", { id: unknownId }],
  ] as const)
    expect(await workspace.refused(channel, input), channel).toMatchObject({ code: "not-found" });
});

it("is for the founder alone, on every channel, whatever is sent", async () => {
  const id = await create();
  const { name, terms, deals, updatedAt } = await plan(id);
  const inputs: Record<string, unknown> = {
    "pay.list": {},
    "pay.create": { roleId, from: null },
    "pay.save": { id, name, terms, deals, updatedAt },
    "pay.putInForce": { id, fromDay: "2026-01-01", updatedAt },
    "pay.takeBack": { id },
    "pay.delete": { id },
    "pay.restore": { id },
  };
  const channels = Object.keys(contract).filter((one) => one.startsWith("pay."));
  expect(Object.keys(inputs).toSorted()).toEqual(channels.toSorted());
  for (const channel of channels) {
    for (const hostile of [
      "everything",
      { ...(inputs[channel] as object), more: 1 },
      { id: "' OR 1=1 --", roleId: "' OR 1=1 --" },
    ])
      expect(await workspace.refused(channel as "pay.list", hostile), channel).toMatchObject({
        code: "invalid",
      });
  }
  workspace.act(await makePanelist(workspace));
  for (const channel of channels)
    expect(await workspace.refused(channel as "pay.list", inputs[channel]), channel).toMatchObject({
      code: "forbidden",
      message: "Pay is for the founder alone.",
    });
});

it("refuses amounts that no file can hold", async () => {
  const id = await create();
  const { name, terms, deals, updatedAt } = await plan(id);
  for (const quota of [Number.NaN, Infinity, 1e16, "5", null])
    expect(
      await workspace.refused("pay.save", {
        id,
        name,
        terms: { ...terms, quota },
        deals,
        updatedAt,
      }),
    ).toMatchObject({ code: "invalid", field: "terms.quota" });
});
