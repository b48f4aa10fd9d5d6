import type { Database } from "better-sqlite3";
import { v7 } from "uuid";
import { serveDocument } from "../../electron/documents/serve.ts";
import { documentPath, type DocumentRef } from "../../shared/document.ts";
import { type Figure, type Goal, longestBlock } from "./measure.ts";
import { BenchWorkspace } from "./workspace.ts";

const candidates = 200;
const panelists = 12;
const competencies = 12;

/** No other window, print or keystroke waits longer than this, whatever is asked for. */
const unnoticed: Goal = { ratio: 0, plusMs: 50 };

/**
 * The longest time in which nothing else of the process has a turn, in an opening larger than anybody has: 200 people
 * met by a panel of twelve, twelve criteria each, every level with its evidence.
 */
export async function measureBlocking(file: string): Promise<Figure[]> {
  const workspace = await BenchWorkspace.create(file);
  try {
    const { openingId, applicationId } = await fillOpening(workspace);
    const figures = await asked(workspace, openingId, applicationId);
    return figures.map(({ what, ours }) => ({
      candidates,
      what: `${what}, longest block`,
      ours,
      bare: 0,
      goal: unnoticed,
    }));
  } finally {
    workspace.db.close();
  }
}

type Measured = Pick<Figure, "what" | "ours">;

async function asked(
  workspace: BenchWorkspace,
  openingId: string,
  applicationId: string,
): Promise<Measured[]> {
  const measure = async (what: string, work: () => Promise<unknown>): Promise<Measured> => ({
    what,
    ours: await longestBlock(work),
  });
  const document = (ref: DocumentRef) => () => fetchDocument(workspace, ref);
  const comparison = document({ kind: "comparison", id: openingId, profile: "founder" });
  const record = document({ kind: "decision-record", id: openingId, profile: "founder" });
  const panelCopy = document({ kind: "decision-record", id: openingId, profile: "panel" });
  const before = [
    await measure("openings to decide", () => workspace.call("decision.openings", {})),
    await measure("what a decision is made from", () =>
      workspace.call("decision.get", { openingId }),
    ),
    await measure("the analysis of the panel", () =>
      workspace.call("panel.analysis", { openingId }),
    ),
    await measure("the debrief", () => workspace.call("debrief.get", { openingId })),
    await measure("compare an opening", () =>
      workspace.call("outcome.opening", { openingId, withEnded: false }),
    ),
    await measure("fit for other roles", () => workspace.call("outcome.roleFit", { openingId })),
    await measure("a printed comparison", comparison),
    await measure("a draft of the record", record),
  ];
  const recordIds: string[] = [];
  const decide = async (): Promise<void> => {
    const { recordId } = await workspace.call("decision.record", {
      openingId,
      latestRecordId: recordIds.at(-1) ?? null,
      entries: [
        {
          applicationId,
          verdict: "hire",
          reason: "Measured.",
          holdUntil: null,
          evidence: [],
          moveTo: null,
        },
      ],
      pin: null,
    });
    recordIds.push(recordId);
  };
  return [
    ...before,
    await measure("record a decision", decide),
    await measure("the records of an opening", () =>
      workspace.call("decision.history", { openingId }),
    ),
    await measure("a printed record", record),
    await measure("the panel's copy of it", panelCopy),
  ];
}

async function fetchDocument(workspace: BenchWorkspace, ref: DocumentRef): Promise<void> {
  const address = new URL(documentPath(ref, "html", "A4"), "http://127.0.0.1");
  const path = address.pathname.split("/").slice(3);
  const answer = await serveDocument(new Request(address), path, workspace.context());
  if (!answer.ok) throw new Error(`${address.pathname} answered ${answer.status}.`);
  await answer.text();
}

/** Written as bare rows: through the channels it would take minutes. */
async function fillOpening(
  workspace: BenchWorkspace,
): Promise<{ openingId: string; applicationId: string }> {
  const panel = [workspace.founderId];
  while (panel.length < panelists) {
    const name = `Panelist ${panel.length}`;
    panel.push((await workspace.call("panelist.create", { name, title: "", email: "" })).id);
  }
  const [role] = await workspace.call("role.list", { archived: false });
  const { id: openingId } = await workspace.call("opening.create", {
    roleId: role!.id,
    title: "A large opening",
    seats: 2,
    targetDate: null,
    leadId: workspace.founderId,
    panelistIds: panel,
    note: "",
  });
  const opening = await workspace.call("opening.get", { id: openingId });
  const stageId = opening.stages.find((stage) => stage.kind === "active")!.id;
  const round = opening.rounds[0]!;
  const criteria = opening.competencies.slice(0, competencies).map(({ competencyId }, at) => {
    const id = v7();
    workspace.db
      .prepare("INSERT INTO criterion VALUES (?, ?, ?, ?, '{}', ?)")
      .run(id, round.items[0]!.id, competencyId, `Criterion ${at}`, 100 + at);
    return id;
  });
  const rows = insertsOf(workspace.db, { openingId, stageId, roundId: round.id, panel, criteria });
  workspace.db.exec("BEGIN");
  const applicationIds = Array.from({ length: candidates }, (_, at) => rows(at));
  workspace.db.exec("COMMIT");
  return { openingId, applicationId: applicationIds[0]! };
}

interface Place {
  openingId: string;
  stageId: string;
  roundId: string;
  panel: readonly string[];
  criteria: readonly string[];
}

/** One candidate with an interview that everybody submitted. */
function insertsOf(db: Database, place: Place): (at: number) => string {
  const insert = {
    candidate: db.prepare(
      "INSERT INTO candidate (id, name, sortName, createdAt, updatedAt) VALUES (?, ?, ?, 1, 1)",
    ),
    application: db.prepare(
      `INSERT INTO application (id, candidateId, openingId, stageId, createdAt, updatedAt)
       VALUES (?, ?, ?, ?, 1, 1)`,
    ),
    interview: db.prepare(
      `INSERT INTO interview (id, applicationId, roundId, startsAt, timeZone, minutes, createdAt, updatedAt)
       VALUES (?, ?, ?, ?, 'Europe/Oslo', 60, 1, 1)`,
    ),
    scorecard: db.prepare(
      `INSERT INTO scorecard (id, interviewId, panelistId, status, recommendation, note, weightsVersion, savedAt, submittedAt)
       VALUES (?, ?, ?, 'submitted', 'yes', 'A note of some length about what was heard.', 1, 1, 1)`,
    ),
    rating: db.prepare(
      `INSERT INTO rating (scorecardId, criterionId, take, level, evidence, updatedAt)
       VALUES (?, ?, 1, ?, 'Said clearly what the missed window costs, with a figure of the customer’s own.', 1)`,
    ),
  };
  return (at) => {
    const [candidateId, applicationId, interviewId] = [v7(), v7(), v7()];
    insert.candidate.run(candidateId, `Candidate ${at}`, `candidate ${at}`);
    insert.application.run(applicationId, candidateId, place.openingId, place.stageId);
    insert.interview.run(interviewId, applicationId, place.roundId, at);
    for (const [who, panelistId] of place.panel.entries()) {
      const scorecardId = v7();
      insert.scorecard.run(scorecardId, interviewId, panelistId);
      for (const [asked, criterionId] of place.criteria.entries())
        insert.rating.run(scorecardId, criterionId, levelOf(at, who, asked));
    }
    return applicationId;
  };
}

/** Scattered over the scale, and the same in every run. */
const levelOf = (candidate: number, panelist: number, criterion: number): number =>
  1 + (((candidate % 23) * 3 + panelist * 5 + criterion * 7 + ((candidate * criterion) % 11)) % 5);
