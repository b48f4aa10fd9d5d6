import { beforeEach, describe, expect, it, vi } from "vitest";
import { TestWorkspace } from "../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../helpers/make.ts";

let workspace: TestWorkspace;
let founder: string;
let hanna: string;
let openingId: string;
let applicationId: string;

beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  openingId = await makeOpening(workspace, { panelistIds: [founder, hanna] });
  ({ id: applicationId } = await makeApplication(workspace, { openingId }));
});

const outcome = () => workspace.ok("outcome.application", { applicationId });

/** The cached figures, as a list reads them. */
const cached = () =>
  workspace.db
    .prepare("SELECT fit, coverage, blockers FROM application WHERE id = ?")
    .get(applicationId) as { fit: number | null; coverage: number | null; blockers: string };

describe("an outcome", () => {
  it("says that nothing is known before anything is scored", async () => {
    expect(await outcome()).toMatchObject({
      fit: null,
      mean: null,
      coverage: 0,
      ratings: 0,
      scorecards: 0,
      panelists: [],
      recommendations: [],
      evidence: [],
    });
    expect((await outcome()).mustHaves.every((one) => one.state === "not-assessed")).toBe(true);
    expect(cached()).toEqual({ fit: null, coverage: null, blockers: "[]" });
  });

  it("averages each panelist first, then the panelists, and keeps what lists sort by", async () => {
    const interviewId = await makeInterview(workspace, { applicationId });
    await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 5 });
    await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 2, note: "Slow." });
    const result = await outcome();
    expect(result).toMatchObject({ mean: 3.5, fit: 62.5, scorecards: 2 });
    expect(result.coverage).toBeGreaterThan(0);
    expect(result.coverage).toBeLessThan(1);
    expect(result.panelists.map((panelist) => panelist.name)).toEqual([
      "Adaeze Nwosu",
      "Hanna Virtanen",
    ]);
    expect(result.recommendations).toMatchObject([
      { recommendation: "yes", note: "" },
      { recommendation: "yes", note: "Slow." },
    ]);
    expect(result.evidence).toHaveLength(result.ratings);
    expect(cached()).toMatchObject({ fit: 62.5, coverage: result.coverage });
  });

  it("names the must-haves that stand in the way, never averaged away", async () => {
    const { competencies, rounds } = await workspace.ok("opening.get", { id: openingId });
    const rated = new Set(
      rounds[0]!.items.flatMap((item) => item.criteria.map((one) => one.competencyId)),
    );
    const mustHave = competencies.find(
      (one) => one.mustHave !== null && rated.has(one.competencyId),
    )!;
    expect(mustHave, "the first round rates a must-have").toBeDefined();
    const interviewId = await makeInterview(workspace, { applicationId, panelistIds: [hanna] });
    const names = Object.fromEntries(competencies.map((one) => [one.name, 5]));
    await submitScorecard(workspace, {
      interviewId,
      panelistId: hanna,
      levels: { ...names, [mustHave.name]: 1 },
    });
    const blocker = (await outcome()).mustHaves.find((one) => one.state === "below");
    expect(blocker).toMatchObject({ name: mustHave.name, mean: 1, panelists: 1 });
    expect(JSON.parse(cached().blockers)).toEqual([mustHave.name]);
  });

  it("leaves a second take out of the fit and shows it as evidence", async () => {
    const { rounds } = await workspace.ok("opening.get", { id: openingId });
    const round = rounds.find((one) =>
      one.items.some((item) => item.content.kind === "role-play"),
    )!;
    const item = round.items.find((one) => one.content.kind === "role-play")!;
    const interviewId = await makeInterview(workspace, {
      applicationId,
      roundId: round.id,
      panelistIds: [founder],
    });
    const id = await submitScorecard(workspace, {
      interviewId,
      panelistId: founder,
      levels: 2,
      draft: true,
    });
    for (const criterion of item.criteria)
      await workspace.ok("scorecard.rate", {
        id,
        criterionId: criterion.id,
        take: 2,
        level: 5,
        notAssessed: false,
        evidence: "Took the note at once.",
      });
    await workspace.ok("scorecard.submit", { id });
    const result = await outcome();
    expect(result.fit).toBe(25);
    expect(result.evidence.filter((line) => line.take === 2)).toHaveLength(item.criteria.length);
  });

  const compare = async (withEnded: boolean) => {
    const { outcomes, notInterviewed } = await workspace.ok("outcome.opening", {
      openingId,
      withEnded,
    });
    return [outcomes.map((one) => one.applicationId), notInterviewed];
  };

  it("lists the running and the hired of an opening by fit, the others only when asked for", async () => {
    const strong = await makeApplication(workspace, { openingId, name: "Kwame Asante" });
    const hired = await makeApplication(workspace, { openingId, name: "Yuki Tanabe" });
    const gone = await makeApplication(workspace, { openingId, name: "Pia" });
    for (const [id, level] of [
      [applicationId, 2],
      [strong.id, 4],
      [hired.id, 5],
      [gone.id, 1],
    ] as const) {
      const interviewId = await makeInterview(workspace, {
        applicationId: id,
        panelistIds: [hanna],
      });
      await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: level });
    }
    const { stages } = await workspace.ok("opening.get", { id: openingId });
    const move = (id: string, kind: string) =>
      workspace.ok("application.move", {
        id,
        stageId: stages.find((stage) => stage.kind === kind)!.id,
        note: "",
      });
    await move(hired.id, "hired");
    await move(gone.id, "withdrawn");
    const running = [hired.id, strong.id, applicationId];
    expect(await compare(false)).toEqual([running, 0]);
    expect(await compare(true)).toEqual([[...running, gone.id], 0]);
    const { outcomes } = await workspace.ok("outcome.opening", { openingId, withEnded: false });
    expect(outcomes[0]).not.toHaveProperty("evidence");
  });

  it("counts those of an opening without an interview, and names none of them", async () => {
    const asked = await makeApplication(workspace, { openingId, name: "Kwame Asante" });
    const off = await makeApplication(workspace, { openingId, name: "Siobhán Keane" });
    const deleted = await makeApplication(workspace, { openingId, name: "Gone" });
    await makeApplication(workspace, { openingId, name: "Pia", stage: "Withdrawn" });
    await makeInterview(workspace, { applicationId: asked.id });
    await makeInterview(workspace, { applicationId: deleted.id });
    const cancelled = await makeInterview(workspace, { applicationId: off.id });
    await workspace.ok("interview.cancel", { id: cancelled });
    await workspace.ok("candidate.delete", { ids: [deleted.candidateId] });
    expect(await compare(false)).toEqual([[asked.id], 2]);
    expect(await compare(true)).toEqual([[asked.id], 3]);
  });

  it("is the same beside the others as alone", async () => {
    const other = await makeApplication(workspace, { openingId, name: "Kwame Asante" });
    const elsewhere = await makeOpening(workspace, { title: "Another" });
    const stranger = await makeApplication(workspace, { openingId: elsewhere, name: "Pia" });
    for (const [id, level] of [
      [applicationId, 2],
      [applicationId, 5],
      [other.id, 4],
      [stranger.id, 1],
    ] as const) {
      const interviewId = await makeInterview(workspace, {
        applicationId: id,
        panelistIds: [founder, hanna],
      });
      for (const panelistId of [founder, hanna])
        await submitScorecard(workspace, { interviewId, panelistId, levels: level });
    }
    const sealed = await makeInterview(workspace, {
      applicationId: other.id,
      panelistIds: [founder, hanna],
    });
    await submitScorecard(workspace, { interviewId: sealed, panelistId: hanna, levels: 1 });
    const { outcomes } = await workspace.ok("outcome.opening", { openingId, withEnded: false });
    expect(outcomes).toHaveLength(2);
    for (const one of outcomes) {
      const { evidence: _evidence, ...alone } = await workspace.ok("outcome.application", {
        applicationId: one.applicationId,
      });
      expect(one).toEqual(alone);
    }
  });

  it("asks the file as often for many candidates as for one", async () => {
    const count = async () => {
      const prepare = vi.spyOn(workspace.db, "prepare");
      await workspace.ok("outcome.opening", { openingId, withEnded: true });
      const asked = prepare.mock.calls.length;
      prepare.mockRestore();
      return asked;
    };
    await makeInterview(workspace, { applicationId });
    const one = await count();
    for (const name of ["Kwame", "Pia", "Yuki", "Leila"]) {
      const { id } = await makeApplication(workspace, { openingId, name });
      await makeInterview(workspace, { applicationId: id });
    }
    expect(await count()).toBe(one);
  });

  it("follows a new version of the weights", async () => {
    const interviewId = await makeInterview(workspace, { applicationId, panelistIds: [hanna] });
    const { competencies } = await workspace.ok("opening.get", { id: openingId });
    const card = await submitScorecard(workspace, {
      interviewId,
      panelistId: hanna,
      levels: Object.fromEntries(competencies.map((one, at) => [one.name, (at % 5) + 1])),
    });
    const before = await outcome();
    const rated = before.competencies.filter((one) => one.mean !== null);
    const heavy = rated.toSorted((a, b) => b.mean! - a.mean!)[0]!;
    const { updatedAt } = await workspace.ok("opening.get", { id: openingId });
    await workspace.ok("opening.setWeights", {
      id: openingId,
      updatedAt,
      reason: "Only this one counts.",
      competencies: before.competencies.map(({ competencyId, mustHave }) => ({
        competencyId,
        mustHave,
        weight: competencyId === heavy.competencyId ? 100 : 0,
        evidence: [],
      })),
    });
    expect(await outcome()).toMatchObject({ weightsVersion: 2, coverage: 1, mean: heavy.mean });
    expect(cached()).toMatchObject({ fit: (await outcome()).fit, coverage: 1 });
    const version = workspace.db
      .prepare("SELECT weightsVersion FROM scorecard WHERE id = ?")
      .pluck()
      .get(card);
    expect(version).toBe(1);
  });

  it("is not there for what is deleted, unknown or hostile", async () => {
    const { candidateId, id } = await makeApplication(workspace, { openingId, name: "Gone" });
    await workspace.ok("candidate.delete", { ids: [candidateId] });
    for (const input of [id, workspace.newId()])
      expect(
        await workspace.refused("outcome.application", { applicationId: input }),
      ).toMatchObject({ code: "not-found" });
    expect(
      await workspace.refused("outcome.opening", { openingId: workspace.newId(), withEnded: true }),
    ).toMatchObject({ code: "not-found" });
    expect(
      await workspace.refused("outcome.opening", { openingId: "x' OR '1'='1", withEnded: true }),
    ).toMatchObject({ code: "invalid" });
  });
});
