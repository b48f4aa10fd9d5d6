import { app } from "electron";
import { missingDisplay } from "../find-electron.ts";
import type { Log } from "../host.ts";
import { readArguments } from "./arguments.ts";
import { Desktop, type Parts } from "./desktop.ts";
import { endWithMessage, watchErrors } from "./errors.ts";
import { logFileIn } from "./host.ts";
import { registerScheme } from "./protocol.ts";
import { secureEverything } from "./security.ts";

/** The same id as in electron-builder.yml, so that Windows groups the window under the installed shortcut. */
const appUserModelId = "app.bullpen.desktop";

interface DesktopParts extends Omit<Parts, "log"> {
  createLog: (file: string) => Log;
}

/** Everything that has to happen in Electron's order: before it is ready, once it is, and until it ends. */
export function startDesktop({ createLog, ...parts }: DesktopParts): void {
  const problem = app.commandLine.hasSwitch("ozone-platform") ? null : missingDisplay();
  if (problem !== null) {
    console.error(problem);
    app.exit(1);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    // The first instance hears of it through `second-instance` and opens the file.
    app.quit();
    return;
  }
  const logFile = logFileIn(app.getPath("userData"));
  const log = createLog(logFile);
  watchErrors(log, logFile);
  prepareChromium(log);
  run({ ...parts, log });
}

function prepareChromium(log: Log): void {
  app.enableSandbox();
  app.setAppUserModelId(appUserModelId);
  // Nothing inside Chromium finds a way out either: no name is ever looked up.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  registerScheme();
  secureEverything(log);
}

function run(parts: Parts): void {
  let desktop: Desktop | undefined;
  let dropped: string | null = null;
  // macOS sends the file that started the app before the app is ready; another start may come early, too.
  const open = (file: string) => {
    if (desktop) void desktop.openFile(file);
    else dropped = file;
  };
  app.on("open-file", (event, file) => {
    event.preventDefault();
    open(file);
  });
  app.on("second-instance", (_event, argv, workingFolder) => {
    const { file } = readArguments(argv, workingFolder);
    if (file === null) desktop?.showWindow();
    else open(file);
  });
  app.on("activate", () => desktop?.showWindow());
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  // After the pages have gone, so that their last drafts still arrive.
  app.on("will-quit", () => desktop?.close());
  app
    .whenReady()
    .then(() => {
      parts.log.info("Bullpen", app.getVersion(), "on", process.platform, process.arch);
      desktop = new Desktop(parts);
      const wanted = readArguments(process.argv, process.cwd());
      return desktop.start({ ...wanted, file: dropped ?? wanted.file });
    })
    .catch((error: unknown) => endWithMessage(parts.log, error));
}
