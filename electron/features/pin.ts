import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Lock, Unlocked } from "../../shared/pin.ts";
import { counted } from "../../shared/rules/format.ts";
import { asSentenceStart, isolate } from "../../shared/rules/names.ts";
import {
  anchored,
  countTry,
  sayWait,
  type Tries,
  triesLeft,
  waitLeft,
} from "../../shared/rules/pin.ts";
import { getFounder } from "./panelist.ts";
import { newPassphrase, plainPassphrase } from "./passphrase.ts";
import { closeToAuthor } from "./seal.ts";

/** The N of scrypt for new PINs: about a twentieth of a second, 32 MiB. */
const cost = 2 ** 15;
const memoryOf = (n: number) => 2048 * n;

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt);
const hashPin = (pin: string, salt: Buffer, n: number) =>
  derive(pin, salt, 32, { N: n, maxmem: memoryOf(n) });

interface PinRow extends Tries, SealedPin {
  recoverySalt: Buffer | null;
  recoveryHash: Buffer | null;
}

/** Whether this is the person's PIN. Every try counts before it is answered, so that neither many at once nor a restart gains one. */
export async function verifyPin(
  db: Database,
  now: number,
  panelistId: string,
  pin: string,
): Promise<Result<null>> {
  const taken = db.transaction(() => takeTry(db, now, panelistId)).immediate();
  if (!taken.ok) return taken;
  const row = taken.value;
  const hash = await hashPin(pin, row.salt, row.cost);
  if (!timingSafeEqual(hash, row.hash)) return wrong(row, now, "That is not the PIN.");
  // Not over a PIN that was set while this one was being looked at.
  db.prepare(
    "UPDATE panelistPin SET failures = 0, waitUntil = 0 WHERE panelistId = ? AND hash = ?",
  ).run(panelistId, row.hash);
  return ok(null);
}

/** The same for the recovery code, by the same count of tries; answers with what it was known by. */
export async function verifyRecovery(
  db: Database,
  now: number,
  panelistId: string,
  code: string,
): Promise<Result<Buffer>> {
  const taken = db.transaction(() => takeTry(db, now, panelistId)).immediate();
  if (!taken.ok) return taken;
  const { recoverySalt, recoveryHash } = taken.value;
  if (!recoverySalt || !recoveryHash) return fail("forbidden", "There is no recovery code.");
  const hash = await hashRecovery(code, recoverySalt);
  return timingSafeEqual(hash, recoveryHash)
    ? ok(recoveryHash)
    : wrong(taken.value, now, "That is not the recovery code.");
}

/** Counts the try as wrong until it is known to be right; refused while a wait lasts. */
function takeTry(db: Database, now: number, panelistId: string): Result<PinRow> {
  const row = getPin(db, panelistId);
  if (!row) return fail("invalid", `${nameOf(db, panelistId)} has no PIN yet.`, "pin");
  const left = waitLeft(row, now);
  const tries = left > 0 ? anchored(row, now) : countTry(row, now);
  db.prepare("UPDATE panelistPin SET failures = ?, waitUntil = ? WHERE panelistId = ?").run(
    tries.failures,
    tries.waitUntil,
    panelistId,
  );
  return left > 0 ? fail("wait", waitMessage(left), "pin") : ok({ ...row, ...tries });
}

function wrong(tries: Tries, now: number, says: string): Result<never> {
  const wait = waitLeft(tries, now);
  if (wait > 0) return fail("wait", `${says} ${tooMany(wait)}`, "pin");
  const left = counted(triesLeft(tries), "more try", "more tries");
  return fail("invalid", `${says} ${asSentenceStart(left)} before a wait.`, "pin");
}

const tooMany = (wait: number) => `The next try can be made in ${sayWait(wait)}.`;
const waitMessage = (wait: number) => `Too many wrong tries. ${tooMany(wait)}`;

const getPin = (db: Database, panelistId: string) =>
  db
    .prepare(
      `SELECT salt, hash, cost, failures, waitUntil, recoverySalt, recoveryHash FROM panelistPin
       WHERE panelistId = ?`,
    )
    .get(panelistId) as PinRow | undefined;

export const getTries = (db: Database, panelistId: string) =>
  db.prepare("SELECT failures, waitUntil FROM panelistPin WHERE panelistId = ?").get(panelistId) as
    | Tries
    | undefined;

export const hasPin = (db: Database, panelistId: string): boolean =>
  getTries(db, panelistId) !== undefined;

const nameOf = (db: Database, id: string) =>
  isolate((db.prepare("SELECT name FROM panelist WHERE id = ?").pluck().get(id) as string) ?? "");

/** A PIN as it is stored, made before the transaction that writes it. */
export interface SealedPin {
  salt: Buffer;
  hash: Buffer;
  cost: number;
}

export async function sealPin(pin: string): Promise<SealedPin> {
  const salt = randomBytes(16);
  return { salt, hash: await hashPin(pin, salt, cost), cost };
}

/**
 * Stores a PIN. `by` is who gave it, null when they set it themselves; `toTell` whether the person hears of that. What
 * they submitted before closes to them with it, whatever a clock says. To be called inside a transaction.
 */
export function storePin(
  db: Database,
  panelistId: string,
  { salt, hash, cost: n }: SealedPin,
  { toTell = 0, ...given }: { at: number; by: string | null; toTell?: 0 | 1 | 2 },
): void {
  db.prepare(
    `INSERT INTO panelistPin (panelistId, salt, hash, cost, givenAt, givenBy, toTell)
     VALUES (@panelistId, @salt, @hash, @n, @at, @by, @toTell)
     ON CONFLICT (panelistId) DO UPDATE SET salt = @salt, hash = @hash, cost = @n, failures = 0, waitUntil = 0,
       givenAt = @at, givenBy = @by, changedAt = NULL, toTell = @toTell`,
  ).run({ panelistId, salt, hash, n, toTell, ...given });
  if (given.by !== null && given.by !== panelistId) closeToAuthor(db, panelistId);
}

/** Who gave the PIN and when stays: what was sealed to its author before then does not open by choosing another. */
export function replacePin(
  db: Database,
  panelistId: string,
  { salt, hash, cost: n }: SealedPin,
  now: number,
): void {
  db.prepare(
    `UPDATE panelistPin SET salt = @salt, hash = @hash, cost = @n, failures = 0, waitUntil = 0, changedAt = @now,
       toTell = 0 WHERE panelistId = @panelistId`,
  ).run({ panelistId, salt, hash, n, now });
}

/** The founder's code for a forgotten PIN, and what is kept of it. */
export interface Recovery {
  code: string;
  salt: Buffer;
  hash: Buffer;
}

/** Always at this cost: a code of 100 bits is not guessed however fast a later machine hashes. */
const hashRecovery = (code: string, salt: Buffer) => hashPin(plainPassphrase(code), salt, 2 ** 15);

export async function newRecovery(): Promise<Recovery> {
  const code = newPassphrase();
  const salt = randomBytes(16);
  return { code, salt, hash: await hashRecovery(code, salt) };
}

/** Made with the founder's first PIN; nobody else has one, because the founder gives them new PINs. */
export const recoveryFor = (db: Database, panelistId: string): Promise<Recovery | null> =>
  getFounder(db).id === panelistId ? newRecovery() : Promise.resolve(null);

/** In place of the one before it. */
export const storeRecovery = (db: Database, panelistId: string, { salt, hash }: Recovery): void => {
  db.prepare(
    "UPDATE panelistPin SET recoverySalt = @salt, recoveryHash = @hash WHERE panelistId = @panelistId",
  ).run({ panelistId, salt, hash });
};

/** Sets a PIN and the next code with the one that was shown; false when that one was used or replaced meanwhile. */
export function recover(
  db: Database,
  panelistId: string,
  { shown, pin, next }: { shown: Buffer; pin: SealedPin; next: Recovery },
  now: number,
): boolean {
  if (!getPin(db, panelistId)?.recoveryHash?.equals(shown)) return false;
  replacePin(db, panelistId, pin, now);
  storeRecovery(db, panelistId, next);
  db.prepare("UPDATE panelistPin SET recoveredAt = ? WHERE panelistId = ?").run(now, panelistId);
  return true;
}

/** What helps when the PIN is forgotten. */
export function whenForgotten(db: Database, panelistId: string): Lock["forgotten"] {
  if (getFounder(db).id !== panelistId) return "founder";
  return getPin(db, panelistId)?.recoveryHash ? "code" : "nothing";
}

/** What somebody has to be told about their PIN, once or until they have chosen one of their own. */
export function noticeAtUnlocking(
  db: Database,
  panelistId: string,
  now: number,
): Unlocked["notice"] {
  const row = db
    .prepare(
      `SELECT givenAt AS at, toTell, panelist.name AS by FROM panelistPin
       JOIN panelist ON panelist.id = panelistPin.givenBy WHERE panelistId = ? AND toTell > 0`,
    )
    .get(panelistId) as { at: number; toTell: 1 | 2; by: string } | undefined;
  // Whoever sets a first PIN just now knows it.
  if (!row || (row.toTell === 1 && row.at === now)) return null;
  if (row.toTell === 1)
    db.prepare("UPDATE panelistPin SET toTell = 0 WHERE panelistId = ?").run(panelistId);
  return { kind: row.toTell === 1 ? "first" : "anew", at: row.at, by: row.by };
}
