// Run by `npm start`, straight from its source by Node's own type stripping: it builds when needed and picks the entry.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseFlags, usage } from "./browser/flags.ts";
import { findElectron, missingDisplay } from "./find-electron.ts";
import { chooseEntry, isStale } from "./start/choose.ts";

const here = path.join(import.meta.dirname, "..");
const fetchTimeoutMs = 90_000;

function build(): boolean {
  if (!isStale(here)) return true;
  console.error("Building Bullpen…");
  const vite = path.join(here, "node_modules/vite/bin/vite.js");
  const built = spawnSync(process.execPath, [vite, "build", "--app", "--logLevel", "error"], {
    cwd: here,
    stdio: "inherit",
  });
  return built.status === 0;
}

/** Fetches the Electron binary once, quietly, and not longer than a patient person would wait. */
function fetchElectron(): void {
  const installer = path.join(here, "node_modules/electron/install.js");
  if (!existsSync(installer)) return;
  console.error("Fetching Electron…");
  spawnSync(process.execPath, [installer], { cwd: here, stdio: "ignore", timeout: fetchTimeoutMs });
}

function start(args: string[]): void {
  const flags = parseFlags(args);
  if (typeof flags === "string") return leave(2, `${flags}\n\n${usage}`);
  if (flags.help) return leave(0, usage);
  if (!build()) return leave(1, "The build failed; the lines above say where.");
  const choice = chooseEntry({
    browserAsked: flags.browser,
    mayFetch: !process.env["ELECTRON_SKIP_BINARY_DOWNLOAD"],
    missingDisplay: missingDisplay() !== null,
    findElectron: () => findElectron()?.executable ?? null,
    fetchElectron,
  });
  if (choice.notice !== null) console.error(choice.notice);
  if (choice.entry === "desktop") run(choice.executable, [here, ...args]);
  else run(process.execPath, [path.join(here, "out/browser/browser.cjs"), ...args]);
}

/** The entry gets this process's streams and signals, and its end is our end. */
function run(command: string, args: string[]): void {
  const child = spawn(command, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => child.kill(signal));
  followNpm(() => child.kill("SIGTERM"));
  child.once("error", (error) => leave(1, error.message));
  child.once("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
  });
}

/** npm hands signals to a shell that keeps them to itself. When that shell is gone, nobody is waiting for us either. */
function followNpm(end: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 300).unref();
}

function leave(exitCode: number, message: string): void {
  if (exitCode === 0) console.log(message);
  else console.error(message);
  process.exitCode = exitCode;
}

start(process.argv.slice(2));
