import { statSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { fail, type Failure, ok, type Result } from "../../shared/result.ts";
import type { Log } from "../host.ts";
import { copyWorkspace } from "./copy.ts";
import { createWorkspace, openWorkspace } from "./open.ts";
import { lockAtOpening } from "../lock.ts";
import { RecentFiles } from "./recent.ts";
import { readSetting } from "./settings.ts";

/** Which file it is, whatever it is called: looking it up opens nothing. */
interface Identity {
  device: bigint;
  inode: bigint;
}

interface OpenWorkspace {
  path: string;
  db: Database;
  identity: Identity | null;
}

interface Surroundings {
  userDataFolder: string;
  log: Log;
  newId: () => string;
}

/** The one workspace that is open, if any, and the ways to another one. */
export class Workspaces {
  readonly recent: RecentFiles;
  /** Why the file named at start could not be opened, until another one is. */
  startFailure: Failure | null = null;
  /** A file named at start that does not exist: where the welcome page offers to create it. */
  offeredPath: string | null = null;
  readonly #around: Surroundings;
  #current: OpenWorkspace | null = null;
  #isOccupied = false;

  constructor(around: Surroundings) {
    this.#around = around;
    this.recent = new RecentFiles(around.userDataFolder);
  }

  get current(): OpenWorkspace | null {
    return this.#current;
  }

  /** Opens another file. The one that is open stays open unless that succeeds. */
  open(file: string, now: number): Promise<Result<null>> {
    if (this.#isCurrent(file)) return Promise.resolve(ok(null));
    return this.#alone(async () => this.#adopt(file, await openWorkspace(file), now));
  }

  create(file: string, now: number, fill: (db: Database) => void): Promise<Result<null>> {
    const id = this.#around.newId();
    return this.#alone(async () => this.#adopt(file, await createWorkspace(file, id, fill), now));
  }

  /** Writes a whole copy that opens by itself. Never over an existing file. */
  saveCopy(file: string): Promise<Result<{ path: string; bytes: number }>> {
    const { current } = this;
    if (!current) return Promise.resolve(fail("no-workspace", "No workspace is open."));
    return this.#alone(() => copyWorkspace(current.db, file, this.#around.newId()));
  }

  /** Closes the file on a person's wish; refused while a copy of it is being written. */
  leave(): Promise<Result<null>> {
    return this.#alone(() => {
      this.close();
      return Promise.resolve(ok(null));
    });
  }

  /** Closes the file whatever else is going on, at the end of the program. */
  close(): void {
    this.#current?.db.close();
    this.#current = null;
  }

  actor(): string {
    if (!this.#current) throw new Error("Nobody is at the laptop: no workspace is open.");
    return readSetting(this.#current.db, "actorId");
  }

  /** False once the file was moved, renamed or deleted: what is written then would be lost with it. */
  isInPlace(): boolean {
    const { current } = this;
    return current !== null && isSame(identityOf(current.path), current.identity);
  }

  /** By identity, not by name: a link to the open file must not be opened a second time. */
  #isCurrent(file: string): boolean {
    if (!this.#current) return false;
    return this.#current.path === file || isSame(identityOf(file), this.#current.identity);
  }

  /** One at a time: opening while a copy is being written would pull the file away under it. */
  async #alone<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#isOccupied)
      return fail("busy", "A file is being opened or copied. Wait until that is done.");
    this.#isOccupied = true;
    try {
      return await work();
    } finally {
      this.#isOccupied = false;
    }
  }

  #adopt(file: string, opened: Result<Database>, now: number): Result<null> {
    if (!opened.ok) return opened;
    this.close();
    lockAtOpening(opened.value, now);
    this.#current = { path: file, db: opened.value, identity: identityOf(file) };
    this.startFailure = null;
    try {
      this.recent.add(file, now);
    } catch (error) {
      // A list of names is not worth an open workspace.
      this.#around.log.warn("The list of recent files could not be written.", error);
    }
    return ok(null);
  }
}

function identityOf(file: string): Identity | null {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? { device: stats.dev, inode: stats.ino } : null;
}

const isSame = (one: Identity | null, other: Identity | null): boolean =>
  one !== null && other !== null && one.device === other.device && one.inode === other.inode;
