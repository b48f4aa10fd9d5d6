import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Unlocked } from "../../shared/pin.ts";
import { counted } from "../../shared/rules/format.ts";
import { isolate } from "../../shared/rules/names.ts";
import {
  anchored,
  countTry,
  refusePin,
  sayWait,
  type Tries,
  triesLeft,
  waitLeft,
} from "../../shared/rules/pin.ts";

import type { FeatureHandlers } from "../context.ts";
import { getFounder } from "./panelist.ts";

export const pinHandlers: FeatureHandlers<"pin"> = {
  "pin.change": async ({ old, pin }, { db, now, actor, changed }) => {
    const refused = refusePin(pin);
    if (refused !== null) return fail("invalid", refused, "pin");
    const isFirst = !hasPin(db, actor);
    if (!isFirst) {
      const verified = await verifyPin(db, now, actor, old ?? "");
      if (!verified.ok) return fail(verified.error.code, verified.error.message, "old");
      if (old === pin) return fail("invalid", "This is the PIN you have.", "pin");
    }
    const sealed = await sealPin(pin);
    const result = db.transaction(() => setOwn(db, actor, sealed, { now, isFirst })).immediate();
    if (result.ok) changed("panelist");
    return result;
  },
  "pin.give": async ({ panelistId, own, pin }, { db, now, actor, changed }) => {
    const founder = getFounder(db);
    if (actor !== founder.id)
      return fail("forbidden", `Only ${isolate(founder.name)} can give somebody a new PIN.`);
    if (panelistId === actor)
      return fail("invalid", "Change your own PIN with the one you have.", "panelistId");
    const known = db.prepare("SELECT 1 FROM panelist WHERE id = ?").get(panelistId);
    if (!known) return fail("not-found", "This panelist is not there any more.");
    const refused = refusePin(pin);
    if (refused !== null) return fail("invalid", refused, "pin");
    const verified = await verifyPin(db, now, actor, own);
    if (!verified.ok) return fail(verified.error.code, verified.error.message, "own");
    storePin(db, panelistId, await sealPin(pin), { at: now, by: actor, toTell: 2 });
    changed("panelist", "scorecard");
    return ok({});
  },
};

/** Two windows may both have found that there is no PIN: the second must not replace the first one's. */
function setOwn(
  db: Database,
  actor: string,
  sealed: SealedPin,
  { now, isFirst }: { now: number; isFirst: boolean },
): Result<Record<string, never>> {
  if (isFirst && hasPin(db, actor)) return fail("conflict", "You have a PIN already.", "pin");
  if (isFirst) storePin(db, actor, sealed, { at: now, by: null, toTell: 0 });
  else replacePin(db, actor, sealed, now);
  return ok({});
}

/** The N of scrypt for new PINs: about a twentieth of a second, 32 MiB. */
const cost = 2 ** 15;
const memoryOf = (n: number) => 2048 * n;

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt);
const hashPin = (pin: string, salt: Buffer, n: number) =>
  derive(pin, salt, 32, { N: n, maxmem: memoryOf(n) });

interface PinRow extends Tries {
  salt: Buffer;
  hash: Buffer;
  cost: number;
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
  if (!timingSafeEqual(hash, row.hash)) return wrong(row, now);
  // Not over a PIN that was set while this one was being looked at.
  db.prepare(
    "UPDATE panelistPin SET failures = 0, waitUntil = 0 WHERE panelistId = ? AND hash = ?",
  ).run(panelistId, row.hash);
  return ok(null);
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

function wrong(tries: Tries, now: number): Result<never> {
  const wait = waitLeft(tries, now);
  if (wait > 0) return fail("wait", `That is not the PIN. ${tooMany(wait)}`, "pin");
  const left = counted(triesLeft(tries), "more try", "more tries");
  return fail(
    "invalid",
    `That is not the PIN. ${left} before a wait.`.replace(/\. (\w)/, upper),
    "pin",
  );
}

const upper = (_match: string, letter: string) => `. ${letter.toUpperCase()}`;
const tooMany = (wait: number) => `The next try can be made in ${sayWait(wait)}.`;
const waitMessage = (wait: number) => `Too many wrong tries. ${tooMany(wait)}`;

const getPin = (db: Database, panelistId: string) =>
  db
    .prepare("SELECT salt, hash, cost, failures, waitUntil FROM panelistPin WHERE panelistId = ?")
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

/** Stores a PIN. `by` is who gave it, and `toTell` whether the person hears of that; null when they set it themselves. */
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
}

/** Who gave the PIN and when stays: what was sealed to its author before then does not open by choosing another. */
function replacePin(
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
