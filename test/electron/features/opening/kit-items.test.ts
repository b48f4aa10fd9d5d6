import { beforeEach, describe, expect, test } from "vitest";
import type { KitContent, Question, RolePlay } from "../../../../shared/kit.ts";
import type { KitItem, NewItem } from "../../../../shared/opening.ts";
import { TestWorkspace } from "../../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  submitScorecard,
} from "../../../helpers/make.ts";

let workspace: TestWorkspace;
let id: string;
beforeEach(async () => {
  workspace = new TestWorkspace();
  id = await makeOpening(workspace);
});

const get = (openingId = id) => workspace.ok("opening.get", { id: openingId });
const itemsOf = async (openingId = id) =>
  (await get(openingId)).rounds.flatMap((round) => round.items);
const firstOf = async <K extends KitContent["kind"]>(kind: K) => {
  const found = (await itemsOf()).find((item) => item.content.kind === kind)!;
  return found as KitItem & { content: Extract<KitContent, { kind: K }> };
};

const asked = (over: Partial<Question> = {}): NewItem => ({
  minutes: 12,
  content: {
    kind: "question",
    question: {
      id: "written-1",
      competency: "drive",
      style: "behavioural",
      text: "Which goal did nobody set for you?",
      followUps: ["Who noticed?"],
      strong: [],
      weak: [],
      roles: "all",
      ...over,
    },
  },
});

/** Puts something new into the first round of an opening. Returns the item. */
async function add(item: NewItem, openingId = id): Promise<KitItem> {
  await workspace.ok("opening.saveKit", await withNew(item, openingId));
  return (await get(openingId)).rounds[0]!.items.at(-1)!;
}

async function withNew(item: NewItem, openingId = id) {
  const { updatedAt, rounds } = await get(openingId);
  return {
    id: openingId,
    updatedAt,
    dropDrafts: false,
    rounds: rounds.map((round, at) => ({
      id: round.id,
      name: round.name,
      items: [...round.items.map((one) => ({ id: one.id })), ...(at === 0 ? [item] : [])],
    })),
  };
}

async function edit(item: Pick<KitItem, "id" | "content" | "minutes">, over: object = {}) {
  const { updatedAt } = await get();
  return {
    id,
    updatedAt,
    itemId: item.id,
    content: item.content,
    minutes: item.minutes,
    dropDrafts: false,
    ...over,
  };
}

const withRubric = (
  item: KitItem & { content: { rolePlay: RolePlay } },
  change: (rubric: RolePlay["rubric"]) => RolePlay["rubric"],
) => ({
  ...item,
  content: {
    ...item.content,
    rolePlay: { ...item.content.rolePlay, rubric: change(item.content.rolePlay.rubric) },
  } as KitContent,
});

describe("a part that is written", () => {
  test("has its title, its length and its criterion from what was written", async () => {
    const item = await add(asked());
    expect(item).toMatchObject({
      builtInId: null,
      title: "Which goal did nobody set for you?",
      minutes: 12,
      criteria: [{ text: "Drive" }],
    });
  });

  test("may rate one of the company's own competencies, named by its id", async () => {
    const { id: own } = await workspace.ok("competency.create", {
      name: "Chart reading",
      kind: "skill",
      definition: "Reads a sea chart.",
      why: "",
      anchors: { 1: "a", 3: "c", 5: "e" },
      redFlags: [],
      drawOut: "",
    });
    const item = await add(asked({ competency: own }));
    expect(item.criteria).toMatchObject([{ competencyId: own, text: "Chart reading" }]);
    const { competencies } = await get();
    expect(competencies.find((one) => one.competencyId === own)).toMatchObject({
      name: "Chart reading",
      weight: 0,
    });
  });

  test("is refused where its competency is not there, its rubric doubled or its table ragged", async () => {
    const refuse = async (item: unknown) =>
      workspace.refused("opening.saveKit", await withNew(item as NewItem));
    expect(await refuse(asked({ competency: "no-such-thing" }))).toMatchObject({
      code: "invalid",
      field: "rounds.0.items.4.content.question.competency",
    });
    const rolePlay = await firstOf("role-play");
    const doubled = withRubric(rolePlay, (rubric) => [...rubric, rubric[0]!]);
    expect(await refuse({ content: doubled.content, minutes: 5 })).toMatchObject({
      message: "Two lines of the rubric have the same id.",
    });
    const { content } = await firstOf("case-study");
    const { caseStudy } = content;
    const rows = caseStudy.data.rows.with(1, ["short"]);
    const ragged = { ...content, caseStudy: { ...caseStudy, data: { ...caseStudy.data, rows } } };
    expect(await refuse({ content: ragged, minutes: 5 })).toMatchObject({
      field: expect.stringMatching(/caseStudy\.data\.rows\.1$/),
    });
    expect(await refuse({ ...asked(), minutes: 0 })).toMatchObject({ code: "invalid" });
    expect(await refuse({ ...asked(), builtInId: "smuggled" })).toMatchObject({ code: "invalid" });
  });

  test("is offered to other openings as a copy, which then stands on its own", async () => {
    const item = await add(asked());
    const other = await makeOpening(workspace, { title: "Another one" });
    const library = await workspace.ok("opening.library", { id: other });
    const entry = library.find((one) => one.copyOf === item.id)!;
    expect(entry).toMatchObject({
      kind: "question",
      builtInId: null,
      writtenFor: "Sales development representative",
      title: item.title,
      minutes: 12,
      competencies: ["Drive"],
      criteria: [item.criteria[0]!.competencyId],
      fits: true,
    });
    const read = await workspace.ok("opening.libraryItem", { id: other, copyOf: item.id });
    expect(read).toMatchObject({ builtInId: null, title: item.title });
    const copy = await add({ copyOf: item.id }, other);
    expect(copy.id).not.toBe(item.id);
    expect(copy).toMatchObject({ title: item.title, minutes: 12, builtInId: null });
    const again = await workspace.ok("opening.library", { id: other });
    expect(again.filter((one) => one.title === item.title)).toHaveLength(1);
    const changed = asked({ text: "Changed?" });
    await workspace.ok("opening.saveItem", {
      ...(await edit(item)),
      ...("content" in changed && { content: changed.content }),
    });
    expect((await itemsOf(other)).some((one) => one.title === "Changed?")).toBe(false);
  });

  test("cannot be copied from the library's own, nor from nowhere", async () => {
    const builtIn = (await itemsOf())[0]!;
    for (const copyOf of [builtIn.id, "01900000-0000-7000-8000-ffffffffffff"]) {
      expect(await workspace.refused("opening.saveKit", await withNew({ copyOf }))).toMatchObject({
        code: "not-found",
        field: "rounds.0.items.4.copyOf",
      });
      expect(await workspace.refused("opening.libraryItem", { id, copyOf })).toMatchObject({
        code: "not-found",
        field: "copyOf",
      });
    }
  });
});

describe("rewriting a part", () => {
  test("a library question becomes the opening's own, and keeps its criterion", async () => {
    const before = await firstOf("question");
    const question = { ...before.content.question, text: "In our words?" };
    const content = { ...before.content, question };
    const { updatedAt } = await workspace.ok("opening.saveItem", await edit(before, { content }));
    const after = (await itemsOf()).find((item) => item.id === before.id)!;
    expect((await get()).updatedAt).toBe(updatedAt);
    expect(after).toMatchObject({ builtInId: null, title: "In our words?" });
    expect(after.criteria).toEqual(before.criteria);
    expect(workspace.announced).toEqual(
      expect.arrayContaining(["opening", "interview", "scorecard"]),
    );
  });

  test("another length alone leaves a question the library's", async () => {
    const before = await firstOf("question");
    await workspace.ok("opening.saveItem", await edit(before, { minutes: 15 }));
    const after = (await itemsOf()).find((item) => item.id === before.id)!;
    expect(after).toEqual({ ...before, minutes: 15 });
  });

  test("an exercise takes as long as its parts, whatever is said beside them", async () => {
    const before = await firstOf("case-study");
    const caseStudy = { ...before.content.caseStudy, prepMinutes: 1, presentMinutes: 2 };
    const content = { ...before.content, caseStudy: { ...caseStudy, discussMinutes: 3 } };
    await workspace.ok("opening.saveItem", await edit(before, { content, minutes: 600 }));
    expect((await firstOf("case-study")).minutes).toBe(6);
  });

  test("criteria that keep their line and competency keep their id; the rest is new or gone", async () => {
    const before = await firstOf("role-play");
    const [first, second, third, ...rest] = before.content.rolePlay.rubric;
    const edited = withRubric(before, () => [
      { ...third!, criterion: "Said anew" },
      { ...first!, competency: "drive" },
      ...rest,
      {
        id: "line-new",
        criterion: "New",
        competency: second!.competency,
        anchors: second!.anchors,
      },
    ]);
    await workspace.ok("opening.saveItem", await edit(edited));
    const after = await firstOf("role-play");
    const ids = before.criteria.map((one) => one.id);
    expect(after.criteria[0]).toMatchObject({ id: ids[2], text: "Said anew" });
    expect(ids).not.toContain(after.criteria[1]!.id);
    expect(after.criteria.slice(2, -1).map((one) => one.id)).toEqual(ids.slice(3));
    expect(ids).not.toContain(after.criteria.at(-1)!.id);
    expect(after.criteria).toHaveLength(ids.length);
  });

  test("asks first while somebody is scoring; what is rated on kept criteria survives", async () => {
    const { rounds } = await get();
    const round = rounds.find((one) =>
      one.items.some((item) => item.content.kind === "role-play"),
    )!;
    const { id: applicationId } = await makeApplication(workspace, { openingId: id });
    const interviewId = await makeInterview(workspace, { applicationId, roundId: round.id });
    const panelistId = workspace.founderId;
    await submitScorecard(workspace, { interviewId, panelistId, levels: 4, draft: true });
    const ratings = () =>
      workspace.db.prepare("SELECT criterionId FROM rating").pluck().all() as string[];
    const rated = ratings().length;
    const before = await firstOf("role-play");
    const edited = withRubric(before, (rubric) => rubric.slice(1));
    const refused = await workspace.refused("opening.saveItem", await edit(edited));
    expect(refused).toMatchObject({ code: "conflict", field: "dropDrafts" });
    expect(refused.message).toMatch(/^One scorecard has been begun\. What was rated on criteria/);
    expect(ratings()).toHaveLength(rated);
    await workspace.ok("opening.saveItem", await edit(edited, { dropDrafts: true }));
    expect(ratings()).toHaveLength(rated - 1);
    expect(ratings()).not.toContain(before.criteria[0]!.id);
    expect(ratings()).toEqual(expect.arrayContaining([before.criteria[1]!.id]));
  });

  test("is refused when frozen, outdated, foreign, unknown, of another kind or hostile", async () => {
    const question = await firstOf("question");
    const rolePlay = await firstOf("role-play");
    const refuse = async (over: object) =>
      workspace.refused("opening.saveItem", await edit(question, over));
    const other = (await itemsOf(await makeOpening(workspace)))[0]!;
    expect(await refuse({ itemId: other.id })).toMatchObject({ code: "not-found" });
    expect(await refuse({ id: other.id })).toMatchObject({ code: "not-found" });
    expect(await refuse({ updatedAt: 1 })).toMatchObject({ code: "conflict" });
    expect(await refuse({ content: rolePlay.content })).toMatchObject({ field: "content.kind" });
    expect(await refuse({ content: { kind: "question" } })).toMatchObject({ code: "invalid" });
    expect(
      await refuse({
        content: { kind: "question", question: { ...question.content.question, extra: 1 } },
      }),
    ).toMatchObject({ code: "invalid" });
    const long = { ...question.content.question, text: "x".repeat(2001) };
    expect(await refuse({ content: { kind: "question", question: long } })).toMatchObject({
      field: "content.question.text",
    });
    workspace.db.prepare("UPDATE opening SET frozenAt = 1 WHERE id = ?").run(id);
    expect(await refuse({})).toMatchObject({ code: "frozen" });
  });
});
