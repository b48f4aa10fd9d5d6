import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { counted } from "../../shared/rules/format.ts";
import { isolate } from "../../shared/rules/names.ts";
import {
  anchored,
  countTry,
  sayWait,
  type Tries,
  triesLeft,
  waitLeft,
} from "../../shared/rules/pin.ts";

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

/** Stores a PIN. `by` is who gave it in the person's stead; null when they set it themselves. */
export function storePin(
  db: Database,
  panelistId: string,
  { salt, hash, cost: n }: SealedPin,
  given: { at: number; by: string | null },
): void {
  db.prepare(
    `INSERT INTO panelistPin (panelistId, salt, hash, cost, givenAt, givenBy) VALUES (@panelistId, @salt, @hash, @n, @at, @by)
     ON CONFLICT (panelistId) DO UPDATE SET salt = @salt, hash = @hash, cost = @n, failures = 0, waitUntil = 0,
       givenAt = @at, givenBy = @by`,
  ).run({ panelistId, salt, hash, n, ...given });
}
