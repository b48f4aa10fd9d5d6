import { beforeEach, describe, expect, test } from "vitest";
import type { Company } from "../../../shared/company.ts";
import { readSetting, writeSetting } from "../../../electron/workspace/settings.ts";
import { TestWorkspace } from "../../helpers/app.ts";

let workspace: TestWorkspace;
let before: Company;
beforeEach(async () => {
  workspace = new TestWorkspace();
  before = await workspace.ok("company.get", {});
});

const save = (change: Partial<Company>) =>
  workspace.ok("company.save", { company: { ...before, ...change }, before });
const refused = (change: Partial<Company>) =>
  workspace.refused("company.save", { company: { ...before, ...change }, before });

describe("saving", () => {
  test("stores what is typed, cleaned", async () => {
    await save({ name: "  Kaizen \u202eHarbour ", location: "Ålesund" });
    expect(await workspace.ok("company.get", {})).toMatchObject({
      name: "Kaizen Harbour",
      location: "Ålesund",
    });
    expect(workspace.announced).toContain("company");
  });

  test("never over what another window saved meanwhile", async () => {
    await save({ location: "Bergen" });
    expect(await refused({ name: "Mine" })).toMatchObject({ code: "conflict" });
    expect(await workspace.ok("company.get", {})).toMatchObject({ location: "Bergen" });
  });

  test.each([
    ["an unknown currency", { currency: "ZZZ" }, "currency"],
    ["an unknown time zone", { timeZone: "America/Newtown" }, "timeZone"],
    ["an offset as time zone", { timeZone: "+05:30" }, "timeZone"],
    ["a name that nobody can see", { name: "\u200b\u2060\u3164" }, "company.name"],
    ["a text file as logo", { logo: "data:image/png;base64,aGVsbG8=" }, "company.logo"],
  ])("refuses %s", async (_name, change, field) => {
    expect(await refused(change)).toMatchObject({ code: "invalid", field });
  });
});

describe("the currency", () => {
  test("changes while there are no amounts", async () => {
    expect((await save({ currency: "NOK" })).currency).toBe("NOK");
  });

  test("stays while a role has an amount in it, and says so", async () => {
    workspace.db.exec(
      "UPDATE role SET details = json_set(details, '$.onTargetPay', 9000000) WHERE id = (SELECT min(id) FROM role)",
    );
    expect(await refused({ currency: "JPY" })).toEqual({
      code: "invalid",
      field: "currency",
      message:
        "The amounts of one role are in EUR. Another currency would change what these amounts mean, so it stays.",
    });
    expect(await save({ location: "Bergen" })).toMatchObject({ currency: "EUR" });
  });

  test("stays while something with amounts can be restored", async () => {
    const { id } = await workspace.ok("plan.create", { name: "Plan", from: null });
    await workspace.ok("plan.delete", { id });
    expect((await refused({ currency: "JPY" })).message).toContain("one scenario");
  });
});

test("a zone and a currency that only another machine knows are read, and stay when the rest is saved", async () => {
  const strange = { ...before, timeZone: "America/Newtown", currency: "ZZZ" };
  writeSetting(workspace.db, "company", strange);
  expect(await workspace.ok("company.get", {})).toEqual(strange);
  await workspace.ok("company.save", {
    company: { ...strange, location: "Bergen" },
    before: strange,
  });
  expect(readSetting(workspace.db, "company")).toEqual({ ...strange, location: "Bergen" });
});
