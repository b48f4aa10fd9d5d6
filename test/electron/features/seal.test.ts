import { beforeAll, describe, expect, it } from "vitest";
import { contract, type Input, type QueryChannel } from "../../../shared/contract.ts";
import { serveData } from "../../../electron/data.ts";
import { type DocumentKind, documentProfiles } from "../../../shared/document.ts";
import { noon, quietLog, TestWorkspace } from "../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../helpers/make.ts";

const sentinel = "SENTINEL she named the berth window";
const note = "SENTINEL I would not sit beside her";

interface Author {
  levels: number;
  recommendation: "strong-no" | "strong-yes";
  words: string;
}

const praise: Author = { levels: 5, recommendation: "strong-yes", words: sentinel };
const blame: Author = { levels: 1, recommendation: "strong-no", words: "Nothing of the kind." };

/**
 * One interview that everybody has scored, and a sealed one: Hanna has scored it (or not), Rosa and the lead have not.
 * Ids and clock are the same in every world, so that two worlds differ only in what Hanna wrote.
 */
async function makeWorld(
  hannas: Author | null,
  { draft = false, cancelled = false } = {},
): Promise<World> {
  const workspace = new TestWorkspace();
  const lead = workspace.founderId;
  const hanna = await makePanelist(workspace, "Hanna Virtanen");
  const rosa = await makePanelist(workspace, "Rosa Marten");
  const outsider = await makePanelist(workspace, "Not On The Panel");
  const openingId = await makeOpening(workspace, { panelistIds: [lead, hanna, rosa] });
  const { id: applicationId, candidateId } = await makeApplication(workspace, { openingId });
  const open = await makeInterview(workspace, { applicationId });
  for (const panelistId of [lead, hanna, rosa])
    await submitScorecard(workspace, { interviewId: open, panelistId, levels: 3 });
  const { rounds } = await workspace.ok("opening.get", { id: openingId });
  const round = rounds.find((one) => one.items.some(isRolePlay))!;
  const kitItemId = round.items.find(isRolePlay)!.id;
  const sealed = await makeInterview(workspace, { applicationId, roundId: round.id });
  if (hannas) {
    await submitScorecard(workspace, {
      interviewId: sealed,
      panelistId: hanna,
      levels: hannas.levels,
      recommendation: hannas.recommendation,
      evidence: hannas.words,
      note: hannas.words === sentinel ? note : "",
      draft,
    });
  }
  if (hannas) writeMore(workspace, { interviewId: sealed, panelistId: hanna }, hannas);
  if (cancelled) await workspace.ok("interview.cancel", { id: sealed });
  const { panelists } = await workspace.ok("interview.get", { id: sealed });
  const scorecardId = panelists.find((panelist) => panelist.id === hanna)!.scorecardId;
  const { role, competencies } = await workspace.ok("opening.get", { id: openingId });
  const ids = { applicationId, candidateId, openingId, roleId: role.id, interviewId: sealed };
  const competencyId = competencies[0]!.competencyId;
  const { kind, builtInId } = (await workspace.ok("opening.library", { id: openingId }))[0]!;
  const library = { kind, builtInId: builtInId! };
  return {
    workspace,
    lead,
    hanna,
    rosa,
    outsider,
    isCancelled: cancelled,
    ids: { ...ids, scorecardId, competencyId, kitItemId },
    library,
  };
}

const isRolePlay = (item: { content: { kind: string } }): boolean =>
  item.content.kind === "role-play";

/** What else a scorecard holds: an exercise as it was run, a second take, the moments of its ratings. */
function writeMore(
  { db, newId }: TestWorkspace,
  card: { interviewId: string; panelistId: string },
  { levels, words }: Author,
): void {
  const scorecardId = db
    .prepare(
      "SELECT id FROM scorecard WHERE interviewId = @interviewId AND panelistId = @panelistId",
    )
    .pluck()
    .get(card) as string;
  const kitItemId = db
    .prepare("SELECT id FROM kitItem WHERE json_extract(content, '$.kind') = 'role-play' LIMIT 1")
    .pluck()
    .get() as string;
  const at = noon + levels * 1000;
  db.prepare(
    `INSERT INTO exerciseRun (scorecardId, kitItemId, clock, used, selfDiagnosis, coachingNote, startedAt, updatedAt)
     VALUES (@scorecardId, @kitItemId, json_object('phase', @levels, 'spent', json_array(@at), 'runningSince', NULL),
       json_array(json_object('kind', 'fact', 'index', @levels, 'at', @at)), @words, @words, @at, @at)`,
  ).run({ scorecardId, kitItemId, words, levels, at: levels * 1000 });
  db.prepare(
    `INSERT INTO runNote (id, scorecardId, kitItemId, take, at, text, createdAt)
     VALUES (@id, @scorecardId, @kitItemId, 2, @levels, @words, @at)`,
  ).run({ id: newId(), scorecardId, kitItemId, levels, words, at });
  db.prepare(
    `INSERT INTO rating (scorecardId, criterionId, take, level, evidence, updatedAt)
     SELECT scorecardId, criterionId, 2, @levels, @words, @at FROM rating WHERE scorecardId = @scorecardId`,
  ).run({ scorecardId, levels, words, at });
  db.prepare(
    "UPDATE rating SET updatedAt = @at + (criterionId > 'b') * @levels WHERE scorecardId = @scorecardId",
  ).run({ scorecardId, levels, at });
  db.prepare("UPDATE scorecard SET savedAt = ? WHERE id = ?").run(at, scorecardId);
}

interface World {
  workspace: TestWorkspace;
  lead: string;
  hanna: string;
  rosa: string;
  outsider: string;
  isCancelled: boolean;
  ids: Record<
    | "applicationId"
    | "candidateId"
    | "openingId"
    | "roleId"
    | "interviewId"
    | "scorecardId"
    | "competencyId"
    | "kitItemId",
    string
  >;
  library: { kind: "question" | "role-play" | "case-study"; builtInId: string };
}

type FeatureQuery = Exclude<QueryChannel, `${"app" | "workspace"}.${string}`>;
type Questions = { [C in FeatureQuery]: Input<C>[] };

/** Something to ask every query there is; the type asks for a line here when a channel is added. */
function questionsOf({ ids, library }: World): Questions {
  const table = {
    openingId: null,
    stageKind: "any",
    tag: null,
    source: null,
    descending: true,
    after: null,
    limit: 50,
  } as const;
  const interviews = { openingId: null, candidateId: null, mineOpen: false } as const;
  return {
    "candidate.list": [
      { ...table, text: "", deleted: false, sort: "fit" },
      { ...table, text: "", deleted: false, sort: "updated" },
      { ...table, text: "sentinel", deleted: false, sort: "name" },
      { ...table, text: "", deleted: true, sort: "name" },
    ],
    "candidate.get": [{ id: ids.candidateId }],
    "candidate.vocabulary": [{}],
    "company.get": [{}],
    "competency.list": [{ archived: false }],
    "competency.get": [{ id: ids.competencyId }],
    "decision.openings": [{}],
    "decision.get": [{ openingId: ids.openingId }],
    "decision.history": [{ openingId: ids.openingId }],
    "debrief.get": [{ openingId: ids.openingId }],
    "debrief.candidate": [{ applicationId: ids.applicationId }],
    "document.list": [{}],
    "document.get": [
      { kind: "candidate-report", id: ids.applicationId },
      { kind: "comparison", id: ids.openingId },
      { kind: "job-description", id: ids.openingId },
      { kind: "panel-pack", id: ids.openingId },
      { kind: "panel-pack", id: ids.interviewId },
      { kind: "decision-record", id: ids.openingId },
      { kind: "candidate-report", id: ids.applicationId, profile: "panel" },
      { kind: "candidate-report", id: ids.applicationId, profile: "candidate" },
      { kind: "comparison", id: ids.openingId, profile: "panel" },
    ],
    "draft.get": [{ key: `scorecard:${ids.scorecardId}` }, { key: ids.scorecardId }],
    "fairness.get": [{}],
    "fairness.candidates": [{ text: "", after: null, limit: 50 }],
    "fairness.rates": [{ openingId: ids.openingId, stageId: null }],
    "home.get": [{}],
    "search.find": [{ text: "SENTINEL" }, { text: "berth" }, { text: "Leila" }],
    "lock.get": [{}],
    "lock.idle": [{}],
    "interview.list": [
      { ...interviews, when: "all" },
      { ...interviews, when: "upcoming" },
      { ...interviews, when: "past" },
      { ...interviews, when: "all", mineOpen: true },
    ],
    "interview.page": (["upcoming", "past", "mine"] as const).map((view) => ({
      view,
      after: null,
      limit: 50,
    })),
    "interview.get": [{ id: ids.interviewId }],
    "interview.overlaps": [
      {
        startsAt: noon,
        minutes: 600,
        panelistIds: [],
        candidateId: ids.candidateId,
        exceptId: null,
      },
    ],
    "opening.list": [{ status: "all" }],
    "opening.get": [{ id: ids.openingId }],
    "opening.plan": [{ roleId: ids.roleId }],
    "opening.library": [{ id: ids.openingId }],
    "opening.libraryItem": [{ id: ids.openingId, ...library }],
    "outcome.application": [{ applicationId: ids.applicationId }],
    "outcome.opening": [
      { openingId: ids.openingId, withEnded: true },
      { openingId: ids.openingId, withEnded: false },
    ],
    "panel.analysis": [{ openingId: ids.openingId }],
    "sheet.desk": [{}],
    "sheet.list": [{ interviewId: ids.interviewId }],
    "outcome.roleFit": [{ openingId: ids.openingId }],
    "panelist.list": [{ archived: false }],
    "role.list": [{ archived: false }],
    "role.get": [{ id: ids.roleId }],
    "run.list": [{ scorecardId: ids.scorecardId }],
    "run.card": [{ scorecardId: ids.scorecardId, kitItemId: ids.kitItemId }],
    "scorecard.get": [{ id: ids.scorecardId }],
  };
}

/** Everything that can be read, as this person, in the order of the questions. */
async function readEverything(world: World, actor: string): Promise<Record<string, unknown>> {
  world.workspace.act(actor);
  const answers: Record<string, unknown> = {};
  for (const [channel, inputs] of Object.entries(questionsOf(world))) {
    for (const input of inputs)
      answers[`${channel} ${JSON.stringify(input)}`] = await world.workspace.call(channel, input);
  }
  for (const address of documentsOf(world)) {
    const url = `http://127.0.0.1/data/${address}`;
    const page = await serveData(new Request(url), world.workspace.context, quietLog);
    // A cancelled interview has no pack, and not every copy is for everybody; a refusal must not tell anything either.
    const mayBeRefused =
      address.includes("profile=") ||
      (world.isCancelled && address.includes(world.ids.interviewId));
    expect(mayBeRefused ? [200, 403, 404] : [200], url).toContain(page.status);
    answers[address] = `${page.status} ${await page.text()}`;
  }
  return answers;
}

/** Everything that comes as bytes: every kind of document on either paper, and the calendar. */
function documentsOf({ ids, workspace }: World): string[] {
  const exerciseId = workspace.db
    .prepare("SELECT id FROM kitItem WHERE json_extract(content, '$.kind') <> 'question' LIMIT 1")
    .pluck()
    .get() as string;
  const made: Record<DocumentKind, string[]> = {
    "candidate-report": [ids.applicationId],
    comparison: [ids.openingId],
    "panel-pack": [ids.openingId, ids.interviewId],
    "candidate-card": [exerciseId],
    "decision-record": [ids.openingId],
    "job-description": [ids.openingId, ids.roleId],
  };
  return (Object.keys(made) as DocumentKind[]).flatMap((kind) =>
    made[kind].flatMap((id) =>
      ["A4", "Letter"].flatMap((paper) => [
        `documents/${kind}/${id}.css?paper=${paper}`,
        `documents/${kind}/${id}.html?paper=${paper}`,
        ...documentProfiles[kind].map(
          (profile) => `documents/${kind}/${id}.html?paper=${paper}&profile=${profile}`,
        ),
      ]),
    ),
  );
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
    it(`lets nothing of what was written through to ${who}`, async () => {
      const answers = await readEverything(praised, praised[who]);
      for (const [question, answer] of Object.entries(answers)) {
        // A search repeats nothing but what it found; the question itself is not part of the answer.
        expect(JSON.stringify(answer), question).not.toContain("SENTINEL");
        expect(JSON.stringify(answer), question).not.toContain('"internal"');
      }
    });

    it(`answers ${who} the same whatever was written`, async () => {
      expect(await readEverything(praised, praised[who])).toEqual(
        await readEverything(blamed, blamed[who]),
      );
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

  it("shows the author everything of the own scorecard, and of nobody else's", async () => {
    const { workspace, hanna, ids } = praised;
    workspace.act(hanna);
    const card = await workspace.ok("scorecard.get", { id: ids.scorecardId });
    expect(card).toMatchObject({ mine: true, recommendation: "strong-yes", note });
    expect(card.ratings[0]).toMatchObject({ level: 5, evidence: sentinel });
    const { panelists } = await workspace.ok("interview.get", { id: ids.interviewId });
    for (const panelist of panelists.filter((one) => one.id !== hanna)) {
      const of = { scorecardId: panelist.scorecardId };
      for (const refusal of [
        await workspace.refused("scorecard.get", { id: of.scorecardId }),
        await workspace.refused("run.list", of),
      ])
        expect(refusal).toMatchObject({ code: "sealed" });
    }
    expect(await workspace.ok("run.list", { scorecardId: ids.scorecardId })).toMatchObject([
      { used: [{ kind: "fact" }], coachingNote: sentinel, notes: [{ text: sentinel }] },
    ]);
  });

  it("refuses another's scorecard with a code and a sentence, nothing else", async () => {
    const { workspace, lead, ids } = praised;
    workspace.act(lead);
    expect(await workspace.call("scorecard.get", { id: ids.scorecardId })).toEqual({
      ok: false,
      error: {
        code: "sealed",
        message: "This scorecard is sealed until everybody on the panel has submitted.",
      },
    });
  });

  it("refuses every command on another's scorecard, and changes nothing in it", async () => {
    for (const who of ["lead", "rosa", "outsider"] as const) {
      const world = await makeWorld(praise);
      const { workspace, ids } = world;
      const written = () =>
        workspace.db
          .prepare(
            `SELECT scorecard.*, (SELECT json_group_array(json_array(level, evidence, take, rating.updatedAt))
               FROM rating WHERE rating.scorecardId = scorecard.id) AS ratings FROM scorecard WHERE id = ?`,
          )
          .get(ids.scorecardId);
      const before = written();
      workspace.act(world[who]);
      const { id: criterionId } = workspace.db
        .prepare("SELECT criterionId AS id FROM rating WHERE scorecardId = ? LIMIT 1")
        .get(ids.scorecardId) as { id: string };
      const one = { id: ids.scorecardId };
      const change = { reason: "Curious", scope: "interview", pin: null } as const;
      const attempts: Record<string, object> = {
        "scorecard.rate": {
          ...one,
          criterionId,
          take: 1,
          level: 3,
          notAssessed: false,
          evidence: "",
        },
        "scorecard.conclude": { ...one, recommendation: "no", note: "" },
        "scorecard.submit": one,
        "scorecard.changeRating": { ...one, ...change, criterionId, take: 1, toLevel: 3 },
        "scorecard.changeRecommendation": { ...one, ...change, to: "no" },
      };
      const known = Object.entries(contract)
        .filter(([name, { kind }]) => kind === "command" && name.startsWith("scorecard."))
        .map(([name]) => name);
      expect(Object.keys(attempts).toSorted()).toEqual(known.toSorted());
      for (const [channel, input] of Object.entries(attempts)) {
        const answer = await workspace.call(channel, input);
        expect(answer, `${channel} as ${who}`).toMatchObject({ ok: false });
        expect(answer, `${channel} as ${who}`).not.toMatchObject({ error: { code: "invalid" } });
        expect(JSON.stringify(answer), `${channel} as ${who}`).not.toContain("SENTINEL");
      }
      expect(written()).toEqual(before);
    }
  });

  it("opens for everybody with the last submission", async () => {
    const world = await makeWorld(praise);
    const { workspace, lead, rosa, ids } = world;
    for (const panelistId of [lead, rosa])
      await submitScorecard(workspace, { interviewId: ids.interviewId, panelistId, levels: 3 });
    workspace.act(rosa);
    const outcome = await workspace.ok("outcome.application", { applicationId: ids.applicationId });
    expect(JSON.stringify(outcome)).toContain(sentinel);
    const runs = await workspace.ok("run.list", { scorecardId: ids.scorecardId });
    expect(JSON.stringify(runs)).toContain(sentinel);
    expect(outcome).toMatchObject({ scorecards: 6, sealedInterviews: 0 });
    expect(outcome.fit).toBeGreaterThan(50);
  });
});
