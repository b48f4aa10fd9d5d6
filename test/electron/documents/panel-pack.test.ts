import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { prepare, renderHtml } from "../../../electron/documents/render.ts";
import type { DocumentProfile } from "../../../shared/document.ts";
import type { Opening } from "../../../shared/opening.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makeApplication, makeInterview } from "../../helpers/make.ts";
import { makeHiring, makeInterviewed } from "./panel.ts";
import { printingSite } from "./printing.ts";
import { has, poppler, readPdf } from "./read-pdf.ts";

const arabic = "عبد الرحمن بن محمد الهاشمي";
const day = 86_400_000;

let workspace: TestWorkspace;
let opening: Opening;

async function begin(): Promise<void> {
  workspace = new TestWorkspace();
  const { openingId } = await makeHiring(workspace);
  opening = await workspace.ok("opening.get", { id: openingId });
}

async function packOf(id: string, profile?: DocumentProfile): Promise<string> {
  const ref = { kind: "panel-pack", id, profile } as const;
  const pack = await prepare(workspace.context, ref);
  if (!pack.ok) throw new Error(pack.error.message);
  return renderHtml(pack.value, ref, "A4");
}

async function planned(name: string, over: Partial<Parameters<typeof makeInterview>[1]> = {}) {
  const { id, candidateId } = await makeApplication(workspace, { openingId: opening.id, name });
  const interviewId = await makeInterview(workspace, {
    applicationId: id,
    startsAt: workspace.now + day,
    ...over,
  });
  return { interviewId, candidateId };
}

const exercises = () =>
  opening.rounds
    .flatMap((round) => round.items)
    .filter(({ content }) => content.kind !== "question");

describe("a panel pack", () => {
  beforeEach(begin);

  it("has the weights and must-haves, the rules, and every question with its signs", async () => {
    const html = await packOf(opening.id);
    expect(html).toContain("What we look for");
    expect(html).toMatch(/at least \d/);
    expect(html).toContain("There is no neutral");
    const { content } = opening.rounds[0]!.items[0]!;
    if (content.kind !== "question") throw new Error("The first round asks questions.");
    const { text, followUps, strong, weak } = content.question;
    for (const words of [text, ...followUps, ...strong, ...weak])
      expect(html).toContain(words.replaceAll("'", "&#x27;"));
  });

  it("has one blank scorecard for each round, with every criterion and four recommendations", async () => {
    const html = await packOf(opening.id);
    expect(html.match(/Scorecard · not for the candidate/g)).toHaveLength(opening.rounds.length);
    expect(html.match(/Strong yes/g)).toHaveLength(opening.rounds.length);
    const criteria = opening.rounds.flatMap((round) => round.items.flatMap((one) => one.criteria));
    expect(html.match(/class="criterion"/g)).toHaveLength(criteria.length);
    expect(html).toContain("Second try");
    expect(html).toContain("The coaching note they were given");
  });

  it("holds no score of anybody, whatever was scored", async () => {
    const before = await packOf(opening.id);
    await makeInterviewed({
      workspace,
      openingId: opening.id,
      name: "Leila Haddad",
      levels: [5, 5, 5, 5],
      evidence: () => "SENTINEL evidence",
      note: "SENTINEL note",
    });
    workspace.now += 10 * day;
    const after = await packOf(opening.id);
    expect(after).not.toContain("SENTINEL");
    const undated = (html: string) => html.replace(/\d+ (November|December) 2026/g, "");
    expect(undated(after)).toBe(undated(before));
  });

  it("tells time, zone, place, candidate and panelists of what is to come, and nothing of the rest", async () => {
    await planned("Leila Haddad", { place: "Room Fjord", timeZone: "America/New_York" });
    await planned("Long Past", { startsAt: workspace.now - day });
    const { interviewId } = await planned("Cancelled Person");
    await workspace.ok("interview.cancel", { id: interviewId });
    const { candidateId } = await planned("Deleted Person");
    await workspace.ok("candidate.delete", { ids: [candidateId] });
    const html = await packOf(opening.id);
    expect(html).toContain("Room Fjord");
    expect(html).toContain("04:00–05:00, America/New York");
    expect(html).toContain("Hanna Virtanen");
    expect(html).toContain("One interview is planned.");
    for (const name of ["Long Past", "Cancelled Person", "Deleted Person"])
      expect(html).not.toContain(name);
  });

  it("of one interview has its round only, with the candidate's name on the scorecard", async () => {
    const round = opening.rounds[1]!;
    await planned("Somebody Else");
    const { interviewId } = await planned("Leila Haddad", { roundId: round.id });
    const html = await packOf(interviewId);
    expect(html.match(/Scorecard · not for the candidate/g)).toHaveLength(1);
    expect(html).toContain("<span>Candidate</span><bdi>Leila Haddad</bdi>");
    expect(html).not.toContain("Somebody Else");
    expect(html).not.toContain(`<bdi>${opening.rounds[0]!.name}</bdi>`);
    const found = await workspace.ok("document.get", { kind: "panel-pack", id: interviewId });
    expect(found.fileName).toBe(`Panel pack (panel copy) - Leila Haddad - ${round.name}.pdf`);
    await workspace.ok("interview.cancel", { id: interviewId });
    expect(
      await workspace.refused("document.get", { kind: "panel-pack", id: interviewId }),
    ).toMatchObject({ code: "not-found" });
  });

  it("names who is planned for a round, and the whole panel where nobody is", async () => {
    workspace.db
      .prepare("INSERT INTO roundPanelist (roundId, panelistId) VALUES (?, ?)")
      .run(opening.rounds[0]!.id, opening.panelistIds[2]!);
    const html = await packOf(opening.id);
    expect(html).toMatch(/ · Hanna Virtanen</);
    expect(html).toMatch(/ · Adaeze Nwosu, Tomás Ferreira, Hanna Virtanen and Rajiv Menon</);
  });

  it("is listed for open openings, and says when nothing is prepared", async () => {
    const packs = async () =>
      (await workspace.ok("document.list", {})).filter((one) => one.kind === "panel-pack");
    expect(await packs()).toMatchObject([{ id: opening.id, caution: "" }]);
    workspace.db.exec("DELETE FROM criterion; DELETE FROM kitItem");
    expect(await packs()).toMatchObject([{ caution: "Nothing prepared yet" }]);
    expect(await packOf(opening.id)).toContain("Nothing is planned for this round yet.");
  });
});

describe("a printed panel pack", () => {
  let site: ReturnType<typeof printingSite>;
  let bytes: Uint8Array;
  let pdf: Awaited<ReturnType<typeof readPdf>>;

  beforeAll(async () => {
    await begin();
    site = printingSite(workspace);
    await planned(arabic);
    await planned("Zoë 🎈 Łukasz");
    bytes = await site.print(`/data/documents/panel-pack/${opening.id}.html?paper=A4`);
    pdf = await readPdf(bytes);
  }, 60_000);
  afterAll(() => site.close());

  it("is tagged, has bookmarks, page numbers, and both papers", async () => {
    expect(pdf.tagged).toBe(true);
    for (const title of ["Schedule", "Rules of the panel", "What we look for"])
      expect(pdf.outline).toContain(title);
    for (const [at, page] of pdf.pages.entries())
      expect(page).toContain(`${at + 1} / ${pdf.pages.length}`);
    expect(pdf.size).toEqual([210, 297]);
    const letter = `/data/documents/panel-pack/${opening.id}.html?paper=Letter`;
    expect((await readPdf(await site.print(letter))).size).toEqual([216, 279]);
  });

  it("keeps each candidate card on pages of its own, after everything that is not for the candidate", () => {
    const handed = pdf.pages.map((page) => page.includes("For the candidate"));
    const first = handed.indexOf(true);
    expect(handed.slice(first)).not.toContain(false);
    for (const page of pdf.pages.slice(first)) {
      expect(page).not.toContain("Not for the candidate");
      expect(page).not.toContain("Panel pack");
    }
    for (const page of pdf.pages.slice(1, first)) expect(page).toContain("Not for the candidate");
    expect(pdf.pages.length - first).toBeGreaterThanOrEqual(exercises().length);
  });

  it("keeps the actor's words off every page that is handed over", () => {
    const handed = pdf.pages.filter((page) => page.includes("For the candidate")).join(" ");
    const own = pdf.pages.filter((page) => !page.includes("For the candidate")).join(" ");
    const evened = (text: string) => text.normalize("NFKC").replace(/\s+/g, " ");
    for (const { content } of exercises()) {
      const secrets =
        content.kind === "role-play"
          ? [content.rolePlay.actorCard.persona, content.rolePlay.actorCard.openingLine]
          : content.kind === "case-study"
            ? [...content.caseStudy.modelPoints, ...content.caseStudy.traps]
            : [];
      for (const secret of secrets) {
        const words = evened(secret).slice(0, 40);
        expect(own).toContain(words);
        expect(handed).not.toContain(words);
      }
    }
  });

  it("leaves no heading alone at the foot of a page", () => {
    for (const page of pdf.pages)
      expect(page.trim()).not.toMatch(
        /(Schedule|Rules of the panel|What we look for|Your recommendation|Strong signs|Weak signs|Follow up|Traps)$/,
      );
  });

  it.skipIf(!has("pdfinfo"))("is tagged for other readers too", () => {
    expect(poppler("pdfinfo", bytes)).toMatch(/Tagged: +yes/);
  });
});
