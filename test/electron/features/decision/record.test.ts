import { setImmediate } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../../shared/contract.ts";
import { DecisionSnapshot } from "../../../../shared/decision.ts";
import { makeOpening } from "../../../helpers/make.ts";
import { type Deciding, entry, givePin, interviewed, makeDeciding, recording } from "./deciding.ts";

let world: Deciding;
beforeEach(async () => {
  world = await makeDeciding();
});

const get = () => world.workspace.ok("decision.get", { openingId: world.openingId });
const said = (applicationId: string) =>
  world.workspace.ok("decision.evidence", { openingId: world.openingId, applicationId });
const history = () => world.workspace.ok("decision.history", { openingId: world.openingId });
const record = (...entries: ReturnType<typeof entry>[]) =>
  world.workspace.ok("decision.record", recording(world.openingId, entries));
const refused = (...entries: ReturnType<typeof entry>[]) =>
  world.workspace.refused("decision.record", recording(world.openingId, entries));

describe("what a decision is made from", () => {
  it("names everybody who was interviewed by name, without an order of merit or a verdict", async () => {
    const { basis, applicants, refusal, needsPin, latestRecordId, seats } = await get();
    expect(basis.candidates.map((one) => one.name)).toEqual(["Kwame Asante", "Leila Haddad"]);
    expect(applicants.map((one) => one.answer)).toEqual([null, null]);
    expect({ refusal, needsPin, latestRecordId }).toEqual({
      refusal: null,
      needsPin: false,
      latestRecordId: null,
    });
    expect(seats).toEqual({ total: 1, filled: 0, promised: 0 });
  });

  it("keeps what every panelist said, word for word, with the first and the current value", async () => {
    const { recommendations } = await said(world.kwame);
    expect(recommendations.map((one) => [one.first, one.current, one.words])).toEqual([
      ["yes", "yes", "Level 4 throughout."],
      ["yes", "yes", "Level 4 throughout."],
      ["no", "no", "Level 3 throughout."],
    ]);
  });

  it("says to whoever may not record why", async () => {
    world.workspace.act(world.hanna);
    expect((await get()).refusal).toBe(
      "Only the panel lead, Tomás Ferreira, or the founder can record a decision.",
    );
    world.workspace.act(world.workspace.founderId);
    expect((await get()).refusal).toBeNull();
  });

  it("is refused for an opening that is not there", async () => {
    const openingId = world.leila;
    for (const channel of ["decision.get", "decision.history"] as const)
      expect(await world.workspace.refused(channel, { openingId })).toMatchObject({
        code: "not-found",
      });
  });
});

describe("what was said of one person", () => {
  it("is what was written and recommended of nobody else, in the order of the interview", async () => {
    const { evidence, recommendations } = await said(world.leila);
    expect(recommendations.map((one) => one.words)).toEqual([
      "Level 5 throughout.",
      "Level 4 throughout.",
      "Level 4 throughout.",
    ]);
    expect(new Set(evidence.map((line) => line.level))).toEqual(new Set([5, 4]));
    const foreign = new Set((await said(world.kwame)).evidence.map((line) => line.scorecardId));
    expect(evidence.filter((line) => foreign.has(line.scorecardId))).toEqual([]);
  });

  it("has nothing of a sealed interview, whoever asks", async () => {
    const { workspace, openingId, lead } = world;
    const sealed = await interviewed(workspace, openingId, "Siobhán Keane", [5, null, null]);
    for (const actor of [workspace.founderId, lead]) {
      workspace.act(actor);
      expect(await said(sealed)).toEqual({ evidence: [], recommendations: [] });
    }
  });

  it("is refused for somebody of another opening or in the bin", async () => {
    const { workspace, openingId, leila, kwame } = world;
    const other = await makeOpening(workspace);
    const ask = (asked: Input<"decision.evidence">) =>
      workspace.refused("decision.evidence", asked);
    expect(await ask({ openingId: other, applicationId: leila })).toMatchObject({
      code: "not-found",
    });
    await workspace.ok("application.delete", { id: kwame });
    expect(await ask({ openingId, applicationId: kwame })).toMatchObject({ code: "not-found" });
  });
});

describe("recording", () => {
  it("moves whom it decides on, fills the seat and signs for whoever records", async () => {
    const { workspace, leila, kwame, stage, lead } = world;
    const { recordId } = await record(
      entry(leila, { moveTo: stage("Hired") }),
      entry(kwame, { verdict: "hold", holdUntil: "2027-01-12", reason: "Second choice." }),
    );
    const [made] = await history();
    expect(made!.id).toBe(recordId);
    expect(made!.snapshot.seats).toEqual({ total: 1, filledBefore: 0, filledAfter: 1 });
    expect(made!.snapshot.entries).toMatchObject([
      { applicationId: leila, verdict: "hire", movedTo: "Hired" },
      { applicationId: kwame, verdict: "hold", holdUntil: "2027-01-12", movedTo: null },
    ]);
    expect(made!.voices).toMatchObject([{ panelist: { id: lead }, stance: "agrees", words: "" }]);
    const { outcomes } = await workspace.ok("outcome.opening", {
      openingId: world.openingId,
      withEnded: true,
    });
    const hired = outcomes.find((one) => one.applicationId === leila)!;
    expect(hired.stage.name).toBe("Hired");
    const { applications } = await workspace.ok("candidate.get", { id: hired.candidate.id });
    expect(applications[0]!.history.at(-1)).toMatchObject({
      from: "Applied",
      to: "Hired",
      note: "Decision of 23 November",
    });
  });

  it("leaves whoever has no verdict as they are, and lists them as waiting", async () => {
    await record(entry(world.leila, { moveTo: world.stage("Hired") }));
    const { waiting, applicants, seats, latestRecordId } = await get();
    expect(waiting.map((one) => [one.name, one.stage])).toEqual([["Kwame Asante", "Applied"]]);
    expect(applicants.map((one) => one.answer?.verdict ?? null)).toEqual([null, "hire"]);
    expect(seats).toEqual({ total: 1, filled: 1, promised: 0 });
    const [opening] = await world.workspace.ok("decision.openings", {});
    expect(opening).toMatchObject({ finalists: 2, decided: 1, filled: 1, records: 1 });
    expect(opening!.waiting).toEqual(waiting);
    expect(latestRecordId).not.toBeNull();
  });

  it("keeps the evidence it rests on as it was read", async () => {
    const line = (await said(world.leila)).evidence[0]!;
    const { scorecardId, criterionId } = line;
    await record(entry(world.leila, { evidence: [{ scorecardId, criterionId, take: 1 }] }));
    expect((await history())[0]!.snapshot.entries[0]!.evidence).toEqual([line]);
  });

  it("is not touched by what changes afterwards", async () => {
    await record(entry(world.leila));
    const [before] = await history();
    const { workspace, openingId, hanna } = world;
    const { competencies, updatedAt } = await workspace.ok("opening.get", { id: openingId });
    await workspace.ok("opening.setWeights", {
      id: openingId,
      updatedAt,
      reason: "Closing counts for more.",
      competencies: competencies.map(({ competencyId, weight, mustHave, evidence }, at) => ({
        competencyId,
        weight: at === 0 ? weight + 20 : weight,
        mustHave,
        evidence,
      })),
    });
    workspace.act(workspace.founderId);
    await workspace.ok("panelist.save", { id: hanna, name: "H. V.", title: "", email: "" });
    workspace.db.prepare("UPDATE rating SET level = 1").run();
    workspace.db.prepare("UPDATE scorecard SET recommendation = 'strong-no', note = ''").run();
    const [after] = await history();
    expect(after!.snapshot).toEqual(before!.snapshot);
    expect(after!.snapshot.panel.map((one) => one.name)).toContain("Hanna Virtanen");
    expect((await get()).basis.candidates[1]!.raw).toBe(0);
  });

  it("puts a later change of mind beside it, and keeps the old one", async () => {
    const { recordId } = await record(entry(world.leila));
    // The clock was set back meanwhile, which makes no record an earlier one.
    world.workspace.now -= 86_400_000;
    await world.workspace.ok(
      "decision.record",
      recording(
        world.openingId,
        [
          entry(world.leila, {
            verdict: "reject",
            reason: "She took another offer.",
            moveTo: world.stage("Rejected"),
          }),
        ],
        { latestRecordId: recordId },
      ),
    );
    const records = await history();
    expect(records.map((one) => one.snapshot.entries[0]!.verdict)).toEqual(["reject", "hire"]);
    expect((await get()).applicants.find((one) => one.applicationId === world.leila)).toMatchObject(
      { stage: { name: "Rejected" }, answer: { verdict: "reject" } },
    );
  });
});

describe("a signed snapshot", () => {
  it("keeps what its figures were made of", async () => {
    const { workspace, openingId, leila } = world;
    await interviewed(workspace, openingId, "Siobhán Keane", [2, 3, 1]);
    await interviewed(workspace, openingId, "Yuki Mori", [1, 2, 2]);
    const analysis = await workspace.ok("panel.analysis", { openingId });
    await record(entry(leila));
    const [made] = await history();
    const { method, panel, agreement } = made!.snapshot;
    const stored = workspace.db.prepare("SELECT snapshot FROM decisionRecord").pluck().get();
    const { candidates } = DecisionSnapshot.parse(JSON.parse(stored as string));
    expect(made!.snapshot.candidates.map((one) => one.applicationId)).toEqual([leila]);
    if (!analysis.model.ok || !analysis.agreement.alpha.ok) throw new Error("No figures.");
    const { residualSd, df } = analysis.model;
    expect(method).toMatchObject({ residualSd, df, refusal: null });
    for (const { id, severity } of analysis.panelists)
      expect(panel.find((one) => one.id === id)!.severityInterval).toEqual([
        severity!.low * 25,
        severity!.high * 25,
      ]);
    const { low, high } = analysis.agreement.alpha.interval!;
    expect(agreement[0]!.interval).toEqual([low, high]);
    for (const one of analysis.candidates)
      expect(candidates.find((each) => each.applicationId === one.applicationId)!.ties).toBe(
        one.ties,
      );
  });

  it("keeps how far somebody moved between two takes", async () => {
    const { workspace, leila } = world;
    workspace.db
      .prepare(
        `INSERT INTO rating (scorecardId, criterionId, take, level, evidence, updatedAt)
         SELECT scorecardId, criterionId, 2, 3, 'Again.', 0 FROM rating
         JOIN scorecard ON scorecard.id = scorecardId
         JOIN interview ON interview.id = scorecard.interviewId
         WHERE level IS NOT NULL AND interview.applicationId = ?`,
      )
      .run(leila);
    const { coachability } = await workspace.ok("outcome.application", { applicationId: leila });
    await record(entry(leila));
    const kept = (await history())[0]!.snapshot.candidates.find(
      (one) => one.applicationId === leila,
    )!;
    expect(kept.coachability).toEqual({
      difference: coachability!.difference,
      panelists: 3,
      criteria: coachability!.panelists.reduce((sum, one) => sum + one.criteria, 0),
    });
  });

  it("is still read when it was signed before it kept them", async () => {
    const { workspace, openingId, leila } = world;
    await record(entry(leila));
    const [made] = await history();
    const { residualSd: _sd, df: _df, ...method } = made!.snapshot.method;
    const old = {
      ...made!.snapshot,
      method,
      panel: made!.snapshot.panel.map(({ severityInterval: _one, ...one }) => one),
      agreement: made!.snapshot.agreement.map(({ interval: _one, ...one }) => one),
      candidates: made!.snapshot.candidates.map(
        ({ ties: _ties, coachability: _moved, ...one }) => ({
          ...one,
          recommendations: one.recommendations.map(({ late: _late, ...said }) => said),
        }),
      ),
    };
    workspace.db
      .prepare(
        "INSERT INTO decisionRecord (id, openingId, decidedBy, decidedAt, snapshot) VALUES (?, ?, ?, 0, ?)",
      )
      .run(crypto.randomUUID(), openingId, world.lead, JSON.stringify(old));
    const [oldest] = await history();
    expect(oldest!.snapshot.method).toMatchObject({ residualSd: null, df: null });
    expect(oldest!.snapshot.candidates[0]).toMatchObject({ ties: null, coachability: null });
  });
});

describe("the file itself", () => {
  it("changes and drops nothing that was recorded, said or changed", async () => {
    const { workspace, openingId, leila, hanna } = world;
    await record(entry(leila));
    const card = workspace.db
      .prepare(
        `SELECT scorecard.id AS scorecardId, min(rating.criterionId) AS criterionId FROM scorecard
         JOIN rating ON rating.scorecardId = scorecard.id
         JOIN interview ON interview.id = scorecard.interviewId
         WHERE panelistId = ? AND interview.applicationId = ? AND rating.level IS NOT NULL`,
      )
      .get(hanna, leila) as { scorecardId: string; criterionId: string };
    workspace.act(hanna);
    const base = {
      id: card.scorecardId,
      reason: "Read again.",
      scope: "whole",
      pin: null,
    } as const;
    await workspace.ok("scorecard.changeRating", {
      ...base,
      criterionId: card.criterionId,
      take: 1,
      toLevel: 1,
    });
    await workspace.ok("scorecard.changeRecommendation", { ...base, to: "strong-no" });
    const before = await history();
    for (const statement of [
      "UPDATE decisionRecord SET snapshot = '{}'",
      "DELETE FROM decisionRecord",
      "UPDATE decision SET verdict = 'reject'",
      "DELETE FROM decision",
      "UPDATE decisionVoice SET words = 'Never.'",
      "DELETE FROM decisionVoice",
      "UPDATE ratingChange SET reason = ''",
      "UPDATE recommendationChange SET reason = ''",
    ])
      expect(() => workspace.db.exec(statement), statement).toThrow(/ stays as it was /);
    expect(await history()).toEqual(before);
    workspace.db.prepare("DELETE FROM scorecard WHERE id = ?").run(card.scorecardId);
    const left = workspace.db.prepare("SELECT count(*) FROM ratingChange").pluck().get();
    expect(left).toBe(0);
    expect(openingId).toBe(before[0]!.openingId);
  });
});

describe("a record is refused", () => {
  it("to whoever is neither lead nor founder", async () => {
    world.workspace.act(world.hanna);
    expect(await refused(entry(world.leila))).toMatchObject({ code: "forbidden" });
    expect(await history()).toEqual([]);
  });

  it("in a closed opening", async () => {
    await world.workspace.ok("opening.close", { id: world.openingId });
    expect(await refused(entry(world.leila))).toEqual({
      code: "invalid",
      message: "Account executive, northern ports is closed. Open it again first.",
    });
  });

  it("the second time, when it was sent twice", async () => {
    const { workspace, openingId, leila } = world;
    const twice = await Promise.all([
      workspace.call("decision.record", recording(openingId, [entry(leila)])),
      workspace.call("decision.record", recording(openingId, [entry(leila)])),
    ]);
    expect(twice.map((one) => one.ok)).toEqual([true, false]);
    expect(twice[1]).toMatchObject({ error: { code: "conflict" } });
    expect(await history()).toHaveLength(1);
  });

  it("not because others write all the time: in the end it is read and written at one go", async () => {
    const { workspace, openingId, leila } = world;
    let isDone = false;
    const others = (async () => {
      while (!isDone) {
        workspace.db.prepare("UPDATE candidate SET updatedAt = updatedAt + 1").run();
        await setImmediate();
      }
    })();
    await workspace.ok("decision.record", recording(openingId, [entry(leila)]));
    isDone = true;
    await others;
    expect(await history()).toHaveLength(1);
  });

  it("when it hires more people than there are seats, and changes nothing", async () => {
    const failure = await refused(
      entry(world.leila, { moveTo: world.stage("Hired") }),
      entry(world.kwame, { moveTo: world.stage("Hired") }),
    );
    expect(failure).toEqual({
      code: "invalid",
      field: "entries",
      message:
        "Account executive, northern ports has one seat, and with this two people would hold one: Leila Haddad and Kwame Asante. Put somebody on hold, or add seats to the opening.",
    });
    expect((await get()).seats).toEqual({ total: 1, filled: 0, promised: 0 });
  });

  it("when an earlier record promised the seat, until that is taken back", async () => {
    const { recordId } = await record(entry(world.leila, { moveTo: world.stage("Offer") }));
    expect((await get()).seats).toEqual({ total: 1, filled: 0, promised: 1 });
    const second = [entry(world.kwame)];
    const send = (entries: typeof second) =>
      recording(world.openingId, entries, { latestRecordId: recordId });
    expect(await world.workspace.refused("decision.record", send(second))).toMatchObject({
      field: "entries",
    });
    await world.workspace.ok(
      "decision.record",
      send([...second, entry(world.leila, { verdict: "reject", moveTo: world.stage("Rejected") })]),
    );
  });

  it("without a reason, a day to hold until, or a day that is still to come", async () => {
    expect(await refused(entry(world.leila, { reason: "\u200b \u2800" }))).toMatchObject({
      field: "entries.0.reason",
    });
    const hold = { verdict: "hold", reason: "Later." } as const;
    expect(await refused(entry(world.leila, hold))).toMatchObject({
      field: "entries.0.holdUntil",
    });
    expect(await refused(entry(world.leila, { ...hold, holdUntil: "2026-11-22" }))).toMatchObject({
      message: "Choose a day that is still to come.",
    });
    expect(await refused(entry(world.leila, { holdUntil: "2027-01-01" }))).toMatchObject({
      field: "entries.0.holdUntil",
    });
  });

  it("for nobody, for one person twice, and for somebody of another opening", async () => {
    expect(await refused()).toMatchObject({ message: "Nobody has a verdict yet." });
    expect(await refused(entry(world.leila), entry(world.leila))).toMatchObject({
      field: "entries.1.applicationId",
    });
    const other = await makeDeciding();
    expect(await refused(entry(other.openingId))).toMatchObject({ code: "not-found" });
  });

  it("for somebody in the bin, who withdrew, or whom nobody interviewed", async () => {
    const { workspace, leila, kwame, stage, openingId } = world;
    await workspace.ok("application.move", { id: kwame, stageId: stage("Withdrawn"), note: "" });
    expect(await refused(entry(kwame))).toMatchObject({
      message: "Kwame Asante withdrew. There is nothing to decide.",
    });
    await workspace.ok("application.delete", { id: leila });
    expect(await refused(entry(leila))).toMatchObject({ code: "not-found" });
    const id = await interviewed(workspace, openingId, "Mateus Oliveira", []);
    workspace.db.prepare("UPDATE interview SET cancelledAt = 1 WHERE applicationId = ?").run(id);
    expect(await refused(entry(id))).toMatchObject({
      message:
        "Mateus Oliveira was not interviewed for this opening. Move the application on instead.",
    });
  });

  it("when it rests on what is sealed, somebody else's, or not there", async () => {
    const { workspace, openingId, leila, kwame } = world;
    const sealed = await interviewed(workspace, openingId, "Siobhán Keane", [5, null, null]);
    const card = workspace.db
      .prepare(
        `SELECT scorecard.id AS scorecardId, rating.criterionId FROM scorecard
         JOIN interview ON interview.id = scorecard.interviewId JOIN rating ON rating.scorecardId = scorecard.id
         WHERE interview.applicationId = ?`,
      )
      .get(sealed) as { scorecardId: string; criterionId: string };
    const rest = (evidence: typeof card) => ({ evidence: [{ ...evidence, take: 1 as const }] });
    expect(await refused(entry(sealed, rest(card)))).toMatchObject({
      code: "sealed",
      field: "entries.0.evidence",
    });
    // Of a rating that does not exist a closed seal says the same.
    expect(await refused(entry(sealed, rest({ ...card, criterionId: leila })))).toMatchObject({
      code: "sealed",
    });
    const foreign = (await said(kwame)).evidence[0]!;
    for (const evidence of [
      { scorecardId: foreign.scorecardId, criterionId: foreign.criterionId },
      { scorecardId: leila, criterionId: leila },
    ])
      expect(await refused(entry(leila, rest(evidence)))).toMatchObject({ code: "not-found" });
  });

  it("when the stage is of another opening or does not fit the verdict", async () => {
    const other = await makeDeciding();
    expect(await refused(entry(world.leila, { moveTo: other.leila }))).toMatchObject({
      code: "not-found",
      field: "entries.0.moveTo",
    });
    expect(await refused(entry(world.leila, { moveTo: world.stage("Rejected") }))).toMatchObject({
      field: "entries.0.moveTo",
    });
    expect(
      await refused(entry(world.leila, { verdict: "reject", moveTo: world.stage("Hired") })),
    ).toMatchObject({ field: "entries.0.moveTo" });
  });

  it("when a hired person would keep the seat without the verdict", async () => {
    const { workspace, leila, stage } = world;
    await workspace.ok("application.move", { id: leila, stageId: stage("Hired"), note: "" });
    expect(await refused(entry(leila, { verdict: "reject" }))).toMatchObject({
      field: "entries.0.moveTo",
    });
    await record(entry(leila));
  });

  it("without the right PIN of whoever records, if they have one", async () => {
    const { workspace, lead, openingId, leila } = world;
    await givePin(workspace, lead, "4071");
    expect((await get()).needsPin).toBe(true);
    const send = (pin: string | null) => recording(openingId, [entry(leila)], { pin });
    for (const pin of [null, "", "4072"])
      expect(await workspace.refused("decision.record", send(pin))).toMatchObject({ field: "pin" });
    await workspace.ok("decision.record", send("4071"));
  });

  it.each([
    ["an unknown verdict", { verdict: "maybe" }],
    ["a third take", { evidence: [{ scorecardId: "x", criterionId: "y", take: 3 }] }],
    ["a day that is none", { verdict: "hold", holdUntil: "tomorrow" }],
    ["a field nobody asked for", { decidedBy: "me" }],
    ["a reason without end", { reason: "x".repeat(4001) }],
  ])("with %s", async (_what, over) => {
    const { openingId, leila } = world;
    const hostile = { ...recording(openingId, []), entries: [{ ...entry(leila), ...over }] };
    expect(await world.workspace.refused("decision.record", hostile)).toMatchObject({
      code: "invalid",
    });
    expect(await history()).toEqual([]);
  });
});
