import path from "node:path";
import type { Host, Log } from "../host.ts";
import { documentsFolder, userDataFolder } from "./folders.ts";
import type { Printer } from "./print.ts";
import { launch, openCommand, showCommand } from "./system.ts";

export function logFilePath(): string {
  return path.join(userDataFolder(), "bullpen.log");
}

/** The browser entry's side of the host: no dialogs, printing through an installed browser. */
export function createBrowserHost({
  version,
  log,
  printToPdf,
}: {
  version: string;
  log: Log;
  printToPdf: Printer["printToPdf"];
}): Host {
  return {
    kind: "browser",
    version,
    userDataFolder: userDataFolder(),
    documentsFolder: documentsFolder(),
    logFile: logFilePath(),
    choosePath: () => Promise.resolve(null),
    printToPdf,
    openFile: (file) => launch(openCommand(process.platform, file)),
    showCard: () => Promise.resolve(false),
    showInFolder: (file) => {
      launch(showCommand(process.platform, file)).catch((error: unknown) =>
        log.warn("No file manager", error),
      );
    },
    // The frame is the browser's own.
    setAppearance: () => undefined,
  };
}
