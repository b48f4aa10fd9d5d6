import type { Database } from "better-sqlite3";
import {
  DecisionCandidate,
  type DecisionRecord,
  DecisionSnapshot,
} from "../../../shared/decision.ts";
import { inSlices, inTurns, type Steps } from "../../turns.ts";

interface RecordRow {
  id: string;
  openingId: string;
  snapshot: string;
}

/** The records of an opening, the newest first, each with the candidates who have a verdict in it. */
export const readDecided = (
  db: Database,
  openingId: string,
  actor: string,
): Promise<DecisionRecord[]> => inTurns(decidedSteps(db, openingId, actor));

function* decidedSteps(db: Database, openingId: string, actor: string): Steps<DecisionRecord[]> {
  const records: DecisionRecord[] = [];
  for (const id of listIds(db, openingId)) {
    const record = yield* recordSteps(db, id, actor, ({ entries }) => {
      const decided = new Set(entries.map((one) => one.applicationId));
      return (candidate) => decided.has(candidate.applicationId);
    });
    records.push(record);
  }
  return records;
}

/** The newest record of an opening with everything in it. */
export function readNewest(
  db: Database,
  openingId: string,
  actor: string,
): Promise<DecisionRecord | null> {
  const id = latestRecordId(db, openingId);
  return id === null
    ? Promise.resolve(null)
    : inTurns(recordSteps(db, id, actor, () => () => true));
}

const listIds = (db: Database, openingId: string) =>
  db
    .prepare("SELECT id FROM decisionRecord WHERE openingId = ? ORDER BY rowid DESC")
    .pluck()
    .all(openingId) as string[];

const Rest = DecisionSnapshot.omit({ candidates: true });
type Rest = Omit<DecisionSnapshot, "candidates">;
type Wanted = (candidate: { applicationId: string }) => boolean;

/** A snapshot of hundreds of people is long: it is checked in slices, and only what is wanted of it. */
function* recordSteps(
  db: Database,
  id: string,
  actor: string,
  wantedOf: (rest: Rest) => Wanted,
): Steps<DecisionRecord> {
  const row = db
    .prepare("SELECT id, openingId, snapshot FROM decisionRecord WHERE id = ?")
    .get(id) as RecordRow;
  yield;
  const { candidates, ...others } = JSON.parse(row.snapshot) as {
    candidates: { applicationId: string }[];
  };
  yield;
  const rest = Rest.parse(others);
  const checked = yield* inSlices(candidates.filter(wantedOf(rest)), (slice) =>
    slice.map((one) => DecisionCandidate.parse(one)),
  );
  return {
    id: row.id,
    openingId: row.openingId,
    snapshot: { ...rest, candidates: checked },
    voices: listVoices(db, id),
    silent: listSilent(db, { id, panel: rest.panel }, actor),
  };
}

/** What a record says of one person, and of which opening it is; null where nothing was decided on them. */
export function getDecidedOn(
  db: Database,
  recordId: string,
  applicationId: string,
): { openingId: string; candidate: DecisionCandidate } | null {
  const row = db
    .prepare(
      `SELECT openingId, candidate.value AS candidate
       FROM decisionRecord, json_each(snapshot, '$.candidates') AS candidate
       WHERE decisionRecord.id = ? AND candidate.value ->> '$.applicationId' = ?`,
    )
    .get(recordId, applicationId) as { openingId: string; candidate: string } | undefined;
  if (!row) return null;
  return {
    openingId: row.openingId,
    candidate: DecisionCandidate.parse(JSON.parse(row.candidate)),
  };
}

/** Who has put their voice under a record, and who of its panel has not; null where there is no such record. */
export function getVoices(
  db: Database,
  id: string,
  actor: string,
): Pick<DecisionRecord, "voices" | "silent"> | null {
  const panel = db
    .prepare("SELECT snapshot -> '$.panel' FROM decisionRecord WHERE id = ?")
    .pluck()
    .get(id) as string | undefined;
  if (panel === undefined) return null;
  const people = JSON.parse(panel) as DecisionSnapshot["panel"];
  return { voices: listVoices(db, id), silent: listSilent(db, { id, panel: people }, actor) };
}

interface VoiceRow {
  id: string;
  name: string;
  title: string;
  stance: "agrees" | "dissents";
  words: string;
  saidAt: number;
}

const listVoices = (db: Database, recordId: string): DecisionRecord["voices"] =>
  (
    db
      .prepare(
        `SELECT panelist.id, panelist.name, panelist.title, stance, words, saidAt
         FROM decisionVoice JOIN panelist ON panelist.id = panelistId
         WHERE recordId = ? ORDER BY saidAt, panelist.name, panelist.id`,
      )
      .all(recordId) as VoiceRow[]
  ).map(({ id, name, title, ...said }) => ({ panelist: { id, name, title }, ...said }));

/** Of the panel as it was when the record was made: whoever joined later did not decide it. */
function listSilent(
  db: Database,
  { id, panel }: { id: string; panel: readonly { id: string }[] },
  actor: string,
): DecisionRecord["silent"] {
  const rows = db
    .prepare(
      `SELECT panelist.id, panelist.name, panelist.title,
         EXISTS (SELECT 1 FROM panelistPin WHERE panelistPin.panelistId = panelist.id) AS hasPin
       FROM json_each(?) AS seat JOIN panelist ON panelist.id = seat.value
       WHERE NOT EXISTS (SELECT 1 FROM decisionVoice WHERE recordId = ? AND panelistId = panelist.id)
       ORDER BY seat.key`,
    )
    .all(JSON.stringify(panel.map((one) => one.id)), id) as {
    id: string;
    name: string;
    title: string;
    hasPin: number;
  }[];
  return rows.map((row) => ({ ...row, hasPin: row.hasPin === 1, atLaptop: row.id === actor }));
}

export const latestRecordId = (db: Database, openingId: string) =>
  (db
    .prepare("SELECT id FROM decisionRecord WHERE openingId = ? ORDER BY rowid DESC LIMIT 1")
    .pluck()
    .get(openingId) as string | undefined) ?? null;

export const hasPin = (db: Database, panelistId: string): boolean =>
  db.prepare("SELECT 1 FROM panelistPin WHERE panelistId = ?").get(panelistId) !== undefined;

export const insertVoice = (
  db: Database,
  voice: {
    recordId: string;
    panelistId: string;
    stance: "agrees" | "dissents";
    words: string;
    saidAt: number;
  },
) =>
  db
    .prepare(
      `INSERT INTO decisionVoice (recordId, panelistId, stance, words, saidAt)
       VALUES (@recordId, @panelistId, @stance, @words, @saidAt)`,
    )
    .run(voice);
