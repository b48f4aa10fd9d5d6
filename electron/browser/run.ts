import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { App, CreateApp } from "../app.ts";
import type { Log } from "../host.ts";
import { createSite, type Site } from "../site.ts";
import { type Flags, parseFlags, usage } from "./flags.ts";
import { documentsFolder, freeFile, userDataFolder } from "./folders.ts";
import { createBrowserHost } from "./host.ts";
import { createPrinter, type Printer } from "./print.ts";
import { type RunningServer, startServer } from "./server.ts";
import { launch, openCommand } from "./system.ts";

export interface Surroundings {
  createApp: CreateApp;
  log: Log;
  version: string;
  /** The folder of the built renderer. */
  siteRoot: string;
  stdout: (line: string) => void;
  stderr: (line: string) => void;
}

/** A running entry, or the exit code of one that had nothing to run. */
export type Outcome = { running: RunningServer; stop: () => Promise<void> } | { exitCode: number };

/** The browser entry from its command line to its printed address. */
export async function runBrowserEntry(args: string[], around: Surroundings): Promise<Outcome> {
  const flags = parseFlags(args);
  if (typeof flags === "string") {
    around.stderr(`${flags}\n\n${usage}`);
    return { exitCode: 2 };
  }
  if (flags.help) {
    around.stdout(usage);
    return { exitCode: 0 };
  }
  const file = workspaceFile(flags);
  if (flags.sample && file !== null && existsSync(file)) {
    around.stderr(`${file} exists already. --sample fills a new file and never an existing one.`);
    return { exitCode: 1 };
  }
  mkdirSync(userDataFolder(), { recursive: true });
  return open(flags, file, around);
}

function workspaceFile({ workspace, sample }: Flags): string | null {
  if (workspace !== null) return path.resolve(workspace);
  return sample ? freeFile(documentsFolder(), "Bullpen example") : null;
}

async function open(flags: Flags, file: string | null, around: Surroundings): Promise<Outcome> {
  const { app, site, printer } = compose(around);
  const stop = async (): Promise<void> => {
    // First what matters: a browser that hangs must not keep the file open.
    app.close();
    await printer.close();
  };
  const problem = await openFile(app, file, flags, around);
  if (problem !== null) {
    around.stderr(problem);
    await stop();
    return { exitCode: 1 };
  }
  try {
    const running = await startServer({ app, site, log: around.log, port: flags.port });
    announce(running, flags, around);
    return { running, stop: () => running.close().then(stop) };
  } catch (error) {
    around.stderr(portMessage(error, flags.port));
    await stop();
    return { exitCode: 1 };
  }
}

/** What stands in the way of the named file. Without a name, the welcome page says what became of the last one. */
async function openFile(
  app: App,
  file: string | null,
  flags: Flags,
  around: Surroundings,
): Promise<string | null> {
  if (file !== null && !flags.sample && !existsSync(file)) {
    // Creating it needs the company's name and currency, which only the page can ask for.
    around.stderr(`${file} does not exist yet. The welcome page can create it.`);
  }
  const opened = await app.openAtStart(file, { sample: flags.sample, offer: !flags.sample });
  return opened.ok || file === null ? null : opened.error.message;
}

/** App, site and printer need each other: the app prints pages of the site, and the site asks the app for data. */
function compose({ createApp, log, version, siteRoot }: Surroundings): {
  app: App;
  site: Site;
  printer: Printer;
} {
  const site: Site = (request) => served(request);
  const printer = createPrinter({ site });
  const app = createApp({
    host: createBrowserHost({ version, log, printToPdf: printer.printToPdf }),
    log,
  });
  const served = createSite({ app, root: siteRoot });
  return { app, site, printer };
}

function announce(
  running: RunningServer,
  flags: Flags,
  { log, stdout, stderr }: Surroundings,
): void {
  stdout(`Bullpen is open at ${running.address}`);
  log.info("Browser entry started", { port: running.port });
  if (!flags.open) return;
  launch(openCommand(process.platform, running.addressOnce())).catch(() =>
    stderr("No browser could be opened from here. Open the address above yourself."),
  );
}

function portMessage(error: unknown, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") {
    return `Port ${port} is in use. Choose another with --port N, or leave it out to take any free one.`;
  }
  if (code === "EACCES")
    return `Port ${port} may not be used by this account. Choose one above 1023.`;
  return `The port could not be opened: ${error instanceof Error ? error.message : String(error)}`;
}
