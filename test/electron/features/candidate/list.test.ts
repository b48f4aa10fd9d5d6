import { beforeEach, describe, expect, test } from "vitest";
import type { Input, Output } from "../../../../shared/contract.ts";
import { CandidateSort } from "../../../../shared/candidate.ts";
import { TestWorkspace } from "../../../helpers/app.ts";
import { makeApplication, makeCandidate } from "../../../helpers/make.ts";
import { insertOpening } from "./opening-row.ts";

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});

type Query = Input<"candidate.list">;
type Page = Output<"candidate.list">;

const everything: Query = {
  text: "",
  openingId: null,
  stageKind: "any",
  tag: null,
  source: null,
  deleted: false,
  sort: "name",
  descending: false,
  after: null,
  limit: 50,
};

const list = (over: Partial<Query> = {}) =>
  workspace.ok("candidate.list", { ...everything, ...over });

async function names(over: Partial<Query> = {}): Promise<string[]> {
  return (await list(over)).items.map((row) => row.name);
}

const keyOf = (row: Page["items"][number]) => `${row.candidateId} ${row.applicationId}`;

/** Reads the whole list page by page; `between` runs after each page. */
async function readAll(over: Partial<Query>, between = async (_page: number) => {}) {
  const rows: Page["items"] = [];
  let after: string | null = null;
  for (let page = 0; page < 500; page += 1) {
    const answer: Page = await list({ ...over, after });
    rows.push(...answer.items);
    if (answer.next === null) return rows;
    after = answer.next;
    await between(page);
  }
  throw new Error("The list has no end.");
}

/** Sixty people with many ties and gaps: some in no opening, some in two, some rated, some in the same place. */
async function fillCrowd(): Promise<string[]> {
  const openings = ["Account executive", "Sales development rep", "Account executive"].map(
    (title) => insertOpening(workspace, title),
  );
  for (let at = 0; at < 60; at += 1) {
    if (at % 3 === 0) workspace.now += 1;
    const candidateId = await makeCandidate(workspace, {
      name: `Name ${String.fromCharCode(65 + (at % 7))}`,
      location: at % 4 === 0 ? "" : at % 2 === 0 ? "Oslo" : "Bergen",
      source: at % 5 === 0 ? "" : "Referral",
    });
    const stage = ["Applied", "Screen", "Rejected"][at % 3]!;
    if (at % 6 !== 5)
      await makeApplication(workspace, { candidateId, openingId: openings[at % 3]!, stage });
    if (at % 10 === 0)
      await makeApplication(workspace, { candidateId, openingId: openings[(at + 1) % 3]! });
  }
  workspace.db.exec("UPDATE application SET fit = (rowid % 5) * 10.5 WHERE rowid % 3 = 0");
  return openings;
}

describe("paging", () => {
  const orders = CandidateSort.options.flatMap((sort) =>
    [false, true].map((descending) => ({ sort, descending })),
  );

  test.each(orders)("pages joined are the whole order: %o", async (order) => {
    await fillCrowd();
    const whole = (await readAll({ ...order, limit: 50 })).map(keyOf);
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole).toHaveLength((await list(order)).total);
    for (const limit of [1, 7]) {
      expect((await readAll({ ...order, limit })).map(keyOf)).toEqual(whole);
    }
  });

  test.each(orders)(
    "somebody added meanwhile doubles nobody and drops nobody: %o",
    async (order) => {
      const openings = await fillCrowd();
      const before = (await readAll({ ...order, limit: 50 })).map(keyOf);
      const during = await readAll({ ...order, limit: 9 }, async (page) => {
        workspace.now += 1;
        await makeCandidate(workspace, {
          name: `Name ${String.fromCharCode(65 + page)}`,
          openingIds: [openings[page % 3]!],
          location: page % 2 === 0 ? "Molde" : "",
        });
      });
      const seen = during.map(keyOf);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((key) => before.includes(key))).toEqual(before);
    },
  );

  test("what has no value comes last in both directions", async () => {
    await fillCrowd();
    for (const descending of [false, true]) {
      const fits = (await readAll({ sort: "fit", descending })).map((row) => row.fit);
      expect(fits.findIndex((fit) => fit === null)).toBe(fits.filter((fit) => fit !== null).length);
      const places = (await readAll({ sort: "location", descending })).map((row) => row.location);
      expect(places.findIndex((place) => place === "")).toBe(places.filter(Boolean).length);
    }
  });

  test("the order is the one asked for", async () => {
    await fillCrowd();
    const fits = (await readAll({ sort: "fit", descending: true })).flatMap((row) => row.fit ?? []);
    expect(fits).toEqual(fits.toSorted((a, b) => b - a));
    const stages = (await readAll({ sort: "stage" })).map((row) => row.stageName);
    expect([...new Set(stages)]).toEqual(["Applied", "Screen", "Rejected", null]);
    const titles = (await readAll({ sort: "opening" })).map((row) => row.openingTitle);
    expect([...new Set(titles)]).toEqual(["Account executive", "Sales development rep", null]);
  });

  test("names sort as people expect, accents and case aside", async () => {
    for (const name of ["Øyvind", "oda", "Åse", "Zoë", "Aaron", "Ölga", "王小明", "ليلى"])
      await makeCandidate(workspace, { name });
    expect(await names()).toEqual([
      "Aaron",
      "Åse",
      "oda",
      "Ölga",
      "Øyvind",
      "Zoë",
      "ليلى",
      "王小明",
    ]);
  });

  test.each(["", "x", "e30", Buffer.from('{"part":"all"}').toString("base64url"), "💥"])(
    "a cursor that was not written here is refused: %s",
    async (after) => {
      const failure = await workspace.refused("candidate.list", { ...everything, after });
      expect(failure).toMatchObject({ code: "invalid", field: "after" });
    },
  );

  test("a cursor of another order is refused or reads on, and never fails", async () => {
    await fillCrowd();
    const { next } = await list({ sort: "fit", limit: 3 });
    for (const sort of CandidateSort.options) {
      const result = await workspace.call("candidate.list", { ...everything, sort, after: next });
      if (!result.ok) expect(result.error.code).toBe("invalid");
    }
  });

  test("a limit beyond the page is refused", async () => {
    await workspace.refused("candidate.list", { ...everything, limit: 51 });
    await workspace.refused("candidate.list", { ...everything, limit: 0 });
  });
});

describe("counts", () => {
  test("people and rows are told apart, groups add up", async () => {
    await fillCrowd();
    for (const filter of [{}, { source: "Referral" }, { stageKind: "running" as const }]) {
      const page = await list({ ...filter, sort: "opening" });
      const rows = await readAll({ ...filter, sort: "opening" });
      expect(page.total).toBe(rows.length);
      expect(page.people).toBe(new Set(rows.map((row) => row.candidateId)).size);
      for (const { openingId, count } of page.groups)
        expect(rows.filter((row) => row.openingId === openingId)).toHaveLength(count);
      expect(page.groups.reduce((sum, group) => sum + group.count, 0)).toBe(page.total);
    }
  });
});

describe("filters", () => {
  test("by opening, stage, tag and source, also together", async () => {
    const [first] = await fillCrowd();
    const inFirst = await readAll({ openingId: first! });
    expect(new Set(inFirst.map((row) => row.openingId))).toEqual(new Set([first]));
    const ended = await readAll({ stageKind: "ended" });
    expect(new Set(ended.map((row) => row.stageKind))).toEqual(new Set(["rejected"]));
    await makeCandidate(workspace, { name: "Tagged", tags: ["ports"], source: "Fair" });
    expect(await names({ tag: "ports" })).toEqual(["Tagged"]);
    expect(await names({ tag: "ports", source: "Fair", text: "tag" })).toEqual(["Tagged"]);
    expect(await names({ tag: "ports", source: "Referral" })).toEqual([]);
    expect(await names({ openingId: "01900000-0000-7000-8000-ffffffffffff" })).toEqual([]);
  });

  test("the bin holds the deleted ones, and only those", async () => {
    const id = await makeCandidate(workspace, {
      name: "Gone",
      openingIds: [insertOpening(workspace)],
    });
    await makeCandidate(workspace, { name: "Here" });
    await workspace.ok("candidate.delete", { ids: [id] });
    for (const sort of CandidateSort.options) {
      expect(await names({ sort })).toEqual(["Here"]);
      expect(await names({ sort, deleted: true })).toEqual(["Gone"]);
    }
    expect(await list({ deleted: true, sort: "opening" })).toMatchObject({ total: 1, people: 1 });
    expect(await list({ sort: "opening" })).toMatchObject({ total: 1, people: 1 });
  });

  test("a deleted application leaves its candidate in the list, without an opening", async () => {
    const { id } = await makeApplication(workspace, { openingId: insertOpening(workspace) });
    await workspace.ok("application.delete", { id });
    expect((await list()).items).toMatchObject([{ applicationId: null, openingId: null }]);
  });
});

describe("search", () => {
  beforeEach(async () => {
    await makeCandidate(workspace, {
      name: "Siobhán Keane",
      emails: ["s.keane@example.com"],
      location: "Tromsø",
      notes: "Sold berths to shipping lines.",
      tags: ["night owl"],
    });
    await makeCandidate(workspace, { name: "مُحَمَّد الأمين", jobTitle: "مدير مبيعات" });
    await makeCandidate(workspace, { name: "山田太郎" });
    await makeCandidate(workspace, { name: "Zoë 🦊 Müller", employer: 'Fish "n" Chips' });
    await makeCandidate(workspace, { name: "100%_sure" });
  });

  test.each([
    ["siob", "Siobhán Keane"],
    ["SIOBHAN keane", "Siobhán Keane"],
    ["tromso", "Siobhán Keane"],
    ["ship ber", "Siobhán Keane"],
    ["s.keane@example.com", "Siobhán Keane"],
    ["owl", "Siobhán Keane"],
    ["محمد", "مُحَمَّد الأمين"],
    ["مبيع", "مُحَمَّد الأمين"],
    ["山田", "山田太郎"],
    ["太郎", "山田太郎"],
    ["muller", "Zoë 🦊 Müller"],
    ["🦊", "Zoë 🦊 Müller"],
    ['"n" chips', "Zoë 🦊 Müller"],
    ["100%_", "100%_sure"],
  ])("%s finds %s", async (text, name) => {
    expect(await names({ text })).toEqual([name]);
  });

  test.each([
    '"',
    '""',
    '"unclosed',
    "*",
    "NEAR",
    "NEAR(a b, 2)",
    "a AND",
    "OR OR",
    "NOT x",
    "name:siob",
    "{name contact}: x",
    "^siob",
    "-siob",
    "a + b",
    "'; DROP TABLE candidate --",
    "%",
    "_",
    "\\",
    "🦊🦊",
    "‮",
    "é".repeat(200),
    "a ".repeat(100),
    '" * NEAR ('.repeat(18),
  ])("%s is text, not a query", async (text) => {
    const result = await workspace.call("candidate.list", { ...everything, text });
    expect(result.ok).toBe(true);
  });

  test("operators are words: NEAR and OR match nobody who lacks them", async () => {
    expect(await names({ text: "siob OR muller" })).toEqual([]);
    expect(await names({ text: "name:muller" })).toEqual([]);
    expect(await names({ text: "%" })).toEqual(["100%_sure"]);
  });

  test("an edit is found by the new words and no longer by the old", async () => {
    const { items } = await list({ text: "siob" });
    const {
      id,
      createdAt: _c,
      deletedAt: _d,
      attachments: _a,
      applications: _p,
      ...rest
    } = await workspace.ok("candidate.get", { id: items[0]!.candidateId });
    await workspace.ok("candidate.save", { ...rest, id, notes: "Now sells containers." });
    expect(await names({ text: "berths" })).toEqual([]);
    expect(await names({ text: "container" })).toEqual(["Siobhán Keane"]);
  });

  test("more than 200 letters are refused with the field", async () => {
    const failure = await workspace.refused("candidate.list", {
      ...everything,
      text: "x".repeat(201),
    });
    expect(failure).toMatchObject({ code: "invalid", field: "text" });
  });
});

test.each([
  ["all", 600, 0],
  ["nearly all", 600, 3],
  ["half", 550, 600],
])("a letter that %s of many people have finds just these", async (_how, having, lacking) => {
  for (let n = 0; n < having; n += 1) await makeCandidate(workspace, { name: `Zoe ${n}` });
  for (let n = 0; n < lacking; n += 1) await makeCandidate(workspace, { name: `Bo ${n}` });
  for (const sort of ["name", "stage", "opening"] as const) {
    const page = await list({ text: "z", sort });
    expect(page).toMatchObject({ total: having, people: having });
    expect(page.items.every((row) => row.name.startsWith("Zoe"))).toBe(true);
  }
});
