import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Appearance } from "../../shared/app.ts";
import { ok } from "../../shared/result.ts";
import type { AppHandlers } from "../context.ts";
import { sqliteVersion } from "../workspace/open.ts";

const versions: Record<string, string> = {
  ...Object.fromEntries(
    ["electron", "chrome", "node"].flatMap((name) => {
      const version = process.versions[name];
      return version ? [[name, version]] : [];
    }),
  ),
  sqlite: sqliteVersion(),
};

export const appOwnHandlers: AppHandlers<"app"> = {
  "app.info": (_input, { host }) =>
    ok({
      host: host.kind,
      version: host.version,
      logFile: host.logFile,
      documentsFolder: host.documentsFolder,
      appearance: readAppearance(host.userDataFolder),
      versions,
    }),
  "app.setAppearance": ({ appearance }, { host }) => {
    mkdirSync(host.userDataFolder, { recursive: true });
    writeFileSync(appearanceFile(host.userDataFolder), JSON.stringify(appearance));
    host.setAppearance(appearance);
    return ok({});
  },
  "app.openLog": async (_input, { host }) => {
    await host.openFile(host.logFile);
    return ok({});
  },
  "app.reportError": ({ message, stack }, { log }) => {
    log.error("page", message, stack);
    return ok({});
  },
};

const appearanceFile = (folder: string) => path.join(folder, "appearance.json");

/** What was chosen on this laptop, for whichever workspace is open; as the system has it when nothing was. */
export function readAppearance(folder: string): Appearance {
  try {
    return Appearance.parse(JSON.parse(readFileSync(appearanceFile(folder), "utf8")));
  } catch {
    // Missing until somebody chooses, or spoilt: the system's setting is a safe answer either way.
    return "system";
  }
}
