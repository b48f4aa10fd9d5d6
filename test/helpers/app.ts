import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { expect } from "vitest";
import type { Channel, Input, Output } from "../../shared/contract.ts";
import type { Failure } from "../../shared/result.ts";
import { createApp } from "../../electron/app.ts";
import type { Context } from "../../electron/context.ts";
import { dispatch } from "../../electron/dispatch.ts";
import { featureHandlers } from "../../electron/features/index.ts";
import type { Host, Log } from "../../electron/host.ts";
import { migrate } from "../../electron/workspace/migrate.ts";
import { applyPragmas } from "../../electron/workspace/open.ts";
import { seed } from "../../electron/workspace/seed.ts";
import { readSetting, writeSetting } from "../../electron/workspace/settings.ts";

export const quietLog: Log = { info() {}, warn() {}, error() {} };

/** Monday 23 November 2026, 09:00 UTC. */
export const noon = Date.UTC(2026, 10, 23, 9);

/** UUIDv7-shaped ids in the order they are handed out, the same in every run. */
export function idMaker(): () => string {
  let next = 0;
  return () => {
    next += 1;
    return `01900000-0000-7000-8000-${next.toString(16).padStart(12, "0")}`;
  };
}

export function testHost(over: Partial<Host> = {}): Host {
  return {
    kind: "desktop",
    version: "0.0.0",
    userDataFolder: tmpdir(),
    documentsFolder: tmpdir(),
    logFile: path.join(tmpdir(), "bullpen.log"),
    choosePath: () => Promise.resolve(null),
    printToPdf: () => Promise.reject(new Error("This test does not print.")),
    openFile: () => Promise.resolve(),
    showInFolder() {},
    showCard: () => Promise.resolve(false),
    setAppearance() {},
    ...over,
  };
}

/** A workspace in memory with real migrations, the built-in content, a founder, a fixed clock and fixed ids. */
export class TestWorkspace {
  readonly db: Database = new Sqlite(":memory:");
  readonly newId = idMaker();
  readonly founderId: string;
  readonly announced: string[] = [];
  now = noon;
  host: Host = testHost();

  constructor() {
    applyPragmas(this.db);
    migrate(this.db, () => {});
    this.founderId = seed(
      this.db,
      {
        company: {
          name: "Tidemark Systems",
          currency: "EUR",
          timeZone: "Europe/Oslo",
          paper: "A4",
          customerType: "",
          customerBenefit: "",
          location: "",
          logo: null,
        },
        ownName: "Adaeze Nwosu",
        isSample: false,
      },
      { now: this.now, newId: this.newId },
    ).founderId;
  }

  get context(): Context {
    return {
      db: this.db,
      now: this.now,
      newId: this.newId,
      actor: readSetting(this.db, "actorId"),
      changed: (...subjects) => this.announced.push(...subjects),
      host: this.host,
      log: quietLog,
    };
  }

  /** Puts somebody at the laptop. */
  act(panelistId: string): void {
    writeSetting(this.db, "actorId", panelistId);
  }

  /** Calls a channel as a page would, with anything at all; through the checks of dispatch. */
  call(channel: string, input: unknown) {
    return dispatch(
      channel,
      input,
      (known) => ({
        ok: true,
        value: (parsed) =>
          (
            featureHandlers[known as keyof typeof featureHandlers] as (
              i: unknown,
              c: Context,
            ) => unknown
          )(parsed, this.context),
      }),
      { ...quietLog, error: (...parts) => console.error(...parts) },
    );
  }

  /** Calls a channel and expects it to work. */
  async ok<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
    const result = await this.call(channel, input);
    if (!result.ok)
      throw new Error(
        `${channel}: ${result.error.code} ${result.error.message} (${result.error.field})`,
      );
    return result.value as Output<C>;
  }

  /** Calls a channel and expects it to be refused. */
  async refused(channel: Channel, input: unknown): Promise<Failure> {
    const result = await this.call(channel, input);
    expect(result, `${channel} was expected to be refused`).toMatchObject({ ok: false });
    return (result as { error: Failure }).error;
  }
}

/** Whole app on a real file in a folder of its own; call `dispose` afterwards. */
export function testApp(over: Partial<Host> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "bullpen-"));
  const host = testHost({
    userDataFolder: path.join(folder, "user"),
    documentsFolder: folder,
    ...over,
  });
  const app = createApp({
    host,
    log: { ...quietLog, error: (...parts) => console.error(...parts) },
  });
  return {
    app,
    folder,
    host,
    dispose() {
      app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
