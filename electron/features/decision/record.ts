import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import type { DecisionBasis, DecisionEntry, DecisionSnapshot } from "../../../shared/decision.ts";
import type { Stage } from "../../../shared/opening.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { formatInstantDay } from "../../../shared/rules/format.ts";
import type { Context } from "../../context.ts";
import { atOnce, inTurns } from "../../turns.ts";
import { readSetting } from "../../workspace/settings.ts";
import { moveApplication } from "../candidate/application.ts";
import { listStages } from "../opening/read.ts";
import { verifyPin } from "../pin.ts";
import { basisSteps } from "./basis.ts";
import { checkEntries } from "./check.ts";
import { getDecided, listSeatHolders, refusalToRecord } from "./read.ts";
import { hasPin, insertVoice, latestRecordId } from "./records.ts";
import { listChosen } from "./said.ts";

type Recording = Parsed<"decision.record">;
type Recorded = Result<{ recordId: string }>;

/** One commit: the snapshot, the verdicts, the moves and the signature of whoever records. */
export async function record(recording: Recording, context: Context): Promise<Recorded> {
  const early = problem(recording, context) ?? (await problemWithPin(recording, context));
  if (early) return early;
  let result: Recorded | null = null;
  for (let tries = 0; result === null && tries < mostTries; tries += 1)
    result = await attempt(recording, context);
  // Somebody writes all the time: they wait this once, so that the record is of one moment and gets made.
  result ??= inOne(context.db, () => {
    const basis = atOnce(basisSteps(context.db, recording.openingId));
    return problem(recording, context) ?? write(recording, basis!, context);
  });
  if (result.ok) context.changed("decision", "candidate");
  return result;
}

const mostTries = 3;

const inOne = <T>(db: Database, work: () => T): T => db.transaction(work).immediate();

/** Reading lets others have their turn: null when one of them wrote something that it may not have seen. */
async function attempt(recording: Recording, context: Context): Promise<Recorded | null> {
  const { db } = context;
  const before = countWrites(db);
  const basis = await inTurns(basisSteps(db, recording.openingId));
  return inOne(db, () =>
    countWrites(db) === before
      ? (problem(recording, context) ?? write(recording, basis!, context))
      : null,
  );
}

/** Rows that this connection, the only one there is, has written so far. */
const countWrites = (db: Database) => db.prepare("SELECT total_changes()").pluck().get() as number;

function problem(recording: Recording, { db, now, actor }: Context): Result<never> | null {
  const { openingId } = recording;
  const opening = getDecided(db, openingId);
  if (!opening) return fail("not-found", "This opening is not there any more.");
  const refusal = refusalToRecord(db, opening, actor);
  if (refusal !== null) return fail(opening.status === "closed" ? "invalid" : "forbidden", refusal);
  if (latestRecordId(db, openingId) !== recording.latestRecordId)
    return fail(
      "conflict",
      "A decision on this opening was recorded in the meantime. Read it first; what you wrote is kept.",
    );
  return checkEntries(db, recording, { ...opening, today: today(db, now) });
}

async function problemWithPin(
  { pin }: Recording,
  { db, now, actor }: Context,
): Promise<Result<never> | null> {
  if (!hasPin(db, actor)) return null;
  if (pin === null || pin === "") return fail("invalid", "Sign with your PIN.", "pin");
  const verified = await verifyPin(db, now, actor, pin);
  return verified.ok ? null : verified;
}

/** The calendar day where the company is. */
const today = (db: Database, now: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: companyZone(db) }).format(now);

/** One that this machine knows. */
function companyZone(db: Database): string {
  const { timeZone } = readSetting(db, "company");
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

function write(
  { openingId, entries }: Recording,
  basis: DecisionBasis,
  context: Context,
): Recorded {
  const { db, now, newId, actor } = context;
  const filledBefore = countSeated(db, openingId);
  const stages = listStages(db, openingId);
  const kept = entries.map((entry) => entryOf(db, entry, stages));
  const note = `Decision of ${formatInstantDay(now, companyZone(db)).replace(/ \d{4}$/, "")}`;
  for (const { applicationId, moveTo } of entries) {
    if (moveTo === null) continue;
    const moved = moveApplication(context, applicationId, moveTo, note);
    if (!moved.ok) throw new Error(moved.error.message);
  }
  const snapshot: DecisionSnapshot = {
    ...basis,
    version: 1,
    decidedAt: now,
    decidedBy: personOf(db, basis, actor),
    entries: kept,
    seats: {
      total: basis.opening.seats,
      filledBefore,
      filledAfter: countSeated(db, openingId),
    },
  };
  const recordId = newId();
  db.prepare(
    "INSERT INTO decisionRecord (id, openingId, decidedBy, decidedAt, snapshot) VALUES (?, ?, ?, ?, ?)",
  ).run(recordId, openingId, actor, now, JSON.stringify(snapshot));
  insertEntries(context, recordId, entries);
  insertVoice(db, { recordId, panelistId: actor, stance: "agrees", words: "", saidAt: now });
  return ok({ recordId });
}

const countSeated = (db: Database, openingId: string) =>
  listSeatHolders(db, openingId).filter((one) => one.seated === 1).length;

function personOf(db: Database, basis: DecisionBasis, id: string): DecisionSnapshot["decidedBy"] {
  const seat = basis.panel.find((one) => one.id === id);
  if (seat) return { id, name: seat.name, title: seat.title };
  return db
    .prepare("SELECT id, name, title FROM panelist WHERE id = ?")
    .get(id) as DecisionSnapshot["decidedBy"];
}

const entryOf = (
  db: Database,
  { evidence, moveTo, ...entry }: Recording["entries"][number],
  stages: readonly Stage[],
): DecisionEntry => ({
  ...entry,
  movedTo: stages.find((stage) => stage.id === moveTo)?.name ?? null,
  evidence: listChosen(db, entry.applicationId, evidence),
});

function insertEntries(
  { db, newId }: Context,
  recordId: string,
  entries: Recording["entries"],
): void {
  const insert = db.prepare(
    `INSERT INTO decision (id, recordId, applicationId, verdict, reason, holdUntil, evidence)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { applicationId, verdict, reason, holdUntil, evidence } of entries)
    insert.run(
      newId(),
      recordId,
      applicationId,
      verdict,
      reason,
      holdUntil,
      JSON.stringify(evidence),
    );
}
