import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openContent, readContainer } from "../../../../electron/features/sheet/container.ts";
import { testHost } from "../../../helpers/app.ts";
import { submitScorecard } from "../../../helpers/make.ts";
import {
  exportKit,
  type Laptop,
  makeLaptop,
  makeWorld,
  saveSheet,
  scoreAtDesk,
  type World,
} from "./people.ts";

let world: World;
let laptop: Laptop;

beforeEach(async () => {
  world = await makeWorld();
  laptop = makeLaptop();
});
afterEach(() => {
  world.dispose();
  laptop.dispose();
});

/** What is inside a kit, as only its passphrase shows it. */
async function insideOf(file: string, passphrase: string): Promise<string> {
  const sealed = readContainer(readFileSync(file));
  if (!sealed.ok) throw new Error(sealed.error.message);
  return JSON.stringify(await openContent(sealed.value, passphrase));
}

/** The clock of an exercise that was stopped in its second phase. */
const standing = JSON.stringify({ phase: 1, spent: [60_000, 1000], runningSince: null });

describe("a kit that goes out", () => {
  it("is saved where the lead chose, with a passphrase that is told this once", async () => {
    const kit = await exportKit(world);
    expect(kit).toMatchObject({ path: kit.file, fileName: expect.stringContaining("Rajiv Menon") });
    expect(kit.passphrase).toMatch(/^(\w{5}-){3}\w{5}$/);
    const sent = await world.workspace.ok("sheet.list", { interviewId: world.interviewId });
    expect(sent).toEqual([
      {
        id: kit.id,
        scorecardId: world.scorecardId,
        exportedAt: world.workspace.now,
        exportedBy: "Adaeze Nwosu",
        importedAt: null,
      },
    ]);
    expect(JSON.stringify(sent)).not.toContain(kit.passphrase);
    expect(world.workspace.announced).toContain("interview");
  });

  it("holds what is needed to score, and neither contact data, weights, notes nor anybody else", async () => {
    const { workspace, candidateId, interviewId, hanna, lead } = world;
    const candidate = await workspace.ok("candidate.get", { id: candidateId });
    await workspace.ok("candidate.save", {
      id: candidateId,
      updatedAt: candidate.updatedAt,
      name: candidate.name,
      emails: ["leila@example.com"],
      phones: ["+47 555 0199"],
      links: [],
      location: "Bergen",
      jobTitle: "",
      employer: "Nordlys",
      source: "",
      tags: [],
      notes: "A private note",
    });
    await submitScorecard(workspace, {
      interviewId,
      panelistId: hanna,
      levels: 2,
      evidence: "HERS",
    });
    const kit = await exportKit(world);
    const inside = await insideOf(kit.file, kit.passphrase);
    expect(inside).toContain("ليلى حداد");
    expect(inside).toContain("Room 4");
    for (const secret of [
      "leila@",
      "0199",
      "Bergen",
      "Nordlys",
      "private",
      "0100",
      "HERS",
      hanna,
      lead,
    ])
      expect(inside).not.toContain(secret);
    expect(inside).not.toMatch(/"weights?"/);
  });

  it("is made by the lead or the founder only, and only for a scorecard nobody has begun", async () => {
    const { workspace, hanna, rajiv, scorecardId, interviewId, cardOf } = world;
    workspace.act(hanna);
    expect(await workspace.refused("sheet.exportKit", { scorecardId })).toMatchObject({
      code: "forbidden",
    });
    workspace.act(world.lead);
    await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 3 });
    await submitScorecard(workspace, { interviewId, panelistId: rajiv, levels: 3, draft: true });
    for (const id of [cardOf(hanna), scorecardId])
      expect(await workspace.refused("sheet.exportKit", { scorecardId: id })).toMatchObject({
        code: "conflict",
        message: expect.stringMatching(/has begun this scorecard here/),
      });
    expect(
      await workspace.refused("sheet.exportKit", { scorecardId: workspace.newId() }),
    ).toMatchObject({ code: "not-found" });
    expect(await workspace.refused("sheet.exportKit", { scorecardId: "' OR 1" })).toMatchObject({
      code: "invalid",
    });
    await workspace.ok("interview.cancel", { id: interviewId });
    expect(
      await workspace.refused("sheet.exportKit", { scorecardId: cardOf(world.lead) }),
    ).toMatchObject({ code: "conflict", message: expect.stringContaining("cancelled") });
  });

  it("leaves nothing behind when no place was chosen, or the disk says no", async () => {
    const { workspace, scorecardId, interviewId, folder } = world;
    workspace.host = testHost({ choosePath: () => Promise.resolve(null) });
    expect(await workspace.ok("sheet.exportKit", { scorecardId })).toEqual({ kit: null });
    const gone = path.join(folder, "gone", "kit.bullpenkit");
    workspace.host = testHost({ choosePath: () => Promise.resolve(gone) });
    expect(await workspace.refused("sheet.exportKit", { scorecardId })).toMatchObject({
      code: "file",
      message: expect.stringContaining("This folder is not there any more"),
    });
    expect(await workspace.ok("sheet.list", { interviewId })).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a desk", () => {
  it("is a small workspace of its own, in which the scorecard works as at home", async () => {
    const kit = await exportKit(world);
    const opened = await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    expect(opened).toMatchObject({ isNew: true });
    expect(statSync(opened.path).size).toBeGreaterThan(0);
    expect(await laptop.ok("workspace.status", {})).toMatchObject({
      open: true,
      isDesk: true,
      companyName: "Tidemark Systems",
      actor: { id: world.rajiv, name: "Rajiv Menon" },
    });
    expect(await laptop.ok("sheet.desk", {})).toMatchObject({
      scorecardId: world.scorecardId,
      candidateName: "ليلى حداد",
      panelistName: "Rajiv Menon",
      place: "Room 4",
      begun: false,
      submittedAt: null,
    });
    const here = await laptop.ok("scorecard.get", { id: world.scorecardId });
    world.workspace.act(world.rajiv);
    const there = await world.workspace.ok("scorecard.get", { id: world.scorecardId });
    const { items, competencyNames, round, startsAt } = there;
    expect(here).toMatchObject({
      items,
      competencyNames,
      round,
      startsAt,
      mine: true,
      expected: 1,
    });
    expect(here.opening.frozen).toBe(true);
  });

  it("shows every page of an ordinary workspace without stumbling", async () => {
    const kit = await exportKit(world);
    await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    await scoreAtDesk(laptop);
    await laptop.ok("home.get", {});
    await laptop.ok("opening.list", { status: "all" });
    await laptop.ok("opening.get", { id: world.openingId });
    await laptop.ok("outcome.opening", { openingId: world.openingId, withEnded: true });
    await laptop.ok("candidate.get", { id: world.candidateId });
    await laptop.ok("role.list", { archived: false });
    await laptop.ok("competency.list", { archived: false });
    await laptop.ok("document.list", {});
    await laptop.ok("search.find", { text: "ليلى" });
  });

  it("is opened again, not made anew, when its kit is opened a second time", async () => {
    const kit = await exportKit(world);
    const first = await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    await scoreAtDesk(laptop, { submit: false });
    await laptop.ok("workspace.close", {});
    const again = await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    expect(again).toEqual({ path: first.path, isNew: false });
    expect(await laptop.ok("sheet.desk", {})).toMatchObject({ begun: true });
  });

  it("says why a kit cannot be opened", async () => {
    const kit = await exportKit(world);
    const open = (file: string, passphrase = kit.passphrase) =>
      laptop.refused("desk.open", { file, passphrase });
    expect(await open(kit.file, "AAAAA-AAAAA-AAAAA-AAAAA")).toMatchObject({
      code: "invalid",
      field: "passphrase",
    });
    expect(await open(kit.file, "")).toMatchObject({ field: "passphrase" });
    expect(await open("/nowhere/kit.bullpenkit")).toMatchObject({ code: "file" });
    expect(await open(world.folder)).toMatchObject({ code: expect.stringMatching(/file|invalid/) });
    expect(await open(import.meta.filename)).toMatchObject({
      message: expect.stringContaining("neither an interview kit"),
    });
    await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    await scoreAtDesk(laptop);
    expect(await open(await saveSheet(laptop))).toMatchObject({
      message: expect.stringContaining("score sheet, not an interview kit"),
    });
  });

  it("sends no kits on, and seals nothing before it is submitted", async () => {
    const kit = await exportKit(world);
    await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    expect(await laptop.refused("sheet.save", {})).toMatchObject({ code: "conflict" });
    expect(
      await laptop.refused("sheet.exportKit", { scorecardId: world.scorecardId }),
    ).toMatchObject({ code: "forbidden" });
    expect(await world.workspace.refused("sheet.save", {})).toMatchObject({ code: "invalid" });
    expect(await world.workspace.ok("sheet.desk", {})).toBeNull();
  });
});

describe("a kit that is edited while it is out", () => {
  it("asks first, and refuses the sheet of another kit when it comes back", async () => {
    const { workspace, openingId, round } = world;
    const kit = await exportKit(world);
    await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    await scoreAtDesk(laptop);
    const { rounds, updatedAt } = await workspace.ok("opening.get", { id: openingId });
    const edited = rounds.map(({ id, name, items }) => ({
      id,
      name,
      items: items.slice(id === round.id ? 1 : 0).map((item) => ({ id: item.id })),
    }));
    const edit = { id: openingId, updatedAt, rounds: edited, dropDrafts: false };
    expect(await workspace.refused("opening.saveKit", edit)).toMatchObject({
      field: "dropDrafts",
      message: expect.stringMatching(/^One kit went out as a file, and no sheet is back yet/),
    });
    await workspace.ok("opening.saveKit", { ...edit, dropDrafts: true });
    const file = await saveSheet(laptop);
    expect(await workspace.refused("sheet.import", { path: file })).toMatchObject({
      message: expect.stringContaining("kit of this round was changed"),
    });
  });
});

describe("a sheet that comes back", () => {
  it("is submitted as it was submitted there, and says nothing while the seal is closed", async () => {
    const { workspace, interviewId, scorecardId } = world;
    const kit = await exportKit(world);
    await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    const written = await scoreAtDesk(laptop);
    const file = await saveSheet(laptop);
    expect(readFileSync(file).toString("latin1")).not.toContain("SENTINEL");
    workspace.now = written.submittedAt! + 86_400_000;
    const answer = await workspace.ok("sheet.import", { path: file });
    expect(answer).toEqual({
      imported: {
        interviewId,
        panelistName: "Rajiv Menon",
        candidateName: "ليلى حداد",
        submitted: 1,
        expected: 3,
        sealed: true,
      },
    });
    expect(await workspace.refused("scorecard.get", { id: scorecardId })).toMatchObject({
      code: "sealed",
    });
    workspace.act(world.rajiv);
    const arrived = await workspace.ok("scorecard.get", { id: scorecardId });
    const { ratings, recommendation, note, submittedAt } = written;
    expect(arrived).toMatchObject({
      status: "submitted",
      ratings,
      recommendation,
      note,
      submittedAt,
    });
    expect(arrived).toMatchObject({ weightsVersion: 1, opening: { frozen: true } });
    expect(await workspace.ok("sheet.list", { interviewId })).toMatchObject([
      { id: kit.id, importedAt: workspace.now },
    ]);
    expect(workspace.announced).toEqual(
      expect.arrayContaining(["scorecard", "interview", "opening", "candidate"]),
    );
  });

  it("opens the seal when it is the last", async () => {
    const { workspace, interviewId, hanna, lead, applicationId } = world;
    const kit = await exportKit(world);
    for (const panelistId of [lead, hanna])
      await submitScorecard(workspace, { interviewId, panelistId, levels: 3 });
    await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    await scoreAtDesk(laptop);
    const { imported } = await workspace.ok("sheet.import", { path: await saveSheet(laptop) });
    expect(imported).toMatchObject({ submitted: 3, expected: 3, sealed: false });
    const outcome = await workspace.ok("outcome.application", { applicationId });
    expect(JSON.stringify(outcome.evidence)).toContain("SENTINEL");
  });

  it("was never submitted tomorrow, whatever the other clock said", async () => {
    const { workspace, scorecardId } = world;
    const kit = await exportKit(world);
    await laptop.ok("desk.open", { file: kit.file, passphrase: kit.passphrase });
    const { submittedAt } = await scoreAtDesk(laptop);
    workspace.now = submittedAt! - 3_600_000;
    await workspace.ok("sheet.import", { path: await saveSheet(laptop) });
    workspace.act(world.rajiv);
    expect(await workspace.ok("scorecard.get", { id: scorecardId })).toMatchObject({
      submittedAt: workspace.now,
      savedAt: workspace.now,
    });
  });

  it("brings the exercises along as they were run", async () => {
    const { workspace, scorecardId, round } = world;
    const kit = await exportKit(world);
    const { path: desk } = await laptop.ok("desk.open", {
      file: kit.file,
      passphrase: kit.passphrase,
    });
    await scoreAtDesk(laptop);
    await laptop.ok("workspace.close", {});
    const item = round.items.find((one) => one.content.kind === "role-play")!;
    runAtDesk(desk, { scorecardId, kitItemId: item.id, criterionId: item.criteria[0]!.id });
    await laptop.ok("workspace.open", { path: desk });
    await workspace.ok("sheet.import", { path: await saveSheet(laptop) });
    expect(
      workspace.db.prepare("SELECT selfDiagnosis, coachingNote, clock FROM exerciseRun").all(),
    ).toEqual([{ selfDiagnosis: "I talked too much", coachingNote: "Ask first", clock: standing }]);
    expect(workspace.db.prepare("SELECT at, text, take FROM runNote").all()).toEqual([
      { at: 61_000, text: "Asked about berths", take: 2 },
    ]);
  });

  it("is not asked for twice when the dialog was cancelled", async () => {
    world.workspace.host = testHost({ choosePath: () => Promise.resolve(null) });
    expect(await world.workspace.ok("sheet.import", { path: null })).toEqual({ imported: null });
  });
});

/** Writes a run into the closed file of a desk, as the exercise runner would. */
function runAtDesk(
  file: string,
  at: { scorecardId: string; kitItemId: string; criterionId: string },
): void {
  const db = new Sqlite(file);
  db.prepare(
    `INSERT INTO exerciseRun (scorecardId, kitItemId, clock, used, selfDiagnosis, coachingNote, startedAt, updatedAt)
     VALUES (@scorecardId, @kitItemId, '${standing}', '[]', 'I talked too much', 'Ask first', 1, 2)`,
  ).run(at);
  db.prepare(
    `INSERT INTO runNote (id, scorecardId, kitItemId, take, at, text, criterionId, createdAt)
     VALUES ('note', @scorecardId, @kitItemId, 2, 61000, 'Asked about berths', @criterionId, 3)`,
  ).run(at);
  db.close();
}
