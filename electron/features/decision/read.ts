import type { Database } from "better-sqlite3";
import type { Output } from "../../../shared/contract.ts";
import type { DecisionCandidate, DecisionLine } from "../../../shared/decision.ts";
import type { Stage } from "../../../shared/opening.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { listStages, liveApplication } from "../opening/read.ts";
import { readBasis } from "./basis.ts";
import { listWaiting } from "./openings.ts";
import { hasPin, latestRecordId } from "./records.ts";
import { listEvidence, listRecommended, partOf } from "./said.ts";
import { isFounder } from "../founder.ts";

type Deciding = Output<"decision.get">;
type Applicant = Deciding["applicants"][number];

/** What a decision on an opening would be made from, and what the person at the laptop may do about it. */
export async function readDeciding(
  db: Database,
  openingId: string,
  actor: string,
): Promise<Deciding | null> {
  const opening = getDecided(db, openingId);
  const basis = opening && (await readBasis(db, openingId));
  if (!basis) return null;
  const holders = listSeatHolders(db, openingId);
  return {
    basis: { ...basis, candidates: basis.candidates.map(lineOf) },
    status: opening.status,
    seats: {
      total: basis.opening.seats,
      filled: holders.filter((one) => one.seated === 1).length,
      promised: holders.filter((one) => one.seated === 0).length,
    },
    targetDate: opening.targetDate,
    stages: listStages(db, openingId),
    applicants: listApplicants(
      db,
      basis.candidates.map((one) => one.applicationId),
    ),
    waiting: listWaiting(db, openingId),
    latestRecordId: latestRecordId(db, openingId),
    refusal: refusalToRecord(db, opening, actor),
    needsPin: hasPin(db, actor),
  };
}

/** Of one candidate what stands on their line. */
const lineOf = (one: DecisionCandidate): DecisionLine => ({
  applicationId: one.applicationId,
  candidateId: one.candidateId,
  name: one.name,
  stage: one.stage,
  raw: one.raw,
  adjusted: one.adjusted,
  interval: one.interval,
  mustHaves: one.mustHaves,
  notSeparableFrom: one.notSeparableFrom,
  sealedInterviews: one.sealedInterviews,
  sealedScorecards: one.sealedScorecards,
});

/** What the panel wrote down and recommended of one person of an opening; null when there is no such person. */
export function readSaid(
  db: Database,
  { openingId, applicationId }: { openingId: string; applicationId: string },
): Output<"decision.evidence"> | null {
  const isThere = db
    .prepare(
      `SELECT 1 FROM ${liveApplication} WHERE application.id = ? AND application.openingId = ?`,
    )
    .get(applicationId, openingId);
  if (isThere === undefined) return null;
  return {
    evidence: listEvidence(db, applicationId),
    recommendations: partOf(listRecommended(db, [applicationId]), applicationId),
  };
}

interface DecidedOpening {
  title: string;
  status: "open" | "closed";
  seats: number;
  targetDate: string | null;
  leadId: string;
  leadName: string;
}

export const getDecided = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT opening.title, status, seats, targetDate, leadId, panelist.name AS leadName
       FROM opening JOIN panelist ON panelist.id = leadId WHERE opening.id = ?`,
    )
    .get(id) as DecidedOpening | undefined;

/** Why this person may not record a decision, as a sentence; null when they may. */
export function refusalToRecord(
  db: Database,
  { title, status, leadId, leadName }: DecidedOpening,
  actor: string,
): string | null {
  if (status === "closed") return `${isolate(title)} is closed. Open it again first.`;
  if (actor === leadId) return null;
  return isFounder(db, actor)
    ? null
    : `Only the panel lead, ${isolate(leadName)}, or the founder can record a decision.`;
}

function listApplicants(db: Database, applicationIds: readonly string[]): Applicant[] {
  const stage = db.prepare(
    `SELECT stage.id, stage.name, stage.kind FROM application
     JOIN stage ON stage.id = application.stageId WHERE application.id = ?`,
  );
  return applicationIds.map((applicationId) => ({
    applicationId,
    stage: stage.get(applicationId) as Stage,
    answer: getAnswer(db, applicationId),
  }));
}

/** The latest answer somebody has, whatever came before it. */
export const getAnswer = (db: Database, applicationId: string) =>
  (db
    .prepare(
      `SELECT recordId, verdict, reason, holdUntil, decidedAt
       FROM decision JOIN decisionRecord ON decisionRecord.id = decision.recordId
       WHERE applicationId = ? ORDER BY decisionRecord.rowid DESC LIMIT 1`,
    )
    .get(applicationId) as Applicant["answer"] | undefined) ?? null;

/**
 * Who holds a seat: hired, or promised one, because the latest decision says hire and the application still runs.
 * `seated`: 1 once in the stage for the hired.
 */
export const listSeatHolders = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT application.id, candidate.name, stage.kind = 'hired' AS seated
       FROM application
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN stage ON stage.id = application.stageId
       WHERE application.openingId = ? AND application.deletedAt IS NULL
         AND (stage.kind = 'hired' OR (stage.kind = 'active' AND (
           SELECT verdict FROM decision JOIN decisionRecord ON decisionRecord.id = decision.recordId
           WHERE decision.applicationId = application.id
           ORDER BY decisionRecord.rowid DESC LIMIT 1) = 'hire'))
       ORDER BY candidate.sortName, application.id`,
    )
    .all(openingId) as { id: string; name: string; seated: number }[];
