import { ipcMain, type IpcMainInvokeEvent, type WebContents } from "electron";
import { fail, type Result } from "../../shared/result.ts";
import type { BridgeEvent } from "../../shared/bridge.ts";
import type { App } from "../app.ts";
import type { Log } from "../host.ts";
import { pageOrigin } from "./protocol.ts";

/** Only the page itself may ask: the top frame, on our origin. A frame that has gone meanwhile is null and refused too. */
function isTrusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === pageOrigin;
}

/**
 * The one channel between page and app. What is sent through it is checked again, by its schema, in `dispatch`.
 * `limitOf` names the channels of a window that may not use them all.
 */
export function answerPage(
  app: Pick<App, "dispatch">,
  log: Log,
  limitOf: (page: WebContents) => ReadonlySet<string> | undefined = () => undefined,
): void {
  ipcMain.handle(
    "invoke",
    async (event, channel: unknown, input: unknown): Promise<Result<unknown>> => {
      if (!isTrusted(event)) {
        log.warn("Refused a message from", event.senderFrame?.origin ?? "a frame that is gone");
        return fail("forbidden", "This page may not ask Bullpen for anything.");
      }
      if (typeof channel !== "string") return fail("invalid", "A channel has a name.");
      if (limitOf(event.sender)?.has(channel) === false) {
        log.warn("Refused a window something that is not made for it:", channel.slice(0, 80));
        return fail("forbidden", "This window may not ask Bullpen for that.");
      }
      return app.dispatch(channel, input);
    },
  );
}

/** Tells a page about an event; a page that is gone or not there yet is no reason to fail. */
export function tellPage(
  page: WebContents | undefined,
  event: BridgeEvent,
  payload: unknown,
): void {
  if (page === undefined || page.isDestroyed()) return;
  page.send("event", event, payload);
}
