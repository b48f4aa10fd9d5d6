import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resumePdf } from "../../electron/workspace/sample/resume.ts";
import { has, poppler, readPdf } from "../electron/documents/read-pdf.ts";
import { launchBullpen, type RunningBullpen } from "../helpers/launch.ts";
import {
  addPanelists,
  answerDialogs,
  ask,
  begin,
  goTo,
  handOverTo,
  idInAddress,
  openCandidate,
  openInterview,
  read,
  schedule,
  scoreByKeyboard,
  submit,
} from "./founder.ts";

const arabic = "ليلى بنت عبد الرحمن الهاشمي";
const candidate = `Maximiliane-Charlotte Freifrau von und zu Hohenstein-Featherstonehaugh ${arabic}`;
const secret = "Asked what a missed berth window costs before she opened the demo";

/** One way through the whole app, each step on what the one before it left. */
describe("a founder who hires", () => {
  let folder: string;
  let bullpen: RunningBullpen;
  let page: Page;
  const ids = { opening: "", candidate: "", application: "", talk: "", card: "", secondCard: "" };

  const answerSaveDialog = (name: string) => answerDialogs(bullpen, path.join(folder, name));

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "bullpen-story-"));
    bullpen = await launchBullpen({ userData: path.join(folder, "user") });
    page = await bullpen.firstWindow();
    page.setDefaultTimeout(15_000);
  });

  afterAll(async () => {
    await bullpen?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("describes the company and starts empty, in a file where it was told", async () => {
    await begin(page, bullpen, {
      name: "Tidemark Systems",
      founder: "Adaeze Nwosu",
      file: path.join(folder, "tidemark.bullpen"),
    });
    expect(await read(page, "workspace.status", {})).toMatchObject({
      companyName: "Tidemark Systems",
      path: path.join(folder, "tidemark.bullpen"),
      actor: { name: "Adaeze Nwosu" },
    });
  });

  test("adds the people of the panel", async () => {
    await addPanelists(page, ["Hanna Virtanen", "Rajiv Menon"]);
    const people = await read(page, "panelist.list", { archived: false });
    expect(people.map((one) => one.name)).toEqual(
      expect.arrayContaining(["Adaeze Nwosu", "Hanna Virtanen", "Rajiv Menon"]),
    );
  });

  test("adjusts the weights of a role", async () => {
    await goTo(page, "Roles");
    await page.getByRole("link", { name: "Account executive" }).click();
    const id = await idInAddress(page, "roles");
    for (const [name, points] of [
      ["Discovery", "14"],
      ["Creativity", "14"],
    ] as const) {
      await page.getByLabel(`Points of ${name}`).fill(points);
      await page.keyboard.press("Tab");
    }
    await expect
      .poll(async () => {
        const { competencies } = await read(page, "role.get", { id });
        return competencies.map((one) => one.weight);
      })
      .toEqual([14, 20, 14, 10, 10, 10, 14, 8]);
  });

  test("opens a position with that role, its weights and a kit", async () => {
    await page.getByRole("button", { name: "Hire for this role" }).click();
    await page.getByLabel(/^Title/).fill("Account executive, northern ports");
    for (const name of ["Hanna Virtanen", "Rajiv Menon"])
      await page
        .getByRole("group", { name: /^Panel/ })
        .getByLabel(name)
        .check();
    await page.getByRole("button", { name: "Open this position" }).click();
    ids.opening = await idInAddress(page, "openings");
    const opening = await read(page, "opening.get", { id: ids.opening });
    expect(opening.competencies[0]).toMatchObject({ name: "Discovery", weight: 14, mustHave: 4 });
    const kinds = opening.rounds.flatMap((round) => round.items).map((item) => item.content.kind);
    expect(new Set(kinds)).toEqual(new Set(["question", "role-play", "case-study"]));
  });

  test("adds a candidate with a long name in two scripts and a résumé", async () => {
    await page.getByRole("button", { name: "Add a candidate" }).click();
    await page.getByLabel(/^Name/).fill(candidate);
    await page.getByLabel("Current job").fill("Key account manager");
    await page.getByRole("checkbox", { name: "Account executive, northern ports" }).check();
    await page.getByRole("button", { name: "Add candidate" }).last().click();
    ids.candidate = await idInAddress(page, "candidates");
    await page.getByRole("tab", { name: "Files" }).click();
    await page.getByLabel("Files to attach").setInputFiles({
      name: "Résumé.pdf",
      mimeType: "application/pdf",
      buffer: resumePdf([candidate.split(" ")[0]!, "Eleven harbours, two ferry lines"]),
    });
    await page.getByRole("button", { name: "Delete Résumé.pdf" }).waitFor();
    const { attachments, applications } = await read(page, "candidate.get", { id: ids.candidate });
    expect(attachments).toMatchObject([{ name: "Résumé.pdf", mime: "application/pdf" }]);
    ids.application = applications[0]!.id;
  });

  test("sets up an interview with two panelists", async () => {
    ids.talk = await schedule(page, ids.candidate, {
      round: "First conversation",
      panelists: ["Adaeze Nwosu", "Hanna Virtanen"],
      without: ["Rajiv Menon"],
    });
    const { panelists, sealed } = await read(page, "interview.get", { id: ids.talk });
    expect(panelists.map((one) => one.name)).toEqual(["Adaeze Nwosu", "Hanna Virtanen"]);
    expect(sealed).toBe(true);
  });

  test("scores every question with the keys and submits", async () => {
    ids.card = await scoreByKeyboard(page, {
      levels: [5, 4, 4, 5],
      evidence: (number) => `${secret}, question ${number}.`,
      recommendation: "Strong yes",
    });
    await submit(page);
    await page.getByText("Sealed until all have submitted · 1 of 2 in").waitFor();
  });

  test("hands over to somebody who sees nothing of it, in the window or behind it", async () => {
    await handOverTo(page, "Hanna Virtanen");
    const look = async (hash: string, until: string) => {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.getByText(until).first().waitFor();
      const seen = await page.locator("body").innerText();
      expect(seen).not.toContain("missed berth window");
      expect(seen).not.toContain("Strong yes");
    };
    await look(`#/scorecards/${ids.card}`, "Until then only its author can read it.");
    await look(`#/interviews/${ids.talk}`, "Sealed: nobody sees levels");
    await look(`#/candidates/${ids.candidate}`, "Nothing can be said yet");
    await look(`#/openings/${ids.opening}/compare`, "Compare candidates");
    expect(await ask(page, "scorecard.get", { id: ids.card })).toMatchObject({
      ok: false,
      error: { code: "sealed" },
    });
    const { application, opening, document } = {
      application: await read(page, "outcome.application", { applicationId: ids.application }),
      opening: await read(page, "outcome.opening", { openingId: ids.opening, withEnded: true }),
      document: await page.evaluate(
        async (address) => (await fetch(address)).text(),
        `/data/documents/candidate-report/${ids.application}.html?paper=A4`,
      ),
    };
    expect(application).toMatchObject({ fit: null, ratings: 0, evidence: [], recommendations: [] });
    expect(opening).toMatchObject({
      outcomes: [{ fit: null, ratings: 0, recommendations: [] }],
    });
    expect(document).toContain("Maximiliane");
    expect(JSON.stringify([application, opening]) + document).not.toContain("missed berth window");
  });

  test("lets the second panelist score and submit, which opens the seal", async () => {
    await openInterview(page, ids.talk);
    ids.secondCard = await scoreByKeyboard(page, {
      levels: [3, 3, 4, 3],
      evidence: (number) => `Let the buyer finish and wrote down answer ${number}.`,
      recommendation: "No",
    });
    await submit(page);
    expect(await ask(page, "scorecard.get", { id: ids.card })).toMatchObject({ ok: true });
    await page.evaluate((to) => (location.hash = to), `#/scorecards/${ids.card}`);
    await page.getByText(`${secret}, question 1.`).waitFor();
  });

  test("scores a role-play and a case study against their own anchors", async () => {
    await handOverTo(page, "Adaeze Nwosu");
    for (const [round, levels] of [
      ["Role-play", [4, 4, 4, 3, 3, 4]],
      ["Case study", [3, 4, 5, 3, 4, 0]],
    ] as const) {
      await schedule(page, ids.candidate, {
        round,
        panelists: ["Adaeze Nwosu"],
        without: ["Hanna Virtanen", "Rajiv Menon"],
      });
      await scoreByKeyboard(page, {
        levels,
        evidence: (number) => `${round}: met point ${number}.`,
        recommendation: "Yes",
      });
      await submit(page);
    }
  });

  test("sees where the candidate stands", async () => {
    await openCandidate(page, ids.candidate);
    const { fit, coverage } = await read(page, "outcome.application", {
      applicationId: ids.application,
    });
    expect(fit).toBeGreaterThan(50);
    expect(coverage).toBeGreaterThan(0.8);
    await page.getByText(`${Math.round(fit!)} fit`).waitFor();
  });

  test("previews the report and saves it as a PDF to hand over", async () => {
    await page.getByRole("link", { name: "Report", exact: true }).click();
    const sheet = page.frameLocator("iframe");
    await sheet.getByRole("heading", { level: 1 }).waitFor();
    expect(await sheet.getByRole("heading", { level: 1 }).innerText()).toContain("Maximiliane");
    await answerSaveDialog("report.pdf");
    await page.getByRole("button", { name: /Save PDF/ }).click();
    await page.getByText("Saved as report.pdf.").waitFor({ timeout: 60_000 });

    const bytes = readFileSync(path.join(folder, "report.pdf"));
    const pdf = await readPdf(bytes);
    const { fit } = await read(page, "outcome.application", { applicationId: ids.application });
    expect(pdf.tagged).toBe(true);
    expect(pdf.outline.join(" ")).toContain("Maximiliane");
    expect(pdf.outline).toEqual(
      expect.arrayContaining(["Competencies", "What the panel saw and heard"]),
    );
    for (const [at, text] of pdf.pages.entries()) {
      expect(text).toContain(`${at + 1} / ${pdf.pages.length}`);
      expect(text).toContain("Tidemark Systems");
    }
    expect(pdf.pages[0]).toMatch(/Hohenstein- ?Featherstonehaugh/);
    expect(pdf.pages[0]).toContain(String(Math.round(fit!)));
    expect(pdf.whole).toContain(secret);
    for (const name of ["Adaeze Nwosu", "Hanna Virtanen"]) expect(pdf.whole).toContain(name);
    expect(pdf.whole).not.toContain("Rajiv Menon");
    if (has("pdfinfo")) expect(poppler("pdfinfo", bytes)).toMatch(/Tagged:\s+yes/);
    if (has("pdftotext")) expect(poppler("pdftotext", bytes).normalize("NFKC")).toContain("ليلى");
  });

  test("did all this without an error in the page or a word to the network", () => {
    expect(bullpen.log.pageErrors).toEqual([]);
    expect(bullpen.log.blocked).toEqual([]);
    expect(bullpen.log.console.filter((one) => one.type === "error")).toEqual([]);
  });
});
