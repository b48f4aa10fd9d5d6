import type { Result } from "../shared/result.ts";
import type { Host, Log } from "./host.ts";

/** The program without its window: the same object behind the desktop and the browser entry, and in tests. */
export interface App {
  /** Runs one channel of the contract. Never throws: a bug becomes an `internal` failure and a line in the log. */
  dispatch(channel: string, input: unknown): Promise<Result<unknown>>;
  /** Answers `/data/…`: attachments and printed documents, in and out as bytes. */
  serveData(request: Request): Promise<Response>;
  /** Tells the pages what changed: names of channels' families such as `candidate`, `interview`. Returns the unsubscribe function. */
  onChanged(listener: (names: string[]) => void): () => void;
  /** Opens a file at start, when one was named on the command line or was open last. */
  openAtStart(path: string | null, options?: { sample?: boolean }): Promise<Result<null>>;
  /** Checkpoints and closes the file. Safe to call twice. */
  close(): void;
}

export type CreateApp = (options: { host: Host; log: Log }) => App;
