import type { Database } from "better-sqlite3";
import type { Channel, Output, Parsed } from "../shared/contract.ts";
import type { Subject } from "../shared/channel.ts";
import type { Result } from "../shared/result.ts";
import type { Host, Log } from "./host.ts";
import type { Workspaces } from "./workspace/workspaces.ts";

/** What a feature's handler receives: no globals, so that a test can hand in a fixed clock and ids. */
export interface Context {
  db: Database;
  now: number;
  newId: () => string;
  /** Who is at the laptop. Held on this side and never sent by the page. */
  actor: string;
  /** Announces what a write changed, once it is committed. */
  changed: (...subjects: Subject[]) => void;
  host: Host;
  log: Log;
}

/** For the few channels that work without an open file. */
export interface AppContext {
  workspaces: Workspaces;
  now: number;
  newId: () => string;
  changed: (...subjects: Subject[]) => void;
  host: Host;
  log: Log;
}

type Family<P extends string> = Extract<Channel, `${P}.${string}`>;

type Answer<C extends Channel> = Result<Output<C>> | Promise<Result<Output<C>>>;

/** The handlers of one or more families of channels, such as `FeatureHandlers<"candidate" | "application">`. */
export type FeatureHandlers<P extends string> = {
  [C in Family<P>]: (input: Parsed<C>, context: Context) => Answer<C>;
};

/** Families that work without an open file. */
export type AppFamily = "app" | "workspace" | "desk";

export type AppHandlers<P extends AppFamily> = {
  [C in Family<P>]: (input: Parsed<C>, context: AppContext) => Answer<C>;
};
