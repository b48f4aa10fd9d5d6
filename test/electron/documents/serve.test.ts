import { beforeEach, describe, expect, it } from "vitest";
import { mostCompared } from "../../../shared/documents/comparison-data.ts";
import { attachment, serveDocument } from "../../../electron/documents/serve.ts";
import { testHost, TestWorkspace } from "../../helpers/app.ts";
import { makeApplication, makeInterview, submitScorecard } from "../../helpers/make.ts";
import { makeHiring, makeInterviewed } from "./panel.ts";

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});

const unknown = "01900000-0000-7000-8000-00000000ffff";

function get(path: string, method = "GET"): Promise<Response> {
  const url = new URL(path, "http://bullpen.invalid/data/documents/");
  const parts = url.pathname.split("/").slice(3);
  return serveDocument(new Request(url, { method }), parts, workspace.context);
}

const reportOf = async (id: string) => (await get(`candidate-report/${id}.html`)).text();

describe("a document's page", () => {
  let id: string;
  let openingId: string;
  beforeEach(async () => {
    ({ openingId } = await makeHiring(workspace));
    id = await makeInterviewed({
      workspace,
      openingId,
      name: "Leila Haddad",
      levels: [4, 4, 3, 3],
    });
  });

  it("runs nothing, takes nothing from elsewhere and is framed by nobody else", async () => {
    const response = await get(`candidate-report/${id}.html`);
    const policy = response.headers.get("content-security-policy")!;
    for (const rule of ["default-src 'none'", "style-src 'self'", "frame-ancestors 'self'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|script-src|\*/);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it.each(["candidate-report", "comparison", "panel-pack", "decision-record", "job-description"])(
    "has one stylesheet, no inline style and no script: %s",
    async (kind) => {
      const page = kind === "candidate-report" ? id : openingId;
      const html = await (await get(`${kind}/${page}.html?paper=Letter`)).text();
      expect(html).toMatch(/^<!doctype html><html lang="en">/);
      expect(html).not.toMatch(/<style|<script|\sstyle=|javascript:|\son\w+=/i);
      expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
      expect(html).toContain(`href="/data/documents/${kind}/${page}.css?paper=Letter`);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).not.toMatch(/<th(?![^>]*scope)[\s>]/);
    },
  );

  it("has a stylesheet for its own paper, with the company and the name in the margin", async () => {
    const css = async (query: string) => (await get(`candidate-report/${id}.css${query}`)).text();
    expect(await css("?paper=Letter")).toContain("size: letter");
    expect(await css("")).toContain("size: A4");
    expect(await css("?paper=Tabloid")).toContain("size: A4");
    const a4 = await css("?paper=A4");
    expect(a4).toContain('"Tidemark Systems · Candidate report · Leila Haddad · Founder copy"');
    expect(a4).toContain("/fonts/source-serif-4-latin-opsz-normal.woff2");
    expect(a4).toContain(".chart-ring");
  });

  it("is printed from the same address as the preview", async () => {
    const printed: string[] = [];
    workspace.host = testHost({
      printToPdf: (path) => {
        printed.push(path);
        return Promise.resolve(new TextEncoder().encode("%PDF-1.7"));
      },
    });
    const response = await get(`candidate-report/${id}.pdf?paper=Letter`);
    expect(printed).toEqual([
      `/data/documents/candidate-report/${id}.html?paper=Letter&profile=founder`,
    ]);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename=".*Leila/);
    expect(await response.text()).toBe("%PDF-1.7");
  });

  it("says calmly when it cannot be printed, without running what the reason says", async () => {
    workspace.host = testHost({
      printToPdf: () => Promise.reject(new Error("Install <script>alert(1)</script> Chromium.")),
    });
    const response = await get(`candidate-report/${id}.pdf`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("&lt;script&gt;");
  });

  it.each([
    `candidate-report/${unknown}.html`,
    `comparison/${unknown}.html`,
    `job-description/${unknown}.pdf`,
    `invoice/${unknown}.html`,
    `candidate-report/1.html`,
    `candidate-report/${unknown}.exe`,
    `candidate-report/${unknown}.html/more`,
    `candidate-report`,
    `__proto__/${unknown}.html`,
  ])("is a small page with 404 where there is none: %s", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("This document is not there any more");
  });

  it("is gone when the candidate was deleted", async () => {
    const { candidate } = await workspace.ok("outcome.application", { applicationId: id });
    await workspace.ok("candidate.delete", { ids: [candidate.id] });
    expect((await get(`candidate-report/${id}.html`)).status).toBe(404);
    expect(await (await get(`comparison/${openingId}.html`)).text()).not.toContain("Leila");
  });

  it("only answers to reading", async () => {
    expect((await get(`candidate-report/${id}.html`, "POST")).status).toBe(405);
  });
});

describe("somebody who was hired", () => {
  const levels = [4, 4, 3, 3];

  it("stays in the comparison and among the candidates of a report; who was turned down does not", async () => {
    const { openingId } = await makeHiring(workspace);
    const id = await makeInterviewed({ workspace, openingId, name: "Leila Haddad", levels });
    const others = { Hired: "Kwame Mensah", Rejected: "Mateus Lima" };
    for (const [stage, name] of Object.entries(others)) {
      const application = await makeInterviewed({ workspace, openingId, name, levels });
      await moveTo(application, stage);
    }
    const comparison = await (await get(`comparison/${openingId}.html`)).text();
    expect(comparison).toContain("Kwame Mensah");
    expect(comparison).not.toContain("Mateus Lima");
    const report = await reportOf(id);
    expect(report).toContain("Candidate B");
    expect(report).not.toContain("Candidate C");
    const [listed] = (await workspace.ok("document.list", {})).filter(
      (one) => one.kind === "comparison",
    );
    expect(listed).toMatchObject({ id: openingId, subtitle: "Two candidates" });
  });

  async function moveTo(id: string, kind: string): Promise<void> {
    const { opening } = await workspace.ok("outcome.application", { applicationId: id });
    const { stages } = await workspace.ok("opening.get", { id: opening.id });
    const stage = stages.find((one) => one.kind === kind.toLowerCase())!;
    await workspace.ok("application.move", { id, stageId: stage.id, note: "" });
  }
});

describe("a comparison of many", () => {
  it("says who is not on the sheet because nobody met them, and who because it is full", async () => {
    const { openingId } = await makeHiring(workspace);
    for (let at = 0; at < mostCompared + 2; at++) {
      const { id } = await makeApplication(workspace, { openingId, name: `Person ${at}` });
      if (at > 0) await makeInterview(workspace, { applicationId: id });
    }
    const html = await (await get(`comparison/${openingId}.html`)).text();
    expect(html).toContain("One more interviewed candidate is not shown");
    expect(html).toContain("One candidate without an interview is not shown.");
    expect(html).toContain("60 candidates for one seat");
  });
});

describe("an interview that was scored before the weights changed", () => {
  it("says so in the report", async () => {
    const { openingId } = await makeHiring(workspace);
    const levels = [4, 4, 3, 3];
    const id = await makeInterviewed({ workspace, openingId, name: "Leila Haddad", levels });
    expect(await reportOf(id)).not.toContain("scored under weights");
    const { weights, updatedAt } = await workspace.ok("opening.get", { id: openingId });
    await workspace.ok("opening.setWeights", {
      id: openingId,
      updatedAt,
      competencies: weights[0]!.competencies.map((one) => ({ ...one, weight: 5 })),
      reason: "Ports buy slowly",
    });
    expect(await reportOf(id)).toContain("scored under weights version 1");
  });
});

describe("a sealed interview in a document", () => {
  it("is counted as sealed, and nothing of it is shown", async () => {
    const { openingId, panelistIds } = await makeHiring(workspace);
    const { id } = await makeApplication(workspace, { openingId, name: "Leila Haddad" });
    const interviewId = await makeInterview(workspace, { applicationId: id });
    await submitScorecard(workspace, {
      interviewId,
      panelistId: panelistIds[1]!,
      levels: 5,
      evidence: "Secret sentence.",
      recommendation: "strong-no",
      note: "Secret note.",
    });
    // The author is at the laptop: what is printed would be handed to others all the same.
    workspace.act(panelistIds[1]!);
    for (const html of [
      await reportOf(id),
      await (await get(`comparison/${openingId}.html`)).text(),
    ]) {
      expect(html).not.toMatch(/Secret|strong no|data-level/);
      expect(html.toLowerCase()).toContain("sealed");
    }
    expect(await reportOf(id)).toContain("One interview is still sealed");
    await workspace.ok("document.get", { kind: "candidate-report", id });
  });

  it("that the lead opened early is told with its reason", async () => {
    const { openingId, panelistIds } = await makeHiring(workspace);
    const { id } = await makeApplication(workspace, { openingId, name: "Leila Haddad" });
    const interviewId = await makeInterview(workspace, { applicationId: id });
    await submitScorecard(workspace, { interviewId, panelistId: panelistIds[1]!, levels: 4 });
    await workspace.ok("interview.openSeal", { id: interviewId, reason: "Rajiv is ill" });
    const html = await reportOf(id);
    expect(html).toContain("before everybody had submitted: Rajiv is ill.");
  });
});

describe("a job description", () => {
  it("of a role and of an opening names each blank for the app and leaves a gap on paper", async () => {
    const roles = await workspace.ok("role.list", { archived: false });
    const id = roles[0]!.id;
    const html = await (await get(`job-description/${id}.html`)).text();
    expect(html).toContain('<span class="blank"><span>Who the customers are</span></span>');
    expect(html).not.toContain("confidential");
    const { remarks } = await workspace.ok("document.get", { kind: "job-description", id });
    expect(remarks.map((one) => one.title)).toContain("Who the customers are");
    const { openingId } = await makeHiring(workspace);
    const ofOpening = await (await get(`job-description/${openingId}.html`)).text();
    expect(ofOpening).toMatch(/<h1[^>]*><bdi>Account executive, northern ports</);
  });

  it("never tells weights, minimums or anchors", async () => {
    const { openingId } = await makeHiring(workspace);
    const html = await (await get(`job-description/${openingId}.html`)).text();
    const { competencies } = await workspace.ok("opening.get", { id: openingId });
    for (const { anchors } of competencies)
      expect(html).not.toContain(Object.values(anchors)[0] as string);
    expect(html).not.toMatch(/weight|must-have|minimum/i);
  });
});

describe("the name of a download", () => {
  it("is given twice, and cannot end the header", () => {
    expect(attachment('Leïla "x".pdf')).toBe(
      `attachment; filename="Leila x.pdf"; filename*=UTF-8''Le%C3%AFla%20%22x%22.pdf`,
    );
    expect(attachment("李明.pdf")).toBe(
      `attachment; filename="document.pdf"; filename*=UTF-8''%E6%9D%8E%E6%98%8E.pdf`,
    );
    expect(attachment("a\r\nSet-Cookie: x.pdf")).not.toMatch(/[\r\n]/);
  });
});
