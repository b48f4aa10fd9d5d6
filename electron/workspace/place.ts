import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { fail, type Result } from "../../shared/result.ts";

/** What SQLite may have left beside a file; its rows would be lost, or mixed into a new file of the same name. */
const companions = ["", "-wal", "-journal", "-shm"];

/** Why nothing new may be written at this path, or null. */
export function occupied(file: string): Result<never> | null {
  const taken = companions.map((suffix) => file + suffix).find((one) => existsSync(one));
  if (taken === file) {
    return fail(
      "conflict",
      `${file} exists already. Nothing was changed; choose another name or open that file.`,
      "path",
    );
  }
  if (taken !== undefined) {
    return fail(
      "conflict",
      `${taken} belongs to a workspace that was moved or renamed, and may hold its last changes. Choose another name.`,
      "path",
    );
  }
  if (!existsSync(path.dirname(file))) {
    return fail("file", `The folder ${path.dirname(file)} does not exist.`, "path");
  }
  return null;
}

const stem = (file: string) => `.${path.basename(file).slice(0, 100)}.`;

/** Where a file is built before it gets its name, so that a killed process leaves nothing that looks finished. */
export function unfinished(file: string, id: string): string {
  return path.join(path.dirname(file), `${stem(file)}${id}.part`);
}

/** Long enough for the largest copy on the slowest stick. */
const abandonedAfter = 60 * 60 * 1000;

/** Takes away what a process that was killed once began for this file: it holds people's names and helps nobody. */
export function discardAbandoned(file: string, now: number): void {
  const folder = path.dirname(file);
  const parts = readdirSync(folder).filter(
    (name) => name.startsWith(stem(file)) && name.endsWith(".part"),
  );
  for (const name of parts) {
    const part = path.join(folder, name);
    const stats = statSync(part, { throwIfNoEntry: false });
    if (stats && now - stats.mtimeMs > abandonedAfter) discard(part);
  }
}

/** Whether two files hold the same bytes, read piece by piece: a workspace may be larger than memory. */
export function isSameFile(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false;
  const handles = [openSync(one, "r"), openSync(other, "r")] as const;
  const [a, b] = [Buffer.alloc(2 ** 20), Buffer.alloc(2 ** 20)];
  try {
    for (;;) {
      const read = readSync(handles[0], a);
      if (read !== readSync(handles[1], b) || !a.subarray(0, read).equals(b.subarray(0, read)))
        return false;
      if (read === 0) return true;
    }
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}

/** An empty file for this account alone. */
export function reserve(file: string): void {
  closeSync(openSync(file, "wx", 0o600));
}

/** Gives a finished file its name, durably, and never over another file. */
export function putInPlace(built: string, file: string): void {
  sync(built);
  try {
    linkSync(built, file);
    rmSync(built);
  } catch (error) {
    if (!isWithoutLinks(error)) throw error;
    // Disks without hard links, such as exFAT: a moment between looking and renaming remains.
    if (existsSync(file)) throw Object.assign(new Error(`${file} exists`), { code: "EEXIST" });
    renameSync(built, file);
  }
}

function isWithoutLinks(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return (
    code === "EPERM" ||
    code === "ENOTSUP" ||
    code === "EOPNOTSUPP" ||
    code === "ENOSYS" ||
    code === "EMLINK"
  );
}

function sync(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Takes away what an attempt that failed has built. */
export function discard(built: string): void {
  for (const suffix of companions) rmSync(built + suffix, { force: true });
}
