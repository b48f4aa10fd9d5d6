import { beforeAll, afterAll, describe, expect, it } from "vitest";
import { prepare, renderHtml } from "../../../electron/documents/render.ts";
import { DecisionSnapshot } from "../../../shared/decision.ts";
import type { DocumentProfile } from "../../../shared/document.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makeInterview, submitScorecard } from "../../helpers/make.ts";
import { makeHiring, makeInterviewed } from "./panel.ts";
import { printingSite } from "./printing.ts";
import { has, poppler, readPdf } from "./read-pdf.ts";

const arabic = "عبد الرحمن بن محمد الهاشمي";
const day = 86_400_000;

async function recordOf(workspace: TestWorkspace, id: string, profile?: DocumentProfile) {
  const ref = { kind: "decision-record", id, profile } as const;
  const prepared = await prepare(workspace.context, ref);
  if (!prepared.ok) throw new Error(prepared.error.message);
  return renderHtml(prepared.value, ref, "A4");
}

async function makeDecided(workspace: TestWorkspace) {
  const { openingId, panelistIds } = await makeHiring(workspace);
  const base = { workspace, openingId };
  const leila = await makeInterviewed({ ...base, name: "Leila Haddad", levels: [5, 4, 4, 2] });
  const hashimi = await makeInterviewed({ ...base, name: arabic, levels: [2, 2, 1, 2] });
  return { openingId, panelistIds, leila, hashimi };
}

type Decided = Awaited<ReturnType<typeof makeDecided>>;

async function decide(
  workspace: TestWorkspace,
  { openingId, leila, hashimi }: Decided,
  latestRecordId: string | null = null,
) {
  const asked = { openingId, applicationId: leila };
  const [line] = (await workspace.ok("decision.evidence", asked)).evidence;
  const base = { holdUntil: null, moveTo: null };
  return workspace.ok("decision.record", {
    openingId,
    latestRecordId,
    pin: null,
    entries: [
      {
        ...base,
        applicationId: leila,
        verdict: "hire",
        reason: "She asks, waits and writes down.",
        evidence: [{ scorecardId: line!.scorecardId, criterionId: line!.criterionId, take: 1 }],
      },
      {
        ...base,
        applicationId: hashimi,
        verdict: "hold",
        holdUntil: "2026-12-12",
        reason: "Until she has signed.",
        evidence: [],
      },
    ],
  });
}

async function dissent(workspace: TestWorkspace, recordId: string, panelistId: string) {
  workspace.act(panelistId);
  const words = "I would have waited.\nNobody asked who signs.";
  await workspace.ok("decision.sign", {
    recordId,
    panelistId,
    stance: "dissents",
    words,
    pin: null,
  });
  workspace.act(workspace.founderId);
}

describe("before a decision", () => {
  it("is a draft that says so, with what is sealed left out", async () => {
    const workspace = new TestWorkspace();
    const { openingId, panelistIds, leila } = await makeDecided(workspace);
    const interviewId = await makeInterview(workspace, { applicationId: leila });
    await submitScorecard(workspace, {
      interviewId,
      panelistId: panelistIds[1]!,
      levels: 1,
      note: "SEALED note",
    });
    const html = await recordOf(workspace, openingId);
    expect(html).toContain("Draft: no decision recorded");
    expect(html).toContain("One interview is still sealed and not in here.");
    expect(html).not.toContain("SEALED");
    expect(html).not.toContain("What was decided");
    const [listed] = (await workspace.ok("document.list", {})).filter(
      (one) => one.kind === "decision-record",
    );
    expect(listed).toMatchObject({ id: openingId, caution: "Draft: no decision recorded" });
  });

  it("has something to say where nobody was interviewed, and is not there for a stranger", async () => {
    const workspace = new TestWorkspace();
    const { openingId } = await makeHiring(workspace);
    expect(await recordOf(workspace, openingId)).toContain("nobody has been interviewed");
  });
});

describe("a decision record", () => {
  let workspace: TestWorkspace;
  let decided: Decided;
  let recordId: string;
  beforeAll(async () => {
    workspace = new TestWorkspace();
    decided = await makeDecided(workspace);
    ({ recordId } = await decide(workspace, decided));
    await dissent(workspace, recordId, decided.panelistIds[2]!);
  });

  it("tells what was decided, by whom, why, on what, and what stands against it", async () => {
    const html = await recordOf(workspace, decided.openingId);
    expect(html).toContain("<em>Leila Haddad is to be hired.</em>");
    expect(html).toContain("Two of four signed, <em>one of them against it.</em>");
    expect(html).toContain("She asks, waits and writes down.");
    expect(html).toContain("until 12 December 2026");
    expect(html).toContain("Asked what a missed berth window costs us");
    expect(html).toMatch(/Rajiv Menon says no in first conversation\./);
    expect(html).toContain("Nobody asked who signs.");
    expect(html).toContain("Not signed: Tomás Ferreira, Rajiv Menon.");
  });

  it("says the same a year later, whatever has changed since", async () => {
    const before = await recordOf(workspace, decided.openingId);
    const { candidate } = await workspace.ok("outcome.application", {
      applicationId: decided.leila,
    });
    workspace.db.prepare("UPDATE candidate SET name = 'Renamed' WHERE id = ?").run(candidate.id);
    workspace.db
      .prepare("UPDATE panelist SET name = 'Other Name', title = 'Gone' WHERE id IN (?, ?)")
      .run(decided.panelistIds[1]!, decided.panelistIds[2]!);
    workspace.db.prepare("UPDATE opening SET title = 'Other title', seats = 9").run();
    workspace.db.prepare("UPDATE rating SET level = 1, evidence = 'Rewritten'").run();
    workspace.db.prepare("UPDATE scorecard SET note = 'Rewritten', recommendation = 'no'").run();
    const { weights, updatedAt } = await workspace.ok("opening.get", { id: decided.openingId });
    await workspace.ok("opening.setWeights", {
      id: decided.openingId,
      updatedAt,
      competencies: weights[0]!.competencies.map((one) => ({ ...one, weight: 1 })),
      reason: "A later reason",
    });
    workspace.now += 365 * day;
    const after = await recordOf(workspace, decided.openingId);
    const undated = (html: string) => html.replace(/<header.*?<\/header>/, "");
    expect(undated(after)).toBe(undated(before));
  });

  it("lists earlier records under the newest, with what they said", async () => {
    workspace.now -= 364 * day;
    await decide(workspace, decided, recordId);
    const html = await recordOf(workspace, decided.openingId);
    expect(html).toContain("Earlier decisions on this opening");
    expect(html).toMatch(/by Adaeze Nwosu: .*Leila Haddad hire/);
    const found = await workspace.ok("document.get", {
      kind: "decision-record",
      id: decided.openingId,
    });
    expect(found.subtitle).toMatch(/^Decided on 24 November 2026$/);
  });

  it("offers the letter to everybody who has an answer", async () => {
    const letters = (await workspace.ok("document.list", {})).filter(
      (one) => one.kind === "decision-record" && one.subtitle.startsWith("For the candidate"),
    );
    expect(letters.map((one) => one.id).toSorted()).toEqual(
      [decided.leila, decided.hashimi].toSorted(),
    );
    const letter = await recordOf(workspace, decided.hashimi);
    expect(letter).toContain("You will have an answer by 12 December 2026.");
    expect(letter).not.toContain("Until she has signed");
  });
});

describe("figures of a record", () => {
  it("show intervals, who cannot be separated, agreement, severity, robustness and changed scores", async () => {
    const workspace = new TestWorkspace();
    const decided = await makeDecided(workspace);
    const { recordId } = await decide(workspace, decided);
    withFigures(workspace, recordId, decided);
    const html = await recordOf(workspace, decided.openingId);
    for (const words of [
      "61 to 79",
      "Not separable from",
      "The panel’s figures cannot tell this person from",
      "Krippendorff’s α, ordinal",
      "The panel agrees well.",
      "Rajiv Menon scores 6 points lower than the panel as a whole on the same candidates, interval −9.5 to −2.5.",
      "95 % interval 0.60 to 0.92",
      "own scatter about it: 0.42 levels, with six degrees of freedom",
      "The second take was rated 1.5 levels higher than the first (five ratings in both takes by two panelists)",
      " and 2 more",
      "The order held in 83",
      "1 000 draws",
      "seed 7",
      "Without Adaeze Nwosu in turn, the order would be another.",
      "4 → <b>3</b>",
      "I had not seen the second call",
      "from the whole picture",
      "first yes",
      "scored after the seal was opened",
      "Changed from yes to no, from this interview: He took it back.",
      "12 min",
    ])
      expect(html.replaceAll("\u00a0", " ")).toContain(words);
    const panel = await recordOf(workspace, decided.openingId, "panel");
    expect(panel).not.toContain("points lower than the panel");
    expect(panel).not.toContain("−9.5");
    expect(panel).toContain("Krippendorff’s α, ordinal");
  });

  it("tell why there are none", async () => {
    const workspace = new TestWorkspace();
    const decided = await makeDecided(workspace);
    const { recordId } = await decide(workspace, decided);
    change(workspace, recordId, (snapshot) => {
      snapshot.method.refusal = "Not everybody was seen by somebody who saw the others.";
    });
    const html = await recordOf(workspace, decided.openingId);
    expect(html).toContain("No adjusted fits: Not everybody was seen");
  });
});

function change(
  workspace: TestWorkspace,
  recordId: string,
  edit: (snapshot: DecisionSnapshot) => void,
): void {
  const stored = workspace.db
    .prepare("SELECT snapshot FROM decisionRecord WHERE id = ?")
    .pluck()
    .get(recordId) as string;
  const snapshot = DecisionSnapshot.parse(JSON.parse(stored));
  edit(snapshot);
  // No record can be changed in a workspace; this one stands for a panel with more figures.
  workspace.db.exec("DROP TRIGGER IF EXISTS decisionRecordStays");
  workspace.db
    .prepare("UPDATE decisionRecord SET snapshot = ? WHERE id = ?")
    .run(JSON.stringify(snapshot), recordId);
}

/** A record with every figure a panel can have. */
function withFigures(workspace: TestWorkspace, recordId: string, decided: Decided): void {
  const [adaeze, , hanna, rajiv] = decided.panelistIds;
  change(workspace, recordId, (snapshot) => {
    const [one, other] = ["Leila Haddad", arabic].map((name) =>
      snapshot.candidates.find((candidate) => candidate.name === name)!,
    );
    Object.assign(one!, {
      adjusted: 70,
      interval: [61, 79],
      notSeparableFrom: [other!.applicationId],
      ties: 3,
      coachability: { difference: 1.5, panelists: 2, criteria: 5 },
      debriefed: 12 * 60_000,
      ratingChanges: [
        {
          panelistId: hanna,
          roundName: "Role-play",
          itemTitle: "Opening call",
          criterion: "Asks",
          take: 1,
          from: 4,
          to: 3,
          reason: "I had not seen the second call",
          scope: "whole",
          at: workspace.now,
        },
      ],
    });
    const said = one!.recommendations.find((line) => line.panelistId === rajiv)!;
    said.first = "yes";
    said.current = "no";
    said.late = true;
    said.changes = [
      { from: "yes", to: "no", reason: "He took it back.", scope: "interview", at: workspace.now },
    ];
    snapshot.method = { ...snapshot.method, draws: 1000, seed: 7, weightChange: 0.1 };
    Object.assign(snapshot.method, { refusal: null, residualSd: 0.42, df: 6 });
    Object.assign(
      snapshot.panel.find((person) => person.id === rajiv)!,
      {
        severity: -6,
        severityInterval: [-9.5, -2.5],
      },
    );
    snapshot.agreement = [
      {
        measure: "Krippendorff’s α, ordinal",
        value: 0.81,
        reading: "The panel agrees well.",
        interval: [0.6, 0.92],
      },
    ];
    snapshot.robustness = {
      orderHeld: 0.83,
      firstHeld: 0.9,
      refusal: null,
      without: [
        { panelistId: adaeze!, orderHeld: false, refusal: null },
        { panelistId: hanna!, orderHeld: true, refusal: null },
        { panelistId: rajiv!, orderHeld: null, refusal: "Too few panelists are left." },
      ],
    };
    snapshot.debrief = { startedAt: workspace.now, endedAt: workspace.now + 3_600_000 };
  });
}

describe("a printed decision record", () => {
  const workspace = new TestWorkspace();
  const site = printingSite(workspace);
  let bytes: Uint8Array;
  let pdf: Awaited<ReturnType<typeof readPdf>>;

  beforeAll(async () => {
    const decided = await makeDecided(workspace);
    const { recordId } = await decide(workspace, decided);
    await dissent(workspace, recordId, decided.panelistIds[2]!);
    withFigures(workspace, recordId, decided);
    bytes = await site.print(
      `/data/documents/decision-record/${decided.openingId}.html?paper=Letter`,
    );
    pdf = await readPdf(bytes);
  }, 60_000);
  afterAll(() => site.close());

  it("is tagged, with bookmarks, page numbers and whose copy it is on every page", () => {
    expect(pdf.tagged).toBe(true);
    expect(pdf.size).toEqual([216, 279]);
    expect(pdf.outline).toEqual(
      expect.arrayContaining([
        "What was decided",
        "Signatures and dissent",
        "Fits",
        "Competencies",
        "Recommendations",
        "Changed scores",
        "How far the figures carry",
        "Weights",
        "How these figures were made",
      ]),
    );
    for (const [at, page] of pdf.pages.entries()) {
      expect(page).toContain(`${at + 1} / ${pdf.pages.length}`);
      expect(page).toContain("Founder copy");
      expect(page.trim()).not.toMatch(/(Fits|Weights|Recommendations|Changed scores|Debrief)$/);
    }
  });

  it.skipIf(!has("pdfinfo"))("is tagged for other readers too", () => {
    expect(poppler("pdfinfo", bytes)).toMatch(/Tagged: +yes/);
  });
});
