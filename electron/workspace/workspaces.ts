import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Database } from "better-sqlite3";
import { fail, type Failure, ok, type Result } from "../../shared/result.ts";
import { createWorkspace, fileFailure, openWorkspace } from "./open.ts";
import { RecentFiles } from "./recent.ts";
import { readSetting } from "./settings.ts";

export interface OpenWorkspace {
  path: string;
  db: Database;
}

/** The one workspace that is open, if any, and the ways to another one. */
export class Workspaces {
  readonly recent: RecentFiles;
  /** Why the file named at start could not be opened, until another one is. */
  startFailure: Failure | null = null;
  #current: OpenWorkspace | null = null;

  constructor(userDataFolder: string) {
    this.recent = new RecentFiles(userDataFolder);
  }

  get current(): OpenWorkspace | null {
    return this.#current;
  }

  /** Opens another file. The one that is open stays open unless that succeeds. */
  open(file: string, now: number): Result<null> {
    const full = path.resolve(file);
    if (this.#current?.path === full) return ok(null);
    return this.#adopt(full, openWorkspace(full), now);
  }

  create(file: string, now: number, fill: (db: Database) => void): Result<null> {
    const full = path.resolve(file);
    return this.#adopt(full, createWorkspace(full, fill), now);
  }

  close(): void {
    this.#current?.db.close();
    this.#current = null;
  }

  /** Writes a whole, compact copy that opens by itself. Never over an existing file. */
  async saveCopy(file: string): Promise<Result<{ path: string; bytes: number }>> {
    const full = path.resolve(file);
    if (!this.#current) return fail("no-workspace", "No workspace is open.");
    if (existsSync(full))
      return fail(
        "conflict",
        `${full} exists already. Nothing was changed; choose another name.`,
        "path",
      );
    try {
      // In steps that yield in between: a file with many attachments would block everything else.
      await this.#current.db.backup(full, { progress: () => 200 });
      return ok({ path: full, bytes: statSync(full).size });
    } catch (error) {
      const failure = fileFailure(error, full);
      if (failure) return failure;
      throw error;
    }
  }

  #adopt(full: string, opened: Result<Database>, now: number): Result<null> {
    if (!opened.ok) return opened;
    this.close();
    this.#current = { path: full, db: opened.value };
    this.startFailure = null;
    this.recent.add(full, now);
    return ok(null);
  }

  actor(): string {
    if (!this.#current) throw new Error("Nobody is at the laptop: no workspace is open.");
    return readSetting(this.#current.db, "actorId");
  }
}
