import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../shared/contract.ts";
import { preferNotToSay, type FairnessQuestion } from "../../../shared/fairness.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makeApplication, makeCandidate, makeOpening, makePanelist } from "../../helpers/make.ts";

let workspace: TestWorkspace;
let openingId: string;

const id = (at: number) => `01911111-0000-7000-8000-${String(at).padStart(12, "0")}`;

const question: FairnessQuestion = {
  id: id(1),
  text: "SENTINEL origin",
  groups: [
    { id: id(11), name: "SENTINEL north" },
    { id: id(12), name: "SENTINEL south" },
    { id: id(13), name: "SENTINEL east" },
  ],
};
const [north, south, east] = question.groups.map((one) => one.id) as [string, string, string];

beforeEach(async () => {
  workspace = new TestWorkspace();
  openingId = await makeOpening(workspace);
});

const switchOn = async (questions = [question]) => {
  await workspace.ok("fairness.setEnabled", { enabled: true });
  await workspace.ok("fairness.saveQuestions", { questions });
};

const declare = (candidateId: string, answer: string | null) =>
  workspace.ok("fairness.declare", { candidateId, questionId: question.id, answer });

/** `count` applications of one group, `hired` of them hired. */
async function applied(answer: string | null, count: number, hired: number): Promise<string[]> {
  const people: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { candidateId } = await makeApplication(workspace, {
      openingId,
      name: `Applicant ${at}`,
      ...(at < hired ? { stage: "Hired" } : {}),
    });
    if (answer !== null) await declare(candidateId, answer);
    people.push(candidateId);
  }
  return people;
}

const rates = (stageId: string | null = null) =>
  workspace.ok("fairness.rates", { openingId, stageId });

describe("the fairness check", () => {
  it("is off until a founder switches it on, and suggests questions", async () => {
    const before = await workspace.ok("fairness.get", {});
    expect(before).toMatchObject({ enabled: false, declared: 0 });
    expect(before.questions.map((one) => one.text)).toEqual(["Gender", "Age"]);
    for (const [channel, input] of [
      ["fairness.candidates", { text: "", after: null, limit: 50 }],
      ["fairness.rates", { openingId: null, stageId: null }],
      ["fairness.declare", { candidateId: id(1), questionId: id(1), answer: null }],
    ] as const)
      expect(await workspace.refused(channel, input)).toMatchObject({
        code: "invalid",
        message: "The fairness check is switched off.",
      });
    await workspace.ok("fairness.setEnabled", { enabled: true });
    expect(await workspace.ok("fairness.get", {})).toMatchObject({ enabled: true });
    expect(workspace.announced).toContain("fairness");
  });

  it("is refused to everybody but a founder, on every channel, whatever they send", async () => {
    await switchOn();
    const candidateId = await makeCandidate(workspace);
    await declare(candidateId, north);
    workspace.act(await makePanelist(workspace));
    const inputs: Record<string, unknown> = {
      "fairness.get": {},
      "fairness.setEnabled": { enabled: false },
      "fairness.saveQuestions": { questions: [] },
      "fairness.candidates": { text: "", after: null, limit: 50 },
      "fairness.declare": { candidateId, questionId: question.id, answer: null },
      "fairness.forget": {},
      "fairness.rates": { openingId: null, stageId: null },
    };
    const channels = Object.keys(contract).filter((name) => name.startsWith("fairness."));
    expect(Object.keys(inputs).toSorted()).toEqual(channels.toSorted());
    for (const [channel, input] of Object.entries(inputs))
      expect(await workspace.call(channel, input), channel).toEqual({
        ok: false,
        error: { code: "forbidden", message: "The fairness check is for the founder alone." },
      });
    workspace.act(workspace.founderId);
    expect(await workspace.ok("fairness.get", {})).toMatchObject({ enabled: true, declared: 1 });
  });

  it("refuses what no page would send", async () => {
    await switchOn();
    const candidateId = await makeCandidate(workspace);
    for (const [channel, input] of [
      ["fairness.declare", { candidateId: "x' OR 1", questionId: question.id, answer: null }],
      ["fairness.declare", { candidateId, questionId: question.id, answer: "DROP TABLE rating" }],
      ["fairness.declare", { candidateId, questionId: question.id }],
      ["fairness.setEnabled", { enabled: "yes" }],
      ["fairness.saveQuestions", { questions: [{ ...question, groups: [question.groups[0]] }] }],
      ["fairness.saveQuestions", { questions: [{ ...question, text: " " }] }],
      ["fairness.rates", { openingId: null, stageId: null, extra: 1 }],
      ["fairness.candidates", { text: "", after: null, limit: 5000 }],
    ] as const)
      expect(await workspace.call(channel, input), channel).toMatchObject({
        ok: false,
        error: { code: "invalid" },
      });
  });

  it("keeps an answer, changes it, takes it back, and knows whom it does not", async () => {
    await switchOn();
    const candidateId = await makeCandidate(workspace, { name: "ليلى حداد" });
    const answers = async () =>
      (await workspace.ok("fairness.candidates", { text: "حداد", after: null, limit: 5 })).items[0]!
        .answers;
    expect(await answers()).toEqual({});
    await declare(candidateId, north);
    await declare(candidateId, preferNotToSay);
    expect(await answers()).toEqual({ [question.id]: preferNotToSay });
    await declare(candidateId, null);
    expect(await answers()).toEqual({});
    const send = (over: object) =>
      workspace.refused("fairness.declare", {
        candidateId,
        questionId: question.id,
        answer: north,
        ...over,
      });
    expect(await send({ answer: id(99) })).toMatchObject({ code: "invalid", field: "answer" });
    expect(await send({ questionId: id(99) })).toMatchObject({ code: "not-found" });
    expect(await send({ candidateId: id(99) })).toMatchObject({ code: "not-found" });
  });

  it("lets a group be renamed but not lost while somebody has answered with it", async () => {
    await switchOn();
    await declare(await makeCandidate(workspace), north);
    const renamed = { ...question, groups: question.groups.with(0, { id: north, name: "Upper" }) };
    await workspace.ok("fairness.saveQuestions", { questions: [renamed] });
    const without = { ...question, groups: question.groups.slice(1) };
    for (const questions of [[without], []])
      expect(await workspace.refused("fairness.saveQuestions", { questions })).toMatchObject({
        code: "conflict",
        message: expect.stringContaining("one answer would be lost"),
      });
    await workspace.ok("fairness.forget", {});
    await workspace.ok("fairness.saveQuestions", { questions: [without] });
    expect((await workspace.ok("fairness.get", {})).questions).toEqual([without]);
  });

  it("refuses two groups of one name, and one id twice", async () => {
    await switchOn();
    const twice = {
      ...question,
      groups: question.groups.with(1, { id: south, name: "sentinel NORTH" }),
    };
    const sameId = { ...question, groups: question.groups.with(1, { id: north, name: "Other" }) };
    for (const questions of [[twice], [sameId]])
      expect(await workspace.refused("fairness.saveQuestions", { questions })).toMatchObject({
        code: "invalid",
        field: "questions",
      });
  });

  it("reads candidates by name, page by page", async () => {
    await switchOn();
    for (const name of ["Cleo", "Ada", "Bea"]) await makeCandidate(workspace, { name });
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: { items: { name: string }[]; next: string | null; total: number } =
        await workspace.ok("fairness.candidates", { text: "", after, limit: 2 });
      names.push(...page.items.map((one) => one.name));
      expect(page.total).toBe(3);
      after = page.next;
    } while (after !== null);
    expect(names).toEqual(["Ada", "Bea", "Cleo"]);
    const odd = await workspace.ok("fairness.candidates", { text: "", after: "{", limit: 2 });
    expect(odd.items).toHaveLength(2);
  });
});

describe("selection rates", () => {
  it("compares groups by who was hired, and leaves out who did not say", async () => {
    await switchOn();
    await applied(north, 5, 4);
    await applied(south, 6, 1);
    await applied(east, 3, 3);
    await applied(preferNotToSay, 2, 1);
    await applied(null, 1, 0);
    const found = await rates();
    expect(found).toMatchObject({ applications: 17, selected: 9, running: 8 });
    const [only] = found.questions;
    expect(only).toMatchObject({ unanswered: 1, withheld: 2, refusal: null, smallSample: true });
    expect(only!.groups).toMatchObject([
      { id: north, selected: 4, total: 5, rate: 0.8, highest: true, comparison: null },
      { id: south, selected: 1, total: 6, comparison: { flagged: true } },
      { id: east, total: 3, tooSmall: true, rate: null, interval: null, comparison: null },
    ]);
    expect(only!.groups[1]!.interval!.low).toBeGreaterThan(0);
  });

  it("counts who once reached a stage, also when turned down later", async () => {
    await switchOn();
    const { stages } = await workspace.ok("opening.get", { id: openingId });
    const active = stages.filter((one) => one.kind === "active");
    const target = active[1]!;
    const { id: applicationId, candidateId } = await makeApplication(workspace, {
      openingId,
      stage: target.name,
    });
    await declare(candidateId, north);
    const rejected = stages.find((one) => one.kind === "rejected")!;
    await workspace.ok("application.move", { id: applicationId, stageId: rejected.id, note: "" });
    await applied(north, 1, 0);
    expect(await rates(target.id)).toMatchObject({ applications: 2, selected: 1, running: 1 });
    expect(await rates()).toMatchObject({ selected: 0 });
    expect(await rates(active[0]!.id)).toMatchObject({ selected: 2 });
  });

  it("counts all openings together, and leaves deleted people out", async () => {
    await switchOn();
    const people = await applied(north, 3, 1);
    openingId = await makeOpening(workspace, { title: "Another" });
    await applied(north, 2, 1);
    const all = () => workspace.ok("fairness.rates", { openingId: null, stageId: null });
    expect(await all()).toMatchObject({ applications: 5, selected: 2 });
    await workspace.ok("candidate.delete", { ids: [people[0]!] });
    expect(await all()).toMatchObject({ applications: 4, selected: 1 });
  });

  it("refuses with a reason where nothing can be compared, and what is not there", async () => {
    await switchOn();
    await applied(north, 5, 1);
    expect((await rates()).questions[0]).toMatchObject({
      refusal: expect.stringMatching(/^Fewer than two groups/),
    });
    expect(
      await workspace.refused("fairness.rates", { openingId: id(99), stageId: null }),
    ).toMatchObject({ code: "not-found" });
    expect(await workspace.refused("fairness.rates", { openingId, stageId: id(99) })).toMatchObject(
      {
        code: "not-found",
      },
    );
  });
});

describe("what is declared", () => {
  it("is on no other channel than the check's own, also for the founder", async () => {
    await switchOn();
    const { id: applicationId, candidateId } = await makeApplication(workspace, { openingId });
    await declare(candidateId, north);
    const table = {
      openingId: null,
      stageKind: "any",
      tag: null,
      source: null,
      descending: true,
      after: null,
      limit: 50,
      sort: "name",
      deleted: false,
    };
    const asked: [string, unknown][] = [
      ["candidate.list", { ...table, text: "" }],
      ["candidate.list", { ...table, text: "SENTINEL" }],
      ["candidate.get", { id: candidateId }],
      ["candidate.vocabulary", {}],
      ["search.find", { text: "SENTINEL" }],
      ["home.get", {}],
      ["company.get", {}],
      ["opening.get", { id: openingId }],
      ["outcome.application", { applicationId }],
      ["outcome.opening", { openingId, withEnded: true }],
      ["panel.analysis", { openingId }],
      ["document.list", {}],
      ["document.get", { kind: "candidate-report", id: applicationId }],
      ["document.get", { kind: "comparison", id: openingId }],
      ["interview.list", { openingId: null, candidateId, mineOpen: false, when: "all" }],
    ];
    for (const [channel, input] of asked) {
      const answer = await workspace.call(channel, input);
      expect(answer, channel).toMatchObject({ ok: true });
      const said = JSON.stringify(answer);
      for (const secret of ["SENTINEL", question.id, north])
        expect(said, channel).not.toContain(secret);
    }
  });

  it("goes with the person", async () => {
    await switchOn();
    const candidateId = await makeCandidate(workspace);
    await declare(candidateId, north);
    workspace.db.prepare("DELETE FROM candidate WHERE id = ?").run(candidateId);
    expect(await workspace.ok("fairness.get", {})).toMatchObject({ declared: 0 });
  });

  it("is read by nothing that scores: no other source names its table", () => {
    const root = path.join(import.meta.dirname, "../../..");
    const naming = ["electron", "shared", "renderer"]
      .flatMap((folder) =>
        readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
          path.posix.join(folder, name.split(path.sep).join("/")),
        ),
      )
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => readFileSync(path.join(root, file), "utf8").includes("declaredGroup"));
    const own = (file: string) =>
      file.includes("/features/fairness/") || file.includes("/migrations/");
    expect(naming.filter((file) => !own(file))).toEqual([]);
    expect(naming.some(own)).toBe(true);
  });
});
