import { beforeEach, describe, expect, it } from "vitest";
import { builtInCaseStudies, builtInRolePlays } from "../../../shared/content/content.ts";
import type { Channel } from "../../../shared/contract.ts";
import type { CaseStudy, RolePlay } from "../../../shared/kit.ts";
import type { RunClock } from "../../../shared/rules/run-clock.ts";
import { testHost, TestWorkspace } from "../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../helpers/make.ts";

type LibraryRef = { kind: "question" | "role-play" | "case-study"; builtInId: string };

const exercises: LibraryRef[] = [
  { kind: "role-play", builtInId: "opening-call-two-takes" },
  { kind: "case-study", builtInId: "research-and-outreach" },
  { kind: "question", builtInId: "coaching-two-missed-months" },
];

let workspace: TestWorkspace;
let founder: string;
let hanna: string;
let openingId: string;
let applicationId: string;
let candidateId: string;
let interviewId: string;
/** The founder's scorecard. */
let scorecardId: string;
let rolePlay: string;
let caseStudy: string;
let question: string;

/** Replaces the kit of an opening by one round with these items. Returns its id and theirs. */
async function setKit(
  opening: string,
  items: LibraryRef[],
  next: LibraryRef[] = [],
): Promise<{ roundId: string; itemIds: string[] }> {
  const { updatedAt } = await workspace.ok("opening.get", { id: opening });
  await workspace.ok("opening.saveKit", {
    id: opening,
    updatedAt,
    dropDrafts: false,
    rounds: [
      { id: null, name: "Exercises", items },
      { id: null, name: "Later", items: next },
    ],
  });
  const round = (await workspace.ok("opening.get", { id: opening })).rounds[0]!;
  return { roundId: round.id, itemIds: round.items.map((item) => item.id) };
}

const scorecardOf = async (panelistId: string, interview = interviewId) => {
  const { panelists } = await workspace.ok("interview.get", { id: interview });
  return panelists.find((panelist) => panelist.id === panelistId)!.scorecardId;
};

beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  openingId = await makeOpening(workspace, { panelistIds: [founder, hanna] });
  const { roundId, itemIds } = await setKit(openingId, exercises, [
    { kind: "role-play", builtInId: "mock-cold-call" },
  ]);
  [rolePlay, caseStudy, question] = itemIds as [string, string, string];
  ({ id: applicationId, candidateId } = await makeApplication(workspace, { openingId }));
  interviewId = await makeInterview(workspace, { applicationId, roundId });
  scorecardId = await scorecardOf(founder);
});

const part = (kitItemId = rolePlay) => ({ scorecardId, kitItemId });
const act = (action: "start" | "pause" | "next" | "back" | "restart", later = 0) => {
  workspace.now += later;
  return workspace.ok("run.clock", { ...part(), action });
};
const runs = () => workspace.ok("run.list", { scorecardId });
const theRun = async () => (await runs()).find((run) => run.kitItemId === rolePlay)!;
const tick = (kind: "fact" | "objection", index: number, used = true) =>
  workspace.ok("run.use", { ...part(), kind, index, used });
const addNote = (text: string, criterionId: string | null = null) =>
  workspace.ok("run.addNote", { ...part(), text, criterionId });

async function criterionOf(kitItemId: string): Promise<string> {
  const card = await workspace.ok("scorecard.get", { id: scorecardId });
  return card.items.find((item) => item.id === kitItemId)!.criteria[0]!.id;
}

/** Everything that can be done to a run, with input that would be accepted of its author. */
function commands(noteId: string): [Channel, Record<string, unknown>][] {
  return [
    ["run.clock", { ...part(), action: "start" }],
    ["run.use", { ...part(), kind: "fact", index: 0, used: true }],
    ["run.coach", { ...part(), selfDiagnosis: "I spoke too much.", coachingNote: "Ask first." }],
    ["run.addNote", { ...part(), text: "Asked why.", criterionId: null }],
    ["run.saveNote", { id: noteId, text: "Asked why not.", criterionId: null }],
    ["run.deleteNote", { id: noteId }],
  ];
}

const everything = () =>
  ["exerciseRun", "runNote"].map((table) =>
    workspace.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  );

describe("the clock of a run", () => {
  it("is started, paused and moved by the author, at the instants of this side", async () => {
    expect(await runs()).toEqual([]);
    expect((await act("start")).clock).toEqual({
      phase: 0,
      spent: Array(8).fill(0),
      runningSince: workspace.now,
    });
    await act("next", 120_000);
    await act("pause", 30_000);
    const { clock } = await theRun();
    expect(clock).toMatchObject({ phase: 1, runningSince: null });
    expect(clock.spent.slice(0, 2)).toEqual([120_000, 30_000]);
    await act("back", 5000);
    expect((await theRun()).clock.phase).toBe(0);
    expect(workspace.announced).toContain("run");
  });

  it("loses nothing when the app ends while it runs", async () => {
    await act("start");
    workspace.now += 3_600_000;
    expect((await act("pause")).clock.spent[0]).toBe(3_600_000);
  });

  it("begins again without the ticks of the run before, and with its notes", async () => {
    await act("start");
    await tick("fact", 0);
    await addNote("Named the takeover.");
    await act("restart", 60_000);
    expect(await theRun()).toMatchObject({
      clock: { phase: 0, spent: Array(8).fill(0), runningSince: null },
      used: [],
      notes: [{ text: "Named the takeover.", at: 0 }],
    });
  });

  it("begins anew when the kit has other phases meanwhile; ticks and notes stay", async () => {
    await act("start");
    await tick("objection", 0);
    await addNote("Kept calm.");
    workspace.db
      .prepare(
        "UPDATE kitItem SET content = json_remove(content, '$.rolePlay.phases[7]') WHERE id = ?",
      )
      .run(rolePlay);
    const { clock } = await workspace.ok("run.card", part());
    expect(clock).toEqual({ phase: 0, spent: Array(7).fill(0), runningSince: null });
    expect((await act("start")).clock.spent).toHaveLength(7);
    expect(await theRun()).toMatchObject({
      used: [{ kind: "objection", index: 0 }],
      notes: [{ text: "Kept calm." }],
    });
  });

  it.each(["stop", "", null, 7])("knows no action %j", async (action) => {
    expect(await workspace.refused("run.clock", { ...part(), action })).toMatchObject({
      code: "invalid",
      field: "action",
    });
  });
});

describe("what was used of the actor card", () => {
  it("is ticked at the time of the run, once, and the tick can be taken back", async () => {
    await act("start");
    workspace.now += 65_000;
    await tick("fact", 1);
    await tick("objection", 1);
    workspace.now += 5000;
    await tick("fact", 1);
    expect((await theRun()).used).toEqual([
      { kind: "objection", index: 1, take: 1, at: 65_000 },
      { kind: "fact", index: 1, take: 1, at: 70_000 },
    ]);
    await tick("objection", 1, false);
    await tick("objection", 0, false);
    expect((await theRun()).used).toEqual([{ kind: "fact", index: 1, take: 1, at: 70_000 }]);
  });

  it("is told apart by take, and only where there are two", async () => {
    await tick("objection", 0);
    await workspace.ok("run.use", { ...part(), kind: "objection", index: 0, take: 2, used: true });
    await tick("objection", 0, false);
    expect((await theRun()).used).toMatchObject([{ kind: "objection", index: 0, take: 2 }]);
  });

  it("is refused where the card has nothing at this place", async () => {
    for (const kind of ["fact", "objection"] as const) {
      expect(
        await workspace.refused("run.use", { ...part(), kind, index: 29, used: true }),
      ).toMatchObject({ code: "not-found", field: "index" });
    }
    expect(
      await workspace.refused("run.use", {
        ...part(caseStudy),
        kind: "fact",
        index: 0,
        used: true,
      }),
    ).toMatchObject({ code: "not-found" });
    expect(await runs()).toEqual([]);
  });

  it.each([-1, 30, 0.5, Number.NaN, "0", null])("has no place %j", async (index) => {
    expect(
      await workspace.refused("run.use", { ...part(), kind: "fact", index, used: true }),
    ).toMatchObject({ code: "invalid", field: "index" });
  });
});

describe("notes", () => {
  it("carry the time of the run and the take they were written in", async () => {
    await act("start");
    for (let phase = 0; phase < 5; phase += 1) await act("next", 1000);
    const early = await addNote("أول ملاحظة 🕰️\nsecond line");
    expect(early.at).toBe(5000);
    await act("next", 1000);
    const criterionId = await criterionOf(rolePlay);
    await addNote("Began with the takeover.", criterionId);
    await act("next", 1000);
    await act("next", 1000);
    await addNote("Afterwards.");
    expect((await theRun()).notes).toMatchObject([
      { id: early.id, take: 1, at: 5000, text: "أول ملاحظة 🕰️ second line", criterionId: null },
      { take: 2, at: 6000, text: "Began with the takeover.", criterionId },
      { take: 2, at: 8000, text: "Afterwards." },
    ]);
  });

  it("may be taken before the clock runs", async () => {
    expect((await addNote("Came early.")).at).toBe(0);
    expect((await theRun()).clock.runningSince).toBeNull();
  });

  it("can be changed and deleted; their time stays", async () => {
    await act("start");
    workspace.now += 2000;
    const { id } = await addNote("Asked.");
    workspace.now += 9000;
    const criterionId = await criterionOf(rolePlay);
    await workspace.ok("run.saveNote", { id, text: "Asked twice.", criterionId });
    expect((await theRun()).notes).toEqual([
      { id, take: 1, at: 2000, text: "Asked twice.", criterionId },
    ]);
    await workspace.ok("run.deleteNote", { id });
    expect((await theRun()).notes).toEqual([]);
    for (const [channel, input] of commands(id).slice(4))
      expect(await workspace.refused(channel, input)).toMatchObject({ code: "not-found" });
  });

  it("point at a criterion of this exercise or at none", async () => {
    const foreign = await criterionOf(caseStudy);
    const { id } = await addNote("Asked.");
    for (const criterionId of [foreign, workspace.newId()]) {
      const attempts: [Channel, object][] = [
        ["run.addNote", { ...part(), text: "More.", criterionId }],
        ["run.saveNote", { id, text: "More.", criterionId }],
      ];
      for (const [channel, input] of attempts)
        expect(await workspace.refused(channel, input), channel).toMatchObject({
          code: "not-found",
          field: "criterionId",
        });
    }
    expect((await theRun()).notes).toMatchObject([{ text: "Asked.", criterionId: null }]);
  });

  it.each([
    ["nothing", ""],
    ["blanks", "   "],
    ["what nobody sees", "\u200b"],
    ["a whole page", "x".repeat(2001)],
    ["no text", null],
    ["a number", 7],
  ])("do not say %s", async (_name, text) => {
    expect(
      await workspace.refused("run.addNote", { ...part(), text, criterionId: null }),
    ).toMatchObject({ code: "invalid", field: "text" });
  });
});

describe("coaching", () => {
  it("keeps both texts as they were typed, beside a clock that goes on", async () => {
    await act("start");
    const texts = { selfDiagnosis: "I talked.\n\nToo much.", coachingNote: "اسأل أولا" };
    expect(await workspace.ok("run.coach", { ...part(), ...texts })).toEqual({
      savedAt: workspace.now,
    });
    await act("next", 1000);
    expect(await theRun()).toMatchObject({ ...texts, clock: { phase: 1 } });
  });

  it("refuses more than a page or two", async () => {
    const long = "x".repeat(10_001);
    for (const field of ["selfDiagnosis", "coachingNote"]) {
      const texts = { selfDiagnosis: "", coachingNote: "", [field]: long };
      expect(await workspace.refused("run.coach", { ...part(), ...texts })).toMatchObject({
        code: "invalid",
        field,
      });
    }
  });
});

describe("who may write", () => {
  let noteId: string;
  let before: unknown;
  beforeEach(async () => {
    ({ id: noteId } = await addNote("Asked."));
    before = everything();
  });

  async function expectRefused(code: string): Promise<void> {
    for (const [channel, input] of commands(noteId))
      expect(await workspace.refused(channel, input), channel).toMatchObject({ code });
    expect(everything()).toEqual(before);
  }

  it("nobody but the author", async () => {
    workspace.act(hanna);
    await expectRefused("forbidden");
  });

  it("not after the scorecard is submitted", async () => {
    await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 3 });
    await expectRefused("conflict");
  });

  it("not while the interview is cancelled", async () => {
    await workspace.ok("interview.cancel", { id: interviewId });
    await expectRefused("conflict");
  });

  it("not while the candidate is in the bin", async () => {
    await workspace.ok("candidate.delete", { ids: [candidateId] });
    await expectRefused("not-found");
    for (const channel of ["run.card", "run.showCard"] as const)
      expect(await workspace.refused(channel, part())).toMatchObject({ code: "not-found" });
    expect(await workspace.refused("run.list", { scorecardId })).toMatchObject({
      code: "not-found",
    });
  });

  it("not of a question, of an exercise in another round, or of nothing that exists", async () => {
    const { rounds } = await workspace.ok("opening.get", { id: openingId });
    const elsewhere = rounds[1]!.items[0]!;
    for (const kitItemId of [question, elsewhere.id, workspace.newId()]) {
      for (const [channel, input] of commands(noteId).slice(0, 4))
        expect(await workspace.refused(channel, { ...input, kitItemId }), channel).toMatchObject({
          code: "not-found",
        });
      for (const channel of ["run.card", "run.showCard"] as const)
        expect(await workspace.refused(channel, part(kitItemId))).toMatchObject({
          code: "not-found",
        });
    }
    expect(everything()).toEqual(before);
  });

  it.each(["", "1", "../../x", "'; DROP TABLE runNote; --", null, {}])(
    "not under an id like %j",
    async (bad) => {
      for (const [channel, input] of commands(noteId)) {
        const key = "id" in input ? "id" : "scorecardId";
        expect(await workspace.refused(channel, { ...input, [key]: bad })).toMatchObject({
          code: "invalid",
        });
        expect(await workspace.refused(channel, { ...input, more: 1 })).toMatchObject({
          code: "invalid",
        });
      }
      expect(everything()).toEqual(before);
    },
  );
});

describe("who may read the runs of a scorecard", () => {
  it("its author at any time, everybody else once the seal is open", async () => {
    await act("start");
    await addNote("Asked.");
    await submitScorecard(workspace, { interviewId, panelistId: founder, levels: 3 });
    expect(await runs()).toMatchObject([{ notes: [{ text: "Asked." }] }]);
    workspace.act(hanna);
    expect(await workspace.refused("run.list", { scorecardId })).toMatchObject({ code: "sealed" });
    await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 3 });
    expect(await runs()).toMatchObject([{ notes: [{ text: "Asked." }] }]);
  });

  it("says nothing of a draft that was left behind, also when the seal is open", async () => {
    await addNote("Asked.");
    await submitScorecard(workspace, { interviewId, panelistId: hanna, levels: 3 });
    await workspace.ok("interview.openSeal", { id: interviewId, reason: "Adaeze is ill." });
    workspace.act(hanna);
    expect(await workspace.refused("run.list", { scorecardId })).toMatchObject({
      code: "forbidden",
    });
  });

  it("nobody of a scorecard that does not exist", async () => {
    const unknown = { scorecardId: workspace.newId() };
    expect(await workspace.refused("run.list", unknown)).toMatchObject({ code: "not-found" });
  });
});

describe("the candidate's card", () => {
  it("says whose it is, what to do, and how the time stands", async () => {
    await act("start");
    expect(await workspace.ok("run.card", part())).toMatchObject({
      candidateName: "Leila Haddad",
      companyName: "Tidemark Systems",
      title: "Opening call in two takes",
      task: { kind: "role-play", card: { goal: expect.stringContaining("longer talk") } },
      clock: { phase: 0, runningSince: workspace.now },
    });
    expect(await workspace.ok("run.card", part(caseStudy))).toMatchObject({
      task: { kind: "case-study", data: { columns: expect.arrayContaining(["Company"]) } },
      clock: { spent: [0, 0, 0] },
    });
  });

  it("does not name the parts that the panel has to itself", async () => {
    const { phases } = await workspace.ok("run.card", part());
    expect(phases.map((phase) => phase.name)).toEqual([
      "",
      "Preparation",
      "First take",
      "Self-assessment",
      "",
      "Reset",
      "Second take",
      "",
    ]);
  });

  it("is shown by the author alone", async () => {
    workspace.act(hanna);
    for (const channel of ["run.card", "run.showCard"] as const)
      expect(await workspace.refused(channel, part())).toMatchObject({ code: "forbidden" });
  });

  it("opens in a window of its own, where there are windows", async () => {
    const opened: string[] = [];
    workspace.host = testHost({
      showCard: (address) => Promise.resolve(opened.push(address) === 1),
    });
    expect(await workspace.ok("run.showCard", part())).toEqual({ shown: true });
    expect(opened).toEqual([`/card/${scorecardId}/${rolePlay}`]);
    expect(await workspace.ok("run.showCard", part())).toEqual({ shown: false });
  });

  it("says nothing of the panel's side of any built-in exercise", async () => {
    const all: LibraryRef[] = [
      ...builtInRolePlays().map(({ id }) => ({ kind: "role-play" as const, builtInId: id })),
      ...builtInCaseStudies().map(({ id }) => ({ kind: "case-study" as const, builtInId: id })),
    ];
    const opening = await makeOpening(workspace);
    const application = await makeApplication(workspace, { openingId: opening });
    const { roundId, itemIds } = await setKit(opening, all);
    const interview = await makeInterview(workspace, {
      applicationId: application.id,
      roundId,
    });
    const own = await scorecardOf(founder, interview);
    const secrets = [...builtInRolePlays().map(panelSide), ...builtInCaseStudies().map(panelSide)];
    for (const [at, kitItemId] of itemIds.entries()) {
      const card = JSON.stringify(await workspace.ok("run.card", { scorecardId: own, kitItemId }));
      const secret = secrets[at]!;
      expect(secret.length, all[at]!.builtInId).toBeGreaterThan(10);
      for (const text of secret)
        expect(card, all[at]!.builtInId).not.toContain(JSON.stringify(text).slice(1, -1));
    }
    expect(itemIds).toHaveLength(21);
  });
});

/** Every text of an exercise that is for the panel alone, and not also the name of a part that the candidate is told. */
function panelSide(exercise: RolePlay | CaseStudy): string[] {
  const secret = new Set([
    "summary",
    "actorCard",
    "secondTake",
    "panelQuestions",
    "modelPoints",
    "traps",
    "rubric",
    "whatHappens",
  ]);
  const texts: string[] = [];
  const walk = (value: unknown, key: string, inside: boolean): void => {
    // Slugs are words of the language too.
    if (key === "competency" || key === "id") return;
    if (typeof value === "string") {
      if (inside && value !== "") texts.push(value);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    for (const [name, each] of Object.entries(value)) walk(each, name, inside || secret.has(name));
  };
  walk(exercise, "", false);
  const told = "phases" in exercise ? exercise.phases.filter(({ who }) => who !== "panel") : [];
  return texts.filter((text) => told.every((phase) => phase.name !== text));
}

describe("a run that somebody damaged in the file", () => {
  const damaged: [string, unknown][] = [
    [
      "a time that is no number",
      { phase: 0, spent: ["x", 0, 0, 0, 0, 0, 0, 0], runningSince: null },
    ],
    ["a phase before the first", { phase: -1, spent: Array(8).fill(0), runningSince: null }],
    ["an instant beyond all days", { phase: 0, spent: Array(8).fill(0), runningSince: 1e300 }],
    ["nothing", {}],
    ["another kind of value", "12:00"],
    ["no value", null],
  ];

  it.each(damaged)("has not begun, and keeps its notes: %s", async (_name, value) => {
    await act("start");
    await addNote("Asked.");
    workspace.db
      .prepare("UPDATE exerciseRun SET clock = @value, used = @value")
      .run({ value: JSON.stringify(value) });
    expect(await theRun()).toMatchObject({
      clock: { phase: 0, spent: [], runningSince: null },
      used: [],
      notes: [{ text: "Asked." }],
    });
    const { clock } = await workspace.ok("run.card", part());
    expect(clock).toEqual({ phase: 0, spent: Array(8).fill(0), runningSince: null });
    expect((await act("start")).clock.runningSince).toBe(workspace.now);
  });

  it("stands at the end when its phase lies behind the last", async () => {
    await act("start");
    const clock: RunClock = { phase: 20, spent: Array(8).fill(0), runningSince: null };
    workspace.db.prepare("UPDATE exerciseRun SET clock = ?").run(JSON.stringify(clock));
    expect((await act("start")).clock).toEqual(clock);
    expect((await act("restart")).clock.phase).toBe(0);
  });
});
