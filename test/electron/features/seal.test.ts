import { beforeAll, describe, expect, it, vi } from "vitest";
import { serveData } from "../../../electron/data.ts";
import { contract } from "../../../shared/contract.ts";
import { quietLog } from "../../helpers/app.ts";
import { addressesOf, questionsOf, readAnswer } from "../../helpers/sealed/questions.ts";
import {
  type Author,
  blame,
  giveHannaPin,
  makeWorld,
  openTheSeal,
  praise,
  secret,
  type World,
} from "../../helpers/sealed/world.ts";

// Every person asks everything in every world, and kits are opened with a key that is slow on purpose.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Everything that can be read, as this person, by its question. */
async function readEverything(world: World, actor: string): Promise<Record<string, unknown>> {
  world.workspace.act(actor);
  const answers: Record<string, unknown> = {};
  for (const [channel, inputs] of Object.entries(questionsOf(world))) {
    for (const input of inputs)
      answers[`${channel} ${JSON.stringify(input)}`] = await world.workspace.call(channel, input);
  }
  for (const address of addressesOf(world)) {
    const url = `http://127.0.0.1/data/${address}`;
    const answer = await serveData(new Request(url), world.workspace.context, quietLog);
    // Not every copy and kit is for everybody, and of some there is none; a refusal must not tell anything either.
    expect([200, 403, 404], url).toContain(answer.status);
    answers[address] = await readAnswer(answer, world);
  }
  return answers;
}

/** What anybody may know: that somebody has begun, which a change of the kit would lose. */
const withoutBegun = (answers: Record<string, unknown>) =>
  JSON.parse(JSON.stringify(answers), (key, value: unknown) =>
    key === "draftScorecards" ? undefined : value,
  ) as unknown;

describe("the seal", () => {
  let praised: World;
  let blamed: World;
  beforeAll(async () => {
    [praised, blamed] = [await makeWorld(praise), await makeWorld(blame)];
  });

  it("is asked of every query of the contract", () => {
    const queries = Object.entries(contract).filter(([, channel]) => channel.kind === "query");
    const features = queries
      .map(([name]) => name)
      .filter((name) => !/^(app|workspace)\./.test(name));
    expect(Object.keys(questionsOf(praised)).toSorted()).toEqual(features.toSorted());
  });

  for (const who of ["lead", "rosa", "outsider"] as const) {
    it(`lets nothing through to ${who}, who reads the same whatever was written`, async () => {
      const answers = await readEverything(praised, praised[who]);
      for (const [question, answer] of Object.entries(answers)) {
        // A search repeats nothing but what it found; the question itself is not part of the answer.
        expect(JSON.stringify(answer), question).not.toContain(secret);
        expect(JSON.stringify(answer), question).not.toContain('"internal"');
      }
      expect(answers).toEqual(await readEverything(blamed, blamed[who]));
    });

    it(`says nothing of a draft to ${who} but that it was begun`, async () => {
      const begun = await makeWorld(praise, { draft: true });
      const nothing = await makeWorld(null);
      const read = async (world: World) => withoutBegun(await readEverything(world, world[who]));
      expect(await read(begun)).toEqual(await read(nothing));
    });

    it(`says nothing of it to ${who} when the interview is cancelled either`, async () => {
      const read = async (author: Author) => {
        const world = await makeWorld(author, { cancelled: true });
        return readEverything(world, world[who]);
      };
      expect(await read(praise)).toEqual(await read(blame));
    });
  }

  it("keeps every number as if the sealed ratings were not there", async () => {
    const without = await makeWorld(null);
    const outcomeIn = ({ workspace, ids }: World) =>
      workspace.ok("outcome.application", { applicationId: ids.applicationId });
    const { sealedScorecards: waiting, ...there } = await outcomeIn(praised);
    const { sealedScorecards: before, ...absent } = await outcomeIn(without);
    expect(there).toEqual(absent);
    expect(there).toMatchObject({ fit: 50, scorecards: 3, sealedInterviews: 1 });
    expect([before, waiting]).toEqual([
      { submitted: 0, expected: 3 },
      { submitted: 1, expected: 3 },
    ]);
    const cached = ({ workspace }: World) =>
      workspace.db.prepare("SELECT fit, coverage, blockers FROM application").all();
    expect(cached(praised)).toEqual(cached(without));
  });

  it("would be missed by these questions: once it is open, they tell the worlds apart", async () => {
    const opened = async (author: Author) => {
      const world = await makeWorld(author);
      await openTheSeal(world);
      return readEverything(world, world.rosa);
    };
    const [good, bad] = [await opened(praise), await opened(blame)];
    const told = Object.keys(good).filter(
      (question) => JSON.stringify(good[question]) !== JSON.stringify(bad[question]),
    );
    const sources = new Set(told.map((question) => /^(documents\/)?[\w.-]+/.exec(question)![0]));
    expect([...sources].toSorted()).toEqual([
      "candidate.list",
      "debrief.candidate",
      "decision.evidence",
      "decision.get",
      "documents/candidate-report",
      "documents/comparison",
      "outcome.application",
      "outcome.opening",
      "outcome.roleFit",
      "panel.analysis",
      "run.list",
      "scorecard.get",
    ]);
    for (const part of ["evidence", "a note", "a moment", "a diagnosis", "coaching"])
      expect(JSON.stringify(good)).toContain(`${praise.words} as ${part}`);
    expect(JSON.stringify(good)).toContain(`${praise.words} in the second take`);
  });

  it("closes what was submitted to its own author as well once the founder has set a PIN for them", async () => {
    const closed = async (author: Author) => {
      const world = await makeWorld(author);
      await giveHannaPin(world);
      return readEverything(world, world.hanna);
    };
    const answers = await closed(praise);
    for (const [question, answer] of Object.entries(answers))
      expect(JSON.stringify(answer), question).not.toContain(secret);
    expect(answers).toEqual(await closed(blame));
  });

  it("shows the author everything of the own scorecard, and of nobody else's", async () => {
    const { workspace, hanna, ids, cards } = praised;
    workspace.act(hanna);
    const card = await workspace.ok("scorecard.get", { id: cards.hanna });
    const note = `${praise.words} as a note`;
    expect(card).toMatchObject({ mine: true, recommendation: "strong-yes", note });
    expect(card.ratings[0]).toMatchObject({ level: 5, evidence: `${praise.words} as evidence` });
    const { panelists } = await workspace.ok("interview.get", { id: ids.interviewId });
    for (const panelist of panelists.filter((one) => one.id !== hanna)) {
      const of = { scorecardId: panelist.scorecardId };
      for (const refusal of [
        await workspace.refused("scorecard.get", { id: of.scorecardId }),
        await workspace.refused("run.list", of),
      ])
        expect(refusal).toMatchObject({ code: "sealed" });
    }
    expect(await workspace.ok("run.list", { scorecardId: cards.hanna })).toMatchObject([
      {
        used: [{ kind: "fact" }],
        coachingNote: `${praise.words} as coaching`,
        notes: [{ text: `${praise.words} as a moment` }],
      },
    ]);
  });

  it("refuses another's scorecard with a code and a sentence, nothing else", async () => {
    const { workspace, lead, cards, ids } = praised;
    workspace.act(lead);
    expect(await workspace.call("scorecard.get", { id: cards.hanna })).toEqual({
      ok: false,
      error: {
        code: "sealed",
        message: "This scorecard is sealed until everybody on the panel has submitted.",
      },
    });
    expect(await workspace.call("run.list", { scorecardId: cards.hanna })).toEqual({
      ok: false,
      error: { code: "sealed", message: "This run is sealed with its scorecard." },
    });
    const part = { scorecardId: cards.hanna, kitItemId: ids.kitItemId };
    expect(await workspace.call("run.card", part)).toEqual({
      ok: false,
      error: {
        code: "forbidden",
        message: "This scorecard belongs to somebody else on the panel.",
      },
    });
  });

  for (const who of ["lead", "rosa", "outsider"] as const) {
    it(`refuses ${who} every command on another's scorecard, and changes nothing in it`, async () => {
      const world = await makeWorld(praise);
      const { workspace } = world;
      const before = writtenIn(world);
      workspace.act(world[who]);
      const attempts = attemptsOf(world);
      const known = Object.entries(contract)
        .filter(([name, { kind }]) => kind === "command" && /^(scorecard|run)\./.test(name))
        .map(([name]) => name);
      expect(Object.keys(attempts).toSorted()).toEqual(known.toSorted());
      for (const [channel, input] of Object.entries(attempts)) {
        const answer = await workspace.call(channel, input);
        expect(answer, channel).toMatchObject({ ok: false });
        expect(answer, channel).not.toMatchObject({ error: { code: "invalid" } });
        expect(answer, channel).not.toMatchObject({ error: { code: "not-found" } });
        expect(JSON.stringify(answer), channel).not.toContain(secret);
      }
      expect(writtenIn(world)).toEqual(before);
    });
  }

  it("opens for everybody with the last submission", async () => {
    const world = await makeWorld(praise);
    const { workspace, rosa, ids, cards } = world;
    await openTheSeal(world);
    workspace.act(rosa);
    const outcome = await workspace.ok("outcome.application", { applicationId: ids.applicationId });
    expect(JSON.stringify(outcome)).toContain(secret);
    const runs = await workspace.ok("run.list", { scorecardId: cards.hanna });
    expect(JSON.stringify(runs)).toContain(secret);
    expect(outcome).toMatchObject({ scorecards: 6, sealedInterviews: 0 });
    expect(outcome.fit).toBeGreaterThan(50);
  });
});

/** Every command on a scorecard, on Hanna's. */
function attemptsOf({ workspace, cards, ids }: World): Record<string, object> {
  const one = <T>(sql: string) => workspace.db.prepare(sql).pluck().get(cards.hanna) as T;
  const criterionId = one<string>("SELECT criterionId FROM rating WHERE scorecardId = ? LIMIT 1");
  const noteId = one<string>("SELECT id FROM runNote WHERE scorecardId = ?");
  const card = { id: cards.hanna };
  const part = { scorecardId: cards.hanna, kitItemId: ids.kitItemId };
  const change = { ...card, reason: "Curious", scope: "interview", pin: null };
  const rating = { ...card, criterionId, take: 1 };
  return {
    "scorecard.rate": { ...rating, level: 3, notAssessed: false, evidence: "" },
    "scorecard.conclude": { ...card, recommendation: "no", note: "" },
    "scorecard.submit": card,
    "scorecard.changeRating": { ...change, criterionId, take: 1, toLevel: 3 },
    "scorecard.changeRecommendation": { ...change, to: "no" },
    "run.clock": { ...part, action: "start" },
    "run.use": { ...part, kind: "fact", index: 0, used: true },
    "run.coach": { ...part, selfDiagnosis: "", coachingNote: "" },
    "run.addNote": { ...part, text: "Mine", criterionId: null },
    "run.saveNote": { id: noteId, text: "Mine", criterionId: null },
    "run.deleteNote": { id: noteId },
    "run.showCard": part,
  };
}

/** Everything in Hanna's scorecard. */
const writtenIn = ({ workspace, cards }: World) =>
  ["rating", "exerciseRun", "runNote"]
    .map((table) => `SELECT * FROM ${table} WHERE scorecardId = ? ORDER BY 1, 2, 3`)
    .concat("SELECT * FROM scorecard WHERE id = ?")
    .map((sql) => workspace.db.prepare(sql).all(cards.hanna));
