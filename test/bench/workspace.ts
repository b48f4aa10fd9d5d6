import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "better-sqlite3";
import type { Context } from "../../electron/context.ts";
import { dispatch } from "../../electron/dispatch.ts";
import { featureHandlers } from "../../electron/features/index.ts";
import type { Host, Log } from "../../electron/host.ts";
import { createWorkspace } from "../../electron/workspace/open.ts";
import { seed } from "../../electron/workspace/seed.ts";
import { readSetting, writeSetting } from "../../electron/workspace/settings.ts";
import type { Channel, Input, Output } from "../../shared/contract.ts";
import { v7 } from "uuid";

const log: Log = { info() {}, warn() {}, error: (...parts) => console.error(...parts) };

const host: Host = {
  kind: "browser",
  version: "0.0.0",
  userDataFolder: tmpdir(),
  documentsFolder: tmpdir(),
  logFile: path.join(tmpdir(), "bullpen-bench.log"),
  choosePath: () => Promise.resolve(null),
  printToPdf: () => Promise.reject(new Error("Printing is measured through the built entry.")),
  openFile: () => Promise.resolve(),
  showCard: () => Promise.resolve(false),
  showInFolder() {},
  setAppearance() {},
};

/** A workspace on a real disk, driven through the same checks as a page's calls. */
export class BenchWorkspace {
  readonly db: Database;
  readonly founderId: string;

  private constructor(db: Database, founderId: string) {
    this.db = db;
    this.founderId = founderId;
  }

  static async create(file: string): Promise<BenchWorkspace> {
    let founderId = "";
    const created = await createWorkspace(file, v7(), (db) => {
      founderId = seed(
        db,
        { company, ownName: "Adaeze Nwosu", isSample: true },
        { now: Date.now(), newId: v7 },
      ).founderId;
    });
    if (!created.ok) throw new Error(created.error.message);
    return new BenchWorkspace(created.value, founderId);
  }

  act(panelistId: string): void {
    writeSetting(this.db, "actorId", panelistId);
  }

  async call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
    const result = await dispatch(
      channel,
      input,
      (known) => ({ ok: true, value: (parsed) => handlerOf(known)(parsed, this.context()) }),
      log,
    );
    if (!result.ok)
      throw new Error(`${channel}: ${result.error.message} (${result.error.field ?? ""})`);
    return result.value as Output<C>;
  }

  context(): Context {
    const actor = readSetting(this.db, "actorId");
    return { db: this.db, now: Date.now(), newId: v7, actor, changed() {}, host, log };
  }
}

function handlerOf(channel: Channel): (input: unknown, context: Context) => unknown {
  const handler: unknown = featureHandlers[channel as keyof typeof featureHandlers];
  if (typeof handler !== "function") throw new Error(`${channel} has no handler.`);
  return handler as (input: unknown, context: Context) => unknown;
}

const company = {
  name: "Tidemark Systems",
  currency: "EUR",
  timeZone: "Europe/Oslo",
  paper: "A4" as const,
  customerType: "",
  customerBenefit: "",
  location: "",
  logo: null,
};
