import { beforeEach, describe, expect, it } from "vitest";
import { TestWorkspace } from "../../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../../helpers/make.ts";

const minute = 60_000;
const nowhere = "01900000-0000-7000-8000-00000000dead";

let workspace: TestWorkspace;
let founder: string;
let hanna: string;
let rosa: string;
let openingId: string;
let leila: string;
let kwame: string;
let yuki: string;

/** Leila and Kwame are scored by both; of Yuki only Hanna's scorecard is in, and sealed. */
beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  rosa = await makePanelist(workspace, "Rosa Marten");
  openingId = await makeOpening(workspace, { panelistIds: [founder, hanna] });
  const apply = async (name: string) => (await makeApplication(workspace, { openingId, name })).id;
  [leila, kwame, yuki] = [await apply("Leila"), await apply("Kwame"), await apply("Yuki")];
  for (const [applicationId, levels] of [
    [leila, 4],
    [kwame, 3],
  ] as const) {
    const interviewId = await makeInterview(workspace, { applicationId });
    await submitScorecard(workspace, { interviewId, panelistId: hanna, levels });
    await submitScorecard(workspace, {
      interviewId,
      panelistId: founder,
      levels,
      recommendation: "no",
      note: "Not yet.",
    });
  }
  const sealed = await makeInterview(workspace, { applicationId: yuki });
  await submitScorecard(workspace, { interviewId: sealed, panelistId: hanna, levels: 5 });
});

const get = () => workspace.ok("debrief.get", { openingId });
const run = (applicationId: string) => workspace.ok("debrief.run", { openingId, applicationId });
const keep = () => workspace.ok("debrief.keep", { openingId });
const place = (over = {}) => ({
  openingId,
  applicationId: leila,
  step: "scores" as const,
  competencyId: null,
  discussed: [],
  finished: false,
  ...over,
});

/** Time goes by while the page is open. */
async function watch(minutes: number) {
  for (let at = 0; at < minutes; at += 1) {
    workspace.now += minute;
    await keep();
  }
}

describe("what a debrief rests on", () => {
  it("is what counts: sealed interviews are named by their number, with who still owes a scorecard", async () => {
    expect(await get()).toMatchObject({
      opening: { id: openingId },
      mayRun: true,
      scorecards: { counted: 4, expected: 6 },
      sealedInterviews: 1,
      owed: [{ panelistId: founder, name: "Adaeze Nwosu", scorecards: 1 }],
      candidates: [
        { applicationId: kwame, name: "Kwame" },
        { applicationId: leila, name: "Leila" },
      ],
      meeting: null,
    });
  });

  it("leaves out cancelled interviews and those who are out of the running", async () => {
    const { stages } = await workspace.ok("opening.get", { id: openingId });
    const out = stages.find((one) => one.kind === "rejected")!;
    await workspace.ok("application.move", { id: kwame, stageId: out.id, note: "Withdrawn." });
    const { interviews } = await workspace.ok("outcome.application", { applicationId: yuki });
    await workspace.ok("interview.cancel", { id: interviews[0]!.id });
    expect(await get()).toMatchObject({
      scorecards: { counted: 2, expected: 2 },
      sealedInterviews: 0,
      owed: [],
      candidates: [{ applicationId: leila }],
    });
  });

  it("owes nothing for an interview that is still to be held", async () => {
    const { interviews } = await workspace.ok("outcome.application", { applicationId: yuki });
    workspace.db
      .prepare("UPDATE interview SET startsAt = ? WHERE id = ?")
      .run(workspace.now + 1, interviews[0]!.id);
    expect(await get()).toMatchObject({ sealedInterviews: 1, toBeHeld: 1, owed: [] });
    workspace.now += 1;
    expect(await get()).toMatchObject({ toBeHeld: 0, owed: [{ scorecards: 1 }] });
  });

  it("is nothing for an opening that is not there", async () => {
    expect(await workspace.refused("debrief.get", { openingId: nowhere })).toMatchObject({
      code: "not-found",
    });
  });
});

describe("what the panel reads about a candidate", () => {
  it("is everybody's evidence by criterion, the most junior speaker first", async () => {
    workspace.db.prepare("UPDATE panelist SET seniority = 2 WHERE id = ?").run(hanna);
    const found = await workspace.ok("debrief.candidate", { applicationId: leila });
    expect(found.speakers.map((one) => [one.name, one.seniority, one.isLead])).toEqual([
      ["Hanna Virtanen", 2, false],
      ["Adaeze Nwosu", 3, true],
    ]);
    expect(found.criteria.length).toBeGreaterThan(2);
    for (const criterion of found.criteria) {
      expect(criterion.ratings.map((one) => one.panelistId).toSorted()).toEqual(
        [founder, hanna].toSorted(),
      );
      expect(criterion.ratings.map((one) => one.level)).toEqual([4, 4]);
      expect(found.competencies.map((one) => one.id)).toContain(criterion.competencyId);
    }
    const said = (panelistId: string) =>
      found.recommendations.find((one) => one.panelistId === panelistId);
    expect(found.recommendations).toHaveLength(2);
    expect(said(founder)).toMatchObject({ recommendation: "no", note: "Not yet.", changes: [] });
    expect(said(hanna)).toMatchObject({ recommendation: "yes", note: "" });
  });

  it("has nothing of a sealed interview", async () => {
    for (const actor of [founder, hanna, rosa]) {
      workspace.act(actor);
      expect(await workspace.ok("debrief.candidate", { applicationId: yuki })).toMatchObject({
        sealedInterviews: 1,
        speakers: [],
        competencies: [],
        criteria: [],
        recommendations: [],
      });
    }
  });

  it("tells a changed level and recommendation with what they were at first", async () => {
    workspace.act(hanna);
    const { criteria } = await workspace.ok("debrief.candidate", { applicationId: leila });
    const { criterionId, take, ratings } = criteria[0]!;
    const { scorecardId: id } = ratings.find((one) => one.panelistId === hanna)!;
    const why = { id, reason: "Heard the others.", scope: "whole" as const, pin: null };
    await workspace.ok("scorecard.changeRating", { ...why, criterionId, take, toLevel: 2 });
    await workspace.ok("scorecard.changeRecommendation", { ...why, to: "no" });
    const after = await workspace.ok("debrief.candidate", { applicationId: leila });
    expect(after.criteria[0]!.ratings.find((one) => one.scorecardId === id)).toMatchObject({
      level: 2,
      changes: [{ from: 4, to: 2, reason: "Heard the others." }],
    });
    expect(after.recommendations.find((one) => one.scorecardId === id)).toMatchObject({
      recommendation: "no",
      changes: [{ from: "yes", to: "no" }],
    });
  });

  it("is nothing for somebody in the bin", async () => {
    await workspace.ok("application.delete", { id: leila });
    expect(await workspace.refused("debrief.candidate", { applicationId: leila })).toMatchObject({
      code: "not-found",
    });
  });
});

describe("the meeting", () => {
  it("begins with the first candidate and keeps the time of each", async () => {
    const began = workspace.now;
    await run(leila);
    await watch(3);
    await run(kwame);
    await watch(2);
    expect((await get()).meeting).toMatchObject({
      startedAt: began,
      endedAt: null,
      targetMinutes: 20,
      currentId: kwame,
      runningSince: workspace.now,
      candidates: expect.arrayContaining([
        expect.objectContaining({ applicationId: leila, spent: 3 * minute, step: "reading" }),
        expect.objectContaining({ applicationId: kwame, spent: 2 * minute }),
      ]),
    });
  });

  it("pauses, goes on, and ends; going on opens it again without losing its start", async () => {
    const began = workspace.now;
    await run(leila);
    await watch(1);
    await workspace.ok("debrief.pause", { openingId });
    workspace.now += 30 * minute;
    await run(leila);
    await watch(1);
    await workspace.ok("debrief.end", { openingId });
    expect((await get()).meeting).toMatchObject({
      endedAt: workspace.now,
      runningSince: null,
      candidates: [{ spent: 2 * minute }],
    });
    workspace.now += minute;
    await run(kwame);
    expect((await get()).meeting).toMatchObject({ startedAt: began, endedAt: null });
  });

  it("stands where it was last seen after a crash", async () => {
    await run(leila);
    await watch(4);
    workspace.now += 600 * minute;
    expect((await get()).meeting).toMatchObject({
      runningSince: null,
      candidates: [{ spent: 4 * minute }],
    });
    await run(leila);
    await watch(1);
    expect((await get()).meeting).toMatchObject({ candidates: [{ spent: 5 * minute }] });
  });

  it("knows how far the panel is with each candidate, and how long it wants to talk", async () => {
    await run(leila);
    const { competencies } = await workspace.ok("debrief.candidate", { applicationId: leila });
    const discussed = competencies.slice(0, 2).map((one) => one.id);
    await workspace.ok(
      "debrief.place",
      place({ competencyId: competencies[2]!.id, discussed, finished: true }),
    );
    await workspace.ok("debrief.setTarget", { openingId, minutes: 35 });
    expect((await get()).meeting).toMatchObject({
      targetMinutes: 35,
      candidates: [
        { step: "scores", competencyId: competencies[2]!.id, discussed, finished: true },
      ],
    });
  });

  it("tells of what changed, and of being watched nothing", async () => {
    await run(leila);
    expect(workspace.announced).toContain("debrief");
    workspace.announced.length = 0;
    await keep();
    expect(workspace.announced).toEqual([]);
  });

  it("is run by the panel, its lead and the founder; anybody may look", async () => {
    await run(leila);
    workspace.act(rosa);
    expect(await get()).toMatchObject({ mayRun: false, meeting: { currentId: leila } });
    for (const [channel, input] of [
      ["debrief.run", { openingId, applicationId: leila }],
      ["debrief.pause", { openingId }],
      ["debrief.place", place()],
      ["debrief.setTarget", { openingId, minutes: 5 }],
      ["debrief.keep", { openingId }],
      ["debrief.end", { openingId }],
    ] as const)
      expect(await workspace.refused(channel, input), channel).toMatchObject({
        code: "forbidden",
      });
    workspace.act(hanna);
    await workspace.ok("debrief.pause", { openingId });
  });

  it("turns to nobody whose scorecards are sealed, who applied elsewhere, or who is not there", async () => {
    expect(
      await workspace.refused("debrief.run", { openingId, applicationId: yuki }),
    ).toMatchObject({ code: "invalid", field: "applicationId" });
    const elsewhere = await makeOpening(workspace, { title: "Another" });
    for (const input of [
      { openingId: elsewhere, applicationId: leila },
      { openingId, applicationId: nowhere },
      { openingId: nowhere, applicationId: leila },
    ])
      expect(await workspace.refused("debrief.run", input)).toMatchObject({ code: "not-found" });
    expect((await get()).meeting).toBeNull();
    await run(leila);
    for (const applicationId of [nowhere, yuki])
      await workspace.refused("debrief.place", place({ applicationId }));
    expect((await get()).meeting?.candidates).toHaveLength(1);
  });

  it("takes no step before it has begun or after it has ended", async () => {
    const steps = [
      ["debrief.pause", { openingId }],
      ["debrief.place", place()],
      ["debrief.setTarget", { openingId, minutes: 5 }],
      ["debrief.keep", { openingId }],
      ["debrief.end", { openingId }],
    ] as const;
    for (const [channel, input] of steps)
      expect(await workspace.refused(channel, input), channel).toMatchObject({ code: "conflict" });
    await run(leila);
    await workspace.ok("debrief.end", { openingId });
    for (const [channel, input] of steps)
      expect(await workspace.refused(channel, input), channel).toMatchObject({ code: "conflict" });
  });

  it("refuses what makes no sense", async () => {
    await run(leila);
    for (const [channel, input] of [
      ["debrief.setTarget", { openingId, minutes: 0 }],
      ["debrief.setTarget", { openingId, minutes: 1.5 }],
      ["debrief.place", { ...place(), step: "voting" }],
      ["debrief.place", { ...place(), spent: 5 }],
      ["debrief.place", { ...place(), discussed: Array.from({ length: 201 }, () => leila) }],
      ["debrief.run", { openingId, applicationId: "'; DROP TABLE debrief; --" }],
    ] as const)
      expect(await workspace.refused(channel, input), channel).toMatchObject({ code: "invalid" });
  });
});
