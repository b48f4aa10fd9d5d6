import { beforeEach, describe, expect, it } from "vitest";
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
let interviewId: string;

beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  openingId = await makeOpening(workspace, { panelistIds: [founder, hanna] });
  ({ id: applicationId } = await makeApplication(workspace, { openingId }));
  interviewId = await makeInterview(workspace, { applicationId });
});

/** The scorecard of whoever is at the laptop. */
async function ownCard() {
  const { mine } = await workspace.ok("interview.get", { id: interviewId });
  return workspace.ok("scorecard.get", { id: mine!.scorecardId });
}

async function cardOf(panelistId: string): Promise<string> {
  const { panelists } = await workspace.ok("interview.get", { id: interviewId });
  return panelists.find((panelist) => panelist.id === panelistId)!.scorecardId;
}

const rating = (id: string, criterionId: string) => ({
  id,
  criterionId,
  take: 1 as const,
  level: 4 as number | null,
  notAssessed: false,
  evidence: "Asked three times.",
});

describe("a draft", () => {
  it("begins empty, with everything that is needed to score", async () => {
    const card = await ownCard();
    expect(card).toMatchObject({
      status: "draft",
      ratings: [],
      recommendation: null,
      savedAt: null,
      mine: true,
      sealed: true,
      submitted: 0,
      expected: 2,
      panelist: { id: founder, name: "Adaeze Nwosu" },
    });
    const criteria = card.items.flatMap((item) => item.criteria);
    expect(criteria.length).toBeGreaterThan(2);
    for (const criterion of criteria)
      expect(card.competencyNames[criterion.competencyId]).toMatch(/\w/);
  });

  it("keeps each rating, and its newest form", async () => {
    const card = await ownCard();
    const criterion = card.items[0]!.criteria[0]!;
    await workspace.ok("scorecard.rate", rating(card.id, criterion.id));
    workspace.now += 1000;
    await workspace.ok("scorecard.rate", {
      ...rating(card.id, criterion.id),
      level: null,
      notAssessed: true,
      evidence: "Time was up. 🕰️ انتهى الوقت",
    });
    expect(await ownCard()).toMatchObject({
      savedAt: workspace.now,
      ratings: [{ level: null, notAssessed: true, evidence: "Time was up. 🕰️ انتهى الوقت" }],
    });
  });

  it("forgets a rating that was emptied", async () => {
    const card = await ownCard();
    const criterion = card.items[0]!.criteria[0]!;
    await workspace.ok("scorecard.rate", rating(card.id, criterion.id));
    await workspace.ok("scorecard.rate", {
      ...rating(card.id, criterion.id),
      level: null,
      evidence: " \n ",
    });
    expect((await ownCard()).ratings).toEqual([]);
  });

  it("refuses what is no rating of this interview", async () => {
    const card = await ownCard();
    const criterion = card.items[0]!.criteria[0]!;
    const valid = rating(card.id, criterion.id);
    expect(await workspace.refused("scorecard.rate", { ...valid, level: 6 })).toMatchObject({
      code: "invalid",
      field: "level",
    });
    expect(await workspace.refused("scorecard.rate", { ...valid, level: 0 })).toMatchObject({
      field: "level",
    });
    expect(
      await workspace.refused("scorecard.rate", { ...valid, notAssessed: true }),
    ).toMatchObject({ code: "invalid" });
    expect(await workspace.refused("scorecard.rate", { ...valid, take: 3 })).toMatchObject({
      code: "invalid",
    });
    expect(
      await workspace.refused("scorecard.rate", { ...valid, evidence: "x".repeat(10_001) }),
    ).toMatchObject({ field: "evidence" });
    expect(
      await workspace.refused("scorecard.rate", { ...valid, criterionId: workspace.newId() }),
    ).toMatchObject({ code: "not-found" });
    expect(
      await workspace.refused("scorecard.rate", { ...valid, id: "'; DROP TABLE rating; --" }),
    ).toMatchObject({ code: "invalid", field: "id" });
    expect(await workspace.refused("scorecard.rate", { ...valid, actor: hanna })).toMatchObject({
      code: "invalid",
    });
    expect((await ownCard()).ratings).toEqual([]);
  });

  it("refuses a criterion of another round of the same opening", async () => {
    const { rounds } = await workspace.ok("opening.get", { id: openingId });
    const other = rounds.slice(1).flatMap((round) => round.items.flatMap((item) => item.criteria));
    const card = await ownCard();
    expect(other.length).toBeGreaterThan(0);
    expect(await workspace.refused("scorecard.rate", rating(card.id, other[0]!.id))).toMatchObject({
      code: "not-found",
    });
  });

  it("takes a second take in a role-play only", async () => {
    const { rounds } = await workspace.ok("opening.get", { id: openingId });
    for (const kind of ["role-play", "question"]) {
      const round = rounds.find((one) => one.items.some((item) => item.content.kind === kind))!;
      const criterion = round.items.find((item) => item.content.kind === kind)!.criteria[0]!;
      interviewId = await makeInterview(workspace, { applicationId, roundId: round.id });
      const second = { ...rating(await cardOf(founder), criterion.id), take: 2 as const };
      if (kind === "role-play") await workspace.ok("scorecard.rate", second);
      else
        expect(await workspace.refused("scorecard.rate", second)).toMatchObject({ field: "take" });
    }
  });

  it("belongs to its author alone, also when somebody else took the laptop in between", async () => {
    const card = await ownCard();
    const criterion = card.items[0]!.criteria[0]!;
    await workspace.ok("scorecard.rate", rating(card.id, criterion.id));
    workspace.act(hanna);
    const refusals = [
      await workspace.refused("scorecard.rate", rating(card.id, criterion.id)),
      await workspace.refused("scorecard.conclude", {
        id: card.id,
        recommendation: "no",
        note: "",
      }),
      await workspace.refused("scorecard.submit", { id: card.id }),
    ];
    for (const refusal of refusals) expect(refusal.code).toBe("forbidden");
    expect(await workspace.refused("scorecard.get", { id: card.id })).toEqual({
      code: "sealed",
      message: "This scorecard is sealed until everybody on the panel has submitted.",
    });
    workspace.act(founder);
    expect((await ownCard()).ratings).toHaveLength(1);
  });

  it("stays unwritten while its interview is cancelled", async () => {
    const card = await ownCard();
    await workspace.ok("interview.cancel", { id: interviewId });
    const input = rating(card.id, card.items[0]!.criteria[0]!.id);
    expect(await workspace.refused("scorecard.rate", input)).toMatchObject({ code: "conflict" });
    expect(await workspace.refused("scorecard.submit", { id: card.id })).toMatchObject({
      code: "conflict",
    });
    await workspace.ok("interview.restore", { id: interviewId });
    await workspace.ok("scorecard.rate", input);
  });
});

describe("a submission", () => {
  it("says how much is open and where the first gap is", async () => {
    const card = await ownCard();
    const criteria = card.items.flatMap((item) => item.criteria);
    expect(await workspace.refused("scorecard.submit", { id: card.id })).toMatchObject({
      code: "invalid",
      field: `ratings.${criteria[0]!.id}`,
    });
    for (const criterion of criteria)
      await workspace.ok("scorecard.rate", rating(card.id, criterion.id));
    expect(await workspace.refused("scorecard.submit", { id: card.id })).toEqual({
      code: "invalid",
      message: "One point is still open.",
      field: "recommendation",
    });
    await workspace.ok("scorecard.conclude", { id: card.id, recommendation: "yes", note: "" });
    await workspace.ok("scorecard.rate", { ...rating(card.id, criteria[1]!.id), evidence: "  " });
    expect(await workspace.refused("scorecard.submit", { id: card.id })).toMatchObject({
      field: `ratings.${criteria[1]!.id}`,
    });
    await workspace.ok("scorecard.rate", {
      ...rating(card.id, criteria[1]!.id),
      level: null,
      notAssessed: true,
      evidence: "",
    });
    await workspace.ok("scorecard.submit", { id: card.id });
    expect(await ownCard()).toMatchObject({
      status: "submitted",
      submittedAt: workspace.now,
      weightsVersion: 1,
    });
  });

  it("is final", async () => {
    const id = await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 4 });
    const card = await workspace.ok("scorecard.get", { id });
    const refusals = [
      await workspace.refused("scorecard.rate", rating(id, card.items[0]!.criteria[0]!.id)),
      await workspace.refused("scorecard.conclude", { id, recommendation: "no", note: "" }),
      await workspace.refused("scorecard.submit", { id }),
    ];
    for (const refusal of refusals) expect(refusal.code).toBe("conflict");
    expect(await workspace.ok("scorecard.get", { id })).toEqual(card);
  });

  it("freezes the opening at the first and keeps that moment at the second", async () => {
    const before = await workspace.ok("opening.get", { id: openingId });
    expect(before.frozenAt).toBeNull();
    const frozenAt = workspace.now;
    await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 4 });
    workspace.now += 60_000;
    await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 2 });
    expect((await workspace.ok("opening.get", { id: openingId })).frozenAt).toBe(frozenAt);
    const versions = workspace.db.prepare("SELECT weightsVersion FROM scorecard").pluck().all();
    expect(versions).toEqual([1, 1]);
  });

  it("opens the seal with the last one, and only then counts", async () => {
    await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 5 });
    expect(await workspace.ok("outcome.application", { applicationId })).toMatchObject({
      fit: null,
    });
    const hannas = await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 3 });
    expect(await workspace.ok("outcome.application", { applicationId })).toMatchObject({ fit: 75 });
    expect(await workspace.ok("scorecard.get", { id: hannas })).toMatchObject({
      mine: false,
      sealed: false,
      note: "",
    });
  });

  it("keeps a draft hidden even after the lead opened the seal", async () => {
    await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 3, draft: true });
    await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 3 });
    await workspace.ok("interview.openSeal", { id: interviewId, reason: "Hanna is ill." });
    expect(await workspace.refused("scorecard.get", { id: await cardOf(hanna) })).toEqual({
      code: "forbidden",
      message: "This scorecard is not submitted yet.",
    });
    workspace.act(hanna);
    expect((await ownCard()).ratings.length).toBeGreaterThan(0);
  });

  it("is not there for an id that never was", async () => {
    for (const channel of ["scorecard.get", "scorecard.submit"] as const)
      expect(await workspace.refused(channel, { id: workspace.newId() })).toMatchObject({
        code: "not-found",
      });
  });
});

describe("somebody in the bin", () => {
  it("is not scored, and their interview stays as it is, until they are brought back", async () => {
    const bin = new TestWorkspace();
    const openingId = await makeOpening(bin);
    const { id: applicationId, candidateId } = await makeApplication(bin, { openingId });
    const interviewId = await makeInterview(bin, { applicationId, panelistIds: [bin.founderId] });
    const { mine } = await bin.ok("interview.get", { id: interviewId });
    await bin.ok("candidate.delete", { ids: [candidateId] });
    expect(await bin.refused("scorecard.get", { id: mine!.scorecardId })).toMatchObject({
      code: "not-found",
    });
    expect(await bin.refused("scorecard.submit", { id: mine!.scorecardId })).toMatchObject({
      code: "not-found",
    });
    expect(await bin.refused("interview.cancel", { id: interviewId })).toMatchObject({
      code: "not-found",
    });
    await bin.ok("candidate.restore", { ids: [candidateId] });
    expect(await bin.ok("scorecard.get", { id: mine!.scorecardId })).toMatchObject({
      status: "draft",
    });
  });
});

describe("a round with nothing in it", () => {
  it("cannot be submitted, so an empty kit never freezes", async () => {
    const empty = new TestWorkspace();
    const openingId = await makeOpening(empty);
    const { id: applicationId } = await makeApplication(empty, { openingId });
    const interviewId = await makeInterview(empty, {
      applicationId,
      panelistIds: [empty.founderId],
    });
    const { mine } = await empty.ok("interview.get", { id: interviewId });
    empty.db.exec("DELETE FROM criterion");
    await empty.ok("scorecard.conclude", {
      id: mine!.scorecardId,
      recommendation: "yes",
      note: "",
    });
    expect(await empty.refused("scorecard.submit", { id: mine!.scorecardId })).toMatchObject({
      code: "invalid",
    });
    expect(await empty.ok("opening.get", { id: openingId })).toMatchObject({ frozenAt: null });
  });
});
