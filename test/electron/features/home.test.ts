import { beforeEach, describe, expect, test } from "vitest";
import { TestWorkspace } from "../../helpers/app.ts";
import {
  makeApplication,
  makeCandidate,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../helpers/make.ts";

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});

test("an empty workspace has roles and a founder, and nothing else", async () => {
  const home = await workspace.ok("home.get", {});
  expect(home).toMatchObject({
    companyName: "Tidemark Systems",
    now: workspace.now,
    openings: [],
    candidates: { total: 0, running: 0, met: 0, withoutOpening: 0 },
    flatProfiles: [],
    upcoming: [],
    owed: [],
    recent: [],
    department: { plan: null, pay: [] },
    dismissed: [],
  });
  expect(home.roles).toHaveLength(12);
  expect(home.roles.every((role) => role.weightSum === 100 && !role.isAdjusted)).toBe(true);
  expect(home.department?.org.seats.map((seat) => seat.roleId)).toEqual([null]);
});

test("a panelist's answer is made of no goal, seat or pay, and of their own interviews", async () => {
  await workspace.ok("plan.create", { name: "Plan", from: null });
  const openingId = await makeOpening(workspace);
  const { id: applicationId } = await makeApplication(workspace, { openingId });
  const [hanna, rajiv] = [
    await makePanelist(workspace, "Hanna"),
    await makePanelist(workspace, "Rajiv"),
  ];
  const soon = { applicationId, startsAt: workspace.now + 3_600_000 };
  const id = await makeInterview(workspace, { ...soon, panelistIds: [hanna] });
  const { department } = await workspace.ok("home.get", {});
  expect(department).toMatchObject({ plan: { name: "Plan" }, isExample: true });
  const untouched = department!.plan!;
  const details = { ...untouched.details, everyMonth: !untouched.details.everyMonth };
  await workspace.ok("plan.save", { ...untouched, details });
  expect((await workspace.ok("home.get", {})).department?.isExample).toBe(false);
  workspace.act(hanna);
  const theirs = await workspace.ok("home.get", {});
  expect(theirs.department).toBeNull();
  expect(theirs.upcoming.map((one) => one.id)).toEqual([id]);
  workspace.act(rajiv);
  expect((await workspace.ok("home.get", {})).upcoming).toEqual([]);
});

test("a hint that is put aside is so for one person, and comes back when asked", async () => {
  const key = "no-goal:1";
  await workspace.ok("tip.dismiss", { key });
  await workspace.ok("tip.dismiss", { key });
  expect((await workspace.ok("home.get", {})).dismissed).toEqual([key]);
  workspace.act(await makePanelist(workspace, "Hanna"));
  expect((await workspace.ok("home.get", {})).dismissed).toEqual([]);
  await workspace.ok("tip.restore", { keys: [key] });
  workspace.act(workspace.founderId);
  expect((await workspace.ok("home.get", {})).dismissed).toEqual([key]);
  await workspace.ok("tip.restore", { keys: [key, "unknown"] });
  expect((await workspace.ok("home.get", {})).dismissed).toEqual([]);
  expect(workspace.announced).toContain("tip");
  await workspace.refused("tip.dismiss", { key: " " });
  await workspace.refused("tip.dismiss", { key: "x".repeat(301) });
  await workspace.refused("tip.restore", { keys: "all" });
});

describe("somebody short-listed who is moderate in everything", () => {
  async function shortListed(levels: number, { sealed = false } = {}) {
    const openingId = await makeOpening(workspace);
    const { id: applicationId } = await makeApplication(workspace, { openingId });
    const other = await makePanelist(workspace, "Hanna");
    const panelistIds = sealed ? [workspace.founderId, other] : [workspace.founderId];
    const { rounds, stages } = await workspace.ok("opening.get", { id: openingId });
    for (const round of rounds) {
      const startsAt = workspace.now - 3_600_000;
      const interviewId = await makeInterview(workspace, {
        applicationId,
        startsAt,
        panelistIds,
        roundId: round.id,
      });
      await submitScorecard(workspace, { interviewId, panelistId: workspace.founderId, levels });
    }
    const final = stages.find((stage) => stage.name === "Final")!;
    await workspace.ok("application.move", { id: applicationId, stageId: final.id, note: "" });
    return (await workspace.ok("home.get", {})).flatProfiles;
  }

  test("is a jack-of-all-trades", async () => {
    expect(await shortListed(3)).toMatchObject([{ stage: "Final", lowest: 3, highest: 3 }]);
  });

  test("is none when strong, and nobody knows while the seal is closed", async () => {
    expect(await shortListed(5)).toEqual([]);
    workspace = new TestWorkspace();
    expect(await shortListed(3, { sealed: true })).toEqual([]);
  });
});

test("the palette finds roles and competencies by any part of their name", async () => {
  const hits = await workspace.ok("search.find", { text: "account" });
  expect(hits).toContainEqual(
    expect.objectContaining({ kind: "role", title: "Account executive" }),
  );
  expect(await workspace.ok("search.find", { text: "   " })).toEqual([]);
});

test.each(["%", "_", "\\", "'", '"; DROP TABLE role; --', "\u0000", "😀".repeat(40)])(
  "%j is searched as it is, not as a pattern",
  async (text) => {
    expect(await workspace.ok("search.find", { text })).toEqual([]);
  },
);

test.each([
  ["özgür", "Özgür Demir"],
  ["OZGUR", "Özgür Demir"],
  ["emile", "Émile Zola"],
  ["łukasz", "Łukasz Żak"],
])("the palette finds %j under %s", async (text, title) => {
  await makeCandidate(workspace, { name: title });
  await makePanelist(workspace, title);
  const hits = await workspace.ok("search.find", { text });
  expect(hits.map((hit) => [hit.kind, hit.title])).toEqual([
    ["candidate", title],
    ["panelist", title],
  ]);
});

describe("scorecards on the home screen", () => {
  const hour = 3_600_000;

  async function interviewed(startsAt: number) {
    const openingId = await makeOpening(workspace);
    const { id: applicationId, candidateId } = await makeApplication(workspace, { openingId });
    const interviewId = await makeInterview(workspace, {
      applicationId,
      startsAt,
      panelistIds: [workspace.founderId],
    });
    return { applicationId, candidateId, interviewId };
  }

  test("one that came in before its interview was due counts as due", async () => {
    const { interviewId } = await interviewed(workspace.now + 24 * hour);
    await submitScorecard(workspace, { interviewId, panelistId: workspace.founderId, levels: 3 });
    const { openings, owed } = await workspace.ok("home.get", {});
    expect(openings[0]).toMatchObject({
      scorecards: { submitted: 1, expected: 1 },
      interviewed: 0,
    });
    expect(owed).toEqual([]);
  });

  test("nobody is reminded of somebody who is out or deleted", async () => {
    const { applicationId, candidateId } = await interviewed(workspace.now - hour);
    const owed = async () => (await workspace.ok("home.get", {})).owed.length;
    expect(await owed()).toBe(1);
    await workspace.ok("candidate.delete", { ids: [candidateId] });
    expect(await owed()).toBe(0);
    expect((await workspace.ok("panelist.list", { archived: false }))[0]).toMatchObject({
      openScorecards: 0,
    });
    await workspace.ok("candidate.restore", { ids: [candidateId] });
    const { applications } = await workspace.ok("candidate.get", { id: candidateId });
    const rejected = applications[0]!.stages.find((stage) => stage.kind === "rejected")!;
    await workspace.ok("application.move", { id: applicationId, stageId: rejected.id, note: "No" });
    expect(await owed()).toBe(0);
    expect(await workspace.ok("home.get", {})).toMatchObject({
      candidates: { total: 1, running: 0, withoutOpening: 0 },
    });
  });
});
