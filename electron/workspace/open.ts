import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { attempt, fileFailure } from "./failures.ts";
import { inspect } from "./inspect.ts";
import { migrate, newestVersion } from "./migrate.ts";
import {
  discard,
  discardAbandoned,
  isSameFile,
  occupied,
  putInPlace,
  reserve,
  unfinished,
} from "./place.ts";
import { rememberStatements } from "./statements.ts";

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

/** Opens an existing workspace. A file that is refused stays exactly as it was. */
export function openWorkspace(file: string): Promise<Result<Database>> {
  return attempt(file, async () => {
    const inspected = await inspect(file);
    return inspected.ok ? connect(file) : inspected;
  });
}

function connect(file: string): Result<Database> {
  // No waiting for a lock: whoever has the file open keeps it for hours, and waiting would block everything here.
  const db = new Sqlite(file, { fileMustExist: true, timeout: 0 });
  let result: Result<Database> | undefined;
  try {
    applyPragmas(db);
    takeLock(db);
    result = update(db, file);
    return result;
  } finally {
    if (!result?.ok) db.close();
  }
}

/** In exclusive mode the lock is taken by the first write; take it now, so that a second process learns at once. */
function takeLock(db: Database): void {
  db.exec("BEGIN IMMEDIATE; COMMIT;");
}

function update(db: Database, file: string): Result<Database> {
  let copy = "";
  try {
    migrate(db, (version) => {
      copy = keepCopy(db, file, version);
    });
  } catch (error) {
    const reason = fileFailure(error, file);
    if (copy === "" && reason) return reason;
    return fail(
      "file",
      `${file} could not be updated for this Bullpen${copy === "" ? "" : `; as it was, it is kept in ${copy}`}. ${String(error)}`,
      "path",
    );
  }
  dropUnfinishedAttachments(db);
  return ok(db);
}

/** Files whose upload was cut off: nobody can see them, so nobody would ever delete them. */
function dropUnfinishedAttachments(db: Database): void {
  db.exec("DELETE FROM attachment WHERE complete = 0");
}

/** A whole copy as it was, by SQLite itself: copying the file by hand would drop this process's locks on it. */
function keepCopy(db: Database, file: string, version: number): string {
  const base = path.basename(file).replace(/\.bullpen$/i, "");
  const copies = path.join(path.dirname(file), `${base} before update ${version}-${newestVersion}`);
  const part = unfinished(`${copies}.bullpen`, String(process.pid));
  try {
    discard(part);
    db.prepare("VACUUM INTO ?").run(part);
    let copy = `${copies}.bullpen`;
    // A second try after a failed update finds the copy that the first one made; another file of this name gets its own.
    for (let number = 2; existsSync(copy); number += 1) {
      if (isSameFile(part, copy)) return copy;
      copy = `${copies} (${number}).bullpen`;
    }
    renameSync(part, copy);
    return copy;
  } finally {
    discard(part);
  }
}

/**
 * Creates a workspace in a file that must not exist yet; `fill` writes its first rows. It gets its name when it is
 * whole, so that neither a full disk nor a killed process leaves half of one.
 */
export function createWorkspace(
  file: string,
  id: string,
  fill: (db: Database) => void,
): Promise<Result<Database>> {
  return attempt(file, () => {
    const taken = occupied(file);
    if (taken) return taken;
    discardAbandoned(file, Date.now());
    const built = unfinished(file, id);
    try {
      build(built, fill);
      putInPlace(built, file);
    } finally {
      discard(built);
    }
    return connect(file);
  });
}

function build(file: string, fill: (db: Database) => void): void {
  reserve(file);
  const db = new Sqlite(file, { timeout: 0 });
  try {
    applyPragmas(db);
    migrate(db, () => {});
    db.transaction(() => fill(db)).immediate();
    // Brings everything into the file itself: the log does not take part in the renaming.
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
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
