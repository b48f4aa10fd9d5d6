import { statSync } from "node:fs";
import Sqlite, { type Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { attempt } from "./failures.ts";
import { discard, discardAbandoned, occupied, putInPlace, reserve, unfinished } from "./place.ts";

/** Pages handed over before anything else gets its turn: under a megabyte. */
const step = 200;

/** Writes a whole copy that opens by itself and was checked. Never over an existing file. */
export function copyWorkspace(
  db: Database,
  file: string,
  id: string,
): Promise<Result<{ path: string; bytes: number }>> {
  return attempt(file, async () => {
    const taken = occupied(file);
    if (taken) return taken;
    discardAbandoned(file, Date.now());
    const built = unfinished(file, id);
    try {
      reserve(built);
      await db.backup(built, { progress: () => step });
      if (!isWhole(built)) {
        return fail(
          "file",
          `The copy did not come out whole, so it was thrown away. Check the disk with ${file}.`,
          "path",
        );
      }
      putInPlace(built, file);
    } finally {
      discard(built);
    }
    return ok({ path: file, bytes: statSync(file).size });
  });
}

/** Also takes the copy out of log mode, so that it is one file and nothing beside it. */
function isWhole(file: string): boolean {
  const db = new Sqlite(file, { timeout: 0 });
  try {
    db.pragma("journal_mode = DELETE");
    return db.pragma("quick_check(1)", { simple: true }) === "ok";
  } finally {
    db.close();
  }
}
