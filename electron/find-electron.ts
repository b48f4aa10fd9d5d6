import { accessSync, constants, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export interface ElectronBinary {
  executable: string;
  version: string;
}

const executableIn: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "Electron.app/Contents/MacOS/Electron",
  win32: "electron.exe",
};

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folder of the npm package. Only its package.json is resolved: loading the package itself starts a download. */
function packageFolder(): string | null {
  try {
    return path.dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  } catch {
    return null;
  }
}

/** The Electron binary that npm unpacked (or `ELECTRON_OVERRIDE_DIST_PATH` names), or null. Reads files, fetches nothing. */
export function findElectron(
  env: NodeJS.ProcessEnv = process.env,
  folder: string | null = packageFolder(),
): ElectronBinary | null {
  const dist = env["ELECTRON_OVERRIDE_DIST_PATH"] ?? (folder && path.join(folder, "dist"));
  if (!dist) return null;
  const named = folder && read(path.join(folder, "path.txt"));
  const executable = path.join(dist, named || (executableIn[process.platform] ?? "electron"));
  const version = read(path.join(dist, "version"));
  if (version === null || !isExecutable(executable)) return null;
  return { executable, version: version.replace(/^v/, "") };
}

/** Why no window can be shown, in one line, or null when one can. Electron itself would end with a page of native errors. */
export function missingDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  if (platform !== "linux" || env["DISPLAY"] || env["WAYLAND_DISPLAY"]) return null;
  return "There is no display to open a window on. Start Bullpen with `npm start -- --browser` to use it in a browser.";
}
