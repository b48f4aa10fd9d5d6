import { describe, expect, it, vi } from "vitest";
import { type CommandChannel, contract, type Input } from "../../../shared/contract.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../helpers/make.ts";

// Every attempt is made in a world of its own.
vi.setConfig({ testTimeout: 60_000 });

/** Hanna has submitted, Rosa and the lead have written nothing yet; another opening is there to swap things with. */
async function makeWorld() {
  const workspace = new TestWorkspace();
  const lead = workspace.founderId;
  const hanna = await makePanelist(workspace, "Hanna Virtanen");
  const rosa = await makePanelist(workspace, "Rosa Marten");
  const outsider = await makePanelist(workspace, "Not On The Panel");
  const panelistIds = [lead, hanna, rosa, outsider];
  const openingId = await makeOpening(workspace, { panelistIds });
  const { id: applicationId, candidateId } = await makeApplication(workspace, { openingId });
  const panel = { panelistIds: [lead, hanna, rosa] };
  const { rounds } = await workspace.ok("opening.get", { id: openingId });
  const roundId = rounds.find((round) => round.items.some(isExercise))!.id;
  const interviewId = await makeInterview(workspace, { applicationId, roundId, ...panel });
  await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 5 });
  return {
    workspace,
    lead,
    hanna,
    rosa,
    outsider,
    openingId,
    applicationId,
    candidateId,
    interviewId,
  };
}

type World = Awaited<ReturnType<typeof makeWorld>>;
type Attempts = { [C in CommandChannel]?: Input<C>[] };

/** Every way somebody could try to have the others' words read, without the lead's reason or their own submission. */
async function attemptsOf(world: World): Promise<Attempts> {
  const { workspace, hanna, rosa, lead, outsider, openingId, interviewId, applicationId } = world;
  const { id, updatedAt, startsAt, timeZone, minutes, place, note, panelists } = await workspace.ok(
    "interview.get",
    { id: interviewId },
  );
  const interview = { id, updatedAt, startsAt, timeZone, minutes, place, note };
  const opening = await workspace.ok("opening.get", { id: openingId });
  const { title, seats, targetDate, note: remark, panelistIds } = opening;
  const details = { title, seats, targetDate, note: remark, panelistIds };
  const actor = workspace.context.actor;
  const stages = await workspace.ok("candidate.get", { id: world.candidateId });
  const cards = panelists.map((one) => one.scorecardId);
  const exercises = opening.rounds.flatMap((round) => round.items).filter(isExercise);
  const parts = cards.map((scorecardId) => ({ scorecardId, kitItemId: exercises[0]!.id }));
  return {
    "interview.save": [
      { ...interview, panelistIds: [hanna] },
      { ...interview, panelistIds: [hanna, hanna] },
      { ...interview, panelistIds: [lead] },
      { ...interview, panelistIds: [outsider] },
    ],
    "interview.cancel": [{ id }],
    "interview.restore": [{ id }],
    "interview.openSeal": [{ id, reason: "  " }],
    "scorecard.submit": cards.map((card) => ({ id: card })),
    "run.clock": parts.map((part) => ({ ...part, action: "start" })),
    "run.use": parts.map((part) => ({ ...part, kind: "fact", index: 0, used: true })),
    "run.coach": parts.map((part) => ({ ...part, selfDiagnosis: "", coachingNote: "" })),
    "run.addNote": parts.map((part) => ({ ...part, text: "Mine", criterionId: null })),
    "sheet.exportKit": cards.map((card) => ({ scorecardId: card })),
    "sheet.import": [{ path: null }, { path: "/nowhere/hers.bullpensheet" }],
    "sheet.save": [{}],
    "opening.save": [{ ...details, id: openingId, updatedAt: opening.updatedAt, leadId: actor }],
    "opening.saveKit": [
      { id: openingId, updatedAt: opening.updatedAt, rounds: [], dropDrafts: true },
    ],
    "opening.saveItem": opening.rounds.slice(0, 1).flatMap(({ items }) =>
      items.slice(0, 1).map(({ id: itemId, content, minutes: length }) => ({
        id: openingId,
        updatedAt: opening.updatedAt,
        itemId,
        content,
        minutes: length,
        dropDrafts: true,
      })),
    ),
    "opening.setRoundPanel": [[actor]].map((planned) => ({
      id: openingId,
      updatedAt: opening.updatedAt,
      roundId: opening.rounds[0]!.id,
      panelistIds: planned,
    })),
    "opening.close": [{ id: openingId }],
    "opening.reopen": [{ id: openingId }],
    "application.move": stages.applications[0]!.stages.map((stage) => ({
      id: applicationId,
      stageId: stage.id,
      note: "",
    })),
    "application.delete": [{ id: applicationId }],
    "application.restore": [{ id: applicationId }],
    "candidate.delete": [{ ids: [world.candidateId] }],
    "candidate.restore": [{ ids: [world.candidateId] }],
    "panelist.archive": [{ id: rosa }, { id: lead }, { id: hanna }],
    "panelist.restore": [{ id: rosa }],
  };
}

const isExercise = ({ content }: { content: { kind: string } }) => content.kind !== "question";

/** These write nothing that a seal is made of: no panel, no submission, no lead. */
const cannot = new Set<string>([
  "application.create",
  "candidate.create",
  "candidate.save",
  "interview.schedule",
  "opening.create",
  "opening.saveStages",
  "opening.setWeights",
  "panelist.create",
  "panelist.save",
  "scorecard.rate",
  "scorecard.conclude",
  // Of a note that is there, which seal.test.ts tries on another's.
  "run.saveNote",
  "run.deleteNote",
  "run.showCard",
  // Only once it is open, and tried behind a closed one in scorecard-changes.test.ts.
  "scorecard.changeRating",
  "scorecard.changeRecommendation",
]);

const families = /^(application|candidate|interview|opening|panelist|run|scorecard|sheet)\./;

const isSealed = ({ workspace, interviewId }: World) =>
  workspace.db
    .prepare(
      `SELECT sealOpenedAt IS NULL AND EXISTS (
         SELECT 1 FROM scorecard WHERE interviewId = interview.id AND status = 'draft') FROM interview WHERE id = ?`,
    )
    .pluck()
    .get(interviewId) === 1;

describe("no command lifts the seal but the last submission and the lead with a reason", () => {
  it("looks at every command that could", async () => {
    const commands = Object.entries(contract)
      .filter(([name, { kind }]) => kind === "command" && families.test(name))
      .map(([name]) => name);
    const tried = Object.keys(await attemptsOf(await makeWorld()));
    expect([...tried, ...cannot].toSorted()).toEqual(commands.toSorted());
  });

  for (const who of ["lead", "hanna", "rosa", "outsider"] as const) {
    it(`whatever ${who} tries`, async () => {
      const begin = async () => {
        const world = await makeWorld();
        world.workspace.act(world[who]);
        return { world, attempts: await attemptsOf(world) };
      };
      const { attempts } = await begin();
      for (const [channel, inputs] of Object.entries(attempts)) {
        for (const at of inputs.keys()) {
          const { world, attempts: fresh } = await begin();
          const input = fresh[channel as CommandChannel]![at]!;
          await world.workspace.call(channel, input);
          expect(isSealed(world), `${channel} ${JSON.stringify(input)}`).toBe(true);
        }
      }
    });
  }

  it("not even one after the other", async () => {
    const world = await makeWorld();
    const { workspace, outsider, hanna, interviewId } = world;
    workspace.act(outsider);
    for (const [channel, inputs] of Object.entries(await attemptsOf(world)))
      for (const input of inputs) await workspace.call(channel, input);
    await workspace.call("candidate.restore", { ids: [world.candidateId] });
    await workspace.call("interview.restore", { id: interviewId });
    const { id, updatedAt, startsAt, timeZone, minutes, place, note } = await workspace.ok(
      "interview.get",
      { id: interviewId },
    );
    const details = { id, updatedAt, startsAt, timeZone, minutes, place, note };
    await workspace.call("interview.save", { ...details, panelistIds: [hanna] });
    await workspace.call("interview.openSeal", { id, reason: "I am curious." });
    expect(isSealed(world)).toBe(true);
  });
});

describe("the lead of an opening", () => {
  const change = async ({ workspace, openingId }: World, leadId: string) => {
    const { title, seats, targetDate, note, panelistIds, updatedAt } = await workspace.ok(
      "opening.get",
      { id: openingId },
    );
    return { id: openingId, updatedAt, title, seats, targetDate, note, panelistIds, leadId };
  };

  it("cannot be taken over by somebody else while something is sealed, also of a cancelled interview", async () => {
    const world = await makeWorld();
    const { workspace, rosa, interviewId } = world;
    workspace.act(rosa);
    const taken = await change(world, rosa);
    const refusal = { code: "forbidden", field: "leadId" };
    expect(await workspace.refused("opening.save", taken)).toMatchObject(refusal);
    workspace.act(workspace.founderId);
    await workspace.ok("interview.cancel", { id: interviewId });
    workspace.act(rosa);
    expect(await workspace.refused("opening.save", taken)).toMatchObject(refusal);
  });

  it("hands it over, and the new one can open the seal", async () => {
    const world = await makeWorld();
    const { workspace, rosa, interviewId } = world;
    await workspace.ok("opening.save", await change(world, rosa));
    workspace.act(rosa);
    await workspace.ok("interview.openSeal", { id: interviewId, reason: "Adaeze is away." });
    expect(isSealed(world)).toBe(false);
  });

  it("cannot be taken by anybody else, but is handed on by the lead and the founder, while nobody has submitted", async () => {
    const workspace = new TestWorkspace();
    const rosa = await makePanelist(workspace, "Rosa Marten");
    const hanna = await makePanelist(workspace, "Hanna Virtanen");
    const panelistIds = [workspace.founderId, rosa, hanna];
    const openingId = await makeOpening(workspace, { panelistIds, leadId: hanna });
    const { id: applicationId } = await makeApplication(workspace, { openingId });
    const interviewId = await makeInterview(workspace, { applicationId });
    await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 4, draft: true });
    const world = { workspace, openingId } as World;
    workspace.act(rosa);
    expect(await workspace.refused("opening.save", await change(world, rosa))).toEqual({
      code: "forbidden",
      message:
        "The lead can open the seals of this panel. Only the panel lead, Hanna Virtanen, or Adaeze Nwosu can change the lead.",
      field: "leadId",
    });
    workspace.act(hanna);
    await workspace.ok("opening.save", await change(world, rosa));
    workspace.act(workspace.founderId);
    await workspace.ok("opening.save", await change(world, hanna));
  });

  it("stays while a seal holds something, also of a closed opening; one archived before is replaced by the founder alone", async () => {
    const world = await makeWorld();
    const { workspace, rosa, lead, outsider, openingId } = world;
    await workspace.ok("opening.save", await change(world, outsider));
    await workspace.ok("opening.close", { id: openingId });
    expect(await workspace.refused("panelist.archive", { id: outsider })).toMatchObject({
      code: "invalid",
      message: expect.stringMatching(/leads the panel/) as string,
    });
    workspace.db.prepare("UPDATE panelist SET archivedAt = 1 WHERE id = ?").run(outsider);
    workspace.act(rosa);
    expect(await workspace.refused("opening.save", await change(world, rosa))).toMatchObject({
      code: "forbidden",
      message: expect.stringMatching(/Only Adaeze Nwosu can/) as string,
    });
    workspace.act(lead);
    await workspace.ok("opening.save", await change(world, lead));
  });
});

describe("once somebody has submitted", () => {
  it("only the lead or the founder changes who sits on the panel of the opening", async () => {
    const { workspace, rosa, openingId } = await makeWorld();
    const stranger = await makePanelist(workspace, "Tomás Ferreira");
    const opening = await workspace.ok("opening.get", { id: openingId });
    const { title, seats, targetDate, note, updatedAt, leadId } = opening;
    const details = { id: openingId, title, seats, targetDate, note, updatedAt, leadId };
    const joined = { ...details, panelistIds: [...opening.panelistIds, stranger] };
    workspace.act(rosa);
    expect(await workspace.refused("opening.save", joined)).toMatchObject({
      code: "forbidden",
      field: "panelistIds",
    });
    await workspace.ok("opening.save", { ...details, panelistIds: opening.panelistIds, seats: 2 });
  });

  it("nobody else puts themselves in the place of who is waited for, cancels or restores", async () => {
    const world = await makeWorld();
    const { workspace, lead, hanna, rosa, outsider, interviewId: id } = world;
    workspace.act(outsider);
    const { updatedAt, startsAt, timeZone, minutes, place, note } = await workspace.ok(
      "interview.get",
      { id },
    );
    const swap = { id, updatedAt, startsAt, timeZone, minutes, place, note };
    const forbidden = { code: "forbidden" };
    const swapped = { ...swap, panelistIds: [lead, hanna, outsider] };
    expect(await workspace.refused("interview.save", swapped)).toMatchObject(forbidden);
    expect(await workspace.refused("interview.cancel", { id })).toMatchObject(forbidden);
    const moved = { ...swap, panelistIds: [rosa, lead, hanna], place: "Second floor" };
    await workspace.ok("interview.save", moved);
    workspace.act(lead);
    await workspace.ok("interview.cancel", { id });
    expect(await workspace.refused("panelist.archive", { id: rosa })).toMatchObject({
      message: expect.stringMatching(/owes one scorecard|owes 1 scorecard/) as string,
    });
    workspace.act(outsider);
    expect(await workspace.refused("interview.restore", { id })).toMatchObject(forbidden);
  });
});
