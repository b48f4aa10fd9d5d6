import { readdirSync, statSync } from "node:fs";
import path from "node:path";

export interface Situation {
  browserAsked: boolean;
  mayFetch: boolean;
  /** A Linux machine without a screen: Electron would end with an error. */
  missingDisplay: boolean;
  findElectron: () => string | null;
  /** Tries once to put the binary there; says nothing. */
  fetchElectron: () => void;
}

export type Choice =
  | { entry: "desktop"; executable: string; notice: null }
  | { entry: "browser"; notice: string | null };

/** The desktop app where it can run, the browser entry everywhere else, with one line saying why. */
export function chooseEntry(situation: Situation): Choice {
  if (situation.browserAsked) return { entry: "browser", notice: null };
  if (situation.missingDisplay) {
    return {
      entry: "browser",
      notice: "There is no display to open a window on; Bullpen opens in the browser instead.",
    };
  }
  const executable = situation.findElectron() ?? fetched(situation);
  if (executable !== null) return { entry: "desktop", executable, notice: null };
  return {
    entry: "browser",
    notice: "The Electron binary is not here; Bullpen opens in the browser instead.",
  };
}

function fetched({ mayFetch, fetchElectron, findElectron }: Situation): string | null {
  if (!mayFetch) return null;
  fetchElectron();
  return findElectron();
}

const sources = [
  "electron",
  "renderer",
  "shared",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
];
const built = [
  "out/renderer/index.html",
  "out/main/main.cjs",
  "out/browser/browser.cjs",
  "out/preload/preload.cjs",
];

/** Whether a source is newer than what was built from it. Times of folders count too: they change when a file is deleted. */
export function isStale(root: string): boolean {
  const oldest = Math.min(...built.map((file) => modified(path.join(root, file)) ?? 0));
  return oldest === 0 || sources.some((source) => newest(path.join(root, source)) > oldest);
}

function newest(file: string): number {
  const inside = readFolder(file).map((name) => newest(path.join(file, name)));
  return Math.max(modified(file) ?? 0, ...inside);
}

function readFolder(folder: string): string[] {
  try {
    // Caches of the test runner may lie inside the sources.
    return readdirSync(folder).filter((name) => name !== "node_modules");
  } catch {
    return [];
  }
}

function modified(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
