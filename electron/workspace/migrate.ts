import type { Database } from "better-sqlite3";
import { begin } from "./migrations/0001-begin.ts";
import { panels } from "./migrations/0002-panels.ts";
import { department } from "./migrations/0003-department.ts";

/** "Bpen": marks the file as a Bullpen workspace in SQLite's header. */
export const applicationId = 0x4270656e;

interface Migration {
  sql: string;
  /** It makes a table anew, drops the old one and takes its name. */
  rebuilds?: boolean;
}

/** Append only. The position in the list is the schema version. */
const migrations: readonly Migration[] = [{ sql: begin }, { sql: panels }, { sql: department }];

export const newestVersion = migrations.length;

export const versionOf = (db: Database): number =>
  db.pragma("user_version", { simple: true }) as number;

/**
 * Brings a file to the newest schema, one transaction a step, so that a killed process leaves a whole older version.
 * `keepCopy` runs before the first step of a file that already holds data.
 */
export function migrate(
  db: Database,
  keepCopy: (version: number) => void,
  steps: readonly Migration[] = migrations,
): void {
  const from = versionOf(db);
  if (from > 0 && from < steps.length) keepCopy(from);
  for (const [at, migration] of steps.entries()) {
    if (at >= from) step(db, at + 1, migration);
  }
}

function step(db: Database, version: number, migration: Migration): void {
  // Inside a transaction this pragma is ignored, and dropping a rebuilt table would cascade to its children.
  if (migration.rebuilds) db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => {
      db.exec(migration.sql);
      if (migration.rebuilds && (db.pragma("foreign_key_check") as unknown[]).length > 0) {
        throw new Error(`Migration ${version} would leave rows that point nowhere.`);
      }
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  } finally {
    db.pragma("foreign_keys = ON");
  }
}
