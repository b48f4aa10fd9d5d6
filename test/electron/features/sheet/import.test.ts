import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Facts, sealContent } from "../../../../electron/features/sheet/container.ts";
import { kitDigestOf } from "../../../../electron/features/sheet/kit.ts";
import { newPassphrase } from "../../../../electron/features/passphrase.ts";
import type { Sheet } from "../../../../electron/features/sheet/payload.ts";
import { takeContent } from "../../../../electron/features/sheet/import.ts";
import { serveSheet } from "../../../../electron/features/sheet/serve.ts";
import { readSetting } from "../../../../electron/workspace/settings.ts";
import { testHost } from "../../../helpers/app.ts";
import { submitScorecard } from "../../../helpers/make.ts";
import { exportKit, makeWorld, type World } from "./people.ts";

let world: World;
let kit: Awaited<ReturnType<typeof exportKit>>;

beforeEach(async () => {
  world = await makeWorld();
  kit = await exportKit(world);
});
afterEach(() => world.dispose());

const criteria = () => world.round.items.flatMap((item) => item.criteria.map((one) => one.id));
const rolePlay = () => world.round.items.find((item) => item.content.kind === "role-play")!;

/** A sheet as Rajiv's copy of Bullpen would make it. */
function sheet(over: Partial<Sheet> = {}): Sheet {
  const { db } = world.workspace;
  return {
    scorecardId: world.scorecardId,
    kitDigest: kitDigestOf(db, world.round.id),
    submittedAt: world.workspace.now - 1000,
    recommendation: "no",
    note: "",
    ratings: criteria().map((criterionId) => ({ ...rating, criterionId })),
    runs: [],
    runNotes: [],
    ...over,
  };
}

const rating = {
  take: 1 as const,
  level: 2 as number | null,
  notAssessed: false,
  evidence: "SENTINEL he waited for the price",
  updatedAt: 5,
};

/** Writes it as a file, sealed with the kit's passphrase unless said otherwise. */
async function sealed(
  content: unknown,
  { passphrase = kit.passphrase, ...facts }: Partial<Facts> & { passphrase?: string } = {},
): Promise<string> {
  const workspaceId = readSetting(world.workspace.db, "workspaceId");
  const of: Facts = { kind: "sheet", sheetId: kit.id, workspaceId, ...facts };
  const result = await sealContent(of, content, passphrase);
  if (!result.ok) throw new Error(result.error.message);
  const file = path.join(world.folder, `${world.workspace.newId()}.bullpensheet`);
  writeFileSync(file, result.value);
  return file;
}

const refuse = (file: string) => world.workspace.refused("sheet.import", { path: file });

/** Nothing of the sheet is there: no ratings, no submission, no frozen opening. */
function expectNothingWritten() {
  const { db } = world.workspace;
  expect(db.prepare("SELECT count(*) FROM rating").pluck().get()).toBe(0);
  expect(db.prepare("SELECT count(*) FROM exerciseRun").pluck().get()).toBe(0);
  expect(db.prepare("SELECT count(*) FROM sheet WHERE importedAt IS NOT NULL").pluck().get()).toBe(
    0,
  );
  expect(
    db.prepare("SELECT count(*) FROM scorecard WHERE status = 'submitted'").pluck().get(),
  ).toBe(0);
  expect(db.prepare("SELECT frozenAt FROM opening").pluck().get()).toBeNull();
}

describe("a sheet is taken", () => {
  it("when everything fits", async () => {
    const { imported } = await world.workspace.ok("sheet.import", { path: await sealed(sheet()) });
    expect(imported).toMatchObject({ submitted: 1, expected: 3, sealed: true });
  });

  it("through the system's dialog", async () => {
    const file = await sealed(sheet());
    world.workspace.host = testHost({ choosePath: () => Promise.resolve(file) });
    expect(await world.workspace.ok("sheet.import", { path: null })).toMatchObject({
      imported: { panelistName: "Rajiv Menon" },
    });
  });

  it("whichever of several kits it answers", async () => {
    const second = await exportKit(world, "second");
    expect(second.passphrase).not.toBe(kit.passphrase);
    await world.workspace.ok("sheet.import", { path: await sealed(sheet()) });
    const other = await sealed(sheet(), { sheetId: second.id, passphrase: second.passphrase });
    expect(await refuse(other)).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("came in by file already"),
    });
  });
});

describe("a sheet is refused with its reason", () => {
  it("when it is no file of Bullpen, or not there", async () => {
    expect((await refuse(import.meta.filename)).message).toMatch(/neither an interview kit/);
    expect(await refuse("/nowhere/at all.bullpensheet")).toMatchObject({ code: "file" });
    expect(await world.workspace.refused("sheet.import", { path: "relative" })).toMatchObject({
      code: "invalid",
      field: "path",
    });
    expectNothingWritten();
  });

  it("when it is a kit", async () => {
    expect((await refuse(kit.file)).message).toMatch(/interview kit, not a score sheet/);
  });

  it("when it belongs to another workspace", async () => {
    const file = await sealed(sheet(), { workspaceId: "f".repeat(32) });
    expect(await refuse(file)).toMatchObject({
      code: "forbidden",
      message: expect.stringContaining("another workspace"),
    });
  });

  it("when no such kit went out", async () => {
    expect(await refuse(await sealed(sheet(), { sheetId: world.scorecardId }))).toMatchObject({
      code: "not-found",
      message: expect.stringContaining("No kit that went out from here"),
    });
  });

  it("when it comes a second time, with the day and the name of the first", async () => {
    const file = await sealed(sheet());
    await world.workspace.ok("sheet.import", { path: file });
    expect((await refuse(file)).message).toBe(
      "The scorecard of Rajiv Menon came in by file already: Adaeze Nwosu imported it on 23 November 2026.",
    );
  });

  it("when two windows import it at once: one of them is told", async () => {
    const file = await sealed(sheet());
    const both = await Promise.all(
      [1, 2].map(() => world.workspace.call("sheet.import", { path: file })),
    );
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({
      error: { message: expect.stringContaining("already") },
    });
  });

  it("when the scorecard was begun or submitted here meanwhile", async () => {
    const { workspace, interviewId, rajiv } = world;
    const file = await sealed(sheet());
    await submitScorecard(workspace, { interviewId, panelistId: rajiv, levels: 4, draft: true });
    expect((await refuse(file)).message).toMatch(/has begun this scorecard here/);
    await submitScorecard(workspace, { interviewId, panelistId: rajiv, levels: 4 });
    expect((await refuse(file)).message).toMatch(/has submitted this scorecard here/);
  });

  it("when the interview was cancelled, or its candidate is in the bin", async () => {
    const { workspace, interviewId, candidateId, applicationId } = world;
    const file = await sealed(sheet());
    await workspace.ok("interview.cancel", { id: interviewId });
    expect((await refuse(file)).message).toMatch(/was cancelled/);
    await workspace.ok("interview.restore", { id: interviewId });
    await workspace.ok("candidate.delete", { ids: [candidateId] });
    expect((await refuse(file)).message).toMatch(/in the bin/);
    await workspace.ok("candidate.restore", { ids: [candidateId] });
    await workspace.ok("application.delete", { id: applicationId });
    expect((await refuse(file)).message).toMatch(/in the bin/);
    await workspace.ok("application.restore", { id: applicationId });
    await workspace.ok("sheet.import", { path: file });
  });

  it("when the kit changed after it went out", async () => {
    expect(await refuse(await sealed(sheet({ kitDigest: "0".repeat(64) })))).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("kit of this round was changed"),
    });
    expectNothingWritten();
  });

  it("when it was sealed with another passphrase", async () => {
    const file = await sealed(sheet(), { passphrase: newPassphrase() });
    expect((await refuse(file)).message).toMatch(/another passphrase/);
  });

  it("when it was changed on the way", async () => {
    const { value } = (await sealContent(
      {
        kind: "sheet",
        sheetId: kit.id,
        workspaceId: readSetting(world.workspace.db, "workspaceId"),
      },
      sheet(),
      kit.passphrase,
    )) as { value: Buffer };
    const file = path.join(world.folder, "changed.bullpensheet");
    value[value.length - 100]! ^= 1;
    writeFileSync(file, value);
    expect((await refuse(file)).message).toMatch(/damaged or changed on its way/);
    const rest = value.subarray(0, -32);
    writeFileSync(file, Buffer.concat([rest, createHash("sha256").update(rest).digest()]));
    expect((await refuse(file)).message).toMatch(/changed after it was sealed/);
    expectNothingWritten();
  });
});

describe("a hostile sheet, sealed with the right passphrase", () => {
  const ratingsWith = (over: Record<string, unknown>) =>
    criteria().map((criterionId) => ({ ...rating, criterionId, ...over }));
  const run = {
    clock: { phase: 0, spent: [], runningSince: null },
    used: [],
    selfDiagnosis: "",
    coachingNote: "",
    startedAt: 1,
    updatedAt: 1,
  };
  const note = { take: 1, at: 1, text: "x", criterionId: null, createdAt: 1 };

  const cases: Record<string, () => unknown> = {
    "is no object": () => "DROP TABLE rating",
    "is empty": () => ({}),
    "says more than a sheet says": () => ({ ...sheet(), isFounder: true }),
    "names another scorecard": () => sheet({ scorecardId: world.cardOf(world.hanna) }),
    "has a level of 6": () => sheet({ ratings: ratingsWith({ level: 6 }) as never }),
    "has a level of 0": () => sheet({ ratings: ratingsWith({ level: 0 }) as never }),
    "has half a level": () => sheet({ ratings: ratingsWith({ level: 2.5 }) as never }),
    "has a third take": () => sheet({ ratings: ratingsWith({ take: 3 }) as never }),
    "gives a level to what was not assessed": () =>
      sheet({ ratings: ratingsWith({ notAssessed: true }) }),
    "has a level without evidence": () => sheet({ ratings: ratingsWith({ evidence: " \n" }) }),
    "leaves out an answer": () => sheet({ ratings: ratingsWith({}).slice(1) }),
    "has no answers": () => sheet({ ratings: [] }),
    "rates something twice": () => sheet({ ratings: [...ratingsWith({}), ...ratingsWith({})] }),
    "rates what is not in the round": () =>
      sheet({ ratings: [...ratingsWith({}), { ...rating, criterionId: world.openingId }] }),
    "rates in another round": () => {
      const other = world.workspace.db
        .prepare(
          "SELECT criterion.id FROM criterion JOIN kitItem ON kitItem.id = kitItemId WHERE roundId <> ? LIMIT 1",
        )
        .pluck()
        .get(world.round.id) as string;
      return sheet({ ratings: [...ratingsWith({}), { ...rating, criterionId: other }] });
    },
    "recommends maybe": () => sheet({ recommendation: "maybe" as never }),
    "recommends nothing": () => sheet({ recommendation: null as never }),
    "runs what is not there": () => sheet({ runs: [{ ...run, kitItemId: world.openingId }] }),
    "runs an exercise twice": () =>
      sheet({ runs: [1, 2].map(() => ({ ...run, kitItemId: rolePlay().id })) }),
    "notes on what was not run": () =>
      sheet({ runNotes: [{ ...note, kitItemId: rolePlay().id } as never] }),
    "notes on a criterion elsewhere": () =>
      sheet({
        runs: [{ ...run, kitItemId: rolePlay().id }],
        runNotes: [{ ...note, kitItemId: rolePlay().id, criterionId: world.openingId } as never],
      }),
    "was submitted at no time": () => sheet({ submittedAt: 9e99 }),
    "is longer than one can write": () => sheet({ note: "x".repeat(10_001) }),
  };

  /** As after the seal of the file is off. */
  const take = (content: unknown) => {
    const workspaceId = readSetting(world.workspace.db, "workspaceId");
    const header = { kind: "sheet", sheetId: kit.id, workspaceId } as const;
    return takeContent(world.workspace.context, { header }, content);
  };

  it("is refused whole, without a word of what it says", () => {
    for (const [name, content] of Object.entries(cases)) {
      const taken = take(content());
      expect(taken, name).toMatchObject({ ok: false, error: { code: "invalid" } });
      const message = taken.ok ? "" : taken.error.message;
      expect(message, name).toMatch(
        /^What is in this sheet cannot be taken: .+ Nothing was imported\.$/,
      );
      expect(message, name).not.toContain("SENTINEL");
      expectNothingWritten();
    }
  });

  it("was submitted before its kit went out: the time is put right", async () => {
    const { workspace } = world;
    const exportedAt = workspace.now;
    workspace.now += 1000;
    await workspace.ok("sheet.import", { path: await sealed(sheet({ submittedAt: -1 })) });
    workspace.act(world.rajiv);
    expect(await workspace.ok("scorecard.get", { id: world.scorecardId })).toMatchObject({
      submittedAt: exportedAt,
      savedAt: exportedAt,
    });
  });

  it("has times of the future and controls in its text: both are put right", async () => {
    const { workspace } = world;
    const future = workspace.now + 1e9;
    await workspace.ok("sheet.import", {
      path: await sealed(
        sheet({
          submittedAt: future,
          note: "a\u0000b\u0007",
          ratings: ratingsWith({ updatedAt: future }),
          runs: [{ ...run, kitItemId: rolePlay().id, startedAt: future, updatedAt: future }],
        }),
      ),
    });
    workspace.act(world.rajiv);
    expect(await workspace.ok("scorecard.get", { id: world.scorecardId })).toMatchObject({
      submittedAt: workspace.now,
      note: "ab",
    });
    const latest = workspace.db
      .prepare(
        "SELECT max((SELECT max(updatedAt) FROM rating), (SELECT max(updatedAt) FROM exerciseRun))",
      )
      .pluck()
      .get();
    expect(latest).toBe(workspace.now);
  });
});

describe("by address, where there are no dialogs", () => {
  const ask = (method: string, name: string | undefined, body?: Uint8Array) =>
    serveSheet(
      new Request("http://127.0.0.1/data/sheets", {
        method,
        ...(body ? { body: Uint8Array.from(body) } : {}),
      }),
      name === undefined ? [] : name.split("/"),
      world.workspace.context,
    );
  const bytesOf = async (content: unknown) => readFileSync(await sealed(content));

  it("hands the kit out to the lead, and to nobody else", async () => {
    world.workspace.host = testHost({ kind: "browser" });
    const made = await world.workspace.ok("sheet.exportKit", { scorecardId: world.scorecardId });
    expect(made.kit).toMatchObject({ path: null });
    const answer = await ask("GET", `${made.kit!.id}.bullpenkit`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(16 * 1024);
    world.workspace.act(world.hanna);
    expect((await ask("GET", `${made.kit!.id}.bullpenkit`)).status).toBe(404);
  });

  it("takes a sheet in, and says why it does not", async () => {
    const bytes = await bytesOf(sheet());
    const refused = await ask("POST", undefined, bytes.subarray(0, 200));
    expect(await refused.json()).toMatchObject({ ok: false, error: { code: "invalid" } });
    const taken = await ask("POST", undefined, bytes);
    expect(await taken.json()).toMatchObject({
      ok: true,
      value: { imported: { panelistName: "Rajiv Menon", sealed: true } },
    });
    const huge = await ask("POST", undefined, new Uint8Array(5 * 1024 * 1024));
    expect(await huge.json()).toMatchObject({ ok: false });
  });

  it("has nothing at any other address", async () => {
    for (const [method, name, status] of [
      ["GET", "own.bullpensheet", 404],
      ["GET", "../secret.bullpenkit", 404],
      ["GET", `${world.scorecardId}.bullpenkit`, 404],
      ["GET", "x", 404],
      ["DELETE", "x", 405],
      ["GET", undefined, 405],
    ] as const)
      expect((await ask(method, name)).status, `${method} ${name}`).toBe(status);
  });
});
