import { expect, test } from "vitest";
import { TestWorkspace } from "../../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../../helpers/make.ts";

/** An opening with two panelists and one interview in its first round. */
async function begin() {
  const workspace = new TestWorkspace();
  const rosa = await makePanelist(workspace);
  const { founderId } = workspace;
  const id = await makeOpening(workspace, { panelistIds: [founderId, rosa] });
  const { id: applicationId } = await makeApplication(workspace, { openingId: id });
  const interviewId = await makeInterview(workspace, { applicationId });
  const get = () => workspace.ok("opening.get", { id });
  return { workspace, rosa, founderId, id, applicationId, interviewId, get };
}

test("the first submitted scorecard freezes role and kit; drafts only make an edit ask", async () => {
  const { workspace, founderId, rosa, id, interviewId, get } = await begin();
  const kit = async (dropDrafts: boolean) => {
    const { rounds, updatedAt } = await get();
    const kept = rounds.map((round) => ({
      id: round.id,
      name: round.name,
      items: round.items.map((item) => ({ id: item.id })),
    }));
    return { id, updatedAt, dropDrafts, rounds: kept };
  };
  const draft = { interviewId, panelistId: rosa, levels: 3, draft: true };
  await submitScorecard(workspace, draft);
  expect(await get()).toMatchObject({ draftScorecards: 1, frozenAt: null });
  expect(await workspace.refused("opening.saveKit", await kit(false))).toMatchObject({
    field: "dropDrafts",
  });
  await workspace.ok("opening.saveKit", await kit(true));

  await submitScorecard(workspace, { interviewId, panelistId: founderId, levels: 4 });
  expect(await get()).toMatchObject({ frozenAt: workspace.now });
  expect(await workspace.refused("opening.saveKit", await kit(true))).toMatchObject({
    code: "frozen",
  });
  const [summary] = await workspace.ok("opening.list", { status: "open" });
  expect(summary).toMatchObject({ frozenAt: workspace.now, interviews: 1 });
});

test("a scorecard keeps the version of the weights it was submitted under, and the fit follows the new one", async () => {
  const { workspace, founderId, rosa, id, applicationId, interviewId, get } = await begin();
  const levels = { Drive: 5, Curiosity: 1 };
  await submitScorecard(workspace, { interviewId, panelistId: founderId, levels });
  await submitScorecard(workspace, { interviewId, panelistId: rosa, levels });
  const fit = () =>
    workspace.db.prepare("SELECT fit FROM application WHERE id = ?").pluck().get(applicationId);
  expect(fit()).toBeCloseTo((10 / 24) * 100);

  const drive = (await get()).competencies.find((one) => one.name === "Drive")!.competencyId;
  const competencies = (await get()).weights[0]!.competencies.map((one) => ({
    ...one,
    weight: one.competencyId === drive ? 42 : one.weight,
  }));
  const { updatedAt } = await get();
  await workspace.ok("opening.setWeights", {
    id,
    updatedAt,
    competencies,
    reason: "Energy decides.",
  });
  expect((await get()).weights.map((one) => one.version)).toEqual([2, 1]);
  expect(fit()).toBeCloseTo((42 / 56) * 100);
  const versions = workspace.db.prepare("SELECT weightsVersion FROM scorecard").pluck().all();
  expect(versions).toEqual([1, 1]);
});
