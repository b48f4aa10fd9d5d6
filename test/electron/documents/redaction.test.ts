import { beforeAll, describe, expect, it } from "vitest";
import { serveDocument } from "../../../electron/documents/serve.ts";
import type { DocumentKind, DocumentProfile } from "../../../shared/document.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makeInterview, makePanelist, submitScorecard } from "../../helpers/make.ts";
import { makeHiring, makeInterviewed } from "./panel.ts";

/**
 * One opening in which everything that could leak says so: names, addresses, evidence, notes, reasons, words of
 * dissent. Leila is hired, Kwame turned down; a third interview is sealed.
 */
const workspace = new TestWorkspace();
let ids: Record<"opening" | "leila" | "kwame" | "planned", string>;
let panelists: string[];
let outsider: string;

const subject = "Leila Haddad";
const other = "Kwame Mensah";
const email = "leila.secret@example.org";
const phone = "+47 400 12 345";
const otherEmail = "kwame.secret@example.org";

beforeAll(async () => {
  const { openingId, panelistIds } = await makeHiring(workspace);
  panelists = panelistIds;
  outsider = await makePanelist(workspace, "Not On The Panel");
  const leila = await interviewed(openingId, subject, [5, 5, 4, 2]);
  const kwame = await interviewed(openingId, other, [2, 2, 2, 1]);
  await setContacts(leila, [email], [phone]);
  await setContacts(kwame, [otherEmail], []);
  await openEarly(kwame);
  await seal(leila);
  await decide(openingId, leila, kwame);
  const planned = await makeInterview(workspace, {
    applicationId: leila,
    startsAt: workspace.now + 86_400_000,
  });
  ids = { opening: openingId, leila, kwame, planned };
}, 60_000);

const interviewed = (openingId: string, name: string, levels: number[]) =>
  makeInterviewed({
    workspace,
    openingId,
    name,
    levels,
    evidence: () => `EVIDENCE of ${name}, write to ${otherEmail}`,
    note: `NOTE on ${name}, reach her at ${email}`,
  });

async function setContacts(applicationId: string, emails: string[], phones: string[]) {
  const { candidate } = await workspace.ok("outcome.application", { applicationId });
  workspace.db
    .prepare("UPDATE candidate SET emails = ?, phones = ? WHERE id = ?")
    .run(JSON.stringify(emails), JSON.stringify(phones), candidate.id);
}

/** A seal opened with a reason that is nobody's business. */
async function openEarly(applicationId: string) {
  const interviewId = await makeInterview(workspace, { applicationId });
  await submitScorecard(workspace, { interviewId, panelistId: panelists[1]!, levels: 2 });
  await workspace.ok("interview.openSeal", { id: interviewId, reason: "SEALREASON Rajiv is ill" });
}

async function seal(applicationId: string) {
  const interviewId = await makeInterview(workspace, { applicationId });
  await submitScorecard(workspace, {
    interviewId,
    panelistId: panelists[1]!,
    levels: 1,
    evidence: "SEALED evidence",
    recommendation: "strong-no",
    note: "SEALED note",
  });
}

async function decide(openingId: string, leila: string, kwame: string) {
  const said = await workspace.ok("decision.evidence", { openingId, applicationId: leila });
  const evidence = said.evidence
    .slice(0, 2)
    .map(({ scorecardId, criterionId }) => ({ scorecardId, criterionId, take: 1 as const }));
  const base = { holdUntil: null, moveTo: null };
  const { recordId } = await workspace.ok("decision.record", {
    openingId,
    latestRecordId: null,
    pin: null,
    entries: [
      { ...base, applicationId: leila, verdict: "hire", reason: `REASON ${subject}`, evidence },
      { ...base, applicationId: kwame, verdict: "reject", reason: "REASON two", evidence: [] },
    ],
  });
  workspace.act(panelists[2]!);
  await workspace.ok("decision.sign", {
    recordId,
    panelistId: panelists[2]!,
    stance: "dissents",
    words: `DISSENT I would have taken ${other}`,
    pin: null,
  });
  workspace.act(workspace.founderId);
}

interface Asked {
  kind: DocumentKind;
  of: keyof typeof ids;
  profile?: DocumentProfile;
}

async function get({ kind, of, profile }: Asked, as = "html"): Promise<Response> {
  const copy = profile === undefined ? "" : `&profile=${profile}`;
  const url = `http://127.0.0.1/data/documents/${kind}/${ids[of]}.${as}?paper=A4${copy}`;
  return serveDocument(new Request(url), [kind, `${ids[of]}.${as}`], workspace.context);
}

/** Page and margins as they are printed. */
async function printed(asked: Asked): Promise<string> {
  const [page, margins] = [await get(asked), await get(asked, "css")];
  expect(page.status).toBe(200);
  const rules = (await margins.text()).split("@page {")[1]!;
  return `${await page.text()} ${rules}`;
}

const documents: Asked[] = [
  { kind: "candidate-report", of: "leila" },
  { kind: "comparison", of: "opening" },
  { kind: "panel-pack", of: "opening" },
  { kind: "panel-pack", of: "planned" },
  { kind: "decision-record", of: "opening" },
];

describe("every copy", () => {
  it.each(documents)("leaves out what is sealed: %o", async (asked) => {
    for (const profile of ["founder", "panel"] as const)
      expect(await printed({ ...asked, profile })).not.toContain("SEALED");
  });

  it.each(documents)(
    "says whose it is at the foot of the page and in the file's name: %o",
    async (asked) => {
      for (const [profile, mark] of [
        ["founder", "Founder copy"],
        ["panel", "Panel copy"],
      ] as const) {
        expect(await printed({ ...asked, profile })).toContain(`${mark}"`);
        const found = await workspace.ok("document.get", {
          kind: asked.kind,
          id: ids[asked.of],
          profile,
        });
        expect(found.fileName).toContain(`(${mark[0]!.toLowerCase()}${mark.slice(1)})`);
        expect(found.profile).toBe(profile);
      }
    },
  );
});

describe("the founder's copy", () => {
  it("has names, words, reasons and dissent", async () => {
    const record = await printed({ kind: "decision-record", of: "opening", profile: "founder" });
    for (const words of [subject, other, "EVIDENCE", "NOTE", "REASON", "DISSENT", "SEALREASON"])
      expect(record).toContain(words);
    const pack = await printed({ kind: "panel-pack", of: "opening", profile: "founder" });
    expect(pack).toContain(email);
    expect(pack).toContain(phone);
  });
});

describe("the panel's copy", () => {
  it.each(documents)(
    "has no way to reach a candidate, and no reason for an open seal: %o",
    async (asked) => {
      const html = await printed({ ...asked, profile: "panel" });
      for (const words of [email, otherEmail, phone, "SEALREASON"])
        expect(html).not.toContain(words);
    },
  );

  it.each([
    { kind: "comparison", of: "opening" },
    { kind: "decision-record", of: "opening" },
  ] as Asked[])(
    "shortens the names that are compared, in what people wrote too: %o",
    async (asked) => {
      const html = await printed({ ...asked, profile: "panel" });
      expect(html).toContain("Leila H.");
      expect(html).not.toContain(subject);
      expect(html).not.toContain(other);
    },
  );

  it("keeps what the panel said: evidence, notes and dissent", async () => {
    const report = await printed({ kind: "candidate-report", of: "leila", profile: "panel" });
    expect(report).toContain("EVIDENCE");
    expect(report).toContain("NOTE");
    const record = await printed({ kind: "decision-record", of: "opening", profile: "panel" });
    expect(record).toContain("DISSENT I would have taken Kwame M.");
  });
});

describe("the candidate's copy", () => {
  const handed: Asked[] = [
    { kind: "candidate-report", of: "leila", profile: "candidate" },
    { kind: "decision-record", of: "leila", profile: "candidate" },
    { kind: "panel-pack", of: "planned", profile: "candidate" },
    { kind: "panel-pack", of: "opening", profile: "candidate" },
  ];

  it.each(handed)("has nobody else, no number, no word of the panel: %o", async (asked) => {
    const html = await printed(asked);
    for (const words of [
      other,
      "Kwame",
      "EVIDENCE",
      "NOTE",
      "REASON",
      "DISSENT",
      "Adaeze",
      "Tomás",
      "Hanna",
      "Rajiv",
      email,
      "sealed",
      "dissent",
      "recommend",
    ])
      expect(html).not.toContain(words);
    expect(html).not.toMatch(/data-level|chart-|of 100|\bfit\b|must-have|<table|Level \d|\d\s?%/i);
    expect(html).toContain('Candidate copy"');
  });

  it("tells the verdict and what was strong or missing in the competencies' words", async () => {
    const letter = await printed({ kind: "decision-record", of: "leila", profile: "candidate" });
    expect(letter).toContain("We would like you to join us.");
    expect(letter).toContain("What was strong");
    const report = await printed({ kind: "candidate-report", of: "kwame", profile: "candidate" });
    expect(report).toContain("We will not go on with your application for this role.");
    expect(report).toContain("What we missed");
    const { competencies } = await workspace.ok("opening.get", { id: ids.opening });
    const told = competencies.filter((one) => report.includes(`<bdi>${one.name}</bdi>`));
    expect(told.length).toBeGreaterThan(0);
    for (const { definition, anchors } of told) {
      expect(report).toContain(definition.replaceAll("'", "&#x27;"));
      // The words of the level that was given would be the level.
      for (const given of [anchors[1], anchors[2]!])
        expect(report).not.toContain(given.replaceAll("'", "&#x27;"));
    }
  });

  it("of an invitation has the appointment and no exercise", async () => {
    const html = await printed({ kind: "panel-pack", of: "planned", profile: "candidate" });
    expect(html).toContain(subject);
    expect(html).toContain("Europe/Oslo");
    const { rounds } = await workspace.ok("opening.get", { id: ids.opening });
    for (const { title } of rounds.flatMap((round) => round.items))
      expect(html).not.toContain(title);
  });

  it("does not exist of a comparison, of a whole decision record, or of somebody without an answer", async () => {
    for (const { kind, of } of [
      { kind: "comparison", of: "opening" },
      { kind: "decision-record", of: "opening" },
      { kind: "job-description", of: "opening" },
    ] as const) {
      const input = { kind, id: ids[of], profile: "candidate" as const };
      expect(await workspace.refused("document.get", input)).toMatchObject({ code: "invalid" });
      expect((await get({ kind, of, profile: "candidate" })).status).toBe(404);
    }
    const open = await makeInterviewed({
      workspace,
      openingId: ids.opening,
      name: "Not Decided",
      levels: [3, 3, 3, 3],
    });
    expect(
      await workspace.refused("document.get", { kind: "decision-record", id: open }),
    ).toMatchObject({ code: "not-found" });
  });
});

describe("who may print what", () => {
  it.each(documents)(
    "panelists have no founder's copy, as page, PDF or file: %o",
    async (asked) => {
      const ref = { kind: asked.kind, id: ids[asked.of], profile: "founder" as const };
      for (const who of [panelists[1]!, outsider]) {
        workspace.act(who);
        expect(await workspace.refused("document.get", ref)).toMatchObject({ code: "forbidden" });
        expect(await workspace.refused("document.save", { ...ref, paper: "A4" })).toMatchObject({
          code: "forbidden",
        });
        for (const as of ["html", "css", "pdf"])
          expect((await get({ ...asked, profile: "founder" }, as)).status).toBe(403);
        const { kind, id } = ref;
        const found = await workspace.ok("document.get", { kind, id });
        expect(found.profile).toBe("panel");
        expect(found.profiles).not.toContain("founder");
      }
      workspace.act(workspace.founderId);
    },
  );

  it("the lead of an opening has everything of it, and of no other", async () => {
    const { openingId } = await makeHiring(workspace, "Another opening");
    const lead = panelists[3]!;
    workspace.db.prepare("UPDATE opening SET leadId = ? WHERE id = ?").run(lead, ids.opening);
    workspace.act(lead);
    for (const { kind, of } of documents) {
      const found = await workspace.ok("document.get", { kind, id: ids[of], profile: "founder" });
      expect(found.profiles).toContain("founder");
    }
    expect(
      await workspace.refused("document.get", {
        kind: "comparison",
        id: openingId,
        profile: "founder",
      }),
    ).toMatchObject({ code: "forbidden" });
    workspace.act(workspace.founderId);
  });

  it("a copy that never was is invalid", async () => {
    const input = { kind: "comparison", id: ids.opening, profile: "press" };
    expect(await workspace.refused("document.get", input)).toMatchObject({ code: "invalid" });
    expect(
      (await get({ kind: "comparison", of: "opening", profile: "press" as never })).status,
    ).toBe(404);
  });

  it("a pack begins with the panel's copy, everything else with as much as one may have", async () => {
    for (const { kind, of } of documents) {
      const { profile } = await workspace.ok("document.get", { kind, id: ids[of] });
      expect(profile).toBe(kind === "panel-pack" ? "panel" : "founder");
    }
  });
});
