import type { Database } from "better-sqlite3";
import { type DecisionRecord, DecisionSnapshot } from "../../../shared/decision.ts";

interface RecordRow {
  id: string;
  openingId: string;
  snapshot: string;
}

/** The records of an opening, the newest first. */
export const listRecords = (db: Database, openingId: string, actor: string): DecisionRecord[] =>
  (
    db
      .prepare(
        `SELECT id, openingId, snapshot FROM decisionRecord
         WHERE openingId = ? ORDER BY rowid DESC`,
      )
      .all(openingId) as RecordRow[]
  ).map((row) => rowToRecord(db, row, actor));

export function getRecord(db: Database, id: string, actor: string): DecisionRecord | null {
  const row = db
    .prepare("SELECT id, openingId, snapshot FROM decisionRecord WHERE id = ?")
    .get(id) as RecordRow | undefined;
  return row ? rowToRecord(db, row, actor) : null;
}

const rowToRecord = (db: Database, row: RecordRow, actor: string): DecisionRecord => ({
  id: row.id,
  openingId: row.openingId,
  snapshot: DecisionSnapshot.parse(JSON.parse(row.snapshot)),
  voices: listVoices(db, row.id),
  silent: listSilent(db, row, actor),
});

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
  { id, snapshot }: RecordRow,
  actor: string,
): DecisionRecord["silent"] {
  const rows = db
    .prepare(
      `SELECT panelist.id, panelist.name, panelist.title,
         EXISTS (SELECT 1 FROM panelistPin WHERE panelistPin.panelistId = panelist.id) AS hasPin
       FROM json_each(?, '$.panel') AS seat
       JOIN panelist ON panelist.id = seat.value ->> '$.id'
       WHERE NOT EXISTS (SELECT 1 FROM decisionVoice WHERE recordId = ? AND panelistId = panelist.id)
       ORDER BY seat.key`,
    )
    .all(snapshot, id) as { id: string; name: string; title: string; hasPin: number }[];
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
