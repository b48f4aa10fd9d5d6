import { beforeEach, expect, test } from "vitest";
import { TestWorkspace } from "../../helpers/app.ts";
import { makeCandidate, makePanelist } from "../../helpers/make.ts";

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
