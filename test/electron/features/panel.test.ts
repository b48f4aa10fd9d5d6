import { beforeEach, describe, expect, it } from "vitest";
import { readBasis } from "../../../electron/features/decision/basis.ts";
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
let rosa: string;
let openingId: string;

beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  rosa = await makePanelist(workspace, "Rosa Marten");
  openingId = await makeOpening(workspace, { panelistIds: [founder, hanna, rosa] });
});

const analysis = () => workspace.ok("panel.analysis", { openingId });

type Level = number | Record<string, number>;

/** A candidate whom these panelists interviewed, one level each. Returns the ids. */
async function met(
  name: string,
  levels: Record<string, Level>,
  { stage, recommendation }: { stage?: string; recommendation?: "no" } = {},
) {
  const { id: applicationId, candidateId } = await makeApplication(workspace, { openingId, name });
  const panelistIds = Object.keys(levels);
  const interviewId = await makeInterview(workspace, { applicationId, panelistIds });
  for (const [panelistId, level] of Object.entries(levels))
    await submitScorecard(workspace, {
      interviewId,
      panelistId,
      levels: level,
      ...(recommendation ? { recommendation } : {}),
    });
  if (stage !== undefined) await move(applicationId, candidateId, stage);
  return { applicationId, interviewId };
}

async function move(id: string, candidateId: string, stage: string): Promise<void> {
  const { applications } = await workspace.ok("candidate.get", { id: candidateId });
  const { stages } = applications.find((one) => one.id === id)!;
  const stageId = stages.find((one) => one.name === stage)!.id;
  await workspace.ok("application.move", { id, stageId, note: "" });
}

describe("the analysis of a panel", () => {
  it("refuses everything with a reason before anybody has rated", async () => {
    const found = await analysis();
    expect(found).toMatchObject({ candidates: [], panelists: [], separability: null, changes: 0 });
    expect(found.sealed).toEqual({ interviews: 0, submitted: 0, expected: 0 });
    const { model, agreement, robustness } = found;
    for (const part of [model, agreement.alpha, agreement.icc, agreement.kendall])
      expect(part).toMatchObject({ ok: false, reason: expect.stringMatching(/^[A-Z].+\.$/) });
    expect(robustness.weightDraws).toMatchObject({ ok: false });
  });

  it("has the raw fits of the comparison, and orders by the adjusted ones", async () => {
    // Hanna is two levels stricter; whoever missed her looks better than those who did not.
    await met("Lucky", { [founder]: 4, [rosa]: 4 });
    await met("Fair", { [founder]: 4, [hanna]: 3, [rosa]: 5 });
    await met("Both", { [founder]: 3, [hanna]: 1, [rosa]: 3 });
    await met("Third", { [founder]: 2, [hanna]: 1 });
    const found = await analysis();
    expect(found.model).toMatchObject({ ok: true, panelists: 3, candidates: 4, complete: false });
    expect(found.candidates.map((one) => one.candidate.name).slice(0, 2)).toEqual([
      "Fair",
      "Lucky",
    ]);
    const { outcomes } = await workspace.ok("outcome.opening", { openingId, withEnded: false });
    for (const one of found.candidates) {
      const { fit, mean, coverage } = outcomes.find(
        (other) => other.applicationId === one.applicationId,
      )!;
      expect(one.raw).toEqual({ fit, mean, coverage });
    }
    const strict = found.panelists.find((one) => one.id === hanna)!;
    expect(strict.candidates).toBe(3);
    expect(strict.severity!.levels).toBeLessThan(-0.5);
    expect(strict.severity!.againstOthers.levels).toBeCloseTo(strict.severity!.levels * 1.5, 9);
  });

  it("counts those who are running or hired, and nobody else", async () => {
    await met("Running", { [founder]: 4 });
    await met("Taken", { [founder]: 5 }, { stage: "Hired" });
    await met("Gone", { [founder]: 5 }, { stage: "Withdrawn" });
    await makeApplication(workspace, { openingId, name: "Never met" });
    const names = (await analysis()).candidates.map((one) => one.candidate.name);
    expect(names).toEqual(["Taken", "Running"]);
  });

  it("comes to the same figures when a decision has rejected somebody", async () => {
    const people = [
      await met("Top", { [founder]: 5, [hanna]: 4, [rosa]: 5 }),
      await met("Next", { [founder]: 4, [hanna]: 2 }),
      await met("Low", { [founder]: 2, [hanna]: 2, [rosa]: 1 }),
      await met("Lowest", { [founder]: 1, [hanna]: 2, [rosa]: 3 }),
    ];
    const [top, next, low, lowest] = people.map((one) => one.applicationId);
    const before = await analysis();
    const { stages } = await workspace.ok("opening.get", { id: openingId });
    workspace.act(founder);
    await workspace.ok("decision.record", {
      openingId,
      latestRecordId: null,
      pin: null,
      entries: [low!, lowest!].map((applicationId) => ({
        applicationId,
        verdict: "reject",
        reason: "Below the minimum.",
        holdUntil: null,
        evidence: [],
        moveTo: stages.find((one) => one.kind === "rejected")!.id,
      })),
    });
    const after = await analysis();
    expect(after.candidates.map((one) => one.applicationId)).toEqual([top, next]);
    const figures = ({ model, agreement, panelists }: typeof after) => ({
      model,
      agreement,
      panelists,
    });
    expect(figures(after)).toEqual(figures(before));
    for (const one of after.candidates) {
      const then = before.candidates.find((each) => each.applicationId === one.applicationId)!;
      const { notSeparableFrom: _then, ties: _before, ...same } = then;
      expect(one).toMatchObject(same);
    }
    // Nobody is named who is not listed.
    const named = JSON.stringify([after.candidates, after.separability, after.disagreements]);
    const ordered = JSON.stringify(after.robustness);
    for (const gone of [low!, lowest!]) expect(named + ordered).not.toContain(gone);
    expect(after.separability!.pairs).toEqual(
      before.separability!.pairs.filter((pair) => pair.b === next),
    );
    expect(after.robustness.by).toBe("adjusted");
  });

  it("forgets whoever was put into the bin", async () => {
    await met("Top", { [founder]: 5, [hanna]: 4 });
    await met("Next", { [founder]: 4, [hanna]: 2 });
    const before = await analysis();
    const { applicationId } = await met("Binned", { [founder]: 1, [hanna]: 5 });
    expect((await analysis()).model).not.toEqual(before.model);
    const { candidate } = await workspace.ok("outcome.application", { applicationId });
    await workspace.ok("candidate.delete", { ids: [candidate.id] });
    expect(await analysis()).toEqual(before);
  });

  it("agrees by first values and fits by current ones", async () => {
    const { interviewId } = await met(
      "Leila",
      { [founder]: 5, [hanna]: 2 },
      { recommendation: "no" },
    );
    await met("Kwame", { [founder]: 3, [hanna]: 3 });
    const before = await analysis();
    const scorecardId = workspace.db
      .prepare("SELECT id FROM scorecard WHERE interviewId = ? AND panelistId = ?")
      .pluck()
      .get(interviewId, hanna) as string;
    const change = workspace.db.prepare(
      `INSERT INTO ratingChange (id, scorecardId, criterionId, take, fromLevel, toLevel, reason, scope, changedAt)
       VALUES (?, ?, ?, 1, ?, ?, 'Read the notes again.', 'interview', ?)`,
    );
    const criteria = workspace.db
      .prepare("SELECT criterionId FROM rating WHERE scorecardId = ? AND level IS NOT NULL")
      .pluck()
      .all(scorecardId) as string[];
    for (const [at, criterionId] of criteria.entries()) {
      // Written in this order, on a clock that was set back in between.
      change.run(`${at} z`, scorecardId, criterionId, 2, 3, 2000);
      change.run(`${at} a`, scorecardId, criterionId, 3, 5, 1000);
    }
    workspace.db.prepare("UPDATE rating SET level = 5 WHERE scorecardId = ?").run(scorecardId);
    const after = await analysis();
    expect(after.agreement).toEqual(before.agreement);
    expect(after.changes).toBe(2 * criteria.length);
    expect(after.candidates[0]).toMatchObject({ raw: { fit: 100 } });
    expect(before.candidates[0]).toMatchObject({ raw: { fit: 62.5 } });
    expect(before.disagreements.length).toBeGreaterThan(0);
    expect(before.disagreements[0]).toMatchObject({ range: 3 });
    expect(after.disagreements).toEqual([]);
  });

  it("agrees without those who scored after the lead had opened the seal, and fits with them", async () => {
    for (const [name, level] of [
      ["Leila", 5],
      ["Kwame", 3],
      ["Siobhán", 1],
    ] as const) {
      const { id: applicationId } = await makeApplication(workspace, { openingId, name });
      const interviewId = await makeInterview(workspace, { applicationId });
      await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: level });
      await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 6 - level });
      workspace.act(founder);
      await workspace.ok("interview.openSeal", { id: interviewId, reason: "Rosa is ill." });
    }
    const before = await analysis();
    expect(before.late).toBe(0);
    workspace.now += 1;
    const copied = workspace.db
      .prepare(
        `SELECT scorecard.interviewId, min(rating.level) AS levels FROM scorecard
         JOIN rating ON rating.scorecardId = scorecard.id WHERE panelistId = ? GROUP BY 1`,
      )
      .all(hanna) as { interviewId: string; levels: number }[];
    const cards = [];
    for (const one of copied)
      cards.push(await submitScorecard(workspace, { ...one, panelistId: rosa }));
    const after = await analysis();
    expect(after.late).toBe(3);
    expect(after.agreement.alpha).toEqual(before.agreement.alpha);
    expect(after.agreement.icc).toEqual(before.agreement.icc);
    expect(after.panelists.map((one) => one.id)).toContain(rosa);
    expect(after.candidates[0]!.raw.fit).not.toBe(before.candidates[0]!.raw.fit);
    expect(await workspace.ok("scorecard.get", { id: cards[0]! })).toMatchObject({ late: true });
    const basis = await readBasis(workspace.db, openingId);
    for (const { recommendations } of basis!.candidates)
      for (const one of recommendations) expect(one.late).toBe(one.panelistId === rosa);
  });

  it("names a disagreement with what was written on both sides", async () => {
    const { applicationId } = await met("Leila", { [founder]: 5, [hanna]: 2 });
    const [widest] = (await analysis()).disagreements;
    expect(widest).toMatchObject({
      applicationId,
      range: 3,
      panelists: [
        { panelistId: founder, first: 5, current: 5 },
        { panelistId: hanna, first: 2, current: 2 },
      ],
    });
    expect(widest!.panelists[0]!.evidence[0]).toMatchObject({
      level: 5,
      text: `Said so about ${widest!.competency}.`,
    });
  });

  it("leaves second takes out", async () => {
    const { interviewId } = await met("Leila", { [founder]: 4, [hanna]: 4 });
    const before = await analysis();
    workspace.db
      .prepare(
        `INSERT INTO rating (scorecardId, criterionId, take, level, evidence, updatedAt)
         SELECT scorecardId, criterionId, 2, 1, 'Worse.', 0 FROM rating
         JOIN scorecard ON scorecard.id = scorecardId WHERE interviewId = ? AND level IS NOT NULL`,
      )
      .run(interviewId);
    expect(await analysis()).toEqual(before);
  });

  it("says of a sealed interview how many scorecards are in, and nothing of them", async () => {
    await met("Leila", { [founder]: 4, [hanna]: 3 });
    const before = await analysis();
    const { id } = await makeApplication(workspace, { openingId, name: "Sealed" });
    const interviewId = await makeInterview(workspace, { applicationId: id });
    await submitScorecard(workspace, { interviewId, panelistId: rosa, levels: 1 });
    const after = await analysis();
    expect(after.sealed).toEqual({ interviews: 1, submitted: 1, expected: 3 });
    expect({ ...after, sealed: before.sealed }).toEqual(before);
  });

  it("lets others have their turn while it computes", async () => {
    await met("Leila", { [founder]: 4, [hanna]: 3, [rosa]: 5 });
    await met("Kwame", { [founder]: 3, [hanna]: 3, [rosa]: 2 });
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await analysis();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it("refuses an opening that is not there and what is no id", async () => {
    expect(
      await workspace.refused("panel.analysis", { openingId: crypto.randomUUID() }),
    ).toMatchObject({ code: "not-found" });
    for (const hostile of [{}, { openingId: "1 OR 1" }, { openingId, extra: 1 }, null])
      expect(await workspace.call("panel.analysis", hostile)).toMatchObject({
        ok: false,
        error: { code: "invalid" },
      });
  });
});
