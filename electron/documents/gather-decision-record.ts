import type { Database } from "better-sqlite3";
import { type DocumentEntry, type DocumentProfile, mostListed } from "../../shared/document.ts";
import type { DecisionBasis, DecisionRecord } from "../../shared/decision.ts";
import type { DecisionPaper } from "../../shared/documents/decision-record-data.ts";
import { DecisionRecordDocument } from "../../shared/documents/decision-record.tsx";
import { sealedNote } from "../../shared/documents/panel-words.ts";
import { footerLine } from "../../shared/documents/page-css.ts";
import { replaced } from "../../shared/documents/redaction.ts";
import { counted, formatInstantDay } from "../../shared/rules/format.ts";
import type { Context } from "../context.ts";
import { readBasis } from "../features/decision/basis.ts";
import { listOpeningsToDecide } from "../features/decision/openings.ts";
import { readDecided, readNewest } from "../features/decision/records.ts";
import { countsSql } from "../features/seal.ts";
import { readSetting } from "../workspace/settings.ts";
import { panelWords } from "./contacts.ts";
import { gatherDecisionLetter } from "./gather-feedback.ts";
import { copyNotices, type Gathered, headingFor, kindNames } from "./gather.ts";

/**
 * The newest record of an opening as it was signed, or before the first the state so far; for one candidate, what is
 * told to them. Null when it is gone.
 */
export async function gatherDecisionRecord(
  context: Context,
  id: string,
  profile: DocumentProfile,
): Promise<Gathered | null> {
  if (profile === "candidate") return gatherDecisionLetter(context, id);
  const { db, actor } = context;
  const newest = await readNewest(db, id, actor);
  const listed = newest ? await readDecided(db, id, actor) : [];
  const older = listed.slice(listed.findIndex((one) => one.id === newest?.id) + 1);
  const records = newest ? [newest, ...older] : [];
  const basis = newest?.snapshot ?? (await readBasis(db, id));
  if (!basis) return null;
  const whole = paperOf(context, basis, records);
  const paper = profile === "founder" ? whole : panelPaper(db, whole);
  const kind = kindNames["decision-record"];
  const { title } = basis.opening;
  const sealed = basis.candidates.reduce((sum, one) => sum + one.sealedInterviews, 0);
  return {
    title,
    subtitle: records[0] ? decidedWords(records[0], readSetting(db, "company").timeZone) : draft,
    about: [title],
    caution: recordCaution(records.length, sealed),
    remarks: [
      ...(records.length === 0
        ? [{ title: "Draft", text: "No decision is recorded yet: these are the figures so far." }]
        : []),
      ...(sealed > 0 ? [{ title: "Sealed interviews", text: sealedNote(sealed) }] : []),
    ],
    updatedAt: records[0]?.snapshot.decidedAt ?? context.now,
    footer: footerLine(whole.heading.company.name, kind, title),
    notice: copyNotices[profile],
    body: DecisionRecordDocument({ paper }),
  };
}

const draft = "Draft: no decision recorded";

const decidedWords = ({ snapshot }: DecisionRecord, timeZone: string): string =>
  `Decided on ${formatInstantDay(snapshot.decidedAt, timeZone)}`;

const recordCaution = (records: number, sealed: number): string => {
  if (records === 0) return draft;
  return sealed > 0 ? `${counted(sealed, "interview")} sealed when decided` : "";
};

type Person = DecisionPaper["silent"][number];

function paperOf(
  context: Context,
  basis: DecisionBasis,
  [latest, ...older]: readonly DecisionRecord[],
): DecisionPaper {
  // As they were called when it was signed, also where their names changed since.
  const named = ({ id, name, title }: Person): Person => {
    const then = basis.panel.find((one) => one.id === id);
    return { id, name: then?.name ?? name, title: then?.title ?? title };
  };
  return {
    heading: headingFor(context, "decision-record"),
    basis,
    decided: latest?.snapshot ?? null,
    voices: (latest?.voices ?? []).map((voice) => ({ ...voice, panelist: named(voice.panelist) })),
    silent: (latest?.silent ?? []).map(named),
    weightVersions: listWeightVersions(context.db, basis.opening.id, basis.weights.version),
    earlier: older.map(({ id, snapshot }) => ({
      id,
      decidedAt: snapshot.decidedAt,
      decidedBy: snapshot.decidedBy.name,
      verdicts: snapshot.entries.map(({ applicationId, verdict }) => ({
        verdict,
        name:
          snapshot.candidates.find((one) => one.applicationId === applicationId)?.name ??
          "somebody",
      })),
    })),
    withSeverity: true,
  };
}

/** For the panel: short names, nobody's contact data, nobody's severity, no reasons for which a seal was opened. */
function panelPaper(db: Database, { heading, ...whole }: DecisionPaper): DecisionPaper {
  const people = whole.basis.candidates.map(({ candidateId, name }) => ({ id: candidateId, name }));
  const candidates = whole.basis.candidates.map((one) => ({
    ...one,
    sealsOpenedEarly: one.sealsOpenedEarly.map((seal) => ({ ...seal, reason: "" })),
  }));
  const panel = whole.basis.panel.map((one) => ({
    ...one,
    severity: null,
    severityInterval: null,
  }));
  const paper = { ...whole, basis: { ...whole.basis, candidates, panel }, withSeverity: false };
  return { heading, ...replaced(paper, panelWords(db, whole.basis.opening.id, people)) };
}

/** Versions are only ever appended, so what is listed up to one stays the same. */
const listWeightVersions = (db: Database, openingId: string, upTo: number) =>
  db
    .prepare(
      `SELECT version, openingWeights.createdAt, panelist.name AS createdBy, reason
       FROM openingWeights JOIN panelist ON panelist.id = openingWeights.createdBy
       WHERE openingId = ? AND version <= ? ORDER BY version DESC`,
    )
    .all(openingId, upTo) as DecisionPaper["weightVersions"];

/** Openings that were decided, or could be; and what can be told to each candidate who has an answer. */
export function listDecisionRecords(db: Database, now: number): DocumentEntry[] {
  const openings = listOpeningsToDecide(db, now)
    .slice(0, mostListed)
    .map((one): DocumentEntry => ({
      kind: "decision-record",
      id: one.id,
      title: one.title,
      subtitle: one.decidedAt === null ? "Figures so far" : `${counted(one.records, "record")}`,
      caution: recordCaution(one.records, one.records === 0 ? one.sealedInterviews : 0),
      updatedAt: one.decidedAt ?? newestOf(db, one.id, one.debrief?.startedAt ?? 0),
    }));
  return [...openings, ...listLetters(db)];
}

/** When an undecided opening's figures were last touched; a sealed scorecard does not say when it was sent. */
const newestOf = (db: Database, openingId: string, startedAt: number): number =>
  db
    .prepare(
      `SELECT max(@startedAt, opening.updatedAt, coalesce((SELECT max(scorecard.submittedAt)
         FROM application JOIN interview ON interview.applicationId = application.id
         JOIN scorecard ON scorecard.interviewId = interview.id
         WHERE application.openingId = opening.id AND ${countsSql}), 0))
       FROM opening WHERE id = @openingId`,
    )
    .pluck()
    .get({ openingId, startedAt }) as number;

const listLetters = (db: Database): DocumentEntry[] =>
  (
    db
      .prepare(
        `SELECT application.id, candidate.name AS title, 'For the candidate, ' || opening.title AS subtitle,
           max(decisionRecord.decidedAt) AS updatedAt
         FROM decision JOIN decisionRecord ON decisionRecord.id = decision.recordId
         JOIN application ON application.id = decision.applicationId AND application.deletedAt IS NULL
         JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
         JOIN opening ON opening.id = application.openingId
         GROUP BY application.id ORDER BY updatedAt DESC, application.id LIMIT ?`,
      )
      .all(mostListed) as Omit<DocumentEntry, "kind" | "caution">[]
  ).map((row) => ({ kind: "decision-record", ...row, caution: "" }));
