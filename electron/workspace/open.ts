import {
  existsSync,
  openSync,
  readSync,
  closeSync,
  statSync,
  copyFileSync,
  constants,
} from "node:fs";
import path from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { rememberStatements } from "./statements.ts";
import { applicationId, migrate, newestVersion, versionOf } from "./migrate.ts";

/** Set at every open: a reopened WAL file silently falls back to synchronous NORMAL. */
const pragmas = [
  "locking_mode = EXCLUSIVE",
  "journal_mode = WAL",
  "synchronous = FULL",
  "foreign_keys = ON",
  "trusted_schema = OFF",
  "cell_size_check = ON",
  "secure_delete = ON",
];

/** Makes a connection ready for the features. */
export function applyPragmas(db: Database): void {
  for (const pragma of pragmas) db.pragma(pragma);
  rememberStatements(db);
}

/** Opens an existing workspace. A file that is not one stays exactly as it was. */
export function openWorkspace(file: string): Result<Database> {
  const wrong = inspectFile(file);
  if (wrong) return wrong;
  return attempt(file, () => {
    // No waiting for a lock: whoever has the file open keeps it for hours, and waiting would block everything here.
    const db = new Sqlite(file, { fileMustExist: true, timeout: 0 });
    return closingOnFailure(db, () => {
      applyPragmas(db);
      const refused = inspectDatabase(db, file);
      if (refused) return refused;
      takeLock(db);
      migrate(db, (version) => keepCopyBeforeMigration(db, file, version));
      dropUnfinishedAttachments(db);
      return ok(db);
    });
  });
}

/** Creates a workspace in a file that must not exist yet; `fill` writes its first rows in the same breath. */
export function createWorkspace(file: string, fill: (db: Database) => void): Result<Database> {
  if (existsSync(file)) {
    return fail(
      "conflict",
      `${file} exists already. Nothing was changed; choose another name or open that file.`,
      "path",
    );
  }
  if (!existsSync(path.dirname(file))) {
    return fail("file", `The folder ${path.dirname(file)} does not exist.`, "path");
  }
  return attempt(file, () => {
    // Reserves the name atomically: of two processes that create the same file, one is told that it exists.
    closeSync(openSync(file, "wx"));
    const db = new Sqlite(file, { timeout: 0 });
    return closingOnFailure(db, () => {
      applyPragmas(db);
      takeLock(db);
      migrate(db, () => {});
      db.transaction(() => fill(db)).immediate();
      // Brings the application id into the file's own header, where inspectFile looks for it.
      db.pragma("wal_checkpoint(TRUNCATE)");
      return ok(db);
    });
  });
}

/** In exclusive mode the lock is taken by the first write; take it now, so that a second process learns at once. */
function takeLock(db: Database): void {
  db.exec("BEGIN IMMEDIATE; COMMIT;");
}

/** Files whose upload ended with the window that sent them: nobody ever saw them, nobody can finish them. */
function dropUnfinishedAttachments(db: Database): void {
  db.exec("DELETE FROM attachment WHERE complete = 0");
}

function inspectFile(file: string): Result<never> | null {
  if (!existsSync(file)) return fail("not-found", `There is no file ${file}.`, "path");
  const stats = statSync(file);
  if (!stats.isFile()) return fail("file", `${file} is not a file.`, "path");
  if (stats.size === 0)
    return fail("file", `${file} is empty, so it is not a Bullpen workspace.`, "path");
  const header = Buffer.alloc(100);
  const handle = openSync(file, "r");
  try {
    readSync(handle, header, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString("latin1", 0, 15) !== "SQLite format 3") {
    return fail("file", `${file} is not a Bullpen workspace. It was left as it is.`, "path");
  }
  // Read from the header, not through SQLite: opening a foreign database could already change it.
  if (header.readUInt32BE(68) !== applicationId) {
    return fail(
      "file",
      `${file} is a database, but not a Bullpen workspace. It was left as it is.`,
      "path",
    );
  }
  if (header.readUInt32BE(60) > newestVersion) return newer(file);
  return null;
}

const newer = (file: string) =>
  fail(
    "file",
    `${file} was written by a newer Bullpen. Update this one to open it; the file was left as it is.`,
    "path",
  );

function inspectDatabase(db: Database, file: string): Result<never> | null {
  if (versionOf(db) > newestVersion) return newer(file);
  const complaint = firstComplaint(db);
  if (complaint === null) return null;
  return fail(
    "file",
    `${file} is damaged (${complaint}). It was left as it is; open a copy of it instead.`,
    "path",
  );
}

/** Checks every table but the attachments' bytes, which may be gigabytes and are checked when they are read. */
function firstComplaint(db: Database): string | null {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'attachmentChunk' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const answer = db.pragma(`quick_check("${table.replaceAll('"', '""')}")`, { simple: true });
    if (answer !== "ok") return String(answer);
  }
  return null;
}

function keepCopyBeforeMigration(db: Database, file: string, version: number): void {
  db.pragma("wal_checkpoint(TRUNCATE)");
  copyFileSync(
    file,
    `${file}.before-version-${newestVersion}-from-${version}`,
    constants.COPYFILE_EXCL,
  );
}

function closingOnFailure(db: Database, work: () => Result<Database>): Result<Database> {
  let result: Result<Database> | undefined;
  try {
    result = work();
    return result;
  } finally {
    if (!result?.ok) db.close();
  }
}

function attempt(file: string, work: () => Result<Database>): Result<Database> {
  try {
    return work();
  } catch (error) {
    const failure = fileFailure(error, file);
    if (failure) return failure;
    throw error;
  }
}

const reasons: Record<string, (file: string) => Result<never>> = {
  SQLITE_BUSY: (file) =>
    fail("busy", `${file} is open in another Bullpen. Close it there and try again.`, "path"),
  SQLITE_READONLY: (file) =>
    fail(
      "file",
      `${file} cannot be written. Check its permissions, or open a copy in a folder of yours.`,
      "path",
    ),
  SQLITE_CANTOPEN: (file) =>
    fail(
      "file",
      `${file} cannot be opened. Check that its folder exists and can be written.`,
      "path",
    ),
  SQLITE_NOTADB: (file) =>
    fail("file", `${file} is not a Bullpen workspace. It was left as it is.`, "path"),
  SQLITE_CORRUPT: (file) =>
    fail("file", `${file} is damaged. It was left as it is; open a copy of it instead.`, "path"),
  SQLITE_FULL: (file) =>
    fail(
      "file",
      `The disk with ${file} is full. What was saved before is kept; make room and try again.`,
    ),
  SQLITE_IOERR: (file) =>
    fail(
      "file",
      `The disk with ${file} could not be read or written. What was saved before is kept.`,
    ),
  EACCES: (file) =>
    fail("file", `${file} cannot be opened: this account has no permission.`, "path"),
  EPERM: (file) =>
    fail("file", `${file} cannot be opened: this account has no permission.`, "path"),
  EROFS: (file) => fail("file", `${file} lies on a disk that cannot be written.`, "path"),
  EEXIST: (file) => fail("conflict", `${file} exists already. Nothing was changed.`, "path"),
  ENOSPC: (file) => fail("file", `The disk with ${file} is full. Make room and try again.`, "path"),
  ENAMETOOLONG: (file) => fail("file", `The name ${file} is too long.`, "path"),
};

/** What an error of the disk or of SQLite means to a person, or null when it is a bug. */
export function fileFailure(error: unknown, file: string): Result<never> | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = Object.keys(reasons).find(
    (reason) => code === reason || code.startsWith(`${reason}_`),
  );
  return known ? reasons[known]!(file) : null;
}

/** The version of the SQLite library that is built in. */
export function sqliteVersion(): string {
  const db = new Sqlite(":memory:");
  try {
    return String(db.prepare("SELECT sqlite_version()").pluck().get());
  } finally {
    db.close();
  }
}
