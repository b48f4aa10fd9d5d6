import { existsSync } from "node:fs";
import path from "node:path";
import { v7 } from "uuid";
import { type Channel, contract } from "../shared/contract.ts";
import type { Subject } from "../shared/channel.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import type { AppContext, Context } from "./context.ts";
import { dispatch } from "./dispatch.ts";
import { serveData } from "./data.ts";
import { appHandlers, featureHandlers } from "./features/index.ts";
import { fillSample } from "./workspace/sample/fill.ts";
import type { Host, Log } from "./host.ts";
import { refuseWhileLocked } from "./lock.ts";
import { Workspaces } from "./workspace/workspaces.ts";

/** The program without its window: the same object behind the desktop and the browser entry, and in tests. */
export interface App {
  /** Runs one channel of the contract. Never throws: a bug becomes an `internal` failure and a line in the log. */
  dispatch(channel: string, input: unknown): Promise<Result<unknown>>;
  /** Answers `/data/…`: attachments and printed documents, in and out as bytes. */
  serveData(request: Request): Promise<Response>;
  /** Tells the pages what changed: names of subjects such as `candidate`. Returns the unsubscribe function. */
  onChanged(listener: (names: string[]) => void): () => void;
  /** Opens a file at start: the one named on the command line, else the one that was open last. */
  openAtStart(
    path: string | null,
    options?: { sample?: boolean; offer?: boolean },
  ): Promise<Result<null>>;
  /** Checkpoints and closes the file. Safe to call twice. */
  close(): void;
}

export interface AppOptions {
  host: Host;
  log: Log;
  now?: () => number;
  newId?: () => string;
}

export type CreateApp = (options: AppOptions) => App;

export const createApp: CreateApp = ({ host, log, now = Date.now, newId = v7 }) => {
  const workspaces = new Workspaces({ userDataFolder: host.userDataFolder, log, newId });
  const listeners = new Set<(names: string[]) => void>();
  const changed = (...subjects: Subject[]) => {
    for (const listener of listeners) listener(subjects);
  };
  const appContext = (): AppContext => ({ workspaces, now: now(), newId, changed, host, log });
  const context = (): Context | null =>
    workspaces.current && { ...appContext(), db: workspaces.current.db, actor: workspaces.actor() };

  const handlerFor = (channel: Channel): Result<(input: unknown) => unknown> => {
    const refused = workspaces.current && refuseWhileLocked(workspaces.current.db, channel);
    if (refused) return refused;
    if (Object.hasOwn(appHandlers, channel)) {
      return ok(bind(appHandlers[channel as keyof typeof appHandlers], appContext()));
    }
    const workspaceContext = context();
    if (!workspaceContext) return fail("no-workspace", "No workspace is open.");
    // Locking and unlocking works wherever the file went: nobody is shut out, and nobody let in, because it was moved.
    if (
      contract[channel].kind === "command" &&
      !channel.startsWith("lock.") &&
      !workspaces.isInPlace()
    )
      return moved(workspaces);
    return ok(bind(featureHandlers[channel as keyof typeof featureHandlers], workspaceContext));
  };

  const openOrFill = (file: string, sample: boolean): Promise<Result<null>> => {
    const writing = { now: now(), newId };
    return sample
      ? workspaces.create(path.resolve(file), writing.now, (db) => fillSample(db, writing))
      : workspaces.open(path.resolve(file), writing.now);
  };

  return {
    dispatch: (channel, input) => dispatch(channel, input, handlerFor, log),
    async serveData(request) {
      const isWrite = request.method !== "GET" && request.method !== "HEAD";
      if (isWrite && workspaces.current && !workspaces.isInPlace())
        return new Response(moved(workspaces).error.message, { status: 409 });
      return serveData(request, context(), log);
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async openAtStart(named, { sample = false, offer = false } = {}) {
      const file = named ?? workspaces.recent.list()[0]?.path ?? null;
      if (file === null) return ok(null);
      if (offer && !existsSync(file)) {
        workspaces.offeredPath = path.resolve(file);
        return ok(null);
      }
      const opened = await openOrFill(file, sample).catch((error: unknown) => {
        log.error("opening at start", error);
        return fail(
          "internal",
          `${file} could not be opened. It was left as it is; the log has the details.`,
        );
      });
      if (!opened.ok) workspaces.startFailure = opened.error;
      return opened;
    },
    close: () => workspaces.close(),
  };
};

const moved = ({ current }: Workspaces) => ({
  ok: false as const,
  error: {
    code: "file" as const,
    message: `${current?.path ?? "The file"} was moved, renamed or deleted. Put it back, or save a copy; until then nothing new is stored.`,
  },
});

/** The types of a channel's handler and of its context agree by construction of the tables; a union cannot say so. */
const bind = (handler: unknown, context: Context | AppContext) => (input: unknown) =>
  (handler as (input: unknown, context: Context | AppContext) => unknown)(input, context);
