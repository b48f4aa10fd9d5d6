import type { Input } from "../../../shared/contract.ts";
import { resumePdf } from "../../../electron/workspace/sample/resume.ts";
import { appendChunk } from "../../../electron/features/attachment.ts";
import { sealPin, storePin } from "../../../electron/features/pin.ts";
import { noon, testHost, TestWorkspace } from "../app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../make.ts";

/** What a panelist writes into a scorecard; every text of one world holds the same word, which must come out nowhere. */
export interface Author {
  levels: number;
  recommendation: "strong-no" | "strong-yes";
  words: string;
}

export const secret = "SENTINEL";
export const praise: Author = {
  levels: 5,
  recommendation: "strong-yes",
  words: `${secret} she named the berth window`,
};
export const blame: Author = {
  levels: 1,
  recommendation: "strong-no",
  words: "Nothing of the kind.",
};

export interface World {
  workspace: TestWorkspace;
  lead: string;
  hanna: string;
  rosa: string;
  outsider: string;
  isCancelled: boolean;
  ids: Record<
    | "applicationId"
    | "otherApplicationId"
    | "candidateId"
    | "otherCandidateId"
    | "openingId"
    | "roleId"
    | "payPlanId"
    | "interviewId"
    | "openInterviewId"
    | "competencyId"
    | "kitItemId"
    | "attachmentId"
    | "stageId"
    | "sheetId"
    | "seatId"
    | "planId",
    string
  >;
  /** Of the sealed interview. Hanna's is the one that holds something. */
  cards: Record<"lead" | "hanna" | "rosa", string>;
  library: { kind: "question" | "role-play" | "case-study"; builtInId: string };
}

/**
 * Two candidates that everybody has scored alike, and a sealed interview with one of them: Hanna has scored it (or not),
 * Rosa and the lead have not. A debrief has begun, a decision is recorded, a kit is out, groups are declared: everything
 * that is made of scores is there. Ids and clock are the same in every world, so that two worlds differ only in what
 * Hanna wrote.
 */
export async function makeWorld(
  hannas: Author | null,
  { draft = false, cancelled = false } = {},
): Promise<World> {
  const workspace = new TestWorkspace();
  workspace.host = testHost({ kind: "browser" });
  const lead = workspace.founderId;
  const hanna = await makePanelist(workspace, "Hanna Virtanen");
  const rosa = await makePanelist(workspace, "Rosa Marten");
  const outsider = await makePanelist(workspace, "Not On The Panel");
  const panel = [lead, hanna, rosa];
  const openingId = await makeOpening(workspace, { panelistIds: panel });
  const { role, competencies, rounds, stages } = await workspace.ok("opening.get", {
    id: openingId,
  });
  // The round with the role-play: a scorecard there holds everything that a scorecard can hold.
  const round = rounds.find((one) => one.items.some((item) => item.content.kind === "role-play"))!;
  const exercise = round.items.find((item) => item.content.kind === "role-play")!;
  const leila = await makeApplication(workspace, { openingId });
  const kwame = await makeApplication(workspace, { openingId, name: "Kwame Asante" });
  const opened: string[] = [];
  for (const { id } of [leila, kwame]) {
    const interviewId = await makeInterview(workspace, { applicationId: id, roundId: round.id });
    for (const panelistId of panel)
      await submitScorecard(workspace, { interviewId, panelistId, levels: 3 });
    opened.push(interviewId);
  }
  const sealed = await makeInterview(workspace, { applicationId: leila.id, roundId: round.id });
  if (hannas) {
    const { words, ...judgement } = hannas;
    const texts = { evidence: `${words} as evidence`, note: `${words} as a note` };
    const card = { interviewId: sealed, panelistId: hanna };
    await submitScorecard(workspace, { ...card, ...judgement, ...texts, draft });
    writeMore(workspace, { ...card, kitItemId: exercise.id }, hannas);
  } else workspace.newId(); // What her note would have taken.
  const { panelists } = await workspace.ok("interview.get", { id: sealed });
  const cardOf = (id: string) => panelists.find((one) => one.id === id)!.scorecardId;
  const cards = { lead: cardOf(lead), hanna: cardOf(hanna), rosa: cardOf(rosa) };
  const { kit } = await workspace.ok("sheet.exportKit", { scorecardId: cards.rosa });
  await makeMore(workspace, { openingId, leila, kwame });
  const attachmentId = await attachResume(workspace, leila.candidateId);
  if (cancelled) await workspace.ok("interview.cancel", { id: sealed });
  const { id: payPlanId } = await workspace.ok("pay.create", { roleId: role.id, from: null });
  const { id: planId } = await workspace.ok("plan.create", { name: "Plan", from: null });
  const { kind, builtInId } = (await workspace.ok("opening.library", { id: openingId }))[0]!;
  return {
    workspace,
    lead,
    hanna,
    rosa,
    outsider,
    isCancelled: cancelled,
    cards,
    ids: {
      applicationId: leila.id,
      otherApplicationId: kwame.id,
      candidateId: leila.candidateId,
      otherCandidateId: kwame.candidateId,
      openingId,
      roleId: role.id,
      payPlanId,
      interviewId: sealed,
      openInterviewId: opened[0]!,
      competencyId: competencies[0]!.competencyId,
      kitItemId: exercise.id,
      attachmentId,
      stageId: stages[1]!.id,
      sheetId: kit!.id,
      planId,
      seatId: (await workspace.ok("org.get", {})).seats.at(-1)!.id,
    },
    library: { kind, builtInId: builtInId! },
  };
}

/** Makes of what counts whatever can be made of it, while there is something that does not count. */
async function makeMore(
  workspace: TestWorkspace,
  {
    openingId,
    leila,
    kwame,
  }: { openingId: string } & Record<"leila" | "kwame", { id: string; candidateId: string }>,
): Promise<void> {
  await workspace.ok("debrief.run", { openingId, applicationId: leila.id });
  await workspace.ok("debrief.pause", { openingId });
  const hold: Input<"decision.record">["entries"][number] = {
    applicationId: kwame.id,
    verdict: "hold",
    reason: "The other one first.",
    holdUntil: "2031-01-31",
    evidence: [],
    moveTo: null,
  };
  const record = { openingId, latestRecordId: null, entries: [hold], pin: null };
  await workspace.ok("decision.record", record);
  await workspace.ok("fairness.setEnabled", { enabled: true });
  const { questions } = await workspace.ok("fairness.get", {});
  const { id: questionId, groups } = questions[0]!;
  for (const [at, { candidateId }] of [leila, kwame].entries())
    await workspace.ok("fairness.declare", { candidateId, questionId, answer: groups[at]!.id });
}

async function attachResume(workspace: TestWorkspace, candidateId: string): Promise<string> {
  const bytes = resumePdf(["Leila Haddad", "Sold berths for nine years."]);
  const file = { name: "Leila.pdf", mime: "application/pdf", bytes: bytes.length } as const;
  const { id } = await workspace.ok("attachment.begin", { candidateId, ...file });
  appendChunk(workspace.db, id, 0, bytes);
  await workspace.ok("attachment.finish", { id });
  return id;
}

/** What else a scorecard holds: an exercise as it was run, a second take, the moments of its ratings, what is half typed. */
function writeMore(
  { db, newId }: TestWorkspace,
  { kitItemId, ...card }: { interviewId: string; panelistId: string; kitItemId: string },
  { levels, words }: Author,
): void {
  const scorecardId = db
    .prepare(
      "SELECT id FROM scorecard WHERE interviewId = @interviewId AND panelistId = @panelistId",
    )
    .pluck()
    .get(card) as string;
  const at = noon + levels * 1000;
  const values = { scorecardId, kitItemId, words, levels, at, spent: levels * 1000 };
  db.prepare(
    `INSERT INTO exerciseRun (scorecardId, kitItemId, clock, used, selfDiagnosis, coachingNote, startedAt, updatedAt)
     VALUES (@scorecardId, @kitItemId, json_object('phase', @levels, 'spent', json_array(@spent, @spent), 'runningSince', NULL),
       json_array(json_object('kind', 'fact', 'index', @levels, 'at', @spent)),
       @words || ' as a diagnosis', @words || ' as coaching', @at, @at)`,
  ).run(values);
  db.prepare(
    `INSERT INTO runNote (id, scorecardId, kitItemId, take, at, text, createdAt)
     VALUES (@id, @scorecardId, @kitItemId, 2, @levels, @words || ' as a moment', @at)`,
  ).run({ ...values, id: newId() });
  db.prepare(
    `INSERT INTO rating (scorecardId, criterionId, take, level, evidence, updatedAt)
     SELECT scorecardId, criterionId, 2, @levels, @words || ' in the second take', @at FROM rating
     WHERE scorecardId = @scorecardId AND criterionId IN (SELECT id FROM criterion WHERE kitItemId = @kitItemId)`,
  ).run(values);
  db.prepare(
    "UPDATE rating SET updatedAt = @at + (criterionId > 'b') * @levels WHERE scorecardId = @scorecardId",
  ).run(values);
  db.prepare("UPDATE scorecard SET savedAt = @at WHERE id = @scorecardId").run(values);
  db.prepare(
    `INSERT INTO draft (panelistId, key, json, updatedAt)
     VALUES (@panelistId, 'scorecard:moment:' || @scorecardId, json_object(@kitItemId, @words || ' half typed'), @at)`,
  ).run({ ...values, panelistId: card.panelistId });
}

/** The last two hand in what they have to say, and the seal opens. */
export async function openTheSeal({ workspace, lead, rosa, ids }: World): Promise<void> {
  for (const panelistId of [lead, rosa])
    await submitScorecard(workspace, { interviewId: ids.interviewId, panelistId, levels: 3 });
}

/** The founder sets a PIN for Hanna, and could come in by it. Returns the PIN. */
export async function giveHannaPin({ workspace, hanna, lead }: World): Promise<string> {
  const pin = "7305";
  const sealed = await sealPin(pin);
  storePin(workspace.db, hanna, sealed, { at: workspace.now, by: lead, toTell: 2 });
  return pin;
}
