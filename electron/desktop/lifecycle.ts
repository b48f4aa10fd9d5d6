import { app } from "electron";
import { missingDisplay } from "../find-electron.ts";
import { freeFile } from "../browser/folders.ts";
import type { Log } from "../host.ts";
import { readArguments, type StartArguments } from "./arguments.ts";
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
  const wanted = readArguments(process.argv, process.cwd());
  if (!app.requestSingleInstanceLock({ file: wanted.file })) {
    // The first instance hears of it through `second-instance` and opens the file.
    app.quit();
    return;
  }
  const logFile = logFileIn(app.getPath("userData"));
  const log = createLog(logFile);
  watchErrors(log, logFile);
  prepareChromium(log);
  run({ ...parts, log }, wanted);
}

function prepareChromium(log: Log): void {
  app.enableSandbox();
  app.setAppUserModelId(appUserModelId);
  // Nothing inside Chromium finds a way out either: no name is ever looked up.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  registerScheme();
  secureEverything(log);
}

function run(parts: Parts, wanted: StartArguments): void {
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
  app.on("second-instance", (_event, argv, workingFolder, handed) => {
    const file = fileHanded(handed) ?? readArguments(argv, workingFolder).file;
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
      return desktop.start(withSampleFile({ ...wanted, file: dropped ?? wanted.file }));
    })
    .catch((error: unknown) => endWithMessage(parts.log, error));
}

/** The example always goes into a file of its own, never into the one that was open last. */
function withSampleFile(wanted: StartArguments): StartArguments {
  if (!wanted.sample || wanted.file !== null) return wanted;
  return { ...wanted, file: freeFile(app.getPath("documents"), "Bullpen example") };
}

/** What the second start read by itself: Chromium hands its arguments over in another order. */
function fileHanded(handed: unknown): string | null {
  const file = typeof handed === "object" && handed !== null && "file" in handed && handed.file;
  return typeof file === "string" ? file : null;
}
