import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestWorkspace } from "../../helpers/app.ts";
import { makeApplication, makeCandidate } from "../../helpers/make.ts";
import { makeHiring, makeInterviewed } from "./panel.ts";
import { printingSite } from "./printing.ts";
import { has, hasFontFor, poppler, readPdf } from "./read-pdf.ts";

const arabic = "عبد الرحمن بن محمد الهاشمي";
const chinese = "欧阳明月";
const long =
  "Maximiliane-Charlotte Freifrau von und zu Hohenstein-Featherstonehaugh de la Cruz Villanueva";

const workspace = new TestWorkspace();
let site: ReturnType<typeof printingSite>;
let ids: Record<"leila" | "arabic" | "chinese" | "long" | "opening", string>;

beforeAll(async () => {
  site = printingSite(workspace);
  const { openingId } = await makeHiring(workspace);
  const base = { workspace, openingId };
  ids = {
    opening: openingId,
    leila: await makeInterviewed({
      ...base,
      name: "Leila Haddad",
      levels: [4, 4, 3, 3],
      rounds: 3,
    }),
    arabic: await makeInterviewed({
      ...base,
      name: arabic,
      levels: [4, 3, 3, 3],
      evidence: () => "سأل عن تكلفة نافذة الرسو قبل أن يفتح العرض.",
    }),
    chinese: await makeInterviewed({
      ...base,
      name: `${chinese} 🎈`,
      levels: [3, 3, 3, 2],
      evidence: () => "她先问了错过泊位窗口的代价，然后才打开演示。👍🏽",
    }),
    long: await makeInterviewed({ ...base, name: long, levels: [2, 2, 2, 3] }),
  };
}, 60_000);

afterAll(() => site.close());

const printReport = (id: string, paper = "A4") =>
  site.print(`/data/documents/candidate-report/${id}.html?paper=${paper}`);

describe("a printed candidate report", () => {
  let bytes: Uint8Array;
  let pdf: Awaited<ReturnType<typeof readPdf>>;

  beforeAll(async () => {
    bytes = await printReport(ids.leila);
    pdf = await readPdf(bytes);
  }, 30_000);

  it("is tagged, titled, and has a bookmark for every heading", () => {
    expect(pdf.tagged).toBe(true);
    expect(pdf.title).toBe("Candidate report: Leila Haddad");
    expect(pdf.outline).toEqual(
      expect.arrayContaining([
        "Leila Haddad",
        "Among the candidates",
        "Profile",
        "Competencies",
        "What the panel saw and heard",
        "How these figures were made",
      ]),
    );
  });

  it("carries company, kind, name and page numbers on every page", () => {
    expect(pdf.pages.length).toBeGreaterThan(3);
    for (const [at, page] of pdf.pages.entries()) {
      expect(page).toContain("Tidemark Systems · Candidate report · Leila Haddad");
      expect(page).toContain(`${at + 1} / ${pdf.pages.length}`);
    }
  });

  it("is marked confidential from the second page on", () => {
    expect(pdf.pages[0]).not.toContain("confidential");
    expect(pdf.pages[1]).toContain("Founder copy · confidential");
  });

  it("shows names, fit, coverage, must-haves and evidence", async () => {
    const { fit } = await workspace.ok("outcome.application", { applicationId: ids.leila });
    expect(pdf.pages[0]).toContain("for account executive, northern ports");
    expect(pdf.pages[0]).toContain(String(Math.round(fit!)));
    expect(pdf.pages[0]).toMatch(/4 of 4 yes/);
    expect(pdf.pages[0]).toMatch(/\d of \d met/);
    expect(pdf.whole).toContain("Asked what a missed berth window costs us");
    expect(pdf.whole).toMatch(/Tomás Ferreira, level \d/);
  });

  it("does not name the other candidates", () => {
    expect(pdf.whole).toContain("Candidate B");
    expect(pdf.whole).not.toContain(chinese);
    expect(pdf.whole).not.toContain("Hohenstein");
  });

  it("has the paper that was asked for", async () => {
    expect(pdf.size).toEqual([210, 297]);
    expect((await readPdf(await printReport(ids.leila, "Letter"))).size).toEqual([216, 279]);
  });

  it.skipIf(!has("pdfinfo"))("is tagged for other readers too", () => {
    expect(poppler("pdfinfo", bytes)).toMatch(/Tagged: +yes/);
  });

  // Chromium embeds variable fonts as Type 3; a fallback would be TrueType.
  it.skipIf(!has("pdffonts"))("is set in the bundled fonts", () => {
    expect(poppler("pdffonts", bytes)).toMatch(/Type 3/);
  });
});

describe("any script", () => {
  // Each of these asks for a font file of its own, and did so too late for the margins once.
  it.each([
    "Oluwaṣeun Adéyẹmí",
    "Nguyễn Thị Hằng",
    "Łukasz Žižek",
    "Иван Петров",
    "Γιώργος Παπαδόπουλος",
  ])(
    "%s leaves footer, page number and notice on every page",
    async (name) => {
      // Not scored yet: no chart names the person in the margins' typeface, so nothing else asks for the file.
      const candidateId = await makeCandidate(workspace, { name });
      const { id: application } = await makeApplication(workspace, {
        candidateId,
        openingId: ids.opening,
      });
      const pdf = await readPdf(await printReport(application));
      for (const [at, page] of pdf.pages.entries()) {
        expect(page).toContain(`${at + 1} / ${pdf.pages.length}`);
        expect(page.normalize("NFC")).toContain(`Candidate report · ${name.normalize("NFC")}`);
        if (at > 0) expect(page).toContain("Founder copy · confidential");
      }
    },
    30_000,
  );

  it("prints a name of 90 characters in full, and cuts it in the margin", async () => {
    const pdf = await readPdf(await printReport(ids.long));
    expect(long.length).toBeGreaterThanOrEqual(90);
    expect(pdf.pages[0]!.replaceAll(" ", "")).toContain(long.replaceAll(" ", ""));
    expect(pdf.pages[1]).toContain("Tidemark Systems · Candidate report · Maximiliane");
  });

  it.skipIf(!has("pdftotext") || !hasFontFor("ar"))(
    "prints Arabic, in the name and in the evidence",
    async () => {
      const text = poppler("pdftotext", await printReport(ids.arabic)).normalize("NFKC");
      expect(text).toContain("الرحمن");
      expect(text).toContain("الرسو");
    },
  );

  it.skipIf(!hasFontFor("zh"))("prints Chinese and emoji", async () => {
    const bytes = await printReport(ids.chinese);
    const pdf = await readPdf(bytes);
    expect(pdf.pages[0]).toContain(chinese);
    expect(pdf.whole).toContain("泊位窗口");
    expect(pdf.title).toContain("🎈");
  });

  it("keeps numbers readable beside an Arabic name in the comparison", async () => {
    const pdf = await readPdf(await site.print(`/data/documents/comparison/${ids.opening}.html`));
    expect(pdf.tagged).toBe(true);
    expect(pdf.whole).toMatch(/Leila Haddad has the highest fit, \d\d;/);
    expect(pdf.outline).toEqual(
      expect.arrayContaining(["Side by side", "Must-haves", "Competencies", "Recommendations"]),
    );
  });
});

describe("a report of thirty pages", () => {
  it("repeats table heads, numbers every page and leaves no heading alone at the foot", async () => {
    const { openingId } = await makeHiring(workspace, "Harbour sales");
    const paragraph = "She asked, waited, and wrote the answer down before she went on. ".repeat(
      22,
    );
    const id = await makeInterviewed({
      workspace,
      openingId,
      name: "Long Story",
      levels: [4, 3, 3, 2],
      rounds: 3,
      evidence: (at) => `${at}. ${paragraph}`,
      note: paragraph,
    });
    const pdf = await readPdf(await printReport(id));
    expect(pdf.pages.length).toBeGreaterThanOrEqual(30);
    expect(pdf.pages.at(-1)).toContain(`${pdf.pages.length} / ${pdf.pages.length}`);
    const tablePages = pdf.pages.filter((page) => page.includes("Panelist Interview Says Note"));
    expect(tablePages.length).toBeGreaterThan(1);
    for (const page of pdf.pages) {
      // The margins come first in the text of a page, its last line last.
      expect(page.trim()).not.toMatch(
        /(What each panelist recommends|Interviews|To settle before an offer|How these figures were made)$/,
      );
    }
  }, 60_000);
});

describe("hostile names", () => {
  const names = [
    `</style><script>document.title="owned"</script>`,
    `"; } @import url(http://evil.example/a.css); a { b: "`,
    `\\0 \\a } body { display: none } /*`,
    `<img src=http://evil.example/x.png onerror=alert(1)>`,
    `\u202Egnp.live`,
  ];

  it.each(names)(
    "print as they are written: %s",
    async (name) => {
      const { openingId } = await makeHiring(workspace, name);
      const id = await makeInterviewed({ workspace, openingId, name, levels: [3, 3, 3, 3] });
      site.asked.length = 0;
      const pdf = await readPdf(await printReport(id));
      const compare = await readPdf(
        await site.print(`/data/documents/comparison/${openingId}.html`),
      );
      expect(site.asked.filter((path) => !/^\/(data\/documents|fonts)\//.test(path))).toEqual([]);
      expect(pdf.title).not.toBe("owned");
      expect(pdf.pages[0]).toContain("Competencies");
      expect(pdf.pages[0]).toContain(`1 / ${pdf.pages.length}`);
      expect(compare.pages[0]).toContain(`1 / ${compare.pages.length}`);
    },
    30_000,
  );
});
