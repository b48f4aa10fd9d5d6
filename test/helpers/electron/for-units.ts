import os from "node:os";
import path from "node:path";
import { createElectron } from "./electron.ts";

/** For tests of single files of electron/desktop: `vi.mock("electron", …)` puts this in the place of the module. */
export const standIn = createElectron({
  userData: path.join(os.tmpdir(), "bullpen-unit-writes-nothing"),
  appPath: process.cwd(),
  version: "0.1.0",
  args: [],
});

// The app registers its scheme before it is ready; a single file under test comes too late for that.
standIn.runtime.schemes.add("app");

export const { electron } = standIn;

/** A log that remembers. */
export function rememberingLog() {
  const lines: string[] = [];
  const add = (...parts: unknown[]) => void lines.push(parts.map(String).join(" "));
  return { lines, info: add, warn: add, error: add };
}
