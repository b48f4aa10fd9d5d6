import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { setImmediate } from "node:timers/promises";
import Sqlite, { type Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { applicationId, newestVersion, versionOf } from "./migrate.ts";

/**
 * Whether a file is a workspace that this program can open, found out without changing a byte of it or of its log.
 * Never call it for the file that is open: on POSIX systems, closing a second descriptor of a file drops every lock
 * this process holds on it.
 */
export async function inspect(file: string): Promise<Result<null>> {
  const wrong = inspectHeader(file);
  if (wrong) return wrong;
  const hadIndex = existsSync(`${file}-shm`);
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    return (await inspectContent(db, file)) ?? ok(null);
  } finally {
    db.close();
    // A read-only look at a file with a log leaves the log's index behind.
    if (!hadIndex) rmSync(`${file}-shm`, { force: true });
  }
}

const notOurs = (file: string) =>
  fail("file", `${file} is not a Bullpen workspace. It was left as it is.`, "path");

function inspectHeader(file: string): Result<never> | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return fail("not-found", `There is no file ${file}.`, "path");
  if (!stats.isFile()) return fail("file", `${file} is not a file.`, "path");
  if (stats.size === 0) {
    return fail("file", `${file} is empty, so it is not a Bullpen workspace.`, "path");
  }
  if (!isWritable(file)) {
    return fail(
      "file",
      `${file} cannot be written. Check its permissions, or open a copy in a folder of yours.`,
      "path",
    );
  }
  const header = readHeader(file);
  if (header.toString("latin1", 0, 15) !== "SQLite format 3") return notOurs(file);
  if (header.readUInt32BE(68) !== applicationId) {
    return fail(
      "file",
      `${file} is a database, but not a Bullpen workspace. It was left as it is.`,
      "path",
    );
  }
  return null;
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(100);
  const handle = openSync(file, "r");
  try {
    readSync(handle, header, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  return header;
}

async function inspectContent(db: Database, file: string): Promise<Result<never> | null> {
  if (versionOf(db) > newestVersion) {
    return fail(
      "file",
      `${file} was written by a newer Bullpen. Update this one to open it; the file was left as it is.`,
      "path",
    );
  }
  const complaint = await firstComplaint(db);
  if (complaint === null) return null;
  return fail(
    "file",
    `${file} is damaged (${complaint}). It was left as it is; open a copy of it instead.`,
    "path",
  );
}

/** Checks every table but the attachments' bytes, which may be gigabytes and are checked when they are read. */
async function firstComplaint(db: Database): Promise<string | null> {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'attachmentChunk' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all() as string[];
  if (!tables.includes("setting")) return "it holds no tables";
  for (const table of tables) {
    const answer = db.pragma(`quick_check("${table.replaceAll('"', '""')}")`, { simple: true });
    if (answer !== "ok") return String(answer);
    // One table at a time, so that a large file does not stop everything else.
    await setImmediate();
  }
  const settings = db.prepare("SELECT count(*) FROM setting").pluck().get() as number;
  return settings === 0 ? "it holds no company" : null;
}
