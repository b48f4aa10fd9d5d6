import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PathRequest } from "../../../electron/host.ts";
import { testHost, TestWorkspace } from "../../helpers/app.ts";
import { makeApplication, makeInterview, submitScorecard } from "../../helpers/make.ts";
import { makeHiring, makeInterviewed } from "../documents/panel.ts";

let workspace: TestWorkspace;
let folder: string;
beforeEach(() => {
  workspace = new TestWorkspace();
  folder = mkdtempSync(path.join(tmpdir(), "bullpen-save-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const unknown = "01900000-0000-7000-8000-00000000ffff";
const pdf = new TextEncoder().encode("%PDF-1.7 whole");

describe("the list of documents", () => {
  it("begins with job descriptions only: one for each role, with how much is blank", async () => {
    const list = await workspace.ok("document.list", {});
    expect(new Set(list.map((entry) => entry.kind))).toEqual(new Set(["job-description"]));
    expect(list).toHaveLength(12);
    expect(list[0]!.caution).toMatch(/blanks to fill$/);
  });

  it("has a report for everybody interviewed and a comparison for their opening", async () => {
    const { openingId } = await makeHiring(workspace);
    const id = await makeInterviewed({
      workspace,
      openingId,
      name: "Leila Haddad",
      levels: [4, 4, 3, 3],
    });
    await makeApplication(workspace, { openingId, name: "Not interviewed" });
    const list = await workspace.ok("document.list", {});
    expect(list.filter((entry) => entry.kind === "candidate-report")).toMatchObject([
      { id, title: "Leila Haddad", subtitle: "Account executive, northern ports" },
    ]);
    expect(list.filter((entry) => entry.kind === "comparison")).toMatchObject([
      { id: openingId, subtitle: "One candidate", caution: "Only one candidate has a fit" },
    ]);
  });

  it("warns of sealed interviews, and forgets a cancelled one and a deleted candidate", async () => {
    const { openingId, panelistIds } = await makeHiring(workspace);
    const { id, candidateId } = await makeApplication(workspace, {
      openingId,
      name: "Leila Haddad",
    });
    const interviewId = await makeInterview(workspace, { applicationId: id });
    await submitScorecard(workspace, { interviewId, panelistId: panelistIds[1]!, levels: 5 });
    const reports = async () =>
      (await workspace.ok("document.list", {})).filter((one) => one.kind === "candidate-report");
    expect((await reports())[0]!.caution).toBe("No interview complete");
    const found = await workspace.ok("document.get", { kind: "candidate-report", id });
    expect(found.remarks.map((one) => one.text).join(" ")).toContain("still sealed");
    await workspace.ok("candidate.delete", { ids: [candidateId] });
    expect(await reports()).toEqual([]);
  });
});

describe("one document", () => {
  it("is introduced with a file name that is safe everywhere", async () => {
    const { openingId } = await makeHiring(workspace, "AE / north: “ports”");
    const id = await makeInterviewed({
      workspace,
      openingId,
      name: "../Leïla <Haddad>\u202E",
      levels: [4, 4, 4, 4],
    });
    const found = await workspace.ok("document.get", { kind: "candidate-report", id });
    expect(found.fileName).toBe(
      "Candidate report (founder copy) - Leïla Haddad - AE north “ports”.pdf",
    );
  });

  it.each([
    "candidate-report",
    "comparison",
    "panel-pack",
    "candidate-card",
    "decision-record",
    "job-description",
  ] as const)("that is not there is refused: %s", async (kind) => {
    expect(await workspace.refused("document.get", { kind, id: unknown })).toMatchObject({
      code: "not-found",
    });
    expect(
      await workspace.refused("document.save", { kind, id: unknown, paper: "A4" }),
    ).toMatchObject({ code: "not-found" });
  });

  it.each([
    { kind: "invoice", id: unknown },
    { kind: "comparison", id: "../../etc/passwd" },
    { kind: "comparison" },
    { kind: "comparison", id: unknown, extra: 1 },
  ])("asked for in another way is invalid: %o", async (input) => {
    expect(await workspace.refused("document.get", input)).toMatchObject({ code: "invalid" });
  });
});

describe("saving a PDF", () => {
  let id: string;
  const asked: PathRequest[] = [];
  let printed: string[];

  beforeEach(async () => {
    const roles = await workspace.ok("role.list", { archived: false });
    id = roles[0]!.id;
    printed = [];
    asked.length = 0;
  });

  function choosing(target: string | null, over: Parameters<typeof testHost>[0] = {}): void {
    workspace.host = testHost({
      documentsFolder: folder,
      choosePath: (request) => {
        asked.push(request);
        return Promise.resolve(target);
      },
      printToPdf: (page) => {
        printed.push(page);
        return Promise.resolve(pdf);
      },
      ...over,
    });
  }

  const save = () => ({ kind: "job-description", id, paper: "Letter" }) as const;

  it("asks for the place first, prints, and writes the whole file there", async () => {
    const target = path.join(folder, "Job.pdf");
    choosing(target);
    expect(await workspace.ok("document.save", save())).toEqual({ path: target });
    expect(asked[0]).toMatchObject({ purpose: "save", filter: { extensions: ["pdf"] } });
    expect(asked[0]!.suggestedName).toMatch(/^.*Job description - .*\.pdf$/);
    expect(path.dirname(asked[0]!.suggestedName!)).toBe(folder);
    expect(printed).toEqual([`/data/documents/job-description/${id}.html?paper=Letter`]);
    expect(readFileSync(target)).toEqual(Buffer.from(pdf));
    expect(readdirSync(folder)).toEqual(["Job.pdf"]);
  });

  it("prints nothing when the dialog is cancelled", async () => {
    choosing(null);
    expect(await workspace.ok("document.save", save())).toEqual({ path: null });
    expect(printed).toEqual([]);
  });

  it("replaces a file the dialog asked about, and never one it did not ask about", async () => {
    const target = path.join(folder, "Job.pdf");
    writeFileSync(target, "old");
    choosing(target);
    await workspace.ok("document.save", save());
    expect(readFileSync(target, "utf8")).toBe("%PDF-1.7 whole");
    choosing(path.join(folder, "Job"));
    expect(await workspace.refused("document.save", save())).toMatchObject({ code: "conflict" });
  });

  it("gives a name without an ending the one of a PDF", async () => {
    choosing(path.join(folder, "Other"));
    await workspace.ok("document.save", save());
    expect(existsSync(path.join(folder, "Other.pdf"))).toBe(true);
  });

  it("says what happened when the folder is gone or the name is a folder's, and leaves no rest", async () => {
    choosing(path.join(folder, "missing", "Job.pdf"));
    expect(await workspace.refused("document.save", save())).toMatchObject({
      code: "file",
      message: expect.stringContaining("This folder is not there any more") as string,
    });
    const { mkdirSync } = await import("node:fs");
    mkdirSync(path.join(folder, "Folder.pdf"));
    choosing(path.join(folder, "Folder.pdf"));
    expect(await workspace.refused("document.save", save())).toMatchObject({ code: "file" });
    expect(readdirSync(folder)).toEqual(["Folder.pdf"]);
  });

  it("keeps the old file when printing fails, and passes the sentence on", async () => {
    const target = path.join(folder, "Job.pdf");
    writeFileSync(target, "old");
    choosing(target, { printToPdf: () => Promise.reject(new Error("Printing took too long.")) });
    expect(await workspace.refused("document.save", save())).toMatchObject({
      message: "Printing took too long.",
    });
    expect(readFileSync(target, "utf8")).toBe("old");
  });

  it("says when the disk is full, and keeps the old file", async () => {
    const { writePdf } = await import("../../../electron/documents/save.ts");
    const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
    const bytes = new Proxy(pdf, {
      get() {
        throw full;
      },
    });
    const target = path.join(folder, "Job.pdf");
    writeFileSync(target, "old");
    const result = await writePdf(target, bytes);
    expect(result).toMatchObject({ ok: false, error: { code: "file" } });
    expect(result.ok ? "" : result.error.message).toContain("The disk is full");
    expect(readFileSync(target, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["Job.pdf"]);
  });
});
