import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { fail, ok, type Result } from "../shared/result.ts";

interface Wanted {
  /** Put behind a name that was typed without it. */
  ending: string;
  /** In a sentence: "the PDF". */
  what: string;
}

/**
 * Writes a finished file to the chosen place: whole under a name of its own first, then renamed, so that a full disk or
 * a killed process leaves what was there before.
 */
export async function saveFile(
  target: string,
  bytes: Uint8Array,
  { ending, what }: Wanted,
): Promise<Result<string>> {
  const file = withEnding(target, ending);
  // The system's dialog asked about the name as it was typed; for the longer one nobody was asked.
  if (file !== target && (await exists(file)))
    return fail("conflict", `There is a file already: ${file}. Choose another name.`);
  const partial = path.join(path.dirname(file), `.${randomUUID()}.part`);
  try {
    await writeWhole(partial, bytes);
    await rename(partial, file);
    return ok(file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    return writeFailure(error, file, what);
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const full = (what: string) =>
  `The disk is full, so ${what} was not saved. Make room or choose another place`;

const messages: Readonly<Record<string, string | ((what: string) => string)>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: "Nothing may be written there. Choose another folder",
  EPERM: "Nothing may be written there. Choose another folder",
  EROFS: "Nothing can be written there. Choose another folder",
  ENOENT: "This folder is not there any more. Choose another one",
  ENOTDIR: "This folder is not there any more. Choose another one",
  EISDIR: "This is the name of a folder. Choose another name",
  ENAMETOOLONG: "This name is too long. Choose a shorter one",
  EBUSY: "Another program has this file open. Close it there, or choose another name",
};

/** A disk that says no is nobody's bug; anything else is one. */
function writeFailure(error: unknown, file: string, what: string): Result<never> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = messages[code];
  if (message === undefined) throw error;
  return fail("file", `${typeof message === "string" ? message : message(what)}: ${file}`);
}

const withEnding = (file: string, ending: string) =>
  file.toLowerCase().endsWith(`.${ending}`) ? file : `${file}.${ending}`;

const exists = (file: string) =>
  access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
