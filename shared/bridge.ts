/** What a page may hear from the Node side: names of what changed, a command chosen in the menu, a file to open. */
export type BridgeEvent = "changed" | "command" | "open-file";

/** The one door between a page and the Node side, as `window.bullpen`. Channels and payloads are checked on the other side. */
export interface Bridge {
  readonly kind: "desktop" | "browser";
  /** Answers with a `Result`, whatever was sent. */
  invoke(channel: string, input: unknown): Promise<unknown>;
  /** Returns the unsubscribe function. `changed` carries a list of subjects, `command` the id of a command, `open-file` a path. */
  on(event: BridgeEvent, listener: (payload: unknown) => void): () => void;
}
