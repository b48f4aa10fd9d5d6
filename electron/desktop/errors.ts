import { app, dialog, shell } from "electron";
import type { Log } from "../host.ts";

/** A bug on this side: written down, then said calmly. What was saved is in the file already. */
export function watchErrors(log: Log, logFile: string): void {
  let telling = false;
  const report = async (kind: string, error: unknown) => {
    log.error(kind, error);
    if (telling || !app.isReady()) return;
    telling = true;
    try {
      await tell(logFile);
    } finally {
      telling = false;
    }
  };
  process.on("uncaughtException", (error) => void report("Unexpected error:", error));
  process.on("unhandledRejection", (reason) => void report("Unexpected rejection:", reason));
  app.on("child-process-gone", (_event, details) => {
    if (details.reason !== "clean-exit")
      log.error("A process is gone:", details.type, details.reason);
  });
}

async function tell(logFile: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: "warning",
    message: "Something unexpected happened.",
    detail:
      "Everything you saved is in the file. You can go on; if something looks wrong, quit and start again. The log says what happened.",
    buttons: ["Go on", "Open log", "Quit"],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await shell.openPath(logFile);
  if (response === 2) app.quit();
}

/** Nothing can be shown without the parts that failed, so the app says why and ends. */
export function endWithMessage(log: Log, error: unknown): void {
  log.error("Bullpen could not start.", error);
  dialog.showErrorBox(
    "Bullpen could not start",
    `${error instanceof Error ? error.message : String(error)}\nThe log says more. No file was changed.`,
  );
  app.exit(1);
}
