import { beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../shared/contract.ts";
import { readBasis } from "../../../electron/features/decision/basis.ts";
import { sealPin, storePin } from "../../../electron/features/pin.ts";
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
let applicationId: string;
let interviewId: string;
let hannasCard: string;
let criterionId: string;
let competencyId: string;

beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  rosa = await makePanelist(workspace, "Rosa Marten");
  const openingId = await makeOpening(workspace, { panelistIds: [founder, hanna, rosa] });
  ({ id: applicationId } = await makeApplication(workspace, { openingId }));
  interviewId = await makeInterview(workspace, { applicationId, panelistIds: [founder, hanna] });
  hannasCard = await submitScorecard(workspace, {
    interviewId,
    panelistId: hanna,
    levels: 2,
    recommendation: "no",
  });
});

/** The last submission, which opens the seal. */
async function openSeal() {
  await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 4 });
  const card = await workspace.ok("scorecard.get", { id: hannasCard });
  ({ id: criterionId, competencyId } = card.items[0]!.criteria[0]!);
}

const change = (over: Partial<Input<"scorecard.changeRating">> = {}) => ({
  id: hannasCard,
  criterionId,
  take: 1 as const,
  toLevel: 4 as number | null,
  reason: "Tomás noted the second question, which I had missed.",
  scope: "interview" as const,
  pin: null,
  ...over,
});

const verdict = (over: Partial<Input<"scorecard.changeRecommendation">> = {}) => ({
  id: hannasCard,
  to: "yes" as const,
  reason: "The references answered my doubt.",
  scope: "whole" as const,
  pin: null,
  ...over,
});

const read = () => workspace.ok("scorecard.get", { id: hannasCard });
const ratingNow = async () =>
  (await read()).ratings.find((one) => one.criterionId === criterionId && one.take === 1)!;

describe("a changed level", () => {
  beforeEach(openSeal);

  it("keeps the first one, the reason, the scope and the time, and leaves the evidence alone", async () => {
    workspace.act(hanna);
    const before = await ratingNow();
    workspace.now += 60_000;
    workspace.announced.length = 0;
    await workspace.ok("scorecard.changeRating", change());
    expect(await ratingNow()).toEqual({ ...before, level: 4 });
    expect((await read()).changes.ratings).toEqual([
      {
        criterionId,
        take: 1,
        from: 2,
        to: 4,
        reason: change().reason,
        scope: "interview",
        changedAt: workspace.now,
      },
    ]);
    expect(workspace.announced).toEqual(expect.arrayContaining(["scorecard", "candidate"]));
  });

  it("counts for the fit at once, in lists as well", async () => {
    workspace.act(hanna);
    const stored = () =>
      workspace.db.prepare("SELECT fit FROM application WHERE id = ?").pluck().get(applicationId);
    const before = stored() as number;
    await workspace.ok("scorecard.changeRating", change({ toLevel: 5 }));
    const outcome = await workspace.ok("outcome.application", { applicationId });
    expect(outcome.fit).toBeGreaterThan(before);
    expect(stored()).toBe(outcome.fit);
    const competency = outcome.competencies.find((one) => one.competencyId === competencyId)!;
    expect(competency.panelists.find((one) => one.panelistId === hanna)!.mean).toBeGreaterThan(2);
  });

  it("is told with its evidence", async () => {
    workspace.act(hanna);
    await workspace.ok("scorecard.changeRating", change());
    const { evidence } = await workspace.ok("outcome.application", { applicationId });
    const line = evidence.find(
      (one) => one.scorecardId === hannasCard && one.criterionId === criterionId,
    )!;
    expect(line).toMatchObject({ level: 4, changes: [{ from: 2, to: 4 }] });
    expect(evidence.filter((one) => one.changes.length > 0)).toEqual([line]);
  });

  it("can be changed again and back; all of it stays", async () => {
    workspace.act(hanna);
    for (const toLevel of [4, null, 2] as const)
      await workspace.ok("scorecard.changeRating", change({ toLevel }));
    expect(await ratingNow()).toMatchObject({ level: 2, notAssessed: false });
    const { changes } = await read();
    expect(changes.ratings.map((one) => [one.from, one.to])).toEqual([
      [2, 4],
      [4, null],
      [null, 2],
    ]);
  });

  it("has its first value and its order even when the clock was set back between two changes", async () => {
    workspace.act(hanna);
    await workspace.ok("scorecard.changeRating", change({ toLevel: 4 }));
    await workspace.ok("scorecard.changeRecommendation", verdict());
    workspace.now -= 86_400_000;
    await workspace.ok("scorecard.changeRating", change({ toLevel: 5 }));
    await workspace.ok("scorecard.changeRecommendation", verdict({ to: "strong-yes" }));
    const { changes } = await read();
    expect(changes.ratings.map((one) => one.from)).toEqual([2, 4]);
    expect(changes.recommendation.map((one) => one.from)).toEqual(["no", "yes"]);
    const { evidence, opening } = await workspace.ok("outcome.application", { applicationId });
    expect(evidence.flatMap((one) => one.changes.map((each) => each.from))).toEqual([2, 4]);
    const basis = await readBasis(workspace.db, opening.id);
    const decided = basis!.candidates[0]!;
    const said = decided.recommendations.find((one) => one.panelistId === hanna)!;
    expect(said).toMatchObject({ first: "no", changes: [{ from: "no" }, { from: "yes" }] });
    expect(decided.ratingChanges.map((one) => one.from)).toEqual([2, 4]);
    const { disagreements } = await workspace.ok("panel.analysis", { openingId: opening.id });
    const own = disagreements.flatMap((one) =>
      one.competencyId === competencyId
        ? one.panelists.filter((each) => each.panelistId === hanna)
        : [],
    );
    expect(own.map((one) => one.first)).toEqual(own.map(() => 2));
  });

  it("may be taken back altogether, which is not a level", async () => {
    workspace.act(hanna);
    await workspace.ok("scorecard.changeRating", change({ toLevel: null }));
    expect(await ratingNow()).toMatchObject({ level: null, notAssessed: true });
  });

  it("is refused where it says nothing new, without a reason, or beyond the scale", async () => {
    workspace.act(hanna);
    for (const [over, field] of [
      [{ toLevel: 2 }, "toLevel"],
      [{ reason: "  \n " }, "reason"],
      [{ toLevel: 6 }, "toLevel"],
      [{ toLevel: 2.5 }, "toLevel"],
      [{ scope: "always" as "whole" }, "scope"],
    ] as const)
      expect(
        await workspace.refused("scorecard.changeRating", change(over)),
        JSON.stringify(over),
      ).toMatchObject({ code: "invalid", field });
    expect((await read()).changes.ratings).toEqual([]);
  });

  it("is refused for what was never rated and for what is not there", async () => {
    workspace.act(hanna);
    for (const over of [{ take: 2 as const }, { criterionId: hannasCard }, { id: interviewId }])
      expect(await workspace.refused("scorecard.changeRating", change(over))).toMatchObject({
        code: "not-found",
      });
    expect(
      await workspace.refused("scorecard.changeRating", { ...change(), level: 5 }),
    ).toMatchObject({ code: "invalid" });
  });

  it("keeps a hostile reason as text", async () => {
    workspace.act(hanna);
    const reason = `'); DROP TABLE rating; -- <script>alert(1)</script> "انتهى" 🕰️`;
    await workspace.ok("scorecard.changeRating", change({ reason }));
    expect((await read()).changes.ratings[0]!.reason).toBe(reason);
  });

  it("stays out of a cancelled interview and of a candidate in the bin", async () => {
    workspace.act(hanna);
    await workspace.ok("interview.cancel", { id: interviewId });
    expect(await workspace.refused("scorecard.changeRating", change())).toMatchObject({
      code: "conflict",
    });
    await workspace.ok("interview.restore", { id: interviewId });
    await workspace.ok("application.delete", { id: applicationId });
    expect(await workspace.refused("scorecard.changeRating", change())).toMatchObject({
      code: "not-found",
    });
  });
});

describe("a changed recommendation", () => {
  beforeEach(openSeal);

  it("keeps the first one with the reason, the note untouched", async () => {
    workspace.act(hanna);
    const before = await read();
    await workspace.ok("scorecard.changeRecommendation", verdict());
    await workspace.ok("scorecard.changeRecommendation", verdict({ to: "strong-yes" }));
    expect(await read()).toMatchObject({
      recommendation: "strong-yes",
      note: before.note,
      changes: {
        ratings: [],
        recommendation: [
          { from: "no", to: "yes", scope: "whole" },
          { from: "yes", to: "strong-yes" },
        ],
      },
    });
  });

  it("is refused where it is the same, or neither yes nor no", async () => {
    workspace.act(hanna);
    for (const to of ["no", "maybe"] as "no"[])
      expect(
        await workspace.refused("scorecard.changeRecommendation", verdict({ to })),
      ).toMatchObject({ code: "invalid", field: "to" });
  });
});

describe("who may change a score", () => {
  beforeEach(openSeal);
  const both = async (pin: string | null) => [
    await workspace.call("scorecard.changeRating", change({ pin })),
    await workspace.call("scorecard.changeRecommendation", verdict({ pin })),
  ];
  const refusedWith = (code: string) => {
    const refusal = expect.objectContaining({
      ok: false,
      error: expect.objectContaining({ code, field: "pin" }),
    });
    return [refusal, refusal];
  };

  it("is its author alone: nobody else at the laptop, the lead neither", async () => {
    for (const actor of [founder, rosa]) {
      workspace.act(actor);
      expect(await both(null)).toEqual(refusedWith("forbidden"));
    }
    expect((await read()).changes).toEqual({ ratings: [], recommendation: [] });
  });

  it("or the author by their PIN, whoever is at the laptop", async () => {
    storePin(workspace.db, hanna, await sealPin("4711"), { at: workspace.now, by: null });
    workspace.act(rosa);
    await workspace.ok("scorecard.changeRating", change({ pin: "4711" }));
    await workspace.ok("scorecard.changeRecommendation", verdict({ pin: "4711" }));
    expect(await read()).toMatchObject({ recommendation: "yes", panelist: { id: hanna } });
  });

  it("not by a wrong PIN, somebody else's, or while none is set; tries are counted and slowed", async () => {
    workspace.act(rosa);
    expect(await both("4711")).toEqual(refusedWith("invalid"));
    storePin(workspace.db, hanna, await sealPin("4711"), { at: workspace.now, by: null });
    storePin(workspace.db, rosa, await sealPin("1234"), { at: workspace.now, by: null });
    expect(await both("1234")).toEqual(refusedWith("invalid"));
    for (const pin of ["0000", "0001", "0002"])
      await workspace.refused("scorecard.changeRating", change({ pin }));
    expect(await both("4711")).toEqual(refusedWith("wait"));
    expect((await read()).changes).toEqual({ ratings: [], recommendation: [] });
  });

  it("and a refusal for another reason costs no try", async () => {
    storePin(workspace.db, hanna, await sealPin("4711"), { at: workspace.now, by: null });
    workspace.act(rosa);
    await workspace.ok("interview.cancel", { id: interviewId });
    await workspace.refused("scorecard.changeRating", change({ pin: "0000" }));
    expect(workspace.db.prepare("SELECT failures FROM panelistPin").pluck().get()).toBe(0);
  });
});

describe("behind a closed seal", () => {
  it("nothing can be changed, by the author neither, and nothing is said of the scorecard", async () => {
    const card = workspace.db
      .prepare("SELECT criterionId FROM rating WHERE scorecardId = ?")
      .pluck()
      .get(hannasCard) as string;
    criterionId = card;
    for (const actor of [hanna, founder, rosa]) {
      workspace.act(actor);
      for (const toLevel of [1, 2, 3, 4, 5])
        expect(await workspace.refused("scorecard.changeRating", change({ toLevel }))).toEqual({
          code: "sealed",
          message: "Scores can be changed once the seal of this interview is open.",
        });
      for (const to of ["no", "yes"] as const)
        expect(
          await workspace.refused("scorecard.changeRecommendation", verdict({ to })),
        ).toMatchObject({ code: "sealed" });
    }
    workspace.act(hanna);
    expect((await read()).changes).toEqual({ ratings: [], recommendation: [] });
  });

  it("a draft stays its author's when the lead has opened the seal before it was in", async () => {
    await workspace.ok("interview.openSeal", { id: interviewId, reason: "Time is up." });
    const { mine } = await workspace.ok("interview.get", { id: interviewId });
    expect(
      await workspace.refused("scorecard.changeRecommendation", verdict({ id: mine!.scorecardId })),
    ).toMatchObject({ code: "conflict" });
  });
});
