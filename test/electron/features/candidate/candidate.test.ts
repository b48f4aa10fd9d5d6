import { beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../../shared/contract.ts";
import { TestWorkspace } from "../../../helpers/app.ts";
import { makeApplication, makeCandidate } from "../../../helpers/make.ts";
import { insertOpening } from "./opening-row.ts";

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});

const details: Omit<Input<"candidate.create">, "openingIds"> = {
  name: "Leila Haddad",
  emails: ["leila@example.com", "l.haddad@example.org"],
  phones: ["+47 900 00 000"],
  links: ["https://example.com/leila"],
  location: "Bergen",
  jobTitle: "Key accounts",
  employer: "Kystnett",
  source: "Referral",
  tags: ["Arabic", "ports"],
  notes: "Knows the northern ports.\nAsked good questions.",
};

const nobody = "01900000-0000-7000-8000-ffffffffffff";

describe("candidate.create and candidate.get", () => {
  test("a profile comes back as it was given", async () => {
    const id = await makeCandidate(workspace, details);
    expect(await workspace.ok("candidate.get", { id })).toEqual({
      ...details,
      id,
      createdAt: workspace.now,
      updatedAt: workspace.now,
      deletedAt: null,
      attachments: [],
      applications: [],
    });
    expect(workspace.announced).toContain("candidate");
  });

  test.each([
    ["Arabic", "ليلى حداد"],
    ["Chinese", "王小明"],
    ["emoji", "Zoë 🦊 Müller"],
    ["ninety letters", "Ångström-".repeat(10)],
    ["right to left with a number", "דנה 2 כהן"],
  ])("a name in %s stays as it is", async (_script, name) => {
    const id = await makeCandidate(workspace, { name });
    expect((await workspace.ok("candidate.get", { id })).name).toBe(name.normalize("NFC"));
  });

  test("applications begin in the first stage of each opening, once per opening", async () => {
    const first = insertOpening(workspace);
    const second = insertOpening(workspace, "Sales development rep");
    const id = await makeCandidate(workspace, { openingIds: [first, second, first] });
    const { applications } = await workspace.ok("candidate.get", { id });
    expect(applications.map((one) => [one.openingTitle, one.stage.name])).toEqual([
      ["Account executive", "Applied"],
      ["Sales development rep", "Applied"],
    ]);
    expect(applications[0]!.history).toEqual([
      { at: workspace.now, by: "Adaeze Nwosu", from: null, to: "Applied", note: "" },
    ]);
  });

  test("an opening that is gone takes the whole candidate back", async () => {
    const open = insertOpening(workspace);
    const failure = await workspace.refused("candidate.create", {
      ...details,
      openingIds: [open, nobody],
    });
    expect(failure).toMatchObject({ code: "not-found", field: "openingIds" });
    expect(workspace.db.prepare("SELECT count(*) FROM candidate").pluck().get()).toBe(0);
    expect(workspace.db.prepare("SELECT count(*) FROM candidateText").pluck().get()).toBe(0);
  });

  test.each([
    ["name", { name: "  " }],
    ["name", { name: "x".repeat(201) }],
    ["emails.1", { emails: ["a@example.com", "not an address"] }],
    ["phones.0", { phones: ["call me"] }],
    ["links.0", { links: ["javascript:alert(1)"] }],
    ["tags.0", { tags: [""] }],
    ["notes", { notes: "x".repeat(50_001) }],
  ])("a wrong value names its field: %s", async (field, over) => {
    const failure = await workspace.refused("candidate.create", {
      ...details,
      openingIds: [],
      ...over,
    });
    expect(failure).toMatchObject({ code: "invalid", field });
  });

  test("text that looks like SQL is text", async () => {
    const name = "'); DROP TABLE candidate; --";
    const id = await makeCandidate(workspace, { name, tags: ["' OR 1=1 --"] });
    expect(await workspace.ok("candidate.get", { id })).toMatchObject({ name });
  });

  test("an unknown id is not found, anything else is refused", async () => {
    expect((await workspace.refused("candidate.get", { id: nobody })).code).toBe("not-found");
    expect((await workspace.refused("candidate.get", { id: "1 OR 1=1" })).code).toBe("invalid");
    expect((await workspace.refused("candidate.get", { id: nobody, more: 1 })).code).toBe(
      "invalid",
    );
  });
});

describe("candidate.save", () => {
  test("two windows: the second is told, and nothing of the first is lost", async () => {
    const id = await makeCandidate(workspace, details);
    const { updatedAt } = await workspace.ok("candidate.get", { id });
    await workspace.ok("candidate.save", { ...details, id, updatedAt, location: "Oslo" });
    const failure = await workspace.refused("candidate.save", {
      ...details,
      id,
      updatedAt,
      location: "Tromsø",
    });
    expect(failure.code).toBe("conflict");
    expect((await workspace.ok("candidate.get", { id })).location).toBe("Oslo");
  });

  test("saves one after the other within the same millisecond work", async () => {
    const id = await makeCandidate(workspace, details);
    const { updatedAt } = await workspace.ok("candidate.get", { id });
    const first = await workspace.ok("candidate.save", { ...details, id, updatedAt });
    const second = await workspace.ok("candidate.save", {
      ...details,
      id,
      updatedAt: first.updatedAt,
      tags: ["only one"],
    });
    expect(second.updatedAt).toBeGreaterThan(first.updatedAt);
    expect((await workspace.ok("candidate.get", { id })).tags).toEqual(["only one"]);
  });

  test("a deleted profile cannot be saved", async () => {
    const id = await makeCandidate(workspace, details);
    await workspace.ok("candidate.delete", { ids: [id] });
    const failure = await workspace.refused("candidate.save", {
      ...details,
      id,
      updatedAt: workspace.now,
    });
    expect(failure.code).toBe("not-found");
  });
});

describe("candidate.delete and candidate.restore", () => {
  test("several go and come back, with what belongs to them", async () => {
    const openingId = insertOpening(workspace);
    const ids = [
      await makeCandidate(workspace, { openingIds: [openingId] }),
      await makeCandidate(workspace, { name: "Kwame Asante", tags: ["ports"] }),
    ];
    await workspace.ok("candidate.delete", { ids });
    expect((await workspace.ok("candidate.vocabulary", {})).tags).toEqual([]);
    expect((await workspace.ok("candidate.get", { id: ids[0]! })).deletedAt).toBe(workspace.now);
    await workspace.ok("candidate.restore", { ids });
    expect((await workspace.ok("candidate.vocabulary", {})).tags).toEqual(["ports"]);
    const back = await workspace.ok("candidate.get", { id: ids[0]! });
    expect(back.deletedAt).toBeNull();
    expect(back.applications).toHaveLength(1);
  });

  test("deleting twice keeps the first date", async () => {
    const id = await makeCandidate(workspace);
    await workspace.ok("candidate.delete", { ids: [id] });
    const first = workspace.now;
    workspace.now += 1000;
    await workspace.ok("candidate.delete", { ids: [id, nobody] });
    expect((await workspace.ok("candidate.get", { id })).deletedAt).toBe(first);
  });
});

test("the vocabulary lists every tag and source once, in order", async () => {
  await makeCandidate(workspace, { tags: ["ports", "Arabic"], source: "Referral" });
  await makeCandidate(workspace, { tags: ["ports"], source: "agency" });
  await makeCandidate(workspace, {});
  expect(await workspace.ok("candidate.vocabulary", {})).toEqual({
    tags: ["Arabic", "ports"],
    sources: ["agency", "Referral"],
  });
});

describe("applications", () => {
  test("a move keeps who, when, from where and why", async () => {
    const openingId = insertOpening(workspace);
    const { id, candidateId } = await makeApplication(workspace, { openingId });
    const before = await workspace.ok("candidate.get", { id: candidateId });
    const { stages } = before.applications[0]!;
    workspace.now += 60_000;
    const rejected = stages.find((stage) => stage.kind === "rejected")!;
    expect(
      await workspace.ok("application.move", {
        id,
        stageId: rejected.id,
        note: "Wants another city.",
      }),
    ).toEqual({ previousStageId: stages[0]!.id });
    const after = await workspace.ok("candidate.get", { id: candidateId });
    expect(after.applications[0]!.stage).toEqual(rejected);
    expect(after.applications[0]!.history.at(-1)).toEqual({
      at: workspace.now,
      by: "Adaeze Nwosu",
      from: "Applied",
      to: "Rejected",
      note: "Wants another city.",
    });
  });

  test("moving to where it stands already writes no history", async () => {
    const openingId = insertOpening(workspace);
    const { id, candidateId } = await makeApplication(workspace, { openingId, stage: "Screen" });
    const { applications } = await workspace.ok("candidate.get", { id: candidateId });
    const stageId = applications[0]!.stage.id;
    expect(await workspace.ok("application.move", { id, stageId, note: "" })).toEqual({
      previousStageId: stageId,
    });
    const again = await workspace.ok("candidate.get", { id: candidateId });
    expect(again.applications[0]!.history).toHaveLength(2);
  });

  test("a stage of another opening is refused", async () => {
    const { id } = await makeApplication(workspace, { openingId: insertOpening(workspace) });
    const other = insertOpening(workspace, "Another");
    const stageId = workspace.db
      .prepare("SELECT id FROM stage WHERE openingId = ? LIMIT 1")
      .pluck()
      .get(other) as string;
    const failure = await workspace.refused("application.move", { id, stageId, note: "" });
    expect(failure).toMatchObject({ code: "not-found", field: "stageId" });
  });

  test("nobody is twice in one opening, nor in a closed one, nor once deleted", async () => {
    const openingId = insertOpening(workspace);
    const { id, candidateId } = await makeApplication(workspace, { openingId });
    expect((await workspace.refused("application.create", { candidateId, openingId })).code).toBe(
      "conflict",
    );
    const closed = insertOpening(workspace, "Closed one", "closed");
    expect(
      (await workspace.refused("application.create", { candidateId, openingId: closed })).message,
    ).toContain("closed");
    await workspace.ok("candidate.delete", { ids: [candidateId] });
    const other = insertOpening(workspace, "Other");
    expect(
      (await workspace.refused("application.create", { candidateId, openingId: other })).code,
    ).toBe("not-found");
    const stageId = workspace.db
      .prepare("SELECT id FROM stage WHERE openingId = ? ORDER BY position DESC LIMIT 1")
      .pluck()
      .get(openingId) as string;
    expect((await workspace.refused("application.move", { id, stageId, note: "" })).code).toBe(
      "not-found",
    );
  });

  test("one deleted by mistake comes back, unless its place is taken", async () => {
    const openingId = insertOpening(workspace);
    const { id, candidateId } = await makeApplication(workspace, { openingId });
    await workspace.ok("application.delete", { id });
    expect((await workspace.refused("application.delete", { id })).code).toBe("not-found");
    await workspace.ok("application.restore", { id });
    await workspace.ok("application.restore", { id });
    await workspace.ok("application.delete", { id });
    await makeApplication(workspace, { openingId, candidateId });
    expect((await workspace.refused("application.restore", { id })).code).toBe("conflict");
  });
});
