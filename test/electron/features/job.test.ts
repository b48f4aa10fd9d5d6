import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { serveJob } from "../../../electron/features/job.ts";
import type { PayTerms } from "../../../shared/pay.ts";
import { testHost, TestWorkspace } from "../../helpers/app.ts";
import { makeOpening, makePanelist } from "../../helpers/make.ts";

let workspace: TestWorkspace;
let sdr: string;

beforeEach(async () => {
  workspace = new TestWorkspace();
  const roles = await workspace.ok("role.list", { archived: false });
  sdr = roles.find((one) => one.builtInId === "sdr")!.id;
});

const facts = (id = sdr) => workspace.ok("job.facts", { id });
const save = async (change: object) => {
  const {
    builtInId: _slug,
    editedAt: _edited,
    archived: _archived,
    ...role
  } = await workspace.ok("role.get", { id: sdr });
  return workspace.ok("role.save", { ...role, jobAd: { ...role.jobAd, ...change } });
};

/** A pay plan in force, as the table keeps it. */
const payPlan = (terms: Partial<PayTerms>) =>
  workspace.db
    .prepare(
      `INSERT INTO payPlan (id, roleId, name, status, terms, createdAt, updatedAt)
       VALUES (?, ?, 'Plan', 'in-force', ?, 1, 1)`,
    )
    .run(workspace.context.newId(), sdr, JSON.stringify(terms));

describe("what the plan says", () => {
  test("is the pay of the plan in force; numbers that no offer could hold count as none", async () => {
    expect((await facts()).plan.pay).toBeNull();
    payPlan({ onTargetPay: 7_000_000, baseShare: 0.6 });
    expect((await facts()).plan.pay).toEqual({ onTargetPay: 7_000_000, baseShare: 0.6 });
    workspace.db.prepare("UPDATE payPlan SET terms = ?").run('{"onTargetPay":-5,"baseShare":7}');
    expect((await facts()).plan.pay).toBeNull();
  });

  test("is whom the role reports to while there is no seat, then who holds the seat above", async () => {
    const leader = (await workspace.ok("role.list", { archived: false })).find(
      (one) => one.builtInId === "sales-team-leader",
    )!;
    expect((await facts()).plan).toMatchObject({ manager: null, nextRole: leader.name });
    expect((await facts(leader.id)).plan).toMatchObject({ manager: null });
    const seat = { startsOn: null, holder: "", hoursPerWeek: 40, note: "" };
    const founder = workspace.db
      .prepare("SELECT id FROM seat WHERE roleId IS NULL")
      .pluck()
      .get() as string;
    const above = await workspace.ok("seat.create", {
      ...seat,
      roleId: leader.id,
      reportsTo: founder,
      startsOn: "2027-04-01",
    });
    await workspace.ok("seat.create", { ...seat, roleId: sdr, reportsTo: above.id });
    expect((await facts()).plan).toMatchObject({ manager: null, managerFrom: "2027-04-01" });
    workspace.db.prepare("UPDATE seat SET holderName = 'مريم' WHERE id = ?").run(above.id);
    expect((await facts()).plan).toMatchObject({
      manager: "مريم",
      nextRole: leader.name,
      managerFrom: null,
    });
    expect((await facts(leader.id)).plan).toMatchObject({ nextRole: null });
    expect((await facts(leader.id)).plan.manager).not.toBeNull();
  });

  test("reaches others than the founder only where the words say it to every candidate", async () => {
    payPlan({ onTargetPay: 7_000_000, baseShare: 0.6 });
    expect(await facts()).toMatchObject({ mayPlan: true });
    await save({ headline: "Join", opening: "Us", offer: ["{base_pay}"] });
    workspace.act(await makePanelist(workspace));
    expect(await facts()).toMatchObject({
      mayPlan: false,
      plan: { pay: { onTargetPay: 7_000_000 }, nextRole: null, manager: null },
    });
    await save({ offer: [] });
    expect((await facts()).plan.pay).toBeNull();
  });

  test("is put into the words, and what the role pays is changed, by the founder alone", async () => {
    const role = await workspace.ok("role.get", { id: sdr });
    const { builtInId: _slug, editedAt: _at, archived: _old, ...details } = role;
    const jobAd = { headline: "Join", opening: "Us", offer: ["Coffee"] };
    await workspace.ok("role.save", { ...details, onTargetPay: 7_000_000, jobAd });
    workspace.act(await makePanelist(workspace));
    const seen = await workspace.ok("role.get", { id: sdr });
    expect(seen.onTargetPay).toBeNull();
    for (const blank of ["{base_pay}", "{on_target_pay}", "{manager_name}", "{next_role}"])
      expect(
        await workspace.refused("role.save", {
          ...details,
          updatedAt: seen.updatedAt,
          jobAd: { ...jobAd, own: { must: [blank] } },
        }),
      ).toMatchObject({ code: "forbidden", field: "jobAd" });
    expect(await workspace.refused("role.reset", { id: sdr })).toMatchObject({ code: "forbidden" });
    // What they do not see is not lost by what they save.
    const mission = "Finds who needs us";
    const payMix = { base: 1, variable: 0 };
    await workspace.ok("role.save", {
      ...details,
      updatedAt: seen.updatedAt,
      jobAd,
      mission,
      payMix,
      onTargetPay: seen.onTargetPay,
    });
    workspace.act(workspace.founderId);
    expect(await workspace.ok("role.get", { id: sdr })).toMatchObject({
      mission,
      onTargetPay: 7_000_000,
      payMix: role.payMix,
    });
  });

  test("is not-found for what is no role; the template's words come along for what began as one", async () => {
    expect((await facts()).template!.headline).toContain("{company}");
    const own = await workspace.ok("role.create", { name: "Porter" });
    expect((await facts(own.id)).template).toBeNull();
    const copy = await workspace.ok("role.duplicate", { id: sdr });
    expect((await facts(copy.id)).template).not.toBeNull();
    expect(await workspace.refused("job.facts", { id: workspace.newId() })).toMatchObject({
      code: "not-found",
    });
    expect(await workspace.refused("job.facts", { id: "x" })).toMatchObject({ code: "invalid" });
  });
});

describe("the words of a job description", () => {
  test("are stored with the role and come with an opening made from it; older rows have none", async () => {
    const ad = { own: { must: ["Can listen"] }, filled: { location: "Bergen" }, kept: ["hero"] };
    await save(ad);
    expect((await workspace.ok("role.get", { id: sdr })).jobAd).toMatchObject(ad);
    const openingId = await makeOpening(workspace);
    const answer = serveJob(
      new Request(`http://x/data/jobs/${openingId}.txt`),
      [`${openingId}.txt`],
      workspace.context,
    );
    expect(await answer.text()).toContain("- Can listen\n");
    expect(answer.headers.get("content-disposition")).toContain("Job description - ");
  });

  test.each([
    [{ filled: { "not a name": "x" } }],
    [{ filled: { __proto__x: "x" } }],
    [{ own: { rank: [] } }],
    [{ kept: ["x".repeat(121)] }],
    [{ own: { why: Array.from({ length: 21 }, () => "x") } }],
  ])("are refused when they are %j", async (change) => {
    const {
      builtInId: _slug,
      editedAt: _edited,
      archived: _archived,
      ...role
    } = await workspace.ok("role.get", { id: sdr });
    const refused = await workspace.refused("role.save", {
      ...role,
      jobAd: { ...role.jobAd, ...change },
    });
    expect(refused).toMatchObject({ code: "invalid", field: expect.stringMatching(/^jobAd/) });
  });

  test("are written to the chosen place, or nowhere", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "bullpen-job-"));
    workspace.host = testHost({
      choosePath: ({ suggestedName }) =>
        Promise.resolve(path.join(folder, path.basename(suggestedName!))),
    });
    const { path: file } = await workspace.ok("job.save", { id: sdr, format: "md" });
    expect(path.basename(file!)).toBe("Job description - Sales development representative.md");
    expect(await readFile(file!, "utf8")).toMatch(/^# Sales development representative\n/);
    workspace.host = testHost();
    expect(await workspace.ok("job.save", { id: sdr, format: "txt" })).toEqual({ path: null });
    expect(await workspace.refused("job.save", { id: sdr, format: "exe" })).toMatchObject({
      code: "invalid",
    });
    expect(
      await workspace.refused("job.save", { id: workspace.newId(), format: "md" }),
    ).toMatchObject({
      code: "not-found",
    });
    await rm(folder, { recursive: true });
  });

  test.each([
    ["POST", ".md", 405],
    ["GET", ".pdf", 404],
    ["GET", "", 404],
  ])("%s of “%s” is answered with %i", (method, ending, status) => {
    const request = new Request("http://x/", { method });
    expect(serveJob(request, [`${sdr}${ending}`], workspace.context).status).toBe(status);
  });
});
