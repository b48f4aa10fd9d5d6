import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** What the answers depend on, so that every platform can be checked on one. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  exists: (folder: string) => boolean;
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
});

/** The folder Electron would use for the same app, so both entries share recent files; `BULLPEN_USER_DATA` overrides it. */
export function userDataFolder({ platform, env, home }: Machine = thisMachine()): string {
  const chosen = env["BULLPEN_USER_DATA"];
  if (chosen) return path.resolve(chosen);
  return path.join(applicationFolder(platform, env, home), "Bullpen");
}

function applicationFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string,
): string {
  if (platform === "darwin") return path.join(home, "Library", "Application Support");
  if (platform === "win32") return env["APPDATA"] || path.join(home, "AppData", "Roaming");
  return env["XDG_CONFIG_HOME"] || path.join(home, ".config");
}

/** Where documents are kept; the home folder on a machine that has no such place. */
export function documentsFolder({ env, home, exists }: Machine = thisMachine()): string {
  const folder = env["XDG_DOCUMENTS_DIR"] || path.join(home, "Documents");
  return exists(folder) ? folder : home;
}

/** A file name in the folder that is not taken yet: `Name.bullpen`, `Name 2.bullpen` … */
export function freeFile(
  folder: string,
  name: string,
  exists: (file: string) => boolean = existsSync,
): string {
  for (let count = 1; ; count += 1) {
    const file = path.join(folder, count === 1 ? `${name}.bullpen` : `${name} ${count}.bullpen`);
    if (!exists(file)) return file;
  }
}
