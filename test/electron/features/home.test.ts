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

test("an empty workspace has roles and nothing else", async () => {
  expect(await workspace.ok("home.get", {})).toEqual({
    companyName: "Tidemark Systems",
    roles: { total: 12, edited: 0 },
    openings: [],
    candidates: { total: 0, running: 0, withoutOpening: 0 },
    upcoming: [],
    owed: [],
    recent: [],
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
