import { fail, type Result } from "../../shared/result.ts";

const noPermission = (file: string) =>
  fail("file", `${file} cannot be opened: this account has no permission.`, "path");
const notWritable = (file: string) =>
  fail(
    "file",
    `${file} cannot be written. Check its permissions, or open a copy in a folder of yours.`,
    "path",
  );
const full = (file: string) =>
  fail(
    "file",
    `The disk with ${file} is full. What was saved before is kept; make room and try again.`,
    "path",
  );
const noFolder = (file: string) =>
  fail("file", `${file} cannot be opened. Check that its folder exists.`, "path");

/** Codes of SQLite and of the system, by their beginning, and what they mean to a person. */
const reasons: Record<string, (file: string) => Result<never>> = {
  SQLITE_BUSY: (file) =>
    fail("busy", `${file} is open in another Bullpen. Close it there and try again.`, "path"),
  SQLITE_READONLY: notWritable,
  SQLITE_CANTOPEN: noFolder,
  SQLITE_NOTADB: (file) =>
    fail("file", `${file} is not a Bullpen workspace. It was left as it is.`, "path"),
  SQLITE_CORRUPT: (file) =>
    fail("file", `${file} is damaged. It was left as it is; open a copy of it instead.`, "path"),
  SQLITE_FULL: full,
  SQLITE_IOERR: (file) =>
    fail(
      "file",
      `The disk with ${file} could not be read or written. What was saved before is kept.`,
      "path",
    ),
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: notWritable,
  EEXIST: (file) => fail("conflict", `${file} exists already. Nothing was changed.`, "path"),
  ENOSPC: full,
  EDQUOT: full,
  ENAMETOOLONG: (file) => fail("file", `The name ${file} is too long.`, "path"),
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  EISDIR: (file) => fail("file", `${file} is a folder.`, "path"),
  ELOOP: (file) => fail("file", `${file} is a link that leads back to itself.`, "path"),
  EINVAL: (file) => fail("file", `${file} is not a name this disk accepts.`, "path"),
};

/** What an error of the disk or of SQLite means to a person, or null when it is a bug. */
export function fileFailure(error: unknown, file: string): Result<never> | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = Object.keys(reasons).find(
    (reason) => code === reason || code.startsWith(`${reason}_`),
  );
  return known ? reasons[known]!(file) : null;
}

/** Runs work on a file; what the disk says no to becomes a failure, a bug still throws. */
export async function attempt<T>(
  file: string,
  work: () => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const failure = fileFailure(error, file);
    if (failure) return failure;
    throw error;
  }
}
